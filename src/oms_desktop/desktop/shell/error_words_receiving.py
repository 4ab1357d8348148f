"""The words for refusals about goods receipts and suppliers."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_receiving as errors
from oms_desktop.domain.money import format_number


def _empty(_: errors.ReceiptEmpty) -> str:
    return translate("Errors", "Nothing is received yet. Scan the first product.")


def _not_stocked(error: errors.NotStocked) -> str:
    text = translate("Errors", "The stock of {name} isn't counted. Switch that on in the product.")
    return text.format(name=clip(error.name))


def _known(error: errors.SupplierKnown) -> str:
    text = translate("Errors", "{name} is a supplier already ({code}). Choose it, or add it again.")
    return text.format(name=clip(error.name), code=clip(error.code))


def _no_expiry(error: errors.ExpiryNotWatched) -> str:
    text = translate("Errors", "{name} has no expiry. Switch that on in the product.")
    return text.format(name=clip(error.name))


def _drafts(error: errors.TooManyDrafts) -> str:
    text = translate("Errors", "{limit} goods receipts are open already. Post or drop one first.")
    return text.format(limit=format_number(error.limit))


RECEIVING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.ReceiptEmpty: _empty,
    errors.NotStocked: _not_stocked,
    errors.SupplierKnown: _known,
    errors.ExpiryNotWatched: _no_expiry,
    errors.TooManyDrafts: _drafts,
}
