"""Stock counts: right whatever is sold, corrected or counted meanwhile."""

import threading
from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.database.stock_count_list import CountSums
from oms_desktop.domain import errors
from oms_desktop.domain.errors_counting import OutsideCount, StockNotKept
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import (
    bookcheck,
    catalogue,
    counting,
    selling,
    voiding,
)
from oms_desktop.services.changes import Changes
from tests.helpers.shop import SUGAR_CARTON, Shop, scale_label


def begin(shop: Shop, **how: Any) -> int:
    return counting.start(shop.new, **how).id_of("count")


def scan(shop: Shop, count_id: int, *codes: str) -> Changes:
    changes = Changes()
    for code in codes:
        changes = counting.scan(shop.new, count_id, code)
    return changes


def put(shop: Shop, count_id: int, code: str, quantity: int, unit: str = "") -> Changes:
    return counting.set_counted(shop.new, count_id, shop.product(code), quantity, unit)


def rows(shop: Shop, count_id: int, show: str = "counted", sort: str = "name") -> list[Any]:
    return list(counting.listing(shop.new, count_id, show=show).page(sort, 100).rows)


def moved(shop: Shop) -> list[tuple[str, int, str]]:
    """Code, quantity and document of all movements by counts."""
    found: list[tuple[str, int, str]] = shop.sql(
        "SELECT code, quantity, document FROM stock_movement AS m "
        "JOIN product ON product.id = m.product_id WHERE m.kind = 'count' ORDER BY m.id"
    )
    return found


# ------------------------------------------------------------------ sold meanwhile


def test_a_count_on_a_product_that_was_sold_meanwhile(shop: Shop) -> None:
    count_id = begin(shop)
    shop.sell("3*GULA")
    put(shop, count_id, "GULA", 95_000)  # the books say 97
    shop.sell("5*GULA")
    changes = counting.post(shop.new, count_id)
    assert moved(shop) == [("GULA", -2_000, "SC/2026/11/0001")]
    assert shop.stock("GULA")[0] == 90_000
    assert changes.facts["number"] == "SC/2026/11/0001"
    assert (changes.facts["lines"], changes.facts["differences"]) == (1, 1)
    assert changes.facts["value"] == -2 * 15_000
    assert bookcheck.check_books(shop.new).findings == ()


def test_a_void_after_counting_brings_the_goods_back(shop: Shop) -> None:
    invoice_id = shop.sell("4*GULA").id_of("invoice")
    count_id = begin(shop)
    put(shop, count_id, "GULA", 96_000)
    voiding.void(shop.new, invoice_id, "salah")
    counting.post(shop.new, count_id)
    assert moved(shop) == []
    assert shop.stock("GULA")[0] == 100_000


def test_scanned_again_it_adds_and_tells_what_was_sold_between(shop: Shop) -> None:
    count_id = begin(shop)
    assert scan(shop, count_id, "GULA", "GULA").facts["moved"] == 0
    shop.sell("7*GULA")
    facts = scan(shop, count_id, "98*GULA").facts
    assert (facts["counted"], facts["added"], facts["moved"]) == (100_000, 98_000, -7_000)
    counting.post(shop.new, count_id)
    assert moved(shop) == []
    assert shop.stock("GULA")[0] == 93_000


def test_a_typed_quantity_replaces_with_the_stock_of_then(shop: Shop) -> None:
    count_id = begin(shop)
    scan(shop, count_id, "5*GULA")
    shop.sell("10*GULA")
    assert put(shop, count_id, "GULA", 90_000).facts["counted"] == 90_000
    [row] = rows(shop, count_id)
    assert (row.counted, row.on_hand, row.difference, row.worth) == (90_000, 90_000, 0, 0)
    counting.post(shop.new, count_id)
    assert moved(shop) == []


def test_promised_goods_still_lie_on_the_shelf(shop: Shop) -> None:
    order_id = shop.cart("95*GULA")
    selling.confirm(shop.new, order_id)
    assert shop.stock("GULA") == (100_000, 95_000, 5_000)
    count_id = begin(shop)
    put(shop, count_id, "GULA", 100_000)
    put(shop, count_id, "KOPI", 50_000)
    assert [row.difference for row in rows(shop, count_id)] == [0, 0]
    put(shop, count_id, "GULA", 90_000)
    changes = counting.post(shop.new, count_id)
    assert shop.stock("GULA") == (90_000, 95_000, -5_000)
    assert changes.facts["short"] == 1


