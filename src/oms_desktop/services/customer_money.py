"""A customer's account: debts paid without picking an invoice, and the money that is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from oms_desktop.database import customers, invoices, order_money
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.order_money import FreeRow, OwedRow
from oms_desktop.domain import tenders
from oms_desktop.domain.errors import AmountOutOfRange, NotFound
from oms_desktop.domain.errors_paying import BalanceTooSmall, NothingOwed, PartTooLarge
from oms_desktop.domain.errors_privacy import CustomerAnonymous
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, deposits, paying, receipting
from oms_desktop.services.allocating import Source
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.paying import Collected, Money, Owed
from oms_desktop.services.session import Session

Part = tuple[int, int]
"""An invoice's id, and how much goes into it."""


@dataclass(frozen=True)
class Account:
    """What a customer owes, and what of the customer's money the shop keeps.

    Attributes:
        customer_id: whose it is.
        name: of the customer.
        debts: invoices that aren't paid, the oldest first.
        kept: money that is in no invoice and waits for no order.
    """

    customer_id: int
    name: str
    debts: tuple[OwedRow, ...]
    kept: int

    @property
    def owed(self) -> int:
        """All debts together."""
        return sum(each.balance for each in self.debts)

    def split(self, amount: int) -> list[Part]:
        """Where an amount goes, the oldest debt first."""
        parts = tenders.oldest_first([each.balance for each in self.debts], amount)
        return [(each.id, part) for each, part in zip(self.debts, parts, strict=True) if part]


@query(Right.LOOK)
def account(session: Session, customer_id: int) -> Account:
    """A customer's debts and kept money.

    Raises:
        NotFound: there is no such customer.
    """
    with session.store.snapshot():
        return _account(session, _customer(session, customer_id))


@query(Right.LOOK)
def kept_for(session: Session, customer_id: int) -> int:
    """What of a customer's money is there to be spent."""
    return sum(row.free for row in order_money.free_of(session.store, customer_id))


@query(Right.LOOK)
def payer_of(session: Session, invoice_id: int) -> int | None:
    """The id of the customer that an invoice is for; None for somebody we don't know.

    Raises:
        NotFound: there is no such invoice.
    """
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    found: int | None = row.values["customer_id"]
    return found


@command(Right.SELL)
def pay_debts(
    session: Session, customer_id: int, money: Money, chosen: tuple[Part, ...] = ()
) -> Changes:
    """Take a customer's money for several invoices, and write one receipt with the split.

    Args:
        session: who takes it.
        customer_id: who pays.
        money: what is handed over, and what of the balance is spent.
        chosen: how much goes into which invoice; the oldest debts first if nothing is chosen.

    Returns:
        Facts `customer` (name), `paid`, `change`, `owed` afterwards, `into` (number and part of each),
        `used`, `kept`, `receipt` (number) and `payment` (its id).

    Raises:
        NotFound: there is no such customer.
        CustomerAnonymous: nobody stands behind it any more.
        NothingOwed: no debts, and the money isn't to be kept.
        PartTooLarge: more was chosen for an invoice than it lacks, or than is handed over.
        AmountOutOfRange, PaymentTooLarge, ReferenceNeeded, CardNumberTyped, ShiftNeeded.
        BalanceTooSmall.
    """
    customer = _customer(session, customer_id)
    if customer.anonymised_at is not None:
        raise CustomerAnonymous(customer.code)
    here = _account(session, customer)
    if money.amount <= 0:
        raise AmountOutOfRange(money.amount, 1, AMOUNT_LIMIT)
    if not here.debts and not money.keep:
        raise NothingOwed(customer.name)
    owed = _chosen(here.debts, chosen, money) if chosen else _all(here.debts)
    settings = session.settings()
    got = paying.collect(session, money, owed, customer.id, settings)
    left = here.owed - sum(got.into.values())
    into = [list(each) for each in got.into.items()]
    told = {"change": got.change, "owed": left, "into": into, **got.extra}
    session.journal("payment", customer.code, {**told, "payments": got.contents})
    facts = {"customer": customer.name, **told, "paid": sum(got.paid.values())}
    facts |= receipting.of_payment(session, settings, got.split, customer.name, left)
    return Changes({"invoice": _touched(owed, got), "customer": (customer_id,)}, facts)


@command(Right.REFUND)
def return_balance(
    session: Session, customer_id: int, amount: int, method: PaymentMethod, reason: str
) -> Changes:
    """Give a customer's kept money back, wholly or in part.

    Returns:
        Facts `customer` (name), `refund` (method and amount of each) and `kept` afterwards.

    Raises:
        NotFound: there is no such customer.
        FieldMissing: no reason.
        AmountOutOfRange: nothing is to be given back.
        BalanceTooSmall: the customer has less money with the shop.
        ShiftNeeded: no shift is open.
    """
    why = clean_text(reason, "reason", 200, required=True)
    customer = _customer(session, customer_id)
    if not 0 < amount <= AMOUNT_LIMIT:
        raise AmountOutOfRange(amount, 1, AMOUNT_LIMIT)
    free = order_money.free_of(session.store, customer_id)
    there = sum(row.free for row in free)
    if amount > there:
        raise BalanceTooSmall(amount, there)
    parts = tenders.oldest_first([row.free for row in free], amount)
    given = [
        allocating.refund(session, _source(row, part), None, method.value)
        for row, part in zip(free, parts, strict=True)
        if part
    ]
    content = {"reason": why, "payments": given, "kept": there - amount}
    session.journal("balance.returned", customer.code, content)
    facts = {"customer": customer.name, "refund": deposits.refund_of(given), "kept": there - amount}
    return Changes({"customer": (customer_id,)}, facts)


def _customer(session: Session, customer_id: int) -> CustomerRow:
    found = customers.find_customer(session.store, customer_id)
    if found is None:
        raise NotFound("customer", str(customer_id))
    return found


def _account(session: Session, customer: CustomerRow) -> Account:
    kept = sum(row.free for row in order_money.free_of(session.store, customer.id))
    debts = order_money.owed_by(session.store, customer.id)
    return Account(customer.id, customer.name, tuple(debts), kept)


def _source(row: FreeRow, part: int) -> Source:
    return Source(row.payment_id, row.customer_id, row.method, row.reference, part)


def _all(debts: Sequence[OwedRow]) -> list[Owed]:
    return [Owed(each.id, each.number, each.balance) for each in debts]


def _chosen(debts: Sequence[OwedRow], chosen: tuple[Part, ...], money: Money) -> list[Owed]:
    """The parts that were chosen, as debts of just that size.

    Raises:
        NotFound: an invoice isn't one of the customer's debts.
        PartTooLarge: more than it lacks, or than is handed over.
    """
    known, found, left = {each.id: each for each in debts}, [], money.amount
    for invoice_id, part in chosen:
        row = known.pop(invoice_id, None)
        if row is None:
            raise NotFound("invoice", str(invoice_id))
        most = min(row.balance, left)
        if not 0 < part <= most:
            raise PartTooLarge(row.number, part, most)
        found.append(Owed(row.id, row.number, part))
        left -= part
    return found


def _touched(owed: Sequence[Owed], got: Collected) -> tuple[int, ...]:
    return tuple(each.id for each in owed if each.number in got.into)
