"""Step 6: customers with several phones and addresses, consent, tags; customers that were joined. Frozen."""

from typing import Final

_CUSTOMERS: Final = """
ALTER TABLE customer ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN rt_rw TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN village TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN district TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN province TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN alert TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN tax_id TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN birthday TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN consent TEXT NOT NULL DEFAULT ''
    CHECK (consent IN ('', 'yes', 'no'));
ALTER TABLE customer ADD COLUMN consent_on TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN consent_source TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1));
ALTER TABLE customer ADD COLUMN further TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN merged_into INTEGER REFERENCES customer (id);
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_doubtful ON customer (name, id) WHERE doubtful;
CREATE TABLE further_phone (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    position INTEGER NOT NULL,
    phone TEXT NOT NULL CHECK (phone <> ''),
    phone_digits TEXT NOT NULL,
    PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX further_phone_digits ON further_phone (phone_digits);
CREATE TABLE further_address (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    recipient TEXT NOT NULL,
    address TEXT NOT NULL,
    rt_rw TEXT NOT NULL,
    village TEXT NOT NULL,
    district TEXT NOT NULL,
    city TEXT NOT NULL,
    province TEXT NOT NULL,
    postcode TEXT NOT NULL,
    landmark TEXT NOT NULL,
    PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE customer_tag (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    tag TEXT NOT NULL COLLATE NOCASE CHECK (tag <> ''),
    PRIMARY KEY (customer_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tag_tag ON customer_tag (tag, customer_id);
"""

_INDEX: Final = """
    INSERT INTO customer_words (rowid, text)
        VALUES (NEW.id, NEW.name || ' ' || NEW.code || ' ' || NEW.address || ' ' || NEW.city
            || ' ' || NEW.further);
    INSERT INTO customer_trigrams (rowid, text)
        VALUES (NEW.id, NEW.name || ' ' || NEW.phone_digits || ' ' || NEW.address
            || ' ' || NEW.further);
"""
_SEARCH: Final = f"""
DROP TRIGGER customer_indexed;
DROP TRIGGER customer_reindexed;
CREATE TRIGGER customer_indexed AFTER INSERT ON customer BEGIN{_INDEX}
    INSERT INTO customer_account (customer_id, balance) VALUES (NEW.id, 0);
END;
CREATE TRIGGER customer_reindexed
AFTER UPDATE OF name, code, phone_digits, address, city, further ON customer BEGIN
    DELETE FROM customer_words WHERE rowid = OLD.id;
    DELETE FROM customer_trigrams WHERE rowid = OLD.id;{_INDEX}END;
"""
"""What a customer is found by: `further` holds further phones, the rest of the address, e-mail, tags."""

_OWNER: Final = """ifnull(
            (SELECT merged_into FROM customer WHERE id = {customer}), {customer})"""
_OF_NEW: Final = _OWNER.format(customer="NEW.customer_id")
_OF_VOIDED: Final = _OWNER.format(
    customer="(SELECT customer_id FROM invoice WHERE id = NEW.invoice_id)"
)
_ACCOUNT: Final = f"""
DROP TRIGGER invoice_counted;
DROP TRIGGER invoice_void_counted;
DROP TRIGGER credit_note_counted;
DROP TRIGGER payment_counted;
CREATE TRIGGER invoice_counted AFTER INSERT ON invoice BEGIN
    INSERT INTO invoice_account (invoice_id, total) VALUES (NEW.id, NEW.total);
    UPDATE customer_account SET balance = balance + NEW.total, last_sale_at = NEW.issued_at
        WHERE customer_id = {_OF_NEW};
END;
CREATE TRIGGER invoice_void_counted AFTER INSERT ON invoice_void BEGIN
    UPDATE invoice_account SET void = 1 WHERE invoice_id = NEW.invoice_id;
    UPDATE customer_account SET balance = balance
            - (SELECT total FROM invoice WHERE id = NEW.invoice_id)
        WHERE customer_id = {_OF_VOIDED};
END;
CREATE TRIGGER credit_note_counted AFTER INSERT ON credit_note BEGIN
    UPDATE invoice_account SET credited = credited + NEW.total WHERE invoice_id = NEW.invoice_id;
    UPDATE customer_account SET balance = balance - NEW.total WHERE customer_id = {_OF_NEW};
END;
CREATE TRIGGER payment_counted AFTER INSERT ON payment WHEN NEW.customer_id IS NOT NULL BEGIN
    UPDATE customer_account SET balance = balance - NEW.amount WHERE customer_id = {_OF_NEW};
END;
CREATE TRIGGER customer_joined AFTER UPDATE OF merged_into ON customer
WHEN NEW.merged_into IS NOT NULL AND OLD.merged_into IS NULL BEGIN
    UPDATE customer_account SET
        balance = balance + (SELECT balance FROM customer_account WHERE customer_id = NEW.id),
        last_sale_at = max(last_sale_at,
            (SELECT last_sale_at FROM customer_account WHERE customer_id = NEW.id))
        WHERE customer_id = NEW.merged_into;
    UPDATE customer_account SET balance = 0 WHERE customer_id = NEW.id;
    UPDATE customer SET merged_into = NEW.merged_into WHERE merged_into = NEW.id;
END;
"""
"""Papers are written once and keep whom they were written for; what they come to is owed by the one
customer that is left of those who were joined."""

SCRIPT: Final = _CUSTOMERS + _SEARCH + _ACCOUNT
