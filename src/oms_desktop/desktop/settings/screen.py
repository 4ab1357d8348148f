"""Settings of this screen rather than of the shop: theme, text size, language."""

from typing import Any, Final

from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import SOURCE_LANGUAGE

PREFIX: Final = "screen."


def screen_value(desk: Desk, host: QWidget, name: str) -> Any:
    """What a screen setting is now."""
    look = theme.current()
    if name == "screen.theme":
        return "dark" if look.dark else "light"
    if name == "screen.text_size":
        return look.scale_percent
    window = host.window()
    if isinstance(window, MainWindow):
        return window.languages.code
    return desk.settings.get("language", SOURCE_LANGUAGE)


def change_screen(desk: Desk, host: QWidget, name: str, value: Any) -> None:
    """Apply a screen setting at once and remember it."""
    window = host.window()
    if name == "screen.language":
        if isinstance(window, MainWindow) and window.languages.set_language(value):
            desk.settings["language"] = value
        return
    look, app = theme.current(), QApplication.instance()
    dark = value == "dark" if name == "screen.theme" else look.dark
    size = value if name == "screen.text_size" else look.scale_percent
    if isinstance(app, QApplication):
        look.apply(app, dark, size)
    desk.settings["theme"] = "dark" if dark else "light"
    desk.settings["text_size"] = str(size)
    if isinstance(window, MainWindow):
        # The frame measures its room anew.
        window.retranslate()
