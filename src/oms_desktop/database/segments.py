"""Customers by conditions, and the segments that were kept."""

from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol, TypeAlias

import peewee

from oms_desktop.database.connection import Stop, Stopped, Store, never
from oms_desktop.database.customer_details import CustomerTag
from oms_desktop.database.customer_habits import STANDING
from oms_desktop.database.customers import Customer, CustomerAccount
from oms_desktop.database.fields import Table, TimeField
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine
from oms_desktop.database.listing import Found, Listing
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain import segments
from oms_desktop.domain.addresses import PARTS, Address
from oms_desktop.domain.customer_class import NEVER_BOUGHT, CustomerClass, Habit
from oms_desktop.domain.customers import AGREED, DECLINED
from oms_desktop.domain.segments import SegmentRule


class Segment(Table):
    """Conditions with a name; `rule` is their canonical JSON."""

    id = peewee.AutoField()
    name = peewee.TextField(unique=True)
    rule = peewee.TextField()
    message = peewee.TextField(default="")
    created_at = TimeField()
    changed_at = TimeField()

    class Meta:
        """Table name."""

        table_name = "segment"


@dataclass(frozen=True)
class SegmentItem:
    """A segment that was kept."""

    id: int
    name: str
    rule: SegmentRule
    message: str


@dataclass(frozen=True)
class SegmentRow:
    """A customer of a segment, with what they bought and what kind of buyer that makes them."""

    id: int
    code: str
    name: str
    phone: str
    level: str
    city: str
    consent: str
    consent_on: str
    birthday: str
    address: Address
    balance: int
    habit: Habit
    kind: CustomerClass


Bought: TypeAlias = Mapping[int, tuple[Habit, CustomerClass]]
"""What customers bought and what kind of buyers that makes them, by id."""
_Rows: TypeAlias = list[tuple[int, str]]


class Measures(Protocol):
    """What everybody bought; read once, through all invoices, and kept."""

    today: date
    """The day on which it is asked."""

    def everybody(self, stop: Stop) -> Bought:
        """Of all who ever bought, by id."""


@dataclass(frozen=True)
class SegmentListing(Listing[SegmentRow]):
    """People of a segment; `find` also counts those of them who aren't shown.

    Attributes:
        rule: who is meant.
        measures: what they bought.
    """

    rule: SegmentRule = segments.ANYBODY
    measures: Measures | None = None

    def find(self, sort: str, *, descending: bool = False, stop: Stop = never) -> Found:
        """The ids of those shown in order; the sums are over the whole segment.

        Raises:
            Stopped: `stop` said so.
        """
        value, key = self.sorts.get(sort, self.sorts["name"]), self.key
        down = descending and sort in self.sorts
        order = (value.desc(), key.desc()) if down else (value, key)
        query = self.select.clone().select(key, Customer.consent).order_by(*order)
        with self.store.watched(stop):
            rows: _Rows = self.store.rows(query)
        assert self.measures is not None
        # Also where nothing asks for it: the rows that are shown tell it.
        everybody = self.measures.everybody(stop)
        if self.rule.needs_purchases:
            rows = self._fitting(rows, everybody, stop)
        view, answers = self.rule.view, Counter(consent for _, consent in rows)
        ids = [id_ for id_, consent in rows if is_shown(view, consent)]
        if sort in BY_HABIT:
            figure = BY_HABIT[sort]
            ids.sort(key=lambda id_: figure(everybody.get(id_, NOTHING)[0]), reverse=descending)
        sums = {"all": len(rows), "agreed": answers[AGREED], "declined": answers[DECLINED]}
        return Found(array("q", ids), sums)

    def _fitting(self, rows: _Rows, everybody: Bought, stop: Stop) -> _Rows:
        assert self.measures is not None
        today, rule, kept = self.measures.today, self.rule, []
        for at, row in enumerate(rows):
            if at % _ASKED_EVERY == 0 and stop():
                raise Stopped
            if rule.fits(*everybody.get(row[0], NOTHING), today):
                kept.append(row)
        return kept

    def in_order(self, ids: Sequence[int]) -> list[SegmentRow]:
        """The rows with these ids in this order."""
        assert self.measures is not None
        query = self.plain.where(Customer.id.in_(list(ids)))
        found = {row[0]: row for row in self.store.rows(query)}
        bought = self.measures.everybody(never)
        return [_row(found[id_], *bought.get(id_, NOTHING)) for id_ in ids if id_ in found]


