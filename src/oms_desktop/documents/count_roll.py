"""The differences of a stock count as the lines of a roll."""

from oms_desktop.documents.count_sections import (
    CountPaper,
    CountPaperLine,
    cells,
    count_word,
    facts,
    sums,
)
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
    shop_lines,
)
from oms_desktop.documents.shift_words import shift_word

_DOT = " \u00b7 "


def lines(paper: CountPaper) -> list[Line]:
    """All that stands on it."""
    language = paper.language
    banners = [Banner(mark) for mark in paper.marks]
    made: list[Line] = [*banners, *shop_lines(paper.shop, language), Dashes()]
    made += [Centred(paper.title.upper(), "strong"), Centred(paper.reference, "strong"), Space(1)]
    made += [Pair(label, value) for label, value in facts(paper)]
    made.append(Dashes())
    if not paper.lines:
        made.append(Left(count_word("none", language), "strong"))
    for line in paper.lines:
        made += _line(line, paper)
    made.append(Dashes())
    made += [Pair(label, value, "strong" if last else "body") for label, value, last in sums(paper)]
    counted, checked = shift_word("counted_by", language), shift_word("checked_by", language)
    made += [Dashes(), Pair(counted, checked, "small"), Space(ROOM_TO_SIGN), SignHere()]
    return [*made, *banners]


def _line(line: CountPaperLine, paper: CountPaper) -> list[Line]:
    """Name, where it is, expected and counted with their difference, and what it is worth."""
    language = paper.language
    expected, counted, sold, differs, *worth = cells(line, language, with_cost=paper.with_cost)
    where = _DOT.join(filter(None, (line.code, line.unit, line.shelf)))
    found = counted if line.counted is None else f"{count_word('counted', language)} {counted}"
    both = f"{count_word('expected', language)} {expected}{_DOT}{found}"
    made: list[Line] = [Left(line.name, "strong"), Left(where, "small", Indent.ROW)]
    made.append(Pair(both, differs, indent=Indent.ROW))
    if line.sold:
        made.append(Pair(count_word("sold", language), sold, indent=Indent.ROW))
    made += [Pair(count_word("worth", language), each, indent=Indent.ROW) for each in worth]
    return [*made, Space(0.6)]
