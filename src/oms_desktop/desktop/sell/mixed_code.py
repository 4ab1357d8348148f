"""The goods, or in their place the QRIS code of one part of a mixed payment: its panel needs its own room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.widgets.cards import card, column
from oms_desktop.desktop.widgets.qris_card import QrisCard
from oms_desktop.domain.payments import PaymentMethod

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab


class MixedCode(QStackedWidget):
    """The code is in sight while several ways are asked for and one of them is QRIS."""

    def __init__(self, tab: SellTab, goods: QWidget) -> None:
        """Show the goods; the tab's panels are there already."""
        super().__init__()
        self._tab = tab
        self.qris = QrisCard("mixedQris", "total")
        self.addWidget(goods)
        self.addWidget(card(column(self.qris, margins=(18, 14, 18, 18)), "mixedCode"))
        tab.mixed_panel.grid.changed.connect(self._show_state)
        tab.right.asked_changed.connect(self._show_state)

    def show_shop(self) -> None:
        """Take the shop's code for the counter, as it is set now."""
        for each in (self._tab.pay_panel.qris, self.qris):
            each.show_shop(self._tab.desk.session)

    def toggle(self) -> None:
        """The code in sight with or without the amount."""
        for each in (self._tab.pay_panel.qris, self.qris):
            each.toggle()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.qris.retranslate()

    def _show_state(self) -> None:
        tab = self._tab
        amount = None
        if tab.right.asked() is tab.mixed_panel:
            amount = tab.mixed_panel.grid.amounts[PaymentMethod.QRIS.value].value()
        self.qris.ask(amount or 0)
        self.setCurrentIndex(1 if self.qris.is_asking() else 0)
