"""Step 5: printers, which of them prints what, and the queue of what is to be printed. Frozen."""

from typing import Final

SCRIPT: Final = """
CREATE TABLE printer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    connection TEXT NOT NULL CHECK (connection IN ('qt', 'spooler', 'network', 'serial', 'file')),
    address TEXT NOT NULL,
    dialect TEXT NOT NULL CHECK (dialect IN ('pages', 'escpos', 'escp')),
    paper TEXT NOT NULL,
    columns INTEGER NOT NULL CHECK (columns BETWEEN 20 AND 200),
    dots INTEGER NOT NULL CHECK (dots BETWEEN 200 AND 2000),
    code_page TEXT NOT NULL,
    cutter INTEGER NOT NULL CHECK (cutter IN (0, 1)),
    drawer BLOB NOT NULL,
    qr_raster INTEGER NOT NULL CHECK (qr_raster IN (0, 1)),
    form_lines INTEGER NOT NULL CHECK (form_lines BETWEEN 10 AND 127),
    speed INTEGER NOT NULL CHECK (speed > 0),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    CHECK ((connection = 'qt') = (dialect = 'pages'))
) STRICT;
CREATE UNIQUE INDEX printer_name ON printer (name) WHERE active = 1;
CREATE TABLE printer_use (
    document TEXT PRIMARY KEY,
    printer_id INTEGER NOT NULL REFERENCES printer (id),
    copies INTEGER NOT NULL CHECK (copies BETWEEN 0 AND 9)
) STRICT;
CREATE TABLE print_job (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    ids TEXT NOT NULL,
    number TEXT NOT NULL,
    paper TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    printer_id INTEGER REFERENCES printer (id),
    place TEXT NOT NULL,
    copies INTEGER NOT NULL CHECK (copies > 0),
    printed INTEGER NOT NULL DEFAULT 0 CHECK (printed BETWEEN 0 AND copies),
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'printing', 'done', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    CHECK ((state = 'done') = (printed = copies))
) STRICT;
CREATE INDEX print_job_open ON print_job (id) WHERE state IN ('waiting', 'printing', 'failed');
"""
