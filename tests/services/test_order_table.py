"""Every pair of state and act, by every rank: the legal ones do exactly their effects, no other does anything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import pytest

from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    deposits,
    dispatching,
    order_changes,
    ordering,
    packing,
    paying,
    planning,
    printing,
    reserving,
    returning,
    selling,
    voiding,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_changes import OrderTerms
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop

each_role = pytest.mark.parametrize("role", Role)
CASH: Final = Tender(PaymentMethod.CASH, 10_000_000)
OWED: Final = Terms(on_credit=True)
Act = Callable[[Session, Shop, int], Changes]
ALWAYS: Final = {"journal", "request"}


@dataclass(frozen=True)
class Legal:
    """What a legal act leads to: the state after it, and the tables it writes besides the journal."""

    state: str
    tables: frozenset[str]
    rank: str = "cashier"


def changed_tables(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> set[str]:
    return {name for name in after if after[name] != before[name]}


def ready(shop: Shop, role: Role, rank: str) -> bool:
    """Whether a person of this role may do what asks for a rank; the reason is always given."""
    order = [Role.CASHIER, Role.MANAGER, Role.OWNER]
    return order.index(role) >= order.index(Role(rank))


def check_pair(
    shop: Shop,
    role: Role,
    noun: str,
    id_: int,
    act: Act,
    legal: Legal | None,
    rank: str,
) -> None:
    """Do it, and see that it did what it should, or nothing."""
    before = shop.dump()
    session = shop.as_(role).because("karena")
    if not ready(shop, role, rank):
        with pytest.raises(RightMissing):
            act(session, shop, id_)
        assert shop.dump() == before
        return
    if legal is None:
        with pytest.raises(Refused) as refused:
            act(session, shop, id_)
        assert not isinstance(refused.value, RightMissing)
        assert shop.dump() == before
        return
    act(session, shop, id_)
    after = shop.dump()
    [[state]] = shop.sql(f"SELECT state FROM {noun} WHERE id = ?", id_)
    assert state == legal.state
    assert changed_tables(before, after) - ALWAYS == set(legal.tables)
    Bookkeeping(shop.session.store).check()


# ------------------------------------------------------------------ shipments

LEFT: Final = frozenset(
    {"shipment", "stock_movement", "stock_total", "reservation", "number_series", "invoice"}
    | {"invoice_line", "invoice_account", "customer_account", "shop_head"}
)


def _order(shop: Shop, method: DeliveryMethod) -> int:
    order_id = shop.cart("2*GULA", "3*KOPI", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, method)
    selling.confirm(shop.new, order_id)
    return order_id


def _shipment(shop: Shop, state: str) -> int:
    """A shipment of everything in an order, brought to a state; `pickup_` before it: to be fetched."""
    pickup = state.startswith("pickup_")
    order_id = _order(shop, DeliveryMethod.PICKUP if pickup else DeliveryMethod.DELIVERY)
    shipment = planning.plan(shop.new, order_id).id_of("shipment")
    steps: dict[str, tuple[Callable[[], object], ...]] = {
        "planned": (),
        "picking": (lambda: packing.start_picking(shop.new, shipment),),
        "packed": (lambda: packing.pack(shop.new, shipment, as_planned=True),),
    }
    steps["ready_for_pickup"] = (
        *steps["packed"],
        lambda: packing.make_ready(shop.new, shipment),
    )
    steps["shipped"] = (*steps["packed"], lambda: dispatching.ship(shop.new, shipment))
    steps["failed"] = (*steps["shipped"], lambda: dispatching.fail(shop.new, shipment, "tutup"))
    steps["resent"] = (*steps["failed"], lambda: dispatching.resend(shop.new, shipment))
    steps["delivered"] = (*steps["shipped"], lambda: _deliver(shop.new, shop, shipment))
    steps["pickup_delivered"] = (
        *steps["ready_for_pickup"],
        lambda: _deliver(shop.new, shop, shipment),
    )
    steps["returned_to_shop"] = (
        *steps["failed"],
        lambda: dispatching.bring_back(shop.new, shipment, "ditolak"),
    )
    steps["cancelled"] = (lambda: packing.cancel_shipment(shop.new, shipment),)
    name = state if state in steps else state.removeprefix("pickup_")
    for step in steps[name]:
        step()
    return shipment


def _deliver(session: Session, shop: Shop, id_: int) -> Changes:
    return dispatching.deliver(session, id_, "Bu Budi", on_credit=True)


SHIPMENT_ACTS: Final[dict[str, tuple[Act, str]]] = {
    "pick": (lambda s, _, id_: packing.start_picking(s, id_), "cashier"),
    "pack": (lambda s, _, id_: packing.pack(s, id_, as_planned=True), "cashier"),
    "make_ready": (lambda s, _, id_: packing.make_ready(s, id_), "cashier"),
    "ship": (lambda s, _, id_: dispatching.ship(s, id_), "cashier"),
    "deliver": (_deliver, "cashier"),
    "fail": (lambda s, _, id_: dispatching.fail(s, id_, "tutup"), "cashier"),
    "resend": (lambda s, _, id_: dispatching.resend(s, id_), "cashier"),
    "return": (lambda s, _, id_: dispatching.bring_back(s, id_, "ditolak"), "cashier"),
    "cancel": (lambda s, _, id_: packing.cancel_shipment(s, id_), "cashier"),
    "unpack": (lambda s, _, id_: packing.unpack(s, id_), "cashier"),
    "recall": (lambda s, _, id_: dispatching.recall(s, id_), "manager"),
    "undeliver": (lambda s, _, id_: dispatching.undeliver(s, id_), "cashier"),
}
