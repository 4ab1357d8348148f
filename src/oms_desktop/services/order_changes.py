"""Changes of an order that was confirmed: more, less, other terms, and the rest closed."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from oms_desktop.database import customers, order_money, order_progress, orders, products
from oms_desktop.database.order_progress import Progress
from oms_desktop.database.orders import OrderRow
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.addresses import LIMITS, LINE_LIMIT
from oms_desktop.domain.discounts import NO_DISCOUNT
from oms_desktop.domain.errors import (
    AddressNeeded,
    AmountOutOfRange,
    CustomerNeeded,
    NotFound,
    ProductRetired,
)
from oms_desktop.domain.errors_shipping import (
    CancelInstead,
    NothingOpen,
    OrderBilled,
    QuantityShipped,
)
from oms_desktop.domain.orders import DeliveryMethod, OrderAct, OrderState
from oms_desktop.domain.price_rules import Priced
from oms_desktop.domain.privacy import impersonal
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.quantity import ONE, base_quantity
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import billing, cart_stock, goods, order_ends, undelivered
from oms_desktop.services.cart_rules import check_quantity
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.line_prices import completed, floor, level_of, line_values, price_for
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import confirmed, touched


@dataclass(frozen=True)
class OrderTerms:
    """How, when and to whom an order goes; all of it, as the form shows it."""

    delivery: DeliveryMethod
    promised: date | None = None
    recipient: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    shipping: int = 0


@command(Right.SELL)
def add_order_line(
    session: Session, order_id: int, product_id: int, quantity: int = ONE, unit: str = ""
) -> Changes:
    """Put one more product into a confirmed order, at today's price; what is there is kept for it.

    Returns:
        Facts `line`, `total`, and the warnings `short` and `below_cost`.

    Raises:
        OrderBilled: all of the order is billed already.
        ProductRetired, StockShort, QuantityOutOfRange, QuantityTooFine, NotFound, StateForbids.
    """
    order = confirmed(session, order_id, OrderAct.AMEND)
    _unbilled(session, order)
    item = products.item_by_id(session.store, product_id, unit)
    if item is None:
        raise NotFound("product", str(product_id))
    if not item.active:
        raise ProductRetired(item.name)
    item = completed(session, item)
    check_quantity(quantity, item.unit_decimals, item.unit)
    settings = session.settings()
    asked = base_quantity(quantity, item.unit_content)
    warnings = cart_stock.added(session, [], item, asked, settings.stock)
    found = price_for(session, item, quantity, level_of(session, order))
    warnings |= floor(session, item.name, found.price, item.cost, settings)
    twin = _twin(session, order_id, item, found)
    if twin is not None:
        line_id = twin.line.id
        agreed = twin.agreed + quantity
        check_quantity(agreed, item.unit_decimals, item.unit)
        orders.set_line_agreed(session.store, line_id, agreed, 0)
    else:
        values = line_values(item, quantity, found)
        line_id = orders.add_line(session.store, order_id, values)
    told: dict[str, object] = {"name": item.name, "quantity": quantity, "unit": item.unit}
    told |= {"price": found.price}
    return _kept(session, order, line_id, "order.line_added", told, warnings)


@command(Right.SELL)
def set_order_quantity(session: Session, order_id: int, line_id: int, quantity: int) -> Changes:
    """Change how much of a line is agreed (thousandths of its unit); 0 takes the line out.

    More keeps what is there, less sets it free. The price stays as it was agreed.

    Returns:
        Facts as `add_order_line`, and `completed`.

    Raises:
        QuantityShipped: less than what left or is being prepared.
        CancelInstead: nothing would be left of the order.
        OrderBilled: all of the order is billed already.
        DiscountTooLarge: a discount in money was agreed that is more than what is left.
        StockShort, QuantityOutOfRange, QuantityTooFine, NotFound, StateForbids.
    """
    order = confirmed(session, order_id, OrderAct.AMEND)
    _unbilled(session, order)
    lines = order_progress.of_order(session.store, order_id)
    at = _line(lines, line_id)
    line = at.line
    if quantity < at.shipped + at.planned:
        raise QuantityShipped(line.name, quantity, at.shipped + at.planned)
    if quantity == 0 and not any(each.agreed for each in lines if each is not at):
        raise CancelInstead(order.number or "")
    warnings: dict[str, object] = {}
    if quantity:
        check_quantity(quantity, line.unit_decimals, line.unit)
    more = quantity - at.agreed
    item = products.item_by_id(session.store, line.product_id)
    if more > 0 and item is not None:
        asked = base_quantity(more, line.unit_content)
        warnings = cart_stock.added(session, [], item, asked, session.settings().stock)
    ordered, cancelled = (quantity, 0) if quantity else (line.quantity, line.quantity)
    orders.set_line_agreed(session.store, line_id, ordered, cancelled)
    _free(session, at, quantity - at.shipped)
    told: dict[str, object] = {"name": line.name, "unit": line.unit}
    told |= {"quantity": [at.agreed, quantity]}
    return _kept(session, order, line_id, "order.quantity", told, warnings)


@command(Right.SELL)
def set_order_terms(session: Session, order_id: int, terms: OrderTerms) -> Changes:
    """Change how, when and to whom an order goes; of a cart as well.

    Returns:
        Fact `total`.

    Raises:
        CustomerNeeded, AddressNeeded: it is to be delivered, to nobody or to nowhere.
        AmountOutOfRange: shipping that can't be.
        OrderBilled: the shipping stands in an invoice.
        TextTooLong, NotFound, StateForbids.
    """
    order = _cart_or_order(session, order_id)
    values = _columns(terms)
    if order.state != OrderState.DRAFT.value:
        if terms.delivery is DeliveryMethod.DELIVERY:
            values["address"] = _where(session, order, str(values["address"]))
        if terms.shipping != order.shipping and order_money.invoices_of(session.store, order_id):
            raise OrderBilled(order.number or "")
    changed = {name: value for name, value in values.items() if getattr(order, name) != value}
    if changed:
        orders.update_order(session.store, order_id, changed)
    total = order.total
    if order.state != OrderState.DRAFT.value:
        total = _keep_total(session, order)
        number = order.number or ""
        told = {{"promised_on": "promised"}.get(name, name): v for name, v in changed.items()}
        session.journal("order.amended", number, {"order": number, **impersonal(told)})
    return touched(session, order, None, {"total": total})


@command(Right.SELL)
def set_line_note(session: Session, order_id: int, line_id: int, note: str) -> Changes:
    """Write a note on a line of a cart or an order.

    Raises:
        TextTooLong, NotFound, StateForbids.
    """
    order = _cart_or_order(session, order_id)
    text = clean_text(note, "note", 200)
    line = _line(order_progress.of_order(session.store, order_id), line_id).line
    orders.set_line_note(session.store, line_id, text)
    if order.number:
        told = {"order": order.number, "name": line.name, "note": text}
        session.journal("order.line_note", order.number, told)
    return touched(session, order, None, {"line": line_id})


@command(Right.SELL)
def short_close(
    session: Session, order_id: int, line_ids: Sequence[int] | None, reason: str
) -> Changes:
    """Give up what is still open of an order and in no shipment; what was billed is credited.

    Args:
        session: who closes.
        order_id: of an order of which something left.
        line_ids: None closes every open line.
        reason: why.

    Returns:
        Facts `closed` (how many lines), `total`, `completed`, `credit_notes` (numbers).

    Raises:
        CancelInstead: nothing left the shop yet.
        NothingOpen: nothing of these lines is left to be closed.
        FieldMissing: no reason.
        ShiftNeeded, NotFound, StateForbids.
    """
    why = clean_text(reason, "reason", 200, required=True)
    order = confirmed(session, order_id, OrderAct.CLOSE)
    lines = order_progress.of_order(session.store, order_id)
    chosen = lines if line_ids is None else [_line(lines, each) for each in line_ids]
    closing = {at.line.id: at for at in chosen if at.unplanned > 0}
    if not any(at.shipped for at in lines):
        raise CancelInstead(order.number or "")
    if not closing:
        raise NothingOpen(order.number or "")
    for at in closing.values():
        cancelled = at.line.cancelled + at.unplanned
        orders.set_line_agreed(session.store, at.line.id, at.line.quantity, cancelled)
        _free(session, at, at.planned)
    billed = order_money.billed(session.store, order_id)
    never = {
        line_id: min(at.unplanned, billed[line_id].quantity - at.shipped)
        for line_id, at in closing.items()
        if line_id in billed
    }
    credited = undelivered.credit(session, order_id, never, why)
    total = _keep_total(session, order)
    number = order.number or ""
    told = [[at.line.name, at.unplanned] for at in closing.values()]
    content = {"order": number, "reason": why, "lines": told, "total": total}
    session.journal("order.closed", number, content)
    facts = {
        "closed": len(closing),
        "total": total,
        "completed": order_ends.finish(session, order_id),
        "credit_notes": [note.number for note in credited],
    }
    return touched(session, order, None, facts, moved=[at.line for at in closing.values()])


# ------------------------------------------------------------------ inside


def _kept(
    session: Session,
    order: OrderRow,
    line_id: int,
    kind: str,
    told: dict[str, object],
    warnings: dict[str, object],
) -> Changes:
    """A line was changed: keep goods for it, the order's total, and its entry in the journal."""
    at = _line(order_progress.of_order(session.store, order.id), line_id)
    if at.short:
        goods.reserve_free(session, order.id, [(at.line, at.short)])
    total = _keep_total(session, order)
    number = order.number or ""
    session.journal(kind, number, {"order": number, **told, "total": total})
    facts = {**warnings, "line": line_id, "total": total}
    facts["completed"] = order_ends.finish(session, order.id)
    return touched(session, order, None, facts, moved=[at.line])


