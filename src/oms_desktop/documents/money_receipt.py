"""The money receipt (kwitansi): across on A5 or half a letter, twice on A4 (one stays in the shop), on a roll."""

from dataclasses import replace
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.form import Form, Signature, Text
from oms_desktop.documents.form_head import draw_marks
from oms_desktop.documents.form_roll import draw_roll
from oms_desktop.documents.labels import clipped
from oms_desktop.documents.logo import read_logo
from oms_desktop.documents.look import Look
from oms_desktop.documents.order_layout import MoneyPaper
from oms_desktop.documents.order_words import document_marks, document_stamp, order_word
from oms_desktop.documents.paper import (
    A4,
    ACCENT,
    ALERT,
    HAIR,
    INK,
    MM_PER_POINT,
    QUIET,
    TINT,
    Face,
    PaperSize,
    Sheet,
    wrap,
)
from oms_desktop.documents.priced import place_and_day
from oms_desktop.documents.sums import Sum
from oms_desktop.documents.words import long_date, rupiah_in_words, word
from oms_desktop.domain.money import format_money

STAMP_DUTY_ABOVE: Final = 5_000_000
"""Receipts for more need a duty stamp (Law 10/2020)."""
_MARGIN: Final = 14.0
_LOGO: Final = (30.0, 16.0)
_SELLER: Final = 110.0
"""Width for logo, name and address."""
_ROW_SIZES: Final = (10.5, 9.5, 8.5, 7.5, 6.5)
"""Of the rows, the first with which all of them fit (points)."""
_ROW_GAP: Final = 3.4 / 10.5
"""Below each row, in millimetres to the point of its type."""
_LABELS: Final = 52.0
_SIGNED: Final = 40.0
"""Of the height, for what stands below the rows."""
_FOOT: Final = 51.0
"""Height of amount and signature, with what is below them."""
_MOST_LINES: Final = (2, 3, 3, 2, 1, 1)
"""Of each row, so that all rows fit above the signature; the sum in words always does."""
_MOST_PARTS: Final = 4
_PURPOSES: Final = {"deposit": "to_deposit", "payment": "to_debt", "sale": "to_purchase"}


def render(paper: MoneyPaper, size: PaperSize) -> bytes:
    """Draw a money receipt; the same values give the same bytes.

    Smaller sheets lie across; A4 has it twice, to be cut apart.
    """
    if size.height is None:
        return draw_roll(form_of(paper), size)
    double = size is A4
    across = size.width if double else size.height
    height = size.height / 2 if double else size.width
    title = order_word("money_receipt", paper.language)
    about = About.paper(paper.number, paper.made_at, title, paper.shop, paper.language)
    sheet = Sheet(across, size.height if double else height, about)
    sheet.new_page()
    _Slip(paper, across, height).draw(sheet, 0)
    if double:
        sheet.dashes(6, height, across - 6)
        _Slip(paper, across, height, kept=True).draw(sheet, height)
    return sheet.finish()


def purpose_of(paper: MoneyPaper) -> str:
    """What the money was for, in words."""
    if paper.purpose == "split":
        return _split(paper)
    key = _PURPOSES.get(paper.purpose)
    if key is None:
        return " ".join(filter(None, (paper.purpose, paper.document)))
    return order_word(key, paper.language).format(document=paper.document)


def _split(paper: MoneyPaper) -> str:
    """The invoices, each with its part; what doesn't fit is said in one sum."""
    language = paper.language
    if not paper.parts:
        return order_word("to_keep", language)
    first, others = paper.parts[:_MOST_PARTS], paper.parts[_MOST_PARTS:]
    said = [f"{number} ({format_money(part)})" for number, part in first]
    if others:
        words = order_word("and_others", language).format(count=len(others))
        said.append(f"{words} ({format_money(sum(part for _, part in others))})")
    if len(paper.parts) == 1:
        return order_word("to_debt", language).format(document=said[0])
    return order_word("to_debts", language).format(parts=", ".join(said))


