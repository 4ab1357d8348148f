"""Step 1, orders and invoices. Frozen: a change is a new step."""

from typing import Final

ORDERS: Final = """
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    number TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'completed', 'cancelled')),
    customer_id INTEGER REFERENCES customer (id),
    label TEXT NOT NULL DEFAULT '',
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    delivery TEXT NOT NULL DEFAULT 'counter' CHECK (delivery IN ('counter', 'pickup', 'delivery')),
    address TEXT NOT NULL DEFAULT '',
    promised_on TEXT,
    note TEXT NOT NULL DEFAULT '',
    discount_kind TEXT NOT NULL DEFAULT 'none'
        CHECK (discount_kind IN ('none', 'percent', 'amount')),
    discount_value INTEGER NOT NULL DEFAULT 0 CHECK (discount_value >= 0),
    shipping INTEGER NOT NULL DEFAULT 0 CHECK (shipping >= 0),
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    CHECK ((state = 'draft') = (number IS NULL))
) STRICT;
CREATE INDEX orders_draft ON orders (id) WHERE state = 'draft';
CREATE INDEX orders_confirmed ON orders (id) WHERE state = 'confirmed';
CREATE INDEX orders_customer ON orders (customer_id, id);
CREATE TABLE order_line (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL CHECK (position > 0),
    product_id INTEGER NOT NULL REFERENCES product (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_content INTEGER NOT NULL CHECK (unit_content > 0),
    unit_decimals INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
    listed_price INTEGER NOT NULL CHECK (listed_price >= 0),
    unit_cost INTEGER NOT NULL CHECK (unit_cost >= 0),
    discount_kind TEXT NOT NULL CHECK (discount_kind IN ('none', 'percent', 'amount')),
    discount_value INTEGER NOT NULL CHECK (discount_value >= 0),
    tax_class TEXT NOT NULL,
    tracked INTEGER NOT NULL,
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled BETWEEN 0 AND quantity)
) STRICT;
CREATE INDEX order_line_order ON order_line (order_id, position);
CREATE TABLE shipment (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'picking', 'packed', 'ready_for_pickup',
        'shipped', 'delivered', 'failed', 'returned_to_shop', 'cancelled')),
    method TEXT NOT NULL CHECK (method IN ('counter', 'pickup', 'delivery')),
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    shipped_at INTEGER
) STRICT;
CREATE INDEX shipment_order ON shipment (order_id);
CREATE TABLE shipment_line (
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    order_line_id INTEGER NOT NULL REFERENCES order_line (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (shipment_id, order_line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipment_line_order_line ON shipment_line (order_line_id);
"""

INVOICES: Final = """
CREATE TABLE shop_head (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL CHECK (json_valid(content)),
    logo BLOB,
    hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE invoice (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    shipment_id INTEGER REFERENCES shipment (id),
    shift_id INTEGER REFERENCES shift (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    shop_head_id INTEGER NOT NULL REFERENCES shop_head (id),
    issued_at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    business_day TEXT NOT NULL,
    due_on TEXT,
    due_order TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due_on, '')) VIRTUAL,
    term_days INTEGER,
    order_number TEXT NOT NULL,
    shipment_number TEXT NOT NULL,
    cashier TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id),
    customer_name TEXT NOT NULL COLLATE NOCASE,
    customer_address TEXT NOT NULL,
    customer_phone TEXT NOT NULL,
    gross INTEGER NOT NULL,
    line_discount INTEGER NOT NULL,
    subtotal INTEGER NOT NULL CHECK (subtotal = gross - line_discount),
    order_discount INTEGER NOT NULL,
    tax_numerator INTEGER NOT NULL,
    tax_denominator INTEGER NOT NULL,
    tax_base INTEGER NOT NULL,
    tax_other_base INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    prices_include_tax INTEGER NOT NULL CHECK (prices_include_tax IN (0, 1)),
    shipping INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    CHECK (total = subtotal - order_discount + iif(prices_include_tax, 0, tax) + shipping + rounding)
) STRICT;
CREATE INDEX invoice_issued ON invoice (issued_at, id);
CREATE INDEX invoice_total ON invoice (total, id);
CREATE INDEX invoice_due ON invoice (due_order, id);
CREATE INDEX invoice_customer ON invoice (customer_id, id);
CREATE INDEX invoice_customer_name ON invoice (customer_name, id);
CREATE INDEX invoice_order ON invoice (order_id);
CREATE INDEX invoice_shift ON invoice (shift_id);
CREATE TABLE invoice_line (
    invoice_id INTEGER NOT NULL REFERENCES invoice (id),
    position INTEGER NOT NULL,
    order_line_id INTEGER NOT NULL REFERENCES order_line (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    order_discount_share INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unit_cost INTEGER NOT NULL,
    tax_class TEXT NOT NULL,
    PRIMARY KEY (invoice_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_line_order_line ON invoice_line (order_line_id);
CREATE INDEX invoice_line_product ON invoice_line (product_id);
CREATE TABLE invoice_account (
    invoice_id INTEGER PRIMARY KEY REFERENCES invoice (id),
    total INTEGER NOT NULL,
    paid INTEGER NOT NULL DEFAULT 0 CHECK (paid <= total),
    void INTEGER NOT NULL DEFAULT 0,
    balance INTEGER NOT NULL GENERATED ALWAYS AS (iif(void, 0, total - paid)) VIRTUAL
) STRICT;
CREATE INDEX invoice_account_balance ON invoice_account (balance, invoice_id);
CREATE INDEX invoice_account_paid ON invoice_account (paid, invoice_id);
CREATE TABLE invoice_void (
    invoice_id INTEGER PRIMARY KEY REFERENCES invoice (id),
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TABLE invoice_print (
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL REFERENCES invoice (id),
    form TEXT NOT NULL CHECK (form IN ('receipt', 'invoice')),
    copy INTEGER NOT NULL CHECK (copy >= 0),
    paper TEXT NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (invoice_id, form, copy)
) STRICT;
CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    customer_id INTEGER REFERENCES customer (id),
    method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer', 'card')),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    tendered INTEGER,
    change INTEGER NOT NULL DEFAULT 0 CHECK (change >= 0),
    reference TEXT NOT NULL DEFAULT '',
    reverses INTEGER REFERENCES payment (id),
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    CHECK (tendered IS NULL OR tendered = amount + change),
    CHECK ((reverses IS NULL) = (amount > 0))
) STRICT;
CREATE INDEX payment_shift ON payment (shift_id);
CREATE INDEX payment_customer ON payment (customer_id);
CREATE TABLE allocation (
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL REFERENCES payment (id),
    invoice_id INTEGER NOT NULL REFERENCES invoice (id),
    amount INTEGER NOT NULL CHECK (amount <> 0)
) STRICT;
CREATE INDEX allocation_invoice ON allocation (invoice_id);
CREATE INDEX allocation_payment ON allocation (payment_id);
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
CREATE TRIGGER payment_counted AFTER INSERT ON payment WHEN NEW.customer_id IS NOT NULL BEGIN
    UPDATE customer_account SET balance = balance - NEW.amount WHERE customer_id = NEW.customer_id;
END;
CREATE TRIGGER allocation_counted AFTER INSERT ON allocation BEGIN
    UPDATE invoice_account SET paid = paid + NEW.amount WHERE invoice_id = NEW.invoice_id;
END;
"""
