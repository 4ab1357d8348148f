"""The right side: the sheet of one order, or a panel that asks for something about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from oms_desktop.desktop.processing.card_words import stage_chip
from oms_desktop.desktop.processing.panel import Panel
from oms_desktop.desktop.processing.sheet_view import SheetView
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.errors import NotFound
from oms_desktop.services.order_sheet import OrderSheet, order_sheet

WIDTH = 380


class Drawer(QFrame):
    """Hidden until an order is opened; it then follows what is selected."""

    closed = Signal()
    panel_changed = Signal()
    """A panel came or went: the room may be shared anew."""

    def __init__(self, desk: Desk, kind_word: Callable[[str], str]) -> None:
        """Start closed; `kind_word` names a kind of journal entry."""
        super().__init__()
        self._desk = desk
        self._sheet: OrderSheet | None = None
        self._panel: Panel | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self.setObjectName("orderDrawer")
        self.setProperty("card", "true")
        self._title = plain_label("", "title", name="drawerTitle")
        self._chip = StatusChip()
        self._close = icon_button("x", translate("Notices", "Close"), name="drawerClose")
        self._close.clicked.connect(self.leave)
        self.message = InlineMessage("drawerMessage")
        self.next = Button(kind="primary", icon="player-track-next", name="drawerNext")
        desk.registry.bind_button(self.next, "processing.next", labelled=True, cap=True)
        self.view = SheetView(desk, kind_word)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        head = row(self._title, self._chip, None, self._close)
        head.setAlignment(self._chip, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(
            column(
                boxed(column(head, self.message, self.next, margins=(0, 0, 10, 0))),
                self._stack,
                spacing=8,
                margins=(14, 10, 4, 10),
            )
        )
        self.hide()
        self.retranslate()

    # -------------------------------------------------------------- the order

    def sheet(self) -> OrderSheet | None:
        """The order shown."""
        return self._sheet

    def open_order(self, order_id: int) -> None:
        """Show an order; a panel about another one goes."""
        if self._sheet is not None and self._sheet.id != order_id:
            self.drop_panel()
            self.message.clear()
        self._read(order_id)
        self.show()

    def refresh(self) -> None:
        """Read the order shown anew."""
        if self._sheet is not None and not self.isHidden():
            self._read(self._sheet.id)

    def refresh_soon(self) -> None:
        """Read the order anew once the board has been painted: what moved is seen first."""
        self._soon.start()

    def leave(self) -> None:
        """Back one step: a panel first, then the drawer itself."""
        if self._panel is not None:
            self.drop_panel()
            self.view.first_act()
            return
        self.hide()
        self._sheet = None
        self.message.clear()
        self.closed.emit()

    # -------------------------------------------------------------- panels

    def panel(self) -> Panel | None:
        """What asks for something now."""
        return self._panel

    def show_panel(self, panel: Panel) -> None:
        """Ask for something in place of the sheet."""
        self.drop_panel()
        self.message.clear()
        self._panel = panel
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        self.next.hide()
        self._show_way_out()
        self.panel_changed.emit()

    def drop_panel(self) -> None:
        """Show the sheet again."""
        if self._panel is not None:
            gone, self._panel = self._panel, None
            self._stack.setCurrentWidget(self.view)
            self._stack.removeWidget(gone)
            gone.deleteLater()
            self._show_way_out()
            self.panel_changed.emit()
        self.next.setVisible(self._can_step())

    # -------------------------------------------------------------- inside

    def _read(self, order_id: int) -> None:
        self._soon.stop()
        try:
            self._sheet = order_sheet(self._desk.session, order_id)
        except NotFound as gone:
            self._desk.notices.refused(gone)
            self.leave()
            return
        if self._panel is not None and not self._panel.is_about(self._sheet):
            self.drop_panel()
        self._show_head()
        self.view.show_sheet(self._sheet)
        if self._panel is None:
            self.next.setVisible(self._can_step())

    def _can_step(self) -> bool:
        return self._sheet is not None and bool(self._sheet.acts)

    def _show_head(self) -> None:
        if self._sheet is None:
            return
        self._title.setText(self._sheet.number)
        word, tone, struck = stage_chip(self._sheet.card.stage)
        self._chip.set_status(word, tone, struck=struck)

    def _show_way_out(self) -> None:
        """Out of a panel it goes back to the order, from there to the board."""
        if self._panel is None:
            self._close.set_picture("x")
            self._close.set_hint(translate("Processing", "Close (Esc)"))
        else:
            self._close.set_picture("arrow-left")
            self._close.set_hint(translate("Processing", "Back (Esc)"))

    def fit(self, narrow: bool) -> int:
        """How wide it is: as the picture says; with large text it leaves room for a column."""
        wanted = theme.current().px(WIDTH)
        most = max(320, self.window().width() * (55 if narrow else 40) // 100)
        return min(wanted, most)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._show_way_out()
        if self._panel is not None:
            self._panel.retranslate()
        self._show_head()
        self.view.show_sheet(self._sheet)
