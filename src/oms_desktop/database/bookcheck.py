"""What the book check reads: questions whose answers should be empty, and the rows it adds up itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import apsw

from oms_desktop.database.connection import Store
from oms_desktop.database.journal import Entry


@dataclass(frozen=True)
class Question:
    """A select of record, found and expected for whatever is wrong in a table."""

    kind: str
    table: str
    sql: str


def ask(store: Store, question: Question) -> list[tuple[str, str, str]]:
    """Record, what was found and what was expected, for each answer."""
    try:
        rows = store.connection.execute(question.sql).fetchall()
    except apsw.SQLError as fault:
        # A value that can't be read, such as JSON cut in half: named by its hash elsewhere.
        return [("", str(fault), "")]
    return [(_text(record), _text(found), _text(expected)) for record, found, expected in rows]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


NUMBERS: Final = {
    "invoice": "SELECT number FROM invoice ORDER BY id",
    "order": "SELECT number FROM orders WHERE number IS NOT NULL ORDER BY confirmed_at, id",
    "shipment": "SELECT number FROM shipment ORDER BY id",
    "shift": "SELECT number FROM shift ORDER BY id",
    "receipt": "SELECT number FROM goods_receipt WHERE number IS NOT NULL ORDER BY posted_at, id",
    "return": "SELECT number FROM credit_note ORDER BY id",
    "money": "SELECT number FROM money_receipt ORDER BY payment_id",
    "count": "SELECT number FROM stock_count WHERE number IS NOT NULL ORDER BY posted_at, id",
}
"""Every number given, by series."""


def numbers(store: Store, series: str) -> Iterator[str]:
    """The numbers of a series."""
    return (row[0] for row in store.connection.execute(NUMBERS[series]))


def last_numbers(store: Store) -> dict[tuple[str, str], int]:
    """The last number taken, by series and period."""
    rows = store.connection.execute("SELECT series, period, last FROM number_series")
    return {(series, period): last for series, period, last in rows}


def entries(store: Store) -> Iterator[Entry]:
    """The journal from its first entry on, read as it is walked through."""
    rows = store.connection.execute(
        "SELECT sequence, at, person_id, device, kind, document, content, previous_hash, hash "
        "FROM journal ORDER BY sequence"
    )
    return (Entry(*row) for row in rows)


def counts(store: Store) -> dict[str, int]:
    """How many rows the tables have that the check is about."""
    tables = (
        "orders", "invoice", "credit_note", "payment", "stock_movement", "product", "customer", "shift", "journal"
    )  # fmt: skip
    return {
        table: store.connection.execute(f"SELECT count(*) FROM {table}").get for table in tables
    }


def closings(store: Store) -> list[tuple[str, str, int, str]]:
    """Shift number, denominations (JSON), counted and head hash of each closing."""
    rows: list[tuple[str, str, int, str]]
    rows = store.connection.execute(  # type: ignore[assignment]  # the columns are of these types
        "SELECT ifnull(number, c.shift_id), denominations, counted, head_hash "
        "FROM shift_closing AS c LEFT JOIN shift ON shift.id = c.shift_id ORDER BY c.shift_id"
    ).fetchall()
    return rows


def taxed_invoices(store: Store) -> Iterator[tuple[Any, ...]]:
    """Number, business day, rate, base, other base, tax, whether included, shipping, taxed amount."""
    return store.connection.execute(
        """SELECT number, business_day, tax_numerator, tax_denominator, tax_base, tax_other_base, tax,
            prices_include_tax, shipping, ifnull((SELECT sum(amount - order_discount_share)
                FROM invoice_line WHERE invoice_id = invoice.id AND tax_class = 'taxed'), 0)
            FROM invoice WHERE tax_numerator <> 0"""
    )


def spreads(store: Store) -> Iterator[tuple[str, int, str, str]]:
    """Number, order discount, amounts and shares (JSON) of invoices that bill a whole order.

    Those of a part take parts of the order's shares.
    """
    return store.connection.execute(
        """SELECT number, order_discount, json_group_array(amount), json_group_array(share)
            FROM (SELECT number, order_discount, invoice.id AS id_, amount,
                    order_discount_share AS share
                FROM invoice JOIN invoice_line ON invoice_id = invoice.id
                WHERE order_discount <> 0 AND NOT EXISTS (SELECT 1 FROM order_line AS l
                    LEFT JOIN invoice_line AS b ON b.invoice_id = invoice.id AND b.order_line_id = l.id
                    WHERE l.order_id = invoice.order_id AND b.quantity IS NOT l.quantity)
                ORDER BY invoice_id, position) GROUP BY id_"""
    )


def shop_heads(store: Store) -> list[tuple[int, str, bytes | None, str]]:
    """Id, content, logo and hash of each version of the shop's head."""
    rows: list[tuple[int, str, bytes | None, str]]
    rows = store.connection.execute(  # type: ignore[assignment]  # the columns are of these types
        "SELECT id, content, logo, hash FROM shop_head"
    ).fetchall()
    return rows
