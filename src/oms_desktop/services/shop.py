"""A shop's file: opened, given its owner, its settings changed."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from oms_desktop.database import people
from oms_desktop.database import settings as table
from oms_desktop.database.connection import CommitUncertain, Store
from oms_desktop.database.opening import open_store
from oms_desktop.database.posted import note_unposted
from oms_desktop.domain.errors import DiskFull, StoreInUse
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Clock, Session, SystemClock
from oms_desktop.services.shop_settings import checked, right_of

OWNER = Person(1, "Pemilik", Role.OWNER)
"""The built-in owner of a new shop."""
REQUESTS_KEPT_DAYS = 30


def open_shop(path: Path, clock: Clock | None = None) -> Session:
    """Open a shop's file, making it with its owner if there is none.

    Raises:
        As `database.opening.open_store`.
    """
    store = open_store(path)
    try:
        session = Session(store, _owner(store), clock or SystemClock())
        kept = REQUESTS_KEPT_DAYS * 86_400_000
        # Housekeeping: a full disk must not keep anybody from looking and printing.
        with suppress(CommitUncertain, DiskFull, StoreInUse), store.transaction():
            table.forget_requests(store, session.moment().at - kept)
            if note_unposted(store):
                session.journal("books.adopted", "", {})
    except BaseException:
        store.close()
        raise
    return session


def _owner(store: Store) -> Person:
    """The oldest owner; a new shop gets the built-in one."""
    owner_id = people.first_owner(store)
    if owner_id is None:
        try:
            with store.transaction():
                # Asked again under the lock: two windows may open a new shop at once.
                owner_id = people.first_owner(store)
                if owner_id is None:
                    owner_id = people.add_person(store, OWNER.name, OWNER.role)
        except CommitUncertain as uncertain:
            raise uncertain.refusal from uncertain
    return people.find_person(store, owner_id) or replace(OWNER, id=owner_id)


@command(Right.SETTINGS)
def change_setting(session: Session, name: str, value: Any) -> Changes:
    """Change one setting; documents issued before keep theirs.

    Raises:
        RightMissing: this one needs another right.
        As `shop_settings.checked`.
    """
    session.check(right_of(name))
    value = checked(name, value)
    table.put_setting(session.store, name, value)
    shown = "…" if name == "shop_logo" else value
    session.journal("setting.changed", name, {"to": shown})
    return Changes({"setting": (0,)}, {"name": name})
