"""Continuous forms as ESC/P, read by a printer of nothing."""

from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.documents import delivery_note, invoice, printer_bytes
from oms_desktop.documents.layout import Language, Party, SalePaper
from oms_desktop.documents.order_words import order_word
from oms_desktop.documents.paper import A4
from oms_desktop.documents.words import word
from oms_desktop.domain.money import format_money, format_number
from tests.documents.order_papers_made import delivery, label, label_paper, picking
from tests.documents.papers import (
    LANGUAGES,
    LONG_NAME,
    all_text,
    credit_sale,
    line,
    shop,
)
from tests.documents.printer_papers import PAPERS, forms, squeezed
from tests.helpers.virtual_printer import FormPrinter, PrinterError

LENGTHS = pytest.mark.parametrize("length", [66, 33, 22])
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


def sale(language: Language, count: int, **changes: Any) -> SalePaper:
    lines = tuple(line(at, discount=at % 2 * 100) for at in range(1, count + 1))
    return replace(credit_sale(lines, language), **changes)


def texts(printer: FormPrinter) -> list[str]:
    return ["\n".join(each.text for each in form) for form in printer.forms]


def amount_on(form: str, label: str) -> int:
    [found] = [each for each in form.splitlines() if each.strip().startswith(label)]
    return int(found.split()[-1].replace(".", ""))


@LENGTHS
@SPOKEN
@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_fits_its_forms(kind: str, language: Language, length: int) -> None:
    printer = FormPrinter(printer_bytes.draw(PAPERS[kind](language), forms(length)))
    assert printer.length == length
    assert printer.forms
    number = word("page", language).format(page=1, pages=len(printer.forms))
    assert number in texts(printer)[0]


@SPOKEN
def test_an_invoice_says_what_the_pdf_says(language: Language) -> None:
    paper = sale(language, 6)
    printer = FormPrinter(printer_bytes.draw(paper, forms(66)))
    assert len(printer.forms) == 1
    words = all_text(invoice.render(paper, A4)).replace("\u00b7", "-").split()
    text = squeezed(printer.text)
    for each in words:
        assert squeezed(each) in text, each


@SPOKEN
def test_a_delivery_note_says_what_the_pdf_says(language: Language) -> None:
    paper = delivery(language, 6)
    printer = FormPrinter(printer_bytes.draw(paper, forms(66)))
    text = squeezed(printer.text)
    for each in all_text(delivery_note.render(paper, A4)).split():
        assert squeezed(each) in text, each
    assert squeezed(order_word("check", language)) in text


@LENGTHS
@SPOKEN
@pytest.mark.parametrize("count", [1, 2, 5, 8, 20, 60])
def test_each_form_has_its_head_its_number_and_the_sum_carried(
    count: int, length: int, language: Language
) -> None:
    paper = sale(language, count)
    found = texts(FormPrinter(printer_bytes.draw(paper, forms(length))))
    carried = 0
    for number, form in enumerate(found, 1):
        assert word("page", language).format(page=number, pages=len(found)) in form
        assert paper.number in form
        rows = [sold for sold in paper.lines if f" {sold.code} " in form]
        if number > 1 and rows:
            assert amount_on(form, word("brought", language)) == carried
        carried += sum(sold.amount for sold in rows)
        if word("carried", language) in form:
            assert amount_on(form, word("carried", language)) == carried
            assert carried < paper.subtotal
        if rows:
            assert word("item", language) in form
    assert carried == paper.subtotal
    assert sum(form.count(word("carried", language)) for form in found) == len(
        [form for form in found if word("brought", language) in form]
    )


@LENGTHS
@pytest.mark.parametrize("count", range(1, 30))
def test_the_total_never_stands_apart_from_the_signatures(count: int, length: int) -> None:
    paper = sale("id", count)
    *_, last = texts(FormPrinter(printer_bytes.draw(paper, forms(length))))
    assert "TOTAL" in last
    assert "Hormat kami," in last
    assert "( Toko Sinar Jaya )" in last


@pytest.mark.parametrize(
    ("kind", "number"), [("count", "SC/2026/11/0007"), ("shift", "SH/2026/0042")]
)
def test_a_report_says_on_each_form_which_it_is(kind: str, number: str) -> None:
    found = texts(FormPrinter(printer_bytes.draw(PAPERS[kind]("id"), forms(33))))
    assert len(found) > 1
    for at, form in enumerate(found, 1):
        foot = form.splitlines()[-1]
        assert foot.startswith(number)
        assert foot.endswith(f"Halaman {at}/{len(found)}")


def test_a_long_line_of_whom_it_is_for_takes_the_room_that_facts_leave() -> None:
    text = FormPrinter(printer_bytes.draw(picking("id", 1, 2), forms())).text
    assert "0017 \u00b7 Ratna Dewi \u00b7 Dijanjikan 25 Nov 2026  Tanggal" in text


