"""The journal: a chain that names the first link somebody touched."""

from typing import Any

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.database import journal
from oms_desktop.database.journal import GENESIS, canonical, entries, first_broken, head_hash
from tests.helpers.shop import Shop


def add(shop: Shop, at: int, **content: Any) -> None:
    with shop.session.store.transaction():
        journal.append(shop.session.store, at, 1, "counter", "test", "doc", content)


def tamper(shop: Shop, sql: str, *values: Any) -> None:
    """As somebody who knows how: triggers off first."""
    for act in ("update", "delete", "replace"):
        shop.sql(f"DROP TRIGGER IF EXISTS journal_no_{act}")
    shop.sql(sql, *values)


def test_every_entry_holds_the_hash_of_the_one_before(shop: Shop) -> None:
    shop.sell("GULA")
    previous = GENESIS
    for at, entry in enumerate(entries(shop.session.store), start=1):
        assert entry.sequence == at
        assert entry.previous_hash == previous
        previous = entry.hash
    assert head_hash(shop.session.store) == previous
    assert first_broken(shop.session.store) is None


def test_an_empty_journal_is_whole(shop: Shop) -> None:
    tamper(shop, "DELETE FROM journal")
    assert head_hash(shop.session.store) == GENESIS
    assert first_broken(shop.session.store) is None


@pytest.mark.parametrize(
    ("sql", "broken"),
    [
        ("UPDATE journal SET content = '{}' WHERE sequence = 4", 4),
        ("UPDATE journal SET person_id = person_id, kind = 'x' WHERE sequence = 1", 1),
        ("UPDATE journal SET at = at - 1 WHERE sequence = 5", 5),
        ("UPDATE journal SET device = 'x' WHERE sequence = 6", 6),
        ("UPDATE journal SET document = 'x' WHERE sequence = 6", 6),
        ("UPDATE journal SET hash = previous_hash WHERE sequence = 2", 2),
        ("UPDATE journal SET previous_hash = hash WHERE sequence = 3", 3),
        ("DELETE FROM journal WHERE sequence = 3", 4),
        ("DELETE FROM journal WHERE sequence = 1", 2),
        ("UPDATE journal SET sequence = 99 WHERE sequence = 3", 4),
    ],
)
def test_the_first_broken_entry_is_named(shop: Shop, sql: str, broken: int) -> None:
    shop.sell("GULA")
    tamper(shop, sql)
    assert first_broken(shop.session.store) == broken


def test_a_forged_entry_in_the_middle_is_named(shop: Shop) -> None:
    """Even one whose own hash is right."""
    store = shop.session.store
    target = entries(store)[3]
    text = canonical({"float": 1})
    forged = journal.entry_hash(
        target.previous_hash, target.at, 1, "counter", target.kind, target.document, text
    )
    tamper(
        shop,
        "UPDATE journal SET content = ?, hash = ?, device = 'counter' WHERE sequence = 4",
        text,
        forged,
    )
    assert first_broken(store) == 5


def test_a_clock_moved_back_is_flagged_and_time_never_decreases(shop: Shop) -> None:
    [[last]] = shop.sql("SELECT max(at) FROM journal")
    add(shop, last + 5_000, note="a")
    add(shop, last + 2_000, note="b")
    add(shop, last + 6_000, note="c")
    found = entries(shop.session.store)[-3:]
    assert [entry.at - last for entry in found] == [5_000, 5_000, 6_000]
    assert [entry.content for entry in found] == [
        '{"note":"a"}',
        '{"clock_back":3000,"note":"b"}',
        '{"note":"c"}',
    ]
    assert first_broken(shop.session.store) is None


def test_a_time_that_went_back_is_a_break_even_with_right_hashes(shop: Shop) -> None:
    store = shop.session.store
    last = entries(store)[-1]
    text = "{}"
    early = journal.entry_hash(last.hash, 5, 1, "counter", "x", "", text)
    shop.sql(
        "INSERT INTO journal (at, person_id, device, kind, document, content, previous_hash, hash) "
        "VALUES (5, 1, 'counter', 'x', '', ?, ?, ?)",
        *(text, last.hash, early),
    )
    assert first_broken(store) == last.sequence + 1


def test_content_must_be_json(shop: Shop) -> None:
    with pytest.raises(apsw.ConstraintError):
        shop.sql(
            "INSERT INTO journal (at, person_id, device, kind, document, content, previous_hash, "
            "hash) VALUES (1, 1, '', '', '', 'x', '', '')"
        )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.text(), json_values, max_size=4))
def test_one_content_has_one_spelling(content: dict[str, Any]) -> None:
    shuffled = dict(reversed(content.items()))
    assert canonical(content) == canonical(shuffled)
    assert ": " not in canonical({"a": 1, "b": [1, 2]})


texts = st.text(max_size=6)


@given(st.lists(texts, min_size=4, max_size=4), st.lists(texts, min_size=4, max_size=4))
def test_fields_cannot_run_into_each_other(one: list[str], other: list[str]) -> None:
    def hashed(parts: list[str]) -> str:
        return journal.entry_hash(GENESIS, 1, 1, *parts)

    assert (hashed(one) == hashed(other)) == (one == other)
