"""Where somebody's data is shown: in the place of the editor, as long as they stay chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.customers.pages import CONTEXT
from oms_desktop.desktop.customers.privacy_panel import KEY, PrivacyPanel
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.refused import Refused

if TYPE_CHECKING:
    from oms_desktop.desktop.customers.tab import CustomersTab


class PrivacySide:
    """Opens and closes the panel of a tab."""

    def __init__(self, tab: CustomersTab) -> None:
        """Make the panel, hidden; the tab lays it out."""
        self._tab = tab
        self.panel = PrivacyPanel(tab.desk)

    def register(self) -> None:
        """Add the action, and hear who is chosen and what changes."""
        tab, registry = self._tab, self._tab.desk.registry
        action = Action(
            "customers.privacy",
            CONTEXT,
            lambda: translate("Privacy", "Data of this customer"),
            self.open,
            (KEY,),
            icon="shield-lock",
        )
        registry.add(action, tab.place.home)
        registry.bind_button(tab.customer_editor.data_button, action.id, labelled=True)
        tab.customer_editor.shown.connect(self._on_shown)
        tab.desk.bus.changed.connect(lambda _: self.panel.reload())
        tab.desk.person_changed.connect(self.panel.retranslate)
        self.panel.finished.connect(self._on_finished)

    def open(self) -> None:
        """Show the data of the customer in the editor."""
        tab, record_id = self._tab, self._tab.editor.record_id
        if record_id is None or self.panel.customer_id is not None:
            return

        def proceed() -> None:
            tab.pay_panel.leave()
            try:
                self.panel.open_for(record_id)
            except Refused as refused:
                tab.desk.notices.refused(refused, tab.message)
                return
            self.fit()
            tab.editor.hide()

        tab.ask(proceed)

    def leave(self) -> bool:
        """Close the panel; whether it was open."""
        was_open = self.panel.customer_id is not None
        self.panel.leave()
        return was_open

    def fit(self) -> None:
        """As wide as the editor, in whose place it stands."""
        self.panel.setFixedWidth(self._tab.editor.width())

    def _on_shown(self, record_id: object) -> None:
        """Another customer was chosen."""
        if self.panel.customer_id not in {None, record_id}:
            self.panel.leave()

    def _on_finished(self) -> None:
        tab = self._tab
        if tab.pay_panel.customer_id is None:
            tab.editor.show()
        if tab.table.model.rowCount():
            tab.table.table.setFocus()
        else:
            tab.search_focus()
