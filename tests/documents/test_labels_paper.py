"""Labels, read back from their pictures as a scanner would."""

from dataclasses import replace
from datetime import datetime
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from oms_desktop.documents.labels import Label, LabelJob, clipped, render
from oms_desktop.documents.layout import Language
from oms_desktop.documents.pages import page_sizes
from oms_desktop.documents.paper import Face
from oms_desktop.domain.barcode import in_store_ean
from oms_desktop.domain.errors import QuantityOutOfRange
from oms_desktop.domain.labels import FORMS, LabelForm, form_named
from tests.documents.papers import LANGUAGES, LONG_NAME, all_text, metadata, page_texts
from tests.helpers.scanner import picture, scanned

AT = datetime(2026, 11, 23, 14, 5)  # noqa: DTZ001  the shop's own clock
LABELS = (
    Label("Beras Pandan Wangi 5 kg", 78_000, "sak", "8991234567891"),
    Label("Kopi sachet", 2_500, "pcs", in_store_ean(1)),
    Label(LONG_NAME, 1_250_000, "rol", "NYM-3X25"),
    Label("Permen", 500, "pcs", "96385074"),
    Label("Gula", 12_500, "kg", "036000291452"),
    Label("Sabun", 4_500, "", "P00012"),
)
READ_BACK = {"036000291452": "0036000291452"}
"""What a scanner says of a UPC-A: the EAN-13 that it is."""
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
every_dpi = pytest.mark.parametrize("dpi", [203, 300])


def job(form: LabelForm, *, copies: int = 1, **changes: object) -> LabelJob:
    made = LabelJob(tuple((label, copies) for label in LABELS), form, AT, "id")
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def label_pictures(pdf: bytes, form: LabelForm, count: int, dpi: int) -> list[Image.Image]:
    """Each label as a person sees it who holds a scanner to it."""
    if form.is_roll:
        return [picture(pdf, page, dpi) for page in range(count)]
    page = picture(pdf, 0, dpi)
    cut = []
    for place in range(count):
        x, y = form.corner(place)
        edges = (x, y, x + form.width, y + form.height)
        left, top, right, bottom = (round(edge * dpi / 25.4) for edge in edges)
        cut.append(page.crop((left, top, right, bottom)))
    return cut


@every_form
@every_dpi
def test_a_label_scans_back_to_its_code(form: LabelForm, dpi: int) -> None:
    shown = label_pictures(render(job(form)), form, len(LABELS), dpi)
    for label, image in zip(LABELS, shown, strict=True):
        assert scanned(image) == [READ_BACK.get(label.code, label.code)], label.name


@pytest.mark.parametrize("key", ["roll-50", "roll-40"])
def test_black_dots_or_none_still_scan(key: str) -> None:
    # A thermal head knows no grey: the printer's way makes each dot black or white.
    form = form_named(key)
    pdf = render(job(form))
    for page, label in enumerate(LABELS):
        sharp = picture(pdf, page, 203).point(lambda grey: 255 * (grey > 127))
        assert scanned(sharp) == [READ_BACK.get(label.code, label.code)], label.name


@settings(max_examples=60)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=14))
def test_any_code_a_label_holds_scans_back(code: str) -> None:
    pdf = render(job(form_named("a4-24"), labels=((Label("Barang", 1_000, "pcs", code), 1),)))
    [image] = label_pictures(pdf, form_named("a4-24"), 1, 300)
    found = scanned(image)
    assert found == [code] or [text.lstrip("0") for text in found] == [code.lstrip("0")]


@settings(max_examples=40)
@given(st.from_regex(r"[A-Z0-9]{0,3}[0-9]{2,14}[A-Z]{0,2}[0-9]{0,6}", fullmatch=True))
def test_runs_of_digits_scan_back(code: str) -> None:
    form = form_named("roll-50")
    wide = replace(form, width=110)
    pdf = render(job(wide, labels=((Label("Barang", 1_000, "pcs", code), 1),)))
    found = scanned(picture(pdf, 0, 203))
    assert found == [code] or [text.lstrip("0") for text in found] == [code.lstrip("0")]


@every_form
def test_price_unit_and_code_are_said(form: LabelForm) -> None:
    words = all_text(render(job(form))).replace("\u00a0", " ")
    for text in ("Rp 78.000 / sak", "Rp 1.250.000", "Kopi sachet", "NYM-3X25", in_store_ean(1)):
        assert text in words


