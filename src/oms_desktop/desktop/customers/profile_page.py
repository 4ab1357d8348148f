"""A customer's profile: who they are to the shop, and every paper of theirs."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.database.customer_profile import ItemOf, MonthOf
from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.customers import profile_actions
from oms_desktop.desktop.customers.profile_chart import MonthsChart
from oms_desktop.desktop.customers.profile_field import CustomerField
from oms_desktop.desktop.customers.profile_head import ProfileHead
from oms_desktop.desktop.customers.profile_often import OftenBought
from oms_desktop.desktop.customers.profile_views import ProfileViews
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.empty_state import EmptyState
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.timeline import KindWord
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.refused import Refused
from oms_desktop.services import profiles
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.profiles import Profile, TimelineRow

NOUNS: Final = frozenset({"customer", "invoice", "order", "payment", "return", "shipment"})
_TABS: Final = {"order": "processing", "invoice": "invoices", "product": "products"}
_PAPERS: Final = {
    "receipt": PaperKind.MONEY_RECEIPT,
    "credit": PaperKind.CREDIT_NOTE,
    "slip": PaperKind.ORDER_SLIP,
}
_SIDE: Final = 320


class ProfilePage(QWidget):
    """A `TabPage` that only reads; what it shows is read off the screen's thread where that takes long."""

    def __init__(self, desk: Desk, kind_word: KindWord = str) -> None:
        """Start with nobody; `kind_word` names a kind of journal entry."""
        super().__init__()
        self._desk = desk
        self.customer: int | None = None
        self.profile: Profile | None = None
        self._awaited = self._arrived = False
        self.finder = Finder(desk.tasks, self._on_failed, self)
        self.field = CustomerField(desk, self, name="profileFind")
        self.head = ProfileHead(desk)
        self.views = ProfileViews(lambda: desk.session, kind_word)
        self.chart = MonthsChart("profileChart")
        self._chart_title = plain_label("", "strong")
        self._chart_hint = plain_label("", "muted", wrap=True)
        self._often = OftenBought()
        self._nobody = EmptyState("user-search", name="profileNobody")
        self._stack = QStackedWidget()
        self._lay_out()
        self.field.picked.connect(self.open_customer)
        self.views.opened.connect(self._on_opened)
        self.finder.busy_changed.connect(lambda _: self._show_state())
        desk.bus.changed.connect(self._on_changed)
        desk.person_changed.connect(self.refresh)
        profile_actions.register(self, desk)
        self._show_state()

    def _lay_out(self) -> None:
        inside = column(
            self._chart_title, self.chart, self._chart_hint, 6, self._often, None, spacing=8,
            margins=(16, 12, 16, 12),
        )  # fmt: skip
        self._side = card(inside, "profileMonths")
        tables = column(self.views, spacing=0, margins=(1, 1, 1, 1))
        below = row(card(tables, "profileTables"), self._side, spacing=12)
        below.setStretch(0, 1)
        shown = column(card(column(self.head, spacing=0), "profileHead"), below, spacing=10)
        shown.setStretch(1, 1)
        self._stack.addWidget(boxed(shown))
        self._stack.addWidget(card(column(self._nobody)))
        layout = column(self.field, self._stack, spacing=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    # -------------------------------------------------------------- what a page is asked

    def activated(self) -> None:
        """Read anew what may have changed."""
        self._arrived = True
        self.refresh()

    def search_focus(self) -> None:
        """On arrival into the tables of the customer shown; asked again, into the field that finds another."""
        arrived, self._arrived = self._arrived, False
        if arrived and self.profile is not None:
            self.views.take_focus()
        else:
            self._awaited = arrived
            self.find_customer()

    def show_record(self, key: object) -> None:
        """Show a customer by their id."""
        if isinstance(key, int):
            self.open_customer(key)

    def toast_area(self) -> QWidget:
        """Over the tables."""
        return self.views

    # -------------------------------------------------------------- showing

    def find_customer(self) -> None:
        """Put the focus where another customer is looked for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_customer(self, customer_id: int) -> None:
        """Show a customer, with the focus in their tables."""
        self.look_at(customer_id)
        self._awaited = self.profile is None
        if self.profile is not None:
            self.views.take_focus()

    def look_at(self, customer_id: int) -> None:
        """Show a customer; the focus stays where it is."""
        if customer_id != self.customer:
            self.profile = None
        self.customer = customer_id
        self.refresh()

    def refresh(self) -> None:
        """Read the customer anew."""
        if self.customer is None:
            self._show_state()
            return
        read = partial(profiles.profile, self._desk.session, self.customer)
        try:
            self.finder.ask(lambda stop: read(stop=stop), self._show)
        except Refused as error:
            self._on_failed(error)

    def _show(self, profile: Profile) -> None:
        self.profile = profile
        # Who was joined with another is shown as the one that is left.
        self.customer = profile.customer.id
        self.head.show_profile(profile)
        self.views.show_profile(profile)
        self.chart.show_months(profile.figures.months)
        self._often.show_items(profile.items)
        self._show_state()
        if self._awaited:
            # Whoever typed a name meanwhile isn't taken away from it.
            self._awaited = False
            if self.isVisible() and not self.field.text():
                self.views.take_focus()

    def _on_failed(self, error: Exception) -> None:
        self.customer = self.profile = None
        self._show_state()
        if isinstance(error, NotFound):
            self._desk.notices.refused(error)
        else:
            self._desk.notices.error(error)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.profile is not None else 1)
        if self.finder.busy:
            self._nobody.set_words(translate("CustomerProfile", "Reading…"))
        else:
            self._nobody.set_words(
                translate("CustomerProfile", "Whose profile?"),
                translate(
                    "CustomerProfile", "Find a customer here, or choose one in the list first."
                ),
                [("F3", translate("CustomerProfile", "find a customer"))],
            )
        self._desk.registry.refresh()

    # -------------------------------------------------------------- what is done from here

    def has_customer(self) -> bool:
        """Whether somebody is shown."""
        return self.profile is not None

    def sell(self) -> None:
        """Go to the counter with this customer."""
        self._desk.go("sell", ("customer", self.customer))

    def take_payment(self) -> None:
        """Ask for this customer's money."""
        self._desk.go("customers", ("pay", self.customer))

    def open_record(self) -> None:
        """Show the record in the list's editor; without anybody, just the list."""
        self._desk.go("customers", self.customer or ("list", None))

    def show_months(self) -> None:
        """The chart as a table, or back from it."""
        chosen = self.views.chips.value()
        self.views.go_to("orders" if chosen == "months" else "months")

    def _on_opened(self, row_: Any) -> None:
        try:
            self._open(row_)
        except Refused as error:
            self._desk.notices.refused(error)

    def _open(self, row_: Any) -> None:
        if isinstance(row_, MonthOf):
            self.views.mark("invoices", lambda each: f"{each.issued:%Y-%m}" == row_.month)
        elif isinstance(row_, ItemOf):
            self._desk.go("products", row_.product_id)
        elif isinstance(row_, InvoiceItem):
            self._desk.go("invoices", row_.id)
        elif row_.opens is not None:
            noun, key = row_.opens
            if noun in _TABS:
                self._desk.go(_TABS[noun], key)
            elif self._desk.papers is not None:
                self._desk.papers.show_paper(OrderPaper.of(_PAPERS[noun], key))
        elif isinstance(row_, TimelineRow):
            self.open_record()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and not NOUNS.isdisjoint(changes.touched):
            self.refresh()

    # -------------------------------------------------------------- look and words

    def set_compact(self, narrow: bool, low: bool, very_low: bool) -> None:
        """The window's room changed: the chart moves above its table first."""
        self._side.setVisible(not narrow)
        self._side.setFixedWidth(theme.current().px(_SIDE))
        self._often.setVisible(not low)
        self.views.set_compact(narrow=narrow, low=very_low)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.field.retranslate()
        self.head.retranslate()
        self.views.retranslate()
        self._often.retranslate()
        self._chart_title.setText(translate("CustomerProfile", "Bought in each month"))
        self._chart_hint.setText(
            translate("CustomerProfile", "{key} shows the months as a table.").format(
                key=self._desk.registry.key_text("profile.months")
            )
        )
        self.chart.show_months(self.chart.months)
        self._show_state()
