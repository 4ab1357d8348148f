"""The top of a form: who issues it, what it is, whom it is for, and its facts."""

from dataclasses import replace

from oms_desktop.documents.form import Form, Text
from oms_desktop.documents.logo import read_logo
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import ACCENT, INK, Face, Sheet, wrap
from oms_desktop.documents.words import word

_SELLER_SHARE = 0.58
_TO_SHARE = 0.5


def face_of(text: Text, look: Look) -> Face:
    """How loud a line is drawn."""
    faces = {
        "small": look.small,
        "label": look.label,
        "body": look.body,
        "bold": look.body_bold,
        "strong": look.strong,
    }
    return faces[text.weight]


class FormHead:
    """The head of the first page, measured once and then drawn."""

    def __init__(self, form: Form, look: Look) -> None:
        """Break all texts into lines and add up the heights."""
        self._form = form
        self._look = look
        self._logo = read_logo(form.shop.logo)
        self._logo_size = (0.0, 0.0)
        self._seller_x = look.left
        if self._logo is not None:
            self._logo_size = self._logo.fit(look.mm(34), look.mm(20))
            self._seller_x += self._logo_size[0] + look.mm(5)
        seller_width = look.left + look.size.inner * _SELLER_SHARE - self._seller_x
        self._shop_name = wrap(form.shop.name, look.shop, seller_width)
        self._seller = _seller_lines(form, look, seller_width)
        self._title = _fitting(
            form.title.upper(), look.title, look.size.inner * (1 - _SELLER_SHARE) - look.mm(4)
        )
        to_width = look.size.inner * _TO_SHARE - look.mm(8)
        self._to = _block(form.to, look, to_width)
        self._facts = _fact_lines(form, look)
        self._seller_height = max(self._seller_block(), self._title_block(), self._logo_size[1])
        self._to_height = max(
            sum(gap + face.leading for _, face, gap in self._to),
            sum(len(values) for _, values in self._facts) * self._fact_step,
        )
        self.height = (
            self._seller_height + look.mm(5) + self._notice_height + self._to_height + look.mm(10)
        )

    @property
    def _fact_step(self) -> float:
        return self._look.body.leading * 1.08

    @property
    def _notice_height(self) -> float:
        look = self._look
        return look.total.leading + look.mm(7) if self._form.notice else 0.0

    def _seller_block(self) -> float:
        look = self._look
        name = len(self._shop_name) * look.shop.leading + look.mm(0.8)
        return name + len(self._seller) * look.small.leading

    def _title_block(self) -> float:
        look = self._look
        pills = look.mm(7.5) if self._form.marks else 0
        return look.title.leading + look.strong.leading + pills

    def draw(self, sheet: Sheet, y: float) -> None:
        """Draw from `y` downward."""
        look = self._look
        self._draw_seller(sheet, y)
        self._draw_title(sheet, y)
        y += self._seller_height + look.mm(5)
        sheet.rule(look.left, y, look.right, 0.5, ACCENT)
        y += look.mm(4)
        if self._form.notice:
            self._draw_notice(sheet, y)
            y += self._notice_height
        self._draw_to(sheet, y)
        self._draw_facts(sheet, y)

    def _draw_seller(self, sheet: Sheet, y: float) -> None:
        if self._logo is not None:
            sheet.picture(self._logo, self._look.left, y, *self._logo_size)
        lines = [(line, self._look.shop) for line in self._shop_name]
        _draw_lines(sheet, self._seller_x, y, lines)
        y += len(lines) * self._look.shop.leading + self._look.mm(0.8)
        _draw_lines(sheet, self._seller_x, y, [(line, self._look.small) for line in self._seller])

    def _draw_title(self, sheet: Sheet, y: float) -> None:
        look, form = self._look, self._form
        sheet.right(look.right, y + look.title.baseline, form.title.upper(), self._title)
        y += look.title.leading
        sheet.right(look.right, y + look.strong.baseline, form.number, look.strong)
        draw_marks(sheet, form.marks, look, y + look.strong.leading + look.mm(1.5))

    def _draw_notice(self, sheet: Sheet, y: float) -> None:
        look = self._look
        height = look.total.leading + look.mm(3)
        sheet.frame(look.left, y, look.size.inner, height, INK)
        text = self._form.notice.upper()
        face = _fitting(text, look.total, look.size.inner - look.mm(6))
        baseline = y + (height - face.leading) / 2 + face.baseline
        sheet.centre(look.size.width / 2, baseline, text, face)

    def _draw_to(self, sheet: Sheet, y: float) -> None:
        for text, face, gap in self._to:
            y += gap
            sheet.left(self._look.left, y + face.baseline, text, face)
            y += face.leading

    def _draw_facts(self, sheet: Sheet, y: float) -> None:
        look = self._look
        x = look.left + look.size.inner * _TO_SHARE
        for label, values in self._facts:
            sheet.left(x, y + look.label.baseline, label, look.label)
            for value in values:
                sheet.right(look.right, y + look.body.baseline, value, look.body)
                y += self._fact_step


