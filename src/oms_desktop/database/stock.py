"""Stock: a ledger of movements, a ledger of reservations, and totals kept by triggers."""

from collections.abc import Sequence
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, MoneyField, QuantityField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot


class StockTotal(Table):
    """What a product has: thousandths of its base unit; written by triggers only.

    `minimum` is the product's own, NULL if its stock isn't tracked; `low` says that no more is left.
    """

    product_id = peewee.IntegerField(primary_key=True)
    on_hand = QuantityField()
    reserved = QuantityField()
    minimum = QuantityField(null=True)
    available = QuantityField()
    low = FlagField()
    value = MoneyField(default=0)

    class Meta:
        """Table name."""

        table_name = "stock_total"


class StockMovement(Table):
    """Why a quantity changed."""

    id = peewee.AutoField()
    product_id = peewee.IntegerField()
    kind = peewee.TextField()
    quantity = QuantityField()
    unit_cost = MoneyField()
    document = peewee.TextField()
    at = TimeField()
    person_id = peewee.IntegerField()
    reason = peewee.TextField(default="")

    class Meta:
        """Table name."""

        table_name = "stock_movement"


class Reservation(Table):
    """A promise of goods to an order line, or its end (negative)."""

    id = peewee.AutoField()
    order_line_id = peewee.IntegerField()
    product_id = peewee.IntegerField()
    quantity = QuantityField()
    kind = peewee.TextField()
    at = TimeField()

    class Meta:
        """Table name."""

        table_name = "reservation"


_MOVE = insert_into(
    StockMovement,
    "product_id",
    "kind",
    "quantity",
    "unit_cost",
    "document",
    "at",
    "person_id",
    "reason",
)
_RESERVE = insert_into(Reservation, "order_line_id", "product_id", "quantity", "kind", "at")
_TOTAL = Statement(
    StockTotal.select(StockTotal.on_hand, StockTotal.reserved, StockTotal.available).where(
        StockTotal.product_id == slot("product_id")
    )
)
_WORTH = Statement(
    StockTotal.select(StockTotal.on_hand, StockTotal.value).where(
        StockTotal.product_id == slot("product_id")
    )
)
_HELD = Statement(
    Reservation.select(Reservation.product_id, peewee.fn.SUM(Reservation.quantity).alias("held"))
    .where(Reservation.order_line_id == slot("line_id"))
    .group_by(Reservation.product_id)
    .order_by(Reservation.product_id)
)
_MOVEMENTS = Statement(
    StockMovement.select(
        StockMovement.kind,
        StockMovement.quantity,
        StockMovement.document,
        StockMovement.at,
        StockMovement.reason,
    )
    .where(StockMovement.product_id == slot("product_id"))
    .order_by(StockMovement.id.desc())
    .limit(slot("limit"))
)


def add_movements(store: Store, rows: Sequence[dict[str, Any]]) -> None:
    """Write movements: product_id, kind, quantity, unit_cost, document, at, person_id, reason."""
    _MOVE.run_many(store, rows)


def add_reservations(store: Store, rows: Sequence[dict[str, Any]]) -> None:
    """Write reservations: order_line_id, product_id, quantity, kind, at."""
    _RESERVE.run_many(store, rows)


def held_for(store: Store, line_id: int) -> list[tuple[int, int]]:
    """Product and quantity that are still reserved for an order line."""
    return [row for row in _HELD.rows(store, line_id=line_id) if row[1]]


def totals_of(store: Store, product_id: int) -> tuple[int, int, int]:
    """On hand, reserved and available of a product (thousandths)."""
    row: tuple[int, int, int] | None = _TOTAL.row(store, product_id=product_id)
    return row or (0, 0, 0)


def worth_of(store: Store, product_id: int) -> tuple[int, int]:
    """On hand (thousandths) of a product, and what that is worth."""
    row: tuple[int, int] | None = _WORTH.row(store, product_id=product_id)
    return row or (0, 0)


def movements_of(
    store: Store, product_id: int, limit: int = 50
) -> list[tuple[str, int, str, int, str]]:
    """The newest movements: kind, quantity, document, time, reason."""
    return _MOVEMENTS.rows(store, product_id=product_id, limit=limit)
