"""Where a stock count begins: a new one, or one of those there are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QWidget

from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.products.count_words import count_columns
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.services import catalogue, counting
from oms_desktop.services.changes import Changes

if TYPE_CHECKING:
    from oms_desktop.database.stock_counts import CountRow

_FORM_WIDTH = 320


class CountStart(QWidget):
    """A form for a new count beside the list of open and past ones."""

    chosen = Signal(int)
    """The id of a count to go on with, or to look at."""

    def __init__(self, desk: Desk) -> None:
        """Build it; `refresh` fills the list."""
        super().__init__()
        self.desk = desk
        self._busy = False
        self._title = plain_label("", "h2")
        self._below = plain_label("", "sub", wrap=True)
        label = QLineEdit()
        label.setMaxLength(counting.LABEL_LIMIT)
        self.label = FormRow(
            "label",
            label,
            lambda: translate("Counts", "Label"),
            hint=lambda: translate("Counts", "Such as: front shelf"),
        )
        self.category = ChoiceBox(name="countCategory")
        self.scope = FormRow(
            "category", self.category, lambda: translate("Counts", "What is counted")
        )
        self.blind = QCheckBox()
        self.blind.setObjectName("countBlind")
        self._blind_note = plain_label("", "muted", wrap=True)
        self.start_button = Button("", "primary", icon="player-play", name="startCount")
        self.message = InlineMessage("countStartMessage")
        self.model = RowsModel(count_columns(desk.session), self)
        self.table = BaseTable(name="counts")
        self.table.setModel(self.model)
        widths = {at: each.width for at, each in enumerate(self.model.columns)}
        self.table.set_widths(widths, 0)
        self._list_title = plain_label("", "h2")
        self._empty = EmptyState("clipboard-check", name="countsEmpty")
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._empty)
        self._lay_out()
        label.setObjectName("countLabel")
        label.returnPressed.connect(self.start)
        self.table.row_opened.connect(self._on_opened)

    def _lay_out(self) -> None:
        form = column(
            self._title, self._below, 4, self.message, self.label, self.scope,
            self.blind, self._blind_note, 4, self.start_button, None,
            spacing=8, margins=(16, 14, 16, 16),
        )  # fmt: skip
        self._form = card(form, "countForm")
        head = row(self._list_title, margins=(16, 14, 16, 10))
        listed = card(column(head, line(), self._list, spacing=0, margins=(1, 1, 1, 1)))
        layout = row(self._form, listed, spacing=14)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    # -------------------------------------------------------------- acting

    def start(self) -> None:
        """Begin a count as the form says; once, however often Enter is pressed."""
        if self._busy:
            return
        self._busy = True
        self.message.clear()
        command = self.desk.command(
            counting.start, self.label.text(), self.category.value(), blind=self.blind.isChecked()
        )
        command.run(self._on_started, self._on_failed)

    def _on_started(self, changes: Changes) -> None:
        self._busy = False
        edit = self.label.edit
        assert isinstance(edit, QLineEdit)
        edit.clear()
        self.chosen.emit(changes.id_of("count"))

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.desk.notices.error(error, self.message)

    def _on_opened(self, number: int) -> None:
        if 0 <= number < len(self.model.rows):
            found: CountRow = self.model.rows[number]
            self.chosen.emit(found.id)

    # -------------------------------------------------------------- showing

    def refresh(self) -> None:
        """Read the counts anew."""
        open_, past = counting.counts(self.desk.session)
        self.model.show_rows((*open_, *past))
        self._list.setCurrentIndex(0 if self.model.rows else 1)
        if self.model.rows:
            self.table.select_row(0)
        self._offer()

    def take_focus(self) -> None:
        """The list if something waits in it, else the form."""
        if any(each.state == "open" for each in self.model.rows):
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.label.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer(self) -> None:
        every = translate("Counts", "Everything")
        self.category.offer([(None, every), *catalogue.categories(self.desk.session)])

    def set_compact(self, narrow: bool) -> None:
        """Less room."""
        self._form.setFixedWidth(theme.current().px(_FORM_WIDTH - 40 if narrow else _FORM_WIDTH))
        self.table.setColumnHidden(2, narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Counts", "Begin a stock count"))
        self._below.setText(
            translate("Counts", "The shop goes on selling meanwhile. Stop and go on as you like.")
        )
        self.label.retranslate()
        self.scope.retranslate()
        self.blind.setText(translate("Counts", "Blind count"))
        self.blind.setAccessibleName(self.blind.text())
        self._blind_note.setText(
            translate("Counts", "What should be there is told only with the differences.")
        )
        self.start_button.set_label(translate("Counts", "Start counting"))
        self._list_title.setText(translate("Counts", "Counts"))
        self.table.setAccessibleName(translate("Counts", "Counts"))
        self.category.setAccessibleName(translate("Counts", "What is counted"))
        self._empty.set_words(
            translate("Counts", "No count yet"),
            translate("Counts", "Begin the first one at the left, then scan what is on the shelf."),
        )
        self._offer()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.model.columns) - 1)
