"""The base of every refusal: what a person can do wrong, as a type with fields."""

from dataclasses import dataclass, fields
from typing import Final

_PRIVATE: Final = frozenset({"name", "owner", "text", "key", "reason"})
"""Fields that hold what people typed or are called."""


@dataclass(unsafe_hash=True)
class Refused(Exception):
    """Base of every refusal: something the person can mend."""

    # Not a field: where a price list's reader found it, by the stable name of the column.
    cell_of = ""

    def __str__(self) -> str:
        """Name and fields, for who looks at it now."""
        parts = ", ".join(f"{item.name}={getattr(self, item.name)!r}" for item in fields(self))
        return f"{type(self).__name__}({parts})"

    def logged(self) -> str:
        """Name and fields for the log, which is kept: without what says who somebody is."""
        told = {item.name: repr(getattr(self, item.name)) for item in fields(self)}
        told |= {name: "..." for name in told if name in _PRIVATE}
        return (
            f"{type(self).__name__}({', '.join(f'{name}={value}' for name, value in told.items())})"
        )
