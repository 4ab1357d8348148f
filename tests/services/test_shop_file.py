"""A shop's file: made with its owner, opened again."""

from pathlib import Path

import apsw
import pytest

from oms_desktop.database import people
from oms_desktop.database import settings as table
from oms_desktop.database.connection import CommitUncertain, Store
from oms_desktop.domain import errors
from oms_desktop.services import shop as shop_service
from oms_desktop.services.session import Session, SystemClock
from oms_desktop.services.shop_settings import ShopSettings
from tests.helpers.shop import (
    FakeClock,
    Shop,
)


def test_a_new_shop_has_one_owner(tmp_path: Path) -> None:
    path = tmp_path / "new" / "toko.oms"
    first = shop_service.open_shop(path, FakeClock())
    assert first.person == shop_service.OWNER
    first.store.close()
    second = shop_service.open_shop(path)
    assert second.person == shop_service.OWNER
    assert isinstance(second.clock, SystemClock)
    assert second.store.connection.execute("SELECT count(*) FROM person").get == 1
    assert abs((second.moment().local - SystemClock().now().replace(tzinfo=None)).days) <= 1
    second.store.close()


def test_two_windows_may_open_a_new_shop_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "toko.oms"
    real = people.first_owner
    sessions: list[Session] = []

    def overtaken(store: Store) -> int | None:
        found = real(store)
        if not sessions and found is None:
            monkeypatch.setattr(people, "first_owner", real)
            sessions.append(shop_service.open_shop(path, FakeClock()))
        return found

    monkeypatch.setattr(people, "first_owner", overtaken)
    session = shop_service.open_shop(path, FakeClock())
    assert session.person == sessions[0].person
    assert session.store.connection.execute("SELECT count(*) FROM person").get == 1
    for each in (session, *sessions):
        each.store.close()


def test_old_requests_are_forgotten_at_the_start(shop: Shop) -> None:
    shop.sell("GULA")
    shop.clock.move(days=31)
    shop.cart("GULA")
    shop_service.open_shop(shop.session.store.path, shop.clock).store.close()
    assert {row[0] for row in shop.sql("SELECT service FROM request")} == {
        *("ordering.open_cart", "ordering.scan"),
    }
    assert len(shop.sql("SELECT 1 FROM request")) == 2


def test_a_full_disk_does_not_keep_a_shop_closed(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(store: Store, before: int) -> None:
        raise errors.DiskFull(50)

    monkeypatch.setattr(table, "forget_requests", full)
    again = shop_service.open_shop(shop.session.store.path, shop.clock)
    assert again.settings() == ShopSettings()
    again.store.close()


def test_a_new_shop_that_cannot_be_written_is_refused_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def commit(store: Store, connection: apsw.Connection) -> None:
        raise CommitUncertain(errors.DiskFull(50))

    monkeypatch.setattr(Store, "_commit", commit)
    with pytest.raises(errors.DiskFull):
        shop_service.open_shop(tmp_path / "toko.oms", FakeClock())
    monkeypatch.undo()
    assert shop_service.open_shop(tmp_path / "toko.oms", FakeClock()).person.id == 1
