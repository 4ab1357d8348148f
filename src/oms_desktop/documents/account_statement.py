"""The statement of account on sheets: every invoice and payment, with what was owed after each."""

from typing import Final

from oms_desktop.documents.account_layout import StatementLine, StatementPaper
from oms_desktop.documents.form import NAME, Column, Form, FormRow, Signature, Text
from oms_desktop.documents.form_sheet import draw_form
from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_words import document_marks, document_stamp
from oms_desktop.documents.paper import PaperSize
from oms_desktop.documents.priced import party_block, place_and_day
from oms_desktop.documents.sums import Sum
from oms_desktop.documents.words import long_date, short_date, word
from oms_desktop.domain.ageing import BUCKETS
from oms_desktop.domain.money import format_money, format_number

STATEMENT_WORDS: Final[dict[str, dict[Language, str]]] = {
    "statement": {"id": "Kartu piutang", "en": "Statement of account"},
    "to": {"id": "Kepada Yth.", "en": "To"},
    "period": {"id": "Periode", "en": "Period"},
    "from_start": {"id": "Sejak awal s.d. {last}", "en": "From the beginning to {last}"},
    "from_to": {"id": "{first} s.d. {last}", "en": "{first} to {last}"},
    "printed": {"id": "Dicetak", "en": "Printed"},
    "limit": {"id": "Batas kredit", "en": "Credit limit"},
    "what": {"id": "Keterangan", "en": "Description"},
    "debit": {"id": "Debit", "en": "Debit"},
    "credit": {"id": "Kredit", "en": "Credit"},
    "balance": {"id": "Saldo", "en": "Balance"},
    "opening": {"id": "Saldo awal", "en": "Opening balance"},
    "invoice": {"id": "Faktur", "en": "Invoice"},
    "credit_note": {"id": "Nota retur", "en": "Credit note"},
    "payment": {"id": "Pembayaran", "en": "Payment"},
    "refund": {"id": "Uang dikembalikan", "en": "Money refunded"},
    "write_off": {"id": "Dihapus dari piutang", "en": "Written off"},
    "written_back": {"id": "Penghapusan dibatalkan", "en": "Write-off taken back"},
    "due": {"id": "Jatuh tempo {day}", "en": "Due {day}"},
    "for": {"id": "untuk {numbers}", "en": "for {numbers}"},
    "more": {"id": "dan {count} lagi", "en": "and {count} more"},
    "closing": {"id": "Sisa tagihan", "en": "Balance due"},
    "in_favour": {"id": "Saldo Anda di toko", "en": "In your favour"},
    "debits": {"id": "Jumlah debit", "en": "Total debits"},
    "credits": {"id": "Jumlah kredit", "en": "Total credits"},
    "ages": {"id": "Umur tagihan", "en": "Age of what is owed"},
    "not_due": {"id": "Belum jatuh tempo", "en": "Not due yet"},
    "to_30": {"id": "Lewat 1\u201330 hari", "en": "1\u201330 days late"},
    "to_60": {"id": "Lewat 31\u201360 hari", "en": "31\u201360 days late"},
    "to_90": {"id": "Lewat 61\u201390 hari", "en": "61\u201390 days late"},
    "beyond": {"id": "Lewat lebih dari 90 hari", "en": "More than 90 days late"},
    "kept": {"id": "Uang yang belum dipakai", "en": "Money not used yet"},
    "check": {
        "id": "Mohon beri tahu kami bila ada yang tidak sesuai.",
        "en": "Please tell us if anything differs from your records.",
    },
}
_MOST_NUMBERS: Final = 4


def statement_word(key: str, language: Language) -> str:
    """One word or phrase of a statement.

    Raises:
        KeyError: no such key.
    """
    return STATEMENT_WORDS[key][language]


def render(paper: StatementPaper, size: PaperSize) -> bytes:
    """Draw a statement on sheets; the same values give the same bytes."""
    return draw_form(form_of(paper), size)


