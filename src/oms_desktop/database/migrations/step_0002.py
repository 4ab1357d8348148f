"""Step 2: people with PINs and single rights, cash moves, shift closings. Frozen."""

from typing import Final

_TABLES: Final = """
ALTER TABLE person ADD COLUMN pin_hash TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX person_name ON person (name COLLATE NOCASE) WHERE active;
CREATE TABLE person_right (
    person_id INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    PRIMARY KEY (person_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE pin_failure (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    failures INTEGER NOT NULL CHECK (failures > 0),
    locked_until INTEGER NOT NULL
) STRICT;
CREATE TABLE recovery_code (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    hash TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE cash_movement (
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    category TEXT NOT NULL CHECK (category IN
        ('expense', 'purchase', 'change_money', 'owner', 'deposit', 'other')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX cash_movement_shift ON cash_movement (shift_id);
CREATE TABLE shift_closing (
    shift_id INTEGER PRIMARY KEY REFERENCES shift (id),
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    denominations TEXT NOT NULL CHECK (json_valid(denominations)),
    counted INTEGER NOT NULL CHECK (counted >= 0),
    expected INTEGER NOT NULL,
    difference INTEGER NOT NULL CHECK (difference = counted - expected),
    reason TEXT NOT NULL CHECK (difference = 0 OR reason <> ''),
    deposit INTEGER NOT NULL CHECK (deposit BETWEEN 0 AND counted),
    report TEXT NOT NULL CHECK (json_valid(report)),
    head_hash TEXT NOT NULL
) STRICT;
"""

LEDGERS: Final = ("cash_movement", "shift_closing")

SCRIPT: Final = _TABLES + "".join(
    f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} BEGIN\n"
    f"    SELECT RAISE(ABORT, '{table} is written once');\nEND;\n"
    for table in LEDGERS
    for act in ("UPDATE", "DELETE")
)
