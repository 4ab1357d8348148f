"""The invoice (faktur) on a sheet of any size."""

from oms_desktop.documents.codes import pay_code
from oms_desktop.documents.form import Form, Signature, Text
from oms_desktop.documents.form_sheet import draw_form
from oms_desktop.documents.layout import Party, SalePaper
from oms_desktop.documents.paper import PaperSize
from oms_desktop.documents.priced import (
    party_block,
    place_and_day,
    priced_columns,
    priced_row,
)
from oms_desktop.documents.sums import included_tax, sums_after_total, sums_to_total
from oms_desktop.documents.words import long_date, marks, rupiah_in_words, word


def render(paper: SalePaper, size: PaperSize) -> bytes:
    """Draw an invoice.

    Args:
        paper: the frozen values; at least one line.
        size: `A4`, `A5` or `HALF`; a roll has no pages, see `receipt`.

    Returns:
        A PDF; the same values give the same bytes.

    Raises:
        ValueError: `size` is a roll.
    """
    return draw_form(form_of(paper), size)


def form_of(paper: SalePaper) -> Form:
    """An invoice as a form."""
    language, without = paper.language, paper.shop.columns_without
    return Form(
        title=word("invoice", language),
        number=paper.number,
        made_at=paper.issued_at,
        language=language,
        shop=paper.shop,
        marks=marks(paper),
        stamp=_stamp(paper),
        to=_buyer(paper),
        facts=_facts(paper),
        columns=priced_columns(paper.lines, language, without),
        rows=tuple(priced_row(line, language, without) for line in paper.lines),
        carried=True,
        remarks=_remarks(paper),
        code=pay_code(paper),
        sums=(*sums_to_total(paper), *included_tax(paper)),
        sums_after=tuple(sums_after_total(paper)),
        seal=word("paid", language).upper() if _is_paid(paper) else "",
        dated=place_and_day(paper.shop.city, long_date(paper.issued_at, language)),
        signatures=(
            Signature(word("received_by", language), paper.customer.name if paper.customer else ""),
            Signature(word("yours", language), paper.shop.name),
        ),
        footer=paper.shop.last_words,
    )


def _is_paid(paper: SalePaper) -> bool:
    """Whether nothing is owed because it was paid, not because the shop gave it up."""
    given_up = any(payment.method == "written_off" for payment in paper.payments)
    return not (paper.balance or paper.void or given_up)


def _stamp(paper: SalePaper) -> str:
    if not (paper.void or paper.training):
        return ""
    return word("void" if paper.void else "training", paper.language).upper()


def _buyer(paper: SalePaper) -> tuple[Text, ...]:
    buyer = paper.customer or Party(word("walk_in", paper.language))
    return party_block(word("to", paper.language), buyer, paper.language)


def _facts(paper: SalePaper) -> tuple[tuple[str, str], ...]:
    language = paper.language
    term = paper.term_days
    found = (
        ("date", long_date(paper.issued_at, language)),
        ("term", "" if term is None else word("days", language).format(count=term)),
        ("due", long_date(paper.due_on, language) if paper.due_on else ""),
        ("order", paper.order_number),
        ("delivery", paper.delivery_number),
        ("cashier", paper.cashier),
    )
    return tuple((word(key, language), value) for key, value in found if value)


def _remarks(paper: SalePaper) -> tuple[Text, ...]:
    """The sum in words, and where to pay it."""
    language = paper.language
    lines: list[Text] = []
    words = rupiah_in_words(paper.total, language)
    if words:
        lines += [Text(word("in_words", language), "small"), Text(words, "bold")]
    if paper.shop.bank_accounts:
        lines.append(Text(word("bank", language), "small", gap=4))
    return (*lines, *map(Text, paper.shop.bank_accounts))
