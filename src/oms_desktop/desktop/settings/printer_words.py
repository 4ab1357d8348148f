"""The words of the printers' page: connections, papers and the rest that is chosen from."""

from typing import Any, Final

from oms_desktop.desktop.shell.paper_words import paper_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.printer_rules import (
    CODE_PAGES,
    FORM_LINES,
    SPEEDS,
    columns_of,
    papers_of,
)
from oms_desktop.domain.printers import Connection, Dialect
from oms_desktop.services.printing import Paper

Choices = list[tuple[Any, str]]
_CODE_PAGES: Final = {"cp437": "CP437 (USA)", "cp858": "CP858 (€)", "cp1252": "CP1252 (Windows)"}


def connection_choices() -> Choices:
    """How a printer can be reached."""
    return [
        (Connection.QT.value, translate("Printers", "Printer of this PC, painted pages")),
        (Connection.SPOOLER.value, translate("Printers", "Printer of this PC, direct")),
        (Connection.NETWORK.value, translate("Printers", "Network (IP address)")),
        (Connection.SERIAL.value, translate("Printers", "Serial port")),
        (Connection.FILE.value, translate("Printers", "File or device")),
    ]


def address_label(connection: Connection) -> str:
    """What the address of a printer is called."""
    if connection in {Connection.QT, Connection.SPOOLER}:
        return translate("Printers", "Printer")
    if connection is Connection.NETWORK:
        return translate("Printers", "IP address")
    if connection is Connection.SERIAL:
        return translate("Printers", "Port")
    return translate("Printers", "Path")


def address_hint(connection: Connection) -> str:
    """An example of an address."""
    if connection is Connection.QT:
        return translate("Printers", "empty: the usual one of this PC")
    if connection is Connection.SPOOLER:
        return translate("Printers", "its name on this PC")
    if connection is Connection.NETWORK:
        return translate("Printers", "e.g. 192.168.1.50 or 192.168.1.50:9100")
    if connection is Connection.SERIAL:
        return translate("Printers", "e.g. COM3 or /dev/ttyUSB0")
    return translate("Printers", "e.g. LPT1 or /dev/usb/lp0")


def dialect_choices() -> Choices:
    """What a printer that takes bytes can understand."""
    return [
        (Dialect.ESCPOS.value, translate("Printers", "Receipt printer (ESC/POS)")),
        (Dialect.ESCP.value, translate("Printers", "Dot matrix (ESC/P)")),
    ]


def paper_choices(dialect: Dialect) -> Choices:
    """What can lie in it."""
    return [(value, paper_word(Paper(value))) for value in papers_of(dialect)]


def column_choices(dialect: Dialect) -> Choices:
    """Characters in a line."""
    return [(columns, str(columns)) for columns in columns_of(dialect)]


def form_choices() -> Choices:
    """Lengths of continuous forms."""
    words = {
        66: translate("Printers", "66 lines (whole, 11 in)"),
        33: translate("Printers", "33 lines (half)"),
        22: translate("Printers", "22 lines (third)"),
    }
    return [(lines, words[lines]) for lines in FORM_LINES]


def code_page_choices() -> Choices:
    """Tables of characters."""
    return [(name, _CODE_PAGES[name]) for name in CODE_PAGES]


def speed_choices() -> Choices:
    """Bauds of a serial port."""
    return [(speed, str(speed)) for speed in SPEEDS]


def copies_choices(*, by_itself: bool) -> Choices:
    """How often a document is printed; one that a sale prints can also wait to be asked for."""
    asked = [(0, translate("Printers", "only when asked"))] if by_itself else []
    return [*asked, *((count, f"{count}×") for count in range(1, 10))]


def printer_below(connection: Connection, paper: str, address: str) -> str:
    """Such as `Receipt 80 mm · 192.168.1.50`, below a printer's name."""
    words = paper_word(Paper(paper))
    if connection in {Connection.QT, Connection.SPOOLER} and not address:
        address = translate("Printers", "the usual one of this PC")
    return f"{words} · {address}"
