"""QR codes as the modules they are made of, and which of them stands on a paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final, Literal

from oms_desktop.documents.layout import SalePaper
from oms_desktop.documents.words import word
from oms_desktop.domain import whatsapp
from oms_desktop.domain.money import format_money
from oms_desktop.domain.qris import can_ask, with_amount

WHITE_AROUND: Final = 4
"""Modules that stay white around a code."""
Strength = Literal["l", "m"]
"""How much of a code may be spoilt: 7 % or 15 %."""


@dataclass(frozen=True)
class Code:
    """A code on paper: what a phone reads, and the words below it."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Modules:
    """A code's modules, row by row, without the white around it; 1 is dark."""

    rows: tuple[bytes, ...]

    @property
    def size(self) -> int:
        """Modules on a side."""
        return len(self.rows)

    @property
    def outer(self) -> int:
        """Modules on a side with the white around."""
        return self.size + 2 * WHITE_AROUND

    def dark_runs(self) -> Iterator[tuple[int, int, int]]:
        """Row, start and width of every run of dark modules."""
        for at, row in enumerate(self.rows):
            start = 0
            for dark, run in groupby(row):
                width = len(list(run))
                if dark:
                    yield at, start, width
                start += width


@lru_cache(maxsize=16)
def qr_modules(text: str, strength: Strength = "m") -> Modules:
    """The modules of the smallest QR code that holds a text.

    Raises:
        ValueError: nothing to hold, or more than a code can.
    """
    # 50 ms to import: not before the first code.
    import segno

    code = segno.make(text, error=strength, micro=False, boost_error=False)
    return Modules(tuple(bytes(row) for row in code.matrix))


def pay_code(paper: SalePaper) -> Code | None:
    """The QRIS code that asks for what is still owed; None if the shop has none or it isn't possible."""
    owed, static = paper.balance, paper.shop.qris
    if not static or paper.void or paper.training or not can_ask(owed):
        return None
    words = (word("pay_by_qris", paper.language), format_money(owed))
    return Code(with_amount(static, owed), words)


def chat_code(paper: SalePaper) -> Code | None:
    """The code that opens a chat with the shop about this paper; None if the shop wants none."""
    if not paper.shop.whatsapp:
        return None
    text = f"{word('about', paper.language)} {paper.number}"
    words = (word("chat", paper.language),)
    return Code(whatsapp.link(paper.shop.whatsapp, text), words)
