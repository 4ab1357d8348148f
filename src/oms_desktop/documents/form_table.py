"""The table of a form: columns as wide as what stands in them, rows as tall as their names."""

from dataclasses import dataclass, replace
from typing import Final

from oms_desktop.documents.font import printable
from oms_desktop.documents.form import CODE, NAME, Column, Form, FormRow
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import HAIR, INK, Face, Sheet, wrap
from oms_desktop.documents.words import word
from oms_desktop.domain.money import format_number

_NAME_BESIDE_CODE: Final = 44.0
"""With less room than this for the names, the code goes below the name (millimetres on A4)."""
_NAME_AT_LEAST: Final = 30.0
_SHRINK: Final = (1.0, 0.93, 0.86, 0.8)


@dataclass(frozen=True)
class PlacedColumn:
    """One column: where it begins, how wide it is."""

    column: Column
    title: str
    x: float
    width: float


@dataclass(frozen=True)
class Row:
    """One row, ready to draw: cells as wrapped lines, small print below the name."""

    cells: dict[str, list[str]]
    below: list[str]
    height: float


class FormTable:
    """All rows of a form, measured once."""

    def __init__(self, form: Form, look: Look) -> None:
        """Find the columns that let the names breathe, then break all texts into lines."""
        self._form = form
        self._look = look
        self._texts = [_printed(row) for row in form.rows]
        self.columns: list[PlacedColumn] = []
        self._stacked = False
        for shrink in _SHRINK:
            self._body = replace(look.body, size=look.body.size * shrink)
            if self._fit():
                break
        self._small = replace(look.small, size=min(look.small.size, self._body.size))
        self._name = next(placed for placed in self.columns if placed.column.key == NAME)
        self.rows = [
            self._row(row, texts) for row, texts in zip(form.rows, self._texts, strict=True)
        ]
        self.head_height = look.small_bold.leading + look.mm(3.4)
        self.carry_height = self._body.leading + look.mm(2.6) if form.carried else 0.0

    # ------------------------------------------------------------------ measuring

    def _fit(self) -> bool:
        """Place the columns; the code beside the name, or else below it."""
        columns = list(self._form.columns)
        code = next((column for column in columns if column.key == CODE), None)
        self._stacked = False
        if code is not None and not any(texts.get(CODE) for texts in self._texts):
            columns.remove(code)
        elif code is not None and self._place(columns) < self._look.mm(_NAME_BESIDE_CODE):
            columns.remove(code)
            self._stacked = True
        return self._place(columns) >= self._look.mm(_NAME_AT_LEAST)

    def _place(self, columns: list[Column]) -> float:
        """Place columns from left to right.

        Returns:
            The width that is left for the names.
        """
        look = self._look
        widths = {each.key: self._natural(each) for each in columns if each.key != NAME}
        gaps = {each.key: look.mm(each.gap) for each in columns[:-1]}
        rest = look.size.inner - sum(widths.values()) - sum(gaps.values())
        widths[NAME] = max(rest, look.mm(12))
        self.columns = []
        x = look.left
        for each in columns:
            self.columns.append(PlacedColumn(each, self._title(each), x, widths[each.key]))
            x += widths[each.key] + gaps.get(each.key, 0)
        return rest

    def _natural(self, column: Column) -> float:
        title = self._look.small_bold.width(self._title(column))
        if column.box:
            return max(title, self._box)
        width = max(title, self._body.widest(texts.get(column.key, "") for texts in self._texts))
        return width if column.widest is None else min(width, max(title, _mm(self._look, column)))

    @property
    def _box(self) -> float:
        return self._body.leading * 0.95

    def _title(self, column: Column) -> str:
        if column.key == NAME and self._stacked:
            return f"{column.title} / {word('code', self._form.language)}"
        return column.title

    def _row(self, row: FormRow, texts: dict[str, str]) -> Row:
        cells = {
            placed.column.key: wrap(
                texts.get(placed.column.key, ""), self._body, placed.width + 0.01
            )
            if placed.column.key == NAME or placed.column.widest is not None
            else [texts.get(placed.column.key, "")]
            for placed in self.columns
        }
        code = row.cells.get(CODE, "")
        below = wrap(code, self._small, self._name.width) if self._stacked and code else []
        if row.note:
            below += wrap(row.note, self._small, self._name.width)
        others = max((len(lines) for key, lines in cells.items() if key != NAME), default=1)
        tall = len(cells[NAME]) * self._body.leading + len(below) * self._small.leading
        height = max(tall, others * self._body.leading) + self._look.mm(2.6)
        return Row(cells, below, height)

    # ------------------------------------------------------------------ drawing

    def draw_head(self, sheet: Sheet, y: float) -> None:
        """Draw the titles of the columns between two rules."""
        look, face = self._look, self._look.small_bold
        baseline = y + (self.head_height - face.leading) / 2 + face.baseline
        sheet.rule(look.left, y, look.right, 0.3, INK)
        for placed in self.columns:
            _draw_text(sheet, placed, baseline, placed.title, face)
        sheet.rule(look.left, y + self.head_height, look.right, 0.3, INK)

    def draw_row(self, sheet: Sheet, y: float, row: Row, *, ruled: bool) -> None:
        """Draw one row, with a hairline below if `ruled`."""
        look = self._look
        top = y + look.mm(1.3)
        for placed in self.columns:
            if placed.column.box:
                sheet.frame(placed.x, top, self._box, self._box, INK)
                continue
            for index, text in enumerate(row.cells[placed.column.key]):
                baseline = top + index * self._body.leading + self._body.baseline
                _draw_text(sheet, placed, baseline, text, self._body)
        below = top + len(row.cells[NAME]) * self._body.leading
        for text in row.below:
            sheet.left(self._name.x, below + self._small.baseline, text, self._small)
            below += self._small.leading
        if ruled:
            sheet.rule(look.left, y + row.height, look.right, 0.15, HAIR)

    def draw_carry(self, sheet: Sheet, y: float, label: str, amount: int) -> None:
        """Draw a sum that is carried from one page to the next."""
        look = self._look
        face = replace(self._body, bold=True)
        baseline = y + look.mm(1.3) + face.baseline
        sheet.left(self._name.x, baseline, label, face)
        sheet.right(look.right, baseline, format_number(amount), face)


def _mm(look: Look, column: Column) -> float:
    return look.mm(column.widest or 0)


def _draw_text(sheet: Sheet, placed: PlacedColumn, baseline: float, text: str, face: Face) -> None:
    if placed.column.right:
        sheet.right(placed.x + placed.width, baseline, text, face)
    else:
        sheet.left(placed.x, baseline, text, face)


def _printed(row: FormRow) -> dict[str, str]:
    return {key: text if key == NAME else printable(text) for key, text in row.cells.items()}
