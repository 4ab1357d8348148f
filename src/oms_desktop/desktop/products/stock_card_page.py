"""The stock card: why a product's stock is what it is; without a product, what expires soon."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.models.rows_model import RowsModel
from oms_desktop.desktop.products.find_field import FindField
from oms_desktop.desktop.products.held_view import HeldView
from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.products.stock_card_columns import expiry_columns, move_columns
from oms_desktop.desktop.products.stock_words import batch_words, figure_words, held_words
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.base_table import BaseTable
from oms_desktop.desktop.widgets.cards import boxed, card, column
from oms_desktop.desktop.widgets.cells import PAD
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.domain.errors import BarcodeUnknown
from oms_desktop.domain.money import format_money
from oms_desktop.domain.users import Right
from oms_desktop.services import product_lookup, stock_card
from oms_desktop.services.changes import Changes
from oms_desktop.services.stock_card import Card, Expiring

CONTEXT = page_context("card")


class StockCardPage(QWidget):
    """A `TabPage` that only reads."""

    def __init__(self, desk: Desk) -> None:
        """Begin with what expires soon."""
        super().__init__()
        self._desk = desk
        self.product: int | None = None
        self.card: Card | None = None
        self._shows_held = False
        self.finder = FindField(desk, self, name="cardFind")
        self._title = plain_label("", "title", name="cardTitle")
        self._figures = plain_label("", "body", wrap=True, name="cardFigures")
        self._more = plain_label("", "muted", wrap=True, name="cardMore")
        self.moves = RowsModel(move_columns(desk.session), self)
        self.expiring = RowsModel(expiry_columns(desk.session), self)
        self.moves_table = self._table(self.moves, "cardMoves")
        self.expiring_table = self._table(self.expiring, "cardExpiring")
        self._none = EmptyState("circle-check", name="cardNone")
        self._stack = QStackedWidget()
        self.held = HeldView(desk)
        for widget in (self.moves_table, self.expiring_table, self._none, self.held):
            self._stack.addWidget(widget)
        head = column(self._title, self._figures, self._more, spacing=3, margins=(PAD, 10, PAD, 10))
        body = column(boxed(head), line(), self._stack, spacing=0, margins=(1, 1, 1, 1))
        body.setStretch(2, 1)
        layout = column(self.finder, card(body, "stockCard"))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.finder.entered.connect(self._on_entered)
        self.finder.chosen.connect(lambda product, _: self.open_product(product))
        self.expiring_table.row_opened.connect(
            lambda at: self.open_product(self.expiring.rows[at].product_id)
        )
        desk.bus.changed.connect(self._on_changed)
        self._register()
        self.show_card()

    @staticmethod
    def _table(model: RowsModel, name: str) -> BaseTable:
        table = BaseTable(name=name)
        table.setModel(model)
        stretch = next(at for at, each in enumerate(model.columns) if each.stretch)
        table.set_widths({at: each.width for at, each in enumerate(model.columns)}, stretch)
        return table

    def _register(self) -> None:
        for name, text, act, keys, icon in (
            (
                "card.product",
                lambda: translate("StockCard", "Open the product"),
                self._open_editor,
                "Ctrl+E",
                "package",
            ),
            (
                "card.expiring",
                lambda: translate("StockCard", "What expires soon"),
                self.show_expiring,
                "F6",
                "calendar-due",
            ),
            (
                "card.held",
                self._held_words,
                self.show_held,
                "F7",
                "lock",
            ),
            ("card.back", lambda: translate("StockCard", "Back"), self._back, "Esc", "arrow-left"),
        ):
            shown = text if name != "card.back" else None
            action = Action(name, CONTEXT, text, act, keys=(keys,), icon=icon, bar=shown)
            self._desk.registry.add(action, self)
        self._desk.registry.add(
            Action(
                "card.release",
                CONTEXT,
                lambda: translate("Held", "Set the goods free"),
                self.held.release,
                field_keys=("Del",),
                icon="lock-open",
                enabled=self.held.may_release,
            ),
            self,
        )
        self._desk.registry.serve(self.held.overdue_table, CONTEXT)

    def _held_words(self) -> str:
        if self.product is not None:
            return translate("Held", "Who holds it?")
        return translate("Held", "Kept too long")

    # -------------------------------------------------------------- what a page is asked

    def activated(self) -> None:
        """Read anew what may have changed."""
        self.show_card()

    def search_focus(self) -> None:
        """Ready for a scan or a name."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def on_scanned(self, code: str) -> bool:
        """Show the card of what was scanned."""
        self._on_entered(code)
        return True

    def show_record(self, key: object) -> None:
        """Show a product's card by its id."""
        if isinstance(key, int):
            self.open_product(key)

    # -------------------------------------------------------------- showing

    def open_product(self, product_id: int) -> None:
        """Show a product's card."""
        self.product = product_id
        self._shows_held = False
        self.show_card()
        self._desk.registry.refresh()

    def show_expiring(self) -> None:
        """Show what expires soon instead of a product."""
        self.product = None
        self._shows_held = False
        self.show_card()
        self._stack.setCurrentIndex(1)
        self.expiring_table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_held(self) -> None:
        """Show who holds the product; without one, which orders hold goods for too long."""
        self._shows_held = not self._shows_held
        self.show_card()
        if self._shows_held:
            self.held.take_focus()
        else:
            self.search_focus()

    def show_card(self) -> None:
        """Read and show what is asked for now."""
        session = self._desk.session
        self.card = stock_card.card(session, self.product) if self.product is not None else None
        if self._shows_held:
            self._show_held()
        elif self.card is None:
            # Every batch that ever came is looked at: not while somebody waits for the window.
            self._desk.tasks.run(lambda _: stock_card.expiring(session), self._show_expiring)
        else:
            self.moves.show_rows(self.card.moves)
            self._stack.setCurrentIndex(0 if self.card.moves else 2)
        self._show_words()

    def _show_held(self) -> None:
        if self.product is not None:
            self.held.show_holders(self.product)
        else:
            self.held.show_overdue()
        self._stack.setCurrentWidget(self.held)

    def _show_expiring(self, rows: list[Expiring]) -> None:
        before = self.expiring_table.current_row()
        self.expiring.show_rows(rows)
        if self.product is None and not self._shows_held:
            self._stack.setCurrentIndex(1 if rows else 2)
            self.expiring_table.select_row(max(before, 0) if rows else -1)

    def _show_words(self) -> None:
        found = self.card
        if found is None:
            text = translate("StockCard", "Expires within {days} days")
            if self._shows_held:
                text = translate("Held", "Unpaid orders that hold goods too long")
            self._title.setText(text.format(days=stock_card.SOON))
            self._figures.setText("")
            self._more.setText(
                translate("StockCard", "Scan a product to see why its stock is what it is.")
            )
            self._none.set_words(translate("StockCard", "Nothing expires soon"))
        else:
            self._title.setText(f"{found.figures.name} \u00b7 {found.figures.code}")
            self._figures.setText(self._figure_words(found))
            self._more.setText("\n".join(filter(None, (held_words(found), batch_words(found)))))
            self._none.set_words(translate("StockCard", "No movement yet"))
        self._figures.setVisible(bool(self._figures.text()))
        self._more.setVisible(bool(self._more.text()))

    def _figure_words(self, found: Card) -> str:
        figures = found.figures
        if not figures.tracked:
            return translate("StockCard", "The stock of this product isn't counted.")
        words = figure_words(figures.on_hand, figures.reserved, figures.available, figures.unit)
        if self._desk.session.may(Right.SEE_COST):
            worth = translate("StockCard", "worth {value}").format(
                value=format_money(figures.value)
            )
            words = f"{words} \u00b7 {worth}"
        return words

    # -------------------------------------------------------------- what happens

    def _on_entered(self, text: str) -> None:
        self.finder.clear()
        found = product_lookup.product_of_code(self._desk.session, text)
        if found is None:
            self._desk.beeper.error()
            self._desk.notices.refused(BarcodeUnknown(text))
            return
        self._desk.beeper.ok()
        self.open_product(found)

    def _open_editor(self) -> None:
        if self.product is not None:
            self._desk.go("products", self.product)

    def _back(self) -> None:
        if self._shows_held:
            self._shows_held = False
            self.show_card()
        elif self.product is not None:
            self.product = None
            self.show_card()
            self._desk.registry.refresh()
        self.search_focus()

    def _on_changed(self, changes: Changes) -> None:
        nouns = {"product", "receipt", "invoice", "order"}
        if self.isVisible() and not nouns.isdisjoint(changes.touched):
            self.show_card()

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """The window's room changed: the person gives way first."""
        self.moves_table.setColumnHidden(4, narrow)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.finder.retranslate()
        self.held.retranslate()
        self.moves_table.setAccessibleName(translate("StockCard", "Movements"))
        self.expiring_table.setAccessibleName(translate("StockCard", "Goods that expire soon"))
        for model in (self.moves, self.expiring):
            last = model.columnCount() - 1
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self._show_words()
