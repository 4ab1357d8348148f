"""The few things that a customer buys most often, beside the chart; the table has them all."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from oms_desktop.database.customer_profile import ItemOf
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import ElidedLabel, line, plain_label
from oms_desktop.domain.money import format_number

_MOST: Final = 5


class OftenBought(QWidget):
    """Names, and in how many orders each is."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._items: tuple[ItemOf, ...] = ()
        self._title = plain_label("", "strong")
        self._names = [ElidedLabel("body") for _ in range(_MOST)]
        self._times = [plain_label("", "muted", tabular=True) for _ in range(_MOST)]
        self._rows = []
        for name, times in zip(self._names, self._times, strict=True):
            both = row(name, times, spacing=8)
            both.setStretch(0, 1)
            self._rows.append(boxed(both))
        self._inside = boxed(column(line(), 4, self._title, *self._rows, spacing=5))
        self.setLayout(column(self._inside))
        self.retranslate()

    def show_items(self, items: Sequence[ItemOf]) -> None:
        """Show the first of them."""
        self._items = tuple(items[:_MOST])
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("CustomerProfile", "Often bought"))
        self._inside.setVisible(bool(self._items))
        for at, each in enumerate(self._rows):
            each.setVisible(at < len(self._items))
        for at, item in enumerate(self._items):
            self._names[at].setText(item.name)
            times = translate("CustomerProfile", "{n} times")
            if item.times == 1:
                times = translate("CustomerProfile", "once")
            self._times[at].setText(times.format(n=format_number(item.times)))
