"""Customers and what they owe."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, MoneyField, RawRow, Table, TimeField, with_flags
from oms_desktop.database.listing import Listing, shown
from oms_desktop.database.search_text import fragment_query, matches_any, prefix_query
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.addresses import PARTS, Address
from oms_desktop.domain.phones import looked_up


class Customer(Table):
    """Somebody who buys."""

    id = peewee.AutoField()
    code = peewee.TextField(unique=True)
    name = peewee.TextField()
    phone = peewee.TextField(default="")
    phone_digits = peewee.TextField(default="")
    email = peewee.TextField(default="")
    level = peewee.TextField(default="")
    address = peewee.TextField(default="")
    city = peewee.TextField(default="")
    postcode = peewee.TextField(default="")
    landmark = peewee.TextField(default="")
    credit_limit = MoneyField(null=True)
    term_days = peewee.IntegerField(default=30)
    note = peewee.TextField(default="")
    label = peewee.TextField(default="")
    recipient = peewee.TextField(default="")
    rt_rw = peewee.TextField(default="")
    village = peewee.TextField(default="")
    district = peewee.TextField(default="")
    province = peewee.TextField(default="")
    alert = peewee.TextField(default="")
    tax_id = peewee.TextField(default="")
    birthday = peewee.TextField(default="")
    consent = peewee.TextField(default="")
    consent_on = peewee.TextField(default="")
    consent_source = peewee.TextField(default="")
    doubtful = FlagField(default=0)
    further = peewee.TextField(default="")
    merged_into = peewee.IntegerField(null=True)
    active = FlagField(default=1)
    created_at = TimeField()
    changed_at = TimeField()
    anonymised_at = TimeField(null=True)

    class Meta:
        """Table name."""

        table_name = "customer"


class CustomerAccount(Table):
    """What a customer owes (positive) or has in store; written by triggers only."""

    customer_id = peewee.IntegerField(primary_key=True)
    balance = MoneyField()
    last_sale_at = TimeField(default=0)

    class Meta:
        """Table name."""

        table_name = "customer_account"


@dataclass(frozen=True)
class CustomerRow:
    """A customer as shown; `balance` is what is owed, `credit_limit` None means none was set."""

    id: int
    code: str
    name: str
    phone: str
    email: str
    level: str
    address: str
    city: str
    postcode: str
    landmark: str
    credit_limit: int | None
    term_days: int
    note: str
    active: bool
    balance: int
    last_sale_at: int
    label: str = ""
    recipient: str = ""
    rt_rw: str = ""
    village: str = ""
    district: str = ""
    province: str = ""
    alert: str = ""
    anonymised_at: int | None = None

    @property
    def full_address(self) -> str:
        """Where goods go if nothing else is said, in one line with the landmark in brackets."""
        return Address(**{part: getattr(self, part) for part in PARTS}).line

    @property
    def receiver(self) -> str:
        """Who takes the goods there."""
        return self.recipient or self.name


COLUMNS = (
    Customer.id,
    Customer.code,
    Customer.name,
    Customer.phone,
    Customer.email,
    Customer.level,
    Customer.address,
    Customer.city,
    Customer.postcode,
    Customer.landmark,
    Customer.credit_limit,
    Customer.term_days,
    Customer.note,
    Customer.active,
    CustomerAccount.balance,
    CustomerAccount.last_sale_at,
    Customer.label,
    Customer.recipient,
    Customer.rt_rw,
    Customer.village,
    Customer.district,
    Customer.province,
    Customer.alert,
    Customer.anonymised_at,
)
DRAFT_COLUMNS = (
    *("code", "name", "phone", "email", "level", "address", "city", "postcode", "landmark"),
    *("credit_limit", "term_days", "note", "label", "recipient", "rt_rw", "village", "district"),
    *("province", "alert", "tax_id", "birthday", "consent", "consent_on", "consent_source"),
)
"""What a draft says that stands in the customer's own row."""
EDITABLE = (*DRAFT_COLUMNS, "phone_digits", "doubtful", "further")


def selection() -> Any:
    """A query of `COLUMNS` over all customers."""
    return Customer.select(*COLUMNS).join(
        CustomerAccount, on=CustomerAccount.customer_id == Customer.id
    )


def standing_for(customer: Any) -> Any:
    """The id of the one customer that is left of those who were joined with this id."""
    joined = Customer.alias()
    into = joined.select(joined.merged_into).where(joined.id == customer)
    return peewee.fn.IFNULL(into, customer)


def of_customer(whose: peewee.Field) -> Any:
    """A condition: a paper is that of the customer in the slot `customer_id`, or of one joined with it."""
    one = Customer.alias()
    mine = (one.id == slot("customer_id")) | (one.merged_into == slot("customer_id"))
    return whose.in_(one.select(one.id).where(mine))


