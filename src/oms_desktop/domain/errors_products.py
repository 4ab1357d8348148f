"""What people can do wrong with prices and bundles."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class DaysReversed(Refused):
    """Something ends before it starts (both ISO days)."""

    starts: str
    ends: str


@dataclass(unsafe_hash=True)
class RuleBare(Refused):
    """A further price without level, quantity or days: it would simply be the price."""

    price: int


@dataclass(unsafe_hash=True)
class RuleTwice(Refused):
    """Two prices of a product hold under the same conditions."""

    first: int
    second: int


@dataclass(unsafe_hash=True)
class UnitUnknown(Refused):
    """A price for a unit that the product isn't sold in."""

    unit: str


@dataclass(unsafe_hash=True)
class PartTwice(Refused):
    """A bundle holds the same product twice; its `code`."""

    code: str


@dataclass(unsafe_hash=True)
class PartUnknown(Refused):
    """A bundle holds something that isn't in the shop; its `code`."""

    code: str


@dataclass(unsafe_hash=True)
class BundleInBundle(Refused):
    """A bundle can't hold a bundle, so that none ever holds itself; `name` is the inner one."""

    name: str


@dataclass(unsafe_hash=True)
class BundleOfService(Refused):
    """A service can't be made up of goods."""

    name: str


@dataclass(unsafe_hash=True)
class BundleAsked(Refused):
    """Carts or open orders hold this product as goods of its own."""

    name: str


@dataclass(unsafe_hash=True)
class BundleHasStock(Refused):
    """A bundle has no stock of its own, but this product has (thousandths)."""

    name: str
    on_hand: int
