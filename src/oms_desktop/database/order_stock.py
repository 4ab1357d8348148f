"""What there is of the goods in an order."""

from dataclasses import dataclass

from oms_desktop.database.connection import Store
from oms_desktop.database.orders import Order, OrderLine
from oms_desktop.database.products import Product
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import StockTotal
from oms_desktop.domain.orders import OrderState
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


_THERE = Statement(
    OrderLine.select(Product.id, Product.name, Product.stock_policy, StockTotal.available)
    .join(Product, on=Product.id == OrderLine.product_id)
    .join(StockTotal, on=StockTotal.product_id == Product.id)
    .where((OrderLine.order_id == slot("order_id")) & (OrderLine.tracked == 1))
)


@dataclass(frozen=True)
class There:
    """What there is of a product (thousandths of its base unit), and its own stock policy."""

    name: str
    stock_policy: str
    available: int


def there_of(store: Store, order_id: int) -> dict[int, There]:
    """What there is of the products in an order; parts of bundles aren't among them."""
    return {row[0]: There(*row[1:]) for row in _THERE.rows(store, order_id=order_id)}


_OPEN = Statement(
    Order.select(Order.id)
    .join(OrderLine, on=OrderLine.order_id == Order.id)
    .where(
        Order.state.in_([OrderState.DRAFT.value, OrderState.CONFIRMED.value])
        & (OrderLine.product_id == slot("product_id"))
    )
    .limit(1)
)


def is_asked(store: Store, product_id: int) -> bool:
    """Whether a product is in a cart or an open order."""
    return _OPEN.row(store, product_id=product_id) is not None
