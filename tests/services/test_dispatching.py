"""Sent, delivered, failed, brought back, recalled: goods, invoice, money and order at each step."""

import pytest

from oms_desktop.database import invoices, order_progress, shipments
from oms_desktop.domain import errors, errors_shipping
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    billing,
    dispatching,
    order_changes,
    packing,
    paying,
    planning,
    selling,
    voiding,
)
from oms_desktop.services.billing import order_due
from oms_desktop.services.dispatching import Dispatch
from oms_desktop.services.paying import Tender
from tests.helpers.orders import (
    TO,
    delivered,
    failed,
    fetched,
    order_state,
    ordered,
    packed,
    ready,
    right,
    shipment_state,
    shipped,
)
from tests.helpers.shop import Shop


def cash(amount: int) -> Tender:
    return Tender(PaymentMethod.CASH, amount)


def refuses(shop: Shop, refusal: Exception, act: object, *given: object, **more: object) -> None:
    """The act is refused with exactly these words, and nothing is changed."""
    before = shop.dump()
    with pytest.raises(type(refusal)) as refused:
        act(shop.new, *given, **more)  # type: ignore[operator]  # a command
    assert refused.value == refusal
    assert shop.dump() == before


def standing(shop: Shop) -> list[tuple[str, int, int]]:
    """Number, total and balance of the invoices that stand."""
    return shop.sql(
        "SELECT number, invoice.total, balance FROM invoice "
        "JOIN invoice_account ON invoice_id = invoice.id WHERE NOT void ORDER BY invoice.id"
    )


# ------------------------------------------------------------------ sent and delivered


