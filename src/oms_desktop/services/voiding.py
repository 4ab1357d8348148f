"""Voiding an invoice in the shift that issued it: money and goods go back, the number stays."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from oms_desktop.database import (
    credit_notes,
    invoices,
    order_money,
    order_progress,
    orders,
    payments,
    shipments,
)
from oms_desktop.database.invoices import InvoiceRow
from oms_desktop.database.orders import LineRow
from oms_desktop.domain.crediting import Credit
from oms_desktop.domain.errors import InvoiceHasPayments, NotFound, StateForbids
from oms_desktop.domain.errors_crediting import CreditNoted, SalePartly
from oms_desktop.domain.errors_paying import WrittenOff
from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.fulfilment import after as after_shipment
from oms_desktop.domain.invoices import InvoiceAct, InvoiceState
from oms_desktop.domain.invoices import after as after_invoice
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.returns import part_of
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, billing, crediting, fulfilment, goods, order_ends
from oms_desktop.services.cart_rules import free_cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.crediting import Billed
from oms_desktop.services.customer_values import head_of, still_known
from oms_desktop.services.session import Session

COPIED = (
    *("customer_id", "delivery", "address", "recipient", "phone", "promised_on", "note"),
    *("discount_kind", "discount_value", "shipping"),
)
"""What of an order's head goes along into a corrected cart."""


@command(Right.VOID)
def void(session: Session, invoice_id: int, reason: str) -> Changes:
    """Undo a sale of this shift: give the money back, put the goods back, mark the invoice void.

    Returns:
        Facts `invoice` (number) and `refund` by method.

    Raises:
        FieldMissing: no reason.
        NotFound, StateForbids: there is no such invoice, or it is void already.
        InvoiceHasPayments: it or a payment on it belongs to another shift; a credit note is due.
        CreditNoted: it has a credit note already.
        SalePartly: it bills a whole order of which a part left.
    """
    changes, _ = take_away(session, invoice_id, reason)
    return changes


@command(Right.VOID)
def correct(session: Session, invoice_id: int, reason: str) -> Changes:
    """Void a sale of this shift and put its lines, as they were sold, into a new cart.

    Of an order of which more left, only what this invoice billed: there it is given up.

    Returns:
        As `void`; the new cart is the first `order` touched.

    Raises:
        HoldSlotsFull: as many carts are in use as there are slots, and none of them is empty.
        As `void`.
    """
    of = crediting.billed(session, invoice_id)
    changes, order_id = take_away(session, invoice_id, reason, close=True)
    order = orders.find_order(session.store, order_id)
    given_up = order is not None and order.state == OrderState.CANCELLED.value
    if given_up:
        new_id = copy_sold(session, order_id, of.invoice.number)
    else:
        billed = of.credit({row.line.position: row.line.quantity for row in of.rows})
        shipping = int(of.invoice.values["shipping"])
        new_id = copy_part(session, of, billed, shipping)
    touched = {**changes.touched, "order": (new_id, order_id)}
    return Changes(touched, changes.facts)


def take_away(
    session: Session, invoice_id: int, reason: str, *, close: bool = False
) -> tuple[Changes, int]:
    """Void inside a command; also returns the id of the order that was sold.

    Args:
        session: whose command it is.
        invoice_id: of the sale.
        reason: why.
        close: what the invoice billed isn't open again in an order that goes on.
    """
    why = clean_text(reason, "reason", 200, required=True)
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    after_invoice(InvoiceState.VOID if row.void else InvoiceState.ISSUED, InvoiceAct.VOID)
    shift_id = check_voidable(session, row)
    order_id, shipment_id = int(row.values["order_id"]), row.values["shipment_id"]
    if row.written_off:
        raise WrittenOff(row.number, row.written_off)
    gone = _put_back(session, order_id, shipment_id, row.number)
    if close:
        _close(session, order_id, invoice_id, why)
    payments_, unused, freed = _give_back(session, row, order_id)
    at = session.moment().at
    invoices.add_void(session.store, invoice_id, at, session.person.id, shift_id, why)
    content = {"reason": why, "total": row.total, "payments": payments_}
    content |= {"applied": -freed, "unused": unused}
    session.journal("invoice.voided", row.number, content)
    if close:
        orders.update_order(session.store, order_id, {"total": billing.agreed(session, order_id)})
    customer_id = row.values["customer_id"]
    touched = {
        "invoice": (invoice_id,),
        "order": (order_id,),
        "product": gone,
        "customer": (customer_id,) if customer_id else (),
    }
    refund = [[method, -amount] for method, amount, _ in payments_]
    return Changes(touched, {"invoice": row.number, "refund": refund}), order_id


def check_voidable(session: Session, row: InvoiceRow) -> int:
    """Refuse what only a credit note can undo; returns the id of the open shift.

    Raises:
        ShiftNeeded, InvoiceHasPayments, CreditNoted, SalePartly, WrittenOff.
    """
    shift_id, _ = session.shift()
    order_id, shipment_id = int(row.values["order_id"]), row.values["shipment_id"]
    if credit_notes.notes_of(session.store, row.id):
        raise CreditNoted(row.number)
    if shipment_id is None and any(order_money.gone(session.store, order_id).values()):
        raise SalePartly(row.number)
    stays = _own(session, row, order_id) | _deposits(session, order_id)
    spent = payments.spent_on(session.store, row.id)
    others = any(each.shift_id != shift_id and each.payment_id not in stays for each in spent)
    if row.values["shift_id"] != shift_id or others:
        raise InvoiceHasPayments(row.number)
    return shift_id


