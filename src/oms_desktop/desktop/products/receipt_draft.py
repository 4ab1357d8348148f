"""The receipt that is being written: what is asked of the services, in order, and what can be undone."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.domain.errors import BarcodeUnknown
from oms_desktop.domain.receipts import ReceiptLine
from oms_desktop.domain.users import Right
from oms_desktop.services import receiving
from oms_desktop.services.changes import Changes

if TYPE_CHECKING:
    from oms_desktop.database.receipt_list import Receipt

Failed = Callable[[Exception], object]


class ReceiptDraft(QObject):
    """Holds one draft; it is started by its first line and stored with every one."""

    changed = Signal()
    """Another draft, or other lines in it."""
    added = Signal(int)
    """A line was written or grew: its id."""
    unknown = Signal(str)
    """A code that belongs to no product."""
    failed = Signal(object)
    """An exception."""
    posted = Signal(object)
    """The `Changes` of posting."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Start without a draft."""
        super().__init__(parent)
        self._desk = desk
        self.with_cost = desk.session.may(Right.SEE_COST)
        self.receipt: Receipt | None = None
        self._undo: list[tuple[int, tuple[ReceiptLine, ...]]] = []
        self._starting = False
        self._waiting: list[Callable[[int], object]] = []

    @property
    def lines(self) -> tuple[ReceiptLine, ...]:
        """Lines written so far."""
        return self.receipt.lines if self.receipt is not None else ()

    @property
    def id(self) -> int:
        """Id of the draft; 0 without one."""
        return self.receipt.row.id if self.receipt is not None else 0

    def line(self, line_id: int) -> ReceiptLine | None:
        """A line by its id."""
        return next((line for line in self.lines if line.id == line_id), None)

    def number_of_drafts(self) -> tuple[int, int]:
        """Which of the open drafts this is, and how many there are."""
        ids = [row.id for row in receiving.drafts(self._desk.session)]
        return (ids.index(self.id) + 1 if self.id in ids else 0), len(ids)

    def today(self) -> date:
        """The day from which `besok` is told."""
        return self._desk.session.today()

    # -------------------------------------------------------------- which draft

    def open_last(self) -> None:
        """Show the draft shown before, else the newest: also after a power cut."""
        ids = [row.id for row in receiving.drafts(self._desk.session)]
        self._open(self.id if self.id in ids else (ids[-1] if ids else 0))

    def open_next(self) -> None:
        """Show the next of several drafts, round and round."""
        ids = [row.id for row in receiving.drafts(self._desk.session)]
        if ids:
            at = ids.index(self.id) if self.id in ids else -1
            self._open(ids[(at + 1) % len(ids)])

    def start_new(self) -> None:
        """Begin another receipt beside those that are open."""
        self._desk.command(receiving.start).run(
            lambda changes: self._open(changes.id_of("receipt")), self.failed.emit
        )

    def reload(self) -> None:
        """Read the draft anew."""
        self._open(self.id)

    def _open(self, receipt_id: int) -> None:
        self.receipt = receiving.receipt(self._desk.session, receipt_id) if receipt_id else None
        self.changed.emit()

    # -------------------------------------------------------------- lines

    def scan(self, text: str) -> None:
        """Add what a code stands for."""

        def failed(error: Exception) -> None:
            if isinstance(error, BarcodeUnknown):
                self.unknown.emit(error.code)
            else:
                self.failed.emit(error)

        def go(receipt_id: int) -> None:
            self._desk.command(receiving.scan, receipt_id, text).run(self._added, failed)

        self._with_draft(go)

    def add(self, product_id: int, quantity: int) -> None:
        """Add a product chosen from the finds."""

        def go(receipt_id: int) -> None:
            command = self._desk.command(receiving.add_product, receipt_id, product_id, quantity)
            command.run(self._added, self.failed.emit)

        self._with_draft(go)

    def change(
        self,
        line_id: int,
        *,
        quantity: int | None = None,
        unit_cost: int | None = None,
        batch: str | None = None,
        expires_on: str | None = None,
    ) -> None:
        """Change what is given of a line."""
        command = self._desk.command(
            receiving.change_line,
            self.id,
            line_id,
            quantity=quantity,
            unit_cost=unit_cost,
            batch=batch,
            expires_on=expires_on,
        )
        command.run(self._edited, self._refused)

    def next_unit(self, line_id: int) -> None:
        """Count a line in the next of its product's units."""
        line = self.line(line_id)
        if line is None:
            return
        units = receiving.units_of(self._desk.session, line.product_id)
        if len(units) < 2:
            return
        at = units.index(line.unit) if line.unit in units else -1
        unit = units[(at + 1) % len(units)]
        self._desk.command(receiving.set_unit, self.id, line_id, unit).run(
            self._edited, self._refused
        )

    def remove(self, line_id: int, done: Callable[[str], object]) -> None:
        """Take a line out; `done` gets its name."""

        def removed(changes: Changes) -> None:
            self._edited(changes)
            done(changes.facts["name"])

        self._desk.command(receiving.remove_line, self.id, line_id).run(removed, self._refused)

    def undo(self) -> bool:
        """Put the lines back to what they were before the last change; False if there is none."""
        while self._undo and self._undo[-1][0] != self.id:
            self._undo.pop()
        if not self._undo:
            return False
        receipt_id, before = self._undo.pop()
        self._desk.command(receiving.restore, receipt_id, before).run(
            lambda _: self.reload(), self._refused
        )
        return True

    # -------------------------------------------------------------- the whole

    def set_head(self, supplier_id: int | None, reference: str) -> None:
        """Say from whom the goods come, and the number on their paper."""

        def go(receipt_id: int) -> None:
            command = self._desk.command(receiving.set_head, receipt_id, supplier_id, reference)
            command.run(lambda _: self.reload(), self._refused)

        row = self.receipt.row if self.receipt is not None else None
        if row is not None and (row.supplier_id, row.reference) == (supplier_id, reference):
            return
        if row is not None or supplier_id is not None or reference:
            self._with_draft(go)

    def post(self) -> None:
        """Take the goods into stock."""

        def go(receipt_id: int) -> None:
            self._desk.command(receiving.post, receipt_id).run(done, self._refused)

        def done(changes: Changes) -> None:
            self.receipt = None
            self.open_last()
            self.posted.emit(changes)

        self._with_draft(go)

    def drop(self, done: Callable[[Callable[[], object]], object]) -> None:
        """Give the draft up; `done` gets what takes it up again."""
        receipt_id = self.id
        if not receipt_id:
            return

        def again() -> None:
            self._desk.command(receiving.resume, receipt_id).run(lambda _: self._open(receipt_id))

        def dropped(_: Changes) -> None:
            self.receipt = None
            self.open_last()
            done(again)

        self._desk.command(receiving.drop, receipt_id).run(dropped, self._refused)

    # -------------------------------------------------------------- inside

    def _with_draft(self, go: Callable[[int], object]) -> None:
        """Do something with the draft, started if need be; in the order it was asked for."""
        if self.id:
            go(self.id)
            return
        self._waiting.append(go)
        if self._starting:
            return
        self._starting = True

        def started(changes: Changes) -> None:
            self._starting = False
            waiting, self._waiting = self._waiting, []
            self._open(changes.id_of("receipt"))
            for each in waiting:
                each(self.id)

        def failed(error: Exception) -> None:
            self._starting = False
            self._waiting = []
            self.failed.emit(error)

        self._desk.command(receiving.start).run(started, failed)

    def _remember(self) -> None:
        self._undo.append((self.id, self.lines))

    def _edited(self, _: Changes) -> None:
        self._remember()
        self.reload()

    def _added(self, changes: Changes) -> None:
        self._edited(changes)
        self.added.emit(int(changes.facts["line"]))

    def _refused(self, error: Exception) -> None:
        self.failed.emit(error)
        self.reload()
