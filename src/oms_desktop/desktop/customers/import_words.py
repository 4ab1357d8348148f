"""What is said about rows of a list of customers, and about their fields."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.customer_columns import FIELDS
from oms_desktop.domain.money import format_number
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services.customer_importing import CustomerChange, CustomerWarning, Doubt

_TITLES: Final[Mapping[str, Callable[[], str]]] = {
    "code": lambda: translate("Customers", "Code"),
    "name": lambda: translate("Customers", "Name"),
    "phone": lambda: translate("Customers", "Phone"),
    "email": lambda: translate("Customers", "Email"),
    "level": lambda: translate("Customers", "Group"),
    "tags": lambda: translate("Customers", "Tags"),
    "label": lambda: translate("Customers", "Address called"),
    "recipient": lambda: translate("Customers", "Recipient"),
    "address": lambda: translate("Customers", "Street"),
    "rt_rw": lambda: translate("Customers", "RT/RW"),
    "village": lambda: translate("Customers", "Village"),
    "district": lambda: translate("Customers", "District"),
    "city": lambda: translate("Customers", "City"),
    "province": lambda: translate("Customers", "Province"),
    "postcode": lambda: translate("Customers", "Postcode"),
    "landmark": lambda: translate("Customers", "Landmark"),
    "further_addresses": lambda: translate("Customers", "Further addresses"),
    "credit_limit": lambda: translate("Customers", "Credit limit"),
    "term_days": lambda: translate("Customers", "Days to pay"),
    "alert": lambda: translate("Customers", "Note at the counter"),
    "note": lambda: translate("Customers", "Note"),
    "tax_id": lambda: translate("Customers", "Tax id (NPWP or NIK)"),
    "birthday": lambda: translate("Customers", "Birthday"),
    "consent": lambda: translate("Customers", "Marketing"),
    "consent_on": lambda: translate("Customers", "Asked on"),
    "consent_source": lambda: translate("Customers", "Asked how"),
}


def field_title(field: str) -> str:
    """A column, such as `Phone`."""
    return _TITLES[field]()


def offered_fields() -> list[tuple[str, str]]:
    """What a column may be, with its words: nothing first."""
    unread = ("", translate("Import", "(not read)"))
    return [unread, *((field, field_title(field)) for field in FIELDS)]


def mode_choices() -> list[tuple[ImportMode, str]]:
    """What can be done with rows of customers that the shop has."""
    return [
        (ImportMode.ADD, translate("Import", "Add new customers only")),
        (ImportMode.UPDATE, translate("Import", "Change those known, add new ones")),
    ]


def warning_words(odd: CustomerWarning) -> str:
    """What may be wrong with a good row."""
    if odd.kind is Doubt.DECLINED:
        text = translate("Import", "declined advertising on {day}; no newer answer: that stays")
        return text.format(day=f"{date.fromisoformat(odd.day):%d/%m/%Y}" if odd.day else DASH)
    if odd.kind is Doubt.PHONE:
        text = translate("Import", "{phone}: no such phone is known; it is kept as it stands")
        return text.format(phone=odd.phone)
    text = translate("Import", "{phone} is the phone of {owner} too")
    return text.format(phone=odd.phone, owner=odd.owner)


def change_words(change: CustomerChange, language: str) -> str:
    """Before and after of all that changes, in one line; of a tax id only that it does."""
    parts = []
    for each in change.fields(0 if language == "id" else 1):
        title = field_title(each.field)
        told = f"{each.before or DASH} \u2192 {each.after or DASH}"
        parts.append(title if each.field == "tax_id" else f"{title}: {told}")
    return " \u00b7 ".join(parts)


DASH: Final = "\u2013"


def added_words(count: int) -> str:
    """What was stored."""
    if count == 1:
        return translate("Import", "1 customer added.")
    return translate("Import", "{count} customers added.").format(count=format_number(count))


def changed_words(count: int) -> str:
    """What was changed."""
    if count == 1:
        return translate("Import", "1 customer changed.")
    return translate("Import", "{count} customers changed.").format(count=format_number(count))


def rename_words(count: int) -> str:
    """That customers would get other names."""
    if count == 1:
        return translate("Import", "This file renames 1 customer. Look at the new name first.")
    text = translate("Import", "This file renames {count} customers! Look at their names first.")
    return text.format(count=format_number(count))


def undone_words(count: int, _: int) -> str:
    """That an import was taken back."""
    if count == 1:
        return translate("Import", "Taken back: 1 customer is as before.")
    text = translate("Import", "Taken back: {count} customers are as before.")
    return text.format(count=format_number(count))


def missing_words(field: str) -> str:
    """That a person must say which column is which."""
    text = translate("Import", "No column was recognised for this: {field}. Choose it below.")
    return text.format(field=field_title(field))


def written_words(rows: int, file: str) -> str:
    """That a list was taken out."""
    if rows == 1:
        return translate("Export", "1 customer saved in {file}.").format(file=file)
    text = translate("Export", "{count} customers saved in {file}.")
    return text.format(count=format_number(rows), file=file)
