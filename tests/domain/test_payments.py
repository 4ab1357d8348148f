"""Cash: rounding, quick buttons and change, by the agreed examples and in general."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import PaymentTooLarge
from oms_desktop.domain.payments import (
    PANEL_STEPS,
    RoundingDirection,
    check_not_above,
    quick_cash,
    round_cash,
)

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "vectors" / "cash.json").read_text("utf-8")
)
totals = st.integers(0, 10**9)
steps = st.sampled_from([100, 500, 1000])


@pytest.mark.parametrize(("total", "rounded"), VECTORS["rounding"]["cases"])
def test_the_agreed_rounding(total: int, rounded: int) -> None:
    rule = VECTORS["rounding"]
    assert round_cash(total, rule["step"], RoundingDirection(rule["direction"])) == rounded


@pytest.mark.parametrize("case", VECTORS["quick_cash"], ids=str)
def test_the_agreed_buttons(case: dict[str, object]) -> None:
    total = case["total"]
    assert isinstance(total, int)
    assert quick_cash(total) == case["buttons"]


@pytest.mark.parametrize(
    ("direction", "rounded"),
    [
        (RoundingDirection.DOWN, [1000, 1000, 1000, 1100]),
        (RoundingDirection.NEAREST, [1000, 1000, 1100, 1100]),
        (RoundingDirection.UP, [1000, 1100, 1100, 1100]),
    ],
)
def test_directions(direction: RoundingDirection, rounded: list[int]) -> None:
    assert [round_cash(total, 100, direction) for total in (1000, 1049, 1050, 1100)] == rounded


@given(totals, steps, st.sampled_from(RoundingDirection))
def test_rounding_stays_within_a_step(total: int, step: int, direction: RoundingDirection) -> None:
    rounded = round_cash(total, step, direction)
    assert rounded % step == 0
    assert abs(rounded - total) < step
    assert round_cash(rounded, step, direction) == rounded
    signs = {RoundingDirection.DOWN: rounded <= total, RoundingDirection.UP: rounded >= total}
    assert signs.get(direction, 2 * abs(rounded - total) <= step)


@given(totals, st.sampled_from([0, 1]), st.sampled_from(RoundingDirection))
def test_no_step_changes_nothing(total: int, step: int, direction: RoundingDirection) -> None:
    assert round_cash(total, step, direction) == total


@given(totals)
def test_buttons_all_cover_the_total(total: int) -> None:
    for buttons in (quick_cash(total), quick_cash(total, PANEL_STEPS)):
        assert buttons[0] == total
        assert buttons == sorted(set(buttons))
        assert len(buttons) <= 7


def test_other_methods_pay_at_most_what_is_due() -> None:
    check_not_above(43_200, 43_200)
    with pytest.raises(PaymentTooLarge) as refused:
        check_not_above(43_201, 43_200)
    assert refused.value == PaymentTooLarge(43_201, 43_200)
