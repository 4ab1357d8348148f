"""What every change of a goods receipt has to respect; shared by its services."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from oms_desktop.database import receipt_list
from oms_desktop.database.receipt_list import Receipt, Stocked
from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.errors_receiving import NotStocked
from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.receipts import ReceiptLine, ReceiptState
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session


def load(session: Session, receipt_id: int) -> Receipt:
    """A receipt in whatever state.

    Raises:
        NotFound: there is none.
    """
    row = receipt_list.find_receipt(session.store, receipt_id)
    if row is None:
        raise NotFound("receipt", str(receipt_id))
    lines = tuple(receipt_list.lines_of(session.store, receipt_id))
    return Receipt(row, lines, receipt_list.watched_in(session.store, receipt_id))


def draft(session: Session, receipt_id: int) -> Receipt:
    """The receipt, if it is still written.

    Raises:
        NotFound, StateForbids.
    """
    found = load(session, receipt_id)
    if found.row.state != ReceiptState.DRAFT.value:
        raise StateForbids("receipt", found.row.state, "edit")
    return found


def line_of(session: Session, receipt_id: int, line_id: int) -> ReceiptLine:
    """A line of a receipt that is still written.

    Raises:
        NotFound, StateForbids.
    """
    for line in draft(session, receipt_id).lines:
        if line.id == line_id:
            return line
    raise NotFound("line", str(line_id))


def stocked(session: Session, product_id: int) -> Stocked:
    """What a receipt has to know of a product.

    Raises:
        NotFound: there is no such product.
        NotStocked: its stock isn't counted.
    """
    found = receipt_list.stocked(session.store, product_id)
    if found is None:
        raise NotFound("product", str(product_id))
    if not found.tracked:
        raise NotStocked(found.name)
    return found


def without_costs(found: Receipt) -> Receipt:
    """The receipt as somebody sees it who may not see costs: all of them are 0."""
    lines = tuple(replace(line, unit_cost=0) for line in found.lines)
    return replace(found, row=replace(found.row, total=0), lines=lines)


def with_own_costs(
    session: Session, now: Sequence[ReceiptLine], wanted: Sequence[ReceiptLine]
) -> list[ReceiptLine]:
    """The lines wanted, with the costs that whoever may not see costs can't have given.

    A line that is there now keeps its cost; one that isn't costs what its product usually does.
    """
    if session.may(Right.SEE_COST):
        return list(wanted)
    there = {(line.position, line.product_id): line for line in now}
    lines: list[ReceiptLine] = []
    for line in wanted:
        before = there.get((line.position, line.product_id))
        if before is None:
            cost = half_up(stocked(session, line.product_id).usual_cost * line.unit_content, ONE)
        elif before.unit_content == line.unit_content:
            cost = before.unit_cost
        else:
            cost = half_up(before.unit_cost * line.unit_content, before.unit_content)
        lines.append(replace(line, unit_cost=cost))
    return lines


def touched(receipt_id: int, line_id: int = 0, facts: dict[str, Any] | None = None) -> Changes:
    """What an edit of a receipt touched."""
    return Changes({"receipt": (receipt_id,)}, {**(facts or {}), "line": line_id})
