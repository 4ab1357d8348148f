"""Where an order goes: one of the customer's own addresses, or another one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.domain.addresses import Address

OTHER: Final = -1


class PlaceBox(ChoiceBox):
    """A box of addresses, the usual one first; the last choice stands for what is typed freely."""

    chosen = Signal(object)
    """The `Address` that somebody chose; one that is typed freely has only a street."""

    def __init__(self) -> None:
        """Start without addresses."""
        super().__init__(name="order-place")
        self._places: tuple[Address, ...] = ()
        self._typed = ""
        self.activated.connect(lambda _: self._on_chosen())

    def offer_places(self, places: Sequence[Address]) -> None:
        """Offer these addresses."""
        self._places, self._typed = tuple(place for place in places if place.line), ""
        self.retranslate()

    def is_needed(self) -> bool:
        """Whether there is anything to choose."""
        return len(self._places) > 1

    def place(self) -> Address | None:
        """The address chosen; None for one that is typed freely."""
        at = self.value()
        return self._places[at] if at is not None and at != OTHER else None

    def follow(self, text: str) -> None:
        """Show which of the addresses the text is."""
        lines = [place.line for place in self._places]
        if text in lines:
            self.choose(lines.index(text))
        else:
            self._typed = text
            self.choose(OTHER)

    def retranslate(self) -> None:
        """Set every word anew."""
        words = enumerate(map(_short, self._places))
        self.offer([*words, (OTHER, translate("Order", "Another address"))])

    def _on_chosen(self) -> None:
        self.chosen.emit(self.place() or Address(address=self._typed))


def _short(place: Address) -> str:
    """What an address is called, its street and city; all of it stands in the field below."""
    where = ", ".join(part for part in (place.address, place.city) if part)
    return " \u00b7 ".join(part for part in (place.label, where) if part) or place.line
