"""Selling prices with conditions: a unit, a customer level, a quantity, some days."""

import peewee

from oms_desktop.database.fields import DayField, MoneyField, QuantityField, Table


class PriceRule(Table):
    """A price that applies from `minimum` thousandths of the unit, for a level, between two days (inclusive)."""

    id = peewee.AutoField()
    product_id = peewee.IntegerField()
    unit_id = peewee.IntegerField(null=True)
    level = peewee.TextField(default="")
    minimum = QuantityField(default=0)
    price = MoneyField()
    starts = DayField(default="")
    ends = DayField(default="")

    class Meta:
        """Table name."""

        table_name = "price_rule"
