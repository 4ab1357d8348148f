from pathlib import Path

import pytest

from oms_desktop.domain.barcode import Symbology, candidates, symbology
from oms_desktop.domain.cells import guess_style
from oms_desktop.domain.money import parse_money
from oms_desktop.domain.product_rows import map_columns, read_row
from oms_desktop.domain.products import ProductDraft, check_product
from oms_desktop.services.tabular import read_table

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


@pytest.fixture(scope="module")
def products() -> list[ProductDraft]:
    table = read_table(SAMPLE / "products.csv")
    columns = map_columns(table.header)
    style = guess_style(text for row in table.rows for text in columns.money_samples(row.cells))
    return [read_row(columns, row.cells, style) for row in table.rows]


def test_every_product_is_read_without_a_warning(products: list[ProductDraft]) -> None:
    assert 115 <= len(products) <= 135
    assert [warning for draft in products for warning in check_product(draft)] == []


def test_codes_are_in_store_eans_of_one_product_each(products: list[ProductDraft]) -> None:
    codes = [code for draft in products for code in draft.barcodes]
    codes += [unit.barcode for draft in products for unit in draft.units]
    assert all(symbology(code) is Symbology.EAN13 and code.startswith("200") for code in codes)
    keys = [key for code in codes for key in candidates(code)] + [draft.code for draft in products]
    assert len(set(keys)) == len(keys)
    assert len({draft.name for draft in products}) == len(products)


def test_the_shop_shows_all_the_program_can(products: list[ProductDraft]) -> None:
    assert {draft.category for draft in products} == {
        *("Sembako", "Minuman", "Makanan ringan", "Kebersihan", "Alat tulis", "Jasa")
    }
    favourites = [draft for draft in products if draft.favourite]
    assert 12 <= len(favourites) <= 18
    assert all(draft.colour for draft in favourites)
    assert sum(bool(draft.units) for draft in products) >= 20
    weighed = [draft for draft in products if draft.unit == "kg"]
    assert weighed
    assert all(draft.unit_decimals == 3 and len(draft.code) == 5 for draft in weighed)
    bundles = [draft for draft in products if draft.parts]
    assert len(bundles) == 1
    assert {rule.kind for draft in products for rule in draft.rules} == {"level", "break"}
    low = [draft for draft in products if 0 < (draft.opening_stock or 0) <= draft.min_stock]
    assert len(low) == 2
    assert sum(bool(draft.shelf) for draft in products) >= 5
    for draft in products:
        if not draft.parts:
            service = draft.kind == "service"
            assert service == (draft.opening_stock is None) == (not draft.barcodes)


def test_a_pack_is_cheaper_than_its_pieces(products: list[ProductDraft]) -> None:
    for draft in products:
        for unit in draft.units:
            assert unit.price is not None
            assert unit.price * 1000 <= draft.price * unit.content


def test_customers_are_whole() -> None:
    table = read_table(SAMPLE / "customers.csv")
    assert table.header == (
        *("code", "name", "phone", "address", "city", "level", "credit_limit", "term_days"),
    )
    assert len(table.rows) == 30
    codes, names, phones, *_ = zip(*(row.cells for row in table.rows), strict=True)
    assert len(set(codes)) == len(set(phones)) == 30
    # Two people may share a name, and the shop must cope.
    assert len(set(names)) == 29
    for *_, level, limit, days in (row.cells for row in table.rows):
        assert level in {"Umum", "Langganan", "Grosir"}
        assert (parse_money(limit) > 0) == (int(days) > 0)
