"""Orders, their lines, and shipments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import (
    DayField,
    FlagField,
    MoneyField,
    QuantityField,
    RawRow,
    Table,
    TimeField,
    with_flags,
)
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.quantity import base_quantity


class Order(Table):
    """An order: a cart while a draft, a promise once confirmed."""

    id = peewee.AutoField()
    number = peewee.TextField(null=True, unique=True)
    state = peewee.TextField()
    customer_id = peewee.IntegerField(null=True)
    label = peewee.TextField(default="")
    held = FlagField(default=0)
    delivery = peewee.TextField(default="counter")
    address = peewee.TextField(default="")
    promised_on = DayField(null=True)
    note = peewee.TextField(default="")
    discount_kind = peewee.TextField(default="none")
    discount_value = peewee.IntegerField(default=0)
    shipping = MoneyField(default=0)
    person_id = peewee.IntegerField()
    created_at = TimeField()
    confirmed_at = TimeField(null=True)
    recipient = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    total = MoneyField(default=0)
    completed_at = TimeField(null=True)
    exchange_id = peewee.IntegerField(null=True)

    class Meta:
        """Table name."""

        table_name = "orders"


class OrderLine(Table):
    """One line: the product and its price as they were when it was added."""

    id = peewee.AutoField()
    order_id = peewee.IntegerField()
    position = peewee.IntegerField()
    product_id = peewee.IntegerField()
    code = peewee.TextField()
    name = peewee.TextField()
    unit = peewee.TextField()
    unit_content = QuantityField()
    unit_decimals = peewee.IntegerField()
    quantity = QuantityField()
    unit_price = MoneyField()
    listed_price = MoneyField()
    unit_cost = MoneyField()
    discount_kind = peewee.TextField()
    discount_value = peewee.IntegerField()
    tax_class = peewee.TextField()
    tracked = FlagField()
    cancelled = QuantityField(default=0)
    price_reason = peewee.TextField(default="")
    note = peewee.TextField(default="")

    class Meta:
        """Table name."""

        table_name = "order_line"


@dataclass(frozen=True)
class OrderRow:
    """The head of an order as stored."""

    id: int
    number: str | None
    state: str
    customer_id: int | None
    label: str
    held: bool
    delivery: str
    address: str
    promised_on: str | None
    note: str
    discount_kind: str
    discount_value: int
    shipping: int
    created_at: int
    recipient: str = ""
    phone: str = ""
    total: int = 0
    confirmed_at: int | None = None
    completed_at: int | None = None
    exchange_id: int | None = None


@dataclass(frozen=True)
class LineRow:
    """A line as stored; quantities in thousandths of `unit`, `unit_content` of the base unit."""

    id: int
    position: int
    product_id: int
    code: str
    name: str
    unit: str
    unit_content: int
    unit_decimals: int
    quantity: int
    unit_price: int
    listed_price: int
    unit_cost: int
    discount_kind: str
    discount_value: int
    tax_class: str
    tracked: bool
    price_reason: str = ""
    note: str = ""
    cancelled: int = 0

    @property
    def base_quantity(self) -> int:
        """The quantity in thousandths of the product's base unit."""
        return base_quantity(self.quantity, self.unit_content)


HEAD_COLUMNS: Final = (
    Order.id,
    Order.number,
    Order.state,
    Order.customer_id,
    Order.label,
    Order.held,
    Order.delivery,
    Order.address,
    Order.promised_on,
    Order.note,
    Order.discount_kind,
    Order.discount_value,
    Order.shipping,
    Order.created_at,
    Order.recipient,
    Order.phone,
    Order.total,
    Order.confirmed_at,
    Order.completed_at,
    Order.exchange_id,
)
_LINE_NAMES: Final = (
    "position",
    "product_id",
    "code",
    "name",
    "unit",
    "unit_content",
    "unit_decimals",
    "quantity",
    "unit_price",
    "listed_price",
    "unit_cost",
    "discount_kind",
    "discount_value",
    "tax_class",
    "tracked",
    "price_reason",
    "note",
)
LINE_COLUMNS: Final = (
    OrderLine.id,
    *(getattr(OrderLine, name) for name in _LINE_NAMES),
    OrderLine.cancelled,
)
"""The columns of a `LineRow`, in its order."""

