"""Goods kept for orders: more when they came in, fewer when nobody pays; who waits, who holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from oms_desktop.database import order_progress, order_waiting
from oms_desktop.database.order_progress import Progress
from oms_desktop.database.order_waiting import Holder, Overdue
from oms_desktop.domain.errors import StockShort
from oms_desktop.domain.errors_shipping import NothingReserved, NothingShort
from oms_desktop.domain.orders import OrderAct
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import goods
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import confirmed, touched

_DAY: Final = 86_400_000


@dataclass(frozen=True)
class WaitingOrder:
    """An order that is short of goods; `lines` are those lines."""

    order_id: int
    number: str
    customer: str
    phone: str
    promised_on: str | None
    lines: tuple[Progress, ...]


@command(Right.SELL)
def reserve_open(session: Session, order_id: int) -> Changes:
    """Keep what is there now for the lines of an order that are short.

    Returns:
        Facts `number`, `kept` (how many lines got something) and `waiting` (lines still short).

    Raises:
        NothingShort: everything open is kept already.
        StockShort: nothing of it is there.
        NotFound, StateForbids.
    """
    order = confirmed(session, order_id, OrderAct.RESERVE)
    lines = order_progress.of_order(session.store, order_id)
    short = [at for at in lines if at.short]
    if not short:
        raise NothingShort(order.number or "")
    given = goods.reserve_free(session, order_id, [(at.line, at.short) for at in short])
    kept = [[at.line.name, given[at.line.id]] for at in short if given[at.line.id]]
    if not kept:
        first = short[0]
        raise StockShort(first.line.name, first.short, 0)
    number = order.number or ""
    session.journal("order.reserved", number, {"order": number, "lines": kept})
    facts = {
        "number": number,
        "kept": len(kept),
        "waiting": sum(given[at.line.id] < at.short for at in short),
    }
    return touched(session, order, None, facts, moved=[at.line for at in short])


@command(Right.SELL)
def release(session: Session, order_id: int, reason: str) -> Changes:
    """Set free what is kept for an order, but for what is being prepared.

    Returns:
        Facts `number`, `freed` (how many lines).

    Raises:
        NothingReserved: there is nothing to set free.
        FieldMissing: no reason.
        NotFound, StateForbids.
    """
    why = clean_text(reason, "reason", 200, required=True)
    order = confirmed(session, order_id, OrderAct.RESERVE)
    lines = order_progress.of_order(session.store, order_id)
    freed = [
        (at, at.reserved - at.planned) for at in lines if at.counted and at.reserved > at.planned
    ]
    number = order.number or ""
    if not freed:
        raise NothingReserved(number)
    goods.release(session, freed)
    told = [[at.line.name, quantity] for at, quantity in freed]
    session.journal("order.released", number, {"order": number, "reason": why, "lines": told})
    facts = {"number": number, "freed": len(freed)}
    return touched(session, order, None, facts, moved=[at.line for at, _ in freed])


@query(Right.LOOK)
def waiting_for(session: Session, product_ids: Sequence[int]) -> list[WaitingOrder]:
    """Confirmed orders that are short of these products, themselves or as parts; promised first."""
    if not product_ids:
        return []
    found: dict[int, WaitingOrder] = {}
    for each in order_waiting.waiting_lines(session.store, product_ids):
        if not each.at.short:
            continue
        order_id = each.at.order_id
        before = found[order_id].lines if order_id in found else ()
        found[order_id] = WaitingOrder(
            order_id,
            each.number,
            each.customer,
            each.phone,
            each.promised_on,
            (*before, each.at),
        )
    return list(found.values())


@query(Right.LOOK)
def overdue_reservations(session: Session) -> list[Overdue]:
    """Unpaid orders that hold goods for longer than the shop wants; none if it sets no limit."""
    days = session.settings().reservation_days
    if not days:
        return []
    return order_waiting.overdue(session.store, session.moment().at - days * _DAY)


@query(Right.LOOK)
def holders(session: Session, product_id: int) -> list[Holder]:
    """For which orders a product is kept, the oldest first."""
    return order_waiting.holders(session.store, product_id)
