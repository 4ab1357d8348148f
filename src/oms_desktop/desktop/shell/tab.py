"""What the window asks of a tab."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget


class Tab(QWidget):
    """Base of every tab; it is built on first visit and keeps its state afterwards."""

    context_changed = Signal()
    """Another page with keys of its own is shown: `key_context` answers anew."""

    def key_context(self) -> str:
        """The context of the actions that can be done now; empty for the tab's own."""
        return ""

    def search_focus(self) -> None:
        """Put the focus into the tab's scan or search field (F2, and after it is chosen)."""
        self.setFocus()

    def activated(self) -> None:
        """The tab has become the visible one."""

    def show_record(self, key: object) -> None:
        """Show one record, asked for by another tab or the palette."""

    def on_scanned(self, code: str) -> bool:
        """A scan while this tab is shown; False passes it on to the counter."""
        return False

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """The window's room changed: hide secondary parts.

        Args:
            narrow: less than 1280 pixels wide.
            low: less than 740 pixels high.
            very_low: less than 660 pixels high.
        """

    def toast_area(self) -> QWidget | None:
        """Part over whose lower edge toasts may lie; the whole tab if None."""
        return None

    def retranslate(self) -> None:
        """Set every word anew; call it once at the end of construction."""

    def minimumSizeHint(self) -> QSize:
        # Low windows hide parts only after they have become low: the full tab must not keep them large.
        return QSize(640, 360)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
