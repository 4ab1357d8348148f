"""A receipt printer that is a file: set up by keys, tried, printed to through the queue, lost and found."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.domain.money import format_number
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from oms_desktop.services import printers
from oms_desktop.tour import billing, papers, screens, staff, till
from oms_desktop.tour.guide import Guide, pause
from oms_desktop.tour.papers import Sold
from oms_desktop.tour.tally import Tally

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
NAME: Final = "Kasir"
FILE: Final = "receipt-printer.bin"
LOST: Final = "unplugged"
"""A folder that isn't there at first: the printer behind it can't be reached."""
START: Final = b"\x1b@"
CUT: Final = b"\x1dV"
TEA = till.PRICES[till.TEA]


def print_receipts(guide: Guide, tally: Tally) -> None:
    """A printer for receipts, its test page, a receipt, and one that has to wait."""
    for old in (guide.folder / FILE, guide.folder / LOST / FILE):
        old.unlink(missing_ok=True)
    if (guide.folder / LOST).exists():
        (guide.folder / LOST).rmdir()
    _set_up(guide)
    _try_it(guide)
    _print_a_sale(guide, tally)
    _lose_it(guide)
    waits = _sell(guide, tally)
    _find_it(guide, waits)


def _set_up(guide: Guide) -> None:
    """Settings, Printers: name, File or device, path; then receipts go there by themselves."""
    billing.open_settings(guide, "printers", "printer")
    guide.push("addPrinter")
    guide.type(NAME)
    guide.tab_to("printer_connection")
    guide.press(Qt.Key.Key_End)
    guide.paste("printer_address", str(guide.folder / FILE))
    guide.tab_to("printer_paper")
    guide.press(Qt.Key.Key_Home)
    guide.push("printerSave")
    guide.idle()
    kept = [each.profile for each in printers.all_printers(guide.desk.session)]
    path = str(guide.folder / FILE)
    wanted = PrinterProfile(NAME, Connection.FILE, path, Dialect.ESCPOS, "80", 48, 576)
    guide.equal("the printer", kept, [wanted])
    guide.tab_to("use_receipt")
    guide.press(Qt.Key.Key_Down)
    guide.idle()
    uses = printers.uses(guide.desk.session)
    guide.equal("what it prints", {name: use.copies for name, use in uses.items()}, {"receipt": 1})
    guide.clear()
    guide.pictures("104-printers")
    guide.small("104-printers")


def _try_it(guide: Guide) -> None:
    """The test page, as the printer stands on the screen."""
    guide.push("printerTest")
    guide.idle()
    page = _bytes(guide)
    guide.check("the test page is with the printer", held=page.startswith(START) and CUT in page)
    guide.check("the test page names the printer", held=NAME.encode() in page, found=page[:200])
    guide.clear()


def _print_a_sale(guide: Guide, tally: Tally) -> None:
    """Exact cash; the receipt comes by itself, and once."""
    before = len(_bytes(guide))
    sold = _sell(guide, tally)
    _says(guide, "the receipt on the roll", _bytes(guide)[before:], sold)
    guide.equal("nothing waits", _desk(guide).waiting(), [])


def _lose_it(guide: Guide) -> None:
    """Its path leads nowhere now."""
    billing.open_settings(guide, "printers", "printer")
    guide.paste("printer_address", str(guide.folder / LOST / FILE))
    guide.push("printerSave")
    guide.idle()
    guide.clear()


def _find_it(guide: Guide, waits: Sold) -> None:
    """The sale is whole, its receipt waits under the bell; the folder is made, it is printed again."""
    desk = _desk(guide)
    guide.equal("the sale without a receipt", (waits.total, waits.balance), (TEA, 0))
    guide.check("its receipt waits", held=guide.wait(lambda: len(desk.waiting()) == 1))
    said = " ".join(toast.words() for toast in guide.window.notices.toasts())
    guide.check("it is said", held=waits.number in said and NAME in said, found=said)
    guide.picture("105-printer-lost")
    guide.clear()
    for name in ("105-bell", "105-bell-other"):
        guide.picture_with(name, _open_list(guide))
        _leave_list(guide)
        guide.window.toggle_language()
        guide.window.toggle_theme()
    menu = _open_list(guide)
    [text] = [entry.text() for entry in menu.actions() if entry.menu() is not None][:1] or [""]
    guide.check("the bell names it", held=waits.number in text and NAME in text, found=text)
    (guide.folder / LOST).mkdir()
    # Into the list, into what can be done, and the first of it: print again.
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(_top(menu), key)
        pause(50)
    guide.idle()
    guide.check("nothing waits any more", held=guide.wait(lambda: not desk.waiting()))
    _says(guide, "the receipt that waited", (guide.folder / LOST / FILE).read_bytes(), waits)
    guide.clear()


# ------------------------------------------------------------------ hands and eyes


def _sell(guide: Guide, tally: Tally) -> Sold:
    """One scan, exact cash."""
    screens.counter(guide)
    guide.window.show_tab("sell")
    guide.settle()
    guide.scan(till.TEA)
    guide.press(Qt.Key.Key_Return, CONTROL)
    sold = papers.last_sale(guide)
    guide.idle()
    tally.sell(staff.OWNER.name, TEA)
    return sold


def _says(guide: Guide, what: str, sent: bytes, sold: Sold) -> None:
    words = (sold.number, format_number(sold.total), "Toko Sinar Jaya")
    found = sent.lower()
    missing = [each for each in words if each.lower().encode() not in found]
    guide.equal(f"what {what} lacks", missing, [])
    guide.equal(f"how often {what} is cut", sent.count(CUT), 1)


def _bytes(guide: Guide) -> bytes:
    path = guide.folder / FILE
    return path.read_bytes() if path.exists() else b""


def _desk(guide: Guide) -> QtPaperDesk:
    found = guide.desk.papers
    assert isinstance(found, QtPaperDesk)
    return found


def _open_list(guide: Guide) -> QMenu:
    """The bell, by Space."""
    guide.window.header.bell.setFocus()
    guide.wait(lambda: bool(_desk(guide).waiting()))
    guide.press(Qt.Key.Key_Space)
    found = [each for each in guide.window.findChildren(QMenu) if each.isVisible()]
    guide.equal("lists that are open", len(found), 1)
    return found[0]


def _leave_list(guide: Guide) -> None:
    for menu in guide.window.findChildren(QMenu):
        if menu.isVisible():
            QTest.keyClick(menu, Qt.Key.Key_Escape)
    guide.settle()


def _top(menu: QMenu) -> QMenu:
    """The list that the keys go to: the last one opened."""
    below = [each for each in menu.findChildren(QMenu) if each.isVisible()]
    return below[-1] if below else menu
