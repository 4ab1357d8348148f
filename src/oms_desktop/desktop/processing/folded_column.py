"""A column of the board that has no room: its title and count on a narrow strip."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from oms_desktop.desktop.processing.card_words import STAGE_TONES, stage_word
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.theme import STRONG
from oms_desktop.desktop.shell.tokens import RADIUS
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import plain_tooltip
from oms_desktop.domain.money import format_number
from oms_desktop.domain.orders import Stage


class FoldedColumn(QAbstractButton):
    """Pressed, it unfolds."""

    WIDTH: Final = 44

    def __init__(self, stage: Stage) -> None:
        """Start with no cards."""
        super().__init__()
        self.stage = stage
        self._count = 0
        self.setObjectName(f"fold-{stage.value}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def set_count(self, count: int) -> None:
        """Show how many cards wait behind it."""
        self._count = count
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(self.WIDTH), theme.current().px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("focus" if self.hasFocus() else "border")))
        painter.setBrush(look.colour("surface3" if self.underMouse() else "surface2"))
        area = self.rect().adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(area, look.px(RADIUS["card"]), look.px(RADIUS["card"]))
        chip = QRect(3, look.px(8), self.width() - 6, look.height("chip"))
        painter.setFont(look.font("caption", STRONG, tabular=True))
        painter.setPen(look.colour(STAGE_TONES[self.stage]))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._number())
        painter.setFont(look.font("body", STRONG))
        painter.setPen(look.colour("text"))
        top = chip.bottom() + look.px(12)
        painter.translate(QPoint(self.width() // 2, top))
        painter.rotate(90)
        height = painter.fontMetrics().height()
        words = QRect(0, -height // 2, self.height() - top - look.px(8), height)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text()
        )

    def _number(self) -> str:
        return format_number(self._count) if self._count < 1000 else "999+"

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setText(stage_word(self.stage))
        words = translate("Processing", "{stage}: {count}")
        text = words.format(stage=self.text(), count=format_number(self._count))
        self.setAccessibleName(text)
        plain_tooltip(self, text)
        self.update()
