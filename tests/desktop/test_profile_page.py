"""A customer's profile by keyboard: found, read, and every row leads to its document."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip

from oms_desktop.desktop.customers.pages import told_with
from oms_desktop.desktop.customers.profile_page import ProfilePage
from oms_desktop.desktop.customers.profile_views import VIEWS
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import customer_money, joining, selling
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.clipping import cut_off
from tests.helpers.shop import FakeClock, Shop, build_shop, open_copy
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

ALT = Qt.KeyboardModifier.AltModifier
SUGAR, BOOK = 17_500, 75_000


class Papers:
    """Remembers which papers were shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, int]] = []

    def show_paper(self, wanted: Any, paper: object = None) -> None:
        self.shown.append((wanted.kind.value, wanted.ids[0]))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """A shop in which Budi bought thrice, owes, has paid ahead; Siti never bought. And its time."""
    folder = tmp_path_factory.mktemp("profile")
    build_shop(folder / "template.oms")
    shop = open_copy(folder / "template.oms", folder / "made.oms")
    for codes in (("2*GULA", "BUKU"), ("GULA",)):
        shop.sell(*codes, customer="BUDI")
        shop.clock.move(days=30)
    shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True))
    shop.clock.move(minutes=1)
    waits = shop.cart("BUKU", customer="BUDI")
    selling.confirm(shop.new, waits, deposit=Tender(PaymentMethod.QRIS, 20_000, "Q7"))
    shop.clock.move(minutes=1)
    shop.session.store.close()
    return folder / "made.oms", shop.clock.moment


@pytest.fixture
def clock(made: tuple[Path, datetime]) -> FakeClock:
    return FakeClock(made[1])


@pytest.fixture
def hands(
    window: MainWindow, tmp_path: Path, made: tuple[Path, datetime], clock: FakeClock
) -> Iterator[Hands[CustomersTab]]:
    shutil.copyfile(made[0], tmp_path / "shop.oms")

    def build(desk: Desk) -> CustomersTab:
        return CustomersTab(desk, told_with(lambda kind: f"<{kind}>"))

    opened = open_tab(window, tmp_path / "shop.oms", "customers", build, clock)
    opened.desk.papers = Papers()  # type: ignore[assignment]
    opened.desk.wanted.connect(
        lambda name, key: opened.tab.show_record(key) if name == "customers" else None
    )
    yield opened
    close_tab(opened)


def page(hands: Hands[CustomersTab]) -> ProfilePage:
    found = hands.tab.switcher.page("profile")
    assert isinstance(found, ProfilePage)
    return found


def shop(hands: Hands[CustomersTab], clock: FakeClock) -> Shop:
    return Shop(hands.session, clock)


def shown(hands: Hands[CustomersTab], view: str = "") -> list[list[str]]:
    views = page(hands).views
    model = views.models[view or views.chips.value()]
    return [
        [str(model.index(at, column).data()) for column in range(model.columnCount())]
        for at in range(model.rowCount())
    ]


def open_budi(hands: Hands[CustomersTab]) -> ProfilePage:
    hands.tab.show_record(("profile", 1))
    hands.settle()
    return page(hands)


def test_the_customer_of_the_list_by_one_key(hands: Hands[CustomersTab]) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_2, ALT)
    assert page(hands).head.name.text() == "Budi Santoso"
    assert hands.focus_name() == "profile_orders"
    # F2 and F3 find somebody else.
    hands.press(Qt.Key.Key_F2)
    assert hands.focus_name() == "profileFind"
    page(hands).views.take_focus()
    hands.press(Qt.Key.Key_F3)
    hands.type_text("siti")
    hands.press(Qt.Key.Key_Return)
    assert page(hands).head.name.text() == "Siti Aminah"
    assert page(hands).head.kind.words() == "Never bought"
    # Nothing to see: the pills take the keys.
    assert hands.focus_name() == "profileView_orders"
    hands.press(Qt.Key.Key_Escape)
    assert hands.tab.switcher.current == "list"
    assert hands.tab.editor.title() == "Siti Aminah"


