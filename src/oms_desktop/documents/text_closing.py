"""The end of a form in characters: remarks beside the sums, then room to sign and the last words."""

from typing import Final

from oms_desktop.documents.form import Form
from oms_desktop.documents.sums import Sum
from oms_desktop.documents.text_head import beside, half_of
from oms_desktop.documents.text_rows import Row, Span, Spell, both_ends, row, wrapped

_GUTTER: Final = 2
_LOUD: Final = frozenset({"bold", "strong"})


def closing_rows(form: Form, columns: int, spell: Spell) -> tuple[list[Row], list[Row]]:
    """Remarks and sums, side by side.

    Returns:
        The rows above the total, and those from it on, which belong together.
    """
    sums = [*form.sums, *form.sums_after]
    half = half_of(columns)
    width = half if sums else columns
    left = [
        row(line, bold=remark.weight in _LOUD)
        for remark in form.remarks
        for line in wrapped(remark.text, width, spell)
    ]
    right: list[Row] = []
    cut = 0
    for one in sums:
        if one.weight == "total":
            cut = len(right)
            right += [row("-" * half)] if right else []
        right += _sum_rows(one, half, spell)
    if form.seal:
        right.append(row(f"[ {spell(form.seal)} ]".rjust(half), bold=True))
    rows = beside(left, right, columns - half)
    return rows[:cut], rows[cut:]


def signature_rows(form: Form, columns: int, spell: Spell, *, short: bool) -> list[Row]:
    """Room to sign side by side, place and day above the last, and the last words.

    Args:
        form: whose end it is.
        columns: of the form.
        spell: makes texts printable.
        short: with little room, for forms that are a third of a page.
    """
    rows = _signatures(form, columns, spell, 2 if short else 3)
    if form.footer:
        rows += [row(text, centred=True) for text in wrapped(form.footer, columns, spell)]
    return rows


def _signatures(form: Form, columns: int, spell: Spell, room: int) -> list[Row]:
    found = form.signatures
    if not found:
        return []
    width = (columns - _GUTTER * (len(found) - 1)) // max(2, len(found))
    names = [wrapped(each.name, width - 4, spell)[0] or "." * (width * 2 // 3) for each in found]
    headings = [wrapped(each.heading, width, spell)[0] for each in found]
    dated = wrapped(form.dated, width, spell) if form.dated else []

    def across(texts: list[str]) -> Row:
        if len(texts) == 1:
            return row(" " * (columns - width) + texts[0].center(width).rstrip())
        step = (columns - width) // (len(texts) - 1)
        line = ""
        for at, text in enumerate(texts):
            line = line.ljust(at * step) + text.center(width)
        return row(line.rstrip())

    last = [""] * (len(found) - 1)
    rows = [Row(), *(across([*last, text]) for text in dated), across(headings)]
    return [*rows, *[Row()] * room, across([f"( {name} )" for name in names])]


def _sum_rows(one: Sum, width: int, spell: Spell) -> list[Row]:
    """Label and amount; a reference goes behind the label, as on sheets."""
    amount = spell(one.amount)
    label = f"{one.label} - {one.note}" if one.note else one.label
    bold = one.weight in {"strong", "total"}
    if one.weight == "total" and len(spell(label)) + 1 + 2 * len(amount) <= width:
        gap = spell(label).ljust(width - 2 * len(amount))
        return [Row((Span(gap, bold=True), Span(amount, bold=True, wide=True)))]
    first, *more = wrapped(label, width - len(amount) - 1, spell)
    rows = [row(both_ends(first, amount, width), bold=bold)]
    return [*rows, *(row(text, bold=bold) for text in more)]
