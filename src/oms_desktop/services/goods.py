"""Goods of order lines: promised, taken out of the stock, and put back; inside commands only.

A bundle's parts are promised for whole bundles, and how many these are is kept beside them, as a promise
of the bundle itself. So a promise says what the bundle was made of when it was given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oms_desktop.database import order_stock, products, shipments, stock
from oms_desktop.database.order_progress import Progress
from oms_desktop.database.orders import LineRow
from oms_desktop.database.shipments import ShippedPart
from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import DECIMALS, ONE, base_quantity
from oms_desktop.domain.stock import MovementKind, StockPolicy
from oms_desktop.services import cart_stock
from oms_desktop.services.cart_stock import Bundles
from oms_desktop.services.session import Session

Asked = Iterable[tuple[LineRow, int]]
"""Order lines, each with a quantity in thousandths of its unit."""
Rows = list[tuple[int, int, int]]
"""Order line, product and quantity in thousandths of its base unit."""


def reserve_all(session: Session, asked: Asked) -> Rows:
    """Promise goods whether they are there or not: somebody holds them in his hands.

    Returns:
        What was promised, to be taken by `consume`.
    """
    lines = list(asked)
    bundles = cart_stock.bundles_in(session, (line for line, _ in lines))
    rows: Rows = []
    for line, quantity in lines:
        rows += _promise(line, base_quantity(quantity, line.unit_content), bundles)
    _write(session, rows, "reserve", 1)
    return rows


def consume(session: Session, rows: Rows) -> None:
    """The promised goods leave."""
    _write(session, rows, "consume", -1)


def reserve_free(session: Session, order_id: int, asked: Asked) -> dict[int, int]:
    """Promise goods as far as they are there; of a bundle as many as all its parts cover.

    Returns:
        By order line, how much of it was promised (thousandths of its unit).
    """
    lines = list(asked)
    bundles = cart_stock.bundles_in(session, (line for line, _ in lines))
    there = order_stock.there_of(session.store, order_id)
    free = {product_id: each.available for product_id, each in there.items()}
    for part in (part for parts in bundles.values() for part in parts):
        free.setdefault(part.product_id, part.available)
    rows: Rows = []
    given: dict[int, int] = {}
    for line, quantity in lines:
        needs = _needs(line, bundles)
        fits = min((free[product_id] * ONE // each for product_id, each in needs), default=0)
        whole = _whole_units(line, fits)
        given[line.id] = max(0, min(quantity, whole) if needs else quantity)
        base = base_quantity(given[line.id], line.unit_content)
        for product_id, each in needs:
            free[product_id] -= base_quantity(base, each)
        rows += _promise(line, base, bundles)
    _write(session, rows, "reserve", 1)
    return given


def release(session: Session, freed: Iterable[tuple[Progress, int]]) -> None:
    """End promises of so much of each line, as far as there are any."""
    rows: Rows = []
    for at, quantity in freed:
        rows += _ended(session, at, base_quantity(quantity, at.line.unit_content))
    _write(session, rows, "release", -1)


@dataclass
class _Gone:
    """What leaves: ends of promises, movements with their cost, parts, and what wasn't promised."""

    ended: Rows = field(default_factory=list)
    moved: list[tuple[int, int, int]] = field(default_factory=list)
    parts: list[ShippedPart] = field(default_factory=list)
    loose: dict[int, int] = field(default_factory=dict)


def take(
    session: Session,
    order_id: int,
    leaving: Iterable[tuple[Progress, int]],
    shipment_id: int,
    number: str,
) -> dict[str, object]:
    """Take goods out of the stock: those kept for the order first, then what is free.

    Args:
        session: whose command it is.
        order_id: of the order.
        leaving: its lines with quantities in thousandths of their units.
        shipment_id: what they leave in.
        number: of the shipment, for the movements.

    Returns:
        A warning if more leaves than there is.

    Raises:
        StockShort: something isn't kept for the order, is short, and isn't sold short.
    """
    lines = list(leaving)
    bundles = cart_stock.bundles_in(session, (at.line for at, _ in lines))
    gone = _Gone()
    for at, quantity in lines:
        _take_line(session, at, base_quantity(quantity, at.line.unit_content), bundles, gone)
    warnings = _check_loose(session, order_id, bundles, gone.loose)
    consume(session, gone.ended)
    shipments.add_parts(session.store, shipment_id, gone.parts)
    move(session, gone.moved, MovementKind.SALE, number, -1)
    return warnings


