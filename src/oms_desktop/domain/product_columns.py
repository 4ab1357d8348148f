"""The columns of a product list: what they are called, how they are read and written.

One line a column. A further field of `ProductDraft` is imported, compared and exported as soon as it
has its line here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.product_cells import FURTHER_UNITS, RowCells, quoted
from oms_desktop.domain.products import ProductDraft, ProductKind, UnitDraft
from oms_desktop.domain.tax import TaxClass

Value = str | Decimal
"""A cell to write: text, or a number."""

INDONESIAN_TITLES, ENGLISH_TITLES = 0, 1

_KINDS: Final[Mapping[str, ProductKind]] = {
    **dict.fromkeys(("goods", "barang", "produk", "product", "item"), "goods"),
    **dict.fromkeys(("service", "jasa", "layanan"), "service"),
}
_TAX_WORDS: Final[Mapping[str, TaxClass]] = {
    **dict.fromkeys(("taxed", "kena pajak", "ppn", "ya", "yes", "1", "true"), TaxClass.TAXED),
    **dict.fromkeys(("exempt", "bebas", "dibebaskan", "bebas ppn"), TaxClass.EXEMPT),
    **dict.fromkeys(
        ("not_taxable", "not taxable", "tidak", "tidak kena pajak", "non", "no", "0", "false"),
        TaxClass.NOT_TAXABLE,
    ),
}
_FINE_UNITS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("kg", "kilo", "kilogram", "l", "ltr", "liter", "litre"), 3),
    **dict.fromkeys(("m", "meter", "metre"), 2),
    "ons": 1,
}
"""Decimals of units that are weighed or measured, where the file has no column for it."""
_DECIMALS: Final = {str(number): number for number in range(4)}
_YES_NO: Final = (("ya", "yes"), ("tidak", "no"))
_KIND_TITLES: Final = {"goods": ("barang", "goods"), "service": ("jasa", "service")}
_TAX_TITLES: Final = {
    TaxClass.TAXED: ("kena pajak", "taxed"),
    TaxClass.EXEMPT: ("bebas", "exempt"),
    TaxClass.NOT_TAXABLE: ("tidak kena pajak", "not taxable"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A product as it stands in the shop; `stock` in thousandths, None if it isn't tracked."""

    draft: ProductDraft
    stock: int | None
    active: bool


Read = Callable[[RowCells], Any]
Write = Callable[[Listed, int], Value]
Merge = Callable[[Any, Any], Any]


def _new(_: Any, new: Any) -> Any:
    return new


def _old(old: Any, _: Any) -> Any:
    """What the shop knows a product by isn't changed by somebody's list."""
    return old


def _same_word(old: str, new: str) -> str:
    """A group is the same whatever case it is written in."""
    return old if " ".join(new.split()).casefold() == old.casefold() else new


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        field: as the mapping and refusals name it.
        attribute: of `ProductDraft`; empty for what a product has beside its draft.
        titles: in an exported file: Indonesian, English.
        names: headers it goes by, the surest first; without case, spaces and signs.
        read: the value in a row, also if its cell is empty.
        write: the cell of a product, in the language of the titles.
        merge: what the attribute is, from its old value and the file's.
    """

    field: str
    attribute: str
    titles: tuple[str, str]
    names: tuple[str, ...]
    read: Read
    write: Write
    merge: Merge = _new


def _choose(words: tuple[str, str], language: int) -> str:
    return words[language]


def _yes(value: object, language: int) -> str:
    return _YES_NO[0 if value else 1][language]


def amount(value: int | None) -> Value:
    """Money as a cell."""
    return "" if value is None else Decimal(value)


def thousandths(value: int | None) -> Value:
    """A quantity as a cell, without needless zeros."""
    if value is None:
        return ""
    whole, part = divmod(value, 1000)
    return Decimal(whole) if not part else Decimal(value).scaleb(-3).normalize()


def _kind(row: RowCells) -> ProductKind:
    return row.choice("kind", _KINDS, "goods")


def _unit(row: RowCells) -> str:
    return row.text("unit").strip() or "pcs"


def _price(row: RowCells) -> int:
    price = row.money("price")
    if price is None and _kind(row) == "goods":
        raise FieldMissing("price")
    return price or 0


def _decimals(row: RowCells) -> int:
    return row.choice("unit_decimals", _DECIMALS, _FINE_UNITS.get(_unit(row).casefold(), 0))


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


def _merge_codes(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """A product never loses a barcode to a list that doesn't know it."""
    return tuple(dict.fromkeys((*old, *new)))


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


