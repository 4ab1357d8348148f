"""What can go wrong when orders are prepared, sent, handed over and changed."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class NothingToPlan(Refused):
    """Everything open is in a shipment already, or waits for goods."""

    number: str


@dataclass(unsafe_hash=True)
class PlanTooMuch(Refused):
    """More than is still open of a line (thousandths of its unit)."""

    name: str
    asked: int
    left: int


@dataclass(unsafe_hash=True)
class NotInShipment(Refused):
    """A product that doesn't belong into this parcel."""

    name: str


@dataclass(unsafe_hash=True)
class PackedTooMany(Refused):
    """More than planned (thousandths of the line's unit)."""

    name: str
    asked: int
    planned: int


@dataclass(unsafe_hash=True)
class PackUnitWrong(Refused):
    """A single piece of what is packed by larger units."""

    name: str
    unit: str


@dataclass(unsafe_hash=True)
class NotAllPacked(Refused):
    """Lines are missing in the parcel, and sending less wasn't asked for."""

    name: str
    packed: int
    planned: int


@dataclass(unsafe_hash=True)
class NothingPacked(Refused):
    """An empty parcel."""


@dataclass(unsafe_hash=True)
class MethodForbids(Refused):
    """What is fetched isn't sent, and what is sent doesn't wait to be fetched."""

    method: str
    act: str


@dataclass(unsafe_hash=True)
class PaymentNeeded(Refused):
    """Goods that aren't paid go only for money, or on credit when that is asked for."""

    balance: int


@dataclass(unsafe_hash=True)
class QuantityShipped(Refused):
    """Less than what left the shop or is being prepared (thousandths of the line's unit)."""

    name: str
    asked: int
    low: int


@dataclass(unsafe_hash=True)
class NothingOpen(Refused):
    """Nothing of the order is left to be closed: the rest is sent or being prepared."""

    number: str


@dataclass(unsafe_hash=True)
class CancelInstead(Refused):
    """Nothing would be left of the order: it has to be cancelled."""

    number: str


@dataclass(unsafe_hash=True)
class OrderBilled(Refused):
    """What an invoice says can't be changed any more."""

    number: str


@dataclass(unsafe_hash=True)
class NothingShort(Refused):
    """All that is open is reserved already."""

    number: str


@dataclass(unsafe_hash=True)
class NothingReserved(Refused):
    """Nothing is kept for the order, or only what is being prepared."""

    number: str
