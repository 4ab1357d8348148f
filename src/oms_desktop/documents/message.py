"""A receipt as a short message: plain text that a phone sends on."""

from oms_desktop.documents.layout import PaperLine, SalePaper
from oms_desktop.documents.sums import sums_after_total
from oms_desktop.documents.words import marks, short_moment, word
from oms_desktop.domain.money import NO_BREAK_SPACE, format_money, format_number
from oms_desktop.domain.quantity import format_quantity

_NAME_LIMIT = 60
# Signs that look finer on paper but take up to nine characters in a link.
_PLAIN = str.maketrans({NO_BREAK_SPACE: " ", "\u2212": "-", "\u00d7": "x", "\u2026": "..."})


def receipt_message(paper: SalePaper, most: int) -> str:
    """A receipt in lines of text.

    Args:
        paper: the frozen values.
        most: so many goods are named; of the others only how many they are.
    """
    language, count = paper.language, len(paper.lines)
    lines = [mark for mark in marks(paper) if paper.void or paper.training]
    lines += [
        paper.shop.name[:_NAME_LIMIT],
        f"{paper.number}, {short_moment(paper.issued_at, language)}",
        *(_goods(line) for line in paper.lines[:most]),
    ]
    if count > most:
        key = "items_more" if most else "items"
        lines.append(word(key, language).format(count=count - most))
    lines.append(f"{word('total', language).upper()}: {format_money(paper.total)}")
    lines += [f"{row.label}: {row.amount}" for row in sums_after_total(paper)]
    return plain("\n".join(lines))


def plain(text: str) -> str:
    """A text without the signs that a link spells out at length."""
    return text.translate(_PLAIN)


def _goods(line: PaperLine) -> str:
    unit = f" {line.unit}" if line.unit else ""
    name = line.name[:_NAME_LIMIT].strip()
    return f"{format_quantity(line.quantity)}{unit} {name}: {format_number(line.amount)}"
