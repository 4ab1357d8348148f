"""The delivery note (surat jalan) on a sheet: goods without prices, and three signatures."""

from collections.abc import Collection

from oms_desktop.documents.form import CODE, NAME, Column, Form, FormRow, Signature, Text
from oms_desktop.documents.form_sheet import draw_form
from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_layout import DeliveryPaper, GoodsLine
from oms_desktop.documents.order_words import (
    document_marks,
    document_stamp,
    order_word,
    weight_text,
)
from oms_desktop.documents.paper import PaperSize
from oms_desktop.documents.priced import (
    WIDEST_CODE,
    WIDEST_UNIT,
    chosen,
    count_of,
    party_block,
    place_and_day,
    quantity_cell,
)
from oms_desktop.documents.words import long_date, word
from oms_desktop.domain.money import format_money


def render(paper: DeliveryPaper, size: PaperSize) -> bytes:
    """Draw a delivery note; the same values give the same bytes.

    Raises:
        ValueError: `size` is a roll.
    """
    return draw_form(form_of(paper), size)


def form_of(paper: DeliveryPaper) -> Form:
    """A delivery note as a form."""
    language, without = paper.language, paper.shop.columns_without
    heading = "to" if paper.method == "delivery" else "pickup_by"
    return Form(
        title=order_word("delivery_note", language),
        number=paper.number,
        made_at=paper.made_at,
        language=language,
        shop=paper.shop,
        marks=document_marks(paper),
        stamp=document_stamp(paper, paper.state),
        to=party_block(order_word(heading, language), paper.recipient, language),
        facts=_facts(paper),
        columns=chosen(_columns(language), without),
        rows=tuple(_row(line, without) for line in paper.lines),
        remarks=_remarks(paper),
        dated=place_and_day(paper.shop.city, long_date(paper.made_at, language)),
        signatures=(
            Signature(order_word("received", language), paper.receiver or paper.recipient.name),
            Signature(order_word("sent", language), paper.driver or paper.carrier),
            Signature(order_word("released", language), paper.shop.name),
        ),
    )


def _facts(paper: DeliveryPaper) -> tuple[tuple[str, str], ...]:
    language = paper.language
    known = "part" if paper.rest_follows else "place"
    place = order_word(known, language).format(place=paper.place, places=paper.places)
    collect = format_money(paper.collect) if paper.collect else ""
    found = (
        ("date", long_date(paper.made_at, language)),
        ("order", paper.order_number),
        ("shipment", place),
        ("method", order_word(paper.method, language) if paper.method != "delivery" else ""),
        ("parcels", str(paper.parcels)),
        ("weight", weight_text(paper.weight)),
        ("carrier", " ".join(filter(None, (paper.carrier, paper.service)))),
        ("tracking", paper.tracking),
        ("driver", paper.driver),
        ("vehicle", paper.vehicle),
        ("collect", collect),
    )
    return tuple((order_word(key, language), value) for key, value in found if value)


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("position", word("position", language), right=True),
        Column(CODE, word("code", language), widest=WIDEST_CODE),
        Column(NAME, word("item", language)),
        Column("quantity", word("quantity", language), right=True, gap=1.6),
        Column("unit", word("unit", language), widest=WIDEST_UNIT),
    )


def _row(line: GoodsLine, without: Collection[str]) -> FormRow:
    return FormRow(
        cells={
            "position": str(line.position),
            CODE: line.code,
            NAME: line.name,
            "quantity": quantity_cell(line.quantity, line.unit, without),
            "unit": line.unit,
        },
        note=line.note,
        pairs=(("" if CODE in without else line.code, count_of(line.quantity, line.unit)),),
    )


def _remarks(paper: DeliveryPaper) -> tuple[Text, ...]:
    language = paper.language
    lines = [Text(order_word("check", language), "small")]
    if paper.note:
        lines = [Text(order_word("note", language), "small"), Text(paper.note), *lines]
    return tuple(lines)
