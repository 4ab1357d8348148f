"""What the list of customers says besides their records: the oldest debt's age, and what was spent lately."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex

from oms_desktop.desktop.customers.columns import WIDE_ONLY, debt_age_cell
from oms_desktop.desktop.customers.tab import CustomersTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, joining, profiles
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import FakeClock, Shop, build_shop, open_copy
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

SUGAR = 17_500


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[CustomersTab]]:
    build_shop(tmp_path / "template.oms")
    shop = open_copy(tmp_path / "template.oms", tmp_path / "shop.oms")
    shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True))
    shop.clock.move(days=89)
    shop.sell("2*GULA", customer="BUDI", terms=Terms(on_credit=True))
    shop.session.store.close()
    clock = FakeClock(shop.clock.moment)
    opened = open_tab(window, tmp_path / "shop.oms", "customers", CustomersTab, clock)
    yield opened
    close_tab(opened)


def lines(hands: Hands[CustomersTab]) -> dict[str, tuple[str, str]]:
    """Age of the debt and what was spent, by name."""
    model = hands.tab.table.model

    def text(row: int, at: int) -> str:
        return str(model.index(row, at, QModelIndex()).data())

    return {text(row, 0): (text(row, 4), text(row, 5)) for row in range(model.rowCount())}


def shop(hands: Hands[CustomersTab]) -> Shop:
    clock = hands.session.clock
    assert isinstance(clock, FakeClock)
    return Shop(hands.session, clock)


def test_the_list_says_how_late_and_how_much(hands: Hands[CustomersTab]) -> None:
    assert lines(hands) == {
        "Ani Wijaya": ("–", "–"),
        "Budi Santoso": ("75 days late", "52.500"),
        "Siti Aminah": ("–", "–"),
    }
    shop(hands).clock.move(days=1)
    hands.tab.refresh()
    assert lines(hands)["Budi Santoso"] == ("76 days late", "35.000")
    money = Money((Tender(PaymentMethod.CASH, SUGAR),))
    hands.desk.command(customer_money.pay_debts, 1, money).run()
    hands.settle()
    assert lines(hands)["Budi Santoso"] == ("not due", "35.000")


def test_who_was_joined_counts_for_who_is_left(hands: Hands[CustomersTab]) -> None:
    hands.desk.command(joining.join, 2, 1).run()
    hands.settle()
    assert lines(hands) == {
        "Ani Wijaya": ("–", "–"),
        "Siti Aminah": ("75 days late", "52.500"),
    }
    known = profiles.lately(hands.session)
    assert list(known) == [2]


def test_a_void_or_returned_sale_was_never_spent(hands: Hands[CustomersTab]) -> None:
    hands.session.store.connection.execute("UPDATE invoice_account SET void = 1")
    assert profiles.lately(hands.session) == {}


def test_a_long_sum_comes_later(hands: Hands[CustomersTab]) -> None:
    hands.tab.lately._known = None
    hands.tab.lately.finder.blink = -1
    hands.tab.lately.ask()
    assert lines(hands)["Budi Santoso"] == ("…", "…")
    hands.settle()
    assert lines(hands)["Budi Santoso"] == ("75 days late", "52.500")


def test_a_narrow_window_has_the_name_the_phone_and_the_debt(hands: Hands[CustomersTab]) -> None:
    table = hands.tab.table.table
    for width, hidden in ((1366, False), (1024, True)):
        hands.window.resize(width, 768)
        hands.settle()
        assert [table.isColumnHidden(at) for at in WIDE_ONLY] == [hidden] * len(WIDE_ONLY)
    assert not any(table.isColumnHidden(at) for at in (0, 1, 3))


def test_ages_of_a_debt() -> None:
    today = FakeClock().now().date()
    said = [debt_age_cell(today - timedelta(days=late), today).text for late in (-5, 0, 1, 2)]
    assert said == ["not due", "not due", "1 day late", "2 days late"]
