"""Above the orders: search, the days, board or table, and what can be done next."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.actions import ActionRegistry
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.labels import key_cap
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.money import format_number

_TYPING_MS: Final = 120


class SearchField(QLineEdit):
    """Tells after a short rest in typing; Down and Enter lead to the orders at once."""

    wanted = Signal()
    """Show what fits the text."""
    left_for_orders = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("orderSearch")
        self.setProperty("variant", "scan")
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(0, 0, 40, 0)
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.wanted)
        self.textEdited.connect(lambda _: self._typing.start())

    def settle(self) -> None:
        """Don't wait for more letters."""
        if self._typing.isActive():
            self._typing.stop()
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.left_for_orders.emit()
            return
        super().keyPressEvent(event)

    def set_words(self, hint: str, words: str) -> None:
        """Say what can be searched for."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(words)
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(words)


class Toolbar(QWidget):
    """The search field and the buttons of the tab's actions."""

    def __init__(self, registry: ActionRegistry) -> None:
        """Bind the buttons; the actions must be registered already."""
        super().__init__()
        self.search = SearchField()
        self._step = step = Button(kind="primary", icon="player-track-next", name="nextStep")
        self._pay = pay = Button(icon="cash", name="orderPay")
        for button, name in ((step, "next"), (pay, "pay")):
            registry.bind_button(button, f"processing.{name}", labelled=True, cap=True)
        tools: list[QWidget] = []
        for name, icon in (
            ("back", "arrow-back-up"),
            ("picking", "clipboard-list"),
            ("note", "file-text"),
            ("preview", "zoom-in"),
        ):
            tool = Button(kind="tool", icon=icon, name=f"tool-{name}")
            registry.bind_button(tool, f"processing.{name}")
            tools.append(tool)
        self._tools = RovingGroup(self, tools)
        for part in (step, pay, *tools):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.search, 4, step, pay, row(*tools, spacing=2)))
        self.retranslate()

    def show_steps(self, *, shown: bool) -> None:
        """The drawer has buttons of its own for the order it shows."""
        self._step.setVisible(shown)
        self._pay.setVisible(shown)

    def retranslate(self) -> None:
        """Set every word anew; the actions' buttons are labelled by the registry."""
        self.search.set_words(
            translate("Processing", "Number, customer, phone or product…"),
            translate("Processing", "Search orders"),
        )


class FilterBar(QWidget):
    """Which orders are shown, and how."""

    view_chosen = Signal(str)
    """`board` or `table`."""

    def __init__(self) -> None:
        """Start with all open orders on the board."""
        super().__init__()
        self._counts: dict[str, int] = {}
        self.days = FilterChips(
            (
                ("all", lambda: self._counted("all", translate("Processing", "All"))),
                ("today", lambda: self._counted("today", translate("Processing", "Today"))),
                (
                    "tomorrow",
                    lambda: self._counted("tomorrow", translate("Processing", "Tomorrow")),
                ),
                ("late", lambda: self._counted("late", translate("Processing", "Late"))),
            ),
            name="orderDay",
        )
        self.states = FilterChips(
            (
                ("open", lambda: translate("Processing", "In progress")),
                ("done", lambda: translate("Processing", "Done")),
                ("cancelled", lambda: translate("Processing", "Cancelled")),
                ("all", lambda: translate("Processing", "All orders")),
            ),
            name="orderState",
        )
        self.done = Button(kind="slot", checkable=True, name="showDone")
        self.views = {
            "board": Button(kind="seg", icon="layout-kanban", checkable=True, name="viewBoard"),
            "table": Button(kind="seg", icon="table", checkable=True, name="viewTable"),
        }
        group = QButtonGroup(self)
        for name, button in self.views.items():
            group.addButton(button)
            button.clicked.connect(lambda *_, name=name: self.view_chosen.emit(name))
        self._roving = RovingGroup(self, list(self.views.values()))
        self.setLayout(
            row(self.days, self.states, self.done, None, row(*self.views.values(), spacing=4))
        )
        self.show_view("board")
        self.retranslate()

    def show_view(self, name: str) -> None:
        """Offer what fits the view: finished orders are a column there and a filter here."""
        self.views[name].setChecked(True)
        board = name == "board"
        self.done.setVisible(board)
        self.states.setVisible(not board)
        self.days.setVisible(board or self.states.value() == "open")

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many orders each day has."""
        if counts != self._counts:
            self._counts = counts
            self.days.retranslate()

    def clear(self) -> None:
        """Show all open orders."""
        self.days.choose("all")
        self.states.choose("open")

    def _counted(self, name: str, word: str) -> str:
        count = self._counts.get(name, 0)
        return f"{word}  {format_number(count)}" if count else word

    def set_tight(self, *, tight: bool) -> None:
        """Leave the words of the views away where there is little room."""
        for name, button in self.views.items():
            button.set_label("" if tight else self._view_word(name))
            button.set_hint(self._view_word(name))

    @staticmethod
    def _view_word(name: str) -> str:
        if name == "board":
            return translate("Processing", "Board")
        return translate("Processing", "Table")

    def retranslate(self) -> None:
        """Set every word anew."""
        self.days.retranslate()
        self.states.retranslate()
        self.done.set_label(translate("Processing", "Show done"))
        tight = not self.views["board"].label()
        self.set_tight(tight=tight and bool(self.views["board"].accessibleName()))
