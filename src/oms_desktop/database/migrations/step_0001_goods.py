"""Step 1, goods and customers. Frozen: a change is a new step."""

from typing import Final

PRODUCTS: Final = """
CREATE TABLE category (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE
) STRICT;
CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL COLLATE NOCASE UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('goods', 'service')),
    category_id INTEGER REFERENCES category (id),
    category_name TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
    unit TEXT NOT NULL,
    unit_decimals INTEGER NOT NULL CHECK (unit_decimals BETWEEN 0 AND 3),
    price INTEGER NOT NULL CHECK (price >= 0),
    cost INTEGER NOT NULL CHECK (cost >= 0),
    tax_class TEXT NOT NULL CHECK (tax_class IN ('taxed', 'exempt', 'not_taxable')),
    tracked INTEGER NOT NULL CHECK (tracked IN (0, 1)),
    minimum_stock INTEGER NOT NULL DEFAULT 0 CHECK (minimum_stock >= 0),
    favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite >= 0),
    colour TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX product_name ON product (name, id);
CREATE INDEX product_price ON product (price, id);
CREATE INDEX product_cost ON product (cost, id);
CREATE INDEX product_category ON product (category_id, id);
CREATE INDEX product_category_name ON product (category_name, id);
CREATE INDEX product_favourite ON product (favourite) WHERE favourite > 0;
CREATE TABLE product_unit (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES product (id),
    name TEXT NOT NULL CHECK (name <> ''),
    content INTEGER NOT NULL CHECK (content > 0),
    price INTEGER CHECK (price >= 0),
    UNIQUE (product_id, name)
) STRICT;
CREATE TABLE product_barcode (
    barcode TEXT NOT NULL PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES product (id),
    unit_id INTEGER REFERENCES product_unit (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_barcode_product ON product_barcode (product_id);
CREATE INDEX product_barcode_unit ON product_barcode (unit_id) WHERE unit_id IS NOT NULL;
CREATE VIRTUAL TABLE product_words USING fts5 (
    name, code, content='', contentless_delete=1,
    prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE product_trigrams USING fts5 (
    text, content='', contentless_delete=1, tokenize='trigram'
);
CREATE TRIGGER product_indexed AFTER INSERT ON product BEGIN
    INSERT INTO product_words (rowid, name, code) VALUES (NEW.id, NEW.name, NEW.code);
    INSERT INTO product_trigrams (rowid, text) VALUES (NEW.id, NEW.name || ' ' || NEW.code);
    INSERT INTO stock_total (product_id, on_hand, reserved, minimum)
        VALUES (NEW.id, 0, 0, iif(NEW.tracked, NEW.minimum_stock, NULL));
END;
CREATE TRIGGER product_minimum_kept AFTER UPDATE OF tracked, minimum_stock ON product BEGIN
    UPDATE stock_total SET minimum = iif(NEW.tracked, NEW.minimum_stock, NULL)
        WHERE product_id = NEW.id;
END;
CREATE TRIGGER product_categorised AFTER INSERT ON product WHEN NEW.category_id IS NOT NULL BEGIN
    UPDATE product SET category_name = (SELECT name FROM category WHERE id = NEW.category_id)
        WHERE id = NEW.id;
END;
CREATE TRIGGER product_recategorised AFTER UPDATE OF category_id ON product BEGIN
    UPDATE product SET category_name =
            coalesce((SELECT name FROM category WHERE id = NEW.category_id), '')
        WHERE id = NEW.id;
END;
CREATE TRIGGER category_renamed AFTER UPDATE OF name ON category BEGIN
    UPDATE product SET category_name = NEW.name WHERE category_id = NEW.id;
END;
CREATE TRIGGER product_reindexed AFTER UPDATE OF name, code ON product BEGIN
    DELETE FROM product_words WHERE rowid = OLD.id;
    DELETE FROM product_trigrams WHERE rowid = OLD.id;
    INSERT INTO product_words (rowid, name, code) VALUES (NEW.id, NEW.name, NEW.code);
    INSERT INTO product_trigrams (rowid, text) VALUES (NEW.id, NEW.name || ' ' || NEW.code);
END;
CREATE TRIGGER product_kept BEFORE DELETE ON product BEGIN
    SELECT RAISE(ABORT, 'products are retired, not deleted');
END;
"""

