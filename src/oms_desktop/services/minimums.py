"""How little of a product should be there before it is bought again."""

from oms_desktop.database import product_list, products
from oms_desktop.domain.errors import NotFound, QuantityOutOfRange, StateForbids
from oms_desktop.domain.quantity import QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Session


@command(Right.EDIT_PRODUCTS)
def set_minimum(session: Session, product_id: int, minimum: int) -> Changes:
    """Set the minimum stock of a product (thousandths of its unit).

    Returns:
        Facts `before` and `after`.

    Raises:
        NotFound: there is no such product.
        StateForbids: its stock isn't counted.
        QuantityOutOfRange, QuantityTooFine.
    """
    draft = product_list.product_draft(session.store, product_id)
    if draft is None:
        raise NotFound("product", str(product_id))
    if not draft.tracked:
        raise StateForbids("product", "untracked", "set_minimum")
    if not 0 <= minimum <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(minimum, QUANTITY_LIMIT)
    check_decimals(minimum, draft.unit_decimals, draft.unit)
    values = {"minimum_stock": minimum, "changed_at": session.moment().at}
    products.update_product(session.store, product_id, values)
    content = {"minimum_stock": [draft.min_stock, minimum]}
    session.journal("product.changed", draft.code, content)
    facts = {"before": draft.min_stock, "after": minimum, "name": draft.name}
    return Changes({"product": (product_id,)}, facts)
