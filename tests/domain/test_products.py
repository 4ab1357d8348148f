from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import (
    AmountOutOfRange,
    BarcodeScientific,
    ChoiceInvalid,
    CodeTaken,
    FieldMissing,
    QuantityOutOfRange,
    QuantityTooFine,
    TextTooLong,
)
from oms_desktop.domain.product_warnings import PriceBelowCost, PriceZero
from oms_desktop.domain.products import (
    PRICE_LIMIT,
    ProductDraft,
    UnitDraft,
    check_product,
    cleaned,
)
from oms_desktop.domain.refused import Refused

RICE = ProductDraft(name="Beras 5 kg", price=78000, cost=72000, unit="sak")
BOX = UnitDraft("dus", 24_000, "8990000000028", 80000)


def test_a_sound_product_has_no_warnings() -> None:
    full = replace(
        RICE,
        barcodes=("8990000000011",),
        units=(BOX,),
        cost=3000,
        opening_stock=5000,
        colour="#C79A1B",
    )
    assert check_product(full) == ()


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"name": "  "}, FieldMissing("name")),
        ({"unit": ""}, FieldMissing("unit")),
        ({"price": 0}, FieldMissing("price")),
        ({"price": -1}, AmountOutOfRange(-1, 0, PRICE_LIMIT)),
        ({"price": PRICE_LIMIT + 1}, AmountOutOfRange(PRICE_LIMIT + 1, 0, PRICE_LIMIT)),
        ({"cost": -1}, AmountOutOfRange(-1, 0, PRICE_LIMIT)),
        ({"opening_stock": 1500}, QuantityTooFine(1500, "sak")),
        ({"opening_stock": -1000}, QuantityOutOfRange(-1000, 10**9)),
        ({"min_stock": 10**9 + 1000}, QuantityOutOfRange(10**9 + 1000, 10**9)),
        ({"min_stock": 1}, QuantityTooFine(1, "sak")),
        ({"unit_decimals": 4}, ChoiceInvalid("unit_decimals", "4")),
        ({"colour": "red"}, ChoiceInvalid("colour", "red")),
        ({"barcodes": ("1", "2", "1")}, CodeTaken("1", "Beras 5 kg")),
        ({"barcodes": (BOX.barcode,), "units": (BOX,)}, CodeTaken(BOX.barcode, "Beras 5 kg")),
        ({"units": (UnitDraft("SAK", 2000),)}, CodeTaken("sak", "Beras 5 kg")),
        ({"units": (UnitDraft("dus", 0),)}, QuantityOutOfRange(0, 10**9)),
        ({"units": (UnitDraft(" ", 1000),)}, FieldMissing("unit")),
        ({"units": (UnitDraft("dus", 1000, price=0),)}, FieldMissing("price")),
        ({"units": (UnitDraft("dus", 1000, price=-5),)}, AmountOutOfRange(-5, 0, PRICE_LIMIT)),
    ],
)
def test_faults_are_refused_by_type(change: dict[str, object], refusal: Refused) -> None:
    with pytest.raises(type(refusal)) as caught:
        check_product(replace(RICE, **change))  # type: ignore[arg-type]  # the point of the table
    assert caught.value == refusal


def test_units_without_barcode_are_no_twins() -> None:
    assert (
        check_product(replace(RICE, units=(UnitDraft("dus", 2000), UnitDraft("ikat", 3000)))) == ()
    )


def test_below_cost_is_a_warning_for_the_base_and_for_packs() -> None:
    product = replace(RICE, price=70000, units=(replace(BOX, content=2500, price=179_999),))
    assert check_product(product) == (
        PriceBelowCost("Beras 5 kg", 70000, 72000),
        PriceBelowCost("Beras 5 kg (dus)", 179_999, 180_000),
    )
    assert check_product(replace(RICE, price=72000)) == ()


def test_a_service_may_have_no_price() -> None:
    service = replace(RICE, kind="service", price=0, cost=0)
    assert check_product(service) == (PriceZero("Beras 5 kg"),)


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_pack_is_warned_of_exactly_when_it_loses_money(
    price: int, cost: int, content: int, pack_price: int
) -> None:
    draft = replace(
        RICE, price=price, cost=cost, units=(UnitDraft("dus", content, "", pack_price),)
    )
    below = {
        warning.name for warning in check_product(draft) if isinstance(warning, PriceBelowCost)
    }
    assert ("Beras 5 kg" in below) == (price < cost)
    assert ("Beras 5 kg (dus)" in below) == (pack_price * 1000 < cost * content)


def test_cleaning_passes_every_text_through_its_door() -> None:
    draft = replace(
        RICE,
        name=" Beras\t\u202e5  kg\x00 ",
        code=" B1 ",
        barcodes=(" 8990000000011 ", " "),
        category=" Sembako ",
        unit=" sak ",
        colour=" #c79a1b",
        units=(UnitDraft(" dus ", 2000, " 77 "),),
    )
    assert cleaned(draft) == replace(
        RICE,
        code="B1",
        barcodes=("8990000000011",),
        category="Sembako",
        colour="#C79A1B",
        units=(UnitDraft("dus", 2000, "77"),),
    )


def test_cleaning_refuses_what_cannot_be_kept() -> None:
    with pytest.raises(TextTooLong):
        cleaned(replace(RICE, name="x" * 121))
    with pytest.raises(BarcodeScientific):
        cleaned(replace(RICE, barcodes=("8,99483E+12",)))
    with pytest.raises(BarcodeScientific):
        cleaned(replace(RICE, units=(UnitDraft("dus", 2000, "8,99483E+12"),)))