_BY_ID = Statement(selection().where(Customer.id == standing_for(slot("id"))))
_ADD = insert_into(Customer, *EDITABLE, "created_at", "changed_at")
_DRAFT = Statement(
    Customer.select(*(getattr(Customer, name) for name in DRAFT_COLUMNS)).where(
        Customer.id == slot("id")
    )
)
_CODE_OWNER = Statement(
    Customer.select(Customer.id, Customer.name).where(Customer.code == slot("code"))
)
_LEFT = Customer.alias()
_MERGED_INTO = Statement(
    Customer.select(_LEFT.id, _LEFT.name)
    .join(_LEFT, on=_LEFT.id == Customer.merged_into)
    .where(Customer.id == slot("id"))
)
_JOINED_CODES = Statement(
    Customer.select(Customer.code).where(Customer.merged_into == slot("id")).order_by(Customer.id)
)
_LEVELS = Statement(
    Customer.select(Customer.level)
    .where(Customer.level != "")
    .order_by(Customer.id.desc())
    .limit(2000)
)
_HIGHEST = Statement(Customer.select(peewee.fn.MAX(Customer.id)))


def customer_row(row: RawRow) -> CustomerRow:
    """A row of `COLUMNS`."""
    return CustomerRow(*with_flags(row, 13))


def find_customer(store: Store, customer_id: int) -> CustomerRow | None:
    """One customer, or who stands for it since they were joined; or None."""
    row = _BY_ID.row(store, id=customer_id)
    return customer_row(row) if row else None


def add_customer(store: Store, values: Mapping[str, Any]) -> int:
    """A new customer's id; `values` are the `EDITABLE` columns and the two times."""
    return _ADD.insert(store, **values)


def update_customer(store: Store, customer_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of a customer."""
    columns = {getattr(Customer, name): value for name, value in values.items()}
    store.rows(Customer.update(columns).where(Customer.id == customer_id))


def draft_values(store: Store, customer_id: int) -> dict[str, Any] | None:
    """The `DRAFT_COLUMNS` of a customer by name, or None."""
    row = _DRAFT.row(store, id=customer_id)
    return dict(zip(DRAFT_COLUMNS, row, strict=True)) if row else None


def code_owner(store: Store, code: str) -> tuple[int, str] | None:
    """Id and name of the customer with this code, or None."""
    row: tuple[int, str] | None = _CODE_OWNER.row(store, code=code)
    return row


def joined_codes(store: Store, customer_id: int) -> list[str]:
    """Codes of those who were joined with a customer: they are found by them still."""
    return [code for (code,) in _JOINED_CODES.rows(store, id=customer_id)]


def merged_into(store: Store, customer_id: int) -> tuple[int, str] | None:
    """Id and name of the one that a customer was joined with, or None."""
    row: tuple[int, str] | None = _MERGED_INTO.row(store, id=customer_id)
    return row


def next_code_number(store: Store) -> int:
    """A number for the next automatic code."""
    row = _HIGHEST.row(store)
    return (row[0] or 0) + 1 if row else 1


def matching(text: str) -> Any | None:
    """A condition for customers whose name, code, address or phone matches; None for no text."""
    prefix = prefix_query(text)
    if not prefix:
        return None
    fragments = fragment_query(looked_up(text) or text)
    texts = {"customer_words": prefix, "customer_trigrams": fragments}
    return matches_any(Customer.id, texts)


def customer_listing(store: Store, search: str, show: str) -> Listing[CustomerRow]:
    """Customers for a table; `show` is `active`, `owing`, `doubtful` or `retired`."""
    conditions = [shown(Customer.active, retired=show == "retired")]
    if show == "owing":
        conditions.append(CustomerAccount.balance > 0)
    elif show == "retired":
        conditions.append(Customer.merged_into.is_null())
    elif show == "doubtful":
        conditions.append(Customer.doubtful == 1)
    match = matching(search)
    if match is not None:
        conditions.append(match)
    counted = selection() if show == "owing" else Customer.select(Customer.id)
    return Listing(
        store,
        selection().where(*conditions),
        Customer.id,
        {
            "name": Customer.name,
            "phone": Customer.phone_digits,
            "balance": CustomerAccount.balance,
        },
        customer_row,
        {},
        counted.where(*conditions),
        {"balance": CustomerAccount.customer_id},
    )


def levels(store: Store) -> list[str]:
    """Levels that customers have, the newest customer's first: of so many as can be looked at."""
    return list(dict.fromkeys(row[0] for row in _LEVELS.rows(store)))