# ------------------------------------------------------------------ by scan and by list


def test_units_weights_and_further_barcodes_count_in_the_base_unit(shop: Shop) -> None:
    count_id = begin(shop)
    facts = scan(shop, count_id, SUGAR_CARTON, "2*" + SUGAR_CARTON).facts
    assert (facts["unit"], facts["quantity"], facts["added"]) == ("dus", 2_000, 48_000)
    assert facts["counted"] == 72_000
    gula = shop.product("GULA")
    changes = counting.set_counted(shop.new, count_id, gula, 5_000, add=True)
    assert changes.facts["counted"] == 77_000
    assert put(shop, count_id, "GULA", 3_000, "dus").facts["counted"] == 72_000
    scan(shop, count_id, scale_label("00042", 1250))
    assert {row.code: row.counted for row in rows(shop, count_id)} == {
        "GULA": 72_000,
        "00042": 1_250,
    }


def test_what_cant_be_counted_is_refused(shop: Shop) -> None:
    count_id = begin(shop)
    with pytest.raises(StockNotKept):
        scan(shop, count_id, "JASA")
    with pytest.raises(errors.BarcodeUnknown):
        scan(shop, count_id, "8990000000000")
    with pytest.raises(errors.QuantityTooFine):
        put(shop, count_id, "GULA", 500)
    with pytest.raises(errors.QuantityTooFine):
        scan(shop, count_id, "0,5*GULA")
    with pytest.raises(errors.QuantityOutOfRange):
        put(shop, count_id, "GULA", -1000)
    with pytest.raises(errors.QuantityOutOfRange):
        put(shop, count_id, "GULA", 10**6 * 1000 + 1000)
    with pytest.raises(errors.NotFound):
        put(shop, count_id, "GULA", 1000, "krat")
    assert rows(shop, count_id) == []


def test_counted_none_is_not_the_same_as_not_counted(shop: Shop) -> None:
    count_id = begin(shop)
    put(shop, count_id, "BUKU", 0)
    counting.post(shop.new, count_id)
    assert moved(shop) == [("BUKU", -10_000, "SC/2026/11/0001")]
    assert shop.stock("KOPI")[0] == 50_000


def test_taking_back_a_scan_and_everything(shop: Shop) -> None:
    count_id, gula = begin(shop), shop.product("GULA")
    scan(shop, count_id, "GULA", SUGAR_CARTON)
    shop.sell("3*GULA")
    assert counting.take_back(shop.new, count_id, gula, 24_000).facts["counted"] == 1_000
    [row] = rows(shop, count_id)
    assert (row.counted, row.on_hand) == (1_000, 100_000)
    with pytest.raises(errors.QuantityOutOfRange):
        counting.take_back(shop.new, count_id, gula, 2_000)
    counting.take_back(shop.new, count_id, gula)
    assert rows(shop, count_id) == []
    with pytest.raises(errors.NotFound):
        counting.take_back(shop.new, count_id, gula)


def test_a_product_that_is_retired_meanwhile_is_counted_to_the_end(shop: Shop) -> None:
    count_id = begin(shop)
    put(shop, count_id, "BUKU", 8_000)
    catalogue.retire(shop.new, shop.product("BUKU"))
    catalogue.retire(shop.new, shop.product("KOPI"))
    assert scan(shop, count_id, "49*KOPI").facts["retired"]
    assert [row.active for row in rows(shop, count_id)] == [False, False]
    counting.post(shop.new, count_id)
    assert shop.stock("BUKU")[0] == 8_000
    assert shop.stock("KOPI")[0] == 49_000


# ------------------------------------------------------------------ one category


