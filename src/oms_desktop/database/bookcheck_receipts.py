"""Questions about goods receipts and what the stock is worth."""

from collections.abc import Iterator
from typing import Final

from oms_desktop.database.bookcheck import Question
from oms_desktop.database.connection import Store

_AMOUNT: Final = "(quantity * unit_cost + 500) / 1000"
RECEIPTS: Final = (
    Question(
        "receipt_moved",
        "goods_receipt",
        """SELECT number, sum(moved), sum(came) FROM (
                SELECT number, product_id, 0 AS moved, (quantity * unit_content + 500) / 1000 AS came
                FROM goods_receipt AS r JOIN goods_receipt_line ON receipt_id = r.id
                WHERE state = 'posted'
                UNION ALL SELECT document, product_id, quantity, 0 FROM stock_movement
                WHERE kind = 'receipt')
            GROUP BY number, product_id HAVING sum(moved) <> sum(came)""",
    ),
    Question(
        "receipt_total",
        "goods_receipt",
        f"""SELECT number, total, ifnull(n, 0) FROM goods_receipt AS r
            LEFT JOIN (SELECT receipt_id AS id_, sum({_AMOUNT}) AS n FROM goods_receipt_line
                GROUP BY 1) ON id_ = r.id
            WHERE state = 'posted' AND total <> ifnull(n, 0)""",
    ),
    Question(
        "receipt_worth",
        "goods_receipt",
        f"""SELECT number, ifnull(n, 0), total FROM goods_receipt
            LEFT JOIN (SELECT document, sum({_AMOUNT}) AS n FROM stock_movement
                WHERE kind = 'receipt' GROUP BY 1) ON document = number
            WHERE state = 'posted' AND total <> ifnull(n, 0)""",
    ),
)


def moves(store: Store) -> Iterator[tuple[int, int, int]]:
    """Product, quantity and unit cost of all movements, product by product, in their order."""
    return store.connection.execute(
        "SELECT product_id, quantity, unit_cost FROM stock_movement ORDER BY product_id, id"
    )


def values(store: Store) -> Iterator[tuple[int, str, int]]:
    """Id and code of each product, and what its stock is said to be worth."""
    return store.connection.execute(
        "SELECT product_id, code, value FROM stock_total JOIN product ON product.id = product_id"
    )
