"""A shop's file: opened, given its owner, its settings changed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from oms_desktop.database import people
from oms_desktop.database import settings as table
from oms_desktop.database.opening import open_store
from oms_desktop.domain.errors import NotFound, PatternInvalid
from oms_desktop.domain.numbering import validate_pattern
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Clock, Session, SystemClock
from oms_desktop.services.shop_settings import NAMES, ShopSettings

OWNER = Person(1, "Pemilik", Role.OWNER)
"""The built-in owner of a new shop."""
REQUESTS_KEPT_DAYS = 30


def open_shop(path: Path, clock: Clock | None = None) -> Session:
    """Open a shop's file, making it with its owner if there is none.

    Raises:
        As `database.opening.open_store`.
    """
    store = open_store(path)
    clock = clock or SystemClock()
    owner_id = people.first_owner(store)
    if owner_id is None:
        with store.transaction():
            owner_id = people.add_person(store, OWNER.name, OWNER.role)
    person = people.find_person(store, owner_id) or replace(OWNER, id=owner_id)
    session = Session(store, person, clock)
    with store.transaction():
        kept = REQUESTS_KEPT_DAYS * 86_400_000
        table.forget_requests(store, session.moment().at - kept)
    return session


@command(Right.SETTINGS)
def change_setting(session: Session, name: str, value: Any) -> Changes:
    """Change one setting; documents issued before keep theirs.

    Raises:
        NotFound: there is no such setting.
        PatternInvalid: a numbering pattern that can't be used.
    """
    if name not in NAMES:
        raise NotFound("setting", name)
    if name.endswith("_pattern"):
        validate_pattern(value)
    if isinstance(value, str) and name != "shop_logo":
        value = clean_text(value, name, 300)
    before = getattr(session.settings(), name)
    if type(value) is not type(before) and not isinstance(value, list | tuple):
        raise PatternInvalid(str(value))
    stored = list(value) if isinstance(value, tuple) else value
    table.put_setting(session.store, name, stored)
    ShopSettings(**{name: value})
    shown = "…" if name == "shop_logo" else stored
    session.journal("setting.changed", name, {"to": shown})
    return Changes({"setting": (0,)}, {"name": name})
