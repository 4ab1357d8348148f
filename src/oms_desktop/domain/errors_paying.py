"""What can be refused of payments, a customer's balance and what money is put into."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class BalanceTooSmall(Refused):
    """More of a customer's money is to be spent or given back than the shop keeps."""

    asked: int
    there: int


@dataclass(unsafe_hash=True)
class CardNumberTyped(Refused):
    """Whole card numbers are never stored: the last four digits and the approval code are enough."""


@dataclass(unsafe_hash=True)
class PartTooLarge(Refused):
    """More is to be put into an invoice than it lacks, or than is there."""

    number: str
    asked: int
    most: int


@dataclass(unsafe_hash=True)
class NothingOwedOn(Refused):
    """Nothing is owed of the invoice that could be given up."""

    number: str


@dataclass(unsafe_hash=True)
class NotWrittenOff(Refused):
    """Nothing of the invoice was given up."""

    number: str


@dataclass(unsafe_hash=True)
class WrittenOff(Refused):
    """What was given up of an invoice must be owed again before it is credited or voided."""

    number: str
    amount: int


@dataclass(unsafe_hash=True)
class NothingOwed(Refused):
    """The customer owes nothing that money could be put into."""

    name: str
