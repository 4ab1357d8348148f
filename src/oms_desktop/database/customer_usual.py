"""What a customer did before: the last order, what is bought again and again, the oldest debt."""

from datetime import date
from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import of_customer
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.orders import Order, OrderLine, OrderRow, find_order
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.orders import OrderState

RECENT: Final = 50
"""What is bought often is seen from so many of the newest orders."""

_BINDING: Final = (OrderState.CONFIRMED.value, OrderState.COMPLETED.value)
# Orders go along when customers are joined; invoices keep whom they were written for.
_LATEST: Final = (Order.customer_id == slot("customer_id")) & Order.state.in_(_BINDING)
_LAST: Final = Statement(Order.select(peewee.fn.MAX(Order.id)).where(_LATEST))
_TIMES: Final = peewee.fn.COUNT(peewee.fn.DISTINCT(OrderLine.order_id))
_USUAL: Final = Statement(
    OrderLine.select(OrderLine.product_id, _TIMES)
    .where(
        OrderLine.order_id.in_(
            Order.select(Order.id).where(_LATEST).order_by(Order.id.desc()).limit(RECENT)
        )
        & (OrderLine.quantity > OrderLine.cancelled)
    )
    .group_by(OrderLine.product_id)
    .having(_TIMES > 1)
    .order_by(_TIMES.desc(), peewee.fn.MAX(OrderLine.order_id).desc(), OrderLine.product_id)
    .limit(slot("limit"))
)
_OLDEST_DUE: Final = Statement(
    Invoice.select(peewee.fn.MIN(Invoice.due_on))
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where(
        of_customer(Invoice.customer_id) & (InvoiceAccount.balance > 0) & (InvoiceAccount.void == 0)
    )
)


def last_order(store: Store, customer_id: int) -> OrderRow | None:
    """The newest order that a customer stands by: confirmed, or done."""
    row = _LAST.row(store, customer_id=customer_id)
    return find_order(store, row[0]) if row and row[0] is not None else None


def usual_goods(store: Store, customer_id: int, limit: int) -> list[int]:
    """Products that a customer ordered more than once of late, the most frequent first."""
    rows = _USUAL.rows(store, customer_id=customer_id, limit=limit)
    return [product_id for product_id, _ in rows]


def oldest_due(store: Store, customer_id: int) -> date | None:
    """The day by which the oldest debt of a customer was to be paid, or None."""
    row = _OLDEST_DUE.row(store, customer_id=customer_id)
    return date.fromisoformat(row[0]) if row and row[0] else None
