"""What the product form says, as a draft; and which field each refusal belongs to."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from oms_desktop.desktop.products.draft_rows import (
    Find,
    fill_parts,
    fill_rules,
    fill_units,
    make_parts,
    make_rules,
    make_units,
    read_parts,
    read_rules,
    read_units,
)
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.widgets.faults import Faulty
from oms_desktop.desktop.widgets.form import ChoiceBox, Form, Words
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.desktop.widgets.rows_edit import RowsEdit
from oms_desktop.domain import errors, errors_products
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import (
    PRICE_LIMIT,
    ProductDraft,
    UnitDraft,
    check_product,
    cleaned,
)
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.tax import TaxClass

_BETWEEN: Final = re.compile(r"[;\n\t]|,(?!\d+[eE])")
_LISTS: Final[dict[str, Callable[[RowsEdit, date], Any]]] = {
    "units": lambda edit, _: read_units(edit),
    "rules": read_rules,
    "parts": lambda edit, _: read_parts(edit),
}
_FIELD_OF: Final = {"barcode": "barcodes", "content": "unit", "tax": "tax_class"}


def split_codes(text: str) -> tuple[str, ...]:
    """Barcodes as typed or scanned one after the other: commas, semicolons or lines between them.

    The comma of a spreadsheet's 8,99483E+12 stays, so that it is refused for what it is.
    """
    parts = (part.strip() for part in _BETWEEN.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


def shown_codes(draft: ProductDraft) -> str:
    """Barcodes as the field shows them."""
    return ", ".join(draft.barcodes)


def make_edits(find: Find, levels: Callable[[], Sequence[str]]) -> dict[str, QWidget]:
    """The fields by name, in reading order.

    Args:
        find: the one product that a text can mean, for the parts of a bundle.
        levels: of customers, as they are offered.
    """
    units = make_units()
    return {
        "name": QLineEdit(),
        "code": QLineEdit(),
        "kind": ChoiceBox(),
        "barcodes": QLineEdit(),
        "category": ChoiceBox(editable=True),
        "cost": MoneyEdit(prefix=True, high=PRICE_LIMIT),
        "price": MoneyEdit(prefix=True, high=PRICE_LIMIT),
        "unit": QLineEdit(),
        "unit_decimals": ChoiceBox(),
        "tracked": QCheckBox(),
        "min_stock": QuantityEdit(zero=True),
        "opening_stock": QuantityEdit(zero=True),
        "tax_class": ChoiceBox(),
        "favourite": QCheckBox(),
        "colour": ChoiceBox(),
        "units": units,
        "rules": make_rules(levels, lambda: _names_of(units)),
        "parts": make_parts(find),
        "shelf": QLineEdit(),
        "permit": QLineEdit(),
        "expires": QCheckBox(),
        "stock_policy": ChoiceBox(),
    }


def _names_of(units: RowsEdit) -> list[str]:
    edits = (fields["name"] for fields in units.rows())
    return [edit.text() for edit in edits if isinstance(edit, QLineEdit) and edit.text()]


def fill(form: Form, draft: ProductDraft) -> None:
    """Show a draft in the form's fields."""
    for name in ("name", "code", "unit", "shelf", "permit"):
        _line(form, name).setText(getattr(draft, name))
    _line(form, "barcodes").setText(shown_codes(draft))
    _choice(form, "category").setEditText(draft.category)
    for name in ("price", "cost"):
        amount = getattr(draft, name)
        _money(form, name).set_value(amount or None)
    _quantity(form, "min_stock").set_value(draft.min_stock or None)
    _quantity(form, "opening_stock").set_value(draft.opening_stock)
    for name in ("kind", "unit_decimals", "colour", "tax_class", "stock_policy"):
        _choice(form, name).choose(getattr(draft, name))
    for name in ("tracked", "favourite", "expires"):
        _tick(form, name).setChecked(getattr(draft, name))
    fill_units(rows_of(form, "units"), draft)
    fill_rules(rows_of(form, "rules"), draft)
    fill_parts(rows_of(form, "parts"), draft)


