"""The lists of the product form: further units, prices with conditions, and parts of a bundle."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import plain_tooltip
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.desktop.widgets.rows_edit import RowField, RowsEdit
from oms_desktop.domain.days import day_text, parse_day
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import PRICE_LIMIT, BundlePart, ProductDraft, UnitDraft

Find = Callable[[str], tuple[str, str] | None]
"""Code and name of the one product that a text can mean."""


class PartEdit(QLineEdit):
    """Takes a code, a scan or part of a name, and shows the name of the product found."""

    def __init__(self, find: Find) -> None:
        """Make it empty."""
        super().__init__()
        self._find = find
        self._code = ""
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.look_up)

    def code(self) -> str:
        """Of the product found, else what was typed."""
        return self._code or self.text().strip()

    def show_part(self, code: str, name: str) -> None:
        """Show a product that is known."""
        self._code = code
        self.setText(name or code)
        plain_tooltip(self, code)

    def take(self, text: str) -> None:
        """Look for a scanned code."""
        self._code = ""
        self.setText(text)
        self.look_up()

    def look_up(self) -> None:
        """Find the product that was typed, if there is just one."""
        typed = self.text().strip()
        found = self._find(typed) if typed and not self._code else None
        if found is not None:
            self.show_part(*found)

    def _on_edited(self) -> None:
        self._code = ""


def make_units() -> RowsEdit:
    """1 dus = 24 pcs, its price and barcode."""
    return RowsEdit(
        (
            (
                RowField("name", QLineEdit, lambda: translate("Products", "Unit")),
                RowField("content", QuantityEdit, lambda: translate("Products", "holds")),
                RowField("price", _money, lambda: translate("Products", "Price")),
            ),
            (RowField("barcode", QLineEdit, lambda: translate("Products", "Barcode")),),
        ),
        lambda: translate("Products", "Add a unit"),
        name="unit",
    )


def make_rules(levels: Callable[[], Sequence[str]], units: Callable[[], Sequence[str]]) -> RowsEdit:
    """Prices for a level, from a quantity on, between two days."""
    return RowsEdit(
        (
            (
                RowField("price", _money, lambda: translate("Products", "Price")),
                RowField(
                    "level", lambda: _offering(levels()), lambda: translate("Products", "Any level")
                ),
            ),
            (
                RowField("minimum", _quantity, lambda: translate("Products", "From quantity")),
                RowField(
                    "unit", lambda: _offering(units()), lambda: translate("Products", "Base unit")
                ),
            ),
            (
                RowField("starts", QLineEdit, lambda: translate("Products", "From day")),
                RowField("ends", QLineEdit, lambda: translate("Products", "Until day")),
            ),
        ),
        lambda: translate("Products", "Add a price"),
        name="rule",
    )


def make_parts(find: Find) -> RowsEdit:
    """What a bundle is made of."""
    return RowsEdit(
        (
            (
                RowField("part", lambda: PartEdit(find), lambda: translate("Products", "Item"), 3),
                RowField("quantity", QuantityEdit, lambda: translate("Products", "Quantity")),
            ),
        ),
        lambda: translate("Products", "Add an item"),
        name="part",
    )


def _money() -> QWidget:
    return MoneyEdit(high=PRICE_LIMIT)


def _quantity() -> QWidget:
    return QuantityEdit(zero=True)


def _offering(choices: Sequence[str]) -> ChoiceBox:
    box = ChoiceBox(editable=True)
    box.offer([(each, each) for each in choices])
    return box


def fill_units(edit: RowsEdit, draft: ProductDraft) -> None:
    """Show the further units."""
    edit.fill(
        [
            {"name": u.name, "content": u.content, "price": u.price, "barcode": u.barcode}
            for u in draft.units
        ]
    )


def fill_rules(edit: RowsEdit, draft: ProductDraft) -> None:
    """Show the prices with conditions."""
    edit.fill(
        [
            {
                "price": rule.price,
                "level": rule.level,
                "minimum": rule.minimum or None,
                "starts": day_text(rule.starts),
                "ends": day_text(rule.ends),
                "unit": rule.unit,
            }
            for rule in draft.rules
        ]
    )


def fill_parts(edit: RowsEdit, draft: ProductDraft) -> None:
    """Show the parts of a bundle."""
    edit.fill([{"quantity": part.quantity} for part in draft.parts])
    for fields, part in zip(edit.rows(), draft.parts, strict=True):
        found = fields["part"]
        assert isinstance(found, PartEdit)
        found.show_part(part.code, part.name)


def read_units(edit: RowsEdit) -> tuple[UnitDraft, ...]:
    """The further units as typed; an empty row is none.

    Raises:
        FieldMissing, and as the fields.
    """
    return tuple(
        UnitDraft(
            _text(fields["name"], "unit"),
            _checked(fields["content"], "content"),
            _text(fields["barcode"]),
            _checked(fields["price"]) if _text(fields["price"]) else None,
        )
        for fields in _filled(edit)
    )


def read_rules(edit: RowsEdit, today: date) -> tuple[PriceRule, ...]:
    """The prices with conditions as typed, days perhaps from today on; an empty row is none.

    Raises:
        FieldMissing, DayTextInvalid, and as the fields.
    """
    return tuple(
        PriceRule(
            _checked(fields["price"], "price"),
            _text(fields["unit"]),
            _text(fields["level"]),
            _checked(fields["minimum"]) if _text(fields["minimum"]) else 0,
            parse_day(_text(fields["starts"]), today),
            parse_day(_text(fields["ends"]), today),
        )
        for fields in _filled(edit)
    )


def read_parts(edit: RowsEdit) -> tuple[BundlePart, ...]:
    """The parts as typed; an empty row is none.

    Raises:
        FieldMissing, and as the fields.
    """
    found = []
    for fields in _filled(edit):
        part = fields["part"]
        assert isinstance(part, PartEdit)
        part.look_up()
        _text(part, "item")
        found.append(
            BundlePart(part.code(), _checked(fields["quantity"], "quantity"), part.text().strip())
        )
    return tuple(found)


def _filled(edit: RowsEdit) -> list[dict[str, Any]]:
    return [fields for fields in edit.rows() if any(map(_text, fields.values()))]


def _text(edit: QWidget, required: str = "") -> str:
    """What a field holds.

    Raises:
        FieldMissing: nothing, though it is required under this name.
    """
    text = edit.currentText() if isinstance(edit, ChoiceBox) else ""
    text = (edit.text() if isinstance(edit, QLineEdit) else text).strip()
    if required and not text:
        raise FieldMissing(required)
    return text


def _checked(edit: QWidget, required: str = "") -> int:
    """The amount or quantity in a field.

    Raises:
        FieldMissing, and as the field.
    """
    assert isinstance(edit, MoneyEdit | QuantityEdit)
    _text(edit, required)
    return edit.check()
