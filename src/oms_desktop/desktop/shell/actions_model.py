"""What an action is: its words, its keys and what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.refused import Refused

GLOBAL: Final = "global"
"""Context of the actions that work in every tab."""


@dataclass(unsafe_hash=True)
class KeyTaken(Refused):
    """The key already does something else here; `owner` is that action's name on the screen."""

    keys: str
    owner: str


@dataclass(unsafe_hash=True)
class KeyNotAllowed(Refused):
    """A letter, or a key that fields need for editing."""

    keys: str


class DuplicateKey(ValueError):
    """Two actions of one context were written with the same key: a mistake of ours."""


@dataclass(frozen=True)
class Action:
    """Something a person can do.

    Attributes:
        id: stable name, such as `sell.pay`.
        context: `GLOBAL` or the id of a tab.
        text: its words now, verb first.
        handler: does it; a `Refused` it raises reaches `ActionRegistry.refused`.
        keys: shortcuts, such as `("F9",)`; the first one is shown.
        field_keys: keys that act only in a served list, or in a served field while that is empty.
        icon: Tabler name.
        bar: its short word on the key bar; None keeps it off.
        enabled: whether it can be done now; always if None.
        listed: shown in palette, menu and key sheet.
    """

    id: str
    context: str
    text: Callable[[], str]
    handler: Callable[[], object]
    keys: tuple[str, ...] = ()
    field_keys: tuple[str, ...] = ()
    icon: str = ""
    bar: Callable[[], str] | None = None
    enabled: Callable[[], bool] | None = None
    listed: bool = True

    def is_enabled(self) -> bool:
        """Whether it can be done now."""
        return self.enabled is None or self.enabled()
