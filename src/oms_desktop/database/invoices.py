"""Invoices with their frozen lines, voids and prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import (
    DayField,
    FlagField,
    JsonField,
    MoneyField,
    QuantityField,
    Table,
    TimeField,
)
from oms_desktop.database.statements import Statement, insert_into, slot


class ShopHead(Table):
    """The shop as printed at the head of its papers, kept for every version."""

    id = peewee.AutoField()
    content = JsonField()
    logo = peewee.BlobField(null=True)
    hash = peewee.TextField(unique=True)

    class Meta:
        """Table name."""

        table_name = "shop_head"


class Invoice(Table):
    """What a customer was billed; written once. `due_order` is `due_on`, or '' where nothing is due."""

    id = peewee.AutoField()
    number = peewee.TextField(unique=True)
    order_id = peewee.IntegerField()
    shipment_id = peewee.IntegerField(null=True)
    shift_id = peewee.IntegerField(null=True)
    person_id = peewee.IntegerField()
    shop_head_id = peewee.IntegerField()
    issued_at = TimeField()
    utc_offset = peewee.IntegerField()
    business_day = DayField()
    due_on = DayField(null=True)
    due_order = DayField()
    term_days = peewee.IntegerField(null=True)
    order_number = peewee.TextField()
    shipment_number = peewee.TextField()
    cashier = peewee.TextField()
    customer_id = peewee.IntegerField(null=True)
    customer_name = peewee.TextField()
    customer_address = peewee.TextField()
    customer_phone = peewee.TextField()
    gross = MoneyField()
    line_discount = MoneyField()
    subtotal = MoneyField()
    order_discount = MoneyField()
    tax_numerator = peewee.IntegerField()
    tax_denominator = peewee.IntegerField()
    tax_base = MoneyField()
    tax_other_base = MoneyField()
    tax = MoneyField()
    prices_include_tax = FlagField()
    shipping = MoneyField()
    rounding = MoneyField()
    total = MoneyField()

    class Meta:
        """Table name."""

        table_name = "invoice"


class InvoiceLine(Table):
    """A line as billed; `order_discount_share` is its part of the order's discount."""

    invoice_id = peewee.IntegerField()
    position = peewee.IntegerField()
    order_line_id = peewee.IntegerField()
    product_id = peewee.IntegerField()
    code = peewee.TextField()
    name = peewee.TextField()
    unit = peewee.TextField()
    quantity = QuantityField()
    unit_price = MoneyField()
    discount = MoneyField()
    order_discount_share = MoneyField()
    amount = MoneyField()
    unit_cost = MoneyField()
    tax_class = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "invoice_line"
        primary_key = peewee.CompositeKey("invoice_id", "position")


class InvoiceAccount(Table):
    """What is paid and owed on an invoice; written by triggers only."""

    invoice_id = peewee.IntegerField(primary_key=True)
    total = MoneyField()
    paid = MoneyField(default=0)
    credited = MoneyField(default=0)
    written_off = MoneyField(default=0)
    void = FlagField(default=0)
    balance = MoneyField()

    class Meta:
        """Table name."""

        table_name = "invoice_account"


class InvoiceVoid(Table):
    """That an invoice was voided, by whom and why."""

    invoice_id = peewee.IntegerField(primary_key=True)
    at = TimeField()
    person_id = peewee.IntegerField()
    shift_id = peewee.IntegerField()
    reason = peewee.TextField()

    class Meta:
        """Table name."""

        table_name = "invoice_void"


class InvoicePrint(Table):
    """That an invoice was handed out, as a receipt or a full invoice; copy 0 is the original."""

    id = peewee.AutoField()
    invoice_id = peewee.IntegerField()
    form = peewee.TextField()
    copy = peewee.IntegerField()
    paper = peewee.TextField()
    at = TimeField()
    person_id = peewee.IntegerField()

    class Meta:
        """Table name."""

        table_name = "invoice_print"


HEAD_NAMES: Final = (
    "number",
    "order_id",
    "shipment_id",
    "shift_id",
    "person_id",
    "shop_head_id",
    "issued_at",
    "utc_offset",
    "business_day",
    "due_on",
    "term_days",
    "order_number",
    "shipment_number",
    "cashier",
    "customer_id",
    "customer_name",
    "customer_address",
    "customer_phone",
    "gross",
    "line_discount",
    "subtotal",
    "order_discount",
    "tax_numerator",
    "tax_denominator",
    "tax_base",
    "tax_other_base",
    "tax",
    "prices_include_tax",
    "shipping",
    "rounding",
    "total",
)
LINE_NAMES: Final = (
    "position",
    "order_line_id",
    "product_id",
    "code",
    "name",
    "unit",
    "quantity",
    "unit_price",
    "discount",
    "order_discount_share",
    "amount",
    "unit_cost",
    "tax_class",
)


