"""How many orders wait, shown at the tab's name wherever one is."""

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_board import open_orders


def count_waiting(window: MainWindow, desk: Desk) -> None:
    """Show the number now and after every change of an order."""
    shown = [-1]

    def show() -> None:
        count = open_orders(desk.session)
        if count != shown[0]:
            shown[0] = count
            window.set_tab_count("processing", count)

    def changed(changes: object) -> None:
        if isinstance(changes, Changes) and "order" in changes.touched:
            show()

    desk.bus.changed.connect(changed)
    show()
