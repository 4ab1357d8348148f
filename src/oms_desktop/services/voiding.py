"""Voiding an invoice in the shift that issued it: money and goods go back, the number stays."""

from oms_desktop.database import invoices, orders, payments, shipments
from oms_desktop.domain.errors import HoldSlotsFull, InvoiceHasPayments, NotFound, StateForbids
from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.fulfilment import after as after_shipment
from oms_desktop.domain.invoices import InvoiceAct, InvoiceState
from oms_desktop.domain.invoices import after as after_invoice
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import fulfilment
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.ordering import OPEN_CARTS
from oms_desktop.services.session import Session

COPIED = (
    *("customer_id", "delivery", "address", "promised_on", "note"),
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
    """
    changes, _ = take_away(session, invoice_id, reason)
    return changes


@command(Right.VOID)
def correct(session: Session, invoice_id: int, reason: str) -> Changes:
    """Void a sale of this shift and put its lines, as they were sold, into a new cart.

    Returns:
        As `void`; the new cart is the first `order` touched.

    Raises:
        HoldSlotsFull: as many carts are open as there are slots, and none of them is empty.
        As `void`.
    """
    changes, order_id = take_away(session, invoice_id, reason)
    moment = session.moment()
    new_id = _free_cart(session, moment.at)
    sold = orders.find_order(session.store, order_id)
    if sold is not None:
        kept = {name: getattr(sold, name) for name in COPIED}
        orders.update_order(session.store, new_id, kept)
    orders.replace_lines(session.store, new_id, orders.lines_of(session.store, order_id))
    session.journal("cart.copied", f"cart {new_id}", {"invoice": changes.facts["invoice"]})
    touched = {**changes.touched, "order": (new_id, order_id)}
    return Changes(touched, changes.facts)


def _free_cart(session: Session, at: int) -> int:
    """A new cart, or an empty one where all slots are taken."""
    drafts = orders.drafts(session.store)
    if len(drafts) < OPEN_CARTS:
        return orders.add_draft(session.store, session.person.id, at)
    for draft in drafts:
        if not draft.held and not orders.lines_of(session.store, draft.id):
            return draft.id
    raise HoldSlotsFull(OPEN_CARTS)


def take_away(session: Session, invoice_id: int, reason: str) -> tuple[Changes, int]:
    """Void inside a command; also returns the id of the order that was sold."""
    why = clean_text(reason, "reason", 200, required=True)
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    after_invoice(InvoiceState.VOID if row.void else InvoiceState.ISSUED, InvoiceAct.VOID)
    shift_id, _ = session.shift()
    paid = payments.payments_on(session.store, invoice_id)
    if row.values["shift_id"] != shift_id or any(part.shift_id != shift_id for part in paid):
        raise InvoiceHasPayments(row.number)
    refund = _give_back(session, invoice_id, row.values["customer_id"], shift_id, paid)
    gone = _put_back(session, row.values["order_id"], row.values["shipment_id"], row.number)
    at = session.moment().at
    invoices.add_void(session.store, invoice_id, at, session.person.id, shift_id, why)
    session.journal(
        "invoice.voided",
        row.number,
        {"reason": why, "total": row.total, "payments": [[way, -sum_, 0] for way, sum_ in refund]},
    )
    customer_id = row.values["customer_id"]
    touched = {
        "invoice": (invoice_id,),
        "order": (row.values["order_id"],),
        "product": gone,
        "customer": (customer_id,) if customer_id else (),
    }
    facts = {"invoice": row.number, "refund": refund}
    return Changes(touched, facts), int(row.values["order_id"])


def _give_back(
    session: Session,
    invoice_id: int,
    customer_id: int | None,
    shift_id: int,
    paid: list[payments.PaidRow],
) -> list[tuple[str, int]]:
    for part in paid:
        payments.add_payment(
            session.store,
            invoice_id,
            shift_id=shift_id,
            customer_id=customer_id,
            method=part.method,
            amount=-part.amount,
            tendered=None,
            change=0,
            reference=part.reference,
            at=session.moment().at,
            person_id=session.person.id,
            reverses=part.payment_id,
        )
    return [(part.method, part.amount) for part in paid]


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
