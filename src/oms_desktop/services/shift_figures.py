"""The figures of the open shift, added up from what is stored."""

from collections import Counter
from datetime import date

from oms_desktop.database import closings, journal, shift_money
from oms_desktop.database.closings import OpenRow, SoldRow
from oms_desktop.database.shift_money import FlowRow
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.shifts import CashierTotal, CashRow, ShiftReport
from oms_desktop.services.session import Moment, Session


def figures(session: Session, shift: OpenRow) -> ShiftReport:
    """The shift so far; not counted, not closed."""
    store, now = session.store, session.moment()
    sold = closings.sold(store, shift.id)
    kept = [row for row in sold if not row.void]
    void = [row for row in sold if row.void]
    received = shift_money.money_by_method(store, shift.id)
    moves = _moves(session, shift.id)
    flows = Counter[str]()
    for row in shift_money.flows(store, shift.id):
        flows.update(_parts(row))
    applied, credited = shift_money.applied(store, shift.id), shift_money.credited(store, shift.id)
    sales = sum(row.total for row in kept)
    cash = received.get(PaymentMethod.CASH.value, 0)
    return ShiftReport(
        number=shift.number,
        business_day=date.fromisoformat(shift.business_day),
        opened=Moment(shift.opened_at, now.offset).local,
        opened_by=shift.person,
        at=now.local,
        by=session.person.name,
        closed=False,
        first_invoice=sold[0].number if sold else "",
        last_invoice=sold[-1].number if sold else "",
        sales_count=len(kept),
        sales_total=sales,
        tax=sum(row.tax for row in kept),
        discounts=sum(row.discount for row in kept),
        rounding=sum(row.rounding for row in kept),
        void_count=len(void),
        void_total=sum(row.total for row in void),
        on_credit=sales - flows["sale"] - applied,
        debt_received=flows["debt"],
        methods=tuple(
            (method.value, received[method.value])
            for method in PaymentMethod
            if method.value in received
        ),
        cash_rows=moves,
        reprints=closings.events(store, shift.number, "invoice.reprinted"),
        drawer_openings=closings.events(store, shift.number, "drawer.opened"),
        cashiers=_cashiers(kept),
        opening_float=shift.opening_float,
        expected=shift.opening_float + cash + sum(row.amount for row in moves),
        denominations=(),
        counted=None,
        difference=None,
        reason="",
        deposit=0,
        grand_total=closings.grand_total(store),
        head_hash=journal.head_hash(store),
        credited_count=len(credited),
        credited_total=sum(row.total for row in credited),
        refunds=-flows["refund"],
        down_payments=flows["deposit"],
        applied=applied,
    )


def _parts(row: FlowRow) -> dict[str, int]:
    """What money was for: a sale of this shift, debts, something to come; or a return's refund.

    What is in no invoice that was there is the customer's balance: money for what is to come.
    """
    if row.amount < 0:
        return {_given_back(row): row.amount}
    if row.deposit:
        return {"deposit": row.amount}
    sold = min(row.amount, row.sold)
    debts = min(row.amount - sold, row.debts)
    return {"sale": sold, "debt": debts, "deposit": row.amount - sold - debts}


def _given_back(row: FlowRow) -> str:
    """What money that goes back had been for."""
    if row.void is None:
        return "deposit" if row.linked else "refund"
    if not row.void:
        return "refund"
    if row.deposit:
        return "deposit"
    return "sale" if row.at_sale else "debt"


def _moves(session: Session, shift_id: int) -> tuple[CashRow, ...]:
    offset = session.moment().offset
    return tuple(
        CashRow(Moment(row.at, offset).local, row.category, row.amount, row.reason, row.person)
        for row in closings.moves(session.store, shift_id)
    )


def _cashiers(sold: list[SoldRow]) -> tuple[CashierTotal, ...]:
    """In the order of their first sale."""
    found: dict[int, CashierTotal] = {}
    for row in sold:
        before = found.get(row.person_id, CashierTotal(row.person_id, row.person, 0, 0))
        found[row.person_id] = CashierTotal(
            row.person_id, row.person, before.count + 1, before.total + row.total
        )
    return tuple(found.values())
