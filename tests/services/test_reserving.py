"""Goods that come in for orders that wait, goods that nobody pays for, and who holds what."""

from datetime import date

import pytest

from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.services import (
    catalogue,
    order_changes,
    paying,
    receiving,
    reserving,
    selling,
)
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.paying import Tender
from tests.helpers.orders import delivered, ordered, planned, right
from tests.helpers.shop import Shop


def restock(shop: Shop, scan: str) -> None:
    receipt_id = receiving.start(shop.new).id_of("receipt")
    receiving.scan(shop.new, receipt_id, scan)
    receiving.post(shop.new, receipt_id)


def waiting(shop: Shop, *codes: str) -> list[tuple[str, str, list[tuple[str, int]]]]:
    found = reserving.waiting_for(shop.new, [shop.product(code) for code in codes])
    return [
        (each.number, each.customer, [(at.line.code, at.short) for at in each.lines])
        for each in found
    ]


@pytest.fixture
def parcels(shop: Shop) -> Shop:
    parts = (BundlePart("BUKU", 2_000), BundlePart("JASA", 1_000))
    catalogue.add(shop.new, ProductDraft("Parsel", 160_000, code="PARSEL", parts=parts))
    return shop


def promise(shop: Shop, order_id: int, day: int) -> None:
    terms = OrderTerms(delivery=DeliveryMethod.PICKUP, promised=date(2026, 12, day))
    order_changes.set_order_terms(shop.new, order_id, terms)


def test_who_waits_for_goods_that_came_in(parcels: Shop) -> None:
    parcels.sell("9*BUKU")
    first = ordered(parcels, "3*BUKU", "GULA", customer="BUDI")
    second = ordered(parcels, "2*PARSEL", customer="SITI")
    third = ordered(parcels, "BUKU", customer="ANI")
    promise(parcels, third, 1)
    promise(parcels, second, 2)
    assert waiting(parcels, "BUKU", "GULA") == [
        ("SO/2026/11/0004", "Ani Wijaya", [("BUKU", 1_000)]),
        ("SO/2026/11/0003", "Siti Aminah", [("PARSEL", 2_000)]),
        ("SO/2026/11/0002", "Budi Santoso", [("BUKU", 2_000)]),
    ]
    assert waiting(parcels, "GULA") == waiting(parcels) == []
    restock(parcels, "4*BUKU")
    for order_id, kept, still in ((third, 1, 0), (second, 1, 1), (first, 1, 1)):
        facts = reserving.reserve_open(parcels.new, order_id).facts
        assert (facts["kept"], facts["waiting"]) == (kept, still), order_id
    assert parcels.stock("BUKU") == (5_000, 5_000, 0)
    before = parcels.dump()
    with pytest.raises(errors.StockShort) as refused:
        reserving.reserve_open(parcels.new, first)
    assert refused.value == errors.StockShort("Buku Tulis", 1_000, 0)
    with pytest.raises(errors_shipping.NothingShort):
        reserving.reserve_open(parcels.new, third)
    assert parcels.dump() == before
    told = [content["lines"] for _, content in parcels.journalled("order.reserved")]
    assert told == [[["Buku Tulis", 1_000]], [["Parsel", 1_000]], [["Buku Tulis", 1_000]]]
    right(parcels)


def test_what_is_being_prepared_is_not_set_free(parcels: Shop) -> None:
    order_id = ordered(parcels, "3*GULA", "2*PARSEL")
    planned(parcels, order_id, 1, 1)
    changes = reserving.release(parcels.new, order_id, "tidak dibayar")
    assert changes.facts["freed"] == 2
    assert parcels.product("BUKU") in changes.touched["product"]
    assert parcels.stock("GULA") == (100_000, 1_000, 99_000)
    assert parcels.stock("BUKU") == (10_000, 2_000, 8_000)
    with pytest.raises(errors_shipping.NothingReserved):
        reserving.release(parcels.new, order_id, "lagi")
    [(number, told)] = parcels.journalled("order.released")
    assert (number, told["reason"]) == ("SO/2026/11/0001", "tidak dibayar")
    right(parcels)
    reserving.reserve_open(parcels.new, order_id)
    assert parcels.stock("BUKU") == (10_000, 4_000, 6_000)
    right(parcels)


def test_unpaid_orders_that_hold_goods_for_long(shop: Shop) -> None:
    old, sent = ordered(shop, "GULA", customer="BUDI"), ordered(shop, "2*GULA", customer="ANI")
    ordered(shop, "JASA")
    dispatched = delivered_part(shop, sent)
    shop.clock.move(days=2, hours=1)
    ordered(shop, "KOPI")
    assert reserving.overdue_reservations(shop.new) == []
    shop.set(reservation_days=2)
    found = reserving.overdue_reservations(shop.new)
    assert [(each.number, each.customer, each.total) for each in found] == [
        ("SO/2026/11/0001", "Budi Santoso", 17_500),
        ("SO/2026/11/0002", "Ani Wijaya", 35_000),
    ]
    # One that paid anything waits on.
    paying.pay(shop.new, dispatched, Tender(PaymentMethod.CASH, 1_000))
    assert [each.order_id for each in reserving.overdue_reservations(shop.new)] == [old]
    reserving.release(shop.new, old, "tidak dibayar")
    assert reserving.overdue_reservations(shop.new) == []


def delivered_part(shop: Shop, order_id: int) -> int:
    """The invoice of the first half of an order."""
    shop.sql("UPDATE customer SET credit_limit = NULL")
    delivered(shop, order_id, 1)
    [[invoice_id]] = shop.sql("SELECT id FROM invoice")
    return int(invoice_id)


def test_who_holds_it(parcels: Shop) -> None:
    one = ordered(parcels, "3*BUKU", customer="BUDI")
    two = ordered(parcels, "PARSEL", customer="SITI")
    promise(parcels, two, 3)
    cancelled = ordered(parcels, "BUKU")
    selling.cancel(parcels.new, cancelled, "batal")
    found = reserving.holders(parcels.new, parcels.product("BUKU"))
    assert [
        (each.order_id, each.customer, each.promised_on, each.quantity, each.bundle)
        for each in found
    ] == [
        (one, "Budi Santoso", None, 3_000, ""),
        (two, "Siti Aminah", "2026-12-03", 2_000, "Parsel"),
    ]
    assert reserving.holders(parcels.new, parcels.product("GULA")) == []
