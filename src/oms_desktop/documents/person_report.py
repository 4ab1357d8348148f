"""What a shop tells a customer about themselves, on sheets of A4: facts, tables and what is kept how long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.look import look_for
from oms_desktop.documents.paper import A4, ACCENT, HAIR, Face, Sheet, wrap
from oms_desktop.documents.person_words import person_word, retention
from oms_desktop.documents.report_frame import Frame

_GAP: Final = 3.0
_LABELS: Final = 42.0
"""Width of the labels of facts, in millimetres."""


@dataclass(frozen=True)
class PersonColumn:
    """A column: the key of its title, its share of the width, and whether it ends at the right."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True)
class PersonTable:
    """Rows below each other; each has as many cells as there are columns."""

    title: str
    columns: Sequence[PersonColumn]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class PersonPaper:
    """What the sheets say.

    Attributes:
        shop: whose report it is.
        language: of the words.
        made_at: the shop's local time.
        code: of the customer.
        name: of the customer.
        records: title's key and facts (label's key, text) of their record, and of those joined with it.
        tables: in their order; one without rows says so.
    """

    shop: ShopHead
    language: Language
    made_at: datetime
    code: str
    name: str
    records: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    tables: Sequence[PersonTable]


@dataclass(frozen=True)
class _Block:
    """Something that stays together; `along` is drawn with what follows, `head` anew on each page."""

    height: float
    draw: Callable[[float], None]
    along: bool = False
    head: "_Block | None" = field(default=None)


def render(paper: PersonPaper) -> bytes:
    """Draw the sheets; the same values give the same bytes."""
    return _Report(paper).draw()


class _Report:
    def __init__(self, paper: PersonPaper) -> None:
        self._paper, self._look = paper, look_for(A4)
        height = A4.height or 297
        title = person_word("title", paper.language)
        self._frame = Frame(self._look, height, paper.shop, paper.language, title, paper.code)
        about = About.paper(
            f"{title} {paper.code}", paper.made_at, title, paper.shop, paper.language
        )
        self._sheet = Sheet(A4.width, height, about)
        self._blocks: list[_Block] = []

    def draw(self) -> bytes:
        self._collect()
        pages = self._pages()
        for number, blocks in enumerate(pages, 1):
            self._sheet.new_page()
            y = self._frame.draw_head(self._sheet)
            for block in blocks:
                block.draw(y)
                y += block.height
            self._frame.draw_foot(self._sheet, number, len(pages))
        return self._sheet.finish()

    def _pages(self) -> list[list[_Block]]:
        """Blocks on each page; a title is never left alone at the bottom."""
        room = self._frame.bottom - self._frame.top
        pages: list[list[_Block]] = [[]]
        left = room
        for at, block in enumerate(self._blocks):
            needed = block.height
            after = at
            while self._blocks[after].along and after + 1 < len(self._blocks):
                after += 1
                needed += self._blocks[after].height
            if needed > left and pages[-1]:
                pages.append([])
                left = room
                if block.head is not None:
                    pages[-1].append(block.head)
                    left -= block.head.height
            pages[-1].append(block)
            left -= block.height
        return pages

    # ------------------------------------------------------------------ what there is

    def _word(self, key: str) -> str:
        return person_word(key, self._paper.language)

    def _collect(self) -> None:
        paper = self._paper
        made = f"{self._word('made')}: {paper.made_at:%d/%m/%Y %H.%M}"
        self._text(made, self._look.label)
        self._text(self._word("intro").format(name=paper.name), self._look.body)
        for title, facts in paper.records:
            self._title(self._word(title))
            for label, value in facts:
                self._fact(self._word(label), value)
        for table in paper.tables:
            self._table(table)
        self._title(self._word("retention"))
        for text in retention(paper.language):
            self._text(text, self._look.body, along=True)

    def _title(self, text: str) -> None:
        look = self._look
        face = Face(look.strong.size, bold=True, colour=ACCENT)

        def draw(y: float) -> None:
            self._sheet.left(look.left, y + 5 + face.baseline, text, face)

        self._blocks.append(_Block(face.leading + 6.5, draw, along=True))

    def _text(self, text: str, face: Face, *, along: bool = False) -> None:
        lines = wrap(text, face, self._look.size.inner)
        self._lines(lines, face, 1.5, along=along)

    def _lines(
        self, lines: Sequence[str], face: Face, below: float, *, along: bool = False
    ) -> None:
        def draw(y: float) -> None:
            for at, line in enumerate(lines):
                self._sheet.left(self._look.left, y + at * face.leading + face.baseline, line, face)

        self._blocks.append(_Block(len(lines) * face.leading + below, draw, along=along))

    def _fact(self, label: str, value: str) -> None:
        look = self._look
        x = look.left + _LABELS
        lines = wrap(value, look.body, look.right - x)

        def draw(y: float) -> None:
            self._sheet.left(look.left, y + look.body.baseline, label, look.label)
            for at, line in enumerate(lines):
                top = y + at * look.body.leading
                self._sheet.left(x, top + look.body.baseline, line, look.body)

        self._blocks.append(_Block(len(lines) * look.body.leading + 0.8, draw))

    # ------------------------------------------------------------------ tables

    def _table(self, table: PersonTable) -> None:
        look = self._look
        self._title(self._word(table.title))
        if not table.rows:
            self._lines([self._word("none")], look.label, 1.0)
            return
        places = _places(table.columns, look.left, look.size.inner)
        titles = [self._word(column.title) for column in table.columns]
        head = self._row(table.columns, places, titles, look.small_bold)
        head = _Block(head.height, head.draw, along=True)
        self._blocks.append(head)
        face = Face(look.small.size)
        for cells in table.rows:
            row = self._row(table.columns, places, cells, face)
            self._blocks.append(_Block(row.height, row.draw, head=head))

    def _row(
        self,
        columns: Sequence[PersonColumn],
        places: Sequence[tuple[float, float]],
        cells: Sequence[str],
        face: Face,
    ) -> _Block:
        wrapped = [wrap(text, face, width) for (_, width), text in zip(places, cells, strict=True)]
        height = max(map(len, wrapped)) * face.leading + 1.4

        def draw(y: float) -> None:
            for column, (x, width), lines in zip(columns, places, wrapped, strict=True):
                for at, line in enumerate(lines):
                    top = y + 0.6 + at * face.leading + face.baseline
                    if column.right:
                        self._sheet.right(x + width, top, line, face)
                    else:
                        self._sheet.left(x, top, line, face)
            self._sheet.rule(self._look.left, y + height, self._look.right, 0.1, HAIR)

        return _Block(height, draw)


def _places(
    columns: Sequence[PersonColumn], left: float, inner: float
) -> list[tuple[float, float]]:
    """Left edge and width of each column."""
    room = inner - _GAP * (len(columns) - 1)
    whole = sum(column.share for column in columns)
    found, x = [], left
    for column in columns:
        width = room * column.share / whole
        found.append((x, width))
        x += width + _GAP
    return found
