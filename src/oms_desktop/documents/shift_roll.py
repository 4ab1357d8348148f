"""The report of a shift as the lines of a roll."""

from oms_desktop.documents.lines import (
    ROOM_TO_SIGN,
    Banner,
    Centred,
    Dashes,
    Indent,
    Left,
    Line,
    Pair,
    SignHere,
    Space,
    Voice,
    shop_lines,
)
from oms_desktop.documents.shift_sections import Row, ShiftPaper, facts, sections
from oms_desktop.documents.shift_words import shift_word

_VOICES: dict[str, Voice] = {
    "plain": "body",
    "quiet": "small",
    "strong": "strong",
    "total": "total",
}


def lines(paper: ShiftPaper) -> list[Line]:
    """All that stands on it."""
    language = paper.language
    banners = [Banner(mark) for mark in paper.marks]
    made: list[Line] = [*banners, *shop_lines(paper.shop, language), Dashes()]
    made += [Centred(paper.title.upper(), "strong"), Space(1)]
    made += [Pair(label, value) for label, value in facts(paper)]
    for section in sections(paper):
        made += [Dashes(), Left(section.title.upper(), "strong")]
        for row in section.rows:
            made += _row(row)
    counted, checked = shift_word("counted_by", language), shift_word("checked_by", language)
    made += [Dashes(), Pair(counted, checked, "small"), Space(ROOM_TO_SIGN), SignHere()]
    return [*made, *banners]


def _row(row: Row) -> list[Line]:
    pair = Pair(row.label, row.value, _VOICES[row.weight])
    made: list[Line] = [Space(0.6), pair, Space(0.6)] if row.weight == "total" else [pair]
    if row.note:
        made.append(Left(row.note, "small", Indent.ROW))
    return made
