"""Favourite products as tiles, by category."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.shell.tokens import TILE_COLOURS
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, row
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.desktop.widgets.tile import Tile
from oms_desktop.domain.money import format_money

COLUMNS: Final = 6
MOST_GROUPS: Final = 4
USUAL: Final = "\0usual"
"""The group of what a customer has every time; no category is called so."""


class Favourites(QWidget):
    """Two rows of tiles; one tap adds one."""

    chosen = Signal(int)
    left = Signal()
    """Esc: back to the scan field."""

    def __init__(self) -> None:
        """Start without tiles."""
        super().__init__()
        self._hits: Sequence[ProductHit] = ()
        self._usual: Sequence[ProductHit] = ()
        self._group = ""
        self._rows = 2
        self._tiles: list[Tile] = []
        self._pills: list[Button] = []
        self._title = plain_label("", "sub")
        self.hide_button = Button(kind="ghost", name="hideFavourites")
        self._head = row(self._title, None, self.hide_button, spacing=6)
        self._head_box = boxed(self._head)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for at in range(COLUMNS):
            self._grid.setColumnStretch(at, 1)
        self._tile_group = RovingGroup(self, columns=COLUMNS)
        self._pill_group = RovingGroup(self)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._head_box)
        layout.addLayout(self._grid)
        self.setLayout(layout)

    def show_products(self, hits: Sequence[ProductHit]) -> None:
        """Show these favourites."""
        if tuple(hits) != tuple(self._hits):
            self._hits = hits
            self._rebuild()

    def show_usual(self, hits: Sequence[ProductHit]) -> None:
        """Show first what a customer has every time; without a customer, none."""
        if tuple(hits) != tuple(self._usual):
            self._usual = hits
            self._group = USUAL if hits else ""
            self._rebuild()

    def take_focus(self) -> None:
        """Go to the first tile."""
        if self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def set_rows(self, rows: int, *, head: bool) -> None:
        """Show at most so many rows of tiles, with or without the line above."""
        self._head_box.setVisible(head)
        if rows != self._rows:
            self._rows = rows
            self._lay_tiles()

    def has_products(self) -> bool:
        """Whether there is any favourite."""
        return bool(self._hits or self._usual)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Sell", "Favourites"))
        self.hide_button.set_label(translate("Sell", "Hide"))
        self._rebuild()

    def _groups(self) -> list[str]:
        return list(dict.fromkeys(hit.category for hit in self._hits if hit.category))[:MOST_GROUPS]

    def _rebuild(self) -> None:
        for pill in self._pills:
            self._head.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        groups = self._groups()
        if self._group not in (USUAL if self._usual else "", *groups):
            self._group = ""
        names = [("", translate("Sell", "All")), *((group, group) for group in groups)]
        if self._usual:
            names.insert(0, (USUAL, translate("Sell", "Often bought")))
        self._pills = []
        for at, (group, words) in enumerate(names, start=1):
            pill = Button(words, "slot", checkable=True)
            pill.setChecked(group == self._group)
            pill.clicked.connect(lambda *_, group=group: self._on_group(group))
            self._head.insertWidget(at, pill)
            self._pills.append(pill)
        self._pill_group.set_members(self._pills)
        self._lay_tiles()

    def _on_group(self, group: str) -> None:
        self._group = group
        self._rebuild()

    def _lay_tiles(self) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        hits = [hit for hit in self._hits if self._group in ("", hit.category)]
        if self._group == USUAL:
            hits = list(self._usual)
        self._tiles = []
        for at, hit in enumerate(hits[: COLUMNS * self._rows]):
            tile = Tile(hit.id, hit.name, format_money(hit.price), _colour(hit))
            tile.clicked.connect(lambda *_, key=hit.id: self.chosen.emit(key))
            self._grid.addWidget(tile, at // COLUMNS, at % COLUMNS)
            self._tiles.append(tile)
        self._tile_group.set_members(self._tiles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _colour(hit: ProductHit) -> int:
    if hit.colour in TILE_COLOURS:
        return TILE_COLOURS.index(hit.colour)
    return sum(map(ord, hit.category))
