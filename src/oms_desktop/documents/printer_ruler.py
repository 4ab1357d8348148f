"""Test pages that show whether a printer's profile is right."""

from itertools import cycle, islice
from typing import Final

from oms_desktop.documents import escp, escpos
from oms_desktop.documents.code_page import spelled
from oms_desktop.documents.layout import Language
from oms_desktop.documents.lines import Banner, Centred, Code, Dashes, Left, Line, Pair, Space
from oms_desktop.documents.printer_words import printer_word
from oms_desktop.documents.text_rows import CONDENSED, Row, Span, both_ends, row
from oms_desktop.domain.money import format_money
from oms_desktop.domain.printers import Dialect, PrinterProfile

_LETTERS: Final = "\u00e9\u00f1\u00fc\u00e7\u00df \u00d7\u2212\u20ac\u2026 \u201c\u201d"
_AMOUNT: Final = 1_234_567
_FORMS: Final = 2
"""One form shows the columns, the next that it begins where it should."""
_TITLE: Final = 4
"""The line that says what it is."""
_BAR_ROWS: Final = 24
_TICK: Final = 64


def roll_ruler(profile: PrinterProfile, language: Language) -> bytes:
    """A test page for a roll: columns, dots, characters, sizes, a code, and the cut."""
    top: list[Line] = [
        Banner(printer_word("title", language).upper()),
        Centred(profile.name, "shop"),
        Dashes(),
        *_facts(profile, language),
        Dashes(),
        *(Left(text) for text in _digits(profile.columns)),
        Left(printer_word("one_line", language), "small"),
        Dashes(),
        Pair(printer_word("amount", language), format_money(_AMOUNT)),
        Pair(printer_word("bold", language), format_money(_AMOUNT), "strong"),
        Pair("TOTAL", format_money(_AMOUNT), "total"),
        Pair(printer_word("letters", language), _LETTERS),
        Dashes(),
    ]
    below: list[Line] = [
        Left(printer_word("bar", language), "small"),
        Dashes(),
        Code(f"OMS {profile.name}"),
        Centred(printer_word("code", language), "small"),
        Space(2),
    ]
    parts = (escpos.body(top, profile), _bar(profile.dots), escpos.body(below, profile))
    return b"".join([escpos.start(profile), *parts, escpos.finish(profile)])


def form_ruler(profile: PrinterProfile, language: Language) -> bytes:
    """Two forms whose lines are numbered, with the columns in both widths."""
    codec = escp.codec_of(profile)
    tens, ones = _digits(profile.columns)
    many, few = CONDENSED
    narrow = _digits(profile.columns * many // few)[-1]
    page = [row(tens), row(ones), Row((Span(narrow, condensed=True),))]
    texts = [
        f"{printer_word('title', language)}: {profile.name}",
        *(f"{each.label}: {each.value}" for each in _facts(profile, language)),
        f"{printer_word('amount', language)}: {format_money(_AMOUNT)}",
        f"{printer_word('letters', language)}: {_LETTERS}",
        printer_word("one_line", language),
        printer_word("first_line", language),
    ]
    for line in range(len(page) + 1, escp.size_of(profile).lines + 1):
        number = printer_word("line", language).format(line=line, lines=profile.form_lines)
        text = texts.pop(0) if texts else ""
        shown = spelled(f"{line:>3} {text}", codec)[: profile.columns - len(number) - 1]
        page.append(row(both_ends(shown, number, profile.columns), bold=line == _TITLE))
    return escp.send([page] * _FORMS, profile)


def _facts(profile: PrinterProfile, language: Language) -> list[Pair]:
    def said(value: object) -> str:
        return printer_word("yes" if value else "no", language)

    if profile.dialect is Dialect.ESCP:
        found = [("form_lines", str(profile.form_lines))]
    else:
        found = [
            ("dots", str(profile.dots)),
            ("cutter", said(profile.cutter)),
            ("drawer", said(profile.drawer)),
        ]
    facts = [("columns", str(profile.columns)), *found, ("table", profile.code_page)]
    return [Pair(printer_word(key, language), value) for key, value in facts]


def _digits(columns: int) -> tuple[str, str]:
    """Tens above ones, as many as there are columns."""
    tens = "".join(f"{ten:>10}" for ten in range(1, columns // 10 + 1))
    return tens, "".join(islice(cycle("1234567890"), columns))


def _bar(dots: int) -> bytes:
    """A black bar over all dots of the head, with ticks below it."""
    width = -(-dots // 8)
    black = int("1" * dots + "0" * (width * 8 - dots), 2).to_bytes(width, "big")
    ticks = "".join("1" if at % _TICK < 2 or at >= dots - 2 else "0" for at in range(dots))
    ticked = int(ticks.ljust(width * 8, "0"), 2).to_bytes(width, "big")
    return escpos.picture([black] * _BAR_ROWS + [ticked] * _BAR_ROWS, width)
