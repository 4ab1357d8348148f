"""Who owes money, by age: seen, searched, printed, taken out, reminded and paid from one page, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from oms_desktop.desktop.customers.receivables_page import ReceivablesPage
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import customer_money
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.services.tabular import read_table
from tests.helpers.clipping import cut_off
from tests.helpers.shop import FakeClock, build_shop, open_copy
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

CREDIT = Terms(on_credit=True, over_limit=True)
SHIFT_CONTROL = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Papers:
    """Notes which papers were wanted."""

    def __init__(self) -> None:
        self.shown: list[OrderPaper] = []
        self.reports: list[tuple[str, bytes]] = []

    def show_paper(self, wanted: OrderPaper, paper: Paper | None = None) -> None:
        self.shown.append(wanted)

    def print_report(self, title: str, paper: Paper, draw: object) -> None:
        assert callable(draw)
        self.reports.append((title, draw()))


@pytest.fixture(scope="session")
def late_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Budi is 86 days late with 17.500, Siti 10 with 8.550 of 26.050, Ani has 5.000 with the shop."""
    folder = tmp_path_factory.mktemp("late")
    build_shop(folder / "template.oms")
    shop = open_copy(folder / "template.oms", folder / "shop.oms")
    shop.sell("GULA", customer="BUDI", terms=CREDIT)
    shop.clock.move(days=60)
    shop.sell("KOPI", customer="SITI", terms=CREDIT)
    shop.clock.move(days=30)
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    money = Money((Tender(PaymentMethod.CASH, 5_000),), keep=True)
    customer_money.pay_debts(shop.new, shop.customer("ANI"), money)
    shop.session.store.close()
    return folder / "shop.oms"


@pytest.fixture
def hands(window: MainWindow, late_file: Path, tmp_path: Path) -> Iterator[Hands[CustomersTab]]:
    store = tmp_path / "shop.oms"
    store.write_bytes(late_file.read_bytes())
    clock = FakeClock()
    clock.move(days=100)
    window.resize(1366, 768)
    found = open_tab(window, store, "customers", CustomersTab, clock)
    found.desk.papers = Papers()  # type: ignore[assignment]  # all that the page asks for
    yield found
    close_tab(found)


def opened(hands: Hands[CustomersTab]) -> ReceivablesPage:
    hands.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    page = hands.tab.switcher.other()
    assert isinstance(page, ReceivablesPage)
    return page


def papers(hands: Hands[CustomersTab]) -> Papers:
    found: object = hands.desk.papers
    assert isinstance(found, Papers)
    return found


def names(page: ReceivablesPage) -> list[str]:
    model = page.list.model
    rows = [model.row_at(at) for at in range(model.rowCount())]
    return [row.name for row in rows if row is not None]


