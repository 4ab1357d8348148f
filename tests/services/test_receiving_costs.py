"""Who may take goods in but not see what they cost is told no cost, and changes none."""

import dataclasses
from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services import bookcheck, catalogue, receiving, stock_card
from oms_desktop.services.session import Session
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop
from tests.services.receiving_cases import line_of, received

KEEPERS = (
    Person(1, "Ani", Role.MANAGER, taken=frozenset({Right.SEE_COST})),
    Person(1, "Edi", Role.CASHIER, given=frozenset({Right.ADJUST_STOCK})),
)
each_keeper = pytest.mark.parametrize("keeper", KEEPERS, ids=lambda person: person.name)


def as_(shop: Shop, keeper: Person) -> Session:
    """A keeper of the stock with a new request."""
    return replace(shop.new, person=keeper)


def costs(shop: Shop, receipt_id: int) -> list[int]:
    """What the lines cost, as the owner sees it."""
    return [line.unit_cost for line in receiving.receipt(shop.new, receipt_id).lines]


def numbers(value: Any) -> set[int]:
    """Every number in an answer, however deep."""
    if isinstance(value, dict):
        return set().union(*map(numbers, value.values()))
    if isinstance(value, tuple | list | frozenset):
        return set().union(*map(numbers, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        mine = [getattr(value, item.name) for item in dataclasses.fields(value)]
        return numbers([*mine, getattr(value, "total", 0), getattr(value, "amount", 0)])
    return {value} if isinstance(value, int) else set()


@each_keeper
def test_no_answer_says_what_anything_costs(shop: Shop, keeper: Person) -> None:
    receipt_id = received(shop, "GULA")
    line_id = line_of(shop, receipt_id)
    receiving.change_line(shop.new, receipt_id, line_id, unit_cost=14_321)
    product_id = shop.product("GULA")
    [[worth]] = shop.sql("SELECT value FROM stock_total WHERE product_id = ?", product_id)
    assert {14_321, worth} <= numbers(
        [receiving.receipt(shop.new, receipt_id), stock_card.card(shop.new, product_id).figures]
    )
    told: list[Any] = [
        receiving.receipt(as_(shop, keeper), receipt_id),
        receiving.drafts(as_(shop, keeper)),
        stock_card.card(as_(shop, keeper), product_id).figures,
        receiving.post(as_(shop, keeper), receipt_id).facts,
        receiving.receipt(as_(shop, keeper), receipt_id),
        receiving.posted(as_(shop, keeper)).page("id", 9).rows,
        receiving.posted(as_(shop, keeper)).total(),
        stock_card.card(as_(shop, keeper), product_id).figures,
    ]
    [[worth_now]] = shop.sql("SELECT value FROM stock_total WHERE product_id = ?", product_id)
    assert worth_now == worth + 14_321
    assert numbers(told).isdisjoint({14_321, worth, worth_now, 15_000})
    assert told[3] == {"number": "GR/2026/11/0001", "total": None, "lines": 1}


@each_keeper
def test_what_is_taken_in_costs_what_it_cost_last(shop: Shop, keeper: Person) -> None:
    shop.sql("UPDATE product SET last_cost = 14000 WHERE code = 'GULA'")
    receipt_id = receiving.start(as_(shop, keeper)).id_of("receipt")
    receiving.scan(as_(shop, keeper), receipt_id, "2*GULA")
    receiving.add_product(as_(shop, keeper), receipt_id, shop.product("GULA"), 1000, "dus")
    receiving.scan(as_(shop, keeper), receipt_id, "KOPI")
    assert costs(shop, receipt_id) == [14_000, 336_000, 6_000]
    receiving.post(as_(shop, keeper), receipt_id)
    [row] = receiving.posted(shop.new).page("id", 9).rows
    assert row.total == 28_000 + 336_000 + 6_000
    Bookkeeping(shop.session.store).check()
    assert bookcheck.check_books(shop.new).findings == ()


@each_keeper
def test_a_cost_is_refused_and_the_rest_of_the_line_is_not(shop: Shop, keeper: Person) -> None:
    receipt_id = received(shop, "GULA")
    line_id = line_of(shop, receipt_id)
    for cost in (0, 15_000):
        with pytest.raises(RightMissing) as refused:
            receiving.change_line(as_(shop, keeper), receipt_id, line_id, unit_cost=cost)
        assert refused.value == RightMissing("see_cost")
    receiving.change_line(as_(shop, keeper), receipt_id, line_id, quantity=7_000)
    [line] = receiving.receipt(shop.new, receipt_id).lines
    assert (line.quantity, line.unit_cost) == (7_000, 15_000)


@each_keeper
def test_taking_a_change_back_leaves_the_costs_alone(shop: Shop, keeper: Person) -> None:
    receipt_id = received(shop, "GULA", "KOPI")
    line_id = line_of(shop, receipt_id)
    receiving.change_line(shop.new, receipt_id, line_id, unit_cost=14_321)
    seen = receiving.receipt(as_(shop, keeper), receipt_id).lines
    receiving.change_line(as_(shop, keeper), receipt_id, line_id, quantity=7_000)
    receiving.restore(as_(shop, keeper), receipt_id, seen)
    assert costs(shop, receipt_id) == [14_321, 6_000]
    receiving.remove_line(as_(shop, keeper), receipt_id, line_of(shop, receipt_id, 1))
    receiving.restore(as_(shop, keeper), receipt_id, seen)
    assert costs(shop, receipt_id) == [14_321, 6_000]
    receiving.set_unit(as_(shop, keeper), receipt_id, line_of(shop, receipt_id), "dus")
    assert costs(shop, receipt_id) == [24 * 14_321, 6_000]
    receiving.restore(as_(shop, keeper), receipt_id, seen)
    assert costs(shop, receipt_id) == [14_321, 6_000]


@pytest.mark.parametrize("slipped", [0, 1, 15_001, 10**9])
def test_whatever_cost_is_slipped_in_is_not_taken(shop: Shop, slipped: int) -> None:
    receipt_id = received(shop, "GULA", "KOPI")
    keeper = as_(shop, KEEPERS[0])
    lines = receiving.receipt(keeper, receipt_id).lines
    receiving.restore(keeper, receipt_id, [replace(line, unit_cost=slipped) for line in lines])
    assert costs(shop, receipt_id) == [15_000, 6_000]


def test_a_product_changed_by_who_sees_no_cost_keeps_it(shop: Shop) -> None:
    product_id = shop.product("GULA")
    shop.sql("UPDATE product SET last_cost = 14000 WHERE code = 'GULA'")
    seen = catalogue.product(as_(shop, KEEPERS[0]), product_id)
    assert (seen.cost, seen.last_cost) == (0, None)
    changed = replace(seen, price=18_000, cost=1, last_cost=2)
    catalogue.change(as_(shop, KEEPERS[0]), product_id, changed)
    [row] = shop.sql("SELECT price, cost, last_cost FROM product WHERE code = 'GULA'")
    assert tuple(row) == (18_000, 15_000, 14_000)
    [*_, (_, content)] = shop.journalled("product.changed")
    assert content == {"price": [17_500, 18_000]}
