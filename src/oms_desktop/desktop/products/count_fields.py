"""Fields of the stock count: one that takes codes, and the choice about what wasn't counted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit

from oms_desktop.desktop.shell.words import translate


class ScanLine(QLineEdit):
    """Takes codes; Down leads into the list."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        super().keyPressEvent(event)


class RestBox(QCheckBox):
    """Whether everything not counted is zero; never unless somebody says so for this count."""

    def __init__(self) -> None:
        """Start unticked."""
        super().__init__()
        self.setObjectName("countRest")
        self.retranslate()

    def forget(self) -> None:
        """Back to what is usual, without a word to anybody."""
        self.blockSignals(True)
        self.setChecked(False)
        self.blockSignals(False)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.setText(f"{translate('Counts', 'Everything not counted is zero')}  (F7)")
        self.setAccessibleName(translate("Counts", "Everything not counted is zero"))
