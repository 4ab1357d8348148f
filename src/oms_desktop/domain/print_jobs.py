"""What the shop prints, on which kinds of printers, and what can go wrong with a job."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from oms_desktop.domain.printers import Dialect, PrinterProfile


class JobState(StrEnum):
    """How far a paper is on its way out."""

    WAITING = "waiting"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobAct(StrEnum):
    """What can be done with a job."""

    START = "start"
    COUNT = "count"
    FAIL = "fail"
    CANCEL = "cancel"


MAY: Final[Mapping[JobAct, frozenset[JobState]]] = {
    JobAct.START: frozenset({JobState.WAITING, JobState.FAILED}),
    JobAct.COUNT: frozenset({JobState.PRINTING}),
    JobAct.FAIL: frozenset({JobState.WAITING, JobState.PRINTING}),
    JobAct.CANCEL: frozenset({JobState.WAITING, JobState.FAILED, JobState.CANCELLED}),
}
"""The states from which each act is possible."""


class Trouble(StrEnum):
    """Why nothing came out."""

    NO_ANSWER = "no_answer"
    """Switched off, unplugged, or another address."""
    MISSING = "missing"
    """The system knows no such printer, port or file."""
    FORBIDDEN = "forbidden"
    """The system doesn't let us write there."""
    BROKEN_OFF = "broken_off"
    """It went away while it was being sent to."""
    NO_PAGES = "no_pages"
    """The system's printer took no pages."""
    REFUSED = "refused"
    """The system's print service took no job."""
    INTERRUPTED = "interrupted"
    """The program ended before the printer was heard of."""
    UNDRAWN = "undrawn"
    """The paper itself couldn't be made."""


RETRY_SECONDS: Final = (5, 20, 60)
"""How long to wait before a printer that gave no answer is tried again by itself."""

_ROLL: Final = ("80", "58")
_SHEET: Final = ("A4", "A5", "half")


@dataclass(frozen=True)
class Printable:
    """What a printer must understand for a document, and what may lie in it."""

    dialects: frozenset[Dialect]
    papers: frozenset[str]

    def fits(self, profile: PrinterProfile) -> bool:
        """Whether this printer can print it."""
        return profile.dialect in self.dialects and profile.paper in self.papers


def _printable(papers: tuple[str, ...], *dialects: Dialect) -> Printable:
    return Printable(frozenset({Dialect.PAGES, *dialects}), frozenset(papers))


DOCUMENTS: Final[Mapping[str, Printable]] = {
    "receipt": _printable(_ROLL, Dialect.ESCPOS),
    "invoice": _printable((*_ROLL, *_SHEET), Dialect.ESCPOS, Dialect.ESCP),
    "delivery_note": _printable(_SHEET, Dialect.ESCP),
    "order_slip": _printable((*_ROLL, *_SHEET), Dialect.ESCPOS, Dialect.ESCP),
    "money_receipt": _printable((*_ROLL, *_SHEET), Dialect.ESCPOS, Dialect.ESCP),
    "credit_note": _printable((*_ROLL, *_SHEET), Dialect.ESCPOS, Dialect.ESCP),
    "picking_list": _printable(("80", "A4"), Dialect.ESCPOS, Dialect.ESCP),
    "quotation": _printable(_SHEET, Dialect.ESCP),
    "statement": _printable(_SHEET, Dialect.ESCP),
    "shipping_label": _printable(("10x15", "A4")),
}
"""Every document that can have a printer of its own. An invoice on a roll is the receipt."""
BY_ITSELF: Final = frozenset({"receipt", "invoice", "delivery_note"})
"""Documents that a sale prints without being asked; only these may be set to no copy."""
MOST_COPIES: Final = 9
