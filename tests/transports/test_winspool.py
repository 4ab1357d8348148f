"""The spooler of Windows, played by an object with the same functions."""

import ctypes
from typing import Any

import pytest

from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.transports import winspool
from oms_desktop.transports.fault import TransportFault

DATA = bytes(range(256)) * 4


class Spool:
    """Takes bytes in small bites; fails at the call that `fails` names."""

    def __init__(self, fails: str = "") -> None:
        self.fails = fails
        self.calls: list[str] = []
        self.printer, self.kind, self.title = "", "", ""
        self.data = b""

    def __getattr__(self, name: str) -> Any:
        def call(*_: Any) -> int:
            self.calls.append(name)
            return int(name != self.fails)

        return call

    def OpenPrinterW(self, name: str, handle: Any, _: None) -> int:
        self.printer = name
        return int(self.fails != "OpenPrinterW")

    def GetDefaultPrinterW(self, text: Any, size: Any) -> int:
        if text is None:
            ctypes.cast(size, ctypes.POINTER(ctypes.c_uint32))[0] = 6
            return 0
        text.value = "EPSON"
        return 1

    def StartDocPrinterW(self, _: Any, level: int, info: Any) -> int:
        found = ctypes.cast(info, ctypes.POINTER(winspool.DocInfo))[0]
        self.kind, self.title = found.kind, found.name
        return int(self.fails != "StartDocPrinterW")

    def WritePrinter(self, _: Any, data: bytes, many: int, written: Any) -> int:
        bite = data[: min(many, 300)]
        self.data += bite
        ctypes.cast(written, ctypes.POINTER(ctypes.c_uint32))[0] = len(bite)
        return int(self.fails != "WritePrinter")


def on(monkeypatch: pytest.MonkeyPatch, spool: Spool, error: int = 0) -> Spool:
    monkeypatch.setattr(winspool, "library", lambda: spool)
    monkeypatch.setattr(winspool, "last_error", lambda: error)
    return spool


@pytest.mark.parametrize(("name", "found"), [("Kasir", "Kasir"), ("", "EPSON")])
def test_a_raw_job_gets_every_byte(monkeypatch: pytest.MonkeyPatch, name: str, found: str) -> None:
    spool = on(monkeypatch, Spool())
    winspool.send(name, DATA, "INV/1")
    assert spool.data == DATA
    assert (spool.printer, spool.kind, spool.title) == (found, "RAW", "INV/1")
    assert spool.calls == ["StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "ClosePrinter"]


@pytest.mark.parametrize(
    ("fails", "error", "word", "closed", "aborted"),
    [
        ("OpenPrinterW", 1801, Trouble.MISSING, False, False),
        ("OpenPrinterW", 5, Trouble.FORBIDDEN, False, False),
        ("StartDocPrinterW", 0, Trouble.REFUSED, True, False),
        ("StartPagePrinter", 0, Trouble.REFUSED, True, True),
        ("WritePrinter", 0, Trouble.REFUSED, True, True),
        ("EndDocPrinter", 0, Trouble.REFUSED, True, False),
    ],
)
def test_a_call_that_fails(
    monkeypatch: pytest.MonkeyPatch,
    fails: str,
    error: int,
    word: Trouble,
    closed: bool,
    aborted: bool,
) -> None:
    spool = on(monkeypatch, Spool(fails), error)
    with pytest.raises(TransportFault) as fault:
        winspool.send("Kasir", DATA, "x")
    assert fault.value.trouble is word
    assert ("ClosePrinter" in spool.calls) is closed
    assert ("AbortPrinter" in spool.calls) is aborted
