"""Which product a code belongs to, retired ones included: for people who look after the goods."""

from oms_desktop.database import products
from oms_desktop.domain.barcode import candidates
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def product_of_code(session: Session, code: str) -> int | None:
    """Id of the product with this barcode (its own or of one of its units) or code, or None."""
    text = code.strip()
    for key in candidates(text):
        owner = products.barcode_owner(session.store, key)
        if owner is not None:
            return owner[0]
    owner = products.code_owner(session.store, text)
    return owner[0] if owner is not None else None