# --------------------------------------------------------------- who is meant

_ASKED_EVERY: Final = 1_000
NOTHING: Final = (NEVER_BOUGHT, CustomerClass.NONE)
BY_HABIT: Final[Mapping[str, Callable[[Habit], int]]] = {
    "last": lambda habit: habit.last.toordinal() if habit.last else 0,
    "spent": lambda habit: habit.total,
}
"""Orders that no column has."""
_BUYER: Final = Customer.alias()
_OWNER: Final = peewee.fn.IFNULL(_BUYER.merged_into, _BUYER.id)
_BOUGHT: Final = (
    InvoiceLine.select(_OWNER)
    .join(Invoice, on=Invoice.id == InvoiceLine.invoice_id)
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .switch(Invoice)
    .join(_BUYER, on=_BUYER.id == Invoice.customer_id)
    .where(STANDING)
)
"""Who stands now for those who bought something, by line."""
_NAMES: Final = ("code", "name", "phone", "level", "city", "consent", "consent_on", "birthday")
_COLUMNS: Final = (
    Customer.id,
    *(getattr(Customer, name) for name in _NAMES),
    CustomerAccount.balance,
    *(getattr(Customer, part) for part in PARTS),
)
_BALANCE: Final = 1 + len(_NAMES)


def _row(row: tuple[Any, ...], habit: Habit, kind: CustomerClass) -> SegmentRow:
    told: dict[str, Any] = dict(zip(("id", *_NAMES), row[:_BALANCE], strict=True))
    address = Address(*row[_BALANCE + 1 :])
    return SegmentRow(**told, address=address, balance=row[_BALANCE], habit=habit, kind=kind)


def segment_listing(store: Store, rule: SegmentRule, measures: Measures) -> SegmentListing:
    """Customers for a table, by the conditions of a rule."""
    account = CustomerAccount.customer_id == Customer.id
    joined = Customer.select(*_COLUMNS).join(CustomerAccount, on=account)
    return SegmentListing(
        store,
        joined.where(*_conditions(rule)),
        Customer.id,
        {
            "name": Customer.name,
            "city": Customer.city.collate("NOCASE"),
            "level": Customer.level.collate("NOCASE"),
            "balance": CustomerAccount.balance,
        },
        lambda row: _row(row, *NOTHING),
        {},
        plain=joined,
        rule=rule,
        measures=measures,
    )


def is_shown(view: str, consent: str) -> bool:
    """Whether somebody with this answer about marketing belongs to what is shown."""
    if view == segments.EVERYBODY:
        return True
    return (consent == AGREED) is (view == segments.AGREED)


def _conditions(rule: SegmentRule) -> list[Any]:
    found: list[Any] = [Customer.active == 1]
    if rule.level:
        found.append(Customer.level.collate("NOCASE") == rule.level)
    if rule.city:
        found.append(Customer.city.collate("NOCASE") == rule.city)
    if rule.tag:
        tagged = CustomerTag.select(CustomerTag.customer_id).where(CustomerTag.tag == rule.tag)
        found.append(Customer.id.in_(tagged))
    if rule.birth_month:
        # Stored as 1990-08-17, or --08-17 where the year isn't known.
        month = peewee.fn.SUBSTR(Customer.birthday, -5, 2)
        found.append(month == f"{rule.birth_month:02}")
    if rule.product_id:
        found.append(Customer.id.in_(_BOUGHT.where(InvoiceLine.product_id == rule.product_id)))
    if rule.owing:
        balance = CustomerAccount.balance
        found.append(balance > 0 if rule.owing == "yes" else balance <= 0)
    return found


# --------------------------------------------------------------- what can be chosen

