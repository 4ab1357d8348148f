"""Whether cash came or went: what the cash drawer has to open for, whoever took it and however."""

from dataclasses import dataclass

from oms_desktop.database import cash_marks
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class CashMark:
    """The newest payment and the newest cash taken out or put in that were seen."""

    payment_id: int
    movement_id: int


@query(Right.LOOK)
def newest(session: Session) -> CashMark:
    """Where things are now."""
    return CashMark(*cash_marks.newest(session.store))


@query(Right.LOOK)
def cash_moved(session: Session, since: CashMark) -> bool:
    """Whether cash was taken, given back, put in or taken out after a mark."""
    return cash_marks.cash_after(session.store, since.payment_id, since.movement_id)
