"""Sounds of the counter; each has a visible twin, and they can be muted."""

import sys
from typing import Protocol

from PySide6.QtWidgets import QApplication

from oms_desktop.paths import resource


class Beeper(Protocol):
    """What makes the two sounds; tests hand in one that counts."""

    def ok(self) -> None:
        """Something was taken."""

    def error(self) -> None:
        """Something was refused."""


class SystemBeeper:
    """Bundled sounds on Windows; elsewhere the system's beep, and only for errors."""

    def __init__(self, muted: bool = False) -> None:
        """Be silent from the start if `muted`."""
        self.muted = muted

    def ok(self) -> None:
        """A short high tone."""
        if not self.muted:
            _play("ok")

    def error(self) -> None:
        """Two low tones."""
        if not self.muted and not _play("error"):
            QApplication.beep()


def _play(name: str) -> bool:
    """Play a bundled sound; False where there is no way to."""
    if sys.platform == "win32":
        import winsound

        path = str(resource("sounds", f"{name}.wav"))
        winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC)
        return True
    return False
