"""A customer pays without picking an invoice: the oldest first, or as chosen; and gets money back."""

import pytest

from oms_desktop.documents.order_layout import MoneyPaper
from oms_desktop.domain import errors, errors_paying
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, order_papers
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop
from tests.services.test_mixed_payments import kept, payments, right

CASH, QRIS = PaymentMethod.CASH, PaymentMethod.QRIS
SUGAR = 17_500


@pytest.fixture
def debts(shop: Shop) -> list[tuple[int, str]]:
    """Three invoices of 17.500 that Siti owes, id and number, the oldest first."""
    found = []
    for _ in range(3):
        sold = shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True))
        found.append((sold.id_of("invoice"), sold.facts["invoice"]))
        shop.clock.move(hours=1)
    return found


def pay(shop: Shop, money: Money, chosen: tuple[customer_money.Part, ...] = ()) -> Changes:
    return customer_money.pay_debts(shop.new, shop.customer("SITI"), money, chosen)


def cash(amount: int, *, keep: bool = False, from_balance: int = 0) -> Money:
    return Money((Tender(CASH, amount),), from_balance, keep)


def test_the_oldest_first(shop: Shop, debts: list[tuple[int, str]]) -> None:
    account = customer_money.account(shop.new, shop.customer("SITI"))
    assert (account.owed, account.kept) == (3 * SUGAR, 0)
    assert account.split(20_000) == [(debts[0][0], SUGAR), (debts[1][0], 2_500)]
    paid = pay(shop, cash(20_000))
    assert paid.facts["into"] == [[debts[0][1], SUGAR], [debts[1][1], 2_500]]
    assert (paid.facts["owed"], paid.facts["change"]) == (32_500, 0)
    assert paid.touched["invoice"] == (debts[0][0], debts[1][0])
    assert customer_money.account(shop.new, shop.customer("SITI")).owed == 32_500
    right(shop)


def test_the_split_is_on_the_receipt(shop: Shop, debts: list[tuple[int, str]]) -> None:
    facts = pay(shop, cash(20_000)).facts
    wanted = OrderPaper.of(PaperKind.MONEY_RECEIPT, facts["payment"])
    paper = order_papers.paper_values(shop.new, wanted)
    assert isinstance(paper, MoneyPaper)
    assert paper.parts == ((debts[0][1], SUGAR), (debts[1][1], 2_500))
    assert (paper.amount, paper.owed, paper.received_from) == (20_000, 32_500, "Siti Aminah")


def test_as_chosen(shop: Shop, debts: list[tuple[int, str]]) -> None:
    chosen = ((debts[2][0], SUGAR), (debts[0][0], 500))
    facts = pay(shop, cash(20_000), chosen).facts
    assert facts["into"] == [[debts[2][1], SUGAR], [debts[0][1], 500]]
    assert facts["change"] == 2_000
    right(shop)


def test_nothing_goes_where_it_cant(shop: Shop, debts: list[tuple[int, str]]) -> None:
    first, number = debts[0]
    with pytest.raises(errors_paying.PartTooLarge) as refused:
        pay(shop, cash(20_000), ((first, 17_501),))
    assert refused.value == errors_paying.PartTooLarge(number, 17_501, SUGAR)
    with pytest.raises(errors_paying.PartTooLarge):
        pay(shop, cash(20_000), ((first, 10_000), (debts[1][0], 10_001)))
    with pytest.raises(errors_paying.PartTooLarge):
        pay(shop, cash(20_000), ((first, 0),))
    with pytest.raises(errors.NotFound):
        pay(shop, cash(20_000), ((first, 1), (first, 1)))
    other = shop.sell("GULA", customer="BUDI", terms=Terms(on_credit=True)).id_of("invoice")
    with pytest.raises(errors.NotFound):
        pay(shop, cash(20_000), ((other, 1),))
    with pytest.raises(errors.AmountOutOfRange):
        pay(shop, Money())
    with pytest.raises(errors.NotFound):
        customer_money.pay_debts(shop.new, 999, cash(1))


def test_more_than_everything(shop: Shop, debts: list[tuple[int, str]]) -> None:
    with pytest.raises(errors.PaymentTooLarge):
        pay(shop, Money((Tender(QRIS, 60_000, "R"),)))
    facts = pay(shop, Money((Tender(QRIS, 60_000, "R"),), keep=True)).facts
    assert (facts["owed"], facts["kept"]) == (0, 7_500)
    assert kept(shop, "SITI") == 7_500
    assert shop.balance("SITI") == -7_500
    right(shop)


def test_money_before_there_is_anything_to_pay(shop: Shop) -> None:
    with pytest.raises(errors_paying.NothingOwed):
        pay(shop, cash(10_000))
    facts = pay(shop, cash(10_000, keep=True)).facts
    assert facts["into"] == []
    assert kept(shop, "SITI") == 10_000
    right(shop)


def test_the_balance_pays_first(shop: Shop, debts: list[tuple[int, str]]) -> None:
    pay(shop, cash(60_000, keep=True))
    shop.clock.move(hours=1)
    shop.sell("BUKU", customer="SITI", terms=Terms(on_credit=True))
    shop.clock.move(hours=1)
    facts = pay(shop, cash(5_000, from_balance=7_500)).facts
    assert facts["used"] == 7_500
    assert kept(shop, "SITI") == 0
    assert payments(shop) == [("cash", 60_000, 0), ("cash", 5_000, 0)]
    right(shop)


def test_kept_money_goes_back(shop: Shop) -> None:
    pay(shop, cash(10_000, keep=True))
    pay(shop, Money((Tender(QRIS, 10_000, "R"),), keep=True))
    back = customer_money.return_balance(shop.new, shop.customer("SITI"), 15_000, CASH, " minta ")
    assert back.facts["refund"] == [["cash", 10_000], ["cash", 5_000]]
    assert back.facts["kept"] == 5_000
    assert shop.sql("SELECT amount, reverses FROM payment WHERE amount < 0 ORDER BY id") == [
        (-10_000, 1),
        (-5_000, 2),
    ]
    assert kept(shop, "SITI") == 5_000
    right(shop)
    with pytest.raises(errors_paying.BalanceTooSmall):
        customer_money.return_balance(shop.new, shop.customer("SITI"), 5_001, CASH, "x")
    with pytest.raises(errors.AmountOutOfRange):
        customer_money.return_balance(shop.new, shop.customer("SITI"), 0, CASH, "x")
    with pytest.raises(errors.FieldMissing):
        customer_money.return_balance(shop.new, shop.customer("SITI"), 1, CASH, " ")