def _paid_by(paper: MoneyPaper) -> str:
    """The way the money came, or each of several with its amount."""
    language = paper.language
    if len(paper.ways) > 1:
        return ", ".join(
            " ".join(
                filter(None, (word(way.method, language), format_money(way.amount), way.reference))
            )
            for way in paper.ways
        )
    way = word(paper.method, language)
    return f"{way} \u00b7 {paper.reference}" if paper.reference else way


def needs_stamp(paper: MoneyPaper) -> bool:
    """Whether a duty stamp belongs on it."""
    return paper.amount > STAMP_DUTY_ABOVE


def _rows(paper: MoneyPaper) -> list[tuple[str, str]]:
    language = paper.language
    owed = format_money(paper.owed) if paper.owed else order_word("settled", language)
    own = [("was_used", paper.used), ("was_kept", paper.kept)]
    said = [order_word(key, language).format(amount=format_money(n)) for key, n in own if n]
    balance = [(word("own_balance", language), ", ".join(said))] if said else []
    return [
        (order_word("received_from", language), paper.received_from),
        (order_word("sum", language), rupiah_in_words(paper.amount, language)),
        (order_word("purpose", language), purpose_of(paper)),
        (order_word("paid_by", language), _paid_by(paper)),
        (order_word("owed", language), owed),
        *balance,
    ]


def form_of(paper: MoneyPaper) -> Form:
    """A money receipt as a form, for rolls and for printers that are sent characters."""
    language = paper.language
    hint = (Text(order_word("stamp_hint", language), "small"),) if needs_stamp(paper) else ()
    sums = (Sum(word("total", language).upper(), format_money(paper.amount), "total"),)
    rows = _rows(paper)
    return Form(
        title=order_word("money_receipt", language),
        number=paper.number,
        made_at=paper.made_at,
        language=language,
        shop=paper.shop,
        marks=document_marks(paper),
        stamp=document_stamp(paper, "money_back" if paper.refunded else ""),
        to=tuple(
            text
            for label, value in rows[:3]
            for text in (Text(label, "small", gap=1), Text(value, "bold"))
        ),
        sums=sums,
        sums_after=tuple(Sum(label, value) for label, value in rows[3:]),
        remarks=hint,
        dated=place_and_day(paper.shop.city, long_date(paper.made_at, language)),
        signatures=(Signature(word("yours", language), paper.cashier),),
    )