def read(form: Form, base: ProductDraft, today: date) -> ProductDraft:
    """The draft that the form describes; what it doesn't show stays as in `base`.

    Days may be told from `today` on.

    Raises:
        Faulty: with words for every field that can't be stored.
    """
    faults: dict[str, Words] = {}

    def taken(name: str, check: Callable[[], int]) -> int:
        if not form[name].text().strip():
            return 0
        try:
            return check()
        except Refused as refused:
            faults[name] = partial(words_for, refused)
            return 0

    kind = _choice(form, "kind").value()
    price = taken("price", _money(form, "price").check)
    cost = taken("cost", _money(form, "cost").check)
    minimum = taken("min_stock", _quantity(form, "min_stock").check)
    opening = taken("opening_stock", _quantity(form, "opening_stock").check)
    lists: dict[str, Any] = {}
    for name, read_list in _LISTS.items():
        try:
            lists[name] = read_list(rows_of(form, name), today)
        except Refused as refused:
            faults[name] = partial(words_for, refused)
    if kind == "goods" and not price and "price" not in faults:
        faults["price"] = partial(words_for, errors.FieldMissing("price"))
    for name in ("name", "unit"):
        if not form[name].text().strip():
            faults[name] = partial(words_for, errors.FieldMissing(name))
    if faults:
        raise Faulty(faults)
    goods = kind == "goods"
    draft = ProductDraft(
        name=form["name"].text(),
        price=price,
        code=form["code"].text(),
        category=form["category"].text(),
        barcodes=_barcodes(form["barcodes"].text(), base),
        unit=form["unit"].text(),
        unit_decimals=_choice(form, "unit_decimals").value(),
        cost=cost if not form["cost"].isHidden() else base.cost,
        tax_class=TaxClass(_choice(form, "tax_class").value()),
        tracked=_tick(form, "tracked").isChecked() and goods,
        min_stock=minimum if goods else 0,
        opening_stock=(opening or None) if goods else None,
        kind=kind,
        favourite=_tick(form, "favourite").isChecked(),
        colour=_choice(form, "colour").value() or "",
        shelf=form["shelf"].text(),
        permit=form["permit"].text(),
        expires=_tick(form, "expires").isChecked(),
        stock_policy=_choice(form, "stock_policy").value() or "",
        **lists,
    )
    return _checked(draft)


def _barcodes(text: str, base: ProductDraft) -> tuple[str, ...]:
    # Untouched ones stay as they are, whatever signs they hold.
    return base.barcodes if text == shown_codes(base) else split_codes(text)


def _checked(draft: ProductDraft) -> ProductDraft:
    try:
        neat = cleaned(draft)
        check_product(neat)
    except Refused as refused:
        raise fault_of(refused, draft) from refused
    return neat


def fault_of(refused: Refused, draft: ProductDraft) -> Faulty:
    """Put a refusal under the field it speaks of, or under none."""
    field = _field_of(refused, draft)
    return Faulty({field: partial(words_for, refused)}) if field else Faulty({}, refused)


def _field_of(refused: Refused, draft: ProductDraft) -> str:
    match refused:
        case errors_products.PartTwice() | errors_products.PartUnknown():
            return "parts"
        case errors_products.BundleInBundle() | errors_products.BundleHasStock():
            return "parts"
        case errors_products.BundleOfService():
            return "kind"
        case _ if type(refused).__module__ == errors_products.__name__:
            return "rules"
        case errors.FieldMissing("unit") if draft.unit.strip():
            return "units"
        case errors.FieldMissing("price") if draft.price or draft.kind != "goods":
            return "rules" if any(rule.price == 0 for rule in draft.rules) else "units"
        case errors.DayTextInvalid() | errors.TextTooLong("level"):
            return "rules"
        case errors.FieldMissing() | errors.TextTooLong() | errors.ChoiceInvalid():
            return _FIELD_OF.get(refused.field, refused.field)
        case errors.CodeTaken():
            return _clash(refused.code, draft)
        case errors.BarcodeTextInvalid() | errors.BarcodeScientific():
            return _clash(refused.text, draft)
        case errors.AmountOutOfRange():
            if refused.amount == draft.price:
                return "price"
            lists = (("rules", draft.rules), ("units", draft.units))
            within = (name for name, rows in lists if refused.amount in _prices(rows))
            return next(within, "cost")
        case errors.QuantityOutOfRange() | errors.QuantityTooFine():
            if refused.quantity == draft.min_stock:
                return "min_stock"
            if refused.quantity == draft.opening_stock:
                return "opening_stock"
            asked = {"units": [unit.content for unit in draft.units]}
            asked["rules"] = [rule.minimum for rule in draft.rules]
            return next((name for name in asked if refused.quantity in asked[name]), "parts")
        case _:
            return ""


def _clash(code: str, draft: ProductDraft) -> str:
    """The field of a code, or of a unit's name, that is taken."""
    if code == draft.code.strip():
        return "code"
    words = {unit.barcode for unit in draft.units} | {unit.name for unit in draft.units}
    own = code in draft.barcodes and code not in words
    folded = {word.casefold() for word in words}
    return "units" if not own and code.casefold() in folded else "barcodes"


def _prices(rows: Iterable[UnitDraft | PriceRule]) -> set[int | None]:
    return {row.price for row in rows}


def rows_of(form: Form, name: str) -> RowsEdit:
    """The field that holds a list."""
    edit = form[name].edit
    assert isinstance(edit, RowsEdit)
    return edit


def _line(form: Form, name: str) -> QLineEdit:
    edit = form[name].edit
    assert isinstance(edit, QLineEdit)
    return edit


def _money(form: Form, name: str) -> MoneyEdit:
    edit = form[name].edit
    assert isinstance(edit, MoneyEdit)
    return edit


def _quantity(form: Form, name: str) -> QuantityEdit:
    edit = form[name].edit
    assert isinstance(edit, QuantityEdit)
    return edit


def _choice(form: Form, name: str) -> ChoiceBox:
    edit = form[name].edit
    assert isinstance(edit, ChoiceBox)
    return edit


def _tick(form: Form, name: str) -> QCheckBox:
    edit = form[name].edit
    assert isinstance(edit, QCheckBox)
    return edit
