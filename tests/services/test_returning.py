"""Goods that come back: credit notes, stock, and the four ways to settle."""

import pytest

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import (
    cart_lines,
    catalogue,
    dispatching,
    invoice_list,
    ordering,
    paying,
    returning,
    selling,
    shifts,
    voiding,
)
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop, cash

CASH, QRIS, TRANSFER = PaymentMethod.CASH, PaymentMethod.QRIS, PaymentMethod.TRANSFER
MONEY, BALANCE, DEBT, EXCHANGE = Settlement


def check(shop: Shop) -> None:
    Bookkeeping(shop.session.store).check()


def back(shop: Shop, invoice_id: int, *lines: tuple[int, int], fate: Fate = Fate.STOCK) -> int:
    """A draft with these positions and quantities."""
    shop.clock.move(minutes=1)
    return_id = returning.open_return(shop.new, invoice_id).id_of("return")
    for position, quantity in lines:
        returning.set_return_line(shop.new, return_id, position, quantity, fate)
    return return_id


def finish(
    shop: Shop,
    return_id: int,
    settlement: Settlement = MONEY,
    method: PaymentMethod | None = None,
) -> dict[str, object]:
    facts = returning.finish_return(shop.new, return_id, "rusak", settlement, method).facts
    check(shop)
    return dict(facts)


def new_shift(shop: Shop) -> None:
    shop.sql("UPDATE shift SET closed_at = opened_at")
    shop.clock.move(hours=20)
    shifts.open_shift(shop.new, 0)


def states(shop: Shop) -> list[tuple[str, str]]:
    return [tuple(row) for row in shop.sql("SELECT state, settlement FROM goods_return")]


# ------------------------------------------------------------------ money


def test_one_of_three_comes_back_for_money(shop: Shop) -> None:
    sold = shop.sell("3*GULA", "2*KOPI", terms=cash(100_000)).id_of("invoice")
    facts = finish(shop, back(shop, sold, (1, 1_000)))
    assert facts == {
        "number": "RT/2026/11/0001",
        "total": 17_500,
        "freed": 17_500,
        "proposed": [["cash", 17_500]],
        "settled": "money",
        "refund": [["cash", 17_500]],
        "kept": 0,
        "into": [],
    }
    assert shop.stock("GULA") == (98_000, 0, 98_000)
    assert shop.sql(
        "SELECT kind, quantity, document FROM stock_movement ORDER BY id DESC LIMIT 1"
    ) == [("return", 1_000, "RT/2026/11/0001")]
    assert shop.sql("SELECT paid, credited, balance FROM invoice_account") == [(52_100, 17_500, 0)]
    assert shop.sql("SELECT amount, reverses FROM payment") == [(69_600, None), (-17_500, 1)]
    assert states(shop) == [("settled", "money")]
    [item] = invoice_list.invoice_listing(shop.new, show="returned").page("number", 9).rows
    assert (item.credited, item.balance) == (17_500, 0)
    [(document, content)] = shop.journalled("return.received")
    assert (document, content["invoice"], content["lines"], content["fates"]) == (
        *("RT/2026/11/0001", "INV/2026/11/0001", [["GULA", 1_000, 17_500]], ["stock"]),
    )
    [(document, content)] = shop.journalled("return.settled")
    assert (document, content["payments"]) == ("RT/2026/11/0001", [["cash", -17_500, 0]])


def test_the_last_takes_the_remainder_and_its_rounding(shop: Shop) -> None:
    sold = shop.sell("KOPI", "GULA").id_of("invoice")
    assert shop.sql("SELECT total, rounding FROM invoice") == [(26_000, -50)]
    assert finish(shop, back(shop, sold, (2, 1_000)))["refund"] == [["cash", 17_500]]
    assert finish(shop, back(shop, sold, (1, 1_000)))["refund"] == [["cash", 8_500]]
    assert shop.sql("SELECT total, credited, paid, balance FROM invoice_account") == [
        (26_000, 26_000, 0, 0)
    ]
    with pytest.raises(errors_crediting.NothingToReturn):
        returning.open_return(shop.new, sold)


