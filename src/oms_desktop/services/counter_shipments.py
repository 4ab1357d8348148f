"""What the counter hands out with a sale that is delivered."""

from oms_desktop.database import invoices, orders
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def shipment_to_deliver(session: Session, invoice_id: int) -> int | None:
    """The shipment whose goods an invoice bills, if they are sent to the customer."""
    with session.store.snapshot():
        row = invoices.find_invoice(session.store, invoice_id)
        order = orders.find_order(session.store, int(row.values["order_id"])) if row else None
        if row is None or order is None or order.delivery != DeliveryMethod.DELIVERY.value:
            return None
        shipment: int | None = row.values["shipment_id"]
        return shipment
