"""Every service declares the right it needs; a command runs in one transaction, once per request."""

import functools
from collections.abc import Callable
from typing import Concatenate, Final, ParamSpec, TypeVar

from oms_desktop.database import settings as requests
from oms_desktop.database.connection import CommitUncertain
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session

P = ParamSpec("P")
R = TypeVar("R")

RIGHT: Final = "required_right"
"""Attribute of a service that holds its declaration."""


def command(
    right: Right,
) -> Callable[
    [Callable[Concatenate[Session, P], Changes]], Callable[Concatenate[Session, P], Changes]
]:
    """Declare a service that changes the shop: checked, whole or not at all, repeatable.

    A request id that was carried out before gives the first answer again and changes nothing.
    """

    def declare(
        function: Callable[Concatenate[Session, P], Changes],
    ) -> Callable[Concatenate[Session, P], Changes]:
        name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"

        @functools.wraps(function)
        def run(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> Changes:
            session.check(right)
            try:
                with session.store.transaction():
                    # Under the lock: the time of a command is never before that of one saved earlier.
                    session = session.stopped()
                    known = _answered(session, name)
                    if known is not None:
                        return known
                    changes = function(session, *args, **kwargs)
                    _tell_of_rights(session, name)
                    if session.store.connection.posted:
                        # What a service wrote after its last entry is posted all the same.
                        session.journal("books.posted", "", {"service": name})
                    at, result = session.moment().at, changes.to_json()
                    requests.add_request(session.store, session.request_id, name, at, result)
                    # The first answer takes the same way as a repeated one, so they are equal.
                    return Changes.from_json(result)
            except CommitUncertain as uncertain:
                # A commit that raised may have reached the disk: the file knows.
                known = _answered_after(uncertain, session, name)
                if known is None:
                    raise uncertain.refusal from uncertain
                return known

        setattr(run, RIGHT, right)
        return run

    return declare


def query(
    right: Right,
) -> Callable[[Callable[Concatenate[Session, P], R]], Callable[Concatenate[Session, P], R]]:
    """Declare a service that only reads."""

    def declare(
        function: Callable[Concatenate[Session, P], R],
    ) -> Callable[Concatenate[Session, P], R]:
        @functools.wraps(function)
        def run(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
            session.check(right)
            return function(session, *args, **kwargs)

        setattr(run, RIGHT, right)
        return run

    return declare


def _tell_of_rights(session: Session, name: str) -> None:
    """Journal a lent right with both people, and a reason that was given."""
    if session.lent is not None:
        approver = session.lent.approver
        content: dict[str, object] = {"service": name, "reason": session.reason}
        content |= {"right": session.lent.right.value}
        content |= {"approver": approver.id, "approver_name": approver.name}
        session.journal("right.lent", session.person.name, content)
    elif session.reason:
        content = {"service": name, "reason": session.reason}
        session.journal("right.used", session.person.name, content)


def _answered(session: Session, name: str) -> Changes | None:
    known = requests.find_request(session.store, session.request_id)
    if known is None:
        return None
    service, result = known
    if service != name:
        message = f"request {session.request_id} was {service}, not {name}"
        raise ValueError(message)
    return Changes.from_json(result)


def _answered_after(error: CommitUncertain, session: Session, name: str) -> Changes | None:
    try:
        return _answered(session, name)
    except Exception as unreadable:
        raise error.refusal from unreadable
