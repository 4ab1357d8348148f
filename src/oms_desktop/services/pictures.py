"""Pictures of products: one each, small."""

from oms_desktop.database import pictures
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.pictures import check_png
from oms_desktop.domain.users import Right
from oms_desktop.services.catalogue import product
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def picture_of(session: Session, product_id: int) -> bytes | None:
    """A product's picture as a PNG file, or None."""
    return pictures.find_picture(session.store, product_id)


@command(Right.EDIT_PRODUCTS)
def set_picture(session: Session, product_id: int, png: bytes) -> Changes:
    """Keep a picture in place of the one before.

    Raises:
        NotFound: there is no such product.
        FileNotPicture: no PNG within the limits of `domain.pictures`.
    """
    draft = product(session, product_id)
    check_png(png, draft.name)
    pictures.put_picture(session.store, product_id, png)
    session.journal("product.picture_set", draft.code, {"name": draft.name})
    return Changes({"product": (product_id,)}, {"name": draft.name})


@command(Right.EDIT_PRODUCTS)
def remove_picture(session: Session, product_id: int) -> Changes:
    """Take a product's picture away.

    Raises:
        NotFound: there is no such product, or it has no picture.
    """
    draft = product(session, product_id)
    if pictures.find_picture(session.store, product_id) is None:
        raise NotFound("picture", draft.name)
    pictures.drop_picture(session.store, product_id)
    session.journal("product.picture_removed", draft.code, {"name": draft.name})
    return Changes({"product": (product_id,)}, {"name": draft.name})
