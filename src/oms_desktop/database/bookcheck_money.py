"""Questions about invoices, payments and shifts whose answers should be empty."""

from typing import Final

from oms_desktop.database.bookcheck import Question

_GROSS: Final = "(quantity * unit_price + 500) / 1000"
# Where the clock was once moved back, times say nothing about order.
_STEADY: Final = """NOT EXISTS (SELECT 1 FROM journal WHERE content LIKE '%"clock_back":%')"""
_CASH: Final = """
    SELECT opening_float
        + (SELECT ifnull(sum(amount), 0) FROM payment WHERE shift_id = shift.id AND method = 'cash')
        + (SELECT ifnull(sum(amount), 0) FROM cash_movement WHERE shift_id = shift.id)
    FROM shift WHERE shift.id = c.shift_id
"""

INVOICES: Final = (
    Question(
        "line_amount",
        "invoice_line",
        f"""SELECT invoice_id || '/' || position, amount, {_GROSS} - discount FROM invoice_line
            WHERE amount <> {_GROSS} - discount""",
    ),
    Question(
        "invoice_sums",
        "invoice",
        f"""SELECT number, json_array(gross, line_discount, subtotal, order_discount),
                json_array(g, d, a, s)
            FROM invoice LEFT JOIN (SELECT invoice_id AS id_, sum({_GROSS}) AS g, sum(discount) AS d,
                sum(amount) AS a, sum(order_discount_share) AS s FROM invoice_line GROUP BY 1)
                ON id_ = invoice.id
            WHERE (gross, line_discount, subtotal, order_discount) IS NOT (g, d, a, s)""",
    ),
    Question(
        "invoice_total",
        "invoice",
        """SELECT number, total, subtotal - order_discount + iif(prices_include_tax, 0, tax)
                + shipping + rounding AS right
            FROM invoice WHERE total <> right""",
    ),
    Question(
        "untaxed",
        "invoice",
        """SELECT number, json_array(tax, tax_base, tax_other_base), '[0,0,0]' FROM invoice
            WHERE tax_numerator = 0 AND (tax, tax_base, tax_other_base) <> (0, 0, 0)""",
    ),
    Question(
        "invoice_account",
        "invoice_account",
        """SELECT number, json_array(account.total, account.paid, account.void),
                json_array(invoice.total, ifnull(p, 0), v.invoice_id IS NOT NULL)
            FROM invoice LEFT JOIN invoice_account AS account ON account.invoice_id = invoice.id
            LEFT JOIN (SELECT invoice_id AS id_, sum(amount) AS p FROM allocation GROUP BY 1)
                ON id_ = invoice.id
            LEFT JOIN invoice_void AS v ON v.invoice_id = invoice.id
            WHERE (account.total, account.paid, account.void)
                IS NOT (invoice.total, ifnull(p, 0), v.invoice_id IS NOT NULL)""",
    ),
    Question(
        "overpaid",
        "invoice",
        """SELECT number, p, total FROM invoice JOIN
                (SELECT invoice_id AS id_, sum(amount) AS p FROM allocation GROUP BY 1)
                ON id_ = invoice.id
            WHERE p < 0 OR p > total""",
    ),
    Question(
        "void_paid",
        "invoice_void",
        """SELECT number, p, 0 FROM invoice_void AS v JOIN invoice ON invoice.id = v.invoice_id
            JOIN (SELECT invoice_id AS id_, sum(amount) AS p FROM allocation GROUP BY 1)
                ON id_ = invoice.id WHERE p <> 0""",
    ),
    Question(
        "customer_balance",
        "customer_account",
        """WITH owed AS (
                SELECT customer_id AS id_, total AS n FROM invoice
                    WHERE customer_id IS NOT NULL
                        AND id NOT IN (SELECT invoice_id FROM invoice_void)
                UNION ALL SELECT customer_id, -amount FROM payment WHERE customer_id IS NOT NULL),
            sums AS (SELECT id_, sum(n) AS n FROM owed GROUP BY 1)
            SELECT code, balance, ifnull(n, 0) FROM customer_account
            JOIN customer ON customer.id = customer_id LEFT JOIN sums ON id_ = customer_id
            WHERE balance <> ifnull(n, 0)""",
    ),
)

PAYMENTS: Final = (
    Question(
        "payment_change",
        "payment",
        """SELECT id, tendered, amount + change FROM payment
            WHERE tendered IS NOT NULL AND tendered <> amount + change""",
    ),
    Question(
        "payment_spent",
        "payment",
        """SELECT payment.id, ifnull(n, 0), amount FROM payment LEFT JOIN
                (SELECT payment_id AS id_, sum(amount) AS n FROM allocation GROUP BY 1)
                ON id_ = payment.id
            WHERE abs(ifnull(n, 0)) > abs(amount)""",
    ),
    Question(
        "payment_shift",
        "payment",
        f"""SELECT payment.id, payment.at, json_array(opened_at, closed_at) FROM payment
            LEFT JOIN shift ON shift.id = shift_id
            WHERE shift.id IS NULL OR {_STEADY} AND
                payment.at NOT BETWEEN opened_at AND ifnull(closed_at, payment.at)""",
    ),
    Question(
        "cash_shift",
        "cash_movement",
        f"""SELECT m.id, m.at, json_array(opened_at, closed_at) FROM cash_movement AS m
            LEFT JOIN shift ON shift.id = shift_id
            WHERE shift.id IS NULL OR {_STEADY} AND
                m.at NOT BETWEEN opened_at AND ifnull(closed_at, m.at)""",
    ),
    Question(
        "shift_unclosed",
        "shift",
        """SELECT number, closed_at, c.at FROM shift
            LEFT JOIN shift_closing AS c ON shift_id = shift.id
            WHERE c.at IS NOT NULL AND closed_at IS NOT c.at""",
    ),
    Question(
        "shift_expected",
        "shift_closing",
        f"""SELECT number, c.expected, ({_CASH}) AS right FROM shift_closing AS c
            JOIN shift ON shift.id = c.shift_id WHERE c.expected IS NOT right""",
    ),
    Question(
        "shift_difference",
        "shift_closing",
        """SELECT shift_id, difference, counted - expected FROM shift_closing
            WHERE difference <> counted - expected""",
    ),
)
