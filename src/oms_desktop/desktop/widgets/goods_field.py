"""A field that takes scans, codes and names of goods, with the finds under it."""

from abc import abstractmethod

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.widgets.labels import key_cap, set_tone
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.quantity import ONE, split_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.services import catalogue

DEBOUNCE_MS = 120
SHORTEST = 2


class GoodsField(QLineEdit):
    """Takes a scan, a code or a name; `3*` in front is a quantity. A subclass has the words."""

    entered = Signal(str)
    """Enter on a text that no find was chosen for."""
    entered_empty = Signal()
    """Enter on the empty field."""
    chosen = Signal(int, object)
    """A find: product id, and quantity in thousandths."""

    gaps = (0, 34)
    """Pixels left and right of the text; the key stands in the right ones."""
    edge = 10
    """Pixels right of the key."""

    def __init__(self, desk: Desk, window: QWidget, *, name: str) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__()
        self.desk = desk
        self.setObjectName(name)
        self.setMaxLength(120)
        self.addAction(icons.icon("barcode", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.cap = key_cap("F2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, self.edge, 0)
        layout.addStretch(1)
        layout.addWidget(self.cap, 0, Qt.AlignmentFlag.AlignVCenter)
        left, right = self.gaps
        self.setTextMargins(left, 0, right, 0)
        self.popup = SearchPopup(self, window)
        self.popup.chosen.connect(self.on_chosen)
        self.popup.freshen = self._freshen
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DEBOUNCE_MS)
        self._later.timeout.connect(self.search_now)
        self.textEdited.connect(self.on_text_edited)
        self.returnPressed.connect(self._on_return)

    @abstractmethod
    def retranslate(self) -> None:
        """Set every word anew."""

    @abstractmethod
    def find_row(self, hit: ProductHit, match: str) -> PopupRow:
        """What a find says; `match` is the part of its name to be marked."""

    @abstractmethod
    def show_hints(self) -> None:
        """Say below the finds what the keys do."""

    def is_searched(self, words: str) -> bool:
        """Whether words are looked for while they are typed."""
        return len(words) >= SHORTEST

    def search_now(self) -> bool:
        """Show what the text finds; True if there is something."""
        self._later.stop()
        try:
            _, words = split_quantity(self.text())
        except Refused:
            set_tone(self, "danger")
            return False
        if not self.is_searched(words):
            self.popup.dismiss()
            return False
        hits = catalogue.find(self.desk.session, words)
        self.show_hints()
        self.popup.show_rows([self.find_row(hit, _match(hit, words)) for hit in hits])
        return bool(hits)

    def _freshen(self) -> None:
        """Enter came before the finds of the newest letters: find them first."""
        if self._later.isActive():
            self.search_now()

    def on_text_edited(self, text: str) -> None:
        """Look for what is typed, a moment after the last letter."""
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

    def on_chosen(self, key: object, keep: bool) -> None:
        """A find was chosen; to `keep` the text goes on with the next one."""
        try:
            quantity, _ = split_quantity(self.text())
        except Refused as error:
            set_tone(self, "danger")
            self.desk.notices.refused(error)
            return
        if keep:
            self.selectAll()
        else:
            self.clear()
        self.chosen.emit(key, quantity or ONE)


def _match(hit: ProductHit, words: str) -> str:
    return words if words.casefold() in hit.name.casefold() else words.split(maxsplit=1)[0]
