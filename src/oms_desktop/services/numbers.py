"""Document numbers, taken inside the transaction that issues the document."""

from oms_desktop.database import shifts
from oms_desktop.domain import numbering
from oms_desktop.services.session import Session


def take(session: Session, series: str, pattern: str) -> str:
    """The next number of a series on this day; a rolled-back transaction gives it back."""
    day = session.today()
    sequence = shifts.next_number(session.store, series, numbering.period_key(pattern, day))
    return numbering.format_number(pattern, day, sequence)
