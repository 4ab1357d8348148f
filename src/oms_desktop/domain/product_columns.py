"""The columns of a product list: what they are called, how they are read and written.

One line a column. A further field of `ProductDraft` is imported, compared and exported as soon as it
has its line here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from oms_desktop.domain.errors import AmountOutOfRange, FieldMissing
from oms_desktop.domain.product_cells import (
    FURTHER_UNITS,
    RowCells,
    Value,
    amount,
    quoted,
    thousandths,
)
from oms_desktop.domain.product_lists import parts_text, read_parts, read_rules, rules_text
from oms_desktop.domain.product_unit_columns import UNIT_COLUMNS
from oms_desktop.domain.products import PRICE_LIMIT, ProductDraft, ProductKind
from oms_desktop.domain.tax import TaxClass

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
_POLICIES: Final = {
    **dict.fromkeys(("block", "tolak"), "block"),
    **dict.fromkeys(("warn", "ingatkan"), "warn"),
    **dict.fromkeys(("allow", "boleh"), "allow"),
}
_POLICY_TITLES: Final = {
    "": ("", ""),
    "block": ("tolak", "block"),
    "warn": ("ingatkan", "warn"),
    "allow": ("boleh", "allow"),
}
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


def _kind(row: RowCells) -> ProductKind:
    return row.choice("kind", _KINDS, "goods")


def _unit(row: RowCells) -> str:
    return row.text("unit").strip() or "pcs"


def _price(row: RowCells) -> int:
    price = row.money("price")
    if _kind(row) != "goods":
        return price or 0
    if price is None:
        raise FieldMissing("price")
    if not price:
        # Not "empty": the cell says 0, and that's what must be told.
        refused = AmountOutOfRange(0, 1, PRICE_LIMIT)
        refused.cell_of = "price"
        raise refused
    return price


def _decimals(row: RowCells) -> int:
    return row.choice("unit_decimals", _DECIMALS, _FINE_UNITS.get(_unit(row).casefold(), 0))


def _merge_codes(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """A product never loses a barcode to a list that doesn't know it."""
    return tuple(dict.fromkeys((*old, *new)))


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
        "shelf",
        "shelf",
        ("Rak", "Shelf"),
        ("shelf", "rak", "lokasi", "location"),
        lambda row: row.text("shelf"),
        _text("shelf"),
    ),
    Column(
        "permit",
        "permit",
        ("Nomor Izin", "Permit Number"),
        ("permit", "permitnumber", "nomorizin", "izinedar", "bpom"),
        lambda row: row.text("permit"),
        _text("permit"),
    ),
    Column(
        "expires",
        "expires",
        ("Pantau Kedaluwarsa", "Watch Expiry"),
        ("watchexpiry", "pantaukedaluwarsa"),
        lambda row: row.yes("expires", default=False),
        _flag("expires"),
    ),
    Column(
        "stock_policy",
        "stock_policy",
        ("Stok Kurang", "Stock Policy"),
        ("stockpolicy", "stokkurang"),
        lambda row: row.choice("stock_policy", _POLICIES, ""),
        lambda listed, language: _choose(_POLICY_TITLES[listed.draft.stock_policy], language),
    ),
    Column(
        "rules",
        "rules",
        ("Aturan Harga", "Price Rules"),
        ("pricerules", "aturanharga"),
        read_rules,
        lambda listed, _: rules_text(listed.draft.rules),
    ),
    Column(
        "parts",
        "parts",
        ("Isi Paket", "Bundle Parts"),
        ("bundleparts", "isipaket"),
        read_parts,
        lambda listed, _: parts_text(listed.draft.parts),
    ),
    Column(
        "last_cost",
        "last_cost",
        ("Harga Beli Terakhir", "Last Cost"),
        ("lastcost", "hargabeliterakhir"),
        lambda row: row.money("last_cost"),
        _money("last_cost"),
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


COSTS: Final = frozenset({"cost", "last_cost"})
"""Only for those who may see what products cost."""
BY_FIELD: Final = {column.field: column for column in COLUMNS}
FIELDS: Final = (
    *BY_FIELD,
    *(f"{column.field}{number}" for number in FURTHER_UNITS for column in UNIT_COLUMNS),
)
"""All fields a column may be mapped to."""
