"""Money in several ways at once, above what is owed, and out of a customer's balance."""

import json

import pytest

from oms_desktop.documents.order_layout import MoneyPaper
from oms_desktop.domain import errors, errors_crediting, errors_paying
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import (
    bookcheck,
    customer_money,
    order_papers,
    paying,
    printing,
    selling,
    voiding,
)
from oms_desktop.services import shifts as shift_service
from oms_desktop.services.order_papers import PaperKind
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping, billed
from tests.helpers.shop import Shop

CASH, QRIS, CARD, TRANSFER = (
    *(PaymentMethod.CASH, PaymentMethod.QRIS, PaymentMethod.CARD, PaymentMethod.TRANSFER),
)
SUGAR = 17_500


def right(shop: Shop) -> None:
    """The books hold, for the tests and for the shop itself."""
    Bookkeeping(shop.session.store).check()
    assert bookcheck.check_books(shop.new).findings == ()


def payments(shop: Shop) -> list[tuple[str, int, int]]:
    return shop.sql("SELECT method, amount, change FROM payment ORDER BY id")


def kept(shop: Shop, code: str) -> int:
    return customer_money.kept_for(shop.new, shop.customer(code))


# ------------------------------------------------------------------ several ways


def test_cash_comes_last_and_gives_the_change(shop: Shop) -> None:
    terms = Terms(
        Tender(CASH, 10_000), more=(Tender(CARD, 8_000, "1234 A9"), Tender(QRIS, 5_000, "R"))
    )
    facts = shop.sell("GULA", terms=terms).facts
    assert (facts["paid"], facts["change"], facts["balance"]) == (SUGAR, 5_500, 0)
    assert payments(shop) == [("card", 8_000, 0), ("qris", 5_000, 0), ("cash", 4_500, 5_500)]
    right(shop)


def test_only_the_part_in_cash_is_rounded(shop: Shop) -> None:
    shop.set(rounding_step=1000)
    order_id = shop.cart("GULA")
    terms = Terms(Tender(CASH, 10_000), more=(Tender(QRIS, 10_000, "R"),), expected=17_000)
    sold = selling.sell(shop.new, order_id, terms)
    assert (sold.facts["total"], sold.facts["change"]) == (17_000, 3_000)
    assert billed(shop.session.store, sold.id_of("invoice"))["rounding"] == -500
    paper = printing.paper_of(shop.new, sold.id_of("invoice"))
    assert (paper.rounding, paper.tendered, paper.change, paper.kept) == (-500, 10_000, 3_000, 0)
    assert [(each.method, each.amount) for each in paper.payments] == [
        ("qris", 10_000),
        ("cash", 7_000),
    ]
    right(shop)


def test_what_was_shown_is_what_is_asked(shop: Shop) -> None:
    shop.set(rounding_step=1000)
    terms = Terms(Tender(CASH, 10_000), more=(Tender(QRIS, 10_000, "R"),), expected=17_500)
    with pytest.raises(errors.TotalChanged) as refused:
        shop.sell("GULA", terms=terms)
    assert refused.value == errors.TotalChanged(17_500, 17_000)


def test_too_little_of_several(shop: Shop) -> None:
    terms = Terms(Tender(CASH, 7_499), more=(Tender(QRIS, 10_000, "R"),))
    with pytest.raises(errors.PaymentTooSmall) as refused:
        shop.sell("GULA", terms=terms)
    assert refused.value == errors.PaymentTooSmall(17_499, 17_500)


def test_the_rest_of_several_is_owed(shop: Shop) -> None:
    terms = Terms(Tender(CASH, 2_000), more=(Tender(QRIS, 10_000, "R"),), on_credit=True)
    sold = shop.sell("GULA", customer="SITI", terms=terms)
    assert sold.facts["balance"] == 5_500
    assert shop.balance("SITI") == 5_500
    right(shop)


def test_what_cant_go_back_is_refused(shop: Shop) -> None:
    terms = Terms(Tender(CASH, 1_000), more=(Tender(QRIS, 17_501, "R"),))
    with pytest.raises(errors.PaymentTooLarge):
        shop.sell("GULA", terms=terms)
    with pytest.raises(errors_paying.CardNumberTyped):
        shop.sell("GULA", terms=Terms(Tender(CARD, SUGAR, "4111 1111 1111 1111")))
    with pytest.raises(errors.AmountOutOfRange):
        shop.sell(
            "GULA", terms=Terms(Tender(QRIS, SUGAR, "R"), more=(Tender(CASH, -1), Tender(CASH, 1)))
        )


# ------------------------------------------------------------------ kept


