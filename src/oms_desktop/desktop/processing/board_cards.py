"""The cards on the board: all that were read, which of them are shown, and in which order."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.domain.orders import Stage
from oms_desktop.services.order_board import STAGES, Board

DAYS = ("all", "today", "tomorrow", "late")


class BoardCards:
    """Holds the cards; a search gives the ids that fit, a day the ones that are due."""

    def __init__(self) -> None:
        """Start without cards."""
        self._cards: dict[int, OrderCard] = {}
        self._found: frozenset[int] | None = None
        self.day = "all"

    def read(self, board: Board) -> None:
        """Take all cards anew."""
        self._cards = {card.id: card for card in board.cards}

    def put(self, cards: Mapping[int, OrderCard | None]) -> None:
        """Take some cards anew; None goes."""
        for order_id, card in cards.items():
            if card is None:
                self._cards.pop(order_id, None)
            else:
                self._cards[order_id] = card

    def search(self, found: frozenset[int] | None) -> None:
        """Show only these, or all."""
        self._found = found

    def card(self, order_id: int) -> OrderCard | None:
        """A card by its order."""
        return self._cards.get(order_id)

    def is_narrowed(self) -> bool:
        """Whether something is left away."""
        return self._found is not None or self.day != "all"

    def columns(self, today: date) -> dict[Stage, list[OrderCard]]:
        """The cards of each column: what was promised first stands on top, finished ones the newest."""
        shown: dict[Stage, list[OrderCard]] = {stage: [] for stage in STAGES}
        for card in self._shown(today):
            shown[card.stage].append(card)
        for stage, cards in shown.items():
            if stage is Stage.DONE:
                cards.sort(key=lambda card: card.at, reverse=True)
            else:
                cards.sort(key=_due)
        return shown

    def counts(self, today: date) -> dict[str, int]:
        """How many open orders each day's filter has."""
        found = dict.fromkeys(DAYS, 0)
        tomorrow = today + timedelta(days=1)
        for card in self._cards.values():
            if not _waits(card):
                continue
            found["all"] += 1
            if card.promised == today:
                found["today"] += 1
            elif card.promised == tomorrow:
                found["tomorrow"] += 1
            elif card.is_late(today):
                found["late"] += 1
        return found

    def _shown(self, today: date) -> Iterable[OrderCard]:
        cards: Iterable[OrderCard] = self._cards.values()
        found = self._found
        if found is not None:
            cards = (card for card in cards if card.id in found)
        match self.day:
            case "today":
                return (card for card in cards if card.promised == today)
            case "tomorrow":
                return (card for card in cards if card.promised == today + timedelta(days=1))
            case "late":
                return (card for card in cards if card.is_late(today))
            case _:
                return cards


def _due(card: OrderCard) -> tuple[date, int]:
    return card.promised or date.max, card.id


def _waits(card: OrderCard) -> bool:
    return card.stage not in {Stage.DONE, Stage.CANCELLED}
