"""Suppliers, and goods received from them."""

import peewee

from oms_desktop.database.fields import (
    DayField,
    FlagField,
    MoneyField,
    QuantityField,
    Table,
    TimeField,
)


class Supplier(Table):
    """Somebody the shop buys from."""

    id = peewee.AutoField()
    code = peewee.TextField(unique=True)
    name = peewee.TextField()
    phone = peewee.TextField(default="")
    address = peewee.TextField(default="")
    note = peewee.TextField(default="")
    active = FlagField(default=1)
    created_at = TimeField()
    changed_at = TimeField()

    class Meta:
        """Table name."""

        table_name = "supplier"


class GoodsReceipt(Table):
    """A delivery of a supplier; a draft until it is posted."""

    id = peewee.AutoField()
    number = peewee.TextField(unique=True, null=True)
    state = peewee.TextField()
    supplier_id = peewee.IntegerField(null=True)
    supplier_name = peewee.TextField(default="")
    reference = peewee.TextField(default="")
    note = peewee.TextField(default="")
    total = MoneyField(default=0)
    person_id = peewee.IntegerField()
    started_at = TimeField()
    posted_at = TimeField(null=True)

    class Meta:
        """Table name."""

        table_name = "goods_receipt"


class GoodsReceiptLine(Table):
    """A product in one of its units as received; `unit_cost` is for one of that unit."""

    id = peewee.AutoField()
    receipt_id = peewee.IntegerField()
    position = peewee.IntegerField()
    product_id = peewee.IntegerField()
    code = peewee.TextField()
    name = peewee.TextField()
    unit = peewee.TextField()
    unit_content = QuantityField()
    unit_decimals = peewee.IntegerField()
    quantity = QuantityField()
    unit_cost = MoneyField()
    batch = peewee.TextField(default="")
    expires_on = DayField(default="")

    class Meta:
        """Table name."""

        table_name = "goods_receipt_line"
