"""Taking the drawer over: asked once, where the money is taken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.desktop.widgets.labels import IconView, plain_label
from oms_desktop.desktop.widgets.money_edit import MoneyEdit


class ShiftPrompt(QFrame):
    """Asks for the money in the drawer; stands in the pay panel's place while no shift is open."""

    opened = Signal(object)
    """The opening float."""

    def __init__(self) -> None:
        """Start at nothing in the drawer."""
        super().__init__()
        self.setProperty("card", "true")
        self._title = plain_label("", "title")
        self._words = plain_label("", "sub", wrap=True)
        self._label = plain_label("", "sub")
        self.amount = MoneyEdit(name="openingFloat", variant="cash", prefix=True)
        self._label.setBuddy(self.amount)
        self.open_button = Button(kind="primary", variant="pay", name="openShift", icon="lock-open")
        self.open_button.set_key("Enter")
        self.setLayout(
            column(
                IconView("cash", "primary_text", 28),
                self._title,
                self._words,
                8,
                self._label,
                self.amount,
                None,
                self.open_button,
                spacing=8,
                margins=(14, 14, 14, 12),
            )
        )
        self.amount.set_value(0)
        self.amount.returnPressed.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)

    def take_focus(self) -> None:
        """Ready to type the amount."""
        self.amount.focus_all()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Sell", "Open the drawer for today"))
        self._words.setText(
            translate("Sell", "Count the money in the drawer before the first sale.")
        )
        self._label.setText(translate("Sell", "Opening cash"))
        self.amount.setAccessibleName(translate("Sell", "Opening cash"))
        self.open_button.set_label(translate("Sell", "Open shift"))

    def _on_open(self) -> None:
        value = self.amount.value()
        if value is not None:
            self.opened.emit(value)
