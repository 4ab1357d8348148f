"""An old order once more, from anywhere in the window: its lines come into a new cart."""

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.services import order_copies
from oms_desktop.services.changes import Changes

_SECONDS = 10.0
_MOST_NAMES = 3


def copy_order(desk: Desk, order_id: int) -> None:
    """Put an order's lines into a new cart and show it at the counter."""

    def copied(changes: Changes) -> None:
        desk.go("sell", ("cart", changes.id_of("order")))
        desk.notices.toast(copy_words(changes), seconds=_SECONDS)

    desk.command(order_copies.duplicate, order_id).run(copied)


def copy_words(changes: Changes) -> str:
    """What came along, and what didn't as it was."""
    facts = changes.facts
    said = translate("Sell", "Copied at today's prices.")
    if facts["number"]:
        said = translate("Sell", "{number} copied at today's prices.")
    parts = [said.format(number=facts["number"])]
    for name, words in (
        ("left_out", translate("Sell", "No longer sold: {names}.")),
        ("short", translate("Sell", "Too little in stock: {names}.")),
        ("repriced", translate("Sell", "Another price: {names}.")),
    ):
        if facts[name]:
            parts.append(words.format(names=name_list(facts[name])))
    return " ".join(parts)


def name_list(names: list[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown} +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else shown
