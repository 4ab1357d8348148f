"""The embedded font: one repertoire, digits of one width, nothing lost in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.documents.font import FAMILY, paper_fonts, printable
from oms_desktop.documents.paper import Face, wrap
from oms_desktop.paths import resource

FACE = Face(9)


def test_both_weights_hold_the_same_characters() -> None:
    fonts = paper_fonts()
    assert fonts[FAMILY].advances.keys() == fonts[FAMILY + "B"].advances.keys()


@pytest.mark.parametrize("style", ["", "B"])
def test_digits_and_minus_share_one_width(style: str) -> None:
    advances = paper_fonts()[FAMILY + style].advances
    assert len({advances[character] for character in "0123456789\u2212"}) == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Telur 1½ kg × 2 − é ñ ş Ř", "Telur 1½ kg × 2 − é ñ ş Ř"),
        ("cafe\u0301", "café"),
        ("Nguyễn Thị", "Nguyen Thi"),
        ("ﬁ １２ ①", "fi 12 1"),
        ("日本 😀", "?? ?"),
        ("Ω", "?"),
        ("a\tb\nc\x00d", "a b c d"),
        ("a\u200db\u202ec", "abc"),
        ("\ud800", "?"),
        ("**bold** <b>x</b> {nb}", "**bold** <b>x</b> {nb}"),
    ],
)
def test_text_beyond_the_font_is_spelled_otherwise(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_any_text_can_be_drawn(text: str) -> None:
    shown = printable(text)
    assert set(shown) <= paper_fonts()[FAMILY].advances.keys()
    assert FACE.width(shown) >= 0


@given(st.text(alphabet="abcdefg hijk.", max_size=200), st.floats(5, 60))
def test_wrapped_lines_fit_and_keep_every_letter(text: str, width: float) -> None:
    lines = wrap(text, FACE, width)
    assert all(FACE.width(item) <= width for item in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_explicit_lines_stay_apart() -> None:
    assert wrap("Jl. Melati\nDepok", FACE, 100) == ["Jl. Melati", "Depok"]
    assert wrap("", FACE, 100) == [""]


@pytest.mark.parametrize(
    "name",
    [
        "NotoSans-Regular-latin.ttf",
        "NotoSans-Bold-latin.ttf",
        "Inter-Regular.ttf",
        "Inter-SemiBold.ttf",
        "Inter-Bold.ttf",
    ],
)
def test_shipped_fonts_are_small(name: str) -> None:
    assert 20_000 < resource("fonts", name).stat().st_size < 200_000


def test_the_screen_font_keeps_tabular_digits() -> None:
    # OpenType's table of features names each by four letters.
    assert b"tnum" in resource("fonts", "Inter-Regular.ttf").read_bytes()
