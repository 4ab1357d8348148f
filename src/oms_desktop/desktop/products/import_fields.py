"""What columns of a price list are called on the screen, and what changes in them."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.domain.product_cells import Value
from oms_desktop.domain.product_changes import FieldChange, ProductChange
from oms_desktop.domain.product_columns import BY_FIELD, FIELDS

_OFFERED_UNITS: Final = ("2", "3", "4", "5")
_TITLES: Final[Mapping[str, Callable[[], str]]] = {
    "code": lambda: translate("Import", "Code"),
    "barcode": lambda: translate("Import", "Barcode"),
    "name": lambda: translate("Import", "Name"),
    "category": lambda: translate("Import", "Category"),
    "unit": lambda: translate("Import", "Unit"),
    "unit_decimals": lambda: translate("Import", "Decimals"),
    "price": lambda: translate("Import", "Selling price"),
    "cost": lambda: translate("Import", "Cost price"),
    "stock": lambda: translate("Import", "Stock"),
    "min_stock": lambda: translate("Import", "Minimum stock"),
    "kind": lambda: translate("Import", "Goods or service"),
    "tax": lambda: translate("Import", "Tax"),
    "tracked": lambda: translate("Import", "Stock kept"),
    "favourite": lambda: translate("Import", "Favourite"),
    "colour": lambda: translate("Import", "Colour"),
    "active": lambda: translate("Import", "On sale"),
    "units": lambda: translate("Import", "Unit"),
    "content": lambda: translate("Import", "Content"),
}


def field_title(field: str) -> str:
    """A column, such as `Selling price` or `Barcode 2`."""
    plain = field.rstrip("0123456789")
    known = _TITLES.get(plain)
    title = known() if known is not None else plain
    return f"{title} {field.removeprefix(plain)}".rstrip()


def offered_fields() -> list[tuple[str, str]]:
    """What a column may be, with its words: nothing first, then as a person looks for it."""
    first = [field for field in _TITLES if field in BY_FIELD]
    rest = [field for field in BY_FIELD if field not in first]
    units = [field for field in FIELDS if field not in BY_FIELD and field[-1:] in _OFFERED_UNITS]
    units = [field for field in units if field.rstrip("0123456789") + field[-1] == field]
    unread = ("", translate("Import", "(not read)"))
    return [unread, *((field, field_title(field)) for field in (*first, *rest, *units))]


def change_words(change: ProductChange, language: str) -> str:
    """Before and after of all that changes, in one line."""
    return " \u00b7 ".join(
        _field_words(each) for each in change.fields(0 if language == "id" else 1)
    )


def _field_words(each: FieldChange) -> str:
    was, will = _shown(each.before), _shown(each.after)
    return f"{field_title(each.field)}: {was} \u2192 {will}"


def _shown(value: Value) -> str:
    if isinstance(value, Decimal):
        whole, dot, part = format(value, "f").partition(".")
        text = format_number(int(whole)) if not whole.startswith("-0") else whole
        return f"{text},{part}" if dot else text
    return value or "\u2013"
