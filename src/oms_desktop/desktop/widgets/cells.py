"""Painted table cells: what a cell says, and the delegate that paints it from tokens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.theme import NORMAL, STRONG
from oms_desktop.desktop.widgets.status_chip import paint_chip

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 40
"""A model may hand a whole `Cell` under this role."""

PAD: Final = 10
SMALLEST: Final = 6.0
"""Points below which a number is no longer made smaller."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Cell:
    """What a cell shows.

    Attributes:
        text: its words or number, ready to be read.
        sub: second line, small; only with left-aligned text.
        chip: paint `text` as a chip of this tone.
        tone: colour of the text: a token, such as `success` or `text3`.
        right: align right with digits of one width (money, quantities).
        centre: align in the middle.
        strong: semi-bold.
        struck: struck through, for what was cancelled.
        icon: Tabler name shown before the text.
        small: caption size.
    """

    text: str
    sub: str = ""
    chip: str = ""
    tone: str = "text"
    right: bool = False
    centre: bool = False
    strong: bool = False
    struck: bool = False
    icon: str = ""
    small: bool = False


def cell_of(index: Index) -> Cell:
    """The model's `Cell`, or one made of its display text and alignment."""
    found = index.data(CELL_ROLE)
    if isinstance(found, Cell):
        return found
    align = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0))
    return Cell(
        str(index.data(Qt.ItemDataRole.DisplayRole) or ""),
        right=bool(align & _RIGHT),
        centre=bool(align & Qt.AlignmentFlag.AlignHCenter),
    )


class CellDelegate(QStyledItemDelegate):
    """Paints ground, rule, selection mark and the cell; subclass `paint_cell` for more."""

    def __init__(
        self, parent: QObject | None = None, cell: Callable[[Index], Cell] = cell_of
    ) -> None:
        """`cell` turns an index into what it shows."""
        super().__init__(parent)
        self._theme = theme.current()
        self._cell = cell

    def paint_ground(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        """Ground, the thin rule below and, in the first column, the mark of the selected row."""
        look = self._theme
        painter.fillRect(area, look.colour("row_sel" if selected else "surface"))
        painter.setPen(look.colour("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if selected and index.column() == 0:
            painter.fillRect(
                QRect(area.left(), area.top(), 4, area.height()), look.colour("primary")
            )

    def paint_cell(self, painter: QPainter, area: QRect, index: Index, selected: bool) -> None:
        """The cell itself, inside its padding."""
        paint_cell(painter, area.adjusted(PAD, 0, -PAD, 0), self._cell(index), self._theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, area, index, selected)
        self.paint_cell(painter, area, index, selected)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(60), self._theme.height("row"))


def paint_cell(painter: QPainter, area: QRect, cell: Cell, look: theme.Theme) -> None:
    """Paint a cell's content into an area, without ground."""
    if not cell.text and not cell.icon:
        return
    across = _RIGHT if cell.right else _LEFT
    if cell.centre:
        across = Qt.AlignmentFlag.AlignHCenter
    if cell.chip:
        paint_chip(
            painter,
            area,
            cell.text,
            cell.chip,
            look,
            align=across,
            icon=cell.icon,
            struck=cell.struck,
        )
        return
    if cell.icon:
        ratio = painter.device().devicePixelRatio()
        tone = "text2" if cell.tone == "text" else cell.tone
        top = area.center().y() - 7
        painter.drawPixmap(area.left(), top, icons.pixmap(cell.icon, tone, 16, ratio))
        area = area.adjusted(22, 0, 0, 0)
    if cell.sub:
        half = area.height() // 2
        upper = QRect(area.left(), area.top() + look.px(4), area.width(), half - look.px(3))
        lower = QRect(area.left(), area.top() + half, area.width(), half - look.px(3))
        _paint_text(painter, upper, cell, look, _LEFT)
        below = Cell(cell.sub, tone="text3", small=True)
        _paint_text(painter, lower, below, look, _LEFT)
    else:
        _paint_text(painter, area, cell, look, across)


def _paint_text(
    painter: QPainter, area: QRect, cell: Cell, look: theme.Theme, across: Qt.AlignmentFlag
) -> None:
    weight = STRONG if cell.strong or cell.sub else NORMAL
    digits = cell.right or cell.centre or cell.small
    font = look.font("caption" if cell.small else "body", weight, digits)
    font.setStrikeOut(cell.struck)
    if cell.right or cell.centre:
        # A number is never cut: it grows smaller.
        font = _fitting(font, cell.text, area.width())
    painter.setFont(font)
    painter.setPen(look.colour(cell.tone))
    shown = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, across | Qt.AlignmentFlag.AlignVCenter, shown)


def _fitting(font: QFont, text: str, room: int) -> QFont:
    size = font.pointSizeF()
    while size > SMALLEST and QFontMetrics(font).horizontalAdvance(text) > room:
        size -= 0.5
        font.setPointSizeF(size)
    return font
