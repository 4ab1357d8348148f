"""Delivery notes, picking lists and labels of parcels, read back from their PDFs."""

from typing import Any

import pytest

from oms_desktop.documents import (
    delivery_note,
    picking_list,
    shipping_label,
)
from oms_desktop.documents.layout import Language, Party
from oms_desktop.documents.order_words import order_word
from oms_desktop.documents.paper import A4, A5, ROLL_80, PaperSize
from oms_desktop.documents.shipping_label import LABEL
from oms_desktop.documents.words import word
from tests.documents.order_papers_made import (
    delivery,
    label,
    label_paper,
    picking,
    says,
    text_of,
)
from tests.documents.papers import (
    LANGUAGES,
    ink_boxes,
    page_texts,
)
from tests.helpers.scanner import picture, scanned

SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize("size", [A4, A5], ids=lambda size: size.name)
@SPOKEN
def test_a_delivery_note_has_everything_but_prices(size: PaperSize, language: Language) -> None:
    paper = delivery(language, collect=None)
    pdf = delivery_note.render(paper, size)
    keys = ["delivery_note", "to", "order", "shipment", "parcels", "weight", "carrier", "tracking"]
    keys += ["driver", "vehicle", "received", "sent", "released", "check"]
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "Ratna Dewi", "Jl. Kenanga 8, Cimanggis, Depok 16451", "0813-1111-2222")
    says(pdf, "SO/2026/11/0051", "12,5 kg", "JNE REG", "JP1234567890", "Pak Ujang", "B 1234 XY")
    says(pdf, "Jangan dibanting", "Titip ke satpam", "Minyak Goreng Kelapa 2 L", "2,5 pcs")
    says(pdf, order_word("place", language).format(place=2, places=3), "Depok, 23 November 2026")
    text = text_of(pdf)
    assert "Rp" not in text
    for key in ("price", "amount", "total"):
        assert word(key, language) not in text.split()


@SPOKEN
def test_what_is_to_be_collected_stands_on_the_delivery_note(language: Language) -> None:
    says(
        delivery_note.render(delivery(language), A5),
        f"{order_word('collect', language)} Rp 150.000",
    )


@pytest.mark.parametrize("state", ["cancelled", "returned"])
@SPOKEN
def test_a_shipment_that_is_off_is_marked_on_every_page(state: Any, language: Language) -> None:
    paper = delivery(language, lines=60, state=state)
    for text in page_texts(delivery_note.render(paper, A5)):
        mark = "".join(order_word(state, language).upper().split())
        assert mark in "".join(text.split())


@pytest.mark.parametrize("size", [A4, ROLL_80], ids=lambda size: size.name)
@SPOKEN
def test_a_picking_list_says_what_where_and_for_whom(size: PaperSize, language: Language) -> None:
    pdf = picking_list.render(picking(language, 5, 2), size)
    says(pdf, order_word("not_paid", language), order_word("picking_list", language))
    says(pdf, "A1-1", "A2-2", "8991000000004", "Telur Ayam Negeri", "3 pcs", "Pilih yang merah")
    says(pdf, "A 0017 · Ratna Dewi", "B 0018 · Ratna Dewi", "Bungkus rapi", "B12", "25 Nov 2026")
    says(pdf, order_word("for", language), order_word("picked_by", language))
    assert "Rp" not in text_of(pdf)


def test_one_shipment_needs_no_letters() -> None:
    text = text_of(picking_list.render(picking("id", 3), A4))
    assert order_word("for", "id") not in text.split()
    assert "SO/2026/11/0051" in text


@pytest.mark.parametrize("count", [1, 3, 7])
def test_there_is_a_box_to_tick_for_each_line(count: int) -> None:
    page = picture(picking_list.render(picking("id", count), A4), 0, 200).convert("L")
    # The left edges of the boxes: dark for more than two millimetres downward.
    x = round(16 / 25.4 * 200)
    top, bottom = page.height * 25 // 100, page.height * 60 // 100
    column = page.crop((x, top, x + 1, bottom)).tobytes()
    runs = "".join("x" if grey < 140 else " " for grey in column).split()
    assert sum(len(run) > 2 / 25.4 * 200 for run in runs) == count


# ------------------------------------------------------------------ labels


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("tracking", ["JP1234567890", "000123456789012345", "JX-22/ab 7"])
def test_a_label_scans_back_to_its_tracking_number(dpi: int, tracking: str) -> None:
    pdf = shipping_label.render(label_paper(label(tracking=tracking)), LABEL)
    assert scanned(picture(pdf, 0, dpi)) == [tracking]


def test_without_a_tracking_number_the_shipments_own_is_scanned() -> None:
    pdf = shipping_label.render(label_paper(label(tracking="")), LABEL)
    assert scanned(picture(pdf, 0, 203)) == ["SJ/2026/11/0017"]


def test_a_tracking_number_no_bars_can_say_is_still_read() -> None:
    pdf = shipping_label.render(label_paper(label(tracking="Resi ké-7 日")), LABEL)
    assert scanned(picture(pdf, 0, 203)) == []
    says(pdf, "Resi ké-7")


@pytest.mark.parametrize("size", [LABEL, A4], ids=lambda size: size.name)
@SPOKEN
def test_a_label_says_from_whom_to_whom(size: PaperSize, language: Language) -> None:
    pdf = shipping_label.render(label_paper(label(), language=language), size)
    says(pdf, "Ratna Dewi", "0813-1111-2222", "Jl. Kenanga 8, Cimanggis, Depok 16451")
    says(pdf, "JNE", "REG", "1/3", order_word("from", language), "0812-3456-7890", "2,25 kg")
    says(pdf, "COD Rp 1.250.000", "Jangan dibanting", "SO/2026/11/0051")
    says(pdf, order_word("parcel", language).format(place=1, places=3))


@SPOKEN
def test_money_is_asked_for_once(language: Language) -> None:
    found = page_texts(
        shipping_label.render(
            label_paper(label(), label(parcel=2), label(collect=0), language=language), LABEL
        )
    )
    first, second, paid = (" ".join(text.replace("\u00a0", " ").split()) for text in found)
    assert "Rp 1.250.000" in first
    assert "Rp" not in second
    assert order_word("cod_on_first", language) in second
    assert order_word("nothing_due", language).upper() in paid


def test_four_labels_go_on_a_sheet() -> None:
    labels = tuple(label(parcel=at, parcels=9) for at in range(1, 10))
    texts = page_texts(shipping_label.render(label_paper(*labels), A4))
    assert [text.count("Ratna Dewi") for text in texts] == [4, 4, 1]
    distances = ink_boxes(shipping_label.render(label_paper(*labels), A4))[0]
    assert min(distances) > 4


def test_a_long_address_is_read_whole() -> None:
    street = "Jalan Raya Panjang Sekali Nomor 123 Blok C "
    long = Party("Perseroan Terbatas Sumber Makmur Sentosa Abadi", street * 6, "0812-3333-4444")
    pdf = shipping_label.render(label_paper(label(recipient=long)), LABEL)
    says(pdf, long.name, long.address, long.phone)


def test_the_longest_address_stays_on_the_label() -> None:
    long = Party("N" * 100, "Jl. Panjang Sekali Nomor " * 12, "0" * 40)
    heavy = label(
        recipient=long,
        carrier="C" * 60,
        service="S" * 40,
        tracking="T" * 60,
        note="catatan " * 37,
        collect=10**13 - 1,
        parcel=1,
        parcels=500,
    )
    for distances in ink_boxes(shipping_label.render(label_paper(heavy), LABEL)):
        assert min(distances) > 3
