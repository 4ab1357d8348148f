"""What a person can do wrong when counting or correcting stock; see `errors`."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class StockNotKept(Refused):
    """A service, or goods whose stock isn't kept: there is nothing to count or correct."""

    name: str


@dataclass(unsafe_hash=True)
class OutsideCount(Refused):
    """The product isn't in the category that is counted; `category` is its own, perhaps empty."""

    name: str
    category: str


@dataclass(unsafe_hash=True)
class CountEmpty(Refused):
    """Nothing was counted yet: there is nothing to post."""


@dataclass(unsafe_hash=True)
class StockSame(Refused):
    """The stock is already what it should become (thousandths of the base unit)."""

    name: str
    quantity: int


@dataclass(unsafe_hash=True)
class StockBegun(Refused):
    """The product has moved already: an opening stock comes before everything else."""

    name: str
