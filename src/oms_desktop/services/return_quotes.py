"""What a return would come to, before anything is written: for the screen."""

from collections.abc import Mapping
from dataclasses import dataclass

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, crediting
from oms_desktop.services.command import query
from oms_desktop.services.returning import cash_rounding
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Quote:
    """The credit note's total, the money that it frees, and how that came: method and amount."""

    total: int
    freed: int
    came: tuple[tuple[str, int], ...]


@query(Right.LOOK)
def quote(
    session: Session,
    invoice_id: int,
    quantities: Mapping[int, int],
    settlement: Settlement = Settlement.MONEY,
    method: PaymentMethod | None = None,
) -> Quote:
    """What comes off an invoice with so much of each line, by position.

    Raises:
        NotFound: there is no such invoice.
    """
    with session.store.snapshot():
        of = crediting.billed(session, invoice_id)
        credit = of.credit(quantities)
        if settlement is Settlement.MONEY:
            by = cash_rounding(session, of, of.freed(credit), method)
            credit = credit.rounded(max(by, -credit.total))
        freed = of.freed(credit)
        found = allocating.sources(session, invoice_id, freed)
        return Quote(credit.total, freed, tuple((each.method, each.amount) for each in found))
