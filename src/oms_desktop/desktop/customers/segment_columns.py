"""The columns of the people of a segment."""

from collections.abc import Sequence

from oms_desktop.database.segments import SegmentRow
from oms_desktop.desktop.customers.class_words import CLASS_ICONS, CLASS_TONES, class_word
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.domain.customers import AGREED, DECLINED
from oms_desktop.domain.money import format_number
from oms_desktop.services.session import Session

DASH = "\u2013"
PHONE, CITY, OWES = 1, 3, 6


def consent_word(answer: str) -> str:
    """An answer about marketing."""
    if answer == AGREED:
        return translate("Segments", "Agreed")
    return translate("Segments", "Declined") if answer == DECLINED else ""


def segment_columns(session: Session) -> Sequence[Column]:
    """Columns from left to right."""

    def kind(row: SegmentRow) -> Cell:
        icon = CLASS_ICONS.get(row.kind, "")
        return Cell(class_word(row.kind), chip=CLASS_TONES[row.kind], icon=icon)

    def last(row: SegmentRow) -> Cell:
        day = row.habit.last
        return Cell(short_date(day, session.today()) if day else DASH, tone="text2")

    def spent(row: SegmentRow) -> Cell:
        total = row.habit.total
        return Cell(format_number(total) if total else DASH, right=True)

    return (
        Column(lambda: translate("Segments", "Name"), _name, "name", 170, stretch=True),
        Column(lambda: translate("Segments", "Phone"), lambda row: Cell(row.phone), "", 136),
        Column(lambda: translate("Segments", "Buyer"), kind, "", 168),
        Column(
            lambda: translate("Segments", "City"),
            lambda row: Cell(row.city or DASH, tone="text2"),
            "city",
            100,
        ),
        Column(lambda: translate("Segments", "Last bought"), last, "last", 102),
        Column(lambda: translate("Segments", "Spent"), spent, "spent", 100, right=True),
        Column(lambda: translate("Segments", "Owes"), _owes, "balance", 104, right=True),
        Column(lambda: translate("Segments", "Marketing"), _consent, "", 98),
    )


def _name(row: SegmentRow) -> Cell:
    return Cell(row.name, sub=" \u00b7 ".join(filter(None, (row.code, row.level))))


def _owes(row: SegmentRow) -> Cell:
    if row.balance <= 0:
        return Cell(DASH, right=True, tone="text2")
    return Cell(format_number(row.balance), right=True, tone="text")


def _consent(row: SegmentRow) -> Cell:
    word = consent_word(row.consent)
    if not word:
        return Cell(DASH, tone="text2")
    return Cell(word, chip="success" if row.consent == AGREED else "neutral")
