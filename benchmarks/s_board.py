"""The board of orders: 2,000 of them opened, and one card moved, as the person sees it."""

import os
from itertools import cycle

from measure import Figure, Options, copies, in_turn
from open_orders import add_open_orders
from replay import raw_connection
from shop import reference_shop

from oms_desktop.domain.fulfilment import ShipmentState

ORDERS = 2000
OPEN_LIMIT = 100.0
MOVE_LIMIT = 50.0
_FLOOR = """
SELECT orders.id, orders.number, customer.name, order_line.name, order_line.quantity
FROM orders JOIN customer ON customer.id = orders.customer_id
JOIN order_line ON order_line.order_id = orders.id
WHERE orders.state = 'confirmed'
"""
_ONE = "SELECT id, number, state, total FROM orders WHERE id = ?"
_MOVED = (ShipmentState.PACKED.value, ShipmentState.PICKING.value)


def measure(options: Options) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with copies(reference_shop(options), "timed") as (path,):
        add_open_orders(path, options, ORDERS)
        return _measured(options, path)


def _measured(options, path):
    from PySide6.QtWidgets import QApplication

    from oms_desktop.app import build_window, make_application
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.shop import open_shop

    application = make_application()
    raw = raw_connection(path)
    window, desk = build_window(open_shop(path), {"theme": "light", "language": "en"})
    window.resize(1366, 768)
    window.show()
    tab = window.show_tab("processing")
    QApplication.processEvents()
    picked = raw.execute(
        "SELECT id, order_id FROM shipment WHERE state IN ('picking', 'packed')"
        " AND number LIKE 'SJ/BENCH/%' ORDER BY id LIMIT 40"
    ).fetchall()
    states = cycle(_MOVED)
    places = cycle(picked)
    after = [next(states)]

    def open_board() -> None:
        tab.refresh()
        application.processEvents()

    def move() -> None:
        """What the bus tells after the command: only the cards it was about are read and painted."""
        shipment, order = next(places)
        if (shipment, order) == tuple(picked[0]):
            after[0] = next(states)
        raw.execute("UPDATE shipment SET state = ? WHERE id = ?", (after[0], shipment))
        moving.append(order)

    moving: list[int] = []

    def show_moved() -> None:
        desk.bus.tell(Changes({"order": (moving.pop(),)}))
        application.processEvents()

    opened, open_floor = in_turn(
        max(10, options.rounds // 3),
        open_board,
        lambda: raw.execute(_FLOOR).fetchall(),
        warm=2,
    )
    _, moved, move_floor = in_turn(
        options.rounds,
        move,
        show_moved,
        lambda: raw.execute(_ONE, (picked[0][1],)).fetchall(),
        warm=2,
    )
    raw.close()
    window.set_close_guard(None)
    window.close()
    desk.close()
    return [
        Figure("board", f"{ORDERS} open orders shown", opened, open_floor, OPEN_LIMIT),
        Figure("board", "one card moved", moved, move_floor, MOVE_LIMIT),
    ]
