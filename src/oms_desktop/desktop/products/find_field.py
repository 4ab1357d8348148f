"""A field that takes scans, codes and names of goods, with the finds under it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.products.words import stock_chip
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import key_cap, set_tone
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.quantity import ONE, split_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.stock import level_of
from oms_desktop.services import catalogue

DEBOUNCE_MS = 120
SHORTEST = 2


class FindField(QLineEdit):
    """Takes a scan, a code or a name; `3*` in front is a quantity."""

    entered = Signal(str)
    """Enter on a text that no find was chosen for."""
    entered_empty = Signal()
    """Enter on the empty field."""
    chosen = Signal(int, int)
    """A find: product id, and quantity in thousandths."""

    def __init__(self, desk: Desk, window: QWidget, *, name: str) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__()
        self._desk = desk
        self.setObjectName(name)
        self.setMaxLength(120)
        self.addAction(icons.icon("barcode", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(0, 0, 34, 0)
        self.popup = SearchPopup(self, window)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.freshen = self._freshen
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DEBOUNCE_MS)
        self._later.timeout.connect(self.search_now)
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self._on_return)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setPlaceholderText(translate("Receipts", "Scan a barcode or type a name"))
        self.setAccessibleName(translate("Receipts", "Scan or search for a product"))
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(self.accessibleName())
        self.popup.set_names(translate("Receipts", "Products found"))
        self.popup.set_hints(
            [
                ("↑↓", translate("Receipts", "choose")),
                ("Enter", translate("Receipts", "add")),
                ("3*", translate("Receipts", "a quantity first")),
            ]
        )

    def search_now(self) -> None:
        """Show what the text finds."""
        self._later.stop()
        try:
            _, words = split_quantity(self.text())
        except Refused:
            set_tone(self, "danger")
            return
        if len(words) < SHORTEST or _is_code(words):
            self.popup.dismiss()
            return
        hits = catalogue.find(self._desk.session, words)
        self.popup.show_rows([_row(hit, words) for hit in hits])

    def _freshen(self) -> None:
        """Enter came before the finds of the newest letters: find them first."""
        if self._later.isActive():
            self.search_now()

    def _on_text_edited(self, text: str) -> None:
        set_tone(self, "")
        if len(text.strip()) < SHORTEST:
            self._later.stop()
            self.popup.dismiss()
        else:
            self._later.start()

    def _on_return(self) -> None:
        self._later.stop()
        text = self.text().strip()
        if text:
            self.entered.emit(text)
        else:
            self.entered_empty.emit()

    def _on_chosen(self, key: object, _: bool) -> None:
        try:
            quantity, _words = split_quantity(self.text())
        except Refused as error:
            set_tone(self, "danger")
            self._desk.notices.refused(error)
            return
        self.clear()
        self.chosen.emit(key, quantity or ONE)


def _is_code(words: str) -> bool:
    """A whole barcode may mean a carton: it is looked up as such, not as a name."""
    return len(words) >= 8 and words.isascii() and words.isdigit()


def _row(hit: ProductHit, words: str) -> PopupRow:
    level = level_of(hit.available, hit.minimum_stock, tracked=hit.tracked)
    chip, tone = stock_chip(level, hit.available)
    match = words if words.casefold() in hit.name.casefold() else words.split(maxsplit=1)[0]
    return PopupRow(hit.id, hit.name, hit.code, chip, tone or "neutral", "", match)
