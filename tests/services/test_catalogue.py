"""Products: kept, changed, retired, found, refused."""

from dataclasses import replace

import pytest

from oms_desktop.domain import errors, refused
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.domain.users import Role
from oms_desktop.services import catalogue, product_lookup, voiding
from oms_desktop.services.cart import cart
from tests.helpers.shop import (
    COFFEE_UPC,
    PRODUCTS,
    SUGAR_CARTON,
    SUGAR_CODE,
    Shop,
)

TEA = ProductDraft("Teh Celup", 6_000, barcodes=("8999999027162",), cost=4_000, min_stock=2_000)


def test_a_product_comes_back_as_it_was_given(shop: Shop) -> None:
    for given in PRODUCTS:
        kept = catalogue.product(shop.new, shop.product(given.code))
        assert kept == replace(given, opening_stock=None)


def test_a_product_without_a_code_gets_its_barcode_or_a_running_one(shop: Shop) -> None:
    catalogue.add(shop.new, TEA)
    assert shop.product("8999999027162")
    # The next number that is free, even if somebody has used one by hand.
    [[highest]] = shop.sql("SELECT max(id) FROM product")
    catalogue.add(shop.new, ProductDraft("Roti", 9_000, code=f"P{highest + 2:05}"))
    catalogue.add(shop.new, ProductDraft("Susu", 7_000))
    assert shop.product(f"P{highest + 3:05}")
    documents = [document for document, _ in shop.journalled("product.added")]
    assert documents[-3:] == ["8999999027162", f"P{highest + 2:05}", f"P{highest + 3:05}"]


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        (
            ProductDraft("Roti", 9_000, code="12345678"),
            ProductDraft("S", 7, barcodes=("12345678",)),
        ),
        (ProductDraft("Roti", 9_000, barcodes=("roti9",)), ProductDraft("S", 7, code="roti9")),
        (
            ProductDraft("Roti", 9_000, barcodes=("P00777",)),
            ProductDraft("S", 7, units=(UnitDraft("dus", 2000, "P00777"),)),
        ),
        (ProductDraft("Roti", 9_000), ProductDraft("S", 7, code=COFFEE_UPC[1:])),
        (ProductDraft("Roti", 9_000), ProductDraft("S", 7, barcodes=(COFFEE_UPC[1:],))),
        (ProductDraft("Roti", 9_000), ProductDraft("S", 7, barcodes=(COFFEE_UPC.lstrip("0"),))),
        (
            ProductDraft("Roti", 9_000, barcodes=("036000291452",)),
            ProductDraft("S", 7, units=(UnitDraft("dus", 2000, "0036000291452"),)),
        ),
    ],
)
def test_one_scan_never_means_two_products(
    shop: Shop, kept: ProductDraft, given: ProductDraft
) -> None:
    """However it is spelt, and whether it is a barcode or a code."""
    catalogue.add(shop.new, kept)
    before = shop.dump()
    with pytest.raises(errors.CodeTaken):
        catalogue.add(shop.new, given)
    with pytest.raises(errors.CodeTaken):
        catalogue.change(shop.new, shop.product("JASA"), given)
    assert shop.dump() == before


def test_a_running_code_is_no_barcode_of_another_product(shop: Shop) -> None:
    [[highest]] = shop.sql("SELECT max(id) FROM product")
    taken = f"P{highest + 2:05}"
    catalogue.add(shop.new, ProductDraft("Roti", 9_000, code="ROTI", barcodes=(taken,)))
    catalogue.add(shop.new, ProductDraft("Susu", 7_000))
    assert shop.product(f"P{highest + 3:05}")


def test_a_product_may_spell_its_own_code_in_several_ways(shop: Shop) -> None:
    own = replace(PRODUCTS[1], code=COFFEE_UPC[1:])
    assert catalogue.change(shop.new, shop.product("KOPI"), own).touched


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (ProductDraft("", 5), errors.FieldMissing),
        (ProductDraft("Teh", 0), errors.FieldMissing),
        (ProductDraft("Teh", -1), errors.AmountOutOfRange),
        (ProductDraft("Teh", 5, code="KoPi"), errors.CodeTaken),
        (ProductDraft("Teh", 5, barcodes=(SUGAR_CODE,)), errors.CodeTaken),
        (ProductDraft("Teh", 5, barcodes=(SUGAR_CARTON,)), errors.CodeTaken),
        (ProductDraft("Teh", 5, units=(UnitDraft("dus", 2, COFFEE_UPC),)), errors.CodeTaken),
        (ProductDraft("Teh", 5, barcodes=("8,99483E+12",)), errors.BarcodeScientific),
    ],
)
def test_bad_products(shop: Shop, draft: ProductDraft, error: type[refused.Refused]) -> None:
    before = shop.dump()
    with pytest.raises(error):
        catalogue.add(shop.new, draft)
    with pytest.raises(error):
        catalogue.change(shop.new, shop.product("JASA"), draft)
    assert shop.dump() == before


