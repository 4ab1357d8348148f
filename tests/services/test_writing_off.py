"""Debts that the shop gives up: the books say so, no money moves, and it can be taken back."""

from collections.abc import Callable
from contextlib import closing

import pytest

from oms_desktop.documents import order_slip
from oms_desktop.documents.layout import PaperPayment
from oms_desktop.documents.order_layout import OrderSlip
from oms_desktop.documents.pages import page_texts
from oms_desktop.documents.paper import A4
from oms_desktop.documents.words import word
from oms_desktop.domain import errors, errors_paying
from oms_desktop.domain.ageing import Ageing
from oms_desktop.domain.invoices import fate_of
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import (
    bookcheck,
    correcting,
    customer_money,
    dispatching,
    invoice_list,
    joining,
    order_papers,
    paying,
    printing,
    receivables,
    returning,
    shifts,
    voiding,
    writing_off,
)
from oms_desktop.services.changes import Changes
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from tests.helpers.accounts import check_accounts, paper
from tests.helpers.burglar import Burglar
from tests.helpers.invariants import Bookkeeping
from tests.helpers.orders import ordered, shipped
from tests.helpers.shop import Shop

SUGAR = 17_500


@pytest.fixture
def owed(shop: Shop) -> int:
    """An invoice of 17.500 that Siti owes."""
    return shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")


def right(shop: Shop) -> None:
    Bookkeeping(shop.session.store).check()
    check_accounts(shop)
    assert bookcheck.check_books(shop.new).findings == ()


def test_the_rest_is_given_up(shop: Shop, owed: int) -> None:
    paying.pay(shop.new, owed, paying.Tender(PaymentMethod.CASH, 7_500))
    before = shifts.x_report(shop.new)
    shop.clock.move(days=40)
    changes = writing_off.write_off(shop.new, owed, "pindah kota")
    assert changes.facts == {"invoice": "INV/2026/11/0001", "amount": 10_000, "balance": 0}
    assert set(changes.touched) == {"invoice", "order", "customer"}
    assert shop.balance("SITI") == 0
    assert receivables.ageing(shop.new, shop.customer("SITI")) == Ageing()
    status = invoice_list.invoice_item(shop.new, owed).status(shop.session.today())
    assert (status.balance, status.overdue, fate_of(status)) == (0, False, "written_off")
    assert customer_money.account(shop.new, shop.customer("SITI")).debts == ()
    after = shifts.x_report(shop.new)
    assert after.expected == before.expected
    assert [line.kind for line in paper(shop, shop.customer("SITI")).lines][-1] == "write_off"
    right(shop)


def test_a_part_is_given_up(shop: Shop, owed: int) -> None:
    writing_off.write_off(shop.new, owed, "dikorting", 500)
    assert shop.balance("SITI") == 17_000
    assert customer_money.account(shop.new, shop.customer("SITI")).owed == 17_000
    for amount in (0, -1, 17_001):
        with pytest.raises(errors.AmountOutOfRange):
            writing_off.write_off(shop.new, owed, "dikorting", amount)
    right(shop)


def test_it_is_owed_again(shop: Shop, owed: int) -> None:
    writing_off.write_off(shop.new, owed, "pindah kota")
    changes = writing_off.take_back(shop.new, owed, "dibayar juga")
    assert (changes.facts["amount"], changes.facts["balance"]) == (SUGAR, SUGAR)
    assert shop.balance("SITI") == SUGAR
    kinds = [line.kind for line in paper(shop, shop.customer("SITI")).lines]
    assert kinds == ["invoice", "write_off", "written_back"]
    with pytest.raises(errors_paying.NotWrittenOff):
        writing_off.take_back(shop.new, owed, "sekali lagi")
    right(shop)


def test_a_reason_is_needed(shop: Shop, owed: int) -> None:
    for act in (writing_off.write_off, writing_off.take_back):
        with pytest.raises(errors.FieldMissing):
            act(shop.new, owed, "  ")


def test_not_of_what_is_void_or_isnt_there(shop: Shop, owed: int) -> None:
    voiding.void(shop.new, owed, "salah")
    with pytest.raises(errors.StateForbids):
        writing_off.write_off(shop.new, owed, "pindah")
    with pytest.raises(errors.NotFound):
        writing_off.write_off(shop.new, 999, "pindah")


