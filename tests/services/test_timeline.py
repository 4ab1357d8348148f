"""What happened to an invoice, its money and its goods."""

import pytest

from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, deposits, dispatching, paying, printing, voiding
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from oms_desktop.services.timeline import invoice_timeline
from tests.helpers.orders import fetched, ready
from tests.helpers.shop import Shop


def kinds(shop: Shop, invoice_id: int) -> list[str]:
    return [each.kind for each in invoice_timeline(shop.new, invoice_id)]


def test_sold_printed_paid_and_voided_in_that_order(shop: Shop) -> None:
    owed = shop.sell("KOPI", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")
    other = shop.sell("KOPI").id_of("invoice")
    shop.clock.move(minutes=1)
    printing.count_print(shop.new, owed, Paper.A5)
    printing.count_print(shop.new, owed, Paper.A5)
    shop.clock.move(minutes=1)
    paying.pay(shop.new, owed, Tender(PaymentMethod.QRIS, 550, "RRN 7"))
    voiding.void(shop.new, owed, "salah pelanggan")
    expected = ["sale", "invoice.printed", "invoice.reprinted", "payment", "invoice.voided"]
    assert kinds(shop, owed) == expected
    assert kinds(shop, other) == ["sale"]
    events = invoice_timeline(shop.new, owed)
    assert [each.at for each in events] == sorted(each.at for each in events)
    assert events[2].content["copy"] == 1
    assert events[3].content["paid"] == 550
    assert events[4].content["reason"] == "salah pelanggan"
    assert {each.person for each in events} == {shop.session.person.name}


def test_the_down_payment_it_was_paid_with_is_told_too(shop: Shop) -> None:
    order_id = fetched(shop, "GULA")
    deposits.take_deposit(shop.new, order_id, Tender(PaymentMethod.CASH, 5_000))
    [[receipt]] = shop.sql("SELECT number FROM money_receipt")
    tender = Tender(PaymentMethod.CASH, 20_000)
    dispatching.deliver(shop.new, ready(shop, order_id), "Siti", tender)
    [[invoice_id, number]] = shop.sql("SELECT id, number FROM invoice")
    events = invoice_timeline(shop.new, invoice_id)
    assert ("deposit.taken", receipt) in {(each.kind, each.document) for each in events}
    assert ("invoice.issued", number) in {(each.kind, each.document) for each in events}


def test_money_of_the_customer_is_told_where_it_went(shop: Shop) -> None:
    first, second, third = (
        shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")
        for _ in range(3)
    )
    paying.pay(shop.new, first, Tender(PaymentMethod.QRIS, 500, "RRN 7"))
    money = Money((Tender(PaymentMethod.CASH, 20_000),))
    customer_money.pay_debts(shop.new, shop.customer("SITI"), money)
    printing.count_print(shop.new, second, Paper.A5)

    def told(invoice_id: int) -> list[tuple[str, object]]:
        events = invoice_timeline(shop.new, invoice_id)
        return [(each.kind, each.content.get("paid")) for each in events if each.kind != "sale"]

    assert told(first) == [("payment", 500), ("payment", 17_000)]
    assert told(second) == [("payment", 3_000), ("invoice.printed", None)]
    assert told(third) == []


def test_there_must_be_an_invoice(shop: Shop) -> None:
    with pytest.raises(NotFound):
        invoice_timeline(shop.new, 1)
