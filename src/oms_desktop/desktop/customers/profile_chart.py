"""What a customer bought in each of the last months, as bars; the table beside it says the same in figures."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from oms_desktop.database.customer_profile import MonthOf
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.dates import month_word
from oms_desktop.desktop.shell.theme import STRONG
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_money

_HIGH: Final = 132
_LOW: Final = 84
_WIDE: Final = 240
_FILL: Final = 0.62
"""The part of a month's room that its bar takes."""


class MonthsChart(QWidget):
    """Bars from zero; a month with anything has at least a sliver, one with nothing has none."""

    def __init__(self, name: str) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName(name)
        self.months: tuple[MonthOf, ...] = ()
        self._high = _HIGH
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_months(self, months: Sequence[MonthOf]) -> None:
        """Show other months, the oldest at the left."""
        self.months = tuple(months)
        self.setAccessibleName(
            translate("CustomerProfile", "Bought in each month: {months}").format(
                months="; ".join(f"{month_title(each.month)} {_money(each)}" for each in months)
            )
        )
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Take less room on low windows."""
        self._high = _LOW if low else _HIGH
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(_WIDE), look.px(self._high))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_WIDE) // 2, theme.current().px(self._high))

    def bars(self) -> list[QRectF]:
        """Where each month's bar stands; of a month without anything its height is 0."""
        area = self._area()
        highest = max((each.total for each in self.months), default=0)
        room = area.width() / max(1, len(self.months))
        width, found = room * _FILL, []
        for at, each in enumerate(self.months):
            part = each.total / highest if highest > 0 else 0
            tall = max(2.0, area.height() * part) if each.total > 0 else 0.0
            left = area.left() + room * at + (room - width) / 2
            found.append(QRectF(left, area.bottom() - tall, width, tall))
        return found

    def _area(self) -> QRectF:
        """The room of the bars: the largest amount stands above, the months below."""
        line = QFontMetrics(theme.current().font("caption")).height()
        return QRectF(self.rect()).adjusted(0, line + 6, 0, -line - 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, area = theme.current(), self._area()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        caption = look.font("caption", tabular=True)
        highest = max((each.total for each in self.months), default=0)
        painter.setFont(caption)
        painter.setPen(look.colour("text3"))
        top = QRectF(0, 0, self.width(), area.top() - 3)
        if highest > 0:
            painter.drawText(
                top,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                format_money(highest),
            )
        self._paint_bars(painter, look, area)

    def _paint_bars(self, painter: QPainter, look: theme.Theme, area: QRectF) -> None:
        room = area.width() / max(1, len(self.months))
        metrics = QFontMetrics(look.font("caption", STRONG))
        widest = max((metrics.horizontalAdvance(_short(each)) for each in self.months), default=0)
        step = 1 if widest + 4 <= room else 2 if widest + 4 <= 2 * room else 3
        for at, (each, bar) in enumerate(zip(self.months, self.bars(), strict=True)):
            last = at == len(self.months) - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary"))
            painter.drawRoundedRect(bar, 2, 2)
            # Counted from the newest, whose month is always named.
            if (len(self.months) - 1 - at) % step:
                continue
            painter.setFont(look.font("caption", STRONG if last else theme.NORMAL))
            painter.setPen(look.colour("text" if last else "text3"))
            middle = area.left() + room * (at + 0.5)
            words = QRectF(middle - room * step / 2, area.bottom() + 3, room * step, 40)
            centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(words, centred | Qt.TextFlag.TextDontClip, _short(each))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.month_at(event.pos().x())
            if at is not None:
                text = f"{month_title(at.month)}: {_money(at)}"
                QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def month_at(self, x: float) -> MonthOf | None:
        """The month that stands there."""
        area = self._area()
        if not self.months or not area.left() <= x < area.right():
            return None
        return self.months[int((x - area.left()) * len(self.months) / area.width())]


def month_title(month: str) -> str:
    """`Nov 2026` of `2026-11`."""
    return f"{month_word(int(month[5:]))} {month[:4]}"


def _short(each: MonthOf) -> str:
    return month_word(int(each.month[5:]))


def _money(each: MonthOf) -> str:
    return format_money(each.total)
