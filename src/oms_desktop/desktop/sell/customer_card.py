"""Whom the cart is for: a walk-in customer, or one found by any part of name, phone or address."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.sell.account_lines import AccountLines
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import ElidedLabel, plain_label
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.desktop.widgets.search_popup import PopupRow, SearchPopup
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.money import format_money
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import customers
from oms_desktop.services.cart import Cart

NEW = "new"
AVATAR = 40
DEBOUNCE_MS = 120


class CustomerCard(QFrame):
    """Shows the customer and how the goods reach them; F3 turns it into a search field."""

    picked = Signal(object)
    """A customer's id, or None for a walk-in."""
    new_wanted = Signal(str)
    """A customer with this name or phone isn't known yet."""
    delivery_picked = Signal(object)
    """A `DeliveryMethod`."""
    left = Signal()
    """The search was ended: the focus may go back to the scan field."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__()
        self.setProperty("card", "true")
        self._desk = desk
        self._very_low = self._asked_elsewhere = False
        self._customer: CustomerRow | None = None
        self._avatar = plain_label("", "avatar")
        self._avatar.setFixedSize(AVATAR, AVATAR)
        self._avatar.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The names give way to the button, not the other way round.
        self._name = ElidedLabel("title", "customerName")
        self._level = StatusChip("", "info")
        self._below = ElidedLabel("muted", "customerBelow")
        self.change_button = Button(kind="ghost", name="changeCustomer")
        self.account = AccountLines(desk)
        self.field = QLineEdit()
        self.field.setObjectName("customerSearch")
        self.popup = SearchPopup(self.field, window)
        self.here = Button(kind="seg", icon="building-store", checkable=True, name="pickUp")
        self.there = Button(kind="seg", icon="truck", checkable=True, name="deliver")
        self._roving = RovingGroup(self, [self.here, self.there])
        self._lay_out()
        self._connect()
        self.show_customer(None, DeliveryMethod.COUNTER.value)

    def _lay_out(self) -> None:
        names = column(row(self._name, self._level, None, spacing=8), self._below, spacing=1)
        self._ways = boxed(row(self.here, self.there, spacing=8))
        top = row(self._avatar, names, self.change_button, spacing=10)
        top.setStretch(1, 1)
        shown = boxed(top)
        self._top = QStackedWidget()
        self._top.addWidget(shown)
        self._top.addWidget(self.field)
        self._top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(
            column(
                self._top,
                self._ways,
                self.account,
                spacing=9,
                margins=(14, 11, 14, 10),
            )
        )

    def _connect(self) -> None:
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DEBOUNCE_MS)
        self._later.timeout.connect(self.search_now)
        self.field.textEdited.connect(lambda _: self._later.start())
        self.field.returnPressed.connect(self.search_now)
        self.field.editingFinished.connect(self._on_finished)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.freshen = self._freshen
        self.popup.dismissed.connect(self.stop_search)
        self.here.clicked.connect(lambda: self._on_delivery(DeliveryMethod.COUNTER))
        self.there.clicked.connect(lambda: self._on_delivery(DeliveryMethod.DELIVERY))

    def show_cart(self, cart: Cart) -> None:
        """Show the customer of a cart."""
        self.show_customer(cart.customer, cart.order.delivery)

    def show_customer(self, customer: CustomerRow | None, delivery: str) -> None:
        """Show a customer; None is a walk-in."""
        self._customer = customer
        walk_in = translate("Sell", "Walk-in customer")
        name = customer.name if customer else walk_in
        self._name.setText(name)
        self._name.setAccessibleName(name)
        self._avatar.setText(_initials(name))
        self._level.setVisible(bool(customer and customer.level))
        self._level.set_status(_short(customer.level, 12) if customer else "", "info")
        self._below.setText(_below(customer))
        self.here.setChecked(delivery != DeliveryMethod.DELIVERY.value)
        self.there.setChecked(delivery == DeliveryMethod.DELIVERY.value)
        self.account.show_customer(customer)

    def start_search(self) -> None:
        """Turn into a search field, also where a code has taken the room."""
        self.show()
        self._top.setCurrentIndex(1)
        self.field.clear()
        self.field.setFocus()
        self.search_now()

    def stop_search(self) -> None:
        """Show the customer again."""
        if self._top.currentIndex() == 1:
            self.popup.dismiss()
            self._top.setCurrentIndex(0)
            self.left.emit()

    def is_searching(self) -> bool:
        """Whether the search field is shown."""
        return self._top.currentIndex() == 1

    def set_compact(self, *, low: bool, very_low: bool) -> None:
        """Leave the line about debts out, and on large text the ways of delivery too."""
        side = theme.current().px(AVATAR)
        self._avatar.setFixedSize(side, side)
        self._very_low = very_low
        self._show_ways()
        self.account.set_low(low=low)

    def show_ways(self, *, shown: bool) -> None:
        """Leave pick-up and delivery, and the last order, away while a panel asks for them."""
        self._asked_elsewhere = not shown
        self.account.set_busy(busy=not shown)
        self._show_ways()

    def _show_ways(self) -> None:
        crowded = self._very_low and theme.current().scale_percent > 100
        self._ways.setHidden(crowded or self._asked_elsewhere)

    def _freshen(self) -> None:
        """Enter came before the finds of the newest letters: find them first."""
        if self._later.isActive():
            self.search_now()

    def search_now(self) -> None:
        """Show who is found by the text."""
        self._later.stop()
        text = self.field.text().strip()
        rows = [_row(found, text) for found in customers.find(self._desk.session, text, 7)]
        if text:
            words = translate("Sell", "Add customer “{name}”").format(name=text)
            rows.append(PopupRow(NEW, words, icon="user-plus"))
        self.popup.show_rows(rows)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.field.setPlaceholderText(translate("Sell", "Name, phone or address…"))
        self.field.setAccessibleName(translate("Sell", "Search for a customer"))
        self.popup.set_names(translate("Sell", "Customers found"))
        self.change_button.set_label(translate("Sell", "Change"))
        self.here.set_label(translate("Sell", "Pick up"))
        self.there.set_label(translate("Sell", "Deliver"))
        method = DeliveryMethod.DELIVERY if self.there.isChecked() else DeliveryMethod.COUNTER
        self.account.retranslate()
        self.show_customer(self._customer, method.value)

    def _on_chosen(self, key: object, _keep: bool) -> None:
        text = self.field.text().strip()
        self.stop_search()
        if key == NEW:
            self.new_wanted.emit(text)
        else:
            self.picked.emit(key)

    def _on_finished(self) -> None:
        if not self.field.hasFocus():
            self.stop_search()

    def _on_delivery(self, method: DeliveryMethod) -> None:
        self.here.setChecked(method is not DeliveryMethod.DELIVERY)
        self.there.setChecked(method is DeliveryMethod.DELIVERY)
        self.delivery_picked.emit(method)


def _row(found: CustomerRow, text: str) -> PopupRow:
    owed = translate("Sell", "Owes {amount}").format(amount=format_money(found.balance))
    return PopupRow(
        found.id,
        found.name,
        "  ·  ".join(part for part in (found.phone, found.full_address) if part),
        owed if found.balance > 0 else "",
        "warning",
        match=text,
    )


def _below(customer: CustomerRow | None) -> str:
    if customer is None:
        return translate("Sell", "No name needed for a cash sale")
    parts = (customer.phone, customer.address or customer.city)
    return "  ·  ".join(part for part in parts if part)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()
