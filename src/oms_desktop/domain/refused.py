"""The base of every refusal: what a person can do wrong, as a type with fields."""

from dataclasses import dataclass, fields


@dataclass(unsafe_hash=True)
class Refused(Exception):
    """Base of every refusal: something the person can mend."""

    # Not a field: where a price list's reader found it, by the stable name of the column.
    cell_of = ""

    def __str__(self) -> str:
        """Name and fields, for the log."""
        parts = ", ".join(f"{item.name}={getattr(self, item.name)!r}" for item in fields(self))
        return f"{type(self).__name__}({parts})"