def test_the_field_finds_as_people_type(hands: Hands[CustomersTab]) -> None:
    field = page(hands).field
    hands.tab.open_page("profile")
    hands.press(Qt.Key.Key_F3)
    hands.type_text("7890")
    field.search_now()
    [found] = field.popup.rows_shown()
    assert (found.title, _plain(found.chip)) == ("Budi Santoso", "")
    hands.press(Qt.Key.Key_Return)
    assert (page(hands).customer, field.text()) == (1, "")
    hands.press(Qt.Key.Key_F3)
    hands.type_text("siapa ini")
    hands.press(Qt.Key.Key_Return)
    assert hands.beeper.errors == 1
    assert field.property("tone") == "danger"
    hands.type_text("x")
    assert field.property("tone") == ""
    assert page(hands).customer == 1


def test_the_name_of_the_page_leads_there_too(hands: Hands[CustomersTab]) -> None:
    hands.tab.open_record(1)
    link = hands.tab.findChild(QAbstractButton, "customers-profile")
    assert link is not None
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    hands.settle()
    assert page(hands).customer == 1
    assert hands.focus_name() == "profile_orders"


def test_who_nobody_chose(hands: Hands[CustomersTab]) -> None:
    found = page(hands)
    found.show()
    assert found._stack.currentIndex() == 1
    found.refresh()
    assert not found.head.pay_button.isEnabled()
    hands.tab.show_record(("profile", 999))
    hands.settle()
    assert found.customer is None
    assert found._stack.currentIndex() == 1
    assert len(hands.spoken) == 1


def test_the_head_says_who_they_are(hands: Hands[CustomersTab]) -> None:
    head = open_budi(hands).head
    assert head.kind.words() == "Regular"
    assert head.why.text() == "Usually buys every 30 days. Bought today."
    assert head.about.text().startswith("BUDI  ·  0812 3456 7890  ·  Jl. Melati 5")
    texts = {name: label.text().replace("\u00a0", " ") for name, label in head.values.items()}
    assert texts == {
        "last": "22 Jan",
        "first": "23 Nov 26",
        "purchases": "3",
        "interval": "30",
        "average": "Rp 48.333",
        "recent": "Rp 145.000",
        "total": "Rp 145.000",
        "margin": "Rp 25.000",
    }
    assert head.values["total"].accessibleName().startswith("All together: Rp")


def test_the_head_says_what_they_owe(hands: Hands[CustomersTab], clock: FakeClock) -> None:
    head = open_budi(hands).head
    assert _plain(head.debt.words()) == "Owes Rp 17.500"
    assert _plain(head.ahead.words()) == "Rp 20.000 paid ahead for orders"
    assert _plain(head.limit.text()) == "limit Rp 500.000, Rp 500.000 left"
    assert head.kept.isHidden()
    money = Money((Tender(PaymentMethod.CASH, 30_000),), keep=True)
    hands.desk.command(customer_money.pay_debts, 1, money).run()
    hands.settle()
    assert _plain(head.debt.words()) == "Owes nothing"
    assert _plain(head.kept.words()) == "Rp 12.500 kept for them"
    assert not head.kept.isHidden()


def test_over_the_limit(hands: Hands[CustomersTab], clock: FakeClock) -> None:
    hands.session.store.connection.execute("UPDATE customer SET credit_limit = 0 WHERE id = 2")
    hands.session.store.connection.execute("UPDATE customer SET level = 'Grosir' WHERE id = 2")
    shop(hands, clock).sell("GULA", customer="SITI", terms=Terms(on_credit=True, over_limit=True))
    hands.tab.show_record(("profile", 2))
    head = page(hands).head
    assert _plain(head.limit.text()) == "limit Rp 0, Rp 17.500 over"
    assert head.level.words() == "Grosir"
    hands.tab.show_record(("profile", 3))
    hands.session.store.connection.execute("UPDATE customer SET credit_limit = NULL WHERE id = 3")
    page(hands).refresh()
    assert head.limit.text() == "no limit agreed"


