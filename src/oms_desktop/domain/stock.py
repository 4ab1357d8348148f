"""Stock: kinds of movement and the policy when there is less than asked."""

from enum import StrEnum


class MovementKind(StrEnum):
    """Why a product's quantity changed."""

    OPENING = "opening"
    RECEIPT = "receipt"
    SALE = "sale"
    RETURN = "return"
    VOID = "void"
    ADJUSTMENT = "adjustment"
    COUNT = "count"
    DAMAGE = "damage"


class StockPolicy(StrEnum):
    """What happens when more is sold than is available."""

    BLOCK = "block"
    WARN = "warn"
    ALLOW = "allow"


class StockLevel(StrEnum):
    """How a product's stock is shown."""

    UNTRACKED = "untracked"
    OUT = "out"
    LOW = "low"
    ENOUGH = "enough"


def level_of(available: int, minimum: int, *, tracked: bool) -> StockLevel:
    """Derive the level from what is available and the minimum (thousandths)."""
    if not tracked:
        return StockLevel.UNTRACKED
    if available <= 0:
        return StockLevel.OUT
    return StockLevel.LOW if available <= minimum else StockLevel.ENOUGH
