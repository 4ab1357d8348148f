"""The one door for texts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.errors import CartEmpty, FieldMissing, TextTooLong
from oms_desktop.domain.text import clean_text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Gula \t pasir\n1 kg ", "Gula pasir 1 kg"),
        ("a\x00b\x1bc", "abc"),
        ("e\N{COMBINING ACUTE ACCENT}", "\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("evil\N{RIGHT-TO-LEFT OVERRIDE}txt", "eviltxt"),
        ("a\N{NO-BREAK SPACE}b\N{LINE SEPARATOR}c", "a b c"),
        ("\ud800x\ue000", "x"),
        ("=1+1", "=1+1"),
        ("\N{THUMBS UP SIGN}", "\N{THUMBS UP SIGN}"),
    ],
)
def test_texts_are_cleaned(text: str, cleaned: str) -> None:
    assert clean_text(text, "name") == cleaned


def test_a_text_as_long_as_its_field_is_taken_and_longer_is_refused() -> None:
    assert clean_text(" " + "x" * 40, "unit", 40) == "x" * 40
    with pytest.raises(TextTooLong) as refused:
        clean_text("x" * 41, "unit", 40)
    assert refused.value == TextTooLong("unit", 40)


@pytest.mark.parametrize("text", ["", "  ", "\x00", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN} "])
def test_a_required_text_must_show_something(text: str) -> None:
    with pytest.raises(FieldMissing) as refused:
        clean_text(text, "name", required=True)
    assert refused.value == FieldMissing("name")


@given(st.text(st.characters(), max_size=60))
def test_cleaning_again_changes_nothing(text: str) -> None:
    once = clean_text(text, "name")
    assert clean_text(once, "name") == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n" not in once
    once.encode()


def test_a_refusal_names_its_fields_in_the_log() -> None:
    assert str(TextTooLong("name", 10)) == "TextTooLong(field='name', limit=10)"
    assert str(CartEmpty()) == "CartEmpty()"
