"""The stock count page: begin, count, look at the differences, post."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.stock_count_list import CountSums
from oms_desktop.desktop.products import count_actions
from oms_desktop.desktop.products.count_desk import CountDesk
from oms_desktop.desktop.products.count_start import CountStart
from oms_desktop.desktop.products.count_words import posted_words, summary
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.documents.count_sections import CountPaper
from oms_desktop.services import count_papers, counting
from oms_desktop.services.changes import Changes
from oms_desktop.services.printing import Paper

_NOUNS: Final = frozenset({"count", "product", "invoice"})


class CountPage(QWidget):
    """The list of counts, and in its place the one that is open on the screen."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the list."""
        super().__init__()
        self.desk = desk
        self._armed = False
        self._stale = False
        self.start = CountStart(desk)
        self.counting = CountDesk(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.counting)
        self.setLayout(column(self._stack))
        count_actions.register(self)
        self.start.chosen.connect(self.open_count)
        self.counting.worked.connect(self._on_worked)
        self.counting.rest.toggled.connect(lambda _: self._on_rest())
        desk.bus.changed.connect(self._on_changed)
        self.start.refresh()

    # -------------------------------------------------------------- where we are

    def is_shown(self) -> bool:
        """Whether a count is on the screen, open or ended."""
        return self._stack.currentIndex() == 1 and self.counting.count is not None

    def is_counting(self) -> bool:
        """Whether a count is on the screen that isn't ended."""
        return self._stack.currentIndex() == 1 and self.counting.is_open()

    def open_count(self, count_id: int) -> None:
        """Show a count: to go on with it, or to look at it."""
        self._armed = False
        self.counting.open_count(count_id)
        self._stack.setCurrentIndex(1)
        self.desk.registry.refresh()
        self.counting.search_focus()

    def leave_count(self) -> None:
        """Back to the list; the count stays as it is in the file."""
        self._armed = False
        self._stack.setCurrentIndex(0)
        self.start.refresh()
        self.desk.registry.refresh()
        self.start.take_focus()

    def step_back(self) -> None:
        """One step: out of a question, of a search, of the count."""
        if self._stack.currentIndex() == 0:
            self.start.take_focus()
        elif self._armed:
            self._disarm()
        elif self.counting.entry.is_typing():
            self.counting.search_focus()
        elif self.counting.search.text():
            self.counting.search.clear()
            self.counting.search_focus()
        else:
            self.leave_count()

    def to_search(self) -> None:
        self.counting.search.setFocus()
        self.counting.search.selectAll()

    # -------------------------------------------------------------- the end

    def go_words(self) -> str:
        if self._stack.currentIndex() == 0:
            return translate("Counts", "Start counting")
        return translate("Counts", "Post")

    def go_on(self) -> None:
        """Start a count; or show its differences, and at the second time post it."""
        if self._stack.currentIndex() == 0:
            self.start.start()
        elif self.is_counting() and self._armed:
            self.post()
        elif self.is_counting():
            self._ask_post()

    def _ask_post(self) -> None:
        desk = self.counting
        count = desk.count
        assert count is not None
        session, rest = self.desk.session.fresh(), desk.takes_rest()

        def ask(sums: CountSums) -> None:
            if desk.count is None or desk.count.id != count.id or not self.is_counting():
                return
            if desk.takes_rest() != rest:
                self._ask_post()
                return
            desk.show_view("differences")
            desk.show_sums(sums)
            self._armed = True
            # At each switch of the language the question is asked anew.
            desk.message.tell(self._question)

        self.desk.tasks.run(
            lambda _: counting.sums(session, count.id, rest=rest), ask, self._refuse
        )

    def _question(self) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        text = summary(self.counting.sums, with_cost=self.counting.with_cost)
        hint = translate("Counts", "F9 again posts it.")
        act = (translate("Counts", "Post"), self.post)
        sums = self.counting.sums
        tone = "danger" if sums.rest else "warning" if sums.differences else "info"
        return f"{text} {hint}", tone, [act]

    def _on_rest(self) -> None:
        """Show what the choice means before anything is posted; by it a new answer is needed."""
        self._armed = False
        if self.is_counting():
            self._ask_post()

    def _on_worked(self) -> None:
        self._armed = False

    def _disarm(self) -> None:
        self._armed = False
        self.counting.message.clear()
        self.counting.search_focus()

    def post(self) -> None:
        """Correct the stock by the differences."""
        count = self.counting.count
        if count is None or not self.is_counting():
            return
        self._armed = False
        self.counting.message.clear()
        rest = self.counting.takes_rest()
        command = self.desk.command(counting.post, count.id, rest=rest)
        command.run(self._on_posted, self._refuse)

    def _on_posted(self, changes: Changes) -> None:
        facts = changes.facts
        self.counting.open_count(changes.id_of("count"))
        self.desk.registry.refresh()
        self.desk.beeper.ok()

        def words() -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
            act = (translate("Counts", "Print the differences"), lambda: self.hand_out("print"))
            return *posted_words(facts), [act]

        self.counting.message.tell(words)
        self.counting.search_focus()

    # -------------------------------------------------------------- on paper

    def hand_out(self, way: str) -> None:
        """Print the differences, or save them as PDF; as they are shown, posted or not yet."""
        count, papers, session = self.counting.count, self.desk.papers, self.desk.session.fresh()
        if count is None or papers is None or not self.is_shown():
            return
        rest = self.counting.takes_rest()
        act = papers.print_report if way == "print" else papers.save_report

        def done(values: CountPaper) -> None:
            act(values.title_line, Paper.A4, lambda: count_papers.draw_count(values))

        def read(_: object) -> CountPaper:
            return count_papers.count_paper(session, count.id, rest=rest)

        self.desk.tasks.run(read, done, self._refuse)

    def ask_drop(self) -> None:
        """Ask before a count is given up: what was counted is lost with it."""
        count = self.counting.count
        if count is None or not self.is_counting():
            return

        def drop() -> None:
            command = self.desk.command(counting.drop, count.id)
            command.run(lambda _: self.leave_count(), self._refuse)

        self._armed = True
        self.counting.message.tell(
            lambda: (
                translate("Counts", "What was counted will not be used. The stock stays as it is."),
                "warning",
                [
                    (translate("Counts", "Give up"), drop),
                    (translate("Counts", "Go on counting"), self._disarm),
                ],
            )
        )

    def _refuse(self, error: Exception) -> None:
        self._armed = False
        self.desk.notices.error(error, self.counting.message)

    # -------------------------------------------------------------- as a page

    def _on_changed(self, changes: Changes) -> None:
        if _NOUNS.isdisjoint(changes.touched):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _refresh(self) -> None:
        self._stale = False
        if self._stack.currentIndex() == 0:
            self.start.refresh()
        else:
            self.counting.refresh()

    def activated(self) -> None:
        """The page is shown."""
        if self._stale or self._stack.currentIndex() == 0:
            self._refresh()

    def search_focus(self) -> None:
        """Where work begins."""
        if self._stack.currentIndex() == 0:
            self.start.take_focus()
        else:
            self.counting.search_focus()

    def on_scanned(self, code: str) -> bool:
        """Count what was scanned, wherever the focus is."""
        if not self.is_counting():
            return False
        self.counting.take(code)
        return True

    def show_record(self, key: object) -> None:
        """A count by its id."""
        if isinstance(key, int):
            self.open_count(key)

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Less room."""
        self.start.set_compact(narrow)
        self.counting.set_compact(narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.start.retranslate()
        self.counting.retranslate()
        self.counting.pause_button.set_label(translate("Counts", "Counts"))
        self.counting.post_button.set_label(translate("Counts", "Post"))
        self.counting.print_button.set_label(translate("Paper", "Print"))
        self.start.start_button.set_label(translate("Counts", "Start counting"))
