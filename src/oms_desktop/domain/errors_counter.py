"""What can be refused of orders at the counter."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class PromisePast(Refused):
    """Goods can't be promised for a day that is over; `day` in ISO form."""

    day: str


@dataclass(unsafe_hash=True)
class NothingBought(Refused):
    """This customer has no order yet that could come again."""

    name: str
