"""Settings and remembered requests: small key–value tables."""

import json
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import JsonField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot

LARGE: Final = "shop_logo"
"""Far larger than all others together and rarely needed: only read when asked for."""


class Setting(Table):
    """One setting as JSON."""

    key = peewee.TextField(primary_key=True)
    value = JsonField()

    class Meta:
        """Table name."""

        table_name = "setting"


class Request(Table):
    """A command that was carried out, so that its repetition changes nothing."""

    request_id = peewee.TextField(primary_key=True)
    service = peewee.TextField()
    at = TimeField()
    result = JsonField()

    class Meta:
        """Table name."""

        table_name = "request"


_ALL = Statement(Setting.select(Setting.key, Setting.value).where(Setting.key != LARGE))
_ONE = Statement(Setting.select(Setting.value).where(Setting.key == slot("key")))
_PUT = Statement(
    Setting.insert({Setting.key: slot("key"), Setting.value: slot("value")}).on_conflict(
        conflict_target=[Setting.key], update={Setting.value: slot("value")}
    )
)
_FIND_REQUEST = Statement(
    Request.select(Request.service, Request.result).where(Request.request_id == slot("request_id"))
)
_ADD_REQUEST = insert_into(Request, "request_id", "service", "at", "result")
_FORGET = Statement(Request.delete().where(Request.at < slot("before")))


def load_settings(store: Store) -> dict[str, Any]:
    """All stored settings but the large one; those never set are absent."""
    return {key: json.loads(value) for key, value in _ALL.rows(store)}


def stored_texts(store: Store) -> tuple[tuple[str, str], ...]:
    """Key and JSON text of all stored settings but the large one."""
    return tuple(_ALL.rows(store))


def load_setting(store: Store, key: str) -> Any:
    """One stored setting, or None if it was never set."""
    row = _ONE.row(store, key=key)
    return json.loads(row[0]) if row else None


def put_setting(store: Store, key: str, value: Any) -> None:
    """Store one setting."""
    _PUT.run(store, key=key, value=json.dumps(value, ensure_ascii=False, sort_keys=True))


def find_request(store: Store, request_id: str) -> tuple[str, str] | None:
    """Service and result (JSON) of a request carried out before, or None."""
    row: tuple[str, str] | None = _FIND_REQUEST.row(store, request_id=request_id)
    return row


def add_request(store: Store, request_id: str, service: str, at: int, result: str) -> None:
    """Remember that a request was carried out."""
    _ADD_REQUEST.run(store, request_id=request_id, service=service, at=at, result=result)


def forget_requests(store: Store, before: int) -> None:
    """Drop requests too old to be repeated."""
    _FORGET.run(store, before=before)
