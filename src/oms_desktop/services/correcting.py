"""A sale that can't be voided any more is corrected: credited, taken back, and put into a cart."""

from oms_desktop.database import goods_returns, invoices
from oms_desktop.domain.errors import InvoiceHasPayments, NotFound, StateForbids
from oms_desktop.domain.errors_crediting import CreditNoted, NothingToReturn, SalePartly
from oms_desktop.domain.invoices import InvoiceState
from oms_desktop.domain.returns import Fate, ReturnState, Settlement
from oms_desktop.domain.users import Right
from oms_desktop.services import crediting, return_goods, returning, voiding
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.crediting import Billed
from oms_desktop.services.session import Session


@query(Right.LOOK)
def needs_note(session: Session, invoice_id: int) -> bool:
    """Whether only a credit note can undo an invoice: another shift's, or one that has a note.

    Raises:
        NotFound: there is no such invoice.
        ShiftNeeded: no shift is open.
    """
    with session.store.snapshot():
        row = invoices.find_invoice(session.store, invoice_id)
        if row is None:
            raise NotFound("invoice", str(invoice_id))
        try:
            voiding.check_voidable(session, row)
        except (InvoiceHasPayments, CreditNoted, SalePartly):
            return True
        return False


@command(Right.REFUND)
def correct_by_note(session: Session, invoice_id: int, reason: str) -> Changes:
    """Take back all that is left of an invoice, give the money back, and put the goods into a cart.

    The lines come into the cart as they were sold, as much of each as came back.

    Returns:
        The new cart is the first `order` touched. Facts as `returning.finish_return`, and `invoice`.

    Raises:
        FieldMissing: no reason.
        NotFound, StateForbids: there is no such invoice, or it is void.
        NothingToReturn: all of it came back already.
        HoldSlotsFull: no cart is free.
        ShiftNeeded: no shift is open.
    """
    of = crediting.billed(session, invoice_id)
    if of.invoice.void:
        raise StateForbids("invoice", InvoiceState.VOID.value, "return")
    return_id, left = _typed(session, of)
    part = of.credit(left)
    facts, touched = returning.receive(session, return_id, reason, Settlement.MONEY, None)
    if not facts["settled"]:
        row = returning.found(session, return_id)
        more, _ = returning.settle(session, row, Settlement.MONEY, None)
        facts |= {**more, "settled": Settlement.MONEY.value}
    # What was paid for sending isn't given back, so it isn't charged again.
    new_id = voiding.copy_part(session, of, part, 0)
    touched |= {"order": (new_id, int(of.invoice.values["order_id"]))}
    return Changes(touched, {**facts, "invoice": of.invoice.number})


def _typed(session: Session, of: Billed) -> tuple[int, dict[int, int]]:
    """A draft of all that is left, and how much of each position that is.

    Raises:
        NothingToReturn.
    """
    left = {row.line.position: return_goods.left_of(session, row) for row in of.rows}
    if not any(left.values()):
        raise NothingToReturn(of.invoice.number)
    draft = goods_returns.newest_in(session.store, of.invoice.id, ReturnState.DRAFT)
    at, person = session.moment().at, session.person.id
    return_id = (
        draft.id
        if draft is not None
        else goods_returns.add_draft(session.store, of.invoice.id, person, at)
    )
    for row in of.rows:
        position = row.line.position
        goods_returns.put_line(
            session.store,
            return_id,
            position,
            row.product_id,
            left[position],
            row.unit_price,
            Fate.STOCK.value,
        )
    return return_id, left
