"""What can be refused of what a shop wants on its papers."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class TooManyLines(Refused):
    """More lines than a paper has room for."""

    field: str
    limit: int
