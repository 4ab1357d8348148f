"""Goods of an invoice come back: the money by the ways it came, or as the customer likes it."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QSizePolicy

from oms_desktop.desktop.returns import settling
from oms_desktop.desktop.returns.draft import ReturnDraft, ReturnLine
from oms_desktop.desktop.returns.panel import BackPanel
from oms_desktop.desktop.returns.settling import Settling
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.errors_crediting import NothingToReturn
from oms_desktop.domain.money import format_money
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import ReturnState, Settlement
from oms_desktop.services import returning
from oms_desktop.services.changes import Changes
from oms_desktop.services.return_quotes import quote
from oms_desktop.services.return_sheet import Returnable, returnable

_ICONS: Final = {
    Settlement.MONEY: "cash",
    Settlement.BALANCE: "wallet",
    Settlement.DEBT: "file-minus",
    Settlement.EXCHANGE: "arrows-exchange",
}


class ReceiptReturn(BackPanel):
    """As it opens, the money goes back by the ways it came: a quantity and Enter are enough."""

    def __init__(self, desk: Desk, *, exchange: bool = False) -> None:
        """Start closed; only the counter can `exchange` goods for those in its cart."""
        super().__init__(desk, "returnPanel")
        self._found: Returnable | None = None
        self._came: tuple[tuple[str, int], ...] = ()
        self._exchange = exchange
        self.order_id = 0
        """The cart that an exchange would pay for."""
        ways = [way for way in Settlement if exchange or way is not Settlement.EXCHANGE]
        self.ways = {
            way: Button(kind="seg", icon=_ICONS[way], checkable=True, name=f"settle-{way.value}")
            for way in ways
        }
        for way, button in self.ways.items():
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda *_, way=way: self.choose(way))
            button.installEventFilter(self)
        self._roving = RovingGroup(self, list(self.ways.values()), choosing=True)
        self.method = ChoiceBox(name="returnMethod")
        self.method.currentIndexChanged.connect(lambda _: self.show_money())
        self.method.installEventFilter(self)
        self._rest = plain_label("", "muted", wrap=True, name="returnRest")
        self._way_row = boxed(row(*self.ways.values(), spacing=5))
        self.compose(self._way_row, self.method, self._rest)
        self.table.sideways.connect(self._on_sideways)
        self.choose(Settlement.MONEY)
        self.retranslate()

    # -------------------------------------------------------------- showing

    def open_for(self, invoice_id: int) -> None:
        """Ask what of an invoice comes back.

        Raises:
            NotFound: there is no such invoice.
            NothingToReturn: all of it came back already.
        """
        session = self._desk.session
        found = returnable(session, invoice_id)
        if not any(each.left for each in found.lines) and not self._waits(found):
            raise NothingToReturn(found.number)
        self._found = found
        every = {each.position: each.left for each in found.lines}
        self._came = quote(session, invoice_id, every).came
        lines = [
            ReturnLine(
                each.position,
                each.product_id,
                each.name,
                each.unit,
                each.unit_decimals,
                each.sold,
                each.returned,
                each.left,
            )
            for each in found.lines
        ]
        self.choose(Settlement.MONEY)
        self.method.choose(None)
        self.begin(ReturnDraft(lines))
        self.retranslate()
        if self._waits(found):
            self.message.tell(lambda: self._waiting(found))

    @staticmethod
    def _waits(found: Returnable) -> bool:
        """Whether goods came back whose money wasn't settled, such as for an exchange given up."""
        return found.state is ReturnState.RECEIVED and found.freed > 0

    def _waiting(
        self, found: Returnable
    ) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        words = translate("Returns", "{number} waits to be settled: {amount}.")
        number = found.notes[-1] if found.notes else found.number
        text = words.format(number=number, amount=format_money(found.freed))
        return text, "warning", [(translate("Returns", "Give it back"), self._settle_waiting)]

    def _settle_waiting(self) -> None:
        found = self._found
        if found is not None and found.return_id is not None:
            way = Settlement.MONEY
            command = self._desk.command(returning.settle_return, found.return_id, way)
            command.run(lambda _: self.open_for(found.invoice_id), self.refuse)

    @property
    def invoice_id(self) -> int:
        """The invoice it asks about; 0 while closed."""
        return self._found.invoice_id if self._found is not None else 0

    @property
    def way(self) -> Settlement:
        """What becomes of the money."""
        return next((way for way, each in self.ways.items() if each.isChecked()), Settlement.MONEY)

    def choose(self, way: Settlement) -> None:
        """Settle like this."""
        for each, button in self.ways.items():
            button.setChecked(each is way)
        self.show_money()

    def leave(self) -> None:
        """Close without doing anything."""
        self._found = None
        super().leave()

    def show_money(self) -> None:
        """What the credit note comes to, and what of it is given back."""
        found = self._found
        if found is None:
            return
        quantities = self.draft.quantities
        now = quote(self._desk.session, found.invoice_id, quantities, self.way, self._method())
        credited, freed = now.total, now.freed
        free = freed > 0 or not quantities
        for way, button in self.ways.items():
            named = way in (Settlement.BALANCE, Settlement.DEBT)
            button.setEnabled(free and not (named and found.customer_id is None))
        self.method.setVisible(free and self.way is Settlement.MONEY)
        owed = credited - freed
        self._way_row.setVisible(free)
        self._rest.setVisible(free and owed > 0)
        words = translate("Returns", "{amount} is taken off what is owed on it.")
        self._rest.setText(words.format(amount=format_money(owed)))
        if free:
            self.show_sum(self._way_words(), format_money(freed), "success" if freed else "")
        else:
            self.show_sum(translate("Returns", "Taken off the debt"), format_money(credited))

    def _method(self) -> PaymentMethod | None:
        """How money goes back; None as it came."""
        chosen = self.method.value()
        return PaymentMethod(chosen) if chosen and self.way is Settlement.MONEY else None

    def _way_words(self) -> str:
        return {
            Settlement.MONEY: translate("Returns", "Give back"),
            Settlement.BALANCE: translate("Returns", "Kept for the customer"),
            Settlement.DEBT: translate("Returns", "Paid on other invoices"),
            Settlement.EXCHANGE: translate("Returns", "Paid on the cart"),
        }[self.way]

    def _on_sideways(self, steps: int) -> None:
        ways = [way for way, button in self.ways.items() if button.isEnabled()]
        if self.way in ways:
            self.choose(ways[(ways.index(self.way) + steps) % len(ways)])

    # -------------------------------------------------------------- doing

    def carry_out(self, reason: str, quantities: Mapping[int, int]) -> None:
        """Credit note, goods and money; refused, nothing of it happens."""
        fates = {position: self.draft.fate(position) for position in quantities}
        wish = Settling(self.invoice_id, dict(quantities), fates, reason, self.way, self._method())
        order_id = self.order_id
        self._desk.submit(
            lambda session: settling.settle(session, wish, order_id),
            self._on_done,
            self.refuse,
            reason=reason,
        )

    def _on_done(self, changes: Changes) -> None:
        self._found = None
        self._desk.bus.tell(changes)
        self.done.emit(changes)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._title.setText(translate("Returns", "Return"))
        words = {
            Settlement.MONEY: translate("Returns", "Money"),
            Settlement.BALANCE: translate("Returns", "Balance"),
            Settlement.DEBT: translate("Returns", "Debt"),
            Settlement.EXCHANGE: translate("Returns", "Exchange"),
        }
        for way, button in self.ways.items():
            button.set_label(words[way])
        self.act.set_label(translate("Returns", "Take back"))
        self.method.setAccessibleName(translate("Returns", "How the money goes back"))
        as_paid = translate("Returns", "As it was paid")
        found = self._found
        if found is not None:
            parts = (found.number, found.customer, format_money(found.total))
            self._below.setText("  \u00b7  ".join(filter(None, parts)))
            paid = ", ".join(
                method_word(way) for way in dict.fromkeys(way for way, _ in self._came)
            )
            if paid:
                as_paid = f"{as_paid}: {paid}"
        each = translate("Returns", "All by {method}")
        self.method.offer(
            [
                (None, as_paid),
                *((way, each.format(method=method_word(way.value))) for way in PaymentMethod),
            ]
        )
