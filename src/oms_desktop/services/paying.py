"""Money received: in one or several ways, for one or several invoices, and what is kept of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.database import invoices, order_money, payments
from oms_desktop.domain import tenders
from oms_desktop.domain.errors import AmountOutOfRange, NotFound, ReferenceNeeded
from oms_desktop.domain.errors_crediting import BalanceNeedsCustomer
from oms_desktop.domain.errors_paying import BalanceTooSmall
from oms_desktop.domain.invoices import InvoiceAct, InvoiceState
from oms_desktop.domain.invoices import after as after_act
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.payments import PaymentMethod, check_not_above
from oms_desktop.domain.references import clean_reference
from oms_desktop.domain.users import Right
from oms_desktop.services import receipting
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.invoicing import Issued
from oms_desktop.services.receipting import Split, Way
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class Tender:
    """Money as handed over: for cash what lay on the counter, else what was transferred."""

    method: PaymentMethod
    amount: int
    reference: str = ""


@dataclass(frozen=True)
class Money:
    """Everything that is handed over at once.

    Attributes:
        tenders: each with its own way.
        from_balance: of the customer's money that the shop keeps already.
        keep: what is above the debt stays as the customer's balance; else cash gives change.
    """

    tenders: tuple[Tender, ...] = ()
    from_balance: int = 0
    keep: bool = False

    @property
    def amount(self) -> int:
        """All of it."""
        return self.from_balance + sum(each.amount for each in self.tenders)

    @property
    def cash(self) -> int | None:
        """What of it lies on the counter; None without any, or if nothing of several is cash."""
        found = [each.amount for each in self.tenders if each.method is PaymentMethod.CASH]
        # No note beside other money is no cash payment: nothing of it is rounded.
        beside = self.from_balance or len(found) < len(self.tenders)
        return None if not found or (beside and not sum(found)) else sum(found)

    @property
    def other(self) -> int:
        """What was handed over otherwise now."""
        return self.amount - self.from_balance - (self.cash or 0)

    @property
    def in_order(self) -> list[Tender]:
        """Cash last: only of cash something can go back."""
        return sorted(self.tenders, key=lambda each: each.method is PaymentMethod.CASH)


@dataclass(frozen=True)
class Received:
    """What a tender came to: `amount` stays in the shop, `change` goes back."""

    id: int
    method: PaymentMethod
    amount: int
    change: int
    reference: str = ""

    @property
    def content(self) -> list[object]:
        """For the journal."""
        return [self.method.value, self.amount, self.change]


@dataclass(frozen=True)
class Owed:
    """An invoice that money is for, and how much of it is meant."""

    id: int
    number: str
    balance: int


@dataclass(frozen=True)
class Collected:
    """What money came to.

    Attributes:
        received: of each tender.
        paid: new money put into each invoice, by number.
        used: money of the customer's balance put into each, by number.
        kept: new money that is in no invoice: the customer's balance.
    """

    received: tuple[Received, ...] = ()
    paid: dict[str, int] = field(default_factory=dict)
    used: dict[str, int] = field(default_factory=dict)
    kept: int = 0

    @property
    def change(self) -> int:
        """What goes back."""
        return sum(each.change for each in self.received)

    @property
    def contents(self) -> list[list[object]]:
        """For the journal."""
        return [each.content for each in self.received]

    @property
    def into(self) -> dict[str, int]:
        """Everything that was put into each invoice, by number."""
        numbers = dict.fromkeys((*self.used, *self.paid))
        return {each: self.paid.get(each, 0) + self.used.get(each, 0) for each in numbers}

    @property
    def split(self) -> Split:
        """For the receipt."""
        ways = tuple(
            Way(each.id, each.method.value, each.amount, each.reference)
            for each in self.received
            if each.id
        )
        return Split(ways, self.into, sum(self.used.values()), self.kept)

    @property
    def extra(self) -> dict[str, Any]:
        """Facts that are told only where there is something to tell."""
        found = {"used": sum(self.used.values()), "kept": self.kept}
        return {name: amount for name, amount in found.items() if amount}


def receive(session: Session, issued: Issued, tender: Tender, settings: ShopSettings) -> Received:
    """Take money for an invoice, inside a command; cash above the balance is change.

    Raises:
        AmountOutOfRange: nothing, or more than any till holds.
        PaymentTooLarge: more than owed by another method than cash.
        ReferenceNeeded: the shop wants one for this method.
        CardNumberTyped: the reference is a whole card number.
        ShiftNeeded: no shift is open.
    """
    received = take(session, tender, issued.balance, issued.customer_id, settings)
    if received.id:
        payments.allocate(session.store, received.id, issued.id, received.amount)
    return received


def take(
    session: Session,
    tender: Tender,
    due: int,
    customer_id: int | None,
    settings: ShopSettings,
    *,
    keep: bool = False,
) -> Received:
    """Take money of which so much is due, inside a command; it is for no invoice yet.

    Args:
        session: whose command it is.
        tender: what is handed over.
        due: what of it is due; cash above that is change.
        customer_id: who pays.
        settings: of the shop.
        keep: money above what is due stays as the customer's balance.

    Raises:
        As `receive`.
    """
    if not 0 < tender.amount <= AMOUNT_LIMIT and (due or tender.amount):
        raise AmountOutOfRange(tender.amount, 1, AMOUNT_LIMIT)
    reference = clean_reference(tender.reference)
    cash = tender.method is PaymentMethod.CASH
    if not cash:
        if not keep:
            check_not_above(tender.amount, due)
        if tender.method.value in settings.reference_required and not reference:
            raise ReferenceNeeded(tender.method.value)
    amount = tender.amount if keep else min(tender.amount, due)
    change = tender.amount - amount
    if amount == 0:
        return Received(0, tender.method, 0, change)
    moment, (shift_id, _) = session.moment(), session.shift()
    payment_id = payments.add_payment(
        session.store,
        None,
        shift_id=shift_id,
        customer_id=customer_id,
        method=tender.method.value,
        amount=amount,
        tendered=tender.amount if cash else None,
        change=change,
        reference=reference,
        at=moment.at,
        person_id=session.person.id,
    )
    return Received(payment_id, tender.method, amount, change, reference)


def collect(
    session: Session,
    money: Money,
    owed: Sequence[Owed],
    customer_id: int | None,
    settings: ShopSettings,
) -> Collected:
    """Take everything that is handed over and put it into invoices, the first one first.

    Raises:
        BalanceTooSmall: the customer has less money with the shop.
        BalanceNeedsCustomer: money is to be kept for nobody we know.
        As `receive`.
    """
    due = sum(each.balance for each in owed)
    used = _spend(session, customer_id, min(money.from_balance, due), owed)
    left = [Owed(each.id, each.number, each.balance - used.get(each.number, 0)) for each in owed]
    if money.keep and customer_id is None:
        raise BalanceNeedsCustomer
    rest = due - sum(used.values())
    received = []
    for tender in money.in_order:
        got = take(session, tender, rest, customer_id, settings, keep=money.keep)
        rest = max(0, rest - got.amount)
        received.append(got)
    paid = _put(session, [(each.id, each.amount) for each in received], left)
    kept = sum(each.amount for each in received) - sum(paid.values())
    return Collected(tuple(received), paid, used, kept)


def _spend(
    session: Session, customer_id: int | None, amount: int, owed: Sequence[Owed]
) -> dict[str, int]:
    """Put so much of the customer's own money into invoices; returns how much into which."""
    if amount <= 0:
        return {}
    if customer_id is None:
        raise BalanceNeedsCustomer
    free = order_money.free_of(session.store, customer_id)
    there = sum(row.free for row in free)
    if amount > there:
        raise BalanceTooSmall(amount, there)
    taken = tenders.oldest_first([row.free for row in free], amount)
    sources = [(row.payment_id, part) for row, part in zip(free, taken, strict=True)]
    return _put(session, sources, owed)


