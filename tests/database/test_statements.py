"""Prepared statements: values by name, constants written into the SQL."""

from typing import Any

import peewee
import pytest

from oms_desktop.database.people import PersonTable, Shift
from oms_desktop.database.statements import Statement, slot
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
