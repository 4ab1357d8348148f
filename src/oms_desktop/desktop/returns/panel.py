"""Goods come back: how much of which line, where it goes, and what becomes of the money."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from oms_desktop.desktop.returns.draft import ReturnDraft, ReturnLine
from oms_desktop.desktop.returns.lines_table import ReturnTable
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import FittingLabel, key_cap, line, plain_label, set_look
from oms_desktop.domain.quantity import format_quantity, parse_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.returns import Fate
from oms_desktop.services.product_lookup import product_of_code

_SIDE: Final = 14
_REASON_LENGTH: Final = 200


class BackPanel(QFrame):
    """What every return asks: lines, their fate and the reason; subclasses settle the money."""

    left = Signal()
    """Esc: nothing came back."""
    done = Signal(object)
    """It is done: the `Changes` of the last step."""

    def __init__(self, desk: Desk, name: str) -> None:
        """Start closed; call `compose` with what is asked about the money."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "true")
        self._desk = desk
        self._busy = False
        self.draft = ReturnDraft()
        self.table = ReturnTable()
        self.stock = Button(kind="seg", icon="building-warehouse", checkable=True, name="toStock")
        self.damaged = Button(kind="seg", icon="heart-broken", checkable=True, name="damaged")
        self.all = Button(kind="quick", name="returnAll")
        self.reason = QLineEdit()
        self.reason.setObjectName("returnReason")
        self.reason.setMaxLength(_REASON_LENGTH)
        self.message = InlineMessage("returnMessage")
        self.act = Button(kind="primary", icon="receipt-refund", variant="pay", name="returnNow")
        self.act.set_key("Enter")
        self._close = icon_button("x", "", name="returnClose")
        self._title = plain_label("", "title", name="returnTitle")
        self._below = plain_label("", "muted", name="returnBelow")
        self._below.setMinimumWidth(1)
        self._sum_word = plain_label("", "sub")
        self.sum = FittingLabel("h2", "returnSum")

    def compose(self, *money: QWidget) -> None:
        """Lay everything out, `money` between reason and sum."""
        head = row(
            column(row(self._title, key_cap("Ctrl+R"), None), self._below, spacing=1),
            self._close,
            margins=(_SIDE, 8, 6, 6),
        )
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        fates = row(self.stock, self.damaged, self.all, spacing=6)
        body = column(fates, self.reason, *money, spacing=7, margins=(_SIDE, 8, _SIDE, 0))
        foot = column(
            self.message,
            row(self._sum_word, self.sum),
            self.act,
            spacing=6,
            margins=(_SIDE, 7, _SIDE, 11),
        )
        layout = column(head, line(), self.table, line(), spacing=0, margins=(1, 1, 1, 1))
        layout.addLayout(body)
        layout.addLayout(foot)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._connect()

    def _connect(self) -> None:
        table = self.table
        table.stepped.connect(self._on_stepped)
        table.typed.connect(self._on_typed)
        table.fate_toggled.connect(self._on_fate)
        table.submitted.connect(self.submit)
        table.left.connect(self.leave)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._on_marked())
        self.stock.clicked.connect(lambda: self._set_fate(Fate.STOCK))
        self.damaged.clicked.connect(lambda: self._set_fate(Fate.DAMAGED))
        self.all.clicked.connect(self.take_all)
        self.reason.returnPressed.connect(self.submit)
        self.act.clicked.connect(self.submit)
        self._close.clicked.connect(self.leave)
        for part in (self.reason, self.stock, self.damaged, self.all, self.act):
            part.installEventFilter(self)

    # -------------------------------------------------------------- what subclasses say

    @abstractmethod
    def carry_out(self, reason: str, quantities: Mapping[int, int]) -> None:
        """Do it, then `succeed` or `refuse`."""

    @abstractmethod
    def show_money(self) -> None:
        """Show what this comes to."""

    # -------------------------------------------------------------- showing

    def begin(self, draft: ReturnDraft) -> None:
        """Ask about these lines."""
        self.draft, self._busy = draft, False
        self.message.clear()
        self.reason.setText(translate("Returns", "Returned by the customer"))
        self.reason.setCursorPosition(0)
        self.table.select_row(0)
        self._show()

    def take_focus(self) -> None:
        """Ready for how much comes back."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_all(self) -> None:
        """Everything that is left comes back."""
        self.draft.take_all()
        self.message.clear()
        self._show()
        self.take_focus()

    def scan(self, code: str) -> None:
        """A scanned product comes back once more; any other code is refused."""
        product_id = product_of_code(self._desk.session, code)
        found = self.table.mark_product(product_id) if product_id is not None else None
        if found is None:
            self._desk.beeper.error()
            words = translate("Returns", "{code} isn't on this receipt.")
            self.message.tell(lambda: (words.format(code=code), "danger", []))
            return
        if self._on_stepped(1):
            self._desk.beeper.ok()

    def set_compact(self, *, low: bool) -> None:
        """Make room on low windows."""
        set_look(self.act, "compact", "true" if low else "false")

    def _show(self) -> None:
        self.table.show_draft(self.draft)
        self._on_marked()
        self.act.setEnabled(bool(self.draft.quantities) and not self._busy)
        self.show_money()

    def show_sum(self, word: str, amount: str, tone: str = "") -> None:
        """What it comes to."""
        self._sum_word.setText(word)
        self.sum.setText(amount)
        set_look(self.sum, "tone", tone)
        self.sum.setAccessibleName(f"{word} {amount}")

    # -------------------------------------------------------------- typing

    def _on_marked(self) -> None:
        found = self.table.current()
        fate = self.draft.fate(found.position) if found is not None else Fate.STOCK
        self.stock.setChecked(fate is Fate.STOCK)
        self.damaged.setChecked(fate is Fate.DAMAGED)

    def _on_stepped(self, units: int) -> bool:
        found = self.table.current()
        return found is not None and self._take(found, self.draft.step(found, units))

    def _on_typed(self, digits: str) -> None:
        found = self.table.current()
        if found is None:
            return
        try:
            quantity = parse_quantity(digits.rstrip(",") or "0")
            self._take(found, self.draft.set(found, quantity))
        except Refused as refusal:
            error = refusal
            self._desk.beeper.error()
            self.table.forget_digits()
            self.message.tell(lambda: (words_for(error), "danger", []))

    def _take(self, found: ReturnLine, whole: bool) -> bool:
        """Show it; a quantity above what is left was cut down, and that is said."""
        if whole:
            self.message.clear()
        else:
            self._desk.beeper.error()
            self.table.forget_digits()
            self.message.tell(lambda: (_cut_words(found), "warning", []))
        self._show()
        return whole

    def _on_fate(self) -> None:
        found = self.table.current()
        if found is not None:
            self.draft.toggle_fate(found)
            self._show()

    def _set_fate(self, fate: Fate) -> None:
        found = self.table.current()
        if found is not None and self.draft.fate(found.position) is not fate:
            self.draft.toggle_fate(found)
        self._show()
        self.take_focus()

    # -------------------------------------------------------------- doing

    def submit(self) -> None:
        """Take the goods back, once, however often Enter is pressed."""
        if self._busy:
            return
        quantities = self.draft.quantities
        if not quantities:
            self._desk.beeper.error()
            self.message.tell(lambda: (_nothing_words(), "warning", []))
            self.take_focus()
            return
        self._busy = True
        self.act.setEnabled(False)
        self.message.clear()
        self.carry_out(self.reason.text(), quantities)

    def refuse(self, error: Exception) -> None:
        """It wasn't done: say why; what was typed stays."""
        self._busy = False
        self.act.setEnabled(True)
        self._desk.notices.error(error, self.message)

    def leave(self) -> None:
        """Close without doing anything."""
        self.left.emit()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._close.set_hint(translate("Returns", "Close (Esc)"))
        self.table.setAccessibleName(translate("Returns", "Lines that can come back"))
        self.stock.set_label(translate("Returns", "To stock"))
        self.damaged.set_label(translate("Returns", "Damaged"))
        self.all.set_label(translate("Returns", "All of it"))
        words = translate("Returns", "Reason")
        self.reason.setAccessibleName(words)
        self.reason.setPlaceholderText(words)
        self.table.show_draft(self.draft)
        self.show_money()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if escape and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]  # a QKeyEvent
            self.leave()
            return True
        return super().eventFilter(watched, event)


def _cut_words(found: ReturnLine) -> str:
    name, left = found.name, f"{format_quantity(found.left)} {found.unit}"
    if found.left <= 0:
        return translate("Returns", "All of {name} came back already.").format(name=name)
    words = translate("Returns", "Only {left} of {name} can come back.")
    return words.format(left=left, name=name)


def _nothing_words() -> str:
    return translate("Returns", "Say how much comes back: + or digits.")
