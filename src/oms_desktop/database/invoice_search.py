"""Which invoices a typed text means; every part of it is answered by an index."""

from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.customers import Customer
from oms_desktop.database.customers import matching as matching_customers
from oms_desktop.database.invoices import Invoice, InvoiceAccount, InvoiceLine, invoice_numbered
from oms_desktop.database.product_list import matches as matching_products
from oms_desktop.database.products import Product
from oms_desktop.database.search_text import typed
from oms_desktop.domain.money import parse_money
from oms_desktop.domain.refused import Refused

_LAST: Final = "\U0010ffff"
_BETWEEN: Final = frozenset("/._#-")
"""What stands between the parts of a number."""


def fitting(store: Store, search: str) -> list[Any]:
    """Conditions: the number or a part of it, the customer, a product on a line, total or rest.

    A whole number means that invoice and no other.
    """
    text = typed(search)
    if not text:
        return []
    exact = invoice_numbered(store, text)
    if exact is not None:
        return [Invoice.id == exact]
    found = _numbers(text)
    for more in (*_customers(text), *_products(text), *_amounts(text)):
        found |= more
    return [Invoice.id.in_(found)]


def _numbers(text: str) -> Any:
    select = Invoice.select(Invoice.id)
    if not _BETWEEN.intersection(text) and not any(each.isdigit() for each in text):
        # Only the beginning of a number is letters alone.
        first = text.upper()
        return select.where((Invoice.number >= first) & (Invoice.number < first + _LAST))
    pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    like = peewee.SQL("LIKE ? ESCAPE '\\'", (pattern,))
    return select.where(peewee.NodeList((Invoice.number, like)))


def _customers(text: str) -> list[Any]:
    """As they are called now, or as their name began when they bought."""
    select = Invoice.select(Invoice.id)
    found = [
        select.where((Invoice.customer_name >= text) & (Invoice.customer_name < text + _LAST)),
    ]
    condition = matching_customers(text)
    if condition is not None:
        ids = Customer.select(Customer.id).where(condition)
        found.append(select.where(Invoice.customer_id.in_(ids)))
    return found


def _products(text: str) -> list[Any]:
    """Found as in the list of products; figures alone are a code, not a part of a name."""
    lines = InvoiceLine.select(InvoiceLine.invoice_id)
    condition = Product.code == text
    if any(each.isalpha() for each in text):
        for words in matching_products(text):
            condition |= words
    ids = Product.select(Product.id).where(condition)
    return [lines.where(InvoiceLine.product_id.in_(ids))]


def _amounts(text: str) -> list[Any]:
    try:
        amount = parse_money(text)
    except Refused:
        return []
    rests = InvoiceAccount.select(InvoiceAccount.invoice_id)
    return [
        Invoice.select(Invoice.id).where(Invoice.total == amount),
        rests.where((InvoiceAccount.balance == amount) & (InvoiceAccount.balance > 0)),
    ]
