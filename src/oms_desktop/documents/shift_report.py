"""The report of a shift, on a thermal roll or on a sheet."""

from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.look import Look, look_for
from oms_desktop.documents.paper import (
    A4,
    HAIR,
    INK,
    QUIET,
    ROLL_80,
    Face,
    PaperSize,
    Sheet,
    wrap,
)
from oms_desktop.documents.report_frame import SIGNATURES, Frame
from oms_desktop.documents.roll import draw_lines
from oms_desktop.documents.shift_roll import lines
from oms_desktop.documents.shift_sections import (
    Row,
    Section,
    ShiftPaper,
    facts,
    sections,
)

_COLUMNS: Final = 2
_GUTTER: Final = 10.0
"""Between the columns of a sheet, in millimetres."""


def render_roll(paper: ShiftPaper, roll: PaperSize = ROLL_80) -> bytes:
    """Draw a shift report on a roll; the same values give the same bytes."""
    return draw_lines(lines(paper), roll, _about(paper))


def _about(paper: ShiftPaper) -> About:
    report = paper.report
    return About.paper(report.number, report.at, paper.title, paper.shop, paper.language)


def render_sheet(paper: ShiftPaper, size: PaperSize = A4) -> bytes:
    """Draw a shift report on a sheet; the same values give the same bytes.

    Raises:
        ValueError: `size` is a roll.
    """
    if size.height is None:
        message = f"a sheet is needed, not a roll: {size.name}"
        raise ValueError(message)
    return _Sheet(paper, look_for(size), size.height).draw()


class _Sheet:
    """Sections in two columns, filled downward, page after page."""

    def __init__(self, paper: ShiftPaper, look: Look, height: float) -> None:
        self._paper, self._look, self._height = paper, look, height
        self._width = (look.size.inner - look.mm(_GUTTER)) / _COLUMNS
        self._frame = Frame(
            look,
            height,
            paper.shop,
            paper.language,
            paper.title,
            paper.report.number,
            paper.marks,
        )

    def draw(self) -> bytes:
        report = self._paper.report
        sheet = Sheet(self._look.size.width, self._height, _about(self._paper))
        pages = self._pages()
        for number, columns in enumerate(pages, 1):
            sheet.new_page()
            top = self._frame.draw_head(sheet)
            if number == 1:
                top = self._frame.draw_facts(sheet, top, facts(self._paper))
            lowest = top
            for column, parts in enumerate(columns):
                y = top
                x = self._look.left + column * (self._width + self._look.mm(_GUTTER))
                for section in parts:
                    y = self._draw_section(sheet, x, y, section)
                lowest = max(lowest, y)
            if number == len(pages):
                self._frame.draw_signatures(sheet, lowest, report.at.date(), report.by)
            self._frame.draw_foot(sheet, number, len(pages))
        return sheet.finish()

    # ------------------------------------------------------------------ sharing out

    def _pages(self) -> list[list[list[Section]]]:
        """Sections by page and column; one too long for its column goes on in the next."""
        room_first = self._room(first=True)
        pages: list[list[list[Section]]] = [[[]]]
        left = room_first
        for section in sections(self._paper):
            rest: Section | None = section
            while rest is not None:
                part, rest = self._split(rest, left, whole=bool(pages[-1][-1]))
                if part is not None:
                    pages[-1][-1].append(part)
                    left -= self._section_height(part)
                if rest is None:
                    break
                if len(pages[-1]) < _COLUMNS:
                    pages[-1].append([])
                else:
                    pages.append([[]])
                left = self._room(first=len(pages) == 1)
        return self._balanced(pages)

    def _balanced(self, pages: list[list[list[Section]]]) -> list[list[list[Section]]]:
        """A report of one page stands in two columns of about the same height."""
        if len(pages) > 1:
            return pages
        parts = [part for column in pages[0] for part in column]
        heights = [self._section_height(part) for part in parts]
        cut = min(range(1, len(parts)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
        return [[parts[:cut], parts[cut:]]]

    def _split(
        self, section: Section, room: float, *, whole: bool
    ) -> tuple[Section | None, Section | None]:
        """What of a section fits, and the rest; `whole` sections go to the next column if they can."""
        if self._section_height(section) <= room:
            return section, None
        if whole and self._section_height(section) <= self._room(first=False):
            return None, section
        used, fitting = self._title_height, 0
        for row in section.rows:
            used += self._row_height(row)
            if used > room:
                break
            fitting += 1
        if fitting == 0 and whole:
            return None, section
        fitting = max(1, fitting)
        rest = section.rows[fitting:]
        return (
            Section(section.title, section.rows[:fitting]),
            Section(section.title, rest) if rest else None,
        )

    def _room(self, *, first: bool) -> float:
        frame = self._frame
        facts_height = frame.facts_height(facts(self._paper)) if first else 0
        return frame.bottom - frame.top - facts_height - self._look.mm(SIGNATURES)

    # ------------------------------------------------------------------ measuring

    @property
    def _title_height(self) -> float:
        return self._look.strong.leading + self._look.mm(1.5)

    def _section_height(self, section: Section) -> float:
        return self._title_height + sum(map(self._row_height, section.rows)) + self._look.mm(5)

    def _row_height(self, row: Row) -> float:
        look = self._look
        labels = len(self._label(row)) * self._face(row).leading
        notes = len(self._note(row)) * look.small.leading
        return labels + notes + look.mm(2.6 if row.weight == "total" else 1.1)

    def _face(self, row: Row) -> Face:
        look = self._look
        faces = {
            "plain": look.body,
            "quiet": look.small,
            "strong": look.body_bold,
            "total": look.total,
        }
        return faces[row.weight]

    def _label(self, row: Row) -> list[str]:
        face = self._face(row)
        return wrap(row.label, face, self._width - face.width(row.value) - self._look.mm(3))

    def _note(self, row: Row) -> list[str]:
        look = self._look
        return wrap(row.note, look.small, self._width - look.mm(2)) if row.note else []

    # ------------------------------------------------------------------ drawing

    def _draw_section(self, sheet: Sheet, x: float, y: float, section: Section) -> float:
        look = self._look
        sheet.left(x, y + look.strong.baseline, section.title, look.strong)
        y += look.strong.leading
        sheet.rule(x, y + look.mm(0.4), x + self._width, 0.3, INK)
        y += look.mm(1.5)
        for row in section.rows:
            self._draw_row(sheet, x, y, row)
            y += self._row_height(row)
        return y + look.mm(5)

    def _draw_row(self, sheet: Sheet, x: float, y: float, row: Row) -> None:
        look = self._look
        face = self._face(row)
        label_face = Face(face.size, face.bold, QUIET) if row.weight == "plain" else face
        inset = look.mm(1.3 if row.weight == "total" else 0.4)
        end = y + self._row_height(row)
        y += inset
        sheet.right(x + self._width, y + face.baseline, row.value, face)
        for line in self._label(row):
            sheet.left(x, y + face.baseline, line, label_face)
            y += face.leading
        for line in self._note(row):
            sheet.left(x + look.mm(2), y + look.small.baseline, line, look.small)
            y += look.small.leading
        sheet.rule(x, end, x + self._width, 0.1, HAIR)
