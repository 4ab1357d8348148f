"""A printer that is a device or a file: `/dev/usb/lp0`, `LPT1`, or a file to look at."""

import os
from pathlib import Path

from oms_desktop.domain.printers import PrinterProfile


def send(profile: PrinterProfile, data: bytes, _: str) -> None:
    """Append to it; what is a file reaches the disk.

    Raises:
        OSError: there is no such place, or it can't be written.
    """
    path = Path(profile.address)
    with path.open("ab", buffering=0) as device:
        left = memoryview(data)
        while left:
            left = left[device.write(left) or 0 :]
        if path.is_file():
            os.fsync(device.fileno())
