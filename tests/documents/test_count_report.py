"""The differences of a stock count on sheets, read back from their PDF."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from oms_desktop.documents import count_report
from oms_desktop.documents.count_sections import (
    COUNT_WORDS,
    CountPaper,
    CountPaperLine,
    count_word,
    sums,
)
from oms_desktop.documents.layout import Language
from oms_desktop.documents.pages import page_sizes, page_texts
from tests.documents.papers import LANGUAGES, LONG_NAME, all_text, ink_boxes, metadata, shop

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
BEGUN = datetime(2026, 11, 23, 8, 2)  # noqa: DTZ001  the shop's own clock
POSTED = datetime(2026, 11, 23, 21, 14)  # noqa: DTZ001  the shop's own clock
RICE = CountPaperLine("Beras 5 kg", "P00001", "A1", "pcs", 40_000, 39_000, 3_000, 71_500)
APPLES = CountPaperLine("Apel Malang", "00042", "", "kg", 20_000, 20_125, 0, 25_000)
GONE = CountPaperLine("Kopi", "KOPI", "Rak depan", "pcs", 3_000, None, 0, 1_500)


def paper(language: Language = "id", **changes: Any) -> CountPaper:
    made = CountPaper(
        shop=shop(),
        language=language,
        number="SC/2026/11/0007",
        state="posted",
        label="Akhir bulan",
        category="",
        blind=False,
        begun=BEGUN,
        person="Sari Wulandari",
        at=POSTED,
        counted=30,
        lines=(RICE, APPLES, GONE),
        with_cost=True,
    )
    return replace(made, **changes)


def many(count: int, **changes: Any) -> tuple[CountPaperLine, ...]:
    """Lines that fill pages, with long names and shelves among them."""
    return tuple(
        replace(
            RICE,
            name=f"{LONG_NAME if at % 3 else 'Kopi'} {at}",
            shelf="Rak belakang atas sekali" if at % 2 else "",
            code=f"P{at:05d}",
            **changes,
        )
        for at in range(count)
    )


def text_of(values: CountPaper) -> str:
    text = all_text(count_report.render(values))
    return " ".join(text.replace("\u00a0", " ").split())


@SPOKEN
def test_everything_asked_for_is_there(language: Language) -> None:
    text = text_of(paper(language))
    keys: tuple[str, ...] = (
        "title",
        "product",
        "shelf",
        "counted",
        "difference",
        "worth",
        "posted",
        "begun",
    )
    keys += ("label", "scope", "everything", "sum_counted", "sum_rest", "sum_differences")
    keys += ("surplus", "loss", "net", "not_counted")
    for key in keys:
        assert count_word(key, language) in text, key
    for value in (
        *(
            "Toko Sinar Jaya",
            "SC/2026/11/0007",
            "Akhir bulan",
            "Sari Wulandari",
            "P00001 \u00b7 pcs",
        ),
        *("40 39 3 \u22121 \u221271.500", "20 20,125 \u2013 +0,125 +3.125"),
        *("+Rp 3.125", "\u2212Rp 76.000", "\u2212Rp 72.875", "\u22124.500", "Rak depan"),
    ):
        assert value in text, value


@SPOKEN
def test_the_same_figures_give_the_same_bytes(language: Language) -> None:
    first = count_report.render(paper(language))
    assert first == count_report.render(paper(language))
    assert first != count_report.render(paper(language, counted=31))
    assert metadata(first)["Title"].startswith(count_word("title", language))


def test_the_sums_are_those_of_the_lines() -> None:
    shown = {label: value.replace("\u00a0", " ") for label, value, _ in sums(paper("en"))}
    assert shown == {
        "Products counted": "30",
        "Not counted, taken to be zero": "1",
        "Products that differ": "3",
        "Surplus": "+Rp 3.125",
        "Loss": "\u2212Rp 76.000",
        "Difference in value": "\u2212Rp 72.875",
    }


def test_without_the_right_no_value_is_told() -> None:
    lines = tuple(replace(line, unit_cost=None) for line in (RICE, APPLES, GONE))
    text = text_of(paper(lines=lines, with_cost=False))
    assert "Rp" not in text
    assert count_word("worth", "id") not in text.replace(count_word("net", "id"), "")
    assert "40 39 3 \u22121" in text


@SPOKEN
def test_what_is_not_posted_says_so_on_each_page(language: Language) -> None:
    values = paper(language, number="", state="open", lines=many(60))
    pages = page_texts(count_report.render(values))
    assert len(pages) > 2
    for page in pages:
        assert count_word("open", language).upper() in page
    assert count_word("open", language).upper() not in text_of(paper(language))
    assert count_word("taken", language) in pages[0]


def test_no_difference_is_said() -> None:
    text = text_of(paper(lines=()))
    assert count_word("none", "id") in text
    assert count_word("sum_counted", "id") in text


@pytest.mark.parametrize("count", [0, 1, 12, 14, 15, 16, 17, 18, 19, 20, 90])
def test_nothing_leaves_the_paper_and_nothing_lies_over_the_foot(count: int) -> None:
    lines = many(count, expected=987_654_321_000, counted=1_125, unit_cost=99_999)
    pdf = count_report.render(paper(lines=lines))
    for distances in ink_boxes(pdf):
        assert min(distances) > 10
    pages = page_texts(pdf)
    assert f"Halaman {len(pages)}/{len(pages)}" in pages[-1]
    assert count_word("sum_counted", "id") in pages[-1]
    text = " ".join(" ".join(pages).split())
    assert all(f"P{at:05d}" in text for at in range(count))
    # The heads of the columns stand over each part of the table.
    heads = sum(
        count_word("shelf", "id") in page.splitlines() or "Menurut" in page for page in pages
    )
    assert heads >= len(pages) - 1 if count else heads == 0


def test_it_is_a4() -> None:
    [(width, height)] = page_sizes(count_report.render(paper()))
    assert (round(width), round(height)) == (595, 842)


def test_a_training_shop_says_so() -> None:
    assert "LATIHAN" in text_of(paper(training=True))


def test_every_word_is_there_in_both_languages() -> None:
    for key, words in COUNT_WORDS.items():
        assert set(words) == {"id", "en"}, key
        assert all(words.values()), key
