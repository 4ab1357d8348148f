"""Many prices changed in one go: seen before, whole or not at all, and taken back."""

from dataclasses import replace

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.discounts import parse_discount
from oms_desktop.domain.price_changes import PriceChange
from oms_desktop.domain.users import Right
from oms_desktop.services import bookcheck, catalogue, price_changes
from oms_desktop.services.price_changes import Repriced
from tests.helpers.shop import PRODUCTS, Shop
from tests.services.price_cases import planned


def prices(shop: Shop) -> dict[str, int]:
    """By code, further units by code and name."""
    found: dict[str, int] = {}
    for code in (draft.code for draft in PRODUCTS):
        draft = catalogue.product(shop.new, shop.product(code))
        found[code] = draft.price
        found |= {f"{code} {unit.name}": unit.price or 0 for unit in draft.units}
    return found


def test_a_share_goes_to_all_prices_an_amount_to_the_base_unit(shop: Shop) -> None:
    by_share = {(each.row.code, each.row.unit): each.price for each in planned(shop, "10%").rows}
    assert by_share["GULA", "pcs"] == 19_250
    assert by_share["GULA", "dus"] == 440_000
    by_amount = {(each.row.code, each.row.unit): each.price for each in planned(shop, "500").rows}
    assert by_amount["GULA", "pcs"] == 18_000
    assert ("GULA", "dus") not in by_amount
    assert len(by_amount) == len(PRODUCTS)


def test_only_what_the_list_shows_is_changed_and_can_be_taken_back(shop: Shop) -> None:
    before = prices(shop)
    rows = planned(shop, "10%", "gula").rows
    changes = price_changes.set_prices(shop.new, rows)
    assert changes.facts == {"count": 2, "skipped": 0}
    assert prices(shop) == {**before, "GULA": 19_250, "GULA dus": 440_000}
    price_changes.set_prices(shop.new, [each.back for each in rows])
    assert prices(shop) == before
    assert bookcheck.check_books(shop.new).ok


def test_what_somebody_else_changed_meanwhile_stays(shop: Shop) -> None:
    rows = planned(shop, "10%", "gula").rows
    sugar = shop.product("GULA")
    draft = catalogue.product(shop.new, sugar)
    catalogue.change(shop.new, sugar, replace(draft, price=18_888))
    changes = price_changes.set_prices(shop.new, rows)
    assert changes.facts == {"count": 1, "skipped": 1}
    assert prices(shop)["GULA"] == 18_888
    assert prices(shop)["GULA dus"] == 440_000


def test_a_unit_that_took_anothers_place_keeps_its_price(shop: Shop) -> None:
    rows = planned(shop, "10%", "gula").rows
    sugar = shop.product("GULA")
    draft = catalogue.product(shop.new, sugar)
    # The same price, and as SQLite counts perhaps the same id, but another thing.
    sack = replace(draft.units[0], name="karung", content=50_000)
    catalogue.change(shop.new, sugar, replace(draft, units=(sack,)))
    price_changes.set_prices(shop.new, rows)
    assert prices(shop)["GULA karung"] == 400_000


def test_what_would_be_left_with_nothing_is_named_and_left(shop: Shop) -> None:
    plan = planned(shop, "10.000", up=False)
    assert {row.code for row in plan.left} == {"KOPI", "JASA"}
    assert all(each.price > 0 for each in plan.rows)


def test_below_cost_is_said_to_those_who_may_see_it(shop: Shop) -> None:
    plan = planned(shop, "20%", "gula", up=False)
    assert [each.below_cost for each in plan.rows] == [True, True]
    manager = replace(shop.new, person=replace(shop.new.person, taken=frozenset({Right.SEE_COST})))
    manager = replace(
        manager, person=replace(manager.person, role=type(manager.person.role).MANAGER)
    )
    change = PriceChange(up=False, by=parse_discount("20%"))
    blind = price_changes.plan(manager.fresh(), change, "gula")
    assert [each.row.cost for each in blind.rows] == [0, 0]
    assert not any(each.below_cost for each in blind.rows)


def test_a_price_that_is_none_changes_nothing_at_all(shop: Shop) -> None:
    before = prices(shop)
    rows = [*planned(shop, "10%").rows]
    rows.append(Repriced(rows[0].row, 0))
    with pytest.raises(errors.AmountOutOfRange):
        price_changes.set_prices(shop.new, rows)
    assert prices(shop) == before


def test_the_journal_keeps_every_price(shop: Shop) -> None:
    price_changes.set_prices(shop.new, planned(shop, "10%", "gula").rows)
    [(content,)] = shop.sql("SELECT content FROM journal WHERE kind = 'prices.changed'")
    assert '["GULA","pcs",17500,19250]' in content.replace(" ", "")