def test_cash_is_rounded_other_money_is_not(shop: Shop) -> None:
    sold = shop.sell("2*KOPI", terms=Terms(Tender(QRIS, 17_100, "Q"))).id_of("invoice")
    facts = finish(shop, back(shop, sold, (1, 1_000)), method=CASH)
    assert (facts["total"], facts["refund"]) == (8_500, [["cash", 8_500]])
    facts = finish(shop, back(shop, sold, (1, 1_000)))
    assert (facts["total"], facts["refund"]) == (8_600, [["qris", 8_600]])


def test_money_goes_back_as_it_came_the_newest_first(shop: Shop) -> None:
    terms = Terms(Tender(QRIS, 20_000, "Q"), on_credit=True)
    sold = shop.sell("2*GULA", customer="SITI", terms=terms).id_of("invoice")
    shop.clock.move(minutes=1)
    paying.pay(shop.new, sold, Tender(CASH, 15_000))
    facts = finish(shop, back(shop, sold, (1, 1_000)))
    assert facts["refund"] == [["cash", 15_000], ["qris", 2_500]]
    assert shop.balance("SITI") == 0


def test_what_is_not_paid_is_not_handed_out(shop: Shop) -> None:
    sold = shop.sell("2*GULA", customer="SITI", terms=cash(20_000, on_credit=True)).id_of("invoice")
    facts = finish(shop, back(shop, sold, (1, 1_000)))
    assert (facts["total"], facts["freed"], facts["refund"]) == (17_500, 2_500, [["cash", 2_500]])
    assert shop.balance("SITI") == 0


