"""What customers said about advertising: every answer, the newest beside their record."""

from dataclasses import dataclass
from typing import Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import of_customer
from oms_desktop.database.fields import DayField, Table, TimeField
from oms_desktop.database.people import PersonTable
from oms_desktop.database.statements import Statement, insert_into


class ConsentEntry(Table):
    """One answer; `person_id` took it down, None before answers were kept."""

    id = peewee.AutoField()
    customer_id = peewee.IntegerField()
    answer = peewee.TextField()
    given_on = DayField()
    source = peewee.TextField()
    at = TimeField()
    person_id = peewee.IntegerField(null=True)

    class Meta:
        """Table name."""

        table_name = "consent_entry"


@dataclass(frozen=True)
class Answer:
    """What somebody said: `yes`, `no` or nothing, since when, where, and who took it down."""

    answer: str
    given_on: str
    source: str
    at: int
    person: str


_ADD: Final = insert_into(
    ConsentEntry, "customer_id", "answer", "given_on", "source", "at", "person_id"
)
_OF_CUSTOMER: Final = Statement(
    ConsentEntry.select(
        ConsentEntry.answer,
        ConsentEntry.given_on,
        ConsentEntry.source,
        ConsentEntry.at,
        peewee.fn.IFNULL(PersonTable.name, ""),
    )
    .join(PersonTable, peewee.JOIN.LEFT_OUTER, on=PersonTable.id == ConsentEntry.person_id)
    .where(of_customer(ConsentEntry.customer_id))
    .order_by(ConsentEntry.id.desc())
)
_FORGET: Final = Statement(ConsentEntry.delete().where(of_customer(ConsentEntry.customer_id)))


def add_entry(
    store: Store, customer_id: int, told: tuple[str, str, str], at: int, person_id: int
) -> None:
    """Keep an answer, its day and where it came from."""
    answer, given_on, source = told
    _ADD.run(
        store,
        customer_id=customer_id,
        answer=answer,
        given_on=given_on,
        source=source,
        at=at,
        person_id=person_id,
    )


def answers_of(store: Store, customer_id: int) -> list[Answer]:
    """All answers of a customer and of those who were joined with them, the newest first."""
    return [Answer(*row) for row in _OF_CUSTOMER.rows(store, customer_id=customer_id)]


def forget(store: Store, customer_id: int) -> None:
    """Drop the answers of a customer who was made anonymous."""
    _FORGET.run(store, customer_id=customer_id)
