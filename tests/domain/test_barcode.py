import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.barcode import (
    ScaleLabel,
    ScaleReading,
    Symbology,
    candidates,
    check_digit,
    in_store_ean,
    normalise_code,
    parse_scale_label,
    symbology,
)
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    BarcodeScientific,
    BarcodeTextInvalid,
    PatternInvalid,
)

digits = st.text("0123456789", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" 8994834001918\r\n", "8994834001918"),
        ("aaaaaa", "aaaaaa"),
        ("KB 01/2", "KB 01/2"),
        ("12E45", "12E45"),
        ("x" * 48, "x" * 48),
    ],
)
def test_codes_are_trimmed_and_kept(typed: str, code: str) -> None:
    assert normalise_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["8,99483E+12", "8.99E12", "9E+12", "8.994834e+12", " 8,99100E+12 ", "1,0E-5"]
)
def test_what_a_spreadsheet_ate_is_refused(typed: str) -> None:
    with pytest.raises(BarcodeScientific) as refusal:
        normalise_code(typed)
    assert refusal.value.text == typed


@pytest.mark.parametrize(
    "typed", ["", "  ", "x" * 49, "12\x0034", "12\n34", "12\u200b34", "kopi é"]
)
def test_what_no_label_holds_is_refused(typed: str) -> None:
    with pytest.raises(BarcodeTextInvalid):
        normalise_code(typed)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("8994834001918", Symbology.EAN13),
        ("8994834001919", Symbology.CODE128),
        ("96385074", Symbology.EAN8),
        ("96385075", Symbology.CODE128),
        ("749921010711", Symbology.UPCA),
        ("749921010712", Symbology.CODE128),
        ("12345", Symbology.CODE128),
        ("aaaaaa", Symbology.CODE128),
        ("٠١٢٣٤٥٦٧", Symbology.CODE128),
    ],
)
def test_symbology(code: str, kind: Symbology) -> None:
    assert symbology(code) is kind


def test_check_digit_wants_digits() -> None:
    with pytest.raises(ValueError, match="not digits"):
        check_digit("12a")


@given(digits, st.integers(0, 19), st.integers(1, 9))
def test_a_misread_digit_never_checks(body: str, at: int, off: int) -> None:
    at %= len(body)
    misread = body[:at] + str((int(body[at]) + off) % 10) + body[at + 1 :]
    assert check_digit(misread) != check_digit(body)


@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("749921010711", ("749921010711", "0749921010711")),
        ("0749921010711", ("0749921010711", "749921010711")),
        # The price list's spreadsheet lost the zero, or the typed code did.
        ("089686535068", ("089686535068", "0089686535068", "89686535068")),
        ("89686535068", ("89686535068", "089686535068", "0089686535068")),
        ("8994834001918", ("8994834001918",)),
        ("1234565", ("1234565", "01234565")),
        # The check digit disagrees: own codes stay as they are.
        ("89686535069", ("89686535069",)),
        ("1234567", ("1234567",)),
        ("00450", ("00450",)),
        ("aaaaaa", ("aaaaaa",)),
    ],
)
def test_candidates(code: str, keys: tuple[str, ...]) -> None:
    assert candidates(code) == keys


@given(st.integers(10**6, 10**11 - 1))
def test_a_lost_zero_is_found_from_both_sides(number: int) -> None:
    body = f"{number:011d}"
    full = body + check_digit(body)
    lost = full.lstrip("0")
    for stored in (full, f"0{full}", lost):
        for scanned in (full, f"0{full}"):
            assert stored in candidates(scanned)
    if len(lost) > 8:
        assert full in candidates(lost)


@given(st.text(max_size=20))
def test_candidates_begin_with_the_code_and_never_repeat(code: str) -> None:
    keys = candidates(code)
    assert keys[0] == code
    assert len(set(keys)) == len(keys)


WEIGHT = ScaleLabel("21CCCCCWWWWWX")
PRICE = ScaleLabel("22CCCCCPPPPPX")


def test_a_scale_label_gives_product_and_weight_or_price() -> None:
    weighed = "210045001500" + check_digit("210045001500")
    priced = "220045025000" + check_digit("220045025000")
    both = (WEIGHT, PRICE)
    assert parse_scale_label(weighed, both) == ScaleReading("00450", quantity=1500)
    assert parse_scale_label(priced, both) == ScaleReading("00450", amount=25000)
    assert ScaleLabel("02CCCCPPPPPP").read("021234001500") == ScaleReading("1234", amount=1500)
    assert ScaleLabel("29WWWWWCCCCC").read("290150000450") == ScaleReading("00450", quantity=1500)


@pytest.mark.parametrize(
    "code",
    [
        "2100450015004",  # wrong check digit
        "8994834001918",  # another prefix
        "210045001500",  # too short
        "21004500150O3",  # a letter
        "210045000000" + check_digit("210045000000"),  # nothing on the scale
        "",
    ],
)
def test_what_is_no_scale_label(code: str) -> None:
    assert parse_scale_label(code, (WEIGHT, PRICE)) is None


@pytest.mark.parametrize(
    "pattern",
    [
        *("", "CCCCCWWWWWX", "21CCCCCX", "21WWWWWWWWX", "21CCWWCCWWWWX", "21CCCCCWWPPPX"),
        *("21CCCCCXWWWWW", "21cccccwwwwwx", "21CW", "21" + "C" * 10 + "W" * 10, "2٣CCCCCWWWWWX"),
    ],
)
def test_a_scale_pattern_that_cannot_work_is_refused(pattern: str) -> None:
    with pytest.raises(PatternInvalid):
        ScaleLabel(pattern)


@given(st.integers(0, 10**9 - 1))
def test_in_store_codes_are_real_eans(number: int) -> None:
    code = in_store_ean(number)
    assert code.startswith("200")
    assert symbology(code) is Symbology.EAN13
    assert int(code[3:-1]) == number


def test_in_store_codes_have_bounds() -> None:
    assert in_store_ean(7, "29")[:12] == "290000000007"
    for number in (-1, 10**9):
        with pytest.raises(AmountOutOfRange):
            in_store_ean(number)
    for prefix in ("", "899", "2", "2000", "2x"):
        with pytest.raises(PatternInvalid):
            in_store_ean(1, prefix)
