"""What a list would change about a product that is in the shop already."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.money import NumberStyle
from oms_desktop.domain.product_cells import ColumnMap, RowCells, Value, thousandths
from oms_desktop.domain.product_columns import COLUMNS, COSTS, Column, Listed
from oms_desktop.domain.product_rows import below_zero, check_width, checked
from oms_desktop.domain.product_unit_columns import merge_units, read_units
from oms_desktop.domain.products import ProductDraft, UnitDraft


class ImportMode(StrEnum):
    """What happens with the rows of a list."""

    ADD = "add"
    """New products only; a row whose code is in the shop is refused."""
    UPDATE = "all"
    """Products in the shop are changed in all that the list says, new ones added."""
    PRICES = "prices"
    """Only prices of products in the shop."""
    STOCK = "stock"
    """Only the stock of products in the shop, as adjustments."""


_SCOPES: Final[dict[ImportMode, frozenset[str] | None]] = {
    ImportMode.ADD: frozenset(),
    ImportMode.UPDATE: None,
    ImportMode.PRICES: frozenset({"price"}),
    ImportMode.STOCK: frozenset({"stock"}),
}
_BESIDE: Final = frozenset({"stock", "active"})
"""Fields that a product has beside its draft."""


@dataclass(frozen=True)
class FieldChange:
    """One thing that changes, as cells: text or a number."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class ProductChange:
    """A product before and after; the same in both means that the list says nothing new."""

    product_id: int
    before: Listed
    after: Listed

    @property
    def renames(self) -> bool:
        """Whether the name changes."""
        return self.before.draft.name != self.after.draft.name

    @property
    def moved(self) -> int:
        """By how much the stock changes (thousandths)."""
        if self.after.stock is None or self.before.stock is None:
            return 0
        return self.after.stock - self.before.stock

    @property
    def added_units(self) -> tuple[UnitDraft, ...]:
        """Further units that the product didn't have before."""
        known = {unit.name.casefold() for unit in self.before.draft.units}
        return tuple(unit for unit in self.after.draft.units if unit.name.casefold() not in known)

    def undone(self) -> "ProductChange":
        """The way back; a unit that was added stays, since orders may name it by now."""
        before = self.before.draft
        units = sorted((*before.units, *self.added_units), key=lambda unit: unit.content)
        back = replace(self.before, draft=replace(before, units=tuple(units)))
        return ProductChange(self.product_id, self.after, back)

    def fields(self, language: int = 0) -> tuple[FieldChange, ...]:
        """What changes, in the order of the columns; words of cells in this language."""
        found = [_told(column, self.before, self.after, language) for column in COLUMNS]
        found += _unit_changes(self.before.draft.units, self.after.draft.units)
        return tuple(each for each in found if each is not None)


def same_product(one: ProductDraft, other: ProductDraft) -> bool:
    """Whether two drafts are stored as the same: no matter in what order codes and units stand."""
    return one == other or _plain(one) == _plain(other)


def _plain(draft: ProductDraft) -> ProductDraft:
    return replace(
        draft,
        category=draft.category.casefold(),
        barcodes=tuple(sorted(draft.barcodes)),
        units=tuple(sorted(draft.units, key=lambda unit: unit.name)),
        rules=tuple(sorted(draft.rules, key=lambda rule: (rule.condition, rule.price))),
        parts=tuple(sorted(draft.parts, key=lambda part: part.code)),
    )


def _told(column: Column, before: Listed, after: Listed, language: int) -> FieldChange | None:
    name = column.attribute if column.field not in _BESIDE else ""
    if name and getattr(before.draft, name) == getattr(after.draft, name):
        return None
    if column.field == "barcode":
        old, new = before.draft.barcodes, after.draft.barcodes
        return FieldChange(column.field, ", ".join(old), ", ".join(new)) if old != new else None
    was, will = (column.write(listed, language) for listed in (before, after))
    return FieldChange(column.field, was, will) if was != will else None


def _unit_changes(old: Sequence[UnitDraft], new: Sequence[UnitDraft]) -> list[FieldChange]:
    known = {unit.name.casefold(): unit for unit in old}
    found: list[FieldChange] = []
    for unit in new:
        before = known.get(unit.name.casefold())
        if before != unit:
            was = "" if before is None else _unit_text(before)
            found.append(FieldChange("units", was, _unit_text(unit)))
    return found


def _unit_text(unit: UnitDraft) -> str:
    held = format(thousandths(unit.content), "f").replace(".", ",")
    price = "" if unit.price is None else str(unit.price)
    return " ".join(filter(None, (unit.name, held, unit.barcode, price)))


def read_change(
    columns: ColumnMap,
    cells: Sequence[str],
    style: NumberStyle,
    product: tuple[int, Listed],
    mode: ImportMode,
    *,
    with_cost: bool,
) -> ProductChange:
    """What a row makes of a product that it was found to mean.

    An empty cell changes nothing, and no barcode and no unit is ever taken away: a supplier's list
    knows less of a product than the shop does.

    Args:
        columns: from `place_columns`.
        cells: of the row.
        style: of the whole file.
        product: id, and how it stands now.
        mode: `UPDATE`, `PRICES` or `STOCK`.
        with_cost: whether what products cost may be changed and seen.

    Raises:
        FieldMissing: only prices or only stock, and there is none.
        Refused: the first fault, as `product_rows.read_row`.
    """
    check_width(columns, cells)
    product_id, before = product
    row = RowCells(columns, cells, style)
    wanted = _wanted(row, mode, with_cost=with_cost)
    values = {
        column.attribute: column.merge(getattr(before.draft, column.attribute), column.read(row))
        for column in wanted
        if column.field not in _BESIDE
    }
    if mode is not ImportMode.STOCK:
        values["units"] = _units(row, before.draft, mode)
    read = {column.field: column for column in wanted}
    low, stock = None, before.stock
    if "stock" in read and stock is not None:
        low = below_zero(columns, cells, style)
        stock = row.quantity("stock") if low is None else low
        values["opening_stock"] = None if low is not None else stock
    draft = checked(replace(before.draft, **values)) if values else before.draft
    if draft.tracked and (draft.kind == "service" or draft.parts):
        draft = replace(draft, tracked=False)
    draft = replace(draft, opening_stock=None) if draft.opening_stock is not None else draft
    if mode is not ImportMode.UPDATE and not read and draft == before.draft:
        raise FieldMissing("price" if mode is ImportMode.PRICES else "stock")
    active = bool(read["active"].read(row)) if "active" in read else before.active
    return ProductChange(product_id, before, Listed(draft, stock, active))


def _wanted(row: RowCells, mode: ImportMode, *, with_cost: bool) -> list[Column]:
    scope = _SCOPES[mode]
    return [
        column
        for column in COLUMNS
        if (scope is None or column.field in scope)
        and (with_cost or column.field not in COSTS)
        # What was paid last is told by receipts.
        and column.field != "last_cost"
        and row.filled(column.field)
    ]


def _units(row: RowCells, draft: ProductDraft, mode: ImportMode) -> tuple[UnitDraft, ...]:
    if mode is ImportMode.UPDATE:
        merged = merge_units(draft.units, read_units(row))
        return tuple(sorted(merged, key=lambda unit: unit.content))
    prices = {
        " ".join(row.text(f"unit{number}").split()).casefold(): row.money(f"price{number}")
        for number in row.columns.unit_numbers
    }
    return tuple(
        replace(unit, price=price)
        if (price := prices.get(unit.name.casefold())) is not None
        else unit
        for unit in draft.units
    )