def _keep_total(session: Session, order: OrderRow) -> int:
    total = billing.agreed(session, order.id)
    orders.update_order(session.store, order.id, {"total": total})
    return total


def _free(session: Session, at: Progress, left: int) -> None:
    """End promises beyond what is left of a line."""
    if at.counted and at.reserved > left:
        goods.release(session, [(at, at.reserved - left)])


def _unbilled(session: Session, order: OrderRow) -> None:
    """Refuse a change of goods that one invoice names before they leave.

    Raises:
        OrderBilled.
    """
    rows = order_money.invoices_of(session.store, order.id)
    if any(row.shipment_id is None for row in rows):
        raise OrderBilled(order.number or "")


def _twin(session: Session, order_id: int, item: SaleItem, found: Priced) -> Progress | None:
    """A line that is alike, so that one more of the same makes no second one."""
    for at in reversed(order_progress.of_order(session.store, order_id)):
        line = at.line
        alike = (line.product_id, line.unit, line.unit_content, line.unit_price) == (
            *(item.product_id, item.unit, item.unit_content, found.price),
        )
        if alike and line.discount_kind == NO_DISCOUNT.kind and not line.note and at.agreed:
            return at
    return None


def _line(lines: Sequence[Progress], line_id: int) -> Progress:
    for at in lines:
        if at.line.id == line_id:
            return at
    raise NotFound("line", str(line_id))


def _cart_or_order(session: Session, order_id: int) -> OrderRow:
    order = orders.find_order(session.store, order_id)
    if order is not None and order.state == OrderState.DRAFT.value:
        return order
    return confirmed(session, order_id, OrderAct.AMEND)


def _columns(terms: OrderTerms) -> dict[str, object]:
    if not 0 <= terms.shipping <= PRICE_LIMIT:
        raise AmountOutOfRange(terms.shipping, 0, PRICE_LIMIT)
    given = asdict(terms)
    limits = {"recipient": LIMITS["recipient"], "phone": 40, "address": LINE_LIMIT, "note": 300}
    return {
        "delivery": terms.delivery.value,
        "promised_on": terms.promised.isoformat() if terms.promised else None,
        "shipping": terms.shipping,
        **{name: clean_text(given[name], name, limit) for name, limit in limits.items()},
    }


def _where(session: Session, order: OrderRow, address: str) -> str:
    """The address of a delivery: as typed, else the customer's.

    Raises:
        CustomerNeeded, AddressNeeded.
    """
    if order.customer_id is None:
        raise CustomerNeeded
    who = customers.find_customer(session.store, order.customer_id)
    where = address or (who.full_address if who else "")
    if not where:
        raise AddressNeeded
    return where
