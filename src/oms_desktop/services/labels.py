"""Labels for goods and shelves, and barcodes of the shop's own for goods that have none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from oms_desktop.database import labels, products
from oms_desktop.database.labels import LabelLine
from oms_desktop.domain.barcode import candidates, in_store_ean
from oms_desktop.domain.errors import BarcodeUnknown, NotFound
from oms_desktop.domain.labels import (
    JOB_LIMIT,
    NORMAL_PRICES,
    LabelForm,
    LabelPrices,
    check_copies,
    check_start,
)
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.users import Right
from oms_desktop.services import line_prices
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.session import Session

PREFIX: Final = "200"
"""Set aside for use inside a shop; scales print from 21 on."""
_LAST: Final = 10 ** (12 - len(PREFIX)) - 1


@dataclass(frozen=True)
class LabelOrder:
    """Labels ready to be drawn: lines with copies, and all that the paper says besides."""

    lines: tuple[tuple[LabelLine, int], ...]
    form: LabelForm
    start: int
    made_at: datetime
    language: Literal["id", "en"]
    training: bool

    def first(self, most: int) -> "LabelOrder":
        """Only the first so many labels, for a preview."""
        kept, left = [], most
        for line, copies in self.lines:
            if left > 0:
                kept.append((line, min(copies, left)))
                left -= copies
        return replace(self, lines=tuple(kept))


@query(Right.LOOK)
def label_lines(
    session: Session, wanted: Sequence[tuple[int, str]], prices: LabelPrices = NORMAL_PRICES
) -> list[LabelLine]:
    """What labels say now of products, each by id and further unit (empty: the base unit).

    A product or unit that isn't there any more is left out. The price is that of a single one.
    """
    ids = [product_id for product_id, unit in wanted if not unit]
    base = labels.base_lines(session.store, ids)
    found = (
        labels.unit_line(session.store, product_id, unit) if unit else base.get(product_id)
        for product_id, unit in wanted
    )
    lines = [line for line in found if line is not None]
    return [_priced(session, line, prices) for line in lines] if prices.today else lines


def _priced(session: Session, line: LabelLine, prices: LabelPrices) -> LabelLine:
    """The line with the price that the counter would ask today."""
    item = products.item_by_id(session.store, line.product_id, line.further)
    if item is None or not item.ruled:
        return line
    price = line_prices.price_for(session, item, ONE, prices.level).price
    return replace(line, price=price, normal=line.price if price < line.price else 0)


@query(Right.LOOK)
def label_of_code(session: Session, code: str, prices: LabelPrices = NORMAL_PRICES) -> LabelLine:
    """The label for what a scanned or typed code stands for, in the unit that it stands for.

    Raises:
        BarcodeUnknown: no product has it.
    """
    text = code.strip()
    meant = [labels.barcode_meaning(session.store, key) for key in candidates(text)]
    owner = products.code_owner(session.store, text)
    meant.append((owner[0], "") if owner else None)
    found = label_lines(session, [each for each in meant if each is not None][:1], prices)
    if not found:
        raise BarcodeUnknown(text)
    return found[0]


@query(Right.LOOK)
def label_order(
    session: Session, lines: Sequence[tuple[LabelLine, int]], form: LabelForm, start: int = 1
) -> LabelOrder:
    """Everything that is needed to draw labels, as it is now.

    Raises:
        QuantityOutOfRange: more copies than anybody wants, or no such place on the paper.
    """
    for _, copies in lines:
        check_copies(copies)
    check_copies(sum(copies for _, copies in lines), JOB_LIMIT)
    check_start(start, form)
    language: Literal["id", "en"] = "en" if session.settings().document_language == "en" else "id"
    at = session.moment().local
    return LabelOrder(tuple(lines), form, start, at, language, session.training)


def draw_labels(order: LabelOrder) -> bytes:
    """PDF bytes of given labels; needs no store, so it can run anywhere."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents.labels import Label, LabelJob, render

    drawn = tuple(
        (Label(line.name, line.price, line.unit, line.shown_code, line.normal), copies)
        for line, copies in order.lines
    )
    return render(
        LabelJob(drawn, order.form, order.made_at, order.language, order.start, order.training)
    )


@command(Right.EDIT_PRODUCTS)
def give_barcodes(session: Session, product_ids: Sequence[int]) -> Changes:
    """Give products that have no barcode one of the shop's own: EAN-13, prefix 200, next free number.

    Returns:
        The products that got one; fact `given`: pairs of id and barcode, for `take_barcodes`.

    Raises:
        NotFound: there is no such product.
        AmountOutOfRange: all numbers are taken.
    """
    found = labels.base_lines(session.store, product_ids)
    given: list[tuple[int, str]] = []
    for product_id in dict.fromkeys(product_ids):
        if product_id not in found:
            raise NotFound("product", str(product_id))
        if not found[product_id].barcode:
            barcode = _next_free(session)
            products.add_barcode(session.store, barcode, product_id)
            given.append((product_id, barcode))
    _tell(session, "products.barcodes_given", [(found[key].name, code) for key, code in given])
    return _changes(session, given)


@command(Right.EDIT_PRODUCTS)
def take_barcodes(session: Session, given: Sequence[tuple[int, str]]) -> Changes:
    """Take barcodes of the shop's own back: undoes `give_barcodes`.

    Raises:
        NotFound: a product hasn't that barcode any more.
    """
    names = labels.base_lines(session.store, [product_id for product_id, _ in given])
    for product_id, barcode in given:
        if not labels.drop_barcode(session.store, product_id, barcode):
            raise NotFound("product", barcode)
    _tell(session, "products.barcodes_taken", [(names[key].name, code) for key, code in given])
    return _changes(session, given)


def _tell(session: Session, kind: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        document = rows[0][1] if len(rows) == 1 else ""
        barcodes = [f"{code} {name}" for name, code in rows]
        session.journal(kind, document, {"barcodes": barcodes})


def _changes(session: Session, given: Sequence[tuple[int, str]]) -> Changes:
    at = session.moment().at
    for product_id, _ in given:
        products.update_product(session.store, product_id, {"changed_at": at})
    touched = tuple(product_id for product_id, _ in given)
    return Changes({"product": touched}, {"given": [list(pair) for pair in given]})


def _next_free(session: Session) -> str:
    """The number after the highest; one that another code stands in the way of is passed over."""
    highest = labels.highest_barcode(session.store, PREFIX)
    digits = highest[len(PREFIX) : -1] if highest else ""
    number = int(digits) + 1 if digits.isdecimal() else 1
    if number > _LAST:
        # Somebody used the last one: there are gaps below it.
        number = 1
    while True:
        barcode = in_store_ean(number, PREFIX)
        keys = candidates(barcode)
        owners = (
            products.barcode_owner(session.store, key) or products.code_owner(session.store, key)
            for key in keys
        )
        if not any(owners):
            return barcode
        number += 1
