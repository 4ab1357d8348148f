"""The values of a customer's statement of account."""

from datetime import date, datetime
from typing import Final

from oms_desktop.database import account_entries
from oms_desktop.database.account_entries import Entry
from oms_desktop.documents.account_layout import StatementLine, StatementPaper
from oms_desktop.documents.layout import Language, Party
from oms_desktop.domain.periods import Days
from oms_desktop.services import paper_heads, receivables
from oms_desktop.services.session import Session

_EVER: Final = 2**62
"""Later than any time."""


def days_in(ids: tuple[int, ...]) -> Days | None:
    """The days that a statement was asked for; None is from the beginning until today."""
    match ids:
        case (_, first, last):
            return date.fromordinal(first), date.fromordinal(last)
        case _:
            return None


def statement(session: Session, ids: tuple[int, ...], language: Language | None) -> StatementPaper:
    """A customer's account: `ids` are the customer's and perhaps the ordinals of two days.

    Raises:
        NotFound: there is no such customer.
    """
    days, today = days_in(ids), session.today()
    customer = receivables.debtor(session, ids[0])
    shop, language = paper_heads.current_head(session, language)
    since, until = session.times(days)
    store = session.store
    opening = 0 if since is None else account_entries.balance_before(store, customer.id, since)
    lines, balance = [], opening
    for entry in account_entries.entries(store, customer.id, since or -_EVER, until or _EVER):
        balance += entry.amount
        lines.append(_line(session, entry, balance))
    current = days is None or days[1] >= today
    return StatementPaper(
        number=customer.code,
        made_at=datetime.combine(today, datetime.min.time()),
        language=language,
        shop=shop,
        training=session.training,
        customer=paper_heads.party_of(customer) or Party(customer.name),
        first=days[0] if days else None,
        last=days[1] if days else today,
        opening=opening,
        lines=tuple(lines),
        closing=balance,
        ageing=receivables.ageing_of(session, customer) if current else None,
        credit_limit=customer.credit_limit,
    )


def _line(session: Session, entry: Entry, balance: int) -> StatementLine:
    return StatementLine(
        day=paper_heads.local(session, entry.at).date(),
        kind=entry.kind,  # type: ignore[arg-type]  # one of KINDS
        number=entry.number,
        amount=entry.amount,
        balance=balance,
        about=entry.about,
        method=entry.method,
        due=entry.due,
    )
