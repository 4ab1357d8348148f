"""PINs and codes as argon2id hashes; slow on purpose, so never on the screen's thread."""

import secrets
from dataclasses import dataclass, field
from typing import Final

from oms_desktop.domain.users import Role, check_pin

CODE_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that look alike on paper."""
CODE_GROUPS: Final = 4
GROUP_LENGTH: Final = 5


@dataclass(frozen=True)
class PinHash:
    """A checked and hashed PIN; its text is gone, its hash is never shown."""

    role: Role
    text: str = field(repr=False)


def prepare_pin(pin: str, role: Role) -> PinHash:
    """Check and hash a PIN for somebody of this role; takes some 50 ms.

    Raises:
        PinTooShort, PinTooSimple, TextTooLong.
    """
    check_pin(pin, role)
    return PinHash(role, hash_secret(pin))


def new_recovery_code() -> str:
    """A code of twenty letters in four groups, to be printed once and kept in a safe place."""
    groups = (
        "".join(secrets.choice(CODE_LETTERS) for _ in range(GROUP_LENGTH))
        for _ in range(CODE_GROUPS)
    )
    return "-".join(groups)


def plain_code(code: str) -> str:
    """A recovery code as it is hashed: without dashes, spaces and case."""
    return "".join(letter for letter in code.upper() if letter in CODE_LETTERS)


def hash_secret(text: str) -> str:
    """The argon2id hash of a text."""
    # argon2 is needed by the first PIN, not by the start.
    from argon2 import PasswordHasher

    return PasswordHasher().hash(text)


def matches(hash_: str, text: str) -> bool:
    """Whether a text has this hash; False for an empty or broken one."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(hash_, text)
    except (InvalidHashError, VerificationError):
        return False
