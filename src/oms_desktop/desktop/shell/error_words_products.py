"""The words for refusals about prices and bundles; see error_words.py."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_products
from oms_desktop.domain.days import day_text
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import format_quantity


def _reversed(error: errors_products.DaysReversed) -> str:
    text = translate("Errors", "It ends on {ends}, before it starts on {starts}. Swap the dates.")
    return text.format(starts=day_text(error.starts), ends=day_text(error.ends))


def _bare(error: errors_products.RuleBare) -> str:
    text = translate("Errors", "{price} for whom? Give a level, a quantity or dates.")
    return text.format(price=format_money(error.price))


def _rule_twice(error: errors_products.RuleTwice) -> str:
    text = translate("Errors", "{first} and {second} hold for the same case. Delete one of them.")
    return text.format(first=format_money(error.first), second=format_money(error.second))


def _unit(error: errors_products.UnitUnknown) -> str:
    text = translate("Errors", "There is no unit “{unit}”. Add it to the units, or choose another.")
    return text.format(unit=clip(error.unit))


def _part_twice(error: errors_products.PartTwice) -> str:
    text = translate("Errors", "{code} is in the bundle twice. Keep one, with the sum of both.")
    return text.format(code=clip(error.code))


def _part_unknown(error: errors_products.PartUnknown) -> str:
    text = translate("Errors", "No product has the code {code}. Scan it, or type its name.")
    return text.format(code=clip(error.code))


def _nested(error: errors_products.BundleInBundle) -> str:
    text = translate("Errors", "{name}: a bundle can't be part of a bundle. Add its parts instead.")
    return text.format(name=clip(error.name))


def _service(error: errors_products.BundleOfService) -> str:
    text = translate("Errors", "{name} is a service. A bundle is goods: change its kind.")
    return text.format(name=clip(error.name))


def _stocked(error: errors_products.BundleHasStock) -> str:
    text = translate("Errors", "{name} has {stock} in stock. A bundle has none: clear it first.")
    return text.format(name=clip(error.name), stock=format_quantity(error.on_hand))


def _asked(error: errors_products.BundleAsked) -> str:
    text = translate("Errors", "{name} is in carts or open orders. Finish them first.")
    return text.format(name=clip(error.name))


PRODUCT_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors_products.DaysReversed: _reversed,
    errors_products.RuleBare: _bare,
    errors_products.RuleTwice: _rule_twice,
    errors_products.UnitUnknown: _unit,
    errors_products.PartTwice: _part_twice,
    errors_products.PartUnknown: _part_unknown,
    errors_products.BundleInBundle: _nested,
    errors_products.BundleOfService: _service,
    errors_products.BundleHasStock: _stocked,
    errors_products.BundleAsked: _asked,
}
