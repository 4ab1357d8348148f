"""Finding goods as people type: exact code, then words in any order, then fragments."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.database.customer_search import search_customers
from oms_desktop.database.invoice_list import InvoiceFilters, invoice_listing
from oms_desktop.database.product_list import product_listing
from oms_desktop.database.product_search import search_products
from oms_desktop.database.search_text import fragment_query, prefix_query
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue
from tests.helpers.shop import COFFEE_UPC, SUGAR_CARTON, Shop

NAMES = (
    *("Sabun Cuci Piring", "Kecap Manis ABC", "Sabun Mandi", "Piring Sabun", "Susu Ultra Coklat"),
    *("Mi Goreng Ayam", "Crème brûlée", "ABC Kopi Susu", "Teh Botol 350ml"),
)


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    for at, name in enumerate(NAMES):
        catalogue.add(shop.new, ProductDraft(name, 1000, code=f"N{at}", opening_stock=1000))
    return shop


def found(shop: Shop, text: str, limit: int = 8) -> list[str]:
    return [hit.name for hit in search_products(shop.session.store, text, limit)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("n2", ["Sabun Mandi"]),
        (COFFEE_UPC, ["Kopi Bubuk"]),
        (f" {SUGAR_CARTON} ", ["Gula Pasir 1 kg"]),
        ("piring sabun", ["Piring Sabun", "Sabun Cuci Piring"]),
        ("sabun pir", ["Sabun Cuci Piring", "Piring Sabun"]),
        ("cu sa", ["Sabun Cuci Piring"]),
        ("m", ["Mi Goreng Ayam", "Apel Malang", "Kecap Manis ABC", "Sabun Mandi"]),
        ("mi", ["Mi Goreng Ayam"]),
        ("creme BRULEE", ["Crème brûlée"]),
        ("coklat", ["Susu Ultra Coklat"]),
        ("oklat", ["Susu Ultra Coklat"]),
        ("350", ["Teh Botol 350ml"]),
        ("reng", ["Mi Goreng Ayam"]),
        ("susu", ["Susu Ultra Coklat", "ABC Kopi Susu"]),
        ("zzz", []),
        ("", []),
        ("   ", []),
        ("***", []),
        ("_", []),
    ],
)
def test_order_of_hits(stocked: Shop, text: str, names: list[str]) -> None:
    assert found(stocked, text) == names


def test_an_exact_code_comes_before_better_words(stocked: Shop) -> None:
    catalogue.add(stocked.new, ProductDraft("Zat pewarna", 1000, code="sabun"))
    assert found(stocked, "sabun")[0] == "Zat pewarna"
    catalogue.add(stocked.new, ProductDraft("Zat lain", 1000, barcodes=("mandi",)))
    assert found(stocked, "mandi") == ["Zat lain", "Sabun Mandi"]


def test_the_beginning_of_a_word_comes_before_its_middle(stocked: Shop) -> None:
    for name in ("Anterasi", "Refill-Terasi"):
        catalogue.add(stocked.new, ProductDraft(name, 1000))
    assert found(stocked, "teras") == ["Refill-Terasi", "Anterasi"]


def test_what_is_there_comes_before_what_is_sold_out(stocked: Shop) -> None:
    stocked.sell("N2")
    assert found(stocked, "sabun") == ["Sabun Cuci Piring", "Sabun Mandi", "Piring Sabun"]
    assert stocked.stock("N2")[2] == 0
    catalogue.add(stocked.new, ProductDraft("Sabun Zaitun", 1000, opening_stock=5000))
    assert found(stocked, "sabun") == [
        *("Sabun Cuci Piring", "Sabun Zaitun", "Sabun Mandi", "Piring Sabun"),
    ]


def test_hits_are_as_many_as_asked_and_each_once(stocked: Shop) -> None:
    assert len(found(stocked, "s", limit=3)) == 3
    names = found(stocked, "susu", limit=50)
    assert len(names) == len(set(names))


def test_a_hit_says_what_the_popup_shows(stocked: Shop) -> None:
    [hit] = search_products(stocked.session.store, "GULA")
    assert (hit.price, hit.unit, hit.tracked, hit.available) == (17_500, "pcs", True, 100_000)
    assert (hit.minimum_stock, hit.colour, hit.code) == (5_000, "#AA0000", "GULA")


def test_prefix_and_fragments_of_a_typed_text() -> None:
    assert prefix_query('gu "pas* OR') == '"gu"* "pas"* "OR"*'
    assert fragment_query("gu pas NEAR") == '"pas" "NEAR"'
    assert prefix_query("-*()^:") == fragment_query("a b") == ""
    assert prefix_query(" ".join("abcdefghijkl")).count("*") == 8


@pytest.mark.parametrize(
    "text",
    [
        *('"', "'", "name:gula", "gula AND", "NEAR(gula kopi)", "gula*", "^gula", "-gula", "{a b}"),
        *("gula OR 1=1; DROP TABLE product", "\x00", "a\x00b", "%", "_", "\\", "ﷺ", "İ", "ß" * 50),
        *("\ud800", "a\udfffb", "gula\n\tpasir", "१२३", "👍", "a" * 10_000, "1e999"),
    ],
)
def test_hostile_texts_find_nothing_worse_than_nothing(stocked: Shop, text: str) -> None:
    store = stocked.session.store
    search_products(store, text)
    search_customers(store, text)
    today = stocked.session.today()
    for listing in (
        product_listing(store, text, None, "active"),
        invoice_listing(store, InvoiceFilters(text), today),
    ):
        assert listing.count() == len(
            listing.page("name" if "name" in listing.sorts else "number", 1000).rows
        )
    assert len(stocked.sql("SELECT 1 FROM product")) == len(NAMES) + 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(max_size=30) | st.text('"*^:(){}+-_ aANDORNEAR', max_size=30))
def test_any_text_can_be_searched_for(shop: Shop, text: str) -> None:
    store = shop.session.store
    assert len(search_products(store, text)) <= 8
    search_customers(store, text)
    product_listing(store, text, None, "active").count()
    invoice_listing(store, InvoiceFilters(text, "owed"), shop.session.today()).count()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data())
def test_the_beginning_of_any_word_finds_it(stocked: Shop, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    words = data.draw(st.permutations(name.split()))
    typed = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in words)
    assert name in found(stocked, typed, limit=50)
    assert name in found(stocked, typed.upper(), limit=50)
