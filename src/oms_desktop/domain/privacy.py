"""What is somebody's own: what the journal may not keep, and what is left of who was made anonymous."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

PRIVATE: Final = frozenset({"recipient", "phone", "address"})
"""Fields of orders and shipments whose values say where somebody lives."""
_MASK: Final = "\u2022\u2022\u2022"


@dataclass(frozen=True)
class Obstacles:
    """What keeps a customer from being made anonymous.

    Attributes:
        owed: unpaid invoices.
        kept: their money with the shop.
        orders: numbers of open orders.
        shipments: numbers of shipments that aren't over.
        returns: invoices whose goods are coming back, or whose money isn't settled.
    """

    owed: int = 0
    kept: int = 0
    orders: tuple[str, ...] = ()
    shipments: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.owed or self.kept or self.orders or self.shipments or self.returns)


def impersonal(told: Mapping[str, Any]) -> dict[str, Any]:
    """What the journal may keep for ever: of private fields only that they changed."""
    hidden = [name for name in told if name in PRIVATE]
    open_ = {name: value for name, value in told.items() if name not in PRIVATE}
    return {**open_, "changed": hidden} if hidden else open_


def anonymous_name(code: str) -> str:
    """What stands in a name's place; the same in both languages."""
    return f"{_MASK} {code}"
