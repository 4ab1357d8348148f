"""Price lists: a dry run names every bad row, then nothing or all good rows in one transaction."""

import csv
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from oms_desktop.domain import errors, refused
from oms_desktop.domain.product_warnings import PriceBelowCost
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, importing
from oms_desktop.services.cart import cart
from oms_desktop.services.importing import ImportPlan, import_products, plan_products, save_rejects
from tests.helpers.shop import SUGAR_CODE, Shop

HEADER = "kode;barcode;nama;harga;modal;stok"


def put(shop: Shop, content: str | bytes, name: str = "list.csv") -> Path:
    path = shop.session.store.path.with_name(name)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def planned(shop: Shop, *rows: str) -> ImportPlan:
    return plan_products(shop.new, put(shop, "\n".join((HEADER, *rows))))


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def reasons(plan: ImportPlan) -> dict[int, type[refused.Refused]]:
    return {row.number: type(refused) for row, refused in plan.bad}


def products(shop: Shop) -> int:
    [[count]] = shop.sql("SELECT count(*) FROM product")
    return int(count)


# ------------------------------------------------------------------ bad rows and good ones


def test_each_bad_row_is_named_and_all_good_ones_get_in(shop: Shop) -> None:
    plan = planned(
        shop,
        "T1;8999999027162;Teh Celup;6.000;4.000;12",
        "T2;8,99483E+12;Ilmiah;5000;;",
        "T3;;;5000;;",
        "T4;;Tanpa harga;;;",
        "T5;;Harga kata;murah;;",
        "T6;;Stok kata;5000;;banyak",
        "T7;;Minus;-5;;",
        f"T8;{SUGAR_CODE};Kembar di toko;5000;;",
        "GULA;;Kode di toko;5000;;",
        "t1;;Kode di berkas;5000;;",
        "T9;8999999027162;Barcode di berkas;5000;;",
        "T10;;Kebanyakan;5000;;;;x",
        ";;=1+1;7000;;",
    )
    assert reasons(plan) == {
        3: errors.BarcodeScientific,
        4: errors.FieldMissing,
        5: errors.FieldMissing,
        6: errors.MoneyTextInvalid,
        7: errors.QuantityTextInvalid,
        8: errors.MoneyTextInvalid,
        9: errors.CodeInShop,
        10: errors.CodeInShop,
        11: errors.RowRepeats,
        12: errors.RowRepeats,
        13: errors.RowTooLong,
    }
    assert [draft.name for _, draft in plan.good] == ["Teh Celup", "=1+1"]
    before = products(shop)
    changes = import_products(shop.new, plan)
    assert changes.facts == {"added": 2, "refused": 11}
    assert products(shop) == before + 2
    assert shop.stock("T1")[0] == 12_000
    [line] = cart(shop.new, shop.cart("8999999027162")).lines
    assert (line.row.name, line.row.unit_price) == ("Teh Celup", 6_000)
    journal = shop.sql("SELECT document FROM journal WHERE kind = 'products.imported'")
    assert journal == [("list.csv",)]


def test_a_plan_writes_nothing(shop: Shop) -> None:
    before = shop.dump()
    planned(shop, "T1;;Teh;6000;;", "T2;;;6000;;")
    assert shop.dump() == before


def test_prices_below_cost_are_warnings(shop: Shop) -> None:
    plan = planned(shop, "T1;;Teh;6000;7000;", "T2;;Roti;9000;8000;")
    assert plan.warnings == ((2, PriceBelowCost("Teh", 6_000, 7_000)),)
    assert len(plan.good) == 2


def test_a_running_code_never_takes_one_that_the_file_names(shop: Shop) -> None:
    [[highest]] = shop.sql("SELECT max(id) FROM product")
    plan = planned(shop, ";;Teh;6000;;", f"P{highest + 1:05};;Roti;9000;;")
    assert import_products(shop.new, plan).facts["added"] == 2
    assert shop.product(f"P{highest + 1:05}") != 0
    assert shop.sql("SELECT name FROM product WHERE code = ?", f"P{highest + 1:05}") == [("Roti",)]


def test_a_product_added_meanwhile_stops_the_whole_import(shop: Shop) -> None:
    plan = planned(shop, "T1;;Teh;6000;;", "T2;;Roti;9000;;")
    catalogue.add(shop.new, ProductDraft("Roti lain", 1, code="T2"))
    before = shop.dump()
    with pytest.raises(errors.CodeTaken) as refused:
        import_products(shop.new, plan)
    assert refused.value == errors.CodeTaken("T2", "Roti lain")
    assert shop.dump() == before


def test_the_same_file_again_adds_nothing(shop: Shop) -> None:
    rows = ("T1;8999999027162;Teh;6000;;5", "T2;;Roti;9000;;")
    import_products(shop.new, planned(shop, *rows))
    plan = planned(shop, *rows)
    assert set(reasons(plan).values()) == {errors.CodeInShop}
    assert plan.good == ()


# ------------------------------------------------------------------ cancelled


class Cancel(Exception):
    """The person has had enough."""