def put_back(
    session: Session,
    asked: Asked,
    shipment_id: int,
    kind: MovementKind,
    document: str,
    *,
    keep: bool,
    reason: str = "",
) -> None:
    """Goods of a shipment are in the shop again.

    Args:
        session: whose command it is.
        asked: what was in it.
        shipment_id: of the shipment.
        kind: of the movements.
        document: of the movements.
        keep: the goods are kept for the order again.
        reason: why, for the movements.
    """
    lines = list(asked)
    moved, again = _there_again(session, lines, shipment_id)
    move(session, moved, kind, document, 1, reason)
    if keep:
        _write(session, again, "reserve", 1)


def goods_of(session: Session, lines: Iterable[LineRow]) -> tuple[int, ...]:
    """The products of some lines and the parts of their bundles, each once."""
    rows = list(lines)
    parts = cart_stock.bundles_in(session, rows).values()
    inside = (part.product_id for each in parts for part in each)
    return tuple(dict.fromkeys((*(line.product_id for line in rows), *inside)))


def may_go_short(session: Session, order_id: int, lines: Iterable[LineRow]) -> set[int]:
    """Ids of the lines whose goods the shop sells without looking at the stock."""
    rows = list(lines)
    shop = session.settings().stock
    bundles = cart_stock.bundles_in(session, rows)
    there = order_stock.there_of(session.store, order_id)
    found = set()
    for line in rows:
        policies = [each.stock_policy for each in bundles.get(line.product_id, ()) if each.tracked]
        if line.tracked:
            policies = [there[line.product_id].stock_policy]
        if all(StockPolicy(each or shop) is StockPolicy.ALLOW for each in policies):
            found.add(line.id)
    return found


def move(
    session: Session,
    moved: Iterable[tuple[int, int, int]],
    kind: MovementKind,
    document: str,
    sign: int,
    reason: str = "",
) -> None:
    """Write movements of product, quantity and cost of a base unit."""
    at = session.moment().at
    rows = [
        {
            "product_id": product_id,
            "kind": kind.value,
            "quantity": sign * quantity,
            "unit_cost": cost,
            "document": document,
            "at": at,
            "person_id": session.person.id,
            "reason": reason,
        }
        for product_id, quantity, cost in moved
        if quantity
    ]
    stock.add_movements(session.store, rows)


def base_cost(line: LineRow) -> int:
    """What a base unit of a line's product cost when it was ordered."""
    return half_up(line.unit_cost * ONE, line.unit_content)


def parts_moved(session: Session, parts: Iterable[ShippedPart]) -> list[tuple[int, int, int]]:
    """Product, quantity and present cost of what bundles take."""
    found = []
    for part in parts:
        item = products.item_by_id(session.store, part.product_id)
        found.append((part.product_id, part.quantity, item.cost if item else 0))
    return found


# ------------------------------------------------------------------ one line


def _needs(line: LineRow, bundles: Bundles) -> list[tuple[int, int]]:
    """Products whose stock a line takes, and how much for one base unit of it (thousandths)."""
    if line.tracked:
        return [(line.product_id, ONE)]
    parts = bundles.get(line.product_id, ())
    return [(part.product_id, part.quantity) for part in parts if part.tracked]


def _promise(line: LineRow, base: int, bundles: Bundles) -> Rows:
    """What is promised for so much of a line; a service needs no promise."""
    needs = _needs(line, bundles)
    rows = [(line.id, product_id, base_quantity(base, each)) for product_id, each in needs]
    if needs and not line.tracked:
        rows.append((line.id, line.product_id, base))
    return rows


