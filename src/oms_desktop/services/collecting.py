"""What a carrier is to collect for a shipment, before and after it is billed; no door of its own."""

from oms_desktop.database import order_money
from oms_desktop.domain import billing as parts
from oms_desktop.domain.billing import NOTHING_BILLED
from oms_desktop.services import allocating, billing
from oms_desktop.services.cart import load
from oms_desktop.services.session import Session


def to_collect(session: Session, order_id: int, shipment_id: int) -> int:
    """What is still to be paid for what is in a shipment.

    After it is billed, the balance of its invoice; before, what its invoice will come to, less the
    down payments that wait. The last shipment collects all that is due. Where the whole order was
    billed before anything left, that is the whole balance.
    """
    found = order_money.invoice_of_shipment(session.store, shipment_id)
    if found is not None:
        return found[1].balance
    invoices = order_money.invoices_of(session.store, order_id)
    due = billing.due_of(session, order_id).due
    elsewhere = sum(row.balance for row in invoices if row.shipment_id is not None)
    _, content = order_money.in_shipment(session.store, order_id, shipment_id)
    gone = order_money.gone(session.store, order_id, but=shipment_id)
    billed = order_money.billed(session.store, order_id)
    cart = load(session, order_id)
    part, left = [], False
    for line, share in zip(cart.lines, cart.totals.shares, strict=True):
        before = billed.get(line.row.id, NOTHING_BILLED)
        quantity = parts.to_bill(
            content.get(line.row.id, 0), before.quantity, gone.get(line.row.id, 0)
        )
        left = left or line.row.quantity - line.row.cancelled - before.quantity > quantity
        if quantity:
            part.append(parts.part_of_line(line.price, share, quantity, before))
    if not part or not left:
        return max(0, due - elsewhere)
    shipping = max(0, cart.order.shipping - sum(row.shipping for row in invoices))
    policy = session.settings().tax_policy(session.today())
    total = parts.total_parts(part, policy, shipping).total
    waiting = allocating.free_for(session, order_id)
    return min(max(0, total - waiting), max(0, due - elsewhere))
