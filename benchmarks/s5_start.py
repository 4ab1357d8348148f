"""S5: from the start of the process to a scan field that takes input, against a bare window.

The floor imports the same libraries, as the promise says. Both may keep compiled modules, as an installed program does.
Both are timed from outside, from the call until they say that they are ready: the interpreter's own start counts, the end doesn't.
"""

import os
import subprocess
import sys
import time

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
QTimer.singleShot(0, lambda: (print(0.0, flush=True), app.quit()))
app.exec()
"""


def measure(options: Options) -> list[Figure]:
    with copies(reference_shop(options), "timed") as (path,):
        command = [sys.executable, "-m", "oms_desktop", "--store", str(path), "--quit-when-ready"]
        bare = [sys.executable, "-c", _BARE]
        for warm in (command, bare):
            _ready_after(warm)
        times, floor = [], []
        for _ in range(ROUNDS):
            times.append(_ready_after(command))
            floor.append(_ready_after(bare))
    return [Figure("S5", "start to a ready scan field", times, floor, None, RATIO)]


def _ready_after(command: list[str]) -> float:
    """Milliseconds until a program has said that it is ready."""
    variables = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=variables
    ) as process:
        said = process.stdout.readline()
        took = (time.perf_counter() - begun) * 1000
        _, problem = process.communicate(timeout=60)
    try:
        float(said)
    except ValueError:
        reason = f"{command[1:3]} never was ready (exit {process.returncode}): {problem[-200:]}"
        raise Skipped(reason) from None
    return took
