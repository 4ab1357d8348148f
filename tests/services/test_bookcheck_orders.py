"""The book check of orders and shipments: silent at every stage, naming what somebody changed."""

from collections.abc import Iterator

import pytest

from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.services import bookcheck, catalogue, dispatching, order_changes
from tests.helpers.burglar import Burglar
from tests.helpers.orders import delivered, failed, fetched, ordered, packed, ready, right, shipped
from tests.helpers.shop import Shop


@pytest.fixture
def busy(shop: Shop) -> Shop:
    """Orders at every stage."""
    parts = (BundlePart("GULA", 2_000), BundlePart("00042", 500))
    catalogue.add(shop.new, ProductDraft("Parsel", 60_000, code="PARSEL", parts=parts))
    delivered(shop, ordered(shop, "3*GULA", "PARSEL"))  # SO 1, SJ 1
    order_id = ordered(shop, "4*GULA", "2*PARSEL", "JASA")  # SO 2
    shipped(shop, order_id, 1, 1)  # SJ 2
    packed(shop, order_id, 1)  # SJ 3
    back = failed(shop, ordered(shop, "2*KOPI", "PARSEL"))  # SO 3, SJ 4
    dispatching.bring_back(shop.new, back, "kosong")
    ready(shop, fetched(shop, "BUKU"))  # SO 4, SJ 5
    closed = ordered(shop, "5*KOPI")  # SO 5, SJ 6
    delivered(shop, closed, 2)
    order_changes.short_close(shop.new, closed, None, "habis")
    taken = shipped(shop, ordered(shop, "KOPI", "PARSEL"))  # SO 6, SJ 7
    dispatching.recall(shop.new, taken, "salah")
    return shop


@pytest.fixture
def thief(busy: Shop) -> Iterator[Burglar]:
    made = Burglar(busy.session.store.path)
    yield made
    made.connection.close()


def found(shop: Shop) -> set[tuple[str, str]]:
    return {(each.kind, each.record) for each in bookcheck.check_books(shop.new).findings}


def test_a_right_shop_has_nothing_wrong(busy: Shop) -> None:
    right(busy)


LINE = "(SELECT id FROM order_line WHERE order_id = {} AND position = {})"
SUGAR = "(SELECT id FROM product WHERE code = 'GULA')"


@pytest.mark.parametrize(
    ("sql", "kind", "record"),
    [
        # An order's state.
        ("UPDATE orders SET state = 'completed' WHERE id = 2", "order_state", "SO/2026/11/0002"),
        (
            "UPDATE orders SET state = 'confirmed', completed_at = NULL WHERE id = 1",
            "order_state",
            "SO/2026/11/0001",
        ),
        ("UPDATE orders SET completed_at = NULL WHERE id = 1", "order_state", "SO/2026/11/0001"),
        ("UPDATE orders SET completed_at = 5 WHERE id = 2", "order_state", "SO/2026/11/0002"),
        ("UPDATE orders SET state = 'cancelled' WHERE id = 2", "order_state", "SO/2026/11/0002"),
        (
            "UPDATE order_line SET cancelled = 0 WHERE order_id = 5",
            "order_state",
            "SO/2026/11/0005",
        ),
        # A shipment's.
        ("UPDATE shipment SET state = 'shipped' WHERE id = 3", "shipment_state", "SJ/2026/11/0003"),
        ("UPDATE shipment SET state = 'picking' WHERE id = 2", "shipment_state", "SJ/2026/11/0002"),
        (
            "UPDATE shipment SET delivered_at = NULL WHERE id = 1",
            "shipment_state",
            "SJ/2026/11/0001",
        ),
        ("UPDATE shipment SET delivered_at = 5 WHERE id = 2", "shipment_state", "SJ/2026/11/0002"),
        (
            "UPDATE shipment SET state = 'shipped', shipped_at = 5 WHERE id = 7",
            "shipment_void",
            "SJ/2026/11/0007",
        ),
        (
            "UPDATE shipment_line SET packed = 0 WHERE shipment_id = 3",
            "shipment_packed",
            "SJ/2026/11/0003",
        ),
        (
            "UPDATE shipment_line SET packed = quantity + 1 WHERE shipment_id = 5",
            "shipment_packed",
            "SJ/2026/11/0005",
        ),
        ("DELETE FROM shipment_line WHERE shipment_id = 5", "shipment_empty", "SJ/2026/11/0005"),
        (
            f"INSERT INTO shipment_part VALUES (3, {LINE.format(2, 1)}, {SUGAR}, 1000)",
            "shipment_parts",
            "SJ/2026/11/0003",
        ),
        (
            f"UPDATE shipment_line SET order_line_id = {LINE.format(1, 1)} WHERE shipment_id = 5",
            "line_order",
            "SJ/2026/11/0005",
        ),
        # What left.
        (
            f"UPDATE shipment_line SET quantity = 9000 WHERE order_line_id = {LINE.format(1, 1)}",
            "over_shipped",
            "1",
        ),
        (
            "UPDATE shipment_line SET quantity = 1000 WHERE shipment_id = 1 AND order_line_id = 1",
            "billed_shipped",
            "INV/2026/11/0001",
        ),
        (
            "UPDATE invoice_line SET quantity = 1000 WHERE invoice_id = 1 AND position = 1",
            "shipped_unbilled",
            "SO/2026/11/0001",
        ),
        (
            "UPDATE shipment_part SET quantity = 9 WHERE shipment_id = 2",
            "shipped_moved",
            "SJ/2026/11/0002",
        ),
        (
            "DELETE FROM stock_movement WHERE document = 'SJ/2026/11/0007' AND quantity > 0",
            "shipped_moved",
            "SJ/2026/11/0007",
        ),
        ("DELETE FROM stock_movement WHERE kind = 'return'", "returned_moved", "SJ/2026/11/0004"),
        (
            "UPDATE stock_movement SET document = 'X' WHERE kind = 'return'",
            "movement_document",
            "{}",
        ),
        (
            "UPDATE credit_note SET kind = 'return'",
            "over_returned",
            "{}",
        ),
        # What is kept.
        (
            "UPDATE reservation SET quantity = 8000 WHERE kind = 'reserve' AND order_line_id = 1",
            "reservation_left",
            "SO/2026/11/0001",
        ),
        (
            "UPDATE reservation SET quantity = 9000 WHERE kind = 'reserve' AND order_line_id = 3",
            "reservation_over",
            "SO/2026/11/0002",
        ),
        (
            "UPDATE reservation SET quantity = 1 WHERE kind = 'reserve' AND order_line_id = 3",
            "reservation_negative",
            "SO/2026/11/0002",
        ),
    ],
)
def test_what_somebody_changed_is_named(
    busy: Shop, thief: Burglar, sql: str, kind: str, record: str
) -> None:
    before = found(busy)
    thief.run(sql)
    named = found(busy) - before
    if record == "{}":
        assert kind in {each for each, _ in named}
    else:
        assert (kind, record) in named
