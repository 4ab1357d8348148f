"""Questions about orders and shipments whose answers should be empty."""

from typing import Final

from oms_desktop.database.bookcheck import Question
from oms_desktop.database.bookcheck_stock import SENT

_DONE: Final = "('delivered', 'returned_to_shop', 'cancelled')"
_NAME: Final = "ifnull(o.number, 'cart ' || o.id)"
_STANDS: Final = "i.id NOT IN (SELECT invoice_id FROM invoice_void)"
"""A void invoice may be of goods that were fetched back and left again, otherwise packed."""
ORDERS: Final = (
    Question(
        "order_state",
        "orders",
        f"""WITH stands AS (
                SELECT l.order_id AS id_, sum(l.quantity - l.cancelled - ifnull(went, 0)) AS left_,
                    ifnull(sum(went), 0) AS gone
                FROM order_line AS l LEFT JOIN ({SENT}) ON line = l.id GROUP BY 1),
            busy AS (SELECT order_id AS id_, count(*) AS n FROM shipment
                WHERE state NOT IN {_DONE} GROUP BY 1)
            SELECT {_NAME}, o.state, json_array(left_, gone, ifnull(n, 0))
            FROM orders AS o LEFT JOIN stands ON stands.id_ = o.id LEFT JOIN busy ON busy.id_ = o.id
            WHERE (o.number IS NULL) <> (o.state = 'draft')
                OR o.state IN ('draft', 'confirmed') AND o.completed_at IS NOT NULL
                OR o.state = 'completed'
                    AND (left_ <> 0 OR ifnull(n, 0) <> 0 OR o.completed_at IS NULL)
                OR o.state = 'confirmed' AND left_ = 0 AND ifnull(n, 0) = 0 AND gone > 0
                OR o.state IN ('draft', 'cancelled') AND (ifnull(gone, 0) <> 0 OR ifnull(n, 0) <> 0)""",
    ),
    Question(
        "shipment_state",
        "shipment",
        """SELECT number, state, json_array(shipped_at, delivered_at) FROM shipment
            WHERE state IN ('shipped', 'delivered', 'failed', 'returned_to_shop')
                    AND shipped_at IS NULL
                OR state IN ('planned', 'picking', 'ready_for_pickup', 'cancelled')
                    AND shipped_at IS NOT NULL
                OR state = 'delivered' AND delivered_at IS NULL
                OR state IN ('planned', 'picking', 'packed', 'ready_for_pickup', 'shipped', 'failed',
                        'cancelled')
                    AND delivered_at IS NOT NULL""",
    ),
    Question(
        "shipment_void",
        "shipment",
        """SELECT s.number, s.state, 'returned_to_shop' FROM shipment AS s
            JOIN invoice AS i ON i.id = (SELECT max(id) FROM invoice WHERE shipment_id = s.id)
            JOIN invoice_void AS v ON v.invoice_id = i.id
            WHERE s.state IN ('shipped', 'delivered', 'failed')""",
    ),
    Question(
        "shipment_packed",
        "shipment",
        """SELECT number, sum(packed), sum(quantity) FROM shipment
            JOIN shipment_line ON shipment_id = shipment.id
            WHERE state IN ('packed', 'ready_for_pickup', 'shipped', 'delivered', 'failed')
            GROUP BY shipment.id HAVING sum(packed) <> sum(quantity)
            UNION ALL SELECT number, max(packed), max(quantity) FROM shipment
            JOIN shipment_line ON shipment_id = shipment.id
            WHERE packed NOT BETWEEN 0 AND quantity GROUP BY shipment.id""",
    ),
    Question(
        "shipment_empty",
        "shipment",
        """SELECT number, state, '' FROM shipment
            WHERE id NOT IN (SELECT shipment_id FROM shipment_line)""",
    ),
    Question(
        "shipment_parts",
        "shipment_part",
        """SELECT number, p.product_id, p.quantity FROM shipment_part AS p
            LEFT JOIN shipment AS s ON s.id = p.shipment_id
            LEFT JOIN shipment_line AS l
                ON l.shipment_id = p.shipment_id AND l.order_line_id = p.order_line_id
            LEFT JOIN order_line AS o ON o.id = p.order_line_id
            WHERE s.shipped_at IS NULL OR l.quantity IS NULL OR o.tracked""",
    ),
    Question(
        "over_shipped",
        "order_line",
        """SELECT l.id, n, l.quantity - l.cancelled FROM order_line AS l
            JOIN (SELECT order_line_id AS id_, sum(s.quantity) AS n FROM shipment_line AS s
                JOIN shipment ON shipment.id = shipment_id
                WHERE shipment.state NOT IN ('cancelled', 'returned_to_shop') GROUP BY 1) ON id_ = l.id
            WHERE n > l.quantity - l.cancelled""",
    ),
    Question(
        "over_returned",
        "order_line",
        f"""SELECT l.id, n, ifnull(went, 0) FROM order_line AS l
            JOIN (SELECT order_line_id AS id_, sum(quantity) AS n FROM credit_note_line
                JOIN credit_note ON credit_note.id = credit_note_id
                WHERE kind = 'return' GROUP BY 1) ON id_ = l.id
            LEFT JOIN ({SENT}) ON line = l.id WHERE n > ifnull(went, 0)""",
    ),
    Question(
        "line_order",
        "shipment",
        """SELECT s.number, l.order_id, s.order_id FROM shipment_line AS x
            JOIN shipment AS s ON s.id = x.shipment_id JOIN order_line AS l ON l.id = x.order_line_id
            WHERE l.order_id <> s.order_id""",
    ),
    Question(
        "billed_shipped",
        "invoice",
        f"""SELECT i.number, b.quantity, s.quantity FROM invoice AS i
            JOIN invoice_line AS b ON b.invoice_id = i.id
            LEFT JOIN shipment_line AS s
                ON s.shipment_id = i.shipment_id AND s.order_line_id = b.order_line_id
            WHERE i.shipment_id IS NOT NULL AND {_STANDS}
                AND b.quantity > ifnull(s.quantity, 0)""",
    ),
    Question(
        "shipped_unbilled",
        "order_line",
        f"""WITH billed AS (
                SELECT b.order_line_id AS id_, b.quantity AS n FROM invoice_line AS b
                    JOIN invoice AS i ON i.id = b.invoice_id WHERE {_STANDS}
                UNION ALL SELECT c.order_line_id, -c.quantity FROM credit_note_line AS c
                    JOIN credit_note ON credit_note.id = c.credit_note_id
                    WHERE kind = 'undelivered'),
            sums AS (SELECT id_, sum(n) AS n FROM billed GROUP BY 1)
            SELECT o.number, ifnull(n, 0), went FROM ({SENT})
            JOIN order_line AS l ON l.id = line JOIN orders AS o ON o.id = l.order_id
            LEFT JOIN sums ON sums.id_ = line WHERE ifnull(n, 0) < went""",
    ),
    Question(
        "invoice_order",
        "invoice",
        """SELECT i.number, json_array(order_number, shipment_number, i.customer_id),
                json_array(o.number, ifnull(s.number, ''), o.customer_id)
            FROM invoice AS i LEFT JOIN orders AS o ON o.id = i.order_id
            LEFT JOIN shipment AS s ON s.id = i.shipment_id
            WHERE order_number IS NOT o.number OR shipment_number IS NOT ifnull(s.number, '')
                OR (SELECT ifnull(merged_into, id) FROM customer WHERE id = i.customer_id)
                    IS NOT (SELECT ifnull(merged_into, id) FROM customer WHERE id = o.customer_id)""",
    ),
)
