"""Moments of the store as lists show them."""

from datetime import datetime, timedelta

from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.services.session import Moment, Session


def local_moment(session: Session, at: int) -> datetime:
    """Milliseconds since 1970 UTC as the shop's local time."""
    offset = session.clock.now().utcoffset() or timedelta()
    return Moment(at, int(offset.total_seconds() // 60)).local


def day_text(session: Session, at: int) -> str:
    """`23 Nov`, with the year if it isn't this one; empty for 0, which stands for never."""
    return short_date(local_moment(session, at).date(), session.today()) if at else ""


def short_text(session: Session, at: int) -> str:
    """`23 Nov 14.05` within this year, `23 Nov 25` before."""
    moment = local_moment(session, at)
    day = short_date(moment.date(), session.today())
    return f"{day} {moment:%H.%M}" if moment.year == session.today().year else day
