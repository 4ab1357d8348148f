"""Icons: Tabler's outlines (MIT) from the wheel `pytablericons`, tinted when painted.

The wheel's package is never imported (it pulls Pillow); only its SVG files are read. An icon keeps the name
of its colour token, not the colour, so icons follow a change of theme by themselves.
"""

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FILLED: Final = "-filled"
_STROKE: Final = 'stroke-width="2"'
_FINER: Final = 'stroke-width="1.6"'


class IconMissing(LookupError):
    """No SVG of this name: our own mistake, found by the test that walks every name used."""


@cache
def _folder() -> Path:
    spec = find_spec("pytablericons")
    if spec is None or not spec.submodule_search_locations:
        raise IconMissing("the package pytablericons is not installed")
    return Path(next(iter(spec.submodule_search_locations))) / "icons"


def svg_path(name: str) -> Path:
    """File of an icon; `printer` is an outline, `printer-filled` the filled form.

    Raises:
        IconMissing: there is none.
    """
    if name.endswith(_FILLED):
        path = _folder() / "filled" / f"{name.removesuffix(_FILLED)}.svg"
    else:
        path = _folder() / "outline" / f"{name}.svg"
    if not path.is_file():
        raise IconMissing(name)
    return path


@lru_cache(maxsize=512)
def _svg(name: str) -> str:
    return svg_path(name).read_text(encoding="utf-8").replace(_STROKE, _FINER)


@lru_cache(maxsize=2048)
def _image(name: str, colour: str, pixels: int) -> QImage:
    """Square ARGB picture of an icon in one colour, `pixels` device pixels wide."""
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return image


def picture(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Pixmap of an icon in a colour, `size` logical pixels at a device pixel ratio."""
    pixmap = QPixmap.fromImage(_image(name, colour.name(), max(1, round(size * ratio))))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Pixmap in the current theme's colour of a token, for painters."""
    return picture(name, _colour(token), size, ratio)


def icon(name: str, token: str = "text2", *, on: str | None = None) -> QIcon:
    """Icon that follows the theme.

    Args:
        name: Tabler's name, with `-filled` for the filled form.
        token: colour.
        on: colour while its button is checked or its tab selected.

    Raises:
        IconMissing: there is no such icon.
    """
    svg_path(name)
    return QIcon(_Engine(name, token, on or token))


def _colour(token: str) -> QColor:
    # Here and not at the top: theme.py writes its tick and chevron through this module.
    from oms_desktop.desktop.shell import theme

    return theme.current().colour(token)


class _Engine(QIconEngine):
    """Renders at paint time, from the theme of that moment."""

    def __init__(self, name: str, off: str, on: str) -> None:
        super().__init__()
        self._icon = name
        self._off = off
        self._on = on

    def _token(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "text3"
        return self._on if state == QIcon.State.On else self._off

    def clone(self) -> QIconEngine:
        return _Engine(self._icon, self._off, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        image = picture(self._icon, _colour(self._token(mode, state)), side, ratio)
        left = rect.left() + (rect.width() - side) // 2
        painter.drawPixmap(left, rect.top() + (rect.height() - side) // 2, image)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        return picture(self._icon, _colour(self._token(mode, state)), side)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = min(size.width(), size.height())
        return picture(self._icon, _colour(self._token(mode, state)), side, scale)
