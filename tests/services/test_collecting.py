"""What a parcel's label collects is what the shipment's invoice leaves to be paid."""

from typing import Any

import pytest

from oms_desktop.documents.order_layout import DeliveryPaper, LabelPaper
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import billing, cart_lines, ordering, planning, selling
from oms_desktop.services.order_papers import OrderPaper, PaperKind, paper_values
from tests.helpers import paper_rows
from tests.helpers.shop import Shop


def agreed(shop: Shop) -> int:
    """A delivery order with both discounts, tax on top and shipping."""
    shop.set(taxable=True, prices_include_tax=False)
    order_id = shop.cart("7*GULA", "3*KOPI", "BUKU", customer="BUDI")
    cart_lines.set_line_discount(shop.new, order_id, shop.line(order_id), Discount("percent", 700))
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 9_999))
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    shop.sql("UPDATE orders SET shipping = 15000 WHERE id = ?", order_id)
    selling.confirm(shop.new, order_id, address="Jl. Mawar 9, Batu")
    return order_id


def planned(shop: Shop, order_id: int, **quantities: int) -> int:
    """A shipment of so much of each code (all that is left if none is given), to be collected."""
    lines = dict(shop.sql("SELECT code, id FROM order_line WHERE order_id = ?", order_id))
    wanted = {lines[code]: quantity for code, quantity in quantities.items()} or None
    shipment_id = planning.plan(shop.new, order_id, wanted).id_of("shipment")
    shop.sql("UPDATE shipment SET collect = 1 WHERE id = ?", shipment_id)
    return shipment_id


def collects(shop: Shop, shipment_id: int) -> int:
    paper: Any = paper_values(shop.new, OrderPaper.of(PaperKind.SHIPPING_LABEL, shipment_id))
    note: Any = paper_values(shop.new, OrderPaper.of(PaperKind.DELIVERY_NOTE, shipment_id))
    assert isinstance(paper, LabelPaper)
    assert isinstance(note, DeliveryPaper)
    amount = paper.labels[0].collect
    assert amount is not None
    assert note.collect == amount
    return amount


def bill(shop: Shop, order_id: int, shipment_id: int) -> int:
    """Issue the shipment's invoice as sending it does; what it leaves to be paid."""
    with shop.session.store.transaction():
        issued = billing.bill_shipment(shop.new, order_id, shipment_id, credit=True)
        shop.sql(
            "UPDATE shipment SET state = 'shipped', shipped_at = ? WHERE id = ?",
            shop.session.moment().at,
            shipment_id,
        )
    assert issued is not None
    return issued.balance


@pytest.mark.parametrize(("deposit", "sugar"), [(0, 1), (0, 2), (20_000, 3), (100_000, 5)])
def test_each_part_collects_what_its_invoice_comes_to(shop: Shop, deposit: int, sugar: int) -> None:
    order_id = agreed(shop)
    if deposit:
        paper_rows.deposit(shop, order_id, deposit)
    first = planned(shop, order_id, GULA=sugar * 1_000, KOPI=1_000)
    last = planned(shop, order_id)
    before = collects(shop, first)
    owed = bill(shop, order_id, first)
    assert before == owed == collects(shop, first)
    assert collects(shop, last) == bill(shop, order_id, last) == collects(shop, last)
    [[total]] = shop.sql("SELECT total FROM orders WHERE id = ?", order_id)
    assert collects(shop, first) + collects(shop, last) == total - deposit


def test_an_order_sent_whole_collects_all_that_is_due(shop: Shop) -> None:
    order_id = agreed(shop)
    paper_rows.deposit(shop, order_id, 20_000)
    shipment_id = planned(shop, order_id)
    due = billing.order_due(shop.new, order_id).due
    assert collects(shop, shipment_id) == due == bill(shop, order_id, shipment_id) > 0


def test_what_is_paid_collects_nothing(shop: Shop) -> None:
    order_id = agreed(shop)
    paper_rows.deposit(shop, order_id, billing.order_due(shop.new, order_id).due)
    assert collects(shop, planned(shop, order_id)) == 0
