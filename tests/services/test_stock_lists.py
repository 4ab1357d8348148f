"""What runs low, how much to buy, and what the stock is worth."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from oms_desktop.database import low_stock
from oms_desktop.database.low_stock import LowRow
from oms_desktop.domain.errors import FolderNotWritable
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.stock_counting import reorder
from oms_desktop.domain.users import Role
from oms_desktop.services import bookcheck, catalogue, selling, stock_keeping, stock_lists, voiding
from oms_desktop.services.session import Session
from oms_desktop.services.stock_lists import StockValue
from oms_desktop.services.tabular import read_table
from tests.helpers.shop import Shop

TITLES = ("code", "name", "category", "shelf", "unit", "available", "minimum", "sold", "buy")


def low(session: Session, search: str = "", sort: str = "name") -> list[LowRow]:
    return list(stock_lists.low_listing(session, search).page(sort, 50).rows)


@pytest.mark.parametrize(
    ("available", "minimum", "sold", "buy"),
    [
        (2_000, 5_000, 0, 8_000),
        (2_000, 5_000, 30_000, 28_000),
        (-3_000, 5_000, 4_000, 13_000),
        (0, 0, 0, 0),
        (0, 0, 2_500, 3_000),
        (5_000, 5_000, -2_000, 5_000),
        (12_000, 5_000, 9_000, 0),
    ],
)
def test_reorder_fills_up_to_twice_the_minimum_or_a_months_sales(
    available: int, minimum: int, sold: int, buy: int
) -> None:
    assert reorder(available, minimum, sold) == buy


def test_low_is_what_is_at_or_below_its_minimum(shop: Shop) -> None:
    assert low(shop.new) == []
    shop.sell("94*GULA")
    assert low(shop.new) == []
    selling.confirm(shop.new, shop.cart("GULA"))
    [row] = low(shop.new)
    assert (row.code, row.on_hand, row.available, row.minimum) == ("GULA", 6_000, 5_000, 5_000)
    assert (row.sold, row.suggested) == (94_000, 89_000)
    assert (row.cost, row.worth) == (15_000, 89 * 15_000)
    assert low(shop.new, "kopi") == []
    assert low(shop.new, "gula") == [row]
    catalogue.retire(shop.new, shop.product("GULA"))
    assert low(shop.new) == []


def test_only_the_sales_of_the_last_month_count(shop: Shop) -> None:
    shop.sell("40*GULA")
    shop.clock.move(days=29)
    invoice_id = shop.sell("30*GULA").id_of("invoice")
    shop.sell("20*GULA")
    stock_keeping.damage(shop.new, shop.product("GULA"), 5_000, "basah")
    assert [row.sold for row in low(shop.new)] == [90_000]
    shop.clock.move(days=2)
    assert [row.sold for row in low(shop.new)] == [50_000]
    voiding.void(shop.new, invoice_id, "salah")
    stock_keeping.damage(shop.new, shop.product("GULA"), 30_000, "basah")
    assert [(row.sold, row.suggested) for row in low(shop.new)] == [(20_000, 15_000)]
    shop.clock.move(days=29)
    assert [(row.sold, row.suggested) for row in low(shop.new)] == [(-30_000, 5_000)]


def test_the_first_movement_since_a_time(shop: Shop) -> None:
    at = shop.session.moment().at
    for hours in (0, 1, 1, 1):
        shop.clock.move(hours=hours)
        shop.sell("GULA")
    rows = shop.sql("SELECT id, at FROM stock_movement ORDER BY id")
    for since in (0, at - 1, at, at + 1, at + 3_600_000, at + 3_600_001, at + 10**9):
        wanted = next((id_ for id_, when in rows if when >= since), rows[-1][0] + 1)
        assert low_stock.first_since(shop.session.store, since) == wanted


def test_low_products_are_found_by_their_index(shop: Shop) -> None:
    listing = stock_lists.low_listing(shop.new)
    query, values = listing.select.clone().order_by(listing.sorts["stock"]).sql()
    plan = " ".join(row[3] for row in shop.sql(f"EXPLAIN QUERY PLAN {query}", *values))
    assert "stock_total_low" in plan
    assert "SCAN product" not in plan


def test_export_as_a_table_and_as_a_workbook(shop: Shop, tmp_path: Path) -> None:
    draft = ProductDraft("=1+1", 1000, code="-5", unit="kg", unit_decimals=3, min_stock=2_500)
    catalogue.add(shop.new, replace(draft, cost=700, opening_stock=1_250))
    shop.sell("9*BUKU")
    shop.sell("3*BUKU")
    titles = (*TITLES, "cost", "amount")
    plain, book = tmp_path / "low.csv", tmp_path / "low.xlsx"
    assert stock_lists.export_low(shop.new, plain, titles) == 2
    assert stock_lists.export_low(shop.new, book, titles) == 2
    table = read_table(plain)
    assert [tuple(row.cells) for row in table.rows] == [
        ("-5", "=1+1", "", "", "kg", "1,25", "2,5", "0", "4", "700", "2800"),
        ("BUKU", "Buku Tulis", "", "", "pcs", "-2", "0", "12", "14", "60000", "840000"),
    ]
    assert "'=1+1" in plain.read_text("utf-8")
    [head, first, second] = openpyxl.load_workbook(book).worksheets[0].iter_rows(values_only=True)
    assert head == titles
    assert first[:2] == ("'-5", "'=1+1")
    assert second[5:] == (-2, 0, 12, 14, 60_000, 840_000)
    assert [each[0] for each in shop.journalled("stock.exported")] == ["low.csv", "low.xlsx"]
    with pytest.raises(FolderNotWritable):
        stock_lists.export_low(shop.new, tmp_path / "no" / "low.csv", titles)
    assert len(shop.journalled("stock.exported")) == 2
    assert bookcheck.check_books(shop.new).findings == ()


def test_cost_is_for_who_may_see_it(shop: Shop, tmp_path: Path) -> None:
    shop.sell("96*GULA")
    [row] = low(shop.as_(Role.CASHIER))
    assert (row.cost, row.worth, row.suggested) == (None, None, 92_000)
    path = tmp_path / "low.csv"
    stock_lists.export_low(shop.as_(Role.CASHIER), path, TITLES)
    assert "15000" not in path.read_text("utf-8")
    with pytest.raises(RightMissing):
        stock_lists.stock_value(shop.as_(Role.CASHIER))


def test_the_value_of_the_stock_by_category(shop: Shop) -> None:
    shop.sell("20*GULA")
    worth = 50 * 6_000 + 20 * 25_000 + 10 * 60_000
    assert stock_lists.stock_value(shop.new) == StockValue(
        (("", 3, worth), ("Sembako", 1, 80 * 15_000)), worth + 80 * 15_000
    )
