"""People: signing in, wrong PINs, lent rights, and nothing secret left lying about."""

import logging
import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest

from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import cart_lines, people, voiding
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop
from tests.helpers.shop import Shop
from tests.services.people_cases import (
    CASHIER_PIN,
    CODE,
    MANAGER_PIN,
    OWNER_PIN,
    code_hash,
    pin,
    staffed,
)


def cashier_of(shop: Shop, ids: dict[Role, int]) -> Session:
    return people.sign_in(shop.new, ids[Role.CASHIER], CASHIER_PIN)


def wrong(session: Session, person_id: int, times: int) -> list[Refused]:
    found = []
    for _ in range(times):
        with pytest.raises(Refused) as refused:
            people.sign_in(session, person_id, "9999")
        found.append(refused.value)
    return found


# ------------------------------------------------------------------ signing in


def test_a_new_shop_has_no_pin_at_all(shop: Shop) -> None:
    assert people.needs_owner(shop.new)
    with pytest.raises(errors_people.PinNotSet):
        people.sign_in(shop.new, 1, "123456")


def test_a_right_pin_makes_a_session_of_that_person(shop: Shop) -> None:
    ids = staffed(shop)
    found = cashier_of(shop, ids)
    assert (found.person.name, found.person.role) == ("Budi", Role.CASHIER)
    assert found.lent is None
    assert not people.needs_owner(shop.new)
    [(name, content)] = shop.journalled("person.sign_in")
    assert (name, content["id"]) == ("Budi", ids[Role.CASHIER])


def test_who_signs_in_stands_in_the_journal_as_the_actor(shop: Shop) -> None:
    ids = staffed(shop)
    wrong(shop.new, ids[Role.MANAGER], 1)
    [[actor]] = shop.sql("SELECT person_id FROM journal WHERE kind = 'person.pin_wrong'")
    assert actor == ids[Role.MANAGER]


def test_five_wrong_pins_lock_and_a_right_one_is_refused_then(shop: Shop) -> None:
    ids = staffed(shop)
    found = wrong(shop.new, ids[Role.CASHIER], 5)
    assert found[:4] == [errors_people.PinWrong(left) for left in (4, 3, 2, 1)]
    assert found[4] == errors_people.PinLocked(30)
    with pytest.raises(errors_people.PinLocked):
        cashier_of(shop, ids)
    assert people.locked_seconds(shop.new, ids[Role.CASHIER]) == 30
    shop.clock.move(seconds=31)
    assert people.locked_seconds(shop.new, ids[Role.CASHIER]) == 0
    assert cashier_of(shop, ids).person.name == "Budi"
    assert wrong(shop.new, ids[Role.CASHIER], 1) == [errors_people.PinWrong(4)]


def test_each_further_wrong_pin_doubles_the_wait(shop: Shop) -> None:
    ids = staffed(shop)
    waits = []
    wrong(shop.new, ids[Role.CASHIER], 4)
    for _ in range(7):
        [locked] = wrong(shop.new, ids[Role.CASHIER], 1)
        assert isinstance(locked, errors_people.PinLocked)
        waits.append(locked.seconds)
        shop.clock.move(seconds=locked.seconds)
    assert waits == [30, 60, 120, 240, 480, 900, 900]


def test_a_restart_does_not_unlock(shop: Shop) -> None:
    ids = staffed(shop)
    wrong(shop.new, ids[Role.CASHIER], 5)
    again = open_shop(Path(shop.session.store.path), shop.clock)
    with pytest.raises(errors_people.PinLocked):
        people.sign_in(again, ids[Role.CASHIER], CASHIER_PIN)
    again.store.close()


def test_the_lock_of_one_is_not_that_of_another(shop: Shop) -> None:
    ids = staffed(shop)
    wrong(shop.new, ids[Role.CASHIER], 5)
    assert people.sign_in(shop.new, ids[Role.MANAGER], MANAGER_PIN).person.name == "Rina"


