"""The columns that each further unit of a product has, numbered from 2."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.product_cells import RowCells, Value, amount, quoted, thousandths
from oms_desktop.domain.products import UnitDraft


@dataclass(frozen=True)
class UnitColumn:
    """One of the columns that each further unit has, numbered from 2."""

    field: str
    titles: tuple[str, str]
    names: tuple[str, ...]
    write: Callable[[UnitDraft], Value]


UNIT_COLUMNS: Final = (
    UnitColumn("unit", ("Satuan", "Unit"), ("unit", "satuan"), lambda unit: unit.name),
    UnitColumn(
        "content",
        ("Isi", "Content"),
        ("content", "isi", "konversi", "conversion"),
        lambda unit: thousandths(unit.content),
    ),
    UnitColumn(
        "barcode",
        ("Barcode", "Barcode"),
        ("barcode", "kodebatang"),
        lambda unit: quoted(unit.barcode),
    ),
    UnitColumn(
        "price",
        ("Harga", "Price"),
        ("price", "harga", "hargajual"),
        lambda unit: amount(unit.price),
    ),
)


def read_units(row: RowCells) -> tuple[UnitDraft, ...]:
    """The further units of a row.

    Raises:
        FieldMissing: a unit that doesn't say what it holds.
        As `RowCells.money` and `RowCells.quantity`.
    """
    found: list[UnitDraft] = []
    for number in row.columns.unit_numbers:
        fields = [f"{part.field}{number}" for part in UNIT_COLUMNS]
        if not any(row.filled(field) for field in fields):
            continue
        held = row.quantity(f"content{number}")
        if held is None:
            raise FieldMissing("content")
        price = row.money(f"price{number}")
        name, barcode = row.text(f"unit{number}"), row.code(f"barcode{number}")
        found.append(UnitDraft(name, held, barcode, price))
    return tuple(found)


def _merge_unit(old: UnitDraft | None, new: UnitDraft) -> UnitDraft:
    if old is None:
        return new
    price = old.price if new.price is None else new.price
    return replace(
        old, content=new.content, price=price, barcode=new.barcode.strip() or old.barcode
    )


def merge_units(old: tuple[UnitDraft, ...], new: tuple[UnitDraft, ...]) -> tuple[UnitDraft, ...]:
    """Units of the file change those of the same name, or are added; none is lost."""
    by_name = {unit.name.casefold(): unit for unit in old}
    for unit in new:
        key = " ".join(unit.name.split()).casefold()
        by_name[key] = _merge_unit(by_name.get(key), unit)
    return tuple(by_name.values())
