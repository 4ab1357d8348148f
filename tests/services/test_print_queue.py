"""Jobs are written with the sale, survive everything, and every sheet is counted once."""

import json
from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.database import print_jobs
from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.errors_printing import PrinterKnown
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.print_jobs import DOCUMENTS, Trouble
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from oms_desktop.services import ordering, print_queue, printers, selling
from oms_desktop.services.order_papers import PaperKind
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import INVOICE_PAPERS, Paper
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop, cash
from tests.services.printer_cases import KASIR, kasir, ordered, over, started

FORMS = PrinterProfile("Dot matrix", Connection.FILE, "LPT1", Dialect.ESCP, "half", 80)


def jobs(s: Shop) -> list[tuple[object, ...]]:
    return s.sql("SELECT document, ids, number, paper, copies, state FROM print_job ORDER BY id")


# ------------------------------------------------------------------ with the sale


def test_a_shop_without_printers_of_its_own_has_no_jobs(shop: Shop) -> None:
    changes = shop.sell("GULA")
    assert "print_job" not in changes.touched
    assert jobs(shop) == []


def test_the_job_is_written_with_the_sale(shop: Shop) -> None:
    kasir(shop, "receipt", copies=2)
    changes = shop.sell("GULA")
    [job_id] = changes.touched["print_job"]
    invoice = changes.id_of("invoice")
    assert jobs(shop) == [("receipt", f"[{invoice}]", "INV/2026/11/0001", "80", 2, "waiting")]
    assert print_queue.job(shop.new, job_id).place == "Kasir"


