"""A made-up sale on the shop's papers, for the preview beside the settings."""

from datetime import datetime
from typing import Literal, cast

from oms_desktop.documents.layout import (
    PaperLine,
    PaperPayment,
    Party,
    SalePaper,
    TaxLine,
)
from oms_desktop.domain.money import half_up
from oms_desktop.domain.numbering import format_number
from oms_desktop.domain.payments import round_cash
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.tax import TaxPolicy, tax_of
from oms_desktop.services.printing import shop_as_printed
from oms_desktop.services.shop_settings import ShopSettings

_NOTE = 50_000
_GOODS = (
    ("2000000000015", "Beras Pandan Wangi 5 kg", ONE, "sak", 78_000, 3_000),
    ("2000000000114", "Gula Pasir 1 kg", 2 * ONE, "pcs", 17_500, 0),
    ("00453", "Bawang Merah", 750, "kg", 38_250, 0),
)


def specimen(settings: ShopSettings, now: datetime, cashier: str) -> SalePaper:
    """A sale of three lines for cash, as it would look with these settings.

    If papers show the shop's QRIS it is still to be paid: only then there is one.
    """
    owed = bool(settings.qris_text) and settings.qris_on_papers
    lines = tuple(_line(at, *goods) for at, goods in enumerate(_GOODS, 1))
    subtotal = sum(line.amount for line in lines)
    policy = settings.tax_policy(now.date())
    taxes = _taxes(subtotal, policy)
    added = 0 if policy.prices_include_tax else sum(tax.amount for tax in taxes)
    exact = subtotal + added
    total = round_cash(exact, settings.rounding_step, settings.rounding)
    tendered = -(-total // _NOTE) * _NOTE
    return SalePaper(
        number=format_number(settings.invoice_pattern, now.date(), 127),
        issued_at=now,
        due_on=None,
        term_days=None,
        order_number=format_number(settings.order_pattern, now.date(), 131),
        delivery_number="",
        cashier=cashier,
        customer=Party("Ratna Dewi", "Jl. Melati 12, Bandung", "0812-0000-1037"),
        lines=lines,
        subtotal=subtotal,
        line_discount=sum(line.discount for line in lines),
        order_discount=0,
        taxes=taxes,
        prices_include_tax=policy.prices_include_tax,
        shipping=0,
        rounding=total - exact,
        total=total,
        payments=() if owed else (PaperPayment("cash", total),),
        tendered=None if owed else tendered,
        change=None if owed else tendered - total,
        balance=total if owed else 0,
        language=cast("Literal['id', 'en']", settings.document_language),
        shop=shop_as_printed(settings),
    )


def _line(
    at: int, code: str, name: str, quantity: int, unit: str, price: int, discount: int
) -> PaperLine:
    amount = half_up(quantity * price, ONE) - discount
    return PaperLine(at, code, name, quantity, unit, price, discount, amount)


def _taxes(amount: int, policy: TaxPolicy) -> tuple[TaxLine, ...]:
    if policy.rate is None:
        return ()
    tax = tax_of(amount, policy.rate, included=policy.prices_include_tax)
    rate = policy.rate
    line = TaxLine("PPN", rate.numerator, rate.denominator, tax.base, tax.other_base, tax.tax)
    return (line,)
