"""Billing an order in parts: each shipment its invoice, all together what was agreed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oms_desktop.database import invoices, order_money
from oms_desktop.database.order_money import BilledRow
from oms_desktop.domain import billing
from oms_desktop.domain.billing import NOTHING_BILLED, Before, Part
from oms_desktop.domain.errors import InvoiceHasPayments, NotFound
from oms_desktop.domain.errors_paying import WrittenOff
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.payments import PaymentMethod, round_cash
from oms_desktop.domain.pricing import Totals
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, invoicing
from oms_desktop.services.cart import Cart, load
from oms_desktop.services.command import query
from oms_desktop.services.fulfilment import HandedOver
from oms_desktop.services.invoicing import Bill, Issued
from oms_desktop.services.paying import Tender
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings

__all__ = [
    "OrderDue",
    "agreed",
    "bill_order",
    "bill_shipment",
    "due_of",
    "order_due",
    "unbill_shipment",
]


@dataclass(frozen=True)
class OrderDue:
    """The money of an order.

    Attributes:
        total: what was agreed, as it stands now.
        invoiced: what its standing invoices come to.
        credited: what credit notes took off them.
        paid: what is paid on them.
        deposit: down payments that wait for an invoice.
        due: what is still to be paid for the whole order.
        written_off: what the shop gave up of its invoices.
    """

    total: int
    invoiced: int
    credited: int
    paid: int
    deposit: int
    due: int
    written_off: int = 0


def bill_shipment(
    session: Session,
    order_id: int,
    shipment_id: int,
    *,
    credit: bool,
    tender: Tender | None = None,
) -> Issued | None:
    """Issue the invoice of what leaves with a shipment and apply down payments, inside a command.

    Works before or after the shipment is marked as gone. The invoice's balance is what is owed
    after the down payments. A tender is only looked at: it isn't taken, but if it is cash and
    covers all, the invoice is rounded for cash.

    Returns:
        None if everything in the shipment was billed already.

    Raises:
        NotFound: the order has no such shipment.
        ShiftNeeded: no shift is open.
    """
    number, content = order_money.in_shipment(session.store, order_id, shipment_id)
    if not content:
        raise NotFound("shipment", str(shipment_id))
    gone = order_money.gone(session.store, order_id, but=shipment_id)
    billed = order_money.billed(session.store, order_id)
    quantities = {
        line: billing.to_bill(
            quantity, billed.get(line, NOTHING_BILLED).quantity, gone.get(line, 0)
        )
        for line, quantity in content.items()
    }
    return _issue(session, order_id, quantities, HandedOver(shipment_id, number), credit, tender)


def bill_order(session: Session, order_id: int, *, credit: bool) -> Issued | None:
    """Issue the invoice of a whole order before anything leaves, inside a command.

    Returns:
        None if everything was billed already.
    """
    lines = load(session, order_id).lines
    billed = order_money.billed(session.store, order_id)
    quantities = {
        line.row.id: line.row.quantity
        - line.row.cancelled
        - billed.get(line.row.id, NOTHING_BILLED).quantity
        for line in lines
    }
    return _issue(session, order_id, quantities, None, credit, None)


def unbill_shipment(session: Session, shipment_id: int, reason: str) -> None:
    """Void the invoice of a shipment that comes back, inside a command; no goods are moved.

    Its down payments wait for the next invoice again.

    Raises:
        InvoiceHasPayments: it is of another shift, or other money was taken for it, or a credit
            note was written.
        WrittenOff: something of it was given up.
    """
    found = order_money.invoice_of_shipment(session.store, shipment_id)
    if found is None:
        return
    order_id, row = found
    shift_id, _ = session.shift()
    deposits = {each.payment_id for each in order_money.payments_of(session.store, order_id)}
    held = allocating.sources(session, row.id, row.paid)
    foreign = any(source.payment_id not in deposits for source in held)
    if row.shift_id != shift_id or row.credited or foreign:
        raise InvoiceHasPayments(row.number)
    if row.written_off:
        raise WrittenOff(row.number, row.written_off)
    allocating.free(session, row.id, row.paid)
    at = session.moment().at
    invoices.add_void(session.store, row.id, at, session.person.id, shift_id, reason)
    content = {"reason": reason, "total": row.total, "payments": [], "applied": -row.paid}
    session.journal("invoice.voided", row.number, content)


def due_of(session: Session, order_id: int) -> OrderDue:
    """The money of an order, inside a service.

    Raises:
        NotFound: there is no such order.
    """
    return _due(session, load(session, order_id))


@query(Right.LOOK)
def order_due(session: Session, order_id: int) -> OrderDue:
    """The money of an order.

    Raises:
        NotFound: there is no such order.
    """
    with session.store.snapshot():
        return due_of(session, order_id)


def agreed(session: Session, order_id: int) -> int:
    """What an order comes to: what is billed of it and what one more invoice would bill.

    Whoever changes a confirmed order keeps this as its `total`, in the same transaction.
    """
    cart, settings = load(session, order_id), session.settings()
    rows = order_money.invoices_of(session.store, order_id)
    billed = order_money.billed(session.store, order_id)
    rest = _bill(session, cart, settings, _open_lines(session, cart), billed, rows)
    return _billed(rows) + rest.totals.total


def rest_of(session: Session, cart: Cart, settings: ShopSettings) -> Bill | None:
    """What one invoice of all that isn't billed yet says; None if everything is."""
    quantities = _open_lines(session, cart)
    return _rounded(session, cart, settings, quantities) if any(quantities.values()) else None


