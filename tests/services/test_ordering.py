"""Orders that wait, carts that are held, shifts that are opened."""

from datetime import date
from typing import TYPE_CHECKING, Any

import apsw
import pytest

from oms_desktop.database import settings as table
from oms_desktop.database.connection import Store
from oms_desktop.domain import errors
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import ordering, selling, shifts
from oms_desktop.services.cart import cart, carts_beyond, held_carts, open_carts, saved_orders
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping, billed
from tests.helpers.shop import (
    Shop,
    cash,
)

if TYPE_CHECKING:
    from collections.abc import Callable


# ------------------------------------------------------------------ orders


def test_an_order_is_confirmed_then_handed_over(shop: Shop) -> None:
    order_id = shop.cart("GULA", "JASA", customer="BUDI")
    changes = selling.confirm(shop.new, order_id, date(2026, 12, 1), note=" sore ")
    assert changes.facts["number"] == "SO/2026/11/0001"
    assert shop.stock("GULA") == (100_000, 1_000, 99_000)
    [tab] = saved_orders(shop.new)
    assert (tab.number, tab.lines, tab.total) == ("SO/2026/11/0001", 2, 22_500)
    order = cart(shop.new, order_id).order
    assert (order.promised_on, order.note) == ("2026-12-01", "sore")
    assert not cart(shop.new, order_id).is_draft
    sold = selling.sell(shop.new, order_id, cash(22_500))
    assert sold.facts["order"] == "SO/2026/11/0001"
    assert shop.stock("GULA") == (99_000, 0, 99_000)
    assert saved_orders(shop.new) == []


