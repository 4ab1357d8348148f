"""The invoice on A4, A5 and half a letter sheet, in both languages, read back from its PDF."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.documents.form_sheet import paginate
from oms_desktop.documents.invoice import render
from oms_desktop.documents.layout import Language, PaperPayment, Party
from oms_desktop.documents.pages import page_sizes
from oms_desktop.documents.paper import A4, A5, HALF, ROLL_80, PaperSize
from oms_desktop.documents.words import rupiah_in_words, word
from oms_desktop.domain.money import format_number
from tests.documents.papers import (
    LANGUAGES,
    LONG_NAME,
    all_text,
    cash_sale,
    credit_sale,
    ink_boxes,
    line,
    logo_file,
    metadata,
    page_texts,
    right_ends,
    shop,
)

SHEETS = pytest.mark.parametrize("size", [A4, A5, HALF], ids=lambda size: size.name)
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
MANY = tuple(line(position, discount=position % 3 * 100) for position in range(1, 61))


@SHEETS
@SPOKEN
def test_everything_asked_for_is_there(size: PaperSize, language: Language) -> None:
    lines = (line(1, discount=250, note="Antar pagi"), line(2))
    paper = credit_sale(lines, language)
    text = all_text(render(paper, size))
    keys = [
        "to",
        "date",
        "due",
        "term",
        "order",
        "delivery",
        "cashier",
        "position",
        "code",
        "item",
        "quantity",
        "unit",
        "price",
    ]
    keys += [
        "discount_short",
        "amount",
        "subtotal",
        "order_discount",
        "tax_base",
        "other_base",
        "shipping",
    ]
    keys += ["rounding", "in_words", "deposit", "balance", "bank", "received_by", "yours"]
    for key in keys:
        assert word(key, language) in text, key
    values = ["Toko Sinar Jaya", "Jl. Melati 16, Depok 16415", "0812-3456-7890"]
    values += ["01.234.567.8-901.000", "Ratna Dewi", "Jl. Kenanga 8, Cimanggis", "0813-1111-2222"]
    values += ["INV/2026/11/0042", "SO/2026/11/0051", "SJ/2026/11/0017", "Sari Wulandari"]
    values += [
        "8991000000001",
        "Minyak Goreng Kelapa 2 L",
        "Antar pagi",
        f"{word('tax', language)} 11%",
        "\u22127",
    ]
    values += ["BCA 123 456 7890", "Mandiri 157-00-1234567-8", "KW/2026/11/0009"]
    values += ["Terima kasih atas kunjungan Anda", "Depok, 23 November 2026"]
    for value in values:
        assert value in text, value
    amounts = [paper.subtotal, -paper.order_discount, paper.taxes[0].amount, paper.total]
    for amount in [*amounts, paper.balance, lines[0].amount, lines[0].discount]:
        assert format_number(amount) in text
    assert rupiah_in_words(paper.total, language) in text


@SHEETS
@SPOKEN
def test_plain_sale_says_no_more_than_needed(size: PaperSize, language: Language) -> None:
    text = all_text(render(cash_sale((line(1),), language), size))
    assert word("walk_in", language) in text
    assert word("paid", language).upper() in text
    for key in ("due", "term", "order", "discount_short", "shipping", "tax_base", "balance"):
        assert word(key, language) not in text, key
    assert word("tax", language) not in text


@SHEETS
@SPOKEN
def test_pages_carry_their_sums(size: PaperSize, language: Language) -> None:
    paper = credit_sale(MANY, language)
    texts = page_texts(render(paper, size))
    assert len(texts) > 1
    positions = [[item for item in MANY if item.code in text] for text in texts]
    assert [item for found in positions for item in found] == list(MANY)
    carried = 0
    for number, (text, found) in enumerate(zip(texts, positions, strict=True), 1):
        page = word("page", language).format(page=number, pages=len(texts))
        assert page in text
        assert word("item", language) in text
        assert "INV/2026/11/0042" in text
        assert found, "a page without lines"
        brought = f"{word('brought', language)} {format_number(carried)}"
        assert (brought in text) == (number > 1)
        carried += sum(item.amount for item in found)
        forward = f"{word('carried', language)} {format_number(carried)}"
        assert (forward in text) == (number < len(texts))
    assert word("yours", language) in texts[-1]
    assert carried == paper.subtotal


@SHEETS
def test_amounts_stand_under_each_other(size: PaperSize) -> None:
    pdf = render(credit_sale(MANY[:5], "id"), size)
    ends = [right_ends(pdf, 0, format_number(item.amount))[0] for item in MANY[:5]]
    assert max(ends) - min(ends) < 0.1


@SHEETS
@SPOKEN
@pytest.mark.parametrize("count", [1, 3, 60])
def test_nothing_leaves_the_margins(size: PaperSize, language: Language, count: int) -> None:
    paper = credit_sale(MANY[:count], language, copy=2, shop=shop(logo=logo_file()))
    for distances in ink_boxes(render(paper, size)):
        assert min(distances) > size.margin * 0.6


@SHEETS
def test_the_most_that_fields_can_hold_stays_on_the_page(size: PaperSize) -> None:
    limit = 10**13 - 1
    heavy = line(
        1,
        name="W" * 200,
        code="K" * 40,
        quantity=10**9,
        unit="kilogram besar",
        unit_price=limit,
        amount=limit,
        note="catatan " * 25,
    )
    methods = ("cash", "qris", "transfer", "card", "credit", "deposit")
    paper = credit_sale(
        (heavy, heavy),
        "id",
        total=limit,
        balance=limit,
        customer=Party("N" * 120, "Jl. Panjang " * 25, "0" * 30),
        payments=tuple(PaperPayment(method, limit, "R" * 40) for method in methods),  # type: ignore[arg-type]  # plain strings
        shop=shop(
            name="Toko " * 20,
            footer="Syarat " * 30,
            bank_accounts=("Bank Mandiri 157-00-1234567-8 a.n. Perseroan Terbatas",) * 4,
        ),
        copy=3,
        training=True,
    )
    for distances in ink_boxes(render(paper, size)):
        assert min(distances) > 0


@SHEETS
def test_long_names_are_wrapped_not_cut(size: PaperSize) -> None:
    text = all_text(render(credit_sale((line(3), line(7)), "id"), size))
    assert text.count(LONG_NAME) == 2


@SHEETS
def test_discount_column_only_with_discounts(size: PaperSize) -> None:
    without = all_text(render(credit_sale((line(1),), "id"), size))
    having = all_text(render(credit_sale((line(1, discount=100),), "id"), size))
    assert "Disk." not in without
    assert "Disk." in having


@SHEETS
@SPOKEN
def test_void_and_training_stand_across_every_page(size: PaperSize, language: Language) -> None:
    for key in ("void", "training"):
        texts = page_texts(render(credit_sale(MANY, language, **{key: True}), size))
        mark = word(key, language).upper()
        # Once across each page, and once in the frame below the number.
        found = ["".join(text.split()).count(mark) for text in texts]
        assert found[0] >= 2
        assert all(found)
        assert word("paid", language).upper() not in texts[-1]


@SHEETS
@SPOKEN
def test_copies_are_counted(size: PaperSize, language: Language) -> None:
    mark = word("copy", language).format(count=7).upper()
    assert mark in all_text(render(cash_sale((line(1),), language, copy=7), size))
    assert word("copy", language)[:5].upper() not in all_text(
        render(cash_sale((line(1),), language), size)
    )


@SHEETS
def test_same_values_same_bytes(size: PaperSize) -> None:
    paper = credit_sale(MANY, "id", shop=shop(logo=logo_file()))
    first = render(paper, size)
    assert first == render(paper, size)
    assert first != render(credit_sale(MANY, "id", copy=1), size)


def test_metadata() -> None:
    found = metadata(render(cash_sale((line(1),), "id"), A4))
    assert found["Title"] == "INV/2026/11/0042"
    assert found["Producer"] == "OMS Desktop"
    assert found["CreationDate"].startswith("D:20261123140500")


def test_a_thousand_lines() -> None:
    lines = tuple(line(position) for position in range(1, 1001))
    texts = page_texts(render(cash_sale(lines, "id"), A4))
    last = word("page", "id").format(page=len(texts), pages=len(texts))
    assert last in texts[-1]
    assert all(f"8991{position:09d}" in " ".join(texts) for position in (1, 500, 1000))


def test_characters_no_font_has() -> None:
    odd = line(1, name="Kopi 😀 日本 <b>kuat</b> **Ω** {nb} (a\\b)", code="", unit="\u200b")
    text = all_text(render(cash_sale((odd,), "id"), A5))
    assert "Kopi ? ?? <b>kuat</b> **?** {nb} (a\\b)" in text


@pytest.mark.parametrize("logo", [b"not a picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_damaged_logo_is_left_away(logo: bytes) -> None:
    assert "FAKTUR" in all_text(render(cash_sale((line(1),), "id", shop=shop(logo=logo)), A4))


@SHEETS
def test_page_sizes(size: PaperSize) -> None:
    width, height = page_sizes(render(cash_sale((line(1),), "id"), size))[0]
    assert (width * 25.4 / 72, height * 25.4 / 72) == pytest.approx(
        (size.width, size.height), abs=0.01
    )


def test_a_roll_is_no_sheet() -> None:
    with pytest.raises(ValueError, match="80 mm"):
        render(cash_sale((line(1),), "id"), ROLL_80)


HEIGHTS = st.lists(st.floats(4, 30), min_size=1, max_size=80)


@given(HEIGHTS, st.floats(60, 200), st.floats(60, 250), st.floats(20, 60))
def test_pages_hold_their_rows(
    heights: list[float], first: float, later: float, closing: float
) -> None:
    carry = 7.0
    pages = paginate(heights, first, later, closing, carry)
    assert pages[0][0] == 0
    assert pages[-1][1] == len(heights)
    assert all(left[1] == right[0] for left, right in pairwise(pages))
    for number, (start, end) in enumerate(pages):
        room = first if number == 0 else later
        below = closing if number == len(pages) - 1 else carry
        fits = sum(heights[start:end]) + below <= room + 1e-6
        # One row alone may be too tall: there is nothing left to move away.
        assert fits or end - start <= 1


@given(HEIGHTS, st.floats(70, 200), st.floats(100, 250), st.floats(20, 60))
def test_sums_never_stand_alone(
    heights: list[float], first: float, later: float, closing: float
) -> None:
    # Every row fits beside the closing piece on a later page, and beside the carried sum on the first.
    pages = paginate(heights, first, later, closing, 7)
    assert all(start < end for start, end in pages) or len(heights) == 1
