"""What there is of the goods in an order that aren't sold short."""

from oms_desktop.database.connection import Store
from oms_desktop.database.orders import OrderLine
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.domain.stock import StockPolicy

_LIMITS = Statement(
    OrderLine.select(Product.id, Product.name, StockTotal.available)
    .join(Product, on=Product.id == OrderLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where(
        (OrderLine.order_id == slot("order_id"))
        & (OrderLine.tracked == 1)
        & (
            (Product.stock_policy == StockPolicy.BLOCK.value)
            | ((Product.stock_policy == "") & (slot("blocked") == 1))
        )
    )
)


def limits_of(store: Store, order_id: int, *, blocked: bool) -> dict[int, tuple[str, int]]:
    """Name and what is available of an order's products that may not be sold short.

    Args:
        store: where to read.
        order_id: of the order.
        blocked: whether that goes for products without a policy of their own.
    """
    rows = _LIMITS.rows(store, order_id=order_id, blocked=int(blocked))
    return {id_: (name, available) for id_, name, available in rows}
