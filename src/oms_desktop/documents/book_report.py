"""The result of a book check on one sheet of A4."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.look import look_for
from oms_desktop.documents.paper import A4, ALERT, HAIR, Face, Sheet, wrap

_MOST: Final = 34
"""Findings that fit; the CSV file has all of them."""


@dataclass(frozen=True)
class BookPaper:
    """What the sheet says, in the person's words.

    Attributes:
        title: of the sheet.
        shop: its name.
        made_at: the shop's local time of the check.
        verdict: one sentence.
        good: whether nothing was found.
        facts: label and value of what was looked at.
        checked: what the check went through.
        titles: heads of the table of findings.
        findings: its rows, as many cells each.
        more: said below if not all fit, with a place for their number `{n}`.
    """

    title: str
    shop: str
    made_at: datetime
    verdict: str
    good: bool
    facts: Sequence[tuple[str, str]]
    checked: Sequence[str]
    titles: Sequence[str] = ()
    findings: Sequence[Sequence[str]] = ()
    more: str = "… + {n}"


def render(paper: BookPaper) -> bytes:
    """Draw the sheet; the same values give the same bytes."""
    look = look_for(A4)
    sheet = Sheet(A4.width, A4.height or 297, About(paper.title, paper.made_at, author=paper.shop))
    sheet.new_page()
    left, right, y = look.left, look.right, A4.margin
    sheet.left(left, y + look.title.baseline, paper.title, look.title)
    sheet.right(right, y + look.title.baseline, f"{paper.made_at:%d/%m/%Y %H.%M}", look.body)
    y += look.title.leading + 1
    sheet.left(left, y + look.strong.baseline, paper.shop, look.strong)
    y += look.strong.leading + 3
    verdict = look.total if paper.good else Face(look.total.size, bold=True, colour=ALERT)
    for text in wrap(paper.verdict, verdict, right - left):
        sheet.left(left, y + verdict.baseline, text, verdict)
        y += verdict.leading
    y = _facts(sheet, paper, y + 3)
    y += 2
    sheet.rule(left, y, right, 0.2, HAIR)
    y += 2
    if paper.good:
        for text in paper.checked:
            sheet.left(left, y + look.body.baseline, f"\u2013 {text}", look.body)
            y += look.body.leading
    else:
        _findings(sheet, paper, y)
    return sheet.finish()


def _facts(sheet: Sheet, paper: BookPaper, y: float) -> float:
    look = look_for(A4)
    room = look.label.widest(label for label, _ in paper.facts) + 6
    for label, value in paper.facts:
        sheet.left(look.left, y + look.label.baseline, label, look.label)
        for text in wrap(value, look.body, look.right - look.left - room):
            sheet.left(look.left + room, y + look.body.baseline, text, look.body)
            y += look.body.leading
    return y


def _findings(sheet: Sheet, paper: BookPaper, y: float) -> None:
    look = look_for(A4)
    width = look.right - look.left
    places = [look.left + width * share for share in (0, 0.19, 0.42, 0.72, 0.86)]
    ends = [*places[1:], look.right]
    for place, title in zip(places, paper.titles, strict=True):
        sheet.left(place, y + look.small_bold.baseline, title, look.small_bold)
    y += look.small_bold.leading + 1
    for cells in paper.findings[:_MOST]:
        for place, end, text in zip(places, ends, cells, strict=True):
            line = wrap(text, look.small, end - place - 2)
            shown = line[0] if len(line) == 1 else f"{line[0][:-1]}\u2026"
            sheet.left(place, y + look.small.baseline, shown, look.small)
        y += look.small.leading + 0.8
    if len(paper.findings) > _MOST:
        text = paper.more.format(n=len(paper.findings) - _MOST)
        sheet.left(look.left, y + look.body.baseline, text, look.body)
