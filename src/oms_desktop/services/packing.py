"""Shipments picked and packed: counted by scan or by hand, closed, made ready, opened again."""

from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.errors_shipping import NotInShipment, PackedTooMany, PackUnitWrong
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.quantity import DECIMALS, ONE
from oms_desktop.domain.users import Right
from oms_desktop.services import preparing
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import Parcel, open_parcel, touched
from oms_desktop.services.stock_items import in_base, scanned_item


@command(Right.SELL)
def start_picking(session: Session, shipment_id: int) -> Changes:
    """Begin to fetch the goods of a planned shipment.

    Raises:
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    preparing.pick(session, parcel)
    return touched(session, parcel.order, shipment_id)


@command(Right.SELL)
def count_packed(session: Session, shipment_id: int, line_id: int, quantity: int) -> Changes:
    """Say how much of a line is packed (thousandths of its unit).

    Returns:
        Facts as `pack_scan`.

    Raises:
        PackedTooMany: more than planned.
        NotFound, StateForbids, QuantityOutOfRange, QuantityTooFine.
    """
    parcel = open_parcel(session, shipment_id)
    line = next((each for each in parcel.lines if each.line_id == line_id), None)
    if line is None:
        raise NotFound("line", str(line_id))
    preparing.count(session, parcel, line, quantity)
    return _counted(session, shipment_id, line_id)


@command(Right.SELL)
def pack_scan(session: Session, shipment_id: int, code: str) -> Changes:
    """Count what was scanned into the parcel; `3*code` counts three, a carton's code a carton.

    Returns:
        Facts `line`, `name`, `unit`, `packed`, `planned`, and `left`: lines that aren't full yet.

    Raises:
        BarcodeUnknown: no product has this code.
        NotInShipment: the product doesn't belong into it.
        PackedTooMany: more than planned.
        PackUnitWrong: a single piece of what is packed by larger units.
        NotFound, StateForbids, QuantityTextInvalid, QuantityOutOfRange, QuantityTooFine.
    """
    parcel = open_parcel(session, shipment_id)
    item, quantity = scanned_item(session.store, session.settings(), code)
    line_id, packed = _place(parcel, item.product_id, item.name, in_base(item, quantity))
    line = next(each for each in parcel.lines if each.line_id == line_id)
    preparing.count(session, parcel, line, packed)
    return _counted(session, shipment_id, line_id)


@command(Right.SELL)
def pack(
    session: Session,
    shipment_id: int,
    parcels: int = 1,
    weight: int = 0,
    *,
    as_planned: bool = False,
    less: bool = False,
) -> Changes:
    """Close a parcel.

    Args:
        session: who packs.
        shipment_id: planned or picked.
        parcels: how many pieces it goes in.
        weight: of all pieces in grams; 0 isn't known.
        as_planned: without counting, everything is in it.
        less: only what was counted goes; the rest stays open.

    Raises:
        NotAllPacked: something is missing, and neither was said.
        NothingPacked: nothing at all was counted.
        NotFound, StateForbids, QuantityOutOfRange.
    """
    parcel = open_parcel(session, shipment_id)
    preparing.pack(session, parcel, parcels, weight, as_planned=as_planned, less=less)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})


@command(Right.SELL)
def make_ready(session: Session, shipment_id: int) -> Changes:
    """Put a packed shipment where it waits to be fetched.

    Raises:
        MethodForbids: it is sent.
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    preparing.make_ready(session, parcel)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})


@command(Right.SELL)
def unpack(session: Session, shipment_id: int) -> Changes:
    """Open a packed shipment that is still here.

    Raises:
        NotFound, StateForbids.
    """
    parcel = open_parcel(session, shipment_id)
    preparing.unpack(session, parcel)
    return touched(session, parcel.order, shipment_id, {"number": parcel.row.number})


def _place(parcel: Parcel, product_id: int, name: str, base: int) -> tuple[int, int]:
    """The line that scanned goods go to, and how much of it is packed with them."""
    own = [
        (line, parcel.progress[line.line_id].line)
        for line in parcel.lines
        if parcel.progress[line.line_id].line.product_id == product_id
    ]
    if not own:
        raise NotInShipment(name)
    for line, ordered in own:
        many, rest = divmod(base * ONE, ordered.unit_content)
        if rest or many % 10 ** (DECIMALS - ordered.unit_decimals):
            continue
        if line.packed + many <= line.quantity:
            return line.line_id, line.packed + many
    line, ordered = own[-1]
    many, rest = divmod(base * ONE, ordered.unit_content)
    if rest or many % 10 ** (DECIMALS - ordered.unit_decimals):
        raise PackUnitWrong(name, ordered.unit)
    planned = sum(each.quantity for each, _ in own)
    raise PackedTooMany(name, sum(each.packed for each, _ in own) + many, planned)


def _counted(session: Session, shipment_id: int, line_id: int) -> Changes:
    parcel = open_parcel(session, shipment_id)
    line = next(each for each in parcel.lines if each.line_id == line_id)
    ordered = parcel.progress[line_id].line
    facts = {
        "line": line_id,
        "name": ordered.name,
        "unit": ordered.unit,
        "packed": line.packed,
        "planned": line.quantity,
        "left": sum(each.packed < each.quantity for each in parcel.lines),
        "picking": parcel.row.state is ShipmentState.PICKING,
    }
    return touched(session, parcel.order, shipment_id, facts)
