"""What people can do wrong with PINs and rights; imported through `domain.errors`."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class RightMissing(Refused):
    """The person may not do this; `right` is the name of the right."""

    right: str


@dataclass(unsafe_hash=True)
class ReasonNeeded(Refused):
    """This right may be used only with a reason; `right` is its name."""

    right: str


@dataclass(unsafe_hash=True)
class PinWrong(Refused):
    """Not this person's PIN; `left` tries remain before the next lock."""

    left: int


@dataclass(unsafe_hash=True)
class PinLocked(Refused):
    """Too many wrong PINs: no PIN is tried for so many seconds."""

    seconds: int


@dataclass(unsafe_hash=True)
class PinTooShort(Refused):
    """A PIN shorter than this role needs."""

    minimum: int


@dataclass(unsafe_hash=True)
class PinTooSimple(Refused):
    """A PIN anybody would try first, such as 1111 or 123456."""


@dataclass(unsafe_hash=True)
class PinNotSet(Refused):
    """This person has no PIN yet and can't sign in."""

    name: str


@dataclass(unsafe_hash=True)
class RecoveryCodeWrong(Refused):
    """Not the recovery code that was printed for the owner."""


@dataclass(unsafe_hash=True)
class LastOwner(Refused):
    """The shop always has an active owner."""

    name: str


@dataclass(unsafe_hash=True)
class ApproverIsRequester(Refused):
    """A right is lent by somebody else than who asks for it."""

    name: str
