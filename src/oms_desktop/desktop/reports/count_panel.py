"""The blind count: pieces by note and coin, nothing is said of what should be there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label, set_tone, tabular_digits
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.errors import AmountOutOfRange
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.shifts import DENOMINATIONS, DifferenceNeedsReason
from oms_desktop.services import shifts
from oms_desktop.services.changes import Changes

_DIGITS = 5
_FIRST_COLUMN = 5
"""Denominations in the left half of the grid."""
_MOST = 100
"""Share of the free space of what takes nearly all of it."""


class PieceEdit(QLineEdit):
    """How many pieces of one note or coin; empty is none. Up, Down and Enter move."""

    moved = Signal(int)
    """+1 or -1."""

    def __init__(self, value: int) -> None:
        """Start empty."""
        super().__init__()
        self.value = value
        self.setObjectName(f"pieces{value}")
        self.setMaxLength(_DIGITS)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFont(tabular_digits())
        self.textEdited.connect(self._keep_digits)

    def pieces(self) -> int:
        """The number."""
        return int(self.text() or 0)

    def _keep_digits(self, text: str) -> None:
        digits = "".join(letter for letter in text if letter in "0123456789")
        if digits != text:
            self.setText(digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in down:
            self.moved.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        else:
            super().keyPressEvent(event)


class CountPanel(QFrame):
    """Count, deposit and, if they are needed, the words for a difference."""

    left = Signal()
    """Given up; nothing was written."""
    closed = Signal(object)
    """The answer of the close."""

    def __init__(self, desk: Desk) -> None:
        """Start with an empty count."""
        super().__init__()
        self.setObjectName("countPanel")
        self.setProperty("card", "true")
        self._desk = desk
        self._busy = False
        self._differs: DifferenceNeedsReason | None = None
        self._title = plain_label("", "title")
        self._below = plain_label("", "muted", wrap=True)
        self._heads: list[tuple[QLabel, QLabel, QLabel]] = []
        self.pieces = {value: PieceEdit(value) for value in DENOMINATIONS}
        self._amounts = {value: plain_label("", "body", tabular=True) for value in DENOMINATIONS}
        self._total_words = plain_label("", "strong")
        self.total = plain_label("", "total", tabular=True, name="countTotal")
        self.deposit = MoneyEdit(name="countDeposit", prefix=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("countReason")
        self.reason.setMaxLength(shifts.REASON_LIMIT)
        self._deposit_words = plain_label("", "sub", buddy=self.deposit)
        self._left_words = plain_label("", "muted", name="countLeft")
        self._reason_words = plain_label("", "sub", buddy=self.reason)
        self.message = InlineMessage("countMessage")
        self.close_button = Button("", "primary", icon="lock", name="closeShift")
        self.close_button.set_key("Enter")
        self.back = Button("", "ghost", icon="arrow-left", name="countBack")
        self._reason_box = boxed(column(self._reason_words, self.reason, spacing=4))
        self._lay_out()
        self._connect()
        self.retranslate()
        self.start()

    def _lay_out(self) -> None:
        total = column(self._total_words, self.total, spacing=0)
        for label in (self._total_words, self.total):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        head = row(self.back, column(self._title, self._below, spacing=1), total, spacing=14)
        head.setStretch(1, 1)
        first, second = DENOMINATIONS[:_FIRST_COLUMN], DENOMINATIONS[_FIRST_COLUMN:]
        grids = row(self._grid(first), self._grid(second), None, spacing=48)
        self.deposit.setFixedWidth(180)
        deposit = column(
            self._deposit_words, row(self.deposit, self._left_words, spacing=12), spacing=4
        )
        last = row(deposit, self._reason_box, None, spacing=24)
        last.setStretch(1, _MOST)
        for item in (deposit, self._reason_box):
            last.setAlignment(item, Qt.AlignmentFlag.AlignTop)
        foot = row(self.message, None, self.close_button)
        foot.setStretch(0, _MOST)
        self.setLayout(
            column(
                head,
                line(),
                grids,
                line(),
                last,
                None,
                foot,
                spacing=8,
                margins=(18, 10, 18, 12),
            )
        )

    def _grid(self, values: tuple[int, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(2, 110)
        heads = (plain_label("", "muted"), plain_label("", "muted"), plain_label("", "muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at, label in enumerate(heads):
            label.setAlignment(right)
            grid.addWidget(label, 0, at)
        self._heads.append(heads)
        for at, value in enumerate(values, 1):
            name = plain_label(format_number(value), "strong", tabular=True)
            name.setBuddy(self.pieces[value])
            for place, item in enumerate((name, self.pieces[value], self._amounts[value])):
                grid.addWidget(item, at, place)
            name.setAlignment(right)
            self._amounts[value].setAlignment(right)
            self.pieces[value].setFixedWidth(90)
            # A low window squeezes everything else first.
            grid.setRowMinimumHeight(at, self.pieces[value].sizeHint().height())
        grid.setRowStretch(len(values) + 1, 1)
        return grid

    def _connect(self) -> None:
        chain: list[QLineEdit] = [*self.pieces.values(), self.deposit, self.reason]
        for at, edit in enumerate(self.pieces.values()):
            edit.textChanged.connect(lambda _: self._show_total())
            edit.moved.connect(
                lambda step, at=at: self._go_to(chain[max(0, min(len(chain) - 2, at + step))])
            )
        self.deposit.edited.connect(lambda _: self._show_total())
        self.deposit.returnPressed.connect(self._on_deposit)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self.close_button.clicked.connect(self.submit)
        self.back.clicked.connect(self.left)

    # -------------------------------------------------------------- the count

    def start(self) -> None:
        """Nothing counted yet."""
        self._busy = False
        self.close_button.setEnabled(True)
        for edit in self.pieces.values():
            edit.clear()
        self.deposit.set_value(0)
        self.reason.clear()
        set_tone(self.reason, "")
        self._reason_box.hide()
        self._clear_message()
        self._show_total()

    def _clear_message(self) -> None:
        self._differs = None
        self.message.clear()

    def take_focus(self) -> None:
        """The largest note."""
        self._go_to(next(iter(self.pieces.values())))

    def counted(self) -> dict[int, int]:
        """Pieces by denomination, those that there are."""
        return {value: edit.pieces() for value, edit in self.pieces.items() if edit.pieces()}

    def sum(self) -> int:
        """What was counted so far."""
        return sum(value * pieces for value, pieces in self.counted().items())

    def submit(self) -> None:
        """Close with this count; once, however often Enter is pressed."""
        if self._busy:
            return
        self._clear_message()
        try:
            deposit = self.deposit.check()
            if deposit > self.sum():
                set_tone(self.deposit, "danger")
                raise AmountOutOfRange(deposit, 0, self.sum())
        except Refused as error:
            self._refuse(error)
            return
        self._busy = True
        self.close_button.setEnabled(False)
        command = self._desk.command(
            shifts.count_and_close, self.counted(), deposit, self.reason.text()
        )
        command.run(self._on_closed, self._refuse)

    def _on_closed(self, changes: Changes) -> None:
        self._busy = False
        self.closed.emit(changes)
        self.start()

    def _refuse(self, error: Exception) -> None:
        self._busy = False
        self.close_button.setEnabled(True)
        if isinstance(error, DifferenceNeedsReason):
            self._differs = error
            self.message.show_message(words_for(error), "warning")
            self._desk.beeper.error()
            self._reason_box.show()
            self.reason.setFocus()
            return
        self._desk.notices.error(error, self.message)
        self.deposit.focus_all()

    # -------------------------------------------------------------- moving and showing

    def _on_deposit(self) -> None:
        if self._reason_box.isHidden():
            self.submit()
        else:
            self.reason.setFocus()

    def _go_to(self, edit: QLineEdit) -> None:
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        edit.selectAll()

    def _show_total(self) -> None:
        for value, edit in self.pieces.items():
            amount = value * edit.pieces()
            self._amounts[value].setText(format_number(amount) if amount else "\u2013")
        total = self.sum()
        self.total.setText(format_money(total))
        left = total - (self.deposit.value() or 0)
        words = translate("Shift", "{amount} stays in the drawer")
        self._left_words.setText(words.format(amount=format_money(left)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Shift", "Count the money in the drawer"))
        self._below.setText(
            translate("Shift", "How many of each? What should be there is told after the count.")
        )
        for note, pieces, amount in self._heads:
            note.setText(translate("Shift", "Note or coin"))
            pieces.setText(translate("Shift", "Pieces"))
            amount.setText(translate("Shift", "Amount"))
        named = translate("Shift", "Pieces of {value}")
        for value, edit in self.pieces.items():
            edit.setAccessibleName(named.format(value=format_money(value)))
        self._total_words.setText(translate("Shift", "Counted"))
        self._deposit_words.setText(translate("Shift", "Taken out as deposit"))
        self.deposit.setAccessibleName(translate("Shift", "Taken out as deposit"))
        self._reason_words.setText(translate("Shift", "Why does it differ?"))
        self.reason.setAccessibleName(translate("Shift", "Why does it differ?"))
        self.reason.setPlaceholderText(translate("Shift", "Such as: wrong change given"))
        self.close_button.set_label(translate("Shift", "Close the shift"))
        self.back.set_label(translate("Shift", "Back"))
        if self._differs is not None and self.message.isVisibleTo(self):
            self.message.show_message(words_for(self._differs), "warning")
        self._show_total()
