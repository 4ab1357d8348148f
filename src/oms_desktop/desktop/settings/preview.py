"""The shop's papers as they would look now, drawn off the UI thread."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame

from oms_desktop.desktop.settings.specimen import specimen
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.document_preview import DocumentPreview
from oms_desktop.desktop.widgets.labels import line
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.services import printing
from oms_desktop.services.printing import Paper

WAIT_MS: Final = 150


class PaperPreview(QFrame):
    """Receipt or invoice with a made-up sale."""

    def __init__(self, desk: Desk, typed: Callable[[], Mapping[str, Any]]) -> None:
        """Start with the receipt; nothing is drawn before `refresh`.

        Args:
            desk: whose shop.
            typed: settings by name that hold something else in their fields than is stored.
        """
        super().__init__()
        self._typed = typed
        self.setObjectName("paperPreview")
        self.setProperty("card", "true")
        self._desk = desk
        self._asked = 0
        self.document = DocumentPreview(name="settingsPaper")
        # Pages are fitted to the width.
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.document.setHorizontalScrollBarPolicy(never)
        self.receipt_button = Button("", "slot", checkable=True, name="previewReceipt")
        self.invoice_button = Button("", "slot", checkable=True, name="previewInvoice")
        self.receipt_button.setChecked(True)
        self._group = QButtonGroup(self)
        for button in (self.receipt_button, self.invoice_button):
            self._group.addButton(button)
            button.clicked.connect(lambda *_: self.refresh())
        self._roving = RovingGroup(self, [self.receipt_button, self.invoice_button])
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self.draw)
        head = row(self.receipt_button, self.invoice_button, None, margins=(12, 10, 12, 10))
        body = column(self.document, margins=(6, 6, 6, 6))
        self.setLayout(column(head, line(), body, spacing=0, margins=(1, 1, 1, 1)))

    def show_form(self, *, receipt: bool) -> None:
        """Choose which of the two is shown."""
        (self.receipt_button if receipt else self.invoice_button).setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Draw anew soon, once for several changes."""
        self._later.start()

    def draw(self) -> None:
        """Draw anew; an answer that comes late for an older state is dropped."""
        self._later.stop()
        session = self._desk.session
        settings = replace(session.settings_with_logo(), **self._typed())
        receipt = self.receipt_button.isChecked()
        paper = Paper(settings.receipt_paper if receipt else settings.invoice_paper)
        values = specimen(settings, session.moment().local, session.person.name)
        self._asked += 1
        asked = self._asked

        def job(_: Progress) -> bytes:
            return printing.draw(values, paper)

        def done(pdf: bytes) -> None:
            if asked == self._asked:
                self.document.show_pdf(pdf)

        self._desk.tasks.run(job, done)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.receipt_button.set_label(translate("Settings", "Receipt"))
        self.invoice_button.set_label(translate("Settings", "Invoice"))
        self.document.setAccessibleName(translate("Settings", "Preview of the paper"))