def _put(
    session: Session, sources: Sequence[tuple[int, int]], owed: Sequence[Owed]
) -> dict[str, int]:
    found: dict[str, int] = {}
    amounts = [amount for _, amount in sources]
    for source, use, part in tenders.match(amounts, [each.balance for each in owed]):
        payments.allocate(session.store, sources[source][0], owed[use].id, part)
        found[owed[use].number] = found.get(owed[use].number, 0) + part
    return found


def tell(session: Session, first: Owed, collected: Collected) -> dict[str, Any]:
    """Write in the journal what was paid; returns the facts of the first invoice.

    What else the money went into stands beside it.
    """
    paid = collected.paid.get(first.number, 0)
    into = [[number, part] for number, part in _beside(first, collected) if part]
    facts = {
        "invoice": first.number,
        "paid": paid,
        "change": collected.change,
        "balance": first.balance - paid - collected.used.get(first.number, 0),
        **collected.extra,
    }
    told = {"into": into} if into else {}
    session.journal("payment", first.number, {**facts, **told, "payments": collected.contents})
    return facts


def _beside(first: Owed, collected: Collected) -> Iterator[tuple[str, int]]:
    yield from collected.used.items()
    yield from (each for each in collected.paid.items() if each[0] != first.number)


@command(Right.SELL)
def pay(session: Session, invoice_id: int, money: Money | Tender) -> Changes:
    """Take money for an invoice that is still owed, wholly or in part, and write its receipt.

    Returns:
        Facts `paid`, `change`, `balance`, `receipt` (number) and `payment` (its id); `used` of the
        customer's balance and `kept` for it.

    Raises:
        NotFound, StateForbids: there is no such invoice, or it is void.
        AmountOutOfRange, PaymentTooLarge, ReferenceNeeded, CardNumberTyped, ShiftNeeded.
        BalanceTooSmall, BalanceNeedsCustomer.
    """
    whole = Money((money,)) if isinstance(money, Tender) else money
    row = invoices.find_invoice(session.store, invoice_id)
    if row is None:
        raise NotFound("invoice", str(invoice_id))
    after_act(InvoiceState.VOID if row.void else InvoiceState.ISSUED, InvoiceAct.PAY)
    if row.balance <= 0:
        raise AmountOutOfRange(whole.amount, 0, 0)
    if whole.amount <= 0:
        raise AmountOutOfRange(whole.amount, 1, AMOUNT_LIMIT)
    customer_id, settings = row.values["customer_id"], session.settings()
    owed = Owed(invoice_id, row.number, row.balance)
    collected = collect(session, whole, [owed], customer_id, settings)
    facts = tell(session, owed, collected)
    name = row.values["customer_name"]
    facts |= receipting.of_payment(session, settings, collected.split, name, facts["balance"])
    touched = {"invoice": (invoice_id,), "customer": (customer_id,) if customer_id else ()}
    return Changes(touched, facts)
