"""The table of who may do what, checked against every service there is."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from oms_desktop.domain import errors_people
from oms_desktop.domain.users import WITH_REASON, Right, Role
from oms_desktop.services import command, people
from oms_desktop.services.session import Session
from tests.helpers.shop import Shop
from tests.services.command_case import Case
from tests.services.command_cases import CASES
from tests.services.doors import doors, is_helper
from tests.services.people_cases import OWNER_PIN, staffed

MATRIX: Final[dict[str, str]] = {
    # act: cashier, manager, owner: y yes, n refused whoever helps, l with a lent right
    "look": "yyy",
    "sell": "yyy",
    "discount_over_limit": "lyy",
    "override_price": "lyy",
    "sell_below_cost": "lyy",
    "void": "lyy",
    "refund": "lyy",
    "return_without_receipt": "lyy",
    "open_drawer": "lyy",
    "cash_moves": "lyy",
    "credit_over_limit": "nly",
    "write_off": "nly",
    "see_expected": "nyy",
    "see_journal": "nyy",
    "see_cost": "nyy",
    "adjust_stock": "nyy",
    "edit_products": "nyy",
    "add_customers": "yyy",
    "edit_customers": "nyy",
    "export_customers": "nny",
    "anonymise_customers": "nny",
    "cashier_pins": "nyy",
    "settings": "nny",
    "users": "nny",
    "restore": "nny",
}

SERVICES: Final = {name: door for name, door in doors().items() if not is_helper(name)}
CASE_OF: Final = {case.name: case for case in CASES}
each_role = pytest.mark.parametrize("role", Role)


def said(right: Right, role: Role) -> str:
    return MATRIX[right.value][list(Role).index(role)]


def right_of(door: Callable[..., Any]) -> Right:
    found: Right = getattr(door, command.RIGHT)
    return found


def session_of(shop: Shop, ids: dict[Role, int], role: Role) -> Session:
    person = people.person_now(shop.new, ids[role])
    assert person is not None
    return replace(shop.session, person=person).fresh()


def test_the_table_names_every_right() -> None:
    assert set(MATRIX) == {right.value for right in Right}


@each_role
@pytest.mark.parametrize("right", Right)
def test_a_role_holds_what_the_table_says(shop: Shop, right: Right, role: Role) -> None:
    assert shop.as_(role).may(right) is (said(right, role) == "y")


@each_role
@pytest.mark.parametrize("name", sorted(SERVICES))
def test_every_service_is_refused_as_the_table_says(shop: Shop, name: str, role: Role) -> None:
    door = SERVICES[name]
    right = right_of(door)
    session = shop.as_(role)
    if said(right, role) == "y":
        session.because("ada").check(right)
        return
    before = shop.dump()
    wanted = len(inspect.signature(door).parameters) - 1
    with pytest.raises(errors_people.RightMissing) as refused:
        # The door is shut before anybody looks at what was handed in.
        door(session, *[1] * wanted)
    assert refused.value == errors_people.RightMissing(right.value)
    assert shop.dump() == before


@each_role
@pytest.mark.parametrize("right", Right)
def test_a_right_is_lent_exactly_where_the_table_says(shop: Shop, right: Right, role: Role) -> None:
    ids = staffed(shop)
    if role is Role.OWNER:
        # Nobody holds more than an owner.
        assert people.approvers(session_of(shop, ids, role), right) == []
        return
    session = session_of(shop, ids, role)
    may_borrow = said(right, role) == "l"
    lent_too = said(right, role) == "y" and said(right, Role.CASHIER) == "l"
    if may_borrow or lent_too:
        lent = people.lend(session, right, ids[Role.OWNER], OWNER_PIN, "ada")
        lent.check(right)
        assert lent.reason == "ada"
        return
    with pytest.raises(errors_people.RightMissing):
        people.lend(session, right, ids[Role.OWNER], OWNER_PIN, "ada")


LENT_CASES: Final = [
    case
    for name, case in CASE_OF.items()
    if name in SERVICES and said(right_of(SERVICES[name]), Role.CASHIER) == "l"
]


@pytest.mark.parametrize("case", LENT_CASES, ids=lambda case: case.name)
def test_a_cashier_does_it_with_a_lent_right(shop: Shop, case: Case) -> None:
    given, right = case.good(shop), right_of(case.command)
    ids = staffed(shop)
    cashier = session_of(shop, ids, Role.CASHIER)
    with pytest.raises(errors_people.RightMissing):
        case.run(cashier, given)
    lent = people.lend(cashier, right, ids[Role.MANAGER], "8642", "disetujui")
    assert case.command(lent, *given, **case.more) is not None
    [(who, content)] = shop.journalled("right.lent")
    assert (who, content["right"], content["reason"]) == ("Budi", right.value, "disetujui")


@pytest.mark.parametrize("right", sorted(WITH_REASON))
@pytest.mark.parametrize("role", [Role.MANAGER, Role.OWNER])
def test_a_reason_is_needed_whoever_holds_the_right(shop: Shop, right: Right, role: Role) -> None:
    with pytest.raises(errors_people.ReasonNeeded):
        shop.as_(role).check(right)
    shop.as_(role).because("ada").check(right)


def test_the_last_owner_stays(shop: Shop) -> None:
    ids = staffed(shop)
    owner = ids[Role.OWNER]
    for role, active in ((Role.CASHIER, True), (Role.OWNER, False)):
        with pytest.raises(errors_people.LastOwner):
            people.change(shop.new, owner, "Sari", role, active=active)
