"""Any list on sheets: all rows, titles on each page, nothing outside."""

import time
from dataclasses import replace
from datetime import datetime

from oms_desktop.documents.list_report import ListColumn, ListPaper, render
from oms_desktop.documents.pages import page_texts
from tests.documents.papers import LONG_NAME, ink_boxes

MADE = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  the shop's own clock
PAPER = ListPaper(
    title="Daftar nomor: Faktur",
    shop="Toko Makmur",
    made_at=MADE,
    about="01/11/2026 – 23/11/2026",
    verdict="Tidak ada yang hilang",
    good=True,
    columns=(
        ListColumn("Nomor", 20),
        ListColumn("Untuk", 30),
        ListColumn("Jumlah", 15, right=True),
        ListColumn("Keterangan", 30),
    ),
    rows=[("INV/2026/11/0001", "Siti", "17.500", "")],
    page="Halaman {page} dari {pages}",
)


def many(count: int) -> ListPaper:
    rows = [
        (f"INV/2026/11/{at:05}", LONG_NAME if at % 2 else "Budi", f"{at}.500", LONG_NAME)
        for at in range(1, count + 1)
    ]
    return replace(PAPER, rows=rows)


def test_one_page_says_all() -> None:
    [text] = page_texts(render(PAPER))
    for part in ("Daftar nomor: Faktur", "Toko Makmur", "23/11/2026 09.00", "Tidak ada", "17.500"):
        assert part in text
    assert "Halaman 1 dari 1" in text


def test_an_empty_list_is_a_page_too() -> None:
    [text] = page_texts(render(replace(PAPER, rows=[])))
    assert "Keterangan" in text


def test_every_row_is_on_one_page_and_titles_on_all() -> None:
    texts = page_texts(render(many(300)))
    assert len(texts) > 3
    for number, text in enumerate(texts, 1):
        assert "Nomor" in text
        assert "Untuk" in text
        assert f"Halaman {number} dari {len(texts)}" in text
        assert ("Tidak ada yang hilang" in text) == (number == 1)
    whole = "\n".join(texts)
    for at in range(1, 301):
        assert whole.count(f"INV/2026/11/{at:05}") == 1


def test_nothing_is_drawn_outside_and_long_texts_are_cut() -> None:
    pdf = render(many(120))
    for distances in ink_boxes(pdf):
        assert min(distances) >= 8
    assert "…" in "".join(page_texts(pdf))


def test_the_same_values_are_the_same_bytes() -> None:
    assert render(many(80)) == render(many(80))
    assert render(many(80)) != render(many(81))


def test_a_bad_verdict_strikes_the_eye() -> None:
    good, bad = render(PAPER), render(replace(PAPER, good=False))
    assert good != bad


def test_a_thousand_rows_take_about_a_second() -> None:
    paper = many(1000)
    render(PAPER)
    begun = time.perf_counter()
    render(paper)
    # The promise is a second; a slow machine under load may take its time.
    assert time.perf_counter() - begun < 5
