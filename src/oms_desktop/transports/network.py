"""A printer on the network that takes bytes as they are, usually on port 9100."""

import socket
from typing import Final

from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printer_rules import network_place
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.transports.fault import TransportFault

CONNECT_SECONDS: Final = 4.0
SEND_SECONDS: Final = 10.0
"""A roll printer holds a few kilobytes and takes more only as it prints."""
HANG_UP_SECONDS: Final = 1.0
"""How long to listen whether the printer breaks off; many never hang up by themselves."""


def send(profile: PrinterProfile, data: bytes, _: str) -> None:
    """Connect, send everything, hang up.

    Raises:
        OSError, TransportFault: it isn't there, or broke off.
    """
    place = network_place(profile.address)
    with socket.create_connection(place, CONNECT_SECONDS) as line:
        line.settimeout(SEND_SECONDS)
        try:
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
            _hang_up(line)
        except TimeoutError as fault:
            raise TransportFault(Trouble.BROKEN_OFF, str(fault)) from fault


def _hang_up(line: socket.socket) -> None:
    """Hear the printer out: a line that breaks now has lost what was sent."""
    line.settimeout(HANG_UP_SECONDS)
    try:
        while line.recv(1024):
            pass
    except TimeoutError:
        return
