"""What happened to an order or an invoice, told by the journal."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from oms_desktop.database import timeline as table
from oms_desktop.database.connection import Store
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class TimelineEvent:
    """Something that happened to a document or one of its papers."""

    at: int
    person: str
    kind: str
    document: str
    content: Mapping[str, Any]


@query(Right.LOOK)
def invoice_timeline(session: Session, invoice_id: int) -> tuple[TimelineEvent, ...]:
    """What happened to an invoice, its money and what came back of it, in that order.

    Raises:
        NotFound: there is no such invoice.
    """
    papers = table.papers_of_invoice(session.store, invoice_id)
    if not papers:
        raise NotFound("invoice", str(invoice_id))
    found = [(each.sequence, _told(each)) for each in table.events(session.store, papers)]
    for each in table.received_of_payer(session.store, invoice_id):
        event = _told(each)
        part = _part_of(event.content, papers[0])
        if part:
            # Of all that was paid, only this went here.
            found.append((each.sequence, replace(event, content={**event.content, "paid": part})))
    return tuple(event for _, event in sorted(found, key=lambda pair: pair[0]))


def told_of(store: Store, documents: Iterable[str]) -> tuple[TimelineEvent, ...]:
    """All events of some papers, as a part of a query."""
    return tuple(_told(each) for each in table.events(store, documents))


def _told(each: table.Event) -> TimelineEvent:
    return TimelineEvent(each.at, each.person, each.kind, each.document, _content(each.content))


def _part_of(content: Mapping[str, Any], number: str) -> int:
    """What of a customer's money went into one invoice."""
    into = dict(content.get("into", ()))
    return int(into.get(number, 0))


def _content(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
