"""The credit note on sheets and rolls: what came back, why, and what became of the money."""

from dataclasses import replace

from oms_desktop.documents.form import Column, Form, FormRow, Signature, Text
from oms_desktop.documents.form_roll import draw_roll
from oms_desktop.documents.form_sheet import draw_form
from oms_desktop.documents.layout import Party
from oms_desktop.documents.order_layout import CreditLine, CreditPaper
from oms_desktop.documents.order_words import document_marks, document_stamp, order_word
from oms_desktop.documents.paper import PaperSize
from oms_desktop.documents.priced import (
    party_block,
    place_and_day,
    priced_columns,
    priced_row,
)
from oms_desktop.documents.sums import Sum, included_tax, sums_to_total
from oms_desktop.documents.words import long_date, rupiah_in_words, short_moment, word
from oms_desktop.domain.money import format_money

_SETTLED = {"balance": "to_balance", "debt": "to_invoices", "exchange": "to_exchange"}


def render(paper: CreditPaper, size: PaperSize) -> bytes:
    """Draw a credit note on a sheet or a roll; the same values give the same bytes."""
    form = form_of(paper)
    return draw_roll(form, size) if size.height is None else draw_form(form, size)


def form_of(paper: CreditPaper) -> Form:
    """A credit note as a form."""
    language = paper.language
    buyer = paper.customer or Party(word("walk_in", language))
    return Form(
        title=order_word("credit_note", language),
        number=paper.number,
        made_at=paper.made_at,
        language=language,
        shop=paper.shop,
        marks=document_marks(paper),
        stamp=document_stamp(paper),
        to=party_block(word("customer", language), buyer, language),
        facts=_facts(paper),
        columns=_columns(paper),
        rows=tuple(_row(line, paper) for line in paper.lines),
        carried=True,
        remarks=_remarks(paper),
        sums=(*sums_to_total(paper, order_word("credit_total", language)), *included_tax(paper)),
        sums_after=_sums_after(paper),
        dated=place_and_day(paper.shop.city, long_date(paper.made_at, language)),
        signatures=(
            Signature(
                order_word("customer_sign", language), paper.customer.name if paper.customer else ""
            ),
            Signature(word("yours", language), paper.shop.name),
        ),
        footer="",
    )


def _facts(paper: CreditPaper) -> tuple[tuple[str, str], ...]:
    language = paper.language
    invoice = paper.invoice_number or order_word("no_invoice", language)
    found = (
        (order_word("date", language), short_moment(paper.made_at, language)),
        (order_word("invoice", language), invoice),
        (order_word("order", language), paper.order_number),
        (word("cashier", language), paper.cashier),
    )
    return tuple((label, value) for label, value in found if value)


def _columns(paper: CreditPaper) -> tuple[Column, ...]:
    """Those of an invoice; where the goods went stands below their names."""
    lines = [each.line for each in paper.lines]
    return priced_columns(lines, paper.language, paper.shop.columns_without)


def _row(each: CreditLine, paper: CreditPaper) -> FormRow:
    row = priced_row(each.line, paper.language, paper.shop.columns_without)
    fate = order_word(f"fate_{each.fate}", paper.language)
    return replace(row, note="\n".join(filter(None, (fate, row.note))))


def _sums_after(paper: CreditPaper) -> tuple[Sum, ...]:
    language = paper.language
    refund = order_word("refund", language)
    return tuple(
        Sum(
            f"{refund} ({word(each.method, language)})",
            format_money(each.amount),
            "strong",
            each.reference,
        )
        for each in paper.refunds
    )


def _remarks(paper: CreditPaper) -> tuple[Text, ...]:
    language = paper.language
    lines: list[Text] = []
    words = rupiah_in_words(paper.total, language)
    if words:
        lines += [Text(word("in_words", language), "small"), Text(words, "bold")]
    lines += [Text(order_word("reason", language), "small", gap=3), Text(paper.reason)]
    if paper.settled in _SETTLED:
        settled = order_word(_SETTLED[paper.settled], language)
        lines += [
            Text(order_word("settlement", language), "small", gap=3),
            Text(settled, "bold"),
        ]
    return tuple(lines)
