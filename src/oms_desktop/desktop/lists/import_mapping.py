"""Which column of a file is what: one box for each header, to be reached by keys."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.services.importing import Source

_EXAMPLES = 3
_SHOWN = 28


class ColumnMapping(QFrame):
    """Shown between a file and what would happen with it."""

    chosen = Signal(object)
    """Field by header, for all headers whose field was changed here."""

    def __init__(self, fields: Callable[[], list[tuple[str, str]]]) -> None:
        """Start without a file; `fields` is what a column may be."""
        super().__init__()
        self._fields = fields
        self.setProperty("card", "true")
        self._source: Source | None = None
        self._boxes: dict[str, tuple[ChoiceBox, str]] = {}
        self._words = plain_label("", "muted", wrap=True)
        self.use_button = Button("", "primary", name="importUseColumns")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = row(self.use_button, None, margins=(14, 10, 14, 11))
        head = row(self._words, margins=(14, 10, 14, 10))
        self.setLayout(
            column(head, line(), self._scroll, line(), foot, spacing=0, margins=(1, 1, 1, 1))
        )
        self.use_button.clicked.connect(lambda *_: self.chosen.emit(self.choices()))

    def show_source(self, source: Source) -> None:
        """Offer a box for each header of a file."""
        self._source, self._boxes = source, {}
        grid = QGridLayout()
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        used = source.columns.used()
        for at, header in enumerate(source.table.header):
            if header and header not in self._boxes:
                self._add_row(grid, source, at, used[at])
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(grid)
        self._scroll.setWidget(inside)
        order = [*(box for box, _ in self._boxes.values()), self.use_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.retranslate()

    def _add_row(self, grid: QGridLayout, source: Source, at: int, field: str) -> None:
        header, line_ = source.table.header[at], grid.rowCount()
        box = ChoiceBox(name=f"column{at}")
        box.setAccessibleName(header)
        box.offer(self._fields())
        box.choose(field)
        box.setMinimumWidth(220)
        self._boxes[header] = (box, field)
        title = plain_label(_short(header), "strong", buddy=box)
        examples = plain_label(_examples(source, at), "muted")
        examples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for place, widget in enumerate((title, box, examples)):
            grid.addWidget(widget, line_, place)

    def choices(self) -> dict[str, str]:
        """Field by header, where a person chose another than was recognised."""
        return {
            header: str(box.value() or "")
            for header, (box, before) in self._boxes.items()
            if (box.value() or "") != before
        }

    def box(self, header: str) -> ChoiceBox:
        """The box of a header."""
        return self._boxes[header][0]

    def take_focus(self) -> None:
        """Put the focus on the first column that isn't read, else on the button."""
        unread = (box for box, field in self._boxes.values() if not field)
        next(iter(unread), self.use_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word anew; what was chosen stays."""
        self.use_button.set_label(translate("Import", "Use these columns"))
        self._words.setText(
            translate(
                "Import",
                "Say what each column is. It is remembered for the next file with the same titles.",
            )
        )
        for box, _ in self._boxes.values():
            box.offer(self._fields())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}\u2026"


def _examples(source: Source, at: int) -> str:
    cells = (row.cells[at].strip() for row in source.table.rows[:50])
    return " \u00b7 ".join([cell for cell in cells if cell][:_EXAMPLES])
