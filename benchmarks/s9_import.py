"""S9: 10,000 products from a CSV file: looked at, then kept in one transaction; new, then changed."""

import csv
import shutil
import tempfile
from pathlib import Path

from measure import FOLDER, Figure, Options, clocked
from replay import raw_connection, replay, written_by
from shop import barcode_of, name_of, price_of

from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services import importing
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop

ROWS = 10_000
LIMIT = 5000.0
ROUNDS = 3


def measure(options: Options) -> list[Figure]:
    del options
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        folder = Path(name)
        source = folder / "products.csv"
        _write(source)
        session = open_shop(folder / "recorded.oms")
        plan = importing.plan_products(session, source)
        if len(plan.good) != ROWS:
            message = f"{len(plan.bad)} rows were refused"
            raise AssertionError(message)
        written = written_by(
            session.store, lambda: importing.import_products(session.fresh(), plan)
        )
        session.store.close()
        times, floor = [], []
        for round_ in range(ROUNDS):
            times.append(clocked(lambda at=round_: _bring_in(folder / f"timed-{at}.oms", source)))
            empty = folder / f"raw-{round_}.oms"
            open_shop(empty).store.close()
            connection = raw_connection(empty)
            floor.append(clocked(lambda made=connection: replay(made, written)))
            connection.close()
        changed, changed_floor = _measure_changes(folder)
    return [
        Figure("S9", f"import {ROWS:,} products from CSV", times, floor, LIMIT),
        Figure("S9", f"change price and stock of {ROWS:,} products", changed, changed_floor, LIMIT),
    ]


def _measure_changes(folder: Path) -> tuple[list[float], list[float]]:
    """Times of changing all products of a shop, and of replaying what that writes."""
    first, changes, shop = (folder / name for name in ("first.csv", "changes.csv", "before.oms"))
    _write(first)
    _bring_in(shop, first)
    _write(changes, dearer=500)
    copies = [Path(shutil.copy(shop, folder / f"changed-{at}.oms")) for at in range(2 * ROUNDS + 1)]
    session = open_shop(copies.pop())
    written = written_by(session.store, lambda: _change(session, changes))
    session.store.close()
    times, floor = [], []
    while copies:
        session = open_shop(copies.pop())
        times.append(clocked(lambda to=session: _change(to, changes)))
        session.store.close()
        connection = raw_connection(copies.pop())
        floor.append(clocked(lambda made=connection: replay(made, written)))
        connection.close()
    return times, floor


def _change(session: Session, source: Path) -> None:
    plan = importing.plan_products(session, source, mode=ImportMode.UPDATE)
    if len(plan.changes) != ROWS:
        message = f"{len(plan.changes)} products would change"
        raise AssertionError(message)
    importing.import_products(session.fresh(), plan)


def _bring_in(store: Path, source: Path) -> None:
    session = open_shop(store)
    plan = importing.plan_products(session, source)
    importing.import_products(session.fresh(), plan)
    session.store.close()


def _write(path: Path, *, dearer: int = 0) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "price", "code", "barcode", "category", "unit", "cost", "stock"])
        for id_ in range(1, ROWS + 1):
            price = price_of(id_) + dearer
            row = [name_of(id_), price, f"P{id_:06}", barcode_of(id_), name_of(id_).split()[0]]
            writer.writerow([*row, "pcs", price * 8 // 10, 100 + bool(dearer)])
