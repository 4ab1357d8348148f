"""Buttons of the house: one class, its kinds drawn by the style sheet.

Kinds: plain "", primary, danger, ghost, tool (icon only), quick, seg (segmented choice), slot (pill), fkey.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStyleOptionButton

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.widgets.labels import key_cap, plain_tooltip, set_look

_GAP = "\u2002"
_CAP_MARGIN = 10


class Button(QPushButton):
    """A push button with icon, label and key cap; `&` in a label is only a letter."""

    def __init__(
        self,
        label: str = "",
        kind: str = "",
        *,
        icon: str = "",
        token: str = "",
        checkable: bool = False,
        variant: str = "",
        name: str = "",
    ) -> None:
        """Make a button.

        Args:
            label: words on it; empty for an icon-only button (then set an accessible name).
            kind: see the module.
            icon: Tabler name, or empty.
            token: colour of the icon; the kind's own if empty.
            checkable: stays pressed.
            variant: `pay` for the large one.
            name: object name.
        """
        super().__init__()
        self._label = ""
        self._tight = False
        self._cap: QLabel | None = None
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setProperty("variant", variant)
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon:
            self.set_picture(icon, token)
        self.set_label(label)

    def label(self) -> str:
        """The words, without the gap beside the icon."""
        return self._label

    def set_label(self, label: str) -> None:
        """Change the words; the accessible name follows them."""
        self._label = label
        shown = label.replace("&", "&&")
        self.setText(_GAP + shown if shown and not self.icon().isNull() else shown)
        if label:
            self.setAccessibleName(label)
        self._judge_room()

    def set_picture(self, name: str, token: str = "") -> None:
        """Change the icon; it takes the colour of the kind unless `token` is given."""
        kind = str(self.property("kind"))
        own = {"primary": "on_primary", "ghost": "primary_text", "danger": "danger"}
        colour = token or own.get(kind, "text2")
        size = 22 if self.property("variant") == "pay" else 18
        self.setIcon(icons.icon(name, colour, on="primary_text" if kind != "primary" else None))
        self.setIconSize(QSize(size, size))
        self.set_label(self._label)

    def set_hint(self, text: str) -> None:
        """Set the tooltip as plain text; names an icon-only button too."""
        plain_tooltip(self, text)
        if not self._label:
            self.setAccessibleName(text)

    def set_key(self, key: str, on: str | None = None) -> None:
        """Show a key at the right edge; empty takes it away."""
        if self._cap is None and key:
            ground = on or ("primary" if self.property("kind") == "primary" else None)
            self._cap = key_cap(key, ground)
            layout = QHBoxLayout(self)
            layout.setContentsMargins(0, 0, _CAP_MARGIN, 0)
            layout.addStretch(1)
            layout.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._cap is not None:
            self._cap.setText(key)
            self._cap.setVisible(bool(key))
        set_look(self, "keyed", "true" if key else "false")
        self.setAccessibleDescription(key)
        self.updateGeometry()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._tight:
            # Too narrow for both: the words stay.
            option.icon = QIcon()
            option.text = self._label.replace("&", "&&")

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.EnabledChange and self._cap is not None:
            self._cap.setEnabled(self.isEnabled())
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside dialogs Qt only lets Space press a button; people press Enter.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._judge_room()

    def _judge_room(self) -> None:
        self._tight = False
        both = bool(self._label) and not self.icon().isNull()
        self._tight = both and self.width() < self.sizeHint().width()

    def sizeHint(self) -> QSize:
        tight, self._tight = self._tight, False
        hint = self._with_cap(self._with_bold(super().sizeHint()))
        self._tight = tight
        return hint

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._label and not self.icon().isNull():
            gap = self.fontMetrics().horizontalAdvance(_GAP)
            return QSize(hint.width() - self.iconSize().width() - gap - 4, hint.height())
        return hint

    def _with_bold(self, hint: QSize) -> QSize:
        """Words of a pill are bold once it is chosen; Qt measures them as they are before."""
        if self.property("kind") != "slot":
            return hint
        bold = self.font()
        bold.setWeight(theme.STRONG)
        wide = QFontMetrics(bold).horizontalAdvance(self.text())
        more = wide - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more), hint.height())

    def _with_cap(self, hint: QSize) -> QSize:
        if self._cap is None or not self._cap.text():
            return hint
        # Centred words keep the same room at both sides.
        sides = 2 if self.property("kind") == "primary" else 1
        return QSize(hint.width() + sides * (self._cap.sizeHint().width() + 8), hint.height())


def icon_button(icon: str, hint: str, *, name: str = "", token: str = "text2") -> Button:
    """A square button with only an icon; `hint` is its tooltip and accessible name."""
    button = Button(kind="tool", icon=icon, token=token, name=name)
    button.set_hint(hint)
    return button
