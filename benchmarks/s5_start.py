"""S5: from the start of the process to a scan field that takes input, against a bare window.

The floor imports the same libraries, as the promise says. Both may keep compiled modules, as an installed program does.
"""

import os
import subprocess
import sys

from measure import Figure, Options, Skipped, copies
from shop import reference_shop

RATIO = 1.6
ROUNDS = 12

_BARE = """
import time
import apsw
import peewee
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from PySide6 import QtSvg
app = QApplication([])
window = QMainWindow()
field = QLineEdit()
window.setCentralWidget(field)
window.resize(1366, 768)
window.show()
field.setFocus()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def measure(options: Options) -> list[Figure]:
    with copies(reference_shop(options), "timed") as (path,):
        command = [sys.executable, "-m", "oms_desktop", "--store", str(path), "--quit-when-ready"]
        reply = _run(command)
        try:
            float(reply.stdout.split()[-1])
        except (IndexError, ValueError):
            problem = f"the application doesn't know --quit-when-ready (exit {reply.returncode})"
            raise Skipped(problem) from None
        times, floor = [], []
        for _ in range(ROUNDS):
            times.append(float(_run(command).stdout.split()[-1]) * 1000)
            floor.append(_seconds([sys.executable, "-c", _BARE]) * 1000)
    return [Figure("S5", "start to a ready scan field", times, floor, None, RATIO)]


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    variables = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        command, capture_output=True, text=True, env=variables, check=False, timeout=60
    )


def _seconds(command: list[str]) -> float:
    import time

    begun = time.perf_counter()
    done = _run(command)
    if done.returncode:
        raise Skipped(done.stderr.strip().splitlines()[-1])
    return time.perf_counter() - begun
