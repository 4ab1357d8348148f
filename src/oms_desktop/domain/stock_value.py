"""What the stock is worth at its moving average cost, in integers without drift."""

from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import ONE


def value_after(on_hand: int, value: int, quantity: int, unit_cost: int) -> int:
    """The value of a product's stock after one movement.

    What comes in is worth what it cost; what goes out takes its share of what is there, and the
    remainder of that division stays with the rest. Stock below zero is worth nothing: what comes
    in then first fills the hole.

    Args:
        on_hand: thousandths of the base unit before the movement.
        value: of all that, in smallest currency units.
        quantity: thousandths that come in, or (negative) go out.
        unit_cost: of one base unit that comes in; of no meaning for what goes out.

    Returns:
        The value of `on_hand + quantity`; 0 if nothing is left.
    """
    left = on_hand + quantity
    if left <= 0:
        return 0
    if quantity > 0 and on_hand <= 0:
        return half_up(left * unit_cost, ONE)
    if quantity > 0:
        return value + half_up(quantity * unit_cost, ONE)
    return half_up(value * left, on_hand)


def average_cost(on_hand: int, value: int) -> int | None:
    """Cost of one base unit, rounded for showing; None without stock.

    `value` and not this figure times the quantity is what the stock is worth: the difference is
    the remainder that is kept.
    """
    return half_up(value * ONE, on_hand) if on_hand > 0 else None
