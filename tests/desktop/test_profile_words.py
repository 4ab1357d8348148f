"""What a customer's profile says, without a shop."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from oms_desktop.database.customer_profile import MonthOf, PaymentOf
from oms_desktop.desktop.customers import profile_words
from oms_desktop.desktop.customers.class_words import class_reason, class_word
from oms_desktop.desktop.customers.profile_chart import MonthsChart
from oms_desktop.desktop.widgets.timeline import event_details
from oms_desktop.domain.customer_class import NEVER_BOUGHT, CustomerClass, Habit
from oms_desktop.services.timeline import TimelineEvent
from tests.helpers.shop import FakeClock


def test_a_tiny_month_is_still_seen(qapp: QApplication) -> None:
    chart = MonthsChart("chart")
    chart.resize(240, 130)
    chart.show_months([MonthOf("2026-10", 1, 1), MonthOf("2026-11", 10**9, 1)])
    small, large = (bar.height() for bar in chart.bars())
    assert (small, large > 50) == (2, True)
    chart.grab()
    chart.show_months([])
    assert chart.bars() == []
    assert chart.month_at(5) is None
    chart.grab()


def test_state_words() -> None:
    assert profile_words.order_chip("cancelled") == ("Cancelled", "neutral", True)


def test_where_money_went() -> None:
    def went(amount: int, free: int = 0, order: str = "", *into: tuple[int, str, int]) -> str:
        row = PaymentOf(1, 0, "cash", "", amount, "", 1 if order else None, order, free, into)
        return profile_words.went_words(row)

    assert went(100, 0, "", (1, "A", 100)) == "A"
    assert went(100, 30, "", (1, "A", 70)) == "A 70  ·  30 kept as balance"
    assert went(100, 0, "", (1, "A", 50), (2, "B", 40), (3, "C", 10)) == "A 50  ·  B 40  ·  +1"
    assert went(100, 100, "SO") == "waits for SO"
    assert went(-40, 0, "", (1, "A", -40)) == "out of A"
    assert went(-40) == "Given back from the balance"
    assert went(40) == "Given back"


def test_reasons_of_a_class() -> None:
    today = FakeClock().now().date()

    def said(kind: CustomerClass, last: int, visits: int, span: int = 0) -> str:
        day = today - timedelta(days=last)
        return class_reason(kind, Habit(day - timedelta(days=span), day, visits, visits, 1), today)

    assert class_reason(CustomerClass.NONE, NEVER_BOUGHT, today) == "Nothing was bought yet."
    assert said(CustomerClass.NEW, 1, 1) == "Bought on one day so far. Last bought yesterday."
    assert said(CustomerClass.SLIPPING, 70, 2, 5).startswith(
        "Bought on 2 days so far. Last bought 70"
    )
    assert said(CustomerClass.LOST, 300, 5, 40).endswith("That is much longer than usual.")
    assert said(CustomerClass.BEST, 0, 90, 89).startswith("Usually buys every day. Bought today. A")
    assert len({class_word(kind) for kind in CustomerClass}) == len(CustomerClass)


def test_what_changed_of_a_record_is_named() -> None:
    def said(*changed: str) -> str:
        return profile_words.record_words(
            TimelineEvent(0, "", "customer.changed", "BUDI", {"changed": list(changed)})
        )

    assert said("phone", "credit_limit") == "Phone, Credit limit"
    assert said("name", "phone", "email", "tags", "note", "city").endswith("+2")
    assert profile_words.record_words(TimelineEvent(0, "", "payment", "BUDI", {})) == ""


@pytest.mark.parametrize(
    ("payments", "words"),
    [
        ([["cash", 100_000, ""]], "Rp 100.000  \u00b7  Cash"),
        ([["cash", 40_000, ""], ["qris", 60_000, "R1"]], "Rp 100.000  \u00b7  Cash, QRIS"),
        ([], ""),
    ],
)
def test_a_payment_of_several_debts_tells_its_amount(payments: list[object], words: str) -> None:
    content = {"into": [["INV/1", 73_500], ["INV/2", 26_500]], "payments": payments}
    event = TimelineEvent(0, "Rina", "payment", "IMAS", content)
    assert event_details(event).replace("\N{NO-BREAK SPACE}", " ") == words
