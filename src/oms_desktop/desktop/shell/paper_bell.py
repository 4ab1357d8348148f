"""The bell: how many prints failed, and the list from which they are tried again."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from oms_desktop.desktop.shell import icons
from oms_desktop.desktop.shell.hand_out import HandOut
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.paper_words import paper_short
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.paper_desk import QtPaperDesk


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
        """Show what waits, below the bell."""
        bell = self._window.header.bell
        menu = self._menu = QMenu(self._window)
        waiting = self._papers.waiting()
        for job in waiting:
            text = translate("Paper", "Print again: {number} ({paper})")
            words = text.format(number=job.number, paper=paper_short(job.paper))
            self._add(menu, words, "printer", partial(self._papers.retry, job))
        if len(waiting) > 1:
            menu.addSeparator()
            everything = translate("Paper", "Print all again")
            self._add(menu, everything, "refresh", lambda: self._all(self._papers.retry))
        if waiting:
            menu.addSeparator()
            if len(waiting) == 1:
                words = translate("Paper", "Save as PDF instead")
                self._add(menu, words, "file-download", partial(self._save, waiting[0]))
            forget = translate("Paper", "Clear this list")
            self._add(menu, forget, "x", lambda: self._all(self._papers.drop))
        else:
            nothing = menu.addAction(translate("Window", "Nothing waits"))
            nothing.setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(bell.mapToGlobal(QPoint(bell.width() - menu.sizeHint().width(), bell.height())))
        return menu

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
