"""Who may borrow what, and what goes along."""

import pytest

from oms_desktop.domain.errors import TextTooLong
from oms_desktop.domain.errors_people import PinTooShort, PinTooSimple
from oms_desktop.domain.users import (
    ALONG,
    LENDABLE,
    PIN_LIMIT,
    RIGHTS,
    Person,
    Right,
    Role,
    check_pin,
    lock_seconds,
)


def test_nobody_borrows_the_keys_of_the_house() -> None:
    for role in Role:
        assert not LENDABLE[role] & {Right.USERS, Right.SETTINGS, Right.RESTORE, Right.CASHIER_PINS}
    assert not LENDABLE[Role.OWNER]


def test_what_is_lent_to_somebody_is_held_by_the_owner() -> None:
    for role in Role:
        assert LENDABLE[role] <= RIGHTS[Role.OWNER]
    for right in (Right.CREDIT_OVER_LIMIT, Right.WRITE_OFF):
        assert right not in LENDABLE[Role.CASHIER]
        assert right in LENDABLE[Role.MANAGER]


def test_what_goes_along_can_be_lent_alone_too() -> None:
    for right, along in ALONG.items():
        assert {right, *along} <= LENDABLE[Role.CASHIER]


@pytest.mark.parametrize("right", [Right.LOOK, Right.SELL])
def test_what_everybody_needs_cannot_be_taken(right: Right) -> None:
    assert Person(1, "Budi", Role.CASHIER, taken=frozenset({right})).may(right)


def test_single_rights_stand_beside_the_role() -> None:
    person = Person(
        1,
        "Budi",
        Role.MANAGER,
        given=frozenset({Right.SETTINGS}),
        taken=frozenset({Right.VOID}),
    )
    assert person.may(Right.SETTINGS)
    assert not person.may(Right.VOID)
    assert Person(1, "Sari", Role.OWNER, taken=frozenset({Right.VOID})).may(Right.VOID)


@pytest.mark.parametrize("pin", ["1111", "1234", "4321", "0000", "9876"])
def test_a_pin_anybody_would_try(pin: str) -> None:
    with pytest.raises(PinTooSimple):
        check_pin(pin, Role.CASHIER)


def test_lengths_of_pins() -> None:
    for role, short in ((Role.CASHIER, "135"), (Role.MANAGER, "135"), (Role.OWNER, "13579")):
        with pytest.raises(PinTooShort):
            check_pin(short, role)
    check_pin("1357", Role.CASHIER)
    check_pin("kunci rumah", Role.OWNER)
    with pytest.raises(TextTooLong):
        check_pin("13" * PIN_LIMIT, Role.OWNER)


def test_waits_double_up_to_a_quarter_of_an_hour() -> None:
    assert [lock_seconds(times) for times in range(4, 12)] == [0, 30, 60, 120, 240, 480, 900, 900]
    assert lock_seconds(10**6) == 900
