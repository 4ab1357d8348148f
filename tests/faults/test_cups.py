"""Real jobs through a print service of our own: raw bytes and painted pages come out at a socket."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from oms_desktop.documents.pages import page_sizes
from oms_desktop.domain.errors_printing import PrinterTrouble
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from oms_desktop.transports.send import send
from tests.helpers.raw_printer import RawPrinter
from tests.helpers.shop import MORNING

EVERYTHING = bytes(range(256)) * 300
LP = PrinterProfile("Kasir", Connection.SPOOLER, "RAW", Dialect.ESCPOS)
_CONF = """\
Listen {place}/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
ErrorPolicy retry-this-job
JobRetryInterval 1
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_FILES = """\
ServerRoot {place}
RequestRoot {place}/spool
CacheDir {place}/cache
StateDir {place}/state
TempDir {place}/spool/tmp
AccessLog {place}/access
ErrorLog {place}/error
PageLog {place}/page
"""
_PAINT = """\
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinterInfo
from oms_desktop.desktop.shell.qt_printer import Printers, PrintRun
from oms_desktop.desktop.shell.tasks import Tasks
from oms_desktop.services.printing import Paper
app = QApplication([])
printers = Printers({})
assert "RAW" in printers.names(), printers.names()
run = PrintRun(Tasks(print), printers.make("RAW"), Path(sys.argv[1]).read_bytes(), Paper(sys.argv[2]), app)
run.start("INV/1", app.quit, lambda error: app.exit(3))
sys.exit(app.exec())
"""


@pytest.fixture
def printer() -> Iterator[RawPrinter]:
    with RawPrinter() as found:
        yield found


@pytest.fixture
def queue(
    request: pytest.FixtureRequest,
    printer: RawPrinter,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """The name of a queue that hands everything on to `printer` as it is."""
    if not request.config.getoption("--thorough"):
        pytest.skip("only with --thorough")
    if shutil.which("cupsd", path=_path()) is None:
        pytest.skip("no cupsd here: apt install cups cups-client")
    # Not below a test's own folder: a socket's path must be short, and open to the service's users.
    place = Path(tempfile.mkdtemp(prefix="cups-"))
    for name in ("spool/tmp", "cache", "state"):
        (place / name).mkdir(parents=True)
    (place / "cupsd.conf").write_text(_CONF.format(place=place))
    (place / "cups-files.conf").write_text(_FILES.format(place=place))
    for each in (place, *place.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)
    (place / "spool/tmp").chmod(0o777)
    words = ["cupsd", "-f", "-c", str(place / "cupsd.conf"), "-s", str(place / "cups-files.conf")]
    monkeypatch.setenv("PATH", _path())
    monkeypatch.setenv("CUPS_SERVER", str(place / "cups.sock"))
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as service:
        try:
            _until((place / "cups.sock").exists)
            words = ["lpadmin", "-p", "RAW", "-E", "-v", f"socket://{printer.address}", "-m", "raw"]
            _until(lambda: subprocess.run(words, capture_output=True, check=False).returncode == 0)
            yield "RAW"
        finally:
            service.terminate()
            service.wait(20)
            shutil.rmtree(place, ignore_errors=True)


def _path() -> str:
    return os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])


def _until(held: Callable[[], bool], seconds: float = 20) -> None:
    ends = time.monotonic() + seconds
    while not held():
        assert time.monotonic() < ends, "not in time"
        time.sleep(0.1)


def test_a_raw_job_comes_out_byte_for_byte(queue: str, printer: RawPrinter) -> None:
    send(LP, EVERYTHING, "INV/2026/11/0001")
    send(LP, b"\x1b@second", "-t strange; title")
    _until(lambda: len(printer.jobs) == 2)
    assert printer.jobs == [EVERYTHING, b"\x1b@second"]


def test_a_queue_that_is_not_there_is_said(queue: str) -> None:
    with pytest.raises(PrinterTrouble) as refused:
        send(PrinterProfile("Kasir", Connection.SPOOLER, "GONE", Dialect.ESCPOS), b"x", "x")
    assert refused.value.trouble is Trouble.MISSING


@pytest.mark.parametrize(("paper", "points"), [("A5", (420, 595)), ("A4", (595, 842))])
def test_painted_pages_come_out_in_their_size(
    queue: str, printer: RawPrinter, tmp_path: Path, paper: str, points: tuple[int, int]
) -> None:
    from oms_desktop.documents import page_ruler

    pdf = tmp_path / "page.pdf"
    size = page_ruler.SIZES[paper]
    pdf.write_bytes(page_ruler.render("Kantor", size, "id", MORNING.replace(tzinfo=None)))
    words = [sys.executable, "-c", _PAINT, str(pdf), paper]
    done = subprocess.run(words, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    _until(lambda: bool(printer.jobs))
    [job] = printer.jobs
    assert b"%PDF" in job[:2000]
    [(wide, high)] = page_sizes(job[job.index(b"%PDF") :])
    assert (round(wide), round(high)) == pytest.approx(points, abs=1)
