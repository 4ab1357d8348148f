"""The board: columns side by side, one of them with the focus; as many as there is room for."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.board_column import BoardColumn
from oms_desktop.desktop.processing.folded_column import FoldedColumn
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.domain.orders import Stage
from oms_desktop.services.order_board import STAGES

_NARROWEST: Final = 208
_SPACING: Final = 10


class BoardView(QWidget):
    """Moves focus and selection between the columns; only one of them has selected cards."""

    selected = Signal()
    """Something else is selected."""
    opened = Signal()
    """Enter or a double click on a card."""

    def __init__(self, today: Callable[[], date]) -> None:
        """Start empty, without the column of what is done."""
        super().__init__()
        self.setObjectName("board")
        self.columns = {stage: BoardColumn(stage, today) for stage in STAGES}
        self._folds = {stage: FoldedColumn(stage) for stage in STAGES}
        self._current = Stage.NEW
        self._with_done = False
        self._moving = False
        for stage, column in self.columns.items():
            column.selected.connect(lambda stage=stage: self._on_selected(stage))
            column.list.sideways.connect(self.step)
            column.list.opened.connect(self.opened)
            self._folds[stage].clicked.connect(lambda *_, stage=stage: self.focus_stage(stage))
        parts = [part for stage in STAGES for part in (self.columns[stage], self._folds[stage])]
        layout = row(*parts, spacing=_SPACING)
        for stage in STAGES:
            layout.setStretchFactor(self.columns[stage], 1)
        self.setLayout(layout)
        self._fit()
        self._share_tab_stop()

    # -------------------------------------------------------------- what is shown

    def show_cards(self, cards: Mapping[Stage, list[OrderCard]]) -> None:
        """Show these cards in each column."""
        self._moving = True
        try:
            for stage, column in self.columns.items():
                column.show_cards(cards.get(stage, []))
                self._folds[stage].set_count(column.count())
        finally:
            self._moving = False

    def show_done(self, *, shown: bool) -> None:
        """Show the column of finished orders, or not."""
        self._with_done = shown
        if not shown and self._current is Stage.DONE:
            self._current = Stage.SENT
        self._fit()

    def count(self) -> int:
        """How many cards are on the board."""
        return sum(self.columns[stage].count() for stage in self._stages())

    # -------------------------------------------------------------- selection

    def current(self) -> OrderCard | None:
        """The card with the focus."""
        return self.columns[self._current].current()

    def selected_ids(self) -> list[int]:
        """The orders selected; all in one column."""
        return self.columns[self._current].selected_ids()

    def select(self, order_ids: list[int]) -> bool:
        """Select orders wherever they are now, and show their column; False if none is shown."""
        for stage in self._stages():
            if any(self.columns[stage].model.row_of(each) >= 0 for each in order_ids):
                focused = self.has_focus()
                self._go(stage)
                self.columns[stage].select_ids(order_ids)
                if focused:
                    self.columns[stage].list.setFocus()
                self.selected.emit()
                return True
        return False

    def settle(self) -> None:
        """Have something selected if there is something."""
        if self.current() is not None:
            return
        for stage in (self._current, *self._stages()):
            if self.columns[stage].select_row(0):
                self._go(stage)
                self.selected.emit()
                return
        self.selected.emit()

    def take_focus(self) -> bool:
        """Put the focus on the current card; False if there is none."""
        self.settle()
        column = self.columns[self._current]
        if not column.count():
            return False
        column.list.setFocus()
        return True

    def has_focus(self) -> bool:
        """Whether one of the columns has the focus."""
        return any(column.list.hasFocus() for column in self.columns.values())

    def step(self, steps: int) -> None:
        """To the next column in this direction that has cards, at the same height."""
        stages = self._stages()
        at = max(0, self.columns[self._current].list.currentIndex().row())
        number = stages.index(self._current) + steps
        while 0 <= number < len(stages):
            if self.columns[stages[number]].count():
                self._enter(stages[number], at)
                return
            number += steps

    def focus_stage(self, stage: Stage) -> None:
        """Show a column that was folded away, and go there."""
        if self.columns[stage].count():
            self._enter(stage, 0)
        else:
            self._go(stage)

    # -------------------------------------------------------------- inside

    def _stages(self) -> list[Stage]:
        return [stage for stage in STAGES if stage is not Stage.DONE or self._with_done]

    def _enter(self, stage: Stage, row_number: int) -> None:
        self._go(stage)
        self.columns[stage].select_row(row_number)
        self.columns[stage].list.setFocus()
        self.selected.emit()

    def _go(self, stage: Stage) -> None:
        """Make a column the current one."""
        self._moving = True
        try:
            if stage is not self._current:
                self.columns[self._current].unselect()
                self._current = stage
            self._fit()
            self._share_tab_stop()
        finally:
            self._moving = False

    def _share_tab_stop(self) -> None:
        """The board is one stop for the Tab key: the column that is worked in."""
        for stage, column in self.columns.items():
            here = stage is self._current
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            column.list.setFocusPolicy(policy)

    def _on_selected(self, stage: Stage) -> None:
        if self._moving:
            return
        if stage is not self._current:
            if not self.columns[stage].selected_ids():
                return
            self._go(stage)
        self.selected.emit()

    def _fit(self) -> None:
        """Fold columns away from the right, but never the current one, until the others fit."""
        shown = self._stages()
        look = theme.current()
        narrowest, folded = look.px(_NARROWEST), look.px(FoldedColumn.WIDTH)
        room = self.width() + _SPACING
        most = max(1, (room - len(shown) * (folded + _SPACING)) // max(1, narrowest - folded))
        open_ = set(_around(shown, self._current, most))
        for stage in STAGES:
            known = stage in shown
            self.columns[stage].setVisible(known and stage in open_)
            self._folds[stage].setVisible(known and stage not in open_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Set every word anew."""
        for stage in STAGES:
            self.columns[stage].retranslate()
            self._folds[stage].retranslate()


def _around(stages: list[Stage], current: Stage, most: int) -> list[Stage]:
    """As many neighbours as fit, the current one among them."""
    at = stages.index(current) if current in stages else 0
    first = max(0, min(at - 1 if most > 1 else at, len(stages) - most))
    return stages[first : first + most]
