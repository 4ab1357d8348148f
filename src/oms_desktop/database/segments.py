"""Customers by conditions, and the segments that were kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Stop, Store, never
from oms_desktop.database.customer_details import CustomerTag
from oms_desktop.database.customers import Customer, CustomerAccount
from oms_desktop.database.fields import Table, TimeField
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine
from oms_desktop.database.listing import Found, Listing
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain import segments as views
from oms_desktop.domain.addresses import PARTS, Address
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
    """A customer of a segment; `last_at` 0 is never, `spent` what invoices without voids came to less what was credited."""

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
    last_at: int
    times: int
    spent: int


@dataclass(frozen=True)
class SegmentListing(Listing[SegmentRow]):
    """People of a segment; `find` also tells how many of them agreed to marketing, declined it or weren't asked.

    Attributes:
        shown: the condition for whom of them is shown.
    """

    shown: Any = None

    def find(self, sort: str, *, descending: bool = False, stop: Stop = never) -> Found:
        """All ids in order, and the sums over the whole segment, also over who isn't shown.

        Raises:
            Stopped: `stop` said so.
        """
        value, key = self.sorts[sort], self.key
        order = (value.desc(), key.desc()) if descending else (value, key)
        ids = peewee.fn.json_group_array(key).order_by(*order)
        if self.shown is not None:
            ids = ids.filter(self.shown)
        return self.found(ids, stop)


# --------------------------------------------------------------- who is meant

_ONE: Final = Customer.alias()
_BUYER: Final = Customer.alias()
_OWNER: Final = peewee.fn.IFNULL(_BUYER.merged_into, Invoice.customer_id)
_SPENT: Final = InvoiceAccount.total - InvoiceAccount.credited


def _bought(*what: Any) -> Any:
    """A query over invoices that weren't voided, with who stands for their customer now."""
    return (
        Invoice.select(*what)
        .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
        .switch(Invoice)
        .join(_BUYER, on=_BUYER.id == Invoice.customer_id)
        .where(InvoiceAccount.void == 0)
    )


def purchases() -> Any:
    """When everybody who bought did so last, how often and for how much: one row for each."""
    return (
        _bought(
            _OWNER.alias("customer_id"),
            peewee.fn.MAX(Invoice.issued_at).alias("last_at"),
            peewee.fn.COUNT(Invoice.id).alias("times"),
            peewee.fn.SUM(_SPENT).alias("spent"),
        )
        .group_by(_OWNER)
        .alias("purchases")
    )


def _own(what: Any) -> Any:
    """A figure of the invoices of the customer in the row, and of those joined with them."""
    mine = _ONE.select(_ONE.id).where((_ONE.id == Customer.id) | (_ONE.merged_into == Customer.id))
    return peewee.fn.IFNULL(
        Invoice.select(what)
        .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
        .where((InvoiceAccount.void == 0) & Invoice.customer_id.in_(mine)),
        0,
    )


_NAMES: Final = ("code", "name", "phone", "level", "city", "consent", "consent_on", "birthday")
_COLUMNS: Final = (
    Customer.id,
    *(getattr(Customer, name) for name in _NAMES),
    *(getattr(Customer, part) for part in PARTS),
    CustomerAccount.balance,
    _own(peewee.fn.MAX(Invoice.issued_at)),
    _own(peewee.fn.COUNT(Invoice.id)),
    _own(peewee.fn.SUM(_SPENT)),
)
_FIRST_PART: Final = 1 + len(_NAMES)
_AFTER_PARTS: Final = _FIRST_PART + len(PARTS)


def _row(row: tuple[Any, ...]) -> SegmentRow:
    address = Address(*row[_FIRST_PART:_AFTER_PARTS])
    return SegmentRow(*row[:_FIRST_PART], address, *row[_AFTER_PARTS:])


def segment_listing(store: Store, rule: SegmentRule, since: int) -> SegmentListing:
    """Customers for a table, by the conditions of a rule.

    Args:
        store: where they are.
        rule: who is meant.
        since: when the rule's days begin, in milliseconds.
    """
    bought = purchases()
    last_at = peewee.fn.IFNULL(bought.c.last_at, 0)
    account = CustomerAccount.customer_id == Customer.id
    select = Customer.select(Customer.id).join(CustomerAccount, on=account)
    select = select.switch(Customer).join(
        bought, peewee.JOIN.LEFT_OUTER, on=bought.c.customer_id == Customer.id
    )
    conditions = [*_conditions(rule), *_purchase(rule, last_at, since)]
    return SegmentListing(
        store,
        select.where(*conditions),
        Customer.id,
        {
            "name": Customer.name,
            "city": Customer.city.collate("NOCASE"),
            "level": Customer.level.collate("NOCASE"),
            "balance": CustomerAccount.balance,
            "last": last_at,
            "spent": peewee.fn.IFNULL(bought.c.spent, 0),
        },
        _row,
        {
            "agreed": _count(Customer.consent == AGREED),
            "declined": _count(Customer.consent == DECLINED),
            "all": peewee.fn.COUNT(Customer.id),
        },
        plain=Customer.select(*_COLUMNS).join(CustomerAccount, on=account),
        shown=_shown(rule.view),
    )


def _count(condition: Any) -> Any:
    return peewee.fn.COUNT(Customer.id).filter(condition)


def _shown(view: str) -> Any:
    if view == views.EVERYBODY:
        return None
    return Customer.consent == AGREED if view == views.AGREED else Customer.consent != AGREED


def _conditions(rule: SegmentRule) -> list[Any]:
    found: list[Any] = [Customer.active == 1, Customer.merged_into.is_null()]
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
        lines = _bought(_OWNER).join_from(
            Invoice, InvoiceLine, on=InvoiceLine.invoice_id == Invoice.id
        )
        found.append(Customer.id.in_(lines.where(InvoiceLine.product_id == rule.product_id)))
    if rule.owing:
        owes = CustomerAccount.balance > 0
        found.append(owes if rule.owing == "yes" else CustomerAccount.balance <= 0)
    return found


def _purchase(rule: SegmentRule, last_at: Any, since: int) -> list[Any]:
    match rule.purchase:
        case views.WITHIN:
            return [last_at >= since]
        case views.BEFORE:
            return [last_at < since, last_at > 0]
        case views.NEVER:
            return [last_at == 0]
        case _:
            return []


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
