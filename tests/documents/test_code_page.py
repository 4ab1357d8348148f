"""Texts in the characters of a printer: spelled otherwise if need be, never dropped, never a command."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.documents.code_page import encoded, spelled

CODECS = ("ascii", "cp437", "cp850", "cp858", "cp1252", "latin-1")


@pytest.mark.parametrize(
    ("text", "codec", "expected"),
    [
        ("\u2212Rp\u00a05.000", "cp437", "-Rp\u00a05.000"),
        ("2 \u00d7 3", "cp437", "2 x 3"),
        ("2 \u00d7 3", "cp858", "2 \u00d7 3"),
        ("5 \u20ac", "cp858", "5 \u20ac"),
        ("5 \u20ac", "cp437", "5 EUR"),
        ("Kafe\u0301", "cp437", "Kaf\u00e9"),
        ("Caf\u00e9 \u0141\u00f3d\u017a", "ascii", "Cafe Lodz"),
        ("\u201cHalo\u201d\u2026", "cp437", '"Halo"...'),
        ("\u00bd m\u00b2", "ascii", "1/2 m2"),
        ("\ufb01lm \uff21\uff12", "ascii", "film A2"),
        ("\u8336 teh", "cp437", "? teh"),
        ("a\x1b@b\x00c\x7f", "cp437", "a @b c "),
        ("so\u00adft\u200b", "cp1252", "soft"),
    ],
)
def test_what_is_missing_is_spelled(text: str, codec: str, expected: str) -> None:
    assert spelled(text, codec) == expected


@given(st.text(), st.sampled_from(CODECS))
def test_no_byte_is_ever_a_command(text: str, codec: str) -> None:
    for byte in encoded(spelled(text, codec), codec):
        assert 0x20 <= byte != 0x7F


@given(st.characters(exclude_categories=("C", "Z", "M")), st.sampled_from(CODECS))
def test_no_letter_is_dropped(character: str, codec: str) -> None:
    # What is only composed of marks has nothing to stand below.
    if any(not unicodedata.combining(part) for part in unicodedata.normalize("NFKD", character)):
        assert spelled(character, codec).strip()


@given(st.text(alphabet=st.characters(max_codepoint=0x7E, min_codepoint=0x20)))
def test_plain_text_stays(text: str) -> None:
    for codec in CODECS:
        assert spelled(text, codec) == text
