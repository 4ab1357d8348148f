"""What can be done on the page of stock counts, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.products.pages import page_context
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.products.count_page import CountPage

CONTEXT: Final = page_context("count")


def register(page: CountPage) -> None:
    """Add the page's actions to the registry, and its buttons to them."""
    registry, desk = page.desk.registry, page.counting
    for action in (*_end(page), *_paper(page), *_lines(page)):
        registry.add(action, page)
    for widget in (desk.scan, desk.table.table):
        registry.serve(widget, CONTEXT)
    registry.bind_button(page.start.start_button, "count.post", cap=True)
    registry.bind_button(desk.post_button, "count.post", cap=True)
    registry.bind_button(desk.drop_button, "count.drop", labelled=True)
    registry.bind_button(desk.pause_button, "count.back")
    registry.bind_button(desk.print_button, "count.print", cap=True)


def _end(page: CountPage) -> list[Action]:
    return [
        Action(
            "count.post",
            CONTEXT,
            page.go_words,
            page.go_on,
            keys=("F9",),
            icon="check",
            bar=page.go_words,
        ),
        Action(
            "count.rest",
            CONTEXT,
            lambda: translate("Counts", "Everything not counted is zero"),
            page.counting.rest.toggle,
            keys=("F7",),
            icon="circle-dashed",
            enabled=page.is_counting,
        ),
        Action(
            "count.drop",
            CONTEXT,
            lambda: translate("Counts", "Give the count up"),
            page.ask_drop,
            icon="trash",
            enabled=page.is_counting,
        ),
        Action(
            "count.back",
            CONTEXT,
            lambda: translate("Counts", "Pause, back to the counts"),
            page.step_back,
            keys=("Esc",),
            icon="arrow-left",
        ),
    ]


def _paper(page: CountPage) -> list[Action]:
    return [
        Action(
            "count.print",
            CONTEXT,
            lambda: translate("Counts", "Print the differences"),
            lambda: page.hand_out("print"),
            keys=("Ctrl+P",),
            icon="printer",
            bar=lambda: translate("Paper", "Print"),
            enabled=page.is_shown,
        ),
        Action(
            "count.save",
            CONTEXT,
            lambda: translate("Counts", "Save the differences as PDF"),
            lambda: page.hand_out("save"),
            keys=("Ctrl+S",),
            icon="file-download",
            enabled=page.is_shown,
        ),
    ]


def _lines(page: CountPage) -> list[Action]:
    return [
        Action(
            "count.view",
            CONTEXT,
            lambda: translate("Counts", "Next view"),
            page.counting.step_view,
            keys=("F6",),
            icon="eye",
            bar=lambda: translate("Counts", "View"),
            enabled=page.is_counting,
        ),
        Action(
            "count.quantity",
            CONTEXT,
            lambda: translate("Counts", "Type the quantity"),
            page.counting.entry.take_focus,
            keys=("F4",),
            icon="pencil",
            bar=lambda: translate("Counts", "Quantity"),
            enabled=page.is_counting,
        ),
        Action(
            "count.search",
            CONTEXT,
            lambda: translate("Counts", "Search in this list"),
            page.to_search,
            keys=("F3",),
            icon="search",
            enabled=page.is_counting,
        ),
        Action(
            "count.undo",
            CONTEXT,
            lambda: translate("Counts", "Take the last scan back"),
            page.counting.undo,
            field_keys=("Ctrl+Z",),
            icon="arrow-back-up",
            enabled=page.is_counting,
        ),
        Action(
            "count.forget",
            CONTEXT,
            lambda: translate("Counts", "Not counted yet"),
            page.counting.take_back,
            field_keys=("Del",),
            icon="backspace",
            enabled=page.is_counting,
        ),
    ]
