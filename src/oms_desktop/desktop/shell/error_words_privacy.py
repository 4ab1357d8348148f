"""The words for refusals about somebody's data; see error_words.py."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip, noun_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_privacy
from oms_desktop.domain.money import format_money


def _anonymous(error: errors_privacy.CustomerAnonymous) -> str:
    text = translate(
        "Errors",
        "{code} was made anonymous and can't come back. Add the person as a new customer.",
    )
    return text.format(code=clip(error.code))


def _owes(error: errors_privacy.CustomerOwes) -> str:
    text = translate("Errors", "{name} owes {amount}. Take the payment first.")
    return text.format(name=clip(error.name), amount=format_money(error.amount))


def _money(error: errors_privacy.CustomerHasMoney) -> str:
    text = translate("Errors", "{name} has {amount} with the shop. Give it back first.")
    return text.format(name=clip(error.name), amount=format_money(error.amount))


def _busy(error: errors_privacy.CustomerBusy) -> str:
    text = translate("Errors", "{noun} {number} of {name} is still open. Finish it first.")
    return text.format(noun=noun_word(error.noun), number=clip(error.number), name=clip(error.name))


def _declined(error: errors_privacy.ConsentNotGiven) -> str:
    text = translate("Errors", "{name} has declined advertising already, since {day}.")
    shown = f"{date.fromisoformat(error.day):%d/%m/%Y}" if error.day else "?"
    return text.format(name=clip(error.name), day=shown)


PRIVACY_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors_privacy.CustomerAnonymous: _anonymous,
    errors_privacy.CustomerOwes: _owes,
    errors_privacy.CustomerHasMoney: _money,
    errors_privacy.CustomerBusy: _busy,
    errors_privacy.ConsentNotGiven: _declined,
}
