"""The money of a shift, and what it was for."""

from dataclasses import dataclass
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.money_receipts import MoneyReceipt, OrderPayment
from oms_desktop.database.payments import Allocation, Payment
from oms_desktop.database.returns import CreditNote
from oms_desktop.database.statements import Statement, slot


@dataclass(frozen=True)
class FlowRow:
    """Money of a shift, given back if negative.

    Attributes:
        amount: of the payment.
        deposit: it, or what it gives back, was a down payment with a receipt.
        linked: that waits, or waited, for an order's invoice.
        at_sale: its own invoice is a sale of this shift, that it, or what it gives back, was paid with.
        void: whether its own invoice is void; None if it is for none.
        sold: what of it went into sales that were made with it.
        debts: what went into invoices that were there before.
    """

    amount: int
    deposit: bool
    linked: bool
    at_sale: bool
    void: bool | None
    sold: int
    debts: int


@dataclass(frozen=True)
class CreditedRow:
    """A credit note of a shift."""

    number: str
    total: int


_First = Payment.alias()
"""The payment that another one gives back."""

_METHODS = Statement(
    Payment.select(Payment.method, peewee.fn.SUM(Payment.amount))
    .where(Payment.shift_id == slot("shift_id"))
    .group_by(Payment.method)
)
_FIRST_ID = peewee.fn.COALESCE(Payment.reverses, Payment.id)
_FIRST_AT = peewee.fn.COALESCE(_First.at, Payment.at)
_Own = Allocation.alias()
_OwnAccount = InvoiceAccount.alias()
_Sold = Invoice.alias()
_AT_SALE = (
    (Allocation.payment_id == _FIRST_ID)
    & (Allocation.amount > 0)
    & (_Sold.shift_id == Payment.shift_id)
    & (_Sold.issued_at == _FIRST_AT)
)
_OWN_AT_SALE = (
    (Allocation.payment_id == Payment.id)
    & (_Sold.shift_id == Payment.shift_id)
    & (_Sold.issued_at == _FIRST_AT)
)
_BEFORE = (
    (Allocation.payment_id == _FIRST_ID)
    & (Allocation.amount > 0)
    & (_Sold.issued_at <= _FIRST_AT)
    & ((_Sold.issued_at < _FIRST_AT) | (_Sold.shift_id != Payment.shift_id))
)


def _put(condition: Any) -> Any:
    """What of a payment was put into invoices like these."""
    into = Allocation.select(peewee.fn.SUM(Allocation.amount))
    joined = into.join(_Sold, on=_Sold.id == Allocation.invoice_id)
    return peewee.fn.IFNULL(joined.where(condition), 0)


_FLOWS = Statement(
    Payment.select(
        Payment.amount,
        MoneyReceipt.payment_id.is_null(False),
        OrderPayment.payment_id.is_null(False),
        # One command writes one time: money of another time came before or after the sale.
        peewee.fn.EXISTS(
            Allocation.select(Allocation.id)
            .join(_Sold, on=_Sold.id == Allocation.invoice_id)
            .where(_OWN_AT_SALE)
        ),
        _Own.select(peewee.fn.MAX(_OwnAccount.void))
        .join(_OwnAccount, on=_OwnAccount.invoice_id == _Own.invoice_id)
        .where(_Own.payment_id == Payment.id),
        _put(_AT_SALE),
        _put(_BEFORE),
    )
    .join(_First, peewee.JOIN.LEFT_OUTER, on=_First.id == Payment.reverses)
    .join(OrderPayment, peewee.JOIN.LEFT_OUTER, on=OrderPayment.payment_id == _FIRST_ID)
    .join(
        MoneyReceipt,
        peewee.JOIN.LEFT_OUTER,
        on=(MoneyReceipt.payment_id == _FIRST_ID) & (MoneyReceipt.purpose == "deposit"),
    )
    .where(Payment.shift_id == slot("shift_id"))
    .order_by(Payment.id)
)
_APPLIED = Statement(
    Invoice.select(peewee.fn.SUM(Allocation.amount))
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .join(Allocation, on=Allocation.invoice_id == Invoice.id)
    .join(Payment, on=Payment.id == Allocation.payment_id)
    .join(
        MoneyReceipt,
        peewee.JOIN.LEFT_OUTER,
        on=(MoneyReceipt.payment_id == Payment.id) & (MoneyReceipt.purpose == "deposit"),
    )
    .where(
        (Invoice.shift_id == slot("shift_id"))
        & (InvoiceAccount.void == 0)
        & (Allocation.amount > 0)
        & (
            (Payment.at < Invoice.issued_at)
            # Taken in the command that bills at once.
            | ((Payment.at == Invoice.issued_at) & MoneyReceipt.payment_id.is_null(False))
        )
    )
)
_CREDITED = Statement(
    CreditNote.select(CreditNote.number, CreditNote.total)
    .where(CreditNote.shift_id == slot("shift_id"))
    .order_by(CreditNote.id)
)


def money_by_method(store: Store, shift_id: int) -> dict[str, int]:
    """Money received less money given back in a shift."""
    return dict(_METHODS.rows(store, shift_id=shift_id))


def flows(store: Store, shift_id: int) -> list[FlowRow]:
    """The same, payment by payment."""
    return [
        FlowRow(
            amount,
            *(bool(deposit), bool(linked), bool(at_sale)),
            *(None if void is None else bool(void), sold, debts),
        )
        for amount, deposit, linked, at_sale, void, sold, debts in _FLOWS.rows(
            store, shift_id=shift_id
        )
    ]


def applied(store: Store, shift_id: int) -> int:
    """Money that was there before a shift's sales and pays for them.

    Down payments, exchanges and customers' balances.
    """
    row = _APPLIED.row(store, shift_id=shift_id)
    return int(row[0] or 0) if row else 0


def credited(store: Store, shift_id: int) -> list[CreditedRow]:
    """Credit notes of a shift, first to last."""
    return [CreditedRow(*row) for row in _CREDITED.rows(store, shift_id=shift_id)]
