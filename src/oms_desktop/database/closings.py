"""What happened to a drawer during a shift, and the count that closed it."""

from dataclasses import dataclass

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import JsonField, MoneyField, Table, TimeField, with_flags
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.journal import Journal
from oms_desktop.database.people import PersonTable
from oms_desktop.database.shifts import Shift
from oms_desktop.database.statements import Statement, insert_into, slot


class CashMovement(Table):
    """Money put into the drawer or taken out beside sales."""

    id = peewee.AutoField()
    shift_id = peewee.IntegerField()
    amount = MoneyField()
    category = peewee.TextField()
    reason = peewee.TextField()
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "cash_movement"


class ShiftClosing(Table):
    """The count that closed a shift, with the report as it was."""

    shift_id = peewee.IntegerField(primary_key=True)
    at = TimeField()
    person_id = peewee.IntegerField()
    denominations = JsonField()
    counted = MoneyField()
    expected = MoneyField()
    difference = MoneyField()
    reason = peewee.TextField()
    deposit = MoneyField()
    report = JsonField()
    head_hash = peewee.TextField()

    class Meta:
        """Table name."""

        table_name = "shift_closing"


@dataclass(frozen=True)
class OpenRow:
    """The open shift with what its report begins with."""

    id: int
    number: str
    person: str
    opened_at: int
    business_day: str
    opening_float: int


@dataclass(frozen=True)
class SoldRow:
    """An invoice of a shift."""

    number: str
    person_id: int
    person: str
    total: int
    tax: int
    discount: int
    rounding: int
    void: bool


@dataclass(frozen=True)
class MoveRow:
    """A movement of the drawer."""

    at: int
    category: str
    amount: int
    reason: str
    person: str


@dataclass(frozen=True)
class ClosedRow:
    """A shift that was closed, for the list."""

    id: int
    number: str
    business_day: str
    at: int
    person_id: int
    person: str
    counted: int
    difference: int
    deposit: int
    report: str


_OPEN = Statement(
    Shift.select(
        Shift.id,
        Shift.number,
        PersonTable.name,
        Shift.opened_at,
        Shift.business_day,
        Shift.opening_float,
    )
    .join(PersonTable, on=PersonTable.id == Shift.person_id)
    .where(Shift.closed_at.is_null())
)
_SOLD = Statement(
    Invoice.select(
        Invoice.number,
        Invoice.person_id,
        PersonTable.name,
        Invoice.total,
        Invoice.tax,
        Invoice.line_discount + Invoice.order_discount,
        Invoice.rounding,
        InvoiceAccount.void,
    )
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .join(PersonTable, on=PersonTable.id == Invoice.person_id)
    .where(Invoice.shift_id == slot("shift_id"))
    .order_by(Invoice.id)
)
_MOVES = Statement(
    CashMovement.select(
        CashMovement.at,
        CashMovement.category,
        CashMovement.amount,
        CashMovement.reason,
        PersonTable.name,
    )
    .join(PersonTable, on=PersonTable.id == CashMovement.person_id)
    .where(CashMovement.shift_id == slot("shift_id"))
    .order_by(CashMovement.id)
)
_GRAND = Statement(
    InvoiceAccount.select(peewee.fn.SUM(InvoiceAccount.total)).where(InvoiceAccount.void == 0)
)
_OPENED = Journal.alias()
_EVENTS = Statement(
    Journal.select(peewee.fn.COUNT(Journal.sequence)).where(
        (Journal.kind == slot("kind"))
        & (
            Journal.sequence
            > _OPENED.select(peewee.fn.MAX(_OPENED.sequence)).where(
                (_OPENED.document == slot("number")) & (_OPENED.kind == "shift.opened")
            )
        )
    )
)
_ADD_MOVE = insert_into(CashMovement, "shift_id", "amount", "category", "reason", "at", "person_id")
_ADD_CLOSING = insert_into(
    ShiftClosing,
    "shift_id",
    "at",
    "person_id",
    "denominations",
    "counted",
    "expected",
    "difference",
    "reason",
    "deposit",
    "report",
    "head_hash",
)
_CLOSE = Statement(
    Shift.update({Shift.closed_at: slot("at")}).where(
        (Shift.id == slot("shift_id")) & Shift.closed_at.is_null()
    )
)
_CLOSED_COLUMNS = (
    Shift.id,
    Shift.number,
    Shift.business_day,
    ShiftClosing.at,
    ShiftClosing.person_id,
    PersonTable.name,
    ShiftClosing.counted,
    ShiftClosing.difference,
    ShiftClosing.deposit,
    ShiftClosing.report,
)
_CLOSED = (
    ShiftClosing.select(*_CLOSED_COLUMNS)
    .join(Shift, on=Shift.id == ShiftClosing.shift_id)
    .join(PersonTable, on=PersonTable.id == ShiftClosing.person_id)
)
_CLOSED_ONE = Statement(_CLOSED.where(ShiftClosing.shift_id == slot("shift_id")))
_CLOSED_LAST = Statement(_CLOSED.order_by(Shift.id.desc()).limit(slot("most")))


def open_row(store: Store) -> OpenRow | None:
    """The open shift, or None."""
    row = _OPEN.row(store)
    return OpenRow(*row) if row else None


def sold(store: Store, shift_id: int) -> list[SoldRow]:
    """Invoices of a shift, first to last."""
    rows = _SOLD.rows(store, shift_id=shift_id)
    return [SoldRow(*with_flags(row, 7)) for row in rows]


def moves(store: Store, shift_id: int) -> list[MoveRow]:
    """Movements of the drawer in a shift, oldest first."""
    return [MoveRow(*row) for row in _MOVES.rows(store, shift_id=shift_id)]


def grand_total(store: Store) -> int:
    """All sales that weren't voided, since the shop began."""
    row = _GRAND.row(store)
    return int(row[0] or 0) if row else 0


def events(store: Store, number: str, kind: str) -> int:
    """How many journal entries of a kind there are since the shift with this number was opened."""
    row = _EVENTS.row(store, kind=kind, number=number)
    return int(row[0]) if row else 0


def add_move(
    store: Store, shift_id: int, amount: int, category: str, reason: str, at: int, person_id: int
) -> int:
    """A new movement's id."""
    return _ADD_MOVE.insert(
        store,
        shift_id=shift_id,
        amount=amount,
        category=category,
        reason=reason,
        at=at,
        person_id=person_id,
    )


def close(store: Store, shift_id: int, at: int) -> bool:
    """Mark a shift closed; False if it was already."""
    return _CLOSE.run(store, shift_id=shift_id, at=at) == 1


def add_closing(
    store: Store,
    shift_id: int,
    *,
    at: int,
    person_id: int,
    denominations: str,
    counted: int,
    expected: int,
    reason: str,
    deposit: int,
    report: str,
    head_hash: str,
) -> None:
    """Keep the count and the report of a shift for ever."""
    _ADD_CLOSING.run(
        store,
        shift_id=shift_id,
        at=at,
        person_id=person_id,
        denominations=denominations,
        counted=counted,
        expected=expected,
        difference=counted - expected,
        reason=reason,
        deposit=deposit,
        report=report,
        head_hash=head_hash,
    )


def closing(store: Store, shift_id: int) -> ClosedRow | None:
    """One closed shift, or None."""
    row = _CLOSED_ONE.row(store, shift_id=shift_id)
    return ClosedRow(*row) if row else None


def last_closings(store: Store, most: int) -> list[ClosedRow]:
    """Closed shifts, newest first."""
    return [ClosedRow(*row) for row in _CLOSED_LAST.rows(store, most=most)]
