"""Cases of the commands about orders at the counter."""

from oms_desktop.domain import errors
from oms_desktop.services import order_copies
from tests.services.command_case import Case

COUNTER_CASES = (
    Case(
        order_copies.duplicate,
        lambda s: (s.cart("2*GULA", "KOPI", customer="BUDI"),),
        lambda s: (s.cart(),),
        errors.CartEmpty,
    ),
)
