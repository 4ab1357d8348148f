"""What keeps somebody's data from being changed or taken away."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class CustomerAnonymous(Refused):
    """Nobody stands behind this code any more, and nobody will again."""

    code: str


@dataclass(unsafe_hash=True)
class CustomerOwes(Refused):
    """Who owes something stays known until it is paid."""

    name: str
    amount: int


@dataclass(unsafe_hash=True)
class CustomerHasMoney(Refused):
    """Who has money with the shop stays known until it is given back or spent."""

    name: str
    amount: int


@dataclass(unsafe_hash=True)
class CustomerBusy(Refused):
    """Something of theirs is still open; `noun` is `order`, `shipment` or `return`."""

    name: str
    noun: str
    number: str


@dataclass(unsafe_hash=True)
class ConsentNotGiven(Refused):
    """They have declined advertising already."""

    name: str
    day: str
