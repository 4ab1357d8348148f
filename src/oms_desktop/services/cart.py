"""Reading a cart: its lines, what they come to, and whom it is for."""

from dataclasses import dataclass
from typing import Final

from oms_desktop.database import carts, customers, orders
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.orders import LineRow, OrderRow
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.money import half_up
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.payments import round_cash
from oms_desktop.domain.pricing import LinePrice, Totals, total_up
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.tax import TaxClass
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings

SLOTS: Final = 9
"""As many carts are at hand; any number may be on hold beside them."""


@dataclass(frozen=True)
class CartLine:
    """A line with what it comes to, in smallest currency units."""

    row: LineRow
    price: LinePrice

    @property
    def amount(self) -> int:
        """Gross less the line's own discount."""
        return self.price.amount

    @property
    def cost(self) -> int:
        """What the goods of the line cost the shop; 0 if that isn't known."""
        return half_up(self.row.quantity * self.row.unit_cost, ONE)

    @property
    def below_cost(self) -> bool:
        """Whether the line's own discount brings it below its cost."""
        return self.price.given > 0 and self.amount < self.cost


@dataclass(frozen=True)
class Cart:
    """An order as the counter shows it; `cash_total` is the total rounded for cash."""

    order: OrderRow
    lines: tuple[CartLine, ...]
    totals: Totals
    cash_total: int
    customer: CustomerRow | None

    @property
    def units(self) -> int:
        """All quantities together, in thousandths of whatever units they are."""
        return sum(line.row.quantity for line in self.lines)

    @property
    def product_ids(self) -> tuple[int, ...]:
        """The products in it, each once."""
        return tuple(dict.fromkeys(line.row.product_id for line in self.lines))

    @property
    def is_draft(self) -> bool:
        """Whether the cart can still be edited."""
        return self.order.state == OrderState.DRAFT.value


@dataclass(frozen=True)
class CartTab:
    """An open cart among others: its id, label, number of lines, total and customer."""

    id: int
    number: str | None
    label: str
    held: bool
    lines: int
    total: int
    customer: str
    started_at: int = 0


def priced(line: LineRow) -> LinePrice:
    """A stored line as the pricing rules see it."""
    return LinePrice(
        line.quantity,
        line.unit_price,
        Discount(line.discount_kind, line.discount_value),  # type: ignore[arg-type]  # CHECKed
        TaxClass(line.tax_class),
    )


def order_discount(order: OrderRow) -> Discount:
    """The discount on the whole order."""
    return Discount(order.discount_kind, order.discount_value)  # type: ignore[arg-type]  # CHECKed


def load(session: Session, order_id: int, settings: ShopSettings | None = None) -> Cart:
    """Read a cart inside a service.

    Raises:
        NotFound: there is no such order.
    """
    order = orders.find_order(session.store, order_id)
    if order is None:
        raise NotFound("order", str(order_id))
    settings = settings or session.settings()
    rows = orders.lines_of(session.store, order_id)
    lines = tuple(CartLine(row, priced(row)) for row in rows)
    policy = settings.tax_policy(session.today())
    totals = total_up([line.price for line in lines], order_discount(order), policy, order.shipping)
    customer = (
        customers.find_customer(session.store, order.customer_id)
        if order.customer_id is not None
        else None
    )
    cash = round_cash(totals.total, settings.rounding_step, settings.rounding)
    return Cart(order, lines, totals, cash, customer)


@query(Right.LOOK)
def cart(session: Session, order_id: int) -> Cart:
    """One cart.

    Raises:
        NotFound: there is no such order.
    """
    with session.store.snapshot():
        return load(session, order_id)


@query(Right.LOOK)
def total_with(session: Session, order_id: int, shipping: int) -> int:
    """What an order would come to with another shipping cost.

    Raises:
        NotFound: there is no such order.
    """
    with session.store.snapshot():
        settings = session.settings()
        whole = load(session, order_id, settings)
        lines = [line.price for line in whole.lines]
        policy = settings.tax_policy(session.today())
        return total_up(lines, order_discount(whole.order), policy, shipping).total


@query(Right.LOOK)
def open_carts(session: Session) -> list[CartTab]:
    """The carts at hand, oldest first: those in use, and the newest on hold where there is room."""
    with session.store.snapshot():
        return _tabs(session, carts.slots(session.store, SLOTS))


@query(Right.LOOK)
def carts_beyond(session: Session) -> int:
    """How many carts on hold have no place among those at hand."""
    with session.store.snapshot():
        used, waiting = (carts.draft_count(session.store, held=held) for held in (False, True))
        return max(0, used + waiting - SLOTS)


@query(Right.LOOK)
def held_carts(session: Session, text: str = "") -> list[CartTab]:
    """Carts on hold, newest first: those whose label or customer has the text in it."""
    with session.store.snapshot():
        return _tabs(session, carts.held(session.store, text.strip()))


@query(Right.LOOK)
def saved_orders(session: Session) -> list[CartTab]:
    """Confirmed orders that wait to be handed over, newest first."""
    with session.store.snapshot():
        return _tabs(session, orders.confirmed(session.store))


def _tabs(session: Session, found: list[OrderRow]) -> list[CartTab]:
    settings = session.settings()
    return [_tab(order, load(session, order.id, settings)) for order in found]


def _tab(order: OrderRow, loaded: Cart) -> CartTab:
    customer = loaded.customer.name if loaded.customer else ""
    return CartTab(
        order.id,
        order.number,
        order.label,
        order.held,
        len(loaded.lines),
        loaded.totals.total,
        customer,
        order.created_at,
    )
