"""The receipt (struk) on a thermal roll: black only, as long as its content."""

from dataclasses import replace
from typing import Final

from oms_desktop.documents.about import About
from oms_desktop.documents.codes import chat_code, pay_code
from oms_desktop.documents.layout import Language, PaperLine, SalePaper
from oms_desktop.documents.lines import (
    Banner,
    Centred,
    Code,
    Dashes,
    Indent,
    Left,
    Line,
    Pair,
    Space,
    shop_lines,
    sum_lines,
)
from oms_desktop.documents.paper import ROLL_58, ROLL_80
from oms_desktop.documents.roll import draw_lines
from oms_desktop.documents.sums import included_tax, sums_after_total, sums_to_total
from oms_desktop.documents.words import long_date, marks, short_moment, word
from oms_desktop.domain.money import NO_BREAK_SPACE, format_number
from oms_desktop.domain.quantity import format_quantity

_ROLLS: Final = {80: ROLL_80, 58: ROLL_58}
_TIMES: Final = "\u00d7"


def render(paper: SalePaper, width_mm: int) -> bytes:
    """Draw a receipt on a roll of 80 or 58 mm, exactly as long as needed.

    Returns:
        A PDF of one page, more only above 3 m; the same values give the same bytes.

    Raises:
        ValueError: another width.
    """
    if width_mm not in _ROLLS:
        message = f"no roll is {width_mm} mm wide"
        raise ValueError(message)
    title = word("receipt", paper.language)
    about = About.paper(paper.number, paper.issued_at, title, paper.shop, paper.language)
    return draw_lines(lines(paper), _ROLLS[width_mm], about)


def lines(paper: SalePaper) -> list[Line]:
    """A receipt as the lines of a roll, less what the shop leaves off."""
    paper = _trimmed(paper)
    banners = [Banner(mark) for mark in marks(paper)]
    made: list[Line] = [*banners, *shop_lines(paper.shop, paper.language), Dashes()]
    made += [*_facts(paper), Dashes()]
    for line in paper.lines:
        made += _line(line, paper.language)
    made += [Dashes(), *_sums(paper)]
    made += _codes(paper)
    if paper.shop.footer:
        made += [Dashes(), Centred(paper.shop.footer, "small")]
    # Said again where the paper is torn off.
    return [*made, *banners]


def _codes(paper: SalePaper) -> list[Line]:
    """What can be scanned, each with its words: first how to pay, then how to write to the shop."""
    made: list[Line] = []
    for code in filter(None, (pay_code(paper), chat_code(paper))):
        words = [Centred(text, "strong") for text in code.words]
        made += [Dashes(), *words, Code(code.text)]
    return made


def _trimmed(paper: SalePaper) -> SalePaper:
    """The paper without what the shop leaves off; who owes money is always named."""
    shop, without = paper.shop, paper.shop.receipt_without
    shop = replace(
        shop,
        logo=None if "logo" in without else shop.logo,
        address="" if "address" in without else shop.address,
        phone="" if "address" in without else shop.phone,
        footer="" if "footer" in without else shop.footer,
    )
    nameless = "customer" in without and paper.due_on is None and not paper.balance
    order = "order" in without
    return replace(
        paper,
        shop=shop,
        cashier="" if "cashier" in without else paper.cashier,
        customer=None if nameless else paper.customer,
        order_number="" if order else paper.order_number,
        delivery_number="" if order else paper.delivery_number,
        line_discount=0 if "line_discount" in without else paper.line_discount,
    )


def _facts(paper: SalePaper) -> list[Line]:
    language = paper.language
    facts = [("cashier", paper.cashier)]
    if paper.customer is not None:
        facts.append(("customer", paper.customer.name))
    facts += [("order", paper.order_number), ("delivery", paper.delivery_number)]
    if paper.due_on is not None:
        facts.append(("due", long_date(paper.due_on, language)))
    return [
        Pair(paper.number, short_moment(paper.issued_at, language)),
        *(Pair(word(key, language), value) for key, value in facts if value),
    ]


def _line(line: PaperLine, language: Language) -> list[Line]:
    unit = f"{NO_BREAK_SPACE}{line.unit}" if line.unit else ""
    each = f"{format_quantity(line.quantity)}{unit} {_TIMES} {format_number(line.unit_price)}"
    gross = format_number(line.amount + line.discount)
    made: list[Line] = [Left(line.name), Pair(each, gross, indent=Indent.ROW)]
    if line.discount:
        off = format_number(-line.discount)
        made.append(Pair(word("discount", language), off, indent=Indent.ROW))
    if line.note:
        made.append(Left(line.note, "small", Indent.ROW))
    return [*made, Space(0.6)]


def _sums(paper: SalePaper) -> list[Line]:
    count = len(paper.lines)
    items = word("item_one" if count == 1 else "items", paper.language).format(count=count)
    subtotal, *others = sums_to_total(paper)
    made: list[Line] = [Pair(f"{subtotal.label} ({items})", subtotal.amount)]
    if "subtotal" in paper.shop.receipt_without and paper.subtotal == paper.total:
        made = []
    for row in [*others, *included_tax(paper), *sums_after_total(paper)]:
        made += sum_lines(row)
    return made