def _return(shop: Shop, owed: int) -> Changes:
    back = returning.open_return(shop.new, owed).id_of("return")
    returning.set_return_line(shop.new, back, 1, 1_000)
    return returning.finish_return(shop.new, back, "rusak", Settlement.DEBT)


@pytest.mark.parametrize(
    "undo",
    [
        lambda s, owed: voiding.void(s.new, owed, "salah"),
        lambda s, owed: voiding.correct(s.new, owed, "salah"),
        lambda s, owed: correcting.correct_by_note(s.new, owed, "salah"),
        _return,
    ],
)
def test_first_it_must_be_owed_again(
    shop: Shop, owed: int, undo: Callable[[Shop, int], Changes]
) -> None:
    writing_off.write_off(shop.new, owed, "pindah kota", 2_500)
    with pytest.raises(errors_paying.WrittenOff) as refused:
        undo(shop, owed)
    assert refused.value == errors_paying.WrittenOff("INV/2026/11/0001", 2_500)
    shop.clock.move(minutes=1)
    writing_off.take_back(shop.new, owed, "barang kembali")
    undo(shop, owed)
    assert shop.balance("SITI") == 0


def test_the_invoice_says_so(shop: Shop, owed: int) -> None:
    writing_off.write_off(shop.new, owed, "pindah kota", 2_500)
    made = printing.paper_of(shop.new, owed, "invoice")
    assert made.payments == (PaperPayment("written_off", 2_500),)
    assert made.balance == 15_000
    seal = word("paid", made.language).upper()
    shop.clock.move(minutes=1)
    writing_off.write_off(shop.new, owed, "pindah kota")
    assert seal not in " ".join(page_texts(printing.render(shop.new, owed, Paper.A4)))


def test_joined_customers(shop: Shop, owed: int) -> None:
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    writing_off.write_off(shop.new, owed, "pindah kota")
    assert (shop.balance("BUDI"), shop.balance("SITI")) == (0, 0)
    right(shop)


@pytest.mark.parametrize(
    ("sql", "kinds"),
    [
        ("UPDATE write_off SET amount = 20000", {"written_over", "written_entry"}),
        ("UPDATE write_off SET amount = -1", {"written_over", "written_entry"}),
        ("UPDATE write_off SET customer_id = 1", {"written_whose"}),
        ("DELETE FROM write_off", {"written_entry", "customer_balance", "invoice_account"}),
        ("UPDATE invoice_account SET written_off = 1", {"invoice_account"}),
    ],
)
def test_the_book_check_names_an_offence(shop: Shop, owed: int, sql: str, kinds: set[str]) -> None:
    writing_off.write_off(shop.new, owed, "pindah kota", 2_500)
    with closing(Burglar(shop.session.store.path).connection) as connection:
        connection.execute(sql)
    found = {each.kind for each in bookcheck.check_books(shop.new).findings}
    assert kinds <= found


def test_a_parcel_is_not_recalled_while_its_debt_is_given_up(shop: Shop) -> None:
    parcel = shipped(shop, ordered(shop, "GULA"))
    [(invoice,)] = shop.sql("SELECT id FROM invoice")
    writing_off.write_off(shop.new, invoice, "pindah kota", 2_500)
    with pytest.raises(errors_paying.WrittenOff):
        dispatching.recall(shop.new, parcel, "salah isi")
    right(shop)
    writing_off.take_back(shop.new, invoice, "paketnya kembali")
    dispatching.recall(shop.new, parcel, "salah isi")
    assert shop.balance("SITI") == 0
    right(shop)


def test_the_slip_of_the_order_tells_it_from_rounding(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    shipped(shop, order_id)
    [(invoice,)] = shop.sql("SELECT id FROM invoice")
    paying.pay(shop.new, invoice, paying.Tender(PaymentMethod.CASH, 10_000))
    writing_off.write_off(shop.new, invoice, "pindah kota", 7_500)
    slip = order_papers.paper_values(shop.new, OrderPaper.of(PaperKind.ORDER_SLIP, order_id))
    assert isinstance(slip, OrderSlip)
    assert (slip.written_off, slip.balance) == (7_500, 17_500)
    text = page_texts(order_slip.render(slip, A4))[0]
    assert "Dihapus dari piutang" in text
    assert "\u22127.500" in text
    assert "Pembulatan" not in text
