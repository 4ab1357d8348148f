"""The words for refusals about counting and correcting stock."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_counting
from oms_desktop.domain.quantity import format_quantity


def _not_kept(error: errors_counting.StockNotKept) -> str:
    text = translate("Errors", "The stock of {name} isn't kept. Switch it on in the product first.")
    return text.format(name=clip(error.name))


def _outside(error: errors_counting.OutsideCount) -> str:
    if not error.category:
        text = translate("Errors", "{name} has no category, so it isn't in this count.")
        return text.format(name=clip(error.name))
    text = translate("Errors", "{name} is in {category}, which isn't in this count.")
    return text.format(name=clip(error.name), category=clip(error.category))


def _empty(_: errors_counting.CountEmpty) -> str:
    return translate("Errors", "Nothing was counted yet. Scan a product first.")


def _same(error: errors_counting.StockSame) -> str:
    text = translate("Errors", "The stock of {name} is {quantity} already.")
    return text.format(name=clip(error.name), quantity=format_quantity(error.quantity))


def _begun(error: errors_counting.StockBegun) -> str:
    text = translate("Errors", "{name} has moved already. Adjust its stock instead.")
    return text.format(name=clip(error.name))


COUNTING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors_counting.StockNotKept: _not_kept,
    errors_counting.OutsideCount: _outside,
    errors_counting.CountEmpty: _empty,
    errors_counting.StockSame: _same,
    errors_counting.StockBegun: _begun,
}
