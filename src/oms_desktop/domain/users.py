"""People of the shop and what each may do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from oms_desktop.domain.errors import RightMissing


class Right(StrEnum):
    """One thing a person may or may not do; every service names the one it needs."""

    LOOK = "look"
    SELL = "sell"
    DISCOUNT_OVER_LIMIT = "discount_over_limit"
    OVERRIDE_PRICE = "override_price"
    SELL_BELOW_COST = "sell_below_cost"
    CREDIT_OVER_LIMIT = "credit_over_limit"
    VOID = "void"
    OPEN_DRAWER = "open_drawer"
    ADJUST_STOCK = "adjust_stock"
    SEE_COST = "see_cost"
    EDIT_PRODUCTS = "edit_products"
    ADD_CUSTOMERS = "add_customers"
    EDIT_CUSTOMERS = "edit_customers"
    EXPORT_CUSTOMERS = "export_customers"
    SETTINGS = "settings"
    USERS = "users"
    RESTORE = "restore"


class Role(StrEnum):
    """A usual set of rights."""

    CASHIER = "cashier"
    MANAGER = "manager"
    OWNER = "owner"


_CASHIER: Final = frozenset({Right.LOOK, Right.SELL, Right.ADD_CUSTOMERS})
_OWNER_ONLY: Final = frozenset(
    {Right.EXPORT_CUSTOMERS, Right.CREDIT_OVER_LIMIT, Right.SETTINGS, Right.USERS, Right.RESTORE}
)
RIGHTS: Final = {
    Role.CASHIER: _CASHIER,
    Role.MANAGER: frozenset(Right) - _OWNER_ONLY,
    Role.OWNER: frozenset(Right),
}


@dataclass(frozen=True)
class Person:
    """Somebody who works in the shop."""

    id: int
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        """Whether the role holds the right."""
        return right in RIGHTS[self.role]

    def check(self, right: Right) -> None:
        """Refuse what the person may not do.

        Raises:
            RightMissing: the role doesn't hold the right.
        """
        if not self.may(right):
            raise RightMissing(right.value)
