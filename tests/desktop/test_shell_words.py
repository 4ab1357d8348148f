"""Languages switch while the window is open."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell.qt_words import QT_WORDS
from oms_desktop.desktop.shell.words import Languages, translate


def test_english_needs_no_catalogue(qapp: QApplication, tmp_path: Path) -> None:
    languages = Languages(tmp_path)
    assert languages.set_language("en")
    assert translate("Sell", "Cash received") == "Cash received"


def test_a_missing_catalogue_is_logged_and_changes_nothing(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    languages = Languages(tmp_path)
    with caplog.at_level(logging.WARNING):
        assert not languages.set_language("id")
    assert "oms_id" in caplog.text
    assert languages.code == "en"
    caplog.clear()


def test_an_unknown_language_is_a_mistake(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Languages(tmp_path).set_language("xx")


def test_a_catalogue_reaches_every_widget_live(
    qtbot: QtBot, tmp_path: Path, catalogue: Path
) -> None:
    class Heard(QWidget):
        count = 0

        def changeEvent(self, event: QEvent) -> None:
            self.count += event.type() == QEvent.Type.LanguageChange
            super().changeEvent(event)

    heard = Heard()
    qtbot.addWidget(heard)
    heard.show()
    languages = Languages(catalogue)
    assert languages.set_language("id")
    qtbot.waitUntil(lambda: heard.count > 0)
    assert translate("Window", "Help") == "Bantuan"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
    languages.set_language("en")
    assert translate("Window", "Help") == "Help"


def test_qt_words_are_pairs_to_be_extracted() -> None:
    assert "Cancel" in QT_WORDS
    assert len(QT_WORDS) > 200
