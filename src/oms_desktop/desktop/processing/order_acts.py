"""What is done from the drawer: at once where nothing is asked, else through a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.orders import OrderAct

if TYPE_CHECKING:
    from oms_desktop.desktop.processing.tab import ProcessingTab


class OrderActs(QObject):
    """Carries out what was pressed in the drawer."""

    def __init__(self, tab: ProcessingTab) -> None:
        """Act for a tab."""
        super().__init__(tab)
        self._tab = tab

    def shipment(self, act: ShipmentAct, shipment_id: int) -> None:
        """Do something with a shipment."""

    def order(self, act: OrderAct) -> None:
        """Do something with the order."""

    def pay(self) -> None:
        """Take money."""

    def refused_step(self, order_id: int, error: Exception) -> None:
        """Say why an order didn't move."""
        self._tab.desk.notices.error(error)

    def on_scanned(self, code: str) -> bool:
        """A panel that packs takes it."""
        return False
