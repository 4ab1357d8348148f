"""What the command palette finds in the shop: products, customers, orders, invoices."""

from functools import partial

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.palette import PaletteEntry
from oms_desktop.domain.money import format_money
from oms_desktop.services import catalogue, invoice_list, order_board
from oms_desktop.services import customers as customer_services

MOST = 5


def products(desk: Desk, text: str) -> list[PaletteEntry]:
    """Products; choosing one opens it."""
    return [
        PaletteEntry(
            hit.name,
            hit.code,
            "barcode",
            partial(desk.go, "products", hit.id),
            right=format_money(hit.price),
        )
        for hit in catalogue.find(desk.session, text, MOST)
    ]


def customers(desk: Desk, text: str) -> list[PaletteEntry]:
    """Customers; choosing one opens them."""
    if not text.strip():
        return []
    return [
        PaletteEntry(
            found.name,
            found.phone or found.full_address,
            "user",
            partial(desk.go, "customers", found.id),
        )
        for found in customer_services.find(desk.session, text, MOST)
    ]


def orders(desk: Desk, text: str) -> list[PaletteEntry]:
    """Open orders by number, customer, phone or product; choosing one opens it."""
    if not text.strip():
        return []
    page = order_board.order_listing(desk.session, text).page("promised", MOST)
    return [
        PaletteEntry(
            card.number,
            card.customer,
            "package",
            partial(desk.go, "processing", card.id),
            right=format_money(card.total),
        )
        for card in page.rows
    ]


def invoices(desk: Desk, text: str) -> list[PaletteEntry]:
    """Invoices by number, customer or product; choosing one opens it."""
    if not text.strip():
        return []
    return [
        PaletteEntry(
            item.number,
            item.customer,
            "receipt",
            partial(desk.go, "invoices", item.id),
            right=format_money(item.total),
        )
        for item in invoice_list.newest_fitting(desk.session, text, MOST)
    ]
