"""A paper as every document fills it in: head, parties, facts, table, sums, signatures.

Each document turns its own values into a form; forms are drawn on sheets (`form_sheet`) and, where the
rows say what a narrow line shows, on rolls (`form_roll`). All words are in the paper's language already.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from oms_desktop.documents.about import About
from oms_desktop.documents.codes import PaperCode
from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.sums import Sum

NAME = "name"
"""Key of the one column that takes the width which is left."""
CODE = "code"
"""Key of the column that goes below the name where both don't fit."""


@dataclass(frozen=True)
class Text:
    """A line of a block: how loud it is, and the distance above it (millimetres on A4)."""

    text: str
    weight: Literal["small", "label", "body", "bold", "strong"] = "body"
    gap: float = 0


@dataclass(frozen=True)
class Column:
    """A column of the table.

    Attributes:
        key: under which rows hold their text.
        title: its heading.
        right: whether texts end at its right edge.
        widest: texts wider than this are wrapped (millimetres on A4); None: never.
        gap: distance to the next column (millimetres on A4).
        box: an empty box to tick instead of a text.
    """

    key: str
    title: str
    right: bool = False
    widest: float | None = None
    gap: float = 3.6
    box: bool = False


@dataclass(frozen=True)
class FormRow:
    """One row: texts by column, small print below the name, what it adds to the sum carried on.

    On a roll a row is its name and below it `pairs`, one text at each side.
    """

    cells: Mapping[str, str]
    note: str = ""
    amount: int = 0
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Signature:
    """Room to sign: in what role, and who."""

    heading: str
    name: str = ""


@dataclass(frozen=True)
class Form:
    """All that stands on a paper.

    Attributes:
        title: what it is.
        number: of the document.
        made_at: the shop's local time, for the file's metadata.
        language: of the words drawn by the layout itself.
        shop: who issues it.
        marks: in frames below the number, in capitals.
        stamp: across every page, in capitals; empty for none.
        notice: large above everything else, such as that nothing was paid.
        to: the block at the left: whom it is for.
        facts: label and value, at the right.
        columns: of the table; empty for a paper without one.
        rows: of the table.
        carried: whether pages carry the sum of the rows on.
        remarks: below the table, at the left.
        code: below the remarks, to be scanned.
        sums: up to the total and what informs about it.
        sums_after: what was paid and is owed.
        seal: in a frame below the sums.
        dated: place and day, above the last signature.
        signatures: two or three, from left to right.
        footer: the last words.
    """

    title: str
    number: str
    made_at: datetime
    language: Language
    shop: ShopHead
    marks: tuple[str, ...] = ()
    stamp: str = ""
    notice: str = ""
    to: tuple[Text, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[FormRow, ...] = ()
    carried: bool = False
    remarks: tuple[Text, ...] = ()
    code: PaperCode | None = None
    sums: tuple[Sum, ...] = ()
    sums_after: tuple[Sum, ...] = ()
    seal: str = ""
    dated: str = ""
    signatures: tuple[Signature, ...] = ()
    footer: str = ""

    @property
    def about(self) -> About:
        """What its file says of itself."""
        return About.paper(self.number, self.made_at, self.title, self.shop, self.language)
