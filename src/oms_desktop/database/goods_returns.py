"""Returns as they are typed, received and settled."""

from dataclasses import dataclass

from oms_desktop.database.connection import Store
from oms_desktop.database.orders import Order
from oms_desktop.database.returns import GoodsReturn, GoodsReturnLine
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.returns import ReturnState


@dataclass(frozen=True)
class ReturnRow:
    """A return as stored."""

    id: int
    state: ReturnState
    invoice_id: int | None
    credit_note_id: int | None
    settlement: str


@dataclass(frozen=True)
class ReturnLine:
    """How much of an invoice line comes back, in thousandths of the line's unit."""

    position: int
    product_id: int
    quantity: int
    unit_price: int
    fate: str


_COLUMNS = (
    *(GoodsReturn.id, GoodsReturn.state, GoodsReturn.invoice_id, GoodsReturn.credit_note_id),
    GoodsReturn.settlement,
)
_ADD = insert_into(GoodsReturn, "state", "invoice_id", "person_id", "started_at")
_ADD_SETTLED = insert_into(
    GoodsReturn,
    *("state", "invoice_id", "credit_note_id", "settlement", "person_id", "started_at"),
    *("received_at", "settled_at"),
)
_ADD_LINE = insert_into(
    GoodsReturnLine,
    *("return_id", "invoice_position", "product_id", "quantity", "unit_price", "fate"),
)
_FIND = Statement(GoodsReturn.select(*_COLUMNS).where(GoodsReturn.id == slot("id")))
_OPEN = Statement(
    GoodsReturn.select(*_COLUMNS)
    .where((GoodsReturn.invoice_id == slot("invoice_id")) & (GoodsReturn.state == slot("state")))
    .order_by(GoodsReturn.id.desc())
    .limit(1)
)
_LINES = Statement(
    GoodsReturnLine.select(
        GoodsReturnLine.invoice_position,
        GoodsReturnLine.product_id,
        GoodsReturnLine.quantity,
        GoodsReturnLine.unit_price,
        GoodsReturnLine.fate,
    )
    .where(GoodsReturnLine.return_id == slot("return_id"))
    .order_by(GoodsReturnLine.invoice_position)
)
_DROP_LINE = Statement(
    GoodsReturnLine.delete().where(
        (GoodsReturnLine.return_id == slot("return_id"))
        & (GoodsReturnLine.invoice_position == slot("position"))
    )
)
_STATE = Statement(
    GoodsReturn.update({GoodsReturn.state: slot("after")}).where(
        (GoodsReturn.id == slot("id")) & (GoodsReturn.state == slot("before"))
    )
)
_RECEIVE = Statement(
    GoodsReturn.update(
        {
            GoodsReturn.state: ReturnState.RECEIVED.value,
            GoodsReturn.credit_note_id: slot("note_id"),
            GoodsReturn.received_at: slot("at"),
        }
    ).where((GoodsReturn.id == slot("id")) & (GoodsReturn.state == ReturnState.DRAFT.value))
)
_SETTLE = Statement(
    GoodsReturn.update(
        {
            GoodsReturn.state: ReturnState.SETTLED.value,
            GoodsReturn.settlement: slot("settlement"),
            GoodsReturn.settled_at: slot("at"),
        }
    ).where((GoodsReturn.id == slot("id")) & (GoodsReturn.state == ReturnState.RECEIVED.value))
)
_UNHOOK = Statement(
    Order.update({Order.exchange_id: None}).where(
        (Order.exchange_id == slot("id")) & (Order.state == OrderState.DRAFT.value)
    )
)


def _row(values: tuple[int, str, int | None, int | None, str]) -> ReturnRow:
    return ReturnRow(values[0], ReturnState(values[1]), *values[2:])


def add_draft(store: Store, invoice_id: int, person_id: int, at: int) -> int:
    """A new return's id."""
    return _ADD.insert(
        store,
        state=ReturnState.DRAFT.value,
        invoice_id=invoice_id,
        person_id=person_id,
        started_at=at,
    )


def add_settled(store: Store, note_id: int, settlement: str, person_id: int, at: int) -> int:
    """The id of a return without a receipt, received and settled in one."""
    return _ADD_SETTLED.insert(
        store,
        state=ReturnState.SETTLED.value,
        invoice_id=None,
        credit_note_id=note_id,
        settlement=settlement,
        person_id=person_id,
        started_at=at,
        received_at=at,
        settled_at=at,
    )


def find_return(store: Store, return_id: int) -> ReturnRow | None:
    """A return, or None."""
    row = _FIND.row(store, id=return_id)
    return _row(row) if row else None


def newest_in(store: Store, invoice_id: int, state: ReturnState) -> ReturnRow | None:
    """The newest return of an invoice in a state, or None."""
    row = _OPEN.row(store, invoice_id=invoice_id, state=state.value)
    return _row(row) if row else None


def lines_of(store: Store, return_id: int) -> list[ReturnLine]:
    """What comes back, by the invoice's positions."""
    return [ReturnLine(*row) for row in _LINES.rows(store, return_id=return_id)]


def put_line(
    store: Store,
    return_id: int,
    position: int | None,
    product_id: int,
    quantity: int,
    unit_price: int,
    fate: str,
) -> None:
    """Say how much of an invoice's line comes back; 0 takes it off."""
    if position is not None:
        _DROP_LINE.run(store, return_id=return_id, position=position)
    if quantity:
        _ADD_LINE.run(
            store,
            return_id=return_id,
            invoice_position=position,
            product_id=product_id,
            quantity=quantity,
            unit_price=unit_price,
            fate=fate,
        )


def drop(store: Store, return_id: int) -> bool:
    """Give a draft up, if it still is one."""
    before, after = ReturnState.DRAFT.value, ReturnState.DROPPED.value
    return _STATE.run(store, id=return_id, before=before, after=after) == 1


def receive(store: Store, return_id: int, note_id: int, at: int) -> bool:
    """The goods are back, if it still is a draft."""
    return _RECEIVE.run(store, id=return_id, note_id=note_id, at=at) == 1


def settle(store: Store, return_id: int, settlement: str, at: int) -> bool:
    """The money is settled, if it isn't yet; a cart that waits for it is let go."""
    if _SETTLE.run(store, id=return_id, settlement=settlement, at=at) != 1:
        return False
    _UNHOOK.run(store, id=return_id)
    return True