def test_the_most_overdue_first_with_sums(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    assert hands.focus_name() == "receivablesSearch"
    assert names(page) == ["Budi Santoso", "Siti Aminah"]
    assert page.sums() == {
        "count": "2 customers",
        "not_due": "17.500",
        "to_30": "8.550",
        "to_60": "0",
        "to_90": "17.500",
        "beyond": "0",
        "kept": "0",
        "balance": "43.550",
    }
    assert hands.nameless() == []
    assert cut_off(page) == []


def test_filter_and_search(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    hands.type_text("siti")
    hands.press(Qt.Key.Key_Return)
    assert names(page) == ["Siti Aminah"]
    assert hands.focus_name() == page.list.table.objectName()
    hands.press(Qt.Key.Key_Escape)
    hands.settle()
    page.refresh()
    assert hands.focus_name() == "receivablesSearch"
    page.chips.choose("all")
    page.refresh()
    hands.settle()
    assert names(page) == ["Budi Santoso", "Siti Aminah", "Ani Wijaya"]
    assert page.sums()["kept"] == "\u22125.000"
    assert page.sums()["balance"] == "38.550"
    page.chips.choose("overdue")
    page.search.setText("ani")
    page.refresh()
    hands.settle()
    assert names(page) == []
    assert page.sums()["balance"] == "0"


def test_a_customer_is_opened_and_pays(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    hands.press(Qt.Key.Key_Down)
    found = page.current()
    assert found is not None
    hands.press(Qt.Key.Key_Return)
    assert hands.went == [("customers", found.id)]
    hands.press(Qt.Key.Key_F9)
    assert hands.went[-1] == ("customers", ("pay", found.id))


def test_the_statement_is_shown_over_the_days_chosen(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    hands.press(Qt.Key.Key_Down)
    hands.control(Qt.Key.Key_P)
    found = page.current()
    assert found is not None
    today = hands.session.today()
    first = today.replace(month=1, day=1)
    wanted = OrderPaper.of(PaperKind.STATEMENT, found.id, first.toordinal(), today.toordinal())
    assert papers(hands).shown == [wanted]


def test_a_reminder_is_copied_and_scanned(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    hands.press(Qt.Key.Key_Down)
    hands.control(Qt.Key.Key_W)
    assert hands.focus_name() == "copyReminder"
    hands.press(Qt.Key.Key_Space)
    text = QGuiApplication.clipboard().text()
    assert "Budi Santoso" in text
    assert "Rp 17.500" in text
    assert page.reminder.chat.link().startswith("https://wa.me/6281234567890?text=Yth.")
    assert cut_off(page) == []
    page.reminder.language.click()
    assert page.reminder.text.toPlainText().startswith(
        "Dear Budi Santoso,\naccording to our records"
    )
    page.reminder.language.click()
    assert page.reminder.text.toPlainText() == text
    page.reminder.copy.setFocus()
    hands.press(Qt.Key.Key_Escape)
    assert page.reminder.isHidden()
    assert hands.focus_name() == page.list.table.objectName()


def test_who_owes_nothing_is_not_reminded(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    page.chips.choose("all")
    page.search.setText("ani")
    page.refresh()
    hands.settle()
    page.into_list()
    hands.control(Qt.Key.Key_W)
    assert page.reminder.isHidden()
    assert "owes nothing" in page.message.words()


def test_the_statement_from_the_list_of_customers(hands: Hands[CustomersTab]) -> None:
    store = hands.session.store
    [[found]] = store.connection.execute("SELECT id FROM customer WHERE code = 'SITI'").fetchall()
    siti = int(str(found))
    hands.tab.open_record(siti)
    hands.settle()
    hands.control(Qt.Key.Key_P)
    assert papers(hands).shown == [OrderPaper.of(PaperKind.STATEMENT, siti)]


def test_another_customer_closes_the_reminder(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    hands.press(Qt.Key.Key_Down)
    hands.control(Qt.Key.Key_W)
    page.list.table.select_row(1)
    hands.settle()
    assert page.reminder.isHidden()


def test_the_list_goes_on_paper_and_into_a_file(hands: Hands[CustomersTab], tmp_path: Path) -> None:
    page = opened(hands)
    hands.press(Qt.Key.Key_P, SHIFT_CONTROL)
    [(title, pdf)] = papers(hands).reports
    assert title == "Receivables by age"
    text = " ".join(page_texts(pdf))
    for word in ("Budi Santoso", "Siti Aminah", "61–90 d.", "17.500", "43.550"):
        assert word in text
    page.files.save(tmp_path / "debts.xlsx")
    hands.settle()
    found = [row.cells for row in read_table(tmp_path / "debts.xlsx").rows]
    assert [each[1] for each in found[-2:]] == ["Budi Santoso", "Siti Aminah"]


def test_only_who_may_takes_the_list_out(hands: Hands[CustomersTab], tmp_path: Path) -> None:
    page = opened(hands)
    assert page.may_take_out()
    session = hands.session
    hands.desk.sign_in(
        session.__class__(session.store, Person(1, "Rina", Role.MANAGER), session.clock)
    )
    assert not page.may_take_out()
    page.files.save(tmp_path / "debts.csv")
    hands.settle()
    assert not (tmp_path / "debts.csv").exists()
    assert page.message.words()


def test_both_languages_and_a_small_window(hands: Hands[CustomersTab]) -> None:
    page = opened(hands)
    hands.window.languages.set_language("id")
    hands.settle()
    hands.window.resize(1024, 600)
    hands.window.languages.set_language("id")
    hands.settle()
    assert cut_off(page) == []
    hands.press(Qt.Key.Key_Down)
    hands.control(Qt.Key.Key_W)
    assert not page.reminder.isHidden()
    assert cut_off(page) == []
    hands.window.languages.set_language("en")
