"""Pages fetched by key are the whole table in order, forwards and backwards, ties included."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import peewee
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.database.connection import Stopped
from oms_desktop.database.invoice_list import InvoiceFilters, invoice_listing
from oms_desktop.database.listing import Listing
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.orders import PaymentStatus
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.stock import StockLevel
from oms_desktop.domain.suppliers import SupplierDraft
from oms_desktop.services import (
    catalogue,
    counting,
    customers,
    invoice_list,
    receiving,
    stock_lists,
    suppliers,
    voiding,
)
from oms_desktop.services.selling import Terms
from tests.helpers.shop import PRODUCTS, Shop, cash

TODAY = date(2026, 11, 23)
NAMES = ("Teh", "teh", "TEH", "Élan", "Zebra", "apel", "Apel", "10 mangga", "_x", "Teh")


@pytest.fixture
def full(shop: Shop) -> Shop:
    for at, name in enumerate(NAMES):
        category = ("", "Sembako", "minuman", "Minuman")[at % 4]
        draft = ProductDraft(
            name, 1000 * (at % 3 + 1), cost=at % 2, category=category, opening_stock=at % 4 * 1000
        )
        catalogue.add(shop.new, draft)
        customers.add(shop.new, CustomerDraft(name, phone="0812 000" if at % 2 else ""))
    for at in range(12):
        terms = Terms(on_credit=True) if at % 3 else cash(10**6)
        who = ("SITI", "BUDI", "")[at % 3] if at % 3 != 0 else ""
        shop.sell("GULA" if at % 2 else "KOPI", customer=who or "SITI", terms=terms)
        shop.clock.move(hours=at % 2)
    voiding.void(shop.new, 5, "salah")
    return shop


def counted(shop: Shop) -> int:
    """A count of some of the products."""
    count_id = counting.start(shop.new).id_of("count")
    for at, code in enumerate(("GULA", "00042", "BUKU", "P00006", "P00008", "P00009")):
        counting.set_counted(shop.new, count_id, shop.product(code), at % 3 * 1000)
    return count_id


def delivered(shop: Shop) -> Listing[Any]:
    """Suppliers, of whom some delivered once or twice, or only began to."""
    if not suppliers.find_suppliers(shop.new):
        for at, name in enumerate(NAMES):
            drafted = SupplierDraft(name, phone="0812" if at % 2 else "")
            supplier_id = suppliers.add(shop.new, drafted, twice=True).id_of("supplier")
            for number in range(at % 3 + 1):
                receipt_id = receiving.start(shop.new).id_of("receipt")
                receiving.set_head(shop.new, receipt_id, supplier_id, "")
                receiving.scan(shop.new, receipt_id, "GULA")
                # The last one is never posted.
                end = receiving.post if number < at % 3 else receiving.drop
                end(shop.new, receipt_id)
            shop.clock.move(hours=at % 2)
    return suppliers.supplier_listing(shop.new)


Make = Callable[[Shop], Listing[Any]]
LISTINGS: dict[str, Make] = {
    "products": lambda s: catalogue.product_listing(s.new),
    "products low": lambda s: catalogue.product_listing(s.new, show="low"),
    "low stock": lambda s: stock_lists.low_listing(s.new),
    "counted": lambda s: counting.listing(s.new, counted(s)),
    "to count": lambda s: counting.listing(s.new, counted(s), show="all"),
    "rest is zero": lambda s: counting.listing(s.new, counted(s), show="rest"),
    "products found": lambda s: catalogue.product_listing(s.new, "te"),
    "customers": lambda s: customers.customer_listing(s.new),
    "customers owing": lambda s: customers.customer_listing(s.new, show="owing"),
    "invoices": lambda s: invoice_list.invoice_listing(s.new),
    "invoices owed": lambda s: invoice_list.invoice_listing(s.new, show="owed"),
    "invoices found": lambda s: invoice_list.invoice_listing(s.new, "INV"),
    "suppliers": delivered,
}
every_listing = pytest.mark.parametrize("make", LISTINGS.values(), ids=list(LISTINGS))


def walked(listing: Listing[Any], sort: str, size: int, *, descending: bool) -> list[Any]:
    """All rows, page by page, each from behind the last key."""
    rows: list[Any] = []
    after = None
    for _ in range(100):
        page = listing.page(sort, size, descending=descending, after=after)
        rows.extend(page.rows)
        if len(page.rows) < size:
            return rows
        after = page.keys[-1]
    pytest.fail("paging never ends")


@every_listing
@pytest.mark.parametrize("descending", [False, True])
def test_paging_is_a_full_sort(full: Shop, make: Make, descending: bool) -> None:
    listing = make(full)
    assert listing.count() > 1
    for sort in listing.sorts:
        whole = listing.page(sort, 1000, descending=descending)
        assert len(whole.rows) == listing.count()
        assert len({row.id for row in whole.rows}) == len(whole.rows)
        for size in (1, 2, 3, 7, 1000):
            assert walked(listing, sort, size, descending=descending) == list(whole.rows), sort
        backwards = listing.page(sort, 1000, descending=not descending)
        assert backwards.rows[::-1] == whole.rows
        for size in (1, 4, 1000):
            last = listing.last_page(sort, size, descending=descending)
            assert last.rows == whole.rows[-size:]
            assert last.keys == whole.keys[-size:]
        assert listing.page(sort, 5, descending=descending, offset=3).rows == whole.rows[3:8]


def folded(text: str) -> str:
    """As the store compares names: letters of English without case."""
    return "".join(each.lower() if each.isascii() else each for each in text)


@pytest.mark.parametrize(
    ("name", "sort", "value"),
    [
        ("products", "name", lambda row: folded(row.name)),
        ("products", "code", lambda row: folded(row.code)),
        ("products", "category", lambda row: folded(row.category)),
        ("products", "price", lambda row: row.price),
        ("products", "cost", lambda row: row.cost),
        ("products", "stock", lambda row: row.available),
        ("customers", "name", lambda row: folded(row.name)),
        ("customers", "phone", lambda row: row.phone.replace(" ", "")),
        ("customers", "balance", lambda row: row.balance),
        ("invoices", "issued", lambda row: row.issued),
        ("invoices", "number", lambda row: row.number),
        ("invoices", "customer", lambda row: folded(row.customer)),
        ("invoices", "total", lambda row: row.total),
        ("invoices", "paid", lambda row: row.paid),
        ("invoices", "balance", lambda row: row.balance),
        ("invoices", "due", lambda row: str(row.due_on or "")),
        ("suppliers", "name", lambda row: folded(row.name)),
        ("suppliers", "code", lambda row: row.code),
        ("suppliers", "receipts", lambda row: row.receipts),
        ("suppliers", "last", lambda row: row.last_at),
    ],
)
def test_sorts_are_by_what_they_say_then_by_age(
    full: Shop, name: str, sort: str, value: Callable[[Any], Any]
) -> None:
    rows = LISTINGS[name](full).page(sort, 1000).rows
    keys = [(value(row), row.id) for row in rows]
    assert keys == sorted(keys)
    if sort not in {"code", "number"}:
        assert any(here[0] == there[0] for here, there in pairwise(keys)), "no tie: tests nothing"


def test_all_sorts_are_tested(full: Shop) -> None:
    tested = {
        ("products", *("name", "code", "category", "price", "cost", "stock")),
        ("customers", *("name", "phone", "balance")),
        ("invoices", *("issued", "number", "customer", "total", "paid", "balance", "due")),
        ("suppliers", *("name", "code", "receipts", "last")),
    }
    assert {(name, *LISTINGS[name](full).sorts) for name, *_ in tested} == tested


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.sampled_from(sorted(LISTINGS)), st.data(), st.integers(1, 6), st.booleans())
def test_behind_any_row_comes_the_rest(
    full: Shop, name: str, data: st.DataObject, size: int, descending: bool
) -> None:
    listing = LISTINGS[name](full)
    sort = data.draw(st.sampled_from(sorted(listing.sorts)))
    whole = listing.page(sort, 1000, descending=descending)
    at = data.draw(st.integers(0, len(whole.rows) - 1))
    page = listing.page(sort, size, descending=descending, after=whole.keys[at])
    assert page.rows == whole.rows[at + 1 : at + 1 + size]


@every_listing
def test_rows_by_id_are_the_same_rows(full: Shop, make: Make) -> None:
    listing = make(full)
    rows = listing.page(next(iter(listing.sorts)), 1000).rows
    some = [row.id for row in rows][::2]
    assert {row.id: row for row in listing.by_ids(some)} == {
        row.id: row for row in rows if row.id in some
    }
    assert listing.by_ids([]) == []


@every_listing
def test_sums_are_of_all_rows(full: Shop, make: Make) -> None:
    listing = make(full)
    rows = listing.page(next(iter(listing.sorts)), 1000).rows
    totals = listing.total()
    assert set(totals) == set(listing.sums)
    for name, total in totals.items():
        assert total == sum(
            0 if name == "total" and row.void else getattr(row, name) for row in rows
        )


# ------------------------------------------------------------------ found by ids


@every_listing
@pytest.mark.parametrize("descending", [False, True])
def test_what_is_found_is_the_list_as_it_is_walked(
    full: Shop, make: Make, descending: bool
) -> None:
    listing = make(full)
    for sort in listing.sorts:
        whole = listing.page(sort, 1000, descending=descending).rows
        found = listing.find(sort, descending=descending)
        assert list(found.ids) == [row.id for row in whole], sort
        assert found.sums == listing.total()
        assert listing.in_order(found.ids) == list(whole)
        assert listing.in_order(found.ids[2:5]) == list(whole[2:5])
    assert listing.in_order([]) == []


def test_nothing_found_has_sums_of_nothing(full: Shop) -> None:
    found = invoice_list.invoice_listing(full.new, "zzz").find("issued")
    assert list(found.ids) == []
    assert found.sums == {"total": 0, "paid": 0, "balance": 0}


def test_rows_that_left_the_filter_are_still_read_by_id(full: Shop) -> None:
    listing = invoice_list.invoice_listing(full.new, show="owed")
    assert [row.id for row in listing.in_order([12, 1, 99, 2])] == [12, 1, 2]


def test_a_long_read_ends_when_nobody_waits(full: Shop) -> None:
    store = full.session.store
    numbers = peewee.SQL(
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 400000) "
        "SELECT count(*) FROM n"
    )
    asked: list[int] = []

    def enough() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Stopped), store.watched(enough):
        store.row(_Raw(numbers))
    assert len(asked) == 4
    # The next one isn't asked about any more.
    store.row(_Raw(numbers))
    assert len(asked) == 4


class _Raw:
    """A query that is SQL already."""

    def __init__(self, text: peewee.SQL) -> None:
        self._text = text

    def sql(self) -> tuple[str, tuple[()]]:
        return self._text.sql, ()


# ------------------------------------------------------------------ what is shown


def test_products_shown(full: Shop) -> None:
    def codes(search: str = "", category: int | None = None, show: str = "active") -> set[str]:
        listing = catalogue.product_listing(full.new, search, category, show)
        rows = listing.page("name", 1000).rows
        assert listing.count() == len(rows)
        return {row.name for row in rows}

    categories = {name: id_ for id_, name in catalogue.categories(full.new)}
    assert codes(category=categories["Sembako"]) == {"Gula Pasir 1 kg", "teh", "apel", "Teh"}
    assert codes("00042") == {"Apel Malang"}
    assert codes("8994834001918") == {"Gula Pasir 1 kg"}
    assert codes("ula pas") == {"Gula Pasir 1 kg"}
    assert codes("***") == codes()
    assert codes("zzz") == set()
    assert "Jasa Antar" not in codes(show="low")
    catalogue.retire(full.new, full.product("GULA"))
    assert codes(show="retired") == {"Gula Pasir 1 kg"}
    assert "Gula Pasir 1 kg" not in codes()


def test_a_product_row_says_its_level(full: Shop) -> None:
    rows = {row.code: row for row in catalogue.product_listing(full.new).page("name", 99).rows}
    assert rows["GULA"].level is StockLevel.ENOUGH
    assert rows["JASA"].level is StockLevel.UNTRACKED
    assert (rows["GULA"].category, rows["GULA"].favourite) == ("Sembako", True)
    assert rows["BUKU"].available == PRODUCTS[4].opening_stock


def test_invoices_shown(full: Shop) -> None:
    def numbers(show: str = "all", search: str = "", today: date = TODAY) -> list[int]:
        listing = invoice_listing(full.session.store, InvoiceFilters(search, show), today)
        rows = listing.page("number", 1000).rows
        assert listing.count() == len(rows)
        return [int(row.number[-4:]) for row in rows]

    assert numbers() == list(range(1, 13))
    assert numbers("void") == [5]
    assert numbers("owed") == [2, 3, 6, 8, 9, 11, 12]
    assert numbers("paid") == [1, 4, 7, 10]
    assert numbers("returned") == []
    assert numbers("overdue") == []
    # Budi has 14 days, Siti 30; the day it is due is not late.
    budi, both = date(2026, 12, 8), date(2027, 1, 1)
    assert numbers("overdue", today=date(2026, 12, 7)) == []
    assert numbers("overdue", today=budi) == [2, 8, 11]
    assert numbers("overdue", today=both) == [2, 3, 6, 8, 9, 11, 12]
    assert numbers(search="/0007") == [7]
    assert numbers(search="budi") == [2, 5, 8, 11]
    assert numbers(search="gula") == [2, 4, 6, 8, 10, 12]
    assert numbers(search="KOPI") == [1, 3, 5, 7, 9, 11]
    assert numbers(search="17.500") == [2, 4, 6, 8, 10, 12]
    assert numbers(search="%") == numbers(search="_") == numbers(search="\\") == []
    assert numbers("void", search="kopi") == [5]


def test_an_invoice_item_says_its_status(full: Shop) -> None:
    late = date(2027, 1, 10)
    item = invoice_list.invoice_item(full.new, 2)
    assert item.status(TODAY).payment is PaymentStatus.UNPAID
    assert item.status(late).overdue
    assert item.issued.utcoffset() is None
    assert invoice_list.invoice_item(full.new, 5).status(late).void
    with pytest.raises(Exception, match="NotFound"):
        invoice_list.invoice_item(full.new, 99)


def test_invoices_by_number_and_the_newest(full: Shop, shop: Shop) -> None:
    assert invoice_list.invoice_numbered(full.new, " INV/2026/11/0003 ") == 3
    assert invoice_list.invoice_numbered(full.new, "INV/1") is None
    assert invoice_list.newest_invoice(full.new) == 12


def test_suppliers_shown(full: Shop) -> None:
    started = full.new.moment().at
    shown = {row.code: row for row in delivered(full).page("code", 99).rows}
    # Only what was posted counts; who never delivered has no last time either.
    assert [row.receipts for row in shown.values()] == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0]
    hours = [row.last_at and (row.last_at - started) // 3_600_000 for row in shown.values()]
    assert hours == [0, 0, 1, 0, 2, 2, 0, 3, 4, 0]

    def names(text: str, *, active: bool = True) -> list[str]:
        listing = suppliers.supplier_listing(full.new, text, active=active)
        rows = listing.page("code", 99).rows
        assert listing.count() == len(rows)
        return [row.name for row in rows]

    assert names("teh") == ["Teh", "teh", "TEH", "Teh"]
    assert names("0812 ap") == ["apel"]
    assert names("S00005") == ["Zebra"]
    assert names("%") == []
    suppliers.retire(full.new, shown["S00005"].id)
    assert names("zebra") == []
    assert names("", active=False) == ["Zebra"]


def test_receipts_of_one_supplier(full: Shop) -> None:
    delivered(full)
    first, third = (suppliers.find_suppliers(full.new, code)[0].id for code in ("S00001", "S00003"))
    assert receiving.posted(full.new, "", first).count() == 0
    rows = receiving.posted(full.new, "", third).page("id", 9).rows
    assert [row.supplier_name for row in rows] == ["TEH", "TEH"]
    suppliers.change(full.new, third, SupplierDraft("CV Teh"))
    assert receiving.posted(full.new, "", third).count() == 2
    assert receiving.posted(full.new, rows[0].number or "", third).count() == 1
