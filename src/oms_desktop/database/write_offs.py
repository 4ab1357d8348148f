"""Debts that the shop gave up, and those it took back."""

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import MoneyField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot


class WriteOff(Table):
    """So much of an invoice won't be paid; negative: it is owed again. Written once."""

    id = peewee.AutoField()
    invoice_id = peewee.IntegerField()
    customer_id = peewee.IntegerField(null=True)
    amount = MoneyField()
    reason = peewee.TextField()
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "write_off"


_ADD = insert_into(WriteOff, "invoice_id", "customer_id", "amount", "reason", "at", "person_id")
_OF = Statement(
    WriteOff.select(peewee.fn.IFNULL(peewee.fn.SUM(WriteOff.amount), 0)).where(
        WriteOff.invoice_id == slot("invoice_id")
    )
)


def add_write_off(
    store: Store,
    invoice_id: int,
    *,
    customer_id: int | None,
    amount: int,
    reason: str,
    at: int,
    person_id: int,
) -> int:
    """A new write-off's id; a negative amount takes one back."""
    return _ADD.insert(
        store,
        invoice_id=invoice_id,
        customer_id=customer_id,
        amount=amount,
        reason=reason,
        at=at,
        person_id=person_id,
    )


def written_off(store: Store, invoice_id: int) -> int:
    """What of an invoice was given up."""
    row = _OF.row(store, invoice_id=invoice_id)
    return int(row[0]) if row else 0
