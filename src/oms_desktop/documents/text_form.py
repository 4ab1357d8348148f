"""A form in characters, shared out over continuous forms of so many lines.

Each form has its head, the titles of the columns, the sum carried on and its number; the last one ends with
sums and signatures.
"""

from dataclasses import dataclass
from typing import Final

from oms_desktop.documents.form import Form
from oms_desktop.documents.text_closing import closing_rows, signature_rows
from oms_desktop.documents.text_head import first_head, running_head
from oms_desktop.documents.text_rows import Row, Spell, row
from oms_desktop.documents.text_table import TextTable

_CARRY: Final = 2
"""Lines below the rows of every form but the last: a rule and the sum."""


@dataclass(frozen=True)
class FormSize:
    """Of a continuous form: `columns` of usual characters, `lines` that may be printed on."""

    columns: int
    lines: int


def form_pages(form: Form, size: FormSize, spell: Spell) -> list[list[Row]]:
    """The rows of each form; none has more than `size.lines`, no row more than `size.columns`."""
    table = TextTable(form, size.columns, spell) if form.rows else None
    pages = len(_Flow(form, size, spell, table, 1).run())
    # With more digits in the number of pages nothing moves: it stands in a line of its own.
    return _Flow(form, size, spell, table, pages).run()


class _Flow:
    """Lays rows one below the other, and goes on on the next form."""

    def __init__(
        self, form: Form, size: FormSize, spell: Spell, table: TextTable | None, pages: int
    ) -> None:
        self._form, self._size, self._spell = form, size, spell
        self._table, self._total = table, pages
        self._rule = row("-" * size.columns)
        self._sums, self._ending = closing_rows(form, size.columns, spell)
        self._ending += signature_rows(form, size.columns, spell, short=size.lines < 30)
        self._pages: list[list[Row]] = [[]]
        self._carried = 0

    def run(self) -> list[list[Row]]:
        for each in first_head(self._form, self._size.columns, self._spell, self._total):
            self._add(each)
        if self._table is not None:
            self._draw_table(self._table)
        self._draw_closing()
        return self._pages

    # ------------------------------------------------------------------ forms

    @property
    def _room(self) -> int:
        return self._size.lines - len(self._pages[-1])

    def _add(self, each: Row) -> None:
        if self._room <= 0:
            self._next()
        self._pages[-1].append(each)

    def _next(self) -> None:
        number = len(self._pages) + 1
        columns = self._size.columns
        self._pages.append(running_head(self._form, columns, self._spell, number, self._total))

    # ------------------------------------------------------------------ table

    def _draw_table(self, table: TextTable) -> None:
        first, *_ = table.rows
        if self._room < 2 + len(first) + _CARRY:
            self._next()
        self._draw_titles(table)
        count = len(table.rows)
        for at, lines in enumerate(table.rows):
            last = at == count - 1
            if at and not self._fits(lines, last=last):
                self._carry_on(table)
            self._draw_row(table, lines)
            self._carried += self._form.rows[at].amount
        self._add(self._rule)

    def _fits(self, lines: list[Row], *, last: bool) -> bool:
        """Whether a row fits here; the last one stays with what follows if a form can hold both."""
        if not last:
            return len(lines) + _CARRY <= self._room
        after = 1 + len(self._sums) + len(self._ending)
        if len(lines) + after <= self._room:
            return True
        fresh = self._size.lines - self._head_height - 2 - self._form.carried
        return len(lines) + after > fresh and len(lines) + 1 <= self._room

    @property
    def _head_height(self) -> int:
        """Lines of the head of every form but the first."""
        return len(running_head(self._form, self._size.columns, self._spell, 2, self._total))

    def _draw_titles(self, table: TextTable) -> None:
        self._add(table.head)
        self._add(self._rule)

    def _draw_row(self, table: TextTable, lines: list[Row]) -> None:
        """A row; one taller than a form goes on on the next."""
        for each in lines:
            if self._room < 1 + (_CARRY if self._form.carried else 0):
                self._next()
                self._draw_titles(table)
            self._add(each)

    def _carry_on(self, table: TextTable) -> None:
        self._add(self._rule)
        if self._form.carried:
            self._add(table.carry("carried", self._carried))
        self._next()
        self._draw_titles(table)
        if self._form.carried:
            self._add(table.carry("brought", self._carried))

    # ------------------------------------------------------------------ end

    def _draw_closing(self) -> None:
        """Sums and signatures together if a form holds both; else the total stays with these."""
        fresh = self._size.lines - self._head_height
        if self._room < len(self._sums) + len(self._ending) <= fresh:
            self._next()
        for each in self._sums:
            self._add(each)
        if self._room < len(self._ending) <= fresh:
            self._next()
        for each in self._ending:
            self._add(each)
