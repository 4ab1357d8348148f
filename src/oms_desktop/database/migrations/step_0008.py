"""Step 8: what customers said about advertising, each answer kept; customers made anonymous. Frozen."""

from typing import Final

_CONSENTS: Final = """
CREATE TABLE consent_entry (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    answer TEXT NOT NULL CHECK (answer IN ('', 'yes', 'no')),
    given_on TEXT NOT NULL,
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX consent_entry_customer ON consent_entry (customer_id, id);
INSERT INTO consent_entry (customer_id, answer, given_on, source, at)
    SELECT id, consent, consent_on, consent_source, changed_at FROM customer
    WHERE consent <> '' ORDER BY id;
CREATE TRIGGER consent_entry_same BEFORE UPDATE ON consent_entry BEGIN
    SELECT RAISE(ABORT, 'consent_entry is written once');
END;
CREATE TRIGGER consent_entry_single BEFORE INSERT ON consent_entry
WHEN EXISTS (SELECT 1 FROM consent_entry WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'consent_entry is written once');
END;
"""
_ANONYMOUS: Final = """
ALTER TABLE customer ADD COLUMN anonymised_at INTEGER;
CREATE TRIGGER consent_entry_stays BEFORE DELETE ON consent_entry
WHEN (SELECT anonymised_at FROM customer WHERE id = OLD.customer_id) IS NULL BEGIN
    SELECT RAISE(ABORT, 'consent_entry goes only with its customer');
END;
CREATE TRIGGER customer_anonymous BEFORE UPDATE ON customer
WHEN OLD.anonymised_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'customer is anonymous for ever');
END;
"""
"""Answers stay as long as somebody stands behind them; who was made anonymous never comes back."""

SCRIPT: Final = _CONSENTS + _ANONYMOUS
