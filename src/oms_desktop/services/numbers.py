"""Document numbers, taken inside the transaction that issues the document."""

from oms_desktop.database import issued_numbers, shifts
from oms_desktop.domain import numbering
from oms_desktop.services.session import Session


def take(session: Session, series: str, pattern: str) -> str:
    """The next free number of a series on this day; a rolled-back transaction gives it back.

    A changed pattern may run into numbers made from an older one: the series goes on behind them.
    """
    store, day = session.store, session.today()
    period = numbering.period_key(pattern, day)
    sequence = shifts.next_number(store, series, period)
    number = numbering.format_number(pattern, day, sequence)
    if issued_numbers.is_taken(store, series, number):
        before, after = numbering.number_shape(pattern, day)
        sequence = issued_numbers.highest_sequence(store, series, before, after) + 1
        shifts.skip_numbers(store, series, period, sequence)
        number = numbering.format_number(pattern, day, sequence)
    return number
