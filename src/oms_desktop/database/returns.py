"""Goods that come back, and the credit notes that say what they were worth."""

import peewee

from oms_desktop.database.fields import (
    DayField,
    FlagField,
    MoneyField,
    QuantityField,
    Table,
    TimeField,
)


class GoodsReturn(Table):
    """A return; its lines are typed until the goods are received."""

    id = peewee.AutoField()
    state = peewee.TextField()
    invoice_id = peewee.IntegerField(null=True)
    credit_note_id = peewee.IntegerField(null=True, unique=True)
    settlement = peewee.TextField(default="")
    person_id = peewee.IntegerField()
    started_at = TimeField()
    received_at = TimeField(null=True)
    settled_at = TimeField(null=True)

    class Meta:
        """Table name."""

        table_name = "goods_return"


class GoodsReturnLine(Table):
    """How much of an invoice line comes back, or of a product that has no receipt."""

    id = peewee.AutoField()
    return_id = peewee.IntegerField()
    invoice_position = peewee.IntegerField(null=True)
    product_id = peewee.IntegerField()
    quantity = QuantityField()
    unit_price = MoneyField()
    fate = peewee.TextField()

    class Meta:
        """Table name."""

        table_name = "goods_return_line"


class CreditNote(Table):
    """What a customer needn't pay after all; written once."""

    id = peewee.AutoField()
    number = peewee.TextField(unique=True)
    kind = peewee.TextField()
    invoice_id = peewee.IntegerField(null=True)
    invoice_number = peewee.TextField()
    order_id = peewee.IntegerField(null=True)
    shift_id = peewee.IntegerField()
    person_id = peewee.IntegerField()
    shop_head_id = peewee.IntegerField()
    issued_at = TimeField()
    utc_offset = peewee.IntegerField()
    business_day = DayField()
    cashier = peewee.TextField()
    customer_id = peewee.IntegerField(null=True)
    customer_name = peewee.TextField()
    customer_address = peewee.TextField()
    customer_phone = peewee.TextField()
    reason = peewee.TextField()
    subtotal = MoneyField()
    order_discount = MoneyField()
    tax_numerator = peewee.IntegerField()
    tax_denominator = peewee.IntegerField()
    tax = MoneyField()
    prices_include_tax = FlagField()
    shipping = MoneyField()
    rounding = MoneyField()
    total = MoneyField()

    class Meta:
        """Table name."""

        table_name = "credit_note"


class CreditNoteLine(Table):
    """A line of a credit note; `fate` says where the goods went."""

    credit_note_id = peewee.IntegerField()
    position = peewee.IntegerField()
    invoice_position = peewee.IntegerField(null=True)
    order_line_id = peewee.IntegerField(null=True)
    product_id = peewee.IntegerField()
    code = peewee.TextField()
    name = peewee.TextField()
    unit = peewee.TextField()
    unit_content = QuantityField()
    quantity = QuantityField()
    unit_price = MoneyField()
    discount = MoneyField()
    order_discount_share = MoneyField()
    amount = MoneyField()
    unit_cost = MoneyField()
    tax_class = peewee.TextField()
    fate = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "credit_note_line"
        primary_key = peewee.CompositeKey("credit_note_id", "position")