class RunningHead:
    """The head of every page after the first."""

    def __init__(self, form: Form, look: Look) -> None:
        """Prepare it for `form`."""
        self._form = form
        self._look = look
        self.height = look.body_bold.leading + look.mm(7)

    def draw(self, sheet: Sheet, y: float) -> None:
        """Draw from `y` downward."""
        look, form = self._look, self._form
        baseline = y + look.body_bold.baseline
        title = f"{form.title} {form.number}"
        title_width = look.body_bold.width(wrap(title, look.body_bold, look.size.inner)[0])
        shop = wrap(form.shop.name, look.body_bold, look.size.inner - title_width - look.mm(6))[0]
        sheet.left(look.left, baseline, shop, look.body_bold)
        sheet.right(look.right, baseline, title, look.body_bold)
        y += look.body_bold.leading + look.mm(1.5)
        sheet.rule(look.left, y, look.right, 0.5, ACCENT)


def draw_marks(sheet: Sheet, found: tuple[str, ...], look: Look, y: float) -> None:
    """Draw each mark in a frame, right-aligned below the number."""
    face = Face(look.small_bold.size, bold=True, colour=INK)
    x = look.right
    for mark in reversed(found):
        width = face.width(mark) + look.mm(4)
        sheet.frame(x - width, y, width, look.mm(5), INK)
        offset = (look.mm(5) - face.leading) / 2 + face.baseline
        sheet.centre(x - width / 2, y + offset, mark, face)
        x -= width + look.mm(2)


def _fitting(text: str, face: Face, width: float) -> Face:
    """The face, smaller if the text would be wider than this."""
    wide = face.widest(wrap(text, face, 10_000))
    return face if wide <= width else replace(face, size=round(face.size * width / wide, 2))


def _draw_lines(sheet: Sheet, x: float, y: float, lines: list[tuple[str, Face]]) -> None:
    for text, face in lines:
        sheet.left(x, y + face.baseline, text, face)
        y += face.leading


def _seller_lines(form: Form, look: Look, width: float) -> list[str]:
    shop, language = form.shop, form.language
    lines = wrap(shop.address, look.small, width) if shop.address else []
    if shop.phone:
        lines += wrap(f"{word('phone', language)} {shop.phone}", look.small, width)
    if shop.tax_id:
        lines += wrap(f"{word('tax_id', language)} {shop.tax_id}", look.small, width)
    return lines


def _block(texts: tuple[Text, ...], look: Look, width: float) -> list[tuple[str, Face, float]]:
    """Lines with their faces and the distance above each."""
    lines: list[tuple[str, Face, float]] = []
    for text in texts:
        face = face_of(text, look)
        first, *more = wrap(text.text, face, width)
        lines.append((first, face, look.mm(text.gap)))
        lines += [(line, face, 0.0) for line in more]
    return lines


def _fact_lines(form: Form, look: Look) -> list[tuple[str, list[str]]]:
    """Each fact's label, and its value in lines that leave the label room."""
    room = look.size.inner * (1 - _TO_SHARE)
    return [
        (label, wrap(value, look.body, room - look.label.width(label) - look.mm(3)))
        for label, value in form.facts
        if value
    ]
