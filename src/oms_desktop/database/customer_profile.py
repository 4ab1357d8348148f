"""One customer's papers: orders, invoices, payments, what they buy; each list the newest or best in front.

Everything follows who was joined: the id asked with is that of who is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customer_habits import DAY, LEFT, STANDING, as_day
from oms_desktop.database.customers import of_customer
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine
from oms_desktop.database.money_receipts import MoneyReceipt, OrderPayment
from oms_desktop.database.order_money import free_part
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.orders import DeliveryMethod, OrderState


@dataclass(frozen=True)
class OrderOf:
    """An order: when it was placed, its first goods and how many lines there are; `invoice_id` is its newest bill."""

    id: int
    number: str
    at: int
    state: str
    goods: str
    lines: int
    total: int
    delivery: str
    invoice_id: int | None

    @property
    def opens(self) -> tuple[str, int]:
        """The document that shows it: what is done at the counter is found among the invoices."""
        done = self.state != OrderState.CONFIRMED.value
        if not done or self.delivery != DeliveryMethod.COUNTER.value:
            return "order", self.id
        return ("slip", self.id) if self.invoice_id is None else ("invoice", self.invoice_id)


@dataclass(frozen=True)
class PaymentOf:
    """Money that came in or went back, and where it is.

    Attributes:
        receipt: number of its money receipt, or empty.
        into: invoice id, number and amount of each that it pays; negative where it was taken out.
        order_id: the order it waits for, or waited; None if it was for no order.
        order_number: of that order.
        free: what of it is in no invoice now and wasn't given back.
    """

    id: int
    at: int
    method: str
    reference: str
    amount: int
    receipt: str
    order_id: int | None
    order_number: str
    free: int
    into: tuple[tuple[int, str, int], ...] = ()

    @property
    def opens(self) -> tuple[str, int] | None:
        """Its money receipt, else the invoice it pays, else the order it waits for."""
        if self.receipt:
            return "receipt", self.id
        if self.into:
            return "invoice", self.into[0][0]
        return ("order", self.order_id) if self.order_id is not None else None


@dataclass(frozen=True)
class ItemOf:
    """A product as it is bought in one unit, less what came back; `price` and `at` are the last."""

    product_id: int
    name: str
    unit: str
    times: int
    quantity: int
    at: int
    price: int


@dataclass(frozen=True)
class NoteOf:
    """A credit note; `invoice_id` says what it was about."""

    id: int
    number: str
    at: int
    total: int
    invoice_id: int | None


@dataclass(frozen=True)
class MonthOf:
    """What was bought in a month such as `2026-11`."""

    month: str
    total: int
    purchases: int


_MINE: Final = of_customer(Invoice.customer_id)
_LIMIT: Final = slot("limit")
_JOINED: Final = InvoiceAccount.invoice_id == Invoice.id
_first_line = OrderLine.alias()
_every_line = OrderLine.alias()
_bill = Invoice.alias()
_PLACED: Final = peewee.fn.COALESCE(Order.confirmed_at, Order.created_at)
_ORDERS: Final = Statement(
    Order.select(
        *(Order.id, Order.number, _PLACED, Order.state),
        peewee.fn.IFNULL(
            _first_line.select(_first_line.name)
            .where(_first_line.order_id == Order.id)
            .order_by(_first_line.position)
            .limit(1),
            "",
        ),
        _every_line.select(peewee.fn.COUNT(_every_line.id)).where(_every_line.order_id == Order.id),
        *(Order.total, Order.delivery),
        _bill.select(peewee.fn.MAX(_bill.id)).where(_bill.order_id == Order.id),
    )
    .where(of_customer(Order.customer_id) & (Order.state != OrderState.DRAFT.value))
    .order_by(Order.id.desc())
    .limit(_LIMIT)
)
_text = peewee.fn.IFNULL
_PAYMENTS: Final = Statement(
    Payment.select(
        *(Payment.id, Payment.at, Payment.method, Payment.reference, Payment.amount),
        *(_text(MoneyReceipt.number, ""), Order.id, _text(Order.number, "")),
        peewee.Case(None, ((Payment.reverses.is_null(), free_part()),), 0),
    )
    .join(MoneyReceipt, peewee.JOIN.LEFT_OUTER, on=MoneyReceipt.payment_id == Payment.id)
    .switch(Payment)
    .join(OrderPayment, peewee.JOIN.LEFT_OUTER, on=OrderPayment.payment_id == Payment.id)
    .join(Order, peewee.JOIN.LEFT_OUTER, on=Order.id == OrderPayment.order_id)
    .where(of_customer(Payment.customer_id))
    .order_by(Payment.id.desc())
    .limit(_LIMIT)
)
_NOTES: Final = Statement(
    CreditNote.select(
        *(CreditNote.id, CreditNote.number, CreditNote.issued_at, CreditNote.total),
        CreditNote.invoice_id,
    )
    .where(of_customer(CreditNote.customer_id))
    .order_by(CreditNote.id.desc())
    .limit(_LIMIT)
)
_back = (
    CreditNoteLine.select(peewee.fn.SUM(CreditNoteLine.quantity))
    .join(CreditNote, on=CreditNote.id == CreditNoteLine.credit_note_id)
    .where(
        (CreditNote.invoice_id == InvoiceLine.invoice_id)
        & (CreditNoteLine.invoice_position == InvoiceLine.position)
    )
)
_KEPT: Final = InvoiceLine.quantity - peewee.fn.IFNULL(_back, 0)
_LAST: Final = peewee.fn.MAX(Invoice.issued_at)
_TIMES: Final = peewee.fn.COUNT(Invoice.order_id.distinct())
# With one MAX in a group, SQLite takes name and price from the row that has it.
_ITEMS: Final = Statement(
    Invoice.select(
        *(InvoiceLine.product_id, InvoiceLine.name, InvoiceLine.unit, _TIMES),
        *(peewee.fn.SUM(_KEPT), _LAST, InvoiceLine.unit_price),
    )
    .join(InvoiceAccount, on=_JOINED)
    .join(InvoiceLine, on=InvoiceLine.invoice_id == Invoice.id)
    .where(_MINE & STANDING & (_KEPT > 0))
    .group_by(InvoiceLine.product_id, InvoiceLine.unit)
    .order_by(_TIMES.desc(), _LAST.desc(), InvoiceLine.product_id)
    .limit(_LIMIT)
)
_MONTH: Final = peewee.fn.strftime("%Y-%m", DAY * 86_400, "unixepoch")
_MONTHS: Final = Statement(
    Invoice.select(_MONTH, peewee.fn.SUM(LEFT), peewee.fn.COUNT(Invoice.order_id.distinct()))
    .join(InvoiceAccount, on=_JOINED)
    .where(_MINE & STANDING & (slot("since") <= DAY))
    .group_by(_MONTH)
    .order_by(_MONTH)
)
_SINCE: Final = Statement(
    Invoice.select(peewee.fn.IFNULL(peewee.fn.SUM(LEFT), 0))
    .join(InvoiceAccount, on=_JOINED)
    .where(_MINE & STANDING & (slot("since") <= DAY))
)


def _cost(line: Any) -> Any:
    return (line.unit_cost * line.quantity + 500) / 1000


_ZERO: Final = peewee.fn.IFNULL
_INCOME: Final = Statement(
    Invoice.select(_ZERO(peewee.fn.SUM(Invoice.total - Invoice.tax), 0))
    .join(InvoiceAccount, on=_JOINED)
    .where(_MINE & (InvoiceAccount.void == 0))
)
_SPENT: Final = Statement(
    Invoice.select(_ZERO(peewee.fn.SUM(_cost(InvoiceLine)), 0))
    .join(InvoiceAccount, on=_JOINED)
    .join(InvoiceLine, on=InvoiceLine.invoice_id == Invoice.id)
    .where(_MINE & (InvoiceAccount.void == 0))
)
_GIVEN: Final = Statement(
    CreditNote.select(_ZERO(peewee.fn.SUM(CreditNote.total - CreditNote.tax), 0)).where(
        of_customer(CreditNote.customer_id)
    )
)
# What came back damaged was bought by the shop for nothing.
_SAVED: Final = Statement(
    CreditNote.select(_ZERO(peewee.fn.SUM(_cost(CreditNoteLine)), 0))
    .join(CreditNoteLine, on=CreditNoteLine.credit_note_id == CreditNote.id)
    .where(of_customer(CreditNote.customer_id) & (CreditNoteLine.fate != "damaged"))
)


def orders_of(store: Store, customer_id: int, limit: int) -> list[OrderOf]:
    """Orders but for carts, the newest first."""
    return [OrderOf(*row) for row in _ORDERS.rows(store, customer_id=customer_id, limit=limit)]


def payments_of(store: Store, customer_id: int, limit: int) -> list[PaymentOf]:
    """Money that came in and went back, the newest first."""
    rows = _PAYMENTS.rows(store, customer_id=customer_id, limit=limit)
    into = _allocated(store, [row[0] for row in rows])
    return [replace(PaymentOf(*row), into=tuple(into.get(row[0], ()))) for row in rows]


def _allocated(store: Store, payment_ids: Sequence[int]) -> dict[int, list[tuple[int, str, int]]]:
    """Which invoices each payment is in, with how much."""
    sums = peewee.fn.SUM(Allocation.amount)
    query = (
        Allocation.select(Allocation.payment_id, Invoice.id, Invoice.number, sums)
        .join(Invoice, on=Invoice.id == Allocation.invoice_id)
        .where(Allocation.payment_id.in_(list(payment_ids)))
        .group_by(Allocation.payment_id, Invoice.id)
        .having(sums != 0)
        .order_by(Invoice.id)
    )
    found: dict[int, list[tuple[int, str, int]]] = {}
    for payment_id, *part in store.rows(query):
        found.setdefault(payment_id, []).append((part[0], part[1], part[2]))
    return found


def notes_of(store: Store, customer_id: int, limit: int) -> list[NoteOf]:
    """Credit notes, the newest first."""
    return [NoteOf(*row) for row in _NOTES.rows(store, customer_id=customer_id, limit=limit)]


def items_of(store: Store, customer_id: int, limit: int) -> list[ItemOf]:
    """What was bought, in how many orders; the most often bought first."""
    return [ItemOf(*row) for row in _ITEMS.rows(store, customer_id=customer_id, limit=limit)]


def months_of(store: Store, customer_id: int, since: date) -> list[MonthOf]:
    """What was bought in each month from a day on; months without a purchase are left out."""
    rows = _MONTHS.rows(store, customer_id=customer_id, since=as_day(since))
    return [MonthOf(*row) for row in rows]


def bought_since(store: Store, customer_id: int, since: date) -> int:
    """What was bought from a day on, less what came back of it."""
    [[total]] = _SINCE.rows(store, customer_id=customer_id, since=as_day(since))
    return int(total)


def margin_of(store: Store, customer_id: int) -> int:
    """What was billed, without its tax, less what the goods cost; what came back taken off both."""
    income, spent, given, saved = (
        int(each.rows(store, customer_id=customer_id)[0][0])
        for each in (_INCOME, _SPENT, _GIVEN, _SAVED)
    )
    return income - spent - given + saved
