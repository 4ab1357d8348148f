"""Why the stock of a product is what it is: the newest movements as a small list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from oms_desktop.desktop.products.stock_words import figure_words, held_words
from oms_desktop.desktop.products.words import movement_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import plain_label, set_tone
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services import stock_card
from oms_desktop.services.session import Session

MOST = 8


class StockHistory(QWidget):
    """At most `MOST` lines: when, why, how much."""

    def __init__(self, session: Session) -> None:
        """Start empty; the labels are made once and reused."""
        super().__init__()
        self.setObjectName("stockHistory")
        self._session = session
        self._product: int | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._lines = []
        for at in range(MOST):
            when = plain_label("", "muted", tabular=True)
            why = plain_label("")
            much = plain_label("", "strong", tabular=True)
            much.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            # A long document number must not widen the card.
            why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            left = plain_label("", "muted", tabular=True)
            left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, label in enumerate((when, why, much, left)):
                grid.addWidget(label, at + 1, column)
            self._lines.append((when, why, much, left))
        self.figures = plain_label("", "strong", wrap=True, name="stockFigures")
        grid.addWidget(self.figures, 0, 0, 1, 4)
        self._none = plain_label("", "muted", wrap=True)
        grid.addWidget(self._none, MOST + 1, 0, 1, 4)

    def show_product(self, product_id: int | None, unit: str = "") -> None:
        """Show the movements of a product."""
        self._product = product_id
        card = stock_card.card(self._session, product_id, MOST) if product_id else None
        found = card.moves if card is not None else ()
        self._show_figures(card)
        for at, labels in enumerate(self._lines):
            for label in labels:
                label.setVisible(at < len(found))
            if at < len(found):
                move = found[at]
                when, why, much, left = labels
                when.setText(short_text(self._session, move.at))
                below = " \u00b7 ".join(filter(None, (move.document, move.reason)))
                why.setText("\n".join(filter(None, (movement_word(move.kind), below))))
                why.setAccessibleName(" \u00b7 ".join((*why.text().split("\n"), move.person)))
                sign = "+" if move.quantity > 0 else ""
                much.setText(f"{sign}{format_quantity(move.quantity)} {unit}".strip())
                set_tone(much, "" if move.quantity < 0 else "success")
                left.setText(f"= {format_quantity(move.balance)}")
        self._none.setText(translate("Products", "No movement yet."))
        self._none.setVisible(not found)

    def _show_figures(self, card: stock_card.Card | None) -> None:
        """What is there, promised and free; and who waits for it."""
        shown = card is not None and card.figures.tracked
        self.figures.setVisible(shown)
        if card is None or not shown:
            return
        there = card.figures
        words = figure_words(there.on_hand, there.reserved, there.available, there.unit)
        self.figures.setText("\n".join(filter(None, (words, held_words(card)))))

    def lines(self) -> list[tuple[str, str, str, str]]:
        """What is shown: when, why, how much, what was left."""
        return [
            (when.text(), why.text(), much.text(), left.text())
            for when, why, much, left in self._lines
            if not when.isHidden()
        ]
