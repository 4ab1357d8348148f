"""Several programs on one store: no number twice, none left out, no sale lost."""

from pathlib import Path

from oms_desktop.services import shop as shop_service
from tests.helpers.invariants import Bookkeeping
from tests.helpers.seller import processes, sell_many, start
from tests.helpers.shop import FakeClock

WRITERS, SALES = 4, 100


def test_four_counters_sell_at_once(shop_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "toko.oms"
    path.write_bytes(shop_file.read_bytes())
    barrier = processes().Barrier(WRITERS)
    children = [start(sell_many, str(path), SALES, barrier) for _ in range(WRITERS)]
    numbers = [pipe.recv() for _, pipe in children]
    for process, pipe in children:
        process.join(30)
        assert process.exitcode == 0
        pipe.close()
    said = [number for each in numbers for number in each]
    assert len(said) == len(set(said)) == WRITERS * SALES
    assert sorted(int(number[-4:]) for number in said) == list(range(1, WRITERS * SALES + 1))
    session = shop_service.open_shop(path, FakeClock())
    rows = session.store.connection.execute("SELECT number FROM invoice").fetchall()
    assert {number for (number,) in rows} == set(said)
    Bookkeeping(session.store).check()
    [[on_hand]] = session.store.connection.execute(
        "SELECT on_hand FROM stock_total WHERE product_id = 1"
    ).fetchall()
    assert on_hand == (100 - WRITERS * SALES) * 1000
    session.store.close()
