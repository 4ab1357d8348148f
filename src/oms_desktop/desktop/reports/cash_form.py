"""Money put into the drawer or taken out beside sales."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit

from oms_desktop.desktop.reports.words import category_word
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label, set_look, set_tone
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.errors import AmountOutOfRange, FieldMissing
from oms_desktop.domain.money import AMOUNT_LIMIT, format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.shifts import CashCategory
from oms_desktop.services import shifts
from oms_desktop.services.changes import Changes


class CashForm(QFrame):
    """Direction, amount, category, reason; Enter goes on, the last one saves."""

    left = Signal()
    """Done, or given up."""

    def __init__(self, desk: Desk) -> None:
        """Start with money taken out."""
        super().__init__()
        self.setObjectName("cashForm")
        self._desk = desk
        self._busy = False
        self._title = plain_label("", "strong")
        self.out = Button("", "seg", icon="arrow-up-right", checkable=True, name="cashOut")
        self.into = Button("", "seg", icon="arrow-down-left", checkable=True, name="cashIn")
        group = QButtonGroup(self)
        for button in (self.out, self.into):
            group.addButton(button)
            button.clicked.connect(lambda *_: self._show_direction())
        self.amount = MoneyEdit(name="cashAmount", prefix=True)
        self.category = ChoiceBox(name="cashCategory")
        self.reason = QLineEdit()
        self.reason.setObjectName("cashReason")
        self.reason.setMaxLength(shifts.REASON_LIMIT)
        self._labels = tuple(
            plain_label("", "sub", buddy=edit) for edit in (self.amount, self.category, self.reason)
        )
        self.message = InlineMessage("cashMessage")
        self.save = Button("", "primary", icon="check", name="cashSave")
        self.back = Button("", "ghost", name="cashBack")
        self.amount.returnPressed.connect(self.category.setFocus)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self.save.clicked.connect(self.submit)
        self.back.clicked.connect(self.left)
        amount, category, reason = self._labels
        across = row(self.out, self.into, spacing=8)
        self.setLayout(
            column(
                self._title,
                across,
                column(amount, self.amount, spacing=4),
                column(category, self.category, spacing=4),
                column(reason, self.reason, spacing=4),
                self.message,
                None,
                row(self.back, None, self.save),
                spacing=10,
            )
        )
        self.start()

    def start(self) -> None:
        """Empty, ready to type."""
        self._busy = False
        self.out.setChecked(True)
        self.amount.set_value(None)
        self.reason.clear()
        set_tone(self.reason, "")
        self.message.clear()
        self.save.setEnabled(True)
        self._show_direction()

    def take_focus(self) -> None:
        """The amount."""
        self.amount.focus_all()

    def submit(self) -> None:
        """Write it down; once, however often Enter is pressed."""
        if self._busy:
            return
        self.message.clear()
        try:
            if not self.amount.text().strip():
                set_tone(self.amount, "danger")
                raise FieldMissing("amount")
            amount = self.amount.check()
            if not amount:
                set_tone(self.amount, "danger")
                raise AmountOutOfRange(0, 1, AMOUNT_LIMIT)
        except Refused as error:
            self._refuse(error)
            self.amount.focus_all()
            return
        if not self.reason.text().strip():
            set_tone(self.reason, "danger")
            self._refuse(FieldMissing("reason"))
            self.reason.setFocus()
            return
        self._busy = True
        self.save.setEnabled(False)
        signed = amount if self.into.isChecked() else -amount
        category = CashCategory(self.category.value())
        command = self._desk.command(shifts.cash_move, signed, category, self.reason.text())
        command.run(self._on_saved, self._refuse)

    def _on_saved(self, changes: Changes) -> None:
        amount = int(changes.facts["amount"])
        if amount > 0:
            words = translate("Shift", "{amount} put into the drawer")
        else:
            words = translate("Shift", "{amount} taken out of the drawer")
        self._desk.notices.toast(words.format(amount=format_money(abs(amount))))
        self.start()
        self.left.emit()

    def _refuse(self, error: Exception) -> None:
        self._busy = False
        self.save.setEnabled(True)
        self._desk.notices.error(error, self.message)

    def _show_direction(self) -> None:
        for button in (self.out, self.into):
            set_look(button, "kind", "seg")
        self._show_words()

    def _show_words(self) -> None:
        self.category.offer([(each.value, category_word(each)) for each in CashCategory])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.category.hasFocus():
            self.reason.setFocus()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Shift", "Cash in or out"))
        self.out.set_label(translate("Shift", "Take out"))
        self.into.set_label(translate("Shift", "Put in"))
        texts = (
            translate("Shift", "Amount"),
            translate("Shift", "What for"),
            translate("Shift", "Reason"),
        )
        edits = (self.amount, self.category, self.reason)
        for label, edit, text in zip(self._labels, edits, texts, strict=True):
            label.setText(text)
            edit.setAccessibleName(text)
        self.reason.setPlaceholderText(translate("Shift", "Such as: drinking water"))
        self.save.set_label(translate("Shift", "Save"))
        self.back.set_label(translate("Shift", "Back"))
        self._show_words()
