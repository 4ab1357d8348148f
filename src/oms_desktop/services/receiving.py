"""Goods receipts: written down line by line, each stored at once, then posted in one transaction.

A line says what one of its unit costs; the ledger of movements keeps whole costs per base unit. A line whose
cost can't be told in whole rupiah per base unit becomes two movements that are together worth exactly the
line (`domain.receipts.cost_parts`), so that stock value, receipt and movements always agree.

Whoever may not see costs receives all the same: each line costs what its product cost last, nobody is told.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from oms_desktop.database import products, receipt_list, stock, suppliers
from oms_desktop.database.listing import Listing
from oms_desktop.database.products import SaleItem
from oms_desktop.database.receipt_list import Receipt, ReceiptRow, Stocked
from oms_desktop.domain import barcode
from oms_desktop.domain.errors import AmountOutOfRange, BarcodeUnknown, NotFound, StateForbids
from oms_desktop.domain.errors_receiving import ExpiryNotWatched, ReceiptEmpty, TooManyDrafts
from oms_desktop.domain.money import AMOUNT_LIMIT, half_up
from oms_desktop.domain.quantity import ONE, split_quantity
from oms_desktop.domain.receipts import ReceiptLine, ReceiptState, checked_line, cost_parts
from oms_desktop.domain.stock import MovementKind
from oms_desktop.domain.stock_value import average_cost
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import numbers
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.receipt_rules import (
    draft,
    line_of,
    load,
    stocked,
    touched,
    with_own_costs,
    without_costs,
)
from oms_desktop.services.session import Session

SERIES: Final = "receipt"
OPEN_DRAFTS: Final = 9
"""More deliveries than anybody unpacks at once."""


# ------------------------------------------------------------------ asked


@query(Right.ADJUST_STOCK)
def receipt(session: Session, receipt_id: int) -> Receipt:
    """A receipt in whatever state; without the right, its costs are 0.

    Raises:
        NotFound: there is none.
    """
    found = load(session, receipt_id)
    return found if session.may(Right.SEE_COST) else without_costs(found)


@query(Right.ADJUST_STOCK)
def drafts(session: Session) -> list[ReceiptRow]:
    """Receipts that are still written, oldest first."""
    return receipt_list.drafts(session.store)


@query(Right.ADJUST_STOCK)
def posted(
    session: Session, search: str = "", supplier_id: int | None = None
) -> Listing[ReceiptRow]:
    """Posted receipts for a table; the search finds number, supplier and reference.

    With `supplier_id`, only those of that supplier, whatever it was called then. Without the right, their
    totals are 0.
    """
    with_cost = session.may(Right.SEE_COST)
    return receipt_list.receipt_listing(session.store, search, supplier_id, with_cost=with_cost)


@query(Right.ADJUST_STOCK)
def units_of(session: Session, product_id: int) -> list[str]:
    """Units in which a product can be received, its base unit first."""
    item = products.item_by_id(session.store, product_id)
    further = [row[1] for row in products.units_of(session.store, product_id)]
    return [item.unit, *further] if item else further


# ------------------------------------------------------------------ written


@command(Right.ADJUST_STOCK)
def start(session: Session) -> Changes:
    """Start a receipt; an empty draft that lies there already is taken instead.

    Raises:
        TooManyDrafts: as many as there may be are still written.
    """
    open_drafts = receipt_list.drafts(session.store)
    for row in open_drafts:
        if not receipt_list.lines_of(session.store, row.id) and row.supplier_id is None:
            return touched(row.id)
    if len(open_drafts) >= OPEN_DRAFTS:
        raise TooManyDrafts(OPEN_DRAFTS)
    at = session.moment().at
    return touched(receipt_list.add_draft(session.store, session.person.id, at))


@command(Right.ADJUST_STOCK)
def scan(session: Session, receipt_id: int, text: str) -> Changes:
    """Add what a scanned or typed code stands for; `3*code` adds three, a carton's code a carton.

    Raises:
        BarcodeUnknown: no product has this code.
        NotStocked: a product whose stock isn't counted.
        QuantityTextInvalid, QuantityOutOfRange, QuantityTooFine: a bad quantity.
        NotFound, StateForbids.
    """
    typed, code = split_quantity(text)
    code = barcode.normalise_code(code)
    keys = barcode.candidates(code)
    found = (products.item_by_barcode(session.store, key) for key in keys)
    item = next((each for each in found if each), None)
    item = item or products.item_by_code(session.store, code)
    if item is None:
        raise BarcodeUnknown(code)
    return _add(session, receipt_id, item, ONE if typed is None else typed)


@command(Right.ADJUST_STOCK)
def add_product(
    session: Session, receipt_id: int, product_id: int, quantity: int = ONE, unit: str = ""
) -> Changes:
    """Add a product chosen from a list, in its base unit or the named further one.

    Raises:
        As `scan`.
    """
    item = products.item_by_id(session.store, product_id, unit)
    if item is None:
        raise NotFound("product", str(product_id))
    return _add(session, receipt_id, item, quantity)


@command(Right.ADJUST_STOCK)
def change_line(
    session: Session,
    receipt_id: int,
    line_id: int,
    *,
    quantity: int | None = None,
    unit_cost: int | None = None,
    batch: str | None = None,
    expires_on: str | None = None,
) -> Changes:
    """Change what is given of a line; the rest stays.

    Raises:
        ExpiryNotWatched: a batch or a date of a product that has none.
        RightMissing: a cost from somebody who may not see costs.
        NotFound, StateForbids, and as `domain.receipts.checked_line`.
    """
    if unit_cost is not None:
        session.check(Right.SEE_COST)
    line = line_of(session, receipt_id, line_id)
    asked = {"quantity": quantity, "unit_cost": unit_cost, "batch": batch, "expires_on": expires_on}
    wanted: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
    changed = checked_line(replace(line, **wanted))
    if (changed.batch or changed.expires_on) and not stocked(session, line.product_id).expires:
        raise ExpiryNotWatched(line.name)
    receipt_list.update_line(session.store, changed)
    return touched(receipt_id, line_id)


@command(Right.ADJUST_STOCK)
def set_unit(session: Session, receipt_id: int, line_id: int, unit: str) -> Changes:
    """Say that a line's quantity is in another unit; the cost per base unit stays.

    Raises:
        NotFound: the line, or a unit that the product doesn't have.
        StateForbids, and as `domain.receipts.checked_line`.
    """
    line = line_of(session, receipt_id, line_id)
    item = products.item_by_id(session.store, line.product_id, unit)
    if item is None or item.unit != unit:
        raise NotFound("unit", unit)
    cost = half_up(line.unit_cost * item.unit_content, line.unit_content)
    changed = replace(
        line,
        unit=unit,
        unit_content=item.unit_content,
        unit_decimals=item.unit_decimals,
        unit_cost=cost,
    )
    receipt_list.update_line(session.store, checked_line(changed))
    return touched(receipt_id, line_id)


@command(Right.ADJUST_STOCK)
def remove_line(session: Session, receipt_id: int, line_id: int) -> Changes:
    """Take a line out; `restore` undoes that.

    Raises:
        NotFound, StateForbids.
    """
    line = line_of(session, receipt_id, line_id)
    receipt_list.drop_line(session.store, line_id)
    return touched(receipt_id, line_id, {"name": line.name})


@command(Right.ADJUST_STOCK)
def restore(session: Session, receipt_id: int, lines: Sequence[ReceiptLine]) -> Changes:
    """Put the lines back to what they were before a change: all of them, in place of those now.

    The costs in them count only from somebody who may see costs; see `receipt_rules.with_own_costs`.

    Raises:
        NotFound, NotStocked, StateForbids, and as `domain.receipts.checked_line`.
    """
    now = draft(session, receipt_id).lines
    for product_id in {line.product_id for line in lines}:
        stocked(session, product_id)
    checked = [checked_line(line) for line in with_own_costs(session, now, lines)]
    for line in now:
        receipt_list.drop_line(session.store, line.id)
    for line in checked:
        receipt_list.add_line(session.store, receipt_id, line)
    return touched(receipt_id)


@command(Right.ADJUST_STOCK)
def set_head(
    session: Session, receipt_id: int, supplier_id: int | None, reference: str, note: str = ""
) -> Changes:
    """Say from whom the goods come, and the number on their paper.

    Raises:
        NotFound: there is no such supplier.
        TextTooLong, StateForbids.
    """
    draft(session, receipt_id)
    name = ""
    if supplier_id is not None:
        found = suppliers.find_supplier(session.store, supplier_id)
        if found is None:
            raise NotFound("supplier", str(supplier_id))
        name = found.name
    values = {
        "supplier_id": supplier_id,
        "supplier_name": name,
        "reference": clean_text(reference, "reference", 60),
        "note": clean_text(note, "note", 300),
    }
    receipt_list.update_receipt(session.store, receipt_id, values)
    return touched(receipt_id)


@command(Right.ADJUST_STOCK)
def drop(session: Session, receipt_id: int) -> Changes:
    """Give a draft up; `resume` takes it up again.

    Raises:
        NotFound, StateForbids.
    """
    found = draft(session, receipt_id)
    receipt_list.update_receipt(session.store, receipt_id, {"state": ReceiptState.DROPPED.value})
    content = {"lines": len(found.lines), "total": found.total}
    session.journal("receipt.dropped", f"draft {receipt_id}", content)
    return touched(receipt_id)


@command(Right.ADJUST_STOCK)
def resume(session: Session, receipt_id: int) -> Changes:
    """Take a dropped draft up again.

    Raises:
        NotFound, StateForbids.
    """
    found = load(session, receipt_id)
    if found.row.state != ReceiptState.DROPPED.value:
        raise StateForbids("receipt", found.row.state, "recall")
    receipt_list.update_receipt(session.store, receipt_id, {"state": ReceiptState.DRAFT.value})
    session.journal("receipt.resumed", f"draft {receipt_id}", {"lines": len(found.lines)})
    return touched(receipt_id)


# ------------------------------------------------------------------ posted


@command(Right.ADJUST_STOCK)
def post(session: Session, receipt_id: int) -> Changes:
    """Take the goods into stock, for good: number, movements, costs, journal.

    The fact `total` is None for somebody who may not see costs.

    Raises:
        ReceiptEmpty: nothing was received.
        NotStocked: a product's stock isn't counted any more.
        AmountOutOfRange: all lines together cost more than anybody has.
        NotFound, StateForbids.
    """
    found = draft(session, receipt_id)
    if not found.lines:
        raise ReceiptEmpty
    if found.total > AMOUNT_LIMIT:
        raise AmountOutOfRange(found.total, 0, AMOUNT_LIMIT)
    known = {line.product_id: stocked(session, line.product_id) for line in found.lines}
    number = numbers.take(session, SERIES, session.settings().receipt_pattern)
    stock.add_movements(session.store, _movements(session, found, number))
    costs = {
        product_id: _set_costs(session, product_id, before, found.lines)
        for product_id, before in known.items()
    }
    at, total = session.moment().at, found.total
    values = {"number": number, "posted_at": at, "total": total}
    receipt_list.update_receipt(
        session.store, receipt_id, {**values, "state": ReceiptState.POSTED.value}
    )
    session.journal("receipt.posted", number, _content(found, costs))
    shown = total if session.may(Right.SEE_COST) else None
    facts = {"number": number, "total": shown, "lines": len(found.lines)}
    return Changes({"receipt": (receipt_id,), "product": tuple(known)}, facts)


def _movements(session: Session, found: Receipt, number: str) -> list[dict[str, Any]]:
    common = {
        "kind": MovementKind.RECEIPT.value,
        "document": number,
        "at": session.moment().at,
        "person_id": session.person.id,
        "reason": found.row.supplier_name,
    }
    return [
        {**common, "product_id": line.product_id, "quantity": quantity, "unit_cost": cost}
        for line in found.lines
        for quantity, cost in cost_parts(line.base_quantity, line.amount)
    ]


def _set_costs(
    session: Session, product_id: int, before: Stocked, lines: tuple[ReceiptLine, ...]
) -> int:
    """Store what a product costs now, and what it cost last; a gift leaves the last cost alone."""
    paid = [line.base_cost for line in lines if line.product_id == product_id and line.amount]
    last = paid[-1] if paid else before.last_cost or before.cost
    on_hand, value = stock.worth_of(session.store, product_id)
    average = average_cost(on_hand, value)
    if average is None:
        # All that came went into a hole below zero: there is nothing to take an average of.
        average = paid[-1] if paid else before.cost
    values = {"cost": average, "last_cost": last, "changed_at": session.moment().at}
    products.update_product(session.store, product_id, values)
    return average


def _content(found: Receipt, costs: dict[int, int]) -> dict[str, Any]:
    return {
        "supplier": found.row.supplier_name,
        "reference": found.row.reference,
        "total": found.total,
        "lines": [
            [line.code, line.quantity, line.unit, line.unit_cost, costs[line.product_id]]
            for line in found.lines
        ],
    }


# ------------------------------------------------------------------ shared


def _add(session: Session, receipt_id: int, item: SaleItem, quantity: int) -> Changes:
    """Add to the newest line of this product and unit, or write a new one at the end.

    A line that has its batch or date already is done: what comes after it may be of another.
    """
    lines = draft(session, receipt_id).lines
    known = stocked(session, item.product_id)
    same = [each for each in lines if (each.product_id, each.unit) == (item.product_id, item.unit)]
    if same and not (same[-1].batch or same[-1].expires_on):
        line = checked_line(replace(same[-1], quantity=same[-1].quantity + quantity))
        receipt_list.update_line(session.store, line)
        return touched(receipt_id, line.id, {"name": item.name})
    line = ReceiptLine(
        0,
        max((each.position for each in lines), default=0) + 1,
        item.product_id,
        item.code,
        item.name,
        item.unit,
        item.unit_content,
        item.unit_decimals,
        quantity,
        half_up(known.usual_cost * item.unit_content, ONE),
    )
    line_id = receipt_list.add_line(session.store, receipt_id, checked_line(line))
    return touched(receipt_id, line_id, {"name": item.name})
