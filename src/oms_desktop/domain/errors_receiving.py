"""What can go wrong when goods and suppliers are written down."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class ReceiptEmpty(Refused):
    """A goods receipt without a line can't be posted."""


@dataclass(unsafe_hash=True)
class NotStocked(Refused):
    """A product whose stock isn't counted can't be received."""

    name: str


@dataclass(unsafe_hash=True)
class SupplierKnown(Refused):
    """Another supplier has this name; adding it once more has to be meant."""

    name: str
    code: str


@dataclass(unsafe_hash=True)
class ExpiryNotWatched(Refused):
    """A batch or an expiry date for a product whose expiry isn't watched."""

    name: str


@dataclass(unsafe_hash=True)
class TooManyDrafts(Refused):
    """As many goods receipts are written at once as there may be."""

    limit: int
