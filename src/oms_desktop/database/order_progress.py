"""How far each line of an order has come: sent, being prepared, returned and reserved, in one query."""

from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.bundles import ProductPart
from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow, with_flags
from oms_desktop.database.orders import LINE_COLUMNS, LineRow, OrderLine
from oms_desktop.database.products import Product
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.shipments import Shipment, ShipmentLine
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock import Reservation
from oms_desktop.domain.fulfilment import IN_SHOP, ShipmentState
from oms_desktop.domain.money import half_up
from oms_desktop.domain.orders import LineProgress
from oms_desktop.domain.quantity import ONE, base_quantity


@dataclass(frozen=True)
class Progress:
    """A line and what became of it, in thousandths of its unit; `held` in the product's base unit.

    `counted`: its stock is kept, or that of a part of it. A service is never short.
    """

    line: LineRow
    order_id: int
    shipped: int
    planned: int
    returned: int
    held: int
    counted: bool

    @property
    def agreed(self) -> int:
        """Ordered, less what was closed."""
        return self.line.quantity - self.line.cancelled

    @property
    def open(self) -> int:
        """Still to leave the shop."""
        return self.agreed - self.shipped

    @property
    def unplanned(self) -> int:
        """Open and in no shipment yet."""
        return self.open - self.planned

    @property
    def reserved(self) -> int:
        """What the shop keeps for it; of a service, all that is open."""
        return half_up(self.held * ONE, self.line.unit_content) if self.counted else self.open

    @property
    def short(self) -> int:
        """Open, and nothing is kept for it."""
        return max(0, self.open - self.reserved)

    @property
    def quantities(self) -> LineProgress:
        """As the rules see it."""
        line = self.line
        return LineProgress(
            line.quantity, line.cancelled, self.shipped, self.returned, self.reserved
        )


def _sum(column: Any) -> Any:
    return peewee.fn.COALESCE(peewee.fn.SUM(column), 0)


_SENT: Final = (
    ShipmentLine.select(_sum(ShipmentLine.quantity))
    .join(Shipment, on=Shipment.id == ShipmentLine.shipment_id)
    .where(
        (ShipmentLine.order_line_id == OrderLine.id)
        & Shipment.shipped_at.is_null(False)
        & (Shipment.state != ShipmentState.RETURNED.value)
    )
)
_PLANNED: Final = (
    ShipmentLine.select(_sum(ShipmentLine.quantity))
    .join(Shipment, on=Shipment.id == ShipmentLine.shipment_id)
    .where(
        (ShipmentLine.order_line_id == OrderLine.id)
        & Shipment.shipped_at.is_null()
        & Shipment.state.in_(sorted(state.value for state in IN_SHOP))
    )
)
_RETURNED: Final = (
    CreditNoteLine.select(_sum(CreditNoteLine.quantity))
    .join(CreditNote, on=CreditNote.id == CreditNoteLine.credit_note_id)
    .where((CreditNoteLine.order_line_id == OrderLine.id) & (CreditNote.kind == "return"))
)


def _reserved(own: bool) -> Any:
    same = Reservation.product_id == OrderLine.product_id
    return Reservation.select(peewee.fn.SUM(Reservation.quantity)).where(
        (Reservation.order_line_id == OrderLine.id) & (same if own else ~same)
    )


_PART: Final = Product.alias("part")
_MADE_OF_GOODS: Final = peewee.fn.EXISTS(
    ProductPart.select(peewee.SQL("1"))
    .join(_PART, on=_PART.id == ProductPart.part_id)
    .where((ProductPart.bundle_id == OrderLine.product_id) & (_PART.tracked == 1))
)
COLUMNS: Final = (
    *LINE_COLUMNS,
    OrderLine.order_id,
    _SENT,
    _PLANNED,
    _RETURNED,
    _reserved(own=True),
    _reserved(own=False),
    _MADE_OF_GOODS,
)
"""What `progress` reads, of an order line."""
_OF_ORDER = Statement(
    OrderLine.select(*COLUMNS)
    .where(OrderLine.order_id == slot("order_id"))
    .order_by(OrderLine.position)
)


def progress(row: RawRow) -> Progress:
    """A row of `COLUMNS`."""
    values = with_flags(row[: len(LINE_COLUMNS)], 15)
    line = LineRow(*values)
    order_id, shipped, planned, returned, own, parts, made_of_goods = row[len(LINE_COLUMNS) :]
    counted = line.tracked or bool(made_of_goods) or own is not None or parts is not None
    held = own or 0
    if own is None and parts:
        # A bundle that was ordered before bundles were counted themselves: all of it was kept.
        held = base_quantity(line.quantity - line.cancelled - shipped, line.unit_content)
    return Progress(line, order_id, shipped, planned, returned, held, counted)


def of_order(store: Store, order_id: int) -> list[Progress]:
    """The lines of an order by position."""
    return [progress(row) for row in _OF_ORDER.rows(store, order_id=order_id)]
