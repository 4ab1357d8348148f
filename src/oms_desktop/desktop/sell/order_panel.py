"""Keeping the cart as an order: beside the cart, ready to be saved as it opens, never a window."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QSizePolicy

from oms_desktop.desktop.sell.order_form import OrderForm
from oms_desktop.desktop.sell.views import OrderWish
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.form import FormRow, side_by_side
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import FittingLabel, key_cap, line, plain_label, set_look
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.addresses import Address
from oms_desktop.domain.money import format_money
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.services import customers
from oms_desktop.services.cart import Cart, total_with

_SENT: Final = ("address", "recipient", "phone", "shipping")
_SIDE: Final = 14


class OrderPanel(QFrame):
    """Pick up or deliver, when, where to, a note and a down payment; Enter saves from any field."""

    wanted = Signal(object)
    """Save the cart like this: an `OrderWish`."""
    left = Signal()
    """Esc, or saved: back to the scan field."""

    def __init__(self, desk: Desk) -> None:
        """Start closed."""
        super().__init__()
        self.setObjectName("orderPanel")
        self.setProperty("card", "true")
        self._desk = desk
        self._cart: Cart | None = None
        self._saving = False
        self.form = OrderForm()
        self.here = Button(kind="seg", icon="building-store", checkable=True, name="orderPickUp")
        self.there = Button(kind="seg", icon="truck", checkable=True, name="orderDeliver")
        self._roving = RovingGroup(self, [self.here, self.there])
        self.message = InlineMessage("orderMessage")
        self.save = Button(kind="primary", icon="device-floppy", variant="pay", name="orderSave")
        self.save.set_key("Enter")
        self._close = icon_button("x", "", name="orderClose")
        self._make_labels()
        self._lay_out()
        self._connect()

    def _make_labels(self) -> None:
        self._title = plain_label("", "title", name="orderTitle")
        self._rest_word = plain_label("", "sub")
        self.rest = FittingLabel("h2", "orderRest")

    def _lay_out(self) -> None:
        form = self.form
        self._sent = boxed(
            column(
                form["place"],
                form["address"],
                side_by_side(form["recipient"], form["phone"]),
                spacing=8,
            )
        )
        body = boxed(
            column(
                row(self.here, self.there, spacing=8),
                side_by_side(form["promised"], form["shipping"]),
                self._sent,
                form["note"],
                side_by_side(form["deposit"], form["method"]),
                form["reference"],
                None,
                spacing=8,
                margins=(_SIDE, 8, _SIDE, 8),
            )
        )
        body.setObjectName("scrolled")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        head = row(self._title, key_cap("F6"), None, self._close, margins=(_SIDE, 5, 6, 5))
        foot = column(
            self.message,
            row(self._rest_word, self.rest),
            self.save,
            spacing=6,
            margins=(_SIDE, 7, _SIDE, 11),
        )
        self.setLayout(
            column(head, line(), self._scroll, line(), foot, spacing=0, margins=(1, 1, 1, 1))
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.here.clicked.connect(lambda: self.choose(DeliveryMethod.PICKUP))
        self.there.clicked.connect(lambda: self.choose(DeliveryMethod.DELIVERY))
        self.save.clicked.connect(self.submit)
        self._close.clicked.connect(self.leave)
        self.form.changed.connect(self._show_sums)
        self.form.method.currentIndexChanged.connect(lambda _: self._show_parts())
        for name in ("promised", *_SENT, "note", "deposit", "reference"):
            edit = self.form[name].edit
            assert isinstance(edit, QLineEdit)
            edit.returnPressed.connect(self.submit)
            edit.installEventFilter(self)
        for other in (self.form.place, self.form.method, self.here, self.there, self.save):
            other.installEventFilter(self)

    # -------------------------------------------------------------- showing

    def open_for(self, cart: Cart) -> None:
        """Ask about a cart; as it opens, Enter saves it for pick-up."""
        self._cart, self._saving = cart, False
        self.message.clear()
        self.save.setEnabled(True)
        self.form.fill(cart, self._desk.session.today(), self._places(cart))
        kept = DeliveryMethod(cart.order.delivery)
        self.choose(kept if kept is DeliveryMethod.DELIVERY else DeliveryMethod.PICKUP)

    def show_cart(self, cart: Cart) -> None:
        """The cart was changed meanwhile; what was typed stays."""
        before = self._cart
        self._cart = cart
        if before is not None and before.customer != cart.customer:
            self.form.take_customer(cart, before, self._places(cart))
            self.message.clear()
        self._show_sums()

    def _places(self, cart: Cart) -> tuple[Address, ...]:
        """The customer's addresses, the one for deliveries first."""
        if cart.customer is None:
            return ()
        return customers.addresses(self._desk.session, cart.customer.id)

    @property
    def cart(self) -> Cart | None:
        """The cart it asks about."""
        return self._cart

    @property
    def delivery(self) -> DeliveryMethod:
        """How the goods are to reach the customer."""
        sent = self.there.isChecked()
        return DeliveryMethod.DELIVERY if sent else DeliveryMethod.PICKUP

    def choose(self, delivery: DeliveryMethod) -> None:
        """Pick up or deliver."""
        self.here.setChecked(delivery is not DeliveryMethod.DELIVERY)
        self.there.setChecked(delivery is DeliveryMethod.DELIVERY)
        self.message.clear()
        self._show_parts()
        self._show_sums()

    def toggle(self) -> None:
        """F6 once more: the other way; the focus goes where the first thing is missing."""
        sent = self.delivery is DeliveryMethod.DELIVERY
        self.choose(DeliveryMethod.PICKUP if sent else DeliveryMethod.DELIVERY)
        self.take_focus()

    def take_focus(self) -> None:
        """Ready to type: the address if there is none yet, else the day."""
        bare = self.delivery is DeliveryMethod.DELIVERY and not self.form.edit("address").text()
        edit = self.form.edit("address" if bare else "promised")
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        edit.selectAll()

    def focus_deposit(self) -> None:
        """F9: on to the money."""
        self.form.deposit.focus_all()
        self._scroll.ensureWidgetVisible(self.form["deposit"])

    def choose_method(self, method: PaymentMethod) -> None:
        """How the down payment is paid."""
        self.form.method.choose(method)
        self._show_parts()
        self.form.deposit.focus_all()

    def set_compact(self, *, low: bool) -> None:
        """Make room on low windows."""
        set_look(self.save, "compact", "true" if low else "false")

    # -------------------------------------------------------------- saving

    def submit(self) -> None:
        """Save, once, however often Enter is pressed."""
        if self._saving or self._cart is None:
            return
        self.message.clear()
        wish = self.form.read(self.delivery)
        if wish is None:
            self._desk.beeper.error()
            return
        self._saving = True
        self.save.setEnabled(False)
        self.wanted.emit(wish)

    def refuse(self, error: Refused) -> None:
        """It wasn't saved: say why where it can be mended; what was typed stays."""
        self._saving = False
        self.save.setEnabled(True)
        self._desk.beeper.error()
        if not self.form.blame(error):
            self.message.tell(lambda: (words_for(error), "danger", []))

    def leave(self) -> None:
        """Close without saving."""
        self._cart = None
        self.left.emit()

    # -------------------------------------------------------------- inside

    def _show_parts(self) -> None:
        sent = self.delivery is DeliveryMethod.DELIVERY
        self._sent.setVisible(sent)
        self.form["shipping"].setVisible(sent)
        self.form["place"].setVisible(self.form.place.is_needed())
        cash = self.form.method.value() in {None, PaymentMethod.CASH}
        self.form["reference"].setVisible(not cash)

    def _wish_sums(self) -> tuple[int, int]:
        """What the order comes to with what is typed, and what is paid on it now."""
        cart = self._cart
        if cart is None:
            return 0, 0
        sent = self.delivery is DeliveryMethod.DELIVERY
        shipping = (self.form.shipping.value() or 0) if sent else 0
        total = total_with(self._desk.session, cart.order.id, shipping)
        return total, self.form.deposit.value() or 0

    def _show_sums(self) -> None:
        self._show_parts()
        total, paid = self._wish_sums()
        words = translate("Order", "To pay at pick-up")
        if self.delivery is DeliveryMethod.DELIVERY:
            words = translate("Order", "To pay on delivery")
        self._rest_word.setText(words)
        self.rest.setText(format_money(total - paid))
        self.rest.setAccessibleName(f"{words} {self.rest.text()}")
        too_much = paid > total
        note = translate("Order", "More than the order comes to") if too_much else ""
        self.form["deposit"].set_note(note, "warning" if too_much else "")

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Order", "Save as order"))
        self._close.set_hint(translate("Order", "Close (Esc)"))
        self.here.set_label(translate("Sell", "Pick up"))
        self.there.set_label(translate("Sell", "Deliver"))
        self.save.set_label(translate("Order", "Save order"))
        self.form.retranslate()
        self._show_sums()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched in (
                self.form.method,
                self.form.place,
            ):
                self.submit()
                return True
        return super().eventFilter(watched, event)


__all__ = ["FormRow", "OrderPanel", "OrderWish"]
