"""Paper: frozen values from the database, made into PDF bytes; every hand-out is counted."""

import re
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from oms_desktop.database import credit_notes, invoices, money_receipts, orders, payments
from oms_desktop.database.invoices import InvoiceRow
from oms_desktop.database.payments import PaidRow
from oms_desktop.documents.layout import (
    Language,
    PaperLine,
    PaperPayment,
    Party,
    SalePaper,
    ShopHead,
    TaxLine,
)
from oms_desktop.domain.errors import ChoiceInvalid, NotFound
from oms_desktop.domain.users import Right
from oms_desktop.services import paper_heads
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import write_whole
from oms_desktop.services.session import Moment, Session
from oms_desktop.services.shop_heads import shop_head
from oms_desktop.services.shop_settings import ShopSettings


class Paper(StrEnum):
    """What papers can be put on; an invoice on all but the label."""

    ROLL_80 = "80"
    ROLL_58 = "58"
    A4 = "A4"
    A5 = "A5"
    HALF = "half"
    LABEL = "10x15"

    @property
    def form(self) -> str:
        """Which document of a sale goes on this paper: `receipt` or `invoice`; a label is its own."""
        if self is Paper.LABEL:
            return "label"
        return "receipt" if self in {Paper.ROLL_80, Paper.ROLL_58} else "invoice"


INVOICE_PAPERS: Final = (Paper.ROLL_80, Paper.ROLL_58, Paper.HALF, Paper.A5, Paper.A4)


@query(Right.LOOK)
def paper_of(
    session: Session, invoice_id: int, form: str = "invoice", language: Language | None = None
) -> SalePaper:
    """The values that go on paper, marked with the copy that the next print would be.

    Args:
        session: who asks.
        invoice_id: of the invoice.
        form: `receipt` or `invoice`: their copies are counted apart.
        language: of its words; the one it was issued in if none is given.

    Raises:
        NotFound: there is no such invoice.
    """
    with session.store.snapshot():
        row = invoices.find_invoice(session.store, invoice_id)
        if row is None:
            raise NotFound("invoice", str(invoice_id))
        copy = invoices.prints_of(session.store, invoice_id, form)
        paper = _paper(session, row, copy)
    return paper if language is None else replace(paper, language=language)


@query(Right.LOOK)
def render(session: Session, invoice_id: int, paper: Paper) -> bytes:
    """The PDF of an invoice: what the preview shows, the printer prints and Save writes.

    Raises:
        NotFound: there is no such invoice.
    """
    return draw(paper_of(session, invoice_id, paper.form), paper)


def shop_as_printed(settings: ShopSettings) -> ShopHead:
    """The shop as papers would show it with these settings."""
    return ShopHead.of(shop_head(settings), settings.logo)


