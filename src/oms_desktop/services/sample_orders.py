"""The made-up shop at work: orders in every stage, for whoever looks at the board first."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from oms_desktop.database import customers
from oms_desktop.domain.money import parse_money
from oms_desktop.domain.orders import DeliveryMethod, Stage
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.shifts import DENOMINATIONS
from oms_desktop.paths import resource
from oms_desktop.services import billing, dispatching, ordering, selling, shifts, stepping
from oms_desktop.services.dispatching import Dispatch
from oms_desktop.services.order_sheet import order_sheet
from oms_desktop.services.paying import Tender
from oms_desktop.services.sample import load_sample
from oms_desktop.services.session import Clock, Session
from oms_desktop.services.tabular import read_table

_AGE: Final = timedelta(days=2)
"""So long ago the orders were taken."""
_FLOAT: Final = 300_000
_STEPS: Final = {Stage.NEW: 0, Stage.PREPARING: 1, Stage.READY: 2, Stage.SENT: 3, Stage.DONE: 2}
"""How often Space is pressed on the board; what is done is then handed over for cash."""


@dataclass(frozen=True)
class SampleOrder:
    """A row of the file.

    Attributes:
        customer: a code of the made-up customers.
        delivery: how the goods reach them.
        promised: days from now.
        items: what is typed at the counter, such as `4*B001`.
        deposit: paid when it was ordered, 0 for nothing.
        dispatch: how it goes, for what is sent.
    """

    customer: str
    delivery: DeliveryMethod
    promised: int
    items: tuple[str, ...]
    note: str
    deposit: int
    method: str
    stage: Stage
    dispatch: Dispatch


def fill_shop(session: Session) -> None:
    """Goods and customers, then their orders, as if taken two days ago; that day's shift is closed.

    Raises:
        StateForbids: the shop has products or customers already.
    """
    before = replace(session, clock=_Earlier(session.clock))
    load_sample(before.fresh())
    shifts.open_shift(before.fresh(), _FLOAT)
    for order in sample_orders():
        _place(before, order)
    expected = shifts.x_report(before).expected or 0
    shifts.count_and_close(before.fresh(), _pieces(expected))


def sample_orders() -> list[SampleOrder]:
    """The made-up orders as their file describes them."""
    table = read_table(resource("sample", "orders.csv"))
    return [_read(dict(zip(table.header, row.cells, strict=True))) for row in table.rows]


def _read(cells: dict[str, str]) -> SampleOrder:
    dispatch = Dispatch(
        carrier=cells["carrier"],
        tracking=cells["tracking"],
        driver=cells["driver"],
        vehicle=cells["vehicle"],
        collect=cells["collect"] == "ya",
    )
    return SampleOrder(
        cells["customer"],
        DeliveryMethod(cells["delivery"]),
        int(cells["promised"]),
        tuple(cells["items"].split("|")),
        cells["note"],
        parse_money(cells["deposit"]) if cells["deposit"] else 0,
        cells["method"],
        Stage(cells["stage"]),
        dispatch,
    )


@dataclass(frozen=True)
class _Earlier:
    """Shows what another clock showed two days ago."""

    clock: Clock

    def now(self) -> datetime:
        return self.clock.now() - _AGE


def _place(session: Session, order: SampleOrder) -> None:
    """As at the counter, then moved on as on the board."""
    order_id = ordering.open_cart(session.fresh()).id_of("order")
    for item in order.items:
        ordering.scan(session.fresh(), order_id, item)
    owner = customers.code_owner(session.store, order.customer)
    ordering.set_customer(session.fresh(), order_id, owner[0] if owner else None)
    ordering.set_delivery(session.fresh(), order_id, order.delivery)
    promised = session.today() + _AGE + timedelta(days=order.promised)
    deposit = Tender(PaymentMethod(order.method), order.deposit) if order.deposit else None
    selling.confirm(session.fresh(), order_id, promised, note=order.note, deposit=deposit)
    shipment_id = 0
    for _ in range(_STEPS[order.stage]):
        if shipment_id and order.stage is Stage.SENT:
            _say_how_it_goes(session, order_id, order.dispatch)
        shipment_id = stepping.advance(session.fresh(), order_id).id_of("shipment")
    if order.stage is Stage.DONE:
        due = Tender(PaymentMethod.CASH, billing.order_due(session, order_id).due)
        dispatching.deliver(session.fresh(), shipment_id, tender=due)


def _say_how_it_goes(session: Session, order_id: int, dispatch: Dispatch) -> None:
    """To whom stays as it was agreed."""
    [parcel] = order_sheet(session, order_id).shipments
    whole = replace(
        dispatch, recipient=parcel.recipient, phone=parcel.phone, address=parcel.address
    )
    dispatching.set_dispatch(session.fresh(), parcel.id, whole)


def _pieces(amount: int) -> dict[int, int]:
    """An amount in as few notes and coins as can be."""
    pieces: dict[int, int] = {}
    for value in DENOMINATIONS:
        pieces[value], amount = divmod(amount, value)
    return pieces
