"""The differences of a stock count on sheets of A4."""

from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.count_sections import (
    CountPaper,
    CountPaperLine,
    cells,
    count_word,
    facts,
    sums,
)
from oms_desktop.documents.look import Look, look_for
from oms_desktop.documents.paper import A4, HAIR, INK, PaperSize, Sheet, wrap
from oms_desktop.documents.report_frame import SIGNATURES, Frame

_FIGURES: Final = ("expected", "counted", "sold", "difference", "worth")
_GAP: Final = 4.0
_SHELF: Final = 24.0
"""As wide as the column of shelves becomes, in millimetres."""


def render(paper: CountPaper) -> bytes:
    """Draw the sheets; the same values give the same bytes."""
    return _Report(paper, A4, 297.0).draw()


class _Report:
    """A table over as many pages as it takes, its head on each; sums and signatures at the end."""

    def __init__(self, paper: CountPaper, size: PaperSize, height: float) -> None:
        look: Look = look_for(size)
        self._paper, self._look = paper, look
        self._frame = Frame(
            look, height, paper.shop, paper.language, paper.title, paper.reference, paper.marks
        )
        about = About.paper(
            f"{paper.title} {paper.reference}", paper.at, paper.title, paper.shop, paper.language
        )
        self._sheet = Sheet(size.width, height, about)
        self._titles = _FIGURES if paper.with_cost else _FIGURES[:-1]
        self._cells = [
            cells(line, paper.language, with_cost=paper.with_cost) for line in paper.lines
        ]
        self._ends = self._column_ends()

    def draw(self) -> bytes:
        pages = self._pages()
        for number, lines in enumerate(pages, 1):
            self._sheet.new_page()
            y = self._frame.draw_head(self._sheet)
            if number == 1:
                y = self._frame.draw_facts(self._sheet, y, facts(self._paper))
            y = self._draw_table(y, lines)
            if number == len(pages):
                y = self._draw_sums(y + self._look.mm(4))
                paper = self._paper
                self._frame.draw_signatures(
                    self._sheet, y + self._look.mm(6), paper.at.date(), paper.person
                )
            self._frame.draw_foot(self._sheet, number, len(pages))
        return self._sheet.finish()

    # ------------------------------------------------------------------ columns

    def _column_ends(self) -> list[float]:
        """Right edges of the figures; each column is as wide as its widest text."""
        look, ends, x = self._look, [], self._look.right
        for at in reversed(range(len(self._titles))):
            ends.append(x)
            texts = [row[at] for row in self._cells]
            title = look.small_bold.widest(self._title_lines(self._titles[at]))
            x -= max(title, look.body_bold.widest(texts)) + look.mm(_GAP)
        self._shelf_end = x
        shelves = [line.shelf for line in self._paper.lines if line.shelf]
        wide = look.small.widest(shelves)
        title = look.small_bold.width(count_word("shelf", self._paper.language))
        self._shelf_width = min(max(wide, title), look.mm(_SHELF)) if shelves else 0.0
        self._shelf_x = x - self._shelf_width
        self._name_width = self._shelf_x - look.left - look.mm(_GAP if shelves else 0)
        return ends[::-1]

    def _title_lines(self, key: str) -> list[str]:
        """A heading of two words stands on two lines."""
        return count_word(key, self._paper.language).split(" ")

    # ------------------------------------------------------------------ sharing out

    def _pages(self) -> list[list[int]]:
        """Numbers of the lines on each page; the last has room for sums and signatures."""
        frame = self._frame
        room = frame.bottom - frame.top - self._head_height
        left = room - frame.facts_height(facts(self._paper))
        pages: list[list[int]] = [[]]
        for at, line in enumerate(self._paper.lines):
            height = self._line_height(line)
            if height > left:
                pages.append([])
                left = room
            pages[-1].append(at)
            left -= height
        if left < self._end_height:
            pages.append([])
        return pages

    @property
    def _head_height(self) -> float:
        return 2 * self._look.small_bold.leading + self._look.mm(2.5)

    @property
    def _end_height(self) -> float:
        look = self._look
        rows = len(sums(self._paper))
        return look.mm(12 + SIGNATURES) + rows * (look.body.leading + look.mm(1))

    def _line_height(self, line: CountPaperLine) -> float:
        look = self._look
        left = len(self._name(line)) * look.body.leading + look.small.leading
        shelf = len(wrap(line.shelf, look.small, self._shelf_width)) if line.shelf else 0
        return max(left, shelf * look.small.leading) + look.mm(2)

    def _name(self, line: CountPaperLine) -> list[str]:
        return wrap(line.name, self._look.body, self._name_width)

    # ------------------------------------------------------------------ drawing

    def _draw_table(self, y: float, lines: list[int]) -> float:
        look, sheet = self._look, self._sheet
        if not self._paper.lines:
            text = count_word("none", self._paper.language)
            sheet.left(look.left, y + look.strong.baseline, text, look.strong)
            return y + look.strong.leading
        if not lines:
            return y
        y = self._draw_titles(y)
        for at in lines:
            y = self._draw_line(y, self._paper.lines[at], self._cells[at])
        return y

    def _draw_titles(self, y: float) -> float:
        look, sheet, language = self._look, self._sheet, self._paper.language
        face = look.small_bold
        low = y + face.leading + face.baseline
        sheet.left(look.left, low, count_word("product", language), face)
        if self._shelf_width:
            sheet.left(self._shelf_x, low, count_word("shelf", language), face)
        for key, end in zip(self._titles, self._ends, strict=True):
            lines = self._title_lines(key)
            for up, text in enumerate(reversed(lines)):
                sheet.right(end, low - up * face.leading, text, face)
        y += self._head_height
        sheet.rule(look.left, y - look.mm(1), look.right, 0.3, INK)
        return y

    def _draw_line(self, y: float, line: CountPaperLine, figures: tuple[str, ...]) -> float:
        look, sheet = self._look, self._sheet
        end, first = y + self._line_height(line), y + look.mm(0.7)
        below = first
        for text in self._name(line):
            sheet.left(look.left, below + look.body.baseline, text, look.body)
            below += look.body.leading
        unit = f"{line.code} \u00b7 {line.unit}"
        shown = wrap(unit, look.small, self._name_width)[0]
        sheet.left(look.left, below + look.small.baseline, shown, look.small)
        shelf = first + look.body.baseline - look.small.baseline
        for text in wrap(line.shelf, look.small, self._shelf_width) if line.shelf else ():
            sheet.left(self._shelf_x, shelf + look.small.baseline, text, look.small)
            shelf += look.small.leading
        for key, right, text in zip(self._titles, self._ends, figures, strict=True):
            face = look.body_bold if key == "difference" else look.body
            if key == "counted" and line.counted is None:
                face = look.small
            sheet.right(right, first + look.body.baseline, text, face)
        sheet.rule(look.left, end, look.right, 0.1, HAIR)
        return end

    def _draw_sums(self, y: float) -> float:
        look, sheet = self._look, self._sheet
        left = look.right - look.mm(84)
        for label, value, last in sums(self._paper):
            face = look.strong if last else look.body
            if last:
                sheet.rule(left, y, look.right, 0.3, INK)
                y += look.mm(1)
            sheet.left(left, y + face.baseline, label, look.label if not last else face)
            sheet.right(look.right, y + face.baseline, value, face)
            y += face.leading + look.mm(0.6)
        return y
