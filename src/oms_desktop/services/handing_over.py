"""Goods that leave the shop, arrive, or come back, with their invoice and money; inside commands only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.database import customers, invoices, order_money, shipments
from oms_desktop.database.invoices import InvoiceRow
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    CreditLimitExceeded,
    CustomerNeeded,
    PaymentTooSmall,
    StateForbids,
)
from oms_desktop.domain.errors_shipping import PaymentNeeded
from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.stock import MovementKind
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import billing, goods, order_ends, paying, undelivered
from oms_desktop.services.invoicing import Issued
from oms_desktop.services.paying import Tender
from oms_desktop.services.session import Session
from oms_desktop.services.shipment_rules import Parcel, goes_by, step, tell


@dataclass(frozen=True)
class Credit:
    """Whether goods may go before they are paid, and even above the customer's limit."""

    allowed: bool = False
    over_limit: bool = False


@dataclass(frozen=True)
class Left:
    """What leaving or arriving came to: facts for the screen, and the invoices it touched."""

    facts: dict[str, Any] = field(default_factory=dict)
    invoices: tuple[int, ...] = ()


def send(session: Session, parcel: Parcel, credit: Credit) -> Left:
    """A packed parcel is on its way; what was outside already takes no stock and no invoice.

    Raises:
        MethodForbids, PaymentNeeded, CustomerNeeded, CreditLimitExceeded, StockShort, ShiftNeeded,
        StateForbids.
    """
    row = parcel.row
    goes_by(row, ShipmentAct.SHIP, sent=True)
    if row.left:
        step(session, row, ShipmentAct.SHIP)
        tell(session, "shipment.shipped", parcel, _way(parcel))
        return Left()
    step(session, row, ShipmentAct.SHIP, shipped_at=session.moment().at)
    facts = _take(session, parcel)
    # What the driver collects isn't given on credit.
    issued = billing.bill_shipment(
        session, parcel.order.id, row.id, credit=credit.allowed and not row.collect
    )
    # Billed now, or with the whole order before: either is owed from here on.
    invoice = _invoice_of(session, parcel)
    if invoice and invoice.balance and not row.collect:
        _may_owe(session, parcel.order.customer_id, invoice.balance, credit)
    if issued:
        facts |= {"invoice": issued.number, "balance": issued.balance}
    content = {"lines": parcel.told, **_way(parcel), **_billed_as(issued)}
    tell(session, "shipment.shipped", parcel, content)
    return Left(facts, (issued.id,) if issued else ())


def hand_out(
    session: Session, parcel: Parcel, receiver: str, tender: Tender | None, credit: Credit
) -> Left:
    """The goods are with the customer; what is owed for them is paid now, or agreed to be owed.

    Raises:
        PaymentNeeded, PaymentTooSmall, CustomerNeeded, CreditLimitExceeded, StockShort,
        AmountOutOfRange, PaymentTooLarge, ReferenceNeeded, ShiftNeeded, StateForbids.
    """
    row, at = parcel.row, session.moment().at
    who = clean_text(receiver, "receiver", 80)
    facts: dict[str, Any] = {}
    arrived = {"delivered_at": at, "receiver": who}
    if row.left:
        step(session, row, ShipmentAct.DELIVER, **arrived)
    else:
        step(session, row, ShipmentAct.DELIVER, shipped_at=at, **arrived)
        facts |= _take(session, parcel)
        billing.bill_shipment(
            session, parcel.order.id, row.id, credit=credit.allowed, tender=tender
        )
    invoice = _invoice_of(session, parcel)
    content: dict[str, object] = {"receiver": who}
    if not row.left:
        content |= {"lines": parcel.told}
    tell(session, "shipment.delivered", parcel, content)
    touched = (invoice.id,) if invoice else ()
    agreed = row.left and not row.collect
    facts |= _settle(session, invoice, tender, credit, agreed=agreed)
    facts["completed"] = order_ends.finish(session, parcel.order.id)
    return Left(facts, touched)


def owe(session: Session, parcel: Parcel) -> None:
    """What was to be collected for a parcel that left is to be owed instead.

    Raises:
        CustomerNeeded, CreditLimitExceeded.
    """
    invoice = _invoice_of(session, parcel)
    if invoice and invoice.balance:
        _may_owe(session, parcel.order.customer_id, invoice.balance, Credit(allowed=True))


def fail(session: Session, parcel: Parcel, reason: str) -> None:
    """Nobody took it.

    Raises:
        FieldMissing, StateForbids.
    """
    why = clean_text(reason, "reason", 200, required=True)
    step(session, parcel.row, ShipmentAct.FAIL, failure=why)
    tell(session, "shipment.failed", parcel, {"reason": why})


def resend(session: Session, parcel: Parcel) -> None:
    """It is packed still, and goes once more.

    Raises:
        StateForbids.
    """
    step(session, parcel.row, ShipmentAct.RESEND)
    tell(session, "shipment.resent", parcel)


def bring_back(session: Session, parcel: Parcel, reason: str) -> Left:
    """What nobody took is on the shelf again, kept for the order; its invoice is credited.

    Raises:
        FieldMissing, ShiftNeeded, StateForbids.
    """
    why = clean_text(reason, "reason", 200, required=True)
    row = parcel.row
    step(session, row, ShipmentAct.RETURN)
    goods.put_back(
        session, parcel.rows, row.id, MovementKind.RETURN, row.number, keep=True, reason=why
    )
    quantities = {line.id: quantity for line, quantity in parcel.rows}
    credited = undelivered.credit(session, parcel.order.id, quantities, why, row.id)
    content = {"reason": why, "lines": parcel.told}
    tell(session, "shipment.brought_back", parcel, content)
    numbers = [note.number for note in credited]
    return Left({"credit_notes": numbers}, _invoices(session, parcel))


