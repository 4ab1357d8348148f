"""The actions of the window itself: tabs, search, palette, help, full screen, theme, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.shell.actions import GLOBAL, Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.main_window import MainWindow, TabSpec


def register(window: MainWindow) -> None:
    """Add the window's own actions to its registry."""
    for action in _help_and_search(window) + _window(window):
        window.registry.add(action, window)


def register_tab(window: MainWindow, spec: TabSpec, number: int) -> None:
    """Add Ctrl+`number` for a tab."""
    window.registry.add(
        Action(
            id=f"window.tab.{spec.id}",
            context=GLOBAL,
            text=lambda: translate("Window", "Go to {tab}").format(tab=spec.title()),
            keys=(f"Ctrl+{number}",),
            icon=spec.icon,
            handler=lambda: window.show_tab(spec.id),
        ),
        window,
    )


def _focus_search(window: MainWindow) -> None:
    found = window.current_tab()
    if found is not None:
        found.search_focus()


def _focus_first(window: MainWindow) -> None:
    ids = window.tab_ids()
    if ids:
        window.show_tab(ids[0])


def _help_and_search(window: MainWindow) -> list[Action]:
    return [
        Action(
            id="window.help",
            context=GLOBAL,
            text=lambda: translate("Window", "Show help and keys"),
            bar=lambda: translate("Window", "Help"),
            keys=("F1",),
            icon="help-circle",
            handler=lambda: window.sheet.toggle(window.current_context()),
        ),
        Action(
            id="window.search",
            context=GLOBAL,
            text=lambda: translate("Window", "Scan or search here"),
            bar=lambda: translate("Window", "Search"),
            keys=("F2",),
            icon="search",
            handler=lambda: _focus_search(window),
        ),
        Action(
            id="window.scan",
            context=GLOBAL,
            text=lambda: translate("Window", "Go to the counter and scan"),
            keys=("Shift+F2",),
            icon="barcode",
            handler=lambda: _focus_first(window),
        ),
        Action(
            id="window.palette",
            context=GLOBAL,
            text=lambda: translate("Window", "Search anything"),
            keys=("Ctrl+K",),
            icon="command",
            listed=False,
            handler=lambda: window.command_palette.open_with(""),
        ),
    ]


def _window(window: MainWindow) -> list[Action]:
    return [
        Action(
            id="window.next_tab",
            context=GLOBAL,
            text=lambda: translate("Window", "Next tab"),
            keys=("Ctrl+PgDown",),
            icon="chevron-right",
            handler=lambda: window.step_tab(1),
        ),
        Action(
            id="window.previous_tab",
            context=GLOBAL,
            text=lambda: translate("Window", "Previous tab"),
            keys=("Ctrl+PgUp",),
            icon="chevron-left",
            handler=lambda: window.step_tab(-1),
        ),
        Action(
            id="window.full_screen",
            context=GLOBAL,
            text=lambda: translate("Window", "Full screen"),
            keys=("F11",),
            icon="maximize",
            handler=window.toggle_full_screen,
        ),
        Action(
            id="window.theme",
            context=GLOBAL,
            text=lambda: translate("Window", "Change the theme: light or dark"),
            icon="moon",
            handler=window.toggle_theme,
        ),
        Action(
            id="window.language",
            context=GLOBAL,
            text=lambda: translate("Window", "Switch to Bahasa Indonesia"),
            icon="language",
            handler=window.toggle_language,
        ),
    ]