def test_a_sale_that_is_undone_has_no_job(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    kasir(shop, "receipt")
    order_id, add = shop.cart("GULA"), print_jobs.add_job

    def stop(*args: Any, **values: Any) -> int:
        add(*args, **values)
        raise PrinterKnown("stop")

    monkeypatch.setattr(print_jobs, "add_job", stop)
    with pytest.raises(PrinterKnown):
        selling.sell(shop.new, order_id, cash(20_000))
    assert jobs(shop) == []
    assert shop.sql("SELECT * FROM invoice") == []


def test_a_sale_asked_for_twice_has_one_job(shop: Shop) -> None:
    kasir(shop, "receipt")
    order_id, session = shop.cart("GULA"), shop.new
    first = selling.sell(session, order_id, cash(20_000))
    assert selling.sell(session, order_id, cash(20_000)) == first
    assert len(jobs(shop)) == 1


def test_no_copy_means_no_job(shop: Shop) -> None:
    kasir(shop, "receipt", copies=0)
    assert "print_job" not in shop.sell("GULA").touched


def test_a_sale_on_credit_and_delivered_prints_invoice_and_delivery_note(shop: Shop) -> None:
    kasir(shop, "receipt")
    kasir(shop, "invoice", "delivery_note", copies=3, profile=FORMS)
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    terms = Terms(Tender(PaymentMethod.CASH, 1_000), on_credit=True)
    changes = selling.sell(shop.new, order_id, terms)
    [[shipment]] = shop.sql("SELECT id FROM shipment")
    assert [row[0] for row in jobs(shop)] == ["invoice", "delivery_note"]
    assert jobs(shop)[1][1:5] == (f"[{shipment}]", "SJ/2026/11/0001", "half", 3)
    assert len(changes.touched["print_job"]) == 2


# ------------------------------------------------------------------ on the way


def test_every_sheet_is_counted_and_the_last_one_ends_the_job(shop: Shop) -> None:
    job_id = started(shop, copies=2)
    assert dict(print_queue.sheet_out(shop.new, job_id).facts) == {
        "copy": 0,
        "left": 1,
        "number": "INV/2026/11/0001",
    }
    assert print_queue.job(shop.new, job_id).state == "printing"
    assert print_queue.sheet_out(shop.new, job_id).facts["copy"] == 1
    assert print_queue.job(shop.new, job_id).state == "done"
    assert shop.sql("SELECT copy FROM invoice_print ORDER BY id") == [(0,), (1,)]
    assert print_queue.open_jobs(shop.new) == []


def test_a_sheet_told_twice_is_counted_once(shop: Shop) -> None:
    job_id, session = started(shop, copies=2), shop.new
    print_queue.sheet_out(session, job_id)
    print_queue.sheet_out(session, job_id)
    assert print_queue.job(shop.new, job_id).left == 1


def test_two_workers_cannot_take_one_job(shop: Shop) -> None:
    job_id = started(shop)
    with pytest.raises(StateForbids):
        print_queue.start(shop.new, job_id)


def test_a_failed_job_keeps_its_reason_and_its_sheets(shop: Shop) -> None:
    job_id = started(shop, copies=3)
    print_queue.sheet_out(shop.new, job_id)
    print_queue.fail(shop.new, job_id, Trouble.BROKEN_OFF)
    [row] = print_queue.open_jobs(shop.new)
    assert (row.state, row.reason, row.left, row.attempts) == ("failed", "broken_off", 2, 1)
    assert print_queue.start(shop.new, job_id).facts["attempts"] == 2
    assert print_queue.job(shop.new, job_id).reason == ""


@pytest.mark.parametrize("act", [print_queue.start, print_queue.sheet_out, print_queue.cancel])
def test_what_is_out_stays_out(shop: Shop, act: object) -> None:
    job_id = over(shop)
    before = shop.dump()
    with pytest.raises(StateForbids):
        act(shop.new, job_id)  # type: ignore[operator]
    assert shop.dump() == before


def test_given_up_it_is_not_printed_any_more(shop: Shop) -> None:
    job_id = ordered(shop)
    print_queue.cancel(shop.new, job_id)
    assert print_queue.open_jobs(shop.new) == []
    with pytest.raises(StateForbids):
        print_queue.start(shop.new, job_id)
    assert [row.state for row in print_queue.newest_jobs(shop.new)] == ["cancelled"]


def test_a_paper_of_an_order_is_counted_as_such(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.confirm(shop.new, order_id)
    wanted = (PaperKind.ORDER_SLIP.value, (order_id,), "SO/2026/11/0001", Paper.ROLL_80, "EPSON")
    job_id = print_queue.add(shop.new, *wanted).id_of("print_job")
    print_queue.start(shop.new, job_id)
    print_queue.sheet_out(shop.new, job_id)
    assert shop.sql("SELECT kind, copy FROM paper_print") == [("order_slip", 0)]


def test_old_jobs_that_are_over_are_dropped(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_queue, "_KEPT", 3)
    waiting = ordered(shop)
    done = [over(shop) for _ in range(6)]
    kept = [row.id for row in print_queue.newest_jobs(shop.new, 20)]
    assert kept == [*reversed(done[-4:]), waiting]


def test_the_open_ones_are_found_by_their_index(shop: Shop) -> None:
    plan = shop.sql(
        "EXPLAIN QUERY PLAN SELECT id FROM print_job "
        "WHERE state IN ('waiting', 'printing', 'failed') ORDER BY id DESC LIMIT 5"
    )
    assert "print_job_open" in plan[0][3]


# ------------------------------------------------------------------ printers


def test_what_is_kept_of_a_printer_comes_back(shop: Shop) -> None:
    for profile in (KASIR, FORMS, PrinterProfile("Kantor", paper="A4", cutter=False)):
        printers.add(shop.new, profile)
    assert [row.profile for row in printers.all_printers(shop.new)] == [
        FORMS,
        PrinterProfile("Kantor", paper="A4", cutter=False),
        KASIR,
    ]


def test_a_printer_that_is_taken_away_prints_nothing_more(shop: Shop) -> None:
    gone = kasir(shop, "receipt")
    printers.retire(shop.new, gone)
    assert printers.all_printers(shop.new) == []
    assert printers.uses(shop.new) == {}
    assert printers.printer(shop.new, gone).active is False
    with pytest.raises(NotFound):
        printers.set_use(shop.new, "receipt", gone)
    printers.retire(shop.new, gone, active=True)
    assert len(printers.all_printers(shop.new)) == 1


def test_a_printer_changed_into_another_kind_loses_what_it_cannot_print(shop: Shop) -> None:
    printer_id = kasir(shop, "receipt", "invoice")
    printers.change(shop.new, printer_id, replace(FORMS, name="Kasir"))
    assert set(printers.uses(shop.new)) == {"invoice"}


def test_the_drawer_is_behind_the_receipts_printer(shop: Shop) -> None:
    assert printers.drawer_printer(shop.new) is None
    other = kasir(shop, profile=replace(KASIR, name="Antrian"))
    assert printers.drawer_printer(shop.new) == printers.printer(shop.new, other)
    till = kasir(shop, "receipt")
    assert printers.drawer_printer(shop.new) == printers.printer(shop.new, till)


def test_the_journal_says_what_was_set(shop: Shop) -> None:
    kasir(shop, "receipt", copies=2)
    [(_, content)] = shop.journalled("printer.used")
    assert content == {"printer": "Kasir", "copies": 2}
    [(_, content)] = shop.journalled("printer.added")
    assert json.dumps(content).find("192.168.1.50") > 0


@pytest.mark.parametrize("kind", PaperKind)
def test_a_printer_is_offered_exactly_the_papers_of_a_document(kind: PaperKind) -> None:
    assert DOCUMENTS[kind.value].papers == {paper.value for paper in kind.papers}


def test_an_invoice_goes_on_every_paper_but_the_label() -> None:
    assert DOCUMENTS["invoice"].papers == {paper.value for paper in INVOICE_PAPERS}
    receipts = {paper.value for paper in INVOICE_PAPERS if paper.form == "receipt"}
    assert DOCUMENTS["receipt"].papers == receipts
