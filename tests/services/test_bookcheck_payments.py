"""The book check finds what is wrong with change, and with receipts for several invoices."""

from contextlib import closing

import pytest

from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import bookcheck, customer_money, paying
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.burglar import Burglar
from tests.helpers.shop import Shop

ONE, SPLIT = "KW/2026/11/0001", "KW/2026/11/0002"
CUT = "UPDATE money_receipt SET document = json_set(document, '{path}', 1) WHERE purpose = 'split'"


@pytest.fixture
def paid(shop: Shop) -> Shop:
    """An instalment with a receipt, then money in two ways for two invoices, some of it kept."""
    sold = [shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True)) for _ in range(2)]
    shop.clock.move(minutes=1)
    paying.pay(shop.new, sold[0].id_of("invoice"), Tender(PaymentMethod.CASH, 500))
    shop.clock.move(minutes=1)
    money = Money(
        (Tender(PaymentMethod.CASH, 30_000), Tender(PaymentMethod.QRIS, 10_000, "R")), keep=True
    )
    customer_money.pay_debts(shop.new, shop.customer("SITI"), money)
    assert bookcheck.check_books(shop.new).findings == ()
    return shop


@pytest.mark.parametrize(
    ("sql", "kind", "record"),
    [
        ("UPDATE payment SET change = 1 WHERE method = 'qris'", "change_cash", "2"),
        (
            "UPDATE money_receipt SET document = 'INV/9' WHERE payment_id = 1",
            "receipt_invoice",
            ONE,
        ),
        (CUT.format(path="$.ways[0][2]"), "receipt_split", SPLIT),
        (CUT.format(path="$.into[1][1]"), "receipt_split", SPLIT),
        (CUT.format(path="$.kept"), "receipt_split", SPLIT),
    ],
)
def test_an_offence_is_named(paid: Shop, sql: str, kind: str, record: str) -> None:
    with closing(Burglar(paid.session.store.path).connection) as connection:
        connection.execute(sql)
    findings = bookcheck.check_books(paid.new).findings
    assert (kind, record) in {(each.kind, each.record) for each in findings}
