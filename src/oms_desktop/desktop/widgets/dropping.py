"""Files dropped from a file manager."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets one file be dropped on a widget."""

    def __init__(self, widget: QWidget, take: Callable[[Path], object]) -> None:
        """`take` gets the file after the drag has ended."""
        super().__init__(widget)
        self._widget, self._take = widget, take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDropEvent):
            path = _dropped_file(event)
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    # After the drag has ended: reading starts a strip and a thread.
                    QTimer.singleShot(0, self._widget, lambda: self._take(path))
            return True
        return super().eventFilter(watched, event)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one file that is dragged over or dropped, or None."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
