"""A customer's account on paper: days, joined customers, names of files."""

from datetime import timedelta

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, joining, order_papers, voiding
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from tests.helpers.accounts import check_accounts, paper
from tests.helpers.shop import Shop

CREDIT = Terms(on_credit=True)
SUGAR = 17_500


def busy(shop: Shop) -> None:
    """Siti buys on 23 November and 3 December and pays 20.000 on 13 December."""
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    shop.clock.move(days=10)
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    shop.clock.move(days=10)
    money = Money((Tender(PaymentMethod.QRIS, 20_000, "R1"),))
    customer_money.pay_debts(shop.new, shop.customer("SITI"), money)


def test_everything_from_the_beginning(shop: Shop) -> None:
    busy(shop)
    found = paper(shop, shop.customer("SITI"))
    assert [line.kind for line in found.lines] == ["invoice", "invoice", "payment"]
    assert [line.balance for line in found.lines] == [SUGAR, 2 * SUGAR, 15_000]
    first, second, paid = found.lines
    assert paid.about == (first.number, second.number)
    assert (paid.method, paid.number.startswith("KW/")) == ("qris", True)
    assert first.due == first.day + timedelta(days=30)
    assert (found.opening, found.closing, found.first) == (0, 15_000, None)
    assert found.ageing is not None
    assert found.ageing.balance == 15_000
    check_accounts(shop)


def test_some_days(shop: Shop) -> None:
    busy(shop)
    day = shop.session.today()
    found = paper(shop, shop.customer("SITI"), day - timedelta(days=15), day - timedelta(days=1))
    assert (found.opening, found.closing) == (SUGAR, 2 * SUGAR)
    assert [line.amount for line in found.lines] == [SUGAR]
    # How old debts were then isn't known any more.
    assert found.ageing is None


def test_those_who_were_joined_have_one_account(shop: Shop) -> None:
    busy(shop)
    shop.sell("KOPI", customer="BUDI", terms=CREDIT)
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    for code in ("BUDI", "SITI"):
        found = paper(shop, shop.customer(code))
        assert (found.number, found.customer.name) == ("BUDI", "Budi Santoso")
        assert (len(found.lines), found.closing) == (4, 23_550)
    check_accounts(shop)


def test_it_bears_no_mark_of_a_copy_yet_is_counted(shop: Shop) -> None:
    busy(shop)
    wanted = OrderPaper.of(PaperKind.STATEMENT, shop.customer("SITI"), 739_000, 740_000)
    for copy in range(2):
        changes = order_papers.count_paper(shop.new, wanted, Paper.A4)
        assert changes.facts["copy"] == copy
        assert changes.touched == {"customer": (shop.customer("SITI"),)}
        found = order_papers.paper_values(shop.new, wanted)
        assert found.copy == 0
    assert order_papers.file_name_of(wanted.kind, found) == "ACCOUNT-SITI_Siti.pdf"
    [(document, content), _] = shop.journalled("paper.printed") + shop.journalled("paper.reprinted")
    assert (document, content["paper_kind"]) == ("SITI", "statement")


def test_what_is_void_is_not_named(shop: Shop) -> None:
    sold = shop.sell("GULA", customer="SITI", terms=CREDIT)
    voiding.void(shop.new, sold.id_of("invoice"), "salah")
    found = paper(shop, shop.customer("SITI"))
    assert (found.lines, found.closing) == ((), 0)


def test_what_happened_at_midnight_is_of_that_day(shop: Shop) -> None:
    shop.clock.moment = shop.clock.moment.replace(hour=0)
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    day = shop.session.today()
    found = paper(shop, shop.customer("SITI"), day, day)
    assert (found.opening, len(found.lines), found.closing) == (0, 1, SUGAR)
    early = paper(shop, shop.customer("SITI"), day - timedelta(days=1), day - timedelta(days=1))
    assert (early.opening, early.lines, early.closing) == (0, (), 0)
