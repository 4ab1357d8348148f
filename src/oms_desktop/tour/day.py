"""The days: a price list, sales by scanner and on credit, papers, every screen; ten weeks later the debts."""

import logging
import sys
import traceback
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from oms_desktop.database import journal
from oms_desktop.services.sample_orders import fill_shop
from oms_desktop.services.shop import change_setting, open_shop
from oms_desktop.tour import (
    billing,
    bills,
    closing,
    debts,
    orders,
    papers,
    printers,
    regulars,
    screens,
    segments,
    staff,
    stock,
    till,
    training,
)
from oms_desktop.tour.guide import LARGE, Build, Guide, SilentBeeper, TourClock
from oms_desktop.tour.papers import Sold
from oms_desktop.tour.tally import Tally

PRICE_LIST: Final = """barcode;nama;satuan;harga_beli;harga_jual;stok
8990000000017;Keripik Singkong Balado 200 g;pcs;9.500;12.000;24
8990000000024;Sirup Markisa 460 ml;btl;17.250;21.500;12
8990000000031;Teh Melati Celup 25;dus;5.200;6.500;30
8990000000048;Kacang Tanah Sangrai 250 g;pcs;11.000;10.500;18
8,99000E+12;Roti Kering Kelapa;pcs;8.000;10.000;10
8990000000062;Sambal Terasi 150 g;pcs;7.000;gratis;10
8990000000079;=Abon Sapi 100 g;pcs;21.000;26.000;8
"""
GOOD, BAD = 5, 2
FIRST_FLOAT: Final = 100_000
NIGHT: Final = 22
"""Hours from one opening to the next, about."""
SHOP: Final = {
    "shop_name": "Toko Sinar Jaya",
    "shop_address": "Jl. Melati No. 12, Bandung",
    "shop_phone": "0812-0000-1200",
    "shop_city": "Bandung",
    "bank_accounts": ["Bank Contoh 000 123 4567 a.n. Toko Sinar Jaya"],
}


def run(folder: Path, build: Build) -> int:
    """Walk through the day; 0 only if every check held."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.oms*"), *folder.glob("*.png"), *folder.glob("*.pdf")):
        old.unlink()
    clock = TourClock()
    session = open_shop(folder / "tour.oms", clock)
    fill_shop(session)
    for name, value in SHOP.items():
        change_setting(session.fresh(), name, value)
    window, desk = build(session, {"theme": "light", "language": "id"}, SilentBeeper())
    guide = Guide(folder, window, desk)
    bugs = _Bugs()
    logging.getLogger("oms_desktop").addHandler(bugs)
    window.resize(LARGE)
    window.show()
    guide.wake()
    try:
        _walk(guide, clock)
        guide.equal("journal's chain is whole", journal.first_broken(session.store), None)
        guide.end()
        training.practise(guide, build)
    except Exception as error:  # noqa: BLE001 - every bug on the way is told
        # The window's own hook would only show it on the screen, which nobody sees.
        guide.check("the tour came to its end", held=False, found=repr(error))
        traceback.print_exc()
    finally:
        logging.getLogger("oms_desktop").removeHandler(bugs)
        guide.equal("bugs met on the way", bugs.found, [])
        guide.write()
    return _report(guide)


class _Bugs(logging.Handler):
    """Notes what the window only shows in a banner."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


def _walk(guide: Guide, clock: TourClock) -> None:
    owed = _day_before(guide)
    clock.sleep(NIGHT)
    staff.morning(guide)
    tally = Tally(till.FLOAT)
    till.open_shift(guide, till.FLOAT, "02-open-shift")
    cash = till.first_cashier(guide, tally)
    papers.hand_out(guide, cash, owed)
    staff.switch_to(guide, staff.DEWI)
    guide.window.show_tab("sell")
    till.second_cashier(guide, tally, owed)
    taken = orders.take(guide, tally)
    staff.switch_to(guide, staff.MANAGER)
    orders.receive(guide, taken)
    staff.switch_to(guide, staff.DEWI)
    orders.finish(guide, tally, taken)
    staff.switch_to(guide, staff.OWNER)
    part_paid = billing.take_money(guide, tally)
    printers.print_receipts(guide, tally)
    bills.look_through(guide, part_paid)
    regulars.bring_in(guide)
    staff.switch_to(guide, staff.MANAGER)
    hers = regulars.call(guide, tally)
    closing.look_over(guide, tally)
    staff.switch_to(guide, staff.DEWI)
    closing.close_blind(guide, tally)
    staff.switch_to(guide, staff.MANAGER)
    closing.look_back(guide, tally)
    clock.sleep(24 * debts.DAYS)
    staff.switch_to(guide, staff.OWNER)
    debts.look_after(guide, hers, part_paid)
    segments.look_after(guide)


def _day_before(guide: Guide) -> Sold:
    """The owner sets the shop up and sells on credit, before anybody else works here."""
    staff.first_run(guide)
    guide.pictures("01-sell-empty")
    _import_price_list(guide)
    till.open_shift(guide, FIRST_FLOAT, "02-first-shift")
    owed = _sell_on_credit(guide)
    screens.visit(guide, owed)
    stock.look_after(guide)
    staff.add_people(guide)
    closing.close_even(guide, FIRST_FLOAT)
    return owed


def _import_price_list(guide: Guide) -> None:
    path = guide.folder / "price-list.csv"
    path.write_text(PRICE_LIST, encoding="utf-8")
    plan = screens.import_file(guide, path)
    guide.equal("good rows of the price list", len(plan.good), GOOD)
    guide.equal("bad rows of the price list", [row.number for row, _ in plan.bad], [6, 7])
    guide.equal("rows sold below cost", [line for line, _ in plan.warnings], [5])


def _sell_on_credit(guide: Guide) -> Sold:
    """A customer by part of the name, two items by name, credit, Enter."""
    guide.type("3*gula pasir")
    guide.wait(screens.counter(guide).scan_field.popup.isVisible)
    guide.pictures("06-sell-search")
    guide.press(Qt.Key.Key_Return)
    guide.type("beras pandan")
    guide.wait(screens.counter(guide).scan_field.popup.isVisible)
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_F3)
    guide.type("ratna")
    guide.wait(lambda: len(screens.counter(guide).customer.popup.rows_shown()) == 2)
    guide.picture("07-sell-customer")
    guide.press(Qt.Key.Key_Return)
    screens.counter(guide).pay_panel.choose_method("credit")
    guide.pictures("08-sell-credit")
    screens.counter(guide).pay_panel.take_focus()
    guide.press(Qt.Key.Key_Return)
    sold = papers.last_sale(guide)
    guide.check("the credit sale is owed", held=sold.balance == sold.total > 0, found=sold)
    return sold


def _report(guide: Guide) -> int:
    failures = guide.failures()
    lines = [f"not held: {step['check']}: {step.get('found', '')}" for step in failures]
    lines.append(f"{len(guide.steps) - len(failures)} of {len(guide.steps)} checks held")
    lines.append(f"Pictures and papers: {guide.folder.resolve()}")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if failures else 0
