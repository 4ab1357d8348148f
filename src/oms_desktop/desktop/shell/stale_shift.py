"""Yesterday's shift is still open: said at the start, with the way to its count."""

from datetime import date

from oms_desktop.desktop.shell.dates import month_word
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.services import shifts
from oms_desktop.services.shifts import OpenShift


def stale_words(shift: OpenShift) -> str:
    """That an earlier day's shift is still open, and what to do."""
    text = translate(
        "Shift", "The shift of {day} is still open. Count and close it, then open today's."
    )
    day = date.fromisoformat(shift.business_day)
    return text.format(day=f"{day.day} {month_word(day.month)} {day.year}")


def tell_stale_shift(desk: Desk) -> bool:
    """Offer the count if an earlier day's shift is still open; says whether it is."""
    shift = shifts.stale_shift(desk.session)
    if shift is None:
        return False
    label = translate("Shift", "Count and close")
    desk.notices.offer(stale_words(shift), label, lambda: desk.go("reports", "count"))
    return True
