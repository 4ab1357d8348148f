"""The scanner: what it reads goes to the tab in sight, or to the counter."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.scan_filter import ScanFilter


def listen_to_scanner(window: MainWindow, desk: Desk, is_closed: Callable[[], bool]) -> None:
    """Hand every scan on; while `is_closed`, such as in a locked window, it is only refused."""
    scanner = ScanFilter(parent=window)

    def scanned(code: str) -> None:
        if is_closed():
            desk.beeper.error()
            return
        tab = window.current_tab()
        if tab is None or not tab.on_scanned(code):
            window.show_tab("sell").on_scanned(code)

    def words() -> None:
        text = translate("Window", "Scanner ready")
        window.set_status("scanner", "barcode", text, "success")

    scanner.scanned.connect(scanned)
    window.languages.changed.connect(words)
    words()
    application = QApplication.instance()
    if application is not None:
        application.installEventFilter(scanner)
        window.destroyed.connect(lambda: application.removeEventFilter(scanner))
