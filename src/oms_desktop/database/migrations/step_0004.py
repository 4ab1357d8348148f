"""Step 4: shipments in stages, down payments, returns and credit notes. Frozen: a change is a new step."""

from typing import Final

_ORDERS: Final = """
ALTER TABLE orders ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN total INTEGER NOT NULL DEFAULT 0 CHECK (total >= 0);
ALTER TABLE orders ADD COLUMN completed_at INTEGER;
ALTER TABLE order_line ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE INDEX orders_done ON orders (completed_at, id)
    WHERE state = 'completed' AND delivery <> 'counter';
UPDATE orders SET total = ifnull(
    (SELECT sum(total) FROM invoice WHERE order_id = orders.id),
    (SELECT max(0, sum((quantity * unit_price + 500) / 1000 - CASE discount_kind
        WHEN 'percent' THEN ((quantity * unit_price + 500) / 1000 * discount_value + 5000) / 10000
        ELSE discount_value END)) FROM order_line WHERE order_id = orders.id) + shipping)
    WHERE state <> 'draft' AND EXISTS (SELECT 1 FROM order_line WHERE order_id = orders.id);
UPDATE orders SET total = max(0, total - CASE discount_kind
        WHEN 'percent' THEN ((total - shipping) * discount_value + 5000) / 10000
        ELSE discount_value END)
    WHERE state <> 'draft' AND discount_kind <> 'none'
        AND NOT EXISTS (SELECT 1 FROM invoice WHERE order_id = orders.id);
UPDATE orders SET completed_at =
    (SELECT max(shipped_at) FROM shipment WHERE order_id = orders.id) WHERE state = 'completed';
"""

_SHIPMENTS: Final = """
ALTER TABLE shipment ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN carrier TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN service TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN tracking TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN driver TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN vehicle TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN cost INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0);
ALTER TABLE shipment ADD COLUMN parcels INTEGER NOT NULL DEFAULT 1 CHECK (parcels > 0);
ALTER TABLE shipment ADD COLUMN weight INTEGER NOT NULL DEFAULT 0 CHECK (weight >= 0);
ALTER TABLE shipment ADD COLUMN collect INTEGER NOT NULL DEFAULT 0 CHECK (collect IN (0, 1));
ALTER TABLE shipment ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN receiver TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment ADD COLUMN delivered_at INTEGER;
ALTER TABLE shipment ADD COLUMN failure TEXT NOT NULL DEFAULT '';
ALTER TABLE shipment_line ADD COLUMN packed INTEGER NOT NULL DEFAULT 0
    CHECK (packed BETWEEN 0 AND quantity);
UPDATE shipment_line SET packed = quantity;
UPDATE shipment SET delivered_at = shipped_at, state = 'delivered'
    WHERE state IN ('shipped', 'delivered');
CREATE INDEX shipment_open ON shipment (order_id)
    WHERE state IN ('planned', 'picking', 'packed', 'ready_for_pickup', 'shipped', 'failed');
CREATE INDEX shipment_tracking ON shipment (tracking) WHERE tracking <> '';
CREATE TABLE shipment_part (
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    order_line_id INTEGER NOT NULL REFERENCES order_line (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (shipment_id, order_line_id, product_id)
) STRICT, WITHOUT ROWID;
INSERT INTO shipment_part
    SELECT s.shipment_id, l.id, r.product_id, -sum(r.quantity) FROM order_line AS l
    JOIN reservation AS r ON r.order_line_id = l.id
    JOIN shipment_line AS s ON s.order_line_id = l.id
    WHERE NOT l.tracked AND r.kind = 'consume' GROUP BY 1, 2, 3;
"""

_MONEY: Final = """
CREATE TABLE order_payment (
    payment_id INTEGER PRIMARY KEY REFERENCES payment (id),
    order_id INTEGER NOT NULL REFERENCES orders (id)
) STRICT;
CREATE INDEX order_payment_order ON order_payment (order_id);
CREATE INDEX payment_reverses ON payment (reverses) WHERE reverses IS NOT NULL;
CREATE TABLE money_receipt (
    payment_id INTEGER PRIMARY KEY REFERENCES payment (id),
    number TEXT NOT NULL UNIQUE,
    shop_head_id INTEGER NOT NULL REFERENCES shop_head (id),
    utc_offset INTEGER NOT NULL,
    received_from TEXT NOT NULL,
    purpose TEXT NOT NULL,
    document TEXT NOT NULL,
    owed INTEGER NOT NULL CHECK (owed >= 0),
    cashier TEXT NOT NULL
) STRICT;
CREATE TABLE paper_print (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    copy INTEGER NOT NULL CHECK (copy >= 0),
    paper TEXT NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (kind, number, copy)
) STRICT;
"""

