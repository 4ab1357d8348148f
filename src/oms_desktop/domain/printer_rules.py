"""What a printer's profile must hold before it is kept."""

from dataclasses import replace
from typing import Final

from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.errors_printing import PrinterValueInvalid
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from oms_desktop.domain.text import clean_text

NAME_LIMIT: Final = 40
ADDRESS_LIMIT: Final = 200
DRAWER_LIMIT: Final = 32
"""Bytes; the longest pulse any printer asks for has eight."""
ROLLS: Final = ("80", "58")
FORMS: Final = ("A4", "A5", "half")
PAGES: Final = ("80", "58", "A4", "A5", "half", "10x15")
CODE_PAGES: Final = ("cp437", "cp858", "cp1252")
SPEEDS: Final = (9600, 19200, 38400, 57600, 115200)
FORM_LINES: Final = (66, 33, 22)
_COLUMNS: Final = {Dialect.ESCPOS: (32, 42, 48), Dialect.ESCP: (80,)}


def papers_of(dialect: Dialect) -> tuple[str, ...]:
    """What can lie in a printer that understands this."""
    return {Dialect.ESCPOS: ROLLS, Dialect.ESCP: FORMS}.get(dialect, PAGES)


def columns_of(dialect: Dialect) -> tuple[int, ...]:
    """How many characters its lines may have; of no matter for painted pages."""
    return _COLUMNS.get(dialect, (32, 42, 48, 80))


def checked_profile(profile: PrinterProfile) -> PrinterProfile:
    """A profile as it may be kept.

    Raises:
        FieldMissing: no name, or no address where one is needed.
        TextTooLong: name or address.
        PrinterValueInvalid: a value that doesn't go with what the printer understands.
    """
    name = clean_text(profile.name, "name", NAME_LIMIT, required=True)
    address = clean_text(profile.address, "address", ADDRESS_LIMIT)
    if not address and profile.connection is not Connection.QT:
        raise FieldMissing("address")
    pages = profile.connection is Connection.QT
    if pages != (profile.dialect is Dialect.PAGES):
        raise PrinterValueInvalid("dialect", profile.dialect.value)
    _among("paper", profile.paper, papers_of(profile.dialect))
    if not pages:
        _among("columns", profile.columns, columns_of(profile.dialect))
    _among("dots", profile.dots, (384, 576))
    _among("code_page", profile.code_page, CODE_PAGES)
    _among("form_lines", profile.form_lines, FORM_LINES)
    _among("speed", profile.speed, SPEEDS)
    if len(profile.drawer) > DRAWER_LIMIT:
        raise PrinterValueInvalid("drawer", profile.drawer.hex(" "))
    if profile.connection is Connection.NETWORK:
        network_place(address)
    return replace(profile, name=name, address=address)


def _among(field: str, value: object, allowed: tuple[object, ...]) -> None:
    if value not in allowed:
        raise PrinterValueInvalid(field, str(value))


def network_place(address: str) -> tuple[str, int]:
    """Host and port of `host`, `host:port` or `[ip v6]:port`; the port is 9100 if none is given.

    Raises:
        PrinterValueInvalid: it can't be read.
    """
    host, colon, port = address.strip().rpartition(":")
    if not colon or (":" in host and not host.startswith("[")):
        host, port = address.strip(), "9100"
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isascii() or not port.isdecimal() or not 0 < int(port) < 65536:
        raise PrinterValueInvalid("address", address)
    return host, int(port)


def drawer_bytes(text: str) -> bytes:
    """The bytes of a drawer's pulse, typed as hexadecimal numbers.

    Raises:
        PrinterValueInvalid: they can't be read.
    """
    try:
        return bytes.fromhex(text)
    except ValueError as fault:
        raise PrinterValueInvalid("drawer", text) from fault
