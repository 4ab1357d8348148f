"""How stock counts end: posted, dropped, several at once, and what the book check says."""

from typing import Any

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.errors_counting import CountEmpty
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.services import (
    bookcheck,
    catalogue,
    counting,
    ordering,
    stock_keeping,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.shop import open_shop
from tests.helpers.burglar import Burglar
from tests.helpers.shop import PRODUCTS, Shop


def begin(shop: Shop, **how: Any) -> int:
    return counting.start(shop.new, **how).id_of("count")


def scan(shop: Shop, count_id: int, *codes: str) -> Changes:
    changes = Changes()
    for code in codes:
        changes = counting.scan(shop.new, count_id, code)
    return changes


def put(shop: Shop, count_id: int, code: str, quantity: int, unit: str = "") -> Changes:
    return counting.set_counted(shop.new, count_id, shop.product(code), quantity, unit)


def rows(shop: Shop, count_id: int, show: str = "counted", sort: str = "name") -> list[Any]:
    return list(counting.listing(shop.new, count_id, show=show).page(sort, 100).rows)


def moved(shop: Shop) -> list[tuple[str, int, str]]:
    """Code, quantity and document of all movements by counts."""
    found: list[tuple[str, int, str]] = shop.sql(
        "SELECT code, quantity, document FROM stock_movement AS m "
        "JOIN product ON product.id = m.product_id WHERE m.kind = 'count' ORDER BY m.id"
    )
    return found


# ------------------------------------------------------------------ the end, twice, at once


def test_posted_is_posted(shop: Shop) -> None:
    count_id = begin(shop, label="Rak depan")
    scan(shop, count_id, "GULA")
    counting.post(shop.new, count_id)
    before = shop.dump()
    for act in (counting.post, counting.drop):
        with pytest.raises(errors.StateForbids):
            act(shop.new, count_id)
    with pytest.raises(errors.StateForbids):
        scan(shop, count_id, "GULA")
    with pytest.raises(errors.StateForbids):
        put(shop, count_id, "GULA", 1000)
    with pytest.raises(errors.StateForbids):
        counting.take_back(shop.new, count_id, shop.product("GULA"))
    assert shop.dump() == before
    [(document, content)] = shop.journalled("count.posted")
    assert document == "SC/2026/11/0001"
    assert content["label"] == "Rak depan"
    assert (content["lines"], content["differences"], content["value"]) == (1, 1, -99 * 15_000)
    [row] = counting.counts(shop.new)[1]
    assert (row.number, row.label, row.lines, row.state) == (document, "Rak depan", 1, "posted")


def test_an_empty_count_has_nothing_to_post_but_can_be_dropped(shop: Shop) -> None:
    count_id = begin(shop)
    with pytest.raises(CountEmpty):
        counting.post(shop.new, count_id)
    counting.drop(shop.new, count_id)
    assert counting.counts(shop.new) == ([], [])
    assert counting.count(shop.new, count_id).state == "dropped"
    # A number is only taken by what is posted.
    second = begin(shop)
    scan(shop, second, "GULA")
    assert counting.post(shop.new, second).facts["number"] == "SC/2026/11/0001"


def test_the_number_follows_its_setting(shop: Shop) -> None:
    shop.set(count_pattern="OPN-{yy}-{seq:03}")
    for number in ("OPN-26-001", "OPN-26-002"):
        count_id = begin(shop)
        scan(shop, count_id, "GULA")
        assert counting.post(shop.new, count_id).facts["number"] == number
    assert bookcheck.check_books(shop.new).findings == ()


def test_a_paused_count_goes_on_after_a_restart(shop: Shop) -> None:
    count_id = begin(shop, label="Gudang")
    scan(shop, count_id, "3*GULA")
    path = shop.session.store.path
    shop.session.store.close()
    object.__setattr__(shop, "session", open_shop(path, shop.clock))
    [row] = counting.counts(shop.new)[0]
    assert (row.id, row.label, row.lines) == (count_id, "Gudang", 1)
    assert scan(shop, count_id, "GULA").facts["counted"] == 4_000


def test_two_counts_at_once_dont_correct_one_mistake_twice(shop: Shop) -> None:
    first, second = begin(shop), begin(shop)
    put(shop, first, "GULA", 97_000)
    put(shop, second, "GULA", 97_000)
    counting.post(shop.new, first)
    assert rows(shop, second, "differences") == []
    changes = counting.post(shop.new, second)
    assert changes.facts["differences"] == 0
    assert shop.stock("GULA")[0] == 97_000
    assert changes.facts["number"] == "SC/2026/11/0002"
    assert bookcheck.check_books(shop.new).findings == ()


def test_a_correction_after_counting_isnt_made_twice_but_damage_is_real(shop: Shop) -> None:
    count_id, gula = begin(shop), shop.product("GULA")
    put(shop, count_id, "GULA", 97_000)
    put(shop, count_id, "KOPI", 50_000)
    stock_keeping.adjust(shop.new, gula, -3_000, "hilang")
    stock_keeping.damage(shop.new, shop.product("KOPI"), 2_000, "sobek")
    counting.post(shop.new, count_id)
    assert moved(shop) == []
    assert (shop.stock("GULA")[0], shop.stock("KOPI")[0]) == (97_000, 48_000)


def test_a_unit_that_changed_meanwhile_changes_nothing(shop: Shop) -> None:
    count_id = begin(shop)
    put(shop, count_id, "GULA", 4_000, "dus")
    smaller = ProductDraft(**{**vars(PRODUCTS[0]), "units": (UnitDraft("dus", 12_000),)})
    catalogue.change(shop.new, shop.product("GULA"), smaller)
    counting.post(shop.new, count_id)
    assert shop.stock("GULA")[0] == 96_000


def test_the_latest_counted_comes_first(shop: Shop) -> None:
    count_id = begin(shop)
    scan(shop, count_id, "GULA", "KOPI", "BUKU", "GULA")
    page = counting.listing(shop.new, count_id).page("latest", 9, descending=True)
    assert [row.code for row in page.rows] == ["GULA", "BUKU", "KOPI"]
    found = counting.listing(shop.new, count_id, "kop").page("latest", 9)
    assert [row.code for row in found.rows] == ["KOPI"]


# ------------------------------------------------------------------ the book check


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("UPDATE stock_count_line SET counted = counted + 1000", "count_moved"),
        ("UPDATE stock_count_line SET on_hand = 5", "count_moved"),
        ("DELETE FROM stock_count_line", "count_moved"),
        ("UPDATE stock_count SET number = 'SC/2026/11/0007'", "number_missing"),
        ("UPDATE stock_count SET number = 'SC/2026/11/0007'", "movement_document"),
        ("DELETE FROM stock_count", "movement_document"),
    ],
)
def test_the_book_check_finds_a_count_that_was_changed(shop: Shop, change: str, kind: str) -> None:
    count_id = begin(shop)
    scan(shop, count_id, "GULA")
    counting.post(shop.new, count_id)
    assert bookcheck.check_books(shop.new).findings == ()
    burglar = Burglar(shop.session.store.path)
    burglar.run(change)
    burglar.connection.close()
    assert kind in {finding.kind for finding in bookcheck.check_books(shop.new).findings}


def test_an_open_count_is_nothing_to_the_books(shop: Shop) -> None:
    scan(shop, begin(shop), "GULA")
    counting.drop(shop.new, begin(shop))
    assert bookcheck.check_books(shop.new).findings == ()
    assert ordering.scan(shop.new, shop.cart(), "GULA").touched
