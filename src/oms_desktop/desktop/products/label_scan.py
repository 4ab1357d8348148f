"""The field by which products get onto the labels page: scanned, or found by name."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import key_cap, set_tone
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import ONE, split_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import catalogue

_REST_MS = 120
_SHORTEST = 2


class LabelScan(QLineEdit):
    """Takes a code or a name; `12*` in front is how many labels."""

    entered = Signal(str, int)
    """Enter on a text that no find was chosen for, and copies."""
    chosen = Signal(int, int)
    """A find: product id, and copies."""
    refused = Signal(object)
    """What stands before the `*` is no number of labels."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """`page` is what the list of finds lies over."""
        super().__init__()
        self._desk = desk
        self.setObjectName("labelScan")
        self.setMaxLength(120)
        self.addAction(icons.icon("barcode", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(0, 0, 34, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.popup = SearchPopup(self, page)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.freshen = self._freshen
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self.search_now)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    def search_now(self) -> None:
        """Show what the text finds."""
        self._later.stop()
        split = self._split()
        words = split[1] if split else ""
        hits = catalogue.find(self._desk.session, words) if len(words) >= _SHORTEST else []
        self.popup.show_rows([_row(hit, words) for hit in hits])

    def offer_finds(self) -> bool:
        """After Enter on what is no code: take the only find of a name, or let one be chosen.

        Returns:
            Whether there is one; digits alone are a code, never a name.
        """
        words = self.text().rpartition("*")[2].strip()
        if words.isdecimal():
            return False
        self.search_now()
        found = self.popup.rows_shown() if not self.popup.isHidden() else []
        if len(found) == 1:
            self.popup.dismiss()
            self._on_chosen(found[0].key, keep=False)
        return bool(found)

    def _freshen(self) -> None:
        if self._later.isActive():
            self.search_now()

    def _split(self) -> tuple[int, str] | None:
        """Copies and words; None (and marked) if the number is none."""
        try:
            quantity, words = split_quantity(self.text())
        except Refused as error:
            set_tone(self, "danger")
            self.refused.emit(error)
            return None
        return (quantity or ONE) // ONE or 1, words

    def _on_edited(self, text: str) -> None:
        set_tone(self, "")
        if len(text.strip()) < _SHORTEST or text.rstrip().endswith("*"):
            self._later.stop()
            self.popup.dismiss()
        else:
            self._later.start()

    def _on_return(self) -> None:
        self._later.stop()
        split = self._split() if self.text().strip() else None
        if split and split[1]:
            self.entered.emit(split[1], split[0])

    def _on_chosen(self, key: object, keep: bool) -> None:
        split = self._split()
        if split is None or not isinstance(key, int):
            return
        if keep:
            self.selectAll()
        else:
            self.clear()
        self.chosen.emit(key, split[0])

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setPlaceholderText(translate("Labels", "Scan or type a name (12*name)"))
        name = translate("Labels", "Add a product")
        self.setAccessibleName(name)
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(name)
        self.popup.set_names(translate("Labels", "Products found"))
        self.popup.set_hints(
            [("\u2191\u2193", translate("Labels", "choose")), ("Enter", translate("Labels", "add"))]
        )


def _row(hit: ProductHit, words: str) -> PopupRow:
    match = words if words.casefold() in hit.name.casefold() else words.split(maxsplit=1)[0]
    return PopupRow(hit.id, hit.name, hit.code, "", "neutral", format_money(hit.price), match)
