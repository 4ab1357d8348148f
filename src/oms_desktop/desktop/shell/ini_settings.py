"""What belongs to this screen (window, theme, keys), kept in an ini file beside the store."""

from collections.abc import Iterator, MutableMapping
from pathlib import Path

from PySide6.QtCore import QSettings


class IniSettings(MutableMapping[str, str]):
    """A mapping of texts over QSettings; written by Qt when there is time."""

    def __init__(self, path: Path) -> None:
        """Read `path`; it is made at the first change."""
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def __getitem__(self, key: str) -> str:
        """The text of a key.

        Raises:
            KeyError: it was never set.
        """
        if not self._kept.contains(key):
            raise KeyError(key)
        return str(self._kept.value(key))

    def __setitem__(self, key: str, value: str) -> None:
        """Keep a text."""
        self._kept.setValue(key, value)

    def __delitem__(self, key: str) -> None:
        """Forget a key.

        Raises:
            KeyError: it was never set.
        """
        if not self._kept.contains(key):
            raise KeyError(key)
        self._kept.remove(key)

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        return iter(self._kept.allKeys())

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._kept.allKeys())