class _Slip:
    """One receipt on half a sheet; the shop's own copy says that it stays."""

    def __init__(
        self, paper: MoneyPaper, width: float, height: float, *, kept: bool = False
    ) -> None:
        self._paper, self._kept = paper, kept
        self._width, self._height = width, height
        self._look = Look(PaperSize("", width, height, _MARGIN), 1.0)

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw it on the half that begins at `top`."""
        y = self._draw_head(sheet, top + 11)
        y = self._draw_rows(sheet, y, top + self._height - _SIGNED - y)
        self._draw_foot(sheet, max(y + 3, top + self._height - _FOOT))
        self._draw_stamp(sheet, top)

    def _draw_head(self, sheet: Sheet, y: float) -> float:
        look, paper, language = self._look, self._paper, self._paper.language
        logo, x, lowest = read_logo(paper.shop.logo), look.left, y
        if logo is not None:
            width, height = logo.fit(*_LOGO)
            sheet.picture(logo, x, y, width, height)
            x, lowest = x + width + 4, y + height
        room = look.left + _SELLER - x
        names = wrap(paper.shop.name, look.shop, room)[:2]
        for at, name in enumerate(names):
            sheet.left(x, y + at * look.shop.leading + look.shop.baseline, name, look.shop)
        title = order_word("money_receipt", language).upper()
        sheet.right(look.right, y + look.title.baseline, title, look.title)
        below = y + len(names) * look.shop.leading + 0.8
        phone = f"{word('phone', language)} {paper.shop.phone}" if paper.shop.phone else ""
        for line in [*wrap(paper.shop.address, look.small, room)[:2], phone]:
            if line:
                sheet.left(x, below + look.small.baseline, line, look.small)
                below += look.small.leading
        number = y + look.title.leading
        sheet.right(look.right, number + look.strong.baseline, paper.number, look.strong)
        marks = document_marks(paper)
        if self._kept:
            marks = (order_word("archive", language).upper(), *marks)
        draw_marks(sheet, marks, look, number + look.strong.leading + 1)
        y = max(below, lowest, number + look.strong.leading + (6.5 if marks else 0)) + 2.5
        sheet.rule(look.left, y, look.right, 0.5, ACCENT)
        return y + 4.5

    def _draw_rows(self, sheet: Sheet, y: float, room: float) -> float:
        look = self._look
        x = look.left + _LABELS
        for at, (label, lines, face) in enumerate(self._rows(room)):
            grey = Face(face.size - 0.5, colour=QUIET)
            sheet.left(look.left, y + face.baseline, label, grey)
            if at == 1:
                height = len(lines) * face.leading + 2.4
                sheet.bar(x - 2, y - 1.2, look.right - x + 2, height, TINT)
            for line in lines:
                sheet.left(x, y + face.baseline, line, face)
                y += face.leading
            sheet.rule(x - 2, y + 1.2, look.right, 0.15, HAIR)
            y += face.size * _ROW_GAP
        return y

    def _rows(self, room: float) -> list[tuple[str, list[str], Face]]:
        """Label, lines and face of each row, as large as the room allows."""
        width = self._look.right - self._look.left - _LABELS
        rows: list[tuple[str, list[str], Face]] = []
        for size in _ROW_SIZES:
            rows, face = [], Face(size)
            for at, (label, value) in enumerate(_rows(self._paper)):
                said = replace(face, bold=at == 0)
                rows.append((label, clipped(value, said, width, _MOST_LINES[at]), said))
            lines_high = sum(len(lines) for _, lines, _ in rows) * face.leading
            if lines_high + len(rows) * size * _ROW_GAP <= room:
                break
        return rows

    def _draw_foot(self, sheet: Sheet, y: float) -> None:
        """The amount in figures at the left, place, day and signature at the right."""
        look, paper, language = self._look, self._paper, self._paper.language
        amount, face = format_money(paper.amount), Face(19, bold=True)
        width = max(62.0, face.width(amount) + 12)
        sheet.frame(look.left, y + 2, width, 14, INK)
        baseline = y + 2 + (14 - face.leading) / 2 + face.baseline
        sheet.centre(look.left + width / 2, baseline, amount, face)
        if needs_stamp(paper):
            hint = order_word("stamp_hint", language)
            for at, line in enumerate(wrap(hint, look.small, 84)):
                sheet.left(look.left, y + 20 + at * 3.6 + 2, line, look.small)
        x = look.right - 58
        day = place_and_day(paper.shop.city, long_date(paper.made_at, language))
        sheet.left(x, y + look.body.baseline, day, look.body)
        if needs_stamp(paper):
            sheet.frame(x, y + 6.5, 22, 17, HAIR)
            for at, line in enumerate(wrap(order_word("stamp_duty", language), look.small, 19)):
                sheet.centre(x + 11, y + 13.5 + at * 3.6, line, look.small)
        line_y = y + 29
        sheet.rule(x, line_y, look.right, 0.2, QUIET)
        shown = wrap(paper.cashier, look.small, 58)[0]
        sheet.left(x, line_y + 0.6 + look.small.size * MM_PER_POINT, shown, look.small)

    def _draw_stamp(self, sheet: Sheet, top: float) -> None:
        text = document_stamp(self._paper, "money_back" if self._paper.refunded else "")
        if not text:
            return
        one = Face(100, bold=True)
        size = min(100 * self._width * 0.7 / one.width(text), 60)
        face = Face(size, bold=True, colour=ALERT)
        sheet.stamp(text, face, (self._width / 2, top + self._height / 2), 18)
