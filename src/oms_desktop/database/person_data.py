"""All rows of one customer, and of those who were joined with them, as plain values by column.

What the shop keeps for itself, such as its cost, is no part of it.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import of_customer
from oms_desktop.database.fields import Table
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine, InvoiceVoid
from oms_desktop.database.journal import Journal
from oms_desktop.database.money_receipts import MoneyReceipt, OrderPayment
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.people import PersonTable
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.shipments import Shipment
from oms_desktop.database.statements import Statement
from oms_desktop.database.write_offs import WriteOff

Row: TypeAlias = dict[str, Any]

_CODE: Final = "code name unit quantity unit_price"


class _Rows:
    """Columns of a table, read by a condition."""

    def __init__(self, table: type[Table], columns: str, **more: peewee.Node) -> None:
        named = {name: getattr(table, name) for name in columns.split()} | more
        self.names, self.query = tuple(named), table.select(*named.values())

    def where(self, condition: Any, *order: peewee.Node) -> "_Rows":
        self.query = self.query.where(condition).order_by(*order)
        self.statement = Statement(self.query)
        return self

    def joined(self, table: type[Table], on: Any) -> "_Rows":
        self.query = self.query.join(table, peewee.JOIN.LEFT_OUTER, on=on)
        return self

    def read(self, store: Store, **given: Any) -> list[Row]:
        return [
            dict(zip(self.names, row, strict=True)) for row in self.statement.rows(store, **given)
        ]


_OWN_ORDERS: Final = Order.select(Order.id).where(of_customer(Order.customer_id))
_OWN_INVOICES: Final = Invoice.select(Invoice.id).where(of_customer(Invoice.customer_id))
_OWN_NOTES: Final = CreditNote.select(CreditNote.id).where(of_customer(CreditNote.customer_id))
_OWN_PAYMENTS: Final = Payment.select(Payment.id).where(
    of_customer(Payment.customer_id)
    | Payment.id.in_(
        Allocation.select(Allocation.payment_id).where(Allocation.invoice_id.in_(_OWN_INVOICES))
    )
    | Payment.id.in_(
        OrderPayment.select(OrderPayment.payment_id).where(OrderPayment.order_id.in_(_OWN_ORDERS))
    )
)
_ORDERS: Final = _Rows(
    Order,
    "id number state created_at confirmed_at completed_at delivery promised_on recipient phone "
    "address label note shipping total",
).where(of_customer(Order.customer_id), Order.id)
_ORDER_LINES: Final = _Rows(OrderLine, f"order_id {_CODE} cancelled note").where(
    OrderLine.order_id.in_(_OWN_ORDERS), OrderLine.order_id, OrderLine.position
)
_SHIPMENTS: Final = _Rows(
    Shipment,
    "order_id number state method created_at shipped_at delivered_at recipient phone address "
    "carrier service tracking receiver failure note",
).where(Shipment.order_id.in_(_OWN_ORDERS), Shipment.order_id, Shipment.id)
_INVOICES: Final = (
    _Rows(
        Invoice,
        "id number issued_at due_on order_number shipment_number cashier customer_name "
        "customer_address customer_phone subtotal order_discount tax shipping rounding total",
        paid=InvoiceAccount.paid,
        credited=InvoiceAccount.credited,
        written_off=InvoiceAccount.written_off,
        balance=InvoiceAccount.balance,
        void_reason=InvoiceVoid.reason,
    )
    .joined(InvoiceAccount, InvoiceAccount.invoice_id == Invoice.id)
    .joined(InvoiceVoid, InvoiceVoid.invoice_id == Invoice.id)
    .where(of_customer(Invoice.customer_id), Invoice.id)
)
_INVOICE_LINES: Final = _Rows(InvoiceLine, f"invoice_id {_CODE} discount amount").where(
    InvoiceLine.invoice_id.in_(_OWN_INVOICES), InvoiceLine.invoice_id, InvoiceLine.position
)
_NOTES: Final = _Rows(
    CreditNote,
    "id number kind invoice_number issued_at cashier customer_name customer_address customer_phone "
    "reason total",
).where(of_customer(CreditNote.customer_id), CreditNote.id)
_NOTE_LINES: Final = _Rows(CreditNoteLine, f"credit_note_id {_CODE} amount").where(
    CreditNoteLine.credit_note_id.in_(_OWN_NOTES),
    CreditNoteLine.credit_note_id,
    CreditNoteLine.position,
)
_PAYMENTS: Final = (
    _Rows(
        Payment,
        "id at method amount tendered change reference",
        receipt=MoneyReceipt.number,
        received_from=MoneyReceipt.received_from,
        order=Order.number,
    )
    .joined(MoneyReceipt, MoneyReceipt.payment_id == Payment.id)
    .joined(OrderPayment, OrderPayment.payment_id == Payment.id)
    .joined(Order, Order.id == OrderPayment.order_id)
    .where(Payment.id.in_(_OWN_PAYMENTS), Payment.id)
)
_WRITE_OFFS: Final = (
    _Rows(WriteOff, "at amount reason", invoice=Invoice.number, person=PersonTable.name)
    .joined(Invoice, Invoice.id == WriteOff.invoice_id)
    .joined(PersonTable, PersonTable.id == WriteOff.person_id)
    .where(of_customer(WriteOff.customer_id), WriteOff.id)
)
_INTO: Final = (
    _Rows(Allocation, "payment_id amount", invoice=Invoice.number)
    .joined(Invoice, Invoice.id == Allocation.invoice_id)
    .where(
        Allocation.payment_id.in_(_OWN_PAYMENTS) & Allocation.invoice_id.in_(_OWN_INVOICES),
        Allocation.id,
    )
)


def orders_of(store: Store, customer_id: int) -> list[Row]:
    """Orders and carts, oldest first, with their `lines` and `shipments`."""
    found = _ORDERS.read(store, customer_id=customer_id)
    for name, rows in (("lines", _ORDER_LINES), ("shipments", _SHIPMENTS)):
        _put(found, name, rows.read(store, customer_id=customer_id), "order_id")
    return _without_ids(found)


def invoices_of(store: Store, customer_id: int) -> list[Row]:
    """Invoices as they were written, oldest first, with their `lines` and what became of them."""
    found = _INVOICES.read(store, customer_id=customer_id)
    _put(found, "lines", _INVOICE_LINES.read(store, customer_id=customer_id), "invoice_id")
    return _without_ids(found)


def credit_notes_of(store: Store, customer_id: int) -> list[Row]:
    """Credit notes, oldest first, with their `lines`."""
    found = _NOTES.read(store, customer_id=customer_id)
    _put(found, "lines", _NOTE_LINES.read(store, customer_id=customer_id), "credit_note_id")
    return _without_ids(found)


def payments_of(store: Store, customer_id: int) -> list[Row]:
    """Money that came from them or went back, oldest first; `into` says which invoices it paid."""
    found = _PAYMENTS.read(store, customer_id=customer_id)
    _put(found, "into", _INTO.read(store, customer_id=customer_id), "payment_id")
    return _without_ids(found)


def write_offs_of(store: Store, customer_id: int) -> list[Row]:
    """Debts of theirs that were given up, oldest first; a negative amount was taken back."""
    return _WRITE_OFFS.read(store, customer_id=customer_id)


def journal_of(store: Store, codes: Sequence[str]) -> list[Row]:
    """What the journal says about the records with these codes, oldest first."""
    rows = (
        _Rows(Journal, "at kind document content", person=PersonTable.name)
        .joined(PersonTable, PersonTable.id == Journal.person_id)
        .where(Journal.document.in_(list(codes)), Journal.sequence)
    )
    return [dict(zip(rows.names, row, strict=True)) for row in store.rows(rows.query)]


def _put(found: list[Row], name: str, rows: list[Row], key: str) -> None:
    """Hang rows below those that they belong to."""
    by_owner: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_owner[row.pop(key)].append(row)
    for each in found:
        each[name] = by_owner[each["id"]]


def _without_ids(found: list[Row]) -> list[Row]:
    for each in found:
        del each["id"]
    return found
