"""One command: how it is done, and how it is refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.domain import refused
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session
from tests.helpers.shop import Shop

Make = Callable[[Shop], tuple[Any, ...]]


@dataclass(frozen=True)
class Case:
    """`good` and `bad` bring the shop into a state and give the command's arguments."""

    command: Callable[..., Changes]
    good: Make
    bad: Make
    error: type[refused.Refused]
    journals: bool = True
    blank: bool = False
    """Needs a shop without any goods."""
    reason: str = ""
    """Why, for a right that is used only with a reason."""
    stride: int = 1
    """Every how manyeth statement is made to fail."""

    more: dict[str, Any] = field(default_factory=dict)
    """Arguments by name."""

    def run(self, session: Session, given: tuple[Any, ...]) -> Changes:
        """Carry the command out, with its reason."""
        asked = session.because(self.reason) if self.reason else session
        return self.command(asked, *given, **self.more)

    @property
    def name(self) -> str:
        return f"{self.command.__module__.rpartition('.')[2]}.{self.command.__name__}"
