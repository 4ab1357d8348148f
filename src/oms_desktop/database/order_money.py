"""What was billed of an order, what left the shop for it, and the money that waits for its invoices."""

from dataclasses import dataclass
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import find_customer, of_customer
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine
from oms_desktop.database.money_receipts import OrderPayment
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.shipments import Shipment, ShipmentLine
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.billing import Before
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import OrderState


@dataclass(frozen=True)
class BilledRow:
    """A standing invoice of an order; `shipping` and `billed` without what was never delivered.

    `billed` leaves its rounding out.
    """

    id: int
    number: str
    shipment_id: int | None
    shift_id: int
    total: int
    credited: int
    paid: int
    balance: int
    shipping: int
    billed: int

    @property
    def written_off(self) -> int:
        """What the shop gave up of it."""
        return self.total - self.credited - self.paid - self.balance


@dataclass(frozen=True)
class OwedRow:
    """An invoice that isn't paid."""

    id: int
    number: str
    balance: int


@dataclass(frozen=True)
class FreeRow:
    """A payment with what of it is in no invoice (`free`)."""

    payment_id: int
    shift_id: int
    customer_id: int | None
    method: str
    reference: str
    amount: int
    free: int
    at: int


_Back = Payment.alias()
_Spent = Allocation.alias()
_SpentBack = Allocation.alias()


def _sum(query: Any) -> Any:
    return peewee.fn.IFNULL(query, 0)


def free_part() -> Any:
    """What of a payment is in no invoice and wasn't given back."""
    spent = _Spent.select(peewee.fn.SUM(_Spent.amount)).where(_Spent.payment_id == Payment.id)
    kept = _sum(
        _SpentBack.select(peewee.fn.SUM(_SpentBack.amount)).where(_SpentBack.payment_id == _Back.id)
    )
    back = _Back.select(peewee.fn.SUM(_Back.amount - kept)).where(_Back.reverses == Payment.id)
    return Payment.amount - _sum(spent) + _sum(back)


_FREE_COLUMNS = (
    *(Payment.id, Payment.shift_id, Payment.customer_id, Payment.method, Payment.reference),
    *(Payment.amount, free_part(), Payment.at),
)
_PAYMENTS = Statement(
    OrderPayment.select(*_FREE_COLUMNS)
    .join(Payment, on=Payment.id == OrderPayment.payment_id)
    .where(OrderPayment.order_id == slot("order_id"))
    .order_by(Payment.id)
)
_FREE_OF = Statement(
    Payment.select(*_FREE_COLUMNS)
    .join(OrderPayment, peewee.JOIN.LEFT_OUTER, on=OrderPayment.payment_id == Payment.id)
    .join(Order, peewee.JOIN.LEFT_OUTER, on=Order.id == OrderPayment.order_id)
    .where(
        of_customer(Payment.customer_id)
        & Payment.reverses.is_null()
        # What an order waits with isn't anybody's to spend yet.
        & (Order.state.is_null() | (Order.state != OrderState.CONFIRMED.value))
        & (free_part() > 0)
    )
    .order_by(Payment.id)
)
_NOTE = CreditNote.alias()


def _undelivered(what: Any) -> Any:
    here = (_NOTE.invoice_id == Invoice.id) & (_NOTE.kind == "undelivered")
    return _sum(_NOTE.select(peewee.fn.SUM(what)).where(here))


