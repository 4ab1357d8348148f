"""A quantity in a cell, between − and + that are clicked."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from oms_desktop.desktop.shell.theme import STRONG, Theme

STEP_ZONE: Final = 34
"""Width of − and + in pixels of the design."""
_WIDE: Final = 118
_HIGH: Final = 30


def step_box(area: QRect, look: Theme) -> QRect:
    """Where the quantity's box lies in its cell."""
    width, height = look.px(_WIDE), look.px(_HIGH)
    left = area.left() + (area.width() - width) // 2
    return QRect(left, area.top() + (area.height() - height) // 2, width, height)


def step_at(area: QRect, across: int, look: Theme) -> int:
    """−1 or 1 for a click on the one or the other end, 0 for one between."""
    box, zone = step_box(area, look), look.px(STEP_ZONE)
    if across <= box.left() + zone:
        return -1
    return 1 if across >= box.right() - zone else 0


def paint_steps(painter: QPainter, area: QRect, text: str, look: Theme, *, selected: bool) -> None:
    """Paint the box with − and + and the quantity between them."""
    box = step_box(area, look)
    painter.setPen(QPen(look.colour("border_ctl" if selected else "border"), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(QPen(look.colour("text2"), 1.6))
    middle, reach = box.center().y(), look.px(5)
    for centre in (box.left() + look.px(15), box.right() - look.px(15)):
        painter.drawLine(centre - reach, middle, centre + reach, middle)
    right = box.right() - look.px(15)
    painter.drawLine(right, middle - reach, right, middle + reach)
    painter.setFont(look.font("body", STRONG, True))
    painter.setPen(look.colour("text"))
    inner = box.adjusted(look.px(26), 0, -look.px(26), 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)
