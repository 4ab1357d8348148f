"""Test pages: sent to a printer as it stands on the screen, before anything is saved."""

from PySide6.QtCore import QObject

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.hand_out import HandOut
from oms_desktop.desktop.shell.hand_outs import HandOuts
from oms_desktop.desktop.shell.paper_routes import PaperRoutes
from oms_desktop.desktop.shell.words import translate
from oms_desktop.documents.layout import Language
from oms_desktop.domain.printers import Dialect, PrinterProfile
from oms_desktop.services.printing import Paper

_SHORT = 3.0


class PrinterTests(QObject):
    """Prints rulers."""

    def __init__(
        self, desk: Desk, routes: PaperRoutes, hand_outs: HandOuts, parent: QObject
    ) -> None:
        """Painted pages take the way of all papers, bytes their own."""
        super().__init__(parent)
        self._desk, self._routes, self._hand_outs = desk, routes, hand_outs

    def print_ruler(self, profile: PrinterProfile) -> None:
        """Print the page that shows whether a printer is set up right."""
        settings = self._desk.session.settings()
        language: Language = "en" if settings.document_language == "en" else "id"
        if profile.dialect is Dialect.PAGES:
            self._paint(profile, language)
            return
        title = translate("Printers", "Test page")

        def work(_: object) -> None:
            from oms_desktop.documents.printer_bytes import ruler
            from oms_desktop.transports.send import send

            send(profile, ruler(profile, language), title)

        self._desk.tasks.run(work, lambda _: self._tell(profile), self._desk.notices.error)

    def _paint(self, profile: PrinterProfile, language: Language) -> None:
        paper, made_at = Paper(profile.paper), self._desk.session.moment().local

        def draw() -> bytes:
            from oms_desktop.documents import page_ruler

            return page_ruler.render(profile.name, page_ruler.SIZES[paper.value], language, made_at)

        self._hand_outs.add(
            HandOut(
                None,
                paper,
                profile.name,
                printer=self._routes.painted(profile.address),
                number=translate("Printers", "Test page"),
                draw=draw,
            )
        )

    def _tell(self, profile: PrinterProfile) -> None:
        text = translate("Printers", "The test page is with {printer}")
        self._desk.notices.toast(text.format(printer=profile.name), seconds=_SHORT)
