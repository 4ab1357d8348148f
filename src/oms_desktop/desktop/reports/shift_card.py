"""The shift that is open now, and what can be done with its drawer."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget

from oms_desktop.desktop.reports.cash_form import CashForm
from oms_desktop.desktop.reports.words import day_words, moment_words
from oms_desktop.desktop.shell import drawer
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.stale_shift import stale_words
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.users import Right
from oms_desktop.services import shifts
from oms_desktop.services.shifts import OpenShift


class ShiftCard(QFrame):
    """Number, since when, who; buttons; the cash form in their place while it is open."""

    count_wanted = Signal()
    x_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        """Show what is open now."""
        super().__init__()
        self.setObjectName("shiftCard")
        self.setProperty("card", "true")
        self._desk = desk
        self._shift: OpenShift | None = None
        self._title = plain_label("", "title", name="shiftTitle")
        self._chip = StatusChip()
        self.message = InlineMessage("shiftMessage")
        self._facts = tuple((plain_label("", "sub"), plain_label("", "strong")) for _ in range(3))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (label, value) in enumerate(self._facts):
            grid.addWidget(label, at, 0)
            grid.addWidget(value, at, 1)
        self._grid = boxed(grid)
        self._closed = plain_label("", "muted", wrap=True)
        self.cash = Button("", "", icon="arrows-exchange", name="cashMove")
        self.drawer = Button("", "", icon="wallet", name="openDrawer")
        self.x_report = Button("", "", icon="report", name="xReport")
        self.close_shift = Button("", "primary", icon="lock", name="startClosing")
        self.to_sell = Button("", "primary", icon="shopping-cart", name="toSell")
        self.form = CashForm(desk)
        buttons = column(
            self.cash, self.drawer, self.x_report, None, self.to_sell, self.close_shift, spacing=8
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(boxed(buttons))
        self._stack.addWidget(self.form)
        layout = column(
            row(self._title, None, self._chip),
            self.message,
            self._grid,
            self._closed,
            line(),
            self._stack,
            spacing=10,
            margins=(18, 12, 18, 16),
        )
        layout.setStretch(5, 1)
        self.setLayout(layout)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.cash.clicked.connect(lambda *_: self.open_form())
        self.drawer.clicked.connect(lambda *_: self.open_drawer())
        self.x_report.clicked.connect(lambda *_: self.x_wanted.emit())
        self.close_shift.clicked.connect(lambda *_: self.count_wanted.emit())
        self.to_sell.clicked.connect(lambda *_: self._desk.go("sell"))
        self.form.left.connect(self.close_form)

    # -------------------------------------------------------------- acts

    def open_form(self) -> None:
        """Ask for a cash movement."""
        if self._shift is not None:
            self.form.start()
            self._stack.setCurrentIndex(1)
            self._grid.hide()
            self.form.take_focus()

    def close_form(self) -> None:
        """Back to the buttons."""
        self._stack.setCurrentIndex(0)
        self._grid.setVisible(self._shift is not None)
        self.cash.setFocus()

    def open_drawer(self) -> None:
        """Ask for the reason, as F12 does."""
        if drawer.ACTION in self._desk.registry:
            self._desk.registry.trigger(drawer.ACTION)

    def take_focus(self) -> None:
        """The first thing that can be done."""
        (self.cash if self._shift is not None else self.to_sell).setFocus()

    # -------------------------------------------------------------- showing

    def shift(self) -> OpenShift | None:
        """The open shift as shown."""
        return self._shift

    def refresh(self) -> None:
        """Show what is open now, and what the person may do."""
        session = self._desk.session
        self._shift = shifts.current_shift(session)
        is_open = self._shift is not None
        if not is_open:
            self._stack.setCurrentIndex(0)
        for part in (self.cash, self.close_shift):
            part.setVisible(is_open)
        self._grid.setVisible(is_open and self._stack.currentIndex() == 0)
        self._closed.setVisible(not is_open)
        self.to_sell.setVisible(not is_open)
        self.x_report.setVisible(is_open and session.may(Right.SEE_EXPECTED))
        for button, right, icon in (
            (self.cash, Right.CASH_MOVES, "arrows-exchange"),
            (self.drawer, Right.OPEN_DRAWER, "wallet"),
        ):
            # Who lacks the right may still ask someone to lend it.
            button.set_picture(icon if session.may(right) else "lock")
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        shift = self._shift
        self.form.retranslate()
        self.cash.set_label(translate("Shift", "Cash in or out"))
        self.drawer.set_label(translate("Shift", "Open the drawer"))
        for button, key in (
            (self.cash, "F6"),
            (self.drawer, "F12"),
            (self.x_report, "F7"),
            (self.close_shift, "F9"),
        ):
            button.set_key(key)
        self.x_report.set_label(translate("Shift", "X report"))
        self.close_shift.set_label(translate("Shift", "Count and close"))
        self.to_sell.set_label(translate("Shift", "Go to the counter"))
        self._set_hints()
        self._closed.setText(
            translate("Shift", "The drawer belongs to nobody. Open a shift at the counter.")
        )
        if shift is None:
            self._title.setText(translate("Shift", "No shift open"))
            self._chip.set_status(translate("Shift", "closed"), "neutral", icon="lock")
            self.message.clear()
            return
        self._title.setText(translate("Shift", "Shift {number}").format(number=shift.number))
        self._chip.set_status(translate("Shift", "open"), "success", icon="lock-open")
        texts = (
            (
                translate("Shift", "Business day"),
                day_words(date.fromisoformat(shift.business_day)),
            ),
            (translate("Shift", "Open since"), moment_words(shift.opened.local)),
            (translate("Shift", "Opened by"), shift.opened_by),
        )
        for (label, value), (words, text) in zip(self._facts, texts, strict=True):
            label.setText(words)
            value.setText(text)
        if shift.stale:
            self.message.show_message(stale_words(shift), "warning")
        else:
            self.message.clear()

    def _set_hints(self) -> None:
        session = self._desk.session
        hint = translate("Shift", "Someone with the right has to approve this")
        for button, right in (
            (self.cash, Right.CASH_MOVES),
            (self.drawer, Right.OPEN_DRAWER),
        ):
            button.set_hint("" if session.may(right) else hint)
