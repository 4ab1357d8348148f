"""People of a kind: chosen by conditions, kept, written to, on labels; and one person's own data."""

import json
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oms_desktop.database import consents
from oms_desktop.desktop.customers.privacy_panel import PrivacyPanel
from oms_desktop.desktop.customers.segment_page import SegmentPage
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.domain.customers import AGREED as AGREED_TO
from oms_desktop.domain.customers import DECLINED
from oms_desktop.domain.money import format_number
from oms_desktop.domain.segments import AGREED, BEFORE, LEFT_OUT
from oms_desktop.services import customers, segments
from oms_desktop.services.tabular import read_table
from oms_desktop.tour import order_papers, regulars
from oms_desktop.tour.billing import ALT, CONTROL, SHIFT
from oms_desktop.tour.guide import Guide, pause
from oms_desktop.tour.regulars import CALLER, CODE

NAME: Final = "Warung di Bandung"
TAG, CITY = "warung", "Bandung"
IN_IT: Final = [CODE, "UJANG"]
"""Of those with the tag, one lives elsewhere."""
FORGOTTEN: Final = "UJANG"
SAID_BY: Final = "lewat telepon"
MESSAGE: Final = "Halo {name}, beras baru sudah datang."
REST_MS: Final = 260


def look_after(guide: Guide) -> None:
    """The segment first; then what one person asks of the shop."""
    page = _open(guide)
    _conditions(guide, page)
    _keep(guide, page)
    _marketing(guide, page)
    _write_to(guide, page)
    _labels(guide, page)
    _hand_out_data(guide)
    _withdraw(guide)
    _forget(guide)


def _open(guide: Guide) -> SegmentPage:
    """Alt+4."""
    tab = regulars.customers_tab(guide)
    guide.press(Qt.Key.Key_4, ALT)
    page = tab.switcher.page("segments")
    assert isinstance(page, SegmentPage)
    guide.idle()
    everybody = customers.customer_listing(guide.desk.session, "", "active").count()
    guide.equal("everybody to begin with", page.list.model.rowCount(), everybody)
    return page


def _codes(page: SegmentPage) -> list[str]:
    model = page.list.model
    rows = [model.row_at(at) for at in range(model.rowCount())]
    return sorted(row.code for row in rows if row is not None)


def _choose(guide: Guide, box: ChoiceBox, value: str) -> None:
    """In a box, by Home and the arrow."""
    guide.tab_to(box.objectName())
    guide.press(Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        guide.press(Qt.Key.Key_Down)
    pause(REST_MS)
    guide.idle()


# ------------------------------------------------------------------ the segment


def _conditions(guide: Guide, page: SegmentPage) -> None:
    """By tag, by city, by when they last bought."""
    builder = page.builder
    _choose(guide, builder.tag, TAG)
    guide.equal("those with the tag", _codes(page), sorted(["ASEP", *IN_IT]))
    _choose(guide, builder.city, CITY)
    guide.equal("those in the city", _codes(page), IN_IT)
    _choose(guide, builder.purchase, BEFORE)
    guide.equal("those who were away for 30 days", _codes(page), [])
    guide.picture("123-segment-nobody")
    _choose(guide, builder.purchase, "")


def _keep(guide: Guide, page: SegmentPage) -> None:
    """A message, a name, Ctrl+S; emptied and opened again it means the same."""
    guide.fill("segmentMessage", MESSAGE)
    guide.fill("segmentName", NAME)
    guide.press(Qt.Key.Key_S, CONTROL)
    guide.idle()
    guide.equal("segments kept", [each.name for each in segments.kept(guide.desk.session)], [NAME])
    guide.press(Qt.Key.Key_N, CONTROL)
    guide.idle()
    guide.check("the new one has no conditions", held=page.list.model.rowCount() > len(IN_IT))
    guide.tab_to("segmentKept")
    guide.press(Qt.Key.Key_End)
    pause(REST_MS)
    guide.idle()
    guide.equal("those of the segment kept", _codes(page), IN_IT)
    guide.clear()
    guide.pictures("123-segments")


def _marketing(guide: Guide, page: SegmentPage) -> None:
    """Only who agreed is on the list and in the file; the others are counted."""
    _choose(guide, page.builder.tag, "")
    _choose(guide, page.builder.city, "")
    _view(guide, page, AGREED)
    guide.equal("the marketing list", _codes(page), IN_IT)
    guide.picture("124-marketing-list")
    path = guide.folder / "marketing-list.csv"
    path.unlink(missing_ok=True)
    page.exporting.save(path)
    guide.idle()
    guide.check("the list is saved", held=path.exists())
    rows = read_table(path).rows if path.exists() else ()
    guide.equal("who is in the file", sorted(row.cells[0] for row in rows), IN_IT)
    links = [row.cells[-1].startswith("https://wa.me/62813") for row in rows]
    guide.equal("their links", links, [True] * len(IN_IT))
    guide.check("how many were left out is said", held=bool(page.message.words()))
    _view(guide, page, LEFT_OUT)
    guide.check("who declined isn't on it", held="SALON" in _codes(page))


def _view(guide: Guide, page: SegmentPage, view: str) -> None:
    page.chips.take_focus()
    guide.press(Qt.Key.Key_Right)
    guide.press(Qt.Key.Key_Space)
    guide.idle()
    guide.equal("whom it shows", page.chips.value(), view)


def _write_to(guide: Guide, page: SegmentPage) -> None:
    """The segment opened again; F6 into its people, Ctrl+W: a code opens a chat with the message."""
    guide.press(Qt.Key.Key_N, CONTROL)
    guide.tab_to("segmentKept")
    guide.press(Qt.Key.Key_End)
    pause(REST_MS)
    guide.idle()
    guide.press(Qt.Key.Key_F6)
    guide.press(Qt.Key.Key_Down)
    guide.press(Qt.Key.Key_W, CONTROL)
    found = page.list.current()
    link = page.chat.link()
    guide.check("who is written to", held=getattr(found, "name", "") == CALLER, found=found)
    guide.check("the chat opens with her", held=link.startswith("https://wa.me/6281355554711?"))
    guide.check("her name is in it", held="Warung%20Bu%20Imas" in link, found=link)
    guide.pictures("125-segment-chat")
    guide.press(Qt.Key.Key_Escape)


def _labels(guide: Guide, page: SegmentPage) -> None:
    """F7: labels of all who have an address, on a sheet that was begun before."""
    guide.press(Qt.Key.Key_F7)
    labels = page.labels
    guide.fill("segmentStart", "4")
    shown = guide.wait(lambda: labels.preview.pages() > 0)
    guide.check("the labels are drawn", held=shown)
    pause(REST_MS)
    guide.idle()
    guide.pictures("126-address-labels")
    path = guide.folder / "address-labels-a4.pdf"
    path.write_bytes(labels.preview.pdf())
    order_papers.read(guide, path, ["Bu Imas", "Jl. Kawi 3", "Ujang Permana", "Jl. Rakata 18"])
    guide.press(Qt.Key.Key_Escape)


# ------------------------------------------------------------------ one person


def _data_of(guide: Guide, code: str) -> PrivacyPanel:
    """In the list, Ctrl+Shift+D."""
    tab = regulars.customers_tab(guide)
    tab.search_focus()
    guide.press(Qt.Key.Key_A, CONTROL)
    guide.type(code)
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_D, CONTROL, SHIFT)
    panel = tab.privacy.panel
    guide.equal("whose data", panel.customer_id, regulars.find(guide, code))
    return panel


