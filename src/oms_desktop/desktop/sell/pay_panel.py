"""The pay panel: always in sight, one keystroke for exact cash, never a window over the cart."""

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QStackedWidget

from oms_desktop.desktop.sell.credit_words import credit_words
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import (
    FittingLabel,
    key_cap,
    plain_label,
    set_look,
    set_tone,
)
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.qris_card import QrisCard
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.payments import PANEL_STEPS, PaymentMethod, quick_cash
from oms_desktop.services.cart import Cart
from oms_desktop.services.cart_due import Due
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms

CREDIT: Final = "credit"
ICONS: Final = {
    PaymentMethod.CASH.value: "cash",
    PaymentMethod.QRIS.value: "qrcode",
    PaymentMethod.TRANSFER.value: "building-bank",
    PaymentMethod.CARD.value: "credit-card",
    CREDIT: "calendar",
}
CHIPS: Final = 4


class PayPanel(QFrame):
    """How the sale is settled; `finished` hands the wish to the tab."""

    finished = Signal()
    """Enter or the large button: settle now."""
    method_changed = Signal()
    left = Signal()
    """Esc: back to the scan field."""

    def __init__(self) -> None:
        """Start with cash."""
        super().__init__()
        self.setProperty("card", "true")
        self._cart: Cart | None = None
        self._due: Due | None = None
        self._today = date.min
        self._touched = False
        self._last_change = 0
        self._very_low = False
        self._method = PaymentMethod.CASH.value
        self._methods = {
            name: Button(kind="seg", icon=icon, checkable=True, name=f"method_{name}")
            for name, icon in ICONS.items()
        }
        for button in self._methods.values():
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.cash = MoneyEdit(name="cash", variant="cash", prefix=True)
        self.reference = QLineEdit()
        self.reference.setObjectName("reference")
        self.reference.setMaxLength(40)
        self.qris = QrisCard("sellQris")
        self.chips = [
            Button(kind="quick", checkable=True, name=f"quick{n + 1}") for n in range(CHIPS)
        ]
        self.pay_button = Button(kind="primary", icon="printer", variant="pay", name="pay")
        self.pay_button.set_key("Enter")
        self.hold_button = Button(kind="quick", name="hold")
        self.save_button = Button(kind="quick", name="saveOrder")
        self.mixed_button = icon_button("arrows-split-2", "", name="payMixed")
        self._make_labels()
        self._lay_out()
        self._connect()
        self._show_method()

    def _make_labels(self) -> None:
        self._cash_word = plain_label("", "sub", buddy=self.cash)
        self._change_word = plain_label("", "sub")
        self.change = FittingLabel("change", "change")
        self._reference_word = plain_label("", "sub", buddy=self.reference)
        self._noncash_words = plain_label("", "muted", wrap=True)
        self._credit_words = plain_label("", "body", wrap=True, name="creditWords")

    def _lay_out(self) -> None:
        self._cash_head = boxed(row(self._cash_word, key_cap("F9"), None))
        self._chip_row = boxed(row(*self.chips, spacing=6))
        cash = boxed(
            column(
                self._cash_head,
                self.cash,
                self._chip_row,
                row(self._change_word, self.change),
                None,
                spacing=7,
            )
        )
        other = column(
            self.qris, self._reference_word, self.reference, self._noncash_words, None, spacing=7
        )
        other.setStretch(0, 100)
        other.setStretch(4, 1)
        credit = boxed(column(self._credit_words, None, spacing=7))
        self._pages = QStackedWidget()
        for page in (cash, boxed(other), credit):
            self._pages.addWidget(page)
        self._bottom = boxed(row(self.hold_button, self.save_button, spacing=8))
        self._method_row = row(*self._methods.values(), self.mixed_button, spacing=5)
        layout = column(
            self._method_row,
            4,
            self._pages,
            self.pay_button,
            self._bottom,
            spacing=7,
            margins=(14, 11, 14, 11),
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._roving_methods = RovingGroup(self, list(self._methods.values()), choosing=True)
        self._roving_chips = RovingGroup(self, self.chips)

    def _connect(self) -> None:
        for name, button in self._methods.items():
            button.clicked.connect(lambda *_, name=name: self.choose_method(name))
        for at, chip in enumerate(self.chips):
            chip.clicked.connect(lambda *_, at=at: self.use_chip(at))
        self.cash.edited.connect(self._on_cash_edited)
        self.cash.returnPressed.connect(self.finished)
        self.reference.returnPressed.connect(self.finished)
        self.pay_button.clicked.connect(self.finished)
        for field in (self.cash, self.reference):
            field.installEventFilter(self)

    # -------------------------------------------------------------- showing

    def show_cart(self, cart: Cart, due: Due | None, today: date) -> None:
        """Show what is due; an amount typed for this cart stays."""
        if self._cart is None or cart.order.id != self._cart.order.id or not cart.lines:
            self._touched = False
        self._cart, self._due, self._today = cart, due, today
        if cart.lines:
            self._last_change = 0
        if not self._touched:
            self.cash.set_value(self._cash_due(cart) if cart.lines else None)
        self._show_chips()
        self._show_state()

    def reset(self) -> None:
        """Ready for the next customer: cash, nothing typed."""
        self._touched = False
        self.reference.clear()
        self.choose_method(PaymentMethod.CASH.value)

    def set_saving(self, saving: bool) -> None:
        """A sale is on its way to the disk."""
        if saving and self.pay_button.hasFocus():
            # Else Qt hands the keys to the next button, and one Enter more would hold the cart.
            self.setFocus()
        self.pay_button.setEnabled(not saving)
        self._show_state()
        if not saving and self.hasFocus():
            self.pay_button.setFocus()
        if saving:
            self.pay_button.set_label(translate("Sell", "Saving…"))

    def choose_method(self, name: str) -> None:
        """Pay this way: a payment method, or `credit`."""
        self._method = name
        self._show_method()
        self.method_changed.emit()

    @property
    def method(self) -> str:
        """The way chosen: a payment method, or `credit`."""
        return self._method

    @property
    def is_cash(self) -> bool:
        """Whether the total is rounded for cash."""
        return self._method == PaymentMethod.CASH.value

    def use_chip(self, at: int) -> None:
        """Take the amount of a quick button."""
        amounts = self._amounts()
        if at < len(amounts):
            self._touched = True
            self.cash.set_value(amounts[at])
            self.cash.setFocus()
            self._show_state()

    def take_focus(self) -> None:
        """Ready to type what the customer hands over."""
        if self._method == CREDIT:
            self.pay_button.setFocus()
        elif self.is_cash:
            self.cash.focus_all()
        else:
            self.reference.setFocus()
            self.reference.selectAll()

    # -------------------------------------------------------------- terms

    def terms(self, cart: Cart, *, exact: bool = False, over_limit: bool = False) -> Terms:
        """What is agreed for a cart.

        Args:
            cart: as it is now.
            exact: exact cash, whatever is typed.
            over_limit: pass the customer's credit limit.

        Raises:
            MoneyTextInvalid, AmountOutOfRange: the cash typed is no amount.
        """
        cash_due, total = self._cash_due(cart), self._owed(cart)
        if not total:
            # Paid before, or by what is exchanged.
            return Terms(expected=0)
        if exact:
            return Terms(Tender(PaymentMethod.CASH, cash_due), expected=cash_due)
        if self._method == CREDIT:
            return Terms(None, on_credit=True, over_limit=over_limit, expected=total)
        if not self.is_cash:
            tender = Tender(PaymentMethod(self._method), total, self.reference.text())
            return Terms(tender, expected=total)
        amount = self.cash.check() if self._touched else cash_due
        return Terms(
            Tender(PaymentMethod.CASH, amount) if amount else None,
            on_credit=amount < cash_due,
            over_limit=over_limit,
            expected=cash_due if amount else total,
        )

    def _cash_due(self, cart: Cart) -> int:
        return self._due.cash if self._due is not None else cart.cash_total

    def _owed(self, cart: Cart) -> int:
        return self._due.owed if self._due is not None else cart.totals.total

    # -------------------------------------------------------------- inside

    def set_compact(self, *, low: bool, very_low: bool) -> None:
        """Make room on low windows."""
        set_look(self.pay_button, "compact", "true" if low else "false")
        self._very_low = very_low
        self._bottom.setHidden(very_low or self.qris.is_asking())
        crowded = very_low and theme.current().scale_percent > 100
        for part in (self._cash_head, self._chip_row):
            part.setVisible(not crowded)

    def retranslate(self) -> None:
        """Set every word anew."""
        for at, (name, button) in enumerate(self._methods.items()):
            word = self.method_word(name)
            button.set_label(word)
            # A longer word gets more room, so that none is cut off on narrow windows.
            self._method_row.setStretch(at, 4 + len(word))
        self._cash_word.setText(translate("Sell", "Cash received"))
        self.cash.setAccessibleName(translate("Sell", "Cash received"))
        self.reference.setAccessibleName(translate("Sell", "Reference"))
        self._noncash_words.setText(
            translate("Sell", "Finish only after you have seen that the money has arrived.")
        )
        self.qris.retranslate()
        self._show_chips()
        self._show_state()

    def method_word(self, name: str) -> str:
        """What a way to pay is called on the screen."""
        return {
            PaymentMethod.CASH.value: translate("Sell", "Cash"),
            PaymentMethod.QRIS.value: translate("Sell", "QRIS"),
            PaymentMethod.TRANSFER.value: translate("Sell", "Transfer"),
            PaymentMethod.CARD.value: translate("Sell", "Card"),
            CREDIT: translate("Sell", "Credit"),
        }[name]

    def _amounts(self) -> list[int]:
        due = self._cash_due(self._cart) if self._cart and self._cart.lines else 0
        # Longer numbers need wider buttons, so there are fewer of them.
        room = CHIPS if due < 10_000_000 else CHIPS - 1 if due < 100_000_000 else CHIPS - 2
        return quick_cash(due, PANEL_STEPS)[:room] if due > 0 else []

    def _show_chips(self) -> None:
        amounts = self._amounts()
        for at, chip in enumerate(self.chips):
            chip.setEnabled(at < len(amounts))
            chip.setVisible(at < len(amounts) or not amounts)
            exact = translate("Sell", "Exact cash")
            words = format_number(amounts[at]) if at < len(amounts) else "\u2013"
            chip.set_label(exact if at == 0 else words)

    def _show_method(self) -> None:
        for name, button in self._methods.items():
            button.setChecked(name == self._method)
        page = 0 if self.is_cash else 2 if self._method == CREDIT else 1
        self._pages.setCurrentIndex(page)
        self._show_state()

    def _show_state(self) -> None:
        cart = self._cart
        due = self._cash_due(cart) if cart else 0
        given = self.cash.value()
        short = self.is_cash and given is not None and given < due
        if self.is_cash:
            self._show_change(given, due)
        if self._method == CREDIT and cart is not None:
            total = self._due.total if self._due is not None else cart.totals.total
            self._credit_words.setText(credit_words(cart.customer, total, self._today))
        self._show_qris(cart)
        amounts = self._amounts()
        for at, chip in enumerate(self.chips):
            chip.setChecked(self._touched and at < len(amounts) and given == amounts[at])
        debt = translate("Sell", "Save as receivable")
        pay = translate("Sell", "Pay & print receipt")
        settled = cart is not None and bool(cart.lines) and not self._owed(cart)
        if settled:
            # A line of discounts may make it free too; then nothing is given back.
            pay = translate("Sell", "Hand over & print receipt")
        on_credit = short or self._method == CREDIT
        self.pay_button.set_label(debt if on_credit and not settled else pay)

    def _show_qris(self, cart: Cart | None) -> None:
        """The code takes the room of what can wait until it was scanned."""
        qris = self._method == PaymentMethod.QRIS.value and cart is not None and bool(cart.lines)
        self.qris.ask(self._owed(cart) if qris and cart is not None else 0)
        asking = self.qris.is_asking()
        words = translate("Sell", "Reference or approval code (if any)")
        if asking:
            words = translate("Qris", "Money arrived? Reference (if any)")
        self._reference_word.setText(words)
        self._noncash_words.setHidden(asking)
        self._bottom.setHidden(asking or self._very_low)

    def show_last_change(self, amount: int) -> None:
        """Keep the change of the sale just finished in sight until the next item."""
        self._last_change = amount
        self._show_state()

    def _show_change(self, given: int | None, due: int) -> None:
        empty = self._cart is None or not self._cart.lines
        back = self._due.back if self._due is not None and not empty else 0
        if back:
            self._change_word.setText(translate("Sell", "To give back"))
            self.change.setText(format_money(back))
            set_tone(self.change, "success")
        elif empty and self._last_change:
            self._change_word.setText(translate("Sell", "Change to hand out"))
            self.change.setText(format_money(self._last_change))
            set_tone(self.change, "success")
        elif given is None:
            self._change_word.setText(translate("Sell", "Change due"))
            self.change.setText("\u2013")
            set_tone(self.change, "neutral")
        elif given < due:
            self._change_word.setText(translate("Sell", "Short"))
            self.change.setText(format_money(due - given))
            set_tone(self.change, "warning")
        else:
            self._change_word.setText(translate("Sell", "Change due"))
            self.change.setText(format_money(given - due))
            set_tone(self.change, "success")
        name = f"{self._change_word.text()} {self.change.text()}"
        self.change.setAccessibleName(name)

    def _on_cash_edited(self, _: object) -> None:
        self._touched = True
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _is_escape(event):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
