"""Every number of a series, with what became of its document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceVoid
from oms_desktop.database.journal import Journal
from oms_desktop.database.listing import Listing
from oms_desktop.database.money_receipts import MoneyReceipt
from oms_desktop.database.orders import Order
from oms_desktop.database.payments import Payment
from oms_desktop.database.people import PersonTable
from oms_desktop.database.receipts import GoodsReceipt
from oms_desktop.database.returns import CreditNote
from oms_desktop.database.shifts import Shift
from oms_desktop.database.shipments import Shipment
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock_counts import StockCount
from oms_desktop.domain.invoices import fate_of, status_of


@dataclass(frozen=True)
class NumberItem:
    """A number and what became of it.

    Attributes:
        id: of the document.
        number: as it was given.
        at: when it was given, in milliseconds.
        about: customer, supplier, person or other document.
        amount: on the paper; None if it bears none.
        state: stable name of what became of it.
        detail: reason, or the document it belongs to.
    """

    id: int
    number: str
    at: int
    about: str
    amount: int | None
    state: str
    detail: str


@dataclass(frozen=True)
class _Series:
    """Where a series' numbers are: id, number and time, the other columns, and how a row is made."""

    select: Any
    key: Any
    number: Any
    at: Any
    make: Callable[[tuple[Any, ...], date], NumberItem]


def _plain(row: tuple[Any, ...], _: date) -> NumberItem:
    return NumberItem(*row)


def _invoice(row: tuple[Any, ...], today: date) -> NumberItem:
    id_, number, at, customer, total, paid, credited, given_up, void, due_on, reason = row
    due = date.fromisoformat(due_on) if due_on else None
    status = status_of(
        total, paid, due, today, void=bool(void), credited=credited, written_off=given_up
    )
    return NumberItem(id_, number, at, customer, total, fate_of(status), reason or "")


def _receipt(row: tuple[Any, ...], _: date) -> NumberItem:
    id_, number, at, payer, amount, back, document = row
    state = "given_back" if back >= amount else "partly_given_back" if back else "taken"
    return NumberItem(id_, number, at, payer, amount, state, document)


_Back = Payment.alias()
_GIVEN_BACK: Final = _Back.select(peewee.fn.COALESCE(peewee.fn.SUM(0 - _Back.amount), 0)).where(
    _Back.reverses == Payment.id
)
_NOTHING: Final = peewee.Value("")
_NO_AMOUNT: Final = peewee.Value(None)

_SERIES: Final[Mapping[str, _Series]] = {
    "invoice": _Series(
        Invoice.select(
            *(Invoice.id, Invoice.number, Invoice.issued_at, Invoice.customer_name),
            *(Invoice.total, InvoiceAccount.paid, InvoiceAccount.credited),
            *(InvoiceAccount.written_off, InvoiceAccount.void),
            *(Invoice.due_on, InvoiceVoid.reason),
        )
        .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
        .switch(Invoice)
        .join(InvoiceVoid, peewee.JOIN.LEFT_OUTER, on=InvoiceVoid.invoice_id == Invoice.id),
        Invoice.id,
        Invoice.number,
        Invoice.issued_at,
        _invoice,
    ),
    "order": _Series(
        Order.select(
            *(Order.id, Order.number, Order.confirmed_at),
            peewee.fn.IIF(
                Order.recipient != "", Order.recipient, peewee.fn.COALESCE(Customer.name, "")
            ),
            *(Order.total, Order.state, Order.label),
        )
        .join(Customer, peewee.JOIN.LEFT_OUTER, on=Customer.id == Order.customer_id)
        .where(Order.number.is_null(False)),
        Order.id,
        Order.number,
        Order.confirmed_at,
        _plain,
    ),
    "shipment": _Series(
        Shipment.select(
            *(Shipment.id, Shipment.number, Shipment.created_at, Shipment.recipient),
            *(_NO_AMOUNT, Shipment.state, peewee.fn.COALESCE(Order.number, "")),
        ).join(Order, on=Order.id == Shipment.order_id),
        Shipment.id,
        Shipment.number,
        Shipment.created_at,
        _plain,
    ),
    "return": _Series(
        CreditNote.select(
            *(CreditNote.id, CreditNote.number, CreditNote.issued_at, CreditNote.customer_name),
            *(CreditNote.total, CreditNote.kind),
            peewee.fn.TRIM(CreditNote.invoice_number.concat("  ").concat(CreditNote.reason)),
        ),
        CreditNote.id,
        CreditNote.number,
        CreditNote.issued_at,
        _plain,
    ),
    "money": _Series(
        MoneyReceipt.select(
            *(MoneyReceipt.payment_id, MoneyReceipt.number, Payment.at),
            *(MoneyReceipt.received_from, Payment.amount, _GIVEN_BACK, MoneyReceipt.document),
        ).join(Payment, on=Payment.id == MoneyReceipt.payment_id),
        MoneyReceipt.payment_id,
        MoneyReceipt.number,
        Payment.at,
        _receipt,
    ),
    "shift": _Series(
        Shift.select(
            *(Shift.id, Shift.number, Shift.opened_at, PersonTable.name, _NO_AMOUNT),
            *(peewee.fn.IIF(Shift.closed_at.is_null(), "open", "closed"), _NOTHING),
        ).join(PersonTable, on=PersonTable.id == Shift.person_id),
        Shift.id,
        Shift.number,
        Shift.opened_at,
        _plain,
    ),
    "receipt": _Series(
        GoodsReceipt.select(
            *(GoodsReceipt.id, GoodsReceipt.number, GoodsReceipt.posted_at),
            *(GoodsReceipt.supplier_name, GoodsReceipt.total, GoodsReceipt.state),
            GoodsReceipt.reference,
        ).where(GoodsReceipt.number.is_null(False)),
        GoodsReceipt.id,
        GoodsReceipt.number,
        GoodsReceipt.posted_at,
        _plain,
    ),
    "count": _Series(
        StockCount.select(
            *(StockCount.id, StockCount.number, StockCount.posted_at, StockCount.label),
            *(_NO_AMOUNT, StockCount.state, _NOTHING),
        ).where(StockCount.number.is_null(False)),
        StockCount.id,
        StockCount.number,
        StockCount.posted_at,
        _plain,
    ),
}
SERIES: Final = tuple(_SERIES)
"""Their stable names, the most asked for first."""
_PATTERNS: Final = Statement(
    Journal.select(Journal.content)
    .where((Journal.document == slot("setting")) & (Journal.kind == "setting.changed"))
    .order_by(Journal.sequence)
)


def number_listing(
    store: Store, series: str, since: int | None, until: int | None, today: date
) -> Listing[NumberItem]:
    """The numbers of a series given between two times (milliseconds, the second excluded)."""
    found = _SERIES[series]
    conditions = []
    if since is not None:
        conditions.append(found.at >= since)
    if until is not None:
        conditions.append(found.at < until)
    select = found.select.where(*conditions) if conditions else found.select
    return Listing(
        store,
        select,
        found.key,
        {"given": found.at, "number": found.number},
        lambda row: found.make(row, today),
        {},
        None,
        {},
        found.select,
    )


def settings_told(store: Store, setting: str) -> list[str]:
    """The journal's entries (JSON) of what a setting was changed to, oldest first."""
    return [row[0] for row in _PATTERNS.rows(store, setting=setting)]
