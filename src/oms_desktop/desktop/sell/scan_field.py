"""The field that takes codes and names, with the list of finds under it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import key_cap, set_tone
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import ONE, format_quantity, split_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.stock import StockLevel, level_of
from oms_desktop.services import catalogue

DEBOUNCE_MS = 120
SHORTEST = 2
Refine = Callable[[str], Sequence[PopupRow]]


class ScanField(QLineEdit):
    """Takes a scan, a code or a name; `3*` in front is a quantity."""

    entered = Signal(str)
    """Enter on a text that no find was chosen for."""
    entered_empty = Signal()
    """Enter on the empty field."""
    chosen = Signal(int, object)
    """A find: product id, and quantity in thousandths."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__()
        self._desk = desk
        self._picked: Callable[[object], object] | None = None
        self._refine: Refine | None = None
        self.setObjectName("scan")
        self.setProperty("variant", "scan")
        self.setMaxLength(120)
        self.addAction(icons.icon("barcode", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._cap = key_cap("F2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.addStretch(1)
        layout.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(4, 0, 40, 0)
        self.popup = SearchPopup(self, window)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.freshen = self._freshen
        self.popup.dismissed.connect(self._on_dismissed)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DEBOUNCE_MS)
        self._later.timeout.connect(self.search_now)
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self._on_return)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setPlaceholderText(translate("Sell", "Scan a barcode or type an item's name…"))
        self.setAccessibleName(translate("Sell", "Scan or search for an item"))
        self.popup.set_names(translate("Sell", "Items found"))
        self._show_hints()

    def _show_hints(self) -> None:
        self.popup.set_hints(
            [
                ("↑↓", translate("Sell", "choose")),
                ("Enter", translate("Sell", "add")),
                ("3*", translate("Sell", "type a quantity first: 3*sugar")),
            ],
            [("Shift+Enter", translate("Sell", "add and stay"))],
        )

    def set_key(self, key: str) -> None:
        """Show the key that leads here."""
        self._cap.setText(key)

    def offer(
        self,
        rows: Sequence[PopupRow],
        picked: Callable[[object], object],
        refine: Refine | None = None,
    ) -> None:
        """Let one of these be picked instead of a find; Esc gives up.

        Args:
            rows: offered first.
            picked: gets the key of the row taken.
            refine: gives the rows for a text that is typed meanwhile; without it, items are searched.
        """
        self.clear()
        self.setFocus()
        self._picked, self._refine = picked, refine
        take = translate("Sell", "take up")
        self.popup.set_hints([("↑↓", translate("Sell", "choose")), ("Enter", take)])
        self.popup.show_rows(rows)

    def search_now(self) -> bool:
        """Show what the text finds; True if there is something."""
        self._later.stop()
        try:
            _, words = split_quantity(self.text())
        except Refused:
            set_tone(self, "danger")
            return False
        if len(words) < SHORTEST:
            self.popup.dismiss()
            return False
        hits = catalogue.find(self._desk.session, words)
        self._show_hints()
        self.popup.show_rows([_row(hit, words) for hit in hits])
        return bool(hits)

    def _freshen(self) -> None:
        """Enter came before the finds of the newest letters: find them first."""
        if self._later.isActive():
            self.search_now()

    def _on_dismissed(self) -> None:
        if self._refine is not None:
            self._picked = self._refine = None
            self.clear()

    def _on_text_edited(self, text: str) -> None:
        if self._refine is not None and not self.popup.isHidden():
            rows = self._refine(text.strip())
            if rows or not text.strip():
                self.popup.show_rows(rows)
                return
        self._picked = self._refine = None
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

    def _on_chosen(self, key: object, keep: bool) -> None:
        picked, self._picked, self._refine = self._picked, None, None
        if picked is not None:
            self.clear()
            picked(key)
            return
        try:
            quantity, _ = split_quantity(self.text())
        except Refused as error:
            set_tone(self, "danger")
            self._desk.notices.refused(error)
            return
        if keep:
            self.selectAll()
        else:
            self.clear()
        self.chosen.emit(key, quantity or ONE)


def stock_chip(hit: ProductHit) -> tuple[str, str]:
    """Word and tone of what is left of a product."""
    left = format_quantity(hit.available)
    match level_of(hit.available, hit.minimum_stock, tracked=hit.tracked):
        case StockLevel.OUT:
            return translate("Sell", "Out"), "danger"
        case StockLevel.LOW:
            return translate("Sell", "{n} left").format(n=left), "warning"
        case StockLevel.ENOUGH:
            return translate("Sell", "Stock {n}").format(n=left), "success"
        case _:
            return "", "neutral"


def _row(hit: ProductHit, words: str) -> PopupRow:
    chip, tone = stock_chip(hit)
    match = words if words.casefold() in hit.name.casefold() else words.split(maxsplit=1)[0]
    price = format_money(hit.price)
    return PopupRow(hit.id, hit.name, hit.code, chip, tone, price, match)