def test_who_left_cannot_sign_in(shop: Shop) -> None:
    ids = staffed(shop)
    people.change(shop.new, ids[Role.CASHIER], "Budi", Role.CASHIER, active=False)
    with pytest.raises(errors.NotFound):
        cashier_of(shop, ids)


def test_an_owner_to_be_needs_a_longer_pin_first(shop: Shop) -> None:
    ids = staffed(shop)
    people.change(shop.new, ids[Role.CASHIER], "Budi", Role.OWNER)
    with pytest.raises(errors_people.PinNotSet):
        cashier_of(shop, ids)


# ------------------------------------------------------------------ PINs of others


def test_a_manager_sets_the_pins_of_cashiers_only(shop: Shop) -> None:
    ids = staffed(shop)
    manager = people.sign_in(shop.new, ids[Role.MANAGER], MANAGER_PIN)
    assert people.set_pin(manager, ids[Role.CASHIER], pin(Role.CASHIER)).touched
    assert people.set_pin(manager.fresh(), ids[Role.MANAGER], pin(Role.MANAGER)).touched
    with pytest.raises(errors_people.RightMissing):
        people.set_pin(manager.fresh(), ids[Role.OWNER], pin(Role.OWNER))


def test_a_cashier_sets_only_the_own_pin(shop: Shop) -> None:
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    assert people.set_pin(cashier, ids[Role.CASHIER], pin(Role.CASHIER)).touched
    with pytest.raises(errors_people.RightMissing):
        people.set_pin(cashier.fresh(), ids[Role.MANAGER], pin(Role.MANAGER))


def test_the_recovery_code_works_once(shop: Shop) -> None:
    ids = staffed(shop)
    wrong(shop.new, ids[Role.OWNER], 5)
    people.recover(shop.new, f" {CODE.lower()} ", pin(Role.OWNER), "no hash")
    assert people.sign_in(shop.new, ids[Role.OWNER], OWNER_PIN).person.role is Role.OWNER
    with pytest.raises(errors_people.RecoveryCodeWrong):
        people.recover(shop.new, CODE, pin(Role.OWNER), code_hash())


# ------------------------------------------------------------------ single rights


def test_a_right_is_given_and_taken_beside_the_role(shop: Shop) -> None:
    ids = staffed(shop)
    people.set_right(shop.new, ids[Role.CASHIER], Right.VOID, held=True)
    people.set_right(shop.new, ids[Role.MANAGER], Right.VOID, held=False)
    assert cashier_of(shop, ids).may(Right.VOID)
    assert not people.sign_in(shop.new, ids[Role.MANAGER], MANAGER_PIN).may(Right.VOID)
    people.set_right(shop.new, ids[Role.CASHIER], Right.VOID, held=None)
    assert not cashier_of(shop, ids).may(Right.VOID)


# ------------------------------------------------------------------ lent rights


def test_a_lent_right_serves_one_request_and_names_both(shop: Shop) -> None:
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    invoice_id = shop.sell("GULA").id_of("invoice")
    with pytest.raises(errors_people.RightMissing):
        voiding.void(cashier, invoice_id, "salah")
    lent = people.lend(cashier, Right.VOID, ids[Role.MANAGER], MANAGER_PIN, "salah barang")
    assert lent.request_id == cashier.request_id
    voiding.void(lent, invoice_id, "salah")
    [(who, content)] = shop.journalled("right.lent")
    assert who == "Budi"
    assert (content["approver"], content["approver_name"]) == (ids[Role.MANAGER], "Rina")
    assert (content["right"], content["reason"]) == ("void", "salah barang")
    assert lent.fresh().lent is None
    with pytest.raises(errors_people.RightMissing):
        voiding.void(lent.fresh(), invoice_id, "lagi")


