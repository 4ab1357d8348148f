"""Words and amounts of the shift page."""

from datetime import date, datetime

from oms_desktop.desktop.shell.dates import month_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_money
from oms_desktop.domain.shifts import CashCategory


def category_word(category: CashCategory) -> str:
    """What money was moved for."""
    return {
        CashCategory.EXPENSE: translate("Shift", "Expense"),
        CashCategory.PURCHASE: translate("Shift", "Purchase of goods"),
        CashCategory.CHANGE_MONEY: translate("Shift", "Change money"),
        CashCategory.OWNER: translate("Shift", "Owner"),
        CashCategory.DEPOSIT: translate("Shift", "Bank deposit"),
        CashCategory.OTHER: translate("Shift", "Other"),
    }[category]


def day_words(day: date) -> str:
    """`23 Nov 2026`."""
    return f"{day.day} {month_word(day.month)} {day.year}"


def moment_words(moment: datetime) -> str:
    """`23 Nov 2026 14.05`."""
    return f"{day_words(moment.date())} {moment:%H.%M}"


def difference_words(difference: int | None) -> tuple[str, str]:
    """A difference and its tone; a dash for who may not see it."""
    if difference is None:
        return "\u2013", "neutral"
    if difference == 0:
        return translate("Shift", "Exact"), "success"
    plus = "+" if difference > 0 else ""
    return f"{plus}{format_money(difference)}", "danger" if difference < 0 else "warning"
