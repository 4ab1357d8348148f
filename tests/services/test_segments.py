"""Who belongs to a segment, which segments are kept, and what leaves the shop."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.database import customer_habits
from oms_desktop.database.connection import Stopped
from oms_desktop.domain import errors
from oms_desktop.domain.address_labels import ADDRESS_FORMS
from oms_desktop.domain.customer_class import CustomerClass
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.errors_segments import ConsentMissing, NobodyMeant, SegmentKnown
from oms_desktop.domain.segments import UNREADABLE, SegmentDraft, SegmentRule
from oms_desktop.domain.users import Role
from oms_desktop.services import customers, joining, segment_files, segments, voiding
from oms_desktop.services.importing import Unwatched
from oms_desktop.services.segment_files import SegmentFile
from oms_desktop.services.selling import Terms
from oms_desktop.services.tabular import read_table
from tests.helpers.shop import Shop

PEOPLE = (
    CustomerDraft(
        "Rina", code="RINA", phone="0813 1111 2222", level="Grosir", address="Jl. Anggrek 7",
        rt_rw="002/003", village="Sukun", city="malang", postcode="65147", birthday="1990-08-17",
        consent="yes", consent_source="formulir", tags=("Arisan", "kantor"),
    ),
    CustomerDraft(
        "Tono", code="TONO", phone="021-555", level="grosir", city="Batu", birthday="--08-02",
        consent="no", tags=("arisan",),
    ),
    CustomerDraft("Wati", code="WATI", phone="0815 3333 4444", consent="yes", consent_source="WA"),
)  # fmt: skip


@pytest.fixture
def crowd(shop: Shop) -> Shop:
    for draft in PEOPLE:
        customers.add(shop.new, draft)
    return shop


def codes(shop: Shop, sort: str = "name", *, down: bool = False, **rule: Any) -> list[str]:
    listing = segments.segment_listing(shop.new, SegmentRule(**rule))
    return [row.code for row in listing.in_order(listing.find(sort, descending=down).ids)]


def test_without_conditions_everybody_is_meant(crowd: Shop) -> None:
    assert codes(crowd) == ["ANI", "BUDI", "RINA", "SITI", "TONO", "WATI"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"level": "GROSIR"}, ["RINA", "TONO"]),
        ({"city": "Malang"}, ["BUDI", "RINA"]),
        ({"tag": "ARISAN"}, ["RINA", "TONO"]),
        ({"tag": "arisan", "city": "batu"}, ["TONO"]),
        ({"birth_month": 8}, ["RINA", "TONO"]),
        ({"birth_month": 2}, []),
        ({"view": "agreed"}, ["RINA", "WATI"]),
        ({"view": "left_out", "level": "grosir"}, ["TONO"]),
        ({"level": "grosir' OR 1=1 --"}, []),
    ],
)
def test_each_condition_narrows(crowd: Shop, rule: dict[str, Any], expected: list[str]) -> None:
    assert codes(crowd, **rule) == expected


def test_who_is_not_shown_is_counted(crowd: Shop) -> None:
    listing = segments.segment_listing(crowd.new, SegmentRule(view="agreed"))
    found = listing.find("name")
    assert len(found.ids) == 2
    assert found.sums == {"all": 6, "agreed": 2, "declined": 1}


def test_retired_customers_are_in_no_segment(crowd: Shop) -> None:
    crowd.sql("UPDATE customer SET active = 0 WHERE code = 'RINA'")
    assert codes(crowd, level="grosir") == ["TONO"]
    assert segments.choices(crowd.new).cities == ("Batu", "Malang")


def test_owing_is_by_the_balance(crowd: Shop) -> None:
    crowd.sell("GULA", customer="BUDI", terms=Terms(on_credit=True))
    assert codes(crowd, owing="yes") == ["BUDI"]
    assert "BUDI" not in codes(crowd, owing="no")
    assert codes(crowd, "balance", down=True)[0] == "BUDI"


def test_purchases_are_counted_in_days_of_the_shop(crowd: Shop) -> None:
    crowd.sell("GULA", customer="RINA")
    crowd.clock.move(days=29)
    assert codes(crowd, purchase="within", days=30) == ["RINA"]
    crowd.clock.move(days=1)
    assert codes(crowd, purchase="within", days=30) == []
    assert codes(crowd, purchase="before", days=30) == ["RINA"]
    assert "RINA" not in codes(crowd, purchase="never")
    assert len(codes(crowd, purchase="never")) == 5


def test_a_void_sale_was_none(crowd: Shop) -> None:
    invoice = crowd.sell("GULA", customer="RINA").id_of("invoice")
    assert codes(crowd, product_id=crowd.product("GULA")) == ["RINA"]
    voiding.void(crowd.why, invoice, "salah")
    assert "RINA" in codes(crowd, purchase="never")
    assert codes(crowd, product_id=crowd.product("GULA")) == []


def test_who_bought_a_product(crowd: Shop) -> None:
    crowd.sell("GULA", "KOPI", customer="RINA")
    crowd.sell("GULA", customer="TONO")
    assert codes(crowd, product_id=crowd.product("KOPI")) == ["RINA"]
    assert codes(crowd, product_id=crowd.product("GULA"), city="batu") == ["TONO"]
    assert codes(crowd, "spent", down=True)[:2] == ["RINA", "TONO"]
    assert codes(crowd, "last", down=False)[-1] in {"RINA", "TONO"}


def test_what_joined_customers_bought_is_theirs_who_are_left(crowd: Shop) -> None:
    crowd.sell("GULA", customer="TONO")
    joining.join(crowd.new, crowd.customer("RINA"), crowd.customer("TONO"))
    assert codes(crowd, purchase="within") == ["RINA"]
    assert codes(crowd, product_id=crowd.product("GULA")) == ["RINA"]
    row = segments.segment_listing(crowd.new, SegmentRule(purchase="within"))
    [only] = row.in_order(row.find("name").ids)
    assert (only.habit.total, only.habit.purchases) == (17_500, 1)
    assert only.habit == customer_habits.habit_of(crowd.session.store, crowd.customer("RINA"))


def test_by_kind_of_buyer(crowd: Shop) -> None:
    crowd.sell("GULA", customer="RINA")
    assert codes(crowd, kind="new") == ["RINA"]
    assert "RINA" not in codes(crowd, kind="none")
    crowd.clock.move(days=200)
    assert codes(crowd, kind="new") == []
    assert codes(crowd, kind="lost") == ["RINA"]


def test_a_search_that_nobody_waits_for_ends(crowd: Shop) -> None:
    listing = segments.segment_listing(crowd.new, SegmentRule(purchase="never"))
    measured = listing.measures
    assert measured is not None
    measured.everybody(lambda: False)
    with pytest.raises(Stopped):
        listing.find("name", stop=lambda: True)


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        (SegmentRule(kind="x"), errors.ChoiceInvalid),
        (SegmentRule(view="x"), errors.ChoiceInvalid),
        (SegmentRule(purchase="x"), errors.ChoiceInvalid),
        (SegmentRule(owing="x"), errors.ChoiceInvalid),
        (SegmentRule(birth_month=13), errors.ChoiceInvalid),
        (SegmentRule(purchase="within", days=0), errors.QuantityOutOfRange),
        (SegmentRule(purchase="before", days=9999), errors.QuantityOutOfRange),
        (SegmentRule(city="x" * 61), errors.TextTooLong),
    ],
)
def test_conditions_that_do_not_exist(shop: Shop, rule: SegmentRule, error: type) -> None:
    with pytest.raises(error):
        segments.segment_listing(shop.new, rule)
    with pytest.raises(error):
        segments.keep(shop.new, SegmentDraft("X", rule))


# --------------------------------------------------------------- kept


def test_a_segment_is_kept_changed_and_forgotten(crowd: Shop) -> None:
    rule = SegmentRule(city="Malang", product_id=crowd.product("KOPI"), purchase="within", days=9)
    kept = segments.keep(crowd.new, SegmentDraft("  Kopi  Malang ", rule, "Halo {name}!"))
    segment_id = kept.id_of("segment")
    [item] = segments.kept(crowd.new)
    assert (item.name, item.rule, item.message) == ("Kopi Malang", rule, "Halo {name}!")
    segments.keep(crowd.new, SegmentDraft("Kopi", SegmentRule(tag="arisan")), segment_id)
    assert [each.rule.tag for each in segments.kept(crowd.new)] == ["arisan"]
    segments.remove(crowd.new, segment_id)
    assert segments.kept(crowd.new) == []
    assert crowd.journalled("segment.added") == [
        ("Kopi Malang", {"filter": "city: Malang; purchase: within; days: 9; product: KOPI"})
    ]
    assert crowd.journalled("segment.changed") == [
        ("Kopi", {"filter": "tag: arisan", "name": ["Kopi Malang", "Kopi"]})
    ]
    assert crowd.journalled("segment.removed") == [("Kopi", {"filter": "tag: arisan"})]


def test_a_name_is_given_once_in_whatever_case(shop: Shop) -> None:
    first = segments.keep(shop.new, SegmentDraft("Lama", SegmentRule())).id_of("segment")
    second = segments.keep(shop.new, SegmentDraft("Baru", SegmentRule())).id_of("segment")
    for segment_id in (None, second):
        with pytest.raises(SegmentKnown):
            segments.keep(shop.new, SegmentDraft("LAMA", SegmentRule()), segment_id)
    segments.keep(shop.new, SegmentDraft("LAMA", SegmentRule()), first)
    with pytest.raises(errors.FieldMissing):
        segments.keep(shop.new, SegmentDraft("  ", SegmentRule()))
    with pytest.raises(errors.NotFound):
        segments.keep(shop.new, SegmentDraft("Lain", SegmentRule()), 99)


def test_what_another_version_knew_is_passed_over() -> None:
    assert SegmentRule.of('{"city":"Batu","hat_size":3}') == SegmentRule(city="Batu")
    rule = SegmentRule(kind="lost", purchase="before", days=90, view="agreed", birth_month=3)
    assert SegmentRule.of(rule.text) == rule


# --------------------------------------------------------------- messages and files


def test_only_who_agreed_is_written_to(crowd: Shop) -> None:
    found = segments.message_to(
        crowd.new, crowd.customer("RINA"), "Halo {nama}, {diskon} 5% {name}"
    )
    assert (found.phone, found.text) == ("0813 1111 2222", "Halo Rina, {diskon} 5% Rina")
    for code in ("TONO", "SITI"):
        with pytest.raises(ConsentMissing):
            segments.message_to(crowd.new, crowd.customer(code), "Halo")


TITLES = [f"t{number}" for number in range(15)]


def file_of(rule: SegmentRule) -> SegmentFile:
    consents = {"": "belum", "yes": "ya", "no": "tidak"}
    kinds = {kind: kind.value for kind in CustomerClass}
    count = 15 if rule.is_marketing else 14
    return SegmentFile(rule, ("name", False), TITLES[:count], consents, kinds, "Halo {name}")


def rows_of(shop: Shop, rule: SegmentRule, path: Path) -> list[tuple[str, ...]]:
    segment_files.export_segment(shop.new, file_of(rule), path)
    return [tuple(row.cells) for row in read_table(path).rows]


def test_a_marketing_list_holds_only_who_agreed(crowd: Shop, tmp_path: Path) -> None:
    crowd.sell("GULA", customer="RINA")
    path = tmp_path / "promo.csv"
    rows = rows_of(crowd, SegmentRule(view="agreed"), path)
    assert [row[0] for row in rows] == ["RINA", "WATI"]
    assert rows[0] == (
        *("RINA", "Rina", "0813 1111 2222", "Grosir", "Arisan, kantor"),
        "Jl. Anggrek 7, RT 002/RW 003, Kel. Sukun, malang 65147",
        *("malang", "17-08-1990", "new", "2026-11-23", "1", "17500", "0", "ya", "2026-11-23"),
        "https://wa.me/6281311112222?text=Halo%20Rina",
    )
    assert "Tono" not in path.read_text("utf-8-sig")
    told = [("promo.csv", {"rows": 2, "left_out": 4, "filter": "view: agreed"})]
    assert crowd.journalled("segment.exported") == told


def test_a_list_of_everybody_has_no_links(crowd: Shop, tmp_path: Path) -> None:
    path = tmp_path / "semua.xlsx"
    rows = rows_of(crowd, SegmentRule(), path)
    assert len(rows) == 6
    assert not any("wa.me" in cell for row in rows for cell in row)
    [(_, told)] = crowd.journalled("segment.exported")
    assert told == {"rows": 6, "left_out": 0, "filter": ""}


@pytest.mark.parametrize("role", [Role.CASHIER, Role.MANAGER])
def test_nobody_takes_a_list_out_without_the_right(crowd: Shop, tmp_path: Path, role: Role) -> None:
    path = tmp_path / "promo.csv"
    with pytest.raises(RightMissing):
        segment_files.export_segment(crowd.as_(role), file_of(SegmentRule()), path)
    with pytest.raises(RightMissing):
        segment_files.address_order(crowd.as_(role), SegmentRule(), ADDRESS_FORMS[0])
    assert not path.exists()
    assert crowd.journalled("segment.exported") == []


def test_a_cancelled_file_leaves_nothing(crowd: Shop, tmp_path: Path) -> None:
    class Impatient(Unwatched):
        def report(self, done: int, total: int) -> None:
            raise KeyboardInterrupt

    path = tmp_path / "promo.csv"
    with pytest.raises(KeyboardInterrupt):
        segment_files.export_segment(crowd.new, file_of(SegmentRule()), path, Impatient())
    assert list(tmp_path.glob("*promo*")) == []
    assert crowd.journalled("segment.exported") == []


# --------------------------------------------------------------- labels


def test_labels_are_for_who_has_an_address(crowd: Shop) -> None:
    draft = replace(customers.record(crowd.new, crowd.customer("BUDI")), recipient="Ibu Budi")
    customers.change(crowd.new, crowd.customer("BUDI"), draft)
    order = segment_files.address_order(crowd.new, SegmentRule(), ADDRESS_FORMS[0], 3)
    assert order.labels == (
        ("Ibu Budi", ("Jl. Melati 5", "Malang")),
        ("Rina", ("Jl. Anggrek 7, RT 002/RW 003", "Kel. Sukun", "malang 65147")),
        ("Tono", ("Batu",)),
    )
    assert (order.count, order.without, order.left_out) == (3, 3, 0)
    marketing = SegmentRule(view="agreed")
    order = segment_files.address_order(crowd.new, marketing, ADDRESS_FORMS[0])
    assert [name for name, _ in order.labels] == ["Rina"]
    assert (order.count, order.without, order.left_out) == (1, 1, 4)
    first = segment_files.address_order(crowd.new, SegmentRule(), ADDRESS_FORMS[0], most=1)
    assert (len(first.labels), first.count) == (1, 3)


def test_a_start_that_the_sheet_does_not_have(crowd: Shop) -> None:
    with pytest.raises(errors.QuantityOutOfRange):
        segment_files.address_order(crowd.new, SegmentRule(), ADDRESS_FORMS[0], 15)


def test_labels_are_journalled_without_names(crowd: Shop) -> None:
    segment_files.note_labels(crowd.new, SegmentRule(city="Malang"), 2, 1)
    told = ("", {"rows": 2, "left_out": 1, "filter": "city: Malang"})
    assert crowd.journalled("segment.labels") == [told]
    refused: list[tuple[int, type[Exception]]] = [
        (0, NobodyMeant),
        (2001, errors.QuantityOutOfRange),
    ]
    for count, error in refused:
        with pytest.raises(error):
            segment_files.note_labels(crowd.new, SegmentRule(), count, 0)


def test_no_private_word_gets_into_the_journal(crowd: Shop, tmp_path: Path) -> None:
    before = len(crowd.sql("SELECT 1 FROM journal"))
    rows_of(crowd, SegmentRule(view="agreed"), tmp_path / "a.csv")
    segment_files.note_labels(crowd.new, SegmentRule(), 2, 1)
    written = crowd.sql("SELECT content FROM journal ORDER BY sequence")[before:]
    assert len(written) == 2
    for (content,) in written:
        assert not any(word in content for word in ("Rina", "0813", "Anggrek"))


@pytest.mark.parametrize(
    "rule",
    [
        *(
            "",
            "[]",
            "null",
            '{"days":"x"}',
            '{"birth_month":"8"}',
            '{"birth_month":13}',
            '{"level":5}',
        ),
        *('{"view":"agreedx"}', '{"kind":null}', '{"product_id":"9"}', '{"owing":true}'),
    ],
)
def test_a_damaged_segment_means_nobody_and_the_others_stay(crowd: Shop, rule: str) -> None:
    segments.keep(crowd.new, SegmentDraft("Batu", SegmentRule(city="Batu")))
    damaged = segments.keep(crowd.new, SegmentDraft("Rusak", SegmentRule())).id_of("segment")
    crowd.sql("UPDATE segment SET rule = ? WHERE id = ?", rule, damaged)
    assert [item.name for item in segments.kept(crowd.new)] == ["Batu", "Rusak"]
    [item] = [each for each in segments.kept(crowd.new) if each.id == damaged]
    assert item.rule == UNREADABLE
    with pytest.raises(errors.ChoiceInvalid):
        segments.segment_listing(crowd.new, item.rule)
    segments.keep(crowd.new, SegmentDraft("Rusak", SegmentRule(level="grosir")), damaged)
    segments.remove(crowd.new, damaged)
    assert [each.name for each in segments.kept(crowd.new)] == ["Batu"]
