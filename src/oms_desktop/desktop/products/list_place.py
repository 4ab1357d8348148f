"""The list of products, or what stands in its place: the import, or the change of prices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.lists.import_panel import ImportPanel
from oms_desktop.desktop.products.import_kind import PRODUCTS
from oms_desktop.desktop.products.price_panel import PricePanel
from oms_desktop.desktop.shell.desk import Desk


class ListPlace(QStackedWidget):
    """One thing at a time; the list's keys act in `home`, those of the others in `panels`."""

    turned = Signal()
    """Something else is shown."""

    def __init__(self, desk: Desk) -> None:
        """Show the list, which the tab lays out in `home`."""
        super().__init__()
        self.home, self.panels = QWidget(), QStackedWidget()
        self.importing, self.repricing = ImportPanel(desk, PRODUCTS), PricePanel(desk)
        for page in (self.home, self.panels):
            self.addWidget(page)
        for panel in (self.importing, self.repricing):
            self.panels.addWidget(panel)

    def panel(self) -> ImportPanel | PricePanel | None:
        """What stands in the list's place."""
        if self.currentWidget() is self.home:
            return None
        shown = self.panels.currentWidget()
        return self.importing if shown is self.importing else self.repricing

    def show_panel(self, panel: QWidget) -> None:
        """Put a panel in the list's place."""
        self.panels.setCurrentWidget(panel)
        self.setCurrentWidget(self.panels)
        self.turned.emit()

    def show_home(self) -> None:
        """Show the list again."""
        self.setCurrentWidget(self.home)
        self.turned.emit()

    def retranslate(self) -> None:
        """Set every word of the panels anew."""
        self.importing.retranslate()
        self.repricing.retranslate()
