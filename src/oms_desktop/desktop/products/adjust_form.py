"""Correcting the stock of the product shown, beside its movements."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from oms_desktop.desktop.products.count_words import signed
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import set_tone
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import stock_keeping
from oms_desktop.services.changes import Changes

WAYS: Final = ("set", "more", "less", "damage")


class AdjustForm(QWidget):
    """How, how much and why; folded until it is asked for."""

    def __init__(self, desk: Desk) -> None:
        """Start folded, without a product."""
        super().__init__()
        self.setObjectName("adjustForm")
        self.desk = desk
        self._product: int | None = None
        self._busy = False
        self.open_button = Button("", icon="adjustments", name="adjustStock")
        self.way = ChoiceBox(name="adjustWay")
        self.quantity = QuantityEdit(name="adjustQuantity", zero=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("adjustReason")
        self.reason.setMaxLength(stock_keeping.REASON_LIMIT)
        self.message = InlineMessage("adjustMessage")
        self.done_button = Button("", "primary", name="adjustDone")
        self.cancel_button = Button("", "ghost", name="adjustCancel")
        fields = row(self.way, self.quantity)
        fields.setStretch(0, 3)
        fields.setStretch(1, 2)
        self.fields = boxed(
            column(
                fields, self.reason, self.message, row(self.done_button, None, self.cancel_button)
            )
        )
        self.fields.hide()
        self.setLayout(column(row(self.open_button, None), self.fields))
        self.open_button.clicked.connect(lambda *_: self.unfold())
        self.done_button.clicked.connect(lambda *_: self.submit())
        self.cancel_button.clicked.connect(lambda *_: self.fold())
        self.quantity.returnPressed.connect(self._to_reason)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self._offer()

    def show_product(self, product_id: int | None) -> None:
        """Belong to a product; another one folds it."""
        if product_id != self._product:
            self._product = product_id
            self.fold(focus=False)

    def unfold(self) -> None:
        """Begin a correction."""
        if self._product is None:
            return
        self.message.clear()
        self.quantity.set_value(None)
        self.reason.clear()
        set_tone(self.reason, "")
        self.open_button.hide()
        self.fields.show()
        self.quantity.setFocus(Qt.FocusReason.ShortcutFocusReason)

        # Once the fields have been laid out.
        QTimer.singleShot(0, self, self._show_all)

    def _show_all(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self.done_button, 0, 24)

    def _to_reason(self) -> None:
        self.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def fold(self, *, focus: bool = True) -> None:
        """Give it up."""
        self.fields.hide()
        self.open_button.show()
        if focus:
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> bool:
        """Fold it if it is open; says whether it was."""
        was_open = not self.fields.isHidden()
        if was_open:
            self.fold()
        return was_open

    def submit(self) -> None:
        """Correct the stock; once, however often Enter is pressed."""
        product_id, way, why = self._product, self.way.value(), self.reason.text()
        if self._busy or product_id is None:
            return
        self.message.clear()
        try:
            quantity = self.quantity.check()
            if not why.strip():
                set_tone(self.reason, "danger")
                raise FieldMissing("reason")
        except Refused as error:
            self._on_failed(error)
            return
        self._busy = True
        if way == "set":
            command = self.desk.command(stock_keeping.set_stock, product_id, quantity, why)
        elif way == "damage":
            command = self.desk.command(stock_keeping.damage, product_id, quantity, why)
        else:
            change = quantity if way == "more" else -quantity
            command = self.desk.command(stock_keeping.adjust, product_id, change, why)
        command.run(self._on_done, self._on_failed)

    def _on_done(self, changes: Changes) -> None:
        self._busy = False
        self.fold()
        facts = changes.facts
        movement = int(facts["movement"])
        text = translate("Adjust", "{name}: {change}, {on_hand} on hand").format(
            name=facts["name"],
            change=signed(facts["quantity"]),
            on_hand=format_quantity(facts["on_hand"]),
        )
        if facts["available"] < 0:
            text += ". " + translate("Adjust", "More is promised than there is.")

        def undo() -> None:
            self.desk.command(stock_keeping.undo, movement).run()

        self.desk.notices.toast(text, undo)

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.desk.notices.error(error, self.message)
        field = self.reason if isinstance(error, FieldMissing) else self.quantity
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _offer(self) -> None:
        words = {
            "set": translate("Adjust", "There are now"),
            "more": translate("Adjust", "More by"),
            "less": translate("Adjust", "Less by"),
            "damage": translate("Adjust", "Damaged"),
        }
        self.way.offer([(way, words[way]) for way in WAYS])

    def retranslate(self) -> None:
        """Set every word anew."""
        self._offer()
        self.open_button.set_label(translate("Adjust", "Adjust stock"))
        self.done_button.set_label(translate("Adjust", "Adjust"))
        self.cancel_button.set_label(translate("Adjust", "Cancel"))
        self.way.setAccessibleName(translate("Adjust", "How the stock changes"))
        self.quantity.setAccessibleName(translate("Adjust", "Quantity"))
        self.quantity.setPlaceholderText(translate("Adjust", "Quantity"))
        self.reason.setAccessibleName(translate("Adjust", "Reason"))
        self.reason.setPlaceholderText(translate("Adjust", "Reason, such as: counted again"))