STOCK: Final = """
CREATE TABLE stock_total (
    product_id INTEGER PRIMARY KEY REFERENCES product (id),
    on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    minimum INTEGER,
    available INTEGER NOT NULL GENERATED ALWAYS AS (on_hand - reserved) VIRTUAL,
    low INTEGER NOT NULL GENERATED ALWAYS AS (ifnull(on_hand - reserved <= minimum, 0)) VIRTUAL
) STRICT;
CREATE INDEX stock_total_available ON stock_total (available, product_id);
CREATE INDEX stock_total_low ON stock_total (available, product_id) WHERE low = 1;
CREATE TABLE stock_movement (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES product (id),
    kind TEXT NOT NULL CHECK (kind IN
        ('opening', 'receipt', 'sale', 'return', 'void', 'adjustment', 'count', 'damage')),
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    unit_cost INTEGER NOT NULL CHECK (unit_cost >= 0),
    document TEXT NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stock_movement_product ON stock_movement (product_id, id);
CREATE TRIGGER stock_movement_counted AFTER INSERT ON stock_movement BEGIN
    UPDATE stock_total SET on_hand = on_hand + NEW.quantity WHERE product_id = NEW.product_id;
END;
CREATE TABLE reservation (
    id INTEGER PRIMARY KEY,
    order_line_id INTEGER NOT NULL REFERENCES order_line (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL CHECK (quantity <> 0),
    kind TEXT NOT NULL CHECK (kind IN ('reserve', 'consume', 'release')),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX reservation_line ON reservation (order_line_id);
CREATE TRIGGER reservation_counted AFTER INSERT ON reservation BEGIN
    UPDATE stock_total SET reserved = reserved + NEW.quantity WHERE product_id = NEW.product_id;
END;
"""

CUSTOMERS: Final = """
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL COLLATE NOCASE UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    phone TEXT NOT NULL DEFAULT '',
    phone_digits TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    landmark TEXT NOT NULL DEFAULT '',
    credit_limit INTEGER CHECK (credit_limit >= 0),
    term_days INTEGER NOT NULL DEFAULT 30 CHECK (term_days BETWEEN 0 AND 365),
    note TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_name ON customer (name, id);
CREATE INDEX customer_phone ON customer (phone_digits, id);
CREATE TABLE customer_account (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id),
    balance INTEGER NOT NULL,
    last_sale_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX customer_account_balance ON customer_account (balance, customer_id);
CREATE VIRTUAL TABLE customer_words USING fts5 (
    text, content='', contentless_delete=1,
    prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE customer_trigrams USING fts5 (
    text, content='', contentless_delete=1, tokenize='trigram'
);
CREATE TRIGGER customer_indexed AFTER INSERT ON customer BEGIN
    INSERT INTO customer_words (rowid, text)
        VALUES (NEW.id, NEW.name || ' ' || NEW.code || ' ' || NEW.address || ' ' || NEW.city);
    INSERT INTO customer_trigrams (rowid, text) VALUES (NEW.id, NEW.name || ' ' || NEW.phone_digits
        || ' ' || NEW.address);
    INSERT INTO customer_account (customer_id, balance) VALUES (NEW.id, 0);
END;
CREATE TRIGGER customer_reindexed
AFTER UPDATE OF name, code, phone_digits, address, city ON customer BEGIN
    DELETE FROM customer_words WHERE rowid = OLD.id;
    DELETE FROM customer_trigrams WHERE rowid = OLD.id;
    INSERT INTO customer_words (rowid, text)
        VALUES (NEW.id, NEW.name || ' ' || NEW.code || ' ' || NEW.address || ' ' || NEW.city);
    INSERT INTO customer_trigrams (rowid, text) VALUES (NEW.id, NEW.name || ' ' || NEW.phone_digits
        || ' ' || NEW.address);
END;
CREATE TRIGGER customer_kept BEFORE DELETE ON customer BEGIN
    SELECT RAISE(ABORT, 'customers are anonymised, not deleted');
END;
"""
