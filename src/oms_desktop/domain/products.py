"""What a product is before it is stored, and what must hold for it whoever hands it in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from oms_desktop.domain.barcode import normalise_code
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    ChoiceInvalid,
    CodeTaken,
    FieldMissing,
    QuantityOutOfRange,
)
from oms_desktop.domain.errors_products import BundleOfService, PartTwice
from oms_desktop.domain.price_rules import PriceRule, SellingUnit
from oms_desktop.domain.product_warnings import (
    BreakRaises,
    PriceBelowCost,
    PriceZero,
    ProductWarning,
)
from oms_desktop.domain.quantity import DECIMALS, ONE, QUANTITY_LIMIT, check_decimals
from oms_desktop.domain.rule_checks import check_rules, rule_warnings
from oms_desktop.domain.stock import StockPolicy
from oms_desktop.domain.tax import TaxClass
from oms_desktop.domain.text import clean_text

__all__ = [
    "BETWEEN",
    "NAME_LIMIT",
    "PATH_LIMIT",
    "PRICE_LIMIT",
    "WORD_LIMIT",
    "BreakRaises",
    "BundlePart",
    "PriceBelowCost",
    "PriceZero",
    "ProductDraft",
    "ProductKind",
    "ProductWarning",
    "UnitDraft",
    "bare_copy",
    "category_path",
    "check_product",
    "cleaned",
]

ProductKind = Literal["goods", "service"]

PRICE_LIMIT: Final = 10**10
"""Ten billion rupiah: dearer than anything sold over a counter."""
NAME_LIMIT: Final = 120
WORD_LIMIT: Final = 40
"""Longest unit, or one step of a category's path."""
PATH_LIMIT: Final = 120
"""Longest category with all those above it."""
BETWEEN: Final = " / "
"""What stands between the steps of a category's path: `Minuman / Teh`."""

_COLOUR: Final = re.compile(r"#[0-9A-F]{6}")
_STEPS: Final = re.compile(r"\s+[/>]\s+|\s*\u203a\s*")
_POLICIES: Final = frozenset(each.value for each in StockPolicy)


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
class BundlePart:
    """So much of another product (thousandths of its base unit) goes with one bundle.

    `name` is for people; the code says which product it is.
    """

    code: str
    quantity: int
    name: str = field(default="", compare=False)


@dataclass(frozen=True)
class ProductDraft:
    """A product as a form or a file describes it.

    Money in smallest currency units (cost 0 is unknown), quantities in thousandths of the base
    unit; `opening_stock` None leaves the stock alone; `colour` is `#RRGGBB` of the favourite's
    button or empty. A product with `parts` is a bundle: it has no stock of its own. `stock_policy`
    empty is the shop's; `last_cost` is what was paid last, None leaves it alone; `expires` says that
    its dates are watched.
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
    rules: tuple[PriceRule, ...] = ()
    parts: tuple[BundlePart, ...] = ()
    shelf: str = ""
    permit: str = ""
    expires: bool = False
    stock_policy: str = ""
    last_cost: int | None = field(default=None, compare=False)

    @property
    def is_bundle(self) -> bool:
        """Whether it is sold as one and taken from the stock of its parts."""
        return bool(self.parts)

    @property
    def all_barcodes(self) -> tuple[str, ...]:
        """Those of the base unit, then those of the further ones."""
        return (*self.barcodes, *(unit.barcode for unit in self.units if unit.barcode))


def bare_copy(draft: ProductDraft) -> ProductDraft:
    """All of a product that another one may share: not its codes, nor its stock."""
    units = tuple(replace(unit, barcode="") for unit in draft.units)
    return replace(draft, code="", barcodes=(), opening_stock=None, units=units)


def cleaned(draft: ProductDraft) -> ProductDraft:
    """The draft with every text passed through the door for texts and every code for codes.

    Raises:
        TextTooLong, BarcodeTextInvalid, BarcodeScientific: a text that can't be kept.
    """
    units = tuple(_cleaned_unit(each) for each in draft.units)
    unit = clean_text(draft.unit, "unit", WORD_LIMIT)
    return replace(
        draft,
        name=clean_text(draft.name, "name", NAME_LIMIT),
        code=_code(draft.code),
        category=category_path(draft.category),
        barcodes=tuple(normalise_code(each) for each in draft.barcodes if each.strip()),
        unit=unit,
        colour=draft.colour.strip().upper(),
        units=units,
        rules=tuple(_cleaned_rule(each, unit) for each in draft.rules),
        parts=tuple(replace(each, code=_code(each.code)) for each in draft.parts),
        shelf=clean_text(draft.shelf, "shelf", WORD_LIMIT),
        permit=clean_text(draft.permit, "permit", 60),
        stock_policy=draft.stock_policy.strip().casefold(),
    )


def category_path(text: str) -> str:
    """A category with those above it, cleaned: `Minuman / Teh`; ` > ` may stand between as well.

    Raises:
        TextTooLong: a step, or the whole.
    """
    steps = (clean_text(step, "category", WORD_LIMIT) for step in _STEPS.split(text))
    return clean_text(BETWEEN.join(step for step in steps if step), "category", PATH_LIMIT)


def _cleaned_unit(unit: UnitDraft) -> UnitDraft:
    name = clean_text(unit.name, "unit", WORD_LIMIT)
    return replace(unit, name=name, barcode=_code(unit.barcode))


def _cleaned_rule(rule: PriceRule, base: str) -> PriceRule:
    unit = clean_text(rule.unit, "unit", WORD_LIMIT)
    unit = "" if unit.casefold() == base.casefold() else unit
    return replace(
        rule,
        unit=unit,
        level=clean_text(rule.level, "level", WORD_LIMIT),
        starts=rule.starts.strip(),
        ends=rule.ends.strip(),
    )


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
        ChoiceInvalid: a colour or stock policy that is none.
        PartTwice, BundleOfService: a bundle that can't be.
        As `domain.rule_checks.check_rules`.
    """
    for name, text in (("name", draft.name), ("unit", draft.unit)):
        if not text.strip():
            raise FieldMissing(name)
    if draft.colour and not _COLOUR.fullmatch(draft.colour):
        raise ChoiceInvalid("colour", draft.colour)
    if draft.stock_policy and draft.stock_policy not in _POLICIES:
        raise ChoiceInvalid("stock_policy", draft.stock_policy)
    _check_prices(draft)
    _check_quantities(draft)
    _check_twins(draft)
    decimals = {unit.name.casefold(): 0 for unit in draft.units}
    check_rules(draft.rules, {**decimals, "": draft.unit_decimals})
    _check_parts(draft)
    return tuple(_warnings(draft))


def _check_prices(draft: ProductDraft) -> None:
    prices = [draft.price, *(each.price for each in draft.units if each.price is not None)]
    prices += [rule.price for rule in draft.rules]
    for amount in (*prices, draft.cost, draft.last_cost or 0):
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


def _check_parts(draft: ProductDraft) -> None:
    if draft.parts and draft.kind != "goods":
        raise BundleOfService(draft.name)
    for part in draft.parts:
        if not 1 <= part.quantity <= QUANTITY_LIMIT:
            raise QuantityOutOfRange(part.quantity, QUANTITY_LIMIT)
    twin = _first_twin(part.code.casefold() for part in draft.parts)
    if twin:
        raise PartTwice(twin)


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
    units = [SellingUnit(unit.name, unit.content, unit.price) for unit in draft.units]
    units.append(SellingUnit())
    yield from rule_warnings(draft.name, draft.price, draft.cost, units, draft.rules)
