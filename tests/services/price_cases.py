"""Cases of the commands about prices."""

from oms_desktop.domain import errors
from oms_desktop.domain.discounts import parse_discount
from oms_desktop.domain.price_changes import PriceChange
from oms_desktop.services import minimums, price_changes
from oms_desktop.services.price_changes import PricePlan
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def planned(shop: Shop, text: str = "5%", search: str = "", *, up: bool = True) -> PricePlan:
    """What a change of the shop's prices would do."""
    return price_changes.plan(shop.new, PriceChange(up, parse_discount(text)), search)


PRICE_CASES = (
    Case(
        price_changes.set_prices,
        lambda s: (planned(s).rows,),
        lambda _: ([],),
        errors.FieldMissing,
    ),
    Case(
        minimums.set_minimum,
        lambda s: (s.product("GULA"), 7_000),
        lambda s: (s.product("JASA"), 1_000),
        errors.StateForbids,
    ),
)
