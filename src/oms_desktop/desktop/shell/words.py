"""Words on the screen, and the switch between languages while the window is open.

English stands in the source; the Indonesian catalogue is `resources/i18n/oms_id.qm`, made from the `.ts`
by `pyside6-lrelease`. `pyside6-lupdate` finds `translate("Context", "Text")` only with two literals: no f-string,
no name, and no plural argument (it drops such a call), so count words are two sources chosen by an `if`.
"""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal

from oms_desktop.paths import resource

SOURCE_LANGUAGE: Final = "en"
LANGUAGES: Final[dict[str, str]] = {"id": "Bahasa Indonesia", "en": "English"}
"""Codes and each language's own name, in the order they are offered."""

_log = logging.getLogger(__name__)


def translate(context: str, text: str) -> str:
    """The text in the language of the screen; the English source if it isn't translated.

    Args:
        context: a literal, such as the tab's name.
        text: a literal; put values in afterwards with `.format(name=...)`.
    """
    return QCoreApplication.translate(context, text)


class Languages(QObject):
    """Installs and removes the catalogue; Qt then sends LanguageChange to every widget."""

    changed = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """Start in English; `folder` holds `oms_<code>.qm` (our resources unless given)."""
        super().__init__(parent)
        self._folder = folder or resource("i18n")
        self._code = SOURCE_LANGUAGE
        self._installed: list[QTranslator] = []

    @property
    def code(self) -> str:
        """`id` or `en`."""
        return self._code

    def set_language(self, code: str) -> bool:
        """Switch the screen.

        Returns:
            False if the catalogue isn't there (it is logged, the language stays as it was).

        Raises:
            KeyError: no such language.
        """
        if code not in LANGUAGES:
            raise KeyError(code)
        catalogue = None if code == SOURCE_LANGUAGE else self._load(self._folder, f"oms_{code}")
        if catalogue is None and code != SOURCE_LANGUAGE:
            _log.warning("no catalogue oms_%s.qm in %s", code, self._folder)
            return False
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self._code = code
        if catalogue is not None:
            self._installed.append(catalogue)
            QCoreApplication.installTranslator(catalogue)
        self.changed.emit(code)
        return True

    def _load(self, folder: Path, name: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(name, str(folder)) else None
