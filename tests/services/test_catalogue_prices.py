"""Prices with conditions, bundles and the rest of a product: kept, changed, duplicated, refused."""

from dataclasses import replace

import pytest

from oms_desktop.domain import errors, errors_products
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import BundlePart, ProductDraft, UnitDraft
from oms_desktop.domain.refused import Refused
from oms_desktop.services import catalogue, selling
from tests.helpers.shop import Shop

RULES = (
    PriceRule(16_500, level="Reseller"),
    PriceRule(380_000, unit="dus", level="Reseller"),
    PriceRule(17_000, minimum=12_000),
    PriceRule(15_500, starts="2026-11-20", ends="2026-11-30"),
)
PARCEL = ProductDraft(
    "Parsel",
    30_000,
    code="PARSEL",
    tracked=False,
    parts=(BundlePart("GULA", 1_000), BundlePart("KOPI", 2_000)),
)


def full(shop: Shop) -> ProductDraft:
    draft = catalogue.product(shop.new, shop.product("GULA"))
    return replace(
        draft,
        category="Sembako / Gula",
        rules=RULES,
        shelf="R3",
        permit="MD 123",
        expires=True,
        stock_policy="block",
        last_cost=14_900,
    )


def test_everything_comes_back_as_it_was_given(shop: Shop) -> None:
    draft, id_ = full(shop), shop.product("GULA")
    catalogue.change(shop.new, id_, draft)
    kept = catalogue.product(shop.new, id_)
    assert kept == draft
    assert kept.last_cost == 14_900
    # Once more: rules point to units that are written anew.
    catalogue.change(shop.new, id_, replace(kept, units=(*kept.units, UnitDraft("pak", 6_000))))
    assert catalogue.product(shop.new, id_).rules == RULES
    assert shop.sql("PRAGMA foreign_key_check") == []


def test_what_was_paid_last_is_left_alone_by_a_form_that_does_not_know(shop: Shop) -> None:
    draft, id_ = full(shop), shop.product("GULA")
    catalogue.change(shop.new, id_, draft)
    catalogue.change(shop.new, id_, replace(draft, last_cost=None, price=18_000))
    assert catalogue.product(shop.new, id_).last_cost == 14_900


def test_the_journal_tells_of_prices(shop: Shop) -> None:
    catalogue.change(shop.new, shop.product("GULA"), full(shop))
    [(_, changed)] = shop.journalled("product.changed")
    assert changed["prices"] == [
        [],
        [
            [rule.unit, rule.level, rule.minimum, rule.starts, rule.ends, rule.price]
            for rule in RULES
        ],
    ]
    assert changed["stock_policy"] == ["", "block"]
    assert "units" not in changed


def test_a_category_lies_in_another(shop: Shop) -> None:
    catalogue.change(shop.new, shop.product("GULA"), full(shop))
    catalogue.add(shop.new, ProductDraft("Teh", 1, code="TEH", category="minuman / teh"))
    ids = {name: id_ for id_, name in catalogue.categories(shop.new)}
    assert shop.sql("SELECT name, parent_id FROM category ORDER BY name") == [
        ("minuman", None),
        ("minuman / teh", ids["minuman"]),
        ("Sembako", None),
        ("Sembako / Gula", ids["Sembako"]),
    ]
    listing = catalogue.product_listing(shop.new, category_id=ids["Sembako"])
    assert [row.code for row in listing.page("name", 9).rows] == ["GULA"]


def test_levels_are_those_of_customers_and_of_prices(shop: Shop) -> None:
    catalogue.change(shop.new, shop.product("GULA"), full(shop))
    shop.sql("UPDATE customer SET level = 'Grosir' WHERE code = 'BUDI'")
    shop.sql("UPDATE customer SET level = 'RESELLER' WHERE code = 'SITI'")
    assert catalogue.levels(shop.new) == ["Grosir", "RESELLER"]


def test_a_duplicate_shares_prices_but_no_code(shop: Shop) -> None:
    catalogue.change(shop.new, shop.product("GULA"), full(shop))
    changes = catalogue.duplicate(shop.new, shop.product("GULA"), " Gula  Merah ")
    copy = catalogue.product(shop.new, changes.id_of("product"))
    assert (copy.name, copy.rules, copy.shelf) == ("Gula Merah", RULES, "R3")
    assert copy.all_barcodes == ()
    assert [unit.name for unit in copy.units] == ["dus"]
    assert shop.stock(copy.code) == (0, 0, 0)
    assert catalogue.product(shop.new, shop.product("GULA")) == full(shop)


def test_a_bundle_comes_back_with_the_names_of_its_parts(shop: Shop) -> None:
    id_ = catalogue.add(shop.new, PARCEL).id_of("product")
    kept = catalogue.product(shop.new, id_)
    assert kept == PARCEL
    assert [part.name for part in kept.parts] == ["Gula Pasir 1 kg", "Kopi Bubuk"]
    catalogue.change(shop.new, id_, replace(kept, parts=kept.parts[:1]))
    assert catalogue.product(shop.new, id_).parts == PARCEL.parts[:1]


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (replace(PARCEL, parts=(BundlePart("TIDAK", 1),)), errors_products.PartUnknown("TIDAK")),
        (replace(PARCEL, parts=(BundlePart("ISI", 1_000),)), errors_products.BundleInBundle("Isi")),
        (replace(PARCEL, parts=(BundlePart("GULA", 500),)), errors.QuantityTooFine(500, "pcs")),
    ],
)
def test_a_bundle_that_cannot_be_is_refused(
    shop: Shop, draft: ProductDraft, refusal: Refused
) -> None:
    catalogue.add(shop.new, replace(PARCEL, name="Isi", code="ISI"))
    before = shop.dump()
    with pytest.raises(type(refusal)) as caught:
        catalogue.add(shop.new, draft)
    assert caught.value == refusal
    assert shop.dump() == before


def test_no_bundle_holds_itself_on_any_way(shop: Shop) -> None:
    id_ = catalogue.add(shop.new, PARCEL).id_of("product")
    with pytest.raises(errors_products.BundleInBundle):
        catalogue.change(shop.new, id_, replace(PARCEL, parts=(BundlePart("PARSEL", 1_000),)))
    inner = catalogue.add(shop.new, ProductDraft("Dalam", 1, code="DALAM")).id_of("product")
    catalogue.change(shop.new, id_, replace(PARCEL, parts=(BundlePart("DALAM", 1_000),)))
    with pytest.raises(errors_products.BundleInBundle):
        catalogue.change(
            shop.new, inner, ProductDraft("Dalam", 1, parts=(BundlePart("GULA", 1_000),))
        )


def test_goods_with_stock_do_not_become_a_bundle(shop: Shop) -> None:
    draft = catalogue.product(shop.new, shop.product("BUKU"))
    with pytest.raises(errors_products.BundleHasStock) as caught:
        catalogue.change(shop.new, shop.product("BUKU"), replace(draft, parts=PARCEL.parts))
    assert caught.value == errors_products.BundleHasStock("Buku Tulis", 10_000)
    empty = catalogue.add(shop.new, ProductDraft("Kosong", 1, code="KOSONG")).id_of("product")
    selling.confirm(shop.new, shop.cart("KOSONG"))
    with pytest.raises(errors_products.BundleAsked):
        catalogue.change(shop.new, empty, ProductDraft("Kosong", 1, parts=PARCEL.parts))