_HEAD = Statement(Order.select(*HEAD_COLUMNS).where(Order.id == slot("id")))
_CONFIRMED = Statement(
    Order.select(*HEAD_COLUMNS)
    .where(Order.state == OrderState.CONFIRMED.value)
    .order_by(Order.id.desc())
    .limit(slot("limit"))
)
_ADD = insert_into(Order, "state", "person_id", "created_at")
_STATE = Statement(
    Order.update({Order.state: slot("after")}).where(
        (Order.id == slot("id")) & (Order.state == slot("before"))
    )
)
_CONFIRM = Statement(
    Order.update(
        {
            Order.state: OrderState.CONFIRMED.value,
            Order.number: slot("number"),
            Order.total: slot("total"),
            Order.confirmed_at: slot("at"),
            Order.held: 0,
        }
    ).where((Order.id == slot("id")) & (Order.state == OrderState.DRAFT.value))
)
_LINES = Statement(
    OrderLine.select(*LINE_COLUMNS)
    .where(OrderLine.order_id == slot("order_id"))
    .order_by(OrderLine.position)
)
_ADD_LINE = insert_into(OrderLine, "order_id", *_LINE_NAMES)
_LAST_POSITION = Statement(
    OrderLine.select(peewee.fn.COALESCE(peewee.fn.MAX(OrderLine.position), 0)).where(
        OrderLine.order_id == slot("order_id")
    )
)
_QUANTITY = Statement(
    OrderLine.update({OrderLine.quantity: slot("quantity")}).where(OrderLine.id == slot("id"))
)
_AGREED = Statement(
    OrderLine.update(
        {OrderLine.quantity: slot("quantity"), OrderLine.cancelled: slot("cancelled")}
    ).where(OrderLine.id == slot("id"))
)
_NOTE = Statement(
    OrderLine.update({OrderLine.note: slot("note")}).where(OrderLine.id == slot("id"))
)
_FINISH = Statement(
    Order.update({Order.state: OrderState.COMPLETED.value, Order.completed_at: slot("at")}).where(
        (Order.id == slot("id")) & (Order.state == OrderState.CONFIRMED.value)
    )
)
_REOPEN = Statement(
    Order.update({Order.state: OrderState.CONFIRMED.value, Order.completed_at: None}).where(
        (Order.id == slot("id")) & (Order.state == OrderState.COMPLETED.value)
    )
)
_PRICE = Statement(
    OrderLine.update({OrderLine.unit_price: slot("price")}).where(OrderLine.id == slot("id"))
)
_LISTED = Statement(
    OrderLine.update(
        {
            OrderLine.unit_price: slot("price"),
            OrderLine.listed_price: slot("listed"),
            OrderLine.price_reason: slot("reason"),
        }
    ).where(OrderLine.id == slot("id"))
)
_DISCOUNT = Statement(
    OrderLine.update(
        {OrderLine.discount_kind: slot("kind"), OrderLine.discount_value: slot("value")}
    ).where(OrderLine.id == slot("id"))
)
_DROP_LINE = Statement(OrderLine.delete().where(OrderLine.id == slot("id")))
_DROP_LINES = Statement(OrderLine.delete().where(OrderLine.order_id == slot("order_id")))


def head_row(row: RawRow) -> OrderRow:
    """A row of `HEAD_COLUMNS`."""
    return OrderRow(*with_flags(row, 5))


def _line(row: RawRow) -> LineRow:
    return LineRow(*with_flags(row, 15))


def find_order(store: Store, order_id: int) -> OrderRow | None:
    """The head of an order, or None."""
    row = _HEAD.row(store, id=order_id)
    return head_row(row) if row else None


def confirmed(store: Store, limit: int = 50) -> list[OrderRow]:
    """Orders that wait to be fulfilled, newest first."""
    return [head_row(row) for row in _CONFIRMED.rows(store, limit=limit)]


def add_draft(store: Store, person_id: int, at: int) -> int:
    """A new cart's id."""
    return _ADD.insert(store, state=OrderState.DRAFT.value, person_id=person_id, created_at=at)


def update_order(store: Store, order_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of an order's head."""
    columns = {getattr(Order, name): value for name, value in values.items()}
    store.rows(Order.update(columns).where(Order.id == order_id))


def change_state(store: Store, order_id: int, before: OrderState, after: OrderState) -> bool:
    """Move an order on, if it still is in `before`."""
    return _STATE.run(store, id=order_id, before=before.value, after=after.value) == 1


def confirm_draft(store: Store, order_id: int, number: str, at: int, total: int) -> bool:
    """Give a draft its number and what it comes to, if it still is a draft."""
    return _CONFIRM.run(store, id=order_id, number=number, at=at, total=total) == 1


def lines_of(store: Store, order_id: int) -> list[LineRow]:
    """The lines of an order by position."""
    return [_line(row) for row in _LINES.rows(store, order_id=order_id)]


def add_line(store: Store, order_id: int, values: Mapping[str, Any]) -> int:
    """A new line's id; `values` are its columns but the position: it goes to the end."""
    last = _LAST_POSITION.row(store, order_id=order_id)
    place = (last[0] if last else 0) + 1
    return _ADD_LINE.insert(
        store, **{"note": "", **values, "order_id": order_id, "position": place}
    )


def replace_lines(store: Store, order_id: int, lines: Sequence[LineRow]) -> None:
    """Put exactly these lines into a draft."""
    _DROP_LINES.run(store, order_id=order_id)
    rows = [{name: getattr(line, name) for name in _LINE_NAMES} for line in lines]
    _ADD_LINE.run_many(store, [{**row, "order_id": order_id} for row in rows])


def set_line_agreed(store: Store, line_id: int, quantity: int, cancelled: int) -> None:
    """Change how much of a line was ordered, and how much of that won't be sent."""
    _AGREED.run(store, id=line_id, quantity=quantity, cancelled=cancelled)


def set_line_note(store: Store, line_id: int, note: str) -> None:
    """Change a line's note."""
    _NOTE.run(store, id=line_id, note=note)


def finish_order(store: Store, order_id: int, at: int) -> bool:
    """Complete a confirmed order, if it still is confirmed."""
    return _FINISH.run(store, id=order_id, at=at) == 1


def reopen_order(store: Store, order_id: int) -> bool:
    """Make a completed order a confirmed one again, if it still is completed."""
    return _REOPEN.run(store, id=order_id) == 1


def set_line_quantity(store: Store, line_id: int, quantity: int) -> None:
    """Change a line's quantity."""
    _QUANTITY.run(store, id=line_id, quantity=quantity)


def set_line_price(store: Store, line_id: int, price: int) -> None:
    """Change a line's price."""
    _PRICE.run(store, id=line_id, price=price)


def set_line_listed(store: Store, line_id: int, price: int, reason: str) -> None:
    """Give a line the shop's own price, and say why it is that."""
    _LISTED.run(store, id=line_id, price=price, listed=price, reason=reason)


def set_line_discount(store: Store, line_id: int, kind: str, value: int) -> None:
    """Change a line's own discount."""
    _DISCOUNT.run(store, id=line_id, kind=kind, value=value)


def drop_line(store: Store, line_id: int) -> None:
    """Remove a line."""
    _DROP_LINE.run(store, id=line_id)
