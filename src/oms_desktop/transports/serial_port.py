"""A printer on a serial port: eight bits, no parity, one stop bit, the wire says when to wait."""

from typing import Any, Final

from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.transports.fault import TransportFault

SEND_SECONDS: Final = 15.0


def send(profile: PrinterProfile, data: bytes, _: str) -> None:
    """Open the port, send everything and wait until it is out.

    Raises:
        OSError, TransportFault: there is no such port, or the printer never says that it is ready.
    """
    import serial

    try:
        with _opened(serial, profile) as port:
            port.write(data)
            port.flush()
    except serial.SerialTimeoutException as fault:
        raise TransportFault(Trouble.BROKEN_OFF, str(fault)) from fault
    except serial.SerialException as fault:
        if fault.errno is None:
            raise TransportFault(Trouble.NO_ANSWER, str(fault)) from fault
        raise


def _opened(serial: Any, profile: PrinterProfile) -> Any:
    return serial.Serial(
        profile.address, profile.speed, write_timeout=SEND_SECONDS, timeout=1, dsrdtr=False
    )
