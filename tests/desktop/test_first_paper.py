"""The first paper of a day loads what papers are made with; nobody at the counter may notice."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS = 100
TRIES = 5


def test_the_first_papers_do_not_stop_the_window(tmp_path: Path) -> None:
    """The best of some tries: other programs may hold the machine up, ours does so each time."""
    printed: list[int] = []
    shown: list[int] = []
    for number in range(TRIES):
        folder = tmp_path / str(number)
        folder.mkdir()
        first, second = stops(folder)
        printed.append(first)
        shown.append(second)
        if min(printed) <= LIMIT_MS and min(shown) <= LIMIT_MS:
            return
    raise AssertionError((printed, shown))


def stops(folder: Path) -> tuple[int, int]:
    """How long the window stood still for the first receipt and for the first preview."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.first_paper", str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    first, second = json.loads(done.stdout)
    return first, second
