"""What there may be several of: phones, addresses and tags of a customer."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer, draft_values
from oms_desktop.database.fields import Table
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.addresses import PARTS, Address
from oms_desktop.domain.customers import CustomerDraft, phone_digits

Values: TypeAlias = Mapping[str, Any]


class FurtherPhone(Table):
    """A phone beside the first one."""

    customer_id = peewee.IntegerField()
    position = peewee.IntegerField()
    phone = peewee.TextField()
    phone_digits = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "further_phone"
        primary_key = peewee.CompositeKey("customer_id", "position")


class FurtherAddress(Table):
    """An address beside the one for deliveries."""

    customer_id = peewee.IntegerField()
    position = peewee.IntegerField()
    label = peewee.TextField()
    recipient = peewee.TextField()
    address = peewee.TextField()
    rt_rw = peewee.TextField()
    village = peewee.TextField()
    district = peewee.TextField()
    city = peewee.TextField()
    province = peewee.TextField()
    postcode = peewee.TextField()
    landmark = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "further_address"
        primary_key = peewee.CompositeKey("customer_id", "position")


class CustomerTag(Table):
    """A word that customers are put together by."""

    customer_id = peewee.IntegerField()
    tag = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "customer_tag"
        primary_key = peewee.CompositeKey("customer_id", "tag")


_TABLES: Final = (FurtherPhone, FurtherAddress, CustomerTag)
_PHONES: Final = Statement(
    FurtherPhone.select(FurtherPhone.phone)
    .where(FurtherPhone.customer_id == slot("id"))
    .order_by(FurtherPhone.position)
)
_ADDRESSES: Final = Statement(
    FurtherAddress.select(*(getattr(FurtherAddress, part) for part in PARTS))
    .where(FurtherAddress.customer_id == slot("id"))
    .order_by(FurtherAddress.position)
)
_TAGS: Final = Statement(
    CustomerTag.select(CustomerTag.tag)
    .where(CustomerTag.customer_id == slot("id"))
    .order_by(CustomerTag.tag)
)
_ALL_TAGS: Final = Statement(
    CustomerTag.select(CustomerTag.tag).distinct().order_by(CustomerTag.tag)
)
_EXPORTED: Final = Statement(
    Customer.select(Customer.id)
    .where(Customer.merged_into.is_null())
    .order_by(Customer.name, Customer.code)
)
_MOST_PHONES: Final = Statement(FurtherPhone.select(peewee.fn.MAX(FurtherPhone.position)))
_DROP: Final[Mapping[type[Table], Statement]] = {
    table: Statement(table.delete().where(table.customer_id == slot("id"))) for table in _TABLES
}
_ADD_PHONE: Final = insert_into(FurtherPhone, "customer_id", "position", "phone", "phone_digits")
_ADD_ADDRESS: Final = insert_into(FurtherAddress, "customer_id", "position", *PARTS)
_ADD_TAG: Final = insert_into(CustomerTag, "customer_id", "tag")


def further_phones(store: Store, customer_id: int) -> tuple[str, ...]:
    """Phones beside the first one, in their order."""
    return tuple(phone for (phone,) in _PHONES.rows(store, id=customer_id))


def further_addresses(store: Store, customer_id: int) -> tuple[Address, ...]:
    """Addresses beside the one for deliveries, in their order."""
    return tuple(Address(*row) for row in _ADDRESSES.rows(store, id=customer_id))


def tags_of(store: Store, customer_id: int) -> tuple[str, ...]:
    """Tags by letter."""
    return tuple(tag for (tag,) in _TAGS.rows(store, id=customer_id))


def all_tags(store: Store) -> list[str]:
    """All tags in use."""
    return [tag for (tag,) in _ALL_TAGS.rows(store)]


def exported_ids(store: Store) -> list[int]:
    """All customers by name, but those who were joined with another."""
    return [customer_id for (customer_id,) in _EXPORTED.rows(store)]


def most_phones(store: Store) -> int:
    """How many phones the customer with the most of them has; at least one."""
    row = _MOST_PHONES.row(store)
    return 1 if row is None or row[0] is None else int(row[0]) + 2


def find_draft(store: Store, customer_id: int) -> CustomerDraft | None:
    """All that is known of a customer, or None."""
    values = draft_values(store, customer_id)
    if values is None:
        return None
    return CustomerDraft(
        **values,
        further_phones=further_phones(store, customer_id),
        further_addresses=further_addresses(store, customer_id),
        tags=tags_of(store, customer_id),
    )


def keep_details(
    store: Store, customer_id: int, draft: CustomerDraft, before: CustomerDraft | None = None
) -> None:
    """Write what changed of phones, addresses and tags; `before` is None for a new customer."""
    was = before or CustomerDraft("")
    phones, addresses = draft.further_phones, draft.further_addresses
    if phones != was.further_phones:
        rows = [{"phone": phone, "phone_digits": phone_digits(phone)} for phone in phones]
        _put(store, FurtherPhone, _ADD_PHONE, customer_id, _numbered(rows))
    if addresses != was.further_addresses:
        parts = [{part: getattr(each, part) for part in PARTS} for each in addresses]
        _put(store, FurtherAddress, _ADD_ADDRESS, customer_id, _numbered(parts))
    if draft.tags != was.tags:
        _put(store, CustomerTag, _ADD_TAG, customer_id, [{"tag": tag} for tag in draft.tags])


def _put(
    store: Store, table: type[Table], add: Statement, customer_id: int, rows: Sequence[Values]
) -> None:
    """Put these rows in the place of those that a customer has."""
    _DROP[table].run(store, id=customer_id)
    add.run_many(store, ({"customer_id": customer_id, **row} for row in rows))


def _numbered(rows: Sequence[Values]) -> list[Values]:
    return [{"position": at, **row} for at, row in enumerate(rows)]
