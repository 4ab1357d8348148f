"""What travels between the counter and the writer's thread."""

from dataclasses import dataclass, field
from datetime import date

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services.cart import Cart, CartTab
from oms_desktop.services.cart_due import Due
from oms_desktop.services.cart_lines import CartSnapshot
from oms_desktop.services.changes import Changes
from oms_desktop.services.paying import Tender


@dataclass(frozen=True)
class View:
    """What the writer saw after a command: the cart to show and all open ones."""

    cart: Cart | None
    tabs: tuple[CartTab, ...]
    changes: Changes
    before: CartSnapshot | None = None
    trouble: Exception | None = None
    again: bool = False
    due: Due | None = None
    beyond: int = 0
    """Carts on hold that aren't among `tabs`."""


@dataclass(frozen=True)
class Sale:
    """A sale just finished, for the banner and for taking it back."""

    invoice_id: int
    number: str
    total: int
    change: int
    balance: int
    back: int = 0
    """Money that was given back, such as what an exchange left over."""
    jobs: tuple[int, ...] = ()
    """What the sale prints by itself, written with it."""


@dataclass(frozen=True)
class OrderWish:
    """How a cart is to be kept as an order, and what is paid on it now."""

    delivery: DeliveryMethod = DeliveryMethod.PICKUP
    promised: date | None = None
    recipient: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    shipping: int = 0
    deposit: Tender | None = None


@dataclass
class History:
    """Snapshots of one cart to go back and forth to."""

    undo: list[CartSnapshot] = field(default_factory=list)
    redo: list[CartSnapshot] = field(default_factory=list)
