"""Bundles: products sold as one whose stock is that of their parts."""

import peewee

from oms_desktop.database.fields import QuantityField, Table


class ProductPart(Table):
    """So many thousandths of a part go with one unit of the bundle."""

    bundle_id = peewee.IntegerField()
    part_id = peewee.IntegerField()
    quantity = QuantityField()

    class Meta:
        """Table name and key."""

        table_name = "product_part"
        primary_key = peewee.CompositeKey("bundle_id", "part_id")
