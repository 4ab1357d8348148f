from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.whatsapp import international, link


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0812-3456-7890", "6281234567890"),
        ("+62 812 3456 7890", "6281234567890"),
        ("62812 3456 7890", "6281234567890"),
        ("812 3456 7890", "6281234567890"),
        ("+62 0812 3456 7890", "6281234567890"),
        ("0062 812 3456 7890", "6281234567890"),
        ("(021) 765 4321", "62217654321"),
        ("0812-3456-7890 / 0813-1111-2222", "6281234567890"),
        ("+65 9123 4567", "6591234567"),
        ("+81 90 1234 5678", "819012345678"),
        ("+886 912 345 678", "886912345678"),
        ("", ""),
        ("ext.", ""),
        ("0812", ""),
        ("0812-3456", ""),
        ("0812345678901234567", ""),
    ],
)
def test_numbers_become_international(typed: str, digits: str) -> None:
    assert international(typed) == digits


def test_a_link_opens_a_chat_with_the_text() -> None:
    assert link("0812-3456-7890") == "https://wa.me/6281234567890"
    assert link("0812-3456-7890", "Nota 1") == "https://wa.me/6281234567890?text=Nota%201"
    assert link("", "a&b") == "https://wa.me/?text=a%26b"


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_any_text_arrives_as_it_was(text: str) -> None:
    made = link("0812-3456-7890", text)
    assert made.isascii()
    assert " " not in made
    parts = urlsplit(made)
    assert parts.path == "/6281234567890"
    assert parse_qs(parts.query, strict_parsing=True, separator="&") == {"text": [text]}
