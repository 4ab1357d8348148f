"""Step 1: the first tables. Frozen: a change is a new step."""

from typing import Final

from oms_desktop.database.migrations.step_0001_goods import CUSTOMERS, PRODUCTS, STOCK
from oms_desktop.database.migrations.step_0001_papers import INVOICES, ORDERS

_PEOPLE_AND_SETTINGS: Final = """
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('cashier', 'manager', 'owner')),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE TABLE number_series (
    series TEXT NOT NULL,
    period TEXT NOT NULL,
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (series, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE request (
    request_id TEXT NOT NULL PRIMARY KEY,
    service TEXT NOT NULL,
    at INTEGER NOT NULL,
    result TEXT NOT NULL CHECK (json_valid(result))
) STRICT, WITHOUT ROWID;
CREATE INDEX request_at ON request (at);
CREATE TABLE shift (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    opened_at INTEGER NOT NULL,
    business_day TEXT NOT NULL,
    opening_float INTEGER NOT NULL CHECK (opening_float >= 0),
    closed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX shift_one_open ON shift ((closed_at IS NULL)) WHERE closed_at IS NULL;
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_document ON journal (document);
CREATE INDEX journal_kind ON journal (kind, at);
"""

_LEDGERS: Final = {
    "stock_movement": "id = NEW.id",
    "reservation": "id = NEW.id",
    "shop_head": "id = NEW.id OR hash = NEW.hash",
    "invoice": "id = NEW.id OR number = NEW.number",
    "invoice_line": "invoice_id = NEW.invoice_id AND position = NEW.position",
    "invoice_void": "invoice_id = NEW.invoice_id",
    "invoice_print": "id = NEW.id OR "
    "invoice_id = NEW.invoice_id AND form = NEW.form AND copy = NEW.copy",
    "payment": "id = NEW.id",
    "allocation": "id = NEW.id",
    "journal": "sequence = NEW.sequence",
}
"""What is written once, with the condition under which a new row would take an old one's place."""


def _guards() -> str:
    return "".join(_guard(table, twin) for table, twin in _LEDGERS.items())


def _guard(table: str, twin: str) -> str:
    # REPLACE deletes without asking the triggers, unless a connection has recursive_triggers on.
    acts = {
        "update": "UPDATE",
        "delete": "DELETE",
        "replace": "INSERT",
    }
    conditions = {"replace": f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {twin}) "}
    return "".join(
        f"CREATE TRIGGER {table}_no_{name} BEFORE {act} ON {table} {conditions.get(name, '')}BEGIN\n"
        f"    SELECT RAISE(ABORT, '{table} is written once');\nEND;\n"
        for name, act in acts.items()
    )


_PARTS: Final = [_PEOPLE_AND_SETTINGS, PRODUCTS, STOCK, CUSTOMERS, ORDERS, INVOICES, _guards()]
SCRIPT: Final = "".join(_PARTS)
