"""Asks for the owner's PIN at the first start; Settings does so later."""

from typing import Final

from oms_desktop.desktop.people.owner_card import OwnerCard
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.services import people

SETTING: Final = "welcomed"


def welcome(window: MainWindow, desk: Desk) -> OwnerCard | None:
    """Cover the window until the owner has a PIN or wants none yet; asked once on this PC."""
    if not people.needs_owner(desk.session) or SETTING in desk.settings:
        return None
    page = OwnerCard(desk)

    def finished() -> None:
        desk.settings[SETTING] = "yes"
        window.uncover()
        page.deleteLater()
        tab = window.current_tab()
        if tab is not None:
            tab.search_focus()

    page.finished.connect(finished)
    window.cover(page)
    page.take_focus()
    return page
