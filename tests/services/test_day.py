"""A day at the counter: the closing report equals what the journal alone adds up to."""

from dataclasses import replace

import pytest

from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.shifts import CashCategory, ShiftReport
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import (
    cart_lines,
    paying,
    people,
    printing,
    selling,
    shifts,
    voiding,
)
from oms_desktop.services.paying import Tender
from oms_desktop.services.pins import prepare_pin
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session
from tests.helpers.invariants import Bookkeeping
from tests.helpers.journal_day import day_of, figures_in, figures_of
from tests.helpers.shop import Shop, cash

QRIS = Terms(Tender(PaymentMethod.QRIS, 25_000, "Q1"))


def sell(session: Session, shop: Shop, *codes: str, customer: str = "", terms: Terms) -> int:
    order_id = shop.cart(*codes, customer=customer)
    shop.clock.move(minutes=7)
    return selling.sell(session.fresh(), order_id, terms).id_of("invoice")


@pytest.fixture
def staff(shop: Shop) -> dict[str, Session]:
    """Two cashiers and a manager who knows a PIN."""
    found: dict[str, Session] = {}
    for name, role, pin in (
        ("Sari", Role.CASHIER, "4821"),
        ("Joko", Role.CASHIER, "9157"),
        ("Bu Rina", Role.MANAGER, "7306"),
    ):
        person_id = people.add(shop.new, name, prepare_pin(pin, role)).id_of("person")
        signed_in = people.sign_in(shop.new, person_id, pin)
        found[name] = replace(signed_in, clock=shop.clock)
    return found


@pytest.fixture
def report(shop: Shop, staff: dict[str, Session]) -> ShiftReport:
    """The day of the issue: what is in the drawer is Rp 2.000 short."""
    sari, joko, rina = staff["Sari"], staff["Joko"], staff["Bu Rina"]
    # Yesterday's debt, from a shift before.
    old = sell(shop.session, shop, "BUKU", customer="BUDI", terms=Terms(on_credit=True))
    shifts.count_and_close(shop.new, {100_000: 2})
    shop.clock.move(hours=22)
    shop.set(taxable=True)
    shifts.open_shift(sari.fresh(), 200_000)
    first = sell(sari, shop, "2*GULA", "KOPI", terms=cash(50_000))
    sell(sari, shop, "KOPI", "JASA", terms=Terms(Tender(PaymentMethod.QRIS, 13_550, "Q1")))
    order_id = shop.cart("1,250*00042", "BUKU")
    cart_lines.set_order_discount(sari.fresh(), order_id, Discount("amount", 5_000))
    shop.clock.move(minutes=3)
    transfer = Terms(Tender(PaymentMethod.TRANSFER, 110_000, "T1"))
    selling.sell(sari.fresh(), order_id, transfer)
    credit = sell(joko, shop, "4*GULA", customer="SITI", terms=cash(20_000, on_credit=True))
    wrong = sell(joko, shop, "3*KOPI", terms=cash(30_000))
    sell(joko, shop, "BUKU", terms=cash(100_000))
    paying.pay(joko.fresh(), old, Tender(PaymentMethod.CASH, 40_000))
    shop.clock.move(minutes=2)
    paying.pay(sari.fresh(), credit, Tender(PaymentMethod.QRIS, 10_000, "Q2"))
    shifts.cash_move(rina.fresh(), -15_000, CashCategory.EXPENSE, "galon air")
    shifts.cash_move(rina.fresh(), 50_000, CashCategory.CHANGE_MONEY, "receh dari bank")
    shifts.open_drawer(rina.fresh(), "tukar uang besar")
    lent = people.lend(joko.fresh(), Right.VOID, rina.person.id, "7306", "salah ketik")
    voiding.void(lent, wrong, "salah ketik")
    for _ in range(2):
        printing.count_print(sari.fresh(), first, Paper.ROLL_80)
    expected = shifts.x_report(rina.fresh()).expected
    assert expected is not None
    short = expected - 2_000
    counted = {100_000: short // 100_000, 1_000: short % 100_000 // 1_000}
    counted[500], rest = divmod(short % 1_000, 500)
    counted[100] = rest // 100
    closed = shifts.count_and_close(
        joko.fresh(), counted, deposit=100_000, reason="salah memberi kembalian"
    )
    assert closed.facts["difference"] == -2_000
    return shifts.closing_report(rina.fresh(), closed.id_of("shift"))


def test_the_report_equals_the_journal(shop: Shop, report: ShiftReport) -> None:
    assert figures_in(report) == figures_of(day_of(shop, report.number))
    Bookkeeping(shop.session.store).check()


def test_the_figures_are_those_of_the_day(
    shop: Shop, staff: dict[str, Session], report: ShiftReport
) -> None:
    """Added up by hand, so that report and journal can't be wrong together."""
    # Sari: 43.500 (43.550 rounded down), 13.550, 110.000; Joko: 70.000 on credit, 75.000.
    assert (report.sales_count, report.sales_total) == (5, 312_050)
    assert (report.void_count, report.void_total) == (1, 25_600)
    assert report.debt_received == 50_000
    assert report.on_credit == 50_000
    assert dict(report.methods) == {
        "cash": 43_500 + 20_000 + 75_000 + 40_000,
        "qris": 23_550,
        "transfer": 110_000,
    }
    assert report.expected == 200_000 + 178_500 - 15_000 + 50_000
    assert (report.counted, report.difference, report.deposit) == (411_500, -2_000, 100_000)
    assert [(row.category, row.amount) for row in report.cash_rows] == [
        ("expense", -15_000),
        ("change_money", 50_000),
    ]
    assert [(each.name, each.count, each.total) for each in report.cashiers] == [
        ("Sari", 3, 167_050),
        ("Joko", 2, 145_000),
    ]
    assert (report.reprints, report.drawer_openings, report.discounts) == (1, 1, 5_000)
    assert (report.rounding, report.grand_total) == (-50, 312_050 + 75_000)
    assert report.tax > 0
    assert (report.first_invoice, report.last_invoice) == ("INV/2026/11/0002", "INV/2026/11/0007")
    [(document, content)] = shop.journalled("right.lent")
    assert (document, content["approver"]) == ("Joko", staff["Bu Rina"].person.id)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE payment SET amount = amount + 1000, tendered = tendered + 1000 WHERE id = 3",
        "UPDATE cash_movement SET amount = -14000 WHERE amount = -15000",
        "UPDATE invoice SET person_id = 1 WHERE id = 3",
    ],
)
def test_a_figure_made_otherwise_is_seen(shop: Shop, tampering: str) -> None:
    """The comparison can go red: an open shift's figures come from the tables, not the journal."""
    for _ in range(2):
        shop.sell("GULA")
    shop.sell("BUKU", terms=Terms(Tender(PaymentMethod.QRIS, 75_000, "Q")))
    shifts.cash_move(shop.new, -15_000, CashCategory.EXPENSE, "galon")
    people.add(shop.new, "Sari", prepare_pin("4821", Role.CASHIER))
    for table in ("payment", "cash_movement", "invoice"):
        shop.sql(f"DROP TRIGGER {table}_no_update")
    shop.sql(tampering.replace("person_id = 1 ", "person_id = 2 "))
    shift_id = shifts.count_and_close(shop.new, {}, reason="x").id_of("shift")
    report = shifts.closing_report(shop.new, shift_id)
    assert figures_in(report) != figures_of(day_of(shop, report.number))
