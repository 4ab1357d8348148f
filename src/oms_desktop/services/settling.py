"""How a sale is settled: what is due, what is rounded, what was paid before; inside commands."""

from dataclasses import dataclass, field
from typing import Any

from oms_desktop.database.customers import CustomerRow
from oms_desktop.domain.errors import (
    CreditLimitExceeded,
    CustomerNeeded,
    PaymentTooSmall,
    TotalChanged,
)
from oms_desktop.domain.pricing import Totals
from oms_desktop.domain.tenders import settle
from oms_desktop.domain.users import Right
from oms_desktop.services import allocating, exchanging
from oms_desktop.services.cart import Cart
from oms_desktop.services.exchanging import Exchange
from oms_desktop.services.invoicing import Issued
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class Terms:
    """How a sale is settled.

    Attributes:
        tender: money handed over, or None for a sale wholly on credit.
        on_credit: what the money doesn't cover may be owed.
        over_limit: pass the customer's credit limit, if the person has the right.
        expected: what was due on the screen when Pay was pressed; None doesn't compare.
        more: money handed over in other ways besides.
        from_balance: what is paid with the customer's money that the shop keeps already.
        keep: money above what is due stays as the customer's balance.
    """

    tender: Tender | None = None
    on_credit: bool = False
    over_limit: bool = False
    expected: int | None = None
    more: tuple[Tender, ...] = ()
    from_balance: int = 0
    keep: bool = False

    @property
    def money(self) -> Money:
        """Everything that is handed over."""
        first = (self.tender,) if self.tender else ()
        return Money((*first, *self.more), self.from_balance, self.keep)


@dataclass(frozen=True)
class Before:
    """Money that is there for a sale already: down payments, then what an exchange frees."""

    deposit: int = 0
    exchange: Exchange | None = None

    @property
    def freed(self) -> int:
        """By the goods that are exchanged."""
        return self.exchange.freed if self.exchange else 0

    def of(self, total: int) -> int:
        """How much of a total it covers."""
        return min(total, self.deposit + self.freed)

    def left(self, total: int) -> int:
        """What of the exchange goes back."""
        return max(0, self.freed - max(0, total - self.deposit))


@dataclass(frozen=True)
class Used:
    """What of it a sale took, and what was given back."""

    applied: int = 0
    given: list[list[Any]] = field(default_factory=list)
    content: dict[str, Any] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, Any]:
        """For the answer of the command."""
        refund = [[method, -amount] for method, amount, _ in self.given]
        return {"applied": self.applied, "refund": refund} if self.content else {}


def money_before(session: Session, cart: Cart) -> Before:
    """The money that is there for a cart or order already.

    Raises:
        ExchangeElsewhere: the goods to exchange came from somebody else.
    """
    deposit = allocating.free_for(session, cart.order.id) if cart.order.number else 0
    if cart.order.exchange_id is None:
        return Before(deposit)
    return Before(deposit, exchanging.ready(session, cart, cart.order.exchange_id))


def settled(
    cart: Cart, totals: Totals, before: Before, terms: Terms, settings: ShopSettings
) -> Totals:
    """The totals that are billed: rounded if cash covers everything, or is given back.

    Raises:
        TotalChanged, PaymentTooSmall, CustomerNeeded.
    """
    money, rule = terms.money, settings.cash_rule
    owed = totals.total - before.of(totals.total)
    own = min(money.from_balance, owed)
    sums = settle(owed - own, money.other, money.cash, rule)
    if terms.expected is not None and terms.expected != sums.due + own:
        raise TotalChanged(terms.expected, sums.due + own)
    left = before.left(totals.total)
    if left and before.exchange and before.exchange.in_cash:
        back = min(left, rule(left))
        return totals.rounded(totals.rounding + left - back)
    if money.cash is not None and not sums.short:
        return totals.rounded(totals.rounding + sums.due + own - owed)
    # Rounded up, cash between the two totals is short as well, but leaves nothing to owe.
    if sums.short and (not terms.on_credit or money.amount >= owed):
        due = sums.due + own if money.tenders else rule(owed - own) + own
        raise PaymentTooSmall(money.amount, due)
    if sums.short and cart.customer is None:
        raise CustomerNeeded
    return totals


def check_owed(session: Session, cart: Cart, due: int, terms: Terms) -> None:
    """Refuse to hand over what was billed before and isn't paid.

    Raises:
        TotalChanged, PaymentTooSmall, CustomerNeeded, CreditLimitExceeded.
    """
    if terms.expected is not None and terms.expected != due:
        raise TotalChanged(terms.expected, due)
    paid = terms.money.amount
    if paid < due and not terms.on_credit:
        raise PaymentTooSmall(paid, due)
    if paid >= due:
        return
    if cart.customer is None:
        raise CustomerNeeded
    # The invoices stand already, so the balance has them.
    fresh = paid - terms.from_balance
    _within_limit(session, cart.customer, cart.customer.balance - fresh, terms)


def credit(session: Session, cart: Cart, total: int, before: Before, terms: Terms) -> bool:
    """Whether something stays owed of a total.

    Raises:
        CreditLimitExceeded: above the customer's limit, and it wasn't or can't be passed.
    """
    # Earlier money lowered the customer's balance when it was taken.
    earlier = before.of(total)
    owed = total - earlier - terms.money.amount
    if owed <= 0 or cart.customer is None:
        return False
    earlier += terms.from_balance
    _within_limit(session, cart.customer, cart.customer.balance + earlier + owed, terms)
    return True


def _within_limit(session: Session, customer: CustomerRow, balance: int, terms: Terms) -> None:
    """Refuse a balance above the customer's limit.

    Raises:
        CreditLimitExceeded: it wasn't or can't be passed.
    """
    limit = customer.credit_limit
    if limit is None and not session.settings().credit_without_limit:
        limit = 0
    if limit is None or balance <= limit:
        return
    if not terms.over_limit:
        raise CreditLimitExceeded(customer.name, balance, limit)
    session.check(Right.CREDIT_OVER_LIMIT)
    session.journal("right.used", customer.code, {"owed": balance, "limit": limit})


def use(session: Session, cart: Cart, before: Before, issued: Issued) -> Used:
    """Put the money that was there into the invoice; what is left over goes back.

    Down payments of an order that is over stay as the balance of a customer we know.

    Raises:
        RightMissing: a down payment goes back, and the person may not refund.
    """
    if not before.deposit and before.exchange is None:
        return Used()
    applied = allocating.apply(session, cart.order.id, issued.id, issued.balance)
    given: list[list[Any]] = []
    content: dict[str, Any] = {"order": cart.order.number or "", "applied": applied}
    if cart.customer is None and before.deposit > applied:
        # What an exchange leaves over was allowed when its goods were taken back; this wasn't yet.
        session.check(Right.REFUND)
        given += allocating.give_back(session, cart.order.id)
        content["unused"] = -sum(amount for _, amount, _ in given)
    if before.exchange is not None:
        rest = issued.balance - applied
        part, back = exchanging.use(session, before.exchange, issued.id, rest)
        applied, given = applied + part, given + back
        content |= {"applied": applied, "exchange": before.exchange.number}
    return Used(applied, given, content)
