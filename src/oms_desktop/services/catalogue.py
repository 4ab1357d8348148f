"""Products: kept, changed, found and listed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from oms_desktop.database import (
    customers,
    order_stock,
    product_list,
    product_parts,
    product_rules,
    product_search,
    products,
    stock,
)
from oms_desktop.database.listing import Listing
from oms_desktop.database.product_list import ProductRow
from oms_desktop.database.product_search import ProductHit
from oms_desktop.domain.barcode import candidates
from oms_desktop.domain.errors import CodeTaken, NotFound
from oms_desktop.domain.errors_products import (
    BundleAsked,
    BundleHasStock,
    BundleInBundle,
    PartUnknown,
)
from oms_desktop.domain.products import (
    NAME_LIMIT,
    ProductDraft,
    bare_copy,
    check_product,
    cleaned,
)
from oms_desktop.domain.quantity import check_decimals
from oms_desktop.domain.stock import MovementKind
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def product_listing(
    session: Session, search: str = "", category_id: int | None = None, show: str = "active"
) -> Listing[ProductRow]:
    """Products for a table; `show` is `active`, `low` (little or none left) or `retired`."""
    return product_list.product_listing(session.store, search, category_id, show)


@query(Right.LOOK)
def find(session: Session, text: str, limit: int = 8) -> list[ProductHit]:
    """The best products for a typed text."""
    return product_search.search_products(session.store, text, limit)


@query(Right.LOOK)
def favourites(session: Session) -> list[ProductHit]:
    """Favourite products in their order."""
    return product_search.favourites(session.store)


@query(Right.LOOK)
def categories(session: Session) -> list[tuple[int, str]]:
    """Id and name of all categories."""
    return products.categories(session.store)


@query(Right.LOOK)
def product(session: Session, product_id: int) -> ProductDraft:
    """A product as the form shows it; without the right, its costs are 0 and unknown.

    Raises:
        NotFound: there is no such product.
    """
    found = product_list.product_draft(session.store, product_id)
    if found is None:
        raise NotFound("product", str(product_id))
    return found if session.may(Right.SEE_COST) else replace(found, cost=0, last_cost=None)


@query(Right.LOOK)
def levels(session: Session) -> list[str]:
    """Customer levels in use: those of customers, and those that some product has a price for."""
    known = [*customers.levels(session.store), *product_rules.levels(session.store)]
    found = {level.casefold(): level for level in reversed(known)}
    return sorted(found.values(), key=str.casefold)


@query(Right.LOOK)
def movements(session: Session, product_id: int) -> Sequence[tuple[str, int, str, int, str]]:
    """Why the stock is what it is: kind, quantity, document, time, reason; newest first."""
    return stock.movements_of(session.store, product_id)


@command(Right.EDIT_PRODUCTS)
def add(session: Session, draft: ProductDraft) -> Changes:
    """Keep a new product; without a code it gets one.

    Raises:
        CodeTaken: code or barcode belongs to another product.
        PartUnknown, BundleInBundle: a bundle that can't be.
        As `domain.products.check_product`.
    """
    draft = _coded(session, cleaned(draft))
    check_product(draft)
    product_id = insert(session, draft)
    session.journal("product.added", draft.code, _content(draft))
    return Changes({"product": (product_id,)}, {"name": draft.name})


def insert(session: Session, draft: ProductDraft) -> int:
    """Write a checked draft as a new product, inside a command; returns its id."""
    store, at = session.store, session.moment().at
    draft = _coded(session, draft)
    check_codes(session, draft, None)
    values = {**_columns(session, draft), "favourite": int(draft.favourite), "created_at": at}
    values["last_cost"] = draft.cost if draft.last_cost is None else draft.last_cost
    product_id = products.add_product(store, {**values, "changed_at": at})
    _add_units(session, product_id, draft)
    _add_parts(session, product_id, draft)
    if draft.opening_stock and values["tracked"]:
        _open_stock(session, product_id, draft)
    return product_id


@command(Right.EDIT_PRODUCTS)
def change(session: Session, product_id: int, draft: ProductDraft) -> Changes:
    """Change a product with its barcodes and units; orders and invoices keep what they say.

    The stock stays as it is: it only changes by movements. So do the costs without the right to see them.

    Raises:
        NotFound, CodeTaken, and as `domain.products.check_product`.
        PartUnknown, BundleInBundle, BundleHasStock, BundleAsked: a bundle that can't be.
    """
    before, with_cost = product(session, product_id), session.may(Right.SEE_COST)
    if not with_cost:
        # What somebody can't see can't be meant by the draft either.
        draft = replace(draft, cost=before.cost)
    draft = cleaned(replace(draft, code=draft.code or before.code))
    check_product(draft)
    check_codes(session, draft, product_id)
    values = {**_columns(session, draft), "changed_at": session.moment().at}
    values["favourite"] = int(draft.favourite)
    if not with_cost:
        del values["cost"]
    elif draft.last_cost is not None:
        values["last_cost"] = draft.last_cost
    products.update_product(session.store, product_id, values)
    # Rules point to units, which are written anew.
    product_rules.drop_rules(session.store, product_id)
    products.drop_units(session.store, product_id)
    _add_units(session, product_id, draft)
    change_parts(session, product_id, before, draft)
    old, new = _content(before), _content(draft)
    changed = {key: [old[key], new[key]] for key in new if old[key] != new[key]}
    session.journal("product.changed", draft.code, changed)
    return Changes({"product": (product_id,)}, {"name": draft.name})


@command(Right.EDIT_PRODUCTS)
def duplicate(session: Session, product_id: int, name: str = "") -> Changes:
    """Keep another product like this one: same prices, units and parts, but no code and no stock.

    Args:
        session: whose command it is.
        product_id: to be copied.
        name: of the new one; empty keeps the name.

    Raises:
        NotFound, and as `domain.products.check_product`.
    """
    draft = cleaned(bare_copy(product(session, product_id)))
    draft = replace(draft, name=clean_text(name, "name", NAME_LIMIT) or draft.name)
    draft = _coded(session, draft)
    check_product(draft)
    new_id = insert(session, draft)
    session.journal("product.added", draft.code, _content(draft))
    return Changes({"product": (new_id, product_id)}, {"name": draft.name})


@command(Right.EDIT_PRODUCTS)
def retire(session: Session, product_id: int, *, active: bool = False) -> Changes:
    """Take a product out of sale, or (`active`) back into it; its history stays.

    Raises:
        NotFound: there is no such product.
    """
    before = product(session, product_id)
    values = {"active": int(active), "changed_at": session.moment().at}
    products.update_product(session.store, product_id, values)
    session.journal("product.resumed" if active else "product.retired", before.code, {})
    return Changes({"product": (product_id,)}, {"name": before.name})


def check_codes(session: Session, draft: ProductDraft, product_id: int | None) -> None:
    """Refuse a code or barcode by which another product is found.

    Raises:
        CodeTaken: naming the other product.
    """
    for code in dict.fromkeys((draft.code, *draft.all_barcodes)):
        owner = _owner(session, code, product_id) if code else None
        if owner:
            raise CodeTaken(code, owner)


def _owner(session: Session, code: str, product_id: int | None) -> str | None:
    """The name of another product that a scan of this code could mean."""
    found = [products.code_owner(session.store, code)]
    for key in candidates(code):
        found += [
            products.barcode_owner(session.store, key),
            products.code_owner(session.store, key),
        ]
    return next((owner[1] for owner in found if owner and owner[0] != product_id), None)


def _add_units(session: Session, product_id: int, draft: ProductDraft) -> None:
    """Write all barcodes, further units and price rules of a product that has none."""
    store = session.store
    for code in draft.barcodes:
        products.add_barcode(store, code, product_id)
    ids: dict[str, int] = {}
    for unit in draft.units:
        unit_id = products.add_unit(store, product_id, unit.name, unit.content, unit.price)
        ids[unit.name.casefold()] = unit_id
        if unit.barcode:
            products.add_barcode(store, unit.barcode, product_id, unit_id)
    if draft.rules:
        product_rules.add_rules(store, product_id, draft.rules, ids)


def _add_parts(session: Session, product_id: int, draft: ProductDraft) -> None:
    """Write the parts of a bundle that has none.

    Raises:
        PartUnknown: no product has the code of a part.
        BundleInBundle: a part is a bundle, or this one is a part; so none can ever hold itself.
        QuantityTooFine: less of a part than can be sold of it.
    """
    store = session.store
    if not draft.parts:
        return
    for outer in product_parts.bundles_with(store, product_id)[:1]:
        raise BundleInBundle(outer)
    found: list[tuple[int, int]] = []
    for part in draft.parts:
        item = products.item_by_code(store, part.code)
        if item is None:
            raise PartUnknown(part.code)
        if item.bundle or item.product_id == product_id:
            raise BundleInBundle(item.name)
        check_decimals(part.quantity, item.unit_decimals, item.unit)
        found.append((item.product_id, part.quantity))
    product_parts.add_parts(store, product_id, found)


def _check_unstocked(session: Session, product_id: int, name: str) -> None:
    """Refuse to make a bundle of goods that are on the shelf: nobody would sell them any more.

    Raises:
        BundleHasStock.
        BundleAsked: somebody waits for it as it is.
    """
    on_hand, reserved, _ = stock.totals_of(session.store, product_id)
    if on_hand or reserved:
        raise BundleHasStock(name, on_hand)
    if order_stock.is_asked(session.store, product_id):
        raise BundleAsked(name)


def _coded(session: Session, draft: ProductDraft) -> ProductDraft:
    return draft if draft.code else replace(draft, code=_free_code(session, draft))


def _free_code(session: Session, draft: ProductDraft) -> str:
    """The first barcode, else the next running one."""
    if draft.barcodes:
        return draft.barcodes[0]
    number = products.next_code_number(session.store)
    while _owner(session, f"P{number:05}", None):
        number += 1
    return f"P{number:05}"


def _columns(session: Session, draft: ProductDraft) -> dict[str, Any]:
    category = products.category_named(session.store, draft.category) if draft.category else None
    return {
        "code": draft.code,
        "name": draft.name,
        "kind": draft.kind,
        "category_id": category,
        "unit": draft.unit,
        "unit_decimals": draft.unit_decimals,
        "price": draft.price,
        "cost": draft.cost,
        "tax_class": draft.tax_class.value,
        "tracked": int(draft.tracked and draft.kind == "goods" and not draft.parts),
        "minimum_stock": draft.min_stock,
        "colour": draft.colour,
        "shelf": draft.shelf,
        "permit": draft.permit,
        "expires": int(draft.expires),
        "stock_policy": draft.stock_policy,
    }


def change_parts(
    session: Session, product_id: int, before: ProductDraft, draft: ProductDraft
) -> None:
    """Write the parts of a bundle anew, inside a command.

    Raises:
        PartUnknown, BundleInBundle, BundleHasStock: a bundle that can't be.
    """
    product_parts.drop_parts(session.store, product_id)
    if draft.parts and not before.parts:
        _check_unstocked(session, product_id, draft.name)
    _add_parts(session, product_id, draft)


def columns_of(session: Session, draft: ProductDraft) -> dict[str, Any]:
    """The columns that a draft is stored as, inside a command."""
    return _columns(session, draft)


def _open_stock(session: Session, product_id: int, draft: ProductDraft) -> None:
    stock.add_movements(
        session.store,
        [
            {
                "product_id": product_id,
                "kind": MovementKind.OPENING.value,
                "quantity": draft.opening_stock,
                "unit_cost": draft.cost,
                "document": draft.code,
                "at": session.moment().at,
                "person_id": session.person.id,
                "reason": "",
            }
        ],
    )


def _content(draft: ProductDraft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "price": draft.price,
        "cost": draft.cost,
        "barcodes": list(draft.barcodes),
        "unit": draft.unit,
        "category": draft.category,
        "tax_class": draft.tax_class.value,
        "tracked": draft.tracked,
        "minimum_stock": draft.min_stock,
        "favourite": draft.favourite,
        "units": [[unit.name, unit.content, unit.barcode, unit.price] for unit in draft.units],
        "prices": [
            [rule.unit, rule.level, rule.minimum, rule.starts, rule.ends, rule.price]
            for rule in draft.rules
        ],
        "parts": [[part.code, part.quantity] for part in draft.parts],
        "shelf": draft.shelf,
        "permit": draft.permit,
        "expires": draft.expires,
        "stock_policy": draft.stock_policy,
    }
