"""Every state x every act x every rank: the legal ones do exactly their effects, no other does anything."""

from typing import Any, Final

import pytest

from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Role
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop
from tests.services.state_cases import INVOICES, ORDERS, RETURNS, SHIPMENTS, Noun

RANKS: Final = [Role.CASHIER, Role.MANAGER, Role.OWNER]
LOG: Final = {"journal", "request"}
"""Every act writes these."""


NOUNS: Final = {"shipment": SHIPMENTS, "order": ORDERS, "invoice": INVOICES, "return": RETURNS}
PAIRS: Final = [
    (name, state, act, role)
    for name, noun in NOUNS.items()
    for state in noun.made
    for act in noun.acts
    for role in RANKS
]


def _stored(s: Shop, noun: Noun, id_: int) -> str:
    if noun.table:
        [[state]] = s.sql(f"SELECT state FROM {noun.table} WHERE id = ?", id_)
        return str(state)
    [[void, credited, balance]] = s.sql(
        "SELECT void, credited, balance FROM invoice_account WHERE invoice_id = ?", id_
    )
    return "void" if void else "credited" if credited else "owed" if balance else "paid"


def _changed(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> set[str]:
    return {name for name in after if after[name] != before[name]}


@pytest.mark.parametrize(("name", "state", "act", "role"), PAIRS)
def test_a_legal_act_does_its_effects_and_any_other_nothing(
    shop: Shop, name: str, state: str, act: str, role: Role
) -> None:
    noun = NOUNS[name]
    id_ = noun.made[state](shop)
    do, rank = noun.acts[act]
    rank = noun.ranks.get((state, act), rank)
    legal = noun.effects.get((state, act))
    before = shop.dump()
    session = shop.as_(role).because("karena")
    if RANKS.index(role) < RANKS.index(rank):
        with pytest.raises(RightMissing):
            do(session, shop, id_)
        assert shop.dump() == before
    elif legal is None:
        with pytest.raises(Refused) as refused:
            do(session, shop, id_)
        assert not isinstance(refused.value, RightMissing)
        assert shop.dump() == before
    else:
        do(session, shop, id_)
        after = shop.dump()
        assert (_stored(shop, noun, id_), _changed(before, after) - LOG) == legal
        Bookkeeping(shop.session.store).check()


def test_the_tables_name_what_there_is() -> None:
    for name, noun in NOUNS.items():
        for state, act in noun.effects:
            assert state in noun.made, (name, state)
            assert act in noun.acts, (name, act)
        assert set(noun.ranks) <= set(noun.effects), name
