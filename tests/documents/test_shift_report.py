"""The shift report on the roll and on the sheet, read back from its PDF."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from oms_desktop.documents import shift_report
from oms_desktop.documents.layout import Language
from oms_desktop.documents.pages import page_sizes
from oms_desktop.documents.paper import A4, A5, ROLL_58, ROLL_80
from oms_desktop.documents.shift_sections import ShiftPaper, fingerprint
from oms_desktop.documents.shift_words import SHIFT_WORDS, category_word, shift_word
from oms_desktop.domain.shifts import CashCategory, CashierTotal, CashRow, ShiftReport
from tests.documents.papers import LANGUAGES, all_text, ink_boxes, metadata, shop

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
OPENED = datetime(2026, 11, 23, 8, 2)  # noqa: DTZ001  the shop's own clock
CLOSED = datetime(2026, 11, 23, 21, 14)  # noqa: DTZ001  the shop's own clock


def report(moves: int = 2, **changes: Any) -> ShiftReport:
    made = ShiftReport(
        number="SH/2026/0042",
        business_day=date(2026, 11, 23),
        opened=OPENED,
        opened_by="Sari Wulandari",
        at=CLOSED,
        by="Joko Prasetyo",
        closed=True,
        first_invoice="INV/2026/11/0101",
        last_invoice="INV/2026/11/0107",
        sales_count=5,
        sales_total=312_050,
        tax=30_925,
        discounts=5_000,
        rounding=-50,
        void_count=1,
        void_total=25_600,
        on_credit=50_001,
        debt_received=50_002,
        methods=(("cash", 178_500), ("qris", 23_550), ("transfer", 110_000)),
        cash_rows=tuple(
            CashRow(OPENED, "expense", -15_000, f"galon {at}", "Bu Rina") for at in range(moves)
        ),
        reprints=1,
        drawer_openings=2,
        cashiers=(CashierTotal(2, "Sari Wulandari", 3, 167_050),),
        opening_float=200_000,
        expected=348_500,
        denominations=((100_000, 3), (10_000, 4), (500, 13)),
        counted=346_500,
        difference=-2_000,
        reason="salah memberi kembalian",
        deposit=100_000,
        grand_total=1_387_050,
        head_hash="0123456789abcdef" * 4,
    )
    return replace(made, **changes)


def paper(language: Language = "id", **changes: Any) -> ShiftPaper:
    return ShiftPaper(report(**changes), shop(), language)


def both(values: ShiftPaper) -> list[bytes]:
    return [shift_report.render_roll(values), shift_report.render_sheet(values)]


def text_of(pdf: bytes) -> str:
    return " ".join(all_text(pdf).replace("\u00a0", " ").split())


@SPOKEN
def test_everything_asked_for_is_there(language: Language) -> None:
    keys = ["float", "cash_received", "cash_out", "expected", "counted", "difference", "deposit"]
    keys += ["sales_total", "on_credit", "discounts", "tax", "rounding", "debt", "reprints"]
    keys += ["openings", "grand_total", "hash", "left", "counted_by", "checked_by"]
    values = ["Toko Sinar Jaya", "SH/2026/0042", "Sari Wulandari", "Joko Prasetyo"]
    values += ["INV/2026/11/0101", "INV/2026/11/0107", "312.050", "30.925", "25.600", "50.001"]
    values += ["50.002", "178.500", "23.550", "110.000", "200.000", "\u221230.000", "Rp 348.500"]
    values += ["Rp 346.500", "\u2212Rp 2.000", "salah memberi kembalian", "246.500", "1.387.050"]
    values += ["100.000 \u00d7 3", "500 \u00d7 13", "167.050", "galon 1", "01234567 89abcdef"]
    for pdf in both(paper(language)):
        text = text_of(pdf)
        for key in keys:
            assert shift_word(key, language) in text or (
                shift_word(key, language).upper() in text
            ), key
        for value in values:
            assert value in text, value


@SPOKEN
def test_the_same_figures_give_the_same_bytes(language: Language) -> None:
    assert both(paper(language)) == both(paper(language))
    assert both(paper(language)) != both(paper(language, drawer_openings=3))


def test_the_roll_is_one_page_as_long_as_its_content() -> None:
    [(width, height)] = page_sizes(shift_report.render_roll(paper()))
    [(_, longer)] = page_sizes(shift_report.render_roll(paper(moves=20)))
    assert width == pytest.approx(80 / 25.4 * 72, abs=0.1)
    assert longer > height + 200


@pytest.mark.parametrize("moves", [0, 2, 90])
def test_nothing_leaves_the_paper(moves: int) -> None:
    for pdf in both(paper(moves=moves, reason="alasan " * 25)):
        for distances in ink_boxes(pdf):
            assert min(distances) > 2.5


def test_a_long_list_goes_on_page_after_page() -> None:
    pdf = shift_report.render_sheet(paper(moves=90))
    assert len(page_sizes(pdf)) > 2
    text = text_of(pdf)
    assert all(f"galon {at}" in text for at in range(90))
    assert f"Halaman {len(page_sizes(pdf))}/{len(page_sizes(pdf))}" in text


def test_an_x_report_says_what_should_be_there_and_nothing_of_a_count() -> None:
    values = paper(closed=False, counted=None, difference=None, denominations=(), reason="")
    for pdf in both(values):
        text = text_of(pdf)
        assert "348.500" in text
        assert shift_word("difference", "id") not in text
        assert shift_word("counted", "id") + " " not in text.replace("Dihitung oleh", "")
        assert shift_word("interim", "id") in text or shift_word("interim", "id").upper() in text


def test_a_blind_report_gives_no_way_to_add_the_expected_sum_up() -> None:
    values = ShiftPaper(report().blind(), shop(), "id")
    for pdf in both(values):
        text = text_of(pdf)
        assert shift_word("expected", "id") not in text
        assert shift_word("cash_received", "id") not in text
        assert "348.500" not in text
        assert "178.500" not in text
        assert "346.500" in text


def test_an_exact_count_says_so() -> None:
    for pdf in both(paper(counted=348_500, difference=0, reason="")):
        assert shift_word("matches", "id") in text_of(pdf)
    for pdf in both(paper(counted=350_000, difference=1_500)):
        assert "+Rp 1.500" in text_of(pdf)


@SPOKEN
def test_copies_and_training_strike_the_eye(language: Language) -> None:
    values = ShiftPaper(report(), shop(), language, copy=True, training=True)
    for pdf in both(values):
        text = text_of(pdf)
        assert shift_word("copy_mark", language).upper() in text
        assert ("LATIHAN" if language == "id" else "TRAINING") in text


def test_an_empty_shift_has_a_paper() -> None:
    empty: dict[str, Any] = {
        "first_invoice": "",
        "last_invoice": "",
        "sales_count": 0,
        "sales_total": 0,
        "methods": (),
        "cashiers": (),
        "denominations": (),
        "moves": 0,
    }
    for pdf in both(paper(**empty)):
        assert "SH/2026/0042" in text_of(pdf)


def test_other_sizes() -> None:
    [(width, _)] = page_sizes(shift_report.render_roll(paper(), ROLL_58))
    assert width == pytest.approx(58 / 25.4 * 72, abs=0.1)
    small, large = (shift_report.render_sheet(paper(), size) for size in (A5, A4))
    assert page_sizes(small)[0] != page_sizes(large)[0]
    with pytest.raises(ValueError, match="roll"):
        shift_report.render_sheet(paper(), ROLL_80)


def test_the_file_is_called_by_its_shift() -> None:
    assert metadata(shift_report.render_roll(paper()))["Title"] == "SH/2026/0042"


def test_every_word_is_said_in_every_language() -> None:
    for words in SHIFT_WORDS.values():
        assert all(words[language].strip() for language in LANGUAGES)
        assert words["id"].count("{") == words["en"].count("{")
    for category in CashCategory:
        assert category_word(category.value, "id")


def test_the_fingerprint_can_be_read_aloud() -> None:
    assert fingerprint(report()).split() == ["01234567", "89abcdef"] * 4


def test_the_report_survives_being_kept() -> None:
    assert ShiftReport.from_json(report().to_json()) == report()
    with pytest.raises(TypeError):
        replace(report(), number=object()).to_json()  # type: ignore[arg-type]  # on purpose
