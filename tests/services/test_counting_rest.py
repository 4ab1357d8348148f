"""Stock counts that take everything not counted to be zero, by choice."""

from typing import Any

import pytest

from oms_desktop.domain.errors_counting import CountEmpty
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import bookcheck, catalogue, counting
from tests.helpers.shop import Shop


def begin(shop: Shop, **how: Any) -> int:
    return counting.start(shop.new, **how).id_of("count")


def put(shop: Shop, count_id: int, code: str, quantity: int) -> None:
    counting.set_counted(shop.new, count_id, shop.product(code), quantity)


def rows(shop: Shop, count_id: int, show: str) -> list[Any]:
    return list(counting.listing(shop.new, count_id, show=show).page("name", 100).rows)


def test_by_choice_everything_not_counted_is_zero(shop: Shop) -> None:
    catalogue.retire(shop.new, shop.product("KOPI"))  # 50 are left of it
    count_id = begin(shop)
    put(shop, count_id, "GULA", 99_000)
    there = {code: shop.stock(code)[0] for code in ("GULA", "KOPI", "00042", "BUKU")}
    before = rows(shop, count_id, "rest")
    shown = {row.code: (row.counted, row.on_hand, row.at is None) for row in before}
    wanted = {code: (0, have, True) for code, have in there.items() if have}
    assert shown == {**wanted, "GULA": (99_000, 100_000, False)}
    sums = counting.sums(shop.new, count_id, rest=True)
    assert (sums.counted, sums.differences, sums.rest) == (1, len(shown), len(shown) - 1)
    assert sums.loss == sum(row.worth for row in before)
    # The choice is made at the posting only.
    assert counting.sums(shop.new, count_id).differences == 1
    facts = counting.post(shop.new, count_id, rest=True).facts
    assert (facts["lines"], facts["rest"]) == (len(shown), len(shown) - 1)
    assert facts["value"] == sums.loss
    assert {code: shop.stock(code)[0] for code in there} == {
        **dict.fromkeys(there, 0),
        "GULA": 99_000,
    }
    posted = rows(shop, count_id, "differences")
    assert {row.code: (row.counted, row.on_hand) for row in posted} == {
        code: figures[:2] for code, figures in shown.items()
    }
    assert bookcheck.check_books(shop.new).findings == ()
    [[content]] = shop.sql("SELECT content FROM journal WHERE kind = 'count.posted'")
    assert f'"rest":{len(shown) - 1}' in content


def test_by_default_what_was_not_counted_stays(shop: Shop) -> None:
    count_id = begin(shop)
    put(shop, count_id, "GULA", 99_000)
    before = shop.stock("KOPI")
    assert counting.post(shop.new, count_id).facts["rest"] == 0
    assert shop.stock("KOPI") == before


def test_zero_is_only_what_belongs_to_the_count(shop: Shop) -> None:
    for name, stock in (("Beras", 7_000), ("Garam", 0), ("Terigu", None)):
        catalogue.add(
            shop.new,
            ProductDraft(name, 9_000, code=name, category="Sembako", opening_stock=stock),
        )
    [[category]] = shop.sql("SELECT category_id FROM product WHERE code = 'GULA'")
    outside = shop.stock("KOPI")
    count_id = begin(shop, category_id=category)
    put(shop, count_id, "GULA", 100_000)
    assert [row.code for row in rows(shop, count_id, "rest")] == ["Beras"]
    facts = counting.post(shop.new, count_id, rest=True).facts
    assert (facts["lines"], facts["differences"], facts["rest"]) == (2, 1, 1)
    assert (shop.stock("Beras")[0], shop.stock("GULA")[0]) == (0, 100_000)
    assert shop.stock("KOPI") == outside


def test_what_is_below_zero_comes_up_to_zero(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Es", 2_000, code="ES", cost=500, opening_stock=1_000))
    shop.sell("3*ES")
    count_id = begin(shop)
    put(shop, count_id, "GULA", 100_000)
    [ice] = [row for row in rows(shop, count_id, "rest") if row.code == "ES"]
    assert (ice.difference, ice.worth) == (2_000, 1_000)
    sums = counting.sums(shop.new, count_id, rest=True)
    assert sums.surplus == 1_000
    counting.post(shop.new, count_id, rest=True)
    assert shop.stock("ES")[0] == 0


def test_a_count_of_nothing_makes_nothing_zero(shop: Shop) -> None:
    count_id = begin(shop)
    before = shop.dump()
    with pytest.raises(CountEmpty):
        counting.post(shop.new, count_id, rest=True)
    assert shop.dump() == before


def test_what_another_count_found_comes_back_with_its_posting(shop: Shop) -> None:
    first, second = begin(shop), begin(shop)
    put(shop, first, "GULA", 100_000)
    put(shop, second, "KOPI", 50_000)
    counting.post(shop.new, first, rest=True)
    assert shop.stock("KOPI")[0] == 0
    counting.post(shop.new, second)
    assert shop.stock("KOPI")[0] == 50_000
    assert bookcheck.check_books(shop.new).findings == ()
