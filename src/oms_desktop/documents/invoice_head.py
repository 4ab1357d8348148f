"""The top of an invoice: who sells, who buys, and the facts of the document."""

from oms_desktop.documents.layout import Party, SalePaper
from oms_desktop.documents.logo import read_logo
from oms_desktop.documents.look import Look
from oms_desktop.documents.paper import ACCENT, INK, Face, Sheet, wrap
from oms_desktop.documents.words import long_date, marks, word

_SELLER_SHARE = 0.58
_BUYER_SHARE = 0.5


class InvoiceHead:
    """The head of the first page, measured once and then drawn."""

    def __init__(self, paper: SalePaper, look: Look) -> None:
        """Break all texts into lines and add up the heights."""
        self._paper = paper
        self._look = look
        self._logo = read_logo(paper.shop.logo)
        self._logo_size = (0.0, 0.0)
        self._seller_x = look.left
        if self._logo is not None:
            self._logo_size = self._logo.fit(look.mm(34), look.mm(20))
            self._seller_x += self._logo_size[0] + look.mm(5)
        seller_width = look.left + look.size.inner * _SELLER_SHARE - self._seller_x
        self._shop_name = wrap(paper.shop.name, look.shop, seller_width)
        self._seller = _seller_lines(paper, look, seller_width)
        buyer_width = look.size.inner * _BUYER_SHARE - look.mm(8)
        self._buyer = _buyer_lines(paper, look, buyer_width)
        self._facts = _facts(paper)
        self._seller_height = max(self._seller_block(), self._title_block(), self._logo_size[1])
        self._buyer_height = max(
            sum(face.leading for _, face in self._buyer), len(self._facts) * self._fact_step
        )
        self.height = self._seller_height + look.mm(5) + self._buyer_height + look.mm(10)

    @property
    def _fact_step(self) -> float:
        return self._look.body.leading * 1.08

    def _seller_block(self) -> float:
        look = self._look
        name = len(self._shop_name) * look.shop.leading + look.mm(0.8)
        return name + len(self._seller) * look.small.leading

    def _title_block(self) -> float:
        look = self._look
        pills = look.mm(7.5) if marks(self._paper) else 0
        return look.title.leading + look.strong.leading + pills

    def draw(self, sheet: Sheet, y: float) -> None:
        """Draw from `y` downward."""
        look = self._look
        self._draw_seller(sheet, y)
        self._draw_title(sheet, y)
        y += self._seller_height + look.mm(5)
        sheet.rule(look.left, y, look.right, 0.5, ACCENT)
        y += look.mm(4)
        self._draw_buyer(sheet, y)
        self._draw_facts(sheet, y)

    def _draw_seller(self, sheet: Sheet, y: float) -> None:
        if self._logo is not None:
            sheet.picture(self._logo, self._look.left, y, *self._logo_size)
        lines = [(line, self._look.shop) for line in self._shop_name]
        _draw_lines(sheet, self._seller_x, y, lines)
        y += len(lines) * self._look.shop.leading + self._look.mm(0.8)
        _draw_lines(sheet, self._seller_x, y, [(line, self._look.small) for line in self._seller])

    def _draw_title(self, sheet: Sheet, y: float) -> None:
        look, paper = self._look, self._paper
        title = word("invoice", paper.language).upper()
        sheet.right(look.right, y + look.title.baseline, title, look.title)
        y += look.title.leading
        sheet.right(look.right, y + look.strong.baseline, paper.number, look.strong)
        draw_marks(sheet, marks(paper), look, y + look.strong.leading + look.mm(1.5))

    def _draw_buyer(self, sheet: Sheet, y: float) -> None:
        _draw_lines(sheet, self._look.left, y, self._buyer)

    def _draw_facts(self, sheet: Sheet, y: float) -> None:
        look = self._look
        x = look.left + look.size.inner * _BUYER_SHARE
        for label, value in self._facts:
            sheet.left(x, y + look.label.baseline, label, look.label)
            sheet.right(look.right, y + look.body.baseline, value, look.body)
            y += self._fact_step


class RunningHead:
    """The head of every page after the first."""

    def __init__(self, paper: SalePaper, look: Look) -> None:
        """Prepare it for `paper`."""
        self._paper = paper
        self._look = look
        self.height = look.body_bold.leading + look.mm(7)

    def draw(self, sheet: Sheet, y: float) -> None:
        """Draw from `y` downward."""
        look, paper = self._look, self._paper
        baseline = y + look.body_bold.baseline
        title = f"{word('invoice', paper.language)} {paper.number}"
        title_width = look.body_bold.width(wrap(title, look.body_bold, look.size.inner)[0])
        shop = wrap(paper.shop.name, look.body_bold, look.size.inner - title_width - look.mm(6))[0]
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


def _draw_lines(sheet: Sheet, x: float, y: float, lines: list[tuple[str, Face]]) -> None:
    for text, face in lines:
        sheet.left(x, y + face.baseline, text, face)
        y += face.leading


def _seller_lines(paper: SalePaper, look: Look, width: float) -> list[str]:
    shop, language = paper.shop, paper.language
    lines = wrap(shop.address, look.small, width) if shop.address else []
    if shop.phone:
        lines += wrap(f"{word('phone', language)} {shop.phone}", look.small, width)
    if shop.tax_id:
        lines += wrap(f"{word('tax_id', language)} {shop.tax_id}", look.small, width)
    return lines


def _buyer_lines(paper: SalePaper, look: Look, width: float) -> list[tuple[str, Face]]:
    language = paper.language
    buyer = paper.customer or Party(word("walk_in", language))
    lines = [(word("to", language), look.label)]
    lines += [(line, look.strong) for line in wrap(buyer.name, look.strong, width)]
    if buyer.address:
        lines += [(line, look.body) for line in wrap(buyer.address, look.body, width)]
    if buyer.phone:
        phone = f"{word('phone', language)} {buyer.phone}"
        lines += [(line, look.body) for line in wrap(phone, look.body, width)]
    return lines


def _facts(paper: SalePaper) -> list[tuple[str, str]]:
    language = paper.language
    term = paper.term_days
    found = [
        ("date", long_date(paper.issued_at, language)),
        ("term", "" if term is None else word("days", language).format(count=term)),
        ("due", long_date(paper.due_on, language) if paper.due_on else ""),
        ("order", paper.order_number),
        ("delivery", paper.delivery_number),
        ("cashier", paper.cashier),
    ]
    return [(word(key, language), value) for key, value in found if value]
