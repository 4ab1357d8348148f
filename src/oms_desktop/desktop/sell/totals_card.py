"""What the cart comes to, large enough to be read from the other side of the counter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import FittingLabel, key_cap, line, plain_label, set_tone
from oms_desktop.domain.money import MINUS, format_money, format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.cart import Cart
from oms_desktop.services.cart_due import Due


class TotalsCard(QFrame):
    """Subtotal, discount, tax and rounding, and the total."""

    def __init__(self) -> None:
        """Start at nothing."""
        super().__init__()
        self.setProperty("card", "true")
        self._cart: Cart | None = None
        self._due: Due | None = None
        self._cash = True
        self._low = False
        self._subtotal = _Sum("subtotal")
        self._discount = _Sum("discount", key="F8")
        self._tax = _Sum("tax")
        self._rounding = _Sum("rounding")
        self._shipping = _Sum("shipping")
        self._deposit = _Sum("deposit")
        self._exchange = _Sum("exchange")
        self._sums = (
            *(self._subtotal, self._discount, self._shipping, self._tax),
            *(self._deposit, self._exchange, self._rounding),
        )
        self._total_word = plain_label("", "sub")
        self._units = plain_label("", "muted", tabular=True)
        self.total = FittingLabel("total", "total")
        # As wide as its digits, so that the currency stands beside them.
        self.total.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._currency = plain_label("Rp", "currency")
        self._lines = boxed(column(*self._sums, line(), spacing=5))
        bottom = row(
            column(self._total_word, None, self._units, spacing=0),
            None,
            self._currency,
            self.total,
            spacing=6,
        )
        bottom.setAlignment(self._currency, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(column(self._lines, bottom, spacing=5, margins=(14, 10, 14, 8)))

    def show_cart(self, cart: Cart, due: Due | None, *, cash: bool) -> None:
        """Show a cart's sums and what is due; `cash` rounds as the shop does for cash."""
        self._cart, self._due, self._cash = cart, due, cash
        totals = cart.totals
        owed = due.owed if due is not None else totals.total
        rounded = due.cash if due is not None else cart.cash_total
        self._subtotal.show_amount(totals.gross)
        self._discount.show_amount(-totals.discount)
        self._discount.setVisible(True)
        self._tax.setVisible(totals.tax is not None)
        if totals.tax is not None:
            rate = totals.tax.rate
            percent = format_quantity(rate.numerator * 100_000 // rate.denominator)
            included = translate("Sell", "Includes VAT {percent} %")
            added = translate("Sell", "VAT {percent} %")
            words = included if totals.prices_include_tax else added
            self._tax.set_word(words.format(percent=percent))
            self._tax.show_amount(totals.tax.tax)
        self._shipping.setVisible(bool(totals.shipping))
        self._shipping.show_amount(totals.shipping)
        self._show_before(due)
        rounding = rounded - owed if cash else 0
        self._rounding.setVisible(bool(rounding))
        self._rounding.show_amount(rounding)
        back = due.back if due is not None else 0
        shown = back or owed + rounding
        self._total_word.setText(_back_words() if back else _total_words())
        self.total.setText(format_number(shown))
        words = translate("Sell", "Total {amount}")
        self.total.setAccessibleName(words.format(amount=format_money(shown)))
        self._units.setText(self._small_words(cart, due))

    def _small_words(self, cart: Cart, due: Due | None) -> str:
        """How much is in the cart; where only the total is shown, why it is lower."""
        before = due.deposit + due.freed if due is not None else 0
        if self._low and before:
            return translate("Sell", "less {amount}").format(amount=format_money(before))
        units = translate("Sell", "{q} units").format(q=format_quantity(cart.units))
        return units if cart.lines else ""

    def _show_before(self, due: Due | None) -> None:
        """Money that is there already."""
        deposit, freed = (due.deposit, due.freed) if due is not None else (0, 0)
        self._deposit.setVisible(bool(deposit))
        self._deposit.show_amount(-deposit)
        self._exchange.setVisible(bool(freed))
        self._exchange.show_amount(-freed)
        words = translate("Sell", "Exchange {number}")
        self._exchange.set_word(words.format(number=due.exchange if due is not None else ""))

    def set_compact(self, *, very_low: bool) -> None:
        """Show only the total."""
        self._low = very_low
        self._lines.setVisible(not very_low)
        if self._cart is not None:
            self.show_cart(self._cart, self._due, cash=self._cash)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._subtotal.set_word(translate("Sell", "Subtotal"))
        self._discount.set_word(translate("Sell", "Discount"))
        self._rounding.set_word(translate("Sell", "Rounding"))
        self._shipping.set_word(translate("Sell", "Shipping"))
        self._deposit.set_word(translate("Sell", "Down payment"))
        self._total_word.setText(_total_words())
        if self._cart is not None:
            self.show_cart(self._cart, self._due, cash=self._cash)


def _total_words() -> str:
    return translate("Sell", "Total to pay")


def _back_words() -> str:
    return translate("Sell", "To give back")


class _Sum(QWidget):
    """A word and an amount."""

    def __init__(self, name: str, key: str = "") -> None:
        super().__init__()
        self._word = plain_label("", "sub")
        self._amount: QLabel = plain_label("", "body", tabular=True, name=name)
        items: list[QWidget | None] = [self._word]
        if key:
            items.append(key_cap(key))
        self.setLayout(row(*items, None, self._amount, spacing=8))

    def set_word(self, word: str) -> None:
        self._word.setText(word)

    def show_amount(self, amount: int) -> None:
        self._amount.setText(format_money(amount))
        negative = self._amount.text().startswith(MINUS)
        set_tone(self._amount, "success" if negative else "")
