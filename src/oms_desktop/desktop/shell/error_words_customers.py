"""The words for refusals about customers; see error_words.py."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_customers


def _tax_id(error: errors_customers.TaxIdInvalid) -> str:
    text = translate("Errors", "“{text}” is no tax id. An NPWP has 15 or 16 digits, a NIK 16.")
    return text.format(text=clip(error.text))


def _birthday(error: errors_customers.BirthdayInvalid) -> str:
    text = translate("Errors", "“{text}” is no birthday. Type it like 17-08-1990, or 17-08.")
    return text.format(text=clip(error.text))


def _source(_: errors_customers.ConsentSourceMissing) -> str:
    return translate("Errors", "Where did the consent come from? Type it: form, chat, at the till.")


def _merged(error: errors_customers.CustomerMerged) -> str:
    text = translate("Errors", "{name} was joined with {owner}. Use that one.")
    return text.format(name=clip(error.name), owner=clip(error.owner))


def _self(error: errors_customers.MergedWithSelf) -> str:
    text = translate("Errors", "{name} can't be joined with themselves. Choose another customer.")
    return text.format(name=clip(error.name))


def _changed(error: errors_customers.CustomerChanged) -> str:
    text = translate("Errors", "{name} was changed meanwhile. Read the file again.")
    return text.format(name=clip(error.name))


CUSTOMER_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors_customers.TaxIdInvalid: _tax_id,
    errors_customers.BirthdayInvalid: _birthday,
    errors_customers.ConsentSourceMissing: _source,
    errors_customers.CustomerMerged: _merged,
    errors_customers.MergedWithSelf: _self,
    errors_customers.CustomerChanged: _changed,
}
