"""The shop's settings: each declared once, with its type and default."""

import base64
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from oms_desktop.database import settings as table
from oms_desktop.database.connection import Store
from oms_desktop.documents.layout import RECEIPT_PARTS, SHEET_COLUMNS
from oms_desktop.domain import qris
from oms_desktop.domain.barcode import ScaleLabel
from oms_desktop.domain.discounts import WHOLE
from oms_desktop.domain.errors import AmountOutOfRange, ChoiceInvalid, NotFound
from oms_desktop.domain.errors_papers import TooManyLines
from oms_desktop.domain.numbering import validate_pattern
from oms_desktop.domain.payments import PaymentMethod, RoundingDirection
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.stock import StockPolicy
from oms_desktop.domain.tax import NO_TAX, TaxPolicy, rate_on
from oms_desktop.domain.tenders import CashRule
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ShopSettings:
    """All settings; the defaults are those of a small Indonesian shop that isn't taxable (non-PKP).

    `shop_logo` is only filled in by `load_with_logo`.
    """

    shop_name: str = "Toko Saya"
    shop_address: str = ""
    shop_phone: str = ""
    shop_city: str = ""
    shop_tax_id: str = ""
    shop_footer: str = "Terima kasih atas kunjungan Anda"
    shop_logo: str = ""
    bank_accounts: tuple[str, ...] = ()
    sheet_footer: tuple[str, ...] = ()
    receipt_without: tuple[str, ...] = ()
    columns_without: tuple[str, ...] = ()
    pdf_archive: bool = False
    document_language: str = "id"
    receipt_paper: str = "80"
    invoice_paper: str = "A4"
    taxable: bool = False
    prices_include_tax: bool = True
    shipping_taxed: bool = False
    rounding_step: int = 100
    rounding_direction: str = RoundingDirection.DOWN.value
    stock_policy: str = StockPolicy.WARN.value
    cost_floor: str = StockPolicy.WARN.value
    discount_limit: int = 1000
    reference_required: tuple[str, ...] = ()
    invoice_pattern: str = "INV/{yyyy}/{mm}/{seq:04}"
    order_pattern: str = "SO/{yyyy}/{mm}/{seq:04}"
    shipment_pattern: str = "SJ/{yyyy}/{mm}/{seq:04}"
    shift_pattern: str = "SH/{yyyy}/{seq:04}"
    receipt_pattern: str = "GR/{yyyy}/{mm}/{seq:04}"
    count_pattern: str = "SC/{yyyy}/{mm}/{seq:04}"
    return_pattern: str = "RT/{yyyy}/{mm}/{seq:04}"
    money_pattern: str = "KW/{yyyy}/{mm}/{seq:04}"
    invoice_moment: str = "ship"
    reservation_days: int = 0
    quote_days: int = 7
    scale_patterns: tuple[str, ...] = ("21CCCCCWWWWWX",)
    favourites_shown: bool = True
    auto_lock_minutes: int = 10
    credit_without_limit: bool = True
    qris_text: str = ""
    qris_on_papers: bool = False
    whatsapp_on_receipts: bool = False

    def tax_policy(self, day: date) -> TaxPolicy:
        """Tax as it is on a day."""
        if not self.taxable:
            return NO_TAX
        return TaxPolicy(rate_on(day), self.prices_include_tax, self.shipping_taxed)

    @property
    def rounding(self) -> RoundingDirection:
        """Where cash totals go."""
        return RoundingDirection(self.rounding_direction)

    @property
    def cash_rule(self) -> CashRule:
        """How what is paid in cash is rounded."""
        return CashRule(self.rounding_step, self.rounding)

    @property
    def stock(self) -> StockPolicy:
        """What happens when more is sold than is available."""
        return StockPolicy(self.stock_policy)

    @property
    def floor(self) -> StockPolicy:
        """What happens when the shop's own price is below cost."""
        return StockPolicy(self.cost_floor)

    @property
    def logo(self) -> bytes | None:
        """The logo's picture file, or None."""
        return base64.b64decode(self.shop_logo) if self.shop_logo else None

    @property
    def scale_labels(self) -> tuple[ScaleLabel, ...]:
        """Make-up of the labels that the shop's scales print."""
        return tuple(ScaleLabel(pattern) for pattern in self.scale_patterns)


