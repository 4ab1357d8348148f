"""Which product a code belongs to, retired ones included: for people who look after the goods."""

from oms_desktop.database import product_search, products
from oms_desktop.domain.barcode import candidates
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def the_product(session: Session, text: str) -> tuple[str, str] | None:
    """Code and name of the one product that a code, or a part of its name, can mean; else None."""
    found = product_of_code(session, text)
    hits = [] if found is not None else product_search.search_products(session.store, text, 2)
    if len(hits) == 1:
        return hits[0].code, hits[0].name
    item = products.item_by_id(session.store, found) if found is not None else None
    return (item.code, item.name) if item is not None else None


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
