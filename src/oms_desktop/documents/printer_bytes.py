"""Papers as the bytes of printers that take no pages: the values that PDFs are made from, drawn otherwise."""

from oms_desktop.documents import (
    account_statement,
    count_roll,
    credit_note,
    delivery_note,
    escp,
    escpos,
    invoice,
    money_receipt,
    order_slip,
    picking_list,
    receipt,
    shift_roll,
)
from oms_desktop.documents.account_layout import StatementPaper
from oms_desktop.documents.count_sections import CountPaper
from oms_desktop.documents.form import Form
from oms_desktop.documents.form_roll import form_lines
from oms_desktop.documents.layout import Language, SalePaper
from oms_desktop.documents.lines import Line
from oms_desktop.documents.order_layout import (
    CreditPaper,
    DeliveryPaper,
    LabelPaper,
    MoneyPaper,
    OrderSlip,
    PickingPaper,
)
from oms_desktop.documents.printer_ruler import form_ruler, roll_ruler
from oms_desktop.documents.shift_sections import ShiftPaper
from oms_desktop.domain.printers import Dialect, PrinterProfile

Values = (
    SalePaper
    | OrderSlip
    | MoneyPaper
    | CreditPaper
    | PickingPaper
    | DeliveryPaper
    | LabelPaper
    | ShiftPaper
    | CountPaper
    | StatementPaper
)


def supports(values: Values, profile: PrinterProfile) -> bool:
    """Whether a paper can be sent to a printer as bytes: all but labels for parcels."""
    return profile.dialect is not Dialect.PAGES and not isinstance(values, LabelPaper)


def draw(values: Values, profile: PrinterProfile) -> bytes:
    """The bytes that print a paper; the same values give the same bytes.

    Raises:
        ValueError: the paper isn't for this printer, see `supports`.
    """
    if not supports(values, profile):
        message = f"no {type(values).__name__} in {profile.dialect}"
        raise ValueError(message)
    if profile.dialect is Dialect.ESCPOS:
        return escpos.draw(_lines(values), profile)
    if isinstance(values, ShiftPaper | CountPaper):
        number = values.reference if isinstance(values, CountPaper) else values.report.number
        return escp.draw_lines(_lines(values), profile, number, values.language)
    if isinstance(values, SalePaper):
        return escp.draw_form(invoice.form_of(values), profile)
    return escp.draw_form(_form(values), profile)


def ruler(profile: PrinterProfile, language: Language) -> bytes:
    """The bytes of a page that shows whether a profile is right: columns, dots, characters, length.

    Raises:
        ValueError: the printer takes pages.
    """
    if profile.dialect is Dialect.ESCPOS:
        return roll_ruler(profile, language)
    if profile.dialect is Dialect.ESCP:
        return form_ruler(profile, language)
    message = "a printer of pages needs no ruler"
    raise ValueError(message)


def _lines(values: Values) -> list[Line]:
    match values:
        case SalePaper():
            return receipt.lines(values)
        case ShiftPaper():
            return shift_roll.lines(values)
        case CountPaper():
            return count_roll.lines(values)
        case _:
            return form_lines(_form(values))


def _form(values: Values) -> Form:
    match values:
        case OrderSlip():
            return order_slip.form_of(values)
        case MoneyPaper():
            return money_receipt.form_of(values)
        case CreditPaper():
            return credit_note.form_of(values)
        case PickingPaper():
            return picking_list.form_of(values)
        case DeliveryPaper():
            return delivery_note.form_of(values)
        case StatementPaper():
            return account_statement.form_of(values)
        case _:
            message = f"no form: {type(values).__name__}"
            raise ValueError(message)
