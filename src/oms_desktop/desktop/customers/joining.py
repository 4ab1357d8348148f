"""Making one customer out of two: asked once, because it can't be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused
from oms_desktop.services import customers, joining

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.database.customers import CustomerRow
    from oms_desktop.desktop.customers.tab import CustomersTab
    from oms_desktop.services.changes import Changes

    Said = tuple[str, str, list[tuple[str, Callable[[], object]]]]

_TWO = 2


class JoinQuestion:
    """Stands in the message of the list until it is answered."""

    def __init__(self, tab: CustomersTab) -> None:
        """Ask in a tab."""
        self._tab = tab

    def ask_selected(self) -> None:
        """Ask about the two rows that are selected; the one in the editor stays."""
        tab = self._tab
        rows = tab.table.selected(_TWO + 1)
        kept = next((row for row in rows if row.id == tab.editor.record_id), None)
        if kept is None or len(rows) != _TWO:
            tab.message.tell(lambda: (_how_words(), "info", []))
            return
        self.ask(kept.id, next(row.id for row in rows if row.id != kept.id))

    def ask(self, kept_id: int, gone_id: int) -> None:
        """Ask whether a customer shall be joined with the one that stays."""
        tab = self._tab

        def question() -> None:
            session = tab.desk.session
            try:
                kept = customers.customer(session, kept_id)
                gone = customers.customer(session, gone_id)
            except Refused as refused:
                tab.desk.notices.refused(refused, tab.message)
                return
            tab.message.tell(partial(self._said, kept, gone))

        tab.ask(question)

    def _said(self, kept: CustomerRow, gone: CustomerRow) -> Said:
        join = partial(self._join, kept, gone)
        return (
            question_words(kept, gone),
            "warning",
            [
                (translate("Customers", "Join them"), join),
                (translate("Customers", "Keep both"), self._tab.message.clear),
            ],
        )

    def _join(self, kept: CustomerRow, gone: CustomerRow) -> None:
        tab = self._tab
        tab.message.clear()

        def done(_: Changes) -> None:
            tab.open_record(kept.id)
            text = translate("Customers", "{gone} is {kept} now.")
            tab.desk.notices.toast(text.format(gone=gone.name, kept=kept.name))

        def failed(error: Exception) -> None:
            tab.desk.notices.error(error, tab.message)

        tab.desk.command(joining.join, kept.id, gone.id).run(done, failed)


def question_words(kept: CustomerRow, gone: CustomerRow) -> str:
    """Who goes into whom, and what that means."""
    text = translate(
        "Customers",
        "Join {gone} ({gone_code}) with {kept} ({kept_code})? Orders, papers and balance become one; "
        "this can't be undone.",
    )
    said = text.format(gone=gone.name, gone_code=gone.code, kept=kept.name, kept_code=kept.code)
    if not gone.balance:
        return said
    owes = translate("Customers", "{amount} owed come along.")
    keeps = translate("Customers", "{amount} in their favour come along.")
    more = owes if gone.balance > 0 else keeps
    return f"{said} {more.format(amount=format_money(abs(gone.balance)))}"


def _how_words() -> str:
    return translate(
        "Customers",
        "Select two customers with Ctrl+click or Shift+Down; the one you see at the right stays.",
    )
