"""Stock counts (opname): what was counted, beside what should have been there."""

import peewee

from oms_desktop.database.fields import FlagField, QuantityField, Table, TimeField


class StockCount(Table):
    """One count; sales go on meanwhile."""

    id = peewee.AutoField()
    number = peewee.TextField(unique=True, null=True)
    state = peewee.TextField()
    label = peewee.TextField(default="")
    blind = FlagField()
    category_id = peewee.IntegerField(null=True)
    person_id = peewee.IntegerField()
    started_at = TimeField()
    posted_at = TimeField(null=True)

    class Meta:
        """Table name."""

        table_name = "stock_count"


class StockCountLine(Table):
    """What was counted of a product, and what was on hand at that moment."""

    id = peewee.AutoField()
    count_id = peewee.IntegerField()
    product_id = peewee.IntegerField()
    counted = QuantityField()
    on_hand = QuantityField()
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "stock_count_line"
