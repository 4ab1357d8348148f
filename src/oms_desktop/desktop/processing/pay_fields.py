"""Method, amount and reference of money that is taken in a panel."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QWidget

from oms_desktop.desktop.processing.panel import Labelled
from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import plain_label, set_tone
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.money import format_money
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services.paying import Tender

_ICONS: Final = {
    PaymentMethod.CASH: "cash",
    PaymentMethod.QRIS: "qrcode",
    PaymentMethod.TRANSFER: "building-bank",
    PaymentMethod.CARD: "credit-card",
}


class PayFields(QWidget):
    """What is due is filled in; change or what stays is shown while typing."""

    entered = Signal()
    """Enter in one of the fields."""

    def __init__(self, due: int) -> None:
        """Ask for what is due, in cash."""
        super().__init__()
        self._due = due
        self.methods = {
            method: Button(
                "",
                "seg",
                icon=icon,
                checkable=True,
                name=f"way-{method.value}",
            )
            for method, icon in _ICONS.items()
        }
        group, grid = QButtonGroup(self), QGridLayout()
        grid.setSpacing(6)
        for at, (method, button) in enumerate(self.methods.items()):
            group.addButton(button)
            grid.addWidget(button, at // 2, at % 2)
            button.clicked.connect(lambda *_, method=method: self._choose(method))
        self._roving = RovingGroup(self, list(self.methods.values()), columns=2)
        self.amount = MoneyEdit(name="tenderAmount", variant="cash", prefix=True)
        self.amount.edited.connect(lambda _: self._show_rest())
        self.amount.returnPressed.connect(self.entered)
        self.reference = QLineEdit()
        self.reference.setObjectName("tenderReference")
        self.reference.setMaxLength(40)
        self.reference.returnPressed.connect(self.entered)
        self._reference = Labelled(lambda: translate("Processing", "Reference"), self.reference)
        self._rest_words, self._rest = (
            plain_label("", "sub"),
            plain_label("", "strong", tabular=True),
        )
        self.setLayout(
            column(
                grid,
                Labelled(lambda: translate("Processing", "Amount received"), self.amount),
                self._reference,
                boxed(row(self._rest_words, None, self._rest)),
                spacing=8,
            )
        )
        self.methods[PaymentMethod.CASH].setChecked(True)
        self._reference.hide()
        self.set_due(due)
        self.retranslate()

    def set_due(self, due: int) -> None:
        """What is to be paid now."""
        self._due = due
        self.amount.set_value(due)
        self._show_rest()

    def retranslate(self) -> None:
        """Set every word anew; the names of the fields are `Labelled`."""
        for method, button in self.methods.items():
            button.set_label(method_word(method.value))
        self.reference.setPlaceholderText(translate("Processing", "Number on the slip"))
        self._show_rest()

    def method(self) -> PaymentMethod:
        """How the money comes."""
        return next(
            (method for method, button in self.methods.items() if button.isChecked()),
            PaymentMethod.CASH,
        )

    def tender(self) -> Tender:
        """What is handed over.

        Raises:
            Refused: the amount is none.
        """
        return Tender(self.method(), self.amount.check(), self.reference.text().strip())

    def focus_amount(self) -> None:
        """The amount, selected: typing replaces it, Enter takes it."""
        self.amount.focus_all()

    def rest_words(self) -> str:
        """What is said below the amount, for tests."""
        return f"{self._rest_words.text()} {self._rest.text()}".strip()

    def _choose(self, method: PaymentMethod) -> None:
        self._reference.setVisible(method is not PaymentMethod.CASH)
        self._show_rest()
        self.amount.focus_all()

    def _show_rest(self) -> None:
        over = (self.amount.value() or 0) - self._due
        if over == 0:
            words, tone = "", ""
        elif over < 0:
            words, tone = translate("Processing", "Still to pay afterwards"), "warning"
        elif self.method() is PaymentMethod.CASH:
            words, tone = translate("Processing", "Change"), "success"
        else:
            words, tone = translate("Processing", "Too much"), "danger"
        self._rest_words.setText(words)
        self._rest.setText(format_money(abs(over)) if over else "")
        set_tone(self._rest, tone)
