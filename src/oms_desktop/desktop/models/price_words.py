"""Why a line of the cart costs what it costs, in words."""

from datetime import date

from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.price_rules import PriceReason
from oms_desktop.domain.quantity import format_quantity


def reason_words(reason: PriceReason) -> str:
    """A few words for beside the item; nothing for the plain price of a unit."""
    parts: list[str] = []
    if reason.kind == "promotion":
        parts.append(_promotion(reason))
    if reason.minimum:
        words = translate("Sell", "bulk \u2265 {quantity}")
        parts.append(words.format(quantity=format_quantity(reason.minimum)))
    if reason.level:
        parts.append(translate("Sell", "level {level}").format(level=reason.level))
    return ", ".join(parts)


def _promotion(reason: PriceReason) -> str:
    try:
        last = date.fromisoformat(reason.ends)
        begun = date.fromisoformat(reason.starts) if reason.starts else last
    except ValueError:
        return translate("Sell", "promotion")
    # With its year only where the promotion runs across a new year.
    return translate("Sell", "promotion until {day}").format(day=short_date(last, begun))
