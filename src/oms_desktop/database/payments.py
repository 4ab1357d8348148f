"""Payments and what they were for."""

from dataclasses import dataclass

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import MoneyField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot


class Payment(Table):
    """Money received, or given back (negative, naming the payment it reverses)."""

    id = peewee.AutoField()
    shift_id = peewee.IntegerField()
    customer_id = peewee.IntegerField(null=True)
    method = peewee.TextField()
    amount = MoneyField()
    tendered = MoneyField(null=True)
    change = MoneyField(default=0)
    reference = peewee.TextField(default="")
    reverses = peewee.IntegerField(null=True)
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "payment"


class Allocation(Table):
    """Which part of a payment went to which invoice."""

    id = peewee.AutoField()
    payment_id = peewee.IntegerField()
    invoice_id = peewee.IntegerField()
    amount = MoneyField()

    class Meta:
        """Table name."""

        table_name = "allocation"


@dataclass(frozen=True)
class PaidRow:
    """A payment as far as it went to one invoice; `whole` is all of it."""

    payment_id: int
    shift_id: int
    method: str
    amount: int
    tendered: int | None
    change: int
    reference: str
    reverses: int | None
    at: int
    whole: int


@dataclass(frozen=True)
class SpentRow:
    """A payment as far as it is for one invoice now, what was freed or given back taken off."""

    payment_id: int
    shift_id: int
    customer_id: int | None
    method: str
    reference: str
    at: int
    amount: int


_ADD = insert_into(
    Payment,
    "shift_id",
    "customer_id",
    "method",
    "amount",
    "tendered",
    "change",
    "reference",
    "reverses",
    "at",
    "person_id",
)
_ALLOCATE = insert_into(Allocation, "payment_id", "invoice_id", "amount")
_PAID = Statement(
    Payment.select(
        Payment.id,
        Payment.shift_id,
        Payment.method,
        Allocation.amount,
        Payment.tendered,
        Payment.change,
        Payment.reference,
        Payment.reverses,
        Payment.at,
        Payment.amount.alias("whole"),
    )
    .join(Allocation, on=Allocation.payment_id == Payment.id)
    .where(Allocation.invoice_id == slot("invoice_id"))
    .order_by(Payment.id)
)

_First = Payment.alias()
_FIRST_ID = peewee.fn.IFNULL(Payment.reverses, Payment.id)
_SPENT = Statement(
    _First.select(
        *(_First.id, _First.shift_id, _First.customer_id, _First.method, _First.reference),
        _First.at,
        peewee.fn.SUM(Allocation.amount).alias("spent"),
    )
    .join(Payment, on=_First.id == _FIRST_ID)
    .join(Allocation, on=Allocation.payment_id == Payment.id)
    .where(Allocation.invoice_id == slot("invoice_id"))
    .group_by(_First.id)
    .having(peewee.fn.SUM(Allocation.amount) != 0)
    .order_by(_First.id)
)


def add_payment(
    store: Store,
    invoice_id: int | None,
    *,
    shift_id: int,
    customer_id: int | None,
    method: str,
    amount: int,
    tendered: int | None,
    change: int,
    reference: str,
    at: int,
    person_id: int,
    reverses: int | None = None,
) -> int:
    """A new payment's id, all of it allocated to one invoice; to none if that is None."""
    payment_id = _ADD.insert(
        store,
        shift_id=shift_id,
        customer_id=customer_id,
        method=method,
        amount=amount,
        tendered=tendered,
        change=change,
        reference=reference,
        reverses=reverses,
        at=at,
        person_id=person_id,
    )
    if invoice_id is not None:
        allocate(store, payment_id, invoice_id, amount)
    return payment_id


def allocate(store: Store, payment_id: int, invoice_id: int, amount: int) -> None:
    """Say that so much of a payment is for an invoice; negative: that it isn't any more."""
    _ALLOCATE.run(store, payment_id=payment_id, invoice_id=invoice_id, amount=amount)


def payments_on(store: Store, invoice_id: int) -> list[PaidRow]:
    """Payments on an invoice, oldest first."""
    return [PaidRow(*row) for row in _PAID.rows(store, invoice_id=invoice_id)]


def spent_on(store: Store, invoice_id: int) -> list[SpentRow]:
    """Payments that an invoice still holds money of, oldest first."""
    return [SpentRow(*row) for row in _SPENT.rows(store, invoice_id=invoice_id)]
