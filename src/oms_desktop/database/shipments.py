"""Shipments: what left the shop for an order."""

from collections.abc import Sequence

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, MoneyField, QuantityField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.fulfilment import ShipmentState


class Shipment(Table):
    """Goods that leave the shop together.

    `shipped_at` is when they left the stock; `weight` is in grams; `collect`: money is due on delivery.
    """

    id = peewee.AutoField()
    number = peewee.TextField(unique=True)
    order_id = peewee.IntegerField()
    state = peewee.TextField()
    method = peewee.TextField()
    person_id = peewee.IntegerField()
    created_at = TimeField()
    shipped_at = TimeField(null=True)
    recipient = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    address = peewee.TextField(default="")
    carrier = peewee.TextField(default="")
    service = peewee.TextField(default="")
    tracking = peewee.TextField(default="")
    driver = peewee.TextField(default="")
    vehicle = peewee.TextField(default="")
    cost = MoneyField(default=0)
    parcels = peewee.IntegerField(default=1)
    weight = peewee.IntegerField(default=0)
    collect = FlagField(default=0)
    note = peewee.TextField(default="")
    receiver = peewee.TextField(default="")
    delivered_at = TimeField(null=True)
    failure = peewee.TextField(default="")

    class Meta:
        """Table name."""

        table_name = "shipment"


class ShipmentLine(Table):
    """How much of an order line is in a shipment, in thousandths of the line's unit."""

    shipment_id = peewee.IntegerField()
    order_line_id = peewee.IntegerField()
    quantity = QuantityField()
    packed = QuantityField(default=0)

    class Meta:
        """Table name and key."""

        table_name = "shipment_line"
        primary_key = peewee.CompositeKey("shipment_id", "order_line_id")


class ShipmentPart(Table):
    """What a bundle in a shipment took of a part (thousandths of the part's base unit)."""

    shipment_id = peewee.IntegerField()
    order_line_id = peewee.IntegerField()
    product_id = peewee.IntegerField()
    quantity = QuantityField()

    class Meta:
        """Table name and key."""

        table_name = "shipment_part"
        primary_key = peewee.CompositeKey("shipment_id", "order_line_id", "product_id")


_ADD = insert_into(
    Shipment, "number", "order_id", "state", "method", "person_id", "created_at", "shipped_at"
)
_ADD_LINE = insert_into(ShipmentLine, "shipment_id", "order_line_id", "quantity")
_STATE = Statement(
    Shipment.update({Shipment.state: slot("after")}).where(
        (Shipment.id == slot("id")) & (Shipment.state == slot("before"))
    )
)
_FIND_STATE = Statement(Shipment.select(Shipment.state).where(Shipment.id == slot("id")))


def state_of(store: Store, shipment_id: int) -> ShipmentState | None:
    """The stored state of a shipment, or None."""
    row = _FIND_STATE.row(store, id=shipment_id)
    return ShipmentState(row[0]) if row else None


def add_shipment(
    store: Store,
    number: str,
    order_id: int,
    state: ShipmentState,
    method: str,
    person_id: int,
    at: int,
    lines: Sequence[tuple[int, int]],
) -> int:
    """A new shipment's id; `lines` are order line ids with quantities."""
    shipment_id = _ADD.insert(
        store,
        number=number,
        order_id=order_id,
        state=state.value,
        method=method,
        person_id=person_id,
        created_at=at,
        shipped_at=at,
    )
    _ADD_LINE.run_many(
        store,
        [
            {"shipment_id": shipment_id, "order_line_id": line, "quantity": quantity}
            for line, quantity in lines
        ],
    )
    return shipment_id


def change_state(
    store: Store, shipment_id: int, before: ShipmentState, after: ShipmentState
) -> bool:
    """Move a shipment on, if it still is in `before`."""
    return _STATE.run(store, id=shipment_id, before=before.value, after=after.value) == 1
