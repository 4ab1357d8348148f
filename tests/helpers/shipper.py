"""Somebody in a process of his own who moves whatever order he finds, and says what was saved."""

from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from oms_desktop.database.connection import Store
from oms_desktop.domain.refused import Refused
from oms_desktop.services import dispatching, order_changes, packing, planning, shop, stepping
from oms_desktop.services.session import Session


def work_on(session: Session, order_ids: list[int], seed: int, rounds: int) -> list[str]:
    """Plan, step on, close and take back at random; what another did first is refused.

    Returns:
        Numbers of the shipments planned.
    """
    chance, said = Random(seed), []
    for _ in range(rounds):
        order_id = chance.choice(order_ids)
        try:
            said += _act(session, order_id, chance)
        except Refused:
            continue
    return said


def _act(session: Session, order_id: int, chance: Random) -> list[str]:
    kind = chance.randrange(12)
    if kind < 4:
        line_id = chance.choice(_ids(session.store, "order_line", order_id))
        changes = planning.plan(session.fresh(), order_id, {line_id: 1_000})
        return [str(changes.facts["number"])]
    if kind == 4:
        stepping.step_back(session.fresh(), order_id, "salah")
    elif kind == 5:
        order_changes.add_order_line(session.fresh(), order_id, 1)
    elif kind in {6, 7}:
        _move(session, chance.choice([*_ids(session.store, "shipment", order_id), 0]), chance)
    else:
        stepping.advance(session.fresh(), order_id)
    return []


def _move(session: Session, shipment_id: int, chance: Random) -> None:
    match chance.randrange(3):
        case 0:
            dispatching.ship(session.fresh(), shipment_id)
        case 1:
            dispatching.deliver(session.fresh(), shipment_id)
        case _:
            packing.unpack(session.fresh(), shipment_id)


def _ids(store: Store, table: str, order_id: int) -> list[int]:
    rows = store.connection.execute(
        f"SELECT id FROM {table} WHERE order_id = ? ORDER BY id", (order_id,)
    )
    return [int(row[0]) for row in rows]


def move_orders(
    pipe: Connection, path: str, order_ids: list[int], seed: int, rounds: int, start: Any
) -> None:
    """The same in a process of its own; says the numbers when all is done."""
    session = shop.open_shop(Path(path))
    start.wait(60)
    said = work_on(session, order_ids, seed, rounds)
    session.store.close()
    pipe.send(said)