def test_a_taken_code_names_its_owner(shop: Shop) -> None:
    with pytest.raises(errors.CodeTaken) as refused:
        catalogue.add(shop.new, ProductDraft("Teh", 5, barcodes=(SUGAR_CARTON,)))
    assert refused.value == errors.CodeTaken(SUGAR_CARTON, "Gula Pasir 1 kg")


def test_a_product_is_changed_with_its_barcodes_and_units(shop: Shop) -> None:
    product_id = shop.product("GULA")
    draft = replace(
        PRODUCTS[0],
        code="",
        name="Gula Merah",
        category="Dapur",
        barcodes=(SUGAR_CARTON, "8999999027162"),
        units=(UnitDraft("karung", 50_000, SUGAR_CODE), UnitDraft("ons", 100, price=2_000)),
        favourite=False,
        tracked=False,
    )
    catalogue.change(shop.new, product_id, draft)
    kept = catalogue.product(shop.new, product_id)
    units = tuple(sorted(draft.units, key=lambda unit: unit.content))
    assert kept == replace(draft, code="GULA", units=units, opening_stock=None)
    [line] = cart(shop.new, shop.cart(SUGAR_CODE)).lines
    assert (line.row.unit, line.row.unit_price) == ("karung", 875_000)
    assert shop.stock("GULA")[0] == 100_000
    _, changed = shop.journalled("product.changed")[0]
    assert changed["name"] == ["Gula Pasir 1 kg", "Gula Merah"]
    assert set(changed) == {"name", "category", "barcodes", "units", "favourite", "tracked"}


def test_a_renamed_product_is_found_by_its_new_name_only(shop: Shop) -> None:
    catalogue.change(shop.new, shop.product("GULA"), replace(PRODUCTS[0], name="Manisan"))
    assert [hit.name for hit in catalogue.find(shop.new, "manis")] == ["Manisan"]
    assert catalogue.find(shop.new, "pasir") == []


def test_a_retired_product_comes_back(shop: Shop) -> None:
    product_id = shop.product("KOPI")
    catalogue.retire(shop.new, product_id)
    assert catalogue.find(shop.new, "kopi") == []
    assert [
        row.code for row in catalogue.product_listing(shop.new, show="retired").page("name", 9).rows
    ] == ["KOPI"]
    catalogue.retire(shop.new, product_id, active=True)
    assert catalogue.find(shop.new, "kopi")
    kinds = [row[0] for row in shop.sql("SELECT kind FROM journal WHERE document = 'KOPI'")]
    assert kinds[-2:] == ["product.retired", "product.resumed"]


def test_a_cashier_does_not_see_costs(shop: Shop) -> None:
    product_id = shop.product("GULA")
    assert catalogue.product(shop.as_(Role.CASHIER), product_id).cost == 0
    assert catalogue.product(shop.as_(Role.MANAGER), product_id).cost == 15_000
    with pytest.raises(errors.NotFound):
        catalogue.product(shop.new, 999)


def test_an_opening_stock_is_a_movement(shop: Shop) -> None:
    [movement] = catalogue.movements(shop.new, shop.product("GULA"))
    assert movement[:3] == ("opening", 100_000, "GULA")
    assert list(catalogue.movements(shop.new, shop.product("JASA"))) == []


def test_the_newest_movement_comes_first(shop: Shop) -> None:
    voiding.void(shop.new, shop.sell("2*GULA").id_of("invoice"), "salah")
    kept = catalogue.movements(shop.new, shop.product("GULA"))
    assert [row[:2] for row in kept] == [("void", 2_000), ("sale", -2_000), ("opening", 100_000)]


def test_a_service_has_no_stock(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Cuci", 5_000, code="CUCI", kind="service", tracked=True))
    shop.sell("CUCI")
    assert shop.stock("CUCI") == (0, 0, 0)


def test_categories_and_favourites(shop: Shop) -> None:
    assert [name for _, name in catalogue.categories(shop.new)] == ["Sembako"]
    catalogue.add(shop.new, replace(TEA, category="SEMBAKO"))
    assert [name for _, name in catalogue.categories(shop.new)] == ["Sembako"]
    assert [hit.code for hit in catalogue.favourites(shop.new)] == ["GULA"]


def test_codes_are_looked_up_for_retired_goods_too(shop: Shop) -> None:
    catalogue.retire(shop.new, shop.product("GULA"))
    find = product_lookup.product_of_code
    assert find(shop.new, f" {SUGAR_CARTON} ") == find(shop.new, "gula") == shop.product("GULA")
    assert find(shop.new, COFFEE_UPC[1:]) == shop.product("KOPI")
    assert find(shop.new, "nichts") is None
