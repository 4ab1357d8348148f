"""What is agreed when a cart is kept as an order: fields, and what is wrong in them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeVar

from PySide6.QtWidgets import QLineEdit

from oms_desktop.desktop.sell.place_box import PlaceBox
from oms_desktop.desktop.sell.views import OrderWish
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.form import ChoiceBox, Form, FormRow, Words
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain.addresses import LIMITS, LINE_LIMIT, Address
from oms_desktop.domain.days import day_text
from oms_desktop.domain.errors import AddressNeeded, FieldMissing, ReferenceNeeded, TextTooLong
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.promises import parse_promise
from oms_desktop.domain.refused import Refused
from oms_desktop.services.cart import Cart
from oms_desktop.services.paying import Tender

T = TypeVar("T")
WEEKDAYS: Final = (
    lambda: translate("Order", "Monday"),
    lambda: translate("Order", "Tuesday"),
    lambda: translate("Order", "Wednesday"),
    lambda: translate("Order", "Thursday"),
    lambda: translate("Order", "Friday"),
    lambda: translate("Order", "Saturday"),
    lambda: translate("Order", "Sunday"),
)
_LENGTHS: Final = {
    "promised": 20,
    "address": LINE_LIMIT,
    "recipient": LIMITS["recipient"],
    "phone": 40,
    "note": 300,
}


class OrderForm(Form):
    """Fields by name; `read` makes a wish of them or shows what is wrong."""

    def __init__(self) -> None:
        """Make the rows; the panel lays them out."""
        super().__init__()
        self.today = date.min
        self._usual = ""
        self.place = PlaceBox()
        self.add("place", self.place, lambda: translate("Order", "Which address"))
        for name, words, hint in _texts():
            edit = QLineEdit()
            edit.setObjectName(f"order-{name}")
            edit.setMaxLength(_LENGTHS.get(name, 40))
            self.add(name, edit, words, hint=hint)
        self.shipping = MoneyEdit(name="order-shipping")
        self.add("shipping", self.shipping, lambda: translate("Order", "Shipping cost"))
        self.deposit = MoneyEdit(name="order-deposit")
        self.add("deposit", self.deposit, lambda: translate("Order", "Down payment"))
        self.method = ChoiceBox(name="order-method")
        self.add("method", self.method, lambda: translate("Order", "Paid by"))
        self.edit("promised").textChanged.connect(lambda _: self.show_day())
        self.edit("address").textChanged.connect(self.place.follow)
        self.place.chosen.connect(self._take_place)

    def edit(self, name: str) -> QLineEdit:
        """A text field by name."""
        found = self[name].edit
        assert isinstance(found, QLineEdit)
        return found

    def fill(self, cart: Cart, today: date, places: Sequence[Address]) -> None:
        """What the cart and its customer say already; `places` are the customer's addresses."""
        self.today = today
        self._offer_places(cart, places)
        order, customer = cart.order, cart.customer
        texts = {
            "promised": day_text(order.promised_on or ""),
            "address": order.address or (customer.full_address if customer else ""),
            "recipient": order.recipient or (customer.receiver if customer else ""),
            "phone": order.phone or (customer.phone if customer else ""),
            "note": order.note,
            "reference": "",
        }
        for name, text in texts.items():
            self.edit(name).setText(text)
            self.edit(name).setCursorPosition(0)
        self.shipping.set_value(order.shipping or None)
        self.deposit.set_value(None)
        self.method.choose(PaymentMethod.CASH)
        self.keep()
        self.show_day()

    def take_customer(self, cart: Cart, before: Cart, places: Sequence[Address]) -> None:
        """Another customer was chosen: what still says the old one's says the new one's."""
        place, usual = self.place.place(), self._usual
        if place is not None:
            # One of the addresses of whoever it was before.
            self.edit("address").clear()
            if self.edit("recipient").text() in {place.recipient, usual}:
                self.edit("recipient").clear()
        self._offer_places(cart, places)
        olds, news = _known(before), _known(cart)
        for name, old in olds.items():
            if self.edit(name).text() in {old, ""}:
                self.edit(name).setText(news[name])
                self.edit(name).setCursorPosition(0)

    def _offer_places(self, cart: Cart, places: Sequence[Address]) -> None:
        self._usual = cart.customer.name if cart.customer else ""
        self.place.offer_places(places)
        self.place.follow(self.edit("address").text())

    def _take_place(self, place: object) -> None:
        """An address was chosen: who takes the goods there goes with it."""
        assert isinstance(place, Address)
        self.edit("address").setText(place.line)
        self.edit("address").setCursorPosition(0)
        self.edit("recipient").setText(place.recipient or self._usual)
        self.edit("recipient").setCursorPosition(0)

    def read(self, delivery: DeliveryMethod) -> OrderWish | None:
        """The wish, or None: what is wrong is said under its field then."""
        faults: dict[str, Words] = {}

        def checked(name: str, read: Callable[[], T], usual: T) -> T:
            try:
                return read()
            except Refused as error:
                faults[name] = _words(error)
                return usual

        sent = delivery is DeliveryMethod.DELIVERY
        text = {name: self.edit(name).text().strip() for name in _LENGTHS}
        promised = checked("promised", lambda: parse_promise(text["promised"], self.today), None)
        shipping = checked("shipping", lambda: _amount(self.shipping), 0) if sent else 0
        deposit = checked("deposit", lambda: _amount(self.deposit), 0)
        reference = self.edit("reference").text().strip()
        if faults:
            self.show_faults(faults)
            return None
        return OrderWish(
            delivery,
            promised,
            recipient=text["recipient"] if sent else "",
            phone=text["phone"] if sent else "",
            address=text["address"] if sent else "",
            note=text["note"],
            shipping=shipping,
            deposit=Tender(PaymentMethod(self.method.value()), deposit, reference)
            if deposit
            else None,
        )

    def blame(self, error: Refused) -> bool:
        """Say it under the field that can mend it; False if there is none."""
        name = ""
        match error:
            case AddressNeeded():
                name = "address"
            case ReferenceNeeded():
                name = "reference"
            case FieldMissing(field) | TextTooLong(field, _):
                name = field
        if name not in self or self[name].isHidden():
            return False
        self.show_faults({name: _words(error)})
        return True

    def show_day(self) -> None:
        """Which day it is that was typed."""
        row, words = self["promised"], ""
        try:
            day = parse_promise(self.edit("promised").text(), self.today)
        except Refused:
            day = None
        if day is not None:
            weekday = WEEKDAYS[day.weekday()]()
            words = f"{weekday}, {short_date(day, self.today)}"
        row.set_note(words)

    def retranslate(self) -> None:
        """Set all labels and choices anew."""
        super().retranslate()
        self.place.retranslate()
        self.method.offer([(method, method_word(method.value)) for method in PaymentMethod])
        if self.today != date.min:
            self.show_day()


def _texts() -> tuple[tuple[str, Words, Words | None], ...]:
    return (
        (
            "promised",
            lambda: translate("Order", "Promised for"),
            lambda: translate("Order", "+2, tomorrow, 24/12"),
        ),
        ("address", lambda: translate("Order", "Deliver to"), None),
        ("recipient", lambda: translate("Order", "Recipient"), None),
        ("phone", lambda: translate("Order", "Phone"), None),
        (
            "note",
            lambda: translate("Order", "Note"),
            lambda: translate("Order", "Such as: wrap as a present"),
        ),
        ("reference", lambda: translate("Order", "Reference"), None),
    )


def _known(cart: Cart) -> dict[str, str]:
    customer = cart.customer
    return {
        "address": customer.full_address if customer else "",
        "recipient": customer.receiver if customer else "",
        "phone": customer.phone if customer else "",
    }


def _amount(edit: MoneyEdit) -> int:
    return edit.check() if edit.text().strip() else 0


def _words(error: Refused) -> Words:
    return lambda: words_for(error)


__all__ = ["FormRow", "OrderForm"]
