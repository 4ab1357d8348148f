"""The look of the whole window: palette, style sheet and fonts from tokens.

One `Theme` belongs to the application; `current()` finds it. Nothing else sets colours: painting delegates ask
`theme.colour(token)` and `theme.font(role)` at each paint, so a change of theme needs no rebuilding.
"""

import atexit
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.theme_qss import style_sheet
from oms_desktop.desktop.shell.tokens import DARK, LIGHT, TYPE, H
from oms_desktop.paths import resource

NORMAL: Final = QFont.Weight.Normal
STRONG: Final = QFont.Weight.DemiBold
BOLD: Final = QFont.Weight.Bold

_NAME: Final = "omsTheme"
_FALLBACK_FAMILY: Final = "Inter"
_ROLES: Final = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "surface2"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger"),
    (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"),
    (QPalette.ColorRole.ToolTipBase, "tip_bg"),
    (QPalette.ColorRole.ToolTipText, "tip_fg"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Link, "info"),
    (QPalette.ColorRole.LinkVisited, "info"),
    (QPalette.ColorRole.Accent, "primary"),
    (QPalette.ColorRole.Light, "surface3"),
    (QPalette.ColorRole.Midlight, "surface2"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border_ctl"),
    (QPalette.ColorRole.Shadow, "text3"),
)


class Theme(QObject):
    """Light or dark, at a text size; `changed` fires after the application has taken it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start light at 100 %; nothing is applied yet."""
        super().__init__(parent)
        self.setObjectName(_NAME)
        self._dark = False
        self._scale = 1.0
        self._family = ""
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self._folder = QTemporaryDir()
        # Its own destructor isn't run when Python ends.
        atexit.register(self._folder.remove)

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is on."""
        return self._dark

    @property
    def scale_percent(self) -> int:
        """Text size, 90..150 %."""
        return round(self._scale * 100)

    def colour(self, token: str) -> QColor:
        """Colour of a token (or of a literal of tokens.py such as a tile's bar)."""
        found = self._colours.get(token)
        if found is None:
            found = QColor(token if token.startswith("#") else self.tokens()[token])
            self._colours[token] = found
        return found

    def tokens(self) -> dict[str, str]:
        """The scheme's colours."""
        return DARK if self._dark else LIGHT

    def font(self, role: str = "body", weight: int = NORMAL, tabular: bool = False) -> QFont:
        """Font of a text role (`tokens.TYPE`); tabular gives digits of one width."""
        key = (role, int(weight), tabular)
        found = self._fonts.get(key)
        if found is None:
            found = QFont(self._family) if self._family else QFont()
            found.setPointSizeF(TYPE[role] * 0.75 * self._scale)
            found.setWeight(QFont.Weight(weight))
            if tabular:
                found.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = found
        return QFont(found)

    def px(self, design: int) -> int:
        """Pixels of a length of the design at the chosen text size and the screen's dpi."""
        return round(design * self.factor())

    def height(self, name: str) -> int:
        """Height in pixels of a part named in `tokens.H`."""
        return self.px(H[name])

    def factor(self) -> float:
        """What lengths are multiplied with; never below 1, so that targets stay large enough."""
        dots = QGuiApplication.primaryScreen().logicalDotsPerInch() / 96
        return max(1.0, self._scale * dots)

    def apply(self, app: QApplication, dark: bool, scale_percent: int = 100) -> None:
        """Dress the application; costs a few hundred ms on a full window, so only on a change."""
        self.choose(app, dark, scale_percent)
        self.finish(app)

    def choose(self, app: QApplication, dark: bool, scale_percent: int = 100) -> None:
        """Colours, fonts and lengths, without the style sheet.

        Under a style sheet each widget is dressed anew whenever its parent gets a parent; a window that is
        built first and dressed by `finish` is there in half the time.
        """
        self._dark = dark
        self._scale = min(150, max(90, scale_percent)) / 100
        self._family = self._family or _load_family()
        self._colours.clear()
        self._fonts.clear()
        app.setStyle("Fusion")
        app.setFont(self.font())
        app.setPalette(self._palette())

    def finish(self, app: QApplication) -> None:
        """Dress what there is, and all that comes, with the style sheet."""
        app.setStyleSheet(style_sheet(self.tokens(), self.px, self._scale, self._write_pictures()))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES:
            palette.setColor(role, self.colour(token))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        return palette

    def _write_pictures(self) -> dict[str, str]:
        """Tick and chevron in the scheme's colours: a style sheet takes only files."""
        written = {}
        for name, icon, token in (
            ("check", "check", "on_primary"),
            ("chevron", "chevron-down", "text2"),
        ):
            path = Path(self._folder.path()) / f"{name}-{'dark' if self._dark else 'light'}.png"
            icons.picture(icon, self.colour(token), self.px(32)).save(str(path))
            written[name] = path.as_posix()
        return written


def current() -> Theme:
    """The application's theme; made on first call.

    Raises:
        RuntimeError: there is no QApplication yet.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a theme needs the QApplication")
    found = app.findChild(Theme, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Theme) else Theme(app)


def system_is_dark() -> bool:
    """Whether the system asks for a dark scheme (only read, never set)."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _load_family() -> str:
    """Load the bundled text font; else one that is installed; else the system's own (empty)."""
    families: list[str] = []
    for path in sorted(resource("fonts").glob("Inter-*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if families:
        return families[0]
    return _FALLBACK_FAMILY if _FALLBACK_FAMILY in QFontDatabase.families() else ""