def draw(values: SalePaper, paper: Paper) -> bytes:
    """PDF bytes of given values; needs no store, so it can run anywhere."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    if paper.form == "receipt":
        from oms_desktop.documents import receipt

        return receipt.render(values, int(paper.value))
    from oms_desktop.documents import invoice
    from oms_desktop.documents.paper import A4, A5, HALF

    return invoice.render(values, {Paper.A4: A4, Paper.A5: A5, Paper.HALF: HALF}[paper])


@command(Right.SELL)
def count_print(session: Session, invoice_id: int, paper: Paper, way: str = "print") -> Changes:
    """Write that an invoice was handed out; every one after the first is a copy.

    Returns:
        Facts `copy` (0 is the original) and `invoice` (number).

    Raises:
        NotFound: there is no such invoice.
        ChoiceInvalid: no invoice goes on this paper.
    """
    return count_sheet(session, invoice_id, paper, way)


def count_sheet(session: Session, invoice_id: int, paper: Paper, way: str) -> Changes:
    """As `count_print`, inside a command."""
    if paper not in INVOICE_PAPERS:
        raise ChoiceInvalid("paper", paper.value)
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    copy = invoices.prints_of(session.store, invoice_id, paper.form)
    at, person = session.moment().at, session.person.id
    invoices.add_print(session.store, invoice_id, paper.form, copy, paper.value, at, person)
    kind = "invoice.reprinted" if copy else "invoice.printed"
    session.journal(kind, row.number, {"copy": copy, "paper": paper.value, "way": way})
    return Changes({"invoice": (invoice_id,)}, {"copy": copy, "invoice": row.number})


def file_name(number: str, customer: str = "") -> str:
    """A name for a file, made from number and customer: `INV-2026-000127_Ratna.pdf`."""
    first = next(iter(customer.split()), "")
    parts = (re.sub(r"[^A-Za-z0-9-]+", "", text) for text in (number.replace("/", "-"), first))
    return "_".join(filter(None, parts)) + ".pdf"


def write_file(path: Path, content: bytes) -> None:
    """Write a paper whole or not at all, in a folder that is made if there is none.

    Raises:
        FolderNotWritable: the folder or the file can't be written.
        DiskFull: no room.
    """
    write_whole(path, content, make_folder=True)


def _paper(session: Session, row: InvoiceRow, copy: int) -> SalePaper:
    head = row.values
    shop, language = paper_heads.kept_head(session, head["shop_head_id"], None)
    paid = [part for part in payments.payments_on(session.store, row.id) if part.amount > 0]
    last = paid[-1] if paid else None
    # A down payment was counted out at another time, and money for several invoices isn't this one's.
    here = [part for part in paid if part.at == head["issued_at"]]
    whole = last is not None and (last in here or (last.at > head["issued_at"] and _alone(last)))
    return SalePaper(
        number=row.number,
        issued_at=Moment(head["issued_at"], head["utc_offset"]).local,
        due_on=date.fromisoformat(head["due_on"]) if head["due_on"] else None,
        term_days=head["term_days"],
        order_number=head["order_number"],
        delivery_number=head["shipment_number"],
        cashier=head["cashier"],
        customer=_customer(head),
        lines=_lines(session, row.id),
        subtotal=head["subtotal"],
        line_discount=head["line_discount"],
        order_discount=head["order_discount"],
        taxes=_taxes(head),
        prices_include_tax=bool(head["prices_include_tax"]),
        shipping=head["shipping"],
        rounding=head["rounding"],
        total=head["total"],
        payments=(*_payments(session, row, paid), *_returned(session, row, paid)),
        tendered=last.tendered if last and whole else None,
        change=last.change if last and whole and last.tendered is not None else None,
        kept=sum(part.whole - part.amount for part in here),
        balance=row.balance,
        language=language,
        shop=shop,
        copy=copy,
        void=row.void,
        training=session.training,
    )


def _alone(part: PaidRow) -> bool:
    """Whether all of a payment is for this invoice."""
    return part.amount == part.whole


def _payments(session: Session, row: InvoiceRow, paid: list[PaidRow]) -> list[PaperPayment]:
    """Money as it came; before the invoice: a down payment, an exchange, the customer's balance."""
    issued_at = row.values["issued_at"]
    before = [part for part in paid if part.at < issued_at]
    receipts = money_receipts.numbers_of(session.store, row.values["order_id"]) if before else {}
    order = orders.find_order(session.store, row.values["order_id"]) if before else None
    earlier = "exchange" if order is not None and order.exchange_id is not None else "own_balance"
    found = []
    for part in paid:
        method, reference = part.method, part.reference
        if part.at < issued_at:
            reference = receipts.get(part.payment_id, "")
            method = "deposit" if reference else earlier
        found.append(PaperPayment(method, part.amount, reference))  # type: ignore[arg-type]  # CHECKed
    return found


def _returned(session: Session, row: InvoiceRow, paid: list[PaidRow]) -> list[PaperPayment]:
    """What credit notes took off, and the money that went back or on for them."""
    if row.void:
        return []
    found = [
        PaperPayment("returned", int(note["total"]), str(note["number"]))
        for note_id in credit_notes.notes_of(session.store, row.id)
        if (note := credit_notes.find_note(session.store, note_id))
    ]
    back = row.paid - sum(part.amount for part in paid)
    if back:
        found.append(PaperPayment("given_back", back))
    return [*found, PaperPayment("written_off", row.written_off)] if row.written_off else found


def _customer(head: Any) -> Party | None:
    if not head["customer_name"]:
        return None
    return Party(head["customer_name"], head["customer_address"], head["customer_phone"])


def _lines(session: Session, invoice_id: int) -> tuple[PaperLine, ...]:
    return tuple(
        PaperLine(
            position=line["position"],
            code=line["code"],
            name=line["name"],
            quantity=line["quantity"],
            unit=line["unit"],
            unit_price=line["unit_price"],
            discount=line["discount"],
            amount=line["amount"],
        )
        for line in invoices.lines_of(session.store, invoice_id)
    )


def _taxes(head: Any) -> tuple[TaxLine, ...]:
    if not head["tax_numerator"]:
        return ()
    return (
        TaxLine(
            "PPN",
            head["tax_numerator"],
            head["tax_denominator"],
            head["tax_base"],
            head["tax_other_base"],
            head["tax"],
        ),
    )
