"""What was billed and won't be delivered: credited, and its money waits for the order again; inside commands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oms_desktop.database import order_money
from oms_desktop.database.credit_notes import BilledRow
from oms_desktop.services import allocating, crediting, deposits
from oms_desktop.services.crediting import Billed
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Undelivered:
    """A credit note for goods that won't come, and the money that waits for the order again."""

    number: str
    total: int
    freed: int


def credit(
    session: Session,
    order_id: int,
    quantities: Mapping[int, int],
    reason: str,
    shipment_id: int | None = None,
) -> list[Undelivered]:
    """Credit what was billed and won't be delivered, inside a command.

    The money that this frees waits for the order's next invoice again, as a down payment. Nothing
    is written for what isn't billed.

    Args:
        session: whose command it is.
        order_id: of the order.
        quantities: by order line, in thousandths of its unit; at most what is billed is credited.
        reason: why, for the credit note.
        shipment_id: of the goods that came back; its own invoice is credited if it has one.

    Raises:
        ShiftNeeded: something is billed and no shift is open.
    """
    rows = order_money.invoices_of(session.store, order_id)
    own = [row for row in rows if row.shipment_id == shipment_id and shipment_id is not None]
    left = {line: quantity for line, quantity in quantities.items() if quantity > 0}
    found = []
    for row in own or reversed(rows):
        of = crediting.billed(session, row.id)
        taken = _taken(of.rows, left)
        if taken:
            found.append(_undelivered(session, order_id, of, taken, reason))
    return found


def _taken(rows: Iterable[BilledRow], left: dict[int, int]) -> dict[int, int]:
    """How much of each position, out of what is `left` of each order line; that gets less."""
    taken = {}
    for row in rows:
        part = min(row.line.left, left.get(row.order_line_id, 0))
        if part > 0:
            taken[row.line.position] = part
            left[row.order_line_id] -= part
    return taken


def _undelivered(
    session: Session, order_id: int, of: Billed, taken: Mapping[int, int], reason: str
) -> Undelivered:
    credit = of.credit(taken, delivered=False)
    freed = of.freed(credit)
    note = crediting.issue_note(session, "undelivered", of, credit, {}, reason)
    sources = allocating.free(session, of.invoice.id, freed)
    content = crediting.content_of(of, credit, reason)
    session.journal("invoice.credited", note.number, {**content, "freed": freed})
    deposits.wait(session, order_id, sources, reason)
    return Undelivered(note.number, note.total, freed)
