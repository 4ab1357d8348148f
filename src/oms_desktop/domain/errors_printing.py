"""What can go wrong with printers, as types with fields."""

from dataclasses import dataclass

from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class PrinterTrouble(Refused):
    """A printer took nothing; what was to be printed is saved."""

    printer: str
    trouble: Trouble


@dataclass(unsafe_hash=True)
class PrintFailed(Refused):
    """A document didn't come out; it stays in the list of prints."""

    document: str
    printer: str
    trouble: Trouble


@dataclass(unsafe_hash=True)
class PrinterKnown(Refused):
    """Another printer has this name."""

    name: str


@dataclass(unsafe_hash=True)
class PrinterUnfit(Refused):
    """This printer can't print such a document; `document` is its stable name."""

    printer: str
    document: str


@dataclass(unsafe_hash=True)
class PrinterValueInvalid(Refused):
    """A value of a printer that can't be; `field` is its stable name."""

    field: str
    text: str
