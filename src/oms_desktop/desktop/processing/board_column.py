"""One column of the board: its title with the count, and the cards below."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedWidget

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.card_delegate import GAP, CardDelegate
from oms_desktop.desktop.processing.card_words import STAGE_TONES, stage_word
from oms_desktop.desktop.processing.column_model import ColumnModel
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.money import format_number
from oms_desktop.domain.orders import Stage

_SELECT: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CardList(QListView):
    """The cards of a column; the arrows lead beyond its edges."""

    sideways = Signal(int)
    """Left or Right: to the neighbour."""
    opened = Signal()
    """Enter or a double click."""
    entered_by_focus = Signal()

    def __init__(self, name: str) -> None:
        """Start without a model."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("board", "list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if steps is not None:
            self.sideways.emit(steps)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)


class BoardColumn(QFrame):
    """A stage of the work."""

    selected = Signal()
    """Other cards are selected, or another one is current."""

    def __init__(self, stage: Stage, today: Callable[[], date]) -> None:
        """Start without cards."""
        super().__init__()
        self.stage = stage
        self.setObjectName(f"column-{stage.value}")
        self.setProperty("board", "true")
        self.model = ColumnModel(today, self)
        self.list = CardList(f"cards-{stage.value}")
        self.list.setModel(self.model)
        self.list.setItemDelegate(CardDelegate(today, self.list))
        self._title = plain_label("", "strong")
        self._count = StatusChip("0", STAGE_TONES[stage])
        self._nothing = plain_label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(boxed(column(self._nothing, None, margins=(8, 24, 8, 0))))
        head = row(self._title, None, self._count, margins=(4, 0, 4, 0))
        self.setLayout(column(head, self._stack, spacing=GAP, margins=(8, 8, 4, 0)))
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.selected.emit())
        self._show_count()
        self.retranslate()

    def show_cards(self, cards: list[OrderCard]) -> None:
        """Show these cards; what is selected stays so where it is still here."""
        before = self.selected_ids()
        self.model.show_cards(cards)
        if before and not self.selected_ids():
            self.select_ids(before)
        self._show_count()

    def count(self) -> int:
        """How many cards there are."""
        return self.model.rowCount()

    def current(self) -> OrderCard | None:
        """The card with the focus."""
        return self.model.card_at(self.list.currentIndex().row())

    def selected_ids(self) -> list[int]:
        """The orders selected, from top to bottom."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        cards = (self.model.card_at(number) for number in rows)
        return [card.id for card in cards if card is not None]

    def select_ids(self, order_ids: list[int]) -> bool:
        """Select these orders as far as they are here; the first becomes the current one."""
        rows = [at for at in map(self.model.row_of, order_ids) if at >= 0]
        if not rows:
            return False
        chosen = self.list.selectionModel()
        first = self.model.index(rows[0])
        chosen.setCurrentIndex(first, _SELECT)
        for number in rows[1:]:
            chosen.select(self.model.index(number), QItemSelectionModel.SelectionFlag.Select)
        self.list.scrollTo(first)
        return True

    def select_row(self, number: int) -> bool:
        """Select a card by its place; the nearest one if there are fewer."""
        count = self.count()
        if not count:
            return False
        index = self.model.index(max(0, min(number, count - 1)))
        self.list.selectionModel().setCurrentIndex(index, _SELECT)
        self.list.scrollTo(index)
        return True

    def unselect(self) -> None:
        """Let go: another column has the focus now."""
        self.list.selectionModel().clearSelection()
        self.list.selectionModel().setCurrentIndex(
            QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate
        )

    def _show_count(self) -> None:
        self._count.set_status(format_number(self.count()), STAGE_TONES[self.stage])
        self._stack.setCurrentIndex(0 if self.count() else 1)
        self._name()

    def _name(self) -> None:
        words = translate("Processing", "{stage}: {count}")
        text = words.format(stage=stage_word(self.stage), count=format_number(self.count()))
        self.list.setAccessibleName(text)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(stage_word(self.stage))
        self._nothing.setText(translate("Processing", "Nothing here"))
        self._name()
        self.model.retranslate()
