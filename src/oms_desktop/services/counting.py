"""Stock counts (opname): goods are counted while the shop goes on selling.

Each product of a count keeps what was on hand in the books when it was counted: the difference is
counted less that, so what is sold afterwards doesn't matter. Scanning a product again adds to what
was counted and keeps the first moment (goods sold meanwhile are taken to be among those counted;
`moved` tells that there were some). Typing a quantity replaces what was counted, and its moment.

Everything is in the file at once: a pause, a power cut or another counter going on with it need
nothing. Several counts may be open; a correction of the books, be it another count's posting or an
adjustment, is taken over by all of them, so that no mistake is corrected twice.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from oms_desktop.database import product_list, products, stock, stock_count_list, stock_counts
from oms_desktop.database.listing import Listing
from oms_desktop.database.products import SaleItem
from oms_desktop.database.stock_count_list import CountedRow, CountSums
from oms_desktop.database.stock_counts import CountLine, CountRow
from oms_desktop.domain.errors import NotFound, QuantityOutOfRange
from oms_desktop.domain.errors_counting import CountEmpty, OutsideCount, StockNotKept
from oms_desktop.domain.quantity import QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.stock import MovementKind
from oms_desktop.domain.stock_counting import CountAct, CountState, after
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import numbers
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session
from oms_desktop.services.stock_items import in_base, scanned_item

LABEL_LIMIT: Final = 40
_TELLING: Final = frozenset({"differences", "rest"})


# ------------------------------------------------------------------ looking


@query(Right.ADJUST_STOCK)
def counts(session: Session, past: int = 20) -> tuple[list[CountRow], list[CountRow]]:
    """Open counts and the last `past` posted ones, newest first."""
    store = session.store
    return stock_counts.open_counts(store), stock_counts.past_counts(store, past)


@query(Right.ADJUST_STOCK)
def count(session: Session, count_id: int) -> CountRow:
    """A count.

    Raises:
        NotFound: there is no such count.
    """
    return _found(session, count_id)


@query(Right.ADJUST_STOCK)
def listing(
    session: Session, count_id: int, search: str = "", show: str = "counted"
) -> Listing[CountedRow]:
    """The products of a count; `show` is `counted`, `differences`, `missing`, `all` or `rest`.

    `rest` are the differences if everything that isn't counted is zero. While a blind count is
    open, only the differences tell what the books say.

    Raises:
        NotFound: there is no such count.
    """
    row = _found(session, count_id)
    hidden = row.blind and row.state == CountState.OPEN.value and show not in _TELLING
    return stock_count_list.count_listing(
        session.store,
        count_id,
        _categories(session, row),
        search,
        show,
        expected=not hidden,
        with_cost=session.may(Right.SEE_COST),
    )


@query(Right.ADJUST_STOCK)
def sums(session: Session, count_id: int, *, rest: bool = False) -> CountSums:
    """How many products were counted and differ, and what that is worth; without the right, 0.

    Args:
        session: who asks.
        count_id: of the count.
        rest: if everything that isn't counted is zero; slow in a large shop, so ask in a worker.

    Raises:
        NotFound: there is no such count.
    """
    row, store = _found(session, count_id), session.store
    if rest:
        found = stock_count_list.sums_with_rest(store, count_id, _categories(session, row))
    else:
        found = stock_count_list.count_sums(store, count_id)
    return found if session.may(Right.SEE_COST) else replace(found, surplus=0, loss=0)


@query(Right.ADJUST_STOCK)
def left_to_count(session: Session, count_id: int) -> int:
    """How many products weren't counted yet; slow in a large shop, so call it in a worker.

    Raises:
        NotFound: there is no such count.
    """
    row = _found(session, count_id)
    return stock_count_list.left_to_count(session.store, count_id, _categories(session, row))


@query(Right.ADJUST_STOCK)
def units(session: Session, product_id: int) -> Sequence[str]:
    """Units that a product can be counted in, its base unit first.

    Raises:
        NotFound: there is no such product.
    """
    draft = product_list.product_draft(session.store, product_id)
    if draft is None:
        raise NotFound("product", str(product_id))
    return (draft.unit, *(unit.name for unit in draft.units))


# ------------------------------------------------------------------ counting


@command(Right.ADJUST_STOCK)
def start(
    session: Session, label: str = "", category_id: int | None = None, *, blind: bool = False
) -> Changes:
    """Begin a count of everything, or of one category with those inside it.

    Args:
        session: who begins it.
        label: such as `Rak depan`.
        category_id: None is everything.
        blind: what should be there isn't told until the differences are asked for.

    Raises:
        TextTooLong: the label.
        NotFound: there is no such category.
    """
    text = clean_text(label, "label", LABEL_LIMIT)
    known = dict(products.categories(session.store))
    if category_id is not None and category_id not in known:
        raise NotFound("category", str(category_id))
    at = session.moment().at
    count_id = stock_counts.add_count(
        session.store, text, category_id, session.person.id, at, blind=blind
    )
    content = {"label": text, "category": known.get(category_id or 0, ""), "blind": blind}
    session.journal("count.started", f"count {count_id}", content)
    return Changes({"count": (count_id,)}, {"label": text})


@command(Right.ADJUST_STOCK)
def scan(session: Session, count_id: int, text: str) -> Changes:
    """Count one more of what a code stands for; `3*code` counts three.

    Returns:
        Facts `product`, `name`, `unit`, `quantity` (of that unit), `added` and `counted` (of the
        base unit), `moved` (what moved since it was first counted) and `retired`.

    Raises:
        BarcodeUnknown, StockNotKept, OutsideCount, QuantityTextInvalid, QuantityOutOfRange,
        QuantityTooFine.
        StateForbids: the count is posted or dropped.
    """
    row = _open(session, count_id)
    item, quantity = scanned_item(session.store, session.settings(), text)
    return _count(session, row, item, quantity, add=True)


@command(Right.ADJUST_STOCK)
def set_counted(
    session: Session,
    count_id: int,
    product_id: int,
    quantity: int,
    unit: str = "",
    *,
    add: bool = False,
) -> Changes:
    """Say how many there are of a product, in its base unit or the named further one.

    It replaces what was counted before, unless it is to `add` to it: 2 dus, and then 5 pcs.

    Returns:
        As `scan`.

    Raises:
        NotFound: there is no such product or unit.
        StockNotKept, OutsideCount, QuantityOutOfRange, QuantityTooFine, StateForbids.
    """
    row = _open(session, count_id)
    item = products.item_by_id(session.store, product_id, unit)
    if item is None:
        raise NotFound("product", str(product_id))
    if unit and item.unit != unit:
        raise NotFound("unit", unit)
    if quantity < 0:
        raise QuantityOutOfRange(quantity, QUANTITY_LIMIT)
    check_decimals(quantity, item.unit_decimals, item.unit)
    return _count(session, row, item, quantity, add=add)


@command(Right.ADJUST_STOCK)
def take_back(
    session: Session, count_id: int, product_id: int, quantity: int | None = None
) -> Changes:
    """Take back so much (of the base unit) of what was counted; None, or all of it: not counted yet.

    Raises:
        NotFound: the product wasn't counted.
        QuantityOutOfRange: nothing, or more than was counted.
        StateForbids: the count is posted or dropped.
    """
    _open(session, count_id)
    line = stock_counts.find_line(session.store, count_id, product_id)
    if line is None:
        raise NotFound("product", str(product_id))
    if quantity is not None and not 0 < quantity <= line.counted:
        raise QuantityOutOfRange(quantity, line.counted)
    left = 0 if quantity is None else line.counted - quantity
    if left:
        kept = CountLine(left, line.on_hand, line.at, line.person_id)
        stock_counts.put_line(session.store, count_id, product_id, kept)
    else:
        stock_counts.drop_line(session.store, count_id, product_id)
    return Changes({"count": (count_id,)}, {"product": product_id, "counted": left})


def _count(session: Session, row: CountRow, item: SaleItem, quantity: int, *, add: bool) -> Changes:
    _check_scope(session, row, item)
    store, product_id = session.store, item.product_id
    before = stock_counts.find_line(store, row.id, product_id) if add else None
    on_hand, _, _ = stock.totals_of(store, product_id)
    added = in_base(item, quantity)
    counted = added + (before.counted if before else 0)
    if counted > QUANTITY_LIMIT:
        raise QuantityOutOfRange(counted, QUANTITY_LIMIT)
    base = before.on_hand if before else on_hand
    at = before.at if before else session.moment().at
    line = CountLine(counted, base, at, session.person.id)
    stock_counts.put_line(store, row.id, product_id, line)
    facts: dict[str, Any] = {
        "product": product_id,
        "name": item.name,
        "unit": item.unit,
        "quantity": quantity,
        "added": added,
        "counted": counted,
        "moved": on_hand - base,
        "retired": not item.active,
    }
    return Changes({"count": (row.id,)}, facts)


def _check_scope(session: Session, row: CountRow, item: SaleItem) -> None:
    if not item.tracked:
        raise StockNotKept(item.name)
    wanted = _categories(session, row)
    if wanted is None:
        return
    category_id, category = products.category_of(session.store, item.product_id)
    if category_id not in wanted:
        raise OutsideCount(item.name, category)


# ------------------------------------------------------------------ the end


@command(Right.ADJUST_STOCK)
def post(session: Session, count_id: int, *, rest: bool = False) -> Changes:
    """Correct the stock by all differences, in one go; the count gets its number and is frozen.

    Args:
        session: who posts it.
        count_id: of the count.
        rest: whether products that belong to the count but weren't counted are zero; else they
            stay as they are.

    Returns:
        Facts `number`, `lines`, `differences`, `rest` (of them, those not counted), `value` (what
        the stock is worth more, or less) and `short` (products of which more is promised than
        there is now).

    Raises:
        CountEmpty: nothing was counted; then nothing is zero either.
        StateForbids: the count is posted or dropped.
    """
    row = _found(session, count_id)
    state = after(CountState(row.state), CountAct.POST)
    if not row.lines:
        raise CountEmpty
    store, at = session.store, session.moment().at
    number = numbers.take(session, "count", session.settings().count_pattern)
    zeros = 0
    if rest:
        wanted = _categories(session, row)
        zeros = stock_count_list.count_rest(store, count_id, wanted, session.person.id, at)
    found = stock_counts.differences_of(store, count_id)
    worth_before, _ = stock_counts.worth_of(store, count_id)
    # Ended first: the books are corrected by it, and only counts still open must learn of that.
    stock_counts.end_count(store, count_id, state.value, number, at)
    stock.add_movements(store, [_movement(session, row, number, *each) for each in found])
    for product_id, quantity, _ in found:
        stock_counts.rebase(store, product_id, quantity)
    worth_now, short = stock_counts.worth_of(store, count_id)
    facts: dict[str, Any] = {
        "number": number,
        "lines": row.lines + zeros,
        "differences": len(found),
        "rest": zeros,
        "value": worth_now - worth_before,
        "short": short,
    }
    told = ("lines", "differences", "rest", "value") if zeros else ("lines", "differences", "value")
    content = {key: facts[key] for key in told}
    session.journal("count.posted", number, {**content, "label": row.label})
    if not session.may(Right.SEE_COST):
        facts["value"] = None
    touched = {"count": (count_id,), "product": tuple(each[0] for each in found)}
    return Changes(touched if found else {"count": (count_id,)}, facts)


@command(Right.ADJUST_STOCK)
def drop(session: Session, count_id: int) -> Changes:
    """Give a count up; the stock stays as it is.

    Raises:
        StateForbids: the count is posted or dropped.
    """
    row = _found(session, count_id)
    state = after(CountState(row.state), CountAct.DROP)
    stock_counts.end_count(session.store, count_id, state.value)
    content = {"label": row.label, "lines": row.lines}
    session.journal("count.dropped", f"count {count_id}", content)
    return Changes({"count": (count_id,)}, {"label": row.label})


def _movement(
    session: Session, row: CountRow, number: str, product_id: int, quantity: int, unit_cost: int
) -> dict[str, Any]:
    return {
        "product_id": product_id,
        "kind": MovementKind.COUNT.value,
        "quantity": quantity,
        "unit_cost": unit_cost,
        "document": number,
        "at": session.moment().at,
        "person_id": session.person.id,
        "reason": row.label,
    }


def _found(session: Session, count_id: int) -> CountRow:
    row = stock_counts.find_count(session.store, count_id)
    if row is None:
        raise NotFound("count", str(count_id))
    return row


def _open(session: Session, count_id: int) -> CountRow:
    row = _found(session, count_id)
    after(CountState(row.state), CountAct.COUNT)
    return row


def _categories(session: Session, row: CountRow) -> frozenset[int] | None:
    if row.category_id is None:
        return None
    return stock_counts.categories_below(session.store, row.category_id)
