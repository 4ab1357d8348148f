"""The words for refusals about down payments, returns and credit notes."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_crediting as errors
from oms_desktop.domain.quantity import format_quantity


def _shipped(error: errors.OrderShipped) -> str:
    text = translate(
        "Errors", "Part of {number} has left the shop. Close what is still open instead."
    )
    return text.format(number=error.number)


def _balance(_: errors.BalanceNeedsCustomer) -> str:
    return translate("Errors", "Money can only be kept for a known customer. Give it back instead.")


def _nothing_due(error: errors.NothingDue) -> str:
    return translate("Errors", "Everything is paid for {number}.").format(number=error.number)


def _nothing_back(error: errors.NothingToGiveBack) -> str:
    text = translate("Errors", "No money waits for {number}.")
    return text.format(number=error.number)


def _noted(error: errors.CreditNoted) -> str:
    text = translate("Errors", "{number} has a credit note. Take the rest back as a return.")
    return text.format(number=error.number)


def _partly(error: errors.SalePartly) -> str:
    text = translate(
        "Errors", "{number} is only a part of its order. Fetch the shipment back, or take a return."
    )
    return text.format(number=error.number)


def _nothing_left(error: errors.NothingToReturn) -> str:
    text = translate("Errors", "Nothing of {number} is left to be returned.")
    return text.format(number=error.number)


def _empty(_: errors.ReturnEmpty) -> str:
    return translate("Errors", "Nothing comes back yet. Scan or type the first product.")


def _too_much(error: errors.ReturnTooMuch) -> str:
    text = translate("Errors", "{asked} of {name} can’t come back: {left} at most.")
    asked, left = format_quantity(error.asked), format_quantity(error.left)
    return text.format(asked=asked, name=clip(error.name), left=left)


def _not_returnable(error: errors.NotReturnable) -> str:
    text = translate("Errors", "{name} can’t come back without its receipt.")
    return text.format(name=clip(error.name))


def _elsewhere(error: errors.ExchangeElsewhere) -> str:
    if not error.name:
        return translate(
            "Errors", "The goods came from nobody we know. Take the customer off first."
        )
    text = translate("Errors", "The goods came from {name}. Choose that customer first.")
    return text.format(name=clip(error.name))


def _taken(error: errors.ExchangeTaken) -> str:
    text = translate("Errors", "This cart is already exchanged for {number}.")
    return text.format(number=error.number)


CREDITING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.OrderShipped: _shipped,
    errors.BalanceNeedsCustomer: _balance,
    errors.NothingDue: _nothing_due,
    errors.NothingToGiveBack: _nothing_back,
    errors.CreditNoted: _noted,
    errors.SalePartly: _partly,
    errors.NothingToReturn: _nothing_left,
    errors.ReturnEmpty: _empty,
    errors.ReturnTooMuch: _too_much,
    errors.NotReturnable: _not_returnable,
    errors.ExchangeElsewhere: _elsewhere,
    errors.ExchangeTaken: _taken,
}
