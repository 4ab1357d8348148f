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
from oms_desktop.documents.order_layout import CreditPaper, OrderSlip
from oms_desktop.documents.order_words import ORDER_WORDS, order_word
from oms_desktop.documents.pages import page_sizes
from oms_desktop.documents.paper import A4, A5, ROLL_58, ROLL_80, PaperSize
from oms_desktop.documents.shipping_label import LABEL
from oms_desktop.documents.words import rupiah_in_words, word
from oms_desktop.domain.money import format_money, format_number
from tests.documents.order_papers_made import (
    credit,
    delivery,
    label,
    label_paper,
    money,
    picking,
    quotation,
    slip,
)
from tests.documents.papers import (
    LANGUAGES,
    LONG_NAME,
    all_text,
    ink_boxes,
    logo_file,
    metadata,
    page_texts,
    shop,
)
from tests.helpers.scanner import picture, scanned

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


def _cancelled(language: Language = "id") -> OrderSlip:
    return slip(language, kind="cancelled", paid=(), balance=0, refunded=15_000, kept=5_000)


MADE = (
    Made("delivery", delivery, delivery_note.render, (A4, A5)),
    Made("picking", picking, picking_list.render, (A4, ROLL_80)),
    Made("label", _labels, shipping_label.render, (LABEL, A4)),
    Made("slip", slip, order_slip.render, (A4, A5, ROLL_80, ROLL_58)),
    Made("cancelled", _cancelled, order_slip.render, (A4, A5, ROLL_80, ROLL_58)),
    Made("quotation", quotation, order_slip.render, (A4, A5)),
    Made("money", money, money_receipt.render, (A4, A5, ROLL_80, ROLL_58)),
    Made("credit", credit, credit_note.render, (A4, A5, ROLL_80, ROLL_58)),
)
EVERY = pytest.mark.parametrize(
    ("made", "size"),
    [(made, size) for made in MADE for size in made.sizes],
    ids=lambda each: each.name,
)


def text_of(pdf: bytes) -> str:
    return " ".join(all_text(pdf).replace("\u00a0", " ").split())


def says(pdf: bytes, *wanted: str) -> None:
    """Every text is on the paper, wherever lines were broken."""
    text = "".join(text_of(pdf).split()).casefold()
    for each in wanted:
        assert "".join(each.replace("\u00a0", " ").split()).casefold() in text, each


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
        says(made.draw(size, language, copy=3), word("copy", language).format(count=3))
        mark = word("copy", language).partition(" ")[0].upper()
        assert mark not in text_of(made.draw(size, language))


@EVERY
def test_pages_are_as_large_as_the_paper(made: Made, size: PaperSize) -> None:
    width, height = (round(edge * 25.4 / 72) for edge in page_sizes(made.draw(size))[0])
    if made.name == "money" and size is A5:
        assert (width, height) == (210, 148)
    else:
        assert width == size.width
        assert size.height is None or height == size.height


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


# ------------------------------------------------------------------ goods


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


def test_there_is_a_box_to_tick_for_each_line() -> None:
    few, many = (picking_list.render(picking("id", lines), A4) for lines in (1, 9))
    # The frames of the boxes are the only shapes a row adds beside its rule.
    assert len(many) > len(few)
    for count in (3, 7):
        page = picture(picking_list.render(picking("id", count), A4), 0, 100)
        x = round(18.2 / 25.4 * 100)
        column = page.convert("L").crop((x, 0, x + 1, page.height)).tobytes()
        assert sum(grey < 120 for grey in column) >= 2 * count


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


# ------------------------------------------------------------------ money


