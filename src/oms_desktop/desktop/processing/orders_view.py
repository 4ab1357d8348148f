"""Board and table of the same orders: one of them is shown, one order is the current one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.board_cards import BoardCards
from oms_desktop.desktop.processing.board_view import BoardView
from oms_desktop.desktop.processing.order_table import OrderTable
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.domain.orders import Stage
from oms_desktop.services import order_board
from oms_desktop.services.order_board import order_listing


class OrdersView(QStackedWidget):
    """Reads what is shown; after a change only the orders it was about."""

    selected = Signal()
    """Another order is the current one, or others are selected."""
    opened = Signal()
    """Enter or a double click on one."""
    cleared = Signal()
    """The empty state's button: show everything, or go and sell."""

    def __init__(self, desk: Desk) -> None:
        """Start on the board, without orders."""
        super().__init__()
        self._desk = desk
        self.cards = BoardCards()
        self._empties = [self._empty("boardEmpty"), self._empty("tableEmpty")]
        self.board = BoardView(self._today)
        self.table = OrderTable(desk, self._empties[1])
        self._table_view = False
        self._with_done = False
        self._text = ""
        self._show = "open"
        for page in (self.board, self._empties[0], self.table):
            self.addWidget(page)
        for part in (self.board, self.table):
            part.selected.connect(self.selected)
            part.opened.connect(self.opened)

    def _today(self) -> date:
        """Whoever works here, it is the clock of the session now."""
        return self._desk.session.today()

    def _empty(self, name: str) -> EmptyState:
        act = Button(name=f"{name}Act")
        act.clicked.connect(self.cleared)
        return EmptyState("package", buttons=(act,), name=name)

    # -------------------------------------------------------------- reading

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._table_view

    def read(self) -> None:
        """Read everything anew."""
        self.cards.read(order_board.board(self._desk.session, done=self._with_done))
        self.show_found()

    def read_some(self, order_ids: list[int]) -> None:
        """Read these orders anew; what is selected stays so, wherever it went."""
        before = self.selected_ids()
        found = order_board.cards(self._desk.session, order_ids)
        if not self._with_done:
            found = {
                id_: None if card is not None and card.stage is Stage.DONE else card
                for id_, card in found.items()
            }
        self.cards.put(found)
        self.show_found()
        if before and before != self.selected_ids():
            self.select(before)

    def narrow(self, text: str, day: str, state: str) -> None:
        """Show what fits a search, a day and, in the table, a state."""
        self._text = text.strip()
        self.cards.day = day
        self._show = day if state == "open" and day != "all" else state
        self.show_found()

    def show_done(self, *, shown: bool) -> None:
        """Show finished orders on the board, or not."""
        self._with_done = shown
        self.board.show_done(shown=shown)
        self.read()

    def show_table(self, *, shown: bool) -> None:
        """Show the table or the board; the same order stays the current one."""
        before = self.current()
        self._table_view = shown
        self.show_found()
        if before is not None:
            self.select([before.id])

    def show_found(self) -> None:
        """Show what was read, as far as it fits."""
        session = self._desk.session
        held = self._holds_focus()
        if self._table_view:
            self.table.show_rows(order_listing(session, self._text, self._show))
            self.setCurrentWidget(self.table)
        else:
            self.cards.search(order_board.found(session, self._text) if self._text else None)
            self.board.show_cards(self.cards.columns(session.today()))
            self.setCurrentWidget(self.board if self.board.count() else self._empties[0])
            self.board.settle()
        self._show_empty_words()
        if held and not any(part.hasFocus() for part in self.keys_of()):
            # The column with the focus has become empty.
            self.take_focus()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    # -------------------------------------------------------------- selection

    def current(self) -> OrderCard | None:
        """The order with the focus."""
        return self.table.current() if self._table_view else self.board.current()

    def selected_ids(self) -> list[int]:
        """The orders selected."""
        return self.table.selected_ids() if self._table_view else self.board.selected_ids()

    def select(self, order_ids: list[int]) -> bool:
        """Select orders; False if none of them is shown."""
        if self._table_view:
            return bool(order_ids) and self.table.select(order_ids[0])
        return self.board.select(order_ids)

    def card(self, order_id: int) -> OrderCard | None:
        """A card by its order, if it is on the board or the current one."""
        current = self.current()
        if current is not None and current.id == order_id:
            return current
        return self.cards.card(order_id)

    def take_focus(self) -> None:
        """Put the focus on the current order, or on the empty state's button."""
        part = self.table if self._table_view else self.board
        if not part.take_focus():
            self._empties[1 if self._table_view else 0].take_focus()

    def keys_of(self) -> list[QWidget]:
        """The lists in which the orders' keys act."""
        return [self.table.table, *(column.list for column in self.board.columns.values())]

    def is_narrowed(self) -> bool:
        """Whether search or filters leave something away."""
        return bool(self._text) or self._show != "open" or self.cards.day != "all"

    # -------------------------------------------------------------- words

    def _show_empty_words(self) -> None:
        if self.is_narrowed():
            title = self._narrowed_title()
            below = translate("Processing", "Try fewer letters or another filter.")
            label = translate("Processing", "Clear filters")
        else:
            title = translate("Processing", "No orders to process")
            below = translate("Processing", "At the counter, F6 keeps a cart as an order.")
            label = translate("Processing", "Make an order at the counter")
        for empty in self._empties:
            empty.set_words(title, below)
            act = empty.findChild(Button)
            if act is not None:
                act.set_label(label)

    def _narrowed_title(self) -> str:
        if self._text:
            return translate("Processing", "No order fits")
        day = {
            "today": translate("Processing", "No orders today"),
            "tomorrow": translate("Processing", "No orders tomorrow"),
            "late": translate("Processing", "No order is late"),
        }
        return day.get(self._show, translate("Processing", "No order fits"))

    def retranslate(self) -> None:
        """Set every word anew."""
        self.board.retranslate()
        self.table.retranslate()
        self._show_empty_words()
