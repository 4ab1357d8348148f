"""One row of a list: a new product, or a change to one that is in the shop; read, then stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from oms_desktop.database import listed, product_rules, products, stock, stock_counts
from oms_desktop.domain.barcode import candidates
from oms_desktop.domain.errors import CodeInShop, CodeTaken, NotFound, ProductChanged
from oms_desktop.domain.errors_products import PartUnknown
from oms_desktop.domain.money import NumberStyle
from oms_desktop.domain.product_cells import ColumnMap, RowCells
from oms_desktop.domain.product_changes import ImportMode, ProductChange, read_change, same_product
from oms_desktop.domain.product_columns import BY_FIELD
from oms_desktop.domain.product_rows import below_zero, read_row
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.stock import MovementKind
from oms_desktop.domain.users import Right
from oms_desktop.services import catalogue
from oms_desktop.services.session import Session

REASON: Final = "import"


@dataclass(frozen=True)
class NewProduct:
    """A product to be added; `low` is its stock if that is below zero (thousandths)."""

    draft: ProductDraft
    active: bool = True
    low: int | None = None

    @property
    def usual(self) -> bool:
        """Whether there is nothing to know beside the draft."""
        return self.active and self.low is None


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of one file."""

    session: Session
    columns: ColumnMap
    style: NumberStyle
    mode: ImportMode

    def read(self, cells: Sequence[str]) -> NewProduct | ProductChange:
        """What a row means.

        Raises:
            Refused: the first fault.
        """
        found = self._found(cells) if self.mode is not ImportMode.ADD else None
        try:
            if found is None:
                return self._new(cells)
            return self._change(cells, found)
        except CodeTaken as taken:
            raise CodeInShop(taken.code, taken.owner) from taken

    def _found(self, cells: Sequence[str]) -> int | None:
        """The product that a row means, by its code or else by a barcode.

        Raises:
            NotFound: there is none, and new ones aren't wanted.
            CodeInShop: it is the barcode of a pack, whose price is another.
        """
        row, store = RowCells(self.columns, cells, self.style), self.session.store
        code, barcodes = row.code("code").strip(), row.codes("barcode")
        if code:
            owner = products.code_owner(store, code)
            if owner:
                return owner[0]
        for key in (key for barcode in barcodes for key in candidates(barcode)):
            owner = products.barcode_owner(store, key) or products.code_owner(store, key)
            if owner:
                self._check_base(owner, key)
                return owner[0]
        if self.mode is not ImportMode.UPDATE:
            raise NotFound("product", code or next(iter(barcodes), row.text("name")))
        return None

    def _check_base(self, owner: tuple[int, str], barcode: str) -> None:
        found = dict(products.barcodes_of(self.session.store, owner[0]))
        if found.get(barcode) is not None:
            raise CodeInShop(barcode, owner[1])

    def check_parts(self, draft: ProductDraft, named: frozenset[str] | set[str]) -> None:
        """Refuse a bundle of something that there isn't.

        Raises:
            PartUnknown: neither the shop nor the file (`named`, folded codes) has it.
        """
        for part in draft.parts:
            known = part.code.casefold() in named
            if not known and products.code_owner(self.session.store, part.code) is None:
                raise PartUnknown(part.code)

    def _new(self, cells: Sequence[str]) -> NewProduct:
        low = below_zero(self.columns, cells, self.style)
        if low is not None:
            [place, *_] = self.columns.places["stock"]
            cells = [*cells[:place], "", *cells[place + 1 :]]
        draft = read_row(self.columns, cells, self.style)
        catalogue.check_codes(self.session, draft, None)
        active = bool(BY_FIELD["active"].read(RowCells(self.columns, cells, self.style)))
        return NewProduct(draft, active, low if draft.tracked else None)

    def _change(self, cells: Sequence[str], product_id: int) -> ProductChange:
        before = listed.listed(self.session.store, product_id)
        if before is None:
            raise NotFound("product", str(product_id))
        with_cost = self.session.may(Right.SEE_COST)
        product = (product_id, before)
        change = read_change(
            self.columns, cells, self.style, product, self.mode, with_cost=with_cost
        )
        if _codes(change.before.draft) != _codes(change.after.draft):
            catalogue.check_codes(self.session, change.after.draft, product_id)
        return change


def _codes(draft: ProductDraft) -> tuple[str, ...]:
    return (draft.code, *draft.all_barcodes)


