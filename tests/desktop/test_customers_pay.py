"""A customer pays what is owed: the oldest first or as chosen, the split in sight; and gets money back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from oms_desktop.desktop.customers.pay_panel import CustomerPayPanel
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from tests.helpers.clipping import cut_off
from tests.helpers.shop import FakeClock, build_shop, open_copy
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

SUGAR = 17_500


class Papers:
    """Notes which papers were to be printed."""

    def __init__(self) -> None:
        self.wanted: list[OrderPaper] = []

    def print_paper(self, wanted: OrderPaper, paper: Paper | None = None) -> None:
        self.wanted.append(wanted)


@pytest.fixture(scope="session")
def debts_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Siti owes three invoices of 17.500, Budi has 10.000 with the shop, Ani both of it."""
    folder = tmp_path_factory.mktemp("debts")
    build_shop(folder / "template.oms")
    shop = open_copy(folder / "template.oms", folder / "shop.oms")
    for _ in range(3):
        shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True))
        shop.clock.move(minutes=5)
    money = Money((Tender(PaymentMethod.CASH, 10_000),), keep=True)
    for code in ("BUDI", "ANI"):
        customer_money.pay_debts(shop.new, shop.customer(code), money)
    shop.clock.move(minutes=5)
    shop.sell("GULA", customer="ANI", terms=Terms(on_credit=True, over_limit=True))
    shop.session.store.close()
    return folder / "shop.oms"


@pytest.fixture
def hands(
    window: MainWindow, debts_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands[CustomersTab]]:
    store = tmp_path / "shop.oms"
    store.write_bytes(debts_file.read_bytes())
    clock = FakeClock()
    clock.move(hours=1)
    made = open_tab(window, store, "customers", CustomersTab, clock)
    made.desk.papers = Papers()  # type: ignore[assignment]  # only one of its gestures is used
    yield made
    close_tab(made)


def ask(hands: Hands[CustomersTab], code: str) -> CustomerPayPanel:
    [[customer_id]] = sql(hands, "SELECT id FROM customer WHERE code = ?", code)
    hands.tab.open_record(customer_id)
    hands.press(Qt.Key.Key_F9)
    return hands.tab.pay_panel


def sql(hands: Hands[CustomersTab], text: str, *values: Any) -> list[Any]:
    return hands.session.store.connection.execute(text, values).fetchall()


def spoken(hands: Hands[CustomersTab]) -> list[str]:
    return [words.replace("\N{NO-BREAK SPACE}", " ") for words in hands.spoken]


def shown(panel: CustomerPayPanel) -> list[int]:
    """What goes into each invoice, as the table says."""
    return [line.part for line in panel.debts.lines.rows]


def owed(hands: Hands[CustomersTab]) -> list[int]:
    """What Siti owes on each invoice."""
    query = "SELECT balance FROM invoice_account WHERE invoice_id <= 3 ORDER BY invoice_id"
    return [row[0] for row in sql(hands, query)]


def test_the_oldest_first_by_keys_alone(hands: Hands[CustomersTab]) -> None:
    """F9, 20.000, Enter: one receipt says where it went."""
    panel = ask(hands, "SITI")
    assert hands.focus_name() == "mixed_cash"
    hands.type_text("20000")
    assert shown(panel) == [SUGAR, 2_500, 0]
    hands.press(Qt.Key.Key_Return)
    assert owed(hands) == [0, 15_000, SUGAR]
    assert "Siti Aminah: Rp 20.000 received, Rp 32.500 still owed" in spoken(hands)
    [receipt] = sql(hands, "SELECT payment_id FROM money_receipt WHERE owed = 32500")
    papers: object = hands.desk.papers
    assert isinstance(papers, Papers)
    assert papers.wanted == [OrderPaper.of(PaperKind.MONEY_RECEIPT, receipt[0])]
    assert panel.isHidden()
    assert hands.tab.editor.isVisible()


def test_enter_on_the_empty_field_takes_everything(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "SITI")
    assert panel.grid.amounts["cash"].placeholderText() == "52.500"
    hands.press(Qt.Key.Key_Return)
    assert shown(panel) == [SUGAR, SUGAR, SUGAR]
    hands.press(Qt.Key.Key_Return)
    assert owed(hands) == [0, 0, 0]
    assert "Siti Aminah: Rp 52.500 received, nothing is owed any more" in spoken(hands)


