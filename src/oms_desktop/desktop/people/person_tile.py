"""A person to be chosen: initials, name and role, in one large button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from oms_desktop.desktop.people.words import role_word
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.theme import BOLD, NORMAL, STRONG
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.users import Role

HIGH = 60
_DISC = 38


def initials(name: str) -> str:
    """`SW` for Sari Wulandari; one letter for one word."""
    words = [word for word in name.split() if word[:1].isalnum()]
    letters = [word[0] for word in (words[:1] + words[1:][-1:])]
    return "".join(letters).upper() or "?"


class PersonTile(QAbstractButton):
    """Checked while it is the one chosen."""

    def __init__(self, person_id: int, name: str, role: Role) -> None:
        """Show somebody who can sign in."""
        super().__init__()
        self.person_id, self.name, self.role = person_id, name, role
        self._gone = False
        self.setObjectName(f"person{person_id}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_gone(self, *, gone: bool) -> None:
        """Whether they work here no more."""
        self._gone = gone
        self.retranslate()

    def below(self) -> str:
        """What stands below the name."""
        return translate("People", "Works here no more") if self._gone else role_word(self.role)

    def retranslate(self) -> None:
        """Say the role anew."""
        self.setAccessibleName(f"{self.name}, {self.below()}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(230), theme.current().px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(150), theme.current().px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, focused = self.isChecked(), self.hasFocus()
        hot = self.underMouse() or self.isDown()
        ground = "primary_soft" if chosen else "surface3" if hot else "surface"
        edge = "focus" if focused else "primary" if chosen else "border"
        width = 2 if focused or chosen else 1
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(area, look.px(8), look.px(8))
        self._paint_disc(painter, chosen=chosen)
        left = look.px(12 + _DISC + 12)
        room = self.width() - left - look.px(10)
        half = self.height() / 2
        for text, role, weight, token, top, align in (
            (
                self.name,
                "body",
                STRONG,
                "text3" if self._gone else "text",
                0.0,
                Qt.AlignmentFlag.AlignBottom,
            ),
            (self.below(), "caption", NORMAL, "text2", half, Qt.AlignmentFlag.AlignTop),
        ):
            font = look.font(role, weight)
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                QRectF(left, top, room, half), Qt.AlignmentFlag.AlignLeft | align, shown
            )

    def _paint_disc(self, painter: QPainter, *, chosen: bool) -> None:
        look = theme.current()
        size = look.px(_DISC)
        disc = QRectF(look.px(12), (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary" if chosen else "primary_soft"))
        painter.drawEllipse(disc)
        painter.setFont(look.font("body", BOLD))
        painter.setPen(look.colour("on_primary" if chosen else "primary_text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(self.name))
