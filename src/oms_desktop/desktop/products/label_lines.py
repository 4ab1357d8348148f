"""The products that get labels, each with how many, in the order they were picked."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from oms_desktop.database.labels import LabelLine
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.labels import COPIES_LIMIT, LabelForm, check_copies, module_dots
from oms_desktop.domain.money import format_money, format_number

Picked = tuple[LabelLine, int]
Key = tuple[int, str]
CODE: Final = 2


def key_of(line: LabelLine) -> Key:
    """Product and further unit: what a line is told apart by."""
    return line.product_id, line.further


class LabelLines(QObject):
    """Keeps the lines and shows them in a table."""

    changed = Signal()

    def __init__(self, form: Callable[[], LabelForm], parent: QObject | None = None) -> None:
        """Start empty; `form` is the paper now, on which a code may not fit."""
        super().__init__(parent)
        self.model = RowsModel(_columns(form), self)

    def picked(self) -> tuple[Picked, ...]:
        """Lines with their copies."""
        return self.model.rows

    def keys(self) -> list[Key]:
        """What was picked."""
        return [key_of(line) for line, _ in self.picked()]

    def total(self) -> int:
        """How many labels in all."""
        return sum(copies for _, copies in self.picked())

    def row_of(self, key: Key) -> int:
        """The place of a line, or -1."""
        return next((at for at, found in enumerate(self.keys()) if found == key), -1)

    def copies_at(self, row: int) -> int:
        """How many labels a line gets; 0 if there is no such line."""
        return self.picked()[row][1] if 0 <= row < len(self.picked()) else 0

    def without_barcode(self) -> list[int]:
        """Products in their base unit that have none."""
        return [line.product_id for line, _ in self.picked() if not (line.barcode or line.further)]

    def add(self, lines: Iterable[Picked]) -> Key | None:
        """Add lines; of one that is there already there are more then.

        Returns:
            The last one added.

        Raises:
            QuantityOutOfRange: more copies than there may be; nothing is added.
        """
        now = {key_of(line): (line, copies) for line, copies in self.picked()}
        last = None
        for line, copies in lines:
            last = key_of(line)
            more = now.get(last, (line, 0))[1] + copies
            check_copies(more)
            now[last] = (line, more)
        self._show(now.values())
        return last

    def set_copies(self, row: int, copies: int) -> None:
        """Have so many labels of a line.

        Raises:
            QuantityOutOfRange: as many as nobody wants.
        """
        check_copies(copies)
        if 0 <= row < len(self.picked()):
            rows = list(self.picked())
            rows[row] = (rows[row][0], copies)
            self._show(rows)

    def step(self, row: int, by: int) -> None:
        """One label more or less, within what there may be."""
        if 0 <= row < len(self.picked()):
            self.set_copies(row, min(COPIES_LIMIT, max(1, self.copies_at(row) + by)))

    def remove(self, row: int) -> None:
        """Take a line out."""
        self._show([each for at, each in enumerate(self.picked()) if at != row])

    def put_back(self, lines: Sequence[Picked]) -> None:
        """Show lines as they were before."""
        self._show(lines)

    def renew(self, lines: Iterable[LabelLine]) -> None:
        """Show what products say now; one that isn't there any more goes."""
        now = {key_of(line): line for line in lines}
        kept = [
            (now[key_of(line)], copies) for line, copies in self.picked() if key_of(line) in now
        ]
        if tuple(kept) != self.picked():
            self._show(kept)

    def _show(self, rows: Iterable[Picked]) -> None:
        now = tuple(rows)
        if [key_of(line) for line, _ in now] == self.keys() and now:
            # The same lines: who types into the field below keeps the focus there.
            self.model.rows = now
            last = self.model.index(len(now) - 1, self.model.columnCount() - 1)
            self.model.dataChanged.emit(self.model.index(0, 0), last)
        else:
            self.model.show_rows(now)
        self.changed.emit()


def code_state(line: LabelLine, form: LabelForm) -> str:
    """`bars`, `own` (bars of the product's own code), `long` (they don't fit) or `none`."""
    code = line.shown_code
    if not code:
        return "none"
    if not module_dots(code, form):
        return "long"
    return "bars" if line.barcode else "own"


def _columns(form: Callable[[], LabelForm]) -> tuple[Column, ...]:
    return (
        Column(
            lambda: translate("Labels", "Product"),
            lambda row: Cell(row[0].name, sub=row[0].shown_code),
            width=240,
            stretch=True,
        ),
        Column(lambda: translate("Labels", "Price"), _price, width=150, right=True),
        Column(
            lambda: translate("Labels", "Barcode"), lambda row: _code(row[0], form()), width=150
        ),
        Column(
            lambda: translate("Labels", "Labels"),
            lambda row: Cell(format_number(row[1]), right=True, strong=True),
            width=84,
            right=True,
        ),
    )


def _price(row: Picked) -> Cell:
    line, _ = row
    price = format_money(line.price) if line.price else "\u2013"
    text = f"{price}\u00a0/\u00a0{line.unit}" if line.unit else price
    return Cell(
        text, right=True, strong=bool(line.normal), tone="success" if line.normal else "text"
    )


def _code(line: LabelLine, form: LabelForm) -> Cell:
    words, tone = {
        "bars": (translate("Labels", "Barcode"), "success"),
        "own": (translate("Labels", "Product code"), "info"),
        "long": (translate("Labels", "Too long"), "warning"),
        "none": (translate("Labels", "None"), "warning"),
    }[code_state(line, form)]
    return Cell(words, chip=tone)
