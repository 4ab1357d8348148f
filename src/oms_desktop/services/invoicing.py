"""Invoices: issued from what left the shop, frozen, voided with their number kept."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from oms_desktop.database import invoices
from oms_desktop.database.journal import canonical
from oms_desktop.database.orders import LineRow
from oms_desktop.domain.billing import Part
from oms_desktop.domain.invoices import due_date
from oms_desktop.domain.pricing import Totals
from oms_desktop.services import numbers
from oms_desktop.services.cart import Cart
from oms_desktop.services.fulfilment import HandedOver
from oms_desktop.services.session import Session
from oms_desktop.services.shop_heads import shop_head
from oms_desktop.services.shop_settings import ShopSettings, load_logo


@dataclass(frozen=True)
class Bill:
    """What an invoice says: its sums, and how much of each line it bills."""

    totals: Totals
    rows: tuple[LineRow, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Issued:
    """An invoice that money can be taken for."""

    id: int
    number: str
    balance: int
    customer_id: int | None


def whole(cart: Cart, totals: Totals) -> Bill:
    """The bill of all lines of a cart."""
    rows = tuple(line.row for line in cart.lines)
    parts = (
        Part(line.price, line.row.quantity, line.price.reduction, share)
        for line, share in zip(cart.lines, totals.shares, strict=True)
    )
    return Bill(totals, rows, tuple(parts))


def issue_for(
    session: Session,
    cart: Cart,
    bill: Bill,
    order_number: str,
    shipment: HandedOver | None,
    settings: ShopSettings,
    credit: bool,
) -> Issued:
    """Issue an invoice of an order, inside a command; None for a shipment: nothing left yet."""
    number = numbers.take(session, "invoice", settings.invoice_pattern)
    head = {
        **_origin(session, cart, settings),
        **_terms(session.today(), cart, credit=credit),
        **_sums(bill.totals),
        "number": number,
        "order_number": order_number,
        "shipment_id": shipment.id if shipment else None,
        "shipment_number": shipment.number if shipment else "",
    }
    invoice_id = invoices.add_invoice(session.store, head, _lines(bill))
    customer_id = cart.customer.id if cart.customer else None
    return Issued(invoice_id, number, bill.totals.total, customer_id)


def content_of(cart: Cart, bill: Bill) -> dict[str, Any]:
    """What the journal keeps of an invoice: enough to add the day up again without the tables."""
    totals = bill.totals
    return {
        "customer": cart.customer.code if cart.customer else "",
        "lines": [
            [row.code, part.quantity, row.unit_price, part.amount]
            for row, part in zip(bill.rows, bill.parts, strict=True)
        ],
        "discount": totals.discount,
        "tax": totals.tax_amount,
        "shipping": totals.shipping,
        "rounding": totals.rounding,
        "total": totals.total,
    }


def _origin(session: Session, cart: Cart, settings: ShopSettings) -> dict[str, Any]:
    moment, (shift_id, business_day) = session.moment(), session.shift()
    customer = cart.customer
    return {
        "order_id": cart.order.id,
        "shift_id": shift_id,
        "person_id": session.person.id,
        "shop_head_id": keep_head(session, settings),
        "issued_at": moment.at,
        "utc_offset": moment.offset,
        "business_day": business_day,
        "cashier": session.person.name,
        "customer_id": customer.id if customer else None,
        "customer_name": customer.name if customer else "",
        "customer_address": (cart.order.address or customer.full_address) if customer else "",
        "customer_phone": customer.phone if customer else "",
    }


def _terms(today: date, cart: Cart, *, credit: bool) -> dict[str, Any]:
    if not credit or cart.customer is None:
        return {"due_on": None, "term_days": None}
    days = cart.customer.term_days
    return {"due_on": due_date(today, days).isoformat(), "term_days": days}


def _sums(totals: Totals) -> dict[str, Any]:
    tax = totals.tax
    return {
        "gross": totals.gross,
        "line_discount": totals.line_discount,
        "subtotal": totals.subtotal,
        "order_discount": totals.order_discount,
        "tax_numerator": tax.rate.numerator if tax else 0,
        "tax_denominator": tax.rate.denominator if tax else 1,
        "tax_base": tax.base if tax else 0,
        "tax_other_base": tax.other_base if tax else 0,
        "tax": totals.tax_amount,
        "prices_include_tax": int(totals.prices_include_tax),
        "shipping": totals.shipping,
        "rounding": totals.rounding,
        "total": totals.total,
    }


def _lines(bill: Bill) -> list[dict[str, Any]]:
    return [
        {
            "position": position,
            "order_line_id": row.id,
            "product_id": row.product_id,
            "code": row.code,
            "name": row.name,
            "unit": row.unit,
            "quantity": part.quantity,
            "unit_price": row.unit_price,
            "discount": part.discount,
            "order_discount_share": part.share,
            "amount": part.amount,
            "unit_cost": row.unit_cost,
            "tax_class": row.tax_class,
        }
        for position, (row, part) in enumerate(zip(bill.rows, bill.parts, strict=True), start=1)
    ]


def keep_head(session: Session, settings: ShopSettings) -> int:
    """The id of the shop's head as it is now, for a paper that is issued."""
    content, logo = canonical(dict(shop_head(settings))), load_logo(session.store)
    digest = hashlib.sha256(content.encode() + b"\0" + (logo or b"")).hexdigest()
    return invoices.keep_head(session.store, content, logo, digest)
