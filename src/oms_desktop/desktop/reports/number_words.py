"""Series of numbers in words, and what became of a document."""

from collections.abc import Callable, Mapping
from typing import Final

from oms_desktop.desktop.shell.noun_words import state_word
from oms_desktop.desktop.shell.words import translate

Words = Callable[[], str]

SERIES_WORDS: Final[Mapping[str, Words]] = {
    "invoice": lambda: translate("Numbers", "Invoices"),
    "order": lambda: translate("Numbers", "Orders"),
    "shipment": lambda: translate("Numbers", "Delivery notes"),
    "return": lambda: translate("Numbers", "Credit notes"),
    "money": lambda: translate("Numbers", "Money receipts"),
    "shift": lambda: translate("Numbers", "Shifts"),
    "receipt": lambda: translate("Numbers", "Goods receipts"),
    "count": lambda: translate("Numbers", "Stock counts"),
}
_FATES: Final[Mapping[str, tuple[Words, str]]] = {
    "void": (lambda: translate("Numbers", "Void"), "danger"),
    "paid": (lambda: translate("Numbers", "Paid"), "success"),
    "written_off": (lambda: translate("Numbers", "Written off"), "neutral"),
    "partial": (lambda: translate("Numbers", "Part paid"), "warning"),
    "unpaid": (lambda: translate("Numbers", "Unpaid"), "info"),
    "overdue": (lambda: translate("Numbers", "Overdue"), "danger"),
    "returned": (lambda: translate("Numbers", "Returned"), "neutral"),
    "partly_returned": (lambda: translate("Numbers", "Partly returned"), "neutral"),
    "give_back": (lambda: translate("Numbers", "Give back"), "warning"),
    "taken": (lambda: translate("Numbers", "Money taken"), "success"),
    "given_back": (lambda: translate("Numbers", "Given back"), "danger"),
    "partly_given_back": (lambda: translate("Numbers", "Partly given back"), "warning"),
    "return": (lambda: translate("Numbers", "Goods came back"), "neutral"),
    "undelivered": (lambda: translate("Numbers", "Never delivered"), "neutral"),
}
_LOUD: Final = {"cancelled": "danger", "failed": "danger", "returned_to_shop": "warning"}


def series_word(series: str) -> str:
    """A series by its stable name."""
    return SERIES_WORDS[series]()


def fate_word(state: str) -> str:
    """What became of a document."""
    known = _FATES.get(state)
    if known is not None:
        return known[0]()
    word = state_word(state)
    return word[:1].upper() + word[1:]


def fate_tone(state: str) -> str:
    """The tone of its chip."""
    known = _FATES.get(state)
    return known[1] if known is not None else _LOUD.get(state, "neutral")