def _text(attribute: str) -> Write:
    return lambda listed, _: getattr(listed.draft, attribute)


def _money(attribute: str) -> Write:
    return lambda listed, _: amount(getattr(listed.draft, attribute))


def _quantity(attribute: str) -> Write:
    return lambda listed, _: thousandths(getattr(listed.draft, attribute))


def _flag(attribute: str) -> Write:
    return lambda listed, language: _yes(getattr(listed.draft, attribute), language)


COLUMNS: Final[tuple[Column, ...]] = (
    Column(
        "kind",
        "kind",
        ("Jenis", "Kind"),
        ("kind", "jenis", "type", "tipe"),
        _kind,
        lambda listed, language: _choose(_KIND_TITLES[listed.draft.kind], language),
    ),
    Column(
        "name",
        "name",
        ("Nama", "Name"),
        (
            *("name", "nama", "namabarang", "namaproduk", "productname", "itemname"),
            *("product", "produk", "item", "barang"),
        ),
        lambda row: row.text("name"),
        _text("name"),
    ),
    Column(
        "price",
        "price",
        ("Harga Jual", "Price"),
        (
            *("price", "hargajual", "sellingprice", "saleprice", "retailprice", "unitprice"),
            *("hargasatuan", "hargaecer", "hargaeceran", "harga", "jual"),
        ),
        _price,
        _money("price"),
    ),
    Column(
        "code",
        "code",
        ("Kode", "Code"),
        ("code", "kode", "sku", "plu", "kodebarang", "kodeproduk", "productcode", "itemcode"),
        lambda row: row.code("code"),
        lambda listed, _: quoted(listed.draft.code),
        _old,
    ),
    Column(
        "category",
        "category",
        ("Kategori", "Category"),
        (
            *("category", "kategori", "categoryname", "golongan", "kelompok"),
            *("categoryid", "idkategori", "kategoriid"),
        ),
        lambda row: row.text("category"),
        _text("category"),
        _same_word,
    ),
    Column(
        "barcode",
        "barcodes",
        ("Barcode", "Barcode"),
        ("barcode", "kodebatang", "kodebar", "ean", "ean13", "gtin", "upc"),
        lambda row: row.codes("barcode"),
        lambda listed, _: next(map(quoted, listed.draft.barcodes), ""),
        _merge_codes,
    ),
    Column(
        "unit",
        "unit",
        ("Satuan", "Unit"),
        ("unit", "satuan", "satuandasar", "baseunit", "uom"),
        _unit,
        _text("unit"),
    ),
    Column(
        "unit_decimals",
        "unit_decimals",
        ("Desimal", "Decimals"),
        ("unitdecimals", "decimals", "desimal"),
        _decimals,
        _money("unit_decimals"),
    ),
    Column(
        "cost",
        "cost",
        ("Harga Beli", "Cost"),
        ("cost", "hargabeli", "modal", "hargamodal", "hargapokok", "costprice", "beli", "hpp"),
        lambda row: row.money("cost") or 0,
        _money("cost"),
    ),
    Column(
        "tax",
        "tax_class",
        ("Pajak", "Tax"),
        ("taxclass", "tax", "pajak", "ppn"),
        lambda row: row.choice("tax", _TAX_WORDS, TaxClass.TAXED),
        lambda listed, language: _choose(_TAX_TITLES[listed.draft.tax_class], language),
    ),
    Column(
        "tracked",
        "tracked",
        ("Pantau Stok", "Track Stock"),
        ("tracked", "lacakstok", "trackstock", "pantaustok"),
        lambda row: row.yes("tracked", default=_kind(row) == "goods"),
        _flag("tracked"),
    ),
    Column(
        "min_stock",
        "min_stock",
        ("Stok Minimum", "Minimum Stock"),
        ("minstock", "stokminimum", "stokmin", "minstok", "minimumstock", "minimum"),
        lambda row: row.quantity("min_stock") or 0,
        _quantity("min_stock"),
    ),
    Column(
        "stock",
        "opening_stock",
        ("Stok", "Stock"),
        (
            *("stock", "stok", "stokawal", "openingstock", "stockonhand", "onhand"),
            *("qty", "jumlah"),
        ),
        lambda row: row.quantity("stock"),
        lambda listed, _: thousandths(listed.stock),
    ),
    Column(
        "favourite",
        "favourite",
        ("Favorit", "Favourite"),
        ("favourite", "favorite", "favorit"),
        lambda row: row.yes("favourite", default=False),
        _flag("favourite"),
    ),
    Column(
        "colour",
        "colour",
        ("Warna", "Colour"),
        ("colour", "color", "warna"),
        lambda row: row.text("colour"),
        _text("colour"),
    ),
    Column(
        "active",
        "",
        ("Dijual", "On Sale"),
        ("active", "aktif", "dijual", "onsale"),
        lambda row: row.yes("active", default=True),
        lambda listed, language: _yes(listed.active, language),
    ),
)


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

