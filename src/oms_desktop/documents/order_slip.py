"""The order slip, its cancellation and the quotation: prices, and never a proof of payment."""

from oms_desktop.documents.form import Form, Signature, Text
from oms_desktop.documents.form_roll import draw_roll
from oms_desktop.documents.form_sheet import draw_form
from oms_desktop.documents.layout import Party
from oms_desktop.documents.order_layout import OrderSlip
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
from oms_desktop.domain.money import format_money, format_number

_TITLES = {"slip": "order_slip", "cancelled": "cancellation", "quotation": "quotation"}


def render(paper: OrderSlip, size: PaperSize) -> bytes:
    """Draw it on a sheet or a roll; the same values give the same bytes."""
    form = form_of(paper)
    return draw_roll(form, size) if size.height is None else draw_form(form, size)


def form_of(paper: OrderSlip) -> Form:
    """A slip, a cancellation or a quotation as a form."""
    language, without = paper.language, paper.shop.columns_without
    return Form(
        title=order_word(_TITLES[paper.kind], language),
        number=paper.number,
        made_at=paper.made_at,
        language=language,
        shop=paper.shop,
        marks=document_marks(paper),
        stamp=document_stamp(paper),
        notice=order_word("not_paid", language),
        to=_parties(paper),
        facts=_facts(paper),
        columns=priced_columns(paper.lines, language, without),
        rows=tuple(priced_row(line, language, without) for line in paper.lines),
        carried=True,
        remarks=_remarks(paper),
        sums=sums(paper),
        sums_after=_sums_after(paper),
        dated=place_and_day(paper.shop.city, long_date(paper.made_at, language)),
        signatures=_signatures(paper),
        footer=paper.shop.footer if paper.kind == "slip" else "",
    )


def _parties(paper: OrderSlip) -> tuple[Text, ...]:
    language = paper.language
    buyer = paper.customer or Party(word("walk_in", language))
    lines = party_block(word("customer", language), buyer, language)
    if paper.recipient is None or paper.recipient == paper.customer:
        return lines
    first, *rest = party_block(order_word("deliver_to", language), paper.recipient, language)
    return (*lines, Text(first.text, first.weight, gap=2), *rest)


def _facts(paper: OrderSlip) -> tuple[tuple[str, str], ...]:
    language = paper.language
    valid = paper.valid_until
    found = (
        ("date", long_date(paper.made_at, language) if paper.ordered_at is None else ""),
        ("ordered", short_moment(paper.ordered_at, language) if paper.ordered_at else ""),
        ("valid", long_date(valid, language) if valid else ""),
        ("method", order_word(paper.method, language)),
        ("promised", long_date(paper.promised, language) if paper.promised else ""),
    )
    facts = [(order_word(key, language), value) for key, value in found if value]
    if paper.cashier:
        facts.append((word("cashier", language), paper.cashier))
    return tuple(facts)


def sums(paper: OrderSlip) -> tuple[Sum, ...]:
    """From the subtotal to what was agreed; each plain row is added or taken away in turn."""
    language = paper.language
    title = order_word("was", language) if paper.kind == "cancelled" else ""
    *rows, total = sums_to_total(paper, title)
    if paper.adjustment:
        adjusted = format_number(paper.adjustment)
        rows.append(Sum(order_word("adjustment", language), adjusted))
    return (*rows, total, *included_tax(paper))


def _sums_after(paper: OrderSlip) -> tuple[Sum, ...]:
    language = paper.language
    if paper.kind == "quotation":
        return ()
    if paper.kind == "cancelled":
        found = (("refunded", paper.refunded), ("kept", paper.kept))
        return tuple(
            Sum(order_word(key, language), format_money(amount), "strong")
            for key, amount in found
            if amount
        )
    deposit = order_word("deposit", language)
    rows = [
        Sum(
            f"{deposit} ({word(each.method, language)})",
            format_number(each.amount),
            note=each.reference,
        )
        for each in paper.paid
    ]
    paid = sum(each.amount for each in paper.paid) + paper.paid_later
    told = paper.credited + paper.written_off
    later = (
        (order_word("credited", language), -paper.credited),
        (word("written_off", language), -paper.written_off),
        (order_word("paid_later", language), paper.paid_later),
        # What cash was rounded by, so that the rows go down to what is owed.
        (word("rounding", language), paper.balance + paid + told - paper.total),
    )
    rows += [Sum(label, format_number(amount)) for label, amount in later if amount]
    return (*rows, Sum(order_word("rest", language), format_money(paper.balance), "strong"))


def _remarks(paper: OrderSlip) -> tuple[Text, ...]:
    language = paper.language
    lines: list[Text] = []
    words = rupiah_in_words(paper.total, language)
    if words and paper.kind != "cancelled":
        lines += [Text(word("in_words", language), "small"), Text(words, "bold")]
    if paper.note:
        lines += [Text(order_word("note", language), "small", gap=3), Text(paper.note)]
    if paper.kind == "slip":
        lines.append(Text(order_word("bring", language), "small", gap=3))
    if paper.kind == "quotation" and paper.valid_until is not None:
        day = long_date(paper.valid_until, language)
        lines += [
            Text(order_word("terms", language), "small", gap=3),
            Text(order_word("terms_valid", language).format(day=day)),
            Text(order_word("terms_stock", language)),
        ]
    return tuple(lines)


def _signatures(paper: OrderSlip) -> tuple[Signature, ...]:
    if paper.kind == "slip":
        return ()
    language = paper.language
    customer = paper.customer.name if paper.customer else ""
    heading = "approved" if paper.kind == "quotation" else "customer_sign"
    return (
        Signature(order_word(heading, language), customer),
        Signature(word("yours", language), paper.shop.name),
    )
