"""A customer pays: the oldest debts first or those that are chosen, the split in sight before it is kept."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from oms_desktop.desktop.customers.debts_table import DebtLine, DebtsTable
from oms_desktop.desktop.paying.tender_grid import Asked, TenderGrid
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import key_cap, line, plain_label
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.money import format_money
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.services import customer_money
from oms_desktop.services.changes import Changes
from oms_desktop.services.customer_money import Account
from oms_desktop.services.order_papers import OrderPaper, PaperKind

_SIDE: Final = 14


class CustomerPayPanel(QFrame):
    """Debts with what goes into each, the ways of paying, and money that is given back."""

    finished = Signal()
    """Done or left."""

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("customerPay")
        self.setProperty("card", "true")
        self._desk = desk
        self._account: Account | None = None
        self._chosen: list[int] = []
        self._busy = False
        self.debts = DebtsTable()
        self.grid = TenderGrid()
        self.message = InlineMessage("customerPayMessage")
        self.act = Button(kind="primary", icon="check", name="customerPayNow")
        self.act.set_key("Enter")
        self.back_amount = MoneyEdit(name="backAmount", prefix=True)
        self.back_reason = QLineEdit()
        self.back_reason.setObjectName("backReason")
        self.back_reason.setMaxLength(200)
        self.back = Button(kind="quick", icon="cash", name="giveBack")
        self._close = icon_button("x", "", name="customerPayClose")
        self._title = plain_label("", "title", name="customerPayTitle")
        self._below = plain_label("", "muted", wrap=True, name="customerPayBelow")
        self._hint = plain_label("", "muted", wrap=True)
        self._back_words = plain_label("", "sub", buddy=self.back_amount)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        words = column(row(self._title, key_cap("F9"), None), self._below, spacing=1)
        head = row(words, self._close, margins=(_SIDE, 8, 6, 6))
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        owing = column(self.debts, self._hint, spacing=4)
        owing.setStretch(0, 1)
        self._owing = boxed(owing)
        body = column(
            self._owing,
            self.grid,
            None,
            self.message,
            self.act,
            spacing=8,
            margins=(_SIDE, 8, _SIDE, 10),
        )
        body.setStretch(0, 100)
        body.setStretch(2, 1)
        back = column(
            line(),
            self._back_words,
            row(self.back_amount, self.back_reason, self.back, spacing=8),
            spacing=6,
            margins=(_SIDE, 0, _SIDE, 12),
        )
        self._back = boxed(back)
        whole = column(head, line(), body, self._back, spacing=0, margins=(1, 1, 1, 1))
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._close.clicked.connect(self.leave)
        self.debts.toggled.connect(self._toggle)
        self.debts.left.connect(self.leave)
        self.grid.changed.connect(self._show_split)
        self.grid.entered.connect(self.submit)
        self.grid.left.connect(self.leave)
        self.act.clicked.connect(lambda *_: self.submit())
        self.back.clicked.connect(lambda *_: self.give_back())
        for edit in (self.back_amount, self.back_reason):
            edit.returnPressed.connect(self.give_back)

    # -------------------------------------------------------------- showing

    @property
    def customer_id(self) -> int | None:
        """Whose money it asks for, or None while it is hidden."""
        return self._account.customer_id if self._account is not None else None

    def open_for(self, customer_id: int) -> None:
        """Ask for a customer's money."""
        self._account = customer_money.account(self._desk.session, customer_id)
        self._chosen, self._busy = [], False
        self.message.clear()
        self.back_reason.clear()
        self._ask()
        self.grid.clear()
        self.retranslate()
        self.show()
        self.grid.first_field()

    def reload(self) -> None:
        """Something happened to the customer's account meanwhile; what was typed stays."""
        if self._account is not None:
            self._account = customer_money.account(self._desk.session, self._account.customer_id)
            self._ask()
            self._show_words()

    def leave(self) -> None:
        """Close without doing anything."""
        self._account = None
        self.hide()
        self.finished.emit()

    def _ask(self) -> None:
        account = self._account
        if account is None:
            return
        known = {each.id for each in account.debts}
        self._chosen = [each for each in self._chosen if each in known]
        self._owing.setVisible(bool(account.debts))
        # Who owes something pays with it first.
        self._back.setVisible(account.kept > 0 and not account.debts)
        self.back_amount.set_value(account.kept or None)
        owed = sum(debt.balance for debt in account.debts if self._counts(debt.id))
        # Without debts, kept money has nothing to be spent on.
        kept = account.kept if account.debts else 0
        self.grid.ask(Asked(owed, kept, known=True, partial=True))

    def _counts(self, invoice_id: int) -> bool:
        return not self._chosen or invoice_id in self._chosen

    def _toggle(self, invoice_id: int) -> None:
        """Pay this invoice first, or no longer."""
        if invoice_id in self._chosen:
            self._chosen.remove(invoice_id)
        else:
            self._chosen.append(invoice_id)
        self._ask()

    def parts(self) -> list[customer_money.Part]:
        """Where the money that was typed would go."""
        account = self._account
        if account is None:
            return []
        amount = self.grid.covered
        if not self._chosen:
            return account.split(amount)
        chosen = sorted(
            (debt for debt in account.debts if debt.id in self._chosen),
            key=lambda debt: self._chosen.index(debt.id),
        )
        return Account(account.customer_id, account.name, tuple(chosen), account.kept).split(amount)

    def _show_split(self) -> None:
        account = self._account
        if account is None:
            return
        parts = dict(self.parts())
        places = {each: at for at, each in enumerate(self._chosen, start=1)}
        self.debts.show_lines(
            tuple(
                DebtLine(debt, parts.get(debt.id, 0), places.get(debt.id, 0))
                for debt in account.debts
            )
        )

    # -------------------------------------------------------------- doing

    def submit(self) -> None:
        """Take the money; once, however often Enter is pressed."""
        account = self._account
        if account is None or self._busy:
            return
        self.message.clear()
        try:
            money = self.grid.money()
        except Refused as error:
            self._refuse(error)
            return
        chosen = tuple(self.parts()) if self._chosen else ()
        self._begin()
        self._desk.command(customer_money.pay_debts, account.customer_id, money, chosen).run(
            self._on_paid, self._on_refused
        )

    def give_back(self) -> None:
        """Give kept money back in cash."""
        account = self._account
        if account is None or self._busy:
            return
        self.message.clear()
        try:
            amount = self.back_amount.check()
        except Refused as error:
            self._refuse(error)
            return
        self._begin()
        reason = self.back_reason.text().strip()
        given = (account.customer_id, amount, PaymentMethod.CASH, reason)
        self._desk.command(customer_money.return_balance, *given).run(
            self._on_given, self._on_refused
        )

    def _begin(self) -> None:
        self._busy = True
        self.act.setEnabled(False)
        self.back.setEnabled(False)

    def _end(self) -> None:
        self._busy = False
        self.act.setEnabled(True)
        self.back.setEnabled(True)

    def _on_paid(self, changes: Changes) -> None:
        facts = changes.facts
        received = int(facts["paid"]) + int(facts.get("kept", 0))
        if facts["change"]:
            text = translate("Customers", "{name}: {paid} received, give back {change}")
        elif facts["owed"]:
            text = translate("Customers", "{name}: {paid} received, {owed} still owed")
        else:
            text = translate("Customers", "{name}: {paid} received, nothing is owed any more")
        words = text.format(
            name=facts["customer"],
            paid=format_money(received),
            change=format_money(int(facts["change"])),
            owed=format_money(int(facts["owed"])),
        )
        self._succeed(words)
        if "payment" in facts and self._desk.papers is not None:
            paper = OrderPaper.of(PaperKind.MONEY_RECEIPT, int(facts["payment"]))
            self._desk.papers.print_paper(paper)

    def _on_given(self, changes: Changes) -> None:
        back = sum(int(amount) for _, amount in changes.facts["refund"])
        text = translate("Customers", "{name}: give back {amount}")
        self._succeed(text.format(name=changes.facts["customer"], amount=format_money(back)))

    def _succeed(self, words: str) -> None:
        self._end()
        self._desk.notices.toast(words)
        self.leave()

    def _on_refused(self, error: Exception) -> None:
        self._end()
        self._desk.notices.error(error, self.message)

    def _refuse(self, error: Refused) -> None:
        self.message.tell(lambda: (words_for(error), "danger", []))
        self._desk.beeper.error()

    def set_compact(self, *, low: bool) -> None:
        """In a low window the list of debts goes without its titles and the hint below it."""
        self.grid.set_compact(low=low)
        self.debts.horizontalHeader().setHidden(low)
        # One row stays in sight; scrolling shows the others.
        self.debts.setMinimumHeight(theme.current().height("row") + 2 if low else 0)
        self._hint.setHidden(low)

    # -------------------------------------------------------------- words

    def _show_words(self) -> None:
        account = self._account
        if account is None:
            return
        owes = translate("Customers", "{name} owes {owed}")
        has = translate("Customers", "{name} owes {owed} and has {kept} with the shop")
        text = (has if account.kept else owes).format(
            name=account.name, owed=format_money(account.owed), kept=format_money(account.kept)
        )
        self._below.setText(text)
        self._below.setAccessibleName(text)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Customers", "Take payment"))
        self._close.set_hint(translate("Customers", "Close (Esc)"))
        self._hint.setText(translate("Customers", "Oldest first; Space picks an invoice."))
        self.debts.setAccessibleName(translate("Customers", "Unpaid invoices"))
        self.act.set_label(translate("Customers", "Save payment"))
        self._back_words.setText(translate("Customers", "Give money back in cash"))
        self.back_amount.setAccessibleName(self._back_words.text())
        reason = translate("Customers", "Reason")
        self.back_reason.setPlaceholderText(reason)
        self.back_reason.setAccessibleName(reason)
        self.back.set_label(translate("Customers", "Give back"))
        self.grid.retranslate()
        self._show_words()
        self._show_split()
