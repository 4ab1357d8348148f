"""One price for each line, and why: unit → level → quantity break → promotion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.money import half_up
from oms_desktop.domain.price_rules import (
    LIST_PRICE,
    PriceReason,
    PriceRule,
    SellingUnit,
    price_of,
    read_reason,
)
from oms_desktop.domain.quantity import ONE

BASE, CARTON, PACK = SellingUnit(), SellingUnit("dus", 24_000, 400_000), SellingUnit("pak", 6_000)
TODAY = "2026-11-23"
DAYS = ("", "2026-11-20", TODAY, "2026-11-30")
prices = st.integers(0, 50_000)
rules = st.lists(
    st.builds(
        PriceRule,
        prices,
        st.sampled_from(["", "dus", "pak"]),
        st.sampled_from(["", "Reseller", "Grosir"]),
        st.sampled_from([0, 3_000, 12_000, 100_000]),
        st.sampled_from(DAYS),
        st.sampled_from(DAYS),
    ).filter(lambda rule: rule.kind != "list"),
    max_size=8,
)
units = st.sampled_from([BASE, CARTON, PACK])
levels = st.sampled_from(["", "reseller", "Grosir", "VIP"])
quantities = st.integers(1, 200_000)


def ask(
    given: list[PriceRule],
    quantity: int = ONE,
    level: str = "",
    unit: SellingUnit = BASE,
    day: str = TODAY,
) -> tuple[int, str]:
    found = price_of(17_500, unit, given, quantity, level, day)
    return found.price, found.reason.kind


RESELLER = PriceRule(16_000, level="Reseller")
DOZEN = PriceRule(16_500, minimum=12_000)
PROMOTION = PriceRule(15_500, starts="2026-11-20", ends=TODAY)


@pytest.mark.parametrize(
    ("given", "quantity", "level", "expected"),
    [
        ([], ONE, "", (17_500, "list")),
        ([RESELLER], ONE, "", (17_500, "list")),
        ([RESELLER], ONE, "RESELLER", (16_000, "level")),
        ([DOZEN], 11_999, "", (17_500, "list")),
        ([DOZEN], 12_000, "", (16_500, "break")),
        ([DOZEN, RESELLER], 12_000, "Reseller", (16_000, "level")),
        ([DOZEN, PriceRule(15_000, minimum=50_000)], 60_000, "", (15_000, "break")),
        ([DOZEN, PriceRule(18_000, minimum=50_000)], 60_000, "", (16_500, "break")),
        (
            [RESELLER, PriceRule(15_900, level="Reseller", minimum=5_000)],
            5_000,
            "Reseller",
            (15_900, "break"),
        ),
        ([RESELLER, PROMOTION], ONE, "Reseller", (15_500, "promotion")),
        ([PriceRule(19_000, level="Kontrak")], ONE, "Kontrak", (19_000, "level")),
        ([PriceRule(19_000, ends=TODAY)], ONE, "", (17_500, "list")),
        ([PriceRule(15_000, minimum=3_000, ends=TODAY)], 2_000, "", (17_500, "list")),
    ],
)
def test_the_order_of_prices(
    given: list[PriceRule], quantity: int, level: str, expected: tuple[int, str]
) -> None:
    assert ask(given, quantity, level) == expected


@pytest.mark.parametrize(
    ("day", "price"),
    [("2026-11-19", 17_500), ("2026-11-20", 15_500), (TODAY, 15_500), ("2026-11-24", 17_500)],
)
def test_a_promotion_holds_on_its_first_and_last_day(day: str, price: int) -> None:
    assert ask([PROMOTION], day=day)[0] == price


def test_a_unit_without_a_price_follows_the_base_unit() -> None:
    assert ask([], unit=PACK) == (105_000, "list")
    assert ask([RESELLER], level="Reseller", unit=PACK) == (96_000, "level")
    assert ask([DOZEN], ONE, unit=PACK) == (105_000, "list")
    assert ask([DOZEN], 2 * ONE, unit=PACK) == (99_000, "break")
    own = PriceRule(97_000, unit="Pak", level="Reseller")
    assert ask([own, RESELLER], level="Reseller", unit=PACK) == (97_000, "level")


def test_a_unit_with_a_price_has_its_own_rules() -> None:
    assert ask([RESELLER], level="Reseller", unit=CARTON) == (400_000, "unit")
    assert ask([PriceRule(380_000, unit="dus", minimum=5_000)], 5_000, unit=CARTON) == (
        380_000,
        "break",
    )
    assert ask([PriceRule(380_000, unit="dus")], unit=BASE) == (17_500, "list")


@given(prices, units, rules, quantities, quantities, levels)
def test_more_never_costs_more_a_piece(
    base: int, unit: SellingUnit, some: list[PriceRule], one: int, other: int, level: str
) -> None:
    few, many = sorted((one, other))
    less = price_of(base, unit, some, many, level, TODAY).price
    assert less <= price_of(base, unit, some, few, level, TODAY).price


@given(prices, units, rules, quantities, levels)
def test_only_a_level_raises_a_price(
    base: int, unit: SellingUnit, some: list[PriceRule], quantity: int, level: str
) -> None:
    listed = unit.listed(base)
    found = price_of(base, unit, some, quantity, level, TODAY)
    agreed = [
        rule.price if rule.unit == unit.name else half_up(rule.price * unit.content, ONE)
        for rule in some
        if rule.kind == "level" and rule.level.casefold() == level.casefold()
    ]
    assert found.price <= max([listed, *agreed])
    assert found.price in {listed} | {
        price for rule in some for price in (rule.price, half_up(rule.price * unit.content, ONE))
    }
    assert (found.reason.kind in {"list", "unit"}) <= (found.price == listed)


@given(prices, units, rules, quantities, levels)
def test_nothing_but_the_rules_of_this_customer_counts(
    base: int, unit: SellingUnit, some: list[PriceRule], quantity: int, level: str
) -> None:
    known = [rule for rule in some if rule.level.casefold() in {"", level.casefold()}]
    assert price_of(base, unit, some, quantity, level, TODAY) == price_of(
        base, unit, known, quantity, level, TODAY
    )


@given(prices, units, rules, quantities, levels)
def test_a_reason_is_read_as_it_was_written(
    base: int, unit: SellingUnit, some: list[PriceRule], quantity: int, level: str
) -> None:
    reason = price_of(base, unit, some, quantity, level, TODAY).reason
    assert read_reason(reason.text) == reason


def test_a_reason_is_short_and_canonical() -> None:
    assert LIST_PRICE.text == ""
    assert PriceReason("break", minimum=12_000).text == '{"kind":"break","minimum":12000}'


@pytest.mark.parametrize(
    "text", ["", "grosir", "[]", "{}", '{"kind":"gift"}', '{"kind":["level"]}', "null"]
)
def test_a_reason_nobody_wrote_is_none(text: str) -> None:
    assert read_reason(text) == LIST_PRICE


def test_odd_parts_of_a_reason_are_left_out() -> None:
    assert read_reason('{"kind":"level","level":7,"more":1}') == PriceReason("level")
