"""People: who works here, what each may do, and signing in."""

from dataclasses import replace

from oms_desktop.database import people as table
from oms_desktop.database.people import PersonRow
from oms_desktop.domain.errors import CodeTaken, NotFound, StateForbids
from oms_desktop.domain.errors_people import (
    ApproverIsRequester,
    LastOwner,
    PinLocked,
    PinNotSet,
    PinWrong,
    RecoveryCodeWrong,
    RightMissing,
)
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import (
    FIXED,
    FREE_FAILURES,
    LENDABLE,
    Person,
    Right,
    Role,
    lock_seconds,
)
from oms_desktop.services import pins
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.pins import PinHash
from oms_desktop.services.session import Lent, Session


@query(Right.LOOK)
def all_people(session: Session) -> list[PersonRow]:
    """Everybody who works or worked here."""
    return table.all_people(session.store)


@query(Right.LOOK)
def needs_owner(session: Session) -> bool:
    """Whether nobody can sign in yet: the first run has to make the owner."""
    return not any(row.active and row.has_pin for row in table.all_people(session.store))


@query(Right.LOOK)
def approvers(session: Session, right: Right) -> list[PersonRow]:
    """Who could lend this right to the person now signed in; nobody lends what can't be lent."""
    found: list[PersonRow] = []
    if right not in LENDABLE[session.person.role]:
        return found
    for row in table.all_people(session.store):
        person = table.find_person(session.store, row.id) if row.active and row.has_pin else None
        if person is not None and person.id != session.person.id and person.may(right):
            found.append(row)
    return found


@command(Right.LOOK)
def make_owner(session: Session, name: str, pin: PinHash, recovery_hash: str) -> Changes:
    """First run: the built-in owner gets a name, a PIN and a recovery code.

    Raises:
        StateForbids: the shop has people who can sign in already.
        FieldMissing: no name.
    """
    if not needs_owner(session):
        raise StateForbids("person", "signed_up", "make_owner")
    owner_id = table.first_owner(session.store)
    if owner_id is None or pin.role is not Role.OWNER:
        raise NotFound("person", name)
    called = clean_text(name, "name", 60, required=True)
    table.change_person(session.store, owner_id, called, Role.OWNER, active=True)
    table.set_pin_hash(session.store, owner_id, pin.text)
    table.set_recovery_hash(session.store, recovery_hash, session.moment().at)
    session.journal("person.owner_made", called, {"id": owner_id})
    return Changes({"person": (owner_id,)}, {"name": called})


@command(Right.USERS)
def add(session: Session, name: str, pin: PinHash) -> Changes:
    """Somebody new works here, in the role the PIN was made for.

    Raises:
        FieldMissing, TextTooLong: no name, or a long one.
        CodeTaken: somebody is called so already.
    """
    called = _free_name(session, name, None)
    person_id = table.add_person(session.store, called, pin.role, pin.text)
    session.journal("person.added", called, {"id": person_id, "role": pin.role.value})
    return Changes({"person": (person_id,)}, {"name": called})


@command(Right.USERS)
def change(
    session: Session, person_id: int, name: str, role: Role, *, active: bool = True
) -> Changes:
    """Change somebody's name or role, or end their work here; what they did keeps their name.

    A longer PIN that a new role needs must be set before they sign in with it again.

    Raises:
        LastOwner: there would be no owner left.
        CodeTaken, FieldMissing, NotFound.
    """
    before = _row(session, person_id)
    loses_owner = before.role is Role.OWNER and (role is not Role.OWNER or not active)
    if loses_owner and len(_owners(session)) == 1:
        raise LastOwner(before.name)
    called = _free_name(session, name, person_id) if active else before.name
    table.change_person(session.store, person_id, called, role, active=active)
    if role is Role.OWNER and before.role is not Role.OWNER:
        # An owner's PIN is longer: the old one may not do.
        table.set_pin_hash(session.store, person_id, "")
    content = {
        "id": person_id,
        "name": [before.name, called],
        "role": [before.role.value, role.value],
        "active": [before.active, active],
    }
    session.journal("person.changed", called, content)
    return Changes({"person": (person_id,)}, {"name": called})


