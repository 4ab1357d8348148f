"""Suppliers: found, kept and changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import RawRow, with_flags
from oms_desktop.database.listing import Listing
from oms_desktop.database.receipts import GoodsReceipt, Supplier
from oms_desktop.database.statements import Statement, insert_into, slot


@dataclass(frozen=True)
class SupplierRow:
    """Somebody the shop buys from."""

    id: int
    code: str
    name: str
    phone: str
    address: str
    note: str
    active: bool


@dataclass(frozen=True)
class SupplierItem:
    """A supplier in a list, with how often goods came from it and when last; 0 is never."""

    id: int
    code: str
    name: str
    phone: str
    active: bool
    receipts: int
    last_at: int


_COLUMNS: Final = (
    Supplier.id,
    Supplier.code,
    Supplier.name,
    Supplier.phone,
    Supplier.address,
    Supplier.note,
    Supplier.active,
)
_ADD = insert_into(Supplier, "code", "name", "phone", "address", "note", "created_at", "changed_at")
_BY_ID = Statement(Supplier.select(*_COLUMNS).where(Supplier.id == slot("id")))
_BY_CODE = Statement(Supplier.select(*_COLUMNS).where(Supplier.code == slot("code")))
_BY_NAME = Statement(
    Supplier.select(*_COLUMNS)
    .where(Supplier.name == slot("name"))
    .order_by(Supplier.active.desc(), Supplier.id)
)
_HIGHEST = Statement(Supplier.select(peewee.fn.MAX(Supplier.id)))


def supplier_row(row: RawRow) -> SupplierRow:
    """A row of `_COLUMNS`."""
    return SupplierRow(*with_flags(row, 6))


def find_supplier(store: Store, supplier_id: int) -> SupplierRow | None:
    """One supplier, or None."""
    row = _BY_ID.row(store, id=supplier_id)
    return supplier_row(row) if row else None


def supplier_of_code(store: Store, code: str) -> SupplierRow | None:
    """The supplier with this code, or None; case doesn't matter."""
    row = _BY_CODE.row(store, code=code)
    return supplier_row(row) if row else None


def suppliers_named(store: Store, name: str) -> list[SupplierRow]:
    """Suppliers with exactly this name, those in use first; case doesn't matter."""
    return [supplier_row(row) for row in _BY_NAME.rows(store, name=name)]


def search_suppliers(store: Store, text: str, *, active: bool, limit: int) -> list[SupplierRow]:
    """Suppliers by any part of name, code or phone, by name."""
    query = Supplier.select(*_COLUMNS).where(*_matching(text, active=active))
    rows = store.rows(query.order_by(Supplier.name, Supplier.id).limit(limit))
    return [supplier_row(row) for row in rows]


def _matching(text: str, *, active: bool) -> list[Any]:
    """Conditions: in use or retired, and each word is in name, code or phone."""
    words = [
        Supplier.name.contains(word) | Supplier.code.contains(word) | Supplier.phone.contains(word)
        for word in text.split()
    ]
    return [Supplier.active == int(active), *words]


def supplier_listing(store: Store, text: str, *, active: bool) -> Listing[SupplierItem]:
    """Suppliers for a table, found as by `search_suppliers`, with their posted receipts."""
    # Counted in one walk through the receipts: they have no index by supplier.
    came = (
        GoodsReceipt.select(
            GoodsReceipt.supplier_id,
            peewee.fn.COUNT(peewee.SQL("*")).alias("receipts"),
            peewee.fn.MAX(GoodsReceipt.posted_at).alias("last_at"),
        )
        .where((GoodsReceipt.state == "posted") & GoodsReceipt.supplier_id.is_null(False))
        .group_by(GoodsReceipt.supplier_id)
        .alias("came")
    )
    receipts, last_at = (peewee.fn.IFNULL(each, 0) for each in (came.c.receipts, came.c.last_at))
    columns = (Supplier.id, Supplier.code, Supplier.name, Supplier.phone, Supplier.active)
    conditions = _matching(text, active=active)
    query = (
        Supplier.select(*columns, receipts, last_at)
        .join(came, peewee.JOIN.LEFT_OUTER, on=came.c.supplier_id == Supplier.id)
        .where(*conditions)
    )
    sorts = {"name": Supplier.name, "code": Supplier.code, "receipts": receipts, "last": last_at}
    counted = Supplier.select(Supplier.id).where(*conditions)
    return Listing(store, query, Supplier.id, sorts, _item, {}, counted)


def _item(row: RawRow) -> SupplierItem:
    return SupplierItem(*with_flags(row, 4))


def add_supplier(store: Store, values: Mapping[str, Any]) -> int:
    """A new supplier's id."""
    return _ADD.insert(store, **values)


def update_supplier(store: Store, supplier_id: int, values: Mapping[str, Any]) -> None:
    """Change columns of a supplier."""
    columns = {getattr(Supplier, name): value for name, value in values.items()}
    store.rows(Supplier.update(columns).where(Supplier.id == supplier_id))


def next_code_number(store: Store) -> int:
    """A number for the next automatic code."""
    row = _HIGHEST.row(store)
    return (row[0] or 0) + 1 if row else 1
