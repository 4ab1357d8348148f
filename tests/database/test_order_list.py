"""The list of orders: pages by key in every order, filters, sums that agree with the cards."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.database.order_list import FILTERS, OrderListing
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.services import selling
from oms_desktop.services.order_board import order_listing
from tests.helpers.board import confirmed, deposit, shipment
from tests.helpers.shop import MORNING, Shop

TODAY = MORNING.date()


@pytest.fixture
def full(shop: Shop) -> Shop:
    """Orders for each day around today, some of them done, cancelled or paid in part."""
    for at in range(9):
        shop.clock.move(minutes=at % 2)
        promised = None if at == 4 else TODAY + timedelta(days=at - 3)
        codes = ["GULA"] * (at % 3 + 1)
        customer = ("BUDI", "SITI", "ANI")[at % 3]
        order_id = confirmed(shop, *codes, customer=customer, promised=promised)
        if at % 4 == 1:
            deposit(shop, order_id, 10_000 * at)
    finished, given_up = confirmed(shop, "KOPI"), confirmed(shop, "KOPI")
    shipment(shop, finished, "delivered", 1000)
    at = shop.session.moment().at
    shop.sql("UPDATE orders SET state = 'completed', completed_at = ? WHERE id = ?", at, finished)
    selling.cancel(shop.new, given_up, "batal")
    shop.sell("GULA")
    shop.cart("GULA")
    return shop


def walked(listing: OrderListing, sort: str, size: int, *, descending: bool) -> list[OrderCard]:
    rows: list[OrderCard] = []
    after = None
    for _ in range(100):
        page = listing.page(sort, size, descending=descending, after=after)
        rows.extend(page.rows)
        if len(page.rows) < size:
            return rows
        after = page.keys[-1]
    pytest.fail("paging never ends")


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("show", ["open", "all"])
def test_paging_is_a_full_sort(full: Shop, show: str, descending: bool) -> None:
    listing = order_listing(full.new, show=show)
    for sort in listing.sorts:
        whole = listing.page(sort, 1000, descending=descending)
        assert len(whole.rows) == listing.count() == {"open": 9, "all": 11}[show]
        assert len({row.id for row in whole.rows}) == len(whole.rows)
        for size in (1, 2, 4, 1000):
            assert walked(listing, sort, size, descending=descending) == list(whole.rows), sort
        last = listing.last_page(sort, 4, descending=descending)
        assert last.rows == whole.rows[-4:]
        assert listing.page(sort, 3, descending=descending, offset=5).rows == whole.rows[5:8]


@pytest.mark.parametrize(
    ("sort", "value"),
    [
        ("number", lambda card: card.number),
        ("date", lambda card: card.at),
        ("promised", lambda card: card.promised or TODAY.replace(year=9999)),
        ("customer", lambda card: card.customer),
        ("total", lambda card: card.total),
    ],
)
def test_each_order_is_by_what_is_shown(
    full: Shop, sort: str, value: Callable[[OrderCard], str]
) -> None:
    values = [value(card) for card in order_listing(full.new).page(sort, 100).rows]
    assert values == sorted(values)
    assert len(set(values)) > 1


def test_each_filter_shows_its_orders(full: Shop) -> None:
    days = {
        show: [
            None if card.promised is None else (card.promised - TODAY).days
            for card in order_listing(full.new, show=show).page("promised", 100).rows
        ]
        for show in FILTERS
    }
    assert days["today"] == [0]
    assert days["tomorrow"] == []
    assert days["late"] == [-3, -2, -1]
    assert days["open"] == [-3, -2, -1, 0, 2, 3, 4, 5, None]
    assert [len(days[show]) for show in ("done", "cancelled", "all")] == [1, 1, 11]


@pytest.mark.parametrize("show", FILTERS)
def test_the_footer_adds_up_the_cards(full: Shop, show: str) -> None:
    listing = order_listing(full.new, show=show)
    rows = listing.page("number", 100).rows
    assert listing.total() == {
        "total": sum(card.total for card in rows),
        "rest": sum(card.rest for card in rows),
    }


def test_a_footer_has_something_to_add_up(full: Shop) -> None:
    total = order_listing(full.new).total()
    assert 0 < total["rest"] < total["total"]


def test_search_and_filter_together(full: Shop) -> None:
    assert order_listing(full.new, "budi").count() == 3
    assert order_listing(full.new, "budi", "late").count() == 1
    assert order_listing(full.new, "kopi").count() == 0
    assert order_listing(full.new, "kopi", "all").count() == 2
    assert order_listing(full.new, "nobody", "all").page("number", 10).rows == ()


def test_what_was_sent_in_time_is_not_late(shop: Shop) -> None:
    late = confirmed(shop, "GULA", delivery=DeliveryMethod.DELIVERY, promised=TODAY)
    sent = confirmed(shop, "GULA", delivery=DeliveryMethod.DELIVERY, promised=TODAY)
    shipment(shop, sent, "shipped", 1000, method="delivery")
    shop.clock.move(days=2)
    rows = order_listing(shop.new, show="late").page("number", 10).rows
    assert [card.id for card in rows] == [late]


def test_a_delivery_shows_its_way(shop: Shop) -> None:
    confirmed(shop, delivery=DeliveryMethod.DELIVERY)
    [card] = order_listing(shop.new).page("number", 10).rows
    assert card.delivery == "delivery"
