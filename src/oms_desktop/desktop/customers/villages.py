"""The field of a village: what is typed is looked up, what is chosen fills the rest of the address."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.domain.places import Place, PlaceBook, squeezed
from oms_desktop.services import places

DEBOUNCE_MS: Final = 120
WIDTH: Final = 340
_FILLED: Final = ("village", "district", "city", "province", "postcode")


class VillageEdit(QLineEdit):
    """Offers villages under itself while somebody types."""

    wanted = Signal()
    """Somebody came to the field: the villages will be needed."""
    asked = Signal()
    """What stands in it is to be looked up."""
    chosen = Signal(object)
    """A `Place`."""

    def __init__(self) -> None:
        """Start without a list; it is made when somebody comes here."""
        super().__init__()
        self.popup: SearchPopup | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DEBOUNCE_MS)
        self._later.timeout.connect(self.asked)
        self.textEdited.connect(lambda _: self._later.start())

    def offer(self, found: list[Place]) -> None:
        """Show these under the field, if somebody is still in it."""
        self._later.stop()
        if self.popup is None or not self.hasFocus():
            return
        text = self.text().split(" ")[0]
        rows = [PopupRow(each, each.village, each.around, match=text) for each in found]
        self.popup.show_rows(rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if self.popup is None:
            self.popup = SearchPopup(self, self.window(), most=6, width=WIDTH)
            self.popup.freshen = self._freshen
            self.popup.chosen.connect(lambda place, _: self.chosen.emit(place))
        self.popup.set_names(translate("Customers", "Villages found"))
        self.wanted.emit()

    def _freshen(self) -> None:
        """Enter came before the finds of the newest letters: find them first."""
        if self._later.isActive():
            self.asked.emit()


class Villages(QObject):
    """Makes such fields, and keeps the book of villages that they share once it was read."""

    def __init__(self, desk: Desk, around: Callable[[QLineEdit], Mapping[str, QLineEdit]]) -> None:
        """`around` gives the fields of the address that a village belongs to, by part."""
        super().__init__()
        self._desk = desk
        self._around = around
        self._book: PlaceBook | None = None
        self._reading = False
        self._asking: VillageEdit | None = None

    def make(self) -> VillageEdit:
        """One more field."""
        edit = VillageEdit()
        edit.wanted.connect(self._read)
        edit.asked.connect(lambda: self._look_up(edit))
        edit.chosen.connect(lambda place: self._take(edit, place))
        return edit

    def _read(self) -> None:
        """Read the book behind the window, once."""
        if self._book is not None or self._reading:
            return
        self._reading = True
        self._desk.tasks.run(lambda progress: places.load(progress.check), self._on_read)

    def _on_read(self, book: PlaceBook) -> None:
        self._book, self._reading = book, False
        asking, self._asking = self._asking, None
        if asking is not None and isValid(asking):
            self._look_up(asking)

    def _look_up(self, edit: VillageEdit) -> None:
        if self._book is None:
            self._asking = edit
        else:
            edit.offer(self._book.find(edit.text(), self._near(edit)))

    def _near(self, edit: QLineEdit) -> list[str]:
        """What is known of the place: the rest of the address, else where the shop is."""
        fields = self._around(edit)
        typed = [fields[part].text() for part in ("district", "city", "province")]
        known = [text for text in typed if text.strip()]
        return known or [self._desk.session.settings().shop_city]

    def _take(self, edit: QLineEdit, place: object) -> None:
        assert isinstance(place, Place)
        fields = self._around(edit)
        for part in _FILLED:
            known = squeezed(fields[part].text())
            if part == "city" and known and known in squeezed(place.city):
                # `Malang` for `Kota Malang`: as the shop writes it.
                continue
            fields[part].setText(getattr(place, part))
            fields[part].setCursorPosition(0)
