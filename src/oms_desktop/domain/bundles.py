"""Bundles: how many the parts make, what one costs, and what an order takes of each part."""

from collections.abc import Iterable
from typing import Protocol

from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE


class Part(Protocol):
    """So many thousandths of a product that go with one bundle."""

    @property
    def quantity(self) -> int:
        """Thousandths of the part's base unit."""
        ...

    @property
    def cost(self) -> int:
        """Of one base unit of the part."""
        ...

    @property
    def tracked(self) -> bool:
        """Whether the part's stock is counted."""
        ...

    @property
    def available(self) -> int:
        """Thousandths of the part that are free."""
        ...


def bundle_cost(parts: Iterable[Part]) -> int:
    """What the parts of one bundle cost, each rounded half up."""
    return sum(half_up(part.cost * part.quantity, ONE) for part in parts)


def bundle_available(parts: Iterable[Part]) -> int | None:
    """Whole bundles (thousandths) that the parts make; None if no part is counted."""
    makes = [part.available // part.quantity * ONE for part in parts if part.tracked]
    return min(makes, default=None)
