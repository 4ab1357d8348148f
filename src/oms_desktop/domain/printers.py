"""Printers as the shop knows them: how each is reached and what it can print."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

DRAWER_PULSE: Final = bytes.fromhex("1B700019FA")
"""Opens the cash drawer on the printer's first pin (ESC p 0 25 250)."""


class Connection(StrEnum):
    """How bytes or pages come to a printer."""

    QT = "qt"
    """A printer of the system; pages are painted on it by QPrinter."""
    SPOOLER = "spooler"
    """A printer of the system; bytes go to its queue as they are."""
    NETWORK = "network"
    """`host:port`, port 9100 if none is given."""
    SERIAL = "serial"
    """A serial port by name, 8N1."""
    FILE = "file"
    """A file or device that is written to."""


class Dialect(StrEnum):
    """What a printer understands."""

    PAGES = "pages"
    """Painted pages; only through Qt."""
    ESCPOS = "escpos"
    """Thermal rolls."""
    ESCP = "escp"
    """Dot matrix on continuous forms."""


@dataclass(frozen=True)
class PrinterProfile:
    """One printer.

    Attributes:
        name: as people call it.
        connection: how it is reached.
        address: the system's name of it, `host:port`, the port or the path, as `connection` says.
        dialect: what it understands; `PAGES` exactly for `Connection.QT`.
        paper: value of `services.printing.Paper` that lies in it: `80`, `58`, `A4`, `A5`, `half`.
        columns: characters in a line of the usual font: 48, 42 or 32 on rolls, 80 on forms.
        dots: width of the thermal head: 576 or 384.
        code_page: Python's name of the table of characters it is switched to: `cp437`, `cp858`, `cp1252`.
        cutter: whether it cuts.
        drawer: bytes that open the drawer behind it; empty without one.
        qr_raster: whether codes are sent as a picture; clones often lack the command.
        form_lines: lines of one continuous form: 66, 33 or 22.
        speed: bauds of a serial port.
    """

    name: str
    connection: Connection = Connection.QT
    address: str = ""
    dialect: Dialect = Dialect.PAGES
    paper: str = "80"
    columns: int = 48
    dots: int = 576
    code_page: str = "cp437"
    cutter: bool = True
    drawer: bytes = b""
    qr_raster: bool = True
    form_lines: int = 33
    speed: int = 9600
