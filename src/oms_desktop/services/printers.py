"""The shop's printers: kept, changed, taken away, and chosen for each document."""

from oms_desktop.database import printers as table
from oms_desktop.database.printers import PrinterRow, UseRow
from oms_desktop.domain.errors import AmountOutOfRange, NotFound
from oms_desktop.domain.errors_printing import PrinterKnown, PrinterUnfit
from oms_desktop.domain.print_jobs import BY_ITSELF, DOCUMENTS, MOST_COPIES
from oms_desktop.domain.printer_rules import checked_profile
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def all_printers(session: Session) -> list[PrinterRow]:
    """The printers of the shop, by name."""
    return table.all_printers(session.store)


@query(Right.LOOK)
def printer(session: Session, printer_id: int) -> PrinterRow:
    """One printer, also one that was taken away.

    Raises:
        NotFound: there never was such a printer.
    """
    return _found(session, printer_id)


@query(Right.LOOK)
def uses(session: Session) -> dict[str, UseRow]:
    """Which documents have a printer of their own."""
    return {row.document: row for row in table.all_uses(session.store)}


@query(Right.LOOK)
def printer_for(session: Session, document: str) -> tuple[PrinterRow, int] | None:
    """The printer that a document goes to and its copies, or None for the PC's usual one."""
    use = table.use_of(session.store, document)
    return (_found(session, use.printer_id), use.copies) if use else None


@query(Right.LOOK)
def drawer_printer(session: Session) -> PrinterRow | None:
    """The printer behind which the cash drawer is: the receipts' if it has one, else any."""
    use = table.use_of(session.store, "receipt")
    rows = [row for row in table.all_printers(session.store) if row.profile.drawer]
    first = [row for row in rows if use is not None and row.id == use.printer_id]
    return next(iter([*first, *rows]), None)


@command(Right.SETTINGS)
def add(session: Session, profile: PrinterProfile) -> Changes:
    """Keep a new printer.

    Raises:
        PrinterKnown: another one has this name.
        As `domain.printer_rules.checked_profile`.
    """
    profile = checked_profile(profile)
    _check_name(session, profile.name, None)
    printer_id = table.add_printer(session.store, profile)
    session.journal("printer.added", profile.name, _content(profile))
    return Changes({"printer": (printer_id,)}, {"name": profile.name})


@command(Right.SETTINGS)
def change(session: Session, printer_id: int, profile: PrinterProfile) -> Changes:
    """Change a printer; a document it can't print any more goes to the usual one again.

    Raises:
        NotFound, and as `add`.
    """
    _found(session, printer_id)
    profile = checked_profile(profile)
    _check_name(session, profile.name, printer_id)
    table.change_printer(session.store, printer_id, profile)
    for use in table.all_uses(session.store):
        if use.printer_id == printer_id and not DOCUMENTS[use.document].fits(profile):
            table.drop_use(session.store, use.document)
    session.journal("printer.changed", profile.name, _content(profile))
    return Changes({"printer": (printer_id,)}, {"name": profile.name})


@command(Right.SETTINGS)
def retire(session: Session, printer_id: int, *, active: bool = False) -> Changes:
    """Take a printer away, with what went to it; or (`active`) bring it back.

    Raises:
        NotFound: there is no such printer.
        PrinterKnown: meanwhile another one has its name.
    """
    name = _found(session, printer_id).profile.name
    if active:
        _check_name(session, name, printer_id)
    else:
        table.drop_uses(session.store, printer_id)
    table.set_active(session.store, printer_id, active=active)
    session.journal("printer.resumed" if active else "printer.retired", name, {})
    return Changes({"printer": (printer_id,)}, {"name": name})


@command(Right.SETTINGS)
def set_use(session: Session, document: str, printer_id: int | None, copies: int = 1) -> Changes:
    """Let a document go to a printer, so often; None gives it back to the PC's usual printer.

    Raises:
        NotFound: there is no such document or printer.
        PrinterUnfit: it doesn't understand what the document needs, or other paper lies in it.
        AmountOutOfRange: too many copies, or none of a paper that nobody hands out by itself.
    """
    if document not in DOCUMENTS:
        raise NotFound("document", document)
    if printer_id is None:
        table.drop_use(session.store, document)
        session.journal("printer.used", document, {"printer": "", "copies": 1})
        return Changes({"printer": ()}, {"document": document})
    row = _found(session, printer_id)
    if not row.active:
        raise NotFound("printer", row.profile.name)
    if not DOCUMENTS[document].fits(row.profile):
        raise PrinterUnfit(row.profile.name, document)
    lowest = 0 if document in BY_ITSELF else 1
    if not lowest <= copies <= MOST_COPIES:
        raise AmountOutOfRange(copies, lowest, MOST_COPIES)
    table.put_use(session.store, document, printer_id, copies)
    session.journal("printer.used", document, {"printer": row.profile.name, "copies": copies})
    return Changes({"printer": (printer_id,)}, {"document": document})


def _found(session: Session, printer_id: int) -> PrinterRow:
    row = table.find_printer(session.store, printer_id)
    if row is None:
        raise NotFound("printer", str(printer_id))
    return row


def _check_name(session: Session, name: str, printer_id: int | None) -> None:
    owner = table.printer_named(session.store, name)
    if owner is not None and owner.id != printer_id:
        raise PrinterKnown(owner.profile.name)


def _content(profile: PrinterProfile) -> dict[str, object]:
    """What the journal keeps of a printer."""
    return {
        "connection": profile.connection.value,
        "address": profile.address,
        "dialect": profile.dialect.value,
        "paper": profile.paper,
    }
