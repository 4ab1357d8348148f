"""The book check of bundles, reservations and prices: silent when all is right, naming what isn't."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.services import bookcheck, catalogue, selling, voiding
from tests.helpers.burglar import Burglar
from tests.helpers.shop import Shop


@pytest.fixture
def parcels(shop: Shop) -> Shop:
    """A bundle that was sold, ordered, and sold and voided."""
    parts = (BundlePart("GULA", 2_000), BundlePart("00042", 500))
    catalogue.add(shop.new, ProductDraft("Parsel", 60_000, code="PARSEL", parts=parts))
    draft = catalogue.product(shop.new, shop.product("GULA"))
    rules = (PriceRule(390_000, unit="dus", level="Reseller"),)
    catalogue.change(shop.new, shop.product("GULA"), replace(draft, rules=rules))
    shop.sell("3*PARSEL", "KOPI")
    selling.confirm(shop.new, shop.cart("PARSEL", "2*KOPI"))
    voiding.void(shop.new, shop.sell("PARSEL").id_of("invoice"), "salah")
    return shop


@pytest.fixture
def thief(parcels: Shop) -> Iterator[Burglar]:
    made = Burglar(parcels.session.store.path)
    yield made
    made.connection.close()


def found(shop: Shop) -> set[tuple[str, str]]:
    return {(each.kind, each.record) for each in bookcheck.check_books(shop.new).findings}


def test_a_right_shop_with_bundles_has_nothing_wrong(parcels: Shop) -> None:
    assert found(parcels) == set()


SUGAR = "product_id = (SELECT id FROM product WHERE code = 'GULA')"
CONSUMED = f"kind = 'consume' AND {SUGAR}"
FIRST = f"(SELECT min(id) FROM reservation WHERE {CONSUMED})"
COFFEE = "(SELECT id FROM product WHERE code = 'KOPI')"
PARCEL = "(SELECT id FROM product WHERE code = 'PARSEL')"


@pytest.mark.parametrize(
    ("sql", "kind", "record"),
    [
        (
            f"UPDATE shipment_part SET quantity = 1000 WHERE shipment_id = 1 AND {SUGAR}",
            "shipped_moved",
            "SJ/2026/11/0001",
        ),
        (
            f"UPDATE shipment_part SET quantity = 1000 WHERE shipment_id = 2 AND {SUGAR}",
            "void_moved",
            "INV/2026/11/0002",
        ),
        ("DELETE FROM stock_movement WHERE kind = 'sale'", "shipped_moved", "SJ/2026/11/0001"),
        ("DELETE FROM stock_movement WHERE kind = 'void'", "void_moved", "INV/2026/11/0002"),
        (
            f"UPDATE reservation SET quantity = 3000 WHERE quantity = 2000 AND product_id = {COFFEE}",
            "reservation_over",
            "SO/2026/11/0002",
        ),
        (
            f"UPDATE reservation SET product_id = {COFFEE} WHERE id = {FIRST}",
            "reservation_left",
            "SO/2026/11/0001",
        ),
        (
            f"INSERT INTO product_part SELECT id, {PARCEL}, 1 FROM product WHERE code = 'JASA'",
            "bundle_nested",
            "JASA",
        ),
        ("UPDATE product SET tracked = 1 WHERE code = 'PARSEL'", "bundle_tracked", "PARSEL"),
        ("UPDATE price_rule SET product_id = 2", "price_unit", "KOPI"),
    ],
)
def test_what_somebody_changed_is_named(
    parcels: Shop, thief: Burglar, sql: str, kind: str, record: str
) -> None:
    thief.run(sql)
    assert (kind, record) in found(parcels)
