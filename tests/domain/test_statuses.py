"""Statuses are derived from facts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.domain.invoices import due_date, status_of
from oms_desktop.domain.orders import (
    Fulfilment,
    LineProgress,
    PaymentStatus,
    fulfilment,
    is_late,
    is_short,
    payment_status,
)
from oms_desktop.domain.stock import StockLevel, level_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ([], Fulfilment.NONE),
        ([LineProgress(5)], Fulfilment.NONE),
        ([LineProgress(5, shipped=2)], Fulfilment.PARTIAL),
        ([LineProgress(5, shipped=5), LineProgress(1)], Fulfilment.PARTIAL),
        ([LineProgress(5, cancelled=3, shipped=2)], Fulfilment.FULL),
        ([LineProgress(5, shipped=5, returned=1)], Fulfilment.RETURNED_PARTLY),
        ([LineProgress(5, shipped=2, returned=2)], Fulfilment.RETURNED_PARTLY),
        ([LineProgress(5, shipped=5, returned=5)], Fulfilment.RETURNED),
    ],
)
def test_fulfilment(lines: list[LineProgress], status: Fulfilment) -> None:
    assert fulfilment(lines) is status


def test_short_is_less_reserved_than_open() -> None:
    assert is_short([LineProgress(5, reserved=5), LineProgress(5, shipped=1, reserved=3)])
    assert not is_short([LineProgress(5, cancelled=1, shipped=1, reserved=3)])


@pytest.mark.parametrize(
    ("promised", "status", "late"),
    [
        (None, Fulfilment.NONE, False),
        (date(2026, 11, 22), Fulfilment.NONE, True),
        (date(2026, 11, 22), Fulfilment.PARTIAL, True),
        (date(2026, 11, 22), Fulfilment.FULL, False),
        (date(2026, 11, 23), Fulfilment.NONE, False),
    ],
)
def test_late_is_promised_before_today_and_not_gone(
    promised: date | None, status: Fulfilment, late: bool
) -> None:
    assert is_late(promised, TODAY, status) is late


@pytest.mark.parametrize(
    ("total", "paid", "invoiced", "status"),
    [
        (100, 0, True, PaymentStatus.UNPAID),
        (100, 0, False, PaymentStatus.UNPAID),
        (0, 0, True, PaymentStatus.PAID),
        (0, 0, False, PaymentStatus.UNPAID),
        (100, 40, False, PaymentStatus.DEPOSIT),
        (100, 40, True, PaymentStatus.PARTIAL),
        (100, 100, True, PaymentStatus.PAID),
        (100, 101, True, PaymentStatus.OVERPAID),
    ],
)
def test_payment(total: int, paid: int, invoiced: bool, status: PaymentStatus) -> None:
    assert payment_status(total, paid, invoiced=invoiced) is status


@pytest.mark.parametrize(
    ("paid", "due", "void", "balance", "days"),
    [
        (0, date(2026, 11, 20), False, 100, 3),
        (0, date(2026, 11, 23), False, 100, 0),
        (0, date(2026, 12, 1), False, 100, 0),
        (0, None, False, 100, 0),
        (100, date(2026, 11, 20), False, 0, 0),
        (0, date(2026, 11, 20), True, 0, 0),
    ],
)
def test_overdue(paid: int, due: date | None, void: bool, balance: int, days: int) -> None:
    status = status_of(100, paid, due, TODAY, void=void)
    assert (status.balance, status.days_over, status.void) == (balance, days, void)
    assert status.overdue == (days > 0)


@pytest.mark.parametrize(
    ("paid", "credited", "payment", "balance", "whole"),
    [
        (0, 100, PaymentStatus.PAID, 0, True),
        (60, 40, PaymentStatus.PAID, 0, False),
        (100, 40, PaymentStatus.OVERPAID, -40, False),
        (30, 40, PaymentStatus.PARTIAL, 30, False),
        (0, 40, PaymentStatus.UNPAID, 60, False),
    ],
)
def test_what_was_credited_is_not_owed(
    paid: int, credited: int, payment: PaymentStatus, balance: int, whole: bool
) -> None:
    status = status_of(100, paid, date(2026, 11, 20), TODAY, void=False, credited=credited)
    assert (status.payment, status.balance, status.whole) == (payment, balance, whole)
    assert status.overdue == (balance > 0)


def test_the_term_gives_the_due_date() -> None:
    assert due_date(date(2026, 12, 20), 14) == date(2027, 1, 3)


@given(st.integers(-10, 10), st.integers(0, 10))
def test_stock_levels(available: int, minimum: int) -> None:
    level = level_of(available, minimum, tracked=True)
    assert (level is StockLevel.OUT) == (available <= 0)
    assert (level is StockLevel.ENOUGH) == (available > max(minimum, 0))
    assert level_of(available, minimum, tracked=False) is StockLevel.UNTRACKED
