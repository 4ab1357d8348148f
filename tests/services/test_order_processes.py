"""Several threads and programs at the same orders: no number twice, nothing sent twice, books right."""

import threading
from collections.abc import Callable
from pathlib import Path

from oms_desktop.domain.refused import Refused
from oms_desktop.services import shop as shop_service
from oms_desktop.services import stepping
from oms_desktop.services.changes import Changes
from tests.helpers.orders import ordered, packed, right
from tests.helpers.seller import processes, start
from tests.helpers.shipper import move_orders, work_on
from tests.helpers.shop import FakeClock, Shop, open_copy

ORDERS, ROUNDS = 6, 120


def orders_in(shop: Shop) -> list[int]:
    """Orders that several will work on; for customers without a limit."""
    codes = ("15*GULA", "9*KOPI", "2*JASA", "3*BUKU")
    return [ordered(shop, *codes[: 2 + at % 3]) for at in range(ORDERS)]


def nothing_twice(shop: Shop) -> None:
    """What left is at most what is agreed, and each shipment left and was billed at most once."""
    rows = shop.sql(
        "SELECT l.quantity - l.cancelled, sum(s.quantity) FROM order_line AS l "
        "JOIN shipment_line AS s ON s.order_line_id = l.id JOIN shipment ON shipment.id = shipment_id "
        "WHERE shipped_at IS NOT NULL AND state <> 'returned_to_shop' GROUP BY l.id"
    )
    assert rows
    assert all(went <= agreed for agreed, went in rows)
    billed = shop.sql(
        "SELECT shipment_id, count(*) FROM invoice WHERE id NOT IN "
        "(SELECT invoice_id FROM invoice_void) GROUP BY 1"
    )
    assert billed
    assert all(times == 1 for _, times in billed)
    right(shop)


def test_two_programs_and_two_threads_move_the_same_orders(shop_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "toko.oms"
    made = open_copy(shop_file, path)
    order_ids = orders_in(made)
    made.session.store.close()
    barrier = processes().Barrier(2)
    children = [start(move_orders, str(path), order_ids, seed, ROUNDS, barrier) for seed in (1, 2)]
    session = shop_service.open_shop(path, FakeClock())
    said: list[list[str]] = []

    def work(seed: int) -> None:
        said.append(work_on(session, order_ids, seed, ROUNDS))

    threads = [threading.Thread(target=work, args=(seed,)) for seed in (3, 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    for process, pipe in children:
        said.append(pipe.recv())
        process.join(30)
        assert process.exitcode == 0
        pipe.close()
    shop = Shop(session, FakeClock())
    numbers = [number for each in said for number in each]
    assert len(said) == 4
    assert len(numbers) == len(set(numbers)) > 10
    all_numbers = [row[0] for row in shop.sql("SELECT number FROM shipment ORDER BY id")]
    assert set(numbers) <= set(all_numbers)
    assert sorted(int(each[-4:]) for each in all_numbers) == list(range(1, len(all_numbers) + 1))
    nothing_twice(shop)
    session.store.close()


def test_the_same_step_at_the_same_moment_is_done_once(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA")
    packed(shop, order_id)
    begin = threading.Barrier(4)
    answers: list[Changes | Refused] = []

    def advance() -> None:
        begin.wait(10)
        answers.append(tried(lambda: stepping.advance(shop.session.fresh(), order_id)))

    threads = [threading.Thread(target=advance) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    done = [each.facts["did"] for each in answers if isinstance(each, Changes)]
    # Sent, then delivered; the other two found nothing left to do.
    assert sorted(done) == ["deliver", "ship"]
    assert len(answers) == 4
    assert shop.stock("GULA") == (97_000, 0, 97_000)
    nothing_twice(shop)


def tried(act: Callable[[], Changes]) -> Changes | Refused:
    try:
        return act()
    except Refused as refusal:
        return refusal
