"""The field in which another customer is looked for."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import key_cap, set_tone
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.money import format_money
from oms_desktop.services import customers

DEBOUNCE_MS = 120
_MOST = 8


class CustomerField(QLineEdit):
    """Finds customers by any part of name, phone, code or address."""

    picked = Signal(int)
    """A customer's id."""

    def __init__(self, desk: Desk, window: QWidget, *, name: str) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__()
        self._desk = desk
        self.setObjectName(name)
        self.setMaxLength(120)
        self.addAction(icons.icon("user-search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F3"))
        self.setTextMargins(0, 0, 34, 0)
        self.popup = SearchPopup(self, window, most=_MOST)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.freshen = self._freshen
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DEBOUNCE_MS)
        self._later.timeout.connect(self.search_now)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    def search_now(self) -> None:
        """Show who is found by the text."""
        self._later.stop()
        text = self.text().strip()
        found = customers.find(self._desk.session, text, _MOST) if text else []
        self.popup.show_rows([_row(each, text) for each in found])

    def retranslate(self) -> None:
        """Set every word anew."""
        words = translate("CustomerProfile", "Name, phone, code or address of a customer")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(words)
        self.popup.set_names(translate("CustomerProfile", "Customers found"))

    def _freshen(self) -> None:
        """Enter came before the finds of the newest letters: find them first."""
        if self._later.isActive():
            self.search_now()

    def _on_edited(self) -> None:
        set_tone(self, "")
        self._later.start()

    def _on_return(self) -> None:
        """Enter before the finds are there takes the first of them."""
        self.search_now()
        found = self.popup.current_row()
        if found is not None:
            self.popup.dismiss()
            self._on_chosen(found.key, _keep=False)
        elif self.text().strip():
            set_tone(self, "danger")
            self._desk.beeper.error()

    def _on_chosen(self, key: object, _keep: bool) -> None:
        self.clear()
        if isinstance(key, int):
            self.picked.emit(key)


def _row(found: CustomerRow, text: str) -> PopupRow:
    owed = translate("CustomerProfile", "Owes {amount}").format(amount=format_money(found.balance))
    below = "  \u00b7  ".join(part for part in (found.phone, found.full_address) if part)
    chip = owed if found.balance > 0 else ""
    return PopupRow(found.id, found.name, below, chip, "warning", match=text)
