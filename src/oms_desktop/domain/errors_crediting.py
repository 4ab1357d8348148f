"""What can go wrong with down payments, returns and credit notes."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class OrderShipped(Refused):
    """Part of the order left the shop: it can't be given up as a whole any more."""

    number: str


@dataclass(unsafe_hash=True)
class BalanceNeedsCustomer(Refused):
    """Money can be kept for somebody only if we know for whom."""


@dataclass(unsafe_hash=True)
class NothingDue(Refused):
    """The order is paid: no more money can be taken for it."""

    number: str


@dataclass(unsafe_hash=True)
class NothingToGiveBack(Refused):
    """No money waits for this order."""

    number: str


@dataclass(unsafe_hash=True)
class CreditNoted(Refused):
    """An invoice that a credit note was written on can't be voided."""

    number: str


@dataclass(unsafe_hash=True)
class SalePartly(Refused):
    """The invoice bills a part of its order: a void would undo more or less than that."""

    number: str


@dataclass(unsafe_hash=True)
class NothingToReturn(Refused):
    """Nothing of the invoice is left that could come back."""

    number: str


@dataclass(unsafe_hash=True)
class ReturnEmpty(Refused):
    """No line says what comes back."""


@dataclass(unsafe_hash=True)
class ReturnTooMuch(Refused):
    """More comes back than left the shop (thousandths of the line's unit)."""

    name: str
    asked: int
    left: int


@dataclass(unsafe_hash=True)
class NotReturnable(Refused):
    """Without a receipt only goods whose stock is counted come back."""

    name: str


@dataclass(unsafe_hash=True)
class ExchangeElsewhere(Refused):
    """The cart is for somebody else than the goods that came back."""

    name: str


@dataclass(unsafe_hash=True)
class ExchangeTaken(Refused):
    """The cart has another return to settle already."""

    number: str
