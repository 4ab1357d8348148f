"""Goods come back without a receipt: those in the cart, for the money they cost now."""

from collections.abc import Mapping

from oms_desktop.desktop.returns.draft import ReturnDraft, ReturnLine
from oms_desktop.desktop.returns.panel import BackPanel
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.money import format_money, half_up
from oms_desktop.domain.payments import round_cash
from oms_desktop.domain.quantity import ONE, base_quantity
from oms_desktop.domain.returns import Fate
from oms_desktop.services.cart import Cart, CartLine
from oms_desktop.services.changes import Changes
from oms_desktop.services.unreceipted import LooseLine, return_without_receipt


class BareReturn(BackPanel):
    """Everything in the cart comes back unless it is said otherwise; cash out of the drawer."""

    def __init__(self, desk: Desk) -> None:
        """Start closed."""
        super().__init__(desk, "bareReturnPanel")
        self._cart: Cart | None = None
        self._note = plain_label("", "muted", wrap=True)
        self.compose(self._note)
        self.retranslate()

    @property
    def order_id(self) -> int:
        """The cart whose goods come back; 0 while closed."""
        return self._cart.order.id if self._cart is not None else 0

    def open_for(self, cart: Cart) -> None:
        """Ask about the goods in a cart."""
        self._cart = cart
        draft = ReturnDraft(_lines(cart))
        draft.take_all()
        self.begin(draft)

    def follow(self, cart: Cart) -> None:
        """The cart was changed: what comes back follows it."""
        self._cart = cart
        self.draft = ReturnDraft(_lines(cart))
        self.take_all()

    def leave(self) -> None:
        """Close without doing anything."""
        self._cart = None
        super().leave()

    def show_money(self) -> None:
        """What is given back, in cash."""
        cart = self._cart
        if cart is not None:
            total = sum(
                half_up(line.amount * self.draft.quantity(line.row.id), line.row.quantity)
                for line in cart.lines
            )
            settings = self._desk.session.settings()
            cash = round_cash(total, settings.rounding_step, settings.rounding)
            self.show_sum(translate("Returns", "Give back"), format_money(cash), "success")

    def carry_out(self, reason: str, quantities: Mapping[int, int]) -> None:
        """Credit note, goods and cash."""
        lines = [
            _loose(line, quantities[line.row.id], self.draft.fate(line.row.id))
            for line in (self._cart.lines if self._cart is not None else ())
            if line.row.id in quantities
        ]
        command = self._desk.command(return_without_receipt, lines, reason)
        command.run(self._on_done, self.refuse)

    def _on_done(self, changes: Changes) -> None:
        self._cart = None
        self.done.emit(changes)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._title.setText(translate("Returns", "Return without a receipt"))
        self._below.setText(translate("Returns", "What is in the cart, paid out in cash"))
        self._note.setText(
            translate("Returns", "Nobody knows what was paid: the prices are those of the cart.")
        )
        self.act.set_label(translate("Returns", "Take back"))


def _loose(line: CartLine, quantity: int, fate: Fate) -> LooseLine:
    """In the base unit, at what the cart says unless that is the shop's own price."""
    row = line.row
    plain = row.unit_content == ONE and line.amount == line.price.gross
    usual = plain and row.unit_price == row.listed_price
    price = None if usual else line.amount * ONE // row.base_quantity
    return LooseLine(row.product_id, base_quantity(quantity, row.unit_content), price, fate)


def _lines(cart: Cart) -> list[ReturnLine]:
    return [
        ReturnLine(
            line.row.id,
            line.row.product_id,
            line.row.name,
            line.row.unit,
            line.row.unit_decimals,
            0,
            0,
            line.row.quantity,
        )
        for line in cart.lines
    ]
