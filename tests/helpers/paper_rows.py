"""Shipments, down payments and credit notes as rows, for papers of what no service made."""

from typing import Any

from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import deposits, invoicing, numbers, ordering, planning, selling
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


def number_of(shop: Shop, series: str, pattern: str) -> str:
    with shop.session.store.transaction():
        return numbers.take(shop.session, series, pattern)


def shipment(shop: Shop, order_id: int, *lines: tuple[int, int], **changes: Any) -> int:
    """A planned shipment of order line ids with quantities; `changes` are columns set afterwards."""
    found = planning.plan(shop.new, order_id, dict(lines)).id_of("shipment")
    for name, value in changes.items():
        shop.sql(f"UPDATE shipment SET {name} = ? WHERE id = ?", value, found)
    return found


def head_id(shop: Shop) -> int:
    with shop.session.store.transaction():
        return invoicing.keep_head(shop.session, shop.session.settings())


def deposit(shop: Shop, order_id: int, amount: int) -> int:
    """The payment of a down payment."""
    tender = Tender(PaymentMethod.TRANSFER, amount, "BCA 0912")
    return int(deposits.take_deposit(shop.new, order_id, tender).facts["payment"])


def payment(shop: Shop, amount: int, **changes: Any) -> int:
    """Money in the open shift."""
    values = {
        "shift_id": shop.session.shift()[0],
        "method": "cash",
        "amount": amount,
        "at": shop.session.moment().at,
        "person_id": shop.session.person.id,
        **changes,
    }
    return insert(shop, "payment", **values)


def credit_note(shop: Shop, invoice_id: int, *, settlement: str = "money") -> int:
    """A credit note for the whole first line of an invoice, settled at once."""
    names = "number order_id customer_id customer_name customer_address customer_phone shift_id"
    [head] = shop.sql(
        f"SELECT {', '.join(names.split())}, tax_numerator, tax_denominator, prices_include_tax"
        " FROM invoice WHERE id = ?",
        invoice_id,
    )
    line_names = "order_line_id product_id code name unit quantity unit_price discount"
    line_names += " order_discount_share amount unit_cost tax_class"
    [line] = shop.sql(
        f"SELECT {', '.join(line_names.split())} FROM invoice_line"
        " WHERE invoice_id = ? AND position = 1",
        invoice_id,
    )
    row = dict(zip(line_names.split(), line, strict=True))
    values = dict(zip(names.split(), head, strict=False))
    share, amount = row["order_discount_share"], row["amount"]
    tax = (amount - share) * head[7] // (head[8] + (head[7] if head[9] else 0))
    total = amount - share + (0 if head[9] else tax)
    moment = shop.session.moment()
    found = insert(
        shop,
        "credit_note",
        **{key: value for key, value in values.items() if key != "number"},
        number=number_of(shop, "return", "RT/{yyyy}/{mm}/{seq:04}"),
        kind="return",
        invoice_id=invoice_id,
        invoice_number=values["number"],
        person_id=shop.session.person.id,
        shop_head_id=head_id(shop),
        issued_at=moment.at,
        utc_offset=moment.offset,
        business_day="2026-11-23",
        cashier="Sari",
        reason="Salah ukuran",
        subtotal=amount,
        order_discount=share,
        tax_numerator=head[7],
        tax_denominator=head[8],
        tax=tax,
        prices_include_tax=head[9],
        shipping=0,
        rounding=0,
        total=total,
    )
    insert(
        shop,
        "credit_note_line",
        **row,
        credit_note_id=found,
        position=1,
        invoice_position=1,
        unit_content=1000,
        fate="damaged",
    )
    insert(
        shop,
        "goods_return",
        state="settled",
        invoice_id=invoice_id,
        credit_note_id=found,
        settlement=settlement,
        person_id=shop.session.person.id,
        started_at=moment.at,
        received_at=moment.at,
        settled_at=moment.at,
    )
    return found


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
