"""Questions about down payments, credit notes and returns whose answers should be empty."""

from collections.abc import Iterator
from typing import Any, Final

from oms_desktop.database.bookcheck import Question
from oms_desktop.database.connection import Store

_BASE: Final = "(quantity * unit_content + 500) / 1000"
_BUNDLED: Final = "order_line_id IN (SELECT order_line_id FROM shipment_part)"
CREDITS: Final = (
    Question(
        "credit_sums",
        "credit_note",
        """SELECT number, json_array(subtotal, order_discount, total), json_array(a, s,
                subtotal - order_discount + iif(prices_include_tax, 0, tax) + shipping + rounding)
            FROM credit_note LEFT JOIN (SELECT credit_note_id AS id_, sum(amount) AS a,
                sum(order_discount_share) AS s FROM credit_note_line GROUP BY 1)
                ON id_ = credit_note.id
            WHERE (subtotal, order_discount, total) IS NOT (a, s,
                subtotal - order_discount + iif(prices_include_tax, 0, tax) + shipping + rounding)""",
    ),
    Question(
        "credit_invoice",
        "credit_note",
        """SELECT c.number, json_array(c.invoice_number, c.order_id, c.customer_id),
                json_array(i.number, i.order_id, i.customer_id)
            FROM credit_note AS c JOIN invoice AS i ON i.id = c.invoice_id
            WHERE (c.invoice_number, c.order_id, c.customer_id, c.tax_numerator, c.tax_denominator,
                    c.prices_include_tax)
                IS NOT (i.number, i.order_id, i.customer_id, i.tax_numerator, i.tax_denominator,
                    i.prices_include_tax)""",
    ),
    Question(
        "credit_line",
        "credit_note_line",
        """SELECT c.credit_note_id || '/' || c.position,
                json_array(c.order_line_id, c.product_id, c.unit_price),
                json_array(l.order_line_id, l.product_id, l.unit_price)
            FROM credit_note_line AS c JOIN credit_note AS n ON n.id = c.credit_note_id
            LEFT JOIN invoice_line AS l
                ON l.invoice_id = n.invoice_id AND l.position = c.invoice_position
            WHERE n.invoice_id IS NOT NULL AND (c.order_line_id, c.product_id, c.unit_price)
                IS NOT (l.order_line_id, l.product_id, l.unit_price)""",
    ),
    Question(
        "over_credited",
        "invoice",
        """SELECT number, json_array(position, n), quantity FROM invoice_line AS l
            JOIN invoice ON invoice.id = l.invoice_id
            JOIN (SELECT invoice_id AS id_, invoice_position AS place, sum(quantity) AS n
                FROM credit_note_line JOIN credit_note ON credit_note.id = credit_note_id
                WHERE invoice_id IS NOT NULL GROUP BY 1, 2) ON id_ = l.invoice_id AND place = position
            WHERE n > quantity""",
    ),
    Question(
        "credit_moved",
        "credit_note",
        f"""WITH moves AS (SELECT document, product_id, sum(iif(kind = 'return', quantity, 0)) AS back,
                    -sum(iif(kind = 'damage', quantity, 0)) AS broken FROM stock_movement
                WHERE kind IN ('return', 'damage') GROUP BY 1, 2),
            goods AS (SELECT number, l.product_id, sum({_BASE}) AS back,
                    sum(iif(fate = 'damaged', {_BASE}, 0)) AS broken
                FROM credit_note_line AS l JOIN credit_note AS n ON n.id = credit_note_id
                JOIN product ON product.id = l.product_id
                WHERE n.kind = 'return' AND tracked AND n.id NOT IN
                    (SELECT credit_note_id FROM credit_note_line WHERE {_BUNDLED}) GROUP BY 1, 2)
            SELECT number, json_array(m.back, m.broken), json_array(g.back, g.broken) FROM goods AS g
            LEFT JOIN moves AS m ON document = number AND m.product_id = g.product_id
            WHERE (m.back, m.broken) IS NOT (g.back, g.broken)""",
    ),
    Question(
        "return_note",
        "goods_return",
        """SELECT r.id, json_array(state, credit_note_id), n.number FROM goods_return AS r
            LEFT JOIN credit_note AS n ON n.id = credit_note_id
            WHERE (state IN ('received', 'settled')) <> (n.id IS NOT NULL)
                OR n.id IS NOT NULL AND (n.kind <> 'return' OR n.invoice_id IS NOT r.invoice_id)
                OR (state = 'settled') <> (settlement <> '')
                OR (state = 'settled') <> (settled_at IS NOT NULL)
            UNION ALL SELECT n.id, '', n.number FROM credit_note AS n
            WHERE kind = 'return' AND id NOT IN
                (SELECT credit_note_id FROM goods_return WHERE credit_note_id IS NOT NULL)""",
    ),
    Question(
        "loose_paid",
        "credit_note",
        """SELECT n.number, m.amount, -n.total FROM credit_note AS n
            LEFT JOIN cash_movement AS m
                ON m.reason = n.number AND m.shift_id = n.shift_id AND m.at = n.issued_at
            WHERE invoice_id IS NULL AND ifnull(m.amount, 0) <> -n.total""",
    ),
    Question(
        "over_billed",
        "orders",
        """WITH billed AS (
                SELECT order_line_id AS line, quantity AS n FROM invoice_line
                    WHERE invoice_id NOT IN (SELECT invoice_id FROM invoice_void)
                UNION ALL SELECT order_line_id, -quantity FROM credit_note_line
                    JOIN credit_note ON credit_note.id = credit_note_id WHERE kind = 'undelivered')
            SELECT o.number, sum(n), l.quantity - cancelled FROM billed
            JOIN order_line AS l ON l.id = line JOIN orders AS o ON o.id = l.order_id
            GROUP BY l.id HAVING sum(n) > l.quantity - cancelled OR sum(n) < 0""",
    ),
    Question(
        "deposit_order",
        "order_payment",
        """SELECT d.payment_id, p.customer_id, o.customer_id FROM order_payment AS d
            LEFT JOIN payment AS p ON p.id = d.payment_id LEFT JOIN orders AS o ON o.id = d.order_id
            WHERE p.amount IS NULL OR p.amount < 0 OR o.number IS NULL
                OR (SELECT ifnull(merged_into, id) FROM customer WHERE id = p.customer_id)
                    IS NOT (SELECT ifnull(merged_into, id) FROM customer WHERE id = o.customer_id)""",
    ),
    Question(
        "deposit_receipt",
        "money_receipt",
        """SELECT r.number, r.document, o.number FROM money_receipt AS r
            LEFT JOIN order_payment AS d ON d.payment_id = r.payment_id
            LEFT JOIN orders AS o ON o.id = d.order_id
            WHERE r.purpose = 'deposit' AND r.document IS NOT o.number""",
    ),
)


