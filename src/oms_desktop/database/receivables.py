"""What customers owe, by the age of their debts."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import (
    Customer,
    CustomerAccount,
    matching,
    of_customer,
    standing_for,
)
from oms_desktop.database.fields import RawRow
from oms_desktop.database.invoices import Invoice, InvoiceAccount
from oms_desktop.database.listing import Listing
from oms_desktop.database.statements import Statement
from oms_desktop.domain.ageing import BUCKETS, Ageing, bounds

DUE = peewee.fn.IFNULL(Invoice.due_on, Invoice.business_day)
"""The day from which a debt counts; what was to be paid at once is due on its own day."""


@dataclass(frozen=True)
class DebtorRow:
    """A customer with debts by age; `oldest` is the day on which the oldest was due, or None."""

    id: int
    code: str
    name: str
    phone: str
    credit_limit: int | None
    balance: int
    ageing: Ageing
    oldest: date | None

    @property
    def over_limit(self) -> bool:
        """More is owed than the customer may."""
        return self.credit_limit is not None and self.balance > self.credit_limit


def _parts(today: date) -> list[Any]:
    """Of each bucket an expression: an invoice's balance if it is in there, else nothing."""
    found = []
    for first, end in bounds(today):
        # Years have four digits, so that days compare as texts.
        since, until = first.isoformat() if first else "", end.isoformat() if end else "9999-99"
        inside = DUE.between(since, until) & (until != DUE)
        found.append(peewee.fn.IIF(inside, InvoiceAccount.balance, 0))
    return found


def _sum(part: Any) -> Any:
    return peewee.fn.IFNULL(peewee.fn.SUM(part), 0)


def _debts(today: date, *, everybody: bool) -> Any:
    """Of each customer who owes something the buckets and the oldest day.

    With `everybody` those with a balance are among them, who may owe nothing: joined to the debts of all
    customers one by one, each of them would be looked for among all debts.
    """
    # One customer stands for all who were joined with them.
    named = zip(_parts(today), BUCKETS, strict=True)
    rows: Any = (
        InvoiceAccount.select(
            standing_for(Invoice.customer_id).alias("owner"),
            *(part.alias(name) for part, name in named),
            DUE.alias("due"),
        )
        .join(Invoice, on=Invoice.id == InvoiceAccount.invoice_id)
        .where((InvoiceAccount.balance > 0) & Invoice.customer_id.is_null(False))
    )
    if everybody:
        zeros = (peewee.Value(0).alias(name) for name in BUCKETS)
        rows = rows.union_all(
            CustomerAccount.select(
                CustomerAccount.customer_id, *zeros, peewee.Value(None).alias("due")
            ).where(CustomerAccount.balance != 0)
        )
    one = rows.alias("debt")
    whole = [peewee.fn.SUM(getattr(one.c, name)).alias(name) for name in BUCKETS]
    oldest = peewee.fn.MIN(one.c.due).alias("oldest")
    query = peewee.Select([one], [one.c.owner.alias("owner"), *whole, oldest])
    return query.group_by(one.c.owner).alias("debts")


_COLUMNS = (
    *(Customer.id, Customer.code, Customer.name, Customer.phone, Customer.credit_limit),
    CustomerAccount.balance,
)
_DEBTS = Statement(
    Invoice.select(Invoice.number, DUE, InvoiceAccount.balance)
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where(of_customer(Invoice.customer_id) & (InvoiceAccount.balance > 0))
    .order_by(DUE, Invoice.id)
)


def debtor_listing(store: Store, search: str, show: str, today: date) -> Listing[DebtorRow]:
    """Customers with their debts for a table.

    Args:
        store: where to read.
        search: name, code, phone or address.
        show: `overdue`, `owing`, or `all` who have a balance, those whom the shop owes money too.
        today: debts are as old as on this day.
    """
    debts = _debts(today, everybody=show == "all")
    query = (
        Customer.select(*_COLUMNS)
        .join(CustomerAccount, on=CustomerAccount.customer_id == Customer.id)
        .switch(Customer)
        .join(debts, on=debts.c.owner == Customer.id)
    )
    sums = {name: getattr(debts.c, name) for name in BUCKETS}
    owed = sum(sums.values(), start=peewee.SQL("0"))
    overdue = owed - sums[BUCKETS[0]]
    conditions = []
    if show == "overdue":
        conditions.append(debts.c.oldest < today.isoformat())
    match = matching(search)
    if match is not None:
        conditions.append(match)
    total = peewee.fn.SUM
    return Listing(
        store,
        query.where(*conditions) if conditions else query,
        Customer.id,
        {
            "name": Customer.name,
            "balance": CustomerAccount.balance,
            "overdue": overdue,
            **sums,
            "kept": owed - CustomerAccount.balance,
            "oldest": peewee.fn.IFNULL(debts.c.oldest, "9999"),
        },
        _debtor,
        {
            **{name: total(part) for name, part in sums.items()},
            "balance": total(CustomerAccount.balance),
        },
        plain=_plain(today),
    )


def _plain(today: date) -> Any:
    """The same columns for any customer, added up from their own invoices alone."""
    one = Customer.alias()
    mine = one.select(one.id).where((one.id == Customer.id) | (one.merged_into == Customer.id))
    told = peewee.fn.json_array(*map(_sum, _parts(today)), peewee.fn.MIN(DUE))
    ages = (
        Invoice.select(told)
        .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
        .where(Invoice.customer_id.in_(mine) & (InvoiceAccount.balance > 0))
    )
    return Customer.select(*_COLUMNS, ages.alias("ages")).join(
        CustomerAccount, on=CustomerAccount.customer_id == Customer.id
    )


def _debtor(row: RawRow) -> DebtorRow:
    id_, code, name, phone, limit, balance, ages = row
    *parts, oldest = json.loads(ages)
    named = dict(zip(BUCKETS, parts, strict=True))
    ageing = Ageing(**named, kept=sum(parts) - balance)
    day = date.fromisoformat(oldest) if oldest else None
    return DebtorRow(id_, code, name, phone, limit, balance, ageing, day)


def debts_of(store: Store, customer_id: int) -> list[tuple[str, date, int]]:
    """Of each debt of a customer its invoice's number, the day on which it was due, what is owed."""
    found = _DEBTS.rows(store, customer_id=customer_id)
    return [(number, date.fromisoformat(day), balance) for number, day, balance in found]