def _whole_units(line: LineRow, base: int) -> int:
    """As much of a line's unit as a quantity of the base unit makes, no finer than the unit is sold."""
    step: int = 10 ** (DECIMALS - line.unit_decimals)
    return max(0, base) * ONE // line.unit_content // step * step


def _ended(session: Session, at: Progress, base: int) -> Rows:
    """The part of a line's promises that ends with so much of it (thousandths of the base unit)."""
    base = min(base, at.held)
    if base <= 0:
        return []
    if at.line.tracked:
        return [(at.line.id, at.line.product_id, base)]
    held = stock.held_for(session.store, at.line.id)
    return [
        (at.line.id, product_id, half_up(quantity * base, at.held)) for product_id, quantity in held
    ]


def _take_line(session: Session, at: Progress, base: int, bundles: Bundles, gone: _Gone) -> None:
    line = at.line
    ended = _ended(session, at, base)
    gone.ended += ended
    loose = max(0, base - at.held)
    if line.tracked:
        gone.moved.append((line.product_id, base, base_cost(line)))
        gone.loose[line.product_id] = gone.loose.get(line.product_id, 0) + loose
        return
    taken = {product_id: many for _, product_id, many in ended if product_id != line.product_id}
    for part in bundles.get(line.product_id, ()) if loose else ():
        if part.tracked:
            extra = base_quantity(loose, part.quantity)
            taken[part.product_id] = taken.get(part.product_id, 0) + extra
            gone.loose[part.product_id] = gone.loose.get(part.product_id, 0) + extra
    taken = {product_id: many for product_id, many in taken.items() if many}
    parts = [ShippedPart(line.id, product_id, many) for product_id, many in taken.items()]
    gone.parts += parts
    gone.moved += parts_moved(session, parts)


def _check_loose(
    session: Session, order_id: int, bundles: Bundles, loose: Mapping[int, int]
) -> dict[str, object]:
    """Refuse or warn of what leaves although nothing was kept and there is less.

    Raises:
        StockShort.
    """
    if not any(loose.values()):
        return {}
    shop = session.settings().stock
    there = order_stock.there_of(session.store, order_id)
    for part in (part for parts in bundles.values() for part in parts):
        known = order_stock.There(part.name, part.stock_policy, part.available)
        there.setdefault(part.product_id, known)
    warnings: dict[str, object] = {}
    for product_id, asked in loose.items():
        each = there[product_id]
        policy = StockPolicy(each.stock_policy or shop)
        # What isn't there can't be taken from others: their promises are no stock of this order.
        warnings |= cart_stock.short(each.name, asked, each.available, policy) if asked else {}
    return warnings


def _there_again(
    session: Session, lines: list[tuple[LineRow, int]], shipment_id: int
) -> tuple[list[tuple[int, int, int]], Rows]:
    """Movements of what was in a shipment, and the promises that hold again."""
    moved: list[tuple[int, int, int]] = []
    again: Rows = []
    quantities = {line.id: quantity for line, quantity in lines}
    for line, quantity in lines:
        if line.tracked:
            base = base_quantity(quantity, line.unit_content)
            moved.append((line.product_id, base, base_cost(line)))
            again.append((line.id, line.product_id, base))
    contents = {line.id: line for line, _ in lines}
    made: set[int] = set()
    for part in shipments.parts_of(session.store, shipment_id):
        moved += parts_moved(session, [part])
        again.append((part.line_id, part.product_id, part.quantity))
        made.add(part.line_id)
    for line_id in sorted(made):
        line = contents[line_id]
        base = base_quantity(quantities[line_id], line.unit_content)
        again.append((line_id, line.product_id, base))
    return moved, again


def _write(session: Session, rows: Rows, kind: str, sign: int) -> None:
    """Reservations of order line, product and quantity; nothing of a quantity is none."""
    at = session.moment().at
    written = [
        {
            "order_line_id": line_id,
            "product_id": product_id,
            "quantity": sign * quantity,
            "kind": kind,
            "at": at,
        }
        for line_id, product_id, quantity in rows
        if quantity
    ]
    stock.add_reservations(session.store, written)
