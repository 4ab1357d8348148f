"""The words for refusals about preparing, sending and changing orders."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_shipping as errors
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import format_quantity


def _nothing_to_plan(error: errors.NothingToPlan) -> str:
    text = translate("Errors", "Nothing of {number} is ready to be prepared: it waits for goods.")
    return text.format(number=clip(error.number))


def _plan_too_much(error: errors.PlanTooMuch) -> str:
    text = translate("Errors", "Only {left} of {name} is left to send, {asked} asked. Type less.")
    return text.format(
        left=format_quantity(error.left),
        name=clip(error.name),
        asked=format_quantity(error.asked),
    )


def _not_in(error: errors.NotInShipment) -> str:
    text = translate("Errors", "{name} doesn't belong to this shipment. Put it back.")
    return text.format(name=clip(error.name))


def _too_many(error: errors.PackedTooMany) -> str:
    text = translate("Errors", "{name}: only {planned} belong into it. Take the rest out.")
    return text.format(name=clip(error.name), planned=format_quantity(error.planned))


def _wrong_unit(error: errors.PackUnitWrong) -> str:
    text = translate("Errors", "{name} is packed by {unit}. Scan the code of a whole one.")
    return text.format(name=clip(error.name), unit=clip(error.unit))


def _not_all(error: errors.NotAllPacked) -> str:
    text = translate("Errors", "{name}: {packed} of {planned} packed. Pack the rest, or send less.")
    return text.format(
        name=clip(error.name),
        packed=format_quantity(error.packed),
        planned=format_quantity(error.planned),
    )


def _nothing_packed(_: errors.NothingPacked) -> str:
    return translate("Errors", "Nothing is packed yet. Scan or count the first product.")


def _method(error: errors.MethodForbids) -> str:
    if error.method == "delivery":
        return translate("Errors", "This one is sent, not fetched. Change how it goes first.")
    return translate("Errors", "This one is fetched at the shop, not sent. Change that first.")


def _payment(error: errors.PaymentNeeded) -> str:
    text = translate("Errors", "{balance} is still to be paid. Take the money or give credit.")
    return text.format(balance=format_money(error.balance))


def _shipped(error: errors.QuantityShipped) -> str:
    text = translate("Errors", "{low} of {name} is sent or packed already. Type at least that.")
    return text.format(low=format_quantity(error.low), name=clip(error.name))


def _nothing_open(error: errors.NothingOpen) -> str:
    text = translate("Errors", "Nothing of {number} is left to close: the rest is on its way.")
    return text.format(number=clip(error.number))


def _cancel_instead(error: errors.CancelInstead) -> str:
    text = translate("Errors", "Nothing would be left of {number}. Cancel the order instead.")
    return text.format(number=clip(error.number))


def _billed(error: errors.OrderBilled) -> str:
    text = translate("Errors", "{number} is billed already. Close the line or make a new order.")
    return text.format(number=clip(error.number))


def _nothing_short(error: errors.NothingShort) -> str:
    text = translate("Errors", "Everything open of {number} is reserved already.")
    return text.format(number=clip(error.number))


def _nothing_reserved(error: errors.NothingReserved) -> str:
    text = translate("Errors", "Nothing is reserved for {number} that could be set free.")
    return text.format(number=clip(error.number))


SHIPPING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.NothingToPlan: _nothing_to_plan,
    errors.PlanTooMuch: _plan_too_much,
    errors.NotInShipment: _not_in,
    errors.PackedTooMany: _too_many,
    errors.PackUnitWrong: _wrong_unit,
    errors.NotAllPacked: _not_all,
    errors.NothingPacked: _nothing_packed,
    errors.MethodForbids: _method,
    errors.PaymentNeeded: _payment,
    errors.QuantityShipped: _shipped,
    errors.NothingOpen: _nothing_open,
    errors.CancelInstead: _cancel_instead,
    errors.OrderBilled: _billed,
    errors.NothingShort: _nothing_short,
    errors.NothingReserved: _nothing_reserved,
}
