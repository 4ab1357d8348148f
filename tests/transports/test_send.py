"""Every way to a printer: byte-exact, or the trouble in one word."""

import errno
import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from oms_desktop.domain.errors_printing import PrinterTrouble
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from oms_desktop.transports import network, serial_port, spooler
from oms_desktop.transports.send import WAYS, send, trouble_of
from tests.helpers.raw_printer import RawPrinter

EVERYTHING = bytes(range(256)) * 40
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a system like Unix")


def at(connection: Connection, address: str) -> PrinterProfile:
    return PrinterProfile("Kasir", connection, address, Dialect.ESCPOS)


def trouble(connection: Connection, address: str, data: bytes = b"x") -> Trouble:
    with pytest.raises(PrinterTrouble) as refused:
        send(at(connection, address), data, "job")
    assert refused.value.printer == "Kasir"
    return refused.value.trouble


def test_there_is_a_way_for_every_connection() -> None:
    assert set(WAYS) == set(Connection)


# ------------------------------------------------------------------ network


@pytest.mark.parametrize("way", ["good", "silent"])
def test_a_listening_socket_gets_every_byte(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "HANG_UP_SECONDS", 0.2)
    with RawPrinter(way) as printer:  # type: ignore[arg-type]
        send(at(Connection.NETWORK, printer.address), EVERYTHING, "job")
        send(at(Connection.NETWORK, printer.address), b"\x1b@second", "job")
    assert printer.jobs == [EVERYTHING, b"\x1b@second"]


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert trouble(Connection.NETWORK, f"127.0.0.1:{port}") is Trouble.NO_ANSWER


def test_unplugged_while_it_is_sent_to() -> None:
    with RawPrinter("resets") as printer:
        assert trouble(Connection.NETWORK, printer.address, EVERYTHING * 50) is Trouble.BROKEN_OFF


def test_a_printer_that_stops_taking_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "SEND_SECONDS", 0.2)
    with RawPrinter("deaf") as printer:
        assert trouble(Connection.NETWORK, printer.address, EVERYTHING * 900) is Trouble.BROKEN_OFF


def test_an_address_that_cannot_be() -> None:
    assert trouble(Connection.NETWORK, "kasir:port") is Trouble.MISSING


# ------------------------------------------------------------------ file and device


def test_a_file_gets_every_byte_behind_what_is_there(tmp_path: Path) -> None:
    place = tmp_path / "lp0"
    for data in (EVERYTHING, b"second"):
        send(at(Connection.FILE, str(place)), data, "job")
    assert place.read_bytes() == EVERYTHING + b"second"


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    assert trouble(Connection.FILE, str(tmp_path / "gone" / "lp0")) is Trouble.MISSING
    assert trouble(Connection.FILE, str(tmp_path)) in {Trouble.MISSING, Trouble.FORBIDDEN}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_that_takes_nothing() -> None:
    assert trouble(Connection.FILE, "/dev/full") is Trouble.REFUSED


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.EACCES, Trouble.FORBIDDEN),
        (errno.EPIPE, Trouble.BROKEN_OFF),
        (errno.ENOENT, Trouble.MISSING),
        (errno.EHOSTUNREACH, Trouble.NO_ANSWER),
    ],
)
def test_what_the_system_says(number: int, word: Trouble) -> None:
    assert trouble_of(OSError(number, "")) is word


# ------------------------------------------------------------------ serial


@posix
def test_a_serial_port_gets_every_byte() -> None:
    import tty

    ours, theirs = os.openpty()
    tty.setraw(ours)
    got: list[bytes] = []

    def listen() -> None:
        while sum(map(len, got)) < len(EVERYTHING):
            got.append(os.read(ours, 4096))

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    send(at(Connection.SERIAL, os.ttyname(theirs)), EVERYTHING, "job")
    listener.join(10)
    os.close(ours)
    os.close(theirs)
    assert b"".join(got) == EVERYTHING


@posix
def test_a_port_that_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial_port, "SEND_SECONDS", 0.2)
    ours, theirs = os.openpty()
    found = trouble(Connection.SERIAL, os.ttyname(theirs), EVERYTHING * 100)
    os.close(ours)
    os.close(theirs)
    assert found is Trouble.BROKEN_OFF


@posix
def test_a_port_that_is_not_there(tmp_path: Path) -> None:
    assert trouble(Connection.SERIAL, str(tmp_path / "ttyUSB9")) is Trouble.MISSING


# ------------------------------------------------------------------ the system's queue


def lp(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program of this name first in the way."""
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@posix
@pytest.mark.parametrize(
    ("connection", "name", "words"),
    [
        (Connection.SPOOLER, "EPSON-LX310", "-d EPSON-LX310 -o raw -t job -- -"),
        (Connection.QT, "", "-o raw -t job -- -"),
    ],
)
def test_a_queue_gets_every_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, connection: Connection, name: str, words: str
) -> None:
    lp(tmp_path, monkeypatch, f'echo "$@" > {tmp_path}/words; cat > {tmp_path}/bytes')
    send(at(connection, name), EVERYTHING, "job")
    assert (tmp_path / "bytes").read_bytes() == EVERYTHING
    assert (tmp_path / "words").read_text().strip() == words


@posix
@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("echo 'lp: The printer or class does not exist.' >&2; exit 1", Trouble.MISSING),
        ("echo 'lp: Error - scheduler not responding.' >&2; exit 1", Trouble.NO_ANSWER),
        ("echo 'lp: Printer is not accepting jobs.' >&2; exit 1", Trouble.REFUSED),
        ("exec sleep 5", Trouble.NO_ANSWER),
    ],
)
def test_what_a_queue_complains_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, word: Trouble
) -> None:
    monkeypatch.setattr(spooler, "LP_SECONDS", 0.5)
    lp(tmp_path, monkeypatch, script)
    assert trouble(Connection.SPOOLER, "EPSON") is word


@posix
def test_a_system_without_queues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert trouble(Connection.SPOOLER, "EPSON") is Trouble.MISSING
