"""The stock count page: begin, count, look at the differences, post."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.stock_count_list import CountSums
from oms_desktop.desktop.products.count_desk import CountDesk
from oms_desktop.desktop.products.count_start import CountStart
from oms_desktop.desktop.products.count_words import signed_money, summary
from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column
from oms_desktop.domain.money import format_number
from oms_desktop.services import counting
from oms_desktop.services.changes import Changes

CONTEXT: Final = page_context("count")
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
        self._register()
        self._bind()
        self.start.chosen.connect(self.open_count)
        self.counting.worked.connect(self._on_worked)
        desk.bus.changed.connect(self._on_changed)
        self.start.refresh()

    def _register(self) -> None:
        for action in (*self._main_actions(), *self._list_actions()):
            self.desk.registry.add(action, self)
        for widget in (self.counting.scan, self.counting.table.table):
            self.desk.registry.serve(widget, CONTEXT)

    def _main_actions(self) -> tuple[Action, ...]:
        return (
            Action(
                "count.post",
                CONTEXT,
                self._go_words,
                self.go_on,
                keys=("F9",),
                icon="check",
                bar=self._go_words,
            ),
            Action(
                "count.view",
                CONTEXT,
                lambda: translate("Counts", "Next view"),
                self.counting.step_view,
                keys=("F6",),
                icon="eye",
                bar=lambda: translate("Counts", "View"),
                enabled=self.is_counting,
            ),
            Action(
                "count.quantity",
                CONTEXT,
                lambda: translate("Counts", "Type the quantity"),
                self.counting.entry.take_focus,
                keys=("F4",),
                icon="pencil",
                bar=lambda: translate("Counts", "Quantity"),
                enabled=self.is_counting,
            ),
            Action(
                "count.search",
                CONTEXT,
                lambda: translate("Counts", "Search in this list"),
                self._to_search,
                keys=("F3",),
                icon="search",
                enabled=self.is_counting,
            ),
            Action(
                "count.drop",
                CONTEXT,
                lambda: translate("Counts", "Give the count up"),
                self.ask_drop,
                icon="trash",
                enabled=self.is_counting,
            ),
        )

    def _list_actions(self) -> tuple[Action, ...]:
        return (
            Action(
                "count.undo",
                CONTEXT,
                lambda: translate("Counts", "Take the last scan back"),
                self.counting.undo,
                field_keys=("Ctrl+Z",),
                icon="arrow-back-up",
                enabled=self.is_counting,
            ),
            Action(
                "count.forget",
                CONTEXT,
                lambda: translate("Counts", "Not counted yet"),
                self.counting.take_back,
                field_keys=("Del",),
                icon="backspace",
                enabled=self.is_counting,
            ),
            Action(
                "count.back",
                CONTEXT,
                lambda: translate("Counts", "Pause, back to the counts"),
                self.step_back,
                keys=("Esc",),
                icon="arrow-left",
            ),
        )

    def _bind(self) -> None:
        registry, desk = self.desk.registry, self.counting
        registry.bind_button(self.start.start_button, "count.post", cap=True)
        registry.bind_button(desk.post_button, "count.post", cap=True)
        registry.bind_button(desk.drop_button, "count.drop", labelled=True)
        registry.bind_button(desk.pause_button, "count.back")

    # -------------------------------------------------------------- where we are

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

    def _to_search(self) -> None:
        self.counting.search.setFocus()
        self.counting.search.selectAll()

    # -------------------------------------------------------------- the end

    def _go_words(self) -> str:
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
        session = self.desk.session.fresh()

        def ask(sums: CountSums) -> None:
            if desk.count is None or desk.count.id != count.id or not self.is_counting():
                return
            desk.sums = sums
            desk.show_view("differences")
            self._armed = True
            # At each switch of the language the question is asked anew.
            desk.message.tell(self._question)

        self.desk.tasks.run(lambda _: counting.sums(session, count.id), ask, self._refuse)

    def _question(self) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        text = summary(self.counting.sums, with_cost=self.counting.with_cost)
        hint = translate("Counts", "F9 again posts it.")
        act = (translate("Counts", "Post"), self.post)
        return f"{text} {hint}", "warning" if self.counting.sums.differences else "info", [act]

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
        self.desk.command(counting.post, count.id).run(self._on_posted, self._refuse)

    def _on_posted(self, changes: Changes) -> None:
        facts = changes.facts
        self.counting.open_count(changes.id_of("count"))
        self.desk.registry.refresh()
        self.desk.beeper.ok()

        def words() -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
            text = translate(
                "Counts", "{number} is posted: {lines} products, {differences} differences."
            ).format(
                number=facts["number"],
                lines=format_number(facts["lines"]),
                differences=format_number(facts["differences"]),
            )
            if facts["value"]:
                value = translate("Counts", "Value of the stock {value}.")
                text += " " + value.format(value=signed_money(facts["value"]))
            if not facts["short"]:
                return text, "success", []
            short = translate("Counts", "Of {n} products more is promised than is there.")
            return f"{text} {short.format(n=format_number(facts['short']))}", "warning", []

        self.counting.message.tell(words)
        self.counting.search_focus()

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
        self.start.start_button.set_label(translate("Counts", "Start counting"))