def credited_invoices(store: Store) -> Iterator[tuple[Any, ...]]:
    """Id, number, total, paid, tax, base, included, shipping and rounding of credited invoices."""
    return store.connection.execute(
        """SELECT id, number, total, 0, tax, tax_base, prices_include_tax, shipping, rounding
            FROM invoice WHERE id IN (SELECT invoice_id FROM credit_note) ORDER BY id"""
    )


def billed_lines(store: Store, invoice_id: int) -> list[tuple[Any, ...]]:
    """Position, quantity, discount, share, amount and tax class of an invoice's lines."""
    return store.connection.execute(
        """SELECT position, quantity, discount, order_discount_share, amount, tax_class
            FROM invoice_line WHERE invoice_id = ? ORDER BY position""",
        (invoice_id,),
    ).fetchall()


def notes_of(store: Store, invoice_id: int) -> list[tuple[Any, ...]]:
    """Id, number, kind, tax, shipping, rounding and total of an invoice's credit notes, in order."""
    return store.connection.execute(
        """SELECT id, number, kind, tax, shipping, rounding, total FROM credit_note
            WHERE invoice_id = ? ORDER BY id""",
        (invoice_id,),
    ).fetchall()


def note_lines(store: Store, note_id: int) -> list[tuple[Any, ...]]:
    """Invoice position, quantity, discount, share and amount of a credit note's lines."""
    return store.connection.execute(
        """SELECT invoice_position, quantity, discount, order_discount_share, amount
            FROM credit_note_line WHERE credit_note_id = ? ORDER BY position""",
        (note_id,),
    ).fetchall()
