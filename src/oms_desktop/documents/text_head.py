"""The top of a form in characters: who issues it, what it is, whom it is for, and its facts."""

from itertools import zip_longest
from typing import Final

from oms_desktop.documents.form import Form
from oms_desktop.documents.text_rows import Row, Span, Spell, row, wrapped
from oms_desktop.documents.words import word

_GUTTER: Final = 2
_VALUE: Final = 18
"""So wide is a long date: facts take that from the block at their left."""
_LOUD: Final = frozenset({"bold", "strong"})


def half_of(columns: int) -> int:
    """Columns of each of two blocks beside each other."""
    return (columns - _GUTTER) // 2


def first_head(form: Form, columns: int, spell: Spell, pages: int) -> list[Row]:
    """The head of the first form, down to the rule above the table."""
    half = half_of(columns)
    right = [*_title(form, half, spell), _at_right(_page(form, 1, pages), half, spell)]
    rows = [*beside(_seller(form, half, spell), right, half + _GUTTER)]
    rows += [*_marks(form, columns, spell), row("=" * columns)]
    if form.notice:
        texts = wrapped(f"* {form.notice.upper()} *", columns, spell)
        rows += [row(text, bold=True, centred=True) for text in texts]
    facts = _facts(form, half, spell)
    wide = max((each.columns for each in facts), default=half)
    need = max((len(spell(line)) for text in form.to for line in text.text.splitlines()), default=0)
    left = min(max(half, need), columns - _GUTTER - wide)
    block = [
        row(line, bold=text.weight in _LOUD)
        for text in form.to
        for line in wrapped(text.text, left, spell)
    ]
    rows += beside(block, facts, left + _GUTTER)
    return [*rows, row("-" * columns)]


def running_head(form: Form, columns: int, spell: Spell, page: int, pages: int) -> list[Row]:
    """The head of every other form."""
    half = half_of(columns)
    title, number = f"{form.title.upper()} {form.number}", _page(form, page, pages)
    one = spell(f"{title}  {number}")
    if len(one) <= columns * 2 // 3:
        right = [row(one, bold=True)]
    else:
        texts = [*wrapped(title, half, spell), spell(number)]
        right = [_at_right(text, half, spell, bold=True) for text in texts]
    at = columns - right[0].columns
    shop = wrapped(form.shop.name, at - _GUTTER, spell)[0]
    rows = beside([row(shop, bold=True)], right, at)
    return [*rows, *_marks(form, columns, spell), row("=" * columns)]


def beside(left: list[Row], right: list[Row], at: int) -> list[Row]:
    """Two blocks, the right one beginning at a column; neither is wider than its room."""
    found = []
    for one, other in zip_longest(left, right, fillvalue=Row()):
        gap = (Span(" " * (at - one.columns)),) if other.spans else ()
        found.append(Row((*one.spans, *gap, *other.spans)))
    return found


# ---------------------------------------------------------------------- parts


def _seller(form: Form, width: int, spell: Spell) -> list[Row]:
    shop = form.shop
    name = spell(shop.name)
    if 2 * len(name) <= width:
        rows = [Row((Span(name, bold=True, wide=True),))]
    else:
        rows = [row(text, bold=True) for text in wrapped(shop.name, width, spell)]
    if shop.address:
        rows += [row(text) for text in wrapped(shop.address, width, spell)]
    labelled = (("phone", shop.phone), ("tax_id", shop.tax_id))
    for key, value in labelled:
        if value:
            text = f"{word(key, form.language)} {value}"
            rows += [row(line) for line in wrapped(text, width, spell)]
    return rows


def _title(form: Form, width: int, spell: Spell) -> list[Row]:
    title = spell(form.title.upper())
    if 2 * len(title) <= width:
        pad = Span(" " * (width - 2 * len(title)))
        rows = [Row((pad, Span(title, bold=True, wide=True)))]
    else:
        rows = [_at_right(text, width, spell, bold=True) for text in wrapped(title, width, spell)]
    numbers = wrapped(form.number, width, spell)
    return [*rows, *(_at_right(text, width, spell, bold=True) for text in numbers)]


def _at_right(text: str, width: int, spell: Spell, *, bold: bool = False) -> Row:
    return row(spell(text).rjust(width), bold=bold)


def _page(form: Form, page: int, pages: int) -> str:
    return word("page", form.language).format(page=page, pages=pages)


def _marks(form: Form, columns: int, spell: Spell) -> list[Row]:
    """What must strike the eye, on every form."""
    stamp = [form.stamp] if form.stamp and form.stamp not in form.marks else []
    text = "   ".join(f"*** {mark} ***" for mark in [*stamp, *form.marks])
    if not text:
        return []
    if 2 * len(spell(text)) <= columns:
        return [Row((Span(spell(text), bold=True, wide=True),), centred=True)]
    return [row(each, bold=True, centred=True) for each in wrapped(text, columns, spell)]


def _facts(form: Form, width: int, spell: Spell) -> list[Row]:
    """Labels and values, the colons below each other."""
    facts = [(spell(label), value) for label, value in form.facts if value]
    longest = max((len(label) for label, _ in facts), default=0)
    longest = min(longest, width - 3)
    rows = []
    for label, value in facts:
        texts = wrapped(value, max(_VALUE, width - longest - 3), spell)
        for at, text in enumerate(texts):
            head = f"{label[:longest].ljust(longest)} : " if at == 0 else " " * (longest + 3)
            rows.append(row(head + text))
    return rows
