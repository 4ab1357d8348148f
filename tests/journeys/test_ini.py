"""A file of screen settings that somebody edited by hand: the program starts all the same."""

import pytest
from PySide6.QtWidgets import QApplication

from oms_desktop import app
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import Languages


@pytest.mark.parametrize("text_size", ["", "large", "1e3", "\u00b2", "100"])
def test_what_is_not_known_is_left_away(qapp: QApplication, text_size: str) -> None:
    settings = {"theme": "purple", "text_size": text_size, "language": "xx"}
    languages = app._dress(settings, None)
    assert isinstance(languages, Languages)
    assert languages.code in {"id", "en"}
    assert theme.current().scale_percent == 100
    assert theme.current().dark == theme.system_is_dark()
    languages.set_language("en")
