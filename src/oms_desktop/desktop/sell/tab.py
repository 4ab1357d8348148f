"""The counter tab: scan field, carts, cart, favourites; customer, totals and pay panel in sight."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from oms_desktop.desktop.returns.bare_return import BareReturn
from oms_desktop.desktop.returns.receipt_return import ReceiptReturn
from oms_desktop.desktop.sell import sell_actions
from oms_desktop.desktop.sell.asking import Asking
from oms_desktop.desktop.sell.cart_view import CartView
from oms_desktop.desktop.sell.chatting import Chatting
from oms_desktop.desktop.sell.copying import Copying
from oms_desktop.desktop.sell.counter import Counter
from oms_desktop.desktop.sell.counter_papers import CounterPapers
from oms_desktop.desktop.sell.customer_card import CustomerCard
from oms_desktop.desktop.sell.favourites import Favourites
from oms_desktop.desktop.sell.messages import CounterMessages
from oms_desktop.desktop.sell.mixed_code import MixedCode
from oms_desktop.desktop.sell.mixed_panel import MixedPanel
from oms_desktop.desktop.sell.mixing import Mixing
from oms_desktop.desktop.sell.offering import Offering
from oms_desktop.desktop.sell.order_panel import OrderPanel
from oms_desktop.desktop.sell.pay_panel import CREDIT, PayPanel
from oms_desktop.desktop.sell.right_column import Panel, RightColumn
from oms_desktop.desktop.sell.scan_field import ScanField
from oms_desktop.desktop.sell.shift_prompt import ShiftPrompt
from oms_desktop.desktop.sell.slot_bar import SlotBar
from oms_desktop.desktop.sell.taking_back import TakingBack
from oms_desktop.desktop.sell.totals_card import TotalsCard
from oms_desktop.desktop.sell.undoing import Undoing
from oms_desktop.desktop.sell.views import Sale
from oms_desktop.desktop.sell.waiting import Waiting
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.chat_card import ChatCard
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.value_editor import ValueEditor
from oms_desktop.domain.customers import typed_customer
from oms_desktop.domain.errors import BarcodeUnknown, ShiftNeeded
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.services import shifts
from oms_desktop.services.cart import Cart
from oms_desktop.services.changes import Changes
from oms_desktop.services.customers import add as add_customer


class SellTab(Tab):
    """Where the cashier works all day."""

    def __init__(self, desk: Desk) -> None:
        """Build the counter and show the cart that was open before."""
        super().__init__()
        self.desk = desk
        self.counter = Counter(desk, self)
        self.scan_field = ScanField(desk, self)
        self.message = InlineMessage("counterMessage")
        self.slots = SlotBar()
        self.cart_view = CartView()
        self.favourites = Favourites()
        self.customer = CustomerCard(desk, self)
        self.totals = TotalsCard()
        self.pay_panel = PayPanel()
        self.shift_prompt = ShiftPrompt()
        self.order_panel = OrderPanel(desk)
        self.return_panel = ReceiptReturn(desk, exchange=True)
        self.bare_panel = BareReturn(desk)
        self.chat_panel = ChatCard("sellChat")
        self.mixed_panel = MixedPanel(desk)
        self.right = RightColumn(self.customer, self.totals, self.pay_panel, self.shift_prompt)
        self.editor = ValueEditor(self)
        self.asking = Asking(self)
        self.waiting = Waiting(self)
        self.messages = CounterMessages(self)
        self.taking_back = TakingBack(self)
        self.undoing = Undoing(self)
        self.papers = CounterPapers(self)
        self.copying = Copying(self)
        self.chatting = Chatting(self)
        self.mixing = Mixing(self)
        self.offering = Offering(self)
        self._lay_out()
        self._connect()
        sell_actions.register(self)
        self.retranslate()
        self.mixed_code.show_shop()
        self._show_shift()
        self.offering.load()
        self.counter.start()

    def _lay_out(self) -> None:
        goods = column(self.cart_view, self.favourites, spacing=8)
        goods.setStretch(0, 1)
        self.mixed_code = MixedCode(self, boxed(goods))
        left = column(self.scan_field, self.message, self.slots, self.mixed_code, spacing=8)
        left.setStretch(3, 1)
        for panel in self._panels():
            self.right.add_panel(panel)
        body = QHBoxLayout()
        body.setContentsMargins(14, 12, 14, 10)
        body.setSpacing(14)
        body.addLayout(left, 1)
        body.addWidget(self.right)
        self.setLayout(body)

    def _panels(self) -> tuple[Panel, ...]:
        asking = (self.order_panel, self.return_panel, self.bare_panel)
        return (*asking, self.mixed_panel, self.chat_panel)

    def _connect(self) -> None:
        counter, scan = self.counter, self.scan_field
        counter.shown.connect(self._on_shown)
        counter.tabs_changed.connect(self.slots.show_tabs)
        counter.edited.connect(self.messages.warn)
        counter.sold.connect(self._on_sold)
        counter.taken_back.connect(self.messages.taken_back)
        counter.refused.connect(self._on_refused)
        counter.saving.connect(self.pay_panel.set_saving)
        scan.entered.connect(self.on_entered)
        scan.entered_empty.connect(self.focus_pay)
        scan.chosen.connect(counter.add)
        self.slots.picked.connect(counter.switch)
        self.slots.more_wanted.connect(self.waiting.choose)
        self.favourites.chosen.connect(counter.add)
        self.cart_view.table.stepped.connect(counter.step)
        self.cart_view.table.cell_clicked.connect(lambda _, column: self.asking.line(column))
        self.customer.picked.connect(self._on_customer_picked)
        self.customer.new_wanted.connect(self._on_new_customer)
        self.customer.delivery_picked.connect(counter.set_delivery)
        for part in (self.customer, self.pay_panel, self.editor):
            part.left.connect(self.search_focus)
        self.editor.refused.connect(self._on_refused)
        self.pay_panel.finished.connect(self.pay)
        self.pay_panel.method_changed.connect(self._show_totals)
        self.shift_prompt.opened.connect(self._on_float)
        self.desk.bus.changed.connect(self._on_changed)

    # -------------------------------------------------------------- what the window asks

    def search_focus(self) -> None:
        """The focus always returns to the scan field."""
        self.scan_field.setFocus()

    def activated(self) -> None:
        """Favourites may have changed meanwhile."""
        self.search_focus()

    def toast_area(self) -> QWidget | None:
        """Toasts lie over the cart."""
        return self.cart_view

    def on_scanned(self, code: str) -> bool:
        """A scan adds to the cart, wherever the focus is."""
        self.scan_field.popup.dismiss()
        self.message.clear()
        if not self.taking_back.scanned(code):
            self.counter.scan(code, lambda error: self._on_scan_refused(error, code))
        return True

    def show_record(self, key: object) -> None:
        """Sell to a customer `("customer", id)`, add a product, or show a cart in the same way."""
        if isinstance(key, tuple) and len(key) == 2:
            kind, number = key
            if kind == "customer":
                self._on_customer_picked(int(number))
            elif kind == "product":
                self.counter.add(int(number))
            elif kind == "cart":
                self.counter.switch(int(number))

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Secondary parts make room."""
        self.right.set_narrow(narrow=narrow)
        self.right.set_low(low=low)
        self.slots.set_compact(narrow=narrow)
        self.cart_view.set_compact(narrow=narrow)
        self.customer.set_compact(low=low, very_low=very_low)
        self.totals.set_compact(very_low=very_low)
        self.pay_panel.set_compact(low=low, very_low=very_low)
        for panel in (self.order_panel, self.return_panel, self.bare_panel, self.mixed_panel):
            panel.set_compact(low=low)
        self.offering.set_compact(low=low, very_low=very_low)

    def retranslate(self) -> None:
        """Set every word anew."""
        for part in (
            self.scan_field,
            self.slots,
            self.cart_view,
            self.favourites,
            self.customer,
            self.totals,
            self.pay_panel,
            self.mixed_code,
            self.shift_prompt,
            *self._panels(),
        ):
            part.retranslate()
        self.messages.retranslate()

    # -------------------------------------------------------------- acts of the person

    def on_entered(self, text: str) -> None:
        """Enter on a text: a code first; if it is none, what the words find."""
        self.message.clear()

        def taken() -> None:
            if self.scan_field.text().strip() == text:
                self.scan_field.clear()

        self.counter.scan(text, lambda error: self._on_typed_refused(error, text), taken)

    def focus_pay(self) -> None:
        """F9, or Enter on the empty scan field."""
        if self.right.asked() is self.order_panel:
            self.order_panel.focus_deposit()
        elif self.right.asked() is self.mixed_panel:
            self.mixed_panel.grid.first_field()
        elif not self.right.has_shift:
            self.shift_prompt.take_focus()
        elif self.counter.cart is not None and self.counter.cart.lines:
            self.pay_panel.take_focus()

    def pay(self, *, exact: bool = False, over_limit: bool = False) -> None:
        """Settle; exact cash if asked for."""
        asked = self.right.asked()
        if asked is not None:
            asked.submit()
            return
        if not self.right.has_shift:
            self._on_refused(ShiftNeeded())
            self.shift_prompt.take_focus()
            return
        self.message.clear()
        cart = self.counter.cart
        if cart is None:
            return
        try:
            terms = self.pay_panel.terms(cart, exact=exact, over_limit=over_limit)
        except Refused as error:
            self.messages.pay_refused(error)
            return
        self.counter.pay(terms, self.messages.pay_refused)

    def choose_method(self, name: str) -> None:
        """Pay this way; for an order, its down payment."""
        if self.right.asked() is None:
            self.pay_panel.choose_method(name)
            self.pay_panel.take_focus()
        elif self.right.asked() is self.order_panel and name != CREDIT:
            self.order_panel.choose_method(PaymentMethod(name))
        elif self.right.asked() is self.mixed_panel and name != CREDIT:
            self.mixed_panel.grid.amounts[name].focus_all()

    def use_chip(self, at: int) -> None:
        """Take the amount of a quick button."""
        if self.right.asked() is None:
            self.pay_panel.use_chip(at)

    def toggle_delivery(self) -> None:
        """Pick up or deliver: the other way."""
        if self.right.asked() is self.order_panel:
            self.order_panel.toggle()
        elif self.counter.cart is not None:
            sent = self.counter.cart.order.delivery == DeliveryMethod.DELIVERY.value
            self.counter.set_delivery(DeliveryMethod.COUNTER if sent else DeliveryMethod.DELIVERY)

    def step_quantity(self, units: int) -> None:
        """One more or one less of the selected line."""
        line = self.cart_view.current_line()
        if line is not None:
            self.counter.step(line.row.id, units)

    def next_cart(self) -> None:
        """Go on to the next open cart."""
        cart = self.counter.cart
        if cart is not None:
            self.counter.switch(self.slots.next_id(cart.order.id))

    # -------------------------------------------------------------- what comes back

    def _on_shown(self, cart: Cart | None, line_id: int) -> None:
        if not self.counter.is_reloading:
            self.messages.settle()
        self.undoing.settle()
        if cart is None:
            self.cart_view.show_nothing()
            return
        for part in (self.waiting, self.taking_back, self.chatting, self.mixing):
            part.show_cart(cart)
        self.cart_view.show_cart(cart, line_id)
        self.slots.show_cart(cart)
        self.customer.show_cart(cart)
        self.offering.show_cart(cart)
        self.pay_panel.show_cart(cart, self.counter.due, self.desk.session.today())
        for button in (self.pay_panel.hold_button, self.pay_panel.save_button):
            button.setEnabled(cart.is_draft)
        self._show_totals()
        if line_id:
            self.desk.beeper.ok()

    def _show_totals(self) -> None:
        cart = self.counter.cart
        if cart is not None:
            self.totals.show_cart(cart, self.counter.due, cash=self.pay_panel.is_cash)

    def _on_sold(self, sale: Sale) -> None:
        self.pay_panel.reset()
        self.pay_panel.show_last_change(sale.change)
        self.search_focus()
        self.messages.sold(sale)
        self.papers.hand_out(sale)

    def _on_scan_refused(self, error: Exception, code: str) -> None:
        if isinstance(error, BarcodeUnknown):
            self.messages.unknown(code)
        else:
            self._on_refused(error)

    def _on_typed_refused(self, error: Exception, text: str) -> None:
        if isinstance(error, BarcodeUnknown):
            if self.scan_field.search_now():
                return
            self.scan_field.selectAll()
            self.messages.unknown(error.code)
        else:
            self._on_refused(error)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.messages.refuse(error)
        else:
            self.desk.notices.error(error)

    def _on_customer_picked(self, customer_id: object) -> None:
        self.counter.set_customer(int(str(customer_id)) if customer_id is not None else None)
        if customer_id is not None:
            # After the cart is shown anew, which settles what was said before.
            chosen = int(str(customer_id))
            self.desk.writer.when_idle(lambda: self.messages.remind(chosen))
        self.search_focus()

    def _on_new_customer(self, text: str) -> None:
        self.desk.command(add_customer, typed_customer(text)).run(
            lambda changes: self._on_customer_picked(changes.id_of("customer")), self._on_refused
        )

    def _on_float(self, amount: object) -> None:
        self.desk.command(shifts.open_shift, int(str(amount))).run(
            lambda _: self._on_shift_opened(), self._on_refused
        )

    def _on_shift_opened(self) -> None:
        self._show_shift()
        self.message.clear()
        cart = self.counter.cart
        if cart is not None and cart.lines:
            self.pay_panel.take_focus()
        else:
            self.search_focus()

    def _on_changed(self, changes: Changes) -> None:
        if "shift" in changes.touched:
            self._show_shift()
        if "setting" in changes.touched:
            self.mixed_code.show_shop()
        if "setting" in changes.touched or self._is_our_customer(changes):
            self.counter.reload()
        if "product" in changes.touched and "invoice" not in changes.touched:
            QTimer.singleShot(0, self.offering.load)

    # -------------------------------------------------------------- inside

    def _is_our_customer(self, changes: Changes) -> bool:
        """Whether the customer of the cart was changed somewhere else."""
        cart = self.counter.cart
        customer_id = cart.customer.id if cart is not None and cart.customer is not None else 0
        elsewhere = "joined" in changes.facts or not changes.touched.get("order")
        return elsewhere and customer_id in changes.touched.get("customer", ())

    def _show_shift(self) -> None:
        self.right.set_shift(is_open=shifts.current_shift(self.desk.session) is not None)