@SPOKEN
def test_amounts_stand_under_each_other(language: Language) -> None:
    paper = sale(language, 12)
    printer = FormPrinter(printer_bytes.draw(paper, forms(66)))
    [form] = printer.forms
    for sold in paper.lines:
        [found] = [each for each in form if sold.code in each.text]
        assert found.text.endswith(f" {format_number(sold.amount)}")
        assert found.columns == 80
    [total] = [each for each in form if "TOTAL" in each.text]
    assert total.columns == 80
    assert total.text.endswith(format_money(paper.total).replace("\u00a0", " "))


def test_names_wrap_below_themselves() -> None:
    printer = FormPrinter(printer_bytes.draw(sale("id", 3), forms(66)))
    lines = printer.text.splitlines()
    at = next(at for at, each in enumerate(lines) if "Kabel listrik" in each)
    start = lines[at].index("Kabel")
    name = lines[at][start : start + 36].split("  ")[0]
    for each in lines[at + 1 : at + 3]:
        assert each[:start].strip() == ""
        name += f" {each.strip()}"
    assert name == LONG_NAME


def test_a_wide_table_is_condensed() -> None:
    wide = line(
        1,
        code="8991000000001",
        unit="karung",
        unit_price=125_000_000,
        amount=10**12,
        discount=10**9,
    )
    printer = FormPrinter(printer_bytes.draw(sale("id", 1, lines=(wide,)), forms()))
    [row] = [each for form in printer.forms for each in form if "8991000000001" in each.text]
    assert all(row.condensed)
    assert 79.5 < row.columns <= 80
    plain = [each for form in printer.forms for each in form if "Kepada" in each.text]
    assert not any(plain[0].condensed)


@LENGTHS
@SPOKEN
def test_nothing_runs_over_the_edge(language: Language, length: int) -> None:
    extreme = line(
        1,
        name="Z" * 200,
        code="8" * 60,
        unit="kilogram besar sekali",
        unit_price=10**12,
        amount=10**13,
        discount=10**12,
        note="c " * 400,
    )
    paper = sale(
        language,
        1,
        lines=(extreme, line(2), extreme),
        total=10**13 - 1,
        customer=Party("N" * 120, "J " * 100),
        cashier="X" * 90,
        shop=shop(name="Toko" * 30, address="Jl. " * 60),
        copy=12,
        void=True,
        training=True,
    )
    printer = FormPrinter(printer_bytes.draw(paper, forms(length)))
    assert printer.text.count("Z") == 400
    assert printer.text.count("8") >= 120
    assert printer.text.count("X") == 90


@SPOKEN
def test_marks_stand_on_every_form(language: Language) -> None:
    paper = sale(language, 30, void=True, copy=3)
    found = texts(FormPrinter(printer_bytes.draw(paper, forms(33))))
    assert len(found) > 2
    for form in found:
        assert word("void", language).upper() in form
        assert word("copy", language).format(count=3).upper() in form


def test_a_paper_that_proves_no_payment_says_so() -> None:
    text = FormPrinter(printer_bytes.draw(picking("id", 5, 2), forms(66))).text
    assert "* BUKAN BUKTI PEMBAYARAN *" in text
    assert text.count("[ ]") == 5


def test_forms_begin_where_the_last_job_ended() -> None:
    one = printer_bytes.draw(sale("id", 3), forms(33))
    two = printer_bytes.draw(sale("id", 30), forms(33))
    printer = FormPrinter(one + two + one)
    assert texts(printer)[:2] == texts(printer)[-2:]
    assert one == printer_bytes.draw(sale("id", 3), forms(33))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("cp437", "Caf\u00e9 EUR"),
        ("cp858", "Caf\u00e9 EUR"),
        ("cp1252", "Caf\u00e9 EUR"),
        ("cp866", "Cafe EUR"),
    ],
)
def test_letters_come_from_the_table_that_was_chosen(table: str, expected: str) -> None:
    paper = sale("id", 1, lines=(line(1, name="Caf\u00e9 \u20ac"),))
    assert expected in FormPrinter(printer_bytes.draw(paper, forms(code_page=table))).text


def test_labels_are_refused() -> None:
    assert not printer_bytes.supports(label_paper(label()), forms())
    assert printer_bytes.supports(delivery(), forms())


def test_the_printer_of_nothing_knows_what_is_wrong() -> None:
    good = printer_bytes.draw(sale("id", 1), forms(33))
    for wrong in (
        good[:-1],
        good + b"x\r\n",
        good + b"x" * 81,
        good + b"\x1bZ",
        good + b"\r\n" * 40,
    ):
        with pytest.raises(PrinterError):
            FormPrinter(wrong)
