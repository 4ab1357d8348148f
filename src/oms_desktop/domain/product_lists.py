"""Price rules and bundle parts of a product in one cell: `9000; dus; Grosir; 12 | 8500; dus`.

Entries stand between bars, what they say between semicolons; a backslash before either takes it as a
letter. What is empty at the end is left out.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from oms_desktop.domain.cells import money_cell, quantity_cell
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.money import INDONESIAN
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.product_cells import RowCells, thousandths
from oms_desktop.domain.products import PRICE_LIMIT, BundlePart

_ENTRY, _WORD, _ESCAPE = "|", ";", "\\"
_RULE_WORDS: Final = 6


def rules_text(rules: Iterable[PriceRule]) -> str:
    """Price; unit; level; from which quantity; first day; last day. In an order of their own."""
    ordered = sorted(rules, key=lambda rule: (rule.condition, rule.price))
    return _joined(
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
    for words in _entries(row.text("rules")):
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
    return _joined((part.code, _quantity(part.quantity)) for part in ordered)


def read_parts(row: RowCells) -> tuple[BundlePart, ...]:
    """The parts of a row, see `parts_text`; one without a quantity is one piece.

    Raises:
        As `cells.quantity_cell`.
    """
    pairs = (_filled(words, 2) for words in _entries(row.text("parts")))
    return tuple(
        BundlePart(code, 1000 if (held := quantity_cell(text, INDONESIAN)) is None else held)
        for code, text in pairs
    )


def _quantity(quantity: int) -> str:
    return format(thousandths(quantity), "f").replace(".", ",")


def _joined(entries: Iterable[Sequence[str]]) -> str:
    return f" {_ENTRY} ".join(f"{_WORD} ".join(_trimmed(words)) for words in entries)


def _trimmed(words: Sequence[str]) -> list[str]:
    """Escaped, without the empty ones at the end."""
    found = [_escaped(word) for word in words]
    while found and not found[-1]:
        found.pop()
    return found


def _escaped(text: str) -> str:
    for sign in (_ESCAPE, _ENTRY, _WORD):
        text = text.replace(sign, _ESCAPE + sign)
    return text


def _entries(text: str) -> list[list[str]]:
    """Entries and their words; entries without any word are left out."""
    entries, literal = [[""]], False
    for sign in text:
        if literal or sign not in {_ESCAPE, _ENTRY, _WORD}:
            entries[-1][-1] += sign
            literal = False
        elif sign == _ESCAPE:
            literal = True
        elif sign == _WORD:
            entries[-1].append("")
        else:
            entries.append([""])
    cleaned = [[word.strip() for word in words] for words in entries]
    return [words for words in cleaned if any(words)]


def _filled(words: Sequence[str], width: int) -> list[str]:
    return [*words, *[""] * (width - len(words))][:width]
