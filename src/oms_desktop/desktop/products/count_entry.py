"""The quantity of one product in a stock count, typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from oms_desktop.database.stock_count_list import CountedRow
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import counting

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class CountEntry(QFrame):
    """Name, what was counted, and a field: Enter replaces, Shift+Enter adds."""

    entered = Signal(int, int, str, bool)
    """Product, quantity, unit (empty for the base unit), and whether it adds."""
    taken_back = Signal(int)
    """A product that wasn't counted after all."""
    refused = Signal(object)
    """The quantity can't be read."""

    def __init__(self, desk: Desk) -> None:
        """Start with no product."""
        super().__init__()
        self.setProperty("card", "true")
        self.setObjectName("countEntry")
        self.desk = desk
        self.row: CountedRow | None = None
        self._editable = True
        self._name = plain_label("", "title", wrap=True, name="countEntryName")
        self._code = plain_label("", "muted", wrap=True)
        self._words = plain_label("", "sub")
        self.counted = plain_label("", "h2", tabular=True, name="countEntryCounted")
        self._expected = plain_label("", "sub", name="countEntryExpected")
        self.quantity = QuantityEdit(name="countQuantity", zero=True)
        self.unit = ChoiceBox(name="countUnit")
        self.set_button = Button("", "primary", name="countSet")
        self.add_button = Button("", name="countAdd")
        self.back_button = Button("", "ghost", name="countTakeBack")
        self._hint = plain_label("", "muted", wrap=True)
        fields = row(self.quantity, self.unit)
        fields.setStretch(0, 3)
        fields.setStretch(1, 2)
        # The box of units would keep the room of a long name.
        self.quantity.setMinimumWidth(96)
        self._form = boxed(
            column(
                self._hint, fields, row(self.set_button, self.add_button), self.back_button,
                spacing=8,
            )
        )  # fmt: skip
        self.setLayout(
            column(
                self._name, self._code, 6, self._words, self.counted, self._expected, 8,
                self._form, None,
                spacing=4, margins=(16, 14, 16, 14),
            )
        )  # fmt: skip
        self.set_button.clicked.connect(lambda *_: self.submit(add=False))
        self.add_button.clicked.connect(lambda *_: self.submit(add=True))
        self.back_button.clicked.connect(self._on_back)

    def show_row(self, found: CountedRow | None, *, editable: bool) -> None:
        """Show a product; what was typed for another one goes."""
        same = found is not None and self.row is not None and found.id == self.row.id
        self.row, self._editable = found, editable
        if not same:
            self.quantity.set_value(None)
            self._offer_units()
        self._show()

    def take_focus(self) -> None:
        """Begin to type."""
        if self.row is not None and self._editable:
            self.quantity.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.quantity.selectAll()

    def is_typing(self) -> bool:
        """Whether the focus is in the quantity or its unit."""
        return self.quantity.hasFocus() or self.unit.hasFocus()

    def submit(self, *, add: bool) -> None:
        """Hand in what was typed."""
        if self.row is None or not self._editable:
            return
        try:
            quantity = self.quantity.check()
        except Refused as error:
            self.refused.emit(error)
            return
        unit = self.unit.value()
        self.quantity.set_value(None)
        self.entered.emit(self.row.id, quantity, "" if unit == self.row.unit else unit, add)

    def _on_back(self) -> None:
        if self.row is not None:
            self.taken_back.emit(self.row.id)

    def _offer_units(self) -> None:
        if self.row is None:
            return
        names = counting.units(self.desk.session, self.row.id)
        self.unit.offer([(name, name) for name in names])
        self.unit.choose(self.row.unit)

    def _show(self) -> None:
        found = self.row
        none = translate("Counts", "No product chosen")
        self._name.setText(found.name if found else none)
        parts = (found.code, found.category, found.shelf) if found else ()
        self._code.setText(" \u00b7 ".join(filter(None, parts)))
        for label in (self._words, self.counted):
            label.setVisible(found is not None)
        self._form.setVisible(found is not None and self._editable)
        self._expected.setVisible(found is not None and found.on_hand is not None)
        self.back_button.setVisible(found is not None and found.at is not None)
        if found is None:
            return
        self.counted.setText(
            translate("Counts", "not yet")
            if found.at is None or found.counted is None
            else f"{format_quantity(found.counted)} {found.unit}"
        )
        if found.on_hand is not None:
            text = translate("Counts", "In the books {quantity}")
            self._expected.setText(text.format(quantity=format_quantity(found.on_hand)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.is_typing():
            self.submit(add=event.modifiers() == _SHIFT)
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._words.setText(translate("Counts", "Counted"))
        self._hint.setText(translate("Counts", "Enter replaces, Shift+Enter adds."))
        self.set_button.set_label(translate("Counts", "Set"))
        self.add_button.set_label(translate("Counts", "Add"))
        self.back_button.set_label(translate("Counts", "Not counted yet"))
        self.quantity.setAccessibleName(translate("Counts", "Quantity counted"))
        self.quantity.setPlaceholderText(translate("Counts", "Quantity"))
        self.unit.setAccessibleName(translate("Counts", "Unit"))
        self._show()
