"""Many prices changed in one go, seen before and taken back after."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from oms_desktop.database import price_changes as table
from oms_desktop.database.price_changes import PricedUnit
from oms_desktop.domain.errors import AmountOutOfRange, FieldMissing
from oms_desktop.domain.money import half_up
from oms_desktop.domain.price_changes import PriceChange
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Repriced:
    """One price and what it becomes."""

    row: PricedUnit
    price: int

    @property
    def below_cost(self) -> bool:
        """Whether every sale would lose money."""
        return self.price < half_up(self.row.cost * self.row.content, ONE)

    @property
    def back(self) -> "Repriced":
        """What sets the same price back."""
        return Repriced(replace(self.row, price=self.price), self.row.price)


@dataclass(frozen=True)
class PricePlan:
    """What a change would do, by name; `left` are prices for which it would leave nothing."""

    rows: tuple[Repriced, ...]
    left: tuple[PricedUnit, ...]
    same: int


@query(Right.EDIT_PRODUCTS)
def plan(
    session: Session,
    change: PriceChange,
    search: str = "",
    category_id: int | None = None,
    show: str = "active",
) -> PricePlan:
    """What the change would do to the products that the list shows; nothing is stored.

    A share also changes the prices of further units that have one of their own; an amount changes
    only that of the base unit. Without the right, nothing is said of cost.
    """
    share = change.by.kind == "percent"
    found = table.priced_units(session.store, search, category_id, show, units=share)
    if not session.may(Right.SEE_COST):
        found = [replace(row, cost=0) for row in found]
    moved = [(row, change.of(row.price)) for row in found if row.price]
    rows = tuple(
        Repriced(row, price) for row, price in moved if price is not None and price != row.price
    )
    left = tuple(row for row, price in moved if price is None)
    return PricePlan(rows, left, len(found) - len(rows) - len(left))


@command(Right.EDIT_PRODUCTS)
def set_prices(session: Session, rows: Sequence[Repriced]) -> Changes:
    """Set all these prices, or none; one that somebody changed meanwhile keeps what it has.

    Returns:
        Facts `count` (prices set) and `skipped`.

    Raises:
        FieldMissing: no price at all.
        AmountOutOfRange: a price that can't be one.
    """
    if not rows:
        raise FieldMissing("price")
    for each in rows:
        if not 0 < each.price <= PRICE_LIMIT:
            raise AmountOutOfRange(each.price, 1, PRICE_LIMIT)
    at = session.moment().at
    done = [each for each in rows if table.set_price(session.store, each.row, each.price, at)]
    content = [[each.row.code, each.row.unit, each.row.price, each.price] for each in done]
    if done:
        session.journal("prices.changed", "", {"count": len(done), "prices": content})
    ids = tuple(dict.fromkeys(each.row.product_id for each in done))
    return Changes({"product": ids}, {"count": len(done), "skipped": len(rows) - len(done)})
