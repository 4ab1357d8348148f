"""Questions about stock and reservations whose answers should be empty."""

from typing import Final

from oms_desktop.database.bookcheck import Question

SENT: Final = """SELECT order_line_id AS line, sum(s.quantity) AS went FROM shipment_line AS s
    JOIN shipment ON shipment.id = s.shipment_id
    WHERE shipped_at IS NOT NULL AND state <> 'returned_to_shop' GROUP BY 1"""
"""What left of each order line."""
_GOODS: Final = """SELECT s.shipment_id, product_id,
        (s.quantity * unit_content + 500) / 1000 AS went FROM shipment_line AS s
    JOIN order_line AS l ON l.id = s.order_line_id WHERE tracked
    UNION ALL SELECT shipment_id, product_id, quantity FROM shipment_part"""
_LAST_INVOICE: Final = "(SELECT max(id) FROM invoice WHERE shipment_id = shipment.id)"
STOCK: Final = (
    Question(
        "stock_on_hand",
        "stock_total",
        """SELECT code, on_hand, ifnull(n, 0) FROM product
            LEFT JOIN stock_total AS s ON s.product_id = product.id
            LEFT JOIN (SELECT product_id AS id_, sum(quantity) AS n FROM stock_movement GROUP BY 1)
                ON id_ = product.id
            WHERE on_hand IS NOT ifnull(n, 0)""",
    ),
    Question(
        "stock_reserved",
        "stock_total",
        """SELECT code, reserved, ifnull(n, 0) FROM product
            LEFT JOIN stock_total AS s ON s.product_id = product.id
            LEFT JOIN (SELECT product_id AS id_, sum(quantity) AS n FROM reservation GROUP BY 1)
                ON id_ = product.id
            WHERE reserved IS NOT ifnull(n, 0)""",
    ),
    Question(
        "reservation_left",
        "reservation",
        """SELECT ifnull(number, 'cart ' || o.id), n, 0
            FROM (SELECT order_line_id AS id_, product_id, sum(quantity) AS n FROM reservation
                GROUP BY 1, 2 HAVING n <> 0)
            JOIN order_line AS l ON l.id = id_ JOIN orders AS o ON o.id = l.order_id
            WHERE o.state <> 'confirmed'""",
    ),
    Question(
        "reservation_negative",
        "reservation",
        """SELECT ifnull(number, 'cart ' || o.id), n, 0
            FROM (SELECT order_line_id AS id_, product_id, sum(quantity) AS n FROM reservation
                GROUP BY 1, 2 HAVING n < 0)
            JOIN order_line AS l ON l.id = id_ JOIN orders AS o ON o.id = l.order_id""",
    ),
    Question(
        "reservation_over",
        "reservation",
        f"""SELECT o.number, n, ((l.quantity - l.cancelled - ifnull(went, 0)) * unit_content + 500) / 1000
                AS left_
            FROM (SELECT order_line_id AS id_, product_id AS product, sum(quantity) AS n
                FROM reservation GROUP BY 1, 2 HAVING n > 0)
            JOIN order_line AS l ON l.id = id_ AND l.product_id = product
            JOIN orders AS o ON o.id = l.order_id LEFT JOIN ({SENT}) ON line = l.id
            WHERE n > left_""",
    ),
    Question(
        "bundle_nested",
        "product_part",
        """SELECT outer_.code, inner_.code, '' FROM product_part AS p
            JOIN product_part AS q ON q.bundle_id = p.part_id
            JOIN product AS outer_ ON outer_.id = p.bundle_id
            JOIN product AS inner_ ON inner_.id = p.part_id GROUP BY p.bundle_id, p.part_id""",
    ),
    Question(
        "bundle_tracked",
        "product",
        """SELECT code, tracked, 0 FROM product
            WHERE tracked AND id IN (SELECT bundle_id FROM product_part)""",
    ),
    Question(
        "price_unit",
        "price_rule",
        """SELECT code, r.unit_id, '' FROM price_rule AS r JOIN product ON product.id = r.product_id
            LEFT JOIN product_unit AS u ON u.id = r.unit_id
            WHERE r.unit_id IS NOT NULL AND u.product_id IS NOT r.product_id""",
    ),
    Question(
        "movement_document",
        "stock_movement",
        """SELECT id, document, kind FROM stock_movement AS m
            WHERE kind = 'sale' AND document NOT IN (SELECT number FROM shipment)
                OR kind = 'return' AND document NOT IN (SELECT number FROM shipment
                    UNION ALL SELECT number FROM credit_note)
                OR kind = 'void' AND document NOT IN (SELECT number FROM invoice)
                OR kind = 'receipt' AND document NOT IN
                    (SELECT number FROM goods_receipt WHERE number IS NOT NULL)
                OR kind = 'count' AND document NOT IN
                    (SELECT number FROM stock_count WHERE number IS NOT NULL)""",
    ),
    Question(
        "count_moved",
        "stock_count",
        """SELECT number, sum(moved), sum(differs) FROM (
                SELECT number, product_id, 0 AS moved, counted - on_hand AS differs
                FROM stock_count JOIN stock_count_line ON count_id = stock_count.id
                WHERE state = 'posted'
                UNION ALL SELECT document, product_id, quantity, 0 FROM stock_movement
                WHERE kind = 'count')
            GROUP BY number, product_id HAVING sum(moved) <> sum(differs)""",
    ),
    Question(
        "shipped_moved",
        "shipment",
        f"""SELECT number, sum(moved), sum(went) FROM (
                SELECT number, product_id, 0 AS moved, went FROM ({_GOODS})
                JOIN shipment ON shipment.id = shipment_id WHERE shipped_at IS NOT NULL
                UNION ALL SELECT document, product_id, -quantity, 0 FROM stock_movement
                WHERE kind = 'sale')
            GROUP BY number, product_id HAVING sum(moved) <> sum(went)""",
    ),
    Question(
        "void_moved",
        "invoice_void",
        f"""SELECT number, sum(moved), sum(went) FROM (
                SELECT i.number AS number, product_id, 0 AS moved, went
                FROM invoice_void AS v JOIN invoice AS i ON i.id = v.invoice_id
                JOIN shipment ON shipment.id = i.shipment_id
                JOIN ({_GOODS}) AS goods ON goods.shipment_id = i.shipment_id
                WHERE state = 'returned_to_shop' AND i.id = {_LAST_INVOICE}
                UNION ALL SELECT document, product_id, quantity, 0 FROM stock_movement
                WHERE kind = 'void')
            GROUP BY number, product_id HAVING sum(moved) <> sum(went)""",
    ),
    Question(
        "returned_moved",
        "shipment",
        f"""SELECT number, sum(moved), sum(went) FROM (
                SELECT number, product_id, 0 AS moved, went FROM ({_GOODS})
                JOIN shipment ON shipment.id = shipment_id
                LEFT JOIN invoice_void AS v ON v.invoice_id = {_LAST_INVOICE}
                WHERE state = 'returned_to_shop' AND v.invoice_id IS NULL
                UNION ALL SELECT document, product_id, quantity, 0 FROM stock_movement
                WHERE kind = 'return' AND document IN (SELECT number FROM shipment))
            GROUP BY number, product_id HAVING sum(moved) <> sum(went)""",
    ),
)
