"""What a product is before it is stored, and what must hold for it whoever hands it in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from oms_desktop.domain.barcode import normalise_code
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    ChoiceInvalid,
    CodeTaken,
    FieldMissing,
    QuantityOutOfRange,
)
from oms_desktop.domain.quantity import DECIMALS, ONE, QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.tax import TaxClass
from oms_desktop.domain.text import clean_text

ProductKind = Literal["goods", "service"]

PRICE_LIMIT: Final = 10**10
"""Ten billion rupiah: dearer than anything sold over a counter."""
NAME_LIMIT: Final = 120
WORD_LIMIT: Final = 40
"""Longest category or unit."""

_COLOUR: Final = re.compile(r"#[0-9A-F]{6}")


@dataclass(frozen=True)
class UnitDraft:
    """A further unit: 1 dus = 24 pcs is `content` 24000 (thousandths of the base unit).

    `price` None means content times the base price.
    """

    name: str
    content: int
    barcode: str = ""
    price: int | None = None


@dataclass(frozen=True)
class ProductDraft:
    """A product as a form or a file describes it.

    Money in smallest currency units (cost 0 is unknown), quantities in thousandths of the base
    unit; `opening_stock` None leaves the stock alone; `colour` is `#RRGGBB` of the favourite's
    button or empty.
    """

    name: str
    price: int
    code: str = ""
    category: str = ""
    barcodes: tuple[str, ...] = ()
    unit: str = "pcs"
    unit_decimals: int = 0
    cost: int = 0
    tax_class: TaxClass = TaxClass.TAXED
    tracked: bool = True
    min_stock: int = 0
    opening_stock: int | None = None
    kind: ProductKind = "goods"
    favourite: bool = False
    colour: str = ""
    units: tuple[UnitDraft, ...] = ()

    @property
    def all_barcodes(self) -> tuple[str, ...]:
        """Those of the base unit, then those of the further ones."""
        return (*self.barcodes, *(unit.barcode for unit in self.units if unit.barcode))


@dataclass(frozen=True)
class PriceBelowCost:
    """A warning: every sale loses money."""

    name: str
    price: int
    cost: int


@dataclass(frozen=True)
class PriceZero:
    """A warning: a service without a price, which the cashier types at each sale."""

    name: str


ProductWarning = PriceBelowCost | PriceZero


def cleaned(draft: ProductDraft) -> ProductDraft:
    """The draft with every text passed through the door for texts and every code for codes.

    Raises:
        TextTooLong, BarcodeTextInvalid, BarcodeScientific: a text that can't be kept.
    """
    return replace(
        draft,
        name=clean_text(draft.name, "name", NAME_LIMIT),
        code=_code(draft.code),
        category=clean_text(draft.category, "category", WORD_LIMIT),
        barcodes=tuple(normalise_code(each) for each in draft.barcodes if each.strip()),
        unit=clean_text(draft.unit, "unit", WORD_LIMIT),
        colour=draft.colour.strip().upper(),
        units=tuple(_cleaned_unit(each) for each in draft.units),
    )


def _cleaned_unit(unit: UnitDraft) -> UnitDraft:
    name = clean_text(unit.name, "unit", WORD_LIMIT)
    return replace(unit, name=name, barcode=_code(unit.barcode))


def _code(text: str) -> str:
    return normalise_code(text) if text.strip() else ""


def check_product(draft: ProductDraft) -> tuple[ProductWarning, ...]:
    """Refuse what can't be sold, warn of what shouldn't be.

    Goods without a price are refused: a cashier must never hand something over for nothing
    because a price list had a hole.

    Returns:
        Warnings, for the base unit first.

    Raises:
        FieldMissing: no name, unit or price, or a further unit without name or price.
        AmountOutOfRange: a negative or unbelievable price or cost.
        QuantityOutOfRange: a unit that holds nothing, a negative stock or minimum.
        QuantityTooFine: a stock or minimum finer than the unit.
        CodeTaken: a barcode or unit name that comes twice inside the product.
        ChoiceInvalid: a colour that is none.
    """
    for field, text in (("name", draft.name), ("unit", draft.unit)):
        if not text.strip():
            raise FieldMissing(field)
    if draft.colour and not _COLOUR.fullmatch(draft.colour):
        raise ChoiceInvalid("colour", draft.colour)
    _check_prices(draft)
    _check_quantities(draft)
    _check_twins(draft)
    return tuple(_warnings(draft))


def _check_prices(draft: ProductDraft) -> None:
    prices = [draft.price, *(each.price for each in draft.units if each.price is not None)]
    for amount in (*prices, draft.cost):
        if not 0 <= amount <= PRICE_LIMIT:
            raise AmountOutOfRange(amount, 0, PRICE_LIMIT)
    if draft.kind == "goods" and 0 in prices:
        raise FieldMissing("price")


def _check_quantities(draft: ProductDraft) -> None:
    if not 0 <= draft.unit_decimals <= DECIMALS:
        raise ChoiceInvalid("unit_decimals", str(draft.unit_decimals))
    for quantity in (draft.min_stock, draft.opening_stock or 0):
        if not 0 <= quantity <= QUANTITY_LIMIT:
            raise QuantityOutOfRange(quantity, QUANTITY_LIMIT)
        check_decimals(quantity, draft.unit_decimals, draft.unit)
    for unit in draft.units:
        if not unit.name.strip():
            raise FieldMissing("unit")
        if not 1 <= unit.content <= QUANTITY_LIMIT:
            raise QuantityOutOfRange(unit.content, QUANTITY_LIMIT)


def _check_twins(draft: ProductDraft) -> None:
    codes = draft.all_barcodes
    names = (draft.unit, *(unit.name for unit in draft.units))
    twin = _first_twin(codes) or _first_twin(name.casefold() for name in names)
    if twin:
        raise CodeTaken(twin, draft.name)


def _first_twin(texts: Iterable[str]) -> str:
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            return text
        seen.add(text)
    return ""


def _warnings(draft: ProductDraft) -> Iterable[ProductWarning]:
    if draft.price == 0:
        yield PriceZero(draft.name)
    elif draft.price < draft.cost:
        yield PriceBelowCost(draft.name, draft.price, draft.cost)
    for unit in draft.units:
        # The cost of a pack stays exact: both sides are multiplied instead of divided.
        if unit.price is not None and unit.price * ONE < draft.cost * unit.content:
            cost = -(-draft.cost * unit.content // ONE)
            yield PriceBelowCost(f"{draft.name} ({unit.name})", unit.price, cost)
