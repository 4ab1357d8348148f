"""The one row at the top: store, tabs, search, bell, theme, person."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.theme import BOLD
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import IconView, plain_label
from oms_desktop.domain.money import format_number

_PALETTE_WIDE = 206
_PALETTE_NARROW = 96
_NARROW_WAYS = ((True, True, True), (True, True, False))


class _Bell(Button):
    """Carries the number of things that wait for someone."""

    def __init__(self) -> None:
        super().__init__(kind="bar", icon="bell", token="on_header2", name="bell")
        self._count = 0

    def set_count(self, count: int) -> None:
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = str(self._count) if self._count < 10 else "9+"
        area = QRect(self.width() // 2 + 1, 3, 18 if len(text) > 1 else 15, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("danger_soft"))
        painter.drawRoundedRect(area, 7.5, 7.5)
        painter.setPen(look.colour("danger"))
        font = look.font("caption", BOLD)
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


class Nav(QTabBar):
    """The tabs; narrow windows show the words of the selected one only."""

    def __init__(self) -> None:
        """Start without tabs."""
        super().__init__()
        self.setObjectName("nav")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words: list[str] = []
        self._counts: dict[int, int] = {}
        self._compact = False
        self.currentChanged.connect(lambda _: self._label())

    def add(self, word: str, icon: str) -> None:
        """Append a tab."""
        self._words.append(word)
        self.addTab(icons.icon(icon, "on_header2", on="on_header"), "")
        self._label()

    def set_words(self, words: list[str]) -> None:
        """Give every tab its word in another language."""
        self._words = list(words)
        self._label()

    def set_count(self, number: int, count: int) -> None:
        """Show at a tab how much waits there; nothing at 0."""
        if self._counts.get(number, 0) != count:
            self._counts[number] = count
            self._label()

    def set_compact(self, compact: bool) -> None:
        """Whether unselected tabs show their icon only."""
        if compact != self._compact:
            self._compact = compact
            self._label()

    def _label(self) -> None:
        for number, word in enumerate(self._words):
            shown = not self._compact or number == self.currentIndex()
            count = self._counts.get(number, 0)
            parts = [word.replace("&", "&&")] if shown else []
            parts += [format_number(count)] if count else []
            self.setTabText(number, " " + "  ".join(parts) if parts else "")
            named = f"{word}, {format_number(count)}" if count else word
            self.setTabToolTip(number, named)
            self.setAccessibleTabName(number, named)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().sizeHint().height())


class Header(QWidget):
    """Shows who sells where; its buttons only tell the window."""

    palette_wanted = Signal()
    bell_clicked = Signal()
    theme_wanted = Signal()

    def __init__(self) -> None:
        """Start without store, tabs and person."""
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme.current()
        self._compact = False
        self._given: tuple[int, bool] | None = None
        self._store = plain_label("", "brand", name="storeName")
        self._person = plain_label("", "person", name="personName")
        self._shift = plain_label("", "shift", name="shiftName")
        self._who = boxed(column(None, self._person, self._shift, None, spacing=0))
        self.nav = Nav()
        self.palette_button = Button(icon="search", token="on_header2", name="paletteField")
        self.palette_button.set_key("Ctrl+K", "header")
        self.bell = _Bell()
        self.theme_button = Button(kind="bar", icon="moon", token="on_header2", name="themeToggle")
        self.lock_button = Button(kind="bar", icon="lock", token="on_header2", name="lockButton")
        self.lock_button.hide()
        for button in (self.bell, self.theme_button, self.lock_button):
            button.setFixedSize(QSize(36, 36))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.palette_button.clicked.connect(self.palette_wanted)
        self.bell.clicked.connect(self.bell_clicked)
        self.theme_button.clicked.connect(self.theme_wanted)
        self._layout_parts()
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def _layout_parts(self) -> None:
        # The store's name may be long: it gives way before the tabs do.
        self._store.setMaximumWidth(190)
        self._store.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        brand = row(IconView("building-store", "on_header", 22), self._store, spacing=8)
        tools: QHBoxLayout = row(self.bell, self.theme_button, spacing=4)
        self.setLayout(
            row(
                brand,
                14,
                self.nav,
                None,
                self.palette_button,
                tools,
                self._who,
                self.lock_button,
                spacing=6,
                margins=(18, 0, 16, 0),
            )
        )

    def set_store(self, name: str) -> None:
        """Show the store's name, elided when it is long."""
        self._store.setText(name if len(name) <= 20 else name[:19] + "\u2026")
        self._store.setToolTip("")
        self._store.setAccessibleName(name)
        self._fit_again()

    def set_person(self, name: str, shift: str) -> None:
        """Show who sells and in which shift."""
        self._person.setText(name if len(name) <= 18 else name[:17] + "\u2026")
        self._shift.setText(shift)
        self._fit_again()

    def show_lock(self, *, shown: bool) -> None:
        """Whether the window can be locked: somebody has a PIN."""
        self.lock_button.setVisible(shown)
        self._fit_again()

    def set_bell(self, count: int, hint: str) -> None:
        """Show how many things wait, and what they are."""
        self.bell.set_count(count)
        self.bell.set_hint(hint)

    def fit(self, width: int, *, narrow: bool) -> None:
        """Give words up until what is left fits: the search's, the shop's name, at last the tabs'.

        Args:
            width: there is.
            narrow: the tabs show their icons anyway.
        """
        self._given = (width, narrow)
        # What the search, the tabs and the shop look like: compact, compact, named.
        wide = ((False, False, True), (True, False, True), (True, False, False))
        for palette, tabs, named in (*wide, *_NARROW_WAYS) if not narrow else _NARROW_WAYS:
            if palette != self._compact:
                self._fit_palette(palette)
            self.nav.set_compact(tabs)
            self._store.setVisible(named)
            if self.room_needed() <= width:
                return

    def _fit_again(self) -> None:
        """Somebody else came, or the shop has another name: other words have to fit."""
        if self._given is not None:
            width, narrow = self._given
            self.fit(width, narrow=narrow)

    def _fit_palette(self, compact: bool) -> None:
        words = translate("Window", "Search anything…")
        self.palette_button.set_label("" if compact else words)
        self.palette_button.setAccessibleName(words)
        width = _PALETTE_NARROW if compact else _PALETTE_WIDE
        self.palette_button.setFixedWidth(self._theme.px(width))
        self._compact = compact

    def room_needed(self) -> int:
        """Width in pixels with all words shown."""
        for part in (self._who, self):
            layout = part.layout()
            if layout is not None:
                # What changed just now is noticed in the next round of events only, else.
                layout.activate()
        layout = self.layout()
        return 0 if layout is None else layout.sizeHint().width()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._fit_palette(self._compact)
        self.nav.setAccessibleName(translate("Window", "Tabs"))
        self.theme_button.set_hint(
            translate("Window", "Light theme")
            if self._theme.dark
            else translate("Window", "Dark theme")
        )
        if not self.bell.accessibleName():
            self.bell.set_hint(translate("Window", "Nothing waits"))

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.height("header"))
        self.theme_button.set_picture("sun" if self._theme.dark else "moon", "on_header2")
        self.retranslate()