def copy_sold(session: Session, order_id: int, invoice: str) -> int:
    """Put an order that was given up into a free cart as it was agreed, inside a command; returns its id.

    Raises:
        HoldSlotsFull: as many carts are in use as there are slots, and none of them is empty.
    """
    rows = orders.lines_of(session.store, order_id)
    agreed = [_part(row, row.quantity - row.cancelled) for row in rows]
    return _copy(session, order_id, invoice, [row for row in agreed if row.quantity], {})


def copy_part(session: Session, of: Billed, part: Credit, shipping: int) -> int:
    """Put what an invoice billed of an order, or a part of that, into a free cart; returns its id.

    Discounts in money come along as far as they were for this part.

    Args:
        session: whose command it is.
        of: the invoice.
        part: what of it.
        shipping: what is charged for sending it.

    Raises:
        HoldSlotsFull: as many carts are in use as there are slots, and none of them is empty.
    """
    order_id = int(of.invoice.values["order_id"])
    line_of = {row.line.position: row.order_line_id for row in of.rows}
    parts = {line_of[each.line.position]: each for each in part.parts}
    sold = [row for row in orders.lines_of(session.store, order_id) if row.id in parts]
    rows = [_part(row, parts[row.id].quantity, parts[row.id].discount) for row in sold]
    order = orders.find_order(session.store, order_id)
    values: dict[str, object] = {"shipping": shipping}
    if order is not None and order.discount_kind == "amount":
        values["discount_value"] = part.order_discount
    return _copy(session, order_id, of.invoice.number, rows, values)


def _copy(
    session: Session,
    order_id: int,
    invoice: str,
    rows: Sequence[LineRow],
    values: dict[str, object],
) -> int:
    new_id = free_cart(session)
    sold = orders.find_order(session.store, order_id)
    if sold is not None:
        kept = head_of(session, sold, COPIED)
        orders.update_order(session.store, new_id, {**kept, **values})
    orders.replace_lines(session.store, new_id, rows)
    session.journal("cart.copied", f"cart {new_id}", {"invoice": invoice})
    return new_id


def _part(row: LineRow, quantity: int, discount: int | None = None) -> LineRow:
    """So much of a line; a discount in money is what this part had."""
    value = row.discount_value
    if row.discount_kind == "amount" and quantity != row.quantity:
        value = part_of(value, quantity, row.quantity) if discount is None else discount
    return replace(row, quantity=quantity, discount_value=value)


def _close(session: Session, order_id: int, invoice_id: int, reason: str) -> None:
    """What an invoice billed won't be sent any more by an order that goes on; that may complete it."""
    order = orders.find_order(session.store, order_id)
    if order is None or order.state != OrderState.CONFIRMED.value:
        return
    rows = credit_notes.billed_lines(session.store, invoice_id)
    billed = {row.order_line_id: row.line.quantity for row in rows}
    lines = order_progress.of_order(session.store, order_id)
    closing = [(at, billed[at.line.id]) for at in lines if at.line.id in billed]
    for at, quantity in closing:
        cancelled = at.line.cancelled + quantity
        orders.set_line_agreed(session.store, at.line.id, at.line.quantity, cancelled)
    kept = [(at, at.reserved - (at.open - quantity)) for at, quantity in closing if at.counted]
    goods.release(session, [(at, free) for at, free in kept if free > 0])
    number = order.number or ""
    told = [[at.line.name, quantity] for at, quantity in closing]
    session.journal("order.closed", number, {"order": number, "reason": reason, "lines": told})
    order_ends.finish(session, order_id)


def _deposits(session: Session, order_id: int) -> set[int]:
    """Payments that were taken for the order before its invoices."""
    return {each.payment_id for each in order_money.payments_of(session.store, order_id)}


def _own(session: Session, row: InvoiceRow, order_id: int) -> set[int]:
    """Payments of the customer's balance, that was there before the invoice."""
    order = orders.find_order(session.store, order_id)
    who = still_known(session, row.values["customer_id"])
    if who is None or order is None or order.exchange_id is not None:
        return set()
    spent = payments.spent_on(session.store, row.id)
    return {each.payment_id for each in spent if each.at < row.values["issued_at"]}


def _give_back(
    session: Session, row: InvoiceRow, order_id: int
) -> tuple[list[list[Any]], int, int]:
    """The money of a void invoice goes back; down payments stay with an order that goes on.

    What the customer's balance paid for is the customer's balance again.

    Returns:
        For the journal what was given back, how much of it were down payments, and how much waits
        for the order, or the customer, again.
    """
    order = orders.find_order(session.store, order_id)
    goes_on = order is not None and order.state == OrderState.CONFIRMED.value
    deposits, own = _deposits(session, order_id), _own(session, row, order_id)
    given: list[list[Any]] = []
    unused = freed = 0
    for source in reversed(allocating.sources(session, row.id, row.paid)):
        waits = goes_on if source.payment_id in deposits else source.payment_id in own
        if waits:
            payments.allocate(session.store, source.payment_id, row.id, -source.amount)
            freed += source.amount
        else:
            given.append(allocating.refund(session, source, row.id))
            unused += source.amount if source.payment_id in deposits else 0
    rest = [] if goes_on else allocating.give_back(session, order_id)
    unused -= sum(amount for _, amount, _ in rest)
    return given + rest, unused, freed


def _put_back(
    session: Session, order_id: int, shipment_id: int | None, document: str
) -> tuple[int, ...]:
    """The goods go back into the stock; returns the ids of their products."""
    gone = shipments.find_shipment(session.store, shipment_id) if shipment_id is not None else None
    if gone is not None:
        back = after_shipment(gone.state, ShipmentAct.VOID)
        if not shipments.change_state(session.store, gone.id, gone.state, back):
            raise StateForbids("shipment", gone.state.value, ShipmentAct.VOID.value)
    return fulfilment.put_back(session, order_id, gone, document)
