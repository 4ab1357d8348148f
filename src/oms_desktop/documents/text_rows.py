"""Rows of characters, as printers that are sent bytes draw them, and how texts are broken into them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

CONDENSED: Final = (12, 7)
"""So many condensed characters stand where fewer usual ones do (17.14 against 10 an inch)."""


@dataclass(frozen=True)
class Span:
    """Some characters alike.

    Attributes:
        text: what stands there, spelled for the printer.
        bold: whether it is.
        wide: each character takes two columns.
        tall: of twice the height.
        inverse: white on black.
        condensed: narrow characters, see `CONDENSED`.
    """

    text: str
    bold: bool = False
    wide: bool = False
    tall: bool = False
    inverse: bool = False
    condensed: bool = False

    @property
    def columns(self) -> int:
        """Usual columns it takes; with condensed characters, as many as it takes begun."""
        if self.condensed:
            many, few = CONDENSED
            return -(-len(self.text) * few // many)
        return len(self.text) * (2 if self.wide else 1)


@dataclass(frozen=True)
class Row:
    """One line of characters, from the left or in the middle."""

    spans: tuple[Span, ...] = ()
    centred: bool = False

    @property
    def columns(self) -> int:
        """Usual columns it takes."""
        return sum(span.columns for span in self.spans)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(span.text for span in self.spans)


Spell = Callable[[str], str]
"""Makes a text printable; the letters that a printer lacks are spelled with others."""


def row(text: str, *, bold: bool = False, centred: bool = False) -> Row:
    """A row of usual characters."""
    return Row((Span(text, bold=bold),), centred)


def wrapped(text: str, width: int, spell: Spell) -> list[str]:
    """Break a text into spelled lines of at most `width` characters; a word too long is cut.

    Returns:
        At least one line, perhaps empty.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrapped(spell(paragraph), width)
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    if len(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if len(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *pieces, line = [word[at : at + width] for at in range(0, len(word), width)] or [""]
        lines += pieces
    lines.append(line)
    return lines


def both_ends(left: str, right: str, width: int) -> str:
    """Two texts that fit, at either end of so many columns."""
    return left + right.rjust(width - len(left))
