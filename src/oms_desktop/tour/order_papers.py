"""The papers of the tour's order: saved through the paper desk, and read back."""

from collections.abc import Iterable
from pathlib import Path

from oms_desktop.database import credit_notes
from oms_desktop.database.order_sheet import Bill
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.terbilang import amount_in_words
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.order_sheet import OrderSheet, SheetShipment
from oms_desktop.services.printing import Paper
from oms_desktop.tour.guide import Guide


def quotation(guide: Guide, order_id: int, total: int) -> None:
    """What is in the cart, before it is an order."""
    paper = OrderPaper.of(PaperKind.QUOTATION, order_id)
    save(guide, "quotation-a4", paper, Paper.A4, [format_number(total)])


def of_the_order(guide: Guide, sheet: OrderSheet, payment_id: int, deposit: int) -> None:
    """What the customer gets when the order is taken."""
    rest = format_number(sheet.card.total - deposit)
    said = [sheet.number, format_number(sheet.card.total), format_number(deposit), rest]
    slip = OrderPaper.of(PaperKind.ORDER_SLIP, sheet.id)
    save(guide, "order-slip-80", slip, Paper.ROLL_80, said)
    receipt = OrderPaper.of(PaperKind.MONEY_RECEIPT, payment_id)
    said = [sheet.number, format_number(deposit), amount_in_words(deposit, "id")]
    save(guide, "money-receipt-a5", receipt, Paper.A5, said)


def picking_list(guide: Guide, parcel: SheetShipment) -> None:
    """What is to be fetched from the shelves."""
    paper = OrderPaper.of(PaperKind.PICKING_LIST, parcel.id)
    save(guide, "picking-list-a4", paper, Paper.A4, [parcel.number, *_items(parcel)])


def of_the_parcel(
    guide: Guide, parcel: SheetShipment, bill: Bill, total: int, collect: int
) -> None:
    """What goes with the parcel, and its invoice."""
    whom = [parcel.number, parcel.recipient, parcel.address]
    note = OrderPaper.of(PaperKind.DELIVERY_NOTE, parcel.id)
    save(guide, "delivery-note-a5", note, Paper.A5, [*whom, *_items(parcel)])
    label = OrderPaper.of(PaperKind.SHIPPING_LABEL, parcel.id)
    said = [*whom, parcel.tracking, format_number(collect)]
    save(guide, "shipping-label", label, Paper.LABEL, said)
    path = guide.folder / "order-invoice-a4.pdf"
    ended: list[bool] = []
    _desk(guide).save_pdf_to(bill.id, Paper.A4, path, lambda: ended.append(True))
    guide.wait(lambda: bool(ended))
    read(guide, path, [bill.number, format_number(total), format_number(collect)])


def credit_note(guide: Guide, sheet: OrderSheet, total: int) -> None:
    """What the customer gets for what came back."""
    number, _ = sheet.credits[-1]
    bill = sheet.bills[-1]
    note_id = credit_notes.notes_of(guide.desk.session.store, bill.id)[-1]
    paper = OrderPaper.of(PaperKind.CREDIT_NOTE, note_id)
    said = [number, bill.number, format_number(total)]
    save(guide, "credit-note-80", paper, Paper.ROLL_80, said)


def _items(parcel: SheetShipment) -> list[str]:
    return [
        part for item in parcel.items for part in (item.line.name, format_quantity(item.quantity))
    ]


def _desk(guide: Guide) -> QtPaperDesk:
    found = guide.desk.papers
    assert isinstance(found, QtPaperDesk)
    return found


def save(guide: Guide, name: str, wanted: OrderPaper, paper: Paper, said: Iterable[str]) -> None:
    """Save a paper as PDF, and read it back."""
    path = guide.folder / f"{name}.pdf"
    ended: list[bool] = []
    _desk(guide).save_paper_to(wanted, paper, path, lambda: ended.append(True))
    guide.wait(lambda: bool(ended))
    read(guide, path, said)


def read(guide: Guide, path: Path, said: Iterable[str]) -> None:
    """Whether a paper says what it should, in whatever case."""
    guide.clear()
    guide.check(f"{path.name} was made", held=path.exists())
    if not path.exists():
        return
    text = " ".join(" ".join(page_texts(path.read_bytes())).split())
    for words in said:
        held = words.casefold() in text.casefold()
        guide.check(f"{path.stem} says {words}", held=held, found=text[:600])
