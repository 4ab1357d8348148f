import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.cells import PlainNumber, guess_style
from oms_desktop.domain.errors import (
    AmountNotWhole,
    AmountOutOfRange,
    BarcodeScientific,
    ChoiceInvalid,
    ColumnMissing,
    FieldMissing,
    MoneyTextInvalid,
    QuantityTextInvalid,
    QuantityTooFine,
    RowTooLong,
)
from oms_desktop.domain.money import ENGLISH, INDONESIAN, format_money, format_number
from oms_desktop.domain.product_rows import map_columns, read_row
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.tax import TaxClass

SIMPLE = map_columns(("barcode", "nama", "harga_beli", "harga_jual", "stok"))


@pytest.mark.parametrize(
    "header",
    [
        ("barcode", "nama", "harga_beli", "harga_jual", "stok"),
        ("KODE BATANG", "Nama Barang", "Modal", "Harga Jual", "Stok"),
        ("Barcode", "Name", "Cost", "Price", "Stock"),
        ("kode-batang", " nama  barang ", "HargaBeli", "HARGA_JUAL", "Stok Awal"),
    ],
)
def test_headers_in_both_languages(header: tuple[str, ...]) -> None:
    draft = read_row(map_columns(header), ("8994834001918", "Kopi", "8500", "9.000", "10"))
    assert draft == ProductDraft(
        name="Kopi", price=9000, barcodes=("8994834001918",), cost=8500, opening_stock=10_000
    )


def test_a_plain_list_with_columns_of_no_use() -> None:
    columns = map_columns(("barcode", "name", "category_id", "cost", "price", "wholesale"))
    draft = read_row(columns, ("aaaaaa", "kerupuk", "23", "8000", "9000", "8500"))
    assert draft == ProductDraft(
        name="kerupuk", price=9000, category="23", barcodes=("aaaaaa",), cost=8000
    )


def test_everything_a_list_can_say() -> None:
    header = (
        *("sku", "barcode", "ean", "nama", "kategori", "satuan", "modal", "harga", "pajak"),
        *("stok", "stok_minimum", "favorit", "warna", "satuan2", "isi2", "barcode2", "harga2"),
        *("unit3", "content3"),
    )
    cells = (
        *("B1", "'089686535068", "77", "Telur", "Sembako", "kg", "26.000", "29.000", "bebas"),
        *("12,5", "2", "ya", "#c79a1b", "peti", "15", "78", "Rp 420.000", "tray", "1,8"),
    )
    assert read_row(map_columns(header), cells) == ProductDraft(
        name="Telur",
        price=29000,
        code="B1",
        category="Sembako",
        barcodes=("089686535068", "77"),
        unit="kg",
        unit_decimals=3,
        cost=26000,
        tax_class=TaxClass.EXEMPT,
        min_stock=2000,
        opening_stock=12500,
        favourite=True,
        colour="#C79A1B",
        units=(UnitDraft("peti", 15_000, "78", 420_000), UnitDraft("tray", 1_800)),
    )


def test_a_service_is_not_tracked_and_may_have_no_price() -> None:
    columns = map_columns(("nama", "harga", "jenis"))
    draft = read_row(columns, ("Fotokopi", "", "Jasa"))
    assert (draft.kind, draft.tracked, draft.price) == ("service", False, 0)
    assert read_row(columns, ("Buku", "500", "barang")).tracked


def test_the_surer_header_wins() -> None:
    columns = map_columns(("harga", "harga jual", "kode", "kode batang", "nama"))
    draft = read_row(columns, ("1000", "2000", "A1", "77", "Kopi"))
    assert (draft.price, draft.code, draft.barcodes) == (2000, "A1", ("77",))


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        (("barcode", "harga"), "name"),
        (("barcode", "name"), "price"),
        (("a b c",), "name"),
        ((), "name"),
    ],
)
def test_a_list_without_name_or_price_is_refused(header: tuple[str, ...], missing: str) -> None:
    with pytest.raises(ColumnMissing) as refusal:
        map_columns(header, "list.csv")
    assert (refusal.value.path, refusal.value.column) == ("list.csv", missing)