def recall(session: Session, parcel: Parcel, reason: str) -> Left:
    """A parcel that was sent is fetched back as if it had never left.

    Raises:
        FieldMissing, InvoiceHasPayments, StateForbids.
    """
    row = parcel.row
    touched = _invoices(session, parcel)
    step(session, row, ShipmentAct.RECALL, shipped_at=None)
    why = clean_text(reason, "reason", 200, required=True)
    billing.unbill_shipment(session, row.id, why)
    goods.put_back(session, parcel.rows, row.id, MovementKind.SALE, row.number, keep=True)
    shipments.drop_parts(session.store, row.id)
    tell(session, "shipment.recalled", parcel, {"reason": why, "lines": parcel.told})
    return Left({}, touched)


def undeliver(session: Session, parcel: Parcel) -> None:
    """It wasn't received after all: it is on its way again.

    Raises:
        MethodForbids: it was fetched at the shop: then it comes back by a return.
        StateForbids: it isn't delivered, or something of it came back.
    """
    goes_by(parcel.row, ShipmentAct.UNDELIVER, sent=True)
    if any(at.returned for at, _ in parcel.quantities):
        raise StateForbids("shipment", "returned", ShipmentAct.UNDELIVER.value)
    step(session, parcel.row, ShipmentAct.UNDELIVER, delivered_at=None, receiver="")
    order_ends.reopen(session, parcel.order.id)
    tell(session, "shipment.undelivered", parcel)


# ------------------------------------------------------------------ goods and money


def _take(session: Session, parcel: Parcel) -> dict[str, Any]:
    """Take the goods out of the stock; a warning if there was less."""
    row = parcel.row
    return goods.take(session, parcel.order.id, parcel.quantities, row.id, row.number)


def _settle(
    session: Session,
    invoice: InvoiceRow | None,
    tender: Tender | None,
    credit: Credit,
    *,
    agreed: bool,
) -> dict[str, Any]:
    """Take the money for what arrived, or see that it may be owed.

    Args:
        session: whose command it is.
        invoice: of the goods, if there is one.
        tender: what is handed over.
        credit: what may be owed.
        agreed: credit may have been agreed when the goods were sent; what is collected never was.
    """
    balance = invoice.balance if invoice else 0
    if tender is not None and balance == 0 and tender.amount:
        raise AmountOutOfRange(tender.amount, 0, 0)
    if invoice is None or balance == 0:
        return {"balance": 0, "paid": 0, "change": 0}
    paid = change = 0
    if tender is not None:
        settings, customer_id = session.settings(), invoice.values["customer_id"]
        issued = Issued(invoice.id, invoice.number, balance, customer_id)
        received = paying.receive(session, issued, tender, settings)
        paid, change = received.amount, received.change
        told = {"invoice": invoice.number, "paid": paid, "change": change}
        told |= {"balance": balance - paid}
        session.journal("payment", invoice.number, {**told, "payments": [received.content]})
    owed = balance - paid
    if owed and not (agreed and invoice.values["due_on"]):
        if tender is not None and not credit.allowed:
            raise PaymentTooSmall(tender.amount, balance)
        _may_owe(session, invoice.values["customer_id"], owed, credit)
    return {"invoice": invoice.number, "balance": owed, "paid": paid, "change": change}


def _may_owe(session: Session, customer_id: int | None, owed: int, credit: Credit) -> None:
    """Refuse goods that aren't paid, unless somebody known may owe them.

    Raises:
        PaymentNeeded, CustomerNeeded, CreditLimitExceeded, RightMissing.
    """
    if not credit.allowed:
        raise PaymentNeeded(owed)
    who = customers.find_customer(session.store, customer_id) if customer_id is not None else None
    if who is None:
        raise CustomerNeeded
    limit = who.credit_limit
    if limit is None and not session.settings().credit_without_limit:
        limit = 0
    # The invoice stands already, so the balance has it.
    if limit is None or who.balance <= limit:
        return
    if not credit.over_limit:
        raise CreditLimitExceeded(who.name, who.balance, limit)
    session.check(Right.CREDIT_OVER_LIMIT)
    session.journal("right.used", who.code, {"owed": who.balance, "limit": limit})


def _invoice_of(session: Session, parcel: Parcel) -> InvoiceRow | None:
    """The standing invoice of what is in a parcel, or that of the whole order."""
    rows = order_money.invoices_of(session.store, parcel.order.id)
    own = [row for row in rows if row.shipment_id == parcel.row.id]
    whole = [row for row in rows if row.shipment_id is None]
    found = (own or whole)[-1:]
    return invoices.find_invoice(session.store, found[0].id) if found else None


def _invoices(session: Session, parcel: Parcel) -> tuple[int, ...]:
    invoice = _invoice_of(session, parcel)
    return (invoice.id,) if invoice else ()


def _way(parcel: Parcel) -> Mapping[str, object]:
    row = parcel.row
    return {"carrier": row.carrier, "tracking": row.tracking, "driver": row.driver}


def _billed_as(issued: Issued | None) -> Mapping[str, object]:
    return {"invoice": issued.number} if issued else {}
