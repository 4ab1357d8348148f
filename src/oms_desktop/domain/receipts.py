"""Goods receipts: what a line is worth, and how its worth is told exactly in cost per base unit."""

from dataclasses import dataclass, replace
from enum import StrEnum

from oms_desktop.domain.days import check_day
from oms_desktop.domain.errors import AmountOutOfRange, QuantityOutOfRange
from oms_desktop.domain.money import half_up
from oms_desktop.domain.products import PRICE_LIMIT
from oms_desktop.domain.quantity import ONE, QUANTITY_LIMIT, base_quantity, check_decimals
from oms_desktop.domain.text import clean_text


class ReceiptState(StrEnum):
    """A receipt is written down line by line, then posted once, or dropped."""

    DRAFT = "draft"
    POSTED = "posted"
    DROPPED = "dropped"


@dataclass(frozen=True)
class ReceiptLine:
    """A product in one of its units; `unit_cost` is for one `unit`, quantities in thousandths."""

    id: int
    position: int
    product_id: int
    code: str
    name: str
    unit: str
    unit_content: int
    unit_decimals: int
    quantity: int
    unit_cost: int
    batch: str = ""
    expires_on: str = ""

    @property
    def base_quantity(self) -> int:
        """Thousandths of the base unit."""
        return base_quantity(self.quantity, self.unit_content)

    @property
    def amount(self) -> int:
        """What the line costs."""
        return half_up(self.quantity * self.unit_cost, ONE)

    @property
    def base_cost(self) -> int:
        """Cost of one base unit, rounded for showing and for the product's last cost."""
        return half_up(self.amount * ONE, self.base_quantity)


def checked_line(line: ReceiptLine) -> ReceiptLine:
    """The line with cleaned texts.

    Raises:
        QuantityOutOfRange, QuantityTooFine: a quantity that can't be.
        AmountOutOfRange: a cost below 0 or beyond belief.
        TextTooLong: of the batch.
        DayTextInvalid: an expiry that is no day.
    """
    if not 0 < line.quantity <= QUANTITY_LIMIT or not 0 < line.base_quantity <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(line.quantity, QUANTITY_LIMIT)
    check_decimals(line.quantity, line.unit_decimals, line.unit)
    if not 0 <= line.unit_cost <= PRICE_LIMIT:
        raise AmountOutOfRange(line.unit_cost, 0, PRICE_LIMIT)
    check_day(line.expires_on)
    return replace(line, batch=clean_text(line.batch, "batch", 40))


def cost_parts(quantity: int, amount: int) -> list[tuple[int, int]]:
    """Quantities with a whole cost per base unit that are worth exactly an amount.

    24 pcs for Rp 100.000 cost 4.166,67 each: 8 at 4.166 and 16 at 4.167 are worth 100.000, and no
    single whole cost is. Each part is worth `half_up(quantity × cost, 1000)`, as the ledger counts
    it, and the parts together are worth `amount`: no rupiah is made or lost by the rounding.

    Args:
        quantity: thousandths of the base unit, above 0.
        amount: what all of it costs, in smallest currency units.

    Returns:
        One or two pairs of thousandths and cost of one base unit.
    """
    low, rest = divmod(amount * ONE, quantity)
    for cost in (low, low + 1):
        if half_up(quantity * cost, ONE) == amount:
            return [(quantity, cost)]
    # quantity × low + rest × 1 is the amount in thousandths, so it comes out even, but for one case:
    # both parts end on a half, and both would be rounded up. One thousandth less mends it.
    for high in (rest, rest - 1):
        parts = [(quantity - high, low), (high, low + 1)]
        if sum(half_up(part * cost, ONE) for part, cost in parts) == amount:
            break
    return parts
