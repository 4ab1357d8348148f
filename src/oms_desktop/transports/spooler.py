"""A printer of the system: bytes go into its queue as they are, past the system's own drawing."""

import platform
import shutil
import subprocess
from typing import Final

from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.transports.fault import TransportFault

LP_SECONDS: Final = 15.0


def send(profile: PrinterProfile, data: bytes, title: str) -> None:
    """Hand a job to the system's queue; an empty address is the system's usual printer.

    Raises:
        OSError, TransportFault: it knows no such printer, or takes no job.
    """
    if platform.system() == "Windows":
        from oms_desktop.transports import winspool

        winspool.send(profile.address, data, title)
    else:
        _lp(profile.address, data, title)


def _lp(name: str, data: bytes, title: str) -> None:
    """CUPS, through its own program: no library of it is needed."""
    program = shutil.which("lp")
    if program is None:
        raise TransportFault(Trouble.MISSING, "there is no lp")
    where = ["-d", name] if name else []
    words = [program, *where, "-o", "raw", "-t", title or "OMS Desktop", "--", "-"]
    try:
        done = subprocess.run(
            words, input=data, capture_output=True, timeout=LP_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as fault:
        raise TransportFault(Trouble.NO_ANSWER, str(fault)) from fault
    if done.returncode:
        words_of_lp = done.stderr.decode("utf-8", "replace").strip()
        raise TransportFault(_trouble(words_of_lp), words_of_lp)


def _trouble(words: str) -> Trouble:
    """What `lp` complains of; it speaks English unless the system's words were translated."""
    lowered = words.casefold()
    if "does not exist" in lowered or "unknown" in lowered or "no default" in lowered:
        return Trouble.MISSING
    if "unable to connect" in lowered or "scheduler" in lowered:
        return Trouble.NO_ANSWER
    return Trouble.REFUSED
