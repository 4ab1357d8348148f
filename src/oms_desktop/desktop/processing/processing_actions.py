"""What can be done with orders on the board, for keys, buttons and the palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.processing.act_words import next_words, order_act_word
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.order_copying import copy_order
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.orders import OrderAct

if TYPE_CHECKING:
    from oms_desktop.desktop.processing.tab import ProcessingTab

CONTEXT: Final = "processing"
ORDER_ACTS: Final = (
    (OrderAct.RESERVE, "bookmark"),
    (OrderAct.PLAN, "package"),
    (OrderAct.AMEND, "edit"),
    (OrderAct.CLOSE, "scissors"),
    (OrderAct.CANCEL, "ban"),
)


def register(tab: ProcessingTab) -> None:
    """Add the tab's actions to the desk's registry."""
    for action in (*_steps(tab), *_papers(tab), *_orders(tab), *_list(tab)):
        tab.desk.registry.add(action, tab)


def _steps(tab: ProcessingTab) -> list[Action]:
    return [
        Action(
            "processing.next",
            CONTEXT,
            lambda: next_words(tab.card()),
            tab.next_step,
            field_keys=("Space",),
            icon="player-track-next",
            bar=lambda: translate("Processing", "Next step"),
            enabled=tab.can_step,
        ),
        Action(
            "processing.back",
            CONTEXT,
            lambda: translate("Processing", "One step back"),
            tab.step_back_order,
            field_keys=("Shift+Space",),
            icon="arrow-back-up",
            enabled=tab.has_order,
        ),
        Action(
            "processing.undo",
            CONTEXT,
            lambda: translate("Processing", "Undo the last step"),
            tab.undo,
            field_keys=("Ctrl+Z",),
            icon="arrow-back-up",
            bar=lambda: translate("Notices", "Undo"),
        ),
        Action(
            "processing.open",
            CONTEXT,
            lambda: translate("Processing", "Open the order"),
            tab.open_drawer,
            field_keys=("Enter",),
            icon="layout-sidebar-right",
            bar=lambda: translate("Processing", "Open"),
            enabled=tab.has_order,
        ),
        Action(
            "processing.pay",
            CONTEXT,
            lambda: translate("Processing", "Take payment"),
            tab.take_payment,
            ("F9",),
            icon="cash",
            bar=lambda: translate("Processing", "Payment"),
            enabled=tab.can_pay,
        ),
    ]


def _papers(tab: ProcessingTab) -> list[Action]:
    return [
        Action(
            "processing.picking",
            CONTEXT,
            lambda: translate("Processing", "Print picking list"),
            tab.papers.picking_list,
            ("Ctrl+P",),
            icon="clipboard-list",
            bar=lambda: translate("Processing", "Picking list"),
            enabled=tab.has_order,
        ),
        Action(
            "processing.note",
            CONTEXT,
            lambda: translate("Processing", "Print delivery note"),
            tab.papers.delivery_note,
            ("Ctrl+J",),
            icon="file-text",
            bar=lambda: translate("Processing", "Delivery note"),
            enabled=tab.has_order,
        ),
        Action(
            "processing.preview",
            CONTEXT,
            lambda: translate("Processing", "Preview the paper"),
            tab.papers.preview,
            ("Ctrl+Shift+P",),
            icon="zoom-in",
            enabled=tab.has_order,
        ),
        Action(
            "processing.label",
            CONTEXT,
            lambda: translate("Processing", "Print parcel label"),
            tab.papers.label,
            icon="tag",
            enabled=tab.has_order,
        ),
        Action(
            "processing.slip",
            CONTEXT,
            lambda: translate("Processing", "Print order slip"),
            tab.papers.slip,
            icon="file-description",
            enabled=tab.has_order,
        ),
    ]


def _orders(tab: ProcessingTab) -> list[Action]:
    return [
        Action(
            f"processing.{act.value}",
            CONTEXT,
            partial(order_act_word, act),
            partial(tab.do_order_act, act),
            icon=icon,
            enabled=partial(tab.may, act),
        )
        for act, icon in ORDER_ACTS
    ]


def _copy(tab: ProcessingTab) -> None:
    card = tab.card()
    if card is not None:
        copy_order(tab.desk, card.id)


def _list(tab: ProcessingTab) -> list[Action]:
    return [
        Action(
            "processing.copy",
            CONTEXT,
            lambda: translate("Processing", "Copy into a new cart"),
            partial(_copy, tab),
            ("Ctrl+D",),
            icon="copy",
            enabled=tab.has_order,
        ),
        Action(
            "processing.view",
            CONTEXT,
            lambda: translate("Processing", "Board or table"),
            tab.switch_view,
            ("Ctrl+T",),
            icon="table",
        ),
        Action(
            "processing.filter",
            CONTEXT,
            lambda: translate("Processing", "Choose a filter"),
            tab.focus_filter,
            ("Ctrl+F",),
            icon="filter",
        ),
        Action(
            "processing.refresh",
            CONTEXT,
            lambda: translate("Processing", "Refresh"),
            tab.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "processing.leave",
            CONTEXT,
            lambda: translate("Processing", "One step back"),
            tab.step_back,
            ("Esc",),
            icon="arrow-back-up",
            listed=False,
        ),
    ]
