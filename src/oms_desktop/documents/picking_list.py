"""The picking list on A4 or a roll: what to fetch, shelf by shelf, with a box to tick."""

from oms_desktop.documents.form import CODE, NAME, Column, Form, FormRow, Signature, Text
from oms_desktop.documents.form_roll import draw_roll
from oms_desktop.documents.form_sheet import draw_form
from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_layout import PickBatch, PickFor, PickingPaper, PickLine
from oms_desktop.documents.order_words import document_marks, document_stamp, order_word
from oms_desktop.documents.paper import PaperSize
from oms_desktop.documents.priced import WIDEST_CODE, WIDEST_UNIT, count_of
from oms_desktop.documents.words import long_date, short_date, word
from oms_desktop.domain.quantity import format_quantity

_WIDEST_SHELF = 26.0
_DOT = " \u00b7 "


def render(paper: PickingPaper, size: PaperSize) -> bytes:
    """Draw a picking list on a sheet or a roll; the same values give the same bytes."""
    form = form_of(paper)
    return draw_roll(form, size) if size.height is None else draw_form(form, size)


def form_of(paper: PickingPaper) -> Form:
    """A picking list as a form."""
    language = paper.language
    several = len(paper.shipments) > 1
    letter = Column("letter", order_word("for", language))
    return Form(
        title=order_word("picking_list", language),
        number=paper.number,
        made_at=paper.made_at,
        language=language,
        shop=paper.shop,
        marks=document_marks(paper),
        stamp=document_stamp(paper),
        notice=order_word("not_paid", language),
        to=tuple(
            text for each in paper.shipments for text in _shipment(each, language, several=several)
        ),
        facts=((order_word("date", language), long_date(paper.made_at, language)),),
        columns=(
            Column("box", "", box=True),
            Column("shelf", order_word("shelf", language), widest=_WIDEST_SHELF),
            Column(CODE, word("code", language), widest=WIDEST_CODE),
            Column(NAME, word("item", language)),
            *((letter,) if several else ()),
            Column("quantity", word("quantity", language), right=True, gap=1.6),
            Column("unit", word("unit", language), widest=WIDEST_UNIT),
        ),
        rows=tuple(_row(line, language, several=several) for line in paper.lines),
        signatures=(
            Signature(order_word("picked_by", language)),
            Signature(order_word("checked_by", language)),
        ),
    )


def _shipment(each: PickFor, language: Language, *, several: bool) -> tuple[Text, ...]:
    """Whose goods these are; with several, each begins with its letter."""
    promised = (
        f"{order_word('promised', language)} {short_date(each.promised, language)}"
        if each.promised
        else ""
    )
    if several:
        # Each in a line or two: there may be many of them.
        number = each.number.rpartition("/")[2] if each.number.count("/") > 1 else each.number
        text = _DOT.join(filter(None, (number, each.customer, promised)))
        lines = [Text(f"{each.letter}   {text}", "bold", gap=0.8)]
    else:
        below = _DOT.join(filter(None, (each.order_number, promised)))
        lines = [Text(each.customer or each.number, "strong"), Text(below)]
    if each.note:
        lines.append(Text(f"{order_word('note', language)}: {each.note}"))
    return tuple(lines)


def _row(line: PickLine, language: Language, *, several: bool) -> FormRow:
    batches = [_batch(each, language) for each in line.batches]
    letter = line.letter if several else ""
    quantity = count_of(line.quantity, line.unit)
    return FormRow(
        cells={
            "shelf": line.shelf,
            CODE: line.code,
            NAME: line.name,
            "letter": letter,
            "quantity": format_quantity(line.quantity),
            "unit": line.unit,
        },
        note="\n".join(filter(None, (line.note, *batches))),
        pairs=(
            (
                _DOT.join(
                    filter(
                        None,
                        (
                            line.shelf,
                            line.code,
                            letter and f"{order_word('for', language)} {letter}",
                        ),
                    )
                ),
                quantity,
            ),
        ),
    )


def _batch(each: PickBatch, language: Language) -> str:
    text = order_word("batch" if each.batch else "no_batch", language)
    return text.format(
        quantity=count_of(each.quantity, each.unit),
        batch=each.batch,
        day=short_date(each.expires_on, language),
    )
