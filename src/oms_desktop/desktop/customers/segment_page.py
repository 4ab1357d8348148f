"""Segments: customers by conditions, what can be told to them, and what can be taken out."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.segments import SegmentItem, SegmentRow
from oms_desktop.desktop.customers import segment_actions
from oms_desktop.desktop.customers import segment_words as said
from oms_desktop.desktop.customers.pages import PAGES
from oms_desktop.desktop.customers.segment_builder import SegmentBuilder
from oms_desktop.desktop.customers.segment_chat import SegmentChat
from oms_desktop.desktop.customers.segment_columns import CITY, OWES, PHONE, segment_columns
from oms_desktop.desktop.customers.segment_export import SegmentExport, segment_file
from oms_desktop.desktop.customers.segment_labels import SegmentLabels
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.listing_table import ListingTable
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.segments import VIEWS, SegmentDraft, SegmentRule
from oms_desktop.domain.users import Right
from oms_desktop.services import segments
from oms_desktop.services.changes import Changes
from oms_desktop.services.segment_files import SegmentFile
from oms_desktop.services.segments import Measured

_WIDE, _NARROW = 344, 312
_PROFILE: Final = "profile"
_NOUNS: Final = frozenset({"customer", "invoice", "credit_note", "payment"})


class SegmentPage(QWidget):
    """Conditions at the left, people at the right; everything by keys."""

    def __init__(self, desk: Desk) -> None:
        """Build it; people are looked for when it is shown."""
        super().__init__()
        self.setObjectName("segmentPage")
        self.desk = desk
        self._sums: dict[str, int] = {}
        self._stale = True
        self._is_narrow = False
        self._measured = Measured(desk.session)
        self.message = InlineMessage("segmentMessage")
        self.builder = SegmentBuilder(desk, self)
        self.labels = SegmentLabels(desk, self.rule)
        self.chat = SegmentChat()
        self.side = QStackedWidget()
        for part in (self.builder, self.labels, self.chat):
            self.side.addWidget(part)
        self.chips = FilterChips(
            [(view, partial(self._view_words, view)) for view in VIEWS],
            name="segmentView",
        )
        self._chat_button = Button("", "", icon="brand-whatsapp", name="segmentWhatsApp")
        self._labels_button = Button("", "", icon="mailbox", name="segmentToLabels")
        self._export_button = Button("", "", icon="file-export", name="segmentExport")
        self._told = plain_label("", "muted", tabular=True, wrap=True, name="segmentTold")
        self._none = EmptyState("users-group", name="segmentNobody")
        self.finder = Finder(desk.tasks, self._on_failed, self)
        self.list = ListingTable(
            segment_columns(desk.session), self._none, name="segmentPeople", finder=self.finder
        )
        self.exporting = SegmentExport(desk, self, self.message, self._file, self._file_name)
        self._lay_out()
        segment_actions.register(self)
        self._connect()

    def _lay_out(self) -> None:
        top = row(
            self.chips, None, self._chat_button, self._labels_button, self._export_button
        )  # fmt: skip
        body = card(column(self.list, spacing=0, margins=(1, 1, 1, 1)), "segmentList")
        right = column(top, self._told, self.message, self.exporting.strip, body)
        right.setStretch(4, 1)
        both = row(self.side, boxed(right), spacing=14)
        both.setStretch(1, 1)
        self.setLayout(both)

    def _connect(self) -> None:
        registry, builder = self.desk.registry, self.builder
        registry.serve(self.list.table, segment_actions.CONTEXT)
        registry.bind_button(builder.save_button, "segments.save", labelled=True)
        builder.new_button.clicked.connect(lambda *_: self.begin_new())
        builder.remove_button.clicked.connect(lambda *_: self.remove())
        registry.bind_button(self._chat_button, "segments.chat")
        registry.bind_button(self._labels_button, "segments.labels")
        registry.bind_button(self._export_button, "segments.export")
        registry.bind_button(self.labels.print_button, "segments.print")
        self.labels.save_button.clicked.connect(lambda *_: self.labels.hand_out("save"))
        builder.changed.connect(self.show_people)
        builder.chosen.connect(self._on_chosen)
        self.chips.chosen.connect(lambda _: self.show_people())
        for part in (self.labels, self.chat):
            part.left.connect(self._to_builder)
        self.labels.failed.connect(self._on_failed)
        self.list.shown.connect(self._on_shown)
        self.list.row_opened.connect(self._open)
        self.finder.busy_changed.connect(lambda _: self._show_told())
        self.desk.bus.changed.connect(self._on_bus)
        self.desk.person_changed.connect(self._on_person)

    # -------------------------------------------------------------- who is meant

    def _view_words(self, view: str) -> str:
        return said.view_words(view, self._sums)

    def rule(self) -> SegmentRule | None:
        """Who is shown; None while the conditions can't be read."""
        return self.builder.rule(self.chips.value())

    def show_people(self) -> None:
        """Look for those whom the conditions mean."""
        rule = self.rule()
        if rule is None:
            return
        try:
            listing = segments.segment_listing(self.desk.session, rule, self._measured)
        except Refused as refused:
            self._on_failed(refused)
            return
        self.message.clear()
        model = self.list.model
        self.list.show_listing(
            listing, model.sort_name or "name", descending=model.is_descending
        )  # fmt: skip
        self._show_told()
        self.labels.renew()

    def _on_shown(self) -> None:
        self._sums = self.list.model.sums()
        self.chips.retranslate()
        self._show_told()

    def _show_told(self) -> None:
        waiting = self.list.waiting
        text = said.consent_words(self.chips.value(), self._sums)
        self._told.setText(translate("Segments", "Searching…") if waiting else text)

    def _on_chosen(self) -> None:
        self.chips.choose(self.builder.view_kept())
        self.show_people()

    def _on_bus(self, changes: Changes) -> None:
        if _NOUNS.isdisjoint(changes.touched):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _on_person(self) -> None:
        """Somebody else may not see what was about to be taken out."""
        self._stale = True
        self.side.setCurrentWidget(self.builder)

    def refresh(self) -> None:
        """Read everything anew, as it is now."""
        self._stale = False
        session = self.desk.session
        self._measured = Measured(session)
        self.desk.tasks.run(lambda _: segments.choices(session), self.builder.offer)
        self.show_people()

    # -------------------------------------------------------------- kept segments

    def keep(self) -> None:
        """Keep what is chosen under its name."""
        draft = self.builder.draft(self.chips.value())
        if draft is None:
            self.builder.days.setFocus()
            return

        def done(changes: Changes) -> None:
            self.message.clear()
            self._offer_kept(changes.id_of("segment"))
            text = translate("Segments", "Segment {name} kept")
            self.desk.notices.toast(text.format(name=changes.facts["name"]))

        def failed(error: Exception) -> None:
            self._to_builder()
            self.builder.name.setFocus()
            self.builder.name.selectAll()
            self._on_failed(error)

        self.desk.command(segments.keep, draft, self.builder.segment_id).run(done, failed)

    def begin_new(self) -> None:
        """Begin a segment without conditions."""
        self._to_builder()
        self.builder.open_kept(None)

    def remove(self) -> None:
        """Delete the segment that is open; it can be brought back."""
        segment_id = self.builder.segment_id
        item = next((each for each in self._kept() if each.id == segment_id), None)
        if item is None:
            return
        draft = SegmentDraft(item.name, item.rule, item.message)

        def back() -> None:
            kept = self.desk.command(segments.keep, draft)
            kept.run(lambda changes: self._offer_kept(changes.id_of("segment")), self._on_failed)

        def done(_: Changes) -> None:
            self.builder.open_kept(None)
            self._offer_kept()
            text = translate("Segments", "Segment {name} deleted")
            self.desk.notices.toast(text.format(name=item.name), back)

        self.desk.command(segments.remove, item.id).run(done, self._on_failed)

    def _kept(self) -> list[SegmentItem]:
        return segments.kept(self.desk.session)

    def _offer_kept(self, chosen: int | None = None) -> None:
        self.builder.offer_kept(self._kept(), chosen)

    # -------------------------------------------------------------- taking out

    def may_export(self) -> bool:
        """Whether people may be taken out of the shop."""
        return self.desk.session.may(Right.EXPORT_CUSTOMERS)

    def export(self) -> None:
        """Ask where the people shown shall be written."""
        self.exporting.ask()

    def _file(self) -> SegmentFile | None:
        rule, model = self.rule(), self.list.model
        if rule is None:
            return None
        order = (model.sort_name or "name", model.is_descending)
        return segment_file(rule, order, self.builder.template())

    def _file_name(self) -> str:
        return self.builder.name.text().strip() or translate("Segments", "segment")

    def show_chat(self) -> None:
        """Show the code with the message to the person chosen."""
        found = self.list.current()
        if not isinstance(found, SegmentRow):
            return
        template = self.builder.template()
        try:
            message = segments.message_to(self.desk.session, found.id, template)
        except Refused as refused:
            self._on_failed(refused)
            return
        self.message.clear()
        self.chat.open_for(message)
        self.side.setCurrentWidget(self.chat)
        self.chat.take_focus()

    def show_labels(self) -> None:
        """Show the labels in the place of the conditions."""
        self.side.setCurrentWidget(self.labels)
        self.labels.renew()
        self.labels.take_focus()

    def print_labels(self) -> None:
        """Print the labels; the first time they are only shown."""
        if self.side.currentWidget() is self.labels:
            self.labels.hand_out("print")
        else:
            self.show_labels()

    def _open(self, found: object) -> None:
        if isinstance(found, SegmentRow):
            profile = any(spec.id == _PROFILE for spec in PAGES)
            self.desk.go("customers", (_PROFILE, found.id) if profile else found.id)

    # -------------------------------------------------------------- as a page

    def activated(self) -> None:
        """The page is shown: time has passed, and somebody may have bought."""
        self._offer_kept()
        if self._stale or self._measured.today != self.desk.session.today():
            self.refresh()

    def search_focus(self) -> None:
        """Where work begins."""
        self._to_builder()

    def focus_list(self) -> None:
        """To the people."""
        self.list.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> None:
        """From labels or chat to the conditions; from there to the list of all customers."""
        if self.side.currentWidget() is not self.builder or not self.builder.kept.hasFocus():
            self._to_builder()
        else:
            self.desk.go("customers", "list")

    def _to_builder(self) -> None:
        self.side.setCurrentWidget(self.builder)
        self.builder.take_focus()

    def toast_area(self) -> QWidget:
        """Not over the conditions."""
        return self.list

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:  # TabPage
        """Less room: fewer columns."""
        self.side.setFixedWidth(theme.current().px(_NARROW if narrow else _WIDE))
        for at in (PHONE, CITY, OWES):
            self.list.table.setColumnHidden(at, narrow)
        self._is_narrow = narrow
        self._label_buttons()

    def _label_buttons(self) -> None:
        """Words where there is room for them; else the pictures say it."""
        for button, words in (
            (self._chat_button, translate("Segments", "WhatsApp")),
            (self._labels_button, translate("Segments", "Labels")),
            (self._export_button, translate("Segments", "Export")),
        ):
            button.set_label("" if self._is_narrow else words)
            button.setAccessibleName(words)

    def _on_failed(self, error: Exception) -> None:
        self.desk.notices.error(error, self.message)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._label_buttons()
        self.list.table.setAccessibleName(translate("Segments", "People of the segment"))
        self._none.set_words(
            translate("Segments", "Nobody fits"),
            translate("Segments", "Choose other conditions, or fewer of them."),
        )
        for part in (self.builder, self.labels, self.chat, self.chips):
            part.retranslate()
        self._show_told()