_RETURNS: Final = """
CREATE TABLE credit_note (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('return', 'undelivered')),
    invoice_id INTEGER REFERENCES invoice (id),
    invoice_number TEXT NOT NULL,
    order_id INTEGER REFERENCES orders (id),
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    shop_head_id INTEGER NOT NULL REFERENCES shop_head (id),
    issued_at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    business_day TEXT NOT NULL,
    cashier TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id),
    customer_name TEXT NOT NULL COLLATE NOCASE,
    customer_address TEXT NOT NULL,
    customer_phone TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    subtotal INTEGER NOT NULL,
    order_discount INTEGER NOT NULL,
    tax_numerator INTEGER NOT NULL,
    tax_denominator INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    prices_include_tax INTEGER NOT NULL CHECK (prices_include_tax IN (0, 1)),
    shipping INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    CHECK (kind = 'return' OR invoice_id IS NOT NULL),
    CHECK (total = subtotal - order_discount + iif(prices_include_tax, 0, tax) + shipping + rounding)
) STRICT;
CREATE INDEX credit_note_invoice ON credit_note (invoice_id);
CREATE INDEX credit_note_order ON credit_note (order_id);
CREATE INDEX credit_note_issued ON credit_note (issued_at, id);
CREATE INDEX credit_note_customer ON credit_note (customer_id);
CREATE INDEX credit_note_shift ON credit_note (shift_id);
CREATE TABLE credit_note_line (
    credit_note_id INTEGER NOT NULL REFERENCES credit_note (id),
    position INTEGER NOT NULL,
    invoice_position INTEGER,
    order_line_id INTEGER REFERENCES order_line (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_content INTEGER NOT NULL CHECK (unit_content > 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    order_discount_share INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unit_cost INTEGER NOT NULL,
    tax_class TEXT NOT NULL,
    fate TEXT NOT NULL CHECK (fate IN ('stock', 'damaged', 'none')),
    PRIMARY KEY (credit_note_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_note_line_order_line ON credit_note_line (order_line_id);
CREATE TABLE goods_return (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('draft', 'received', 'settled', 'dropped')),
    invoice_id INTEGER REFERENCES invoice (id),
    credit_note_id INTEGER UNIQUE REFERENCES credit_note (id),
    settlement TEXT NOT NULL DEFAULT ''
        CHECK (settlement IN ('', 'money', 'balance', 'debt', 'exchange')),
    person_id INTEGER NOT NULL REFERENCES person (id),
    started_at INTEGER NOT NULL,
    received_at INTEGER,
    settled_at INTEGER,
    CHECK ((state IN ('received', 'settled')) = (credit_note_id IS NOT NULL)),
    CHECK ((state = 'settled') = (settlement <> ''))
) STRICT;
CREATE INDEX goods_return_invoice ON goods_return (invoice_id);
CREATE INDEX goods_return_open ON goods_return (id) WHERE state IN ('draft', 'received');
CREATE TABLE goods_return_line (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES goods_return (id),
    invoice_position INTEGER,
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    fate TEXT NOT NULL CHECK (fate IN ('stock', 'damaged')),
    UNIQUE (return_id, invoice_position, product_id)
) STRICT;
ALTER TABLE orders ADD COLUMN exchange_id INTEGER REFERENCES goods_return (id);
"""

_ACCOUNT: Final = """
DROP TRIGGER invoice_counted;
DROP TRIGGER invoice_void_counted;
DROP TRIGGER allocation_counted;
CREATE TABLE account_rebuilt (
    invoice_id INTEGER PRIMARY KEY REFERENCES invoice (id),
    total INTEGER NOT NULL,
    paid INTEGER NOT NULL DEFAULT 0 CHECK (paid <= total),
    credited INTEGER NOT NULL DEFAULT 0 CHECK (credited BETWEEN 0 AND total),
    void INTEGER NOT NULL DEFAULT 0,
    balance INTEGER NOT NULL GENERATED ALWAYS AS (iif(void, 0, total - credited - paid)) VIRTUAL
) STRICT;
INSERT INTO account_rebuilt (invoice_id, total, paid, void)
    SELECT invoice_id, total, paid, void FROM invoice_account;
DROP TABLE invoice_account;
ALTER TABLE account_rebuilt RENAME TO invoice_account;
CREATE INDEX invoice_account_balance ON invoice_account (balance, invoice_id);
CREATE INDEX invoice_account_paid ON invoice_account (paid, invoice_id);
CREATE TRIGGER invoice_counted AFTER INSERT ON invoice BEGIN
    INSERT INTO invoice_account (invoice_id, total) VALUES (NEW.id, NEW.total);
    UPDATE customer_account SET balance = balance + NEW.total, last_sale_at = NEW.issued_at
        WHERE customer_id = NEW.customer_id;
END;
CREATE TRIGGER invoice_void_counted AFTER INSERT ON invoice_void BEGIN
    UPDATE invoice_account SET void = 1 WHERE invoice_id = NEW.invoice_id;
    UPDATE customer_account SET balance = balance
            - (SELECT total FROM invoice WHERE id = NEW.invoice_id)
        WHERE customer_id = (SELECT customer_id FROM invoice WHERE id = NEW.invoice_id);
END;
CREATE TRIGGER allocation_counted AFTER INSERT ON allocation BEGIN
    UPDATE invoice_account SET paid = paid + NEW.amount WHERE invoice_id = NEW.invoice_id;
END;
CREATE TRIGGER credit_note_counted AFTER INSERT ON credit_note BEGIN
    UPDATE invoice_account SET credited = credited + NEW.total WHERE invoice_id = NEW.invoice_id;
    UPDATE customer_account SET balance = balance - NEW.total WHERE customer_id = NEW.customer_id;
END;
"""

LEDGERS: Final = {
    "order_payment": "payment_id = NEW.payment_id",
    "money_receipt": "payment_id = NEW.payment_id OR number = NEW.number",
    "paper_print": "id = NEW.id OR kind = NEW.kind AND number = NEW.number AND copy = NEW.copy",
    "credit_note": "id = NEW.id OR number = NEW.number",
    "credit_note_line": "credit_note_id = NEW.credit_note_id AND position = NEW.position",
}
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
    (
        _ORDERS,
        _SHIPMENTS,
        _MONEY,
        _RETURNS,
        _ACCOUNT,
        *(_guard(table, twin) for table, twin in LEDGERS.items()),
    )
)
