"""The words for refusals about orders at the counter."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_counter as errors
from oms_desktop.domain.days import day_text


def _past(error: errors.PromisePast) -> str:
    text = translate("Errors", "{day} is over. Promise today or a later day.")
    return text.format(day=day_text(error.day))


def _nothing_bought(error: errors.NothingBought) -> str:
    return translate("Errors", "{name} has ordered nothing yet.").format(name=error.name)


COUNTER_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.PromisePast: _past,
    errors.NothingBought: _nothing_bought,
}