def test_the_margin_is_hidden_from_who_may_not_see_it(
    hands: Hands[CustomersTab], clock: FakeClock
) -> None:
    head = open_budi(hands).head
    assert head._boxes["margin"].isVisible()
    hands.desk.sign_in(shop(hands, clock).as_(Role.CASHIER))
    hands.settle()
    assert not head._boxes["margin"].isVisible()
    assert head.values["margin"].text() == ""


def test_the_tables(hands: Hands[CustomersTab]) -> None:
    open_budi(hands)
    assert shown(hands) == [
        ["SO/2027/01/0002", "22 Jan", "Buku Tulis", "75.000", "Under way"],
        ["SO/2027/01/0001", "22 Jan", "Gula Pasir 1 kg", "17.500", "Completed"],
        ["SO/2026/12/0001", "23 Dec 26", "Gula Pasir 1 kg", "17.500", "Completed"],
        ["SO/2026/11/0001", "23 Nov 26", "Gula Pasir 1 kg and 1 more", "110.000", "Completed"],
    ]
    hands.press(Qt.Key.Key_F6)
    assert hands.focus_name() == "profile_invoices"
    assert [row[2:] for row in shown(hands)[:2]] == [
        ["5 Feb", "17.500", "17.500", "Unpaid"],
        ["–", "17.500", "–", "Paid"],
    ]
    hands.press(Qt.Key.Key_F6)
    assert shown(hands)[0][1:] == ["QRIS", "20.000", "waits for SO/2027/01/0002", "KW/2027/01/0001"]
    assert shown(hands)[1][1:] == ["Cash", "17.500", "INV/2026/12/0001", "–"]
    hands.press(Qt.Key.Key_F6)
    assert shown(hands) == [
        ["Gula Pasir 1 kg", "3", "4 pcs", "22 Jan", "17.500"],
        ["Buku Tulis", "1", "1 pcs", "23 Nov 26", "75.000"],
    ]
    hands.press(Qt.Key.Key_F6)
    assert shown(hands)[0][1] == "<deposit.taken>"
    assert shown(hands)[-1][1:3] == ["<customer.added>", "–"]
    hands.press(Qt.Key.Key_F6)
    assert shown(hands)[:3] == [
        ["Jan 2027", "1", "17.500"],
        ["Dec 2026", "1", "17.500"],
        ["Nov 2026", "1", "110.000"],
    ]
    hands.press(Qt.Key.Key_F6)
    assert hands.focus_name() == "profile_orders"


@pytest.mark.parametrize(
    ("view", "row", "went"),
    [
        ("orders", 0, ("processing", 4)),
        ("orders", 1, ("invoices", 3)),
        ("invoices", 2, ("invoices", 1)),
        ("payments", 1, ("invoices", 2)),
        ("items", 1, ("products", 5)),
        ("timeline", 1, ("processing", 4)),
        ("timeline", -1, ("customers", 1)),
    ],
)
def test_enter_opens_the_document(
    hands: Hands[CustomersTab], view: str, row: int, went: tuple[str, int]
) -> None:
    found = open_budi(hands)
    found.views.go_to(view)
    found.views.tables[view].select_row(row % len(found.views.models[view].rows))
    hands.press(Qt.Key.Key_Return)
    assert hands.went[-1] == went


def test_a_money_receipt_is_shown_as_paper(hands: Hands[CustomersTab]) -> None:
    found = open_budi(hands)
    for view in ("payments", "timeline"):
        found.views.go_to(view)
        hands.press(Qt.Key.Key_Return)
    papers: Any = hands.desk.papers
    assert papers.shown == [("money_receipt", 3), ("money_receipt", 3)]


