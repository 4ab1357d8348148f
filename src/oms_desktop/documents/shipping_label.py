"""The label of a parcel: 10 x 15 cm, one a page, or four on a sheet of A4."""

from dataclasses import replace
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.labels import clipped
from oms_desktop.documents.order_layout import LabelPaper, ParcelLabel
from oms_desktop.documents.order_words import order_word, weight_text
from oms_desktop.documents.paper import A4, BLACK, WHITE, Face, PaperSize, Sheet, wrap
from oms_desktop.documents.words import word
from oms_desktop.domain.barcode_bars import bars_of
from oms_desktop.domain.money import format_money
from oms_desktop.domain.refused import Refused

LABEL: Final = PaperSize("10 x 15 cm", 100, 150, 5)
_WIDTH: Final = 90.0
_HEIGHT: Final = 140.0
_A4_CORNERS: Final = ((7.5, 4.25), (112.5, 4.25), (7.5, 152.75), (112.5, 152.75))
"""The sheet cut twice in the middle gives four of A6; each label stands in the midst of one."""
_DOT: Final = 25.4 / 203
"""A thermal head's dot: bars on whole dots stay as wide as they should be."""
_BARS: Final = 17.0


def render(paper: LabelPaper, size: PaperSize) -> bytes:
    """Draw all labels; the same values give the same bytes.

    Args:
        paper: the labels.
        size: `LABEL`, one a page, or `A4`, four a sheet.
    """
    corners = _A4_CORNERS if size is A4 else ((LABEL.margin, LABEL.margin),)
    title = order_word("shipping_label", paper.language)
    about = About.paper(paper.number, paper.made_at, title, paper.shop, paper.language)
    sheet = Sheet(size.width, size.height or _HEIGHT, about)
    for at, label in enumerate(paper.labels):
        place = at % len(corners)
        if place == 0:
            sheet.new_page()
        _Label(paper, label).draw(sheet, *corners[place])
    return sheet.finish()


