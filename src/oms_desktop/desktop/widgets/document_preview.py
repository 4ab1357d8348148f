"""The pages of a PDF on the screen: what is seen here is what is printed and saved."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from oms_desktop.desktop.shell import theme

_MARGIN: Final = 14
_SPACING: Final = 12
_POINTS: Final = 72
_SCREEN_DPI: Final = 96
_LARGEST_DPI: Final = 400


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    ACTUAL = "actual"


class _Sheet(QWidget):
    """The pages below each other; renders a page when it is first painted."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = theme.current()
        self._pdf = b""
        self._points: list[tuple[float, float]] = []
        self._areas: list[QRect] = []
        self._images: dict[int, QImage] = {}
        self._scale = 1.0

    def load(self, pdf: bytes, points: list[tuple[float, float]]) -> None:
        self._pdf, self._points = pdf, points
        self._images.clear()

    def arrange(self, room: QSize, fit: Fit, bar: int) -> bool:
        """Lay the pages out; whether a scroll bar for the height is shown follows from `room` alone.

        Were it left to the scroll area, its bar would narrow a page that then needs no bar: it would come and go for ever.

        Args:
            room: all there is, without scroll bars.
            fit: how large.
            bar: width of the scroll bar.

        Returns:
            Whether it is needed.
        """
        narrow = QSize(room.width() - bar, room.height())
        scale = self._fitting(room, fit)
        if self._height(scale) > room.height():
            scale = self._fitting(narrow, fit)
        needed = self._height(scale) > room.height()
        if abs(scale - self._scale) > 1e-6:
            self._images.clear()
        self._scale = scale
        self._place(narrow if needed else room)
        return needed

    def _fitting(self, room: QSize, fit: Fit) -> float:
        widest = max((width for width, _ in self._points), default=1.0)
        highest = max((height for _, height in self._points), default=1.0)
        by_width = (room.width() - 2 * _MARGIN) / widest
        scale = _SCREEN_DPI / _POINTS
        if fit is Fit.WIDTH:
            scale = min(by_width, 2.5 * scale)
        elif fit is Fit.PAGE:
            scale = min(by_width, (room.height() - 2 * _MARGIN) / highest)
        return max(scale, 0.05)

    def _height(self, scale: float) -> int:
        """Pixels of all pages with what is around them."""
        pages = sum(int(height * scale) + _SPACING for _, height in self._points)
        return pages - _SPACING * bool(self._points) + 2 * _MARGIN

    def _place(self, room: QSize) -> None:
        scale = self._scale
        widest = max((width for width, _ in self._points), default=1.0)
        # Rounded down: one pixel more than the room would bring a scroll bar.
        across = max(room.width(), int(widest * scale) + 2 * _MARGIN)
        top = _MARGIN
        self._areas = []
        for width, height in self._points:
            size = QSize(int(width * scale), int(height * scale))
            left = (across - size.width()) // 2
            self._areas.append(QRect(left, top, size.width(), size.height()))
            top += size.height() + _SPACING
        self.setFixedSize(across, max(room.height(), self._height(scale)))
        self.update()

    def page_at(self, y: int) -> int:
        """Number of the page at a height, from 0."""
        above = [number for number, area in enumerate(self._areas) if area.top() <= y]
        return above[-1] if above else 0

    def _image(self, number: int, ratio: float) -> QImage:
        found = self._images.get(number)
        if found is None:
            from oms_desktop.documents.pages import render_page

            dpi = min(_LARGEST_DPI, max(20, round(self._scale * _POINTS * ratio)))
            page = render_page(self._pdf, number, dpi)
            borrowed = QImage(
                page.data, page.width, page.height, page.stride, QImage.Format.Format_BGR888
            )
            # The buffer belongs to the page, which is gone after this line.
            found = borrowed.copy()
            self._images[number] = found
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        for number, area in enumerate(self._areas):
            if not area.adjusted(-2, -2, 2, 2).intersects(event.rect()):
                continue
            painter.setPen(self._theme.colour("border_ctl"))
            painter.setBrush(QColor(self._theme.colour("paper")))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
            painter.drawImage(area, self._image(number, ratio))


class DocumentPreview(QScrollArea):
    """Shows a PDF; scrolls by mouse, arrows and page keys."""

    page_changed = Signal(int, int)
    """Number of the page at the top (from 1) and of all pages."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "documentPreview") -> None:
        """Start empty, fitted to the width."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet = _Sheet()
        self._fit = Fit.WIDTH
        self._count = 0
        self._pdf = b""
        self.setWidget(self._sheet)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._arrange)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._tell())

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document; empty bytes show nothing."""
        from oms_desktop.documents.pages import page_sizes

        points = [(float(width), float(height)) for width, height in page_sizes(pdf)] if pdf else []
        self._pdf = pdf
        self._count = len(points)
        self._sheet.load(pdf, points)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._tell()

    def pdf(self) -> bytes:
        """The document shown."""
        return self._pdf

    def pages(self) -> int:
        """How many pages it has."""
        return self._count

    def set_fit(self, fit: Fit) -> None:
        """Show pages by width, whole, or at their real size."""
        self._fit = fit
        self._arrange()

    def fit(self) -> Fit:
        """How pages are fitted now."""
        return self._fit

    def _arrange(self) -> None:
        bar = self.verticalScrollBar()
        needed = self._sheet.arrange(self.contentsRect().size(), self._fit, bar.sizeHint().width())
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if needed else policy.ScrollBarAlwaysOff
        )

    def _tell(self) -> None:
        at = self._sheet.page_at(self.verticalScrollBar().value() + _MARGIN)
        self.page_changed.emit(at + 1 if self._count else 0, self._count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()
