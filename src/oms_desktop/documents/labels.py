"""Price and barcode labels: on sheets of A4 by a grid, or one a page for a roll."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from oms_desktop.documents.about import About
from oms_desktop.documents.layout import Language
from oms_desktop.documents.paper import A4, BLACK, MM_PER_POINT, Face, Sheet, wrap
from oms_desktop.documents.words import word
from oms_desktop.domain.barcode_bars import bars_of
from oms_desktop.domain.labels import LabelForm, check_start, module_dots
from oms_desktop.domain.money import format_money

_ELLIPSIS = "\u2026"
_NAME_LINES = 2
_SMALLEST = 0.55
"""Share of its size to which a price shrinks rather than run over."""
_TALLEST_BARS = 14.0
_BEFORE = 2.0
"""Between the price and the price before, in millimetres."""
_TIGHT = 0.88
"""Lines of a name stand closer than those of a letter."""


@dataclass(frozen=True)
class Label:
    """What one label says: `price` whole rupiah (0: none), `code` in text and bars.

    `normal` is the price before, struck through beside the price if there is room (0: none).
    """

    name: str
    price: int
    unit: str
    code: str
    normal: int = 0


@dataclass(frozen=True)
class LabelJob:
    """Labels with how many of each, and where on the first sheet to begin (from 1)."""

    labels: tuple[tuple[Label, int], ...]
    form: LabelForm
    made_at: datetime
    language: Language
    start: int = 1
    training: bool = False


def render(job: LabelJob) -> bytes:
    """Draw all labels; the same values give the same bytes.

    Raises:
        QuantityOutOfRange: the paper has no such place to begin at.
    """
    form = job.form
    check_start(job.start, form)
    width, height = (form.width, form.height) if form.is_roll else (A4.width, A4.height or 0)
    about = About(word("labels", job.language), job.made_at, language=job.language)
    sheet = Sheet(width, height, about)
    place = job.start - 1
    sheet.new_page()
    for drawn in _each(job):
        if place == form.per_page:
            sheet.new_page()
            place = 0
        drawn.draw(sheet, *form.corner(place))
        place += 1
    return sheet.finish()


def _each(job: LabelJob) -> Iterator["_Drawn"]:
    mark = word("training", job.language).upper() if job.training else ""
    for label, copies in job.labels:
        drawn = _Drawn(label, job.form, mark)
        for _ in range(copies):
            yield drawn


class _Drawn:
    """A label laid out once, drawn as often as wanted."""

    def __init__(self, label: Label, form: LabelForm, mark: str) -> None:
        self._form = form
        self._room = form.width - 2 * form.pad[0]
        self._name = Face(form.name_size, bold=True, colour=BLACK)
        self._lines = clipped(label.name, self._name, self._room, _NAME_LINES)
        self._price = format_money(label.price) if label.price else ""
        self._unit = f"/\u00a0{label.unit}" if self._price and label.unit else ""
        self._big, self._small = self._price_faces()
        self._normal = self._normal_price(label.normal)
        self._code_face = Face(form.code_size, colour=BLACK)
        below = " \u00b7 ".join(filter(None, (label.code, mark)))
        [self._below] = clipped(below, self._code_face, self._room, 1)
        dots = module_dots(label.code, form)
        self._bars = bars_of(label.code) if dots else None
        self._module = dots * form.dot

    def _price_faces(self) -> tuple[Face, Face]:
        full = self._form.price_size
        size = full
        while size > full * _SMALLEST and self._price_width(size) > self._room:
            size -= 0.25
        if self._price_width(size) > self._room:
            self._unit = ""
        return _big(size), _small(size)

    def _normal_price(self, amount: int) -> str:
        """The price before, if it fits beside the price and its unit at their full size."""
        shown = format_money(amount) if amount and self._price else ""
        full = self._big.size == self._form.price_size
        used = self._price_width(self._big.size) + _BEFORE + self._small.width(shown)
        return shown if shown and full and used <= self._room else ""

    def _price_width(self, size: float) -> float:
        unit = _small(size).width(self._unit) + 1 if self._unit else 0
        return _big(size).width(self._price) + unit

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw it with its corner at a place of the page."""
        x, y = left + self._form.pad[0], top + self._form.pad[1]
        # The price stands in one place, however long the name.
        leading = self._name.leading * _TIGHT
        line_y = y + leading * (_NAME_LINES - len(self._lines)) / 2
        for line in self._lines:
            sheet.left(x, line_y + self._name.baseline * _TIGHT, line, self._name)
            line_y += leading
        y += _NAME_LINES * leading
        sheet.left(x, y + self._big.baseline, self._price, self._big)
        after = x + self._big.width(self._price) + 1
        sheet.left(after, y + self._big.baseline, self._unit, self._small)
        if self._normal:
            self._draw_normal(sheet, after + self._small.width(self._unit), y + self._big.baseline)
        y += self._big.leading
        foot = top + self._form.height - self._form.pad[1]
        line_height = self._code_face.leading * 0.9
        middle = left + self._form.width / 2
        sheet.centre(middle, foot - self._code_face.leading * 0.18, self._below, self._code_face)
        self._draw_bars(sheet, left, y + 0.3, foot - line_height - y - 0.6)

    def _draw_normal(self, sheet: Sheet, after: float, baseline: float) -> None:
        x, middle = after + _BEFORE, baseline - self._small.size * MM_PER_POINT * 0.36
        sheet.left(x, baseline, self._normal, self._small)
        sheet.rule(x - 0.4, middle, x + self._small.width(self._normal) + 0.4, 0.25, BLACK)

    def _draw_bars(self, sheet: Sheet, left: float, top: float, room: float) -> None:
        bars = self._bars
        if bars is None:
            return
        module, dot = self._module, self._form.dot
        spare = self._form.width - bars.width * module
        # On whole dots of the printer, so that every bar is as wide as it should be.
        first = round((left + spare / 2 + bars.quiet_left * module) / dot) * dot
        height = min(room, _TALLEST_BARS)
        sheet.bars(first, top + room - height, height, module, bars.dark_runs())


def _big(size: float) -> Face:
    return Face(size, bold=True, colour=BLACK)


def _small(size: float) -> Face:
    return Face(round(max(5.5, size * 0.5), 2), colour=BLACK)


def clipped(text: str, face: Face, width: float, most: int) -> list[str]:
    """A text in at most so many lines; if there is more, the last one ends in an ellipsis."""
    lines = wrap(text, face, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and face.width(last.rstrip() + _ELLIPSIS) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + _ELLIPSIS]
