"""The papers that a sale prints by itself: written as jobs in the sale's own transaction."""

from oms_desktop.database import print_jobs, printers
from oms_desktop.database.printers import SaleUseRow
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services.session import Session


def order(
    session: Session,
    invoice: tuple[int, str],
    shipment: tuple[int, str],
    balance: int,
    delivery: str,
) -> tuple[int, ...]:
    """Write the jobs of a sale, inside its command; a shop without printers of its own has none.

    Args:
        session: of the sale.
        invoice: id and number.
        shipment: id and number.
        balance: what is still owed: then it is the full invoice that goes along.
        delivery: how the goods leave; those that are sent have a delivery note.

    Returns:
        The jobs' ids.
    """
    uses = printers.sale_uses(session.store)
    if not uses:
        return ()
    wanted = [("invoice" if balance > 0 else "receipt", *invoice)]
    if delivery == DeliveryMethod.DELIVERY.value:
        wanted.append(("delivery_note", *shipment))
    return tuple(
        _add(session, uses[document], id_, number)
        for document, id_, number in wanted
        if document in uses and uses[document].copies
    )


def _add(session: Session, use: SaleUseRow, id_: int, number: str) -> int:
    return print_jobs.add_job(
        session.store,
        (id_,),
        document=use.document,
        number=number,
        paper=use.paper,
        language="",
        printer_id=use.printer_id,
        place=use.name,
        copies=use.copies,
        at=session.moment().at,
        person_id=session.person.id,
    )
