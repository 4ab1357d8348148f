"""S9: 10,000 products from a CSV file into an empty shop: looked at, then kept in one transaction."""

import csv
import tempfile
from pathlib import Path

from measure import FOLDER, Figure, Options, clocked
from replay import raw_connection, replay, written_by
from shop import barcode_of, name_of, price_of

from oms_desktop.services import importing
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
    return [Figure("S9", f"import {ROWS:,} products from CSV", times, floor, LIMIT)]


def _bring_in(store: Path, source: Path) -> None:
    session = open_shop(store)
    plan = importing.plan_products(session, source)
    importing.import_products(session.fresh(), plan)
    session.store.close()


def _write(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "price", "code", "barcode", "category", "unit", "cost", "stock"])
        for id_ in range(1, ROWS + 1):
            price = price_of(id_)
            row = [name_of(id_), price, f"P{id_:06}", barcode_of(id_), name_of(id_).split()[0]]
            writer.writerow([*row, "pcs", price * 8 // 10, 100])
