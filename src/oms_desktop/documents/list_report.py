"""Any list on sheets of A4: titles on each page, a line for each row, sums, page n/m."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.look import Look, look_for
from oms_desktop.documents.paper import A4, ALERT, HAIR, INK, QUIET, Face, Sheet, wrap

_GAP: Final = 3.0
_CUT: Final = "…"


@dataclass(frozen=True)
class ListColumn:
    """A column: its title, its share of the width, and whether it ends at the right."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True)
class ListPaper:
    """What the sheets say, in the person's words.

    Attributes:
        title: of the list.
        shop: its name.
        made_at: the shop's local time.
        about: what was chosen, such as days.
        verdict: one sentence below the head, or empty.
        good: whether the verdict is a good one.
        columns: from left to right.
        rows: as many cells each.
        page: words for `{page}` of `{pages}`.
    """

    title: str
    shop: str
    made_at: datetime
    about: str
    verdict: str
    good: bool
    columns: Sequence[ListColumn]
    rows: Sequence[Sequence[str]]
    page: str = "{page}/{pages}"


def render(paper: ListPaper) -> bytes:
    """Draw the sheets; the same values give the same bytes."""
    return _Drawing(paper).draw()


class _Drawing:
    def __init__(self, paper: ListPaper) -> None:
        self._paper, self._look = paper, look_for(A4)
        about = About(paper.title, paper.made_at, author=paper.shop)
        self._sheet = Sheet(A4.width, A4.height or 297, about)
        self._places = _places(paper.columns, self._look)
        self._row = self._look.small.leading + 1.0
        self._bottom = (A4.height or 297) - A4.margin * 0.75 - self._look.small.leading - 2
        self._verdict = wrap(paper.verdict, self._verdict_face, self._look.size.inner)

    @property
    def _face(self) -> Face:
        return Face(self._look.small.size)

    @property
    def _verdict_face(self) -> Face:
        strong = self._look.strong
        return strong if self._paper.good else Face(strong.size, bold=True, colour=ALERT)

    def draw(self) -> bytes:
        pages = self._pages()
        for number, rows in enumerate(pages, 1):
            self._sheet.new_page()
            y = self._head(first=number == 1)
            for cells in rows:
                self._cells(y, cells, self._face)
                y += self._row
                self._sheet.rule(self._look.left, y - 0.4, self._look.right, 0.1, HAIR)
            self._foot(number, len(pages))
        return self._sheet.finish()

    def _pages(self) -> list[Sequence[Sequence[str]]]:
        rows, at = self._paper.rows, 0
        found: list[Sequence[Sequence[str]]] = []
        while at < len(rows) or not found:
            room = self._bottom - self._head_height(first=not found)
            fitting = max(1, int(room / self._row))
            found.append(rows[at : at + fitting])
            at += fitting
        return found

    # ------------------------------------------------------------------ parts

    def _head_height(self, *, first: bool) -> float:
        look = self._look
        height = A4.margin + look.title.leading + look.body.leading + 3
        if first and self._paper.verdict:
            height += len(self._verdict) * look.strong.leading + 2
        return height + look.small_bold.leading + 2.6

    def _head(self, *, first: bool) -> float:
        paper, look, sheet = self._paper, self._look, self._sheet
        y = A4.margin
        sheet.left(look.left, y + look.title.baseline, paper.title, look.title)
        made = f"{paper.made_at:%d/%m/%Y %H.%M}"
        sheet.right(look.right, y + look.title.baseline, made, look.body)
        y += look.title.leading
        room = look.size.inner * 0.6
        shop = wrap(paper.shop, look.strong, room)[0]
        sheet.left(look.left, y + look.body.baseline, shop, look.strong)
        sheet.right(look.right, y + look.body.baseline, paper.about, look.body)
        y += look.body.leading + 3
        if first and paper.verdict:
            for text in self._verdict:
                sheet.left(look.left, y + look.strong.baseline, text, self._verdict_face)
                y += look.strong.leading
            y += 2
        sheet.rule(look.left, y, look.right, 0.3, INK)
        titles = [column.title for column in paper.columns]
        self._cells(y + 0.8, titles, look.small_bold)
        y += look.small_bold.leading + 1.6
        sheet.rule(look.left, y, look.right, 0.3, INK)
        return y + 1.0

    def _cells(self, y: float, cells: Sequence[str], face: Face) -> None:
        ends = zip(self._paper.columns, self._places, cells, strict=True)
        for column, (x, width), text in ends:
            shown = _clipped(text, face, width)
            if column.right:
                self._sheet.right(x + width, y + face.baseline, shown, face)
            else:
                self._sheet.left(x, y + face.baseline, shown, face)

    def _foot(self, page: int, pages: int) -> None:
        look, sheet = self._look, self._sheet
        y = self._bottom + 2
        sheet.rule(look.left, y - 0.8, look.right, 0.15, HAIR)
        face = Face(look.small.size, colour=QUIET)
        sheet.left(look.left, y + face.baseline, self._paper.title, face)
        text = self._paper.page.format(page=page, pages=pages)
        sheet.right(look.right, y + face.baseline, text, face)


def _places(columns: Sequence[ListColumn], look: Look) -> list[tuple[float, float]]:
    """Left edge and width of each column."""
    room = look.size.inner - _GAP * (len(columns) - 1)
    whole = sum(column.share for column in columns)
    found, x = [], look.left
    for column in columns:
        width = room * column.share / whole
        found.append((x, width))
        x += width + _GAP
    return found


def _clipped(text: str, face: Face, width: float) -> str:
    """One line; what is too long ends in dots."""
    lines = wrap(text, face, width)
    if len(lines) == 1:
        return lines[0]
    kept = wrap(text, face, width - face.width(_CUT))[0]
    return f"{kept}{_CUT}"