def test_the_chart_is_a_table_too(hands: Hands[CustomersTab]) -> None:
    found = open_budi(hands)
    hands.control(Qt.Key.Key_T)
    assert hands.focus_name() == "profile_months"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    # The month leads to its first invoice.
    assert hands.focus_name() == "profile_invoices"
    assert found.views.tables["invoices"].current_row() == 2
    hands.control(Qt.Key.Key_T)
    hands.control(Qt.Key.Key_T)
    assert hands.focus_name() == "profile_orders"
    assert "Nov 2026 Rp\u00a0110.000" in found.chart.accessibleName()


def test_bars_are_as_tall_as_their_months(hands: Hands[CustomersTab]) -> None:
    chart = open_budi(hands).chart
    heights = [bar.height() for bar in chart.bars()]
    assert heights[:9] == [0] * 9
    assert heights[9] == max(heights) > 0
    assert heights[10] == pytest.approx(heights[9] * 17_500 / 110_000)
    found = chart.month_at(chart.bars()[9].center().x())
    assert found is not None
    assert found.month == "2026-11"
    assert chart.month_at(-1) is None
    middle = chart.bars()[9].center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, middle, chart.mapToGlobal(middle))
    QApplication.sendEvent(chart, event)
    assert QToolTip.text() == "Nov 2026: Rp\u00a0110.000"


def test_keys_act_on_the_customer(hands: Hands[CustomersTab]) -> None:
    found = open_budi(hands)
    hands.desk.registry.trigger("profile.sell")
    assert hands.went[-1] == ("sell", ("customer", 1))
    hands.press(Qt.Key.Key_F9)
    assert hands.tab.pay_panel.customer_id == 1
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_2, ALT)
    assert found.views.isVisible()
    hands.control(Qt.Key.Key_E)
    assert hands.tab.switcher.current == "list"
    assert hands.tab.editor.record_id == 1


def test_what_happens_meanwhile_is_seen(hands: Hands[CustomersTab], clock: FakeClock) -> None:
    open_budi(hands)
    before = len(shown(hands, "payments"))
    clock.move(minutes=1)
    money = Money((Tender(PaymentMethod.CASH, SUGAR),))
    hands.desk.command(customer_money.pay_debts, 1, money).run()
    hands.settle()
    assert len(shown(hands, "payments")) == before + 1
    assert shown(hands, "invoices")[0][-1] == "Paid"
    hands.desk.command(joining.join, 2, 1).run()
    hands.settle()
    assert page(hands).customer == 2
    assert page(hands).head.name.text() == "Siti Aminah"
    assert len(shown(hands, "payments")) == before + 1


def test_a_long_read_comes_later(hands: Hands[CustomersTab]) -> None:
    found = page(hands)
    found.finder.blink = -1
    hands.tab.show_record(("profile", 1))
    assert found._stack.currentIndex() == 1
    assert hands.focus_name() == "profileFind"
    hands.settle()
    assert found.head.name.text() == "Budi Santoso"
    assert hands.focus_name() == "profile_orders"
    hands.tab.show_record(("profile", 999))
    hands.settle()
    assert found.customer is None
    # Somebody types a name meanwhile: their letters stay theirs.
    hands.tab.show_record(("profile", 1))
    hands.type_text("si")
    hands.settle()
    assert hands.focus_name() == "profileFind"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_everything_is_named_and_fits(
    hands: Hands[CustomersTab], size: tuple[int, int], language: str
) -> None:
    hands.window.resize(*size)
    hands.window.languages.set_language(language)
    found = open_budi(hands)
    for view in VIEWS:
        found.views.go_to(view)
        hands.settle()
        assert cut_off(found) == []
        assert found.minimumSizeHint().height() <= found.height()
        assert hands.nameless() == []
    hidden = found.views.tables["payments"].isColumnHidden(4)
    assert found._side.isHidden() == found.views.chart.isVisible() == hidden == (size[0] < 1280)
    hands.window.languages.set_language("en")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")
