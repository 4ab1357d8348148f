"""One field for each way to pay: what is still missing stands in the empty ones, Enter takes it."""

import dataclasses
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.labels import FittingLabel, plain_label, set_tone
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.errors import AmountOutOfRange
from oms_desktop.domain.money import AMOUNT_LIMIT, format_money, format_number
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.references import LONGEST
from oms_desktop.domain.tenders import CashRule, Settled, settle
from oms_desktop.services.paying import Money, Tender

OWN: Final = "own"
_WAYS: Final = (OWN, *(method.value for method in PaymentMethod))


@dataclass(frozen=True)
class Asked:
    """What is to be paid.

    Attributes:
        owed: before rounding.
        kept: the customer's money that the shop has already.
        known: whether money can be kept for the customer.
        may_owe: whether what is missing may be owed.
        rule: rounds the part in cash.
        partial: what is missing simply stays owed.
    """

    owed: int = 0
    kept: int = 0
    known: bool = False
    may_owe: bool = False
    rule: CashRule = dataclasses.field(default_factory=CashRule)
    partial: bool = False


class TenderGrid(QWidget):
    """Amount and reference of each way; below, what is missing, change, or what is kept."""

    changed = Signal()
    entered = Signal()
    """Enter, and there is nothing left to be asked."""
    left = Signal()
    """Esc."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._asked = Asked()
        self.amounts = {way: MoneyEdit(name=f"mixed_{way}") for way in _WAYS}
        self.references = {
            method.value: QLineEdit()
            for method in PaymentMethod
            if method is not PaymentMethod.CASH
        }
        self._words = {way: plain_label("", "sub", buddy=self.amounts[way]) for way in _WAYS}
        self.extra = Button(kind="seg", checkable=True, name="mixedExtra")
        self._rest_word = plain_label("", "sub", name="mixedRestWord")
        self._rest = FittingLabel("h2", "mixedRest")
        self._rounding = plain_label("", "muted", tabular=True, name="mixedRounding")
        self._there = plain_label("", "muted", tabular=True, name="mixedThere")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        for at, way in enumerate(_WAYS):
            reference = self.references.get(way)
            grid.addWidget(self._words[way], at, 0)
            beside = reference is not None or way == OWN
            grid.addWidget(self.amounts[way], at, 1, 1, 1 if beside else 2)
            if reference is not None:
                reference.setObjectName(f"mixed_{way}_reference")
                reference.setMaxLength(LONGEST)
                grid.addWidget(reference, at, 2)
        grid.addWidget(self._there, 0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        rest = row(self._rest_word, self._rounding, None, self._rest, spacing=8)
        self._grid = grid
        self.setLayout(column(grid, rest, self.extra, spacing=6))

    def _connect(self) -> None:
        for way, field in self.amounts.items():
            field.edited.connect(lambda _: self._show())
            field.returnPressed.connect(lambda way=way: self._on_enter(way))
            field.installEventFilter(self)
        for reference in self.references.values():
            reference.returnPressed.connect(self._on_done)
            reference.installEventFilter(self)
        self.extra.clicked.connect(lambda *_: self._show())
        self.extra.installEventFilter(self)

    # -------------------------------------------------------------- asking

    def ask(self, asked: Asked) -> None:
        """What is to be paid now; what was typed stays."""
        self._asked = asked
        own = asked.kept > 0
        if not own:
            self.amounts[OWN].set_value(None)
        self.amounts[OWN].setVisible(own)
        self._words[OWN].setVisible(own)
        self._there.setVisible(own)
        self._show()

    def clear(self) -> None:
        """Nothing was handed over yet; what the shop keeps already is spent first."""
        for field in (*self.amounts.values(), *self.references.values()):
            field.clear()
        own = min(self._asked.kept, self._asked.owed)
        self.amounts[OWN].set_value(own or None)
        self.extra.setChecked(False)
        self._show()

    def first_field(self) -> None:
        """Ready to type the cash."""
        self.amounts[PaymentMethod.CASH.value].focus_all()

    def set_compact(self, *, low: bool) -> None:
        """Make room on low windows."""
        self._grid.setVerticalSpacing(4 if low else 7)

    # -------------------------------------------------------------- what is said

    def money(self) -> Money:
        """What was typed.

        Raises:
            MoneyTextInvalid, AmountOutOfRange: a text is no amount, or there is none at all.
        """
        filled = {way: field.check() for way, field in self.amounts.items() if field.text().strip()}
        tenders = tuple(
            Tender(method, filled[method.value], self._reference(method))
            for method in PaymentMethod
            if filled.get(method.value)
        )
        own = filled.get(OWN, 0)
        if not tenders and not own and not self.on_credit:
            raise AmountOutOfRange(0, 1, AMOUNT_LIMIT)
        return Money(tenders, own, self.keep)

    @property
    def keep(self) -> bool:
        """Whether what is too much stays as the customer's balance."""
        return self.extra.isChecked() and bool(self.sums().left)

    @property
    def on_credit(self) -> bool:
        """Whether what is missing is owed."""
        return self.extra.isChecked() and bool(self.sums().short)

    @property
    def own(self) -> int:
        """What of the customer's own money is spent."""
        return min(self._value(OWN), self._asked.owed)

    @property
    def due(self) -> int:
        """What is asked for, with what is spent of the customer's own money."""
        return self.sums().due + self.own

    @property
    def covered(self) -> int:
        """What of the debt is paid with what was typed."""
        return self.due - self.sums().short

    def sums(self) -> Settled:
        """What the amounts come to."""
        cash = self._value(PaymentMethod.CASH.value)
        other = sum(self._value(way) for way in self.references)
        owed = self._asked.owed - self.own
        return settle(owed, other, cash or None, self._asked.rule)

    def _value(self, way: str) -> int:
        return self.amounts[way].value() or 0

    def _reference(self, method: PaymentMethod) -> str:
        field = self.references.get(method.value)
        return field.text().strip() if field is not None else ""

    def _missing(self, way: str) -> int:
        """What an empty field would have to say."""
        if way == OWN:
            return min(self._asked.kept, self.sums().short)
        rest = self.sums().short
        if way == PaymentMethod.CASH.value and not self._value(way):
            return self._asked.rule(rest)
        return rest

    # -------------------------------------------------------------- keys

    def _on_enter(self, way: str) -> None:
        """Take what is missing; covered, it is done; else on to the next way."""
        field, reference = self.amounts[way], self.references.get(way)
        if not field.text().strip() and self._missing(way):
            field.set_value(self._missing(way))
            self._show()
            if reference is not None:
                reference.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                field.focus_all()
            return
        waits = self.sums().short and not self.on_credit and not self._asked.partial
        if field.value() is not None and waits:
            empty = next((other for other in self._after(way) if not other.text().strip()), None)
            if empty is not None:
                empty.focus_all()
                return
        self._on_done()

    def _after(self, way: str) -> list[MoneyEdit]:
        at = _WAYS.index(way)
        others = (self.amounts[each] for each in (*_WAYS[at + 1 :], *_WAYS[:at]))
        return [field for field in others if not field.isHidden()]

    def _on_done(self) -> None:
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and watched in self.amounts.values():
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, field: QObject, step: int) -> None:
        shown = [each for each in self.amounts.values() if not each.isHidden()]
        at = next(n for n, each in enumerate(shown) if each is field)
        shown[(at + step) % len(shown)].focus_all()

    # -------------------------------------------------------------- look and words

    def _show(self) -> None:
        sums, known = self.sums(), self._asked.known
        offers_keep, offers_debt = bool(sums.left and known), bool(sums.short and self._may_owe)
        if not offers_keep and not offers_debt:
            self.extra.setChecked(False)
        self.extra.setVisible(offers_keep or offers_debt)
        amount = format_money(sums.left if offers_keep else sums.short)
        keep = translate("Paying", "Keep {amount} as credit")
        owe = translate("Paying", "Owe the other {amount}")
        self.extra.set_label((keep if offers_keep else owe).format(amount=amount))
        there = translate("Paying", "of {amount}")
        self._there.setText(there.format(amount=format_money(self._asked.kept)))
        word, shown, tone = self._said(sums)
        self._rest_word.setText(word)
        self._rest.setText(shown)
        set_tone(self._rest, tone)
        self._rest.setAccessibleName(f"{word} {shown}")
        rounded = sums.due - (self._asked.owed - self.own)
        text = translate("Paying", "rounded {amount}").format(amount=format_money(rounded))
        self._rounding.setText(text if rounded and not sums.short else "")
        for way, field in self.amounts.items():
            missing = self._missing(way)
            field.setPlaceholderText(format_number(missing) if missing else "")
        self.changed.emit()

    @property
    def _may_owe(self) -> bool:
        return self._asked.may_owe and self._asked.known

    def _said(self, sums: Settled) -> tuple[str, str, str]:
        """Word, amount and tone of the line below."""
        if sums.short and self._asked.partial:
            return translate("Paying", "Still owed afterwards"), format_money(sums.short), "warning"
        if sums.short:
            tone = "warning" if self.on_credit else "danger"
            return translate("Paying", "Still missing"), format_money(sums.short), tone
        if self.keep:
            return translate("Paying", "Kept as credit"), format_money(sums.left), "info"
        if sums.over:
            return translate("Paying", "Too much"), format_money(sums.over), "danger"
        if sums.change:
            return translate("Paying", "Change"), format_money(sums.change), "success"
        if not self._asked.owed:
            return "", "", ""
        return translate("Paying", "Covered"), format_money(sums.due + self.own), "success"

    def retranslate(self) -> None:
        """Set every word anew."""
        own = translate("Paying", "Credit")
        for way, label in self._words.items():
            word = own if way == OWN else method_word(way)
            if way == PaymentMethod.TRANSFER.value:
                word = translate("Paying", "Transfer")
            label.setText(word)
            self.amounts[way].setAccessibleName(word)
        for way, hint in self._hints().items():
            field = self.references[way]
            field.setPlaceholderText(hint)
            field.setAccessibleName(f"{self._words[way].text()} {hint}")
        self._show()

    @staticmethod
    def _hints() -> dict[str, str]:
        """What is written on each slip."""
        return {
            PaymentMethod.QRIS.value: translate("Paying", "RRN"),
            PaymentMethod.TRANSFER.value: translate("Paying", "Reference"),
            PaymentMethod.CARD.value: translate("Paying", "Approval, last 4"),
        }
