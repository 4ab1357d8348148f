"""Why the stock of a product is what it is: the newest movements as a small list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from oms_desktop.desktop.products.words import movement_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import plain_label, set_tone
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services import catalogue
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
            for column, label in enumerate((when, why, much)):
                grid.addWidget(label, at, column)
            self._lines.append((when, why, much))
        self._none = plain_label("", "muted", wrap=True)
        grid.addWidget(self._none, MOST, 0, 1, 3)

    def show_product(self, product_id: int | None, unit: str = "") -> None:
        """Show the movements of a product."""
        self._product = product_id
        found = catalogue.movements(self._session, product_id) if product_id else ()
        for at, labels in enumerate(self._lines):
            for label in labels:
                label.setVisible(at < len(found))
            if at < len(found):
                kind, quantity, document, moment, reason = found[at]
                when, why, much = labels
                when.setText(short_text(self._session, moment))
                why.setText(" \u00b7 ".join(filter(None, (movement_word(kind), document, reason))))
                why.setAccessibleName(why.text())
                sign = "+" if quantity > 0 else ""
                much.setText(f"{sign}{format_quantity(quantity)} {unit}".strip())
                set_tone(much, "" if quantity < 0 else "success")
        self._none.setText(translate("Products", "No movement yet."))
        self._none.setVisible(not found)

    def lines(self) -> list[tuple[str, str, str]]:
        """What is shown: when, why, how much."""
        return [
            (when.text(), why.text(), much.text())
            for when, why, much in self._lines
            if not when.isHidden()
        ]
