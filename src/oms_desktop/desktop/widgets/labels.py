"""Every label of the program is made here, as plain text: data never becomes markup."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from oms_desktop.desktop.shell import icons


def plain_label(
    text: str = "",
    role: str = "body",
    *,
    tone: str = "",
    tabular: bool = False,
    wrap: bool = False,
    name: str = "",
    buddy: QWidget | None = None,
) -> QLabel:
    """A label that shows its text as it is.

    Args:
        text: shown as plain text, whatever it looks like.
        role: body, sub, muted, strong, title, h2, change, total, currency, brand, person, shift, avatar.
        tone: info, success, warning, danger, neutral, or empty for the role's own colour.
        tabular: digits of one width.
        wrap: break lines.
        name: object name.
        buddy: the field this label names.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    label.setProperty("tone", tone)
    label.setWordWrap(wrap)
    label.setObjectName(name)
    if tabular:
        label.setFont(tabular_digits())
    if buddy is not None:
        label.setBuddy(buddy)
    return label


class FittingLabel(QLabel):
    """One line of text that grows smaller instead of being cut off: a total is read whole or not at all."""

    def __init__(self, role: str, name: str = "") -> None:
        """A label of a role (see `plain_label`), right-aligned, with digits of one width."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", "")
        self.setObjectName(name)
        self.setFont(tabular_digits())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def shown_font(self) -> QFont:
        """The font of the role, made smaller until the text fits."""
        font, metrics = self.font(), QFontMetrics(self.font())
        size = font.pointSizeF()
        while size > 6 and metrics.horizontalAdvance(self.text()) > self.width():
            size -= 0.5
            font.setPointSizeF(size)
            metrics = QFontMetrics(font)
        return font

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(40, least.width()), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.shown_font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self.text())


class ElidedLabel(QLabel):
    """One line of text that ends in an ellipsis where there is no room, and gives way to what stands beside it."""

    def __init__(self, role: str, name: str = "") -> None:
        """A label of a role (see `plain_label`)."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", "")
        self.setObjectName(name)

    def shown_text(self) -> str:
        """What can be read of the text."""
        room, cut = self.contentsRect().width(), Qt.TextElideMode.ElideRight
        return QFontMetrics(self.font()).elidedText(self.text(), cut, room)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self.shown_text())


def tabular_digits() -> QFont:
    """A font that only asks for digits of one width; the rest comes from the style sheet."""
    font = QFont()
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def set_tone(widget: QWidget, tone: str) -> None:
    """Change a label's or field's tone; does nothing if it has it already."""
    set_look(widget, "tone", tone)


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and have the style look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
    widget.update()


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Set a tooltip whose text is never read as markup."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if "<" in text else text)


def key_cap(text: str, on: str | None = None) -> QLabel:
    """A small key, such as F2; `on` is the ground it stands on: primary, header, toast."""
    label = plain_label(text)
    label.setObjectName("key")
    label.setProperty("role", "key")
    label.setProperty("on", on or "")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def line() -> QFrame:
    """A thin horizontal rule."""
    frame = QFrame()
    frame.setObjectName("line")
    frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return frame


class IconView(QWidget):
    """An icon that is only looked at; it follows the theme."""

    def __init__(self, name: str, token: str = "text2", size: int = 18) -> None:
        """Show icon `name` in the colour `token`, `size` pixels square."""
        super().__init__()
        self._side = size
        self._picture = icons.icon(name, token)
        self.setFixedSize(QSize(size, size))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_picture(self, name: str, token: str = "text2") -> None:
        """Show another icon or the same one in another colour."""
        self._picture = icons.icon(name, token)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._picture.paint(painter, self.rect())
