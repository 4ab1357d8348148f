"""What list-and-editor tabs share: search, filter, one selected record, nothing typed ever lost."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.editor_card import EditorCard, unsaved_words
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import key_cap
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.refused import Refused

SEARCH_MS: Final = 120
_AROUND_WORDS: Final = 84
"""Pixels of a search field that its picture, its key and its edges take."""
EDITOR_WIDE: Final = 384
EDITOR_NARROW: Final = 340


class SearchField(QLineEdit):
    """The search of a list, with its key; Down goes into the list."""

    def __init__(self, into: QWidget, *, name: str) -> None:
        """`into` is the list that it searches."""
        super().__init__()
        self.setObjectName(name)
        self._into = into
        self._words = ""
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(0, 0, 34, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F2"), 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, words: str) -> None:
        """Say what can be searched for; the picture in front says the same."""
        self._words = words
        self._show_words()
        self.setAccessibleName(words)
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(words)

    def _show_words(self) -> None:
        """The words, or only that one can search where they would be cut off."""
        room = self.width() - _AROUND_WORDS
        fits = self.fontMetrics().horizontalAdvance(self._words) <= room
        self.setPlaceholderText(self._words if fits else translate("Window", "Search"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._into.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)


class ListTab(Tab):
    """A table at the left, the selected record in an editor at the right."""

    nouns: frozenset[str] = frozenset()
    """What must change for the list to be read anew."""

    def __init__(
        self, desk: Desk, table: ListingTable, editor: EditorCard, chips: FilterChips
    ) -> None:
        """Wire the parts; the subclass lays them out and then calls `start`."""
        super().__init__()
        self.desk, self.table, self.editor, self.chips = desk, table, editor, chips
        self.message = InlineMessage()
        self.search = SearchField(table.table, name="listSearch")
        self._quiet = False
        self._stale = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SEARCH_MS)
        self._later.timeout.connect(self.search_now)
        self.search.textChanged.connect(lambda _: self._later.start())
        self.search.returnPressed.connect(self._on_search_entered)
        chips.chosen.connect(lambda _: self.search_now())
        table.row_selected.connect(self._on_row_selected)
        table.row_opened.connect(self._on_row_opened)
        editor.saved.connect(self._on_saved)
        editor.failed.connect(self._on_failed)
        editor.dirty_changed.connect(self._on_dirty)
        desk.bus.changed.connect(self._on_changed)

    # -------------------------------------------------------------- for subclasses

    @abstractmethod
    def show_matches(self) -> None:
        """Show the listing for search and filters in the table."""

    @abstractmethod
    def widen(self, record_id: int) -> None:
        """Loosen search and filters so that a record comes into the list."""

    # -------------------------------------------------------------- list

    def start(self) -> None:
        """Show the list for the first time."""
        self.search_now()
        self.retranslate()

    def search_now(self) -> None:
        """Show what matches the search and the filters now."""
        self._later.stop()
        self._stale = False
        self._quietly(self.show_matches)
        self._settle()

    def refresh(self) -> None:
        """Read everything anew, keeping what is selected and what was typed."""
        self._stale = False
        self._quietly(self.table.refresh)
        if self.editor.record_id is not None and not self.editor.is_dirty():
            self.editor.open_record(self.editor.record_id)
        self._settle()

    def clear_search(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.chips.choose("active")
        self.search_now()

    def is_narrowed(self) -> bool:
        """Whether search or filters hide something."""
        return bool(self.search.text().strip()) or self.chips.value() != "active"

    def search_focus(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def activated(self) -> None:
        if self._stale:
            self.refresh()

    def toast_area(self) -> QWidget | None:
        return self.table

    # -------------------------------------------------------------- records

    def open_record(self, record_id: int) -> None:
        """Show a record in the editor and select it in the list."""

        def proceed() -> None:
            self.editor.open_record(record_id)
            self._quietly(lambda: self._select(record_id))
            self.editor.to_top()

        self.ask(proceed)

    def ask(self, proceed: Callable[[], object]) -> None:
        """Do something that leaves the record shown; what was typed is saved or given up first."""
        if not self.editor.is_dirty():
            self.message.clear()
            proceed()
            return
        # After the click that led here has been dealt with.
        QTimer.singleShot(0, self, self.sync)

        def save() -> None:
            self.editor.store(lambda: self.ask(proceed))

        def discard() -> None:
            self.editor.revert()
            self.ask(proceed)

        self.message.tell(
            lambda: (
                unsaved_words(self.editor.title()),
                "warning",
                [(translate("Forms", "Save"), save), (translate("Forms", "Discard"), discard)],
            )
        )

    def sync(self) -> None:
        """Select in the list what the editor shows."""
        record_id = self.editor.record_id

        def settle() -> None:
            if record_id is None or not self.table.select_id(record_id):
                model = self.table.table.selectionModel()
                model.clearSelection()
                model.setCurrentIndex(QModelIndex(), model.SelectionFlag.NoUpdate)

        self._quietly(settle)

    def _select(self, record_id: int) -> None:
        current = self.table.current()
        if current is not None and current.id == record_id:
            # The person is there already, perhaps in the middle of choosing several rows.
            return
        if not self.table.select_id(record_id):
            self.widen(record_id)
            self.show_matches()
            self.table.select_id(record_id)

    def _settle(self) -> None:
        """After the list changed: keep the record shown, else show the first one."""
        editor = self.editor
        if editor.is_new or editor.is_dirty():
            self.sync()
            return
        if editor.record_id is not None and self.table.select_id(editor.record_id):
            return
        row = self.table.current()
        if row is not None:
            editor.open_record(row.id)
        else:
            editor.close_record()

    def _quietly(self, act: Callable[[], object]) -> None:
        before, self._quiet = self._quiet, True
        try:
            act()
        finally:
            self._quiet = before

    # -------------------------------------------------------------- what happens

    def _on_search_entered(self) -> None:
        self.search_now()
        if self.table.current() is not None:
            self.table.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_row_selected(self, row: Any) -> None:
        if self._quiet or row is None or row.id == self.editor.record_id:
            return
        self.open_record(row.id)

    def _on_row_opened(self, row: Any) -> None:
        if row is not None:
            self._on_row_selected(row)
            if row.id == self.editor.record_id:
                self.editor.first_field()

    def _on_dirty(self, dirty: bool) -> None:
        if not dirty:
            self.message.clear()

    def _on_saved(self, record_id: int, told: tuple[str, Callable[[], object] | None]) -> None:
        words, undo = told
        self.message.clear()
        self.sync()
        self.desk.notices.toast(words, undo)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.desk.notices.refused(error, self.message)
        else:
            self.desk.notices.error(error)

    def _on_changed(self, changes: Any) -> None:
        if self.nouns.isdisjoint(changes.touched):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        wanted = theme.current().px(EDITOR_NARROW if narrow else EDITOR_WIDE)
        # With large text the list keeps more than half of the window.
        most = self.window().width() * 2 // 5
        self.editor.setFixedWidth(max(EDITOR_NARROW, min(wanted, most)))
