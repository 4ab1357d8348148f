"""Shipments on their way: how they go, sent, delivered, failed, fetched back."""

from dataclasses import asdict, dataclass

from oms_desktop.database import shipments
from oms_desktop.domain.addresses import LIMITS, LINE_LIMIT
from oms_desktop.domain.errors import AddressNeeded, AmountOutOfRange, StateForbids
from oms_desktop.domain.fulfilment import IN_SHOP, UNDER_WAY, ShipmentState
from oms_desktop.domain.money import AMOUNT_LIMIT
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.privacy import impersonal
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import handing_over
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.handing_over import Credit
from oms_desktop.services.paying import Tender
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import Parcel, open_parcel, tell, touched


@dataclass(frozen=True)
class Dispatch:
    """How a shipment goes; all of it, as the form shows it.

    Attributes:
        method: brought to the customer or fetched; None leaves it.
        carrier: who brings it, with its service and tracking number.
        driver: our own, with the vehicle.
        cost: what sending it costs the shop.
        collect: the money is due on delivery.
        note: for who brings it.
        recipient: who gets it, with phone and address.
    """

    method: DeliveryMethod | None = None
    carrier: str = ""
    service: str = ""
    tracking: str = ""
    driver: str = ""
    vehicle: str = ""
    cost: int = 0
    collect: bool = False
    note: str = ""
    recipient: str = ""
    phone: str = ""
    address: str = ""


_LIMITS = {
    "carrier": 60,
    "service": 40,
    "tracking": 60,
    "driver": 60,
    "vehicle": 40,
    "note": 300,
    "recipient": LIMITS["recipient"],
    "phone": 40,
    "address": LINE_LIMIT,
}


@command(Right.SELL)
def set_dispatch(session: Session, shipment_id: int, dispatch: Dispatch) -> Changes:
    """Say how a shipment goes and to whom; a tracking number often comes after it is sent.

    Returns:
        Fact `tracking_known`: another shipment with this tracking number.

    Raises:
        AddressNeeded: it is sent, to nowhere.
        AmountOutOfRange: a cost that can't be.
        CustomerNeeded, CreditLimitExceeded: under way, its money isn't to be collected any more.
        TextTooLong, NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    before = parcel.row
    if before.state not in IN_SHOP | UNDER_WAY:
        raise StateForbids("shipment", before.state.value, "edit")
    if not 0 <= dispatch.cost <= AMOUNT_LIMIT:
        raise AmountOutOfRange(dispatch.cost, 0, AMOUNT_LIMIT)
    given = asdict(dispatch)
    values = {name: clean_text(given[name], name, limit) for name, limit in _LIMITS.items()}
    method = _method(parcel, dispatch.method)
    if method is DeliveryMethod.DELIVERY and not values["address"]:
        raise AddressNeeded
    if before.left and before.collect and not dispatch.collect:
        handing_over.owe(session, parcel)
    stored = {**values, "cost": dispatch.cost, "collect": int(dispatch.collect)}
    stored |= {"method": method.value}
    shipments.update_shipment(session.store, shipment_id, stored)
    told = {
        name: value
        for name, value in {**stored, "collect": dispatch.collect}.items()
        if getattr(before, name) != value
    }
    tell(session, "shipment.dispatch", parcel, impersonal(told))
    known = ""
    if values["tracking"]:
        known = shipments.tracked_as(session.store, values["tracking"], but=shipment_id)
    facts = {"number": before.number, **({"tracking_known": known} if known else {})}
    return touched(session, parcel.order, shipment_id, facts)


@command(Right.SELL)
def ship(
    session: Session, shipment_id: int, on_credit: bool = True, *, over_limit: bool = False
) -> Changes:
    """Send a packed shipment: its goods leave the stock and are billed.

    Args:
        session: who sends it.
        shipment_id: packed.
        on_credit: what isn't paid by down payments may be owed; what is collected on delivery may
            always be.
        over_limit: pass the customer's credit limit, if the person has the right.

    Returns:
        Facts `number`, `invoice` and `balance` if it was billed now, `short` if more left than was
        there.

    Raises:
        MethodForbids: it is fetched, not sent.
        PaymentNeeded: not paid, and neither credit nor cash on delivery.
        CustomerNeeded, CreditLimitExceeded, StockShort, ShiftNeeded, NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    left = handing_over.send(session, parcel, Credit(on_credit, over_limit))
    facts = {"number": parcel.row.number, **left.facts}
    return _went(session, parcel, facts, left.invoices)


