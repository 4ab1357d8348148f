"""Questions about stock, orders and shipments whose answers should be empty."""

from typing import Final

from oms_desktop.database.bookcheck import Question

_BASE: Final = "(s.quantity * unit_content + 500) / 1000"
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
        "reservation_short",
        "reservation",
        """SELECT o.number, ifnull(n, 0), (l.quantity * unit_content + 500) / 1000
            FROM order_line AS l JOIN orders AS o ON o.id = l.order_id
            LEFT JOIN (SELECT order_line_id AS id_, sum(quantity) AS n FROM reservation GROUP BY 1)
                ON id_ = l.id
            WHERE o.state = 'confirmed' AND tracked
                AND ifnull(n, 0) <> (l.quantity * unit_content + 500) / 1000""",
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
                OR kind = 'void' AND document NOT IN (SELECT number FROM invoice)""",
    ),
    Question(
        "shipped_moved",
        "shipment",
        f"""SELECT number, sum(moved), sum(went) FROM (
                SELECT number, product_id, 0 AS moved, {_BASE} AS went
                FROM shipment JOIN shipment_line AS s ON shipment_id = shipment.id
                JOIN order_line AS l ON l.id = order_line_id
                WHERE tracked AND shipped_at IS NOT NULL
                UNION ALL SELECT number, r.product_id, 0, -r.quantity
                FROM shipment JOIN shipment_line AS s ON shipment_id = shipment.id
                JOIN order_line AS l ON l.id = s.order_line_id
                JOIN reservation AS r ON r.order_line_id = l.id
                WHERE NOT tracked AND r.kind = 'consume' AND shipped_at IS NOT NULL
                UNION ALL SELECT document, product_id, -quantity, 0 FROM stock_movement
                WHERE kind = 'sale')
            GROUP BY number, product_id HAVING sum(moved) <> sum(went)""",
    ),
    Question(
        "void_moved",
        "invoice_void",
        f"""SELECT number, sum(moved), sum(went) FROM (
                SELECT i.number AS number, product_id, 0 AS moved, {_BASE} AS went
                FROM invoice_void AS v JOIN invoice AS i ON i.id = v.invoice_id
                JOIN shipment_line AS s ON s.shipment_id = i.shipment_id
                JOIN order_line AS l ON l.id = order_line_id WHERE tracked
                UNION ALL SELECT i.number, r.product_id, 0, -r.quantity
                FROM invoice_void AS v JOIN invoice AS i ON i.id = v.invoice_id
                JOIN shipment_line AS s ON s.shipment_id = i.shipment_id
                JOIN order_line AS l ON l.id = s.order_line_id
                JOIN reservation AS r ON r.order_line_id = l.id
                WHERE NOT tracked AND r.kind = 'consume'
                UNION ALL SELECT document, product_id, quantity, 0 FROM stock_movement
                WHERE kind = 'void')
            GROUP BY number, product_id HAVING sum(moved) <> sum(went)""",
    ),
)

ORDERS: Final = (
    Question(
        "order_state",
        "orders",
        """SELECT ifnull(o.number, 'cart ' || o.id), o.state, ifnull(standing, 0)
            FROM orders AS o LEFT JOIN
                (SELECT order_id, sum(v.invoice_id IS NULL) AS standing FROM invoice
                    LEFT JOIN invoice_void AS v ON v.invoice_id = invoice.id GROUP BY 1)
                ON order_id = o.id
            WHERE (o.state = 'completed') <> (ifnull(standing, 0) > 0)
                OR (o.number IS NULL) <> (o.state = 'draft')""",
    ),
    Question(
        "shipment_state",
        "shipment",
        """SELECT s.number, s.state, iif(v.invoice_id IS NULL, 'delivered', 'returned_to_shop')
            FROM invoice AS i JOIN shipment AS s ON s.id = i.shipment_id
            LEFT JOIN invoice_void AS v ON v.invoice_id = i.id
            WHERE (s.state = 'returned_to_shop') <> (v.invoice_id IS NOT NULL)""",
    ),
    Question(
        "over_shipped",
        "order_line",
        """SELECT l.id, n, l.quantity - l.cancelled FROM order_line AS l
            JOIN (SELECT order_line_id AS id_, sum(s.quantity) AS n FROM shipment_line AS s
                JOIN shipment ON shipment.id = shipment_id
                WHERE shipment.state NOT IN ('cancelled', 'failed') GROUP BY 1) ON id_ = l.id
            WHERE n > l.quantity - l.cancelled""",
    ),
    Question(
        "billed_shipped",
        "invoice",
        """WITH went AS (
                SELECT i.id AS inv, i.number AS num, s.order_line_id AS lin, s.quantity AS n
                FROM invoice AS i JOIN shipment_line AS s ON s.shipment_id = i.shipment_id)
            SELECT coalesce(num, (SELECT number FROM invoice WHERE id = b.invoice_id), b.invoice_id),
                b.quantity, n
            FROM went FULL JOIN invoice_line AS b ON b.invoice_id = inv AND b.order_line_id = lin
            WHERE n IS NOT b.quantity""",
    ),
    Question(
        "invoice_order",
        "invoice",
        """SELECT i.number, json_array(order_number, shipment_number, i.customer_id),
                json_array(o.number, ifnull(s.number, ''), o.customer_id)
            FROM invoice AS i LEFT JOIN orders AS o ON o.id = i.order_id
            LEFT JOIN shipment AS s ON s.id = i.shipment_id
            WHERE order_number IS NOT o.number OR shipment_number IS NOT ifnull(s.number, '')
                OR i.customer_id IS NOT o.customer_id""",
    ),
)