def test_space_chooses_an_invoice(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "SITI")
    panel.debts.setFocus()
    panel.debts.select_row(2)
    hands.press(Qt.Key.Key_Space)
    panel.grid.first_field()
    hands.type_text("20000")
    assert shown(panel) == [0, 0, SUGAR]
    assert panel.grid.sums().change == 2_500
    panel.debts.setFocus()
    panel.debts.select_row(0)
    hands.press(Qt.Key.Key_Space)
    assert shown(panel) == [2_500, 0, SUGAR]
    panel.grid.first_field()
    hands.press(Qt.Key.Key_Return)
    assert owed(hands) == [15_000, SUGAR, 0]


def test_an_invoice_that_was_chosen_by_mistake(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "SITI")
    panel.debts.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Space)
    panel.grid.first_field()
    hands.type_text("52500")
    assert shown(panel) == [SUGAR, SUGAR, SUGAR]


def test_too_much_is_kept_if_wanted(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "SITI")
    panel.grid.amounts["qris"].focus_all()
    hands.type_text("60000")
    hands.press(Qt.Key.Key_Return)
    assert not panel.message.isHidden()
    assert owed(hands) == [SUGAR] * 3
    panel.grid.extra.click()
    panel.grid.amounts["qris"].setFocus()
    hands.press(Qt.Key.Key_Return)
    assert owed(hands) == [0, 0, 0]
    assert sql(hands, "SELECT amount FROM payment WHERE method = 'qris'") == [(60_000,)]


def test_money_goes_back(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "BUDI")
    assert panel.back_amount.value() == 10_000
    assert panel.debts.isHidden() or not panel.debts.isVisible()
    panel.back_amount.focus_all()
    hands.type_text("4000")
    hands.press(Qt.Key.Key_Return)
    assert not panel.message.isHidden()
    hands.tab_to("backReason")
    hands.type_text("minta")
    hands.press(Qt.Key.Key_Return)
    assert sql(hands, "SELECT amount FROM payment WHERE amount < 0") == [(-4_000,)]
    assert "Budi Santoso: give back Rp 4.000" in spoken(hands)


def test_another_tab_can_send_somebody_here(hands: Hands[CustomersTab]) -> None:
    [[customer_id]] = sql(hands, "SELECT id FROM customer WHERE code = 'SITI'")
    hands.tab.show_record(("pay", customer_id))
    assert hands.tab.pay_panel.customer_id == customer_id
    assert hands.focus_name() == "mixed_cash"


def test_kept_money_pays_first(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "ANI")
    assert panel.grid.amounts["own"].value() == 10_000
    assert shown(panel) == [10_000]
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    query = (
        "SELECT balance FROM customer_account JOIN customer ON id = customer_id WHERE code = 'ANI'"
    )
    assert sql(hands, query) == [(0,)]
    assert sql(hands, "SELECT amount FROM payment ORDER BY id DESC LIMIT 1") == [(7_500,)]


def test_the_panel_goes_with_its_customer(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "SITI")
    hands.press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    ask(hands, "SITI")
    [[other]] = sql(hands, "SELECT id FROM customer WHERE code = 'BUDI'")
    hands.tab.open_record(other)
    assert panel.isHidden()
    assert hands.tab.editor.isVisible()


def test_what_happens_meanwhile_is_seen(hands: Hands[CustomersTab]) -> None:
    panel = ask(hands, "SITI")
    hands.type_text("20000")
    money = Money((Tender(PaymentMethod.CASH, SUGAR),))
    hands.desk.command(customer_money.pay_debts, panel.customer_id or 0, money).run()
    hands.settle()
    assert shown(panel) == [SUGAR, 2_500]
    assert panel.grid.amounts["cash"].value() == 20_000


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("who", ["SITI", "ANI"])
def test_everything_is_named_and_fits(
    hands: Hands[CustomersTab], size: tuple[int, int], language: str, who: str
) -> None:
    hands.window.resize(*size)
    hands.window.languages.set_language(language)
    panel = ask(hands, who)
    hands.type_text("20000")
    hands.settle()
    assert cut_off(panel) == []
    assert panel.minimumSizeHint().height() <= panel.height()
    assert hands.nameless() == []
    hands.window.languages.set_language("en")
