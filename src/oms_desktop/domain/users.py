"""People of the shop and what each may do."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from oms_desktop.domain.errors import TextTooLong
from oms_desktop.domain.errors_people import PinTooShort, PinTooSimple, RightMissing


class Right(StrEnum):
    """One thing a person may or may not do; every service names the one it needs."""

    LOOK = "look"
    SELL = "sell"
    DISCOUNT_OVER_LIMIT = "discount_over_limit"
    OVERRIDE_PRICE = "override_price"
    SELL_BELOW_COST = "sell_below_cost"
    CREDIT_OVER_LIMIT = "credit_over_limit"
    WRITE_OFF = "write_off"
    VOID = "void"
    REFUND = "refund"
    RETURN_WITHOUT_RECEIPT = "return_without_receipt"
    OPEN_DRAWER = "open_drawer"
    CASH_MOVES = "cash_moves"
    SEE_EXPECTED = "see_expected"
    SEE_JOURNAL = "see_journal"
    ADJUST_STOCK = "adjust_stock"
    SEE_COST = "see_cost"
    EDIT_PRODUCTS = "edit_products"
    ADD_CUSTOMERS = "add_customers"
    EDIT_CUSTOMERS = "edit_customers"
    EXPORT_CUSTOMERS = "export_customers"
    ANONYMISE_CUSTOMERS = "anonymise_customers"
    SETTINGS = "settings"
    CASHIER_PINS = "cashier_pins"
    USERS = "users"
    RESTORE = "restore"


class Role(StrEnum):
    """A usual set of rights."""

    CASHIER = "cashier"
    MANAGER = "manager"
    OWNER = "owner"


_CASHIER: Final = frozenset({Right.LOOK, Right.SELL, Right.ADD_CUSTOMERS})
_OWNER_ONLY: Final = frozenset(
    {
        *(Right.CREDIT_OVER_LIMIT, Right.WRITE_OFF),
        *(Right.EXPORT_CUSTOMERS, Right.ANONYMISE_CUSTOMERS),
        *(Right.SETTINGS, Right.USERS, Right.RESTORE),
    }
)
RIGHTS: Final = {
    Role.CASHIER: _CASHIER,
    Role.MANAGER: frozenset(Right) - _OWNER_ONLY,
    Role.OWNER: frozenset(Right),
}
FIXED: Final = frozenset({Right.LOOK, Right.SELL})
"""Rights that can't be taken from anybody who works at the counter."""
WITH_REASON: Final = frozenset({Right.DISCOUNT_OVER_LIMIT, Right.OVERRIDE_PRICE})
"""Rights whose use needs a reason, whoever holds them; other acts ask for theirs themselves."""
_ON_THE_SPOT: Final = frozenset(
    {
        Right.DISCOUNT_OVER_LIMIT,
        Right.OVERRIDE_PRICE,
        Right.SELL_BELOW_COST,
        Right.VOID,
        Right.REFUND,
        Right.RETURN_WITHOUT_RECEIPT,
        Right.OPEN_DRAWER,
        Right.CASH_MOVES,
    }
)
LENDABLE: Final = {
    Role.CASHIER: _ON_THE_SPOT,
    Role.MANAGER: _ON_THE_SPOT | {Right.CREDIT_OVER_LIMIT, Right.WRITE_OFF},
    Role.OWNER: frozenset[Right](),
}
"""What somebody of each role may do once with another's PIN; all else is refused, whoever helps."""
ALONG: Final = {Right.OVERRIDE_PRICE: frozenset({Right.SELL_BELOW_COST})}
"""Rights that are lent together with one, if the lender holds them."""

PIN_LENGTH: Final = {Role.CASHIER: 4, Role.MANAGER: 4, Role.OWNER: 6}
"""Shortest PIN of each role; a longer one, or a password, is always allowed."""
PIN_LIMIT: Final = 64
FREE_FAILURES: Final = 5
"""Wrong PINs in a row before the first lock."""
FIRST_LOCK: Final = 30
LONGEST_LOCK: Final = 900
"""Seconds."""


@dataclass(frozen=True)
class Person:
    """Somebody who works in the shop; single rights are given or taken beside the role's."""

    id: int
    name: str
    role: Role
    given: frozenset[Right] = frozenset()
    taken: frozenset[Right] = frozenset()

    def may(self, right: Right) -> bool:
        """Whether the person holds the right."""
        if self.role is Role.OWNER or right in FIXED:
            return right in RIGHTS[self.role]
        return (right in RIGHTS[self.role] or right in self.given) and right not in self.taken

    def check(self, right: Right) -> None:
        """Refuse what the person may not do.

        Raises:
            RightMissing: the person doesn't hold the right.
        """
        if not self.may(right):
            raise RightMissing(right.value)


def check_pin(pin: str, role: Role) -> None:
    """Refuse a PIN that is too easy to try out.

    Raises:
        PinTooShort: shorter than the role needs.
        TextTooLong: longer than any PIN.
        PinTooSimple: all digits the same, or counting up or down.
    """
    if len(pin) < PIN_LENGTH[role]:
        raise PinTooShort(PIN_LENGTH[role])
    if len(pin) > PIN_LIMIT:
        raise TextTooLong("pin", PIN_LIMIT)
    steps = {ord(after) - ord(before) for before, after in pairwise(pin)}
    if pin.isdecimal() and len(steps) == 1 and steps <= {-1, 0, 1}:
        raise PinTooSimple


def lock_seconds(failures: int) -> int:
    """How long after this many wrong PINs in a row no PIN is tried: 0, then 30 s doubling to 15 min."""
    if failures < FREE_FAILURES:
        return 0
    doubled: int = FIRST_LOCK * 2 ** min(failures - FREE_FAILURES, 10)
    return min(doubled, LONGEST_LOCK)
