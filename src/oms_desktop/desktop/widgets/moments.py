"""Days as the lists show them: digits only, so they read the same in both languages."""

from datetime import datetime, timedelta

from oms_desktop.services.session import Moment, Session


def local_moment(session: Session, at: int) -> datetime:
    """Milliseconds since 1970 UTC as the shop's local time."""
    offset = session.clock.now().utcoffset() or timedelta()
    return Moment(at, int(offset.total_seconds() // 60)).local


def day_text(session: Session, at: int) -> str:
    """`23/11/2026`; empty for 0, which stands for never."""
    return f"{local_moment(session, at):%d/%m/%Y}" if at else ""


def short_text(session: Session, at: int) -> str:
    """`23/11 14.05` within this year, `23/11/2025` before."""
    moment = local_moment(session, at)
    if moment.year != session.today().year:
        return f"{moment:%d/%m/%Y}"
    return f"{moment:%d/%m %H.%M}"
