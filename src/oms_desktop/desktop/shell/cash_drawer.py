"""The cash drawer behind a printer: it opens when cash comes or goes, and only then."""

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.domain.errors_printing import PrinterTrouble
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.services import cash_watch, printers


class CashDrawer(QObject):
    """Listens to what is saved. It never opens for what happened before the program was started."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Remember where the money stands now."""
        super().__init__(parent)
        self._desk = desk
        self._mark = cash_watch.newest(desk.session)
        self._printer = printers.drawer_printer(desk.session)
        desk.bus.changed.connect(self._on_changed)

    def open(self) -> None:
        """Send the pulse; a shop without a drawer behind a printer opens it by hand."""
        if self._printer is not None:
            self.open_behind(self._printer.profile)

    def open_behind(self, profile: PrinterProfile) -> None:
        """Send the pulse to a printer."""

        def work(_: object) -> None:
            from oms_desktop.transports.send import send

            send(profile, profile.drawer, "drawer")

        self._desk.tasks.run(work, None, self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, PrinterTrouble):
            self._desk.notices.refused(error)
        else:
            self._desk.notices.bug(error)

    def _on_changed(self, changes: object) -> None:
        touched = getattr(changes, "touched", {})
        if "printer" in touched:
            self._printer = printers.drawer_printer(self._desk.session)
            self._mark = cash_watch.newest(self._desk.session)
        if self._printer is None:
            return
        session = self._desk.session
        before, self._mark = self._mark, cash_watch.newest(session)
        if before != self._mark and cash_watch.cash_moved(session, before):
            self.open()
