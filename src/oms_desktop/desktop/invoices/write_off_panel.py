"""Giving up what is owed of an invoice, or taking that back: how much, the reason, one button."""

from PySide6.QtWidgets import QLineEdit

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.side_panel import SidePanel
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column
from oms_desktop.desktop.widgets.labels import plain_label, set_tone
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.services import writing_off
from oms_desktop.services.changes import Changes


class WriteOffPanel(SidePanel):
    """What was given up is taken back as a whole; what is owed may be given up in part."""

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__(desk, "writeOffPanel")
        self.amount = MoneyEdit(name="writeOffAmount", prefix=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("writeOffReason")
        self.reason.setMaxLength(200)
        for edit in (self.amount, self.reason):
            edit.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self._what = plain_label("", "body", wrap=True)
        self._amount_words = plain_label("", "sub", buddy=self.amount)
        self._reason_words = plain_label("", "sub", buddy=self.reason)
        self._sum = boxed(column(self._amount_words, self.amount, spacing=4))
        self.act = Button(kind="danger", icon="eraser", name="writeOffNow")
        self.act.set_key("Enter")
        self.compose(
            [self._what, self._sum, column(self._reason_words, self.reason, spacing=4)], self.act
        )
        self.retranslate()

    def takes_back(self) -> bool:
        """Whether something was given up: only that can be undone here."""
        return self._item is not None and self._item.written_off > 0

    def fill(self, item: InvoiceItem) -> None:
        """All that is owed; no reason yet."""
        self.amount.set_value(item.balance)
        self._sum.setVisible(not self.takes_back())
        self.reason.clear()
        set_tone(self.reason, "")

    def first_field(self) -> None:
        """The reason: the amount is there."""
        self.reason.setFocus()

    def submit(self) -> None:
        """Write it off, or take that back."""
        item = self._item
        if item is None or self._busy:
            return
        try:
            amount = None if self.takes_back() else self.amount.check()
        except Refused as error:
            self.show_refusal(error)
            return
        reason = self.reason.text()
        if not reason.strip():
            set_tone(self.reason, "danger")
            self.show_refusal(FieldMissing("reason"))
            self.reason.setFocus()
            return
        if not self.begin():
            return
        if amount is None:
            command = self._desk.command(writing_off.take_back, item.id, reason)
        else:
            command = self._desk.command(writing_off.write_off, item.id, reason, amount)
        back = amount is None
        command.run(lambda changes: self._on_done(changes, back=back), self.refuse)

    def _on_done(self, changes: Changes, *, back: bool) -> None:
        text = translate("Invoices", "{number}: {amount} written off")
        if back:
            text = translate("Invoices", "{number}: {amount} is owed again")
        facts = changes.facts
        amount = format_money(int(facts["amount"]))
        self.succeed(text.format(number=facts["invoice"], amount=amount))

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        back = self.takes_back()
        title = translate("Invoices", "Write the debt off")
        what = translate(
            "Invoices", "The shop gives this money up. No money moves; the invoice stays as it is."
        )
        if back:
            title = translate("Invoices", "Take the write-off back")
            what = translate("Invoices", "{amount} was written off. It is owed again after this.")
        item = self._item
        if item is not None:
            self._below.setText(f"{item.number} · {format_money(item.balance)}")
            what = what.format(amount=format_money(item.written_off))
        self._title.setText(title)
        self._what.setText(what)
        self._amount_words.setText(translate("Invoices", "Amount to write off"))
        self.amount.setAccessibleName(self._amount_words.text())
        self._reason_words.setText(translate("Invoices", "Reason"))
        self.reason.setAccessibleName(translate("Invoices", "Reason"))
        self.reason.setPlaceholderText(translate("Invoices", "Such as: moved away, can't be found"))
        self.act.set_label(title)