def test_nobody_lends_to_themselves_without_reason_or_what_they_lack(shop: Shop) -> None:
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    with pytest.raises(errors_people.ApproverIsRequester):
        people.lend(cashier, Right.VOID, ids[Role.CASHIER], CASHIER_PIN, "ya")
    with pytest.raises(errors.FieldMissing):
        people.lend(cashier, Right.VOID, ids[Role.MANAGER], MANAGER_PIN, "  ")
    people.set_right(shop.new, ids[Role.MANAGER], Right.VOID, held=False)
    with pytest.raises(errors_people.RightMissing):
        people.lend(cashier, Right.VOID, ids[Role.MANAGER], MANAGER_PIN, "ya")
    assert [row.name for row in people.approvers(cashier, Right.VOID)] == ["Sari"]


def test_what_is_not_lent_stays_refused_whoever_helps(shop: Shop) -> None:
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    for right in (Right.USERS, Right.SETTINGS, Right.EDIT_PRODUCTS, Right.CREDIT_OVER_LIMIT):
        assert people.approvers(cashier, right) == []
        with pytest.raises(errors_people.RightMissing):
            people.lend(cashier, right, ids[Role.OWNER], OWNER_PIN, "ya")


def test_a_wrong_pin_over_an_act_counts_too(shop: Shop) -> None:
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    for _ in range(4):
        with pytest.raises(errors_people.PinWrong):
            people.lend(cashier, Right.VOID, ids[Role.MANAGER], "0000", "ya")
    with pytest.raises(errors_people.PinLocked):
        people.lend(cashier, Right.VOID, ids[Role.MANAGER], "0000", "ya")


def test_below_cost_goes_along_with_a_lent_price(shop: Shop) -> None:
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    order_id = shop.cart("GULA")
    price = Right.OVERRIDE_PRICE
    lent = people.lend(cashier, price, ids[Role.MANAGER], MANAGER_PIN, "rusak")
    assert "below_cost" in cart_lines.set_price(lent, order_id, shop.line(order_id), 9_000).facts
    people.set_right(shop.new, ids[Role.MANAGER], Right.SELL_BELOW_COST, held=False)
    lent = people.lend(cashier.fresh(), price, ids[Role.MANAGER], MANAGER_PIN, "rusak")
    with pytest.raises(errors_people.RightMissing):
        cart_lines.set_price(lent, order_id, shop.line(order_id), 8_000)


# ------------------------------------------------------------------ nothing blocks, nothing leaks


def test_looking_at_a_pin_lets_other_threads_run(shop: Shop) -> None:
    ids = staffed(shop)
    beats: list[float] = []
    ended = threading.Event()

    def beat() -> None:
        while not ended.is_set():
            beats.append(time.monotonic())
            ended.wait(0.002)

    thread = threading.Thread(target=beat)
    thread.start()
    for _ in range(3):
        cashier_of(shop, ids)
    ended.set()
    thread.join(5)
    gaps = [after - before for before, after in pairwise(beats)]
    assert max(gaps) < 0.1


def test_no_secret_is_written_anywhere(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ids = staffed(shop)
    cashier = cashier_of(shop, ids)
    lent = people.lend(cashier, Right.VOID, ids[Role.MANAGER], MANAGER_PIN, "salah")
    wrong(shop.new, ids[Role.CASHIER], 2)
    people.recover(shop.new, CODE, pin(Role.OWNER), code_hash())
    shown = repr((cashier, lent, pin(Role.OWNER), people.all_people(shop.new))) + caplog.text
    rows = repr({name: found for name, found in shop.dump().items() if name != "person"})
    path = Path(shop.session.store.path)
    shop.session.store.close()
    files = b"".join(each.read_bytes() for each in path.parent.glob(path.name + "*"))
    bare = CODE.replace("-", "")
    for secret in (CODE, bare, OWNER_PIN):
        assert secret not in shown
        assert secret.encode() not in files
    for secret in (CODE, bare, OWNER_PIN, MANAGER_PIN, CASHIER_PIN):
        assert f"'{secret}'" not in rows
        assert f'"{secret}"' not in rows
    assert "argon2" not in shown
    journal_and_requests = rows.split("recovery_code")[0]
    assert "argon2" not in journal_and_requests
