"""Step 9: debts that the shop gives up. Frozen."""

from typing import Final

_ACCOUNT: Final = """
DROP INDEX invoice_account_balance;
ALTER TABLE invoice_account DROP COLUMN balance;
ALTER TABLE invoice_account ADD COLUMN written_off INTEGER NOT NULL DEFAULT 0
    CHECK (written_off >= 0);
ALTER TABLE invoice_account ADD COLUMN balance INTEGER NOT NULL
    GENERATED ALWAYS AS (iif(void, 0, total - credited - paid - written_off)) VIRTUAL;
CREATE INDEX invoice_account_balance ON invoice_account (balance, invoice_id);
"""

_WRITE_OFFS: Final = """
CREATE TABLE write_off (
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL REFERENCES invoice (id),
    customer_id INTEGER REFERENCES customer (id),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX write_off_invoice ON write_off (invoice_id);
CREATE INDEX write_off_customer ON write_off (customer_id);
CREATE TRIGGER write_off_counted AFTER INSERT ON write_off BEGIN
    UPDATE invoice_account SET written_off = written_off + NEW.amount
        WHERE invoice_id = NEW.invoice_id;
    UPDATE customer_account SET balance = balance - NEW.amount WHERE customer_id =
        ifnull((SELECT merged_into FROM customer WHERE id = NEW.customer_id), NEW.customer_id);
END;
"""
"""A negative amount takes a write-off back."""

LEDGERS: Final = {"write_off": "id = NEW.id"}
"""What is written once, with the condition under which a new row would take an old one's place."""


def _guard(table: str, twin: str) -> str:
    whens = {
        "update": ("UPDATE", ""),
        "delete": ("DELETE", ""),
        "replace": ("INSERT", f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {twin}) "),
    }
    return "".join(
        f"CREATE TRIGGER {table}_no_{name} BEFORE {act} ON {table} {when}BEGIN\n"
        f"    SELECT RAISE(ABORT, '{table} is written once');\nEND;\n"
        for name, (act, when) in whens.items()
    )


SCRIPT: Final = "".join(
    (_ACCOUNT, _WRITE_OFFS, *(_guard(table, twin) for table, twin in LEDGERS.items()))
)
