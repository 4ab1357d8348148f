"""Questions about the journal and what it tells of, whose answers should be empty."""

from typing import Final

from oms_desktop.database.bookcheck import Question

JOURNAL: Final = (
    Question(
        "sale_entry",
        "invoice",
        """SELECT i.number, i.total, json_extract(j.content, '$.total') AS told
            FROM invoice AS i LEFT JOIN journal AS j ON j.document = i.number AND j.kind IN ('sale', 'invoice.issued')
            WHERE told IS NOT i.total""",
    ),
    Question(
        "sale_lines",
        "invoice",
        """SELECT i.number, made, json_extract(j.content, '$.lines') AS told FROM invoice AS i
            JOIN (SELECT invoice_id,
                    json_group_array(json_array(code, quantity, unit_price, amount)) AS made
                FROM (SELECT * FROM invoice_line ORDER BY invoice_id, position) GROUP BY 1)
                ON invoice_id = i.id
            JOIN journal AS j ON j.document = i.number AND j.kind IN ('sale', 'invoice.issued')
            WHERE made IS NOT told""",
    ),
    Question(
        "sale_invoice",
        "journal",
        """SELECT sequence, document, NULL FROM journal
            WHERE kind IN ('sale', 'invoice.issued', 'invoice.voided')
                AND document NOT IN (SELECT number FROM invoice)""",
    ),
    Question(
        "void_entry",
        "invoice_void",
        """SELECT i.number, v.reason, json_extract(j.content, '$.reason') AS told
            FROM invoice_void AS v JOIN invoice AS i ON i.id = v.invoice_id
            LEFT JOIN journal AS j ON j.document = i.number AND j.kind = 'invoice.voided'
            WHERE told IS NOT v.reason""",
    ),
    Question(
        "payment_entry",
        "invoice",
        """WITH told AS (
                SELECT document AS number, ifnull(json_extract(content, '$.facts.paid'),
                        json_extract(content, '$.paid')) AS n
                    FROM journal WHERE kind IN ('sale', 'payment')
                UNION ALL SELECT document, json_extract(content, '$.applied')
                    FROM journal WHERE kind IN ('sale', 'invoice.issued')
                UNION ALL SELECT json_extract(content, '$.invoice'), -json_extract(content, '$.freed')
                    FROM journal WHERE kind IN ('return.settled', 'invoice.credited')
                UNION ALL SELECT json_extract(part.value, '$[0]'), json_extract(part.value, '$[1]')
                    FROM journal, json_each(content, '$.into') AS part
                    WHERE kind IN ('payment', 'deposit.taken', 'return.settled')),
            sums AS (SELECT number, sum(n) AS n FROM told GROUP BY 1),
            made AS (SELECT invoice_id AS id_, sum(amount) AS m FROM allocation GROUP BY 1)
            SELECT invoice.number, ifnull(m, 0), ifnull(n, 0) FROM invoice
            LEFT JOIN sums ON sums.number = invoice.number LEFT JOIN made ON id_ = invoice.id
            WHERE ifnull(m, 0) <> ifnull(n, 0)
                AND invoice.id NOT IN (SELECT invoice_id FROM invoice_void)""",
    ),
    Question(
        "money_entry",
        "payment",
        """WITH told AS (
                SELECT json_extract(part.value, '$[0]') AS way,
                    sum(json_extract(part.value, '$[1]')) AS n
                FROM journal, json_each(content, '$.payments') AS part
                WHERE kind IN ('sale', 'payment', 'invoice.voided', 'deposit.taken',
                    'deposit.returned', 'balance.returned', 'order.cancelled', 'return.settled')
                    GROUP BY 1),
            made AS (SELECT method AS way, sum(amount) AS m FROM payment GROUP BY 1)
            SELECT coalesce(made.way, told.way), ifnull(m, 0), ifnull(n, 0)
            FROM made FULL JOIN told ON told.way = made.way WHERE ifnull(m, 0) <> ifnull(n, 0)""",
    ),
    Question(
        "credit_entry",
        "credit_note",
        """SELECT c.number, c.total, json_extract(j.content, '$.total') AS told FROM credit_note AS c
            LEFT JOIN journal AS j
                ON j.document = c.number AND j.kind IN ('return.received', 'invoice.credited')
            WHERE told IS NOT c.total""",
    ),
)
