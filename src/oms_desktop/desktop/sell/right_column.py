"""Beside the cart: whom it is for, and below that the money or what is asked just now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.returns.panel import BackPanel
from oms_desktop.desktop.sell.customer_card import CustomerCard
from oms_desktop.desktop.sell.mixed_panel import MixedPanel
from oms_desktop.desktop.sell.order_panel import OrderPanel
from oms_desktop.desktop.sell.pay_panel import PayPanel
from oms_desktop.desktop.sell.shift_prompt import ShiftPrompt
from oms_desktop.desktop.sell.totals_card import TotalsCard
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.chat_card import ChatCard

Panel = OrderPanel | BackPanel | MixedPanel | ChatCard
WIDTH = 412
WIDTH_NARROW = 372


class RightColumn(QWidget):
    """Customer, totals and pay panel always in sight, unless a panel asks for something else."""

    asked_changed = Signal()
    """Another panel is shown, or none."""

    def __init__(
        self, customer: CustomerCard, totals: TotalsCard, pay: PayPanel, prompt: ShiftPrompt
    ) -> None:
        """Lay the parts out; panels come by `add_panel`."""
        super().__init__()
        self._customer, self._totals, self._pay = customer, totals, pay
        self._low = False
        self._money = QStackedWidget()
        self._money.addWidget(pay)
        self._money.addWidget(prompt)
        usual = column(totals, self._money, spacing=8)
        usual.setStretch(1, 1)
        self._work = QStackedWidget()
        self._work.addWidget(boxed(usual))
        self._work.currentChanged.connect(lambda _: self.asked_changed.emit())
        layout = column(customer, self._work, spacing=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.set_narrow(narrow=False)
        pay.qris.shown_changed.connect(self._make_room)

    def add_panel(self, panel: Panel) -> None:
        """Let a panel be shown in the place of totals and money."""
        self._work.addWidget(panel)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take less width in a narrow window."""
        self.setFixedWidth(theme.current().px(WIDTH_NARROW if narrow else WIDTH))

    def set_low(self, *, low: bool) -> None:
        """A low window has still less room beside a code."""
        self._low = low
        self._make_room()

    def _make_room(self) -> None:
        """A code to be scanned is as large as can be; the amount stands above it."""
        shown = self._pay.qris.is_asking()
        self._totals.setHidden(shown)
        if self.asked() is None:
            self._customer.setHidden(shown and self._low)
            self._customer.show_ways(shown=not shown)

    def set_shift(self, *, is_open: bool) -> None:
        """Without an open shift, the drawer is taken over first."""
        self._money.setCurrentIndex(0 if is_open else 1)

    @property
    def has_shift(self) -> bool:
        """Whether money can be taken."""
        return self._money.currentIndex() == 0

    def ask(self, panel: Panel, *, whom: bool = True) -> None:
        """Show a panel; `whom` keeps the customer in sight."""
        self._customer.setVisible(whom)
        self._customer.show_ways(shown=False)
        self._work.setCurrentWidget(panel)

    def rest(self) -> None:
        """Show totals and money again."""
        self._customer.show()
        self._customer.show_ways(shown=True)
        self._work.setCurrentIndex(0)
        self._make_room()

    def asked(self) -> Panel | None:
        """The panel shown in the place of the money, or None."""
        shown = self._work.currentWidget()
        return shown if isinstance(shown, Panel) else None
