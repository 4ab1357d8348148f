"""What of an invoice can come back, and what a return comes to: for the screen."""

from dataclasses import dataclass

from oms_desktop.database import credit_notes, goods_returns
from oms_desktop.database.credit_notes import BilledRow
from oms_desktop.domain.returns import Fate, ReturnState
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, crediting, return_goods
from oms_desktop.services.command import query
from oms_desktop.services.crediting import Billed
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class ReturnableLine:
    """A line of the invoice; quantities in thousandths of its unit, money in whole rupiah.

    Attributes:
        position: of the invoice's line.
        code: of the product, with its name and unit.
        sold: as billed.
        returned: what came back, or was credited otherwise.
        left: what may still come back.
        amount: of the whole line, after its own discount.
        back: what comes back with the draft; 0 if the line isn't in it.
        fate: where that goes.
    """

    position: int
    product_id: int
    code: str
    name: str
    unit: str
    unit_decimals: int
    unit_price: int
    sold: int
    returned: int
    left: int
    amount: int
    back: int
    fate: Fate


@dataclass(frozen=True)
class Returnable:
    """An invoice whose goods may come back, with the return that is open.

    Attributes:
        number: of the invoice, with its customer, total, paid and credited.
        lines: of the invoice.
        return_id: the draft, or the return that waits to be settled; None if there is none.
        state: of it.
        credit: what the draft's credit note would come to; or what the received one does.
        freed: the money that frees, or has freed.
        refund: method and amount, as it came, the newest first.
        notes: numbers of the credit notes so far.
    """

    invoice_id: int
    number: str
    customer_id: int | None
    customer: str
    total: int
    paid: int
    credited: int
    balance: int
    lines: tuple[ReturnableLine, ...]
    return_id: int | None
    state: ReturnState | None
    credit: int
    freed: int
    refund: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


@query(Right.LOOK)
def returnable(session: Session, invoice_id: int) -> Returnable:
    """What of an invoice can come back.

    Raises:
        NotFound: there is no such invoice.
    """
    with session.store.snapshot():
        return _sheet(session, crediting.billed(session, invoice_id))


def _sheet(session: Session, of: Billed) -> Returnable:
    store, invoice_id = session.store, of.invoice.id
    open_ = goods_returns.newest_in(store, invoice_id, ReturnState.DRAFT)
    open_ = open_ or goods_returns.newest_in(store, invoice_id, ReturnState.RECEIVED)
    draft = open_ is not None and open_.state is ReturnState.DRAFT
    lines = goods_returns.lines_of(store, open_.id) if open_ and draft else []
    taken = {line.position: line.quantity for line in lines}
    fates = {line.position: Fate(line.fate) for line in lines}
    credit = of.credit(taken)
    total = credit.total
    if open_ is not None and not draft:
        note = credit_notes.find_note(store, open_.credit_note_id or 0)
        total = int(note["total"]) if note else 0
    freed = of.freed(credit)
    found = (
        credit_notes.find_note(store, note_id)
        for note_id in credit_notes.notes_of(store, invoice_id)
    )
    customer_id = of.invoice.values["customer_id"]
    return Returnable(
        invoice_id=invoice_id,
        number=of.invoice.number,
        customer_id=customer_id,
        customer=of.invoice.values["customer_name"],
        total=of.invoice.total,
        paid=of.invoice.paid,
        credited=of.sums.credited,
        balance=of.invoice.balance,
        lines=tuple(_line(session, row, taken, fates) for row in of.rows),
        return_id=open_.id if open_ else None,
        state=open_.state if open_ else None,
        credit=total,
        freed=freed,
        refund=tuple(
            (source.method, source.amount)
            for source in allocating.sources(session, invoice_id, freed)
        ),
        notes=tuple(str(note["number"]) for note in found if note),
    )


def _line(
    session: Session, row: BilledRow, taken: dict[int, int], fates: dict[int, Fate]
) -> ReturnableLine:
    line = row.line
    return ReturnableLine(
        position=line.position,
        product_id=row.product_id,
        code=row.code,
        name=row.name,
        unit=row.unit,
        unit_decimals=row.unit_decimals,
        unit_price=row.unit_price,
        sold=line.quantity,
        returned=line.before.quantity,
        left=return_goods.left_of(session, row),
        amount=line.amount,
        back=taken.get(line.position, 0),
        fate=fates.get(line.position, Fate.STOCK),
    )
