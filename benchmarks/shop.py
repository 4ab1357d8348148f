"""The reference shop: written straight into SQLite, with the sizes asked for, once, and kept.

Everything is made up from a fixed seed, so that the same sizes give the same shop.
"""

import hashlib
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import apsw
from measure import FOLDER, Options
from shop_words import FIRST, KINDS, LAST, MAKERS, SIZES, STREETS, THINGS, TOWNS

from oms_desktop.database.journal import GENESIS, canonical, entry_hash
from oms_desktop.database.migrations import migrate
from oms_desktop.database.migrations.step_0001 import SCRIPT
from oms_desktop.database.posted import POSTED, take_posted
from oms_desktop.domain.barcode import check_digit
from oms_desktop.domain.stock_value import value_after

VERSION: Final = 3
"""Raise it when this file makes another shop from the same sizes."""

_SEED: Final = 20241123
_BEGIN: Final = datetime(2024, 1, 1, 1, tzinfo=UTC)
"""The year before the shop's own clock, so that new numbers never meet these."""
_YEAR_MS: Final = 365 * 86_400_000
_ZONE: Final = 420
_LINES: Final = 5
_REQUESTS: Final = 50_000
_BATCH: Final = 20_000
_WAITING: Final = 400
"""One order in so many still waits to be handed over."""


def reference_shop(options: Options) -> Path:
    """The shop's file; made if no file of these sizes and this schema is there."""
    schema = hashlib.sha256(SCRIPT.encode()).hexdigest()[:8]
    sizes = f"{options.products}-{options.customers}-{options.orders}"
    path = FOLDER / f"shop-{sizes}-{VERSION}-{schema}.oms"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        print(f"making the reference shop {path.name} …", flush=True)
        _make(making, options)
        making.replace(path)
    return path


def barcode_of(product_id: int) -> str:
    """The barcode of a product of the reference shop."""
    body = f"899{product_id:09}"
    return body + check_digit(body)


def name_of(product_id: int) -> str:
    """The name of a product of the reference shop."""
    rest, thing = divmod(product_id * 7919, len(THINGS))
    rest, maker = divmod(rest, len(MAKERS))
    rest, kind = divmod(rest, len(KINDS))
    rest, size = divmod(rest, len(SIZES))
    return f"{THINGS[thing]} {MAKERS[maker]} {KINDS[kind]} {SIZES[size]} {rest}"


def _make(path: Path, options: Options) -> None:
    connection = apsw.Connection(str(path))
    try:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-200000"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        migrate(connection, 0)
        connection.execute("BEGIN")
        add = partial(_insert, connection)
        add("person", "id name role", [(1, "Pemilik", "owner")])
        add("category", "id name", [(at + 1, name) for at, name in enumerate(THINGS)])
        _goods(add, options)
        laid_aside = _lay_aside(connection)
        papers = _Papers(add, options)
        papers.write()
        papers.tell_all(connection)
        _add_up(connection)
        for sql in laid_aside:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA journal_mode=WAL").fetchall()
    finally:
        connection.close()


def _insert(
    connection: apsw.Connection, table: str, columns: str, rows: Iterable[tuple[Any, ...]]
) -> None:
    names = columns.split()
    marks = ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def _lay_aside(connection: apsw.Connection) -> list[str]:
    """Drop triggers and indexes of the papers; rows come much faster without, sums are made at the end."""
    where = "sql IS NOT NULL AND tbl_name NOT LIKE 'product%' AND tbl_name NOT LIKE 'customer%'"
    query = (
        f"SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND {where}"
    )
    found = connection.execute(query).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    return [sql for _, _, sql in found]


