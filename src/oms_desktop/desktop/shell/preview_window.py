"""The preview: the pages of the one PDF, and what can be done with exactly these pages."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QSpinBox, QWidget

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_source import PaperSource
from oms_desktop.desktop.shell.paper_subject import Subject
from oms_desktop.desktop.shell.paper_words import pages_word, paper_short, paper_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import card, column, row
from oms_desktop.desktop.widgets.document_preview import DocumentPreview, Fit
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.documents.layout import Language
from oms_desktop.services.changes import Changes
from oms_desktop.services.printing import Paper

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.paper_desk import QtPaperDesk

CONTEXT: Final = "preview"
PAPERS: Final = (Paper.LABEL, Paper.ROLL_80, Paper.ROLL_58, Paper.HALF, Paper.A5, Paper.A4)
_LANGUAGES: Final[dict[Language, str]] = {"id": "Indonesia", "en": "English"}
MOST_COPIES: Final = 20
_SIDE: Final = 288
_SIZE: Final = (960, 690)


class PreviewWindow(QWidget):
    """One window, used again for each paper; it follows what it shows while it is open."""

    def __init__(self, desk: Desk, papers: "QtPaperDesk", parent: QWidget) -> None:
        """Make it, hidden."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("previewWindow")
        self._desk, self._papers = desk, papers
        self._subject: Subject | None = None
        self._paper, self._number = Paper.A4, ""
        self._shown_page: tuple[int, int] | None = None
        self._source = PaperSource(desk, self)
        self._source.ready.connect(self._show_pages)
        self.pages = DocumentPreview(name="previewPages")
        self.pages.page_changed.connect(self._show_place)
        self._make_parts()
        self._lay_out()
        self._register()
        desk.bus.changed.connect(self._on_changed)
        look = theme.current()
        self.resize(look.px(_SIZE[0]), look.px(_SIZE[1]))
        self.retranslate()

    # -------------------------------------------------------------- making

    def _make_parts(self) -> None:
        self._title = plain_label("", "title", name="previewTitle")
        self._place = plain_label("", "muted", name="previewPlace")
        self._paper_words = plain_label("", "sub")
        self._fit_words = plain_label("", "sub")
        self.papers_shown = {paper: self._choice(paper_short(paper)) for paper in PAPERS}
        self._paper_group = _exclusive(self, list(self.papers_shown.values()))
        for paper, button in self.papers_shown.items():
            button.clicked.connect(lambda *_, paper=paper: self.show_paper(paper))
        self._language_words = plain_label("", "sub")
        self.languages_shown = {code: self._choice(_LANGUAGES[code]) for code in _LANGUAGES}
        self._language_group = _exclusive(self, list(self.languages_shown.values()))
        for code, button in self.languages_shown.items():
            button.clicked.connect(lambda *_, code=code: self.speak(code))
        self._fits = {fit: self._choice() for fit in (Fit.WIDTH, Fit.PAGE, Fit.ACTUAL)}
        self._fit_group = _exclusive(self, list(self._fits.values()))
        for fit, button in self._fits.items():
            button.clicked.connect(lambda *_, fit=fit: self.pages.set_fit(fit))
        self._fits[Fit.PAGE].setChecked(True)
        self.pages.set_fit(Fit.PAGE)
        self.message = InlineMessage("previewMessage")
        self.printer_box = QComboBox()
        self.printer_box.setObjectName("previewPrinter")
        self.printer_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.copies_box = QSpinBox()
        self.copies_box.setObjectName("previewCopies")
        self.copies_box.setRange(1, MOST_COPIES)
        self._printer_words = plain_label("", "sub", buddy=self.printer_box)
        self._copies_words = plain_label("", "sub", buddy=self.copies_box)
        self._print = Button(kind="primary", icon="printer", name="previewPrint")
        self._dialog = Button(icon="settings", name="previewDialog")
        self._save = Button(icon="file-download", name="previewSave")
        self._close = Button(icon="x", name="previewClose")

    def _choice(self, label: str = "") -> Button:
        return Button(label, "seg", checkable=True)

    def _lay_out(self) -> None:
        copies = row(self._copies_words, None, self.copies_box)
        side = column(
            self._paper_words,
            row(*self.papers_shown.values(), spacing=6),
            6,
            self._language_words,
            row(*self.languages_shown.values(), spacing=6),
            6,
            self._fit_words,
            row(*self._fits.values(), spacing=6),
            6,
            self._printer_words,
            self.printer_box,
            2,
            copies,
            None,
            self._print,
            self._dialog,
            self._save,
            self._close,
            spacing=8,
            margins=(14, 12, 14, 14),
        )
        panel = card(side, "previewSide")
        panel.setFixedWidth(theme.current().px(_SIDE))
        self._panel = panel
        head = row(self._title, None, self._place, margins=(14, 9, 14, 9))
        sheet = card(
            column(head, line(), self.message, self.pages, spacing=0, margins=(1, 1, 1, 1))
        )
        self.setLayout(row(sheet, panel, spacing=12, margins=(12, 12, 12, 12)))
        theme.current().changed.connect(self._fit_side)

    def _fit_side(self) -> None:
        self._panel.setFixedWidth(theme.current().px(_SIDE))

    def _register(self) -> None:
        registry = self._desk.registry
        for action in (
            Action(
                "preview.print",
                CONTEXT,
                lambda: translate("Paper", "Print"),
                self.print_now,
                ("Enter", "Ctrl+P"),
                icon="printer",
                enabled=self.is_ready,
            ),
            Action(
                "preview.dialog",
                CONTEXT,
                lambda: translate("Paper", "Print dialog…"),
                self._open_dialog,
                ("Ctrl+Shift+P",),
                icon="settings",
                enabled=self.is_ready,
            ),
            Action(
                "preview.save",
                CONTEXT,
                lambda: translate("Paper", "Save PDF"),
                self._ask_place,
                ("Ctrl+S",),
                icon="file-download",
                enabled=self.is_ready,
            ),
            Action(
                "preview.language",
                CONTEXT,
                lambda: translate("Paper", "The other language"),
                self._speak_other,
                ("Ctrl+Shift+L",),
                icon="language",
                enabled=self.is_ready,
            ),
            Action(
                "preview.close",
                CONTEXT,
                lambda: translate("Paper", "Close"),
                self.close,
                ("Esc",),
                icon="x",
            ),
        ):
            registry.add(action, self)
        for button, name in (
            (self._print, "print"),
            (self._dialog, "dialog"),
            (self._save, "save"),
            (self._close, "close"),
        ):
            registry.bind_button(button, f"preview.{name}", labelled=True, cap=True)

    # -------------------------------------------------------------- showing

    def show_subject(self, subject: Subject, paper: Paper) -> None:
        """Show a paper, and come to the front.

        Raises:
            NotFound: what it is of isn't there.
        """
        values = subject.values(self._desk.session, paper)
        self._number = str(values.number)
        self.languages_shown[values.language].setChecked(True)
        if subject != self._subject:
            self.copies_box.setValue(1)
        self._subject = subject
        for each, button in self.papers_shown.items():
            button.setVisible(each in subject.papers)
        self.message.clear()
        self.printer_box.clear()
        self.show_paper(paper)
        self.retranslate()
        self.show()
        self.raise_()
        self.activateWindow()
        self.pages.setFocus()

    def show_paper(self, paper: Paper) -> None:
        """Show the same on another paper."""
        if self._subject is None:
            return
        self._paper = paper
        self.papers_shown[paper].setChecked(True)
        self._offer_printers()
        self._source.ask(self._subject, paper, at_once=True)
        self._desk.registry.refresh()

    def speak(self, language: Language) -> None:
        """Show the same in a language, whatever the screen's."""
        if self._subject is None:
            return
        self.languages_shown[language].setChecked(True)
        self._subject = self._subject.spoken(language)
        self.show_paper(self._paper)

    def language(self) -> Language:
        """The language of the words on the paper."""
        return next(
            (code for code, button in self.languages_shown.items() if button.isChecked()), "id"
        )

    def _speak_other(self) -> None:
        self.speak("en" if self.language() == "id" else "id")

    def paper(self) -> Paper:
        """The paper shown."""
        return self._paper

    def is_ready(self) -> bool:
        """Whether the pages shown are those that would leave the shop now."""
        return bool(self.pages.pdf()) and not self._source.busy

    def print_now(self) -> None:
        """Print the pages shown on the printer chosen."""
        name, subject = self.printer_box.currentData() or "", self._subject
        if not name:
            self._tell_no_printer()
            return
        self.message.clear()
        if name in self._papers.printers.names():
            self._papers.printers.choose(name)
        copies = self.copies_box.value()
        if subject is not None:
            self._papers.print_pages(subject, self._paper, self.pages.pdf(), name, copies)

    def _open_dialog(self) -> None:
        if self._subject is not None:
            self._papers.open_dialog(self._subject, self._paper, self.pages.pdf())

    def _ask_place(self) -> None:
        if self._subject is not None:
            self._papers.ask_place(self._subject, self._paper, self.pages.pdf())

    def _tell_no_printer(self) -> None:
        """Here, not in the window behind this one."""
        registry = self._desk.registry
        self._desk.beeper.error()
        self.message.tell(
            lambda: (
                translate("Paper", "No printer is installed. Save as PDF instead?"),
                "warning",
                [(registry.hint("preview.save"), lambda: registry.trigger("preview.save"))],
            )
        )

    def _show_pages(self, pdf: bytes) -> None:
        if pdf != self.pages.pdf():
            self.pages.show_pdf(pdf)
        self._desk.registry.refresh()

    def _show_place(self, page: int, pages: int) -> None:
        self._shown_page = (page, pages)
        self._place.setText(pages_word(page, pages))

    def _on_changed(self, changes: object) -> None:
        """A print makes the next one a copy; a payment changes what is owed: draw anew."""
        subject = self._subject
        if subject is None or self.isHidden() or not isinstance(changes, Changes):
            return
        if subject.touched_by(changes):
            self._source.ask(subject, self._paper, at_once=True)
            self._desk.registry.refresh()

    def _offer_printers(self) -> None:
        """Those that can print what is shown, on the paper that is shown; the one chosen stays."""
        subject, chosen = self._subject, self.printer_box.currentData()
        routes = self._papers.routes
        choices = routes.choices(subject, self._paper) if subject is not None else []
        self.printer_box.clear()
        for name, words in choices or [("", translate("Paper", "No printer installed"))]:
            self.printer_box.addItem(words, name)
        if subject is not None and self.printer_box.findData(chosen) < 0:
            chosen = routes.preferred(subject, self._paper)
        self.printer_box.setCurrentIndex(max(0, self.printer_box.findData(chosen)))
        self.printer_box.setEnabled(bool(choices))

    def retranslate(self) -> None:
        """Set every word anew."""
        title = translate("Paper", "Preview")
        words = self._subject.title(self._number) if self._subject is not None else ""
        self._title.setText(words)
        self.setWindowTitle(f"{words} · {title}" if words else title)
        self.pages.setAccessibleName(translate("Paper", "Pages"))
        if self._shown_page is not None:
            self._show_place(*self._shown_page)
        self._paper_words.setText(translate("Paper", "Paper"))
        self._language_words.setText(translate("Paper", "Language of the paper"))
        self._fit_words.setText(translate("Paper", "Size on the screen"))
        self._printer_words.setText(translate("Paper", "Printer"))
        self._copies_words.setText(translate("Paper", "Copies"))
        self.printer_box.setAccessibleName(translate("Paper", "Printer"))
        self.copies_box.setAccessibleName(translate("Paper", "Copies"))
        for paper, button in self.papers_shown.items():
            button.set_hint(paper_word(paper))
            button.setAccessibleName(paper_word(paper))
        self._fits[Fit.WIDTH].set_label(translate("Paper", "Width"))
        self._fits[Fit.PAGE].set_label(translate("Paper", "Page"))
        self._fits[Fit.ACTUAL].set_label("100 %")
        if self._subject is not None and not self.printer_box.isEnabled():
            self._offer_printers()

    # -------------------------------------------------------------- Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        self._source.forget()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _exclusive(owner: QWidget, buttons: list[Button]) -> RovingGroup:
    """Buttons of which one is down, one stop for Tab; an arrow key puts the next one down."""
    group = QButtonGroup(owner)
    for button in buttons:
        group.addButton(button)
    return RovingGroup(owner, buttons, choosing=True)
