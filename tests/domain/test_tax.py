"""Tax: the agreed examples, and sums that add up whatever the amounts."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.pricing import LinePrice, total_up
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.tax import RATES, TaxClass, TaxPolicy, TaxRate, rate_on, tax_of

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "vectors" / "tax.json").read_text("utf-8")
)
NOW = rate_on(date(2026, 11, 23))


@pytest.mark.parametrize("case", VECTORS["invoice_level"], ids=str)
def test_the_agreed_examples(case: dict[str, Any]) -> None:
    included = case["prices"] == "included"
    tax = tax_of(case["total"] if included else case["base"], NOW, included=included)
    assert (tax.base, tax.tax, tax.other_base) == (case["base"], case["tax"], case["other_base"])
    assert tax.base + tax.tax == case["total"]


def test_tax_is_rounded_once_per_invoice_and_not_per_line() -> None:
    case = VECTORS["per_invoice_not_per_line"]
    lines = [LinePrice(ONE, amount) for amount in case["lines"]]
    totals = total_up(lines, policy=TaxPolicy(NOW, prices_include_tax=False))
    assert totals.tax_amount == case["tax"]
    per_line = sum(tax_of(amount, NOW, included=False).tax for amount in case["lines"])
    assert per_line == case["wrong_per_line"]


def test_only_taxed_goods_are_taxed() -> None:
    case = VECTORS["mixed"]
    lines = [
        LinePrice(ONE, line["amount"], tax_class=TaxClass(line["class"])) for line in case["lines"]
    ]
    totals = total_up(lines, policy=TaxPolicy(NOW, prices_include_tax=True))
    assert totals.tax is not None
    assert (totals.tax.base, totals.tax.tax, totals.total) == (
        *(case["base"], case["tax"], case["total"]),
    )


@pytest.mark.parametrize(
    ("day", "since"),
    [
        (date(2020, 1, 1), date(2022, 4, 1)),
        (date(2022, 4, 1), date(2022, 4, 1)),
        (date(2024, 12, 31), date(2022, 4, 1)),
        (date(2025, 1, 1), date(2025, 1, 1)),
        (date(2030, 1, 1), date(2025, 1, 1)),
    ],
)
def test_the_day_decides_the_rate(day: date, since: date) -> None:
    assert rate_on(day).since == since
    assert rate_on(day, reversed(RATES)).since == since


rates = st.builds(TaxRate, st.just(date(2025, 1, 1)), st.integers(1, 50), st.integers(50, 200))


@given(st.integers(0, 10**12), rates)
def test_included_tax_and_base_are_the_whole(total: int, rate: TaxRate) -> None:
    tax = tax_of(total, rate, included=True)
    assert tax.base + tax.tax == total
    exact = Fraction(total * rate.numerator, rate.denominator + rate.numerator)
    assert abs(tax.tax - exact) <= Fraction(1, 2)


@given(st.integers(0, 10**12), rates)
def test_excluded_tax_is_off_by_half_a_rupiah_at_most(base: int, rate: TaxRate) -> None:
    tax = tax_of(base, rate, included=False)
    assert tax.base == base
    assert abs(tax.tax - Fraction(base * rate.numerator, rate.denominator)) <= Fraction(1, 2)
