"""The receipt on both rolls, in both languages, read back from its PDF."""

import pytest

from oms_desktop.documents.layout import Language, Party
from oms_desktop.documents.pages import page_sizes, render_page
from oms_desktop.documents.paper import ROLL_58, ROLL_80
from oms_desktop.documents.receipt import render
from oms_desktop.documents.words import word
from oms_desktop.domain.money import format_money, format_number
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
    right_ends,
    shop,
)

ROLLS = pytest.mark.parametrize("width", [80, 58])
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)
MARGINS = {80: ROLL_80.margin, 58: ROLL_58.margin}


@ROLLS
@SPOKEN
def test_everything_asked_for_is_there(width: int, language: Language) -> None:
    lines = (line(1, discount=250, quantity=1_500, unit="kg"), line(3))
    paper = credit_sale(lines, language, tendered=50_000, change=1_234)
    text = all_text(render(paper, width)).replace("\u00a0", " ")
    keys = [
        "cashier",
        "customer",
        "due",
        "discount",
        "subtotal",
        "order_discount",
        "tax_base",
        "shipping",
        "rounding",
    ]
    for key in [*keys, "deposit", "tendered", "change", "balance"]:
        assert word(key, language) in text, key
    values = ["Toko Sinar Jaya", "Jl. Melati 16, Depok 16415", "0812-3456-7890", "Ratna Dewi"]
    values += ["01.234.567.8-901.000", "INV/2026/11/0042", "Sari Wulandari", LONG_NAME]
    values += [
        "1,5 kg × 10.001",
        "2 pcs × 10.003",
        "\u2212250",
        f"{word('tax', language)} 11%",
        "KW/2026/11/0009",
    ]
    values += ["14.05" if language == "id" else "14:05", "Terima kasih atas kunjungan Anda"]
    values += [format_money(paper.total).replace("\u00a0", " "), format_number(1_234)]
    for value in values:
        assert value in text, value


@ROLLS
@SPOKEN
def test_plain_sale_is_short(width: int, language: Language) -> None:
    text = all_text(render(cash_sale((line(1),), language), width))
    for key in ("customer", "discount", "order_discount", "tax_base", "shipping", "balance"):
        assert word(key, language) not in text, key
    assert word("item_one", language) in text


@ROLLS
def test_the_roll_is_as_long_as_its_content(width: int) -> None:
    pdf = render(cash_sale((line(1),), "id"), width)
    longer = render(cash_sale(tuple(line(position) for position in range(1, 11)), "id"), width)
    ((points, short),), ((_, long),) = page_sizes(pdf), page_sizes(longer)
    assert round(points * 25.4 / 72) == width
    assert long > short
    _, bottom, _, top = ink_boxes(pdf)[0]
    assert 3 < top < 7
    assert 3 < bottom < 7


@ROLLS
@SPOKEN
def test_nothing_leaves_the_printable_width(width: int, language: Language) -> None:
    extreme = line(
        1, name="W" * 200, unit="kilogram besar", unit_price=10**12, amount=10**13, note="c " * 90
    )
    paper = credit_sale(
        (extreme, line(3)),
        language,
        total=10**13 - 1,
        customer=Party("N" * 120),
        shop=shop(name="Toko " * 20, logo=logo_file((900, 100))),
        copy=12,
    )
    left, bottom, right, top = ink_boxes(render(paper, width))[0]
    # A glyph's outline may swing out of its advance by a hair.
    assert min(left, right) > MARGINS[width] - 0.3
    assert min(bottom, top) > 0


@ROLLS
def test_amounts_stand_under_each_other(width: int) -> None:
    lines = tuple(line(position) for position in range(1, 6))
    pdf = render(cash_sale(lines, "id"), width)
    ends = [right_ends(pdf, 0, format_number(item.amount))[-1] for item in lines]
    assert max(ends) - min(ends) < 0.1


@ROLLS
@SPOKEN
def test_marks_stand_at_both_ends(width: int, language: Language) -> None:
    paper = cash_sale((line(1),), language, void=True, copy=2, training=True)
    text = all_text(render(paper, width))
    for mark in ("void", "training"):
        assert text.count(word(mark, language).upper()) == 2
    assert text.count(word("copy", language).format(count=2).upper()) == 2


@ROLLS
def test_same_values_same_bytes(width: int) -> None:
    paper = credit_sale((line(1), line(3)), "id", shop=shop(logo=logo_file()))
    assert render(paper, width) == render(paper, width)
    assert metadata(render(paper, width))["Title"] == "INV/2026/11/0042"


@ROLLS
def test_black_only(width: int) -> None:
    page = render_page(render(credit_sale((line(1),), "id", copy=1), width), 0, 203)
    pixels = {bytes(page.data[at : at + 3]) for at in range(0, page.stride * page.height, 3)}
    assert all(len(set(pixel)) <= 1 for pixel in pixels if len(pixel) == 3)


def test_no_page_is_longer_than_windows_can_say() -> None:
    lines = tuple(line(position) for position in range(1, 501))
    pdf = render(cash_sale(lines, "id"), 58)
    sizes = page_sizes(pdf)
    assert len(sizes) > 1
    assert all(height * 25.4 / 72 < 3276 for _, height in sizes)
    assert format_number(lines[-1].amount) in all_text(pdf)


def test_other_widths_are_refused() -> None:
    with pytest.raises(ValueError, match="76"):
        render(cash_sale((line(1),), "id"), 76)
