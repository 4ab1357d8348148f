"""What the customer form says, as a draft; and which field each refusal belongs to."""

from dataclasses import fields
from functools import partial
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.faults import Faulty
from oms_desktop.desktop.widgets.form import Form, Words
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.domain import errors
from oms_desktop.domain.customers import TERM_LIMIT, CustomerDraft, checked
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import ONE, parse_quantity
from oms_desktop.domain.refused import Refused

FIELDS: Final[dict[str, tuple[Words, Words | None]]] = {
    "name": (lambda: translate("Customers", "Name"), None),
    "phone": (
        lambda: translate("Customers", "Phone"),
        lambda: translate("Customers", "e.g. 0812-3456-7890"),
    ),
    "level": (lambda: translate("Customers", "Group"), None),
    "code": (
        lambda: translate("Customers", "Code"),
        lambda: translate("Customers", "automatic"),
    ),
    "email": (lambda: translate("Customers", "Email"), None),
    "address": (lambda: translate("Customers", "Street"), None),
    "city": (lambda: translate("Customers", "City"), None),
    "postcode": (lambda: translate("Customers", "Postcode"), None),
    "landmark": (
        lambda: translate("Customers", "Landmark"),
        lambda: translate("Customers", "e.g. green fence beside the mosque"),
    ),
    "credit_limit": (
        lambda: translate("Customers", "Credit limit"),
        lambda: translate("Customers", "no limit"),
    ),
    "term_days": (lambda: translate("Customers", "Days to pay"), None),
    "note": (lambda: translate("Customers", "Note"), None),
}
_TEXTS: Final = ("name", "phone", "code", "email", "address", "city", "postcode", "landmark")


def levels() -> list[str]:
    """Groups that are offered; any other may be typed."""
    return [
        translate("Customers", "General"),
        translate("Customers", "Regular"),
        translate("Customers", "Wholesale"),
    ]


def draft_of(row: CustomerRow) -> CustomerDraft:
    """What the form can change of a customer."""
    return CustomerDraft(**{item.name: getattr(row, item.name) for item in fields(CustomerDraft)})


def fill(form: Form, draft: CustomerDraft) -> None:
    """Show a draft in the form's fields."""
    for name in _TEXTS:
        _line(form, name).setText(getattr(draft, name))
    level, limit, note = (form[name].edit for name in ("level", "credit_limit", "note"))
    assert isinstance(level, QComboBox)
    assert isinstance(limit, MoneyEdit)
    assert isinstance(note, QPlainTextEdit)
    level.setEditText(draft.level)
    limit.set_value(draft.credit_limit)
    note.setPlainText(draft.note)
    _line(form, "term_days").setText(format_number(draft.term_days))


def read(form: Form) -> CustomerDraft:
    """The draft that the form describes.

    Raises:
        Faulty: with words for every field that can't be stored.
    """
    faults: dict[str, Words] = {}
    limit: int | None = None
    edit = form["credit_limit"].edit
    assert isinstance(edit, MoneyEdit)
    if edit.text().strip():
        try:
            limit = edit.check()
        except Refused as refused:
            faults["credit_limit"] = partial(words_for, refused)
    days = 0
    try:
        days = _days(form["term_days"].text())
    except Refused as refused:
        faults["term_days"] = partial(words_for, refused)
    if not form["name"].text().strip():
        faults["name"] = partial(words_for, errors.FieldMissing("name"))
    if faults:
        raise Faulty(faults)
    texts = {name: form[name].text() for name in (*_TEXTS, "level", "note")}
    draft = CustomerDraft(**texts, credit_limit=limit, term_days=days)
    try:
        return checked(draft)
    except Refused as refused:
        raise fault_of(refused) from refused


def fault_of(refused: Refused) -> Faulty:
    """Put a refusal under the field it speaks of, or under none."""
    field = ""
    match refused:
        case errors.FieldMissing() | errors.TextTooLong():
            field = refused.field
        case errors.CodeTaken():
            field = "code"
        case errors.PhoneTextInvalid():
            field = "phone"
        case errors.AmountOutOfRange():
            field = "credit_limit"
        case errors.QuantityOutOfRange():
            field = "term_days"
    return Faulty({field: partial(words_for, refused)}) if field in FIELDS else Faulty({}, refused)


def _days(text: str) -> int:
    """Whole days; nothing typed is none.

    Raises:
        QuantityTextInvalid, QuantityOutOfRange, QuantityTooFine: no sensible number of days.
    """
    if not text.strip():
        return 0
    days, rest = divmod(parse_quantity(text, high=TERM_LIMIT * ONE, zero=True), ONE)
    if rest:
        raise errors.QuantityTextInvalid(text)
    return days


def _line(form: Form, name: str) -> QLineEdit:
    edit = form[name].edit
    assert isinstance(edit, QLineEdit)
    return edit
