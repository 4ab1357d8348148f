"""Changing the prices of everything in the list at once: type, see, store, take back."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QStackedWidget

from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.products.price_columns import price_columns
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label, set_look, set_tone
from oms_desktop.domain.discounts import NO_DISCOUNT, Discount, parse_discount
from oms_desktop.domain.money import format_number
from oms_desktop.domain.price_changes import STEPS, PriceChange
from oms_desktop.domain.refused import Refused
from oms_desktop.services import price_changes
from oms_desktop.services.changes import Changes
from oms_desktop.services.price_changes import PricePlan, Repriced

WAIT_MS: Final = 200


class PricePanel(QFrame):
    """A page of the tab; `begin` takes what the list shows."""

    left = Signal()
    """Done, or given up."""

    def __init__(self, desk: Desk) -> None:
        """Start without products."""
        super().__init__()
        self.setObjectName("pricePanel")
        self._desk = desk
        self._shown: tuple[str, int | None, str] = ("", None, "active")
        self._plan: PricePlan | None = None
        self._asked = 0
        self._busy = False
        self._title = plain_label("", "title")
        self._about = plain_label("", "muted", wrap=True, name="priceAbout")
        self.back_button = Button("", "ghost", icon="arrow-left", name="priceBack")
        self.up = Button("", "seg", icon="trending-up", checkable=True, name="priceUp")
        self.down = Button("", "seg", icon="trending-down", checkable=True, name="priceDown")
        self._group = QButtonGroup(self)
        self.by = QLineEdit()
        self.by.setObjectName("priceBy")
        self.step = ChoiceBox(name="priceStep")
        self._by_label = plain_label("", "sub", buddy=self.by)
        self._step_label = plain_label("", "sub", buddy=self.step)
        self.message = InlineMessage("priceMessage")
        self.model = RowsModel(price_columns(), self)
        self.table = BaseTable(name="priceTable")
        self._none = EmptyState("tag", name="priceNone")
        self._sum = plain_label("", "muted", wrap=True, name="priceSum")
        self.store_button = Button("", "primary", name="priceStore")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self.look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        widths = {at: each.width for at, each in enumerate(self.model.columns)}
        self.table.set_widths(widths, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._none)
        head = row(
            column(self._title, self._about, spacing=1), self.back_button, margins=(2, 4, 0, 4)
        )
        head.setStretch(0, 1)
        self.by.setFixedWidth(150)
        self.step.setMinimumWidth(190)
        fields = row(
            self.up,
            self.down,
            column(self._by_label, self.by, spacing=4),
            column(self._step_label, self.step, spacing=4),
            None,
            spacing=12,
            margins=(14, 12, 14, 12),
        )
        for button in (self.up, self.down):
            fields.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        foot = row(self.store_button, self._sum, margins=(14, 10, 14, 11), spacing=14)
        foot.setStretch(1, 1)
        body = column(fields, line(), self._pages, line(), foot, spacing=0, margins=(1, 1, 1, 1))
        self.setLayout(column(boxed(head), self.message, card(body, "priceCard")))

    def _connect(self) -> None:
        for button in (self.up, self.down):
            self._group.addButton(button)
            button.clicked.connect(lambda *_: self.look())
        self.up.setChecked(True)
        self.by.textEdited.connect(lambda _: self._later.start())
        self.by.returnPressed.connect(self._on_entered)
        self.step.currentIndexChanged.connect(lambda _: self.look())
        self.store_button.clicked.connect(lambda *_: self.store())
        self.back_button.clicked.connect(lambda *_: self.leave())

    # -------------------------------------------------------------- asking

    def begin(self, search: str, category_id: int | None, show: str) -> None:
        """Ask for a change of what the list shows."""
        self._shown = (search, category_id, show)
        self._busy = False
        self.by.clear()
        self.message.clear()
        self.look()
        self.take_focus()

    def take_focus(self) -> None:
        """Where the change is typed."""
        self.by.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.by.selectAll()

    def leave(self) -> None:
        """Back to the list; nothing was changed."""
        self._asked += 1
        self.left.emit()

    def change(self) -> PriceChange:
        """What is typed and chosen.

        Raises:
            DiscountTextInvalid, PercentTooLarge, AmountOutOfRange: it can't be read.
        """
        by: Discount = parse_discount(self.by.text())
        return PriceChange(self.up.isChecked(), by, self.step.value() or 1)

    def look(self) -> None:
        """Work out anew what would happen; an answer to an older question is dropped."""
        self._later.stop()
        for button in (self.up, self.down):
            set_look(button, "kind", "seg")
        self._asked += 1
        try:
            change = self.change()
        except Refused as error:
            set_tone(self.by, "danger")
            self._desk.notices.error(error, self.message)
            self._show(None)
            return
        set_tone(self.by, "")
        self.message.clear()
        if change.by == NO_DISCOUNT and change.step == 1:
            self._show(None)
            return
        asked, session, shown = self._asked, self._desk.session.fresh(), self._shown

        def job(_: Progress) -> PricePlan:
            return price_changes.plan(session, change, *shown)

        def done(plan: PricePlan) -> None:
            if asked == self._asked:
                self._show(plan)

        self._desk.tasks.run(job, done)

    def _on_entered(self) -> None:
        """Enter shows first, and stores what has been shown."""
        if self._later.isActive() or self._plan is None:
            self.look()
            return
        self.store()

    # -------------------------------------------------------------- storing

    def store(self) -> None:
        """Set the prices shown; once, however often Enter is pressed."""
        plan = self._plan
        if self._busy or self._later.isActive() or plan is None or not plan.rows:
            return
        self._busy = True
        self._show_words()
        rows = plan.rows
        command = self._desk.command(price_changes.set_prices, rows)
        command.run(lambda changes: self._on_stored(changes, rows), self._refuse)

    def _on_stored(self, changes: Changes, rows: tuple[Repriced, ...]) -> None:
        self._busy = False
        self._asked += 1
        text = translate("Prices", "Prices changed: {count}")
        words = text.format(count=format_number(changes.facts["count"]))
        if changes.facts["skipped"]:
            more = translate("Prices", "changed by somebody else meanwhile: {count}")
            words += " · " + more.format(count=format_number(changes.facts["skipped"]))
        self._show(None)
        self.left.emit()
        self._desk.notices.toast(words, undo=lambda: self._undo(rows))

    def _undo(self, rows: tuple[Repriced, ...]) -> None:
        back = [each.back for each in rows]

        def done(changes: Changes) -> None:
            text = translate("Prices", "Prices put back: {count}")
            self._desk.notices.toast(text.format(count=format_number(changes.facts["count"])))

        self._desk.command(price_changes.set_prices, back).run(done)

    def _refuse(self, error: Exception) -> None:
        self._busy = False
        self._show_words()
        self._desk.notices.error(error, self.message)

    # -------------------------------------------------------------- words

    def _show(self, plan: PricePlan | None) -> None:
        self._plan = plan
        self.model.show_rows(plan.rows if plan is not None else ())
        self._pages.setCurrentIndex(0 if plan is not None and plan.rows else 1)
        self._show_words()

    def _show_words(self) -> None:
        plan = self._plan
        count = len(plan.rows) if plan is not None else 0
        self.store_button.setEnabled(bool(count) and not self._busy)
        text = translate("Prices", "Change prices ({count})")
        self.store_button.set_label(text.format(count=format_number(count)))
        self._sum.setText(_sum_words(plan) if plan is not None else "")
        if plan is None:
            head = translate("Prices", "By how much?")
            below = translate("Prices", "Type a share such as 5% or an amount such as 500.")
        else:
            head = translate("Prices", "No price would change")
            below = translate("Prices", "Type another amount, or choose another rounding.")
        self._none.set_words(head, below)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("Prices", "Change prices"))
        self._about.setText(
            translate(
                "Prices",
                "Everything that the list shows now. A share also changes the prices of further units.",
            )
        )
        self.back_button.set_label(translate("Prices", "Back to the list"))
        self.up.set_label(translate("Prices", "Raise"))
        self.down.set_label(translate("Prices", "Lower"))
        for label, edit, words in (
            (self._by_label, self.by, translate("Prices", "By")),
            (self._step_label, self.step, translate("Prices", "Round to")),
        ):
            label.setText(words)
            edit.setAccessibleName(words)
        self.by.setPlaceholderText(translate("Prices", "5% or 500"))
        nearest = translate("Prices", "the nearest {step}")
        exact = translate("Prices", "nothing, keep it exact")
        self.step.offer(
            (step, exact if step == 1 else nearest.format(step=format_number(step)))
            for step in STEPS
        )
        self.table.setAccessibleName(translate("Prices", "Old and new prices"))
        self.model.show_rows(self.model.rows, price_columns())
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)


def _sum_words(plan: PricePlan) -> str:
    below = sum(each.below_cost for each in plan.rows)
    parts = []
    if below:
        text = translate("Prices", "Below cost: {count}")
        parts.append(text.format(count=format_number(below)))
    if plan.same:
        text = translate("Prices", "Unchanged: {count}")
        parts.append(text.format(count=format_number(plan.same)))
    if plan.left:
        text = translate("Prices", "Left alone, as nothing would remain: {count}")
        parts.append(text.format(count=format_number(len(plan.left))))
    return " · ".join(parts)
