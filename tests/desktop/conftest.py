"""The application dressed as in the shop, and the frame without tabs."""

import os
import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.actions import ActionRegistry
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import Languages

# The offscreen platform says so of size hints, raise() and keyboard grabs; it is no fault of ours.
OFFSCREEN_NOISE = "This plugin does not support"

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context><name>Window</name>
<message><source>Help</source><translation>Bantuan</translation></message>
<message><source>Search</source><translation>Cari</translation></message>
</context>
<context><name>QPlatformTheme</name>
<message><source>Cancel</source><translation>Batal</translation></message>
</context></TS>"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_NOISE, extend=True))


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small Indonesian catalogue, compiled as at build time."""
    folder = tmp_path_factory.mktemp("i18n")
    source = folder / "oms_id.ts"
    source.write_text(CATALOGUE, encoding="utf-8")
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if os.name == "nt" else "lrelease")
    subprocess.run([tool, "-silent", source, "-qm", folder / "oms_id.qm"], check=True)
    return folder


class CountingBeeper:
    """Counts instead of sounding."""

    def __init__(self) -> None:
        self.oks = 0
        self.errors = 0

    def ok(self) -> None:
        self.oks += 1

    def error(self) -> None:
        self.errors += 1


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """The light theme at 100 %, whatever the test before left."""
    look = theme.current()
    if look.dark or look.scale_percent != 100 or not qapp.styleSheet():
        look.apply(qapp, dark=False)


@pytest.fixture
def beeper() -> CountingBeeper:
    return CountingBeeper()


@pytest.fixture
def registry(qapp: QApplication) -> ActionRegistry:
    return ActionRegistry({})


@pytest.fixture
def window(qtbot: QtBot, registry: ActionRegistry, beeper: CountingBeeper) -> MainWindow:
    """A shown frame of 1366×768 without tabs."""
    frame = MainWindow(registry, Languages(), {}, beeper)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    qtbot.waitExposed(frame)
    frame.activateWindow()
    return frame
