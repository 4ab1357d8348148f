"""What customers received of an order line, and what of it came back."""

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.returns import CreditNote, CreditNoteLine
from oms_desktop.database.shipments import Shipment, ShipmentLine, ShipmentPart
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.fulfilment import ShipmentState

# What is still under way is fetched back instead.
_RECEIVED = Shipment.state == ShipmentState.DELIVERED.value
_GOT = Statement(
    ShipmentLine.select(peewee.fn.IFNULL(peewee.fn.SUM(ShipmentLine.quantity), 0))
    .join(Shipment, on=Shipment.id == ShipmentLine.shipment_id)
    .where((ShipmentLine.order_line_id == slot("line_id")) & _RECEIVED)
)
_PARTS = Statement(
    ShipmentPart.select(ShipmentPart.product_id, peewee.fn.SUM(ShipmentPart.quantity))
    .join(Shipment, on=Shipment.id == ShipmentPart.shipment_id)
    .where((ShipmentPart.order_line_id == slot("line_id")) & _RECEIVED)
    .group_by(ShipmentPart.product_id)
    .order_by(ShipmentPart.product_id)
)
_RETURNED = Statement(
    CreditNoteLine.select(peewee.fn.IFNULL(peewee.fn.SUM(CreditNoteLine.quantity), 0))
    .join(CreditNote, on=CreditNote.id == CreditNoteLine.credit_note_id)
    .where((CreditNoteLine.order_line_id == slot("line_id")) & (CreditNote.kind == "return"))
)


def received_of(store: Store, line_id: int) -> int:
    """How much of an order line the customer received (thousandths of its unit)."""
    row = _GOT.row(store, line_id=line_id)
    return int(row[0]) if row else 0


def parts_of(store: Store, line_id: int) -> list[tuple[int, int]]:
    """Product and quantity of the parts that were received with a bundle's line."""
    return [(product_id, quantity) for product_id, quantity in _PARTS.rows(store, line_id=line_id)]


def returned_of(store: Store, line_id: int) -> int:
    """How much of an order line the customer brought back (thousandths of its unit)."""
    row = _RETURNED.row(store, line_id=line_id)
    return int(row[0]) if row else 0
