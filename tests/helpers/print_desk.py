"""Jobs of the print queue behind a window, with bytes that say what they are."""

from typing import Any

import pytest

from oms_desktop.desktop.shell import hand_outs
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.paper_subject import InvoicePaper
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.services import selling
from oms_desktop.services.selling import Terms
from oms_desktop.transports import network
from tests.helpers.desk_fixture import FilePrinters, settle
from tests.helpers.shop import Shop, cash

Counter = tuple[Desk, QtPaperDesk, FilePrinters]


def make_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that say what they are; how a paper really looks on a printer is tested elsewhere."""

    def bytes_for(_: Any, values: Any, profile: PrinterProfile) -> bytes:
        return f"{values.number} copy {values.copy} on {profile.name}".encode()

    monkeypatch.setattr(InvoicePaper, "bytes_for", bytes_for)
    monkeypatch.setattr(network, "HANG_UP_SECONDS", 0.2)
    monkeypatch.setattr(hand_outs, "RETRY_SECONDS", ())


def states(s: Shop) -> list[tuple[object, ...]]:
    """How far all jobs are."""
    return s.sql("SELECT state, attempts, printed, reason FROM print_job ORDER BY id")


def sell(counter: Counter, s: Shop, *codes: str, terms: Terms | None = None) -> None:
    """A sale through the window's writer, handed out as the counter does."""
    desk, papers, _ = counter
    order_id = s.cart(*codes)

    def done(changes: Any) -> None:
        papers.print_jobs(changes.touched.get("print_job", ()))

    desk.command(selling.sell, order_id, terms or cash(100_000)).run(done)
    settle(desk, papers)
