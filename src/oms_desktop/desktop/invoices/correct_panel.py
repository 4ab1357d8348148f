"""A sale with a mistake in it: taken back, and put into a cart to be sold rightly."""

from PySide6.QtWidgets import QLineEdit

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.side_panel import SidePanel
from oms_desktop.desktop.returns import correcting as job
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.desktop.widgets.labels import plain_label, set_tone
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.services import correcting
from oms_desktop.services.changes import Changes


class CorrectPanel(SidePanel):
    """Says which way it goes, void or credit note, and asks why."""

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__(desk, "correctPanel")
        self._by_note = False
        self.reason = QLineEdit()
        self.reason.setObjectName("correctReason")
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self._what = plain_label("", "body", wrap=True)
        self._reason_words = plain_label("", "sub", buddy=self.reason)
        self.act = Button(kind="primary", icon="arrow-back-up", name="correctNow")
        self.act.set_key("Enter")
        self.compose([self._what, column(self._reason_words, self.reason, spacing=4)], self.act)
        self.retranslate()

    def fill(self, item: InvoiceItem) -> None:
        """Find out how it can be taken back; the usual reason is there already."""
        try:
            self._by_note = correcting.needs_note(self._desk.session, item.id)
        except Refused as error:
            self.show_refusal(error)
        self.reason.setText(translate("Invoices", "Wrong item entered"))
        set_tone(self.reason, "")

    def first_field(self) -> None:
        """The reason, selected."""
        self.reason.setFocus()
        self.reason.selectAll()

    def submit(self) -> None:
        """Take it back."""
        item, reason = self._item, self.reason.text()
        if item is None or self._busy:
            return
        if not reason.strip():
            set_tone(self.reason, "danger")
            self.show_refusal(FieldMissing("reason"))
            self.reason.setFocus()
            return
        if self.begin():
            self._desk.submit(
                lambda session: job.correct(session, item.id, reason),
                self._on_corrected,
                self.refuse,
                reason=reason,
            )

    def _on_corrected(self, changes: Changes) -> None:
        self._desk.bus.tell(changes)
        refund = sum(int(amount) for _, amount in changes.facts["refund"] or ())
        text = translate("Invoices", "{number} taken back: its items are in the cart")
        if refund:
            text = translate("Invoices", "{number} taken back, give back {refund}")
        number = changes.facts["invoice"]
        self.succeed(text.format(number=number, refund=format_money(refund)))
        self._desk.go("sell", ("cart", changes.id_of("order")))

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._title.setText(translate("Invoices", "Correct the sale"))
        item = self._item
        if item is not None:
            self._below.setText(f"{item.number} · {format_money(item.total)}")
        words = translate("Invoices", "The invoice is voided and its items come into a new cart.")
        if self._by_note:
            words = translate(
                "Invoices",
                "It can't be voided any more: a credit note is written, the goods and the money "
                "go back, and the items come into a new cart.",
            )
        self._what.setText(words)
        self._reason_words.setText(translate("Invoices", "Reason"))
        self.reason.setAccessibleName(translate("Invoices", "Reason"))
        self.act.set_label(translate("Invoices", "Take back and sell again"))