def test_a_cancelled_order_frees_its_goods(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.confirm(shop.new, order_id)
    with pytest.raises(errors.FieldMissing):
        selling.cancel(shop.new, order_id, " ")
    selling.cancel(shop.new, order_id, "batal")
    assert shop.stock("GULA") == (100_000, 0, 100_000)
    with pytest.raises(errors.StateForbids) as refused:
        selling.sell(shop.new, order_id, cash(20_000))
    assert refused.value == errors.StateForbids("order", "cancelled", "complete")
    with pytest.raises(errors.StateForbids):
        selling.cancel(shop.new, order_id, "lagi")
    Bookkeeping(shop.session.store).check()


def test_what_is_sold_is_not_sold_again(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    selling.sell(shop.new, order_id, cash(20_000))
    before = shop.dump()
    with pytest.raises(errors.StateForbids) as refused:
        selling.sell(shop.new, order_id, cash(20_000))
    assert refused.value == errors.StateForbids("order", "completed", "complete")
    assert shop.dump() == before


def test_an_empty_cart_is_neither_confirmed_nor_sold(shop: Shop) -> None:
    order_id = shop.cart()
    calls: list[Callable[[], object]] = [
        lambda: selling.confirm(shop.new, order_id),
        lambda: selling.sell(shop.new, order_id, cash(1)),
        lambda: selling.sell(shop.new, order_id, Terms()),
    ]
    for call in calls:
        with pytest.raises(errors.CartEmpty):
            call()


def test_a_delivery_needs_somebody_and_somewhere(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    with pytest.raises(errors.CustomerNeeded):
        selling.confirm(shop.new, order_id)
    ordering.set_customer(shop.new, order_id, shop.customer("SITI"))
    with pytest.raises(errors.AddressNeeded):
        selling.confirm(shop.new, order_id)
    selling.confirm(shop.new, order_id, address="Jl. Mawar 7")
    assert cart(shop.new, order_id).order.address == "Jl. Mawar 7"
    sold = selling.sell(shop.new, order_id, cash(20_000))
    assert billed(shop.session.store, sold.id_of("invoice"))["customer_address"] == "Jl. Mawar 7"


def test_a_delivery_goes_to_the_customers_own_address(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    selling.sell(shop.new, order_id, cash(20_000))
    assert cart(shop.new, order_id).order.address == "Jl. Melati 5, Malang"


def test_nothing_is_sold_without_a_shift(shop: Shop) -> None:
    order_id = shop.cart("GULA")
    shop.sql("UPDATE shift SET closed_at = 1")
    assert shifts.current_shift(shop.new) is None
    with pytest.raises(errors.ShiftNeeded):
        selling.sell(shop.new, order_id, cash(20_000))


# ------------------------------------------------------------------ several carts


def test_carts_are_held_and_recalled(shop: Shop) -> None:
    first = shop.cart("GULA", customer="BUDI")
    changes = ordering.hold(shop.new, first, " Bu\x00  Ani ")
    second = changes.id_of("order")
    assert [(tab.id, tab.label, tab.held, tab.customer) for tab in open_carts(shop.new)] == [
        (first, "Bu Ani", True, "Budi Santoso"),
        (second, "", False, ""),
    ]
    ordering.recall(shop.new, first)
    assert [(tab.id, tab.held, tab.total) for tab in open_carts(shop.new)] == [
        (first, False, 17_500),
        (second, False, 0),
    ]


def test_the_carts_are_read_in_one_go(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings once, and nothing of another window's half."""
    for _ in range(3):
        shop.cart("GULA")
    store, read, outside = shop.session.store, [], []
    real = table.stored_texts

    def counted(asked: Store) -> Any:
        read.append(asked)
        return real(asked)

    def watch(cursor: apsw.Cursor, sql: str, values: object) -> bool:
        if sql.startswith("SELECT") and not store.connection.in_transaction:
            outside.append(sql)
        return True

    monkeypatch.setattr(table, "stored_texts", counted)
    store.connection.exec_trace = watch
    for question in (open_carts, saved_orders):
        question(shop.new)
    store.connection.exec_trace = None
    assert len(read) == 2
    assert outside == []


def test_there_are_as_many_carts_in_use_as_slots(shop: Shop) -> None:
    carts = [shop.cart("GULA") for _ in range(ordering.OPEN_CARTS)]
    with pytest.raises(errors.HoldSlotsFull):
        ordering.open_cart(shop.new)
    selling.sell(shop.new, carts[0], cash(20_000))
    assert ordering.open_cart(shop.new).touched


def test_any_number_of_carts_is_on_hold(shop: Shop) -> None:
    labels = [f"meja {number}" for number in range(25)]
    held = []
    order_id = ordering.open_cart(shop.new).id_of("order")
    for label in labels:
        ordering.scan(shop.new, order_id, "GULA")
        held.append(order_id)
        order_id = ordering.hold(shop.new, order_id, label).id_of("order")
    at_hand = open_carts(shop.new)
    assert [tab.id for tab in at_hand] == [*held[-8:], order_id]
    assert carts_beyond(shop.new) == 25 - 8
    assert [tab.label for tab in held_carts(shop.new)] == labels[::-1]
    [found] = held_carts(shop.new, "MEJA 7")
    assert (found.id, found.held) == (held[7], True)
    ordering.set_customer(shop.new, held[3], shop.customer("BUDI"))
    assert [tab.id for tab in held_carts(shop.new, "budi")] == [held[3]]
    assert held_carts(shop.new, "%") == []
    ordering.recall(shop.new, held[0])
    assert held[0] in [tab.id for tab in open_carts(shop.new)]
    assert len(open_carts(shop.new)) == 9


def test_a_cart_is_taken_up_only_where_there_is_room(shop: Shop) -> None:
    held = shop.cart("GULA")
    ordering.hold(shop.new, held)
    used = [shop.cart("KOPI") for _ in range(ordering.OPEN_CARTS - 1)]
    with pytest.raises(errors.HoldSlotsFull):
        ordering.recall(shop.new, held)
    # One in use is no more room, but needs none.
    assert ordering.recall(shop.new, used[0]).touched
    ordering.hold(shop.new, used[0])
    selling.sell(shop.new, used[1], cash(20_000))
    assert ordering.recall(shop.new, held).touched


def test_numbers_begin_again_with_the_month(shop: Shop) -> None:
    first, second = shop.sell("GULA"), shop.sell("GULA")
    shop.clock.move(days=30)
    third = shop.sell("GULA")
    numbers = [sold.facts["invoice"] for sold in (first, second, third)]
    assert numbers == ["INV/2026/11/0001", "INV/2026/11/0002", "INV/2026/12/0001"]


def test_a_changed_pattern_goes_on_behind_the_numbers_it_meets(shop: Shop) -> None:
    """Else no sale would go through until somebody changed it back."""
    shop.sell("GULA")
    shop.sell("GULA")
    shop.set(invoice_pattern="INV/{yyyy}/11/{seq:04}", order_pattern="SO/{yyyy}/11/{seq}")
    numbers = [shop.sell("GULA").facts for _ in range(2)]
    assert [facts["invoice"] for facts in numbers] == ["INV/2026/11/0003", "INV/2026/11/0004"]
    # Another width makes other numbers: nothing is met.
    assert [facts["order"] for facts in numbers] == ["SO/2026/11/1", "SO/2026/11/2"]
    shop.set(invoice_pattern="INV/{yyyy}/{mm}/{seq:04}")
    assert shop.sell("GULA").facts["invoice"] == "INV/2026/11/0005"


def test_a_refused_sale_takes_no_number(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="ANI")
    with pytest.raises(errors.CreditLimitExceeded):
        selling.sell(shop.new, order_id, Terms(on_credit=True))
    assert shop.sell("GULA").facts["invoice"] == "INV/2026/11/0001"


# ------------------------------------------------------------------ shifts


def test_a_shift_is_opened_once(shop: Shop) -> None:
    current = shifts.current_shift(shop.new)
    assert current is not None
    assert (current.number, current.business_day) == ("SH/2026/0001", "2026-11-23")
    assert current.opened.local.hour == 9
    with pytest.raises(errors.ShiftOpenAlready) as refused:
        shifts.open_shift(shop.new, 0)
    assert refused.value.number == "SH/2026/0001"


@pytest.mark.parametrize("amount", [-1, 10**14])
def test_no_drawer_holds_such_a_float(shop: Shop, amount: int) -> None:
    with pytest.raises(errors.AmountOutOfRange):
        shifts.open_shift(shop.new, amount)