@command(Right.USERS)
def set_right(session: Session, person_id: int, right: Right, *, held: bool | None) -> Changes:
    """Give or take one right beside the role's; None leaves it to the role.

    Raises:
        StateForbids: an owner holds all rights; looking and selling belong to everybody.
        NotFound.
    """
    row = _row(session, person_id)
    if row.role is Role.OWNER or right in FIXED:
        raise StateForbids("person", row.role.value, "set_right")
    table.set_right(session.store, person_id, right, held=held)
    session.journal("person.right", row.name, {"id": person_id, "right": right.value, "held": held})
    return Changes({"person": (person_id,)}, {"name": row.name})


@command(Right.LOOK)
def set_pin(session: Session, person_id: int, pin: PinHash) -> Changes:
    """Give somebody another PIN: one's own, a cashier's by the manager, anybody's by the owner.

    Raises:
        RightMissing: another's PIN without the right.
        StateForbids: the PIN was made for another role.
        NotFound.
    """
    row = _row(session, person_id)
    if person_id != session.person.id:
        cashier = row.role is Role.CASHIER and session.may(Right.CASHIER_PINS)
        if not (cashier or session.may(Right.USERS)):
            raise RightMissing(Right.USERS.value)
    if pin.role is not row.role:
        raise StateForbids("person", row.role.value, "set_pin")
    table.set_pin_hash(session.store, person_id, pin.text)
    table.set_pin_failures(session.store, person_id, 0, 0)
    session.journal("person.pin_set", row.name, {"id": person_id})
    return Changes({"person": (person_id,)}, {"name": row.name})


@command(Right.LOOK)
def recover(session: Session, code: str, pin: PinHash, new_recovery_hash: str) -> Changes:
    """Let the owner in by the printed code: a new PIN, a new code, the old one is used up.

    Raises:
        RecoveryCodeWrong: it isn't the code.
        StateForbids: the PIN wasn't made for an owner.
    """
    if pin.role is not Role.OWNER:
        raise StateForbids("person", pin.role.value, "recover")
    owner_id = table.first_owner(session.store)
    hash_ = table.recovery_hash(session.store)
    if owner_id is None or not pins.matches(hash_, pins.plain_code(code)):
        raise RecoveryCodeWrong
    table.set_pin_hash(session.store, owner_id, pin.text)
    table.set_pin_failures(session.store, owner_id, 0, 0)
    table.set_recovery_hash(session.store, new_recovery_hash, session.moment().at)
    name = _row(session, owner_id).name
    session.journal("person.recovered", name, {"id": owner_id})
    return Changes({"person": (owner_id,)}, {"name": name})


@command(Right.USERS)
def renew_recovery(session: Session, recovery_hash: str) -> Changes:
    """Another recovery code; the one before opens nothing any more.

    Raises:
        StateForbids: nobody has a PIN yet, so there is nothing to recover.
    """
    if needs_owner(session):
        raise StateForbids("person", "new", "renew_recovery")
    table.set_recovery_hash(session.store, recovery_hash, session.moment().at)
    session.journal("person.recovery_renewed", session.person.name, {"id": session.person.id})
    return Changes({"person": (session.person.id,)}, {})


@query(Right.USERS)
def rights_of(session: Session, person_id: int) -> Person:
    """Somebody with their single rights, to be looked through by the owner.

    Raises:
        NotFound: nobody by that id works here.
    """
    person = table.find_person(session.store, person_id)
    if person is None:
        raise NotFound("person", str(person_id))
    return person


# ------------------------------------------------------------------ signing in


