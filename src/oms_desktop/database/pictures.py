"""Pictures of products, small and re-encoded."""

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import Table
from oms_desktop.database.statements import Statement, slot


class ProductPicture(Table):
    """One picture of a product."""

    product_id = peewee.IntegerField(primary_key=True)
    png = peewee.BlobField()

    class Meta:
        """Table name."""

        table_name = "product_picture"


_FIND = Statement(
    ProductPicture.select(ProductPicture.png).where(ProductPicture.product_id == slot("product_id"))
)
_PUT = Statement(
    ProductPicture.insert(
        {ProductPicture.product_id: slot("product_id"), ProductPicture.png: slot("png")}
    ).on_conflict(
        conflict_target=[ProductPicture.product_id], update={ProductPicture.png: slot("png")}
    )
)
_DROP = Statement(ProductPicture.delete().where(ProductPicture.product_id == slot("product_id")))


def find_picture(store: Store, product_id: int) -> bytes | None:
    """A product's picture as a PNG file, or None."""
    row = _FIND.row(store, product_id=product_id)
    return bytes(row[0]) if row else None


def put_picture(store: Store, product_id: int, png: bytes) -> None:
    """Keep a product's picture in place of the one before."""
    _PUT.run(store, product_id=product_id, png=png)


def drop_picture(store: Store, product_id: int) -> None:
    """Take a product's picture away."""
    _DROP.run(store, product_id=product_id)
