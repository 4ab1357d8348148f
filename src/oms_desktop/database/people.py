"""People, their single rights, wrong PINs, and the owner's recovery code."""

from dataclasses import dataclass

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.users import Person, Right, Role


class PersonTable(Table):
    """Somebody who works in the shop; an empty `pin_hash` can't sign in."""

    id = peewee.AutoField()
    name = peewee.TextField()
    role = peewee.TextField()
    active = FlagField(default=1)
    pin_hash = peewee.TextField(default="")

    class Meta:
        """Table name."""

        table_name = "person"


class PersonRight(Table):
    """A single right given (`held` 1) or taken (0) beside those of the role."""

    person_id = peewee.IntegerField()
    name = peewee.TextField()
    held = FlagField()

    class Meta:
        """Table name and key."""

        table_name = "person_right"
        primary_key = peewee.CompositeKey("person_id", "name")


class PinFailure(Table):
    """Wrong PINs in a row, and until when no PIN is tried; kept over restarts."""

    person_id = peewee.IntegerField(primary_key=True)
    failures = peewee.IntegerField()
    locked_until = TimeField()

    class Meta:
        """Table name."""

        table_name = "pin_failure"


class RecoveryCode(Table):
    """Hash of the one code that lets the owner in without a PIN."""

    id = peewee.IntegerField(primary_key=True)
    hash = peewee.TextField()
    made_at = TimeField()

    class Meta:
        """Table name."""

        table_name = "recovery_code"


@dataclass(frozen=True)
class PersonRow:
    """A person as listed; the hash itself never leaves this package's callers in `services.people`."""

    id: int
    name: str
    role: Role
    active: bool
    has_pin: bool


_PERSON = Statement(
    PersonTable.select(PersonTable.id, PersonTable.name, PersonTable.role).where(
        (PersonTable.id == slot("id")) & (PersonTable.active == 1)
    )
)
_ALL = Statement(
    PersonTable.select(
        PersonTable.id,
        PersonTable.name,
        PersonTable.role,
        PersonTable.active,
        PersonTable.pin_hash != "",
    ).order_by(PersonTable.active.desc(), PersonTable.name.collate("NOCASE"))
)
_OWNER = Statement(
    PersonTable.select(PersonTable.id)
    .where((PersonTable.role == Role.OWNER.value) & (PersonTable.active == 1))
    .order_by(PersonTable.id)
    .limit(1)
)
_ADD_PERSON = insert_into(PersonTable, "name", "role", "pin_hash")
_CHANGE = Statement(
    PersonTable.update(
        {
            PersonTable.name: slot("name"),
            PersonTable.role: slot("role"),
            PersonTable.active: slot("active"),
        }
    ).where(PersonTable.id == slot("id"))
)
_PIN = Statement(PersonTable.select(PersonTable.pin_hash).where(PersonTable.id == slot("id")))
_SET_PIN = Statement(
    PersonTable.update({PersonTable.pin_hash: slot("hash")}).where(PersonTable.id == slot("id"))
)
_NAME_OWNER = Statement(
    PersonTable.select(PersonTable.id).where(
        (PersonTable.name.collate("NOCASE") == slot("name")) & (PersonTable.active == 1)
    )
)
_RIGHTS = Statement(
    PersonRight.select(PersonRight.name, PersonRight.held).where(
        PersonRight.person_id == slot("person_id")
    )
)
_SET_RIGHT = Statement(
    PersonRight.insert(
        {
            PersonRight.person_id: slot("person_id"),
            PersonRight.name: slot("name"),
            PersonRight.held: slot("held"),
        }
    ).on_conflict(
        conflict_target=[PersonRight.person_id, PersonRight.name],
        update={PersonRight.held: slot("held")},
    )
)
_DROP_RIGHT = Statement(
    PersonRight.delete().where(
        (PersonRight.person_id == slot("person_id")) & (PersonRight.name == slot("name"))
    )
)
_FAILURES = Statement(
    PinFailure.select(PinFailure.failures, PinFailure.locked_until).where(
        PinFailure.person_id == slot("person_id")
    )
)
_SET_FAILURES = Statement(
    PinFailure.insert(
        {
            PinFailure.person_id: slot("person_id"),
            PinFailure.failures: slot("failures"),
            PinFailure.locked_until: slot("locked_until"),
        }
    ).on_conflict(
        conflict_target=[PinFailure.person_id],
        update={
            PinFailure.failures: slot("failures"),
            PinFailure.locked_until: slot("locked_until"),
        },
    )
)
_FORGIVE = Statement(PinFailure.delete().where(PinFailure.person_id == slot("person_id")))
_RECOVERY = Statement(RecoveryCode.select(RecoveryCode.hash).where(RecoveryCode.id == 1))
_SET_RECOVERY = Statement(
    RecoveryCode.insert(
        {
            RecoveryCode.id: 1,
            RecoveryCode.hash: slot("hash"),
            RecoveryCode.made_at: slot("at"),
        }
    ).on_conflict(
        conflict_target=[RecoveryCode.id],
        update={RecoveryCode.hash: slot("hash"), RecoveryCode.made_at: slot("at")},
    )
)


