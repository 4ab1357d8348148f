"""What has changed, told once after each commit; tabs listen instead of knowing each other."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """`changed` carries a service's `Changes` on the UI thread."""

    changed = Signal(object)

    def tell(self, changes: object) -> None:
        """Tell every listener what a command has touched."""
        self.changed.emit(changes)
