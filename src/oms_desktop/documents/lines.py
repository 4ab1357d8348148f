"""A roll paper as lines that any printer can draw: said once, drawn as PDF or as characters.

A document says what stands on each line and how loud; `roll` draws lines as a PDF, `roll_text` as columns
of characters for printers that are sent bytes. All words are in the paper's language already.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Literal

from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.sums import Sum
from oms_desktop.documents.words import word

Voice = Literal["body", "strong", "small", "shop", "total"]
"""How loud: `shop` is the name at the top, `total` the sum."""


class Indent(IntEnum):
    """How far a line stands from the left edge, in millimetres on a PDF."""

    NONE = 0
    ROW = 2
    BOX = 6
    """Beside a box to tick."""


@dataclass(frozen=True)
class Left:
    """A text from the left, wrapped; `ticked` draws an empty box before its first line."""

    text: str
    voice: Voice = "body"
    indent: Indent = Indent.NONE
    ticked: bool = False


@dataclass(frozen=True)
class Centred:
    """A text in the middle, wrapped."""

    text: str
    voice: Voice = "body"


@dataclass(frozen=True)
class Pair:
    """A label at the left, a value at the right; the value on a line of its own if both don't fit."""

    label: str
    value: str
    voice: Voice = "body"
    indent: Indent = Indent.NONE


@dataclass(frozen=True)
class Dashes:
    """A line across the paper."""


@dataclass(frozen=True)
class Banner:
    """White on black, in capitals: what must strike the eye."""

    text: str


@dataclass(frozen=True)
class Framed:
    """Words in a frame, more than one line of them if needed."""

    text: str


@dataclass(frozen=True)
class Space:
    """Nothing, so high (millimetres)."""

    height: float


@dataclass(frozen=True)
class Picture:
    """The shop's logo, in the middle; nothing if it can't be read."""

    data: bytes


@dataclass(frozen=True)
class Code:
    """A QR code of a text, in the middle."""

    text: str


@dataclass(frozen=True)
class SignHere:
    """Lines to sign on: two beside each other, or one at the right."""

    both: bool = True


Line = Left | Centred | Pair | Dashes | Banner | Framed | Space | Picture | Code | SignHere

ROOM_TO_SIGN: Final = 13.0


def shop_lines(shop: ShopHead, language: Language) -> list[Line]:
    """Who issues the paper."""
    lines: list[Line] = [Picture(shop.logo)] if shop.logo else []
    lines.append(Centred(shop.name, "shop"))
    if shop.address:
        lines.append(Centred(shop.address, "small"))
    if shop.phone:
        lines.append(Centred(f"{word('phone', language)} {shop.phone}", "small"))
    if shop.tax_id:
        lines.append(Centred(f"{word('tax_id', language)} {shop.tax_id}", "small"))
    return lines


def sum_lines(row: Sum) -> list[Line]:
    """A sum with its reference below it; the total stands apart."""
    if row.weight == "total":
        return [Space(0.8), Pair(row.label, row.amount, "total"), Space(0.8)]
    voices: dict[str, Voice] = {"plain": "body", "quiet": "small", "strong": "strong"}
    note: list[Line] = [Left(row.note, "small", Indent.ROW)] if row.note else []
    return [Pair(row.label, row.amount, voices[row.weight]), *note]
