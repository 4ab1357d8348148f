"""A counter that has just started hands out its first papers: how long its window stands still.

Run as a program of its own, since papers are only once the first: `python -m tests.helpers.first_paper FOLDER`.
"""

import gc
import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.actions import ActionRegistry
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import Languages
from oms_desktop.services.printing import Paper
from tests.helpers.desk_fixture import FilePrinters, make_desk, settle
from tests.helpers.shop import build_shop, open_copy
from tests.helpers.tabs_fixture import Heartbeat


def main(folder: Path) -> None:
    """Say the longest stops in milliseconds: printing the first receipt, showing the first invoice."""
    build_shop(folder / "template.oms")
    shop = open_copy(folder / "template.oms", folder / "shop.oms")
    invoice = shop.sell("GULA", "KOPI").id_of("invoice")
    app = QApplication([])
    theme.current().apply(app, dark=False)
    window = MainWindow(ActionRegistry({}), Languages(folder))
    window.show()
    printers = FilePrinters(folder, "EPSON")
    stops = []
    with make_desk(window, shop, printers) as (desk, papers):
        settle(desk, papers)
        # As after a start: what the program itself has made isn't looked through for rubbish.
        gc.collect()
        gc.freeze()
        for hand_out, paper in (
            (papers.print_invoice, Paper.ROLL_80),
            (papers.preview, Paper.A4),
        ):
            beat = Heartbeat()
            hand_out(invoice, paper)
            settle(desk, papers)
            stops.append(beat.stop())
    shop.session.store.close()
    assert printers.made[0].read_bytes().startswith(b"%PDF")
    sys.stdout.write(json.dumps(stops))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