_CITIES: Final = Statement(
    Customer.select(Customer.city)
    .where((Customer.city != "") & (Customer.active == 1))
    .group_by(Customer.city.collate("NOCASE"))
    .order_by(Customer.city.collate("NOCASE"))
)
_LEVELS: Final = Statement(
    Customer.select(Customer.level)
    .where((Customer.level != "") & (Customer.active == 1))
    .group_by(Customer.level.collate("NOCASE"))
    .order_by(Customer.level.collate("NOCASE"))
)


def cities(store: Store) -> list[str]:
    """Cities in which customers live, by letter, each once in whatever case."""
    return [city for (city,) in _CITIES.rows(store)]


def levels(store: Store) -> list[str]:
    """Levels that customers have, by letter, each once in whatever case."""
    return [level for (level,) in _LEVELS.rows(store)]


def tags_of_all(store: Store, ids: Sequence[int]) -> dict[int, list[str]]:
    """The tags of some customers."""
    query = CustomerTag.select(CustomerTag.customer_id, CustomerTag.tag)
    query = query.where(CustomerTag.customer_id.in_(list(ids))).order_by(CustomerTag.tag)
    found: dict[int, list[str]] = {}
    for customer_id, tag in store.rows(query):
        found.setdefault(customer_id, []).append(tag)
    return found


_ADDRESSED: Final = Customer.select(
    Customer.id, Customer.name, *(getattr(Customer, part) for part in PARTS)
)
_MOST_AT_ONCE: Final = 500
"""Ids in one statement."""


def addressed(store: Store, ids: Sequence[int]) -> list[tuple[str, Address]]:
    """Name and address for deliveries of those of some customers who have one, in the given order."""
    found: dict[int, tuple[str, Address]] = {}
    for start in range(0, len(ids), _MOST_AT_ONCE):
        some = list(ids[start : start + _MOST_AT_ONCE])
        for id_, name, *parts in store.rows(_ADDRESSED.where(Customer.id.in_(some))):
            found[id_] = (name, Address(*parts))
    return [found[id_] for id_ in ids if id_ in found and found[id_][1].line]


# --------------------------------------------------------------- kept

_KEPT: Final = (Segment.id, Segment.name, Segment.rule, Segment.message)
_ALL: Final = Statement(Segment.select(*_KEPT).order_by(Segment.name))
_BY_ID: Final = Statement(Segment.select(*_KEPT).where(Segment.id == slot("id")))
_BY_NAME: Final = Statement(Segment.select(Segment.id).where(Segment.name == slot("name")))
_ADD: Final = insert_into(Segment, "name", "rule", "message", "created_at", "changed_at")
_CHANGE: Final = Statement(
    Segment.update(
        {
            Segment.name: slot("name"),
            Segment.rule: slot("rule"),
            Segment.message: slot("message"),
            Segment.changed_at: slot("changed_at"),
        }
    ).where(Segment.id == slot("id"))
)
_REMOVE: Final = Statement(Segment.delete().where(Segment.id == slot("id")))


def all_segments(store: Store) -> list[SegmentItem]:
    """All that were kept, by name."""
    return [_item(row) for row in _ALL.rows(store)]


def find_segment(store: Store, segment_id: int) -> SegmentItem | None:
    """One that was kept, or None."""
    row = _BY_ID.row(store, id=segment_id)
    return _item(row) if row else None


def segment_named(store: Store, name: str) -> int | None:
    """The id of the segment with this name, in whatever case."""
    row = _BY_NAME.row(store, name=name)
    return int(row[0]) if row else None


def add_segment(store: Store, values: Mapping[str, Any]) -> int:
    """Keep a new one; its id."""
    return _ADD.insert(store, **values)


def change_segment(store: Store, segment_id: int, values: Mapping[str, Any]) -> None:
    """Keep it with another name, rule or message."""
    _CHANGE.run(store, id=segment_id, **values)


def remove_segment(store: Store, segment_id: int) -> None:
    """Forget it."""
    _REMOVE.run(store, id=segment_id)


def _item(row: tuple[Any, ...]) -> SegmentItem:
    return SegmentItem(row[0], row[1], SegmentRule.of(row[2]), row[3])