def test_money_above_the_total_is_kept_for_somebody_known(shop: Shop) -> None:
    terms = Terms(Tender(CASH, 50_000), keep=True)
    sold = shop.sell("GULA", customer="SITI", terms=terms)
    assert (sold.facts["paid"], sold.facts["change"], sold.facts["kept"]) == (SUGAR, 0, 32_500)
    assert shop.balance("SITI") == -32_500
    assert kept(shop, "SITI") == 32_500
    paper = printing.paper_of(shop.new, sold.id_of("invoice"))
    assert (paper.kept, paper.tendered, paper.change, paper.balance) == (32_500, 50_000, 0, 0)
    right(shop)
    with pytest.raises(errors_crediting.BalanceNeedsCustomer):
        shop.sell("GULA", terms=terms)


def test_a_transfer_that_was_too_large_is_kept(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="SITI", terms=Terms(Tender(TRANSFER, 20_000), keep=True))
    assert sold.facts["kept"] == 2_500
    right(shop)


def test_kept_money_pays_the_next_sale(shop: Shop) -> None:
    shop.sell("GULA", customer="SITI", terms=Terms(Tender(CASH, 30_000), keep=True))
    shop.clock.move(minutes=5)
    terms = Terms(Tender(CASH, 10_000), from_balance=12_500, expected=SUGAR)
    sold = shop.sell("GULA", customer="SITI", terms=terms)
    facts = sold.facts
    assert (facts["used"], facts["paid"], facts["change"]) == (12_500, 5_000, 5_000)
    assert (facts["balance"], kept(shop, "SITI"), shop.balance("SITI")) == (0, 0, 0)
    paper = printing.paper_of(shop.new, sold.id_of("invoice"))
    assert [(each.method, each.amount) for each in paper.payments] == [
        ("own_balance", 12_500),
        ("cash", 5_000),
    ]
    right(shop)


def test_nobody_spends_more_than_there_is(shop: Shop) -> None:
    shop.sell("GULA", customer="SITI", terms=Terms(Tender(CASH, 20_000), keep=True))
    with pytest.raises(errors_paying.BalanceTooSmall) as refused:
        shop.sell("GULA", customer="SITI", terms=Terms(from_balance=SUGAR))
    assert refused.value == errors_paying.BalanceTooSmall(SUGAR, 2_500)
    with pytest.raises(errors_paying.BalanceTooSmall):
        shop.sell("GULA", customer="BUDI", terms=Terms(from_balance=SUGAR))
    with pytest.raises(errors_crediting.BalanceNeedsCustomer):
        shop.sell("GULA", terms=Terms(from_balance=SUGAR))


def test_the_limit_counts_what_is_kept(shop: Shop) -> None:
    shop.sell("GULA", customer="ANI", terms=Terms(Tender(CASH, 20_000), keep=True))
    # Ani may owe nothing: all kept money and the cash come to exactly the price.
    exact = Terms(Tender(CASH, 15_000), from_balance=2_500)
    assert shop.sell("GULA", customer="ANI", terms=exact).facts["balance"] == 0
    short = Terms(Tender(CASH, 15_000), on_credit=True)
    with pytest.raises(errors.CreditLimitExceeded):
        shop.sell("GULA", customer="ANI", terms=short)
    right(shop)


def test_spent_money_doesnt_stretch_the_limit(shop: Shop) -> None:
    shop.sql("UPDATE customer SET credit_limit = 3000 WHERE code = 'ANI'")
    shop.sell("GULA", customer="ANI", terms=Terms(Tender(CASH, 20_000), keep=True))
    short = Terms(Tender(CASH, 10_000), on_credit=True, from_balance=2_500)
    with pytest.raises(errors.CreditLimitExceeded) as refused:
        shop.sell("GULA", customer="ANI", terms=short)
    assert refused.value == errors.CreditLimitExceeded("Ani Wijaya", 5_000, 3_000)


def test_a_void_makes_spent_money_the_customers_again(shop: Shop) -> None:
    shop.sell("GULA", customer="SITI", terms=Terms(Tender(CASH, 30_000), keep=True))
    shop.clock.move(minutes=5)
    terms = Terms(Tender(QRIS, 5_000, "R"), from_balance=12_500)
    sold = shop.sell("GULA", customer="SITI", terms=terms).id_of("invoice")
    shop.clock.move(minutes=5)
    assert voiding.void(shop.new, sold, "salah").facts["refund"] == [["qris", 5_000]]
    assert kept(shop, "SITI") == 12_500
    right(shop)


