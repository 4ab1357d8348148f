"""The shop's printers, and which of them prints what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import FlagField, RawRow, Table
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.print_jobs import BY_ITSELF
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile


class Printer(Table):
    """A printer as it is reached and what it understands."""

    id = peewee.AutoField()
    name = peewee.TextField()
    connection = peewee.TextField()
    address = peewee.TextField()
    dialect = peewee.TextField()
    paper = peewee.TextField()
    columns = peewee.IntegerField()
    dots = peewee.IntegerField()
    code_page = peewee.TextField()
    cutter = FlagField()
    drawer = peewee.BlobField()
    qr_raster = FlagField()
    form_lines = peewee.IntegerField()
    speed = peewee.IntegerField()
    active = FlagField(default=1)

    class Meta:
        """Table name."""

        table_name = "printer"


class PrinterUse(Table):
    """Which printer a document goes to, and how often it is printed by itself."""

    document = peewee.TextField(primary_key=True)
    printer_id = peewee.IntegerField()
    copies = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "printer_use"


@dataclass(frozen=True)
class PrinterRow:
    """A printer of the shop; one that is no longer there stays for its old jobs."""

    id: int
    profile: PrinterProfile
    active: bool = True


@dataclass(frozen=True)
class UseRow:
    """Where a document is printed; `copies` 0 means only when somebody asks for it."""

    document: str
    printer_id: int
    copies: int


@dataclass(frozen=True)
class SaleUseRow:
    """Where a paper of a sale is printed by itself."""

    document: str
    printer_id: int
    copies: int
    name: str
    paper: str


_NAMES: Final = (
    *("name", "connection", "address", "dialect", "paper", "columns", "dots", "code_page"),
    *("cutter", "drawer", "qr_raster", "form_lines", "speed"),
)
_COLUMNS: Final = (Printer.id, *(getattr(Printer, name) for name in _NAMES), Printer.active)
_ADD = insert_into(Printer, *_NAMES)
_ALL = Statement(
    Printer.select(*_COLUMNS).where(Printer.active == 1).order_by(Printer.name, Printer.id)
)
_ONE = Statement(Printer.select(*_COLUMNS).where(Printer.id == slot("id")))
_NAMED = Statement(
    Printer.select(*_COLUMNS).where((Printer.name == slot("name")) & (Printer.active == 1))
)
_USES = Statement(
    PrinterUse.select(PrinterUse.document, PrinterUse.printer_id, PrinterUse.copies).order_by(
        PrinterUse.document
    )
)
_USE = Statement(
    PrinterUse.select(PrinterUse.document, PrinterUse.printer_id, PrinterUse.copies).where(
        PrinterUse.document == slot("document")
    )
)
_SALE_USES = Statement(
    PrinterUse.select(
        PrinterUse.document, PrinterUse.printer_id, PrinterUse.copies, Printer.name, Printer.paper
    )
    .join(Printer, on=Printer.id == PrinterUse.printer_id)
    .where(PrinterUse.document.in_(sorted(BY_ITSELF)))
)
_PUT_USE = Statement(
    PrinterUse.insert(
        {
            PrinterUse.document: slot("document"),
            PrinterUse.printer_id: slot("printer_id"),
            PrinterUse.copies: slot("copies"),
        }
    ).on_conflict(
        conflict_target=[PrinterUse.document],
        update={
            PrinterUse.printer_id: slot("printer_id"),
            PrinterUse.copies: slot("copies"),
        },
    )
)
_DROP_USE = Statement(PrinterUse.delete().where(PrinterUse.document == slot("document")))
_DROP_USES = Statement(PrinterUse.delete().where(PrinterUse.printer_id == slot("printer_id")))


def _row(row: RawRow) -> PrinterRow:
    values = dict(zip(_NAMES, row[1:-1], strict=True))
    profile = PrinterProfile(
        **{
            **values,
            "connection": Connection(values["connection"]),
            "dialect": Dialect(values["dialect"]),
            "cutter": bool(values["cutter"]),
            "drawer": bytes(values["drawer"]),
            "qr_raster": bool(values["qr_raster"]),
        }
    )
    return PrinterRow(row[0], profile, bool(row[-1]))


def _values(profile: PrinterProfile) -> dict[str, Any]:
    values = {name: getattr(profile, name) for name in _NAMES}
    return {
        **values,
        "connection": profile.connection.value,
        "dialect": profile.dialect.value,
        "cutter": int(profile.cutter),
        "qr_raster": int(profile.qr_raster),
    }


def all_printers(store: Store) -> list[PrinterRow]:
    """Printers in use, by name."""
    return [_row(row) for row in _ALL.rows(store)]


def find_printer(store: Store, printer_id: int) -> PrinterRow | None:
    """One printer, also one that is no longer there, or None."""
    row = _ONE.row(store, id=printer_id)
    return _row(row) if row else None


def printer_named(store: Store, name: str) -> PrinterRow | None:
    """The printer in use with this name, or None; case doesn't matter."""
    row = _NAMED.row(store, name=name)
    return _row(row) if row else None


def add_printer(store: Store, profile: PrinterProfile) -> int:
    """A new printer's id."""
    return _ADD.insert(store, **_values(profile))


def change_printer(store: Store, printer_id: int, profile: PrinterProfile) -> None:
    """Replace what is known of a printer."""
    _update(store, printer_id, _values(profile))


def set_active(store: Store, printer_id: int, *, active: bool) -> None:
    """Take a printer away, or back."""
    _update(store, printer_id, {"active": int(active)})


def _update(store: Store, printer_id: int, values: Mapping[str, Any]) -> None:
    columns = {getattr(Printer, name): value for name, value in values.items()}
    store.rows(Printer.update(columns).where(Printer.id == printer_id))


def all_uses(store: Store) -> list[UseRow]:
    """Which documents have a printer of their own."""
    return [UseRow(*row) for row in _USES.rows(store)]


def use_of(store: Store, document: str) -> UseRow | None:
    """Where a document is printed, or None if nothing was set."""
    row = _USE.row(store, document=document)
    return UseRow(*row) if row else None


def sale_uses(store: Store) -> dict[str, SaleUseRow]:
    """The papers of a sale that have a printer of their own."""
    return {row[0]: SaleUseRow(*row) for row in _SALE_USES.rows(store)}


def put_use(store: Store, document: str, printer_id: int, copies: int) -> None:
    """Set where a document is printed."""
    _PUT_USE.run(store, document=document, printer_id=printer_id, copies=copies)


def drop_use(store: Store, document: str) -> None:
    """Let a document go to the PC's usual printer again."""
    _DROP_USE.run(store, document=document)


def drop_uses(store: Store, printer_id: int) -> None:
    """Let nothing go to a printer any more."""
    _DROP_USES.run(store, printer_id=printer_id)
