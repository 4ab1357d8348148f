"""A panel in the drawer that asks for something and goes again: no dialog, nothing is covered."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.widgets.cards import Item, boxed, column
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.desktop.widgets.buttons import Button
    from oms_desktop.domain.refused import Refused
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet


class Panel(QFrame):
    """Title, fields of the subclass in a part that scrolls, a message and one button."""

    finished = Signal()
    """It was done or left; the sheet comes back."""

    def __init__(self, desk: Desk, sheet: OrderSheet, name: str) -> None:
        """Ask about an order; call `compose` with the fields."""
        super().__init__()
        self.setObjectName(name)
        self.desk, self.sheet = desk, sheet
        self._busy = False
        self._told = ""
        self.title = plain_label("", "title", wrap=True, name=f"{name}Title")
        self.below = plain_label("", "sub", wrap=True, name=f"{name}Below")
        self.message = InlineMessage(f"{name}Message")

    def compose(self, fields: list[Item], act: Button, *more: Button) -> None:
        """Lay the fields out between title and button."""
        self.act = act
        act.clicked.connect(self.submit)
        inside = boxed(column(*fields, None, spacing=8, margins=(1, 2, 8, 4)))
        inside.setObjectName("scrolled")
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        foot = column(self.message, *more, act, spacing=6, margins=(0, 0, 10, 0))
        words = column(self.title, self.below, spacing=5, margins=(0, 0, 10, 0))
        self.setLayout(column(words, scroll, foot, spacing=5))
        self.retranslate()

    # -------------------------------------------------------------- for subclasses

    @abstractmethod
    def first_field(self) -> None:
        """Put the focus where typing begins."""

    @abstractmethod
    def submit(self) -> None:
        """Do it; once, however often Enter is pressed."""

    def on_scanned(self, code: str) -> bool:
        """A scan while it is open; False passes it on."""
        return False

    def is_about(self, sheet: OrderSheet) -> bool:
        """Whether it still makes sense for the order as it is now."""
        if sheet.id != self.sheet.id:
            return False
        # What it does itself is no reason to go before it has said so.
        return self._busy or self.still_fits(sheet)

    def still_fits(self, sheet: OrderSheet) -> bool:
        """Whether nobody else did meanwhile what it asks about."""
        return True

    # -------------------------------------------------------------- doing

    def run(
        self, service: Callable[..., Changes], *given: object, told: str = "", **named: object
    ) -> None:
        """Have a service done; the panel goes when it is, and says why when it isn't."""
        if self._busy:
            return
        self._busy, self._told = True, told
        self.message.clear()
        self.act.setEnabled(False)
        # Bound methods: nobody calls them if the panel has gone meanwhile.
        self.desk.command(service, *given, **named).run(self._on_done, self.refuse)

    def _on_done(self, changes: Changes) -> None:
        self._busy = False
        self.act.setEnabled(True)
        self.done(changes, self._told)

    def done(self, changes: Changes, told: str) -> None:
        """It is done: say so, and go."""
        if told:
            self.desk.notices.toast(told)
        self.finished.emit()

    def refuse(self, error: Exception) -> None:
        """Say here why it wasn't done; what was typed stays."""
        self._busy = False
        self.act.setEnabled(True)
        self.desk.notices.error(error, self.message)

    def show_refusal(self, error: Refused) -> None:
        """Say what is wrong with what was typed."""
        self.message.tell(lambda: (words_for(error), "danger", []))

    def retranslate(self) -> None:
        """Set every word anew; subclasses add title and button."""
        for each in self.findChildren(Labelled):
            each.retranslate()


class Labelled(QWidget):
    """A field below its name."""

    def __init__(self, words: Callable[[], str], field: QWidget) -> None:
        """`words` is asked again when the language changes."""
        super().__init__()
        self._words, self._field = words, field
        self._label = plain_label("", "sub", buddy=field)
        self.setLayout(column(self._label, field, spacing=3))
        self.retranslate()

    def retranslate(self) -> None:
        """Name the field in the language of now."""
        self._label.setText(self._words())
        self._field.setAccessibleName(self._words())
