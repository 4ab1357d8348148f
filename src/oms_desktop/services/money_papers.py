"""The values of papers that speak of money: order slips, quotations, money receipts, credit notes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from oms_desktop.database import order_papers, orders
from oms_desktop.documents.layout import Language, PaperLine, PaperPayment, Party, TaxLine
from oms_desktop.documents.order_layout import CreditLine, CreditPaper, MoneyPaper, OrderSlip
from oms_desktop.domain import billing
from oms_desktop.domain.billing import NOTHING_BILLED
from oms_desktop.domain.errors import CartEmpty, NotFound
from oms_desktop.domain.orders import DeliveryMethod, OrderState
from oms_desktop.domain.pricing import Totals
from oms_desktop.domain.returns import Settlement
from oms_desktop.domain.tax import TaxClass
from oms_desktop.services import cart as carts
from oms_desktop.services import paper_heads
from oms_desktop.services.billing import due_of
from oms_desktop.services.cart import Cart
from oms_desktop.services.receipting import read_split
from oms_desktop.services.session import Session


def order_slip(session: Session, order_id: int, language: Language | None) -> OrderSlip:
    """The values of an order's slip, or of its cancellation if it was cancelled.

    Raises:
        NotFound: there is no such order, or it is a cart that nobody confirmed.
    """
    cart = carts.load(session, order_id)
    if cart.is_draft:
        raise NotFound("order", str(order_id))
    taken = order_papers.deposits_of(session.store, order_id)
    kept = [
        PaperPayment(each.method, each.amount - each.given_back, each.reference)  # type: ignore[arg-type]  # CHECKed
        for each in taken
        if each.amount > each.given_back
    ]
    slip = _slip(session, cart, language)
    if cart.order.state == OrderState.CANCELLED.value:
        return _cancelled(session, slip, sum(each.given_back for each in taken), kept)
    due = due_of(session, order_id)
    later = due.paid + due.deposit - sum(each.amount for each in kept)
    slip = replace(slip, credited=due.credited, written_off=due.written_off, balance=due.due)
    return replace(slip, paid=tuple(kept), paid_later=later)


def quotation(session: Session, order_id: int, language: Language | None) -> OrderSlip:
    """The values of a quotation: a cart's prices as they are now, good for the days that are set.

    Raises:
        NotFound: there is no such cart.
        CartEmpty: nothing is in it.
    """
    cart = carts.load(session, order_id)
    if not cart.lines:
        raise CartEmpty
    today = paper_heads.this_day(session)
    days = timedelta(days=session.settings().quote_days)
    return replace(
        _slip(session, cart, language),
        number=quotation_number(order_id),
        kind="quotation",
        made_at=today,
        ordered_at=None,
        valid_until=(today + days).date(),
        balance=0,
    )


def quotation_number(order_id: int) -> str:
    """`PH-00042`: a cart has no number of its own yet."""
    return f"PH-{order_id:05}"


def money_receipt(session: Session, payment_id: int, language: Language | None) -> MoneyPaper:
    """The values of the receipt of a payment.

    Raises:
        NotFound: the payment has no receipt.
    """
    row = order_papers.find_money_receipt(session.store, payment_id)
    if row is None:
        raise NotFound("payment", str(payment_id))
    shop, language = paper_heads.kept_head(session, row["shop_head_id"], language)
    split = row["purpose"] == "split"
    values = _split_values(session, row) if split else {"document": row["document"]}
    return MoneyPaper(
        number=row["number"],
        made_at=paper_heads.local(session, row["at"], row["utc_offset"]),
        language=language,
        shop=shop,
        training=session.training,
        received_from=row["received_from"],
        purpose=row["purpose"],
        owed=row["owed"],
        method=row["method"],
        cashier=row["cashier"],
        reference=row["reference"],
        **{"amount": row["amount"], "refunded": row["given_back"] >= row["amount"], **values},
    )


def _split_values(session: Session, row: Mapping[str, Any]) -> dict[str, Any]:
    """What a receipt says of money that came in several ways, or went to several invoices."""
    split = read_split(row["document"])
    amount = sum(way.amount for way in split.ways)
    back = order_papers.given_back_of(session.store, [way.payment_id for way in split.ways])
    ways = [PaperPayment(way.method, way.amount, way.reference) for way in split.ways]  # type: ignore[arg-type]  # CHECKed
    return {
        "document": "",
        "amount": amount,
        "refunded": back >= amount,
        "ways": tuple(ways),
        "parts": tuple(split.into.items()),
        "used": split.used,
        "kept": split.kept,
    }


def credit_note(session: Session, credit_id: int, language: Language | None) -> CreditPaper:
    """The values of a credit note.

    Raises:
        NotFound: there is no such credit note.
    """
    row = order_papers.find_credit_note(session.store, credit_id)
    if row is None:
        raise NotFound("credit_note", str(credit_id))
    shop, language = paper_heads.kept_head(session, row["shop_head_id"], language)
    lines = order_papers.credit_lines(session.store, credit_id)
    settlement, settled_at = order_papers.settled(session.store, credit_id)
    order = orders.find_order(session.store, row["order_id"]) if row["order_id"] else None
    return CreditPaper(
        number=row["number"],
        made_at=paper_heads.local(session, row["issued_at"], row["utc_offset"]),
        language=language,
        shop=shop,
        training=session.training,
        kind=row["kind"],
        invoice_number=row["invoice_number"],
        order_number=(order.number or "") if order else "",
        customer=_customer(row),
        cashier=row["cashier"],
        lines=tuple(_credited(line) for line in lines),
        subtotal=row["subtotal"],
        line_discount=sum(line["discount"] for line in lines),
        order_discount=row["order_discount"],
        taxes=_credit_taxes(row, lines),
        prices_include_tax=bool(row["prices_include_tax"]),
        shipping=row["shipping"],
        rounding=row["rounding"],
        total=row["total"],
        reason=row["reason"],
        settled=settlement,  # type: ignore[arg-type]  # CHECKed
        refunds=_refunds(session, row, settlement, settled_at),
    )


def _refunds(
    session: Session, row: Mapping[str, Any], settlement: str, settled_at: int | None
) -> tuple[PaperPayment, ...]:
    """Money given back: what was paid before; without an invoice it comes out of the drawer."""
    if settled_at is None:
        return ()
    if row["invoice_id"] is None:
        paid_out = settlement == Settlement.MONEY.value and row["total"]
        return (PaperPayment("cash", row["total"]),) if paid_out else ()
    found = order_papers.refunds_of(session.store, row["invoice_id"], settled_at)
    return tuple(
        PaperPayment(method, amount, reference)  # type: ignore[arg-type]  # CHECKed
        for method, amount, reference in found
    )


def _customer(row: Mapping[str, Any]) -> Party | None:
    if not row["customer_name"]:
        return None
    return Party(row["customer_name"], row["customer_address"], row["customer_phone"])


def _credited(line: Mapping[str, Any]) -> CreditLine:
    return CreditLine(
        PaperLine(
            position=line["position"],
            code=line["code"],
            name=line["name"],
            quantity=line["quantity"],
            unit=line["unit"],
            unit_price=line["unit_price"],
            discount=line["discount"],
            amount=line["amount"],
        ),
        line["fate"],
    )


def _credit_taxes(row: Mapping[str, Any], lines: list[Mapping[str, Any]]) -> tuple[TaxLine, ...]:
    """The tax given back; its base is what of the lines was taxed."""
    if not row["tax_numerator"]:
        return ()
    taxed = sum(
        line["amount"] - line["order_discount_share"]
        for line in lines
        if line["tax_class"] == TaxClass.TAXED.value
    )
    base = taxed - row["tax"] if row["prices_include_tax"] else taxed
    return (TaxLine("PPN", row["tax_numerator"], row["tax_denominator"], base, base, row["tax"]),)


# ---------------------------------------------------------------- an order with its prices


@dataclass(frozen=True)
class _Standing:
    """The lines of an order without what was cancelled of them, and what they come to."""

    lines: tuple[PaperLine, ...]
    totals: Totals


def _slip(session: Session, cart: Cart, language: Language | None) -> OrderSlip:
    shop, language = paper_heads.current_head(session, language)
    order, standing = cart.order, _standing(session, cart)
    totals = standing.totals
    total = totals.total if cart.is_draft else order.total
    ordered = paper_heads.local(session, order.confirmed_at) if order.confirmed_at else None
    return OrderSlip(
        number=order.number or "",
        made_at=ordered or paper_heads.this_day(session),
        language=language,
        shop=shop,
        training=session.training,
        kind="slip",
        ordered_at=ordered,
        customer=paper_heads.party_of(cart.customer),
        recipient=_recipient(cart, language),
        method=order.delivery,  # type: ignore[arg-type]  # CHECKed
        lines=standing.lines,
        subtotal=totals.subtotal,
        line_discount=totals.line_discount,
        order_discount=totals.order_discount,
        taxes=_taxes(totals),
        prices_include_tax=totals.prices_include_tax,
        shipping=totals.shipping,
        adjustment=total - totals.total,
        total=total,
        balance=total,
        cashier=order_papers.taken_by(session.store, order.id),
        promised=paper_heads.day_of(order.promised_on),
        note=order.note,
    )


def _recipient(cart: Cart, language: Language) -> Party | None:
    """Where goods are to go, if not to the customer's own address."""
    order, customer = cart.order, cart.customer
    sent = order.delivery == DeliveryMethod.DELIVERY.value
    if not (order.recipient or order.phone or (sent and order.address)):
        return None
    own = customer.full_address if customer and sent else ""
    return paper_heads.receiver_of(
        customer,
        language,
        names=(order.recipient,),
        phones=(order.phone,),
        addresses=(order.address if sent else "", own),
    )


