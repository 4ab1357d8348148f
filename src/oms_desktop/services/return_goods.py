"""Goods of a return: how much may come back, and what moves into the stock; inside commands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oms_desktop.database import products, returned_goods
from oms_desktop.database.credit_notes import BilledRow
from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE, base_quantity
from oms_desktop.domain.returns import Fate, part_of
from oms_desktop.domain.stock import MovementKind
from oms_desktop.services import goods
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Back:
    """A product that comes back with a line: thousandths of its base unit, and its cost."""

    position: int
    product_id: int
    quantity: int
    unit_cost: int


def left_of(session: Session, row: BilledRow) -> int:
    """How much of an invoice's line may come back: the customer has it, and it didn't come back yet."""
    sent = returned_goods.received_of(session.store, row.order_line_id)
    back = returned_goods.returned_of(session.store, row.order_line_id)
    return max(0, min(row.line.left, sent - back))


def planned(session: Session, rows: Iterable[BilledRow], taken: Mapping[int, int]) -> list[Back]:
    """What moves for these lines; of a bundle its parts, as they left. Before the credit note."""
    found = []
    for row in rows:
        quantity = taken[row.line.position]
        if row.tracked:
            cost = half_up(row.unit_cost * ONE, row.unit_content)
            base = base_quantity(quantity, row.unit_content)
            found.append(Back(row.line.position, row.product_id, base, cost))
        else:
            found += _parts(session, row, quantity)
    return [back for back in found if back.quantity]


def take_in(
    session: Session, backs: Iterable[Back], fates: Mapping[int, Fate], document: str
) -> None:
    """Put goods back; what is damaged goes out again at once."""
    rows = list(backs)
    moved = [(back.product_id, back.quantity, back.unit_cost) for back in rows]
    goods.move(session, moved, MovementKind.RETURN, document, 1)
    broken = [
        (back.product_id, back.quantity, back.unit_cost)
        for back in rows
        if fates[back.position] is Fate.DAMAGED
    ]
    goods.move(session, broken, MovementKind.DAMAGE, document, -1)


def touched(backs: Iterable[Back]) -> tuple[int, ...]:
    """The products that moved, each once."""
    return tuple(dict.fromkeys(back.product_id for back in backs))


def _parts(session: Session, row: BilledRow, quantity: int) -> list[Back]:
    """The share of a bundle's parts that so much of it takes, after what came back before."""
    sent = returned_goods.received_of(session.store, row.order_line_id)
    before = returned_goods.returned_of(session.store, row.order_line_id)
    found = []
    for product_id, many in returned_goods.parts_of(session.store, row.order_line_id):
        part = part_of(many, before + quantity, sent, part_of(many, before, sent))
        item = products.item_by_id(session.store, product_id)
        found.append(Back(row.line.position, product_id, part, item.cost if item else 0))
    return found
