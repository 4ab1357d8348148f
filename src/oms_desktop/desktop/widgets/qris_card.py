"""The shop's QRIS on the screen, with the amount inside: the customer scans it, the cashier looks on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.code_view import CodeView
from oms_desktop.desktop.widgets.labels import ElidedLabel, FittingLabel, plain_label, set_tone
from oms_desktop.domain import qris
from oms_desktop.domain.money import format_money
from oms_desktop.services.session import Session


class QrisCard(QWidget):
    """Amount, code, whom it pays; hidden where there is nothing to ask for or no code was set up."""

    shown_changed = Signal()
    """It came into sight or went; it needs much room."""

    def __init__(self, name: str, role: str = "change") -> None:
        """Start hidden; `show_shop` says whose code it is, `role` how large the amount stands."""
        super().__init__()
        self.setObjectName(name)
        self._static = ""
        self._training = False
        self._amount = 0
        self._plain = False
        self._word = plain_label("", "sub", name=f"{name}Word")
        self.amount = FittingLabel(role, f"{name}Amount")
        self.code = CodeView(f"{name}Code")
        self.whom = ElidedLabel("muted", f"{name}Whom")
        self.hint = plain_label("", "sub", wrap=True, name=f"{name}Hint")
        self.switch = icon_button("qrcode", "", name=f"{name}Switch")
        words = boxed(column(self._word, self.whom, spacing=0))
        head = row(words, self.amount, self.switch, spacing=8)
        head.setStretch(0, 2)
        head.setStretch(1, 3)
        layout = column(head, self.hint, self.code, spacing=5)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.hide()

    def show_shop(self, session: Session) -> None:
        """Take the shop's code as it is set now; who practises gets none that could be paid."""
        self._static, self._training = session.settings().qris_text, session.training
        self._show_state()

    def ask(self, amount: int) -> None:
        """Ask for an amount; 0 hides the card. Another amount brings the code with it back."""
        if amount != self._amount:
            self._amount, self._plain = amount, False
        self._show_state()

    def toggle(self) -> None:
        """Show the code without an amount, as on the shop's own sticker; once more, the one with it."""
        if self.isVisible():
            self._plain = not self._plain
            self._show_state()

    def is_asking(self) -> bool:
        """Whether there is something to scan or to be told."""
        return bool(self._static) and self._amount > 0

    def text(self) -> str:
        """What a phone reads; empty if nothing can be scanned."""
        return self.code.text() if self.is_asking() else ""

    def retranslate(self) -> None:
        """Set every word anew."""
        self._show_state()

    # -------------------------------------------------------------- inside

    def _show_state(self) -> None:
        asking = self.is_asking()
        if asking:
            self._show_code()
        if asking == self.isHidden():
            self.setVisible(asking)
            self.shown_changed.emit()

    def _show_code(self) -> None:
        inside = not self._plain and qris.can_ask(self._amount)
        text = qris.with_amount(self._static, self._amount) if inside else self._static
        hidden = self._training or not (inside or self._plain)
        self.code.show_text("" if hidden else text)
        self.code.setVisible(not hidden)
        self.amount.setText(format_money(self._amount))
        self._word.setText(translate("Qris", "Scan and pay"))
        merchant = qris.merchant(self._static)
        self.whom.setText(merchant.name)
        words = self._hint()
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        set_tone(self.hint, "warning")
        self.switch.setHidden(self._training)
        spoken = translate("Qris", "QRIS code, {amount} to {shop}")
        self.code.setAccessibleName(spoken.format(amount=self.amount.text(), shop=merchant.name))

    def _hint(self) -> str:
        if self._training:
            return translate("Qris", "Practice: no code is shown, so that nobody really pays.")
        if self._plain:
            return translate("Qris", "The customer types the amount.")
        if not qris.can_ask(self._amount):
            most = format_money(qris.AMOUNT_MOST)
            words = translate("Qris", "QRIS takes at most {most} at once. Take the rest otherwise.")
            return words.format(most=most)
        return ""