def _standing(session: Session, cart: Cart) -> _Standing:
    """As one invoice of all of it would say; a cancelled order as it was."""
    whole = cart.order.state == OrderState.CANCELLED.value
    kept = []
    for line, share in zip(cart.lines, cart.totals.shares, strict=True):
        quantity = line.row.quantity - (0 if whole else line.row.cancelled)
        if quantity:
            part = billing.part_of_line(line.price, share, quantity, NOTHING_BILLED)
            kept.append((line.row, part))
    policy = session.settings().tax_policy(session.today())
    totals = billing.total_parts([part for _, part in kept], policy, cart.order.shipping)
    lines = tuple(
        PaperLine(
            position=at,
            code=row.code,
            name=row.name,
            quantity=part.quantity,
            unit=row.unit,
            unit_price=row.unit_price,
            discount=part.discount,
            amount=part.amount,
            note=row.note,
        )
        for at, (row, part) in enumerate(kept, 1)
    )
    return _Standing(lines, totals)


def _taxes(totals: Totals) -> tuple[TaxLine, ...]:
    tax = totals.tax
    if tax is None:
        return ()
    rate = tax.rate
    return (TaxLine("PPN", rate.numerator, rate.denominator, tax.base, tax.other_base, tax.tax),)


def _cancelled(
    session: Session, slip: OrderSlip, refunded: int, kept: list[PaperPayment]
) -> OrderSlip:
    """The same order as it was, with when and why it was given up."""
    found = order_papers.cancelled_order(session.store, slip.number)
    at, content = found or (None, "{}")
    reason = json.loads(content).get("reason", "")
    return replace(
        slip,
        kind="cancelled",
        made_at=paper_heads.local(session, at) if at else slip.made_at,
        balance=0,
        note=str(reason) or slip.note,
        refunded=refunded,
        kept=sum(each.amount for each in kept),
    )
