"""Shipments: what left the shop for an order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import (
    FlagField,
    MoneyField,
    QuantityField,
    RawRow,
    Table,
    TimeField,
    with_flags,
)
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


@dataclass(frozen=True)
class ShipmentRow:
    """A shipment as stored; `weight` in grams, `collect`: money is due on delivery."""

    id: int
    number: str
    order_id: int
    state: ShipmentState
    method: str
    created_at: int
    shipped_at: int | None
    recipient: str
    phone: str
    address: str
    carrier: str
    service: str
    tracking: str
    driver: str
    vehicle: str
    cost: int
    parcels: int
    weight: int
    collect: bool
    note: str
    receiver: str
    delivered_at: int | None
    failure: str

    @property
    def left(self) -> bool:
        """Whether its goods left the stock; after a failed delivery they are outside still."""
        return self.shipped_at is not None


@dataclass(frozen=True)
class ShippedLine:
    """How much of an order line is in a shipment, and how much of that is packed."""

    line_id: int
    quantity: int
    packed: int


@dataclass(frozen=True)
class ShippedPart:
    """What a bundle in a shipment took of a part (thousandths of the part's base unit)."""

    line_id: int
    product_id: int
    quantity: int


_COLUMNS: Final = (
    *(Shipment.id, Shipment.number, Shipment.order_id, Shipment.state, Shipment.method),
    *(Shipment.created_at, Shipment.shipped_at, Shipment.recipient, Shipment.phone),
    *(Shipment.address, Shipment.carrier, Shipment.service, Shipment.tracking, Shipment.driver),
    *(Shipment.vehicle, Shipment.cost, Shipment.parcels, Shipment.weight, Shipment.collect),
    *(Shipment.note, Shipment.receiver, Shipment.delivered_at, Shipment.failure),
)
_ADD = insert_into(
    Shipment,
    *("number", "order_id", "state", "method", "person_id", "created_at", "shipped_at"),
    *("recipient", "phone", "address", "delivered_at"),
)
_ADD_LINE = insert_into(ShipmentLine, "shipment_id", "order_line_id", "quantity", "packed")
_ADD_PART = insert_into(ShipmentPart, "shipment_id", "order_line_id", "product_id", "quantity")
_FIND = Statement(Shipment.select(*_COLUMNS).where(Shipment.id == slot("id")))
_OF_ORDER = Statement(
    Shipment.select(*_COLUMNS).where(Shipment.order_id == slot("order_id")).order_by(Shipment.id)
)
_STATE = Statement(
    Shipment.update({Shipment.state: slot("after")}).where(
        (Shipment.id == slot("id")) & (Shipment.state == slot("before"))
    )
)
_ONE_LINE = (ShipmentLine.shipment_id == slot("shipment_id")) & (
    ShipmentLine.order_line_id == slot("line_id")
)
_LINES = Statement(
    ShipmentLine.select(ShipmentLine.order_line_id, ShipmentLine.quantity, ShipmentLine.packed)
    .where(ShipmentLine.shipment_id == slot("shipment_id"))
    .order_by(ShipmentLine.order_line_id)
)
_PACKED = Statement(ShipmentLine.update({ShipmentLine.packed: slot("packed")}).where(_ONE_LINE))
_ALL_PACKED = Statement(
    ShipmentLine.update({ShipmentLine.packed: ShipmentLine.quantity}).where(
        ShipmentLine.shipment_id == slot("shipment_id")
    )
)
_LESS = Statement(
    ShipmentLine.update({ShipmentLine.quantity: ShipmentLine.packed}).where(
        (ShipmentLine.shipment_id == slot("shipment_id")) & (ShipmentLine.packed > 0)
    )
)
_EMPTY = Statement(
    ShipmentLine.delete().where(
        (ShipmentLine.shipment_id == slot("shipment_id")) & (ShipmentLine.packed == 0)
    )
)
_PARTS = Statement(
    ShipmentPart.select(ShipmentPart.order_line_id, ShipmentPart.product_id, ShipmentPart.quantity)
    .where(ShipmentPart.shipment_id == slot("shipment_id"))
    .order_by(ShipmentPart.order_line_id, ShipmentPart.product_id)
)
_DROP_PARTS = Statement(
    ShipmentPart.delete().where(ShipmentPart.shipment_id == slot("shipment_id"))
)
_TRACKED = Statement(
    Shipment.select(Shipment.number)
    # Named, so that the index of those that have one serves.
    .where(
        (Shipment.tracking != "")
        & (Shipment.tracking == slot("tracking"))
        & (Shipment.id != slot("id"))
        & (Shipment.state != ShipmentState.CANCELLED.value)
    )
    .order_by(Shipment.id.desc())
    .limit(1)
)


def _shipment(row: RawRow) -> ShipmentRow:
    values = with_flags(row, 18)
    values[3] = ShipmentState(values[3])
    return ShipmentRow(*values)


def find_shipment(store: Store, shipment_id: int) -> ShipmentRow | None:
    """A shipment, or None."""
    row = _FIND.row(store, id=shipment_id)
    return _shipment(row) if row else None


def shipments_of(store: Store, order_id: int) -> list[ShipmentRow]:
    """The shipments of an order, oldest first."""
    return [_shipment(row) for row in _OF_ORDER.rows(store, order_id=order_id)]


def add_shipment(
    store: Store,
    values: Mapping[str, Any],
    lines: Sequence[tuple[int, int]],
    *,
    packed: bool = False,
) -> int:
    """A new shipment's id.

    Args:
        store: where to write.
        values: number, order_id, state, method, person_id, created_at; perhaps shipped_at,
            delivered_at, recipient, phone and address.
        lines: order line ids with quantities.
        packed: all of it is.
    """
    usual = {"shipped_at": None, "delivered_at": None, "recipient": "", "phone": "", "address": ""}
    shipment_id = _ADD.insert(store, **{**usual, **values})
    _ADD_LINE.run_many(
        store,
        [
            {
                "shipment_id": shipment_id,
                "order_line_id": line,
                "quantity": quantity,
                "packed": quantity if packed else 0,
            }
            for line, quantity in lines
        ],
    )
    return shipment_id


def update_shipment(store: Store, shipment_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of a shipment."""
    columns = {getattr(Shipment, name): value for name, value in values.items()}
    store.rows(Shipment.update(columns).where(Shipment.id == shipment_id))


def change_state(
    store: Store, shipment_id: int, before: ShipmentState, after: ShipmentState
) -> bool:
    """Move a shipment on, if it still is in `before`."""
    return _STATE.run(store, id=shipment_id, before=before.value, after=after.value) == 1


def lines_of(store: Store, shipment_id: int) -> list[ShippedLine]:
    """What is in a shipment, in the order of the order's lines."""
    return [ShippedLine(*row) for row in _LINES.rows(store, shipment_id=shipment_id)]


def set_packed(store: Store, shipment_id: int, line_id: int, packed: int) -> None:
    """Say how much of a line is packed."""
    _PACKED.run(store, shipment_id=shipment_id, line_id=line_id, packed=packed)


def pack_all(store: Store, shipment_id: int) -> None:
    """Everything that was planned is packed."""
    _ALL_PACKED.run(store, shipment_id=shipment_id)


def leave_out_unpacked(store: Store, shipment_id: int) -> None:
    """Only what is packed goes; the rest of the order stays open."""
    _EMPTY.run(store, shipment_id=shipment_id)
    _LESS.run(store, shipment_id=shipment_id)


def parts_of(store: Store, shipment_id: int) -> list[ShippedPart]:
    """What the bundles of a shipment took of their parts."""
    return [ShippedPart(*row) for row in _PARTS.rows(store, shipment_id=shipment_id)]


def add_parts(store: Store, shipment_id: int, parts: Iterable[ShippedPart]) -> None:
    """Keep what the bundles of a shipment took of their parts."""
    _ADD_PART.run_many(
        store,
        [
            {
                "shipment_id": shipment_id,
                "order_line_id": part.line_id,
                "product_id": part.product_id,
                "quantity": part.quantity,
            }
            for part in parts
        ],
    )


def drop_parts(store: Store, shipment_id: int) -> None:
    """The goods are back: nothing is taken of any part."""
    _DROP_PARTS.run(store, shipment_id=shipment_id)


def tracked_as(store: Store, tracking: str, but: int) -> str:
    """The number of another shipment with this tracking number, or ''."""
    row = _TRACKED.row(store, tracking=tracking, id=but)
    return str(row[0]) if row else ""
