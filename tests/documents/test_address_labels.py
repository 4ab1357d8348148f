"""Address labels: each on its place, nothing over an edge, nothing lost while it fits."""

from datetime import datetime

import pytest
from PIL import ImageOps

from oms_desktop.documents.address_labels import AddressJob, render
from oms_desktop.documents.pages import page_sizes, page_texts
from oms_desktop.domain.address_labels import ADDRESS_FORMS, address_form
from oms_desktop.domain.errors import QuantityOutOfRange
from oms_desktop.domain.labels import LabelForm
from tests.helpers.scanner import picture

AT = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  # the shop's local time carries no zone
RINA = (
    "Rina Kartika",
    ("Jl. Anggrek 7, RT 002/RW 003", "Kel. Sukun, Kec. Sukun", "Malang 65147, Jawa Timur"),
)
LONG = (
    "Yayasan Pendidikan dan Kesejahteraan Masyarakat Nusantara Jaya Abadi",
    (
        "Jalan Raya Pahlawan Kemerdekaan Nomor 128 Blok C Nomor 12 Ruko Permata Indah, RT 012/RW 034",
        "Kel. Karangbesuki Selatan, Kec. Lowokwaru Utara",
        "Kabupaten Administrasi Kepulauan Seribu 12345, Daerah Khusus Ibukota",
        "(seberang masjid besar, pagar hijau di samping bengkel)",
    ),
)
ENDLESS = ("N" * 120, tuple(f"Jalan Panjang Sekali Nomor {n}" for n in range(30)))
DPI = 120
each_form = pytest.mark.parametrize("form", ADDRESS_FORMS, ids=lambda form: form.key)


def job(form: LabelForm, *labels: tuple[str, tuple[str, ...]], start: int = 1) -> AddressJob:
    return AddressJob(labels, form, AT, "id", start)


@each_form
def test_all_of_an_address_is_on_the_label(form: LabelForm) -> None:
    [text] = page_texts(render(job(form, RINA)))
    for part in ("Rina Kartika", "Jl. Anggrek 7", "RT 002/RW 003", "Malang 65147"):
        assert part in text


@each_form
@pytest.mark.parametrize("address", [LONG, ENDLESS], ids=["long", "endless"])
def test_nothing_stands_over_the_edge_of_its_label(
    form: LabelForm, address: tuple[str, tuple[str, ...]]
) -> None:
    for place in {0, form.per_page - 1}:
        drawn = picture(render(job(form, address, start=place + 1)), 0, DPI)
        box = ImageOps.invert(drawn.convert("L")).getbbox()
        assert box is not None
        left, top, right, bottom = (edge * 25.4 / DPI for edge in box)
        x, y = form.corner(place)
        assert x + 1 <= left
        assert right <= x + form.width
        assert y + 1 <= top
        assert bottom <= y + form.height - 1


def test_a_long_address_is_whole_where_there_is_room() -> None:
    for form in ADDRESS_FORMS[:4]:
        [text] = page_texts(render(job(form, LONG)))
        assert "bengkel)" in " ".join(text.split()), form.key


@each_form
def test_labels_fill_one_page_after_the_other(form: LabelForm) -> None:
    count = form.per_page + 1
    labels = [(f"Nama {number}", ("Jl. Mawar",)) for number in range(count)]
    assert len(page_sizes(render(job(form, *labels)))) == 2
    if not form.is_roll:
        texts = page_texts(render(job(form, *labels, start=3)))
        assert "Nama 0" in texts[0]
        assert f"Nama {form.per_page - 3}" in texts[0]
        assert f"Nama {form.per_page - 2}" in texts[1]


@each_form
def test_the_sheet_holds_its_grid(form: LabelForm) -> None:
    left, top = form.corner(form.per_page - 1)
    width, height = (form.width, form.height) if form.is_roll else (210, 297)
    assert left + form.width <= width + 0.11
    assert top + form.height <= height + 0.11


def test_the_same_labels_give_the_same_bytes() -> None:
    wanted = job(ADDRESS_FORMS[0], RINA, LONG)
    assert render(wanted) == render(wanted)


def test_a_shop_to_practise_says_so() -> None:
    paper = AddressJob([RINA], ADDRESS_FORMS[0], AT, "id", training=True)
    assert "LATIHAN" in page_texts(render(paper))[0]


def test_no_such_place_or_paper() -> None:
    with pytest.raises(QuantityOutOfRange):
        render(job(ADDRESS_FORMS[0], RINA, start=15))
    assert address_form("unknown") is ADDRESS_FORMS[0]
    assert address_form("roll-50").key == "roll-50"
