"""Price rules and bundle parts of a product in one cell: `9000; dus; Grosir; 12 | 8500; dus`; see `entries`."""

from collections.abc import Iterable, Sequence
from typing import Final

from oms_desktop.domain.cells import money_cell, quantity_cell
from oms_desktop.domain.entries import entries_of, entries_text
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.money import INDONESIAN
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.product_cells import RowCells, thousandths
from oms_desktop.domain.products import PRICE_LIMIT, BundlePart

_RULE_WORDS: Final = 6


def rules_text(rules: Iterable[PriceRule]) -> str:
    """Price; unit; level; from which quantity; first day; last day. In an order of their own."""
    ordered = sorted(rules, key=lambda rule: (rule.condition, rule.price))
    return entries_text(
        (
            str(rule.price),
            rule.unit,
            rule.level,
            _quantity(rule.minimum) if rule.minimum else "",
            rule.starts,
            rule.ends,
        )
        for rule in ordered
    )


def read_rules(row: RowCells) -> tuple[PriceRule, ...]:
    """The price rules of a row, see `rules_text`.

    Raises:
        FieldMissing: a rule without a price.
        As `cells.money_cell` and `cells.quantity_cell`.
    """
    found: list[PriceRule] = []
    for words in entries_of(row.text("rules")):
        price, unit, level, minimum, starts, ends = _filled(words, _RULE_WORDS)
        amount = money_cell(price, INDONESIAN, high=PRICE_LIMIT)
        if amount is None:
            raise FieldMissing("price")
        least = quantity_cell(minimum, INDONESIAN) or 0
        found.append(PriceRule(amount, unit, level, least, starts, ends))
    return tuple(found)


def parts_text(parts: Iterable[BundlePart]) -> str:
    """Code; quantity. In the order of their codes."""
    ordered = sorted(parts, key=lambda part: part.code.casefold())
    return entries_text((part.code, _quantity(part.quantity)) for part in ordered)


def read_parts(row: RowCells) -> tuple[BundlePart, ...]:
    """The parts of a row, see `parts_text`; one without a quantity is one piece.

    Raises:
        As `cells.quantity_cell`.
    """
    pairs = (_filled(words, 2) for words in entries_of(row.text("parts")))
    return tuple(
        BundlePart(code, 1000 if (held := quantity_cell(text, INDONESIAN)) is None else held)
        for code, text in pairs
    )


def _quantity(quantity: int) -> str:
    return format(thousandths(quantity), "f").replace(".", ",")


def _filled(words: Sequence[str], width: int) -> list[str]:
    return [*words, *[""] * (width - len(words))][:width]