@every_form
def test_the_price_before_is_struck_through_only_where_it_fits(form: LabelForm) -> None:
    before = replace(LABELS[1], normal=3_000)
    tight = replace(LABELS[2], normal=1_999_000)
    pdf = render(job(form, labels=((before, 1), (tight, 1))))
    text = all_text(pdf).replace("\u00a0", " ")
    assert "Rp 2.500" in text
    assert ("Rp 3.000" in text) is (form.key != "roll-40")
    assert "Rp 1.999.000" not in text
    [first, _] = label_pictures(pdf, form, 2, 300)
    assert scanned(first) == [before.code]
    # Without a price there is none before it either.
    nothing = render(job(form, labels=((replace(before, price=0), 1),)))
    assert "Rp" not in all_text(nothing)


def test_a_line_goes_through_the_price_before() -> None:
    form = form_named("a4-24")
    [shown] = label_pictures(
        render(job(form, labels=((Label("Teh", 2_500, "", "", 3_000), 1),))), form, 1, 300
    )
    dots = shown.convert("L").tobytes()
    rows = (dots[at : at + shown.width] for at in range(0, len(dots), shown.width))
    widest = max(
        len(list(run)) for row in rows for ink, run in groupby(row, lambda dot: dot < 128) if ink
    )
    # Wider than any letter: nine millimetres are 106 dots.
    assert widest > 106


def test_a_label_without_price_or_with_a_code_too_long_is_still_a_label() -> None:
    form = form_named("roll-40")
    labels = (
        (Label("Jasa pasang", 0, "jam", "PASANG"), 1),
        (Label("Kabel", 9_000, "m", "A-LONG-CODE-OF-30-CHARACTERS-X"), 1),
    )
    pdf = render(job(form, labels=labels))
    first, second = page_texts(pdf)
    assert "Rp" not in first
    assert "Rp" in second
    assert scanned(picture(pdf, 0, 203)) == ["PASANG"]
    assert scanned(picture(pdf, 1, 203)) == []


def test_labels_begin_where_the_sheet_does() -> None:
    form = form_named("a4-24")
    pdf = render(job(form, start=20))
    assert len(page_sizes(pdf)) == 2
    blank, last = form.corner(18), form.corner(19)
    image = picture(pdf, 0, 100)

    def ink(corner: tuple[float, float]) -> bool:
        x, y = corner
        edges = (x + 1, y + 1, x + form.width - 1, y + form.height - 1)
        left, top, right, bottom = (round(edge * 100 / 25.4) for edge in edges)
        return any(image.crop((left, top, right, bottom)).histogram()[:128])

    assert not ink(blank)
    assert ink(last)
    for start in (0, 25):
        with pytest.raises(QuantityOutOfRange):
            render(job(form, start=start))


@every_form
def test_pages_are_as_many_and_as_large_as_the_paper(form: LabelForm) -> None:
    pdf = render(job(form, copies=11))
    sizes = page_sizes(pdf)
    assert len(sizes) == -(-11 * len(LABELS) // form.per_page)
    width, height = (form.width, form.height) if form.is_roll else (210, 297)
    assert sizes[0] == pytest.approx((width * 72 / 25.4, height * 72 / 25.4), abs=0.1)


def dark_box(image: Image.Image) -> tuple[int, int, int, int]:
    found = image.point(lambda grey: 255 * (grey < 160)).getbbox()
    assert found is not None
    return found


@every_form
def test_nothing_runs_over_the_edge_of_its_label(form: LabelForm) -> None:
    wide = Label("W" * 120, 10_000_000_000, "kantong besar", "W" * 48)
    pdf = render(job(form, labels=((wide, 1), (LABELS[2], 1)), training=True))
    for image in label_pictures(pdf, form, 2, 300):
        left, top, right, bottom = dark_box(image)
        edge = 300 / 25.4
        assert left >= edge
        assert top >= edge
        assert right <= image.width - edge
        assert bottom <= image.height - edge / 2


def test_a_long_name_ends_in_an_ellipsis() -> None:
    face = Face(9, bold=True)
    first, second = clipped(LONG_NAME, face, 60, 2)
    assert second.endswith("\u2026")
    assert max(face.width(first), face.width(second)) <= 60
    assert clipped("Kopi", face, 60, 2) == ["Kopi"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_training_says_so_on_every_label(language: Language) -> None:
    word = {"id": "LATIHAN", "en": "TRAINING"}[language]
    roll = form_named("roll-50")
    pages = page_texts(render(job(roll, language=language, training=True)))
    assert all(word in page for page in pages)
    assert word not in all_text(render(job(roll, language=language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_values_give_the_same_bytes(language: Language) -> None:
    made = job(FORMS[0], language=language)
    pdf = render(made)
    assert render(made) == pdf
    assert metadata(pdf)["Title"] == {"id": "Label harga", "en": "Price labels"}[language]
