"""A list taken out into a file."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors import FolderNotWritable
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.product_cells import Value
from oms_desktop.domain.users import Role
from oms_desktop.services import customers, list_export
from oms_desktop.services.invoice_list import invoice_listing
from oms_desktop.services.list_export import export_list
from oms_desktop.services.session import Session
from tests.helpers.shop import Shop

TITLES = ("Nomor", "Pelanggan", "Total")


def cells(item: InvoiceItem) -> list[Value]:
    return [item.number, item.customer, Decimal(item.total)]


def export(session: Session, path: Path, show: str = "all", progress: object = None) -> int:
    listing = invoice_listing(session, show=show)
    order = ("total", True)
    return export_list(
        session, "invoices", listing, order, path, TITLES, cells, progress,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture
def sold(shop: Shop) -> Shop:
    customers.add(shop.new, CustomerDraft("=SUM(A1:A9)", code="JAHAT"))
    shop.sell("KOPI", customer="JAHAT")
    shop.sell("BUKU")
    shop.sell("GULA")
    return shop


def test_all_rows_are_there_in_the_order_shown(sold: Shop, tmp_path: Path) -> None:
    path = tmp_path / "faktur.csv"
    assert export(sold.new, path) == 3
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines == [
        "Nomor;Pelanggan;Total",
        "INV/2026/11/0002;;75000",
        "INV/2026/11/0003;;17500",
        "INV/2026/11/0001;'=SUM(A1:A9);8500",
    ]
    assert sold.journalled("list.exported") == [("faktur.csv", {"list": "invoices", "rows": 3})]


def test_a_workbook_has_numbers_that_can_be_added_up(sold: Shop, tmp_path: Path) -> None:
    path = tmp_path / "faktur.xlsx"
    export(sold.new, path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [row[2].value for row in sheet.iter_rows(min_row=2)] == [75_000, 17_500, 8_500]
    assert sheet["B4"].value == "'=SUM(A1:A9)"


def test_more_rows_than_a_page_are_all_written(
    sold: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_export, "_PAGE", 2)
    path = tmp_path / "faktur.csv"
    assert export(sold.new, path) == 3
    assert len(path.read_text("utf-8-sig").splitlines()) == 4


class _Counting:
    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))


def test_how_far_it_is_is_told_with_each_page(
    sold: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_export, "_PAGE", 2)
    watch = _Counting()
    export(sold.new, tmp_path / "faktur.csv", progress=watch)
    assert watch.told == [(0, 3), (2, 3), (3, 3)]


def test_what_the_filter_leaves_out_is_not_in_the_file(sold: Shop, tmp_path: Path) -> None:
    path = tmp_path / "faktur.csv"
    assert export(sold.new, path, "void") == 0
    assert path.read_text("utf-8-sig") == "Nomor;Pelanggan;Total\n"


class _Stop(Exception):
    pass


class _Impatient:
    def report(self, done: int, total: int) -> None:
        raise _Stop


def test_cancelled_nothing_is_left_and_nothing_is_told(sold: Shop, tmp_path: Path) -> None:
    path = tmp_path / "faktur.csv"
    with pytest.raises(_Stop):
        export(sold.new, path, progress=_Impatient())
    assert list(tmp_path.glob("*faktur*")) == []
    assert sold.journalled("list.exported") == []


def test_a_cashier_takes_no_list_out(sold: Shop, tmp_path: Path) -> None:
    with pytest.raises(RightMissing):
        export(sold.as_(Role.CASHIER), tmp_path / "faktur.csv")
    assert list(tmp_path.glob("*faktur*")) == []


def test_a_folder_that_is_not_there_is_said(sold: Shop, tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritable):
        export(sold.new, tmp_path / "keine" / "faktur.csv")
    assert sold.journalled("list.exported") == []
