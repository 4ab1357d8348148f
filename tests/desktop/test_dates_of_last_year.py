"""In January the invoices of December are dated with their year: the columns have room for it."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.customers import columns as customers
from oms_desktop.desktop.customers import profile_columns as profile
from oms_desktop.desktop.customers import receivable_columns as receivables
from oms_desktop.desktop.customers import segment_columns as segments
from oms_desktop.desktop.invoices import columns as invoices
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.processing import list_columns as processing
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.cells import PAD
from tests.helpers.shop import Shop

LONGEST = "28 Nov 26"
DATED = {"Date", "Due", "Last", "Last bought", "Last sale", "Due since"}


def all_columns(shop: Shop) -> dict[str, Sequence[Column]]:
    """Of the tables in which dates stand alone."""
    session = shop.session
    desk: Any = SimpleNamespace(session=session)
    return {
        "customers": customers.customer_columns(session),
        "debts": receivables.columns(session, lambda: False),
        "invoices": invoices.columns(desk, lambda: True),
        "orders": processing.columns(desk),
        "own invoices": profile.invoice_columns(session),
        "own items": profile.item_columns(session),
        "own orders": profile.order_columns(session),
        "segment": segments.segment_columns(session),
    }


@pytest.mark.parametrize("weight", [theme.NORMAL, theme.STRONG])
def test_a_date_with_its_year_fits(qtbot: QtBot, shop: Shop, weight: Any) -> None:
    metrics = QFontMetrics(theme.current().font("body", weight))
    needed = metrics.horizontalAdvance(LONGEST) + 2 * PAD
    found = {
        name: [each for each in heads if each.title() in DATED]
        for name, heads in all_columns(shop).items()
    }
    assert all(found.values())
    narrow = [
        (name, each.title(), each.width)
        for name, heads in found.items()
        for each in heads
        if theme.current().px(each.width) < needed
    ]
    assert narrow == []