def add_new(session: Session, new: NewProduct) -> None:
    """Store a new product, inside a command."""
    product_id = catalogue.insert(session, new.draft)
    if new.low is not None:
        _move(session, [(product_id, new.draft, new.low)])
    if not new.active:
        listed.change_columns(session.store, product_id, {"active": 0})


def apply_change(session: Session, change: ProductChange) -> None:
    """Store a change with its journal entry, inside a command; the stock is for `move_stock`.

    Raises:
        ProductChanged: somebody changed the product since it was looked at.
        CodeTaken: another product has got one of its codes since.
    """
    store, product_id = session.store, change.product_id
    before, after = change.before.draft, change.after.draft
    now = listed.listed(store, product_id)
    if now is None or now.active != change.before.active or not same_product(now.draft, before):
        raise ProductChanged(before.name)
    if _codes(before) != _codes(after):
        catalogue.check_codes(session, after, product_id)
    old, new = catalogue.columns_of(session, before), catalogue.columns_of(session, after)
    values: dict[str, Any] = {name: new[name] for name in new if new[name] != old[name]}
    if change.before.active != change.after.active:
        values["active"] = int(change.after.active)
    if before.favourite != after.favourite:
        values["favourite"] = int(after.favourite)
    values["changed_at"] = session.moment().at
    listed.change_columns(store, product_id, values)
    if before.rules != after.rules or before.units != after.units:
        # Rules point to units, which may be new.
        product_rules.drop_rules(store, product_id)
    _change_units(session, product_id, before, after)
    if before.parts != after.parts:
        catalogue.change_parts(session, product_id, before, after)
    session.journal("product.changed", after.code, _told(change))


def _change_units(
    session: Session, product_id: int, before: ProductDraft, after: ProductDraft
) -> None:
    """Add what is new, change what differs; orders and price rules keep the units they name."""
    store = session.store
    for barcode in before.barcodes:
        if barcode not in after.barcodes:
            listed.drop_barcode(store, product_id, barcode)
    for barcode in after.barcodes:
        if barcode not in before.barcodes:
            products.add_barcode(store, barcode, product_id)
    if (before.units, before.rules) == (after.units, after.rules):
        return
    known = {unit.name.casefold(): unit for unit in before.units}
    ids = {name.casefold(): id_ for id_, name, _, _ in products.units_of(store, product_id)}
    for unit in after.units:
        old = known.get(unit.name.casefold())
        if old is None:
            id_ = products.add_unit(store, product_id, unit.name, unit.content, unit.price)
        else:
            id_ = ids[unit.name.casefold()]
            listed.change_unit(store, id_, unit.content, unit.price)
        ids[unit.name.casefold()] = id_
        had = old.barcode if old else ""
        if had and had != unit.barcode:
            listed.drop_barcode(store, product_id, had)
        if unit.barcode and unit.barcode != had:
            products.add_barcode(store, unit.barcode, product_id, id_)
    if after.rules:
        product_rules.add_rules(store, product_id, after.rules, ids)


def move_stock(session: Session, changes: Iterable[ProductChange]) -> None:
    """Correct the stock of all products that a plan changes, inside a command."""
    rows = [(each.product_id, each.after.draft, each.moved) for each in changes if each.moved]
    _move(session, rows)


def _move(session: Session, rows: Sequence[tuple[int, ProductDraft, int]]) -> None:
    at, person = session.moment().at, session.person.id
    movements = [
        {
            "product_id": product_id,
            "kind": MovementKind.ADJUSTMENT.value,
            "quantity": quantity,
            "unit_cost": draft.cost,
            "document": draft.code,
            "at": at,
            "person_id": person,
            "reason": REASON,
        }
        for product_id, draft, quantity in rows
    ]
    stock.add_movements(session.store, movements)
    for product_id, _, quantity in rows:
        stock_counts.rebase(session.store, product_id, quantity)


def _told(change: ProductChange) -> dict[str, list[Any]]:
    """What the journal keeps: old and new by field; whole numbers as numbers."""
    names = {"min_stock": "minimum_stock", "tax": "tax_class", "barcode": "barcodes"}
    return {
        names.get(each.field, each.field): [_plain(each.before), _plain(each.after)]
        for each in change.fields(1)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    return int(value) if value == value.to_integral_value() else format(value, "f")
