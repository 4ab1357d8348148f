"""The table of an invoice: columns as wide as what stands in them, rows as tall as their names."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from oms_desktop.documents.font import printable
from oms_desktop.documents.layout import PaperLine, SalePaper
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import HAIR, INK, Face, Sheet, wrap
from oms_desktop.documents.words import word
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import format_quantity

_WIDEST_CODE: Final = 30.0
_WIDEST_UNIT: Final = 18.0
_ITEM_BESIDE_CODE: Final = 44.0
"""With less room than this for the names, the code goes below the name (millimetres on A4)."""
_ITEM_AT_LEAST: Final = 30.0
_SHRINK: Final = (1.0, 0.93, 0.86, 0.8)

Cell = Literal["position", "code", "name", "quantity", "unit", "price", "discount", "amount"]
_RIGHT: Final = frozenset({"position", "quantity", "price", "discount", "amount"})
_TITLES: Final[dict[Cell, str]] = {
    "position": "position",
    "code": "code",
    "name": "item",
    "quantity": "quantity",
    "unit": "unit",
    "price": "price",
    "discount": "discount_short",
    "amount": "amount",
}


@dataclass(frozen=True)
class Column:
    """One column: where it begins, how wide it is."""

    cell: Cell
    title: str
    x: float
    width: float


@dataclass(frozen=True)
class Row:
    """One line of the sale, ready to draw: cells as wrapped lines, small print below the name."""

    cells: dict[Cell, list[str]]
    below: list[str]
    height: float


class InvoiceTable:
    """All rows of an invoice, measured once."""

    def __init__(self, paper: SalePaper, look: Look) -> None:
        """Find the columns that let the names breathe, then break all texts into lines."""
        self._paper = paper
        self._look = look
        self._texts = [_texts(line) for line in paper.lines]
        self.columns: list[Column] = []
        self._stacked = False
        for shrink in _SHRINK:
            self._body = replace(look.body, size=look.body.size * shrink)
            if self._fit():
                break
        self._small = replace(look.small, size=min(look.small.size, self._body.size))
        self._item = next(column for column in self.columns if column.cell == "name")
        self.rows = [
            self._row(line, texts) for line, texts in zip(paper.lines, self._texts, strict=True)
        ]
        self.head_height = look.small_bold.leading + look.mm(3.4)
        self.carry_height = self._body.leading + look.mm(2.6)

    # ------------------------------------------------------------------ measuring

    def _fit(self) -> bool:
        """Place the columns; the code beside the name, or else below it."""
        cells: list[Cell] = [cell for cell in _TITLES if cell != "discount" or self._has_discount()]
        has_code = any(line.code for line in self._paper.lines)
        self._stacked = False
        if not has_code:
            cells.remove("code")
        elif self._place(cells) < self._look.mm(_ITEM_BESIDE_CODE):
            cells.remove("code")
            self._stacked = True
        return self._place(cells) >= self._look.mm(_ITEM_AT_LEAST)

    def _has_discount(self) -> bool:
        return any(line.discount for line in self._paper.lines)

    def _place(self, cells: list[Cell]) -> float:
        """Place `cells` as columns from left to right.

        Returns:
            The width that is left for the names.
        """
        look = self._look
        widths: dict[Cell, float] = {cell: self._natural(cell) for cell in cells if cell != "name"}
        gaps = {cell: look.mm(1.6 if cell == "quantity" else 3.6) for cell in cells[:-1]}
        rest = look.size.inner - sum(widths.values()) - sum(gaps.values())
        widths["name"] = max(rest, look.mm(12))
        self.columns = []
        x = look.left
        for cell in cells:
            self.columns.append(Column(cell, self._title(cell), x, widths[cell]))
            x += widths[cell] + gaps.get(cell, 0)
        return rest

    def _natural(self, cell: Cell) -> float:
        title = self._look.small_bold.width(self._title(cell))
        width = max(title, self._body.widest(texts[cell] for texts in self._texts))
        widest = {"code": _WIDEST_CODE, "unit": _WIDEST_UNIT}.get(cell)
        return width if widest is None else min(width, max(title, self._look.mm(widest)))

    def _title(self, cell: Cell) -> str:
        language = self._paper.language
        title = word(_TITLES[cell], language)
        return f"{title} / {word('code', language)}" if cell == "name" and self._stacked else title

    def _row(self, line: PaperLine, texts: dict[Cell, str]) -> Row:
        cells = {
            column.cell: wrap(texts[column.cell], self._body, column.width + 0.01)
            if column.cell in {"name", "code", "unit"}
            else [texts[column.cell]]
            for column in self.columns
        }
        below = (
            wrap(line.code, self._small, self._item.width) if self._stacked and line.code else []
        )
        if line.note:
            below += wrap(line.note, self._small, self._item.width)
        others = max(len(cells[cell]) for cell in cells if cell != "name")
        tall = len(cells["name"]) * self._body.leading + len(below) * self._small.leading
        height = max(tall, others * self._body.leading) + self._look.mm(2.6)
        return Row(cells, below, height)

    # ------------------------------------------------------------------ drawing

    def draw_head(self, sheet: Sheet, y: float) -> None:
        """Draw the titles of the columns between two rules."""
        look, face = self._look, self._look.small_bold
        baseline = y + (self.head_height - face.leading) / 2 + face.baseline
        sheet.rule(look.left, y, look.right, 0.3, INK)
        for column in self.columns:
            self._draw_text(sheet, column, baseline, column.title, face)
        sheet.rule(look.left, y + self.head_height, look.right, 0.3, INK)

    def draw_row(self, sheet: Sheet, y: float, row: Row, *, ruled: bool) -> None:
        """Draw one line of the sale, with a hairline below if `ruled`."""
        look = self._look
        top = y + look.mm(1.3)
        for column in self.columns:
            for index, text in enumerate(row.cells[column.cell]):
                baseline = top + index * self._body.leading + self._body.baseline
                self._draw_text(sheet, column, baseline, text, self._body)
        below = top + len(row.cells["name"]) * self._body.leading
        for text in row.below:
            sheet.left(self._item.x, below + self._small.baseline, text, self._small)
            below += self._small.leading
        if ruled:
            sheet.rule(look.left, y + row.height, look.right, 0.15, HAIR)

    def draw_carry(self, sheet: Sheet, y: float, label: str, amount: int) -> None:
        """Draw a sum that is carried from one page to the next."""
        look = self._look
        face = replace(self._body, bold=True)
        baseline = y + look.mm(1.3) + face.baseline
        sheet.left(self._item.x, baseline, label, face)
        sheet.right(look.right, baseline, format_number(amount), face)

    @staticmethod
    def _draw_text(sheet: Sheet, column: Column, baseline: float, text: str, face: Face) -> None:
        if column.cell in _RIGHT:
            sheet.right(column.x + column.width, baseline, text, face)
        else:
            sheet.left(column.x, baseline, text, face)


def _texts(line: PaperLine) -> dict[Cell, str]:
    return {
        "position": str(line.position),
        "code": printable(line.code),
        "name": line.name,
        "quantity": format_quantity(line.quantity),
        "unit": printable(line.unit),
        "price": format_number(line.unit_price),
        "discount": format_number(line.discount) if line.discount else "",
        "amount": format_number(line.amount),
    }
