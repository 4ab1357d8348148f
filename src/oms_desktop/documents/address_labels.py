"""Labels with names and addresses: on sheets of A4 by a grid, or one a page for a roll."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.labels import clipped
from oms_desktop.documents.layout import Language
from oms_desktop.documents.paper import A4, BLACK, Face, Sheet, wrap
from oms_desktop.documents.words import word
from oms_desktop.domain.labels import LabelForm, check_start

_SCALES: Final = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66)
"""Type shrinks so far before anything is left off."""
_NAME_LINES: Final = 2


@dataclass(frozen=True)
class AddressJob:
    """Names with the lines below each, and where on the first sheet to begin (from 1)."""

    labels: Sequence[tuple[str, Sequence[str]]]
    form: LabelForm
    made_at: datetime
    language: Language
    start: int = 1
    training: bool = False


def render(job: AddressJob) -> bytes:
    """Draw all labels; the same values give the same bytes.

    Raises:
        QuantityOutOfRange: the paper has no such place to begin at.
    """
    form = job.form
    check_start(job.start, form)
    width, height = (form.width, form.height) if form.is_roll else (A4.width, A4.height or 0)
    about = About(word("address_labels", job.language), job.made_at, language=job.language)
    sheet = Sheet(width, height, about)
    mark = (word("training", job.language).upper(),) if job.training else ()
    place = job.start - 1
    sheet.new_page()
    for name, lines in job.labels:
        if place == form.per_page:
            sheet.new_page()
            place = 0
        _draw(sheet, form, form.corner(place), name, (*lines, *mark))
        place += 1
    return sheet.finish()


def _draw(
    sheet: Sheet, form: LabelForm, corner: tuple[float, float], name: str, lines: Sequence[str]
) -> None:
    across, down = form.pad
    left, y = corner[0] + across, corner[1] + down
    most = form.height - 2 * down
    for scale in _SCALES:
        laid = _laid(form, name, lines, scale)
        high = sum(face.leading for _, face in laid)
        if high <= most:
            break
    # In the middle of its height: a short address looks no less meant than a long one.
    y += max(0, (most - high) / 2)
    bottom = corner[1] + form.height - down
    for text, face in laid:
        if y + face.leading > bottom + 0.01:
            break
        sheet.left(left, y + face.baseline, text, face)
        y += face.leading


def _laid(form: LabelForm, name: str, lines: Sequence[str], scale: float) -> list[tuple[str, Face]]:
    """All lines with their type, wrapped to the label's width."""
    room = form.width - 2 * form.pad[0]
    bold = Face(round(form.name_size * scale, 2), bold=True, colour=BLACK)
    body = Face(round(form.code_size * scale, 2), colour=BLACK)
    laid = [(line, bold) for line in clipped(name, bold, room, _NAME_LINES)]
    return laid + [(part, body) for line in lines for part in wrap(line, body, room)]