def _due(session: Session, cart: Cart) -> OrderDue:
    rows = order_money.invoices_of(session.store, cart.order.id)
    open_ = cart.order.state == OrderState.CONFIRMED.value
    total = cart.totals.total if cart.is_draft else cart.order.total
    nothing_left = not any(_open_lines(session, cart).values())
    unbilled = 0 if nothing_left or not (open_ or cart.is_draft) else total - _billed(rows)
    deposit = allocating.free_for(session, cart.order.id)
    owed = sum(row.balance for row in rows)
    return OrderDue(
        total=total,
        invoiced=sum(row.total for row in rows),
        credited=sum(row.credited for row in rows),
        written_off=sum(row.written_off for row in rows),
        paid=sum(row.paid for row in rows),
        deposit=deposit,
        due=max(0, owed + max(0, unbilled) - deposit),
    )


def _billed(rows: list[BilledRow]) -> int:
    """What invoices bill but for their rounding, less what was credited as never delivered."""
    return sum(row.billed for row in rows)


def _open_lines(session: Session, cart: Cart) -> dict[int, int]:
    """How much of each line isn't billed yet."""
    billed = order_money.billed(session.store, cart.order.id)
    return {
        line.row.id: max(
            0,
            line.row.quantity
            - line.row.cancelled
            - billed.get(line.row.id, NOTHING_BILLED).quantity,
        )
        for line in cart.lines
    }


def _bill(
    session: Session,
    cart: Cart,
    settings: ShopSettings,
    quantities: Mapping[int, int],
    billed: Mapping[int, Before],
    rows: list[BilledRow],
) -> Bill:
    """The parts of an order's lines that one more invoice bills; its shipping with the first."""
    found: list[tuple[int, Part]] = [
        (
            at,
            billing.part_of_line(
                line.price, share, quantities[line.row.id], billed.get(line.row.id, NOTHING_BILLED)
            ),
        )
        for at, (line, share) in enumerate(zip(cart.lines, cart.totals.shares, strict=True))
        if quantities.get(line.row.id, 0) > 0
    ]
    parts = tuple(part for _, part in found)
    shipping = max(0, cart.order.shipping - sum(row.shipping for row in rows)) if parts else 0
    totals = billing.total_parts(parts, settings.tax_policy(session.today()), shipping)
    return Bill(totals, tuple(cart.lines[at].row for at, _ in found), parts)


def _rounded(
    session: Session, cart: Cart, settings: ShopSettings, quantities: Mapping[int, int]
) -> Bill:
    """As `_bill`; the last of an order takes what all together are off by rounding.

    None before it bills more than what was agreed.
    """
    rows = order_money.invoices_of(session.store, cart.order.id)
    billed = order_money.billed(session.store, cart.order.id)
    bill = _bill(session, cart, settings, quantities, billed, rows)
    open_ = _open_lines(session, cart)
    totals = bill.totals
    sums = cart.order.total, _billed(rows) + totals.total, len(cart.lines), len(rows) + 1
    if any(open_[line] > quantities.get(line, 0) for line in open_):
        over = min(billing.overshoot(*sums), totals.total)
        return replace(bill, totals=totals.rounded(-over)) if over else bill
    difference = billing.last_difference(*sums)
    return replace(bill, totals=totals.rounded(max(difference, -totals.total)))


def _issue(
    session: Session,
    order_id: int,
    quantities: Mapping[int, int],
    shipment: HandedOver | None,
    credit: bool,
    tender: Tender | None,
) -> Issued | None:
    if not any(quantity > 0 for quantity in quantities.values()):
        return None
    settings = session.settings()
    cart = load(session, order_id, settings)
    bill = _rounded(session, cart, settings, quantities)
    totals = bill.totals
    deposit = min(allocating.free_for(session, order_id), totals.total)
    totals = _for_cash(totals, deposit, tender, settings)
    bill = replace(bill, totals=totals)
    number, owed = cart.order.number or "", totals.total - deposit
    issued = invoicing.issue_for(
        session, cart, bill, number, shipment, settings, credit=credit and owed > 0
    )
    applied = allocating.apply(session, order_id, issued.id, totals.total)
    issued = replace(issued, balance=totals.total - applied)
    content = {**invoicing.content_of(cart, bill), "order": number, "applied": applied}
    content |= {"shipment": shipment.number if shipment else "", "payments": []}
    session.journal("invoice.issued", issued.number, content)
    return issued


def _for_cash(
    totals: Totals, deposit: int, tender: Tender | None, settings: ShopSettings
) -> Totals:
    """Rounded, if cash covers what the down payments leave."""
    due = totals.total - deposit
    if tender is None or tender.method is not PaymentMethod.CASH:
        return totals
    cash = round_cash(due, settings.rounding_step, settings.rounding)
    return totals.rounded(totals.rounding + cash - due) if tender.amount >= cash else totals
