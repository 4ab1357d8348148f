"""A form on sheets of paper: shared out over pages, each with its head, its number and its stamp."""

from itertools import accumulate

from oms_desktop.documents.form import Form
from oms_desktop.documents.form_closing import FormClosing
from oms_desktop.documents.form_head import FormHead, RunningHead
from oms_desktop.documents.form_table import FormTable
from oms_desktop.documents.look import Look, look_for
from oms_desktop.documents.paper import ALERT, HAIR, INK, MM_PER_POINT, Face, PaperSize, Sheet
from oms_desktop.documents.words import word

_STAMP_ANGLE = 32.0


def draw_form(form: Form, size: PaperSize) -> bytes:
    """Draw a form on sheets.

    Args:
        form: what stands on it; at least one row.
        size: `A4`, `A5` or `HALF`; a roll has no pages, see `form_roll`.

    Returns:
        A PDF; the same values give the same bytes.

    Raises:
        ValueError: `size` is a roll.
    """
    if size.height is None:
        message = f"a sheet is needed, not a roll: {size.name}"
        raise ValueError(message)
    return _Pages(form, look_for(size), size.height).draw()


def paginate(
    heights: list[float], first: float, later: float, closing: float, carry: float
) -> list[tuple[int, int]]:
    """Share rows out over pages so that the closing piece has a row above it.

    Args:
        heights: of each row.
        first: room for rows and what follows them on the first page.
        later: the same on each page after it.
        closing: height of the piece after the last row.
        carry: height of the sum below the rows of every page but the last.

    Returns:
        First row and row after the last, for each page. Only a row or a closing piece that is nearly a
        page tall leaves a page without rows: the first, or the last.
    """
    sums = [0.0, *accumulate(heights)]
    pages: list[tuple[int, int]] = []
    start, count = 0, len(heights)
    while True:
        room = later if pages else first
        if start == count or sums[count] - sums[start] + closing <= room:
            pages.append((start, count))
            return pages
        # The last row is kept for the page with the closing piece, unless they can't be together.
        last = count - 1 if count - start > 1 else count
        end = start
        while end < last and sums[end + 1] - sums[start] + carry <= room:
            end += 1
        if end == start and (pages or heights[start] + carry > later):
            end = start + 1
        pages.append((start, end))
        start = end


class _Pages:
    def __init__(self, form: Form, look: Look, height: float) -> None:
        self._form = form
        self._look = look
        self._height = height
        self._head = FormHead(form, look)
        self._running = RunningHead(form, look)
        self._table = FormTable(form, look)
        self._closing = FormClosing(form, look)
        self._top = look.size.margin * 0.9
        self._bottom = height - look.size.margin * 0.75 - look.small.leading - look.mm(2.5)
        if self._closing.height > self._later_room:
            self._closing = FormClosing(form, look, terse=True)

    def draw(self) -> bytes:
        look, form, table = self._look, self._form, self._table
        sheet = Sheet(look.size.width, self._height, form.about)
        pages = self._pages()
        carried = 0
        for number, (start, end) in enumerate(pages, 1):
            sheet.new_page()
            head = self._head if number == 1 else self._running
            head.draw(sheet, self._top)
            y = self._top + head.height
            table.draw_head(sheet, y)
            y += table.head_height
            if number > 1 and form.carried:
                table.draw_carry(sheet, y, word("brought", form.language), carried)
                y += table.carry_height
                sheet.rule(look.left, y, look.right, 0.15, HAIR)
            for index in range(start, end):
                table.draw_row(sheet, y, table.rows[index], ruled=index < end - 1)
                y += table.rows[index].height
            sheet.rule(look.left, y, look.right, 0.3, INK)
            carried += sum(row.amount for row in form.rows[start:end])
            if number == len(pages):
                self._closing.draw(sheet, y)
            elif form.carried:
                table.draw_carry(sheet, y, word("carried", form.language), carried)
            self._draw_foot(sheet, number, len(pages))
            self._draw_stamp(sheet)
        return sheet.finish()

    @property
    def _later_room(self) -> float:
        table = self._table
        above = self._running.height + table.head_height + table.carry_height
        return self._bottom - self._top - above

    def _pages(self) -> list[tuple[int, int]]:
        table = self._table
        return paginate(
            [row.height for row in table.rows],
            self._bottom - self._top - self._head.height - table.head_height,
            self._later_room,
            self._closing.height,
            table.carry_height,
        )

    def _draw_foot(self, sheet: Sheet, page: int, pages: int) -> None:
        look, form = self._look, self._form
        y = self._bottom + look.mm(2.5)
        sheet.rule(look.left, y - look.mm(0.8), look.right, 0.15, HAIR)
        sheet.left(look.left, y + look.small.baseline, form.number, look.small)
        text = word("page", form.language).format(page=page, pages=pages)
        sheet.right(look.right, y + look.small.baseline, text, look.small)

    def _draw_stamp(self, sheet: Sheet) -> None:
        text, look = self._form.stamp, self._look
        if not text:
            return
        one = Face(100, bold=True)
        # As large as the slanted line across the sheet allows.
        size = 100 * look.size.inner * 0.9 / one.width(text)
        face = Face(min(size, look.size.inner * 0.42 / MM_PER_POINT), bold=True, colour=ALERT)
        sheet.stamp(text, face, (look.size.width / 2, self._height / 2), _STAMP_ANGLE)
