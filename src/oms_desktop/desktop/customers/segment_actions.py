"""What can be done on the page of segments, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.customers.pages import page_context
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.customers.segment_page import SegmentPage

CONTEXT: Final = page_context("segments")


def register(page: SegmentPage) -> None:
    """Add the page's actions to the registry."""
    for action in (*_kept(page), *_taken_out(page), *_moves(page)):
        page.desk.registry.add(action, page)


def _kept(page: SegmentPage) -> list[Action]:
    return [
        Action(
            "segments.save",
            CONTEXT,
            lambda: translate("Segments", "Keep the segment"),
            page.keep,
            ("Ctrl+S",),
            icon="device-floppy",
            bar=lambda: translate("Segments", "Keep"),
        ),
        Action(
            "segments.new",
            CONTEXT,
            lambda: translate("Segments", "New segment"),
            page.begin_new,
            ("Ctrl+N",),
            icon="plus",
            bar=lambda: translate("Segments", "New"),
        ),
        Action(
            "segments.remove",
            CONTEXT,
            lambda: translate("Segments", "Delete the segment"),
            page.remove,
            ("Ctrl+Del",),
            icon="trash",
        ),
    ]


def _taken_out(page: SegmentPage) -> list[Action]:
    return [
        Action(
            "segments.chat",
            CONTEXT,
            lambda: translate("Segments", "WhatsApp to the person chosen"),
            page.show_chat,
            ("Ctrl+W",),
            icon="brand-whatsapp",
            bar=lambda: translate("Segments", "WhatsApp"),
        ),
        Action(
            "segments.labels",
            CONTEXT,
            lambda: translate("Segments", "Address labels"),
            page.show_labels,
            ("F7",),
            icon="mailbox",
            bar=lambda: translate("Segments", "Labels"),
            enabled=page.may_export,
        ),
        Action(
            "segments.print",
            CONTEXT,
            lambda: translate("Segments", "Print address labels"),
            page.print_labels,
            ("Ctrl+P",),
            icon="printer",
            enabled=page.may_export,
        ),
        Action(
            "segments.export",
            CONTEXT,
            lambda: translate("Segments", "Save the people shown in a file"),
            page.export,
            ("Ctrl+E",),
            icon="file-export",
            bar=lambda: translate("Segments", "Export"),
            enabled=page.may_export,
        ),
    ]


def _moves(page: SegmentPage) -> list[Action]:
    return [
        Action(
            "segments.list",
            CONTEXT,
            lambda: translate("Segments", "Into the list"),
            page.focus_list,
            ("F6",),
            icon="list",
        ),
        Action(
            "segments.refresh",
            CONTEXT,
            lambda: translate("Segments", "Refresh"),
            page.refresh,
            ("F5",),
            icon="refresh",
        ),
        Action(
            "segments.back",
            CONTEXT,
            lambda: translate("Segments", "One step back"),
            page.step_back,
            ("Esc",),
            icon="arrow-left",
            listed=False,
        ),
    ]
