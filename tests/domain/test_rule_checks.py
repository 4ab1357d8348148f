"""Price rules and bundles as a form hands them in: refused by type, or warned of."""

from dataclasses import replace

import pytest

from oms_desktop.domain import errors, errors_products
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.product_warnings import BreakRaises, PriceBelowCost
from oms_desktop.domain.products import (
    BundlePart,
    ProductDraft,
    UnitDraft,
    bare_copy,
    category_path,
    check_product,
    cleaned,
)
from oms_desktop.domain.refused import Refused

RICE = ProductDraft(
    "Beras", 78_000, code="BERAS", cost=72_000, units=(UnitDraft("dus", 10_000, "77", 770_000),)
)
LEVEL = PriceRule(76_000, level="Reseller")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"rules": (PriceRule(70_000),)}, errors_products.RuleBare(70_000)),
        (
            {"rules": (PriceRule(70_000, unit="peti", level="A"),)},
            errors_products.UnitUnknown("peti"),
        ),
        (
            {"rules": (LEVEL, PriceRule(75_000, level="RESELLER"))},
            errors_products.RuleTwice(76_000, 75_000),
        ),
        (
            {"rules": (PriceRule(1, ends="31-12-2026"),)},
            errors.DayTextInvalid("31-12-2026"),
        ),
        ({"rules": (PriceRule(1, starts="20261231"),)}, errors.DayTextInvalid("20261231")),
        (
            {"rules": (PriceRule(1, starts="2026-12-31", ends="2026-12-30"),)},
            errors_products.DaysReversed("2026-12-31", "2026-12-30"),
        ),
        ({"rules": (PriceRule(1, minimum=-1),)}, errors.QuantityOutOfRange(-1, 10**9)),
        ({"rules": (PriceRule(1, minimum=1_500),)}, errors.QuantityTooFine(1_500, "")),
        ({"rules": (PriceRule(1, "dus", minimum=500),)}, errors.QuantityTooFine(500, "dus")),
        ({"rules": (PriceRule(0, level="A"),)}, errors.FieldMissing("price")),
        ({"rules": (PriceRule(-1, level="A"),)}, errors.AmountOutOfRange(-1, 0, 10**10)),
        ({"last_cost": -1}, errors.AmountOutOfRange(-1, 0, 10**10)),
        ({"stock_policy": "maybe"}, errors.ChoiceInvalid("stock_policy", "maybe")),
        ({"parts": (BundlePart("A", 0),)}, errors.QuantityOutOfRange(0, 10**9)),
        ({"parts": (BundlePart("A", 1), BundlePart("a", 2))}, errors_products.PartTwice("a")),
        (
            {"parts": (BundlePart("A", 1),), "kind": "service"},
            errors_products.BundleOfService("Beras"),
        ),
    ],
)
def test_faults_are_refused_by_type(change: dict[str, object], refusal: Refused) -> None:
    with pytest.raises(type(refusal)) as caught:
        check_product(replace(RICE, **change))  # type: ignore[arg-type]  # the point of the table
    assert caught.value == refusal


@pytest.mark.parametrize(
    ("rules", "names"),
    [
        ((LEVEL, PriceRule(77_000, minimum=12_000)), []),
        ((PriceRule(80_000, level="Kontrak"),), []),
        ((PriceRule(78_000, minimum=12_000),), ["Beras (\u2265 12)"]),
        (
            (PriceRule(77_500, level="Reseller", minimum=12_000), LEVEL),
            ["Beras (Reseller, \u2265 12)"],
        ),
        (
            (PriceRule(77_000, minimum=12_000), PriceRule(77_500, minimum=24_000)),
            ["Beras (\u2265 24)"],
        ),
        ((PriceRule(79_000, ends="2026-12-31"),), ["Beras (\u20132026-12-31)"]),
        ((PriceRule(775_000, "dus", minimum=5_000),), ["Beras (dus, \u2265 5)"]),
    ],
)
def test_a_break_that_raises_the_price_is_a_warning(
    rules: tuple[PriceRule, ...], names: list[str]
) -> None:
    found = check_product(replace(RICE, rules=rules))
    assert [each.name for each in found if isinstance(each, BreakRaises)] == names


def test_a_rule_below_cost_is_a_warning() -> None:
    rules = (PriceRule(71_999, level="Reseller"), PriceRule(719_999, "dus", "Reseller"))
    assert check_product(replace(RICE, rules=rules)) == (
        PriceBelowCost("Beras (Reseller)", 71_999, 72_000),
        PriceBelowCost("Beras (dus, Reseller)", 719_999, 720_000),
    )
    assert check_product(replace(RICE, rules=(PriceRule(72_000, level="Reseller"),))) == ()


def test_cleaning_names_the_base_unit_by_nothing() -> None:
    given = replace(
        RICE,
        rules=(PriceRule(1, " PCS ", " Reseller\t", starts=" 2026-12-01 "),),
        parts=(BundlePart(" A ", 1),),
        stock_policy=" Block ",
        shelf=" R1 ",
    )
    kept = cleaned(given)
    assert kept.rules == (PriceRule(1, "", "Reseller", starts="2026-12-01"),)
    assert (kept.parts[0].code, kept.stock_policy, kept.shelf) == ("A", "block", "R1")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Minuman", "Minuman"),
        ("Minuman/Teh", "Minuman/Teh"),
        (" Minuman  / Teh ", "Minuman / Teh"),
        ("Minuman > Teh", "Minuman / Teh"),
        ("Minuman \u203a Teh", "Minuman / Teh"),
        (" / Teh / ", "/ Teh /"),
    ],
)
def test_a_category_is_a_path(text: str, path: str) -> None:
    assert category_path(text) == path.strip(" /")


def test_a_copy_shares_no_code() -> None:
    copy = bare_copy(replace(RICE, barcodes=("1",), opening_stock=5, rules=(LEVEL,)))
    assert copy.all_barcodes == ()
    assert (copy.code, copy.opening_stock, copy.rules) == ("", None, (LEVEL,))
