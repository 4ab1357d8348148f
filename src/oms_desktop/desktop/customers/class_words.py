"""What a kind of buyer is called, and why somebody is one."""

from datetime import date
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.customer_class import RHYTHM_KNOWN, CustomerClass, Habit

CLASS_TONES: Final = {
    CustomerClass.BEST: "success",
    CustomerClass.LOYAL: "success",
    CustomerClass.REGULAR: "info",
    CustomerClass.NEW: "info",
    CustomerClass.SLIPPING: "warning",
    CustomerClass.LOST: "danger",
    CustomerClass.NONE: "neutral",
}
CLASS_ICONS: Final = {CustomerClass.BEST: "star", CustomerClass.SLIPPING: "clock"}


def class_word(kind: CustomerClass) -> str:
    """What a kind of buyer is called."""
    return {
        CustomerClass.BEST: translate("CustomerClass", "Best customer"),
        CustomerClass.LOYAL: translate("CustomerClass", "Loyal"),
        CustomerClass.REGULAR: translate("CustomerClass", "Regular"),
        CustomerClass.NEW: translate("CustomerClass", "New"),
        CustomerClass.SLIPPING: translate("CustomerClass", "Slipping away"),
        CustomerClass.LOST: translate("CustomerClass", "Lost"),
        CustomerClass.NONE: translate("CustomerClass", "Never bought"),
    }[kind]


def class_reason(kind: CustomerClass, habit: Habit, today: date) -> str:
    """Why somebody is that kind of buyer, in one line."""
    if kind is CustomerClass.NONE:
        return translate("CustomerClass", "Nothing was bought yet.")
    parts = (_rhythm(habit), _last(habit.away(today)), _judgement(kind))
    return " ".join(part for part in parts if part)


def _rhythm(habit: Habit) -> str:
    if habit.interval is not None and habit.visits >= RHYTHM_KNOWN:
        if habit.interval <= 1:
            return translate("CustomerClass", "Usually buys every day.")
        text = translate("CustomerClass", "Usually buys every {days} days.")
        return text.format(days=habit.interval)
    if habit.visits == 1:
        return translate("CustomerClass", "Bought on one day so far.")
    text = translate("CustomerClass", "Bought on {days} days so far.")
    return text.format(days=habit.visits)


def _last(away: int) -> str:
    if away == 0:
        return translate("CustomerClass", "Bought today.")
    if away == 1:
        return translate("CustomerClass", "Last bought yesterday.")
    return translate("CustomerClass", "Last bought {days} days ago.").format(days=away)


def _judgement(kind: CustomerClass) -> str:
    match kind:
        case CustomerClass.SLIPPING:
            return translate("CustomerClass", "That is longer than usual.")
        case CustomerClass.LOST:
            return translate("CustomerClass", "That is much longer than usual.")
        case CustomerClass.BEST:
            return translate(
                "CustomerClass", "A purchase is worth at least twice the shop's average."
            )
        case _:
            return ""