def _goods(add: Any, options: Options) -> None:
    at = _milliseconds(_BEGIN)
    chance = random.Random(_SEED)
    columns = (
        "id code name kind category_id unit unit_decimals price cost tax_class tracked minimum_stock "
        "favourite colour active created_at changed_at"
    )
    rows = (
        (
            *(id_, f"P{id_:06}", name_of(id_), "goods", id_ * 7919 % len(THINGS) + 1, "pcs", 0),
            *(price_of(id_), price_of(id_) * 8 // 10, "taxed", 1, 5000, int(id_ <= 24) and id_),
            *("", int(id_ % 50 != 0), at, at),
        )
        for id_ in range(1, options.products + 1)
    )
    add("product", columns, rows)
    codes = sorted((barcode_of(id_), id_) for id_ in range(1, options.products + 1))
    add("product_barcode", "barcode product_id", codes)
    people = (
        (
            *(id_, f"C{id_:05}", f"{chance.choice(FIRST)} {chance.choice(LAST)} {id_}"),
            *(f"08{id_:010}", f"628{id_:09}", f"Jl. {chance.choice(STREETS)} {id_ % 99 + 1}"),
            *(chance.choice(TOWNS), at, at),
        )
        for id_ in range(1, options.customers + 1)
    )
    add("customer", "id code name phone phone_digits address city created_at changed_at", people)


def price_of(product_id: int) -> int:
    """The price of a product of the reference shop."""
    return 500 + product_id * 97 % 1000 * 100


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


@dataclass
class _Papers:
    """A year of orders, each with its lines, shipment, invoice, payment and journal entry."""

    add: Any
    options: Options
    chance: random.Random = field(default_factory=lambda: random.Random(_SEED))
    told: list[tuple[int, str, str, dict[str, Any], list[tuple[str, int]]]] = field(
        default_factory=list
    )
    """Time, kind, document, content and rows of each journal entry to come."""
    ids: dict[str, int] = field(default_factory=dict)
    last: dict[tuple[str, str], int] = field(default_factory=dict)
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    def write(self) -> None:
        head = '{"name":"Toko Acuan"}'
        digest = hashlib.sha256(head.encode() + b"\0").hexdigest()
        self.add("shop_head", "id content hash", [(1, head, digest)])
        self._openings()
        days = [(_BEGIN + timedelta(days=day)) for day in range(365)]
        shifts = (
            (
                *(at + 1, f"SH/2024/{at + 1:04}", 1, _milliseconds(day), f"{day:%Y-%m-%d}"),
                *(200_000, _milliseconds(day) + 86_399_999),
            )
            for at, day in enumerate(days)
        )
        columns = "id number person_id opened_at business_day opening_float closed_at"
        self.add("shift", columns, shifts)
        self.last["shift", "2024"] = 365
        popular = list(accumulate(1 / (at + 10) for at in range(self.options.products)))
        goods = range(1, self.options.products + 1)
        for order_id in range(1, self.options.orders + 1):
            chosen = self.chance.choices(goods, cum_weights=popular, k=_LINES)
            self._order(order_id, chosen)
            if order_id % _BATCH == 0:
                self._flush()
        self._flush()
        self.add(
            "number_series",
            "series period last",
            sorted((series, period, last) for (series, period), last in self.last.items()),
        )
        ids = sorted(f"{self.chance.getrandbits(128):032x}" for _ in range(_REQUESTS))
        at = _milliseconds(datetime.now(UTC))
        result = '{"touched": {"order": [1]}, "facts": {"line": 1}}'
        self.add(
            "request",
            "request_id service at result",
            ((id_, "ordering.scan", at, result) for id_ in ids),
        )

    def _openings(self) -> None:
        columns = "product_id kind quantity unit_cost document at person_id"
        at = _milliseconds(_BEGIN)
        rows = (
            (
                id_,
                "opening",
                1_000_000 + id_ % 700 * 1000,
                price_of(id_) * 8 // 10,
                f"P{id_:06}",
                at,
                1,
            )
            for id_ in range(1, self.options.products + 1)
        )
        self.add("stock_movement", columns, rows)
        self.ids["stock_movement"] = self.options.products
        posted = [("stock_movement", id_) for id_ in range(1, self.options.products + 1)]
        facts = {"added": self.options.products}
        self.told.append((at, "products.imported", "acuan.csv", facts, [("shop_head", 1), *posted]))

    def _order(self, order_id: int, chosen: list[int]) -> None:
        at = _milliseconds(_BEGIN) + order_id * (_YEAR_MS - 86_400_000) // self.options.orders
        moment = datetime.fromtimestamp(at / 1000, UTC) + timedelta(minutes=_ZONE)
        number = self._take("order", "SO", moment)
        customer = self.chance.randint(1, self.options.customers) if order_id % 3 == 0 else None
        waits = order_id % _WAITING == 0
        state = "confirmed" if waits else "completed"
        self._row("orders", order_id, number, state, customer, 1, at, at)
        first = (order_id - 1) * _LINES + 1
        lines = [
            (first + at, at + 1, id_, self.chance.randint(1, 4) * 1000)
            for at, id_ in enumerate(chosen)
        ]
        for line_id, position, id_, quantity in lines:
            facts = (f"P{id_:06}", name_of(id_), "pcs", 1000, 0, quantity, price_of(id_))
            cost = price_of(id_) * 8 // 10
            self._row(
                "order_line", line_id, order_id, position, id_, *facts, facts[-1], cost, "none", 0,
                "taxed", 1,
            )  # fmt: skip
            self._row("reservation", line_id, id_, quantity, "reserve", at)
        if waits:
            self._tell(at, "order.confirmed", number, {})
        else:
            self._hand_over(order_id, number, customer, lines, at, moment)

    def _hand_over(
        self,
        order_id: int,
        order_number: str,
        customer: int | None,
        lines: list[tuple[int, int, int, int]],
        at: int,
        moment: datetime,
    ) -> None:
        shipment, number = (
            self._take("shipment", "SJ", moment),
            self._take("invoice", "INV", moment),
        )
        self._row("shipment", order_id, shipment, order_id, "delivered", "counter", 1, at, at)
        total, told = 0, []
        for line_id, position, id_, quantity in lines:
            amount, cost = quantity * price_of(id_) // 1000, price_of(id_) * 8 // 10
            total += amount
            told.append([f"P{id_:06}", quantity, price_of(id_), amount])
            self._row("shipment_line", order_id, line_id, quantity)
            self._row("reservation", line_id, id_, -quantity, "consume", at)
            self._row("stock_movement", id_, "sale", -quantity, cost, shipment, at, 1)
            self._row(
                "invoice_line", order_id, position, line_id, id_, f"P{id_:06}", name_of(id_), "pcs",
                quantity, price_of(id_), 0, 0, amount, cost, "taxed",
            )  # fmt: skip
        credit = customer is not None and order_id % 2 == 0
        day = (moment - timedelta(hours=8)).timetuple().tm_yday
        self._row(
            "invoice", order_id, number, order_id, order_id, day, 1, 1, at, _ZONE, f"{moment:%Y-%m-%d}",
            f"{moment + timedelta(days=30):%Y-%m-%d}" if credit else None, 30 if credit else None,
            order_number, shipment, "Pemilik", customer,
            f"{FIRST[customer % 14]} {LAST[customer % 10]} {customer}" if customer else "", "", "",
            total, 0, total, 0, 0, 1, 0, 0, 0, 1, 0, 0, total,
        )  # fmt: skip
        paid = total // 2 if credit else total
        self._row("payment", order_id, day, customer, "cash", paid, paid, at, 1)
        self._row("allocation", order_id, order_id, paid)
        content = {"total": total, "lines": told, "payments": [["cash", paid, 0]]}
        self._tell(at, "sale", number, content, invoice=order_id, payment=order_id)

    def _tell(
        self, at: int, kind: str, number: str, content: dict[str, Any], **papers: int
    ) -> None:
        """Plan an entry that posts all rows made since the last one."""
        rows = list(papers.items())
        if "payment" in papers:
            rows.append(("allocation", self.ids["allocation"]))
        for table in ("reservation", "stock_movement"):
            done = self.ids.get(f"{table} told", self.options.products * (table != "reservation"))
            rows += [(table, id_) for id_ in range(done + 1, self.ids.get(table, 0) + 1)]
            self.ids[f"{table} told"] = self.ids.get(table, 0)
        self.told.append((at, kind, number, content, rows))

    def tell_all(self, connection: apsw.Connection) -> None:
        """Write the journal, with the hashes of the rows as they are in the file."""
        previous = GENESIS
        for at, kind, number, content, rows in self.told:
            store = SimpleNamespace(
                connection=SimpleNamespace(posted=rows, execute=connection.execute)
            )
            text = canonical({**content, POSTED: take_posted(store)})
            head = entry_hash(previous, at, 1, "counter", kind, number, text)
            self._row("journal", at, 1, "counter", kind, number, text, previous, head)
            previous = head
        self._flush()

    def _take(self, series: str, prefix: str, moment: datetime) -> str:
        key = series, f"{moment:%Y-%m}"
        self.last[key] = self.last.get(key, 0) + 1
        return f"{prefix}/{moment:%Y/%m}/{self.last[key]:04}"

    def _row(self, table: str, *values: Any) -> None:
        self.rows.setdefault(table, []).append(values)
        self.ids[table] = self.ids.get(table, 0) + 1

    def _flush(self) -> None:
        for table, rows in self.rows.items():
            self.add(table, _COLUMNS[table], rows)
        self.rows.clear()


_COLUMNS: Final = {
    "orders": "id number state customer_id person_id created_at confirmed_at",
    "order_line": "id order_id position product_id code name unit unit_content unit_decimals quantity "
    "unit_price listed_price unit_cost discount_kind discount_value tax_class tracked",
    "reservation": "order_line_id product_id quantity kind at",
    "shipment": "id number order_id state method person_id created_at shipped_at",
    "shipment_line": "shipment_id order_line_id quantity",
    "stock_movement": "product_id kind quantity unit_cost document at person_id",
    "invoice": "id number order_id shipment_id shift_id person_id shop_head_id issued_at utc_offset "
    "business_day due_on term_days order_number shipment_number cashier customer_id customer_name "
    "customer_address customer_phone gross line_discount subtotal order_discount tax_numerator "
    "tax_denominator tax_base tax_other_base tax prices_include_tax shipping rounding total",
    "invoice_line": "invoice_id position order_line_id product_id code name unit quantity unit_price "
    "discount order_discount_share amount unit_cost tax_class",
    "payment": "id shift_id customer_id method amount tendered at person_id",
    "allocation": "payment_id invoice_id amount",
    "journal": "at person_id device kind document content previous_hash hash",
}


def _add_up(connection: apsw.Connection) -> None:
    """What the triggers would have counted."""
    connection.execute(
        """
        UPDATE stock_total SET on_hand = n FROM
            (SELECT product_id AS id, sum(quantity) AS n FROM stock_movement GROUP BY 1)
            WHERE product_id = id;
        UPDATE stock_total SET reserved = n FROM
            (SELECT product_id AS id, sum(quantity) AS n FROM reservation GROUP BY 1)
            WHERE product_id = id;
        INSERT INTO invoice_account (invoice_id, total, paid)
            SELECT id, total, (SELECT sum(amount) FROM payment WHERE payment.id = invoice.id)
            FROM invoice;
        UPDATE customer_account SET balance = n, last_sale_at = newest FROM
            (SELECT customer_id AS id, sum(invoice.total - paid) AS n, max(issued_at) AS newest
                FROM invoice JOIN invoice_account ON invoice_id = invoice.id GROUP BY 1)
            WHERE customer_account.customer_id = id;
        """
    ).fetchall()
    _value(connection)


def _value(connection: apsw.Connection) -> None:
    """What the stock is worth, movement by movement."""
    kept: dict[int, tuple[int, int]] = {}
    moved = "SELECT product_id, quantity, unit_cost FROM stock_movement ORDER BY id"
    for product_id, quantity, cost in connection.execute(moved):
        on_hand, value = kept.get(product_id, (0, 0))
        kept[product_id] = (on_hand + quantity, value_after(on_hand, value, quantity, cost))
    rows = ((value, product_id) for product_id, (_, value) in kept.items())
    connection.executemany("UPDATE stock_total SET value = ? WHERE product_id = ?", rows)
