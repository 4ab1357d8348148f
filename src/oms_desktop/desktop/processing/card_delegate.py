"""A card painted from tokens: who, when, what, and what is paid."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.card_words import (
    METHOD_ICONS,
    customer_words,
    items_words,
    money_chip,
    promise_words,
    sent_words,
)
from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.theme import NORMAL, STRONG
from oms_desktop.desktop.shell.tokens import RADIUS
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.status_chip import chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex
GAP: Final = 8
_PAD: Final = 10
_ICON: Final = 16
_BETWEEN: Final = 6
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CardDelegate(QStyledItemDelegate):
    """Paints cards of one height, as wide as their column."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        """`today` tells what is late."""
        super().__init__(parent)
        self._theme = theme.current()
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(120), self.card_height() + GAP)

    def card_height(self) -> int:
        """The height of a card without the gap below it."""
        look = self._theme
        rows = self._row("body") + 2 * self._row("caption")
        return rows + look.height("chip") + look.px(22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(card, OrderCard):
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        area = QRect(option.rect.adjusted(0, 0, 0, -GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, card, selected=selected, focused=focused)
        self._paint_words(painter, area.adjusted(_PAD, 0, -_PAD, 0), card)
        painter.restore()

    # -------------------------------------------------------------- inside

    def _row(self, role: str) -> int:
        return QFontMetrics(self._theme.font(role, STRONG)).height()

    def _paint_ground(
        self, painter: QPainter, area: QRect, card: OrderCard, *, selected: bool, focused: bool
    ) -> None:
        look = self._theme
        edge = "focus" if focused else "primary" if selected else "border"
        width = 2 if focused or selected else 1
        inset = width / 2
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour("row_sel" if selected else "surface"))
        radius = look.px(RADIUS["tile"])
        painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), radius, radius)
        if card.is_late(self._today()) or card.failed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("danger"))
            bar = QRectF(area.left() + 2, area.top() + radius, 3, area.height() - 2 * radius)
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_words(self, painter: QPainter, area: QRect, card: OrderCard) -> None:
        look = self._theme
        top = area.top() + look.px(8)
        body, small = self._row("body"), self._row("caption")
        self._paint_first(painter, QRect(area.left(), top, area.width(), body), card)
        top += body + look.px(1)
        self._paint_second(painter, QRect(area.left(), top, area.width(), small), card)
        top += small + look.px(2)
        items = QRect(area.left(), top, area.width(), small)
        self._paint_text(painter, items, items_words(card), "caption", "text2")
        top += small + look.px(5)
        self._paint_chips(painter, QRect(area.left(), top, area.width(), look.height("chip")), card)

    def _paint_first(self, painter: QPainter, area: QRect, card: OrderCard) -> None:
        """Whom it is for, and by when."""
        words, tone, icon = promise_words(card, self._today())
        if words:
            strong = STRONG if tone == "danger" else NORMAL
            font = self._theme.font("caption", strong)
            width = QFontMetrics(font).horizontalAdvance(words) + (_ICON + 2 if icon else 0)
            place = QRect(area.right() - width, area.top(), width + 1, area.height())
            if icon:
                self._paint_icon(painter, place, icon, tone)
                place.adjust(_ICON + 2, 0, 0, 0)
            self._paint_text(painter, place, words, "caption", tone, font=font, align=_RIGHT)
            area = area.adjusted(0, 0, -width - 8, 0)
        tone = "text" if card.customer else "text2"
        font = self._theme.font("body", STRONG)
        self._paint_text(painter, area, customer_words(card), "body", tone, font=font)

    def _paint_second(self, painter: QPainter, area: QRect, card: OrderCard) -> None:
        """How it goes, its number, and how much of it has gone."""
        self._paint_icon(painter, area, METHOD_ICONS[card.delivery], "text3")
        area = area.adjusted(_ICON + 5, 0, 0, 0)
        words = sent_words(card)
        if words:
            font = self._theme.font("caption")
            width = QFontMetrics(font).horizontalAdvance(words)
            place = QRect(area.right() - width, area.top(), width + 1, area.height())
            self._paint_text(painter, place, words, "caption", "text2", align=_RIGHT)
            area = area.adjusted(0, 0, -width - 8, 0)
        self._paint_text(painter, area, card.number, "caption", "text3")

    def _paint_chips(self, painter: QPainter, area: QRect, card: OrderCard) -> None:
        for text, colour, icon in self.chips(card, area.width()):
            if area.width() < self._theme.px(40):
                return
            paint_chip(painter, area, text, colour, self._theme, icon=icon)
            area = area.adjusted(chip_width(text, self._theme, icon) + _BETWEEN, 0, 0, 0)

    def chips(self, card: OrderCard, room: int) -> list[tuple[str, str, str]]:
        """Word, tone and icon of each chip; where there is little room words give way, never digits."""
        found: list[tuple[str, str, str]] = []
        for named, brief in ((True, False), (True, True), (False, True)):
            found = _chips(card, named=named, brief=brief)
            widths = [chip_width(text, self._theme, icon) + _BETWEEN for text, _, icon in found]
            if sum(widths) - _BETWEEN <= room:
                break
        return found

    def _paint_icon(self, painter: QPainter, area: QRect, name: str, tone: str) -> None:
        ratio = painter.device().devicePixelRatio()
        top = area.top() + (area.height() - _ICON) // 2
        painter.drawPixmap(area.left(), top, icons.pixmap(name, tone, _ICON, ratio))

    def _paint_text(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        role: str,
        tone: str,
        *,
        font: QFont | None = None,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        font = font or self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, align, shown)


def _chips(card: OrderCard, *, named: bool, brief: bool) -> list[tuple[str, str, str]]:
    """What is wrong, if not `named` as an icon only, and what is paid."""
    wrong = []
    if card.failed:
        wrong.append(translate("Processing", "Failed"))
    if card.short:
        wrong.append(translate("Processing", "Short"))
    word, tone = money_chip(card, brief=brief)
    return [
        *((text if named else "", "danger", "alert-triangle") for text in wrong),
        (word, tone, ""),
    ]
