"""Orders on the board, put there as rows: what the services of shipments and money would have written."""

from datetime import date
from typing import Any

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import ordering, selling
from tests.helpers.shop import Shop


def confirmed(
    shop: Shop,
    *codes: str,
    customer: str = "BUDI",
    delivery: DeliveryMethod = DeliveryMethod.PICKUP,
    promised: date | None = None,
) -> int:
    """An order of these codes, confirmed."""
    order_id = shop.cart(*(codes or ("GULA",)), customer=customer)
    ordering.set_delivery(shop.new, order_id, delivery)
    selling.confirm(shop.new, order_id, promised)
    return order_id


def row(shop: Shop, table: str, **values: Any) -> int:
    """A row of a table; returns its id."""
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    shop.sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", *values.values())
    return shop.session.store.connection.last_insert_rowid()


def shipment(
    shop: Shop, order_id: int, state: str, *quantities: int, method: str = "pickup"
) -> int:
    """A shipment of an order's lines, in order of position; 0 leaves a line out."""
    at = shop.session.moment().at
    gone = state in {"shipped", "delivered", "failed"}
    [[count]] = shop.sql("SELECT count(*) FROM shipment")
    shipment_id = row(
        shop,
        "shipment",
        number=f"SJ/T/{count + 1:04}",
        order_id=order_id,
        state=state,
        method=method,
        person_id=shop.session.person.id,
        created_at=at,
        shipped_at=at if gone else None,
        delivered_at=at if state == "delivered" else None,
    )
    for position, quantity in enumerate(quantities, start=1):
        if quantity:
            line = shop.line(order_id, position)
            row(
                shop,
                "shipment_line",
                shipment_id=shipment_id,
                order_line_id=line,
                quantity=quantity,
            )
            if gone:
                reserve(shop, line, -quantity, "consume")
    return shipment_id


def reserve(shop: Shop, line_id: int, quantity: int, kind: str = "reserve") -> None:
    """A promise of a line's own product, or its end."""
    [[product]] = shop.sql("SELECT product_id FROM order_line WHERE id = ?", line_id)
    row(
        shop,
        "reservation",
        order_line_id=line_id,
        product_id=product,
        quantity=quantity,
        kind=kind,
        at=shop.session.moment().at,
    )


def deposit(shop: Shop, order_id: int, amount: int, reverses: int | None = None) -> int:
    """A down payment; negative amounts give one back."""
    payment = row(
        shop,
        "payment",
        shift_id=shop.session.shift()[0],
        method="cash",
        amount=amount,
        reverses=reverses,
        at=shop.session.moment().at,
        person_id=shop.session.person.id,
    )
    if reverses is None:
        row(shop, "order_payment", payment_id=payment, order_id=order_id)
    return payment
