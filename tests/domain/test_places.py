"""Villages found as they are typed: any spelling of spaces, near ones first, narrowed by what follows."""

import pytest

from oms_desktop.domain.places import Place, PlaceBook

SETIA = Place("Setia Budi", "Bengkayang", "Kab. Bengkayang", "Kalimantan Barat", "79211")
SETIABUDI = Place("Setiabudi", "Setia Budi", "Jakarta Selatan", "DKI Jakarta", "12910")
SIDO_BATU = Place("Sidomulyo", "Batu", "Kota Batu", "Jawa Timur", "65317")
SIDO_MALANG = Place("Sidomulyo", "Jabung", "Kab. Malang", "Jawa Timur", "65155")
SIDO_LAMPUNG = Place("Sidomulyo", "Punggur", "Kab. Lampung Tengah", "Lampung", "34152")
SIDO_LONG = Place("Sidomulyo Utara", "Baturaja", "Kab. Ogan", "Sumatera Selatan", "32111")
BOOK = PlaceBook([SIDO_LONG, SIDO_LAMPUNG, SIDO_MALANG, SETIABUDI, SETIA, SIDO_BATU])


def test_all_of_them_are_in_the_book() -> None:
    assert len(BOOK) == 6


@pytest.mark.parametrize("text", ["setia budi", "SETIABUDI", "setia b", " Setia-Budi "])
def test_spaces_and_letters_are_as_you_like(text: str) -> None:
    assert BOOK.find(text) == [SETIA, SETIABUDI]


@pytest.mark.parametrize("text", ["", "  ", "si", "s i", "xyz", "sidomulyo xyz", "- - -"])
def test_too_little_or_unknown_finds_nothing(text: str) -> None:
    assert BOOK.find(text) == []


def test_the_exact_name_comes_first_then_by_city() -> None:
    assert BOOK.find("sidomulyo") == [SIDO_LAMPUNG, SIDO_MALANG, SIDO_BATU, SIDO_LONG]


def test_what_is_near_comes_before_all() -> None:
    assert BOOK.find("sidomulyo", ["Kota Batu"])[0] == SIDO_BATU
    assert BOOK.find("sidomulyo", ["", "malang"])[0] == SIDO_MALANG
    assert BOOK.find("sidomulyo", ["Lampung", "Kab. Malang"])[:2] == [SIDO_LAMPUNG, SIDO_MALANG]
    bong = Place("Sidomulyo", "Malangbong", "Kab. Garut", "Jawa Barat", "44188")
    assert PlaceBook([bong, SIDO_MALANG]).find("sidomulyo", ["Malang"]) == [SIDO_MALANG, bong]


def test_words_after_the_name_narrow_it_down() -> None:
    assert BOOK.find("sidomulyo jab") == [SIDO_MALANG]
    assert BOOK.find("sidomulyo jawa tim") == [SIDO_MALANG, SIDO_BATU]
    assert BOOK.find("sido mulyo lampung teng") == [SIDO_LAMPUNG]


def test_no_more_than_wanted() -> None:
    assert BOOK.find("sid", limit=2) == [SIDO_LAMPUNG, SIDO_MALANG]