BY_FIELD: Final = {column.field: column for column in COLUMNS}
FIELDS: Final = (
    *BY_FIELD,
    *(f"{column.field}{number}" for number in FURTHER_UNITS for column in UNIT_COLUMNS),
)
"""All fields a column may be mapped to."""

_ORDER: Final = (
    *("code", "barcode", "name", "category", "unit", "unit_decimals", "price", "cost"),
    *("stock", "min_stock"),
)
"""What a person looks for first stands first in an exported file; the others follow."""


@dataclass(frozen=True)
class Layout:
    """Which columns an exported file has.

    Attributes:
        language: `INDONESIAN_TITLES` or `ENGLISH_TITLES`.
        barcodes: how many barcode columns, at least one.
        units: how many further units.
        with_cost: whether what products cost is told.
    """

    language: int = INDONESIAN_TITLES
    barcodes: int = 1
    units: int = 0
    with_cost: bool = True

    def _columns(self) -> list[Column]:
        first = [BY_FIELD[field] for field in _ORDER]
        both = [*first, *(column for column in COLUMNS if column.field not in _ORDER)]
        return [column for column in both if self.with_cost or column.field != "cost"]

    def titles(self) -> list[str]:
        """The header."""
        found: list[str] = []
        for column in self._columns():
            times = self.barcodes if column.field == "barcode" else 1
            found += [column.titles[self.language]] * times
        for number in range(2, self.units + 2):
            found += [f"{column.titles[self.language]} {number}" for column in UNIT_COLUMNS]
        return found

    def cells(self, listed: Listed) -> list[Value]:
        """One product as a row."""
        found: list[Value] = []
        for column in self._columns():
            if column.field == "barcode":
                found += _filled(map(quoted, listed.draft.barcodes), self.barcodes)
            else:
                found.append(column.write(listed, self.language))
        units = [column.write(unit) for unit in listed.draft.units for column in UNIT_COLUMNS]
        return found + _filled(units, self.units * len(UNIT_COLUMNS))


def _filled(values: Any, width: int) -> list[Value]:
    found: Sequence[Value] = list(values)
    return [*found, *[""] * (width - len(found))]
