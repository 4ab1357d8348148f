"""Voiding an invoice: what will happen, the reason, one button."""

from PySide6.QtWidgets import QLineEdit

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.side_panel import SidePanel
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.desktop.widgets.labels import plain_label, set_tone
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.money import format_money
from oms_desktop.services import voiding
from oms_desktop.services.changes import Changes


class VoidPanel(SidePanel):
    """Asks for the reason; the number stays taken."""

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__(desk, "voidPanel")
        self.reason = QLineEdit()
        self.reason.setObjectName("voidReason")
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self._what = plain_label("", "body", wrap=True)
        self._reason_words = plain_label("", "sub", buddy=self.reason)
        self.void = Button(kind="danger", icon="ban", name="voidNow")
        self.void.set_key("Enter")
        self.compose(
            [self._what, column(self._reason_words, self.reason, spacing=4)],
            self.void,
        )
        self.retranslate()

    def fill(self, item: InvoiceItem) -> None:
        """No reason yet."""
        self.reason.clear()
        set_tone(self.reason, "")

    def first_field(self) -> None:
        """The reason."""
        self.reason.setFocus()

    def submit(self) -> None:
        """Void it."""
        item = self._item
        if item is None or self._busy:
            return
        if not self.reason.text().strip():
            set_tone(self.reason, "danger")
            self.show_refusal(FieldMissing("reason"))
            self.reason.setFocus()
            return
        if self.begin():
            command = self._desk.command(voiding.void, item.id, self.reason.text())
            command.run(self._on_voided, self.refuse)

    def _on_voided(self, changes: Changes) -> None:
        refund = sum(int(amount) for _, amount in changes.facts["refund"])
        if refund:
            text = translate("Invoices", "{number} voided, give back {refund}")
        else:
            text = translate("Invoices", "{number} voided")
        self.succeed(text.format(number=changes.facts["invoice"], refund=format_money(refund)))

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._title.setText(translate("Invoices", "Void invoice"))
        item = self._item
        if item is not None:
            self._below.setText(f"{item.number} · {format_money(item.total)}")
            if item.paid:
                text = translate(
                    "Invoices", "{paid} goes back to the customer, the goods go back into stock."
                )
            else:
                text = translate("Invoices", "The goods go back into stock. The number stays.")
            self._what.setText(text.format(paid=format_money(item.paid)))
        self._reason_words.setText(translate("Invoices", "Reason"))
        self.reason.setAccessibleName(translate("Invoices", "Reason"))
        self.reason.setPlaceholderText(translate("Invoices", "Such as: wrong item entered"))
        self.void.set_label(translate("Invoices", "Void invoice"))
