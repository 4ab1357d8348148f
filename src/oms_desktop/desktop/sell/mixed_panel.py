"""Paying in several ways at once: beside the cart, in the place of the usual pay panel."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from oms_desktop.desktop.paying.tender_grid import Asked, TenderGrid
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import FittingLabel, key_cap, line, plain_label, set_look
from oms_desktop.domain.errors import CreditLimitExceeded
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.tenders import CashRule
from oms_desktop.services import customer_money
from oms_desktop.services.cart import Cart
from oms_desktop.services.cart_due import Due
from oms_desktop.services.selling import Terms

if TYPE_CHECKING:
    from collections.abc import Callable

_SIDE: Final = 14


class MixedPanel(QFrame):
    """The amount of each way; Enter takes what is missing, and settles what is covered."""

    wanted = Signal(object)
    """Settle the cart like this: `Terms`."""
    left = Signal()
    """Esc: back to the usual panel."""

    def __init__(self, desk: Desk) -> None:
        """Start closed."""
        super().__init__()
        self.setObjectName("mixedPanel")
        self.setProperty("card", "true")
        self._desk = desk
        self._cart: Cart | None = None
        self._kept: tuple[int, int] = (0, 0)
        self.grid = TenderGrid()
        self.message = InlineMessage("mixedMessage")
        self.act = Button(kind="primary", icon="printer", variant="pay", name="mixedPay")
        self.act.set_key("Enter")
        self._close = icon_button("x", "", name="mixedClose")
        self._title = plain_label("", "title", name="mixedTitle")
        self._total_word = plain_label("", "sub")
        self.total = FittingLabel("total", "mixedTotal")
        self._cap = key_cap("Shift+F9")
        self._small = plain_label("", "h2", tabular=True, name="mixedTotalSmall")
        self._small.hide()
        self._lay_out()
        self.act.clicked.connect(lambda *_: self.submit())
        self._close.clicked.connect(self.left)
        self.grid.entered.connect(self.submit)
        self.grid.left.connect(self.left)
        self.grid.changed.connect(self._show_total)

    def _lay_out(self) -> None:
        head = row(self._title, self._cap, None, self._small, self._close, margins=(_SIDE, 3, 6, 3))
        self._whole = boxed(row(self._total_word, self.total, spacing=8))
        body = column(self._whole, self.grid, None, spacing=6, margins=(_SIDE, 6, _SIDE, 4))
        foot = column(self.message, self.act, spacing=6, margins=(_SIDE, 4, _SIDE, 11))
        whole = column(head, line(), body, foot, spacing=0, margins=(1, 1, 1, 1))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    # -------------------------------------------------------------- showing

    def open_for(self, cart: Cart, due: Due | None) -> None:
        """Ask how a cart is paid."""
        self._cart = None
        self.message.clear()
        self.set_saving(saving=False)
        self.show_cart(cart, due)
        self.grid.clear()
        self.grid.first_field()

    def show_cart(self, cart: Cart, due: Due | None) -> None:
        """The cart was changed meanwhile; what was typed stays."""
        customer = cart.customer
        whose = customer.id if customer is not None else 0
        if self._cart is None or self._kept[0] != whose:
            kept = customer_money.kept_for(self._desk.session, whose) if whose else 0
            self._kept = (whose, kept)
        self._cart = cart
        settings = self._desk.session.settings()
        self.grid.ask(
            Asked(
                due.owed if due is not None else cart.totals.total,
                self._kept[1],
                known=customer is not None,
                may_owe=True,
                rule=CashRule() if due is not None and due.billed else settings.cash_rule,
            )
        )

    @property
    def cart(self) -> Cart | None:
        """The cart it asks about."""
        return self._cart

    def set_saving(self, *, saving: bool) -> None:
        """A sale is on its way to the disk."""
        self.act.setEnabled(not saving)

    def set_compact(self, *, low: bool) -> None:
        """Make room on low windows."""
        set_look(self.act, "compact", "true" if low else "false")
        self.grid.set_compact(low=low)
        self._cap.setHidden(low)
        self._whole.setHidden(low)
        self._small.setVisible(low)

    def _show_total(self) -> None:
        self.total.setText(format_number(self.grid.due))
        self._small.setText(format_money(self.grid.due))
        debt = translate("Sell", "Save as receivable")
        pay = translate("Sell", "Pay & print receipt")
        self.act.set_label(debt if self.grid.on_credit else pay)

    # -------------------------------------------------------------- settling

    def submit(self, *, over_limit: bool = False) -> None:
        """Settle, if it is covered."""
        if not self.act.isEnabled():
            return
        self.message.clear()
        try:
            money = self.grid.money()
        except Refused as error:
            self.refuse(error)
            return
        self.wanted.emit(
            Terms(
                money.tenders[0] if money.tenders else None,
                self.grid.on_credit,
                over_limit,
                self.grid.due,
                money.tenders[1:],
                money.from_balance,
                money.keep,
            )
        )

    def refuse(self, error: Refused) -> None:
        """It wasn't settled: say why beside the amounts, which stay."""
        self.set_saving(saving=False)
        acts: list[tuple[str, Callable[[], object]]] = []
        if isinstance(error, CreditLimitExceeded):
            again = translate("Sell", "Sell all the same")
            acts = [(again, lambda: self.submit(over_limit=True))]
        self.message.tell(lambda: (words_for(error), "danger", acts))
        self._desk.beeper.error()

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Sell", "Pay in several ways"))
        self._total_word.setText(translate("Sell", "Total to pay"))
        self._close.set_hint(translate("Sell", "Back to one way (Esc)"))
        self.grid.retranslate()
        self._show_total()
