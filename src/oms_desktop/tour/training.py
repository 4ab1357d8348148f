"""The shop to practise in: its frame on the screen, its mark on the paper."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt

from oms_desktop.documents.pages import page_texts
from oms_desktop.services import printing
from oms_desktop.services.printing import Paper
from oms_desktop.services.sample import load_sample
from oms_desktop.services.shop import open_shop
from oms_desktop.tour import papers, screens, till
from oms_desktop.tour.guide import LARGE, Build, Guide, SilentBeeper, TourClock

MARK: Final = "LATIHAN"


def practise(first: Guide, build: Build) -> None:
    """One sale in a file of its own; its checks go to the `first` guide's list."""
    session = replace(open_shop(first.folder / "training.oms", TourClock()), training=True)
    load_sample(session.fresh())
    window, desk = build(session, {"theme": "light", "language": "id"}, SilentBeeper())
    guide = Guide(first.folder, window, desk, first.steps)
    window.resize(LARGE)
    window.show()
    guide.wake()
    try:
        _sell(guide)
    finally:
        guide.end()


def _sell(guide: Guide) -> None:
    till.open_shift(guide, till.FLOAT, "80-training-open")
    guide.type("gula pasir")
    guide.wait(screens.counter(guide).scan_field.popup.isVisible)
    guide.press(Qt.Key.Key_Return)
    guide.pictures("80-training")
    guide.small("80-training")
    guide.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sold = papers.last_sale(guide)
    guide.check("an exercise is sold", held=sold.total > 0)
    for name, paper in (("receipt-80", Paper.ROLL_80), ("invoice-a4", Paper.A4)):
        pages = printing.render(guide.desk.session, sold.invoice_id, paper)
        (guide.folder / f"training-{name}.pdf").write_bytes(pages)
        text = " ".join(page_texts(pages))
        guide.check(f"training {name} says {MARK}", held=MARK in text, found=text[:300])
