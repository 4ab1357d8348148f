"""The words for refusals about people, PINs and rights."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip, right_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_people
from oms_desktop.domain.money import format_number


def wait_words(seconds: int) -> str:
    """How long to wait: `45 s`, or `2:05`."""
    if seconds < 60:
        return translate("Errors", "{seconds} s").format(seconds=seconds)
    return f"{seconds // 60}:{seconds % 60:02}"


def _right(error: errors_people.RightMissing) -> str:
    text = translate("Errors", "You may not {right}. Ask someone who may.")
    return text.format(right=right_word(error.right))


def _reason(error: errors_people.ReasonNeeded) -> str:
    text = translate("Errors", "To {right} needs a reason. Type one.")
    return text.format(right=right_word(error.right))


def _pin_wrong(error: errors_people.PinWrong) -> str:
    if error.left == 1:
        return translate("Errors", "Wrong PIN. One try left before a pause.")
    text = translate("Errors", "Wrong PIN. {left} tries left.")
    return text.format(left=format_number(error.left))


def _pin_locked(error: errors_people.PinLocked) -> str:
    text = translate("Errors", "Too many wrong PINs. Try again in {time}.")
    return text.format(time=wait_words(error.seconds))


def _pin_short(error: errors_people.PinTooShort) -> str:
    text = translate("Errors", "The PIN is too short. Use at least {minimum} digits.")
    return text.format(minimum=format_number(error.minimum))


def _pin_simple(_: errors_people.PinTooSimple) -> str:
    return translate("Errors", "Anybody would try this PIN first. Choose another, not in a row.")


def _pin_not_set(error: errors_people.PinNotSet) -> str:
    text = translate("Errors", "{name} has no PIN yet. The owner sets one in Settings.")
    return text.format(name=clip(error.name))


def _recovery(_: errors_people.RecoveryCodeWrong) -> str:
    return translate("Errors", "This is not the recovery code. Check each letter on the paper.")


def _last_owner(error: errors_people.LastOwner) -> str:
    text = translate("Errors", "{name} is the only owner. Make somebody else an owner first.")
    return text.format(name=clip(error.name))


def _approver(_: errors_people.ApproverIsRequester) -> str:
    return translate("Errors", "You can't approve your own request. Ask someone else.")


PEOPLE_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors_people.RightMissing: _right,
    errors_people.ReasonNeeded: _reason,
    errors_people.PinWrong: _pin_wrong,
    errors_people.PinLocked: _pin_locked,
    errors_people.PinTooShort: _pin_short,
    errors_people.PinTooSimple: _pin_simple,
    errors_people.PinNotSet: _pin_not_set,
    errors_people.RecoveryCodeWrong: _recovery,
    errors_people.LastOwner: _last_owner,
    errors_people.ApproverIsRequester: _approver,
}
