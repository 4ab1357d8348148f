"""The list of customers, or the import in its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.customers.import_kind import CUSTOMERS
from oms_desktop.desktop.lists.import_panel import ImportPanel
from oms_desktop.desktop.shell.desk import Desk


class CustomersPlace(QStackedWidget):
    """One at a time; the list's keys act in `home`, those of the import in `importing`."""

    turned = Signal()
    """Something else is shown."""

    def __init__(self, desk: Desk) -> None:
        """Show the list, which the tab lays out in `home`."""
        super().__init__()
        self.home, self.importing = QWidget(), ImportPanel(desk, CUSTOMERS)
        self.addWidget(self.home)
        self.addWidget(self.importing)

    def is_importing(self) -> bool:
        """Whether the import stands in the list's place."""
        return self.currentWidget() is self.importing

    def show_import(self) -> None:
        """Put the import in the list's place."""
        self.setCurrentWidget(self.importing)
        self.turned.emit()

    def show_home(self) -> None:
        """Show the list again."""
        self.setCurrentWidget(self.home)
        self.turned.emit()
