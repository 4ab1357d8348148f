"""Step 3: prices with conditions, bundles, the value of the stock, receipts and counts. Frozen."""

from typing import Final

_PRODUCTS: Final = """
ALTER TABLE category ADD COLUMN parent_id INTEGER REFERENCES category (id);
ALTER TABLE product ADD COLUMN last_cost INTEGER NOT NULL DEFAULT 0 CHECK (last_cost >= 0);
ALTER TABLE product ADD COLUMN shelf TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN permit TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN expires INTEGER NOT NULL DEFAULT 0 CHECK (expires IN (0, 1));
ALTER TABLE product ADD COLUMN stock_policy TEXT NOT NULL DEFAULT ''
    CHECK (stock_policy IN ('', 'block', 'warn', 'allow'));
UPDATE product SET last_cost = cost;
CREATE TABLE product_picture (
    product_id INTEGER PRIMARY KEY REFERENCES product (id),
    png BLOB NOT NULL
) STRICT;
CREATE TABLE product_part (
    bundle_id INTEGER NOT NULL REFERENCES product (id),
    part_id INTEGER NOT NULL REFERENCES product (id) CHECK (part_id <> bundle_id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (bundle_id, part_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_part_part ON product_part (part_id);
CREATE TABLE price_rule (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES product (id),
    unit_id INTEGER REFERENCES product_unit (id),
    level TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
    minimum INTEGER NOT NULL DEFAULT 0 CHECK (minimum >= 0),
    price INTEGER NOT NULL CHECK (price >= 0),
    starts TEXT NOT NULL DEFAULT '',
    ends TEXT NOT NULL DEFAULT '' CHECK (ends = '' OR ends >= starts)
) STRICT;
CREATE INDEX price_rule_product ON price_rule (product_id);
CREATE INDEX price_rule_unit ON price_rule (unit_id) WHERE unit_id IS NOT NULL;
ALTER TABLE order_line ADD COLUMN price_reason TEXT NOT NULL DEFAULT '';
CREATE TABLE import_column (
    kind TEXT NOT NULL,
    header TEXT NOT NULL COLLATE NOCASE,
    field TEXT NOT NULL,
    PRIMARY KEY (kind, header)
) STRICT, WITHOUT ROWID;
"""

_MOVED: Final = """
    UPDATE stock_total SET
        on_hand = on_hand + NEW.quantity,
        value = CASE
            WHEN on_hand + NEW.quantity <= 0 THEN 0
            WHEN NEW.quantity > 0 AND on_hand <= 0
                THEN ((on_hand + NEW.quantity) * NEW.unit_cost + 500) / 1000
            WHEN NEW.quantity > 0 THEN value + (NEW.quantity * NEW.unit_cost + 500) / 1000
            ELSE value / on_hand * (on_hand + NEW.quantity)
                + (2 * (value % on_hand) * (on_hand + NEW.quantity) + on_hand) / (2 * on_hand)
        END
        WHERE product_id = NEW.product_id;
"""
"""What comes in is worth what it cost; what goes out takes its share of what is there, and leaves the
remainder of the division with the rest: Σ value never drifts. `domain/stock_value.py` says the same."""

_VALUE: Final = f"""
ALTER TABLE stock_total ADD COLUMN value INTEGER NOT NULL DEFAULT 0;
UPDATE stock_total SET on_hand = 0;
CREATE TABLE replay (
    id INTEGER PRIMARY KEY, product_id INTEGER, quantity INTEGER, unit_cost INTEGER
) STRICT;
CREATE TRIGGER replayed AFTER INSERT ON replay BEGIN{_MOVED}END;
INSERT INTO replay SELECT id, product_id, quantity, unit_cost FROM stock_movement ORDER BY id;
DROP TABLE replay;
DROP TRIGGER stock_movement_counted;
CREATE TRIGGER stock_movement_counted AFTER INSERT ON stock_movement BEGIN{_MOVED}END;
"""

_RECEIPTS: Final = """
CREATE TABLE supplier (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL COLLATE NOCASE UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX supplier_name ON supplier (name, id);
CREATE TABLE goods_receipt (
    id INTEGER PRIMARY KEY,
    number TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'posted', 'dropped')),
    supplier_id INTEGER REFERENCES supplier (id),
    supplier_name TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    total INTEGER NOT NULL DEFAULT 0 CHECK (total >= 0),
    person_id INTEGER NOT NULL REFERENCES person (id),
    started_at INTEGER NOT NULL,
    posted_at INTEGER,
    CHECK ((state = 'posted') = (number IS NOT NULL AND posted_at IS NOT NULL))
) STRICT;
CREATE INDEX goods_receipt_state ON goods_receipt (state, id);
CREATE TABLE goods_receipt_line (
    id INTEGER PRIMARY KEY,
    receipt_id INTEGER NOT NULL REFERENCES goods_receipt (id),
    position INTEGER NOT NULL CHECK (position > 0),
    product_id INTEGER NOT NULL REFERENCES product (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_content INTEGER NOT NULL CHECK (unit_content > 0),
    unit_decimals INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_cost INTEGER NOT NULL CHECK (unit_cost >= 0),
    batch TEXT NOT NULL DEFAULT '',
    expires_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX goods_receipt_line_receipt ON goods_receipt_line (receipt_id, position);
CREATE INDEX goods_receipt_line_expiry ON goods_receipt_line (product_id, expires_on)
    WHERE expires_on <> '';
"""

_COUNTS: Final = """
CREATE TABLE stock_count (
    id INTEGER PRIMARY KEY,
    number TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('open', 'posted', 'dropped')),
    label TEXT NOT NULL DEFAULT '',
    blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
    category_id INTEGER REFERENCES category (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    started_at INTEGER NOT NULL,
    posted_at INTEGER,
    CHECK ((state = 'posted') = (number IS NOT NULL AND posted_at IS NOT NULL))
) STRICT;
CREATE TABLE stock_count_line (
    id INTEGER PRIMARY KEY,
    count_id INTEGER NOT NULL REFERENCES stock_count (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    counted INTEGER NOT NULL CHECK (counted >= 0),
    on_hand INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (count_id, product_id)
) STRICT;
"""


def _frozen(table: str, posted: str) -> str:
    """A row that belongs to a posted document stays as it is."""
    acts = {"UPDATE": "OLD", "DELETE": "OLD"}
    if table.endswith("_line"):
        acts["INSERT"] = "NEW"
    return "".join(
        f"CREATE TRIGGER {table}_posted_{act.lower()} BEFORE {act} ON {table}\n"
        f"WHEN {posted.format(row=row)} BEGIN\n"
        f"    SELECT RAISE(ABORT, '{table} is posted');\nEND;\n"
        for act, row in acts.items()
    )


_OF: Final = "(SELECT state FROM {table} WHERE id = {{row}}.{key}) = 'posted'"
SCRIPT: Final = "".join(
    (
        _PRODUCTS,
        _VALUE,
        _RECEIPTS,
        _COUNTS,
        _frozen("goods_receipt", "{row}.state = 'posted'"),
        _frozen("goods_receipt_line", _OF.format(table="goods_receipt", key="receipt_id")),
        _frozen("stock_count", "{row}.state = 'posted'"),
        _frozen("stock_count_line", _OF.format(table="stock_count", key="count_id")),
    )
)
