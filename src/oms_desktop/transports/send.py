"""One door for all ways: bytes go to where a printer's profile says, or the trouble is told."""

import errno
from collections import defaultdict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Final

from oms_desktop.domain.errors_printing import PrinterTrouble, PrinterValueInvalid
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import Connection, PrinterProfile
from oms_desktop.transports import device_file, network, serial_port, spooler
from oms_desktop.transports.fault import TransportFault

Transport = Callable[[PrinterProfile, bytes, str], None]
WAYS: Final[Mapping[Connection, Transport]] = {
    Connection.QT: spooler.send,
    Connection.SPOOLER: spooler.send,
    Connection.NETWORK: network.send,
    Connection.SERIAL: serial_port.send,
    Connection.FILE: device_file.send,
}
"""A painted printer takes bytes too, such as the pulse for the drawer behind it."""
_LOCKS: Final[dict[tuple[Connection, str], Lock]] = defaultdict(Lock)
_MISSING: Final = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTDIR, errno.EISDIR})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG})
_BROKEN: Final = frozenset(
    {errno.EPIPE, errno.ENOTCONN, errno.ECONNRESET, errno.ECONNABORTED, errno.EIO}
)


def send(profile: PrinterProfile, data: bytes, title: str) -> None:
    """Send bytes to a printer; blocks until they are taken, at most some seconds.

    Args:
        profile: which printer.
        data: all that it is to get.
        title: the job's name in the system's queue.

    Raises:
        PrinterTrouble: it didn't take all of them.
    """
    try:
        # One at a time: the drawer's pulse must not land inside a receipt.
        with _LOCKS[profile.connection, profile.address]:
            WAYS[profile.connection](profile, data, title)
    except TransportFault as fault:
        raise PrinterTrouble(profile.name, fault.trouble) from fault
    except PrinterValueInvalid as fault:
        raise PrinterTrouble(profile.name, Trouble.MISSING) from fault
    except OSError as fault:
        raise PrinterTrouble(profile.name, trouble_of(fault)) from fault


def trouble_of(fault: OSError) -> Trouble:
    """What an error of the system means for the person at the counter."""
    if fault.errno in _MISSING:
        return Trouble.MISSING
    if fault.errno in _FORBIDDEN:
        return Trouble.FORBIDDEN
    if fault.errno in _BROKEN:
        return Trouble.BROKEN_OFF
    return Trouble.REFUSED if fault.errno in _FULL else Trouble.NO_ANSWER
