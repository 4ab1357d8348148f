"""Panels of the drawer that are open while the language changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel

from oms_desktop.desktop.processing import dispatch_panel, pay_fields, plan_panel
from oms_desktop.desktop.processing.dispatch_panel import DispatchPanel
from oms_desktop.desktop.processing.money_panel import MoneyPanel
from oms_desktop.desktop.processing.plan_panel import PlanPanel
from oms_desktop.desktop.processing.tab import ProcessingTab
from oms_desktop.desktop.reports.journal_words import kind_word
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services.order_sheet import order_sheet
from oms_desktop.services.stepping import advance
from tests.helpers.board import confirmed
from tests.helpers.shop import Shop
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def order(shop: Shop) -> int:
    """Three sugar to be brought to Budi."""
    return confirmed(shop, "GULA", "GULA", "GULA", delivery=DeliveryMethod.DELIVERY)


@pytest.fixture
def hands(window: MainWindow, shop: Shop, order: int) -> Iterator[Hands[ProcessingTab]]:
    opened = open_tab(
        window,
        shop.session.store.path,
        "processing",
        lambda desk: ProcessingTab(desk, kind_word),
        clock=shop.clock,
    )
    yield opened
    close_tab(opened)


def test_an_open_panel_speaks_the_other_language(
    hands: Hands[ProcessingTab], order: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing in it keeps the words of before, neither names of fields nor what stands below the lines."""

    def other(_: str, source: str) -> str:
        return f"«{source}»"

    advance(hands.session.fresh(), order)
    sheet = order_sheet(hands.session, order)
    [shipment] = sheet.shipments
    panel = DispatchPanel(hands.desk, sheet, shipment, send=True)
    monkeypatch.setattr(dispatch_panel, "translate", other)
    panel.retranslate()
    assert panel.fields["carrier"].accessibleName() == "«Carrier»"
    names = [each.text() for each in panel.findChildren(QLabel)]
    assert {"«Driver»", "«Tracking number»", "«What sending costs»"} <= set(names)


def test_lines_and_money_speak_the_other_language(
    hands: Hands[ProcessingTab], order: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(*words: str) -> str:
        return f"«{words[-1]}»"

    panel = PlanPanel(hands.desk, order_sheet(hands.session, order))
    monkeypatch.setattr(plan_panel, "translate", other)
    panel.retranslate()
    assert "«3 open»" in [each.text() for each in panel.findChildren(QLabel)]
    asked = MoneyPanel(hands.desk, order_sheet(hands.session, order))
    monkeypatch.setattr(pay_fields, "translate", other)
    monkeypatch.setattr(pay_fields, "method_word", other)
    asked.retranslate()
    assert asked.pay.methods[PaymentMethod.CASH].label() == "«cash»"
    assert asked.pay.amount.accessibleName() == "«Amount received»"