def test_down_payments_of_waiting_orders_are_nobodys_to_spend(shop: Shop) -> None:
    order_id = shop.cart("2*GULA", customer="SITI")
    selling.confirm(shop.new, order_id, deposit=Tender(CASH, 20_000))
    assert kept(shop, "SITI") == 0
    selling.cancel(shop.new, order_id, "batal", keep_deposit=True)
    assert kept(shop, "SITI") == 20_000
    shop.clock.move(minutes=5)
    shop.sell("GULA", customer="SITI", terms=Terms(from_balance=SUGAR))
    assert kept(shop, "SITI") == 2_500
    right(shop)


# ------------------------------------------------------------------ an invoice paid later


def test_an_instalment_has_a_receipt_with_what_is_still_owed(shop: Shop) -> None:
    owed = shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True))
    shop.clock.move(minutes=5)
    facts = paying.pay(shop.new, owed.id_of("invoice"), Tender(TRANSFER, 10_000, "BCA 12")).facts
    paper = order_papers.paper_values(
        shop.new, order_papers.OrderPaper.of(PaperKind.MONEY_RECEIPT, facts["payment"])
    )
    assert isinstance(paper, MoneyPaper)
    assert (paper.number, paper.amount, paper.owed) == ("KW/2026/11/0001", 10_000, 7_500)
    assert (paper.purpose, paper.document) == ("payment", owed.facts["invoice"])
    assert paper.received_from == "Budi Santoso"
    right(shop)


def test_several_ways_at_once_are_one_receipt(shop: Shop) -> None:
    owed = shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")
    shop.clock.move(minutes=5)
    money = Money((Tender(CASH, 20_000), Tender(QRIS, 10_000, "R1")), keep=True)
    facts = paying.pay(shop.new, owed, money).facts
    assert (facts["paid"], facts["kept"], facts["balance"]) == (SUGAR, 12_500, 0)
    wanted = order_papers.OrderPaper.of(PaperKind.MONEY_RECEIPT, facts["payment"])
    paper = order_papers.paper_values(shop.new, wanted)
    assert isinstance(paper, MoneyPaper)
    assert (paper.amount, paper.kept, paper.used, paper.owed) == (30_000, 12_500, 0, 0)
    assert [(each.method, each.amount, each.reference) for each in paper.ways] == [
        ("qris", 10_000, "R1"),
        ("cash", 20_000, ""),
    ]
    shop.clock.move(minutes=5)
    again = paying.pay(shop.new, other(shop), Money(from_balance=12_500)).facts
    assert again["used"] == 12_500
    assert "receipt" not in again
    # Spent later or not: the receipt stays what it was.
    assert order_papers.paper_values(shop.new, wanted) == paper
    right(shop)


def other(shop: Shop) -> int:
    return shop.sell("BUKU", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")


def test_money_for_several_invoices_is_no_ones_change(shop: Shop) -> None:
    first, second = other(shop), other(shop)
    shop.clock.move(minutes=5)
    customer_money.pay_debts(shop.new, shop.customer("BUDI"), Money((Tender(CASH, 170_000),)))
    assert [printing.paper_of(shop.new, each).tendered for each in (first, second)] == [None, None]


# ------------------------------------------------------------------ the shift


def test_the_shift_tells_what_money_was_for(shop: Shop) -> None:
    debt = other(shop)
    shop.clock.move(minutes=5)
    shop.sell("GULA", customer="SITI", terms=Terms(Tender(CASH, 30_000), keep=True))
    shop.clock.move(minutes=5)
    shop.sell("GULA", customer="SITI", terms=Terms(Tender(QRIS, 7_500, "R"), from_balance=10_000))
    shop.clock.move(minutes=5)
    total = int(shop.sql("SELECT total FROM invoice WHERE id = ?", debt)[0][0])
    customer_money.pay_debts(
        shop.new, shop.customer("BUDI"), Money((Tender(CASH, total + 5_000),), keep=True)
    )
    shop.clock.move(minutes=5)
    customer_money.return_balance(shop.new, shop.customer("BUDI"), 5_000, CASH, "diminta")
    report = shift_service.x_report(shop.new)
    assert report.sales_total == 2 * SUGAR + total
    assert report.on_credit == total
    assert report.debt_received == total
    assert report.down_payments == 12_500 + 5_000
    assert (report.applied, report.refunds) == (10_000, 5_000)
    assert dict(report.methods) == {"cash": 30_000 + total, "qris": 7_500}
    right(shop)


def test_the_journal_tells_each_way(shop: Shop) -> None:
    shop.sell("GULA", terms=Terms(Tender(CASH, 10_000), more=(Tender(QRIS, 10_000, "R"),)))
    [[content]] = shop.sql("SELECT content FROM journal WHERE kind = 'sale'")
    assert json.loads(content)["payments"] == [["qris", 10_000, 0], ["cash", 7_500, 2_500]]
