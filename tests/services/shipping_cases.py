"""Cases of the commands that prepare, send and hand over."""

from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import dispatching, packing, planning, stepping
from oms_desktop.services.dispatching import Dispatch
from oms_desktop.services.paying import Tender
from tests.helpers.orders import (
    delivered,
    failed,
    fetched,
    ordered,
    packed,
    planned,
    ready,
    shipped,
)
from tests.helpers.shop import Shop
from tests.services.command_case import Case

NEW = ("2*GULA", "KOPI", "JASA")


def _done(s: Shop) -> int:
    order_id = ordered(s, "GULA")
    delivered(s, order_id)
    return order_id


def _picked(s: Shop) -> int:
    order_id = ordered(s, *NEW)
    shipment_id = planned(s, order_id)
    packing.start_picking(s.new, shipment_id)
    return order_id


def _counted(s: Shop, quantity: int) -> tuple[int, int, int]:
    order_id = ordered(s, *NEW)
    return planned(s, order_id), s.line(order_id), quantity


SHIPPING_CASES = (
    Case(
        planning.plan,
        lambda s: (ordered(s, *NEW),),
        lambda s: (_done(s),),
        errors.StateForbids,
    ),
    Case(
        planning.cancel_shipment,
        lambda s: (packed(s, ordered(s, *NEW)), "salah ambil"),
        lambda s: (shipped(s, ordered(s, *NEW)), "salah"),
        errors.StateForbids,
    ),
    Case(
        packing.start_picking,
        lambda s: (planned(s, ordered(s, *NEW)),),
        lambda s: (packed(s, ordered(s, *NEW)),),
        errors.StateForbids,
    ),
    Case(
        packing.count_packed,
        lambda s: _counted(s, 2000),
        lambda s: _counted(s, 3000),
        errors_shipping.PackedTooMany,
    ),
    Case(
        packing.pack_scan,
        lambda s: (planned(s, ordered(s, *NEW)), "2*GULA"),
        lambda s: (planned(s, ordered(s, *NEW)), "BUKU"),
        errors_shipping.NotInShipment,
    ),
    Case(
        packing.pack,
        lambda s: (planned(s, ordered(s, *NEW)), 2, 1500),
        lambda s: (packed(s, ordered(s, *NEW)),),
        errors.StateForbids,
        more={"as_planned": True},
    ),
    Case(
        packing.make_ready,
        lambda s: (packed(s, fetched(s, *NEW)),),
        lambda s: (packed(s, ordered(s, *NEW)),),
        errors_shipping.MethodForbids,
    ),
    Case(
        packing.unpack,
        lambda s: (packed(s, ordered(s, *NEW)),),
        lambda s: (shipped(s, ordered(s, *NEW)),),
        errors.StateForbids,
    ),
    Case(
        dispatching.set_dispatch,
        lambda s: (
            planned(s, ordered(s, *NEW)),
            Dispatch(carrier="JNE", tracking="JX1", cost=9_000, address="Jl. Kawi"),
        ),
        lambda s: (planned(s, ordered(s, *NEW)), Dispatch(carrier="JNE")),
        errors.AddressNeeded,
    ),
    Case(
        dispatching.ship,
        lambda s: (packed(s, ordered(s, *NEW)),),
        lambda s: (packed(s, ordered(s, *NEW), collect=False), False),
        errors_shipping.PaymentNeeded,
    ),
    Case(
        dispatching.deliver,
        lambda s: (
            ready(s, fetched(s, *NEW)),
            "Pak Budi",
            Tender(PaymentMethod.CASH, 100_000),
        ),
        lambda s: (ready(s, fetched(s, *NEW)),),
        errors_shipping.PaymentNeeded,
    ),
    Case(
        dispatching.fail,
        lambda s: (shipped(s, ordered(s, *NEW)), "rumah kosong"),
        lambda s: (shipped(s, ordered(s, *NEW)), " "),
        errors.FieldMissing,
    ),
    Case(
        dispatching.resend,
        lambda s: (failed(s, ordered(s, *NEW)),),
        lambda s: (shipped(s, ordered(s, *NEW)),),
        errors.StateForbids,
    ),
    Case(
        dispatching.bring_back,
        lambda s: (failed(s, ordered(s, *NEW)), "tidak dikenal"),
        lambda s: (shipped(s, ordered(s, *NEW)), "salah"),
        errors.StateForbids,
    ),
    Case(
        dispatching.recall,
        lambda s: (shipped(s, ordered(s, *NEW)), "salah alamat"),
        lambda s: (delivered(s, ordered(s, *NEW)), "salah"),
        errors.StateForbids,
    ),
    Case(
        dispatching.undeliver,
        lambda s: (delivered(s, ordered(s, *NEW)),),
        lambda s: (shipped(s, ordered(s, *NEW)),),
        errors.StateForbids,
    ),
    Case(
        stepping.advance,
        lambda s: (ordered(s, *NEW),),
        lambda s: (_done(s),),
        errors.StateForbids,
    ),
    Case(
        stepping.step_back,
        lambda s: (_picked(s),),
        lambda s: (ordered(s, *NEW),),
        errors.StateForbids,
    ),
)
