"""The test page of painted printers: its size, its words within its frame, the same bytes again."""

import pytest
from pypdfium2 import PdfDocument

from oms_desktop.documents import page_ruler
from oms_desktop.documents.layout import Language
from oms_desktop.domain.printer_rules import PAGES
from tests.helpers.shop import MORNING

AT = MORNING.replace(tzinfo=None)
MM = 72 / 25.4
NAME = "Printer kantor di lantai dua, dekat jendela"


def test_there_is_one_for_all_that_can_lie_in_a_printer() -> None:
    assert set(page_ruler.SIZES) == set(PAGES)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("paper", PAGES)
def test_the_words_stand_inside_the_frame(paper: str, language: Language) -> None:
    size = page_ruler.SIZES[paper]
    pdf = page_ruler.render(NAME, size, language, AT)
    assert pdf == page_ruler.render(NAME, size, language, AT)
    document = PdfDocument(pdf)
    assert len(document) == 1
    page = document[0]
    assert page.get_width() == pytest.approx(size.width * MM, abs=1)
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    shown = [box for box in boxes if box[2] > box[0]]
    assert min(left for left, *_ in shown) >= size.margin * MM
    assert max(right for _, _, right, _ in shown) <= (size.width - size.margin) * MM
    assert min(bottom for _, bottom, *_ in shown) >= size.margin * MM
    words = " ".join(text.get_text_bounded().split())
    assert NAME.split(maxsplit=1)[0] in words
    assert ("UJI PRINTER" if language == "id" else "PRINTER TEST") in words
