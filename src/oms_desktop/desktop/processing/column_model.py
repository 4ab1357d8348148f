"""One column of the board as an item model that changes as little as it can."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.card_words import customer_words, spoken

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_FEW: Final = 24
"""With more rows coming and going than this, showing all anew is quicker."""


class ColumnModel(QAbstractListModel):
    """Cards from top to bottom."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        """Start empty; `today` tells what is late."""
        super().__init__(parent)
        self._today = today
        self._cards: list[OrderCard] = []

    def show_cards(self, cards: Sequence[OrderCard]) -> None:
        """Show these cards in this order; rows that stay are left alone."""
        before, after = [card.id for card in self._cards], [card.id for card in cards]
        going, coming = set(before) - set(after), set(after) - set(before)
        stays = [id_ for id_ in before if id_ not in going]
        same_order = stays == [id_ for id_ in after if id_ not in coming]
        if not same_order or len(going) + len(coming) > _FEW:
            self.beginResetModel()
            self._cards = list(cards)
            self.endResetModel()
            return
        for number in range(len(before) - 1, -1, -1):
            if before[number] in going:
                self.beginRemoveRows(_NO_INDEX, number, number)
                del self._cards[number]
                self.endRemoveRows()
        for number, card in enumerate(cards):
            if card.id in coming:
                self.beginInsertRows(_NO_INDEX, number, number)
                self._cards.insert(number, card)
                self.endInsertRows()
            elif self._cards[number] is not card and self._cards[number] != card:
                self._cards[number] = card
                self.dataChanged.emit(self.index(number), self.index(number))

    def card_at(self, number: int) -> OrderCard | None:
        """The card in a row."""
        return self._cards[number] if 0 <= number < len(self._cards) else None

    def row_of(self, order_id: int) -> int:
        """The row of an order, or -1."""
        return next((at for at, card in enumerate(self._cards) if card.id == order_id), -1)

    def retranslate(self) -> None:
        """Show words in the language of the screen."""
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.card_at(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{customer_words(card)} {card.number}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card, self._today())
        return None
