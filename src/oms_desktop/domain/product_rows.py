"""Price lists of other people: which column is which, and what a row of it means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.cells import choice_cell, money_cell, quantity_cell, yes_no_cell
from oms_desktop.domain.errors import ColumnMissing, FieldMissing, QuantityTooFine, RowTooLong
from oms_desktop.domain.money import INDONESIAN, NumberStyle
from oms_desktop.domain.products import (
    PRICE_LIMIT,
    ProductDraft,
    ProductKind,
    UnitDraft,
    check_product,
    cleaned,
)
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.tax import TaxClass

# Field -> the headers it goes by, the surest first; compared without case, spaces and signs.
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "barcode": ("barcode", "kodebatang", "kodebar", "ean", "ean13", "gtin", "upc"),
    "name": (
        *("name", "nama", "namabarang", "namaproduk", "productname", "itemname"),
        *("product", "produk", "item", "barang"),
    ),
    "price": (
        *("price", "hargajual", "sellingprice", "saleprice", "retailprice", "unitprice"),
        *("hargasatuan", "hargaecer", "hargaeceran", "harga", "jual"),
    ),
    "cost": ("cost", "hargabeli", "modal", "hargamodal", "hargapokok", "costprice", "beli", "hpp"),
    "stock": (
        "stock",
        "stok",
        "stokawal",
        "openingstock",
        "stockonhand",
        "onhand",
        "qty",
        "jumlah",
    ),
    "min_stock": ("minstock", "stokminimum", "stokmin", "minstok", "minimumstock", "minimum"),
    "unit": ("unit", "satuan", "satuandasar", "baseunit", "uom"),
    "unit_decimals": ("unitdecimals", "decimals", "desimal"),
    "category": (
        *("category", "kategori", "categoryname", "golongan", "kelompok"),
        *("categoryid", "idkategori", "kategoriid"),
    ),
    "code": ("code", "kode", "sku", "plu", "kodebarang", "kodeproduk", "productcode", "itemcode"),
    "kind": ("kind", "jenis", "type", "tipe"),
    "tax": ("taxclass", "tax", "pajak", "ppn"),
    "tracked": ("tracked", "lacakstok", "trackstock", "pantaustok"),
    "favourite": ("favourite", "favorite", "favorit"),
    "colour": ("colour", "color", "warna"),
}
_UNIT_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "unit": ("unit", "satuan"),
    "content": ("content", "isi", "konversi", "conversion"),
    "barcode": ("barcode", "kodebatang"),
    "price": ("price", "harga", "hargajual"),
}
_FURTHER_UNITS: Final = range(2, 6)

_KINDS: Final[Mapping[str, ProductKind]] = {
    **dict.fromkeys(("goods", "barang", "produk", "product", "item"), "goods"),
    **dict.fromkeys(("service", "jasa", "layanan"), "service"),
}
_TAX_WORDS: Final[Mapping[str, TaxClass]] = {
    **dict.fromkeys(("taxed", "kena pajak", "ppn", "ya", "yes", "1", "true"), TaxClass.TAXED),
    **dict.fromkeys(("exempt", "bebas", "dibebaskan", "bebas ppn"), TaxClass.EXEMPT),
    **dict.fromkeys(
        ("not_taxable", "tidak", "tidak kena pajak", "non", "no", "0", "false"),
        TaxClass.NOT_TAXABLE,
    ),
}
_FINE_UNITS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("kg", "kilo", "kilogram", "l", "ltr", "liter", "litre"), 3),
    **dict.fromkeys(("m", "meter", "metre"), 2),
    "ons": 1,
}
"""Decimals of units that are weighed or measured, where the file has no column for it."""


@dataclass(frozen=True)
class ColumnMap:
    """Where each known field stands: field → places in a row, 0-based.

    Further units have fields such as `price2`. `width` is the number of columns in the header.
    """

    places: Mapping[str, tuple[int, ...]]
    width: int

    def texts(self, field: str, cells: Sequence[str]) -> list[str]:
        """All cells of a field; a row may be shorter than the header."""
        return [cells[at] for at in self.places.get(field, ()) if at < len(cells)]

    def text(self, field: str, cells: Sequence[str]) -> str:
        """The first cell of a field, empty if there is none."""
        return next(iter(self.texts(field, cells)), "")

    def money_samples(self, cells: Sequence[str]) -> list[str]:
        """The cells of a row that hold money, for `cells.guess_style`."""
        fields = ("price", "cost", *(f"price{at}" for at in _FURTHER_UNITS))
        return [text for field in fields for text in self.texts(field, cells)]


def map_columns(header: Sequence[str], path: str = "") -> ColumnMap:
    """Recognise the columns of a price list, Indonesian or English; unknown ones are ignored.

    Of two columns that could both be a field the surer header wins; barcodes are all taken.

    Args:
        header: the cells of the first row.
        path: of the file, for the refusal.

    Raises:
        ColumnMissing: no column for the name or the price.
    """
    plain = [re.sub(r"[\W_]+", "", title.casefold()) for title in header]
    places = {field: found for field, names in _NAMES.items() if (found := _places(plain, names))}
    places.update(_unit_places(plain))
    for field in ("name", "price"):
        if field not in places:
            raise ColumnMissing(path, field)
    return ColumnMap(places, len(header))


def _places(plain: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    return tuple(at for name in names for at, title in enumerate(plain) if title == name)


def _unit_places(plain: Sequence[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number in _FURTHER_UNITS:
        for field, names in _UNIT_NAMES.items():
            at = _places(plain, [f"{name}{number}" for name in names])
            if at:
                found[f"{field}{number}"] = at
    return found


def read_row(
    columns: ColumnMap, cells: Sequence[str], style: NumberStyle = INDONESIAN
) -> ProductDraft:
    """What a row describes, checked; its warnings come from `check_product`.

    Args:
        columns: from `map_columns`.
        cells: of the row, as read from the file.
        style: of the whole file, from `cells.guess_style`.

    Raises:
        Refused: the first fault, by type: FieldMissing, MoneyTextInvalid, BarcodeScientific, …
    """
    if any(cell.strip() for cell in cells[columns.width :]):
        raise RowTooLong(len(cells), columns.width)
    kind = choice_cell(columns.text("kind", cells), "kind", _KINDS, "goods")
    unit = columns.text("unit", cells).strip() or "pcs"
    draft = ProductDraft(
        name=columns.text("name", cells),
        price=_price(columns, cells, style, kind),
        code=_code(columns.text("code", cells)),
        category=columns.text("category", cells),
        barcodes=_barcodes(columns, cells),
        unit=unit,
        unit_decimals=_decimals(columns.text("unit_decimals", cells), unit),
        cost=_money(columns, cells, style, "cost") or 0,
        tax_class=choice_cell(columns.text("tax", cells), "tax", _TAX_WORDS, TaxClass.TAXED),
        tracked=yes_no_cell(columns.text("tracked", cells), "tracked", default=kind == "goods"),
        min_stock=_quantity(columns, cells, style, "min_stock") or 0,
        opening_stock=_quantity(columns, cells, style, "stock"),
        kind=kind,
        favourite=yes_no_cell(columns.text("favourite", cells), "favourite", default=False),
        colour=columns.text("colour", cells),
        units=tuple(_units(columns, cells, style)),
    )
    draft = cleaned(draft)
    try:
        check_product(draft)
    except QuantityTooFine as refused:
        refused.cell_of = "min_stock" if refused.quantity == draft.min_stock else "stock"
        raise
    return draft


@contextmanager
def _cell_of(field: str) -> Iterator[None]:
    """Write into a refusal which column it speaks of."""
    try:
        yield
    except Refused as refused:
        refused.cell_of = field
        raise


def _money(columns: ColumnMap, cells: Sequence[str], style: NumberStyle, field: str) -> int | None:
    with _cell_of(field):
        return money_cell(columns.text(field, cells), style, high=PRICE_LIMIT)


def _quantity(
    columns: ColumnMap, cells: Sequence[str], style: NumberStyle, field: str
) -> int | None:
    with _cell_of(field):
        return quantity_cell(columns.text(field, cells), style)


def _price(columns: ColumnMap, cells: Sequence[str], style: NumberStyle, kind: ProductKind) -> int:
    price = _money(columns, cells, style, "price")
    if price is None and kind == "goods":
        raise FieldMissing("price")
    return price or 0


def _code(text: str) -> str:
    """Take off the apostrophe with which people keep a spreadsheet from eating digits."""
    return re.sub(r"^\s*'(?=[0-9])", "", text)


def _barcodes(columns: ColumnMap, cells: Sequence[str]) -> tuple[str, ...]:
    texts = [_code(text) for text in columns.texts("barcode", cells)]
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _decimals(text: str, unit: str) -> int:
    words = {str(number): number for number in range(4)}
    return choice_cell(text, "unit_decimals", words, _FINE_UNITS.get(unit.casefold(), 0))


def _units(columns: ColumnMap, cells: Sequence[str], style: NumberStyle) -> list[UnitDraft]:
    found: list[UnitDraft] = []
    for number in _FURTHER_UNITS:
        fields = ("unit", "content", "barcode", "price")
        name, content, barcode, price = (
            columns.text(f"{field}{number}", cells) for field in fields
        )
        if not any(text.strip() for text in (name, content, barcode, price)):
            continue
        held = _quantity(columns, cells, style, f"content{number}")
        if held is None:
            raise FieldMissing("content")
        amount = _money(columns, cells, style, f"price{number}")
        found.append(UnitDraft(name, held, _code(barcode), amount))
    return found
