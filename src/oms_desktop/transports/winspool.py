"""The print spooler of Windows, asked directly: a raw job of bytes."""

import ctypes
from typing import Any, Final

from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.transports.fault import TransportFault

_INVALID_NAME: Final = 1801
_ACCESS_DENIED: Final = 5


class DocInfo(ctypes.Structure):
    """DOC_INFO_1W."""

    _fields_ = (
        ("name", ctypes.c_wchar_p),
        ("output", ctypes.c_wchar_p),
        ("kind", ctypes.c_wchar_p),
    )


def send(name: str, data: bytes, title: str) -> None:
    """Write a raw job into a printer's queue.

    Raises:
        TransportFault: there is no such printer, or it takes no job.
    """
    spool = library()
    handle = ctypes.c_void_p()
    _must(spool.OpenPrinterW(name or _usual(spool), ctypes.byref(handle), None))
    try:
        info = DocInfo(title or "OMS Desktop", None, "RAW")
        _must(spool.StartDocPrinterW(handle, 1, ctypes.byref(info)))
        try:
            _must(spool.StartPagePrinter(handle))
            _write(spool, handle, data)
            _must(spool.EndPagePrinter(handle))
        except TransportFault:
            # Half a job must not be printed once the queue moves again.
            spool.AbortPrinter(handle)
            raise
        _must(spool.EndDocPrinter(handle))
    finally:
        spool.ClosePrinter(handle)


def library() -> Any:
    """The spooler's functions; tests put others in their place."""
    return ctypes.WinDLL("winspool.drv", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]


def last_error() -> int:
    """Why the last call failed."""
    code: int = ctypes.get_last_error()  # type: ignore[attr-defined, unused-ignore]
    return code


def _usual(spool: Any) -> str:
    size = ctypes.c_uint32(0)
    spool.GetDefaultPrinterW(None, ctypes.byref(size))
    text = ctypes.create_unicode_buffer(max(1, size.value))
    if not spool.GetDefaultPrinterW(text, ctypes.byref(size)):
        raise TransportFault(Trouble.MISSING, "no default printer")
    return text.value


def _write(spool: Any, handle: Any, data: bytes) -> None:
    left = data
    while left:
        written = ctypes.c_uint32(0)
        _must(spool.WritePrinter(handle, left, len(left), ctypes.byref(written)))
        if not written.value:
            raise TransportFault(Trouble.BROKEN_OFF, "nothing was written")
        left = left[written.value :]


def _must(answer: int) -> None:
    if answer:
        return
    code = last_error()
    trouble = {_INVALID_NAME: Trouble.MISSING, _ACCESS_DENIED: Trouble.FORBIDDEN}
    raise TransportFault(trouble.get(code, Trouble.REFUSED), f"Windows error {code}")
