"""Words for roles and for what a right allows, as they stand in lists."""

from collections.abc import Callable, Mapping
from typing import Final

from oms_desktop.desktop.shell.noun_words import right_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.users import RIGHTS, Right, Role

_ROLES: Final[Mapping[Role, Callable[[], str]]] = {
    Role.CASHIER: lambda: translate("People", "Cashier"),
    Role.MANAGER: lambda: translate("People", "Manager"),
    Role.OWNER: lambda: translate("People", "Owner"),
}


def role_word(role: Role) -> str:
    """A role, to begin a line."""
    return _ROLES[role]()


def right_line(right: Right) -> str:
    """What a right allows, to begin a line."""
    words = right_word(right.value)
    return words[:1].upper() + words[1:]


def holders_of(right: Right) -> str:
    """The roles that hold a right, such as `Manager, Owner`."""
    return ", ".join(role_word(role) for role in Role if right in RIGHTS[role])