_CHOICES: Final[Mapping[str, frozenset[object]]] = {
    "receipt_without": frozenset(RECEIPT_PARTS),
    "columns_without": frozenset(SHEET_COLUMNS),
    "document_language": frozenset({"id", "en"}),
    "receipt_paper": frozenset({"80", "58"}),
    "invoice_paper": frozenset({"A4", "A5", "half"}),
    "rounding_step": frozenset({0, 100, 500, 1000}),
    "rounding_direction": frozenset(each.value for each in RoundingDirection),
    "invoice_moment": frozenset({"ship", "confirm"}),
    "reservation_days": frozenset({0, 1, 2, 3, 7, 14, 30}),
    "quote_days": frozenset({1, 3, 7, 14, 30}),
    "auto_lock_minutes": frozenset({0, 1, 5, 10, 15, 30, 60}),
    "stock_policy": frozenset(each.value for each in StockPolicy),
    "cost_floor": frozenset(each.value for each in StockPolicy),
    "reference_required": frozenset(each.value for each in PaymentMethod) - {"cash"},
}
_ON_PAPER: Final = frozenset({"bank_accounts", "sheet_footer"})
_RIGHTS: Final[Mapping[str, Right]] = {"auto_lock_minutes": Right.USERS}
"""Settings that need another right than `SETTINGS`."""
TEXT_LIMIT: Final = 300
LINES_LIMIT: Final = 10
"""Of what stands on papers line by line: more would leave no room for the goods."""


def right_of(name: str) -> Right:
    """The right that changing a setting needs."""
    return _RIGHTS.get(name, Right.SETTINGS)


def checked(name: str, value: Any) -> Any:
    """A setting's value as it may be stored: a bad one would refuse every sale after it.

    Raises:
        NotFound: there is no such setting.
        ChoiceInvalid: a value of another kind, or none of those to choose from.
        PatternInvalid: a numbering or scale-label pattern that can't be used.
        AmountOutOfRange: a discount limit above 100 %.
        TextTooLong: a text longer than its field.
        QrisTextInvalid: not a whole, static QRIS.
        TooManyLines: more lines than papers have room for.
    """
    if name not in NAMES:
        raise NotFound("setting", name)
    value = tuple(value) if isinstance(value, list) else value
    each = value if isinstance(value, tuple) else (value,)
    default = getattr(_DEFAULTS, name)
    kind = str if isinstance(default, tuple) else type(default)
    alike = isinstance(value, tuple) == isinstance(default, tuple)
    if not alike or any(type(item) is not kind for item in each):
        raise ChoiceInvalid(name, str(value))
    for item in each:
        if item not in _CHOICES.get(name, each):
            raise ChoiceInvalid(name, str(item))
        _check(name, item)
    if kind is not str or name == "shop_logo":
        return value
    if name == "qris_text":
        # A space more or less, and its checksum would not fit.
        return value.strip()
    if name in _ON_PAPER and len(each) > LINES_LIMIT:
        raise TooManyLines(name, LINES_LIMIT)
    texts = tuple(clean_text(item, name, TEXT_LIMIT) for item in each)
    return texts if isinstance(value, tuple) else texts[0]


def _check(name: str, item: Any) -> None:
    if name.endswith("_pattern"):
        validate_pattern(item)
    elif name == "scale_patterns":
        ScaleLabel(item)
    elif name == "qris_text" and item:
        qris.merchant(item)
    elif name == "discount_limit" and not 0 <= item <= WHOLE:
        raise AmountOutOfRange(item, 0, WHOLE)
    elif name == "shop_logo":
        try:
            base64.b64decode(item, validate=True)
        except ValueError as fault:
            raise ChoiceInvalid(name, "…") from fault


NAMES: Final = frozenset(item.name for item in fields(ShopSettings))
_DEFAULTS: Final = ShopSettings()


def load(store: Store) -> ShopSettings:
    """The stored settings over the defaults, without the logo.

    A key this version doesn't know is left alone; a value it can't use is as if it weren't there.
    """
    return _settings(table.stored_texts(store))


# Every command asks for the settings and hardly any changes them.
@lru_cache(maxsize=4)
def _settings(texts: tuple[tuple[str, str], ...]) -> ShopSettings:
    stored = {}
    for name, text in texts:
        if name not in NAMES:
            continue
        try:
            stored[name] = checked(name, json.loads(text))
        except Refused as refused:
            _log.warning("setting %s is not usable, its default is taken: %s", name, refused)
    return ShopSettings(**stored)


def load_logo(store: Store) -> bytes | None:
    """The logo's picture file, or None."""
    return replace(_DEFAULTS, shop_logo=_logo_text(store)).logo


def load_with_logo(store: Store) -> ShopSettings:
    """As `load`, with the logo: for the screen that changes it and its preview."""
    return replace(load(store), shop_logo=_logo_text(store))


def _logo_text(store: Store) -> str:
    stored = table.load_setting(store, "shop_logo")
    try:
        return str(checked("shop_logo", "" if stored is None else stored))
    except Refused as refused:
        _log.warning("the shop's logo is not usable: %s", refused)
        return ""
