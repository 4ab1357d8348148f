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

_PAID: Final = "SELECT invoice_id AS id_, sum(amount) AS p FROM allocation GROUP BY 1"
_CREDITED: Final = "SELECT invoice_id AS id_, sum(total) AS c FROM credit_note GROUP BY 1"
_GIVEN_UP: Final = "SELECT invoice_id AS id_, sum(amount) AS w FROM write_off GROUP BY 1"
_SPENT: Final = "SELECT payment_id AS id_, sum(amount) AS n FROM allocation GROUP BY 1"
_FREE: Final = f"""SELECT ifnull(reverses, payment.id) AS first, sum(amount - ifnull(n, 0)) AS free,
        sum(amount) AS kept
    FROM payment LEFT JOIN ({_SPENT}) ON id_ = payment.id GROUP BY 1"""
"""What of each payment is in no invoice, and what wasn't given back of it."""

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
        f"""SELECT number, json_array(account.total, account.paid, account.credited,
                    account.written_off, account.void),
                json_array(invoice.total, ifnull(p, 0), ifnull(c, 0), ifnull(w, 0),
                    v.invoice_id IS NOT NULL)
            FROM invoice LEFT JOIN invoice_account AS account ON account.invoice_id = invoice.id
            LEFT JOIN ({_PAID}) AS paid ON paid.id_ = invoice.id
            LEFT JOIN ({_CREDITED}) AS credited ON credited.id_ = invoice.id
            LEFT JOIN ({_GIVEN_UP}) AS given_up ON given_up.id_ = invoice.id
            LEFT JOIN invoice_void AS v ON v.invoice_id = invoice.id
            WHERE (account.total, account.paid, account.credited, account.written_off, account.void)
                IS NOT (invoice.total, ifnull(p, 0), ifnull(c, 0), ifnull(w, 0),
                    v.invoice_id IS NOT NULL)""",
    ),
    Question(
        "overpaid",
        "invoice",
        f"""SELECT number, p, total - ifnull(c, 0) AS due FROM invoice
            JOIN ({_PAID}) AS paid ON paid.id_ = invoice.id
            LEFT JOIN ({_CREDITED}) AS credited ON credited.id_ = invoice.id
            WHERE p < 0 OR p > total OR p > due AND invoice.id NOT IN
                (SELECT invoice_id FROM goods_return WHERE state = 'received')""",
    ),
    Question(
        "void_paid",
        "invoice_void",
        f"""SELECT number, ifnull(p, 0), 0 FROM invoice_void AS v
            JOIN invoice ON invoice.id = v.invoice_id
            LEFT JOIN ({_PAID}) AS paid ON paid.id_ = invoice.id
            WHERE ifnull(p, 0) <> 0 OR invoice.id IN (SELECT invoice_id FROM credit_note)""",
    ),
    Question(
        "customer_balance",
        "customer_account",
        """WITH owed AS (
                SELECT customer_id AS id_, total AS n FROM invoice
                    WHERE customer_id IS NOT NULL
                        AND id NOT IN (SELECT invoice_id FROM invoice_void)
                UNION ALL SELECT customer_id, -total FROM credit_note WHERE customer_id IS NOT NULL
                UNION ALL SELECT customer_id, -amount FROM payment WHERE customer_id IS NOT NULL
                UNION ALL SELECT customer_id, -amount FROM write_off WHERE customer_id IS NOT NULL),
            sums AS (SELECT ifnull(merged_into, id) AS id_, sum(n) AS n FROM owed
                JOIN customer ON id = id_ GROUP BY 1)
            SELECT code, balance, ifnull(n, 0) FROM customer_account
            JOIN customer ON customer.id = customer_id LEFT JOIN sums ON id_ = customer_id
            WHERE balance <> ifnull(n, 0)""",
    ),
)

