"""Segments of customers: who is meant by conditions, and conditions kept under a name."""

from dataclasses import dataclass
from typing import Any

from oms_desktop.database import customer_details, customer_habits, products, segments
from oms_desktop.database.connection import Stop, never
from oms_desktop.database.segments import Bought, SegmentItem, SegmentListing
from oms_desktop.domain import customers as record
from oms_desktop.domain.customer_class import classify
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.errors_segments import ConsentMissing, SegmentKnown
from oms_desktop.domain.segments import (
    SegmentDraft,
    SegmentRule,
    checked_rule,
    checked_segment,
    message_for,
)
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.customers import customer
from oms_desktop.services.session import Session
from oms_desktop.services.sharing import Message


@dataclass(frozen=True)
class Choices:
    """What conditions can be chosen from: what customers have now."""

    levels: tuple[str, ...]
    tags: tuple[str, ...]
    cities: tuple[str, ...]


class Measured:
    """What customers bought and what kind of buyers they are, read when it is first asked for."""

    def __init__(self, session: Session) -> None:
        """As it is on this day; made anew when somebody bought."""
        self._session = session
        self.today = session.today()
        self._everybody: Bought | None = None

    def everybody(self, stop: Stop = never) -> Bought:
        """Of all who ever bought, by id; the first time all invoices are read.

        Raises:
            Stopped: `stop` said so.
        """
        if self._everybody is None:
            with self._session.store.snapshot():
                habits = customer_habits.habits(self._session.store, stop)
                usual = customer_habits.usual_purchase(self._session.store)
            self._everybody = {
                who: (each, classify(each, self.today, usual)) for who, each in habits.items()
            }
        return self._everybody


@query(Right.EDIT_CUSTOMERS)
def segment_listing(
    session: Session, rule: SegmentRule, measured: Measured | None = None
) -> SegmentListing:
    """The customers of a segment for a table.

    Raises:
        As `domain.segments.checked_rule`.
    """
    return segments.segment_listing(
        session.store, checked_rule(rule), measured or Measured(session)
    )


@query(Right.EDIT_CUSTOMERS)
def choices(session: Session) -> Choices:
    """Levels, tags and cities; goes through all customers, so not on the screen's thread."""
    store = session.store
    return Choices(
        tuple(segments.levels(store)),
        tuple(customer_details.all_tags(store)),
        tuple(segments.cities(store)),
    )


@query(Right.EDIT_CUSTOMERS)
def kept(session: Session) -> list[SegmentItem]:
    """All segments that were kept, by name."""
    return segments.all_segments(session.store)


@query(Right.EDIT_CUSTOMERS)
def message_to(session: Session, customer_id: int, template: str) -> Message:
    """What one person is written, with the phone it goes to.

    Raises:
        NotFound: there is no such customer.
        ConsentMissing: they didn't agree to marketing.
    """
    found = customer(session, customer_id)
    draft = customer_details.find_draft(session.store, found.id)
    if draft is None or draft.consent != record.AGREED:
        raise ConsentMissing(found.name)
    return Message(found.name, found.phone, message_for(template, found.name))


@command(Right.EDIT_CUSTOMERS)
def keep(session: Session, draft: SegmentDraft, segment_id: int | None = None) -> Changes:
    """Keep a segment under its name: a new one, or one that was kept with what it says now.

    Raises:
        SegmentKnown: another one has this name.
        NotFound: there is none to change.
        As `domain.segments.checked_segment`.
    """
    draft = checked_segment(draft)
    owner = segments.segment_named(session.store, draft.name)
    if owner is not None and owner != segment_id:
        raise SegmentKnown(draft.name)
    at = session.moment().at
    values: dict[str, Any] = {"name": draft.name, "rule": draft.rule.text, "message": draft.message}
    values |= {"changed_at": at}
    told = {"filter": told_of(session, draft.rule)}
    if segment_id is None:
        segment_id = segments.add_segment(session.store, {**values, "created_at": at})
        session.journal("segment.added", draft.name, told)
    else:
        before = _kept(session, segment_id)
        segments.change_segment(session.store, segment_id, values)
        renamed = {} if before.name == draft.name else {"name": [before.name, draft.name]}
        session.journal("segment.changed", draft.name, told | renamed)
    return Changes({"segment": (segment_id,)}, {"name": draft.name})


@command(Right.EDIT_CUSTOMERS)
def remove(session: Session, segment_id: int) -> Changes:
    """Forget a segment; the people in it stay as they are.

    Raises:
        NotFound: there is no such segment.
    """
    before = _kept(session, segment_id)
    segments.remove_segment(session.store, segment_id)
    session.journal("segment.removed", before.name, {"filter": told_of(session, before.rule)})
    return Changes({"segment": (segment_id,)}, {"name": before.name})


def told_of(session: Session, rule: SegmentRule) -> str:
    """Conditions as the journal tells them; who fits them is never told there."""
    parts: dict[str, Any] = rule.parts
    if rule.product_id:
        del parts["product_id"]
        item = products.item_by_id(session.store, rule.product_id)
        parts["product"] = rule.product_id if item is None else item.code
    return "; ".join(f"{name}: {value}" for name, value in parts.items())


def _kept(session: Session, segment_id: int) -> SegmentItem:
    found = segments.find_segment(session.store, segment_id)
    if found is None:
        raise NotFound("segment", str(segment_id))
    return found