_INVOICES = Statement(
    Invoice.select(
        *(Invoice.id, Invoice.number, Invoice.shipment_id, Invoice.shift_id, Invoice.total),
        *(InvoiceAccount.credited, InvoiceAccount.paid, InvoiceAccount.balance),
        Invoice.shipping - _undelivered(_NOTE.shipping),
        Invoice.total - Invoice.rounding - _undelivered(_NOTE.total - _NOTE.rounding),
    )
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where((Invoice.order_id == slot("order_id")) & (InvoiceAccount.void == 0))
    .order_by(Invoice.id)
)
_OWED = Statement(
    Invoice.select(Invoice.id, Invoice.number, InvoiceAccount.balance)
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where(
        of_customer(Invoice.customer_id) & (InvoiceAccount.balance > 0) & (InvoiceAccount.void == 0)
    )
    .order_by(Invoice.id)
)
_ORDER_OF = Statement(Shipment.select(Shipment.order_id).where(Shipment.id == slot("id")))
_BILLED = Statement(
    OrderLine.select(
        InvoiceLine.order_line_id,
        InvoiceLine.quantity,
        InvoiceLine.discount,
        InvoiceLine.order_discount_share,
    )
    .join(InvoiceLine, on=InvoiceLine.order_line_id == OrderLine.id)
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == InvoiceLine.invoice_id)
    .where((OrderLine.order_id == slot("order_id")) & (InvoiceAccount.void == 0))
)
_NOT_DELIVERED = Statement(
    OrderLine.select(
        CreditNoteLine.order_line_id,
        CreditNoteLine.quantity,
        CreditNoteLine.discount,
        CreditNoteLine.order_discount_share,
    )
    .join(CreditNoteLine, on=CreditNoteLine.order_line_id == OrderLine.id)
    .join(CreditNote, on=CreditNote.id == CreditNoteLine.credit_note_id)
    .where((OrderLine.order_id == slot("order_id")) & (CreditNote.kind == "undelivered"))
)
_GONE = Statement(
    Shipment.select(ShipmentLine.order_line_id, peewee.fn.SUM(ShipmentLine.quantity))
    .join(ShipmentLine, on=ShipmentLine.shipment_id == Shipment.id)
    .where(
        (Shipment.order_id == slot("order_id"))
        & Shipment.shipped_at.is_null(False)
        & (Shipment.state != ShipmentState.RETURNED.value)
        & (Shipment.id != slot("but"))
    )
    .group_by(ShipmentLine.order_line_id)
)
_IN_SHIPMENT = Statement(
    ShipmentLine.select(ShipmentLine.order_line_id, ShipmentLine.quantity, Shipment.number)
    .join(Shipment, on=Shipment.id == ShipmentLine.shipment_id)
    .where((Shipment.id == slot("shipment_id")) & (Shipment.order_id == slot("order_id")))
)
_ORDER_OF_PAYMENT = Statement(
    OrderPayment.select(OrderPayment.order_id).where(OrderPayment.payment_id == slot("payment_id"))
)
_LINK = insert_into(OrderPayment, "payment_id", "order_id")


def payments_of(store: Store, order_id: int) -> list[FreeRow]:
    """Money taken for an order before its invoices, oldest first."""
    return [FreeRow(*row) for row in _PAYMENTS.rows(store, order_id=order_id)]


def free_of(store: Store, customer_id: int) -> list[FreeRow]:
    """A customer's money that is in no invoice and waits for no order, oldest first."""
    who = _standing(store, customer_id)
    return [FreeRow(*row) for row in _FREE_OF.rows(store, customer_id=who)]


def link_payment(store: Store, payment_id: int, order_id: int) -> None:
    """Write that a payment waits for an order's invoices."""
    _LINK.run(store, payment_id=payment_id, order_id=order_id)


def order_of_payment(store: Store, payment_id: int) -> int | None:
    """The order whose invoices a payment waits for, or waited; None if it was for an invoice at once."""
    row = _ORDER_OF_PAYMENT.row(store, payment_id=payment_id)
    return int(row[0]) if row else None


def invoices_of(store: Store, order_id: int) -> list[BilledRow]:
    """The invoices of an order that stand, oldest first."""
    return [BilledRow(*row) for row in _INVOICES.rows(store, order_id=order_id)]


def owed_by(store: Store, customer_id: int) -> list[OwedRow]:
    """What a customer owes, the oldest invoice first."""
    return [OwedRow(*row) for row in _OWED.rows(store, customer_id=_standing(store, customer_id))]


def _standing(store: Store, customer_id: int) -> int:
    """Who stands for a customer, since they may have been joined with another."""
    who = find_customer(store, customer_id)
    return who.id if who else customer_id


def invoice_of_shipment(store: Store, shipment_id: int) -> tuple[int, BilledRow] | None:
    """The order of a shipment and its standing invoice, or None."""
    order = _ORDER_OF.row(store, id=shipment_id)
    if order is None:
        return None
    rows = invoices_of(store, order[0])
    return next(((order[0], row) for row in rows if row.shipment_id == shipment_id), None)


def billed(store: Store, order_id: int) -> dict[int, Before]:
    """What is billed of each order line, less what was credited as never delivered."""
    found: dict[int, Before] = {}
    for statement, sign in ((_BILLED, 1), (_NOT_DELIVERED, -1)):
        for line_id, quantity, discount, share in statement.rows(store, order_id=order_id):
            old = found.get(line_id, Before())
            found[line_id] = Before(
                old.quantity + sign * quantity,
                old.discount + sign * discount,
                old.share + sign * share,
            )
    return found


def gone(store: Store, order_id: int, but: int = 0) -> dict[int, int]:
    """How much of each order line left the shop, but for what is in one shipment."""
    return dict(_GONE.rows(store, order_id=order_id, but=but))


def in_shipment(store: Store, order_id: int, shipment_id: int) -> tuple[str, dict[int, int]]:
    """The number of a shipment of this order, and how much of each line is in it."""
    rows = _IN_SHIPMENT.rows(store, order_id=order_id, shipment_id=shipment_id)
    return (rows[0][2] if rows else ""), {line_id: quantity for line_id, quantity, _ in rows}
