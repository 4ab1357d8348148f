"""The one mouth: toasts, refusals and the words about our own mistakes leave through here."""

import logging
import platform
import traceback
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from oms_desktop import __version__
from oms_desktop.desktop.shell.announce import announce
from oms_desktop.desktop.shell.beeper import Beeper
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.toast import Toast
from oms_desktop.domain.refused import Refused

MOST_TOASTS: Final = 3
_GAP: Final = 8
_BOTTOM: Final = 44

_log = logging.getLogger(__name__)


class Notices(QObject):
    """Speaks over `host`, usually the window's central widget."""

    spoken = Signal(str)
    """Every text shown, for the list behind the bell and for tests."""

    def __init__(self, host: QWidget, beeper: Beeper | None = None) -> None:
        """Speak over `host`; `beeper` sounds at refusals."""
        super().__init__(host)
        self._host = host
        self._beeper = beeper
        self._area: QWidget | None = None
        self._toasts: list[Toast] = []
        self._banner: QFrame | None = None
        self._bugs: set[str] = set()
        host.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._on_state_changed)

    # -------------------------------------------------------------- speaking

    def toast(
        self, text: str, undo: Callable[[], object] | None = None, seconds: float = 6.0
    ) -> Toast:
        """Show a short note; with `undo` it carries an Undo button."""
        act = (translate("Notices", "Undo"), undo) if undo is not None else None
        return self._show(Toast(self._host, text, act=act, seconds=seconds))

    def offer(self, text: str, label: str, act: Callable[[], object]) -> Toast:
        """Show a note with one button that does something about it; it leaves by itself."""
        for old in [toast for toast in self._toasts if toast.words() == text]:
            old.dismiss()
        return self._show(Toast(self._host, text, act=(label, act), seconds=12.0))

    def refused(self, error: Refused, where: InlineMessage | None = None) -> None:
        """Say why something wasn't done; it stays until solved or dismissed."""
        text = words_for(error)
        _log.info("refused: %s", error.logged())
        if self._beeper is not None:
            self._beeper.error()
        if where is not None and isValid(where):
            where.tell(lambda: (words_for(error), "danger", []))
            self.spoken.emit(text)
            return
        for old in [toast for toast in self._toasts if toast.words() == text]:
            old.dismiss()
        act = (translate("Notices", "Close"), lambda: None)
        self._show(Toast(self._host, text, act=act, seconds=0, error=True), assertive=True)

    def bug(self, error: BaseException) -> None:
        """Log our own mistake with its traceback and say so, once for each place in the code."""
        report = "".join(traceback.format_exception(error))
        _log.error("unexpected error\n%s", report)
        frames = traceback.extract_tb(error.__traceback__)
        place = (
            f"{type(error).__name__}@{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        )
        key = place or report
        if key in self._bugs:
            return
        self._bugs.add(key)
        self._show_banner(f"OMS Desktop {__version__}, {platform.platform()}\n{report}")

    def error(self, error: Exception, where: InlineMessage | None = None) -> None:
        """A refusal is said, anything else is our bug; the `failed` of every job may end here."""
        if isinstance(error, Refused):
            self.refused(error, where)
        else:
            self.bug(error)

    def toasts(self) -> list[Toast]:
        """Those shown now, oldest first."""
        return list(self._toasts)

    def set_area(self, area: QWidget | None) -> None:
        """Toasts lie over the lower edge of this part; over the host's if None."""
        self._area = area
        self._place()

    # -------------------------------------------------------------- inside

    def _show(self, toast: Toast, *, assertive: bool = False) -> Toast:
        self._toasts.append(toast)
        toast.closed.connect(lambda: self._on_closed(toast))
        while len(self._toasts) > MOST_TOASTS:
            self._toasts[0].dismiss()
        # Placed before it is shown: a toast born under the mouse would think it is being read.
        self._place()
        toast.show()
        announce(toast, toast.words(), assertive=assertive)
        self.spoken.emit(toast.words())
        return toast

    def _on_closed(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self._place()

    def _place(self) -> None:
        area = self._area if self._area is not None and isValid(self._area) else self._host
        origin = area.mapTo(self._host, QPoint(0, 0)) if area is not self._host else QPoint(0, 0)
        bottom = origin.y() + area.height() - _BOTTOM
        for toast in reversed(self._toasts):
            toast.adjustSize()
            width = min(toast.width(), self._host.width() - 2 * _GAP)
            left = origin.x() + (area.width() - width) // 2
            left = max(_GAP, min(left, self._host.width() - width - _GAP))
            toast.setGeometry(left, bottom - toast.height(), width, toast.height())
            toast.raise_()
            bottom -= toast.height() + _GAP

    def _show_banner(self, report: str) -> None:
        if self._banner is not None and isValid(self._banner):
            self._banner.deleteLater()
        text = translate(
            "Notices", "Something went wrong inside OMS Desktop. Your data is safe; try again."
        )
        banner = QFrame(self._host)
        banner.setObjectName("banner")
        banner.setAccessibleName(text)
        copy = Button(translate("Notices", "Copy report"), name="copyReport")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = Button(translate("Notices", "Close"), "ghost", name="closeBanner")
        close.clicked.connect(banner.deleteLater)
        words = plain_label(text, tone="danger")
        banner.setLayout(row(words, copy, close, margins=(14, 6, 8, 6)))
        self._banner = banner
        self._place_banner()
        banner.show()
        announce(banner, text, assertive=True)
        self.spoken.emit(text)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        for toast in self._toasts:
            if state == Qt.ApplicationState.ApplicationActive:
                toast.resume()
            else:
                toast.pause()

    def _place_banner(self) -> None:
        banner = self._banner
        if banner is not None and isValid(banner):
            banner.adjustSize()
            width = min(banner.width(), self._host.width() - 2 * _GAP)
            # Low, so that it covers no field that someone types into.
            top = self._host.height() - _BOTTOM - banner.height()
            banner.setGeometry((self._host.width() - width) // 2, top, width, banner.height())
            banner.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
            self._place_banner()
        return False
