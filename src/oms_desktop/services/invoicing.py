"""Invoices: issued from what left the shop, frozen, voided with their number kept."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from oms_desktop.database import invoices
from oms_desktop.database.journal import canonical
from oms_desktop.domain.invoices import due_date
from oms_desktop.domain.pricing import Totals
from oms_desktop.services import numbers
from oms_desktop.services.cart import Cart
from oms_desktop.services.fulfilment import HandedOver
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings, load_logo


@dataclass(frozen=True)
class Issued:
    """An invoice that money can be taken for."""

    id: int
    number: str
    balance: int
    customer_id: int | None


def issue_for(
    session: Session,
    cart: Cart,
    totals: Totals,
    order_number: str,
    shipment: HandedOver,
    settings: ShopSettings,
    credit: bool,
) -> Issued:
    """Issue the invoice of what was handed over, inside a command."""
    number = numbers.take(session, "invoice", settings.invoice_pattern)
    head = {
        **_origin(session, cart, settings),
        **_terms(session.today(), cart, credit=credit),
        **_sums(totals),
        "number": number,
        "order_number": order_number,
        "shipment_id": shipment.id,
        "shipment_number": shipment.number,
    }
    invoice_id = invoices.add_invoice(session.store, head, _lines(cart, totals))
    customer_id = cart.customer.id if cart.customer else None
    return Issued(invoice_id, number, totals.total, customer_id)


def _origin(session: Session, cart: Cart, settings: ShopSettings) -> dict[str, Any]:
    moment, (shift_id, business_day) = session.moment(), session.shift()
    customer = cart.customer
    return {
        "order_id": cart.order.id,
        "shift_id": shift_id,
        "person_id": session.person.id,
        "shop_head_id": _keep_head(session, settings),
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


def _lines(cart: Cart, totals: Totals) -> list[dict[str, Any]]:
    return [
        {
            "position": position,
            "order_line_id": line.row.id,
            "product_id": line.row.product_id,
            "code": line.row.code,
            "name": line.row.name,
            "unit": line.row.unit,
            "quantity": line.row.quantity,
            "unit_price": line.row.unit_price,
            "discount": line.price.reduction,
            "order_discount_share": share,
            "amount": line.amount,
            "unit_cost": line.row.unit_cost,
            "tax_class": line.row.tax_class,
        }
        for position, (line, share) in enumerate(
            zip(cart.lines, totals.shares, strict=True), start=1
        )
    ]


def shop_head(settings: ShopSettings) -> Mapping[str, Any]:
    """The shop as its papers show it."""
    return {
        "name": settings.shop_name,
        "address": settings.shop_address,
        "phone": settings.shop_phone,
        "tax_id": settings.shop_tax_id if settings.taxable else "",
        "footer": settings.shop_footer,
        "city": settings.shop_city,
        "bank_accounts": list(settings.bank_accounts),
        "language": settings.document_language,
    }


def _keep_head(session: Session, settings: ShopSettings) -> int:
    content, logo = canonical(dict(shop_head(settings))), load_logo(session.store)
    digest = hashlib.sha256(content.encode() + b"\0" + (logo or b"")).hexdigest()
    return invoices.keep_head(session.store, content, logo, digest)
