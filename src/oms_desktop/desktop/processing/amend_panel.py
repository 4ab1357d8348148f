"""Editing a confirmed order: quantities, another item, when, to whom and where."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QLineEdit

from oms_desktop.desktop.processing.panel import Labelled, Panel
from oms_desktop.desktop.processing.quantity_rows import QuantityRow, QuantityRows
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import Item, column, row
from oms_desktop.desktop.widgets.labels import line, plain_label, set_tone
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.addresses import LIMITS, LINE_LIMIT
from oms_desktop.domain.days import day_text, parse_day
from oms_desktop.domain.errors import BarcodeUnknown, DayTextInvalid
from oms_desktop.domain.money import format_money
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import catalogue, order_changes
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.order_sheet import order_sheet
from oms_desktop.services.product_lookup import product_of_code

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet

_TYPING_MS = 120


class AmendPanel(Panel):
    """Quantities and new items are stored at once; the terms with the button."""

    def __init__(self, desk: Desk, sheet: OrderSheet) -> None:
        """Edit an order."""
        super().__init__(desk, sheet, "amendPanel")
        self.item = QLineEdit()
        self.item.setObjectName("amendFind")
        self.popup = SearchPopup(self.item, self, most=4)
        self.popup.chosen.connect(lambda key, _: self._add(int(key)))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.popup.freshen = self._search
        self.item.textEdited.connect(lambda _: self._typing.start())
        self.item.returnPressed.connect(self._on_enter)
        self._place = column(spacing=0)
        self.rows: QuantityRows | None = None
        self.ways = {
            way: Button("", "seg", icon=icon, checkable=True, name=f"amendWay-{way.value}")
            for way, icon in (
                (DeliveryMethod.PICKUP, "building-store"),
                (DeliveryMethod.DELIVERY, "truck"),
            )
        }
        group = QButtonGroup(self)
        for button in self.ways.values():
            group.addButton(button)
        delivered = sheet.card.delivery == DeliveryMethod.DELIVERY.value
        own = DeliveryMethod.DELIVERY if delivered else DeliveryMethod.PICKUP
        self.ways[own].setChecked(True)
        promised = sheet.card.promised
        self.promise = self._text("promise", day_text(promised.isoformat()) if promised else "", 20)
        self.promise.textEdited.connect(lambda _: set_tone(self.promise, ""))
        self.recipient = self._text("recipient", sheet.recipient, LIMITS["recipient"])
        self.phone = self._text("phone", sheet.phone, 40)
        self.address = self._text("address", sheet.address, LINE_LIMIT)
        self.note = self._text("note", sheet.note, 300)
        self.shipping = MoneyEdit(name="amend-shipping")
        self.shipping.set_value(sheet.shipping or None)
        self.shipping.returnPressed.connect(self.submit)
        self._heads = {name: plain_label("", "strong") for name in ("items", "terms")}
        act = Button(kind="primary", icon="check", name="amendNow")
        self.compose(self._fields(), act)
        self._show_lines()

    def _text(self, name: str, text: str, limit: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(f"amend-{name}")
        field.setMaxLength(limit)
        field.returnPressed.connect(self.submit)
        return field

    def _fields(self) -> list[Item]:
        promised = Labelled(lambda: translate("Processing", "Promised for"), self.promise)
        shipping = Labelled(lambda: translate("Processing", "Delivery charge"), self.shipping)
        whom = row(
            Labelled(lambda: translate("Processing", "Recipient"), self.recipient),
            Labelled(lambda: translate("Processing", "Phone"), self.phone),
        )
        return [
            self._heads["items"],
            self._place,
            self.item,
            line(),
            self._heads["terms"],
            row(*self.ways.values(), spacing=6),
            row(promised, shipping),
            whom,
            Labelled(lambda: translate("Processing", "Address"), self.address),
            Labelled(lambda: translate("Processing", "Note"), self.note),
        ]

    def first_field(self) -> None:
        """The first quantity."""
        if self.rows is not None:
            self.rows.take_focus()

    # -------------------------------------------------------------- items

    def _show_lines(self) -> None:
        """The lines as they are now."""
        old = self.rows
        rows = [
            QuantityRow(
                each.facts.id,
                each.facts.name,
                each.facts.unit,
                each.facts.quantity - each.facts.cancelled,
                partial(_gone, gone) if gone else None,
            )
            for each in self.sheet.lines
            for gone in [each.shipped + each.planned]
        ]
        self.rows = QuantityRows(rows, "amend")
        self.rows.changed.connect(self._on_quantity)
        self.rows.entered.connect(self.item.setFocus)
        self._place.addWidget(self.rows)
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _read(self) -> None:
        self.sheet = order_sheet(self.desk.session, self.sheet.id)
        self._show_lines()

    def _on_quantity(self, line_id: int, quantity: object) -> None:
        if not isinstance(quantity, int):
            return
        command = self.desk.command(
            order_changes.set_order_quantity, self.sheet.id, line_id, quantity
        )
        command.run(self._on_kept, self._on_refused)

    def _on_kept(self, changes: Changes) -> None:
        self.message.clear()
        # After the field that was left has dealt with it.
        QTimer.singleShot(0, self, self._read)
        text = translate("Processing", "{number}: total {total}")
        total = format_money(int(changes.facts["total"]))
        self.desk.notices.toast(text.format(number=self.sheet.number, total=total))
        short = changes.facts.get("short")
        if short:
            words = translate("Processing", "{name}: not enough in stock, the rest waits.")
            self.message.show_message(words.format(name=short[0]), "warning")

    def _on_refused(self, error: Exception) -> None:
        self._read()
        self.desk.notices.error(error, self.message)

    def on_scanned(self, code: str) -> bool:
        """A scan adds the item."""
        product = product_of_code(self.desk.session, code)
        if product is None:
            self.desk.notices.error(BarcodeUnknown(code), self.message)
        else:
            self._add(product)
        return True

    def _search(self) -> None:
        self._typing.stop()
        text = self.item.text().strip()
        if len(text) < 2:
            self.popup.dismiss()
            return
        self.popup.show_rows(
            [
                PopupRow(hit.id, hit.name, hit.code, right=format_money(hit.price), match=text)
                for hit in catalogue.find(self.desk.session, text, 8)
            ]
        )

    def _on_enter(self) -> None:
        code = self.item.text().strip()
        if code:
            self.on_scanned(code)

    def _add(self, product_id: int) -> None:
        self.popup.dismiss()
        self.item.clear()
        command = self.desk.command(order_changes.add_order_line, self.sheet.id, product_id)
        command.run(self._on_kept, self._on_refused)

    # -------------------------------------------------------------- terms

    def terms(self) -> OrderTerms:
        """What is typed.

        Raises:
            Refused: the day or the amount is none.
        """
        try:
            day = parse_day(self.promise.text(), self.desk.session.today())
        except DayTextInvalid:
            set_tone(self.promise, "danger")
            raise
        way = next(way for way, button in self.ways.items() if button.isChecked())
        return OrderTerms(
            delivery=way,
            promised=date.fromisoformat(day) if day else None,
            recipient=self.recipient.text().strip(),
            phone=self.phone.text().strip(),
            address=self.address.text().strip(),
            note=self.note.text().strip(),
            shipping=self.shipping.check() if self.shipping.text().strip() else 0,
        )

    def submit(self) -> None:
        """Keep the terms."""
        try:
            terms = self.terms()
        except Refused as error:
            self.show_refusal(error)
            return
        told = translate("Processing", "{number} changed").format(number=self.sheet.number)
        self.run(order_changes.set_order_terms, self.sheet.id, terms, told=told)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self.title.setText(
            translate("Processing", "Edit {number}").format(number=self.sheet.number)
        )
        self.below.hide()
        self._heads["items"].setText(translate("Processing", "Items"))
        self._heads["terms"].setText(translate("Processing", "When and where"))
        self.item.setPlaceholderText(translate("Processing", "Scan or search an item to add…"))
        self.item.setAccessibleName(translate("Processing", "Add an item"))
        self.promise.setPlaceholderText(translate("Processing", "+2, tomorrow, 24/12"))
        self.ways[DeliveryMethod.PICKUP].set_label(translate("Processing", "Pick up"))
        self.ways[DeliveryMethod.DELIVERY].set_label(translate("Processing", "Deliver"))
        self.act.set_label(translate("Processing", "Save"))
        if self.rows is not None:
            self.rows.retranslate()


def _gone(quantity: int) -> str:
    text = translate("Processing", "{quantity} sent or being prepared")
    return text.format(quantity=format_quantity(quantity))
