"""Suppliers: kept, changed, retired and found."""

from dataclasses import asdict, replace

from oms_desktop.database import suppliers
from oms_desktop.database.listing import Listing
from oms_desktop.database.suppliers import SupplierItem, SupplierRow
from oms_desktop.domain.errors import CodeTaken, NotFound
from oms_desktop.domain.errors_receiving import SupplierKnown
from oms_desktop.domain.suppliers import SupplierDraft, checked_supplier
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def find_suppliers(
    session: Session, text: str = "", *, active: bool = True, limit: int = 8
) -> list[SupplierRow]:
    """Suppliers by any part of name, code or phone; not `active`, those that were retired."""
    return suppliers.search_suppliers(session.store, text, active=active, limit=limit)


@query(Right.ADJUST_STOCK)
def supplier_listing(
    session: Session, text: str = "", *, active: bool = True
) -> Listing[SupplierItem]:
    """The same for a table, with how often goods came from each and when last."""
    return suppliers.supplier_listing(session.store, text, active=active)


@query(Right.LOOK)
def supplier(session: Session, supplier_id: int) -> SupplierRow:
    """One supplier.

    Raises:
        NotFound: there is no such supplier.
    """
    found = suppliers.find_supplier(session.store, supplier_id)
    if found is None:
        raise NotFound("supplier", str(supplier_id))
    return found


@command(Right.ADJUST_STOCK)
def add(session: Session, draft: SupplierDraft, *, twice: bool = False) -> Changes:
    """Keep a new supplier; without a code it gets one.

    Raises:
        SupplierKnown: one has this name already, and a second isn't meant (`twice`).
        CodeTaken: another supplier has this code.
        As `domain.suppliers.checked_supplier`.
    """
    draft = checked_supplier(draft)
    _check_name(session, draft.name, None, twice=twice)
    if not draft.code:
        draft = replace(draft, code=_free_code(session))
    _check_code(session, draft.code, None)
    at = session.moment().at
    values = {**asdict(draft), "created_at": at, "changed_at": at}
    supplier_id = suppliers.add_supplier(session.store, values)
    session.journal("supplier.added", draft.code, {"name": draft.name})
    return Changes({"supplier": (supplier_id,)}, {"name": draft.name})


@command(Right.ADJUST_STOCK)
def change(
    session: Session, supplier_id: int, draft: SupplierDraft, *, twice: bool = False
) -> Changes:
    """Change a supplier; posted receipts keep the name they were written with.

    Raises:
        NotFound, and as `add`.
    """
    before = supplier(session, supplier_id)
    draft = checked_supplier(replace(draft, code=draft.code or before.code))
    if draft.name.casefold() != before.name.casefold():
        _check_name(session, draft.name, supplier_id, twice=twice)
    _check_code(session, draft.code, supplier_id)
    values = {**asdict(draft), "changed_at": session.moment().at}
    suppliers.update_supplier(session.store, supplier_id, values)
    changed = [name for name in asdict(draft) if getattr(before, name) != getattr(draft, name)]
    session.journal("supplier.changed", draft.code, {"changed": changed})
    return Changes({"supplier": (supplier_id,)}, {"name": draft.name})


@command(Right.ADJUST_STOCK)
def retire(session: Session, supplier_id: int, *, active: bool = False) -> Changes:
    """Offer a supplier no more, or (`active`) again; receipts from it stay.

    Raises:
        NotFound: there is no such supplier.
    """
    before = supplier(session, supplier_id)
    values = {"active": int(active), "changed_at": session.moment().at}
    suppliers.update_supplier(session.store, supplier_id, values)
    session.journal("supplier.resumed" if active else "supplier.retired", before.code, {})
    return Changes({"supplier": (supplier_id,)}, {"name": before.name})


def _check_name(session: Session, name: str, supplier_id: int | None, *, twice: bool) -> None:
    if twice:
        return
    for owner in suppliers.suppliers_named(session.store, name):
        if owner.id != supplier_id:
            raise SupplierKnown(owner.name, owner.code)


def _check_code(session: Session, code: str, supplier_id: int | None) -> None:
    owner = suppliers.supplier_of_code(session.store, code)
    if owner is not None and owner.id != supplier_id:
        raise CodeTaken(code, owner.name)


def _free_code(session: Session) -> str:
    number = suppliers.next_code_number(session.store)
    while suppliers.supplier_of_code(session.store, f"S{number:05}"):
        number += 1
    return f"S{number:05}"
