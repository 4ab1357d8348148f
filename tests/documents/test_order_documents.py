"""The papers of orders in both languages and on every paper, read back from their PDFs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from oms_desktop.documents import (
    credit_note,
    delivery_note,
    money_receipt,
    order_slip,
    picking_list,
    shipping_label,
)
from oms_desktop.documents.layout import Language, Party
from oms_desktop.documents.order_words import ORDER_WORDS
from oms_desktop.documents.pages import page_sizes
from oms_desktop.documents.paper import A4, A5, HALF, ROLL_58, ROLL_80, PaperSize
from oms_desktop.documents.shipping_label import LABEL
from oms_desktop.documents.words import word
from tests.documents.order_papers_made import (
    cancellation,
    credit,
    delivery,
    label,
    label_paper,
    money,
    picking,
    quotation,
    says,
    slip,
    text_of,
)
from tests.documents.papers import (
    LANGUAGES,
    ink_boxes,
    logo_file,
    metadata,
    page_texts,
    shop,
)

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True)
class Made:
    """One kind of paper: how it is made up, drawn, and on what."""

    name: str
    make: Callable[..., Any]
    render: Callable[[Any, PaperSize], bytes]
    sizes: tuple[PaperSize, ...]

    def draw(self, size: PaperSize, language: Language = "id", **changes: Any) -> bytes:
        return self.render(replace(self.make(language), **changes), size)


def _labels(language: Language = "id") -> Any:
    return label_paper(label(), label(parcel=2), language=language)


MADE = (
    Made("delivery", delivery, delivery_note.render, (A4, A5, HALF)),
    Made("picking", picking, picking_list.render, (A4, ROLL_80)),
    Made("label", _labels, shipping_label.render, (LABEL, A4)),
    Made("slip", slip, order_slip.render, (A4, A5, HALF, ROLL_80, ROLL_58)),
    Made("cancelled", cancellation, order_slip.render, (A4, A5, HALF, ROLL_80, ROLL_58)),
    Made("quotation", quotation, order_slip.render, (A4, A5, HALF)),
    Made("money", money, money_receipt.render, (A4, A5, HALF, ROLL_80, ROLL_58)),
    Made("credit", credit, credit_note.render, (A4, A5, HALF, ROLL_80, ROLL_58)),
)
EVERY = pytest.mark.parametrize(
    ("made", "size"),
    [(made, size) for made in MADE for size in made.sizes],
    ids=lambda each: each.name,
)


# ------------------------------------------------------------------ every paper


def test_every_word_is_said_in_every_language() -> None:
    for words in ORDER_WORDS.values():
        assert words["id"].strip()
        assert words["en"].strip()
        assert words["id"].count("{") == words["en"].count("{")


@EVERY
@SPOKEN
def test_shop_number_and_title_are_there(made: Made, size: PaperSize, language: Language) -> None:
    pdf = made.draw(size, language)
    paper = made.make(language)
    says(pdf, "Toko Sinar Jaya", paper.number, "Jl. Melati 16, Depok 16415")
    assert metadata(pdf)["Title"] == paper.number
    assert metadata(pdf)["CreationDate"].startswith("D:20261123140500")


@EVERY
def test_the_same_values_give_the_same_bytes(made: Made, size: PaperSize) -> None:
    head = shop(logo=logo_file())
    assert made.draw(size, shop=head) == made.draw(size, shop=head)
    assert made.draw(size) != made.draw(size, training=True)


@EVERY
@SPOKEN
def test_nothing_leaves_the_paper(made: Made, size: PaperSize, language: Language) -> None:
    long = shop(logo=logo_file(), name="Toko Bangunan Sinar Jaya Abadi Sentosa " * 2)
    for distances in ink_boxes(made.draw(size, language, shop=long)):
        assert min(distances) > min(2.5, size.margin * 0.6)


@EVERY
@SPOKEN
def test_training_says_so(made: Made, size: PaperSize, language: Language) -> None:
    says(made.draw(size, language, training=True), word("training", language))


COUNTED = [each for each in MADE if each.name not in {"label", "quotation"}]


@pytest.mark.parametrize("made", COUNTED, ids=lambda made: made.name)
@SPOKEN
def test_copies_say_so(made: Made, language: Language) -> None:
    for size in made.sizes:
        drawn = made.draw(size, language, copy=3)
        says(drawn, word("copy", language).format(count=3))
        # On a roll said again where the paper is torn off.
        said = text_of(drawn).count(word("copy", language).format(count=3).upper())
        assert said == (2 if size.height is None or (made.name, size) == ("money", A4) else 1)
        mark = word("copy", language).partition(" ")[0].upper()
        assert mark not in text_of(made.draw(size, language))


@EVERY
def test_pages_are_as_large_as_the_paper(made: Made, size: PaperSize) -> None:
    width, height = (round(edge * 25.4 / 72) for edge in page_sizes(made.draw(size))[0])
    if made.name == "money" and size in {A5, HALF}:
        assert (height, width) == (round(size.width), round(size.height or 0))
    else:
        assert width == round(size.width)
        assert size.height is None or height == round(size.height)


@pytest.mark.parametrize(
    ("render", "paper"),
    [
        (delivery_note.render, delivery),
        (picking_list.render, picking),
        (order_slip.render, quotation),
        (order_slip.render, slip),
        (credit_note.render, credit),
    ],
)
@SPOKEN
def test_many_lines_go_on_page_after_page(
    render: Callable[[Any, PaperSize], bytes], paper: Callable[..., Any], language: Language
) -> None:
    values = paper(language, 60)
    texts = page_texts(render(values, A4))
    assert len(texts) > 1
    for number, text in enumerate(texts, 1):
        assert word("page", language).format(page=number, pages=len(texts)) in text
        assert word("item", language) in text
        assert values.number in text
    codes = [getattr(each, "line", each).code for each in values.lines]
    found = [code for text in texts for code in codes if code in text]
    assert found == codes


LIMIT = 10**13 - 1
_HUGE = Party("N" * 100, "Jl. Panjang Sekali Nomor " * 12, "0" * 40)


@EVERY
def test_the_most_that_fields_can_hold_stays_on_the_paper(made: Made, size: PaperSize) -> None:
    paper = made.make("id")
    most: dict[str, Any] = {
        "recipient": _HUGE,
        "customer": _HUGE,
        "note": "catatan " * 37,
        "reason": "alasan " * 28,
        "received_from": "N" * 100,
        "purpose": "untuk " * 33,
        "document": "D" * 40,
        "amount": 9_999_999_999_999,
        "owed": LIMIT,
        "total": LIMIT,
        "balance": LIMIT,
        "reference": "R" * 60,
        "cashier": "K" * 60,
        **dict.fromkeys(("carrier", "service", "tracking", "driver", "vehicle"), "W" * 60),
        "receiver": "P" * 100,
        "weight": 99_999_999,
        "parcels": 500,
        "copy": 12,
    }
    names = set(type(paper).__dataclass_fields__)
    drawn = made.draw(size, **{name: value for name, value in most.items() if name in names})
    for distances in ink_boxes(drawn):
        assert min(distances) > 0
