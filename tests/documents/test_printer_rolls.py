"""Rolls as ESC/POS, read by a printer of nothing and compared with the PDF of the same values."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from oms_desktop.documents import escpos, printer_bytes
from oms_desktop.documents.layout import Language, Party
from oms_desktop.documents.lines import Code, Pair, Space
from oms_desktop.documents.order_words import order_word
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.printers import DRAWER_PULSE, Dialect, PrinterProfile
from tests.documents.order_papers_made import label, label_paper, slip
from tests.documents.papers import (
    LANGUAGES,
    LONG_NAME,
    all_text,
    cash_sale,
    credit_sale,
    line,
    logo_file,
    shop,
)
from tests.documents.printer_papers import PAPERS, ROLLS, pdf_of, roll, squeezed
from tests.helpers.virtual_printer import Printed, PrinterError, Raster, RollPrinter

WIDTHS = pytest.mark.parametrize(("columns", "dots"), ROLLS)
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
LINK = "https://wa.me/6281234567890?text=" + "Terima%20kasih%20" * 12


def printed(kind: str, language: Language, columns: int = 48, dots: int = 576) -> RollPrinter:
    profile = roll(columns, dots)
    return RollPrinter(printer_bytes.draw(PAPERS[kind](language), profile), columns, dots)


def line_with(printer: RollPrinter, text: str) -> Printed:
    [found] = [each for each in printer.lines if text in each.text]
    return found


def decoded(raster: Raster) -> str:
    wide, quiet = len(raster.rows[0]), 20
    image = Image.new("L", (wide + 2 * quiet, len(raster.rows) + 2 * quiet), 255)
    for y, row in enumerate(raster.rows):
        for x, dot in enumerate(row):
            if dot == "1":
                image.putpixel((x + quiet, y + quiet), 0)
    [found] = zxingcpp.read_barcodes(image)
    return found.text


@WIDTHS
@SPOKEN
@pytest.mark.parametrize("kind", PAPERS)
def test_it_says_what_the_pdf_says(kind: str, language: Language, columns: int, dots: int) -> None:
    printer = printed(kind, language, columns, dots)
    text = "\n".join(each.text for each in printer.lines if not each.text.startswith("+-"))
    on_pdf = all_text(pdf_of(PAPERS[kind](language), columns))
    assert squeezed(text) == squeezed(on_pdf)


@WIDTHS
@pytest.mark.parametrize("kind", PAPERS)
def test_it_ends_with_one_cut(kind: str, columns: int, dots: int) -> None:
    printer = printed(kind, "id", columns, dots)
    assert printer.resets == 1
    assert printer.cuts == [len(printer.items)]
    assert printer.pulses == []


def test_without_a_cutter_the_paper_comes_out_to_be_torn() -> None:
    values = PAPERS["cash"]("id")
    printer = RollPrinter(printer_bytes.draw(values, roll(cutter=False)))
    assert printer.cuts == []
    assert [each.text for each in printer.lines[-4:]] == [""] * 4


def test_the_drawer_is_a_command_of_its_own() -> None:
    paper = printer_bytes.draw(PAPERS["cash"]("id"), roll(drawer=DRAWER_PULSE))
    assert RollPrinter(paper).pulses == []
    assert RollPrinter(DRAWER_PULSE + paper).pulses == [DRAWER_PULSE]


@WIDTHS
@SPOKEN
def test_amounts_end_at_the_edge(language: Language, columns: int, dots: int) -> None:
    lines = tuple(line(position, discount=position * 10) for position in range(1, 6))
    paper = cash_sale(lines, language)
    printer = RollPrinter(printer_bytes.draw(paper, roll(columns, dots)), columns, dots)
    for sold in lines:
        ends = [
            each.columns
            for each in printer.lines
            if each.text.endswith(f" {format_number(sold.amount + sold.discount)}")
        ]
        assert columns in ends
    total = format_money(paper.total).replace("\u00a0", " ")
    assert {each.columns for each in printer.lines if each.text.endswith(total)} == {columns}


def test_the_total_is_as_large_as_it_fits() -> None:
    wide = line_with(printed("cash", "id"), "TOTAL")
    assert all([*wide.wide, *wide.tall, *wide.bold])
    paper = cash_sale((line(1, amount=10**9),), "id", total=10**9)
    tall = line_with(RollPrinter(printer_bytes.draw(paper, roll(32, 384)), 32, 384), "TOTAL")
    assert not any(tall.wide)
    assert all(tall.tall)
    assert tall.columns == 32


@SPOKEN
def test_only_what_is_loud_is_loud(language: Language) -> None:
    printer = printed("receipt", language)
    head, *_ = printer.lines
    assert head.text == "Toko Sinar Jaya"
    assert all([*head.wide, head.centred])
    plain = line_with(printer, "Sari Wulandari")
    assert not any([*plain.bold, *plain.wide, *plain.tall, *plain.inverse])


@WIDTHS
def test_marks_stand_at_both_ends_white_on_black(columns: int, dots: int) -> None:
    marked = [each for each in printed("void", "id", columns, dots).lines if any(each.inverse)]
    texts = [each.text.strip() for each in marked]
    assert texts == ["BATAL", "LATIHAN", "SALINAN 2"] * 2
    assert {each.columns for each in marked} == {columns}


@WIDTHS
@SPOKEN
def test_nothing_runs_over_the_edge(language: Language, columns: int, dots: int) -> None:
    extreme = line(
        1, name="Q" * 200, unit="kilogram besar", unit_price=10**12, amount=10**13, note="c " * 90
    )
    paper = credit_sale(
        (extreme, line(3, name="\u8336\u00d7" * 60)),
        language,
        total=10**13 - 1,
        customer=Party("N" * 120),
        shop=shop(name="Toko" * 20, logo=logo_file((900, 100))),
        copy=12,
    )
    printer = RollPrinter(printer_bytes.draw(paper, roll(columns, dots)), columns, dots)
    assert printer.text.count("Q") == 200
    assert printer.text.count("?") == 60


@pytest.mark.parametrize("kind", ["shift", "count"])
def test_reports_bear_their_marks(kind: str) -> None:
    values = replace(PAPERS[kind]("id"), training=True)
    printer = RollPrinter(printer_bytes.draw(values, roll()))
    assert [each.text.strip() for each in printer.lines if any(each.inverse)] == ["LATIHAN"] * 2


def test_a_name_is_broken_between_its_words() -> None:
    printer = printed("receipt", "id", 32, 384)
    text = [each.text.strip() for each in printer.lines]
    start = next(at for at, each in enumerate(text) if each.startswith("Kabel"))
    assert " ".join(text[start : start + 3]) == LONG_NAME


@pytest.mark.parametrize("table", ["cp437", "cp850", "cp858", "cp1252"])
def test_letters_come_from_the_table_that_was_chosen(table: str) -> None:
    paper = cash_sale((line(1, name="Caf\u00e9 \u00f1 \u20ac \x1b@\x00!"),), "id")
    printer = RollPrinter(printer_bytes.draw(paper, roll(code_page=table)))
    euro = "\u20ac" if table in {"cp858", "cp1252"} else "EUR"
    assert f"Caf\u00e9 \u00f1 {euro} @ !" in " ".join(printer.text.split())
    assert printer.resets == 1


def test_a_table_without_a_number_means_plain_letters() -> None:
    paper = cash_sale((line(1, name="Caf\u00e9"),), "id")
    printer = RollPrinter(printer_bytes.draw(paper, roll(code_page="cp864")))
    assert "Cafe" in printer.text


@WIDTHS
def test_the_logo_is_a_picture_in_the_middle(columns: int, dots: int) -> None:
    paper = cash_sale((line(1),), "id", shop=shop(logo=logo_file((400, 400))))
    printer = RollPrinter(printer_bytes.draw(paper, roll(columns, dots)), columns, dots)
    [logo] = printer.rasters
    assert logo.centred
    assert len(logo.rows) == 160
    assert 160 <= len(logo.rows[0]) < 176
    black = sum(row.count("1") for row in logo.rows) / (160 * 160)
    assert 0.4 < black < 0.8


def test_a_logo_that_cannot_be_read_is_left_away() -> None:
    paper = cash_sale((line(1),), "id", shop=shop(logo=b"no picture"))
    assert RollPrinter(printer_bytes.draw(paper, roll())).rasters == []


@WIDTHS
@pytest.mark.parametrize("text", ["halo", LINK])
def test_a_code_is_read_back_from_its_dots(text: str, columns: int, dots: int) -> None:
    data = escpos.draw([Code(text)], roll(columns, dots))
    [found] = RollPrinter(data, columns, dots).rasters
    assert found.centred
    assert decoded(found) == text


def test_a_code_by_command_is_the_printers_business() -> None:
    printer = RollPrinter(escpos.draw([Code(LINK)], roll(qr_raster=False)))
    assert printer.codes == [LINK]
    assert printer.rasters == []


def test_gaps_are_fed() -> None:
    assert RollPrinter(escpos.draw([Space(13)], roll())).fed == 104
    assert RollPrinter(escpos.draw([Space(40)], roll())).fed == 320


def test_a_value_too_long_for_its_line_stands_below() -> None:
    data = escpos.draw([Pair("Nomor nota yang panjang", "INV/2026/11/0042")], roll(32, 384))
    first, second = RollPrinter(data, 32, 384).lines
    assert first.text.rstrip() == "Nomor nota yang panjang"
    assert second.text == "INV/2026/11/0042".rjust(32)


@pytest.mark.parametrize("kind", PAPERS)
def test_same_values_same_bytes(kind: str) -> None:
    draw = printer_bytes.draw
    assert draw(PAPERS[kind]("id"), roll()) == draw(PAPERS[kind]("id"), roll())
    assert draw(PAPERS[kind]("id"), roll()) != draw(PAPERS[kind]("id"), roll(32, 384))


@SPOKEN
def test_a_delivery_note_has_room_for_three_to_sign(language: Language) -> None:
    printer = printed("delivery", language)
    text = [" ".join(each.text.split()) for each in printer.lines]
    rows = [each for each in text if each and not each.strip("_ ")]
    assert len(rows) == 2
    for key in ("received", "sent", "released"):
        assert any(order_word(key, language) in each for each in text)
    assert any(each.endswith("8991000000001 2,5 pcs") for each in text)


def test_what_has_no_place_on_a_roll_is_refused() -> None:
    assert not printer_bytes.supports(label_paper(label()), roll())
    with pytest.raises(ValueError, match="escpos"):
        printer_bytes.draw(label_paper(label()), roll())
    pages = PrinterProfile("Kantor", dialect=Dialect.PAGES)
    assert not printer_bytes.supports(slip(), pages)
    with pytest.raises(ValueError, match="pages"):
        printer_bytes.draw(slip(), pages)


def test_the_printer_of_nothing_knows_what_is_wrong() -> None:
    for wrong in (
        b"W" * 49 + b"\n",
        b"\x1bZ",
        b"\x07",
        b"no line feed",
        b"\x1dv0\x00\xff\x00\x01\x00",
    ):
        with pytest.raises(PrinterError):
            RollPrinter(wrong)
