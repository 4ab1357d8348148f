"""Cases of the commands that change confirmed orders and what is kept for them."""

from datetime import date

from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import order_changes, receiving, reserving
from oms_desktop.services.order_changes import OrderTerms
from tests.helpers.orders import delivered, ordered, packed
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def _partly(s: Shop) -> int:
    order_id = ordered(s, "3*GULA", "12*BUKU")
    delivered(s, order_id, 1)
    return order_id


def _restocked(s: Shop) -> int:
    order_id = ordered(s, "12*BUKU", "JASA")
    receipt_id = receiving.start(s.new).id_of("receipt")
    receiving.scan(s.new, receipt_id, "5*BUKU")
    receiving.post(s.new, receipt_id)
    return order_id


def _terms(address: str = "Jl. Arjuno 3") -> OrderTerms:
    day = date(2026, 11, 30)
    return OrderTerms(
        DeliveryMethod.DELIVERY, day, "Bu Siti", "0811 22 33", address, "pagi", 12_000
    )


ORDER_CHANGE_CASES = (
    Case(
        order_changes.add_order_line,
        lambda s: (ordered(s, "GULA"), s.product("KOPI"), 2_000),
        lambda s: (ordered(s, "GULA"), 999),
        errors.NotFound,
    ),
    Case(
        order_changes.set_order_quantity,
        lambda s: ((o := ordered(s, "3*GULA", "KOPI")), s.line(o), 1_000),
        lambda s: ((o := ordered(s, "3*GULA")), (packed(s, o, 2), s.line(o))[1], 1_000),
        errors_shipping.QuantityShipped,
    ),
    Case(
        order_changes.set_order_terms,
        lambda s: (ordered(s, "GULA"), _terms()),
        lambda s: (ordered(s, "GULA"), _terms("")),
        errors.AddressNeeded,
    ),
    Case(
        order_changes.set_line_note,
        lambda s: ((o := ordered(s, "GULA")), s.line(o), "bungkus kado"),
        lambda s: (ordered(s, "GULA"), 999, "x"),
        errors.NotFound,
    ),
    Case(
        order_changes.short_close,
        lambda s: (_partly(s), None, "habis"),
        lambda s: (ordered(s, "GULA"), None, "habis"),
        errors_shipping.CancelInstead,
    ),
    Case(
        reserving.reserve_open,
        lambda s: (_restocked(s),),
        lambda s: (ordered(s, "GULA"),),
        errors_shipping.NothingShort,
    ),
    Case(
        reserving.release,
        lambda s: (ordered(s, "3*GULA", "JASA"), "tidak dibayar"),
        lambda s: (ordered(s, "JASA"), "tidak dibayar"),
        errors_shipping.NothingReserved,
    ),
)
