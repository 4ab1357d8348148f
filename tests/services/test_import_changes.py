"""A list that changes products which are in the shop: seen before, whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.errors_products import PartUnknown
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.products import BundlePart, PriceBelowCost, ProductDraft, UnitDraft
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services import bookcheck, catalogue, counting, importing
from oms_desktop.services.importing import ImportPlan, import_products, plan_products
from oms_desktop.services.session import Session
from tests.helpers.shop import SUGAR_CODE, Shop

HEADER = "kode;barcode;nama;harga;modal;stok;kategori"


def planned(
    shop: Shop, mode: ImportMode, *rows: str, header: str = HEADER, session: Session | None = None
) -> ImportPlan:
    path = Path(shop.session.store.path).with_name("list.csv")
    path.write_text("\n".join((header, *rows)), encoding="utf-8")
    return plan_products(session or shop.new, path, mode=mode)


def draft(shop: Shop, code: str) -> ProductDraft:
    return catalogue.product(shop.new, shop.product(code))


def told(plan: ImportPlan) -> dict[str, list[str]]:
    return {
        change.before.draft.code: [
            f"{each.field} {each.before} {each.after}" for each in change.fields()
        ]
        for _, change in plan.changes
    }


# ------------------------------------------------------------------ everything


def test_a_list_changes_what_it_says_and_adds_what_is_new(shop: Shop) -> None:
    sugar, coffee = draft(shop, "GULA"), draft(shop, "KOPI")
    stock = shop.stock("GULA")[0]
    plan = planned(
        shop,
        ImportMode.UPDATE,
        f"gula;;Gula Pasir;18.000;;{stock // 1000 + 5};Manis",
        f"KOPI;;{coffee.name};{coffee.price};;;",
        "BARU;;Teh;5000;;3;",
    )
    assert plan.bad == ()
    assert told(plan) == {
        "GULA": [
            f"name {sugar.name} Gula Pasir",
            f"price {sugar.price} 18000",
            f"category {sugar.category} Manis",
            f"stock {stock // 1000} {stock // 1000 + 5}",
        ]
    }
    assert (plan.unchanged, plan.renamed, len(plan.good)) == (1, 1, 1)
    facts = import_products(shop.new, plan).facts
    assert facts == {"added": 1, "refused": 0, "changed": 1, "renamed": 1, "unchanged": 1}
    assert draft(shop, "GULA") == replace(sugar, name="Gula Pasir", price=18_000, category="Manis")
    assert draft(shop, "KOPI") == coffee
    assert shop.stock("GULA")[0] == stock + 5_000
    moved = shop.sql("SELECT kind, quantity, reason FROM stock_movement ORDER BY id DESC LIMIT 2")
    assert ("adjustment", 5_000, "import") in moved
    assert bookcheck.check_books(shop.new).ok


def test_the_journal_tells_each_change(shop: Shop) -> None:
    before = draft(shop, "GULA").price
    import_products(shop.new, planned(shop, ImportMode.PRICES, "GULA;;;18.000;;;"))
    [[content]] = shop.sql(
        "SELECT content FROM journal WHERE kind = 'product.changed' AND document = 'GULA'"
    )
    assert f'"price":[{before},18000]' in content


def test_the_same_list_again_changes_nothing(shop: Shop) -> None:
    rows = ("GULA;123;Gula Pasir;18.000;9000;40;Manis", "BARU;77;Teh;5000;;3;")
    import_products(shop.new, planned(shop, ImportMode.UPDATE, *rows))
    plan = planned(shop, ImportMode.UPDATE, *rows)
    assert (plan.steps, plan.unchanged, plan.bad) == (0, 2, ())


def test_an_empty_cell_and_an_unknown_barcode_take_nothing_away(shop: Shop) -> None:
    before = draft(shop, "GULA")
    plan = planned(shop, ImportMode.UPDATE, "GULA;555;;;;;")
    import_products(shop.new, plan)
    assert draft(shop, "GULA") == replace(before, barcodes=tuple(sorted((*before.barcodes, "555"))))


def test_a_product_is_found_by_its_barcode(shop: Shop) -> None:
    before = draft(shop, "GULA").price
    plan = planned(shop, ImportMode.UPDATE, f"MEREKA-1;{SUGAR_CODE};;18.000;;;")
    # The code that the shop knows it by stays.
    assert told(plan) == {"GULA": [f"price {before} 18000"]}


def test_units_are_changed_by_name_and_none_is_lost(shop: Shop) -> None:
    units = (UnitDraft("dus", 24_000, "D1", 400_000), UnitDraft("lusin", 12_000))
    catalogue.add(shop.new, ProductDraft("Susu", 18_000, code="SUSU", units=units))
    ids = dict(shop.sql("SELECT name, id FROM product_unit"))
    plan = planned(
        shop,
        ImportMode.UPDATE,
        "SUSU;Dus;24;D2;410.000;rak;6;;",
        header="kode;satuan2;isi2;barcode2;harga2;satuan3;isi3;barcode3;harga3",
    )
    assert plan.bad == ()
    import_products(shop.new, plan)
    assert draft(shop, "SUSU").units == (
        UnitDraft("rak", 6_000),
        UnitDraft("lusin", 12_000),
        UnitDraft("dus", 24_000, "D2", 410_000),
    )
    assert dict(shop.sql("SELECT name, id FROM product_unit")).items() >= ids.items()


def test_price_rules_and_parts_are_changed_and_taken_back(shop: Shop) -> None:
    units = (UnitDraft("dus", 24_000, "", 400_000),)
    rule = PriceRule(390_000, unit="dus", minimum=2_000)
    catalogue.add(shop.new, ProductDraft("Susu", 18_000, code="SUSU", units=units, rules=(rule,)))
    parts = (BundlePart("GULA", 1_000),)
    catalogue.add(shop.new, ProductDraft("Paket", 30_000, code="PAKET", parts=parts))
    before = draft(shop, "SUSU"), draft(shop, "PAKET")
    plan = planned(
        shop,
        ImportMode.UPDATE,
        '"SUSU";"380000; dus; ; 3 | 17000; ; Reseller";',
        '"PAKET";;"GULA; 2 | KOPI"',
        header="kode;aturan harga;isi paket",
    )
    assert plan.bad == ()
    import_products(shop.new, plan)
    assert {*draft(shop, "SUSU").rules} == {
        PriceRule(380_000, unit="dus", minimum=3_000),
        PriceRule(17_000, level="Reseller"),
    }
    assert {*draft(shop, "PAKET").parts} == {BundlePart("GULA", 2_000), BundlePart("KOPI", 1_000)}
    importing.undo_import(shop.new, plan)
    assert (draft(shop, "SUSU"), draft(shop, "PAKET")) == before


def test_a_bundle_of_what_there_is_not_is_a_bad_row(shop: Shop) -> None:
    rows = ("P1;Paket;9000;KOPI | BARU", "BARU;Teh;5000;", "P2;Paket lain;9000;TIADA; 2")
    plan = planned(shop, ImportMode.ADD, *rows[:2], header="kode;nama;harga;isi paket")
    assert plan.bad == ()
    import_products(shop.new, plan)
    plan = planned(
        shop, ImportMode.ADD, 'P2;Lain;9000;"TIADA; 2"', header="kode;nama;harga;isi paket"
    )
    assert [refused for _, refused in plan.bad] == [PartUnknown("TIADA")]


def test_a_packs_barcode_does_not_price_the_piece(shop: Shop) -> None:
    units = (UnitDraft("dus", 24_000, "D1", 400_000),)
    catalogue.add(shop.new, ProductDraft("Susu", 18_000, code="SUSU", units=units))
    plan = planned(shop, ImportMode.PRICES, ";D1;;410.000;;;")
    assert [type(refused) for _, refused in plan.bad] == [errors.CodeInShop]


# ------------------------------------------------------------------ only prices, only stock


def test_only_prices(shop: Shop) -> None:
    before, stock = draft(shop, "GULA"), shop.stock("GULA")
    plan = planned(
        shop,
        ImportMode.PRICES,
        "GULA;999;Nama lain;18.000;1;1;Lain",
        "TIADA;;Teh;5000;;;",
        "KOPI;;;;;;",
    )
    assert [type(refused) for _, refused in plan.bad] == [errors.NotFound, errors.FieldMissing]
    import_products(shop.new, plan)
    assert draft(shop, "GULA") == replace(before, price=18_000)
    assert shop.stock("GULA") == stock


def test_only_stock(shop: Shop) -> None:
    before = draft(shop, "GULA")
    plan = planned(shop, ImportMode.STOCK, "GULA;999;Nama lain;18.000;1;7;Lain")
    import_products(shop.new, plan)
    assert draft(shop, "GULA") == before
    assert shop.stock("GULA")[0] == 7_000


def test_what_was_sold_since_the_look_stays_sold(shop: Shop) -> None:
    plan = planned(shop, ImportMode.STOCK, "GULA;;;;;7;")
    shop.sell("2*GULA")
    import_products(shop.new, plan)
    assert shop.stock("GULA")[0] == 5_000


def test_correcting_stock_needs_the_right_to(shop: Shop) -> None:
    may = frozenset({Right.ADJUST_STOCK})
    clerk = Person(shop.session.person.id, "Ani", Role.MANAGER, taken=may)
    session = replace(shop.new, person=clerk)
    stock = planned(shop, ImportMode.STOCK, "GULA;;;;;7;", session=session)
    before = shop.dump()
    with pytest.raises(errors_people.RightMissing):
        import_products(session, stock)
    assert shop.dump() == before
    prices = planned(shop, ImportMode.PRICES, "GULA;;;18.000;;;", session=session)
    assert import_products(session, prices).facts["changed"] == 1


def test_who_may_not_see_cost_neither_sees_nor_changes_it(shop: Shop) -> None:
    before = draft(shop, "GULA")
    clerk = Person(1, "Ani", Role.MANAGER, taken=frozenset({Right.SEE_COST}))
    session = replace(shop.new, person=clerk)
    plan = planned(shop, ImportMode.UPDATE, "GULA;;;18.000;1;;", session=session)
    assert told(plan) == {"GULA": [f"price {before.price} 18000"]}
    import_products(session, plan)
    assert draft(shop, "GULA").cost == before.cost


# ------------------------------------------------------------------ refused, whole


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        (("GULA;;A;1000;;;", "gula;;B;2000;;;"), errors.RowRepeats),
        (("GULA;;A;1000;;;", f";{SUGAR_CODE};B;2000;;;"), errors.RowRepeats),
        (("GULA;KOPI;A;1000;;;",), errors.CodeInShop),
        (("GULA;;A;0;;;",), errors.AmountOutOfRange),
        (("GULA;;A;1000;;1,5;",), errors.QuantityTooFine),
        (("GULA;;A;1000;;;;;x",), errors.RowTooLong),
    ],
)
def test_a_row_that_cannot_be_is_named(
    shop: Shop, rows: tuple[str, ...], error: type[Exception]
) -> None:
    plan = planned(shop, ImportMode.UPDATE, *rows)
    assert [type(refused) for _, refused in plan.bad] == [error]


def test_a_price_below_cost_is_a_warning(shop: Shop) -> None:
    before = draft(shop, "GULA")
    plan = planned(shop, ImportMode.PRICES, "GULA;;;1;;;")
    assert plan.warnings == ((2, PriceBelowCost(before.name, 1, before.cost)),)


@pytest.mark.parametrize(
    ("mode", "header", "missing"),
    [
        (ImportMode.UPDATE, "nama;harga", "code"),
        (ImportMode.PRICES, "kode;nama", "price"),
        (ImportMode.STOCK, "kode;nama", "stock"),
    ],
)
def test_a_column_that_is_needed_is_named(
    shop: Shop, mode: ImportMode, header: str, missing: str
) -> None:
    with pytest.raises(errors.ColumnMissing) as refused:
        planned(shop, mode, "a;b", header=header)
    assert refused.value.column == missing


def test_a_product_changed_meanwhile_stops_the_whole(shop: Shop) -> None:
    plan = planned(shop, ImportMode.UPDATE, "KOPI;;;9000;;;", "GULA;;;18.000;;;")
    catalogue.change(shop.new, shop.product("GULA"), replace(draft(shop, "GULA"), price=1))
    before = shop.dump()
    with pytest.raises(errors.ProductChanged):
        import_products(shop.new, plan)
    assert shop.dump() == before


# ------------------------------------------------------------------ taken back


def test_an_import_is_taken_back(shop: Shop) -> None:
    sugar, coffee = draft(shop, "GULA"), draft(shop, "KOPI")
    stock = shop.stock("GULA")[0]
    plan = planned(
        shop,
        ImportMode.UPDATE,
        "GULA;555;Nama lain;18.000;1;7;Lain;tidak;dus;24;D9",
        "KOPI;;;9.999;;;;;renteng;10;",
        "BARU;;Teh;5000;;3;;;;;",
        header=f"{HEADER};dijual;satuan2;isi2;barcode2",
    )
    import_products(shop.new, plan)
    assert shop.sql("SELECT active FROM product WHERE code = 'GULA'") == [(0,)]
    shop.sell("BARU")
    assert importing.undo_import(shop.new, plan).facts == {"changed": 2, "units": 1}
    back = draft(shop, "GULA")
    assert replace(back, units=()) == replace(sugar, units=())
    assert {*sugar.units} <= {*back.units}
    kept = draft(shop, "KOPI")
    assert [unit.name for unit in kept.units] == ["renteng"]
    assert replace(kept, units=()) == coffee
    assert shop.stock("GULA")[0] == stock
    assert shop.sql("SELECT active FROM product WHERE code = 'GULA'") == [(1,)]
    assert shop.product("BARU") != 0
    assert bookcheck.check_books(shop.new).ok


def test_what_somebody_changed_since_is_not_taken_back(shop: Shop) -> None:
    plan = planned(shop, ImportMode.PRICES, "GULA;;;18.000;;;", "KOPI;;;9.999;;;")
    import_products(shop.new, plan)
    catalogue.change(shop.new, shop.product("KOPI"), replace(draft(shop, "KOPI"), price=1))
    before = shop.dump()
    with pytest.raises(errors.ProductChanged):
        importing.undo_import(shop.new, plan)
    assert shop.dump() == before


class Cancel(Exception):
    """Enough."""


def test_cancelled_it_leaves_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    class AtOne:
        def report(self, done: int, total: int) -> None:
            if done == 1:
                raise Cancel

    monkeypatch.setattr(importing, "REPORT_EVERY", 1)
    plan = planned(shop, ImportMode.UPDATE, "KOPI;;;9000;;9;", "GULA;;;18.000;;;")
    before = shop.dump()
    with pytest.raises(Cancel):
        import_products(shop.new, plan, AtOne())
    assert shop.dump() == before


def test_an_open_stock_count_knows_of_a_corrected_stock(shop: Shop) -> None:
    count_id = counting.start(shop.new).id_of("count")
    counting.set_counted(shop.new, count_id, shop.product("GULA"), 7_000)
    importing.import_products(
        shop.new, planned(shop, ImportMode.STOCK, "GULA;999;Nama lain;18.000;1;7;Lain")
    )
    assert shop.stock("GULA")[0] == 7_000
    counting.post(shop.new, count_id)
    assert shop.stock("GULA")[0] == 7_000