class CancelAt:
    """Cancels at its `count`th report."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.seen: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        self.left -= 1
        if self.left == 0:
            raise Cancel


def test_a_cancelled_import_leaves_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "REPORT_EVERY", 2)
    plan = planned(shop, *(f"T{at};;Teh {at};6000;;1" for at in range(7)))
    before = shop.dump()
    watch = CancelAt(4)
    with pytest.raises(Cancel):
        import_products(shop.new, plan, watch)
    assert watch.seen == [(0, 7), (2, 7), (4, 7), (6, 7)]
    assert shop.dump() == before
    assert import_products(shop.new, plan).facts["added"] == 7


def test_a_look_can_be_cancelled_too(shop: Shop) -> None:
    path = put(shop, "\n".join((HEADER, *(f"T{at};;Teh;6000;;" for at in range(450)))))
    watch = CancelAt(3)
    with pytest.raises(Cancel):
        plan_products(shop.new, path, watch)
    assert watch.seen == [(0, 450), (200, 450), (400, 450)]


# ------------------------------------------------------------------ bad files


def _renamed_archive() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "not a workbook")
    return buffer.getvalue()


BAD_FILES = {
    "empty": (b"", errors.FileEmpty),
    "blank": (b"\xef\xbb\xbf \r\n\r\n", errors.FileEmpty),
    "header only": (HEADER.encode(), errors.FileEmpty),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), errors.FileNotTable),
    "archive": (_renamed_archive(), errors.FileNotTable),
    "damaged workbook": (workbook(("nama", "harga"), ("Teh", 5))[:-200], errors.FileNotTable),
    "no price": (b"nama;warna\nTeh;merah\n", errors.ColumnMissing),
    "empty workbook": (workbook(), errors.FileEmpty),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_file_that_is_no_price_list(shop: Shop, kind: str) -> None:
    content, error = BAD_FILES[kind]
    path = put(shop, content)
    with pytest.raises(error) as refused:
        plan_products(shop.new, path)
    assert isinstance(refused.value, errors.FileRefused)
    assert refused.value.path == str(path)


def test_a_missing_file(shop: Shop) -> None:
    with pytest.raises(errors.FileMissing):
        plan_products(shop.new, shop.session.store.path.with_name("nowhere.csv"))


def test_a_column_that_is_missing_is_named(shop: Shop) -> None:
    with pytest.raises(errors.ColumnMissing) as refused:
        plan_products(shop.new, put(shop, "harga;warna\n5;merah\n"))
    assert refused.value.column == "name"


@pytest.mark.parametrize(
    "content",
    [
        workbook(("Nama", "Harga", "Barcode"), ("Teh Aumônière", 6000, "8999999027162")),
        "Nama;Harga;Barcode\nTeh Aumônière;6000;8999999027162\n".encode("cp1252"),
        "Nama\tHarga\tBarcode\nTeh Aumônière\t6000\t8999999027162\n".encode("utf-16"),
        "Nama,Harga,Barcode\r\nTeh Aumônière,6000,8999999027162\r\n".encode("utf-8-sig"),
    ],
    ids=["xlsx named csv", "cp1252", "utf-16", "utf-8 with mark"],
)
def test_whatever_a_spreadsheet_writes_is_read(shop: Shop, content: bytes) -> None:
    import_products(shop.new, plan_products(shop.new, put(shop, content)))
    [line] = cart(shop.new, shop.cart("8999999027162")).lines
    assert (line.row.name, line.row.unit_price) == ("Teh Aumônière", 6_000)


# ------------------------------------------------------------------ rejects


def test_one_scan_never_means_two_rows(shop: Shop) -> None:
    plan = planned(
        shop,
        "T1;036000291452;Teh;6000;;",
        "T2;0036000291452;Susu;6000;;",
        "036000291452;;Roti;6000;;",
        "T1X;t1;Kue;6000;;",
    )
    assert [row.number for row, _ in plan.bad] == [3, 4, 5]
    assert {refused.owner for _, refused in plan.bad if isinstance(refused, errors.CodeTaken)} == {
        "Teh"
    }


def test_rejects_are_saved_with_their_reasons_and_can_be_read_again(shop: Shop) -> None:
    plan = planned(shop, "T1;;Teh;6000;;", "T2;;=SUM(A1);mahal;;", "T3;;Roti;;;")
    path = shop.session.store.path.with_name("rejects.csv")
    save_rejects(plan, path, lambda refused: type(refused).__name__, ("Baris", "Alasan"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows == [
        [*HEADER.split(";"), "Baris", "Alasan"],
        ["T2", "", "'=SUM(A1)", "mahal", "", "", "3", "MoneyTextInvalid"],
        ["T3", "", "Roti", "", "", "", "4", "FieldMissing"],
    ]
    mended = path.read_text("utf-8-sig").replace("mahal", "4000").replace("Roti;;", "Roti;9000;")
    plan = plan_products(shop.new, put(shop, mended, "mended.csv"))
    assert plan.bad == ()
    import_products(shop.new, plan)
    assert shop.sql("SELECT name FROM product WHERE code = 'T2'") == [("=SUM(A1)",)]


def test_rejects_that_cannot_be_saved_are_refused(shop: Shop) -> None:
    plan = planned(shop, "T3;;Roti;;;")
    with pytest.raises(errors.FolderNotWritable):
        save_rejects(plan, shop.session.store.path / "no" / "rejects.csv", str)


def test_a_twin_in_the_file_names_the_earlier_line(shop: Shop) -> None:
    plan = planned(shop, "T1;;Teh;6000;;", "T2;;Roti;9000;;", "t1;;Teh lain;5000;;")
    [(row, refused)] = plan.bad
    assert row.number == 4
    assert refused == errors.RowRepeats("t1", "Teh", 2)
