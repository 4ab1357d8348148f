"""The bell: how many prints wait for somebody, and the list of them with what can be done."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from oms_desktop.database.print_jobs import JobRow
from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.error_words_printing import trouble_word
from oms_desktop.desktop.shell.hand_out import HandOut
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_words import paper_short
from oms_desktop.desktop.shell.words import translate
from oms_desktop.services.printing import Paper

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.paper_desk import QtPaperDesk

MOST_LATELY: Final = 8


class PaperBell(QObject):
    """Keeps the header's bell in step with the failed prints and opens them as a menu."""

    def __init__(self, papers: "QtPaperDesk", window: MainWindow) -> None:
        """Listen to both."""
        super().__init__(window)
        self._papers, self._window = papers, window
        self._menu: QMenu | None = None
        papers.waiting_changed.connect(lambda _: self._show_count())
        window.bell_clicked.connect(self.open_list)
        window.languages.changed.connect(lambda _: self._show_count())
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._papers.waiting())
        if count == 0:
            words = translate("Window", "Nothing waits")
        elif count == 1:
            words = translate("Paper", "1 print waits to be tried again")
        else:
            words = translate("Paper", "{count} prints wait to be tried again")
        self._window.header.set_bell(count, words.format(count=count))

    def open_list(self) -> QMenu:
        """Show what waits and what is on its way, below the bell."""
        bell = self._window.header.bell
        menu = self._menu = QMenu(self._window)
        waiting, coming = self._papers.waiting(), self._papers.on_its_way()
        for job in waiting:
            self._add_failed(menu, job)
        self._add_together(menu, waiting)
        self._add_coming(menu, [job for job in coming if job.is_print])
        if not menu.actions():
            nothing = menu.addAction(translate("Window", "Nothing waits"))
            nothing.setEnabled(False)
        self._add_lately(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(bell.mapToGlobal(QPoint(bell.width() - menu.sizeHint().width(), bell.height())))
        return menu

    # -------------------------------------------------------------- the parts of the list

    def _add_failed(self, menu: QMenu, job: HandOut) -> None:
        """A job with what is wrong, and what can be done about it beside it."""
        text = translate("Paper", "Print again: {number} ({paper})")
        words = text.format(number=job.number, paper=paper_short(job.paper))
        if job.trouble is not None:
            words = f"{words}\t{job.place}: {trouble_word(job.trouble)}"
        acts = QMenu(words.replace("&", "&&"), menu)
        acts.setIcon(icons.icon("alert-triangle", "warning"))
        again = partial(self._papers.retry, job)
        self._add(acts, translate("Paper", "Print again"), "printer", again)
        save = translate("Paper", "Save as PDF instead")
        self._add(acts, save, "file-download", partial(self._save, job))
        self._add(acts, translate("Paper", "Don't print it"), "x", partial(self._papers.drop, job))
        # The entry itself prints again too, for Enter and for whoever can't reach what is beside it.
        menu.addMenu(acts).triggered.connect(lambda *_: again())

    def _add_together(self, menu: QMenu, waiting: list[HandOut]) -> None:
        if len(waiting) < 2:
            return
        menu.addSeparator()
        everything = translate("Paper", "Print all again")
        self._add(menu, everything, "refresh", lambda: self._all(self._papers.retry))
        forget = translate("Paper", "Clear this list")
        self._add(menu, forget, "x", lambda: self._all(self._papers.drop))

    def _add_coming(self, menu: QMenu, coming: list[HandOut]) -> None:
        if not coming:
            return
        menu.addSeparator()
        running, *rest = coming
        text = translate("Paper", "{number} is printing on {printer}")
        words = text.format(number=running.number, printer=running.place)
        menu.addAction(icons.icon("printer"), words.replace("&", "&&")).setEnabled(False)
        if rest:
            text = translate("Paper", "Don't print the next {count}")
            words = text.format(count=len(rest))
            self._add(menu, words, "x", partial(self._papers.give_up, rest))

    def _add_lately(self, menu: QMenu) -> None:
        """What came out lately, to be printed once more."""
        rows = [row for row in self._papers.past.lately(MOST_LATELY) if row.state == "done"]
        if not rows:
            return
        menu.addSeparator()
        lately = QMenu(translate("Paper", "Print once more"), menu)
        lately.setIcon(icons.icon("history"))
        for row in rows:
            self._add(lately, _row_words(row), "printer", partial(self._papers.past.reprint, row))
        menu.addMenu(lately)

    def _add(self, menu: QMenu, words: str, icon: str, act: Callable[[], object]) -> None:
        entry = menu.addAction(icons.icon(icon), words.replace("&", "&&"))
        entry.triggered.connect(lambda *_: act())

    def _all(self, act: Callable[[HandOut], object]) -> None:
        for job in self._papers.waiting():
            act(job)

    def _save(self, job: HandOut) -> None:
        self._papers.drop(job)
        if job.subject is not None:
            self._papers.ask_place(job.subject, job.paper, b"")
        elif job.draw is not None:
            self._papers.save_report(job.number, job.paper, job.draw)


def _row_words(row: JobRow) -> str:
    return f"{row.number} ({paper_short(Paper(row.paper))})\t{row.place}"
