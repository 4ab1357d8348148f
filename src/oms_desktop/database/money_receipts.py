"""Down payments of orders, and the receipts for money that was taken."""

from collections.abc import Mapping
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import MoneyField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot


class OrderPayment(Table):
    """A payment that was taken for an order before its invoice."""

    payment_id = peewee.IntegerField(primary_key=True)
    order_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "order_payment"


class MoneyReceipt(Table):
    """The numbered receipt of a payment: for what it was, and what was still owed then."""

    payment_id = peewee.IntegerField(primary_key=True)
    number = peewee.TextField(unique=True)
    shop_head_id = peewee.IntegerField()
    utc_offset = peewee.IntegerField()
    received_from = peewee.TextField()
    purpose = peewee.TextField()
    document = peewee.TextField()
    owed = MoneyField()
    cashier = peewee.TextField()

    class Meta:
        """Table name."""

        table_name = "money_receipt"


class PaperPrint(Table):
    """That a paper other than an invoice was handed out; copy 0 is the original."""

    id = peewee.AutoField()
    kind = peewee.TextField()
    number = peewee.TextField()
    copy = peewee.IntegerField()
    paper = peewee.TextField()
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "paper_print"


_ADD = insert_into(
    MoneyReceipt,
    *("payment_id", "number", "shop_head_id", "utc_offset", "received_from", "purpose"),
    *("document", "owed", "cashier"),
)
_NUMBERS = Statement(
    MoneyReceipt.select(MoneyReceipt.payment_id, MoneyReceipt.number)
    .join(OrderPayment, on=OrderPayment.payment_id == MoneyReceipt.payment_id)
    .where(OrderPayment.order_id == slot("order_id"))
)


def numbers_of(store: Store, order_id: int) -> dict[int, str]:
    """The receipts' numbers of an order's down payments, by payment."""
    return dict(_NUMBERS.rows(store, order_id=order_id))


def add_receipt(store: Store, values: Mapping[str, Any]) -> None:
    """Write the receipt of a payment: all columns of `MoneyReceipt`."""
    _ADD.run(store, **values)