def test_one_category_with_those_inside_it(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Teh", 2000, code="TEH", category="Minuman"))
    catalogue.add(shop.new, ProductDraft("Sirup", 2000, code="SIRUP", category="Botol"))
    ids = {name: id_ for id_, name in catalogue.categories(shop.new)}
    shop.sql("UPDATE category SET parent_id = ? WHERE name = 'Botol'", ids["Minuman"])
    count_id = begin(shop, category_id=ids["Minuman"])
    assert {row.code for row in rows(shop, count_id, "all")} == {"TEH", "SIRUP"}
    assert counting.left_to_count(shop.new, count_id) == 2
    scan(shop, count_id, "SIRUP")
    assert counting.left_to_count(shop.new, count_id) == 1
    with pytest.raises(OutsideCount) as refused:
        scan(shop, count_id, "GULA")
    assert refused.value == OutsideCount("Gula Pasir 1 kg", "Sembako")
    with pytest.raises(OutsideCount):
        scan(shop, count_id, "KOPI")
    with pytest.raises(errors.NotFound):
        begin(shop, category_id=999)


def test_what_is_left_to_count(shop: Shop) -> None:
    count_id = begin(shop)
    catalogue.retire(shop.new, shop.product("BUKU"))
    empty = catalogue.add(shop.new, ProductDraft("Habis", 1000, code="HABIS")).id_of("product")
    assert {row.code for row in rows(shop, count_id, "missing")} == {
        *("GULA", "KOPI", "00042", "BUKU", "HABIS")
    }
    catalogue.retire(shop.new, empty)
    scan(shop, count_id, "GULA")
    assert {row.code for row in rows(shop, count_id, "missing")} == {"KOPI", "00042", "BUKU"}
    assert counting.left_to_count(shop.new, count_id) == 3
    assert {row.code: row.counted for row in rows(shop, count_id, "all")} == {
        "GULA": 1_000, "KOPI": None, "00042": None, "BUKU": None
    }  # fmt: skip


# ------------------------------------------------------------------ blind, cost, differences


def test_a_blind_count_tells_the_books_only_in_the_differences(shop: Shop) -> None:
    count_id = begin(shop, blind=True)
    put(shop, count_id, "GULA", 99_000)
    put(shop, count_id, "KOPI", 50_000)
    for show in ("counted", "missing", "all"):
        assert {row.on_hand for row in rows(shop, count_id, show)} == {None}
    [row] = rows(shop, count_id, "differences")
    assert (row.code, row.on_hand, row.difference) == ("GULA", 100_000, -1_000)
    counting.post(shop.new, count_id)
    assert {row.on_hand for row in rows(shop, count_id)} == {100_000, 50_000}


def test_sums_and_cost_are_for_who_may_see_cost(shop: Shop) -> None:
    count_id = begin(shop)
    put(shop, count_id, "GULA", 98_000)
    put(shop, count_id, "KOPI", 53_000)
    put(shop, count_id, "BUKU", 10_000)
    put(shop, count_id, "00042", 19_001)
    assert counting.sums(shop.new, count_id) == CountSums(4, 3, 3 * 6_000, -(2 * 15_000 + 24_975))
    seen = counting.listing(shop.new, count_id, show="differences")
    assert [row.worth for row in seen.page("difference", 9).rows] == [-30_000, -24_975, 18_000]
    person = replace(shop.as_(Role.MANAGER).person, taken=frozenset({Right.SEE_COST}))
    session = replace(shop.new, person=person)
    assert counting.sums(session, count_id) == CountSums(4, 3, 0, 0)
    page = counting.listing(session, count_id, show="differences").page("name", 9)
    assert {row.worth for row in page.rows} == {None}
    assert counting.post(session, count_id).facts["value"] is None


def test_more_than_the_books_come_in_at_the_average_cost(shop: Shop) -> None:
    def value(code: str) -> int:
        [[found]] = shop.sql(
            "SELECT value FROM stock_total WHERE product_id = ?", shop.product(code)
        )
        return int(found)

    shop.sell("50*KOPI")
    count_id = begin(shop)
    put(shop, count_id, "GULA", 101_000)
    put(shop, count_id, "KOPI", 2_000)
    changes = counting.post(shop.new, count_id)
    # Of coffee nothing was left, so there was no average: its cost is taken.
    assert (value("GULA"), value("KOPI")) == (101 * 15_000, 2 * 6_000)
    assert changes.facts["value"] == 15_000 + 12_000


def test_two_counters_count_one_product_at_once(shop: Shop) -> None:
    count_id = begin(shop)
    start = threading.Barrier(2)

    def count_twenty() -> None:
        start.wait(10)
        for _ in range(20):
            counting.scan(shop.new, count_id, "GULA")

    threads = [threading.Thread(target=count_twenty) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    [row] = rows(shop, count_id)
    assert (row.counted, row.on_hand) == (40_000, 100_000)
