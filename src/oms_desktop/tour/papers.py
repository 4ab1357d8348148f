"""The papers of the tour: saved, printed through Qt, and read back."""

from dataclasses import dataclass
from pathlib import Path

from oms_desktop.database import invoices
from oms_desktop.database.payments import payments_on
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.documents.pages import page_sizes, page_texts
from oms_desktop.domain.money import format_number
from oms_desktop.domain.terbilang import amount_in_words
from oms_desktop.services import invoice_list, printing
from oms_desktop.services.printing import Paper
from oms_desktop.tour.guide import Guide

POINT_SLACK = 2.0


@dataclass(frozen=True)
class Sold:
    """A sale as the store has it."""

    invoice_id: int
    number: str
    total: int
    change: int
    balance: int
    void: bool = False


def last_sale(guide: Guide) -> Sold:
    """The sale just finished, read from the store; waits for it."""
    guide.wait(lambda: guide.desk.writer.pending == 0)
    return sale(guide, invoice_list.newest_invoice(guide.desk.session) or 0)


def sale(guide: Guide, invoice_id: int) -> Sold:
    """A sale as the store has it now."""
    store = guide.desk.session.store
    row = invoices.find_invoice(store, invoice_id)
    if row is None:
        return Sold(0, "", 0, 0, 0)
    change = sum(part.change for part in payments_on(store, invoice_id))
    return Sold(invoice_id, row.number, row.total, change, row.balance, row.void)


def hand_out(guide: Guide, cash: Sold, credit: Sold) -> None:
    """Save and print both sales on every paper, and read the pages back."""
    for name, sold, paper in (
        ("receipt-80", cash, Paper.ROLL_80),
        ("receipt-58", cash, Paper.ROLL_58),
        ("invoice-a4", credit, Paper.A4),
        ("invoice-a5", credit, Paper.A5),
        ("invoice-half", credit, Paper.HALF),
    ):
        saved = guide.folder / f"{name}.pdf"
        printed = guide.folder / f"{name}-printed.pdf"
        save(guide, saved, sold, paper)
        # Saved before, what is printed now is a copy, says so, and is longer on a roll.
        pages = printing.render(guide.desk.session, sold.invoice_id, paper)
        _print(guide, printed, sold, paper)
        _compare(guide, name, pages, printed)
        _read(guide, name, saved, sold, paper)


def _desk(guide: Guide) -> QtPaperDesk:
    found = guide.desk.papers
    assert isinstance(found, QtPaperDesk)
    return found


def save(guide: Guide, path: Path, sold: Sold, paper: Paper) -> None:
    """Save a sale's paper as PDF."""
    ended: list[bool] = []
    _desk(guide).save_pdf_to(sold.invoice_id, paper, path, lambda: ended.append(True))
    guide.check(f"{path.name} was made", held=guide.wait(lambda: bool(ended)) and path.exists())


def _print(guide: Guide, path: Path, sold: Sold, paper: Paper) -> None:
    """Print through Qt, into a file."""
    ended: list[bool] = []
    _desk(guide).print_to_file(sold.invoice_id, paper, path, lambda: ended.append(True))
    guide.check(f"{path.name} was made", held=guide.wait(lambda: bool(ended)) and path.exists())


def _compare(guide: Guide, name: str, pages: bytes, printed: Path) -> None:
    """What Qt printed has the very pages that were to be printed."""
    if not printed.exists():
        return
    wanted, found = page_sizes(pages), page_sizes(printed.read_bytes())
    same = len(wanted) == len(found) and all(
        abs(a - b) < POINT_SLACK
        for one, other in zip(wanted, found, strict=False)
        for a, b in zip(one, other, strict=True)
    )
    guide.check(f"{name} prints the pages it shows", held=same, found=(wanted, found))


def _read(guide: Guide, name: str, saved: Path, sold: Sold, paper: Paper) -> None:
    """The page says the number, the total and, on an invoice, the total in words."""
    if not saved.exists():
        return
    text = " ".join(" ".join(page_texts(saved.read_bytes())).split())
    wanted = [sold.number, format_number(sold.total)]
    if paper.form == "invoice":
        wanted.append(amount_in_words(sold.total, "id"))
    for words in wanted:
        held = words.casefold() in text.casefold()
        guide.check(f"{name} says {words}", held=held, found=text[:400])
