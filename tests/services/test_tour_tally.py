"""The tour's own arithmetic: by hand, from the journal, and the report; one wrong figure is seen."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oms_desktop.database import journal
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.shifts import CashCategory, ShiftReport
from oms_desktop.services import customer_money, paying, people, shifts, voiding
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from oms_desktop.tour.tally import Tally, figures_of, pieces_of, recount
from tests.helpers.shop import Shop, cash


@pytest.fixture
def closed(shop: Shop) -> tuple[Shop, ShiftReport, Tally]:
    """An old debt, then a shift with a sale, a void, the debt, an expense, and Rp 2.000 too little."""
    debt = shop.sell("BUKU", customer="BUDI", terms=Terms(on_credit=True))
    shifts.count_and_close(shop.new, pieces_of(200_000))
    shifts.open_shift(shop.new, 300_000)
    tally, name = Tally(300_000), shop.session.person.name
    sold = shop.sell("GULA", terms=cash(50_000))
    tally.sell(name, sold.facts["total"])
    wrong = shop.sell("KOPI", terms=cash(50_000))
    tally.sell(name, wrong.facts["total"])
    voiding.void(shop.why, wrong.id_of("invoice"), "salah")
    tally.void_last()
    paying.pay(shop.new, debt.id_of("invoice"), Tender(PaymentMethod.CASH, debt.facts["total"]))
    tally.receive_debt(debt.facts["total"])
    shifts.cash_move(shop.new, -15_000, CashCategory.EXPENSE, "air galon")
    tally.move(-15_000)
    ended = shifts.count_and_close(shop.new, pieces_of(tally.expected - 2_000), 0, "kembalian")
    return shop, shifts.closing_report(shop.new, ended.id_of("shift")), tally


def names(shop: Shop) -> dict[int, str]:
    return {each.id: each.name for each in people.all_people(shop.new)}


def test_slip_journal_and_report_agree(closed: tuple[Shop, ShiftReport, Tally]) -> None:
    shop, report, tally = closed
    entries = journal.entries(shop.session.store)
    found = recount(entries, report.number, names(shop))
    assert found == figures_of(report)
    slip = tally.figures()
    assert {name: found[name] for name in slip} == slip
    assert (found["difference"], found["cash_moves"]) == (-2_000, -15_000)


def test_several_ways_at_once_and_debts_paid_together_agree(shop: Shop) -> None:
    shifts.count_and_close(shop.new, pieces_of(200_000))
    shifts.open_shift(shop.new, 300_000)
    tally, name = Tally(300_000), shop.session.person.name
    parts = (Tender(PaymentMethod.CASH, 10_000), Tender(PaymentMethod.QRIS, 7_500, "Q-1"))
    shop.sell("GULA", terms=Terms(parts[0], more=parts[1:]))
    tally.sell_mixed(name, {"cash": 10_000, "qris": 7_500})
    for _ in range(2):
        owed = shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True))
        tally.owe(name, owed.facts["total"], 0)
    shop.clock.move(minutes=5)
    money = Money((Tender(PaymentMethod.CASH, 20_000),))
    customer_money.pay_debts(shop.new, shop.customer("SITI"), money)
    tally.receive_debt(20_000)
    ended = shifts.count_and_close(shop.new, pieces_of(tally.expected))
    report = shifts.closing_report(shop.new, ended.id_of("shift"))
    found = recount(journal.entries(shop.session.store), report.number, names(shop))
    assert found == figures_of(report)
    slip = tally.figures()
    assert {each: found[each] for each in slip} == slip


@pytest.mark.parametrize(
    "wrong",
    [
        lambda report: replace(report, sales_total=report.sales_total + 100),
        lambda report: replace(report, debt_received=0),
        lambda report: replace(report, difference=0),
        lambda report: replace(report, methods=()),
        lambda report: replace(report, cash_rows=()),
        lambda report: replace(report, void_count=0),
        lambda report: replace(report, cashiers=()),
        lambda report: replace(report, grand_total=report.grand_total - 1),
    ],
)
def test_a_wrong_figure_is_seen(
    closed: tuple[Shop, ShiftReport, Tally], wrong: Callable[[ShiftReport], ShiftReport]
) -> None:
    shop, report, _ = closed
    found = recount(journal.entries(shop.session.store), report.number, names(shop))
    assert figures_of(wrong(report)) != found


@pytest.mark.parametrize("amount", [0, 100, 1_000, 99_900, 459_000])
def test_notes_and_coins_add_up(amount: int) -> None:
    assert sum(value * pieces for value, pieces in pieces_of(amount).items()) == amount