def find_person(store: Store, person_id: int) -> Person | None:
    """An active person with their rights, or None."""
    row = _PERSON.row(store, id=person_id)
    if row is None:
        return None
    known = {right.value for right in Right}
    held = [(name, bool(flag)) for name, flag in _RIGHTS.rows(store, person_id=person_id)]
    given = frozenset(Right(name) for name, flag in held if flag and name in known)
    taken = frozenset(Right(name) for name, flag in held if not flag and name in known)
    return Person(row[0], row[1], Role(row[2]), given, taken)


def all_people(store: Store) -> list[PersonRow]:
    """Everybody, those still working first, by name."""
    return [
        PersonRow(row[0], row[1], Role(row[2]), bool(row[3]), bool(row[4]))
        for row in _ALL.rows(store)
    ]


def first_owner(store: Store) -> int | None:
    """The id of the oldest active owner, or None in a new shop."""
    row = _OWNER.row(store)
    return row[0] if row else None


def name_taken(store: Store, name: str) -> int | None:
    """The id of the active person with this name, or None; case doesn't matter."""
    row = _NAME_OWNER.row(store, name=name)
    return row[0] if row else None


def add_person(store: Store, name: str, role: Role, pin_hash: str = "") -> int:
    """A new person's id."""
    return _ADD_PERSON.insert(store, name=name, role=role.value, pin_hash=pin_hash)


def change_person(store: Store, person_id: int, name: str, role: Role, *, active: bool) -> None:
    """Change a person's name and role, or end their work here."""
    _CHANGE.run(store, id=person_id, name=name, role=role.value, active=int(active))


def pin_hash(store: Store, person_id: int) -> str:
    """The hash of a person's PIN; empty if none is set."""
    row = _PIN.row(store, id=person_id)
    return row[0] if row else ""


def set_pin_hash(store: Store, person_id: int, hash_: str) -> None:
    """Give a person another PIN."""
    _SET_PIN.run(store, id=person_id, hash=hash_)


def set_right(store: Store, person_id: int, right: Right, *, held: bool | None) -> None:
    """Give (True) or take (False) one right, or leave it to the role (None)."""
    if held is None:
        _DROP_RIGHT.run(store, person_id=person_id, name=right.value)
    else:
        _SET_RIGHT.run(store, person_id=person_id, name=right.value, held=int(held))


def pin_failures(store: Store, person_id: int) -> tuple[int, int]:
    """Wrong PINs in a row, and until when (ms) none is tried."""
    row = _FAILURES.row(store, person_id=person_id)
    return (row[0], row[1]) if row else (0, 0)


def set_pin_failures(store: Store, person_id: int, failures: int, locked_until: int) -> None:
    """Count wrong PINs; 0 forgives."""
    if failures:
        _SET_FAILURES.run(store, person_id=person_id, failures=failures, locked_until=locked_until)
    else:
        _FORGIVE.run(store, person_id=person_id)


def recovery_hash(store: Store) -> str:
    """The hash of the owner's recovery code; empty if none was made."""
    row = _RECOVERY.row(store)
    return row[0] if row else ""


def set_recovery_hash(store: Store, hash_: str, at: int) -> None:
    """Replace the owner's recovery code."""
    _SET_RECOVERY.run(store, hash=hash_, at=at)
