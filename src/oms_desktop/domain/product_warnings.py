"""What is odd about a product that can be kept all the same."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PriceBelowCost:
    """Every sale loses money."""

    name: str
    price: int
    cost: int


@dataclass(frozen=True)
class PriceZero:
    """A service without a price, which the cashier types at each sale."""

    name: str


@dataclass(frozen=True)
class BreakRaises:
    """A quantity break or promotion that isn't below the price it should lower: it never counts."""

    name: str
    price: int
    before: int


ProductWarning = PriceBelowCost | PriceZero | BreakRaises