def test_a_debt_gets_smaller_by_itself(shop: Shop) -> None:
    sold = shop.sell("2*GULA", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")
    facts = finish(shop, back(shop, sold, (1, 1_000)))
    assert (facts["freed"], facts["settled"]) == (0, "debt")
    assert states(shop) == [("settled", "debt")]
    assert shop.balance("SITI") == 17_500


def test_of_another_shift_as_well(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    new_shift(shop)
    finish(shop, back(shop, sold, (1, 1_000)))
    assert shop.sql("SELECT DISTINCT shift_id FROM payment WHERE amount < 0") == [(2,)]


# ------------------------------------------------------------------ balance, debt


def test_it_may_stay_as_the_customers_balance(shop: Shop) -> None:
    sold = shop.sell("2*GULA", customer="SITI").id_of("invoice")
    return_id = back(shop, sold, (1, 1_000))
    facts = returning.receive_return(shop.new, return_id, "salah ukuran").facts
    assert (facts["freed"], facts["settled"]) == (17_500, "")
    assert states(shop) == [("received", "")]
    check(shop)
    settled = returning.settle_return(shop.new, return_id, BALANCE).facts
    assert settled == {"refund": [], "kept": 17_500, "into": []}
    assert shop.balance("SITI") == -17_500
    assert shop.sql("SELECT amount FROM allocation") == [(35_000,), (-17_500,)]
    check(shop)
    with pytest.raises(errors.StateForbids):
        returning.settle_return(shop.new, return_id, MONEY)


def test_or_pay_other_debts_the_oldest_first(shop: Shop) -> None:
    sold = shop.sell("3*BUKU", customer="SITI").id_of("invoice")
    for codes in (("5*GULA",), ("BUKU",), ("KOPI",)):
        shop.clock.move(minutes=1)
        shop.sell(*codes, customer="SITI", terms=Terms(on_credit=True))
    facts = finish(shop, back(shop, sold, (1, 2_000)), DEBT)
    assert facts["into"] == [["INV/2026/11/0002", 87_500], ["INV/2026/11/0003", 62_500]]
    assert shop.balance("SITI") == 12_500 + 8_550
    sold = shop.sell("BUKU", customer="BUDI").id_of("invoice")
    assert finish(shop, back(shop, sold, (1, 1_000)), DEBT)["kept"] == 75_000


@pytest.mark.parametrize("settlement", [BALANCE, DEBT])
def test_nobody_has_no_balance(shop: Shop, settlement: Settlement) -> None:
    return_id = back(shop, shop.sell("GULA").id_of("invoice"), (1, 1_000))
    before = shop.dump()
    with pytest.raises(errors_crediting.BalanceNeedsCustomer):
        returning.finish_return(shop.new, return_id, "rusak", settlement)
    assert shop.dump() == before


# ------------------------------------------------------------------ goods


def test_damaged_goods_go_out_again(shop: Shop) -> None:
    sold = shop.sell("2*GULA").id_of("invoice")
    finish(shop, back(shop, sold, (1, 2_000), fate=Fate.DAMAGED))
    assert shop.stock("GULA")[0] == 98_000
    rows = shop.sql("SELECT kind, quantity FROM stock_movement WHERE document LIKE 'RT%'")
    assert rows == [("return", 2_000), ("damage", -2_000)]


def test_a_carton_comes_back_whole(shop: Shop) -> None:
    order_id = shop.cart()
    ordering.add_product(shop.new, order_id, shop.product("GULA"), 2_000, "dus")
    sold = selling.sell(shop.new, order_id, cash(800_000)).id_of("invoice")
    with pytest.raises(errors.QuantityTooFine):
        back(shop, sold, (1, 500))
    finish(shop, back(shop, sold, (1, 1_000)))
    assert shop.stock("GULA")[0] == 76_000


def test_a_bundle_comes_back_in_parts(shop: Shop) -> None:

    draft = ProductDraft(
        "Paket",
        40_000,
        code="PAKET",
        tracked=False,
        parts=(BundlePart("GULA", 2_000), BundlePart("KOPI", 1_000)),
    )

    catalogue.add(shop.new, draft)
    sold = shop.sell("3*PAKET").id_of("invoice")
    assert (shop.stock("GULA")[0], shop.stock("KOPI")[0]) == (94_000, 47_000)
    finish(shop, back(shop, sold, (1, 1_000)))
    assert (shop.stock("GULA")[0], shop.stock("KOPI")[0]) == (96_000, 48_000)
    finish(shop, back(shop, sold, (1, 2_000)))
    assert (shop.stock("GULA")[0], shop.stock("KOPI")[0]) == (100_000, 50_000)


def test_a_service_is_only_credited(shop: Shop) -> None:
    sold = shop.sell("JASA", "GULA").id_of("invoice")
    assert finish(shop, back(shop, sold, (1, 1_000)))["total"] == 5_000
    assert shop.sql("SELECT count(*) FROM stock_movement WHERE kind = 'return'") == [(0,)]


def test_no_more_than_left_the_shop(shop: Shop) -> None:
    sold = shop.sell("3*GULA").id_of("invoice")
    return_id = back(shop, sold)
    with pytest.raises(errors_crediting.ReturnTooMuch) as refused:
        returning.set_return_line(shop.new, return_id, 1, 4_000)
    assert refused.value == errors_crediting.ReturnTooMuch("Gula Pasir 1 kg", 4_000, 3_000)
    returning.set_return_line(shop.new, return_id, 1, 2_000)
    shop.sql("UPDATE goods_return SET invoice_id = invoice_id WHERE id = ?", return_id)
    finish(shop, return_id)
    second = back(shop, sold, (1, 1_000))
    with pytest.raises(errors_crediting.ReturnTooMuch):
        returning.set_return_line(shop.new, second, 1, 2_000)


def test_what_was_billed_and_never_left_does_not_come_back(shop: Shop) -> None:
    shop.set(invoice_moment="confirm")
    order_id = shop.cart("GULA", customer="BUDI")
    sold = selling.confirm(shop.new, order_id).id_of("invoice")
    with pytest.raises(errors_crediting.NothingToReturn):
        returning.open_return(shop.new, sold)


# ------------------------------------------------------------------ drafts


def test_a_draft_is_taken_up_again_and_can_be_dropped(shop: Shop) -> None:
    sold = shop.sell("GULA", "KOPI").id_of("invoice")
    return_id = back(shop, sold, (1, 1_000), (2, 1_000))
    assert returning.open_return(shop.new, sold).id_of("return") == return_id
    returning.set_return_line(shop.new, return_id, 1, 0)
    assert shop.sql("SELECT invoice_position, quantity FROM goods_return_line") == [(2, 1_000)]
    returning.drop_return(shop.new, return_id)
    with pytest.raises(errors.StateForbids):
        returning.receive_return(shop.new, return_id, "x")
    assert returning.open_return(shop.new, sold).id_of("return") != return_id


@pytest.mark.parametrize(
    ("position", "quantity", "fate", "error"),
    [
        (3, 1_000, Fate.STOCK, errors.NotFound),
        (1, -1, Fate.STOCK, errors.QuantityOutOfRange),
        (1, 1_500, Fate.STOCK, errors.QuantityTooFine),
        (1, 1_000, Fate.NONE, errors.ChoiceInvalid),
    ],
)
def test_lines_that_cannot_be(
    shop: Shop, position: int, quantity: int, fate: Fate, error: type[Exception]
) -> None:
    return_id = back(shop, shop.sell("2*GULA").id_of("invoice"))
    with pytest.raises(error):
        returning.set_return_line(shop.new, return_id, position, quantity, fate)


def test_an_empty_return_a_missing_reason_and_no_shift(shop: Shop) -> None:
    sold = shop.sell("GULA").id_of("invoice")
    return_id = back(shop, sold)
    with pytest.raises(errors_crediting.ReturnEmpty):
        returning.receive_return(shop.new, return_id, "x")
    returning.set_return_line(shop.new, return_id, 1, 1_000)
    with pytest.raises(errors.FieldMissing):
        returning.receive_return(shop.new, return_id, "  ")
    shop.sql("UPDATE shift SET closed_at = opened_at")
    with pytest.raises(errors.ShiftNeeded):
        returning.receive_return(shop.new, return_id, "x")


def test_a_void_invoice_and_a_credited_one(shop: Shop) -> None:
    void = shop.sell("GULA").id_of("invoice")
    voiding.void(shop.new, void, "salah")
    with pytest.raises(errors.StateForbids):
        returning.open_return(shop.new, void)
    sold = shop.sell("2*GULA").id_of("invoice")
    finish(shop, back(shop, sold, (1, 1_000)))
    with pytest.raises(errors_crediting.CreditNoted):
        voiding.void(shop.new, sold, "salah")


# ------------------------------------------------------------------ sums


def test_discounts_and_tax_go_back_in_parts(shop: Shop) -> None:
    shop.set(taxable=True, prices_include_tax=False)
    order_id = shop.cart("3*GULA", "3*BUKU")
    line = Discount("percent", 1_000)
    cart_lines.set_line_discount(shop.why, order_id, shop.line(order_id), line)
    cart_lines.set_order_discount(shop.why, order_id, Discount("amount", 10_000))
    qris = Terms(Tender(QRIS, 267_257, "Q"))
    sold = selling.sell(shop.new, order_id, qris).id_of("invoice")
    [(gross, total)] = shop.sql("SELECT gross, total FROM invoice")
    assert (gross, total) == (277_500, 267_257)
    for _ in range(3):
        finish(shop, back(shop, sold, (1, 1_000), (2, 1_000)))
    sums = shop.sql(
        "SELECT sum(subtotal), sum(order_discount), sum(tax), sum(total) FROM credit_note"
    )
    assert sums == shop.sql("SELECT subtotal, order_discount, tax, total FROM invoice")
    assert len(set(shop.sql("SELECT total FROM credit_note"))) > 1


def test_what_is_under_way_is_fetched_back_and_shipping_is_kept_when_goods_come_back(
    shop: Shop,
) -> None:
    order_id = shop.cart("GULA", customer="SITI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    shop.sql("UPDATE orders SET shipping = 10000, address = 'Jl. A' WHERE id = ?", order_id)
    sold = selling.sell(shop.new, order_id, cash(30_000)).id_of("invoice")
    with pytest.raises(errors_crediting.NothingToReturn):
        returning.open_return(shop.new, sold)
    dispatching.deliver(shop.new, 1)
    assert finish(shop, back(shop, sold, (1, 1_000)))["refund"] == [["cash", 17_500]]
    assert shop.sql("SELECT balance FROM invoice_account") == [(0,)]
