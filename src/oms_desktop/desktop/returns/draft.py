"""What comes back, while it is typed: how much of which line, and where it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from oms_desktop.domain.quantity import ONE, check_decimals
from oms_desktop.domain.returns import Fate


@dataclass(frozen=True)
class ReturnLine:
    """A line that was sold; quantities in thousandths of its unit."""

    position: int
    product_id: int
    name: str
    unit: str
    decimals: int
    sold: int
    returned: int
    left: int


@dataclass(frozen=True)
class TypedLine:
    """A line as the table shows it."""

    line: ReturnLine
    quantity: int
    fate: Fate


class ReturnDraft:
    """Quantities and fates by position; never more than is left."""

    def __init__(self, lines: Sequence[ReturnLine] = ()) -> None:
        """Start with nothing coming back."""
        self.lines = tuple(lines)
        self._quantities: dict[int, int] = {}
        self._fates: dict[int, Fate] = {}

    def quantity(self, position: int) -> int:
        """How much of a line comes back."""
        return self._quantities.get(position, 0)

    def fate(self, position: int) -> Fate:
        """Where it goes: to stock unless told otherwise."""
        return self._fates.get(position, Fate.STOCK)

    def typed(self) -> list[TypedLine]:
        """All lines with what is typed for them."""
        return [
            TypedLine(line, self.quantity(line.position), self.fate(line.position))
            for line in self.lines
        ]

    @property
    def quantities(self) -> Mapping[int, int]:
        """What comes back, by position; only lines with something."""
        return {position: each for position, each in self._quantities.items() if each}

    def set(self, line: ReturnLine, quantity: int) -> bool:
        """Take a quantity, at most what is left; False if that is less than was asked.

        Raises:
            QuantityTooFine: more decimals than the unit has.
        """
        check_decimals(quantity, line.decimals, line.unit)
        self._quantities[line.position] = max(0, min(quantity, line.left))
        return quantity <= line.left

    def step(self, line: ReturnLine, units: int) -> bool:
        """So many whole units more or less, as `set`; what is left of one unit is taken whole."""
        now = self.quantity(line.position)
        wanted = now + units * ONE
        if units > 0 and now < line.left < wanted:
            wanted = line.left
        return self.set(line, wanted)

    def take_all(self) -> None:
        """Everything that is left comes back."""
        self._quantities = {line.position: line.left for line in self.lines}

    def toggle_fate(self, line: ReturnLine) -> None:
        """To stock, or damaged: the other one."""
        damaged = self.fate(line.position) is Fate.DAMAGED
        self._fates[line.position] = Fate.STOCK if damaged else Fate.DAMAGED
