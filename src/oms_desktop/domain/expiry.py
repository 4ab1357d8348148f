"""What remains of each batch: the goods that expire first are taken to have gone first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Batch:
    """Goods that came in together; `quantity` in thousandths of the base unit, `expires_on` ISO."""

    batch: str
    expires_on: str
    quantity: int


def remaining(batches: Iterable[Batch], on_hand: int) -> list[Batch]:
    """What is left of each batch, the one to sell first in front.

    Nothing says which batch a sold piece was of. The shop is told to sell first what expires first,
    so what is still there is of the batches that expire last. What is there beyond all batches was
    received without a date and isn't listed.

    Args:
        batches: all that was ever received with a date.
        on_hand: thousandths of the base unit that are there now.
    """
    left, kept = max(on_hand, 0), list[Batch]()
    for each in sorted(_merged(batches), key=lambda one: (one.expires_on, one.batch), reverse=True):
        there = min(each.quantity, left)
        left -= there
        if there:
            kept.append(replace(each, quantity=there))
    return kept[::-1]


def _merged(batches: Iterable[Batch]) -> list[Batch]:
    sums: dict[tuple[str, str], int] = {}
    for each in batches:
        key = (each.batch, each.expires_on)
        sums[key] = sums.get(key, 0) + each.quantity
    return [Batch(batch, day, quantity) for (batch, day), quantity in sums.items()]
