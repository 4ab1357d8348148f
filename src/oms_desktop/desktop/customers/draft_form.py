"""What the customer form says, as a draft; and which field each refusal belongs to."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from oms_desktop.desktop.customers import detail_rows
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.faults import Faulty
from oms_desktop.desktop.widgets.form import ChoiceBox, Form, Words
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.rows_edit import RowsEdit
from oms_desktop.domain import errors, errors_customers
from oms_desktop.domain.addresses import PARTS
from oms_desktop.domain.birthdays import birthday_text, parse_birthday
from oms_desktop.domain.customers import (
    AGREED,
    DECLINED,
    NOT_ASKED,
    TERM_LIMIT,
    CustomerDraft,
    checked,
)
from oms_desktop.domain.days import day_text, parse_day
from oms_desktop.domain.money import format_number
from oms_desktop.domain.phones import checked_phone
from oms_desktop.domain.quantity import ONE, parse_quantity
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.text import clean_text

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
    "further_phones": (lambda: translate("Customers", "Further phones"), None),
    "tags": (
        lambda: translate("Customers", "Tags"),
        lambda: translate("Customers", "e.g. caterer, neighbour"),
    ),
    "label": (
        lambda: translate("Customers", "Called"),
        lambda: translate("Customers", "e.g. home"),
    ),
    "recipient": (
        lambda: translate("Customers", "Recipient"),
        lambda: translate("Customers", "the customer"),
    ),
    "address": (lambda: translate("Customers", "Street"), None),
    "rt_rw": (
        lambda: translate("Customers", "RT/RW"),
        lambda: translate("Customers", "e.g. 003/005"),
    ),
    "village": (
        lambda: translate("Customers", "Village"),
        lambda: translate("Customers", "type 3 letters"),
    ),
    "district": (lambda: translate("Customers", "District"), None),
    "city": (lambda: translate("Customers", "City"), None),
    "province": (lambda: translate("Customers", "Province"), None),
    "postcode": (lambda: translate("Customers", "Postcode"), None),
    "landmark": (
        lambda: translate("Customers", "Landmark"),
        lambda: translate("Customers", "e.g. green fence beside the mosque"),
    ),
    "further_addresses": (lambda: translate("Customers", "Further addresses"), None),
    "credit_limit": (
        lambda: translate("Customers", "Credit limit"),
        lambda: translate("Customers", "no limit"),
    ),
    "term_days": (lambda: translate("Customers", "Days to pay"), None),
    "alert": (
        lambda: translate("Customers", "Note at the counter"),
        lambda: translate("Customers", "pops up when they buy"),
    ),
    "note": (lambda: translate("Customers", "Note"), None),
    "birthday": (
        lambda: translate("Customers", "Birthday"),
        lambda: translate("Customers", "e.g. 17-08-1990 or 17-08"),
    ),
    "tax_id": (
        lambda: translate("Customers", "Tax id (NPWP or NIK)"),
        lambda: translate("Customers", "only if they ask"),
    ),
    "consent": (lambda: translate("Customers", "Marketing"), None),
    "consent_on": (
        lambda: translate("Customers", "Asked on"),
        lambda: translate("Customers", "today"),
    ),
    "consent_source": (
        lambda: translate("Customers", "Asked how"),
        lambda: translate("Customers", "e.g. form, chat, at the till"),
    ),
}
_PLAIN: Final = (
    *("name", "phone", "code", "email", *PARTS),
    *("alert", "tax_id", "consent_source"),
)
"""Lines whose text is what is stored."""


def levels() -> list[str]:
    """Groups that are offered; any other may be typed."""
    return [
        translate("Customers", "General"),
        translate("Customers", "Regular"),
        translate("Customers", "Wholesale"),
    ]


def consents() -> list[tuple[str, str]]:
    """Answers to the question whether the shop may advertise."""
    return [
        (NOT_ASKED, translate("Customers", "Not asked")),
        (AGREED, translate("Customers", "Agreed")),
        (DECLINED, translate("Customers", "Declined")),
    ]


def fill(form: Form, draft: CustomerDraft) -> None:
    """Show a draft in the form's fields."""
    for name in _PLAIN:
        _line(form, name).setText(getattr(draft, name))
    level, limit, note = (form[name].edit for name in ("level", "credit_limit", "note"))
    assert isinstance(level, QComboBox)
    assert isinstance(limit, MoneyEdit)
    assert isinstance(note, QPlainTextEdit)
    level.setEditText(draft.level)
    limit.set_value(draft.credit_limit)
    note.setPlainText(draft.note)
    _line(form, "term_days").setText(format_number(draft.term_days))
    _line(form, "birthday").setText(birthday_text(draft.birthday))
    _line(form, "consent_on").setText(day_text(draft.consent_on))
    _line(form, "tags").setText(", ".join(draft.tags))
    _choice(form, "consent").choose(draft.consent)
    detail_rows.fill_phones(_rows(form, "further_phones"), draft)
    detail_rows.fill_addresses(_rows(form, "further_addresses"), draft)


def read(form: Form, today: date) -> CustomerDraft:
    """The draft that the form describes.

    Raises:
        Faulty: with words for every field that can't be stored.
    """
    faults: dict[str, Words] = {}

    def tried(name: str, read_field: Callable[[], Any], instead: Any) -> Any:
        try:
            return read_field()
        except Refused as refused:
            faults[name] = partial(words_for, refused)
            return instead

    typed = {name: form[name].text() for name in FIELDS}
    phones = detail_rows.read_phones(_rows(form, "further_phones"))
    tried("name", lambda: clean_text(typed["name"], "name", 120, required=True), "")
    draft = CustomerDraft(
        **{name: typed[name] for name in (*_PLAIN, "level", "note")},
        credit_limit=tried("credit_limit", lambda: _limit(form), None),
        term_days=tried("term_days", lambda: _days(typed["term_days"]), 0),
        birthday=tried("birthday", lambda: parse_birthday(typed["birthday"], today), ""),
        consent=str(_choice(form, "consent").value() or NOT_ASKED),
        consent_on=tried("consent_on", lambda: parse_day(typed["consent_on"], today), ""),
        further_phones=tried("further_phones", lambda: tuple(map(checked_phone, phones)), ()),
        further_addresses=detail_rows.read_addresses(_rows(form, "further_addresses")),
        tags=tuple(typed["tags"].split(",")),
    )
    if faults:
        raise Faulty(faults)
    try:
        return checked(draft, today)
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
        case errors_customers.TaxIdInvalid():
            field = "tax_id"
        case errors_customers.BirthdayInvalid():
            field = "birthday"
        case errors_customers.ConsentSourceMissing():
            field = "consent_source"
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


def _limit(form: Form) -> int | None:
    """The credit limit; nothing typed is none.

    Raises:
        As the field.
    """
    edit = form["credit_limit"].edit
    assert isinstance(edit, MoneyEdit)
    return edit.check() if edit.text().strip() else None


def _line(form: Form, name: str) -> QLineEdit:
    edit = form[name].edit
    assert isinstance(edit, QLineEdit)
    return edit


def _choice(form: Form, name: str) -> ChoiceBox:
    edit = form[name].edit
    assert isinstance(edit, ChoiceBox)
    return edit


def _rows(form: Form, name: str) -> RowsEdit:
    edit = form[name].edit
    assert isinstance(edit, RowsEdit)
    return edit
