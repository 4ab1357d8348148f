"""Choosing the supplier of a receipt by typing; a new one is added on the spot."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from oms_desktop.database.suppliers import SupplierRow
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.suppliers import SupplierDraft
from oms_desktop.services import suppliers
from oms_desktop.services.changes import Changes

_NEW = "new"


class SupplierField(QLineEdit):
    """Shows the name chosen; leaving the field with another text brings it back."""

    picked = Signal(object)
    """Id of the supplier, or None for none."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__()
        self._desk = desk
        self._shown = ""
        self.setObjectName("receiptSupplier")
        self.setMaxLength(120)
        self.addAction(icons.icon("truck-delivery", "text3"), self.ActionPosition.LeadingPosition)
        self.popup = SearchPopup(self, window, most=6)
        self.popup.chosen.connect(self._on_chosen)
        self.textEdited.connect(lambda _: self.search_now())
        self.returnPressed.connect(self._on_return)

    def show_name(self, name: str) -> None:
        """Show who is chosen now, unless somebody is typing."""
        self._shown = name
        if not (self.hasFocus() and self.isModified()):
            self.setText(name)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setPlaceholderText(translate("Receipts", "Supplier: type a name"))
        self.setAccessibleName(translate("Receipts", "Supplier"))
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(self.accessibleName())
        self.popup.set_names(translate("Receipts", "Suppliers found"))
        self.popup.set_hints(
            [
                ("↑↓", translate("Receipts", "choose")),
                ("Enter", translate("Receipts", "take")),
                ("Esc", translate("Receipts", "back")),
            ]
        )

    def search_now(self) -> None:
        """Show the suppliers that the text finds, and the offer to add one."""
        text = " ".join(self.text().split())
        found = suppliers.find_suppliers(self._desk.session, text)
        rows = [_row(each, text) for each in found]
        known = any(each.name.casefold() == text.casefold() for each in found)
        if text and not known:
            add = translate("Receipts", "Add “{name}” as a new supplier").format(name=text)
            rows.append(PopupRow(_NEW, add, icon="plus"))
        self.popup.show_rows(rows)

    def _on_return(self) -> None:
        if not self.text().strip():
            self.setModified(False)
            self.picked.emit(None)
        else:
            self.search_now()

    def _on_chosen(self, key: object, _: bool) -> None:
        if isinstance(key, int):
            self._take(key)
            return
        draft = SupplierDraft(self.text())

        def done(changes: Changes) -> None:
            name = changes.facts["name"]
            self._desk.notices.toast(
                translate("Receipts", "Supplier {name} added").format(name=name)
            )
            self._take(changes.id_of("supplier"))

        self._desk.command(suppliers.add, draft).run(done)

    def _take(self, supplier_id: int) -> None:
        self.setModified(False)
        self.picked.emit(supplier_id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified() and not self.text().strip():
            self.picked.emit(None)
        elif self.isModified():
            self.setText(self._shown)
        self.setModified(False)


def _row(found: SupplierRow, text: str) -> PopupRow:
    match = text if text.casefold() in found.name.casefold() else ""
    return PopupRow(
        found.id, found.name, " · ".join(filter(None, (found.code, found.phone))), match=match
    )