def form_of(paper: StatementPaper) -> Form:
    """A statement as a form."""
    language = paper.language
    return Form(
        title=statement_word("statement", language),
        number=paper.number,
        made_at=paper.made_at,
        language=language,
        shop=paper.shop,
        marks=document_marks(paper),
        stamp=document_stamp(paper),
        to=party_block(statement_word("to", language), paper.customer, language),
        facts=_facts(paper),
        columns=_columns(language),
        rows=(_opening(paper), *(_row(line, language) for line in paper.lines)),
        carried=True,
        remarks=_remarks(paper),
        sums=_sums(paper),
        dated=place_and_day(paper.shop.city, long_date(paper.made_at, language)),
        signatures=(
            Signature(word("received_by", language), paper.customer.name),
            Signature(word("yours", language), paper.shop.name),
        ),
    )


def period_of(paper: StatementPaper) -> str:
    """Its days in words."""
    last = short_date(paper.last, paper.language)
    if paper.first is None:
        return statement_word("from_start", paper.language).format(last=last)
    first = short_date(paper.first, paper.language)
    return statement_word("from_to", paper.language).format(first=first, last=last)


def _facts(paper: StatementPaper) -> tuple[tuple[str, str], ...]:
    language, limit = paper.language, paper.credit_limit
    found = (
        ("period", period_of(paper)),
        ("printed", long_date(paper.made_at, language)),
        ("limit", "" if limit is None else format_money(limit)),
    )
    return tuple((statement_word(key, language), value) for key, value in found if value)


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("day", word("date", language)),
        Column(NAME, statement_word("what", language)),
        *(
            Column(key, statement_word(key, language), right=True)
            for key in ("debit", "credit", "balance")
        ),
    )


def _opening(paper: StatementPaper) -> FormRow:
    return FormRow(
        {
            NAME: statement_word("opening", paper.language),
            "balance": format_number(paper.opening),
        },
        amount=paper.opening,
    )


def _row(line: StatementLine, language: Language) -> FormRow:
    cells = {
        "day": short_date(line.day, language),
        NAME: " ".join(filter(None, (statement_word(line.kind, language), line.number))),
        "debit": format_number(line.amount) if line.amount > 0 else "",
        "credit": format_number(-line.amount) if line.amount < 0 else "",
        "balance": format_number(line.balance),
    }
    return FormRow(cells, _note(line, language), line.amount)


def _note(line: StatementLine, language: Language) -> str:
    """Below a line: how it was paid and for what, or when it is due."""
    parts = [word(line.method, language)] if line.method else []
    if line.about:
        first, others = line.about[:_MOST_NUMBERS], len(line.about) - _MOST_NUMBERS
        more = [statement_word("more", language).format(count=others)] if others > 0 else []
        numbers = ", ".join((*first, *more))
        parts.append(statement_word("for", language).format(numbers=numbers))
    if line.due is not None:
        parts.append(statement_word("due", language).format(day=short_date(line.due, language)))
    return " \u00b7 ".join(parts)


def _remarks(paper: StatementPaper) -> tuple[Text, ...]:
    """The debts by age, and a word at the end."""
    language, ageing = paper.language, paper.ageing
    texts: list[Text] = []
    if ageing is not None and (ageing.owed or ageing.kept):
        texts.append(Text(statement_word("ages", language), "label"))
        parts = [*zip(BUCKETS, ageing.debts, strict=True), ("kept", -ageing.kept)]
        texts += [
            Text(f"{statement_word(name, language)}: {format_money(amount)}")
            for name, amount in parts
            if amount
        ]
    return (*texts, Text(statement_word("check", language), "small", gap=2))


def _sums(paper: StatementPaper) -> tuple[Sum, ...]:
    language, closing = paper.language, paper.closing
    debits = sum(line.amount for line in paper.lines if line.amount > 0)
    credits_ = -sum(line.amount for line in paper.lines if line.amount < 0)
    key = "in_favour" if closing < 0 else "closing"
    return (
        Sum(statement_word("opening", language), format_number(paper.opening)),
        Sum(statement_word("debits", language), format_number(debits)),
        Sum(statement_word("credits", language), format_number(-credits_)),
        Sum(statement_word(key, language), format_money(abs(closing)), "total"),
    )