WRITE_OFFS: Final = (
    Question(
        "written_over",
        "write_off",
        f"""SELECT number, w, total - ifnull(c, 0) - ifnull(p, 0) AS left FROM invoice
            JOIN ({_GIVEN_UP}) AS given_up ON given_up.id_ = invoice.id
            LEFT JOIN ({_PAID}) AS paid ON paid.id_ = invoice.id
            LEFT JOIN ({_CREDITED}) AS credited ON credited.id_ = invoice.id
            WHERE w < 0 OR w > left
                OR w > 0 AND invoice.id IN (SELECT invoice_id FROM invoice_void)""",
    ),
    Question(
        "written_whose",
        "write_off",
        """SELECT number, o.customer_id, i.customer_id FROM write_off AS o
            LEFT JOIN invoice AS i ON i.id = o.invoice_id
            WHERE i.id IS NULL OR o.customer_id IS NOT i.customer_id""",
    ),
    Question(
        "written_entry",
        "write_off",
        f"""WITH told AS (SELECT document, sum(json_extract(content, '$.amount')
                    * iif(kind = 'invoice.written_off', 1, -1)) AS t FROM journal
                WHERE kind IN ('invoice.written_off', 'invoice.write_off_back') GROUP BY 1)
            SELECT number, ifnull(w, 0), ifnull(t, 0) FROM invoice
            LEFT JOIN ({_GIVEN_UP}) AS given_up ON given_up.id_ = invoice.id
            LEFT JOIN told ON told.document = number WHERE ifnull(w, 0) <> ifnull(t, 0)""",
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
        "change_cash",
        "payment",
        "SELECT id, change, 0 FROM payment WHERE change <> 0 AND method <> 'cash'",
    ),
    Question(
        "payment_spent",
        "payment",
        f"""SELECT payment.id, ifnull(n, 0), amount FROM payment
            LEFT JOIN ({_SPENT}) ON id_ = payment.id
            WHERE abs(ifnull(n, 0)) > abs(amount) OR ifnull(n, 0) * amount < 0
            UNION ALL SELECT first, free, kept FROM ({_FREE}) WHERE free < 0 OR kept < 0""",
    ),
    Question(
        "payment_idle",
        "payment",
        f"""SELECT first, free, 0 FROM ({_FREE}) JOIN payment ON payment.id = first
            WHERE free > 0 AND customer_id IS NULL
                AND first NOT IN (SELECT payment_id FROM order_payment)""",
    ),
    Question(
        "receipt_invoice",
        "money_receipt",
        """SELECT r.number, r.document, '' FROM money_receipt AS r
            WHERE r.purpose = 'payment' AND NOT EXISTS (
                SELECT 1 FROM allocation AS a JOIN invoice AS i ON i.id = a.invoice_id
                WHERE a.payment_id = r.payment_id AND a.amount > 0 AND i.number = r.document)""",
    ),
    Question(
        "receipt_split",
        "money_receipt",
        """WITH split AS (SELECT number, payment_id, document FROM money_receipt
                WHERE purpose = 'split'),
            ways AS (SELECT number, payment_id AS first, json_extract(value, '$[0]') AS id,
                    json_extract(value, '$[2]') AS told
                FROM split, json_each(document, '$.ways')),
            ins AS (SELECT number, sum(json_extract(value, '$[1]')) AS n
                FROM split, json_each(document, '$.into') GROUP BY 1)
            SELECT w.number, told, p.amount FROM ways AS w LEFT JOIN payment AS p ON p.id = w.id
            WHERE told IS NOT p.amount
            UNION ALL SELECT s.number, ifnull(n, 0) + json_extract(document, '$.kept'),
                sum(told) + json_extract(document, '$.used') AS right
            FROM split AS s JOIN ways ON ways.number = s.number
            LEFT JOIN ins ON ins.number = s.number GROUP BY s.number
            HAVING ifnull(n, 0) + json_extract(document, '$.kept') <> right""",
    ),
    Question(
        "payment_reverses",
        "payment",
        """SELECT back.id, json_array(back.customer_id, back.amount),
                json_array(first.customer_id, first.amount)
            FROM payment AS back LEFT JOIN payment AS first ON first.id = back.reverses
            WHERE back.amount < 0 AND (first.amount IS NULL OR first.amount < 0
                OR back.customer_id IS NOT first.customer_id)""",
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
