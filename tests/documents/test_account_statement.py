"""Statements of account, read back from their PDFs and from a printer of forms."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from oms_desktop.documents import account_statement, printer_bytes
from oms_desktop.documents.account_layout import StatementLine, StatementPaper
from oms_desktop.documents.account_statement import statement_word
from oms_desktop.documents.layout import Language
from oms_desktop.documents.pages import page_texts
from oms_desktop.documents.paper import A4, A5, HALF, PaperSize
from oms_desktop.documents.words import word
from oms_desktop.domain.ageing import Ageing
from tests.documents.order_papers_made import AT, RATNA, says, text_of
from tests.documents.papers import LANGUAGES, shop
from tests.documents.printer_papers import forms

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
SIZES = pytest.mark.parametrize("size", [A4, A5, HALF], ids=lambda size: size.name)


def statement(language: Language = "id", more: int = 0, **changes: Any) -> StatementPaper:
    """25.000 owed, an invoice, money in two invoices, a return; `more` invoices of 1.000."""
    amounts: tuple[tuple[Any, ...], ...] = (
        ("invoice", "INV/2026/11/0007", 150_000, (), "", date(2026, 12, 7)),
        ("payment", "KW/2026/11/0003", -60_000, ("INV/2026/10/0001", "INV/2026/11/0007"), "qris"),
        ("credit_note", "RT/2026/11/0002", -15_000, ("INV/2026/11/0007",)),
        *(("invoice", f"INV/2026/11/{100 + at:04}", 1_000) for at in range(more)),
    )
    balance, lines = 25_000, []
    for kind, number, amount, *rest in amounts:
        balance += amount
        lines.append(StatementLine(AT.date(), kind, number, amount, balance, *rest))
    made = StatementPaper(
        number="RATNA",
        made_at=AT,
        language=language,
        shop=shop(),
        customer=RATNA,
        first=date(2026, 11, 1),
        last=date(2026, 11, 23),
        opening=25_000,
        lines=tuple(lines),
        closing=balance,
        ageing=Ageing(not_due=balance, to_60=7_777, kept=7_777),
        credit_limit=500_000,
    )
    return replace(made, **changes)


@SIZES
@SPOKEN
def test_it_says_what_happened(size: PaperSize, language: Language) -> None:
    pdf = account_statement.render(statement(language), size)
    keys = ("opening", "invoice", "payment", "credit_note", "debits", "credits", "closing", "ages")
    says(pdf, *(statement_word(key, language) for key in keys), word("qris", language))
    says(pdf, "Ratna Dewi", "RATNA", "INV/2026/11/0007", "KW/2026/11/0003", "RT/2026/11/0002")
    says(pdf, "175.000", "115.000", "\u221275.000", "Rp 100.000", "Rp 500.000", "Rp 7.777")
    says(pdf, statement_word("to_60", language), statement_word("kept", language))


@SPOKEN
def test_money_of_theirs_is_in_their_favour(language: Language) -> None:
    paper = statement(language, closing=-5_000, ageing=None, first=None)
    pdf = account_statement.render(paper, A4)
    says(pdf, statement_word("in_favour", language), "Rp 5.000")
    found = text_of(pdf)
    assert statement_word("closing", language) not in found
    assert statement_word("ages", language) not in found
    assert account_statement.period_of(paper).split()[-1] == "2026"


@SIZES
def test_the_balance_is_carried_from_page_to_page(size: PaperSize) -> None:
    paper = statement(more=90)
    pages = page_texts(account_statement.render(paper, size))
    assert len(pages) > 1
    ended = [word("carried", "id") in text for text in pages]
    begun = [word("brought", "id") in text for text in pages]
    assert ended == [True] * (len(pages) - 1) + [False]
    assert begun == [False] + [True] * (len(pages) - 1)
    carried = pages[0].split(word("carried", "id"))[1].split()[0]
    assert carried in pages[1].split(word("brought", "id"))[1]
    assert f"Rp\xa0{100 + 90}.000" in pages[-1]


def test_the_same_values_give_the_same_bytes() -> None:
    for size in (A4, A5):
        made = [account_statement.render(statement("en"), size) for _ in range(2)]
        assert made[0] == made[1]


@SPOKEN
def test_a_printer_of_forms_prints_it_too(language: Language) -> None:
    printed = printer_bytes.draw(statement(language), forms(66)).decode("cp437", "replace")
    for text in ("INV/2026/11/0007", "KW/2026/11/0003", "175.000", "100.000"):
        assert text in printed


def test_what_is_taken_off_stands_under_credit_without_a_sign() -> None:
    rows = account_statement.form_of(statement()).rows
    told = [(row.cells.get("debit"), row.cells.get("credit"), row.cells["balance"]) for row in rows]
    assert told == [
        (None, None, "25.000"),
        ("150.000", "", "175.000"),
        ("", "60.000", "115.000"),
        ("", "15.000", "100.000"),
    ]
    assert sum(row.amount for row in rows) == 100_000