@pytest.mark.parametrize("size", [A4, A5, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_an_order_slip_says_what_was_agreed(size: PaperSize, language: Language) -> None:
    paper = slip(language, paid_later=1_000, credited=2_000, adjustment=-25)
    pdf = order_slip.render(paper, size)
    keys = ["order_slip", "not_paid", "deposit", "rest", "promised", "deliver_to", "note", "bring"]
    keys += ["paid_later", "credited", "adjustment"]
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "Ratna Dewi", "Pak RT", "Jl. Mawar 3, Depok", "0811-9999-0000", "25 November 2026")
    says(pdf, "Telepon dulu sebelum datang", "Antar pagi", "Sari Wulandari", "BCA 0912")
    says(pdf, format_money(paper.total), format_money(paper.balance), "20.000", "\u221225")
    for line in paper.lines:
        says(pdf, line.name, format_number(line.unit_price))


@SPOKEN
def test_a_cancellation_says_what_became_of_the_money(language: Language) -> None:
    for size in (A5, ROLL_58):
        pdf = order_slip.render(_cancelled(language), size)
        says(pdf, order_word("cancellation", language), order_word("not_paid", language))
        says(pdf, order_word("refunded", language), "Rp 15.000")
        says(pdf, order_word("kept", language), "Rp 5.000")
        assert order_word("rest", language) not in text_of(pdf).split()


@pytest.mark.parametrize("size", [A4, A5], ids=lambda size: size.name)
@SPOKEN
def test_a_quotation_has_a_last_day_and_terms(size: PaperSize, language: Language) -> None:
    pdf = order_slip.render(quotation(language), size)
    keys = ("quotation", "not_paid", "valid", "terms", "terms_stock", "approved")
    says(pdf, *(order_word(key, language) for key in keys), "30 November 2026", "PH-00123")
    assert order_word("rest", language) not in text_of(pdf).split()


@pytest.mark.parametrize("paper", [slip(), quotation("en", 9), slip("en", adjustment=77)])
def test_rows_add_up_to_the_total(paper: OrderSlip) -> None:
    agreed = replace(paper, total=paper.total + paper.adjustment)
    shown = [
        (row.weight, row.amount.replace("Rp\u00a0", "").replace(".", "").replace("\u2212", "-"))
        for row in order_slip.sums(agreed)
    ]
    [total] = [int(amount) for weight, amount in shown if weight == "total"]
    assert total == agreed.total
    assert sum(int(amount) for weight, amount in shown if weight == "plain") == total


@pytest.mark.parametrize("size", [A4, A5, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_a_money_receipt_says_how_much_for_what(size: PaperSize, language: Language) -> None:
    paper = money(language)
    pdf = money_receipt.render(paper, size)
    keys = ("money_receipt", "received_from", "sum", "purpose", "paid_by", "owed", "stamp_hint")
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "Ratna Dewi", rupiah_in_words(7_500_000, language), "Rp 7.500.000", "Rp 2.500.000")
    says(pdf, "SO/2026/11/0051", "BCA 0912", "Depok, 23 November 2026", "Sari Wulandari")


@SPOKEN
def test_only_large_sums_need_a_stamp(language: Language) -> None:
    hint = order_word("stamp_hint", language)
    for size in (A5, ROLL_80):
        says(money_receipt.render(money(language, amount=5_000_001), size), hint)
        small = text_of(money_receipt.render(money(language, amount=5_000_000, owed=0), size))
        assert "10.000" not in small
        assert order_word("settled", language) in small


@SPOKEN
def test_money_that_went_back_is_said_across(language: Language) -> None:
    mark = order_word("money_back", language).upper()
    for size in (A5, ROLL_80):
        assert mark in "".join(
            text_of(money_receipt.render(money(language, refunded=True), size)).split()
        )
        assert mark not in text_of(money_receipt.render(money(language), size))


def test_the_shops_half_says_that_it_stays() -> None:
    assert text_of(money_receipt.render(money(), A4)).count("ARSIP TOKO") == 1
    assert "ARSIP TOKO" not in text_of(money_receipt.render(money(), A5))


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ("deposit", "Uang muka pesanan SO/1"),
        ("payment", "Pembayaran faktur SO/1"),
        ("Cicilan ke-2", "Cicilan ke-2 SO/1"),
    ],
)
def test_purposes_are_said_in_words(purpose: str, said: str) -> None:
    paper = money(purpose=purpose, document="SO/1")
    assert said in text_of(money_receipt.render(paper, A5))


@pytest.mark.parametrize("size", [A4, A5, ROLL_80, ROLL_58], ids=lambda size: size.name)
@SPOKEN
def test_a_credit_note_says_what_why_and_how(size: PaperSize, language: Language) -> None:
    paper = credit(language)
    pdf = credit_note.render(paper, size)
    keys = ("credit_note", "invoice", "reason", "fate_stock", "fate_damaged", "credit_total")
    says(pdf, *(order_word(key, language) for key in keys))
    says(pdf, "INV/2026/11/0042", "Salah ukuran", "Ratna Dewi", format_money(paper.total))
    says(pdf, f"{order_word('refund', language)} ({word('cash', language)})")
    says(pdf, rupiah_in_words(paper.total, language))


@pytest.mark.parametrize(
    ("settled", "key"),
    [("balance", "to_balance"), ("debt", "to_invoices"), ("exchange", "to_exchange")],
)
@SPOKEN
def test_a_credit_note_says_how_it_was_settled(settled: Any, key: str, language: Language) -> None:
    paper = credit(language, settled=settled, refunds=())
    text = text_of(credit_note.render(paper, A5))
    assert order_word(key, language) in text
    assert order_word("refund", language) not in text


def test_without_a_receipt_and_a_customer_it_says_so() -> None:
    paper: CreditPaper = credit("id", customer=None, invoice_number="", order_number="")
    says(credit_note.render(paper, ROLL_58), "Tanpa struk", word("walk_in", "id"))


def test_long_names_are_wrapped_not_cut() -> None:
    text = text_of(delivery_note.render(delivery(lines=8), A5))
    assert text.count(LONG_NAME) == 2