def test_what_is_sent_leaves_the_stock_and_is_billed(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", "JASA", customer="BUDI")
    shipment_id = packed(shop, order_id)
    assert shop.stock("GULA") == (100_000, 3_000, 97_000)
    changes = dispatching.ship(shop.new, shipment_id)
    assert changes.facts == {
        "number": "SJ/2026/11/0001",
        "invoice": "INV/2026/11/0001",
        "balance": 57_500,
    }
    assert shop.product("GULA") in changes.touched["product"]
    assert shop.stock("GULA") == (97_000, 0, 97_000)
    assert order_state(shop, order_id) == "confirmed"
    invoice = invoices.find_invoice(shop.session.store, changes.id_of("invoice"))
    assert invoice is not None
    assert invoice.values["due_on"] == "2026-12-07"
    right(shop)
    shop.clock.move(hours=3)
    facts = dispatching.deliver(shop.new, shipment_id, " Ibu  Siti ").facts
    assert (facts["completed"], facts["balance"], facts["paid"]) == (True, 57_500, 0)
    row = shipments.find_shipment(shop.session.store, shipment_id)
    assert row is not None
    assert (row.state.value, row.receiver) == ("delivered", "Ibu Siti")
    assert row.delivered_at == shop.session.moment().at
    assert row.shipped_at == row.delivered_at - 3 * 3_600_000
    [(done,)] = shop.sql("SELECT completed_at FROM orders WHERE id = ?", order_id)
    assert done == row.delivered_at
    [(number, told)] = shop.journalled("order.completed")
    assert number == told["order"] == "SO/2026/11/0001"
    right(shop)


def test_an_order_in_parts_is_complete_with_the_last(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", "2*KOPI", customer="BUDI")
    first = shipped(shop, order_id, 2)
    second = shipped(shop, order_id)
    assert not dispatching.deliver(shop.new, second).facts["completed"]
    assert order_state(shop, order_id) == "confirmed"
    assert dispatching.deliver(shop.new, first).facts["completed"]
    assert [row[1] for row in standing(shop)] == [35_000, 34_600]
    right(shop)


def test_what_is_fetched_leaves_and_is_billed_when_it_is_paid(shop: Shop) -> None:
    order_id = fetched(shop, "GULA", "KOPI", customer="")
    shipment_id = ready(shop, order_id)
    refuses(shop, errors_shipping.PaymentNeeded(26_050), dispatching.deliver, shipment_id)
    refuses(shop, errors.CustomerNeeded(), dispatching.deliver, shipment_id, on_credit=True)
    refuses(
        shop,
        errors.PaymentTooSmall(26_000, 26_050),
        dispatching.deliver,
        *(shipment_id, "", Tender(PaymentMethod.QRIS, 26_000)),
    )
    facts = dispatching.deliver(shop.new, shipment_id, "", cash(50_000)).facts
    # Cash is rounded, as at the counter.
    assert (facts["paid"], facts["change"], facts["balance"]) == (26_000, 24_000, 0)
    assert standing(shop) == [("INV/2026/11/0001", 26_000, 0)]
    assert order_state(shop, order_id) == "completed"
    assert shop.stock("GULA") == (99_000, 0, 99_000)
    right(shop)


def test_a_known_customer_may_owe_what_he_fetches_up_to_his_limit(shop: Shop) -> None:
    shipment_id = ready(shop, fetched(shop, "GULA", customer="ANI"))
    refuses(
        shop,
        errors.CreditLimitExceeded("Ani Wijaya", 17_500, 0),
        dispatching.deliver,
        shipment_id,
        on_credit=True,
    )
    dispatching.deliver(shop.new, shipment_id, on_credit=True, over_limit=True)
    assert shop.balance("ANI") == 17_500
    assert [document for document, _ in shop.journalled("right.used")] == ["ANI"]
    part = ready(shop, fetched(shop, "GULA", customer="SITI"))
    facts = dispatching.deliver(shop.new, part, "", cash(10_000), on_credit=True).facts
    assert (facts["paid"], facts["balance"]) == (10_000, 7_500)
    right(shop)


def test_the_driver_brings_the_money_into_the_shift(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA", customer="ANI")
    shipment_id = packed(shop, order_id)
    refuses(
        shop, errors.CreditLimitExceeded("Ani Wijaya", 35_000, 0), dispatching.ship, shipment_id
    )
    refuses(shop, errors_shipping.PaymentNeeded(35_000), dispatching.ship, shipment_id, False)
    dispatching.set_dispatch(shop.new, shipment_id, Dispatch(collect=True, address=TO))
    assert dispatching.ship(shop.new, shipment_id, False).facts["balance"] == 35_000
    refuses(shop, errors_shipping.PaymentNeeded(35_000), dispatching.deliver, shipment_id)
    facts = dispatching.deliver(shop.new, shipment_id, "Ani", cash(40_000)).facts
    assert (facts["paid"], facts["change"], facts["completed"]) == (35_000, 5_000, True)
    [(shift, amount)] = shop.sql("SELECT shift_id, amount FROM payment")
    assert (shift, amount) == (1, 35_000)
    assert shop.balance("ANI") == 0
    refuses(
        shop,
        errors.StateForbids("shipment", "delivered", "deliver"),
        dispatching.deliver,
        *(shipment_id, "", cash(40_000)),
    )
    right(shop)


def test_money_that_nobody_owes_is_refused(shop: Shop) -> None:
    order_id = ordered(shop, "GULA")
    shipment_id = shipped(shop, order_id)
    invoice_id = shop.sql("SELECT id FROM invoice")[0][0]

    paying.pay(shop.new, invoice_id, cash(17_500))
    refuses(
        shop,
        errors.AmountOutOfRange(5, 0, 0),
        dispatching.deliver,
        *(shipment_id, "", cash(5)),
    )
    dispatching.deliver(shop.new, shipment_id)
    right(shop)


def test_each_way_has_its_own_steps(shop: Shop) -> None:
    sent, kept = packed(shop, ordered(shop, "GULA")), packed(shop, fetched(shop, "GULA"))
    refuses(shop, errors_shipping.MethodForbids("pickup", "ship"), dispatching.ship, kept)
    refuses(shop, errors_shipping.MethodForbids("delivery", "make_ready"), packing.make_ready, sent)
    packing.make_ready(shop.new, kept)
    dispatching.deliver(shop.new, kept, on_credit=True)
    refuses(shop, errors_shipping.MethodForbids("pickup", "undeliver"), dispatching.undeliver, kept)


# ------------------------------------------------------------------ failed and back


def test_what_nobody_took_goes_once_more_without_a_second_invoice(shop: Shop) -> None:
    order_id = ordered(shop, "2*GULA")
    shipment_id = failed(shop, order_id)
    row = shipments.find_shipment(shop.session.store, shipment_id)
    assert row is not None
    assert row.failure == "rumah kosong"
    dispatching.resend(shop.new, shipment_id)
    assert "invoice" not in dispatching.ship(shop.new, shipment_id).facts
    dispatching.deliver(shop.new, shipment_id)
    assert shop.stock("GULA") == (98_000, 0, 98_000)
    assert len(standing(shop)) == 1
    assert order_state(shop, order_id) == "completed"
    right(shop)


def test_what_comes_back_is_kept_for_the_order_and_credited(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", customer="BUDI")
    delivered(shop, order_id, 1)
    shipment_id = failed(shop, order_id)
    assert shop.balance("BUDI") == 52_500
    facts = dispatching.bring_back(shop.new, shipment_id, "tidak dikenal").facts
    assert facts["credit_notes"] == ["RT/2026/11/0001"]
    assert shop.stock("GULA") == (99_000, 2_000, 97_000)
    assert shop.balance("BUDI") == 17_500
    [move] = shop.sql(
        "SELECT kind, quantity, document, reason FROM stock_movement WHERE kind = 'return'"
    )
    assert move == ("return", 2_000, "SJ/2026/11/0002", "tidak dikenal")
    right(shop)
    # It may be sent again, or be given up.
    again = shipped(shop, order_id, 1)
    assert standing(shop)[-1][1] == 17_500
    order_changes.short_close(shop.new, order_id, None, "tidak jadi")
    assert shop.stock("GULA") == (98_000, 0, 98_000)
    assert dispatching.deliver(shop.new, again).facts["completed"]
    right(shop)


def test_an_order_that_came_back_whole_can_be_cancelled(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", customer="BUDI")
    dispatching.bring_back(shop.new, failed(shop, order_id), "salah alamat")
    selling.cancel(shop.new, order_id, "batal")
    assert order_state(shop, order_id) == "cancelled"
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    assert shop.balance("BUDI") == 0
    right(shop)


def test_a_recalled_parcel_never_left(shop: Shop) -> None:
    order_id = ordered(shop, "3*GULA", customer="BUDI")
    shipment_id = shipped(shop, order_id)
    refuses(shop, errors.FieldMissing("reason"), dispatching.recall, shipment_id, " ")
    dispatching.recall(shop.as_(Role.MANAGER), shipment_id, "salah isi")
    assert shipment_state(shop, shipment_id) == "packed"
    assert shop.stock("GULA") == (100_000, 3_000, 97_000)
    assert standing(shop) == []
    assert shop.balance("BUDI") == 0
    assert shop.sql("SELECT sum(quantity), count(*) FROM stock_movement WHERE kind = 'sale'") == [
        (0, 2)
    ]
    right(shop)
    # Packed otherwise, it goes again.
    packing.unpack(shop.new, shipment_id)
    packing.count_packed(shop.new, shipment_id, shop.line(order_id), 2_000)
    packing.pack(shop.new, shipment_id, less=True)
    dispatching.ship(shop.new, shipment_id)
    assert [row[1] for row in standing(shop)] == [35_000]
    right(shop)


def test_only_who_may_void_recalls(shop: Shop) -> None:
    shipment_id = shipped(shop, ordered(shop, "GULA"))

    with pytest.raises(RightMissing):
        dispatching.recall(shop.as_(Role.CASHIER), shipment_id, "x")


def test_what_is_paid_is_not_recalled(shop: Shop) -> None:

    shipment_id = shipped(shop, ordered(shop, "GULA"))
    paying.pay(shop.new, shop.sql("SELECT id FROM invoice")[0][0], cash(1_000))
    refuses(
        shop, errors.InvoiceHasPayments("INV/2026/11/0001"), dispatching.recall, shipment_id, "x"
    )


def test_a_delivery_is_taken_back_and_the_order_is_open_again(shop: Shop) -> None:
    order_id = ordered(shop, "GULA")
    shipment_id = delivered(shop, order_id)
    dispatching.undeliver(shop.new, shipment_id)
    assert (shipment_state(shop, shipment_id), order_state(shop, order_id)) == (
        *("shipped", "confirmed"),
    )
    row = shipments.find_shipment(shop.session.store, shipment_id)
    assert row is not None
    assert (row.delivered_at, row.receiver) == (None, "")
    right(shop)
    dispatching.deliver(shop.new, shipment_id, "Siti")
    assert order_state(shop, order_id) == "completed"
    assert [number for number, _ in shop.journalled("order.reopened")] == ["SO/2026/11/0001"]
    right(shop)


def test_an_order_billed_before_it_leaves_is_billed_once(shop: Shop) -> None:

    order_id = ordered(shop, "3*GULA", "KOPI", customer="BUDI")
    with shop.session.store.transaction():
        billing.bill_order(shop.new, order_id, credit=True)
    refuses(
        shop,
        errors_shipping.OrderBilled("SO/2026/11/0001"),
        order_changes.add_order_line,
        *(order_id, shop.product("KOPI")),
    )
    first = shipped(shop, order_id, 2)
    assert len(standing(shop)) == 1
    dispatching.deliver(shop.new, first)
    order_changes.short_close(shop.new, order_id, [shop.line(order_id, 2)], "habis")
    assert order_due(shop.new, order_id).credited == 8_550
    shipment_id = failed(shop, order_id)
    dispatching.bring_back(shop.new, shipment_id, "pindah")
    assert order_due(shop.new, order_id).due == 52_500
    assert order_due(shop.new, order_id).credited == 26_050
    right(shop)


def test_a_shipment_that_left_stays_where_it_is_when_its_order_is_voided_elsewhere(
    shop: Shop,
) -> None:
    """One of two shipments is void: its goods are open again, the other stays."""

    order_id = fetched(shop, "3*GULA")
    one = ready(shop, order_id, 1)
    dispatching.deliver(shop.new, one, "", cash(17_500))
    two = ready(shop, order_id)
    dispatching.deliver(shop.new, two, "", cash(35_000))
    assert order_state(shop, order_id) == "completed"
    voiding.void(shop.new, shop.sql("SELECT max(id) FROM invoice")[0][0], "salah")
    assert order_state(shop, order_id) == "confirmed"
    assert shop.stock("GULA") == (99_000, 2_000, 97_000)
    [at] = order_progress.of_order(shop.session.store, order_id)
    assert (at.shipped, at.open, at.reserved) == (1_000, 2_000, 2_000)
    right(shop)
    planning.plan(shop.new, order_id)
    right(shop)
