"""Segments by keyboard alone: put together, kept, written to, taken out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.customers import segment_words as said
from oms_desktop.desktop.customers.class_words import class_word
from oms_desktop.desktop.customers.segment_columns import consent_word, segment_columns
from oms_desktop.desktop.customers.segment_export import segment_file
from oms_desktop.desktop.customers.segment_page import SegmentPage
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.address_labels import ADDRESS_FORMS
from oms_desktop.domain.customer_class import CustomerClass
from oms_desktop.domain.segments import SegmentDraft, SegmentRule
from oms_desktop.domain.users import Role
from oms_desktop.services import customers, segments
from oms_desktop.services.tabular import read_table
from tests.helpers.desk_fixture import FilePrinters
from tests.helpers.shop import FakeClock, Shop, build_shop, open_copy
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab
from tests.services.test_segments import PEOPLE

Tab = Hands[CustomersTab]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    build_shop(tmp_path / "template.oms")
    shop = open_copy(tmp_path / "template.oms", tmp_path / "shop.oms")
    for draft in PEOPLE:
        customers.add(shop.new, draft)
    shop.sell("GULA", "KOPI", customer="RINA")
    shop.sell("KOPI", customer="WATI")
    shop.session.store.close()
    return tmp_path / "shop.oms"


@pytest.fixture
def hands(window: MainWindow, store: Path) -> Iterator[Tab]:
    opened = open_tab(window, store, "customers", CustomersTab, FakeClock())
    opened.tab.open_page("segments")
    opened.settle()
    yield opened
    close_tab(opened)


def page(hands: Tab) -> SegmentPage:
    found = hands.tab.switcher.page("segments")
    assert isinstance(found, SegmentPage)
    return found


def names(hands: Tab) -> list[str]:
    model = page(hands).list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def rest(hands: Tab) -> None:
    QTest.qWait(220)
    hands.settle()


def choose(hands: Tab, field: str, downs: int) -> None:
    """Choose in a box by the arrow key."""
    hands.tab_to(field)
    for _ in range(downs):
        hands.press(Qt.Key.Key_Down)
    rest(hands)


def shop_of(hands: Tab) -> Shop:
    return Shop(hands.session, FakeClock())


def test_people_are_found_kept_and_opened_by_keyboard(hands: Tab) -> None:
    assert hands.focus_name() == "segmentKept"
    assert len(names(hands)) == 6
    choose(hands, "segmentLevel", 1)
    assert names(hands) == ["Rina", "Tono"]
    hands.tab_to("segmentName")
    hands.type_text("Grosir")
    hands.control(Qt.Key.Key_S)
    assert page(hands).builder.segment_id is not None
    assert "Segment Grosir kept" in hands.spoken
    hands.control(Qt.Key.Key_N)
    assert len(names(hands)) == 6
    assert hands.text_of("segmentName") == ""
    page(hands).builder.kept.setFocus()
    hands.press(Qt.Key.Key_Down)
    rest(hands)
    assert names(hands) == ["Rina", "Tono"]
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_Return)
    tab, key = hands.went[-1]
    rina = shop_of(hands).customer("RINA")
    assert (tab, key) in {("customers", rina), ("customers", ("profile", rina))}


def test_who_did_not_agree_is_counted_not_listed(hands: Tab) -> None:
    assert page(hands)._told.text() == "2 agreed to marketing, 4 didn't."
    page(hands).chips.take_focus()
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Space)
    rest(hands)
    assert names(hands) == ["Rina", "Wati"]
    told = page(hands)._told.text()
    assert told == "Left out: 3 not asked, 1 declined. Only who agreed is exported."
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Space)
    rest(hands)
    assert "Rina" not in names(hands)
    assert page(hands)._told.text() == "Not asked: 3. Declined: 1. No marketing."


def test_a_product_is_found_and_given_up(hands: Tab) -> None:
    field = page(hands).builder.product
    hands.tab_to("segmentProduct")
    hands.type_text("Gula")
    rest(hands)
    hands.press(Qt.Key.Key_Return)
    rest(hands)
    assert field.text() == "Gula Pasir 1 kg"
    assert names(hands) == ["Rina"]
    field.selectAll()
    hands.press(Qt.Key.Key_Delete)
    rest(hands)
    assert len(names(hands)) == 6
    hands.type_text("KOPI")
    hands.press(Qt.Key.Key_Return)
    rest(hands)
    assert names(hands) == ["Rina", "Wati"]


def test_days_are_asked_only_where_they_count(hands: Tab) -> None:
    builder = page(hands).builder
    assert not builder.days.isVisible()
    choose(hands, "segmentPurchase", 1)
    assert builder.days.isVisible()
    assert names(hands) == ["Rina", "Wati"]
    builder.days.clear()
    assert builder.rule() is None
    choose(hands, "segmentPurchase", 2)
    assert names(hands) == ["Ani Wijaya", "Budi Santoso", "Siti Aminah", "Tono"]


def test_a_segment_is_deleted_and_brought_back(hands: Tab) -> None:
    draft = SegmentDraft("Malang", SegmentRule(city="Malang", view="agreed"), "Hai {name}")
    segments.keep(hands.session.fresh(), draft)
    page(hands).activated()
    page(hands).builder.open_kept(1)
    rest(hands)
    assert names(hands) == ["Rina"]
    hands.control(Qt.Key.Key_Delete)
    assert segments.kept(hands.session) == []
    assert len(names(hands)) == 6
    undo = hands.window.notices.toasts()[-1].findChild(Button, "toastAct")
    assert undo is not None
    undo.click()
    hands.settle()
    [item] = segments.kept(hands.session)
    assert (item.name, item.rule, item.message) == (draft.name, draft.rule, draft.message)
    assert page(hands).builder.segment_id == item.id


def test_a_name_that_is_missing_or_taken_is_told(hands: Tab) -> None:
    segments.keep(hands.session.fresh(), SegmentDraft("Lama", SegmentRule()))
    hands.control(Qt.Key.Key_S)
    assert page(hands).message.words()
    assert hands.focus_name() == "segmentName"
    hands.type_text("lama")
    hands.control(Qt.Key.Key_S)
    assert "already" in page(hands).message.words()
    assert len(segments.kept(hands.session)) == 1


def test_a_chat_opens_only_with_who_agreed(hands: Tab) -> None:
    page(hands).builder.message.setPlainText("Halo {name}!")
    page(hands).list.select_id(shop_of(hands).customer("RINA"))
    hands.control(Qt.Key.Key_W)
    assert page(hands).chat.link() == "https://wa.me/6281311112222?text=Halo%20Rina!"
    assert page(hands).side.currentWidget() is page(hands).chat
    hands.press(Qt.Key.Key_Escape)
    assert hands.focus_name() == "segmentKept"
    page(hands).list.select_id(shop_of(hands).customer("TONO"))
    hands.control(Qt.Key.Key_W)
    assert page(hands).message.words() == "Tono didn't agree to marketing. Ask first."
    assert page(hands).side.currentWidget() is page(hands).builder


def test_what_is_shown_is_what_is_written(hands: Tab, tmp_path: Path) -> None:
    page(hands).chips.choose("agreed")
    page(hands).show_people()
    hands.settle()
    page(hands).exporting.save(tmp_path / "promo.csv")
    hands.settle()
    rows = read_table(tmp_path / "promo.csv").rows
    assert [row.cells[1] for row in rows] == names(hands)
    assert rows[0].cells[-1] == "https://wa.me/6281311112222?text=Hello%20Rina,"
    assert page(hands).message.words() == "2 people saved in promo.csv. Left out: 4."


def test_titles_fit_the_cells() -> None:
    for view, columns in (("", 15), ("agreed", 16)):
        made = segment_file(SegmentRule(view=view), ("name", False), "Hi")
        assert len(made.titles) == columns
        assert set(made.kinds) == set(CustomerClass)


def test_labels_are_shown_printed_and_journalled(hands: Tab, tmp_path: Path) -> None:
    printers = FilePrinters(tmp_path, "Kasir")
    papers = QtPaperDesk(hands.desk, hands.window, printers)
    hands.desk.papers = papers
    hands.press(Qt.Key.Key_F7)
    rest(hands)
    labels = page(hands).labels
    assert "Rina" in page_texts(labels.preview.pdf())[0]
    assert labels._sum.text() == "3 labels on 1 sheet"
    assert labels._left_out.text() == "Left out: 3 without an address"
    hands.tab_to("segmentStart")
    hands.type_text("99")
    rest(hands)
    assert labels._start.fault() == "1 to 14"
    labels.start_edit.selectAll()
    hands.type_text("14")
    rest(hands)
    assert labels._sum.text() == "3 labels on 2 sheets"
    hands.control(Qt.Key.Key_P)
    while papers.busy:
        hands.settle()
    hands.settle()
    assert printers.made[0].read_bytes().startswith(b"%PDF")
    told = shop_of(hands).journalled("segment.labels")
    assert told == [("", {"rows": 3, "left_out": 3, "filter": ""})]
    hands.press(Qt.Key.Key_Escape)
    assert page(hands).side.currentWidget() is page(hands).builder


def test_nobody_with_an_address_is_told(hands: Tab, tmp_path: Path) -> None:
    hands.desk.papers = QtPaperDesk(hands.desk, hands.window, FilePrinters(tmp_path, "Kasir"))
    page(hands).builder.show_rule(SegmentRule(kind="lost"))
    page(hands).show_people()
    hands.settle()
    assert names(hands) == []
    assert page(hands).list.currentIndex() == 1
    hands.press(Qt.Key.Key_F7)
    rest(hands)
    assert not page(hands).labels.print_button.isEnabled()
    page(hands).labels.hand_out("print")
    hands.settle()
    assert page(hands).message.words() == "Nobody here has an address. Choose other conditions."


def test_a_manager_looks_but_takes_nothing_out(hands: Tab) -> None:
    shop = shop_of(hands)
    hands.press(Qt.Key.Key_F7)
    assert page(hands).side.currentWidget() is page(hands).labels
    hands.desk.sign_in(shop.as_(Role.MANAGER))
    hands.settle()
    page(hands).refresh()
    hands.settle()
    assert len(names(hands)) == 6
    for name in ("segments.export", "segments.labels", "segments.print"):
        assert not hands.desk.registry.trigger(name) or not page(hands).exporting.running
    assert not page(hands).may_export()
    assert page(hands).side.currentWidget() is page(hands).builder


def test_a_cashier_does_not_see_the_page(hands: Tab) -> None:
    hands.desk.sign_in(shop_of(hands).as_(Role.CASHIER))
    hands.settle()
    assert hands.tab.switcher.current == "list"
    assert not hands.tab.switcher.has("segments")


def test_a_sale_meanwhile_is_seen(hands: Tab) -> None:
    choose(hands, "segmentPurchase", 3)
    assert "Tono" in names(hands)
    shop = shop_of(hands)
    changes = shop.sell("KOPI", customer="TONO")
    hands.desk.bus.tell(changes)
    hands.settle()
    assert "Tono" not in names(hands)


def test_another_language_keeps_what_was_chosen(hands: Tab) -> None:
    choose(hands, "segmentLevel", 1)
    page(hands).builder.message.setPlainText("Hai")
    QApplication.sendEvent(hands.tab, QEvent(QEvent.Type.LanguageChange))
    hands.settle()
    rule = page(hands).builder.rule()
    assert rule is not None
    assert rule.level in {"Grosir", "grosir"}
    assert page(hands).builder.template() == "Hai"
    assert names(hands) == ["Rina", "Tono"]


def test_everything_has_a_name_for_screen_readers(hands: Tab) -> None:
    assert hands.nameless() == []
    page(hands).show_labels()
    rest(hands)
    assert hands.nameless() == []
    page(hands).list.select_id(shop_of(hands).customer("RINA"))
    page(hands).show_chat()
    assert hands.nameless() == []


def test_cells_say_what_people_are(hands: Tab) -> None:
    listing = segments.segment_listing(hands.session, SegmentRule())
    rows = {row.code: row for row in listing.in_order(listing.find("name").ids)}
    cells = [column.cell(rows["RINA"]).text for column in segment_columns(hands.session)]
    assert cells == [
        *("Rina", "0813 1111 2222", class_word(rows["RINA"].kind), "malang", "23 Nov"),
        *("26.000", "\u2013", consent_word("yes")),
    ]
    never = [column.cell(rows["SITI"]).text for column in segment_columns(hands.session)]
    assert never[4:] == ["\u2013"] * 4


@pytest.mark.parametrize(
    ("count", "start", "words"),
    [(0, 1, "0 labels"), (14, 1, "14 labels on 1 sheet"), (14, 2, "14 labels on 2 sheets")],
)
def test_words_of_labels(count: int, start: int, words: str) -> None:
    assert said.labels_words(count, ADDRESS_FORMS[0], start) == words
    assert said.form_word(ADDRESS_FORMS[0]) == "A4, 2 \u00d7 7 (99,1 \u00d7 38,1 mm)"
    assert said.form_word(ADDRESS_FORMS[-1]) == "Roll 50 \u00d7 30 mm"
