"""Orders with shipments, down payments and credit notes, for their papers."""

from typing import Any

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.services import deposits, ordering, planning, returning, selling
from oms_desktop.services.order_papers import OrderPaper, OrderValues, PaperKind, paper_values
from oms_desktop.services.paying import Tender
from tests.documents.papers import all_text
from tests.helpers.shop import Shop


def insert(shop: Shop, table: str, **values: Any) -> int:
    """A row as the file takes it; its id."""
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    shop.sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", *values.values())
    [[found]] = shop.sql("SELECT last_insert_rowid()")
    return int(found)


def shipment(shop: Shop, order_id: int, *lines: tuple[int, int], **changes: Any) -> int:
    """A planned shipment of order line ids with quantities; `changes` are columns set afterwards."""
    found = planning.plan(shop.new, order_id, dict(lines)).id_of("shipment")
    for name, value in changes.items():
        shop.sql(f"UPDATE shipment SET {name} = ? WHERE id = ?", value, found)
    return found


def deposit(shop: Shop, order_id: int, amount: int) -> int:
    """The payment of a down payment."""
    tender = Tender(PaymentMethod.TRANSFER, amount, "BCA 0912")
    return int(deposits.take_deposit(shop.new, order_id, tender).facts["payment"])


def credit_note(
    shop: Shop, invoice_id: int, settlement: Settlement = Settlement.MONEY, quantity: int = 1_000
) -> int:
    """A credit note for so much of an invoice's first line, which came back damaged."""
    opened = returning.open_return(shop.new, invoice_id).id_of("return")
    returning.set_return_line(shop.new, opened, 1, quantity, Fate.DAMAGED)
    settled = returning.finish_return(shop.why, opened, "Salah ukuran", settlement)
    return settled.id_of("credit")


def ordered(shop: Shop, *codes: str, **terms: Any) -> int:
    """A confirmed delivery order of Budi's."""
    order_id = shop.cart(*(codes or ("3*GULA", "2*KOPI", "BUKU")), customer="BUDI")
    ordering.set_delivery(shop.new, order_id, DeliveryMethod.DELIVERY)
    selling.confirm(shop.new, order_id, address="Jl. Mawar 9, Batu", **terms)
    return order_id


def all_of(shop: Shop, order_id: int) -> list[tuple[int, int]]:
    return [
        (line_id, quantity)
        for line_id, quantity in shop.sql(
            "SELECT id, quantity FROM order_line WHERE order_id = ? ORDER BY position", order_id
        )
    ]


def sent(shop: Shop, **changes: Any) -> int:
    order_id = ordered(shop)
    return shipment(shop, order_id, *all_of(shop, order_id), **changes)


def values_of(shop: Shop, kind: PaperKind, *ids: int) -> OrderValues:
    return paper_values(shop.new, OrderPaper.of(kind, *ids))


def words(pdf: bytes) -> str:
    return all_text(pdf).replace("\u00a0", " ")
