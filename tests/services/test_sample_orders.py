"""The made-up shop at work: every stage has an order, and its books are in order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from oms_desktop.database import journal
from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.orders import Stage
from oms_desktop.services import bookcheck, order_board, shifts
from oms_desktop.services.order_sheet import order_sheet
from oms_desktop.services.sample_orders import fill_shop, sample_orders
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop
from tests.helpers.shop import MORNING, FakeClock


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    opened = open_shop(tmp_path_factory.mktemp("sample") / "shop.oms", FakeClock())
    fill_shop(opened)
    yield opened
    opened.store.close()


def test_each_order_stands_where_its_file_says(session: Session) -> None:
    wanted = Counter(order.stage for order in sample_orders())
    assert set(wanted) == {Stage.NEW, Stage.PREPARING, Stage.READY, Stage.SENT, Stage.DONE}
    cards = order_board.board(session, done=True).cards
    assert Counter(card.stage for card in cards) == wanted


def test_the_board_shows_what_needs_an_eye(session: Session) -> None:
    cards = order_board.board(session).cards
    today = session.today()
    assert sum(card.is_late(today) for card in cards) == 2
    assert [card.customer for card in cards if card.short] == ["Katering Sedap Rasa"]
    assert {card.promised for card in cards if card.promised == today}
    assert {bool(card.paid) for card in cards if card.rest} == {True, False}
    parcels = [order_sheet(session, card.id).shipments for card in cards]
    sent = [parcel for each in parcels for parcel in each if parcel.shipped_at]
    assert [parcel.driver or parcel.tracking for parcel in sent] == ["Pak Ujang", "EC0099001234"]
    assert all(parcel.address for parcel in sent)
    assert [parcel.collect for parcel in sent] == [False, True]


def test_its_books_are_in_order(session: Session) -> None:
    assert bookcheck.check_books(session).findings == ()
    assert journal.first_broken(session.store) is None
    assert not any("clock_back" in entry.content for entry in journal.entries(session.store))


def test_its_day_is_closed_without_a_difference(session: Session) -> None:
    assert shifts.current_shift(session) is None
    [past] = shifts.past_shifts(session)
    assert past.difference == 0
    assert past.business_day == MORNING.date() - timedelta(days=2)


def test_no_cart_is_left_behind(session: Session) -> None:
    rows = session.store.connection.execute("SELECT state FROM orders").fetchall()
    assert {state for (state,) in rows} == {"confirmed", "completed"}


def test_a_shop_in_use_is_left_alone(session: Session) -> None:
    before = session.store.connection.execute("SELECT count(*) FROM journal").fetchall()
    with pytest.raises(StateForbids):
        fill_shop(replace(session, clock=FakeClock(MORNING)))
    assert session.store.connection.execute("SELECT count(*) FROM journal").fetchall() == before
