"""The commands about people, done and refused; hashing once is enough."""

from functools import cache

from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import people
from oms_desktop.services.pins import PinHash, hash_secret, plain_code, prepare_pin
from tests.helpers.shop import Shop
from tests.services.command_case import Case

OWNER_PIN = "246810"
MANAGER_PIN = "8642"
CASHIER_PIN = "1357"
CODE = "ABCDE-FGHJK-LMNPQ-RSTUV"


@cache
def pin(role: Role) -> PinHash:
    """A usual PIN of a role, hashed once for all tests."""
    text = {Role.OWNER: OWNER_PIN, Role.MANAGER: MANAGER_PIN, Role.CASHIER: CASHIER_PIN}[role]
    return prepare_pin(text, role)


@cache
def code_hash() -> str:
    """The hash of `CODE`."""
    return hash_secret(plain_code(CODE))


def staffed(shop: Shop) -> dict[Role, int]:
    """An owner, a manager and a cashier with PINs; their ids."""
    made = people.make_owner(shop.new, "Sari", pin(Role.OWNER), code_hash())
    manager = people.add(shop.new, "Rina", pin(Role.MANAGER))
    cashier = people.add(shop.new, "Budi", pin(Role.CASHIER))
    return {
        Role.OWNER: made.id_of("person"),
        Role.MANAGER: manager.id_of("person"),
        Role.CASHIER: cashier.id_of("person"),
    }


def _person(s: Shop, role: Role) -> int:
    return staffed(s)[role]


PEOPLE_CASES = (
    Case(
        people.make_owner,
        lambda s: ("Sari", pin(Role.OWNER), code_hash()),
        lambda s: (staffed(s), ("Sari", pin(Role.OWNER), code_hash()))[1],
        errors.StateForbids,
    ),
    Case(
        people.add,
        lambda s: ("Budi", pin(Role.CASHIER)),
        lambda s: (staffed(s), ("budi", pin(Role.CASHIER)))[1],
        errors.CodeTaken,
    ),
    Case(
        people.change,
        lambda s: (_person(s, Role.CASHIER), "Budi S.", Role.MANAGER),
        lambda s: (_person(s, Role.OWNER), "Sari", Role.MANAGER),
        errors_people.LastOwner,
    ),
    Case(
        people.set_right,
        lambda s: (_person(s, Role.CASHIER), Right.VOID),
        lambda s: (_person(s, Role.OWNER), Right.VOID),
        errors.StateForbids,
        more={"held": True},
    ),
    Case(
        people.set_pin,
        lambda s: (1, pin(Role.OWNER)),
        lambda s: (_person(s, Role.CASHIER), pin(Role.OWNER)),
        errors.StateForbids,
    ),
    Case(
        people.recover,
        lambda s: (staffed(s), (CODE.lower(), pin(Role.OWNER), code_hash()))[1],
        lambda s: (staffed(s), ("ABCDE", pin(Role.OWNER), code_hash()))[1],
        errors_people.RecoveryCodeWrong,
    ),
    Case(
        people.renew_recovery,
        lambda s: (staffed(s), (code_hash(),))[1],
        lambda s: (code_hash(),),
        errors.StateForbids,
    ),
)
