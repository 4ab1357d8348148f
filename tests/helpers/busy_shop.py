"""A shop in which every kind of row was posted, for tests of the book check and the journal."""

from pathlib import Path

from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.shifts import CashCategory
from oms_desktop.services import (
    cart_lines,
    paying,
    printing,
    returning,
    selling,
    shifts,
    voiding,
    writing_off,
)
from oms_desktop.services.paying import Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.returning import LooseLine
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop, build_shop, cash, open_copy


def build_busy_shop(path: Path) -> None:
    """Make a closed shop's file: two shifts, sales with tax and discounts, debts, a void, prints."""
    template = path.with_suffix(".template")
    build_shop(template)
    shop = open_copy(template, path)
    shop.set(taxable=True, shop_name="Toko Sibuk")
    first = shop.sell("GULA", "2*KOPI", "0,375*00042").id_of("invoice")
    shop.clock.move(minutes=1)
    printing.count_print(shop.new, first, Paper.ROLL_80)
    printing.count_print(shop.new, first, Paper.ROLL_80)
    owed = shop.sell("GULA", "BUKU", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")
    shop.clock.move(minutes=1)
    paying.pay(shop.new, owed, Tender(PaymentMethod.CASH, 20_000))
    order_id = shop.cart("3*KOPI", "GULA", "JASA")
    cart_lines.set_order_discount(shop.new, order_id, Discount("amount", 1_000))
    selling.sell(shop.new, order_id, cash(100_000))
    wrong = shop.sell("KOPI").id_of("invoice")
    voiding.void(shop.new, wrong, "salah tekan")
    selling.confirm(shop.new, shop.cart("2*GULA", customer="BUDI"))
    removed = shop.cart("GULA", "KOPI")
    cart_lines.remove_line(shop.new, removed, shop.line(removed))
    shifts.cash_move(shop.new, -15_000, CashCategory.EXPENSE, "galon air")
    shifts.open_drawer(shop.new, "tukar uang")
    shop.clock.move(hours=8)
    shifts.count_and_close(shop.new, {100_000: 2, 1_000: 3}, 50_000, "kurang hitung")
    shop.clock.move(hours=12)
    shifts.open_shift(shop.new, 100_000)
    shop.sell("KOPI")
    post_later_money(shop)
    shop.session.store.close()
    template.unlink()


def post_later_money(shop: Shop) -> None:
    """Down payments, goods that come back, and the other papers."""
    shop.clock.move(minutes=1)
    order_id = shop.cart("2*GULA", "KOPI", customer="BUDI")
    selling.confirm(shop.new, order_id, deposit=Tender(PaymentMethod.QRIS, 20_000, "Q1"))
    shop.clock.move(minutes=1)
    sold = selling.sell(shop.new, order_id, cash(50_000)).id_of("invoice")
    shop.clock.move(minutes=1)
    return_id = returning.open_return(shop.new, sold).id_of("return")
    returning.set_return_line(shop.new, return_id, 1, 1_000)
    returning.set_return_line(shop.new, return_id, 2, 1_000, Fate.DAMAGED)
    returning.finish_return(shop.new, return_id, "salah beli", Settlement.MONEY)
    shop.clock.move(minutes=1)
    loose = [LooseLine(shop.product("GULA"), 1_000), LooseLine(shop.product("BUKU"), 1_000)]
    returning.return_without_receipt(shop.new, loose, "tanpa nota")
    _give_up(shop)
    _count_paper(shop)


def _give_up(shop: Shop) -> None:
    """A part of a debt that won't be paid."""
    shop.clock.move(minutes=1)
    debts = shop.sql("SELECT invoice_id FROM invoice_account WHERE balance > 0 ORDER BY 1")
    if not debts:
        shop.sell("KOPI", customer="BUDI", terms=Terms(on_credit=True))
        debts = shop.sql("SELECT invoice_id FROM invoice_account WHERE balance > 0")
    owed = debts[0][0]
    writing_off.write_off(shop.new, owed, "bangkrut", 5_000)


def _count_paper(shop: Shop) -> None:
    """That a paper other than an invoice was handed out."""
    with shop.session.store.transaction():
        shop.sql(
            "INSERT INTO paper_print (kind, number, copy, paper, at, person_id) "
            "VALUES ('credit_note', 'RT/2026/11/0001', 0, 'A5', ?, 1)",
            shop.session.moment().at,
        )
        shop.session.journal("paper.printed", "RT/2026/11/0001", {"kind": "credit_note"})
