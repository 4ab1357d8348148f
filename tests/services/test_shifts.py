"""The drawer beside sales, the blind count, and the reports of a shift."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.shifts import CashCategory, DifferenceNeedsReason
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services import paying, people, printing, shifts, voiding
from oms_desktop.services.paying import Tender
from oms_desktop.services.pins import PinHash
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Lent, Session
from tests.helpers.journal_day import day_of, figures_in, figures_of
from tests.helpers.shop import MORNING, Shop, cash

FLOAT = {100_000: 2}


def cashier(shop: Shop, name: str = "Sari") -> Session:
    """Somebody else who only sells."""
    person_id = people.add(shop.new, name, PinHash(Role.CASHIER, "")).id_of("person")
    return replace(shop.session, person=Person(person_id, name, Role.CASHIER)).fresh()


def close(session: Session, **given: Any) -> int:
    counted = given.pop("counted", FLOAT)
    return shifts.count_and_close(session, counted, **given).id_of("shift")


# ------------------------------------------------------------------ who may


def test_a_cashier_moves_no_cash_and_opens_no_drawer(shop: Shop) -> None:
    sari = cashier(shop)
    with pytest.raises(errors_people.RightMissing):
        shifts.cash_move(sari, -5_000, CashCategory.EXPENSE, "parkir")
    with pytest.raises(errors_people.RightMissing):
        shifts.open_drawer(sari, "tukar uang")
    with pytest.raises(errors_people.RightMissing):
        shifts.x_report(sari)
    assert shop.sql("SELECT count(*) FROM cash_movement") == [(0,)]


def test_a_lent_right_moves_cash(shop: Shop) -> None:
    sari = cashier(shop)
    session = sari.because("galon", Lent(Right.CASH_MOVES, shop.session.person))
    shifts.cash_move(session, -15_000, CashCategory.EXPENSE, "galon")
    [(document, content)] = shop.journalled("right.lent")
    assert (document, content["approver"]) == ("Sari", shop.session.person.id)


# ------------------------------------------------------------------ cash in and out


@pytest.mark.parametrize("amount", [0, 10**13 + 1, -(10**13) - 1])
def test_impossible_movements(shop: Shop, amount: int) -> None:
    with pytest.raises(errors.AmountOutOfRange):
        shifts.cash_move(shop.new, amount, CashCategory.OTHER, "x")


def test_a_movement_needs_a_reason_and_a_shift(shop: Shop) -> None:
    with pytest.raises(errors.FieldMissing):
        shifts.cash_move(shop.new, 5, CashCategory.OTHER, " ")
    close(shop.new)
    with pytest.raises(errors.ShiftNeeded):
        shifts.cash_move(shop.new, 5, CashCategory.OTHER, "x")


def test_a_movement_is_journalled(shop: Shop) -> None:
    shifts.cash_move(shop.new, -15_000, CashCategory.EXPENSE, " galon  air ")
    [(document, content)] = shop.journalled("cash.moved")
    content.pop("posted", None)
    assert document == "SH/2026/0001"
    assert content == {"amount": -15_000, "category": "expense", "reason": "galon air"}
    assert shifts.x_report(shop.new).expected == 185_000


def test_the_drawer_may_be_opened_before_a_shift(shop: Shop) -> None:
    close(shop.new)
    shifts.open_drawer(shop.new, "hitung modal")
    assert shop.journalled("drawer.opened") == [("", {"reason": "hitung modal"})]
    shifts.open_shift(shop.new, 0)
    assert shifts.x_report(shop.new).drawer_openings == 0


# ------------------------------------------------------------------ counting


def test_an_exact_count_closes_without_a_reason(shop: Shop) -> None:
    shop.sell("GULA", terms=cash(20_000))
    counted = {100_000: 2, 10_000: 1, 5_000: 1, 2_000: 1, 500: 1, 200: 0}
    changes = shifts.count_and_close(shop.new, counted, deposit=17_500)
    assert changes.facts == {
        "number": "SH/2026/0001",
        "expected": 217_500,
        "counted": 217_500,
        "difference": 0,
        "deposit": 17_500,
    }
    assert shifts.current_shift(shop.new) is None
    [(_, content)] = shop.journalled("shift.closed")
    assert content["denominations"] == {
        "100000": 2,
        "10000": 1,
        "5000": 1,
        "2000": 1,
        "500": 1,
    }
    assert shifts.open_shift(shop.new, 200_000).facts["number"] == "SH/2026/0002"


def test_a_difference_needs_a_reason(shop: Shop) -> None:
    with pytest.raises(DifferenceNeedsReason) as refused:
        shifts.count_and_close(shop.new, {100_000: 1})
    assert refused.value.difference == -100_000
    with pytest.raises(DifferenceNeedsReason) as refused:
        shifts.count_and_close(cashier(shop), {100_000: 3}, reason="  ")
    assert refused.value.difference is None
    assert shifts.current_shift(shop.new) is not None
    assert shifts.count_and_close(shop.new, {100_000: 3}, reason="lupa").facts["difference"] == (
        100_000
    )


@pytest.mark.parametrize(
    ("counted", "deposit"),
    [({100_000: -1}, 0), ({100: 100_001}, 0), (FLOAT, 200_001), (FLOAT, -1), ({}, 1)],
)
def test_impossible_counts(shop: Shop, counted: dict[int, int], deposit: int) -> None:
    with pytest.raises(errors.AmountOutOfRange):
        shifts.count_and_close(shop.new, counted, deposit, "x")


def test_a_note_that_does_not_exist_is_a_bug(shop: Shop) -> None:
    with pytest.raises(ValueError, match="75000"):
        shifts.count_and_close(shop.new, {75_000: 1})


def test_without_a_shift_there_is_nothing_to_close(shop: Shop) -> None:
    close(shop.new)
    with pytest.raises(errors.ShiftNeeded):
        close(shop.new)
    with pytest.raises(errors.ShiftNeeded):
        shifts.x_report(shop.new)


def test_a_close_that_was_saved_is_only_told_again(shop: Shop) -> None:
    session = shop.new
    first = shifts.count_and_close(session, FLOAT)
    shifts.open_shift(shop.new, 50_000)
    assert shifts.count_and_close(session, FLOAT) == first
    assert shifts.current_shift(shop.new) is not None


def test_a_failed_close_can_be_run_again(shop: Shop) -> None:
    shop.sql(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON shift_closing BEGIN"
        " SELECT RAISE(ABORT, 'disk'); END"
    )
    session, before = shop.new, shop.dump()
    with pytest.raises(Exception, match="disk"):
        close(session)
    assert shop.dump() == before
    shop.sql("DROP TRIGGER full")
    close(session)
    assert shifts.current_shift(shop.new) is None


def test_what_closed_a_shift_is_written_once(shop: Shop) -> None:
    close(shop.new)
    with pytest.raises(Exception, match="written once"):
        shop.sql("UPDATE shift_closing SET counted = 1, difference = 1 - expected, reason = 'x'")


# ------------------------------------------------------------------ reports


def test_an_empty_shift_has_a_report(shop: Shop) -> None:
    report = shifts.x_report(shop.new)
    assert (report.sales_count, report.sales_total, report.methods) == (0, 0, ())
    assert (report.expected, report.counted, report.closed) == (200_000, None, False)
    assert (report.first_invoice, report.last_invoice) == ("", "")


def test_an_x_report_changes_nothing(shop: Shop) -> None:
    before = shop.dump()
    shifts.x_report(shop.new)
    assert shop.dump() == before


def test_the_closing_report_stays_as_it_was(shop: Shop) -> None:
    shop.sell("GULA")
    shift_id = close(shop.new, counted={100_000: 2, 10_000: 1}, deposit=10_000, reason="kurang")
    first = shifts.closing_report(shop.new, shift_id)
    people.change(shop.new, shop.session.person.id, "Bu Rina", Role.OWNER)
    shifts.open_shift(shop.new, 0)
    shop.sell("BUKU")
    assert shifts.closing_report(shop.new, shift_id) == first
    assert (first.counted, first.expected, first.difference) == (210_000, 217_500, -7_500)
    assert first.denominations == ((100_000, 2), (10_000, 1))
    assert first.business_day == date(2026, 11, 23)
    assert first.head_hash in [row[0] for row in shop.sql("SELECT hash FROM journal")]


def test_the_head_hash_is_the_closing_entry_itself(shop: Shop) -> None:
    shift_id = close(shop.new)
    report = shifts.closing_report(shop.new, shift_id)
    [[found]] = shop.sql("SELECT hash FROM journal WHERE kind = 'shift.closed'")
    assert report.head_hash == found


def test_another_cashier_does_not_see_what_was_expected(shop: Shop) -> None:
    sari, joko = cashier(shop), cashier(shop, "Joko")
    shift_id = close(sari, counted={100_000: 1}, reason="kurang")
    assert shifts.closing_report(sari, shift_id).difference == -100_000
    seen = shifts.closing_report(joko, shift_id)
    assert (seen.counted, seen.expected, seen.difference) == (100_000, None, None)
    assert [row.difference for row in shifts.past_shifts(joko)] == [None]
    assert [row.difference for row in shifts.past_shifts(shop.new)] == [-100_000]
    assert shifts.past_shifts(shop.new)[0].closed_by == "Sari"


def test_a_shift_that_was_not_closed_has_no_closing_report(shop: Shop) -> None:
    shift = shifts.current_shift(shop.new)
    assert shift is not None
    with pytest.raises(errors.NotFound):
        shifts.closing_report(shop.new, shift.id)


def test_a_debt_of_an_earlier_shift_is_no_sale(shop: Shop) -> None:
    owed = shop.sell("BUKU", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")
    close(shop.new)
    shop.clock.move(days=1)
    shifts.open_shift(shop.new, 100_000)
    paying.pay(shop.new, owed, Tender(PaymentMethod.CASH, 50_000))
    report = shifts.x_report(shop.new)
    assert (report.sales_total, report.debt_received, report.on_credit) == (0, 50_000, 0)
    assert (report.expected, report.grand_total) == (150_000, 75_000)


def test_a_debt_paid_and_voided_in_the_same_shift_leaves_nothing(shop: Shop) -> None:
    owed = shop.sell("BUKU", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")
    shop.clock.move(minutes=5)
    paying.pay(shop.new, owed, Tender(PaymentMethod.CASH, 50_000))
    shop.clock.move(minutes=5)
    voiding.void(shop.new, owed, "salah")
    report = shifts.x_report(shop.new)
    assert (report.debt_received, report.on_credit, report.expected) == (0, 0, 200_000)
    assert (report.void_count, report.void_total, report.methods) == (1, 75_000, (("cash", 0),))


def test_only_copies_count_as_reprints(shop: Shop) -> None:
    invoice_id = shop.sell("GULA").id_of("invoice")
    for _ in range(3):
        printing.count_print(shop.new, invoice_id, Paper.ROLL_80)
    assert shifts.x_report(shop.new).reprints == 2


def test_what_happened_in_another_shift_is_not_counted(shop: Shop) -> None:
    shop.sell("GULA")
    shifts.open_drawer(shop.new, "tukar")
    shifts.cash_move(shop.new, 1_000, CashCategory.CHANGE_MONEY, "receh")
    close(shop.new, counted={100_000: 2}, reason="x")
    shifts.open_shift(shop.new, 0)
    report = shifts.x_report(shop.new)
    assert (report.sales_count, report.drawer_openings, report.cash_rows) == (0, 0, ())
    assert (report.expected, report.grand_total) == (0, 17_500)


def test_a_shift_of_each_kind_equals_the_journal(shop: Shop) -> None:
    shop.set(taxable=True)
    shop.sell("3*GULA", "KOPI")
    shop.clock.move(minutes=1)
    shift_id = close(shop.new, counted={}, reason="dirampok")
    day = day_of(shop, "SH/2026/0001")
    assert figures_in(shifts.closing_report(shop.new, shift_id)) == figures_of(day)


# ------------------------------------------------------------------ the business day


def test_the_open_shift_says_who_and_since_when(shop: Shop) -> None:
    shift = shifts.current_shift(shop.new)
    assert shift is not None
    assert (shift.number, shift.opened_by) == ("SH/2026/0001", shop.session.person.name)
    assert (shift.business_day, shift.opened.local.hour) == ("2026-11-23", MORNING.hour)


@pytest.mark.parametrize(
    ("hours", "stale"), [(1, False), (14, False), (15, False), (18.9, False), (19.1, True)]
)
def test_the_shift_of_yesterday_is_said_to_be_open(shop: Shop, hours: float, stale: bool) -> None:
    """Opened at nine; a night may last until four."""
    shop.clock.move(hours=hours)
    assert (shifts.stale_shift(shop.new) is not None) is stale


def test_no_shift_is_not_stale(shop: Shop) -> None:
    close(shop.new)
    shop.clock.move(days=2)
    assert shifts.stale_shift(shop.new) is None
