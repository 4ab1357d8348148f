"""Pictures of products, small and re-encoded."""

import peewee

from oms_desktop.database.fields import Table


class ProductPicture(Table):
    """One picture of a product."""

    product_id = peewee.IntegerField(primary_key=True)
    png = peewee.BlobField()

    class Meta:
        """Table name."""

        table_name = "product_picture"