@dataclass(frozen=True)
class InvoiceRow:
    """One invoice as frozen, with what is paid on it now."""

    id: int
    values: Mapping[str, Any]
    paid: int
    balance: int
    void: bool
    written_off: int = 0

    @property
    def number(self) -> str:
        """The invoice's number."""
        return str(self.values["number"])

    @property
    def total(self) -> int:
        """What the customer was billed."""
        return int(self.values["total"])


_ADD = insert_into(Invoice, *HEAD_NAMES)
_ADD_LINES = insert_into(InvoiceLine, "invoice_id", *LINE_NAMES)
_ADD_VOID = insert_into(InvoiceVoid, "invoice_id", "at", "person_id", "shift_id", "reason")
_ADD_PRINT = insert_into(InvoicePrint, "invoice_id", "form", "copy", "paper", "at", "person_id")
_COPIES = Statement(
    InvoicePrint.select(peewee.fn.COUNT(InvoicePrint.id)).where(
        (InvoicePrint.invoice_id == slot("invoice_id")) & (InvoicePrint.form == slot("form"))
    )
)
_ONE = Statement(
    Invoice.select(
        Invoice.id,
        InvoiceAccount.paid,
        InvoiceAccount.balance,
        InvoiceAccount.void,
        InvoiceAccount.written_off,
        *(getattr(Invoice, name) for name in HEAD_NAMES),
    )
    .join(InvoiceAccount, on=InvoiceAccount.invoice_id == Invoice.id)
    .where(Invoice.id == slot("id"))
)
_BY_NUMBER = Statement(Invoice.select(Invoice.id).where(Invoice.number == slot("number")))
_LINES = Statement(
    InvoiceLine.select(*(getattr(InvoiceLine, name) for name in LINE_NAMES))
    .where(InvoiceLine.invoice_id == slot("invoice_id"))
    .order_by(InvoiceLine.position)
)
_NEWEST = Statement(Invoice.select(Invoice.id).order_by(Invoice.id.desc()).limit(1))
_HEAD_BY_HASH = Statement(ShopHead.select(ShopHead.id).where(ShopHead.hash == slot("hash")))
_ADD_HEAD = insert_into(ShopHead, "content", "logo", "hash")
_HEAD = Statement(ShopHead.select(ShopHead.content, ShopHead.logo).where(ShopHead.id == slot("id")))


def add_invoice(store: Store, head: Mapping[str, Any], lines: Sequence[Mapping[str, Any]]) -> int:
    """A new invoice's id; `head` has `HEAD_NAMES`, each line `LINE_NAMES`."""
    invoice_id = _ADD.insert(store, **head)
    _ADD_LINES.run_many(store, [{**line, "invoice_id": invoice_id} for line in lines])
    return invoice_id


def add_void(
    store: Store, invoice_id: int, at: int, person_id: int, shift_id: int, reason: str
) -> None:
    """Write that an invoice was voided."""
    _ADD_VOID.run(
        store, invoice_id=invoice_id, at=at, person_id=person_id, shift_id=shift_id, reason=reason
    )


def prints_of(store: Store, invoice_id: int, form: str) -> int:
    """How often an invoice was handed out in this form."""
    row = _COPIES.row(store, invoice_id=invoice_id, form=form)
    return int(row[0]) if row else 0


def add_print(
    store: Store, invoice_id: int, form: str, copy: int, paper: str, at: int, person_id: int
) -> None:
    """Count a print; `copy` 0 is the original."""
    _ADD_PRINT.run(
        store,
        invoice_id=invoice_id,
        form=form,
        copy=copy,
        paper=paper,
        at=at,
        person_id=person_id,
    )


def find_invoice(store: Store, invoice_id: int) -> InvoiceRow | None:
    """One invoice, or None."""
    row = _ONE.row(store, id=invoice_id)
    if row is None:
        return None
    values = dict(zip(HEAD_NAMES, row[5:], strict=True))
    return InvoiceRow(row[0], values, row[1], row[2], bool(row[3]), row[4])


def invoice_numbered(store: Store, number: str) -> int | None:
    """The id of the invoice with this number, or None."""
    row = _BY_NUMBER.row(store, number=number)
    return row[0] if row else None


def newest_invoice(store: Store) -> int | None:
    """The id of the invoice issued last, or None."""
    row = _NEWEST.row(store)
    return row[0] if row else None


def lines_of(store: Store, invoice_id: int) -> list[dict[str, Any]]:
    """The frozen lines by position."""
    rows = _LINES.rows(store, invoice_id=invoice_id)
    return [dict(zip(LINE_NAMES, row, strict=True)) for row in rows]


def keep_head(store: Store, content: str, logo: bytes | None, digest: str) -> int:
    """The id of this version of the shop's head, kept once."""
    row = _HEAD_BY_HASH.row(store, hash=digest)
    return row[0] if row else _ADD_HEAD.insert(store, content=content, logo=logo, hash=digest)


def head_of(store: Store, head_id: int) -> tuple[str, bytes | None]:
    """Content (JSON) and logo of a version of the shop's head."""
    row = _HEAD.row(store, id=head_id)
    return (row[0], row[1]) if row else ("{}", None)
