"""A preview that needs a scroll bar only without one must come to rest."""

import pytest
from fpdf import FPDF
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.widgets.document_preview import DocumentPreview, Fit


class Resizes(QObject):
    """Counts how often a widget is resized."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return False


def pages(number: int) -> bytes:
    pdf = FPDF(unit="pt", format=(200, 400))
    for _ in range(number):
        pdf.add_page()
    return bytes(pdf.output())


@pytest.mark.parametrize("fit", list(Fit))
@pytest.mark.parametrize("number", [1, 2])
def test_it_comes_to_rest_at_every_height(qtbot: QtBot, fit: Fit, number: int) -> None:
    preview = DocumentPreview()
    qtbot.addWidget(preview)
    preview.resize(228, 300)
    preview.show()
    preview.set_fit(fit)
    preview.show_pdf(pages(number))
    sheet = preview.widget()
    assert sheet is not None
    for height in range(380, 450, 2):
        preview.resize(228, height)
        qtbot.wait(5)
        resizes = Resizes(sheet)
        qtbot.wait(10)
        assert resizes.count == 0
        sheet.removeEventFilter(resizes)


def test_the_bar_is_there_only_for_what_does_not_fit(qtbot: QtBot) -> None:
    preview = DocumentPreview()
    qtbot.addWidget(preview)
    preview.show()
    preview.show_pdf(pages(1))
    bar = preview.verticalScrollBar()
    # At full width the page is 400 high and has 14 around it.
    for height, needed in ((440, False), (300, True)):
        preview.resize(228, height)
        qtbot.wait(20)
        assert bar.isVisible() is needed
        assert (bar.maximum() > 0) is needed
