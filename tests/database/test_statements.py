"""Prepared statements: values by name, constants written into the SQL."""

from typing import Any

import peewee
import pytest

from oms_desktop.database import orders, shipments
from oms_desktop.database.people import PersonTable
from oms_desktop.database.shifts import Shift
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.users import Role
from tests.helpers.shop import Shop


@pytest.mark.parametrize(
    ("constant", "given"),
    [("O'Neil; --", "O'Neil; --"), (5, 5), (True, 1), (None, None), (Role.OWNER, "owner")],
)
def test_constants_stand_in_the_sql(shop: Shop, constant: Any, given: Any) -> None:
    statement = Statement(PersonTable.select(peewee.Value(constant, converter=False)))
    assert statement.row(shop.session.store) == (given,)


def test_a_constant_that_is_no_literal_is_a_bug(shop: Shop) -> None:
    statement = Statement(PersonTable.select(peewee.Value(1.5, converter=False)))
    with pytest.raises(TypeError, match=r"1\.5"):
        statement.row(shop.session.store)


def test_values_are_put_in_by_name(shop: Shop) -> None:
    store = shop.session.store
    chosen = (PersonTable.id == slot("id")) & (PersonTable.role == slot("role"))
    statement = Statement(PersonTable.select(PersonTable.name).where(chosen))
    assert statement.rows(store, role="owner", id=1) == [("Pemilik",)]
    assert statement.row(store, role="cashier", id=1) is None
    with pytest.raises(KeyError):
        statement.row(store, id=1)
    assert Statement(Shift.select(Shift.number)).rows(store) == [("SH/2026/0001",)]


def test_a_change_says_how_many_rows_it_touched(shop: Shop) -> None:
    store = shop.session.store
    rename = Statement(PersonTable.update({PersonTable.name: slot("name")}))
    assert rename.run(store, name="Bu Ani") == 1
    gone = Statement(PersonTable.delete().where(PersonTable.id == slot("id")))
    assert gone.run(store, id=99) == 0


def test_a_state_moves_on_only_from_where_it_is_thought_to_be(shop: Shop) -> None:
    """The same UPDATE asks and changes: whoever comes second changes nothing."""
    store, order_id = shop.session.store, shop.cart("GULA")
    draft, confirmed, done = OrderState.DRAFT, OrderState.CONFIRMED, OrderState.COMPLETED
    assert orders.confirm_draft(store, order_id, "SO/1", 5, 17_500)
    assert not orders.confirm_draft(store, order_id, "SO/2", 6, 17_500)
    assert not orders.change_state(store, order_id, draft, OrderState.CANCELLED)
    assert orders.change_state(store, order_id, confirmed, done)
    assert not orders.change_state(store, order_id, confirmed, done)
    row = orders.find_order(store, order_id)
    assert row is not None
    assert (row.state, row.number) == ("completed", "SO/1")
    shop.sell("GULA")
    delivered, back = ShipmentState.DELIVERED, ShipmentState.RETURNED
    assert not shipments.change_state(store, 1, ShipmentState.SHIPPED, back)
    assert shipments.change_state(store, 1, delivered, back)
    assert not shipments.change_state(store, 1, delivered, back)
    found = shipments.find_shipment(store, 1)
    assert found is not None
    assert found.state is back
    assert shipments.find_shipment(store, 99) is None
