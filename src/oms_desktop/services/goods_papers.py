"""The values of papers that go with goods: delivery notes, picking lists, labels of parcels."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from oms_desktop.database import (
    customers,
    order_papers,
    order_progress,
    orders,
    product_parts,
    receipt_list,
)
from oms_desktop.database.customers import CustomerRow
from oms_desktop.database.order_papers import PackedRow, ShelfRow
from oms_desktop.database.orders import OrderRow
from oms_desktop.documents.layout import Language, Party
from oms_desktop.documents.order_layout import (
    DeliveryPaper,
    GoodsLine,
    LabelPaper,
    ParcelLabel,
    PickBatch,
    PickFor,
    PickingPaper,
    PickLine,
)
from oms_desktop.documents.order_words import order_word
from oms_desktop.domain.errors import NotFound, QuantityOutOfRange
from oms_desktop.domain.expiry import Batch, remaining
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import base_quantity
from oms_desktop.services import paper_heads
from oms_desktop.services.collecting import to_collect
from oms_desktop.services.session import Session

MOST_TOGETHER: Final = 40
"""As many shipments fit into the head of one picking list."""
MOST_PARCELS: Final = 500
_SERVICE: Final = "service"
_STATES: Final = {
    ShipmentState.CANCELLED.value: "cancelled",
    ShipmentState.RETURNED.value: "returned",
}


@dataclass(frozen=True)
class _Shipment:
    """A shipment with its order and customer."""

    row: Mapping[str, Any]
    order: OrderRow
    customer: CustomerRow | None

    @property
    def number(self) -> str:
        return str(self.row["number"])

    def receiver(self, language: Language) -> Party:
        row, order = self.row, self.order
        sent = row["method"] == DeliveryMethod.DELIVERY.value
        own = self.customer.full_address if self.customer and sent else ""
        return paper_heads.receiver_of(
            self.customer,
            language,
            names=(row["recipient"], order.recipient),
            phones=(row["phone"], order.phone),
            addresses=(row["address"], order.address if sent else "", own),
        )


def delivery_note(session: Session, shipment_id: int, language: Language | None) -> DeliveryPaper:
    """The values of a delivery note.

    Raises:
        NotFound: there is no such shipment.
    """
    found = _find(session, shipment_id)
    shop, language = paper_heads.current_head(session, language)
    row = found.row
    place, places = _place(session, found)
    return DeliveryPaper(
        number=found.number,
        made_at=paper_heads.local(session, row["shipped_at"])
        if row["shipped_at"]
        else paper_heads.this_day(session),
        language=language,
        shop=shop,
        training=session.training,
        order_number=found.order.number or "",
        recipient=found.receiver(language),
        lines=tuple(
            GoodsLine(at, line.code, line.name, line.quantity, line.unit, line.note)
            for at, line in enumerate(order_papers.goods_of(session.store, shipment_id), 1)
        ),
        method=row["method"],
        place=place,
        places=places,
        rest_follows=_is_rest_open(session, found.order.id),
        parcels=row["parcels"],
        weight=row["weight"],
        carrier=row["carrier"],
        service=row["service"],
        tracking=row["tracking"],
        driver=row["driver"],
        vehicle=row["vehicle"],
        receiver=row["receiver"],
        note=row["note"] or found.order.note,
        collect=_collect(session, found),
        state=_STATES.get(row["state"], ""),  # type: ignore[arg-type]  # two of the literals
    )


def labels(session: Session, shipment_ids: Sequence[int], language: Language | None) -> LabelPaper:
    """The values of the labels of all parcels of shipments.

    Raises:
        NotFound: there is no such shipment.
        QuantityOutOfRange: more parcels than anybody wants.
    """
    found = [_find(session, each) for each in shipment_ids]
    shop, language = paper_heads.current_head(session, language)
    parcels = sum(each.row["parcels"] for each in found)
    if parcels > MOST_PARCELS:
        raise QuantityOutOfRange(parcels, MOST_PARCELS)
    return LabelPaper(
        number=_number(found),
        made_at=paper_heads.this_day(session),
        language=language,
        shop=shop,
        training=session.training,
        labels=tuple(label for each in found for label in _parcels(session, each, language)),
    )


def _parcels(session: Session, found: _Shipment, language: Language) -> list[ParcelLabel]:
    row = found.row
    first = ParcelLabel(
        number=found.number,
        order_number=found.order.number or "",
        recipient=found.receiver(language),
        parcel=1,
        parcels=row["parcels"],
        carrier=row["carrier"],
        service=row["service"],
        tracking=row["tracking"],
        weight=row["weight"],
        collect=_collect(session, found),
        note=row["note"],
    )
    return [replace(first, parcel=parcel) for parcel in range(1, row["parcels"] + 1)]


def picking_list(
    session: Session, shipment_ids: Sequence[int], language: Language | None
) -> PickingPaper:
    """The values of a picking list for one shipment or several, in the order of the shelves.

    Raises:
        NotFound: there is no such shipment.
        QuantityOutOfRange: more shipments than fit on one list.
    """
    if len(shipment_ids) > MOST_TOGETHER:
        raise QuantityOutOfRange(len(shipment_ids), MOST_TOGETHER)
    found = [_find(session, each) for each in shipment_ids]
    shop, language = paper_heads.current_head(session, language)
    letters = [_letter(at) for at in range(len(found))]
    fetched = [
        (letter, each)
        for letter, shipment in zip(letters, found, strict=True)
        for each in _fetched(session, shipment, language)
    ]
    fetched.sort(key=lambda pair: (*_shelf_order(pair[1].shelf), pair[1].name, pair[0]))
    batches = _Batches(session)
    return PickingPaper(
        number=_number(found),
        made_at=paper_heads.this_day(session),
        language=language,
        shop=shop,
        training=session.training,
        shipments=tuple(
            PickFor(
                letter,
                each.number,
                each.order.number or "",
                each.receiver(language).name,
                paper_heads.day_of(each.order.promised_on),
                each.row["note"] or each.order.note,
            )
            for letter, each in zip(letters, found, strict=True)
        ),
        lines=tuple(
            PickLine(
                each.shelf,
                each.code,
                each.name,
                each.quantity,
                each.unit,
                letter,
                each.note,
                batches.take(each),
            )
            for letter, each in fetched
        ),
    )


@dataclass(frozen=True)
class _Fetched:
    """Goods to fetch: `base` is the quantity in thousandths of `base_unit`."""

    product_id: int
    shelf: str
    code: str
    name: str
    quantity: int
    unit: str
    base: int
    base_unit: str
    on_hand: int
    note: str = ""


def _fetched(session: Session, found: _Shipment, language: Language) -> list[_Fetched]:
    """What lies on shelves: the parts of bundles instead of these, and no services."""
    goods = order_papers.goods_of(session.store, found.row["id"])
    return [
        each
        for line in goods
        if line.kind != _SERVICE
        for each in _parts(session, line, language) or [_whole(line)]
    ]


def _whole(line: PackedRow) -> _Fetched:
    base = base_quantity(line.quantity, line.unit_content)
    return _Fetched(
        line.product_id,
        line.shelf,
        line.code,
        line.name,
        line.quantity,
        line.unit,
        base,
        line.base_unit,
        line.on_hand,
        line.note,
    )


def _parts(session: Session, line: PackedRow, language: Language) -> list[_Fetched]:
    """What a bundle is made of, each where it lies; nothing if it is none."""
    if line.tracked:
        return []
    words = order_word("bundle", language).format(name=line.name)
    note = "\n".join(filter(None, (words, line.note)))
    bundles = base_quantity(line.quantity, line.unit_content)
    found = []
    for part in product_parts.parts_of(session.store, line.product_id):
        place = order_papers.shelf_of(session.store, part.product_id)
        if place is not None and place.kind != _SERVICE:
            found.append(_part(place, base_quantity(bundles, part.quantity), note))
    return found


def _part(place: ShelfRow, quantity: int, note: str) -> _Fetched:
    return _Fetched(
        place.product_id,
        place.shelf,
        place.code,
        place.name,
        quantity,
        place.unit,
        quantity,
        place.unit,
        place.on_hand,
        note,
    )


class _Batches:
    """Deals out batches, first that expires first, so that no two lines are sent to the same goods."""

    def __init__(self, session: Session) -> None:
        self._store = session.store
        self._left: dict[int, list[Batch]] = {}

    def take(self, each: _Fetched) -> tuple[PickBatch, ...]:
        """The batches that a line is to be fetched from; none if the product has none."""
        if each.product_id not in self._left:
            received = receipt_list.batches_of(self._store, each.product_id)
            self._left[each.product_id] = remaining(received, each.on_hand)
        wanted, taken, left = each.base, list[PickBatch](), list[Batch]()
        for batch in self._left[each.product_id]:
            part = min(wanted, batch.quantity)
            wanted -= part
            if part:
                day = date.fromisoformat(batch.expires_on)
                taken.append(PickBatch(batch.batch, day, part, each.base_unit))
            if part < batch.quantity:
                left.append(replace(batch, quantity=batch.quantity - part))
        self._left[each.product_id] = left
        return tuple(taken)


def _find(session: Session, shipment_id: int) -> _Shipment:
    row = order_papers.find_shipment(session.store, shipment_id)
    order = orders.find_order(session.store, row["order_id"]) if row else None
    if row is None or order is None:
        raise NotFound("shipment", str(shipment_id))
    customer = (
        customers.find_customer(session.store, order.customer_id)
        if order.customer_id is not None
        else None
    )
    return _Shipment(row, order, customer)


def _place(session: Session, found: _Shipment) -> tuple[int, int]:
    """The how manyeth of how many: cancelled ones don't count, but for itself."""
    mine = found.row["id"]
    ids = [
        each
        for each, state in order_papers.shipments_of(session.store, found.order.id)
        if each == mine or state != ShipmentState.CANCELLED.value
    ]
    return ids.index(mine) + 1, len(ids)


def _is_rest_open(session: Session, order_id: int) -> bool:
    """Whether something of the order is in no shipment yet: there will be one more."""
    return any(at.unplanned > 0 for at in order_progress.of_order(session.store, order_id))


def _collect(session: Session, found: _Shipment) -> int | None:
    """What is to be paid on delivery, None if that wasn't agreed."""
    if not found.row["collect"]:
        return None
    return to_collect(session, found.order.id, found.row["id"])


def _number(found: Sequence[_Shipment]) -> str:
    """The first one's number, and how many more."""
    more = f" +{len(found) - 1}" if len(found) > 1 else ""
    return found[0].number + more


def _letter(at: int) -> str:
    """`A` to `Z`, then `AA`, `AB` and so on."""
    last = chr(ord("A") + at % 26)
    return _letter(at // 26 - 1) + last if at >= 26 else last


def _shelf_order(shelf: str) -> tuple[bool, list[tuple[int, str]]]:
    """Shelves as people count them, A2 before A10; goods without one at the end."""
    pieces = re.findall(r"\d+|\D+", shelf.casefold())
    return not shelf, [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in pieces]
