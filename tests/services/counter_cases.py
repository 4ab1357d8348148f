"""Cases of the commands about orders at the counter."""

from oms_desktop.domain import errors, errors_counter, errors_crediting
from oms_desktop.services import correcting, order_copies, repeating
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def _credited(s: Shop) -> int:
    """All of it came back already."""
    invoice_id = s.sell("GULA").id_of("invoice")
    correcting.correct_by_note(s.new, invoice_id, "salah")
    return invoice_id


def _wants_the_same(s: Shop) -> int:
    s.sell("2*GULA", "KOPI", customer="BUDI")
    return s.cart("GULA", customer="BUDI")


COUNTER_CASES = (
    Case(
        repeating.same_again,
        lambda s: (_wants_the_same(s),),
        lambda s: (s.cart(customer="BUDI"),),
        errors_counter.NothingBought,
    ),
    Case(
        order_copies.duplicate,
        lambda s: (s.cart("2*GULA", "KOPI", customer="BUDI"),),
        lambda s: (s.cart(),),
        errors.CartEmpty,
    ),
    Case(
        correcting.correct_by_note,
        lambda s: (s.sell("2*GULA", "KOPI").id_of("invoice"), "salah"),
        lambda s: (_credited(s), "salah"),
        errors_crediting.NothingToReturn,
        stride=3,
    ),
)