class _Label:
    """One label, from the top downward: carrier, bars, receiver, amount to collect, sender."""

    def __init__(self, paper: LabelPaper, label: ParcelLabel) -> None:
        self._paper, self._label = paper, label
        self._language = paper.language

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw it with its corner at a place of the page."""
        sheet.frame(left, top, _WIDTH, _HEIGHT, BLACK)
        y = self._draw_carrier(sheet, left, top)
        y = self._draw_code(sheet, left, y)
        foot = self._draw_foot(sheet, left, top + _HEIGHT)
        foot = self._draw_collect(sheet, left, foot)
        self._draw_recipient(sheet, left, y, foot)

    def _draw_carrier(self, sheet: Sheet, left: float, y: float) -> float:
        label = self._label
        big, small = Face(17, bold=True, colour=BLACK), Face(10, bold=True, colour=BLACK)
        carrier = label.carrier or self._paper.shop.name
        parcel = f"{label.parcel}/{label.parcels}"
        room = _WIDTH - 9 - big.width(parcel)
        face = _shrunk(carrier, big, room)
        sheet.left(left + 3, y + 2 + big.baseline, clipped(carrier, face, room, 1)[0], face)
        sheet.right(left + _WIDTH - 3, y + 2 + big.baseline, parcel, big)
        y += 2 + big.leading
        words = order_word("parcel", self._language)
        parcel = words.format(place=label.parcel, places=label.parcels)
        room = _WIDTH - 9 - small.width(parcel)
        sheet.left(left + 3, y + small.baseline, clipped(label.service, small, room, 1)[0], small)
        sheet.right(left + _WIDTH - 3, y + small.baseline, parcel, small)
        y += small.leading + 1.5
        sheet.rule(left, y, left + _WIDTH, 0.5, BLACK)
        return y

    def _draw_code(self, sheet: Sheet, left: float, y: float) -> float:
        """The tracking number in bars and text; our own number where there is none yet."""
        label = self._label
        code = label.tracking or label.number
        face = Face(13, bold=True, colour=BLACK)
        self._draw_bars(sheet, code, left, y + 3)
        y += 3 + _BARS + 0.5
        face = _shrunk(code, face, _WIDTH - 6)
        sheet.centre(
            left + _WIDTH / 2, y + face.baseline, clipped(code, face, _WIDTH - 6, 1)[0], face
        )
        y += Face(13, bold=True).leading
        if label.carrier and not label.tracking:
            small = Face(7.5, colour=BLACK)
            words = order_word("no_tracking", self._language)
            sheet.centre(left + _WIDTH / 2, y + small.baseline, words, small)
            y += small.leading
        y += 1.5
        sheet.rule(left, y, left + _WIDTH, 0.3, BLACK)
        return y

    @staticmethod
    def _draw_bars(sheet: Sheet, code: str, left: float, y: float) -> None:
        try:
            bars = bars_of(code)
        except Refused:
            # Typed with letters that no bar code has: the text below still says it.
            return
        dots = min(4, int(_WIDTH / (bars.width * _DOT)))
        if dots < 1:
            return
        module = dots * _DOT
        spare = _WIDTH - bars.width * module
        first = round((left + spare / 2 + bars.quiet_left * module) / _DOT) * _DOT
        sheet.bars(first, y, _BARS, module, bars.dark_runs())

    def _draw_recipient(self, sheet: Sheet, left: float, y: float, foot: float) -> None:
        """Name, phone and address as large as the place between allows."""
        to = self._label.recipient
        room = _WIDTH - 6
        phone = f"{word('phone', self._language)} {to.phone}" if to.phone else ""
        for scale in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
            name = Face(17 * scale, bold=True, colour=BLACK)
            body = Face(12.5 * scale, colour=BLACK)
            strong = replace(body, bold=True)
            lines = [(order_word("to", self._language), Face(8, colour=BLACK))]
            lines += [(line, name) for line in wrap(to.name, name, room)]
            lines += [(line, strong) for line in (wrap(phone, strong, room) if phone else [])]
            lines += [(line, body) for line in (wrap(to.address, body, room) if to.address else [])]
            if y + 2 + sum(face.leading for _, face in lines) <= foot:
                break
        y += 2
        for line, face in lines:
            if y + face.leading > foot:
                break
            sheet.left(left + 3, y + face.baseline, line, face)
            y += face.leading

    def _draw_collect(self, sheet: Sheet, left: float, foot: float) -> float:
        """What is to be paid at the door, white on black; returns where it begins."""
        collect = self._label.collect
        if collect is None:
            return foot
        big, small = Face(24, bold=True, colour=WHITE), Face(9, bold=True, colour=WHITE)
        height = big.leading + small.leading + 2
        top = foot - height - 1
        sheet.bar(left, top, _WIDTH, height, BLACK)
        cod, amount = order_word("cod", self._language), format_money(collect)
        head = order_word("collect_short", self._language).upper()
        shown = f"{cod} {amount}"
        if not collect:
            head, shown = cod, order_word("nothing_due", self._language).upper()
        elif self._label.parcel > 1:
            # Asked for once, not at every parcel.
            shown = order_word("cod_on_first", self._language)
        face = _shrunk(shown, big, _WIDTH - 8)
        middle = left + _WIDTH / 2
        sheet.centre(middle, top + 1 + small.baseline, head, small)
        sheet.centre(middle, top + 1 + small.leading + big.baseline, shown, face)
        return top

    def _draw_foot(self, sheet: Sheet, left: float, bottom: float) -> float:
        """Sender and numbers at the bottom; returns where it begins."""
        paper, label, language = self._paper, self._label, self._language
        bold, small = Face(9.5, bold=True, colour=BLACK), Face(8, colour=BLACK)
        room = _WIDTH - 6
        shop = " \u00b7 ".join(filter(None, (paper.shop.name, paper.shop.phone)))
        lines = [(order_word("from", language), small), (clipped(shop, bold, room, 1)[0], bold)]
        lines += [(line, small) for line in clipped(paper.shop.address, small, room, 2)]
        if label.note:
            note = f"{order_word('note', language)}: {label.note}"
            lines += [(line, bold) for line in clipped(note, bold, room, 2)]
        training = word("training", language).upper() if paper.training else ""
        parts = (label.number, label.order_number, weight_text(label.weight), training)
        numbers = " \u00b7 ".join(filter(None, parts))
        lines += [(line, small) for line in clipped(numbers, small, room, 1)]
        top = bottom - sum(face.leading for _, face in lines) - 3
        sheet.rule(left, top, left + _WIDTH, 0.3, BLACK)
        y = top + 1.5
        for line, face in lines:
            sheet.left(left + 3, y + face.baseline, line, face)
            y += face.leading
        return top


def _shrunk(text: str, face: Face, width: float) -> Face:
    """The face, down to half its size, in which a text is no wider than this."""
    wide = face.widest(wrap(text, face, 10_000))
    if wide <= width:
        return face
    return replace(face, size=round(max(0.5, width / wide) * face.size, 2))
