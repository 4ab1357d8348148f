"""The selected invoice beside the list, as it would be printed."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget

from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.invoices.history import History
from oms_desktop.desktop.models.invoice_words import status_chip
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_source import PaperSource
from oms_desktop.desktop.shell.paper_subject import InvoicePaper
from oms_desktop.desktop.shell.paper_words import paper_short, paper_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.document_preview import DocumentPreview
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.desktop.widgets.timeline import KindWord
from oms_desktop.services.printing import Paper

SETTING: Final = "invoices/paper"
PAPERS: Final = (Paper.ROLL_80, Paper.ROLL_58, Paper.HALF, Paper.A5, Paper.A4)


class LivePreview(QFrame):
    """Number, status, choice of paper, pages; draws nothing while it is hidden."""

    paper_changed = Signal()

    def __init__(self, desk: Desk, kind_word: KindWord = str) -> None:
        """Start empty, on the paper used last; `kind_word` names a kind of journal entry."""
        super().__init__()
        self.setObjectName("livePreview")
        self.setProperty("card", "true")
        self._desk = desk
        self._item: InvoiceItem | None = None
        self._source = PaperSource(desk, self)
        self._source.ready.connect(self._show_pages)
        self.pages = DocumentPreview(name="livePages")
        self.history = History(desk, kind_word)
        self._views = QStackedWidget()
        self._views.addWidget(self.pages)
        self._views.addWidget(self.history)
        self.history_button = Button(kind="tool", icon="history", name="tool-history")
        self._number = plain_label("", "title", name="liveNumber")
        self._chip = StatusChip()
        self._papers = {
            paper: Button(paper_short(paper), "slot", checkable=True, name=f"paper-{paper.value}")
            for paper in PAPERS
        }
        group = QButtonGroup(self)
        for paper, button in self._papers.items():
            group.addButton(button)
            button.clicked.connect(lambda *_, paper=paper: self._on_chosen(paper))
        self._roving = RovingGroup(self, list(self._papers.values()))
        self._papers[self._first_paper()].setChecked(True)
        head = column(
            row(self._number, self._chip, None, self.history_button),
            row(*self._papers.values(), None, spacing=6),
            spacing=6,
            margins=(14, 9, 12, 9),
        )
        self.setLayout(column(head, line(), self._views, spacing=0, margins=(1, 1, 1, 1)))
        self.retranslate()

    def _first_paper(self) -> Paper:
        kept = self._desk.settings.get(SETTING, "") or self._desk.session.settings().invoice_paper
        return Paper(kept) if kept in set(Paper) else Paper.A4

    def paper(self) -> Paper:
        """The paper chosen: what is seen is what Ctrl+P prints."""
        for paper, button in self._papers.items():
            if button.isChecked():
                return paper
        return Paper.A4

    def show_item(self, item: InvoiceItem | None) -> None:
        """Show another invoice, or none."""
        self._item = item
        self._show_head()
        self.draw()
        self._fill_history()

    def shows_history(self) -> bool:
        """Whether it tells what happened instead of showing the pages."""
        return self._views.currentWidget() is self.history

    def show_history(self, *, shown: bool) -> None:
        """Tell what happened, or show the pages."""
        self._views.setCurrentWidget(self.history if shown else self.pages)
        self._show_head()
        self._fill_history()

    def _fill_history(self) -> None:
        if self.shows_history():
            self.history.show_item(self._item)

    def draw(self) -> None:
        """Ask for the pages of what is shown, if anybody sees them."""
        if self._item is None:
            self._source.forget()
        elif not self.isHidden():
            self._source.ask(InvoicePaper(self._item.id), self.paper())

    def _on_chosen(self, paper: Paper) -> None:
        self._desk.settings[SETTING] = paper.value
        self.draw()
        self.paper_changed.emit()

    def _show_pages(self, pdf: bytes) -> None:
        if pdf != self.pages.pdf():
            self.pages.show_pdf(pdf)

    def _show_head(self) -> None:
        item = self._item
        for part in (self._chip, self.history_button):
            part.setVisible(item is not None)
        for button in self._papers.values():
            button.setVisible(item is not None and not self.shows_history())
        if item is None:
            self._number.setText(translate("Paper", "Preview"))
            return
        self._number.setText(item.number)
        word, tone, icon, struck = status_chip(item.status(self._desk.session.today()))
        self._chip.set_status(word, tone, icon=icon, struck=struck)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.pages.setAccessibleName(translate("Paper", "Pages"))
        for paper, button in self._papers.items():
            button.set_hint(paper_word(paper))
            button.setAccessibleName(paper_word(paper))
        self._show_head()
        self._fill_history()
