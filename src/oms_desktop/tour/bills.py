"""The invoices: filtered, their story, as a file, in another language on other paper, on a phone; every number."""

import csv
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.reports.numbers_page import NumbersPage
from oms_desktop.desktop.reports.tab import ReportsTab
from oms_desktop.desktop.shell.preview_window import PreviewWindow
from oms_desktop.documents.pages import page_sizes, page_texts
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.services.invoice_list import invoice_listing
from oms_desktop.services.printing import Paper
from oms_desktop.tour.guide import Guide
from oms_desktop.tour.papers import Sold

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
HALF_LETTER: Final = (396, 612)
"""Points."""


def look_through(guide: Guide, owed: Sold) -> None:
    """What is still owed, and everything about it."""
    tab = guide.window.show_tab("invoices")
    assert isinstance(tab, InvoicesTab)
    guide.settle()
    _find(guide, tab, owed)
    _tell_its_story(guide, tab, owed)
    _save_list(guide, tab)
    _send_to_phone(guide, tab, owed)
    _see_in_english(guide, tab, owed)
    _see_every_number(guide)


def _rows(tab: InvoicesTab) -> list[InvoiceItem]:
    model = tab.invoices.listing.model
    return [row for row in map(model.row_at, range(model.rowCount())) if row is not None]


def _find(guide: Guide, tab: InvoicesTab, owed: Sold) -> None:
    """Ctrl+F and an arrow: only what is owed, with its sums; then into the list."""
    guide.press(Qt.Key.Key_F, CONTROL)
    guide.press(Qt.Key.Key_Right)
    guide.press(Qt.Key.Key_Space)
    guide.idle()
    guide.equal("the filter", tab.filters.value(), "owed")
    rows = _rows(tab)
    guide.check("the invoice is in it", held=owed.invoice_id in [row.id for row in rows])
    guide.check("all of it is owed", held=all(row.balance > 0 for row in rows))
    sums = tab.invoices.sums()
    guide.equal("its sum", sums["balance"], format_money(sum(row.balance for row in rows)))
    tab.search_focus()
    guide.type(owed.number)
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.equal("the invoice found", [row.id for row in _rows(tab)], [owed.invoice_id])


def _tell_its_story(guide: Guide, tab: InvoicesTab, owed: Sold) -> None:
    """Ctrl+H: issued, saved, paid in part."""
    guide.press(Qt.Key.Key_H, CONTROL)
    guide.idle()
    guide.check("its story is shown", held=tab.preview.shows_history())
    said = " ".join(label.text() for label in tab.preview.history.findChildren(QLabel))
    for amount in (owed.total, owed.total - owed.balance):
        guide.check(f"it tells of {amount}", held=format_number(amount) in said, found=said[:400])
    guide.pictures("106-invoice-story")
    guide.small("106-invoice-story")
    guide.press(Qt.Key.Key_H, CONTROL)


def _save_list(guide: Guide, tab: InvoicesTab) -> None:
    """The list as it is shown, as a table."""
    path = guide.folder / "invoices.csv"
    path.unlink(missing_ok=True)
    shown = [row.number for row in _rows(tab)]
    guide.check("it can be taken out", held=tab.can_export())
    tab.files.save(path)
    guide.idle()
    guide.check("the list is saved", held=path.exists())
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    lines = list(csv.reader(text.splitlines(), delimiter=";"))[1:]
    guide.equal("the numbers in it", [line[0] for line in lines], shown)


def _send_to_phone(guide: Guide, tab: InvoicesTab, owed: Sold) -> None:
    """Ctrl+W: a code that opens a chat with the customer, the receipt written already."""
    guide.press(Qt.Key.Key_W, CONTROL)
    chat = tab.codes.chat
    link = chat.link()
    guide.check("the chat opens with the customer", held=link.startswith("https://wa.me/62"))
    guide.check("the receipt is in it", held=owed.number in link, found=link)
    guide.equal("what a phone reads", chat.code.text(), link)
    guide.pictures("107-whatsapp")
    guide.small("107-whatsapp")
    guide.press(Qt.Key.Key_Escape)


def _see_in_english(guide: Guide, tab: InvoicesTab, owed: Sold) -> None:
    """Enter: the preview; on half a letter, in the other language."""
    guide.press(Qt.Key.Key_Return)
    window = guide.window.findChild(PreviewWindow)
    assert isinstance(window, PreviewWindow)
    guide.check("the preview is ready", held=guide.wait(window.is_ready))
    for button in window.papers_shown.values():
        if button.isChecked():
            button.setFocus()
    while window.paper() is not Paper.HALF:
        guide.press(Qt.Key.Key_Left)
    guide.press(Qt.Key.Key_L, CONTROL, SHIFT)
    guide.check("the other pages are ready", held=guide.wait(window.is_ready))
    guide.equal("the paper's language", window.language(), "en")
    pdf = window.pages.pdf()
    (guide.folder / "invoice-half-english.pdf").write_bytes(pdf)
    size = tuple(round(side) for side in page_sizes(pdf)[0])
    guide.equal("half a letter", sorted(size), sorted(HALF_LETTER))
    text = " ".join(" ".join(page_texts(pdf)).split()).casefold()
    for words in ("invoice", owed.number, "pay by qris"):
        guide.check(f"it says {words}", held=words.casefold() in text, found=text[:400])
    guide.pictures("108-preview-half", window)
    window.close()
    guide.wake()
    tab.step_back()


def _see_every_number(guide: Guide) -> None:
    """From the palette: every number that was given, and none is missing."""
    guide.press(Qt.Key.Key_K, CONTROL)
    guide.type("semua nomor")
    guide.press(Qt.Key.Key_Return)
    tab = guide.window.current_tab()
    assert isinstance(tab, ReportsTab)
    page = tab.findChild(NumbersPage)
    assert isinstance(page, NumbersPage)
    guide.idle()
    state, given = page.state, invoice_listing(guide.desk.session).count()
    guide.check("no number is missing", held=state is not None and state.whole, found=state)
    guide.equal("invoice numbers given", state and state.count, given)
    guide.equal("invoice numbers shown", page.list.model.rowCount(), given)
    guide.pictures("109-numbers")
    guide.small("109-numbers")
