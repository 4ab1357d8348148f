"""What an empty list says: an icon, one sentence, and the next thing to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import Item, boxed, column, row
from oms_desktop.desktop.widgets.labels import IconView, key_cap, plain_label


class EmptyState(QWidget):
    """Stands where the list would; its buttons come first in reach of Enter."""

    def __init__(
        self, icon: str, *, buttons: Sequence[QWidget] = (), name: str = "emptyState"
    ) -> None:
        """Make one.

        Args:
            icon: Tabler name.
            buttons: the next things to do, the default first.
            name: object name.
        """
        super().__init__()
        self.setObjectName(name)
        self._title = plain_label("", "title", wrap=True)
        self._below = plain_label("", "sub", wrap=True)
        for label in (self._title, self._below):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._keys = boxed(row(spacing=6))
        layout = column(None, spacing=10, margins=(24, 12, 24, 12))
        layout.addWidget(IconView(icon, "text3", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._below)
        layout.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignHCenter)
        if buttons:
            layout.addLayout(row(None, *buttons, None))
        layout.addStretch(1)
        self._box: QBoxLayout = layout
        self.setLayout(layout)
        self._default = buttons[0] if buttons else None
        self._below.hide()

    def set_words(self, title: str, below: str = "", keys: Sequence[tuple[str, str]] = ()) -> None:
        """Say it: a title, a line below and keys, each with what it does."""
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        items: list[Item] = []
        for key, words in keys:
            items += [key_cap(key), plain_label(words, "muted"), 8]
        old = self._keys
        self._keys = boxed(row(*items, spacing=6))
        self._box.replaceWidget(old, self._keys)
        self._box.setAlignment(self._keys, Qt.AlignmentFlag.AlignHCenter)
        old.deleteLater()

    def take_focus(self) -> None:
        """Focus the default button, if there is one."""
        if isinstance(self._default, Button):
            self._default.setFocus()
