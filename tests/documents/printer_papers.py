"""Every paper that goes to a printer as bytes, with the PDF of the same values."""

from collections.abc import Callable
from dataclasses import replace

from oms_desktop.documents import (
    count_roll,
    credit_note,
    delivery_note,
    money_receipt,
    order_slip,
    picking_list,
    receipt,
    shift_report,
)
from oms_desktop.documents.about import About
from oms_desktop.documents.code_page import spelled
from oms_desktop.documents.count_sections import CountPaper
from oms_desktop.documents.form_roll import draw_roll
from oms_desktop.documents.layout import Language, SalePaper
from oms_desktop.documents.order_layout import (
    CreditPaper,
    DeliveryPaper,
    MoneyPaper,
    OrderSlip,
    PickingPaper,
)
from oms_desktop.documents.paper import ROLL_58, ROLL_80, PaperSize
from oms_desktop.documents.printer_bytes import Values
from oms_desktop.documents.roll import draw_lines
from oms_desktop.documents.shift_sections import ShiftPaper
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from tests.documents import order_papers_made as made
from tests.documents import test_count_report, test_shift_report
from tests.documents.papers import cash_sale, credit_sale, line

ROLLS = ((48, 576), (42, 512), (32, 384))


def roll(columns: int = 48, dots: int = 576, **changes: object) -> PrinterProfile:
    found = PrinterProfile(
        "Kasir",
        Connection.FILE,
        dialect=Dialect.ESCPOS,
        paper="58" if columns == 32 else "80",
        columns=columns,
        dots=dots,
    )
    return replace(found, **changes)  # type: ignore[arg-type]  # the fields as they are called


def forms(lines: int = 33, **changes: object) -> PrinterProfile:
    found = PrinterProfile(
        "Gudang",
        Connection.FILE,
        dialect=Dialect.ESCP,
        paper="half",
        columns=80,
        form_lines=lines,
    )
    return replace(found, **changes)  # type: ignore[arg-type]  # the fields as they are called


def _sale(language: Language) -> SalePaper:
    sold = (line(1, discount=250, quantity=1_500, unit="kg", note="Tanpa plastik"), line(3))
    return credit_sale(sold, language, tendered=50_000, change=1_234)


PAPERS: dict[str, Callable[[Language], Values]] = {
    "receipt": _sale,
    "cash": lambda language: cash_sale((line(1), line(2), line(3)), language),
    "void": lambda language: replace(_sale(language), void=True, copy=2, training=True),
    "slip": made.slip,
    "cancelled": made.cancellation,
    "money": made.money,
    "refunded": lambda language: made.money(language, refunded=True, copy=1),
    "credit": made.credit,
    "delivery": made.delivery,
    "picking": lambda language: made.picking(language, 5, 2),
    "shift": test_shift_report.paper,
    "count": test_count_report.paper,
}


def pdf_of(values: Values, columns: int) -> bytes:
    """The same on a roll, as a PDF."""
    size: PaperSize = ROLL_58 if columns == 32 else ROLL_80
    match values:
        case SalePaper():
            return receipt.render(values, round(size.width))
        case OrderSlip():
            return order_slip.render(values, size)
        case MoneyPaper():
            return money_receipt.render(values, size)
        case CreditPaper():
            return credit_note.render(values, size)
        case PickingPaper():
            return picking_list.render(values, size)
        case ShiftPaper():
            return shift_report.render_roll(values, size)
        case DeliveryPaper():
            return draw_roll(delivery_note.form_of(values), size)
        case CountPaper():
            return draw_lines(count_roll.lines(values), size, About(values.title, values.at))
        case _:
            raise AssertionError(values)


def squeezed(text: str, codec: str = "cp437") -> str:
    """Letters, digits and what stands within them, wherever lines were broken."""
    return "".join(each for each in spelled(text, codec) if each.isalnum() or each in ".,:/()%?")
