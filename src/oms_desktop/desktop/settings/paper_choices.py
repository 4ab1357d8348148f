"""What a shop may leave off its papers, in words, and the field that says so."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.desktop.widgets.form import Composite


def receipt_parts() -> list[tuple[Any, str]]:
    """Lines of a receipt."""
    return [
        ("logo", translate("Settings", "Logo")),
        ("address", translate("Settings", "Address and phone")),
        ("cashier", translate("Settings", "Cashier")),
        ("customer", translate("Settings", "Customer (always if money is owed)")),
        ("order", translate("Settings", "Numbers of order and delivery note")),
        ("subtotal", translate("Settings", "Subtotal, even if it is the total")),
        ("line_discount", translate("Settings", "How much item discounts saved")),
        ("footer", translate("Settings", "Line at the foot of papers")),
    ]


def sheet_columns() -> list[tuple[Any, str]]:
    """Columns of a sheet."""
    return [
        ("position", translate("Settings", "Line number")),
        ("code", translate("Settings", "Code")),
        ("unit", translate("Settings", "Unit in a column of its own")),
    ]


class PartsBox(Composite):
    """Ticks for what is on a paper; its value is what isn't."""

    def __init__(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Everything is ticked."""
        super().__init__()
        self.ticks = {value: QCheckBox() for value, _ in choices}
        for value, tick in self.ticks.items():
            tick.setObjectName(f"part_{value}")
            tick.setChecked(True)
            tick.toggled.connect(lambda _: self.edited.emit())
        self.setLayout(column(*self.ticks.values(), spacing=4))
        self.setFocusProxy(next(iter(self.ticks.values())))

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Set the words anew."""
        for value, words in choices:
            self.ticks[value].setText(words.replace("&", "&&"))
            self.ticks[value].setAccessibleName(words)

    def choose(self, without: Iterable[Any]) -> None:
        """Take the ticks off what isn't on the paper."""
        missing = set(without)
        for value, tick in self.ticks.items():
            before = tick.blockSignals(True)
            tick.setChecked(value not in missing)
            tick.blockSignals(before)

    def value(self) -> tuple[Any, ...]:
        """What isn't on the paper."""
        return tuple(value for value, tick in self.ticks.items() if not tick.isChecked())

    def state(self) -> str:
        return ",".join(self.value())

    def take_focus(self) -> None:
        next(iter(self.ticks.values())).setFocus(Qt.FocusReason.OtherFocusReason)
