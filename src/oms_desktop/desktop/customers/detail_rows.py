"""Further phones and further addresses of a customer, as rows of the form."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import icon_button
from oms_desktop.desktop.widgets.rows_edit import RowField, RowsEdit
from oms_desktop.domain.addresses import PARTS, Address
from oms_desktop.domain.customers import CustomerDraft

DELIVER = "deliver"


def make_phones() -> RowsEdit:
    """Phones beside the first one."""
    phone = RowField("phone", QLineEdit, lambda: translate("Customers", "Phone"))
    return RowsEdit(
        ((phone,),), lambda: translate("Customers", "Add a phone"), name="customer_further_phones"
    )


def make_addresses(
    deliver: Callable[[QWidget], object], village: Callable[[], QLineEdit]
) -> RowsEdit:
    """Addresses beside the one for deliveries; `deliver` is told whose button was pressed.

    `village` makes the field of the village, which knows the rest of the address.
    """

    def deliver_button() -> QWidget:
        button = icon_button("truck-delivery", "", name=DELIVER)
        button.clicked.connect(lambda *_: deliver(button))
        return button

    return RowsEdit(
        (
            (
                RowField("label", QLineEdit, lambda: translate("Customers", "Called"), 5),
                RowField("recipient", QLineEdit, lambda: translate("Customers", "Recipient"), 5),
                RowField(
                    DELIVER, deliver_button, lambda: translate("Customers", "Deliver here"), 2
                ),
            ),
            (RowField("address", QLineEdit, lambda: translate("Customers", "Street")),),
            (
                RowField("rt_rw", QLineEdit, lambda: translate("Customers", "RT/RW")),
                RowField("village", village, lambda: translate("Customers", "Village"), 2),
            ),
            (
                RowField("district", QLineEdit, lambda: translate("Customers", "District")),
                RowField("city", QLineEdit, lambda: translate("Customers", "City")),
            ),
            (
                RowField("province", QLineEdit, lambda: translate("Customers", "Province"), 2),
                RowField("postcode", QLineEdit, lambda: translate("Customers", "Postcode")),
            ),
            (RowField("landmark", QLineEdit, lambda: translate("Customers", "Landmark")),),
        ),
        lambda: translate("Customers", "Add an address"),
        name="customer_further_addresses",
    )


def fill_phones(edit: RowsEdit, draft: CustomerDraft) -> None:
    """Show the further phones."""
    edit.fill([{"phone": phone} for phone in draft.further_phones])


def fill_addresses(edit: RowsEdit, draft: CustomerDraft) -> None:
    """Show the further addresses."""
    edit.fill([{part: getattr(each, part) for part in PARTS} for each in draft.further_addresses])


def read_phones(edit: RowsEdit) -> tuple[str, ...]:
    """The further phones as typed; an empty row is none."""
    return tuple(text for fields in edit.rows() if (text := _text(fields["phone"])))


def read_addresses(edit: RowsEdit) -> tuple[Address, ...]:
    """The further addresses as typed; an empty row is none."""
    found = (Address(**{part: _text(fields[part]) for part in PARTS}) for fields in edit.rows())
    return tuple(address for address in found if address)


def fields_of(edit: RowsEdit, inside: QWidget) -> dict[str, QLineEdit]:
    """The line edits, by name, of the row that has this field or button in it."""
    for fields in edit.rows():
        if any(each is inside for each in fields.values()):
            return {name: each for name, each in fields.items() if isinstance(each, QLineEdit)}
    return {}


def _text(edit: QWidget) -> str:
    assert isinstance(edit, QLineEdit)
    return edit.text().strip()
