"""Step 7: segments of customers that were kept. Frozen."""

from typing import Final

SCRIPT: Final = """
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
    rule TEXT NOT NULL,
    message TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
"""