@pytest.mark.parametrize(
    ("cells", "refusal"),
    [
        (("8,99483E+12", "Kopi", "1", "2", "3"), BarcodeScientific("8,99483E+12")),
        (("1", " ", "1", "2", "3"), FieldMissing("name")),
        (("1", "Kopi", "1", "", "3"), FieldMissing("price")),
        (("1", "Kopi", "0", "0", "3"), AmountOutOfRange(0, 1, 10**10)),
        (("1", "Kopi"), FieldMissing("price")),
        (("1", "Kopi", "1", "1e5", "3"), MoneyTextInvalid("1e5")),
        (("1", "Kopi", "-1", "1", "3"), MoneyTextInvalid("-1")),
        (("1", "Kopi", "1", "=B2*2", "3"), MoneyTextInvalid("=B2*2")),
        (("1", "Kopi", "1", "4.5", "3"), AmountNotWhole("4.5")),
        (("1", "Kopi", "1", "99999999999", "3"), AmountOutOfRange(99999999999, 0, 10**10)),
        (("1", "Kopi", "1", "2", "-3"), QuantityTextInvalid("-3")),
        (("1", "Kopi", "1", "2", "1e9"), QuantityTextInvalid("1e9")),
        (("1", "Kopi", "1", "2", "1,5"), QuantityTooFine(1500, "pcs")),
        (("1", "Kopi", " manis", "1", "2", "3"), RowTooLong(6, 5)),
    ],
)
def test_the_first_fault_is_named(cells: tuple[str, ...], refusal: Refused) -> None:
    with pytest.raises(type(refusal)) as caught:
        read_row(SIMPLE, cells)
    assert caught.value == refusal


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("jenis", "hewan"),
        ("favorit", "mungkin"),
        ("pajak", "7"),
        ("desimal", "9"),
        ("warna", "biru"),
    ],
)
def test_a_word_of_no_list_is_refused(field: str, text: str) -> None:
    with pytest.raises(ChoiceInvalid) as refusal:
        read_row(map_columns(("nama", "harga", field)), ("Kopi", "500", text))
    assert refusal.value.text.casefold() == text.casefold()


def test_a_pack_must_say_what_it_holds() -> None:
    columns = map_columns(("nama", "harga", "satuan2", "isi2"))
    with pytest.raises(FieldMissing, match="content"):
        read_row(columns, ("Kopi", "500", "dus", ""))
    with pytest.raises(FieldMissing, match="unit"):
        read_row(columns, ("Kopi", "500", "", "12"))


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "@SUM(1+9)", "+62 kopi", "-kopi"])
def test_a_name_that_looks_like_a_formula_stays_as_typed(name: str) -> None:
    assert read_row(SIMPLE, ("1", name, "1", "2", "3")).name == name


@pytest.mark.parametrize(
    ("samples", "style"),
    [
        ([], INDONESIAN),
        (["8500", "9000", ""], INDONESIAN),
        (["8.500,00"], INDONESIAN),
        (["8.500"], INDONESIAN),
        (["8,500.00", "8500"], ENGLISH),
        (["8,500"], ENGLISH),
        (["8500.00"], ENGLISH),
        (["8,500.00", "8.500,00"], INDONESIAN),
        (["rusak", "8,50", "Rp 8.500"], INDONESIAN),
        ([PlainNumber("8500.00"), "8500"], INDONESIAN),
    ],
)
def test_the_style_of_a_file(samples: list[str], style: object) -> None:
    assert guess_style(samples) == style


@given(st.lists(st.integers(0, 10**10), max_size=5), st.sampled_from((INDONESIAN, ENGLISH)))
def test_no_amount_is_ever_misread(amounts: list[int], style: object) -> None:
    """Whatever style wrote a file and whatever style is guessed, an amount is right or refused."""
    written = ENGLISH if style is ENGLISH else INDONESIAN
    texts = [format_number(amount, style=written) for amount in amounts]
    texts += [format_money(amount, style=written) for amount in amounts]
    guessed = guess_style(texts)
    for text, amount in zip(texts, amounts * 2, strict=True):
        if amount:
            draft = read_row(map_columns(("nama", "harga")), ("Kopi", text), guessed)
            assert draft.price == amount


def test_a_workbooks_fraction_is_not_grouped_thousands() -> None:
    columns = map_columns(("nama", "harga", "stok", "satuan"))
    for style in (INDONESIAN, ENGLISH):
        draft = read_row(columns, ("Telur", "29000", PlainNumber("1.125"), "kg"), style)
        assert draft.opening_stock == 1125
    assert read_row(columns, ("Telur", "29000", "1.125", "kg")).opening_stock == 1_125_000
    with pytest.raises(MoneyTextInvalid):
        read_row(columns, ("Telur", PlainNumber("2916.667"), "1", "kg"))


def test_the_samples_are_the_money_columns() -> None:
    columns = map_columns(("nama", "harga", "modal", "stok", "unit2", "price2"))
    assert columns.money_samples(("Kopi", "1", "2", "3", "dus", "4")) == ["1", "2", "4"]
    assert columns.money_samples(("Kopi",)) == []


@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_row_is_read_or_refused(cells: list[str]) -> None:
    try:
        draft = read_row(SIMPLE, cells)
    except Refused:
        return
    assert draft.name
    assert draft.price > 0


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (("1", "Kopi", "1e5", "2", "3"), "cost"),
        (("1", "Kopi", "1", "99999999999", "3"), "price"),
        (("1", "Kopi", "1", "8500,50", "3"), "price"),
        (("1", "Kopi", "1", "2", "8991002304017"), "stock"),
        (("1", "Kopi", "1", "2", "1,5"), "stock"),
        (("8,99483E+12", "Kopi", "1", "2", "3"), ""),
    ],
)
def test_a_refusal_says_in_which_column_it_was_found(cells: tuple[str, ...], column: str) -> None:
    with pytest.raises(Refused) as caught:
        read_row(SIMPLE, cells)
    assert caught.value.cell_of == column