def _hand_out_data(guide: Guide) -> None:
    """Everything about one person, for programs and to read."""
    panel = _data_of(guide, CODE)
    guide.pictures("127-privacy")
    panel.hand_out(guide.folder)
    guide.idle()
    stem = f"data-{CODE}-{guide.desk.session.today().isoformat()}"
    path = guide.folder / f"{stem}.json"
    guide.check("the data is written", held=path.exists())
    data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    found = {name: len(data.get(name, ())) for name in ("records", "orders", "invoices")}
    guide.equal("what is in it", found, {"records": 1, "orders": 4, "invoices": 4})
    said = [CALLER, "0813-5555-4711", "Jl. Pasar Baru 9", format_number(regulars.OVER)]
    order_papers.read(guide, guide.folder / f"{stem}.pdf", said)


def _withdraw(guide: Guide) -> None:
    """How she said it, Enter; the debt keeps the shop from forgetting her."""
    panel = _data_of(guide, CODE)
    guide.fill("consentSource", SAID_BY)
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    store, customer_id = guide.desk.session.store, regulars.find(guide, CODE)
    answers = [each.answer for each in consents.answers_of(store, customer_id)]
    guide.equal("her answers, the newest first", answers, [DECLINED, AGREED_TO])
    words = panel.findChild(QLabel, "anonymiseObstacles")
    said = words.text() if words is not None and words.isVisible() else ""
    owed = format_number(regulars.owed(guide))
    guide.check("her debt is in the way", held=owed in said, found=said)
    guide.check("no code is asked for", held=not panel.confirmation.isVisible())
    guide.clear()
    guide.picture("128-consent-withdrawn")
    guide.press(Qt.Key.Key_Escape)


def _forget(guide: Guide) -> None:
    """Who owes nothing: their code typed, Enter; nobody stands behind the record any more."""
    customer_id = regulars.find(guide, FORGOTTEN)
    panel = _data_of(guide, FORGOTTEN)
    guide.fill("anonymiseCode", FORGOTTEN.lower())
    guide.picture("129-anonymise")
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    row = customers.customer(guide.desk.session, customer_id)
    guide.check("they are anonymous", held=row.anonymised_at is not None)
    guide.check("no name is left", held="Ujang" not in row.name, found=row.name)
    guide.equal("nobody has the phone", customers.find(guide.desk.session, "81355554822"), [])
    guide.check("the panel is closed", held=panel.customer_id is None)
    tab = regulars.customers_tab(guide)
    tab.show_record(customer_id)
    guide.idle()
    guide.clear()
    guide.picture("130-anonymous")
