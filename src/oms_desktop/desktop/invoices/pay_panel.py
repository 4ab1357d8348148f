"""Taking money for an invoice: the rest is filled in, Enter posts it."""

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QLineEdit

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.columns import customer_words
from oms_desktop.desktop.invoices.side_panel import SidePanel
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import plain_label, set_look, set_tone
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.qris_card import QrisCard
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.errors import ReferenceNeeded
from oms_desktop.domain.money import format_money
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.services import customer_money, paying
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Tender

_ICONS: Final = {
    PaymentMethod.CASH: "cash",
    PaymentMethod.QRIS: "qrcode",
    PaymentMethod.TRANSFER: "building-bank",
    PaymentMethod.CARD: "credit-card",
}


class PayPanel(SidePanel):
    """Method, amount, reference; change or what stays owed is shown while typing.

    `qris` is the shop's code, which the tab shows where there is room for it.
    """

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__(desk, "payPanel")
        self.methods = {
            method: Button(kind="seg", icon=icon, checkable=True, name=f"pay-{method.value}")
            for method, icon in _ICONS.items()
        }
        group = QButtonGroup(self)
        for method, button in self.methods.items():
            group.addButton(button)
            button.clicked.connect(lambda *_, method=method: self._choose(method))
        self._roving = RovingGroup(self, list(self.methods.values()))
        self.amount = MoneyEdit(name="payAmount", variant="cash", prefix=True)
        self.amount.edited.connect(lambda _: self._show_rest())
        self.amount.returnPressed.connect(self.submit)
        self.reference = QLineEdit()
        self.reference.setObjectName("payReference")
        self.reference.setMaxLength(40)
        self.reference.returnPressed.connect(self.submit)
        self.qris = QrisCard("payQris", "total")
        self._amount_words = plain_label("", "sub", buddy=self.amount)
        self._reference_words = plain_label("", "sub", buddy=self.reference)
        self._rest_words = plain_label("", "sub")
        self._rest = plain_label("", "h2", tabular=True, name="payRest")
        self._reference_box = boxed(column(self._reference_words, self.reference, spacing=4))
        self.more = Button(kind="ghost", icon="arrows-split-2", name="payMore")
        self.more.clicked.connect(lambda *_: self._go_to_customer())
        self.pay = Button(kind="primary", icon="check", name="payNow")
        self.pay.set_key("Enter")
        self._fields = column(
            column(self._amount_words, self.amount, spacing=4), self._reference_box
        )
        self.compose(
            [
                row(*self.methods.values(), spacing=6),
                self._fields,
                row(self._rest_words, None, self._rest),
                self.more,
            ],
            self.pay,
        )
        self.retranslate()

    def fill(self, item: InvoiceItem) -> None:
        """The rest, in cash."""
        self.amount.set_value(item.balance)
        self.reference.clear()
        self.more.setVisible(customer_money.payer_of(self._desk.session, item.id) is not None)
        self.qris.show_shop(self._desk.session)
        self._choose(PaymentMethod.CASH, focus=False)

    def first_field(self) -> None:
        """The amount, selected: typing replaces it, Enter takes it."""
        self.amount.focus_all()

    def set_low(self, low: bool) -> None:
        """Put amount and reference side by side where there is little height."""
        ways = QBoxLayout.Direction
        self._fields.setDirection(ways.LeftToRight if low else ways.TopToBottom)
        variant = "" if low else "cash"
        if self.amount.property("variant") != variant:
            set_look(self.amount, "variant", variant)

    def method(self) -> PaymentMethod:
        """How the money comes."""
        for method, button in self.methods.items():
            if button.isChecked():
                return method
        return PaymentMethod.CASH

    def rest(self) -> str:
        """What is said below the amount: its word and the sum."""
        return f"{self._rest_words.text()} {self._rest.text()}".strip()

    def submit(self) -> None:
        """Post the payment."""
        item = self._item
        if item is None or self._busy:
            return
        try:
            amount = self.amount.check()
        except Refused as error:
            self.show_refusal(error)
            self.amount.focus_all()
            return
        if not self.begin():
            return
        tender = Tender(self.method(), amount, self.reference.text().strip())
        self._desk.command(paying.pay, item.id, tender).run(self._on_paid, self._on_refused)

    def _choose(self, method: PaymentMethod, *, focus: bool = True) -> None:
        self.methods[method].setChecked(True)
        cash = method is PaymentMethod.CASH
        self._reference_box.setVisible(not cash)
        self.message.clear()
        self._show_words()
        self._show_rest()
        if focus:
            self.amount.focus_all()

    def _show_rest(self) -> None:
        amount = self.amount.value()
        balance = self._item.balance if self._item is not None else 0
        over = (amount or 0) - balance
        self.qris.ask(amount or 0 if self.method() is PaymentMethod.QRIS and over <= 0 else 0)
        if amount is None or over == 0:
            self._rest_words.setText(translate("Invoices", "After this payment"))
            self._rest.setText("–" if amount is None else translate("Invoices", "Paid"))
            set_tone(self._rest, "" if amount is None else "success")
            return
        if over < 0:
            self._rest_words.setText(translate("Invoices", "Still owed afterwards"))
            tone = "warning"
        elif self.method() is PaymentMethod.CASH:
            self._rest_words.setText(translate("Invoices", "Change"))
            tone = "success"
        else:
            self._rest_words.setText(translate("Invoices", "Too much"))
            tone = "danger"
        self._rest.setText(format_money(abs(over)))
        set_tone(self._rest, tone)

    def _go_to_customer(self) -> None:
        """Several ways at once, several invoices, or the customer's balance: the customer's account."""
        item = self.item()
        payer = customer_money.payer_of(self._desk.session, item.id) if item else None
        self.leave()
        if payer is not None:
            self._desk.go("customers", ("pay", payer))

    def _on_paid(self, changes: Changes) -> None:
        facts = changes.facts
        change, balance = int(facts["change"]), int(facts["balance"])
        paid = format_money(int(facts["paid"]))
        if change:
            text = translate("Invoices", "{number}: {paid} received, give back {change}")
        elif balance:
            text = translate("Invoices", "{number}: {paid} received, {balance} still owed")
        else:
            text = translate("Invoices", "{number}: {paid} received, fully paid")
        self.succeed(
            text.format(
                number=facts["invoice"],
                paid=paid,
                change=format_money(change),
                balance=format_money(balance),
            )
        )
        if "payment" in facts and self._desk.papers is not None:
            paper = OrderPaper.of(PaperKind.MONEY_RECEIPT, int(facts["payment"]))
            self._desk.papers.print_paper(paper)

    def _on_refused(self, error: Exception) -> None:
        self.refuse(error)
        if isinstance(error, ReferenceNeeded):
            self.reference.setFocus()
        else:
            self.amount.focus_all()

    def _show_words(self) -> None:
        cash = self.method() is PaymentMethod.CASH
        words = translate("Invoices", "Cash received") if cash else translate("Invoices", "Amount")
        self._amount_words.setText(words)
        self.amount.setAccessibleName(words)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._title.setText(translate("Invoices", "Take payment"))
        item = self._item
        if item is not None:
            text = translate("Invoices", "{number} · {customer} · owes {balance}")
            self._below.setText(
                text.format(
                    number=item.number,
                    customer=customer_words(item),
                    balance=format_money(item.balance),
                )
            )
        for method, button in self.methods.items():
            word = method_word(method.value)
            if method is PaymentMethod.TRANSFER:
                word = translate("Invoices", "Transfer")
            button.set_label(word)
        self._reference_words.setText(translate("Invoices", "Reference"))
        self.reference.setAccessibleName(translate("Invoices", "Reference"))
        self.reference.setPlaceholderText(translate("Invoices", "Number on the slip"))
        self.pay.set_label(translate("Invoices", "Save payment"))
        self.more.set_label(translate("Invoices", "Several ways or invoices"))
        self.qris.retranslate()
        self._show_words()
        self._show_rest()