@query(Right.LOOK)
def locked_seconds(session: Session, person_id: int) -> int:
    """How long no PIN of this person is tried; 0 if one may be tried now."""
    _, until = table.pin_failures(session.store, person_id)
    return max(0, -(-(until - session.moment().at) // 1000))


@query(Right.LOOK)
def person_now(session: Session, person_id: int) -> Person | None:
    """Somebody who still works here, with the rights held now; None if they don't."""
    return table.find_person(session.store, person_id)


@query(Right.LOOK)
def sign_in(session: Session, person_id: int, pin: str) -> Session:
    """The session of somebody who knows their PIN; wrong ones are counted and kept.

    Slow on purpose: call it in a worker.

    Raises:
        PinNotSet, NotFound: this person can't sign in.
        PinLocked: too many wrong PINs, also after a restart.
        PinWrong: not their PIN.
    """
    person = _verified(session, person_id, pin, "sign_in")
    return replace(session, person=person).fresh()


@query(Right.LOOK)
def lend(session: Session, right: Right, approver_id: int, pin: str, reason: str) -> Session:
    """The same request with a right that somebody else lends by their PIN, for a reason.

    Raises:
        ApproverIsRequester: nobody lends to themselves.
        RightMissing: this right isn't lent, or the approver doesn't hold it either.
        FieldMissing: no reason.
        As `sign_in`.
    """
    why = clean_text(reason, "reason", 200, required=True)
    if approver_id == session.person.id:
        raise ApproverIsRequester(session.person.name)
    if right not in LENDABLE[session.person.role]:
        raise RightMissing(right.value)
    approver = _verified(session, approver_id, pin, "lend")
    approver.check(right)
    return session.because(why, Lent(right, approver))


def _verified(session: Session, person_id: int, pin: str, purpose: str) -> Person:
    person = table.find_person(session.store, person_id)
    if person is None:
        raise NotFound("person", str(person_id))
    hash_ = table.pin_hash(session.store, person_id)
    if not hash_:
        raise PinNotSet(person.name)
    _check_lock(session, person_id)
    right = pins.matches(hash_, pin)
    # Who signs in acts already; who lends leaves the act to the one who asked.
    actor = replace(session, person=person) if purpose == "sign_in" else session
    counted = _note_attempt(actor.fresh(), person_id, purpose, right=right)
    if not right:
        locked = counted.facts["locked"]
        raise PinLocked(locked) if locked else PinWrong(counted.facts["left"])
    return person


@command(Right.LOOK)
def _note_attempt(session: Session, person_id: int, purpose: str, *, right: bool) -> Changes:
    """Count a PIN that was tried.

    Returns:
        Facts `left` (tries before the next lock) and `locked` (seconds).

    Raises:
        PinLocked: it was locked meanwhile; a right PIN doesn't count then either.
    """
    _check_lock(session, person_id)
    failures = 0 if right else table.pin_failures(session.store, person_id)[0] + 1
    locked = lock_seconds(failures)
    until = session.moment().at + locked * 1000 if locked else 0
    table.set_pin_failures(session.store, person_id, failures, until)
    name = _row(session, person_id).name
    kind = f"person.{purpose}" if right else "person.pin_wrong"
    session.journal(kind, name, {"id": person_id, "failures": failures, "locked": locked})
    left = max(0, FREE_FAILURES - failures)
    return Changes({}, {"left": left, "locked": locked})


def _check_lock(session: Session, person_id: int) -> None:
    _, until = table.pin_failures(session.store, person_id)
    wait = until - session.moment().at
    if wait > 0:
        raise PinLocked(-(-wait // 1000))


# ------------------------------------------------------------------ inside


def _row(session: Session, person_id: int) -> PersonRow:
    for row in table.all_people(session.store):
        if row.id == person_id:
            return row
    raise NotFound("person", str(person_id))


def _owners(session: Session) -> list[PersonRow]:
    everybody = table.all_people(session.store)
    return [row for row in everybody if row.active and row.role is Role.OWNER]


def _free_name(session: Session, name: str, person_id: int | None) -> str:
    called = clean_text(name, "name", 60, required=True)
    owner = table.name_taken(session.store, called)
    if owner is not None and owner != person_id:
        raise CodeTaken(called, called)
    return called
