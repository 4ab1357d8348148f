"""The tab of orders: what waits, how far it is, and everything that can be done with one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing import processing_actions
from oms_desktop.desktop.processing.drawer import Drawer
from oms_desktop.desktop.processing.order_acts import OrderActs
from oms_desktop.desktop.processing.orders_view import OrdersView
from oms_desktop.desktop.processing.papers import Papers
from oms_desktop.desktop.processing.steps import Service, Steps
from oms_desktop.desktop.processing.toolbar import FilterBar, Toolbar
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tab import Tab
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.orders import OrderAct, OrderState
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_board import order_numbered
from oms_desktop.services.order_sheet import order_sheet
from oms_desktop.services.stepping import advance, step_back

VIEW: Final = "processing/view"
_FOLLOW_MS: Final = 60
"""The drawer waits so long before it follows the arrows."""
_MARGIN: Final = 14
_CRAMPED: Final = 310
"""Less width than this has room for the orders or for one of them, not for both."""


class ProcessingTab(Tab):
    """Orders at the left as board or table, the one that is open at the right."""

    def __init__(
        self,
        desk: Desk,
        kind_word: Callable[[str], str] = str,
        stepping: tuple[Service, Service] = (advance, step_back),
    ) -> None:
        """Build it; orders are read when it is shown.

        Args:
            desk: the counter's.
            kind_word: names a kind of journal entry.
            stepping: the services that move an order on and back.
        """
        super().__init__()
        self.desk = desk
        self._stale: set[int] | None = None
        self._state: object = None
        self._narrow = self._very_low = False
        self.orders = OrdersView(desk)
        self.steps = Steps(desk, stepping, self._number_of, self)
        self.papers = Papers(self)
        processing_actions.register(self)
        self.drawer = Drawer(desk, kind_word)
        self.acts = OrderActs(self)
        self.toolbar = Toolbar(desk.registry)
        self.search = self.toolbar.search
        self.filters = FilterBar()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._body = row(self.orders, self.drawer, spacing=12)
        self._body.setStretch(0, 1)
        rows = (self.toolbar, self.filters, self._body)
        self.setLayout(column(*rows, spacing=10, margins=(_MARGIN, 12, _MARGIN, 10)))
        self._connect()
        if desk.settings.get(VIEW) == "table":
            self._show_view("table")
        self.retranslate()

    def _connect(self) -> None:
        self.search.wanted.connect(self._narrow_orders)
        self.search.left_for_orders.connect(self.orders.take_focus)
        self.filters.days.chosen.connect(lambda _: self._narrow_orders())
        self.filters.states.chosen.connect(lambda _: self._on_state_chosen())
        self.filters.done.toggled.connect(lambda on: self.orders.show_done(shown=on))
        self.filters.view_chosen.connect(self._show_view)
        self.orders.selected.connect(self._on_selected)
        self.orders.opened.connect(self.open_drawer)
        self.orders.cleared.connect(self._on_cleared)
        for part in (self.search, *self.orders.keys_of()):
            self.desk.registry.serve(part, processing_actions.CONTEXT)
        self.drawer.closed.connect(self._on_drawer_closed)
        self.drawer.panel_changed.connect(self._arrange)
        self.drawer.view.shipment_act.connect(self.acts.shipment)
        self.drawer.view.order_act.connect(self.do_order_act)
        self.drawer.view.dispatch_wanted.connect(self.acts.dispatch)
        self.drawer.view.release_wanted.connect(self.acts.release)
        self.steps.moved.connect(self._on_moved)
        self.steps.refused.connect(self.acts.refused_step)
        self._follow.timeout.connect(self._follow_selection)
        self.desk.bus.changed.connect(self._on_changed)
        theme.current().changed.connect(self._arrange)

    # -------------------------------------------------------------- what may be done

    def card(self) -> OrderCard | None:
        """The current order."""
        return self.orders.current()

    def has_order(self) -> bool:
        """Whether there is a current one."""
        return self.card() is not None

    def can_step(self) -> bool:
        """Whether the current order waits for something."""
        card = self.card()
        return card is not None and card.state is OrderState.CONFIRMED and not self.steps.is_busy

    def can_pay(self) -> bool:
        """Whether something is still to be paid on it."""
        card = self.card()
        return card is not None and card.rest > 0 and card.state is not OrderState.CANCELLED

    def may(self, act: OrderAct) -> bool:
        """Whether the order in the drawer, or else the current one, allows an act."""
        card = self.card()
        sheet = self.drawer.sheet()
        if sheet is not None and card is not None and sheet.id == card.id:
            return act in sheet.acts
        return card is not None and card.state is OrderState.CONFIRMED

    # -------------------------------------------------------------- doing

    def next_step(self) -> None:
        """Move what is selected one step on."""
        self.steps.next(self.orders.selected_ids())

    def step_back_order(self) -> None:
        """Take the last step of what is selected back."""
        self.steps.back(self.orders.selected_ids())

    def undo(self) -> None:
        """Take back what was moved last."""
        self.steps.undo()

    def open_drawer(self) -> None:
        """Show the current order at the right."""
        card = self.card()
        if card is None:
            return
        again = not self.drawer.isHidden()
        self.open_for(card.id)
        if again:
            self.drawer.view.first_act()

    def open_for(self, order_id: int) -> None:
        """Show an order at the right, whatever is selected."""
        self.drawer.open_order(order_id)
        self._arrange()

    def take_payment(self) -> None:
        """Open the panel for money."""
        if self._open_here():
            self.acts.pay()

    def do_order_act(self, act: object) -> None:
        """Do something with the order as a whole, or ask what it needs."""
        if isinstance(act, OrderAct) and self._open_here():
            self.acts.order(act)

    def _open_here(self) -> bool:
        """Have the current order in the drawer."""
        card, sheet = self.card(), self.drawer.sheet()
        if card is None:
            return False
        if self.drawer.isHidden() or sheet is None or sheet.id != card.id:
            self.open_for(card.id)
        return True

    # -------------------------------------------------------------- list

    def refresh(self) -> None:
        """Read everything anew."""
        self._stale = set()
        self.orders.read()
        self.drawer.refresh_soon()
        self._after_reading()

    def switch_view(self) -> None:
        """Board or table."""
        self._show_view("board" if self.orders.is_table else "table")
        self.orders.take_focus()

    def focus_filter(self) -> None:
        """Put the focus on the filters."""
        chips = self.filters.days
        (self.filters.states if chips.isHidden() else chips).take_focus()

    def step_back(self) -> None:
        """Close a panel, else the drawer, else clear the search, else leave the field."""
        if not self.drawer.isHidden():
            self.drawer.leave()
        elif self.search.text():
            self.search.clear()
            self._narrow_orders()
            self.search.setFocus()
        else:
            self.orders.take_focus()

    def _show_view(self, name: str) -> None:
        self.desk.settings[VIEW] = name
        self.filters.show_view(name)
        self.orders.show_table(shown=name == "table")
        self._narrow_orders()

    def _narrow_orders(self) -> None:
        state = self.filters.states.value() if self.orders.is_table else "open"
        day = self.filters.days.value() if state == "open" else "all"
        self.orders.narrow(self.search.text(), day, state)
        self._on_selected()

    def _on_state_chosen(self) -> None:
        self.filters.show_view("table")
        self._narrow_orders()

    def _on_cleared(self) -> None:
        if self.orders.is_narrowed():
            self._clear_filters()
            self.search.setFocus()
        else:
            self.desk.go("sell")

    def _clear_filters(self) -> None:
        self.filters.clear()
        self.search.clear()
        self.filters.show_view("table" if self.orders.is_table else "board")
        self._narrow_orders()

    # -------------------------------------------------------------- what happens

    def _number_of(self, order_id: int) -> str:
        card = self.orders.card(order_id)
        return card.number if card is not None else str(order_id)

    def _on_selected(self) -> None:
        card = self.card()
        if not self.drawer.isHidden():
            self._follow.start()
        state = (card, self.steps.is_busy)
        if state != self._state:
            self._state = state
            self.desk.registry.refresh()

    def _follow_selection(self) -> None:
        card, sheet = self.card(), self.drawer.sheet()
        if self.drawer.isHidden() or card is None:
            return
        if sheet is None or sheet.id != card.id:
            self.drawer.open_order(card.id)

    def _on_moved(self, order_ids: list[int]) -> None:
        self.orders.select(order_ids)
        self._on_selected()

    def _on_drawer_closed(self) -> None:
        self._arrange()
        self.orders.take_focus()

    def _on_changed(self, changes: object) -> None:
        if not isinstance(changes, Changes):
            return
        touched = set(changes.touched)
        if "order" in touched:
            if self._stale is not None:
                self._stale |= set(changes.touched["order"])
        elif touched & {"invoice", "customer", "shipment", "setting"}:
            # Whose orders these are isn't known: read them all.
            self._stale = None
        elif "product" not in touched:
            return
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._stale is None:
            self.refresh()
            return
        if self._stale:
            ids, self._stale = sorted(self._stale), set()
            self.orders.read_some(ids)
            self._after_reading()
        self.drawer.refresh_soon()

    def _after_reading(self) -> None:
        self.filters.show_counts(self.orders.cards.counts(self.desk.session.today()))
        self._on_selected()

    # -------------------------------------------------------------- the window's wishes

    def search_focus(self) -> None:
        """Into the search field, everything selected."""
        self.search.setFocus()
        self.search.selectAll()

    def activated(self) -> None:
        """Show what happened meanwhile."""
        self._catch_up()

    def show_record(self, key: object) -> None:
        """Open an order by id or number, also one that is finished.

        Raises:
            NotFound: there is no such order.
        """
        found = key if isinstance(key, int) else order_numbered(self.desk.session, str(key))
        if found is None:
            raise NotFound("order", str(key))
        sheet = order_sheet(self.desk.session, found)
        self._clear_filters()
        self._catch_up()
        if not self.orders.select([found]):
            self.filters.states.choose("all")
            self._show_view("table")
            self.search.setText(sheet.number)
            self._narrow_orders()
            self.orders.select([found])
        self.open_drawer()
        self.orders.take_focus()

    def on_scanned(self, code: str) -> bool:
        """A panel that packs takes a scan first; else a number of an order or shipment opens it."""
        if self.acts.on_scanned(code):
            return True
        found = order_numbered(self.desk.session, code)
        if found is None:
            return False
        self.show_record(found)
        return True

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """Narrow windows have less words; the drawer takes what it needs."""
        self._narrow, self._very_low = narrow, very_low
        self.filters.set_tight(tight=narrow)
        self._arrange()

    def _arrange(self) -> None:
        """Share the width, and in a low window the height."""
        shown = not self.drawer.isHidden()
        asking = shown and self.drawer.panel() is not None
        self.toolbar.setHidden(self._very_low and asking)
        self.filters.setHidden(self._very_low and asking)
        self.toolbar.show_steps(shown=not shown)
        width = self.drawer.fit(self._narrow)
        cramped = shown and self.width() - width < theme.current().px(_CRAMPED)
        self.orders.setHidden(cramped)
        self.drawer.setFixedWidth(self.width() - 2 * _MARGIN if cramped else width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def toast_area(self) -> QWidget:
        """Over the orders, not over the drawer."""
        return self.orders

    def holds_focus(self) -> bool:
        """Whether the focus is somewhere in the drawer."""
        focused = QApplication.focusWidget()
        return focused is not None and self.drawer.isAncestorOf(focused)

    def retranslate(self) -> None:
        """Set every word anew."""
        for part in (self.toolbar, self.filters, self.orders, self.drawer):
            part.retranslate()
