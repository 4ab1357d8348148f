"""The table of a form in characters: columns as wide as what stands in them, names wrapped."""

from dataclasses import dataclass
from typing import Final

from oms_desktop.documents.form import CODE, NAME, Column, Form, FormRow
from oms_desktop.documents.text_rows import CONDENSED, Row, Span, Spell, wrapped
from oms_desktop.documents.words import word
from oms_desktop.domain.money import format_number

_BOX: Final = "[ ]"
_NAME_BREATHES: Final = 32
"""With fewer columns for the names, all stand closer."""
_NAME_AT_LEAST: Final = 24
"""With fewer columns for the names, characters are condensed, then codes go below the names."""
_MM_PER_COLUMN: Final = 2
"""Widths of columns are given in millimetres of A4."""


@dataclass(frozen=True)
class _Placed:
    column: Column
    title: str
    start: int
    width: int

    def put(self, text: str) -> str:
        return text.rjust(self.width) if self.column.right else text.ljust(self.width)


class TextTable:
    """All rows of a form as lines of characters, broken once."""

    def __init__(self, form: Form, columns: int, spell: Spell) -> None:
        """Find the columns, then break all texts into lines."""
        self._form, self._spell = form, spell
        self._texts = [
            {key: text if key == NAME else spell(text) for key, text in each.cells.items()}
            for each in form.rows
        ]
        many, few = CONDENSED
        narrow = columns * many // few
        tries = (
            # Width, distance between columns, whether codes go below, columns for names at least.
            (columns, 2, False, _NAME_BREATHES),
            (columns, 1, False, _NAME_AT_LEAST),
            (narrow, 2, False, _NAME_AT_LEAST),
            (narrow, 1, True, 1),
        )
        for self._width, self._gap, self._stacked, enough in tries:
            if self._place() >= enough:
                break
        self._condensed = self._width != columns
        self._name = next(each for each in self._placed if each.column.key == NAME)
        self.rows = [self._row(*each) for each in zip(form.rows, self._texts, strict=True)]

    @property
    def head(self) -> Row:
        """The titles of the columns."""
        return self._line({each.column.key: each.title for each in self._placed})

    def carry(self, key: str, amount: int) -> Row:
        """A sum that is carried from one form to the next."""
        label, shown = self._spell(word(key, self._form.language)), format_number(amount)
        text = " " * self._name.start + label
        text += self._spell(shown).rjust(self._width - len(text))
        return Row((Span(text, bold=not self._condensed, condensed=self._condensed),))

    # ------------------------------------------------------------------ columns

    def _place(self) -> int:
        """Place the columns from left to right; returns what is left for the names."""
        columns = [each for each in self._form.columns if self._is_shown(each)]
        widths = {each.key: self._natural(each) for each in columns if each.key != NAME}
        gaps = [min(self._gap, max(1, round(each.gap / _MM_PER_COLUMN))) for each in columns]
        rest = self._width - sum(widths.values()) - sum(gaps[:-1])
        widths[NAME] = max(rest, 1)
        self._placed: list[_Placed] = []
        start = 0
        for each, gap in zip(columns, gaps, strict=True):
            title = self._spell(each.title)[: widths[each.key]]
            self._placed.append(_Placed(each, title, start, widths[each.key]))
            start += widths[each.key] + gap
        return rest

    def _is_shown(self, column: Column) -> bool:
        if column.key != CODE:
            return True
        return not self._stacked and any(texts.get(CODE) for texts in self._texts)

    def _natural(self, column: Column) -> int:
        if column.box:
            return len(_BOX)
        texts = (texts.get(column.key, "") for texts in self._texts)
        widest = max((len(text) for text in texts), default=0)
        if column.widest is not None:
            widest = min(widest, round(column.widest / _MM_PER_COLUMN))
        return max(widest, len(self._spell(column.title)))

    # ------------------------------------------------------------------ rows

    def _row(self, row: FormRow, texts: dict[str, str]) -> list[Row]:
        cells = {
            each.column.key: wrapped(texts.get(each.column.key, ""), each.width, self._spell)
            for each in self._placed
        }
        cells = {
            each.column.key: [_BOX] if each.column.box else cells[each.column.key]
            for each in self._placed
        }
        for below in (texts.get(CODE, "") if self._stacked else "", row.note):
            if below:
                cells[NAME] = cells[NAME] + wrapped(below, self._name.width, self._spell)
        tall = max(map(len, cells.values()))
        return [
            self._line({key: lines[at] for key, lines in cells.items() if at < len(lines)})
            for at in range(tall)
        ]

    def _line(self, cells: dict[str, str]) -> Row:
        text = ""
        for each in self._placed:
            text = text.ljust(each.start) + each.put(cells.get(each.column.key, ""))
        return Row((Span(text.rstrip(), condensed=self._condensed),))
