"""What a cart takes from the stock: of its products, and of the parts of its bundles."""

from collections.abc import Iterable, Mapping

from oms_desktop.database import order_stock, product_parts, products
from oms_desktop.database.orders import LineRow
from oms_desktop.database.product_parts import PartRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.errors import StockShort
from oms_desktop.domain.quantity import base_quantity
from oms_desktop.domain.stock import StockPolicy
from oms_desktop.services.session import Session

Bundles = Mapping[int, list[PartRow]]
"""Parts by the id of their bundle."""


def bundles_in(session: Session, lines: Iterable[LineRow]) -> Bundles:
    """The bundles among some lines; lines whose own stock is counted are none."""
    loose = [line.product_id for line in lines if not line.tracked]
    return product_parts.parts_of_all(session.store, loose) if loose else {}


def asked_of(lines: Iterable[LineRow], bundles: Bundles) -> dict[int, int]:
    """What lines ask of each product whose stock is counted (thousandths of its base unit)."""
    asked: dict[int, int] = {}
    for line in lines:
        if line.tracked:
            asked[line.product_id] = asked.get(line.product_id, 0) + line.base_quantity
            continue
        for part in bundles.get(line.product_id, ()):
            if part.tracked:
                taken = base_quantity(line.base_quantity, part.quantity)
                asked[part.product_id] = asked.get(part.product_id, 0) + taken
    return asked


def added(
    session: Session, lines: Iterable[LineRow], item: SaleItem, quantity: int, shop: StockPolicy
) -> dict[str, object]:
    """What to warn of when so much more of an item (thousandths of its base unit) is asked.

    Args:
        session: whose cart it is.
        lines: of the cart before.
        item: what is added.
        quantity: how much of it.
        shop: the policy for products without one of their own.

    Raises:
        StockShort: less is available, and the policy is to refuse.
    """
    before = list(lines)
    bundles = dict(bundles_in(session, before))
    if not item.bundle:
        if not item.tracked:
            return {}
        asked = asked_of(before, bundles).get(item.product_id, 0) + quantity
        return short(item.name, asked, item.available, policy_of(item, shop))
    parts = bundles.get(item.product_id) or product_parts.parts_of(session.store, item.product_id)
    taken = asked_of(before, bundles)
    warnings: dict[str, object] = {}
    for part in parts:
        if part.tracked:
            asked = taken.get(part.product_id, 0) + base_quantity(quantity, part.quantity)
            warnings |= short(part.name, asked, part.available, policy_of(part, shop))
    return warnings


def policy_of(item: SaleItem | PartRow, shop: StockPolicy) -> StockPolicy:
    """A product's own policy, else the shop's."""
    return StockPolicy(item.stock_policy) if item.stock_policy else shop


def short(name: str, asked: int, available: int, policy: StockPolicy) -> dict[str, object]:
    """What to warn of when more is asked than is available (thousandths of the base unit).

    Raises:
        StockShort: the policy is to refuse.
    """
    if asked <= available or policy is StockPolicy.ALLOW:
        return {}
    if policy is StockPolicy.BLOCK:
        raise StockShort(name, asked, available)
    return {"short": [name, asked, available]}


def more_asked(
    session: Session, before: list[LineRow], after: list[LineRow], shop: StockPolicy
) -> dict[str, object]:
    """What is short of the goods that a cart asks more of than before.

    Raises:
        StockShort: the policy is to refuse.
    """
    had = asked_of(before, bundles_in(session, before))
    has = asked_of(after, bundles_in(session, after))
    warnings: dict[str, object] = {}
    for product_id, asked in has.items():
        item = products.item_by_id(session.store, product_id)
        if item and asked > had.get(product_id, 0):
            warnings |= short(item.name, asked, item.available, policy_of(item, shop))
    return warnings


def check_order(session: Session, order_id: int, lines: list[LineRow], shop: StockPolicy) -> None:
    """Refuse an order that asks more than there is of goods that aren't sold short.

    Raises:
        StockShort.
    """
    bundles = bundles_in(session, lines)
    limits = order_stock.limits_of(session.store, order_id, blocked=shop is StockPolicy.BLOCK)
    for part in (part for parts in bundles.values() for part in parts):
        if part.tracked and policy_of(part, shop) is StockPolicy.BLOCK:
            limits[part.product_id] = (part.name, part.available)
    if not limits:
        return
    for product_id, asked in asked_of(lines, bundles).items():
        name, available = limits.get(product_id, ("", asked))
        if asked > available:
            raise StockShort(name, asked, available)
