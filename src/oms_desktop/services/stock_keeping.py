"""Correcting the stock of one product, with a reason: adjusted, damaged, begun, and undone again.

Adjusting and opening correct the books; goods that were damaged really go. Open stock counts take
over the former (see `counting`), not the latter, which changes shelf and books alike.
"""

from typing import Final

from oms_desktop.database import products, stock, stock_counts, stock_entries
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    NotFound,
    QuantityOutOfRange,
    StateForbids,
    StockShort,
)
from oms_desktop.domain.errors_counting import StockBegun, StockNotKept, StockSame
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.quantity import QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.stock import MovementKind
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Session

REASON_LIMIT: Final = 200
_BY_HAND: Final = frozenset({MovementKind.ADJUSTMENT, MovementKind.DAMAGE, MovementKind.OPENING})
_CORRECTS: Final = frozenset({MovementKind.ADJUSTMENT, MovementKind.OPENING})


@command(Right.ADJUST_STOCK)
def adjust(session: Session, product_id: int, quantity: int, reason: str) -> Changes:
    """Correct the stock by so much more, or (negative) less; thousandths of the base unit.

    Returns:
        Facts `movement`, `name`, `quantity`, `on_hand` and `available` after it.

    Raises:
        NotFound, StockNotKept, QuantityOutOfRange, QuantityTooFine.
        StockShort: less would be left than nothing.
        FieldMissing, TextTooLong: the reason.
    """
    item = _item(session, product_id)
    _check(item, quantity)
    why = clean_text(reason, "reason", REASON_LIMIT, required=True)
    return _move(session, item, MovementKind.ADJUSTMENT, quantity, why)


@command(Right.ADJUST_STOCK)
def set_stock(session: Session, product_id: int, on_hand: int, reason: str) -> Changes:
    """Correct the stock to what really is there, whatever the books say at this moment.

    Returns:
        As `adjust`.

    Raises:
        As `adjust`.
        StockSame: that is what the books say.
    """
    if not 0 <= on_hand <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(on_hand, QUANTITY_LIMIT)
    item = _item(session, product_id)
    check_decimals(on_hand, item.unit_decimals, item.unit)
    now, _, _ = stock.totals_of(session.store, product_id)
    why = clean_text(reason, "reason", REASON_LIMIT, required=True)
    if on_hand == now:
        raise StockSame(item.name, now)
    return _move(session, item, MovementKind.ADJUSTMENT, on_hand - now, why)


@command(Right.ADJUST_STOCK)
def damage(session: Session, product_id: int, quantity: int, reason: str) -> Changes:
    """Take out goods that broke, spoiled or went out of date.

    Args:
        session: who says so.
        product_id: of the goods.
        quantity: more than 0, thousandths of the base unit.
        reason: such as `kedaluwarsa`.

    Returns:
        As `adjust`.

    Raises:
        As `adjust`.
    """
    item = _item(session, product_id)
    _check(item, quantity, low=1)
    why = clean_text(reason, "reason", REASON_LIMIT, required=True)
    return _move(session, item, MovementKind.DAMAGE, -quantity, why)


@command(Right.ADJUST_STOCK)
def open_stock(session: Session, product_id: int, quantity: int, unit_cost: int) -> Changes:
    """Say with how many, at what cost each, a product that never moved begins.

    Returns:
        As `adjust`.

    Raises:
        As `adjust`.
        AmountOutOfRange: the cost.
        StockBegun: it has moved already.
    """
    if not 0 <= unit_cost <= PRICE_LIMIT:
        raise AmountOutOfRange(unit_cost, 0, PRICE_LIMIT)
    item = _item(session, product_id)
    _check(item, quantity, low=1)
    if stock_entries.has_moved(session.store, product_id):
        raise StockBegun(item.name)
    return _move(session, item, MovementKind.OPENING, quantity, "", unit_cost)


@command(Right.ADJUST_STOCK)
def undo(session: Session, movement_id: int) -> Changes:
    """Take a correction back by a movement against it; once.

    Returns:
        As `adjust`.

    Raises:
        NotFound: there is no such movement.
        StateForbids: it wasn't made by hand, or was taken back already.
        StockShort: what it brought in is gone.
    """
    entry = stock_entries.find_entry(session.store, movement_id)
    if entry is None:
        raise NotFound("movement", str(movement_id))
    item = _item(session, entry.product_id)
    kind, document = MovementKind(entry.kind), _against(item, movement_id)
    if kind not in _BY_HAND or entry.document != item.code:
        raise StateForbids("movement", "booked", "undo")
    if stock_entries.has_document(session.store, entry.product_id, document):
        raise StateForbids("movement", "undone", "undo")
    return _move(
        session, item, kind, -entry.quantity, entry.reason, entry.unit_cost, document=document
    )


def _against(item: SaleItem, movement_id: int) -> str:
    return f"{item.code}#{movement_id}"


def _item(session: Session, product_id: int) -> SaleItem:
    """The product, if its stock is kept.

    Raises:
        NotFound, StockNotKept.
    """
    item = products.item_by_id(session.store, product_id)
    if item is None:
        raise NotFound("product", str(product_id))
    if not item.tracked:
        raise StockNotKept(item.name)
    return item


def _check(item: SaleItem, quantity: int, low: int = -QUANTITY_LIMIT) -> None:
    """Refuse a quantity by which the stock can't change.

    Raises:
        QuantityOutOfRange, QuantityTooFine.
    """
    if not quantity or not low <= quantity <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(quantity, QUANTITY_LIMIT)
    check_decimals(abs(quantity), item.unit_decimals, item.unit)


def _move(
    session: Session,
    item: SaleItem,
    kind: MovementKind,
    quantity: int,
    reason: str,
    unit_cost: int | None = None,
    *,
    document: str = "",
) -> Changes:
    store, product_id = session.store, item.product_id
    on_hand, reserved, _ = stock.totals_of(store, product_id)
    left = on_hand + quantity
    if quantity < 0 and left < 0:
        raise StockShort(item.name, -quantity, on_hand)
    cost = stock_entries.unit_cost(store, product_id) if unit_cost is None else unit_cost
    movement = {
        "product_id": product_id,
        "kind": kind.value,
        "quantity": quantity,
        "unit_cost": cost,
        "document": document or item.code,
        "at": session.moment().at,
        "person_id": session.person.id,
        "reason": reason,
    }
    movement_id = stock_entries.add_entry(store, movement)
    if kind in _CORRECTS:
        stock_counts.rebase(store, product_id, quantity)
    content = {"name": item.name, "quantity": quantity, "left": left, "reason": reason}
    session.journal(_ENTRIES[kind] if not document else "stock.undone", item.code, content)
    facts: dict[str, object] = {
        "movement": movement_id,
        "name": item.name,
        "quantity": quantity,
        "on_hand": left,
        "available": left - reserved,
    }
    return Changes({"product": (product_id,)}, facts)


_ENTRIES: Final = {
    MovementKind.ADJUSTMENT: "stock.adjusted",
    MovementKind.DAMAGE: "stock.damaged",
    MovementKind.OPENING: "stock.opened",
}
