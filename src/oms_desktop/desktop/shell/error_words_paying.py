"""The words for refusals about payments and what customers have with the shop."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_paying as errors
from oms_desktop.domain.money import format_money


def _balance(error: errors.BalanceTooSmall) -> str:
    if not error.there:
        return translate("Errors", "The shop keeps no money of this customer.")
    text = translate("Errors", "The customer has only {there} with the shop, not {asked}.")
    return text.format(there=format_money(error.there), asked=format_money(error.asked))


def _card(_: errors.CardNumberTyped) -> str:
    return translate(
        "Errors",
        "Whole card numbers are never stored. Type the approval code and the last four digits.",
    )


def _part(error: errors.PartTooLarge) -> str:
    text = translate("Errors", "At most {most} can go into {number}, not {asked}.")
    most, asked = format_money(error.most), format_money(error.asked)
    return text.format(most=most, number=error.number, asked=asked)


def _nothing(error: errors.NothingOwed) -> str:
    text = translate("Errors", "{name} owes nothing. Keep the money as credit, or don’t take it.")
    return text.format(name=clip(error.name))


def _nothing_on(error: errors.NothingOwedOn) -> str:
    text = translate("Errors", "Nothing is owed of {number}: there is nothing to write off.")
    return text.format(number=error.number)


def _not_written_off(error: errors.NotWrittenOff) -> str:
    return translate("Errors", "Nothing of {number} was written off.").format(number=error.number)


def _written_off(error: errors.WrittenOff) -> str:
    text = translate(
        "Errors", "{amount} of {number} was written off. Take the write-off back first."
    )
    return text.format(amount=format_money(error.amount), number=error.number)


PAYING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.BalanceTooSmall: _balance,
    errors.CardNumberTyped: _card,
    errors.PartTooLarge: _part,
    errors.NothingOwed: _nothing,
    errors.NothingOwedOn: _nothing_on,
    errors.NotWrittenOff: _not_written_off,
    errors.WrittenOff: _written_off,
}