@command(Right.SELL)
def deliver(
    session: Session,
    shipment_id: int,
    receiver: str = "",
    tender: Tender | None = None,
    on_credit: bool = False,
    *,
    over_limit: bool = False,
) -> Changes:
    """Hand a shipment over: one that was sent has arrived, one that waits is fetched.

    What waits leaves the stock and is billed now. The order is completed with the last of it.

    Returns:
        Facts `number`, `invoice`, `paid`, `change`, `balance`, `completed`; `short` if more left
        than was there.

    Raises:
        PaymentNeeded: it isn't paid, no money is handed over, and credit wasn't asked for.
        PaymentTooSmall, PaymentTooLarge, ReferenceNeeded, AmountOutOfRange: as for any payment.
        CustomerNeeded, CreditLimitExceeded, StockShort, ShiftNeeded, NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    credit = Credit(on_credit, over_limit)
    left = handing_over.hand_out(session, parcel, receiver, tender, credit)
    facts = {"number": parcel.row.number, **left.facts}
    return _went(session, parcel, facts, left.invoices)


@command(Right.SELL)
def fail(session: Session, shipment_id: int, reason: str) -> Changes:
    """A shipment couldn't be delivered.

    Raises:
        FieldMissing: no reason.
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    handing_over.fail(session, parcel, reason)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})


@command(Right.SELL)
def resend(session: Session, shipment_id: int) -> Changes:
    """Send a failed shipment once more: it lies packed, its goods have left the stock.

    Raises:
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    handing_over.resend(session, parcel)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})


@command(Right.SELL)
def bring_back(session: Session, shipment_id: int, reason: str) -> Changes:
    """Put a failed shipment back on the shelf; its invoice is credited, the order stays open.

    Returns:
        Facts `number`, `credit_notes` (numbers).

    Raises:
        FieldMissing: no reason.
        NotFound, StateForbids, ShiftNeeded.
    """
    parcel = open_parcel(session, shipment_id)
    back = handing_over.bring_back(session, parcel, reason)
    facts = {"number": parcel.row.number, **back.facts}
    return _went(session, parcel, facts, back.invoices)


@command(Right.VOID)
def recall(session: Session, shipment_id: int, reason: str) -> Changes:
    """Take the sending of a shipment back: it lies packed, its goods are here, its invoice is void.

    Raises:
        FieldMissing: no reason.
        InvoiceHasPayments: the invoice is of another shift or paid.
        WrittenOff: something of the invoice was given up.
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    back = handing_over.recall(session, parcel, reason)
    return _went(session, parcel, {"number": parcel.row.number}, back.invoices)


@command(Right.SELL)
def undeliver(session: Session, shipment_id: int) -> Changes:
    """Take a delivery back: the shipment is on its way, its order is open.

    Raises:
        MethodForbids: it was fetched at the shop.
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    handing_over.undeliver(session, parcel)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})


def _method(parcel: Parcel, wanted: DeliveryMethod | None) -> DeliveryMethod:
    """How it goes from now on; what waits to be fetched or was sent stays as it is.

    Raises:
        StateForbids.
    """
    before = DeliveryMethod(parcel.row.method)
    if wanted is None or wanted is before:
        return before
    if parcel.row.state not in IN_SHOP - {ShipmentState.READY} or parcel.row.left:
        raise StateForbids("shipment", parcel.row.state.value, "edit")
    return wanted if wanted is DeliveryMethod.DELIVERY else DeliveryMethod.PICKUP


def _went(
    session: Session, parcel: Parcel, facts: dict[str, object], invoices: tuple[int, ...]
) -> Changes:
    lines = [line for line, _ in parcel.rows]
    order, shipment_id = parcel.order, parcel.row.id
    return touched(session, order, shipment_id, facts, moved=lines, invoices=invoices)
