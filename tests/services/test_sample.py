from collections.abc import Iterator
from pathlib import Path

import pytest

from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import catalogue, customers, product_lookup, sample
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_shop(tmp_path / "shop.oms")
    yield opened
    opened.store.close()


def test_an_empty_shop_is_filled_with_goods_stock_and_customers(session: Session) -> None:
    changes = sample.load_sample(session.fresh())
    listing = catalogue.product_listing(session)
    assert listing.count() == changes.facts["products"] > 100
    assert customers.customer_listing(session).count() == changes.facts["customers"] == 30
    rice = product_lookup.product_of_code(session, "2000000000015")
    assert rice is not None
    (row,) = listing.by_ids([rice])
    assert (row.name, row.available) == ("Beras Pandan Wangi 5 kg", 40_000)
    (movement,) = catalogue.movements(session, rice)
    assert movement[:2] == ("opening", 40_000)
    assert {"product", "customer"} == set(changes.touched)


def test_a_shop_in_use_is_left_alone(session: Session) -> None:
    catalogue.add(session.fresh(), ProductDraft("Kopi", 2000))
    with pytest.raises(StateForbids):
        sample.load_sample(session.fresh())
    assert catalogue.product_listing(session).count() == 1
    assert customers.customer_listing(session).count() == 0


def test_a_retired_product_counts_as_use(session: Session) -> None:
    added = catalogue.add(session.fresh(), ProductDraft("Kopi", 2000))
    catalogue.retire(session.fresh(), added.id_of("product"))
    with pytest.raises(StateForbids):
        sample.load_sample(session.fresh())


def test_asked_twice_by_one_request_it_happens_once(session: Session) -> None:
    request = session.fresh()
    first = sample.load_sample(request)
    assert sample.load_sample(request).facts == first.facts


def test_a_cashier_may_not(session: Session) -> None:
    cashier = Session(session.store, Person(1, "Sari", Role.CASHIER), session.clock)
    with pytest.raises(RightMissing):
        sample.load_sample(cashier)


def test_a_code_finds_its_product_whatever_it_stands_on(session: Session) -> None:
    sample.load_sample(session.fresh())
    rice = product_lookup.product_of_code(session, "B001")
    assert rice == product_lookup.product_of_code(session, " 2000000000015 ")
    assert product_lookup.product_of_code(session, "8991234567890") is None
    assert rice is not None
    catalogue.retire(session.fresh(), rice)
    assert product_lookup.product_of_code(session, "B001") == rice
    packs = [draft for draft in _drafts(session) if draft.units]
    assert product_lookup.product_of_code(session, packs[0].units[0].barcode) is not None


def _drafts(session: Session) -> list[ProductDraft]:
    rows = catalogue.product_listing(session).page("name", 200).rows
    return [catalogue.product(session, row.id) for row in rows]
