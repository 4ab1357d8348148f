"""The shop's settings: each declared once, with its type and default."""

import base64
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from oms_desktop.database import settings as table
from oms_desktop.database.connection import Store
from oms_desktop.domain.barcode import ScaleLabel
from oms_desktop.domain.payments import RoundingDirection
from oms_desktop.domain.stock import StockPolicy
from oms_desktop.domain.tax import NO_TAX, TaxPolicy, rate_on


@dataclass(frozen=True)
class ShopSettings:
    """All settings; the defaults are those of a small Indonesian shop that isn't taxable (non-PKP)."""

    shop_name: str = "Toko Saya"
    shop_address: str = ""
    shop_phone: str = ""
    shop_city: str = ""
    shop_tax_id: str = ""
    shop_footer: str = "Terima kasih atas kunjungan Anda"
    shop_logo: str = ""
    bank_accounts: tuple[str, ...] = ()
    document_language: str = "id"
    receipt_paper: str = "80"
    invoice_paper: str = "A4"
    taxable: bool = False
    prices_include_tax: bool = True
    shipping_taxed: bool = False
    rounding_step: int = 100
    rounding_direction: str = RoundingDirection.DOWN.value
    stock_policy: str = StockPolicy.WARN.value
    discount_limit: int = 1000
    reference_required: tuple[str, ...] = ()
    invoice_pattern: str = "INV/{yyyy}/{mm}/{seq:04}"
    order_pattern: str = "SO/{yyyy}/{mm}/{seq:04}"
    shipment_pattern: str = "SJ/{yyyy}/{mm}/{seq:04}"
    shift_pattern: str = "SH/{yyyy}/{seq:04}"
    scale_patterns: tuple[str, ...] = ("21CCCCCWWWWWX",)
    favourites_shown: bool = True

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
    def stock(self) -> StockPolicy:
        """What happens when more is sold than is available."""
        return StockPolicy(self.stock_policy)

    @property
    def logo(self) -> bytes | None:
        """The logo's picture file, or None."""
        return base64.b64decode(self.shop_logo) if self.shop_logo else None

    @property
    def scale_labels(self) -> tuple[ScaleLabel, ...]:
        """Make-up of the labels that the shop's scales print."""
        return tuple(ScaleLabel(pattern) for pattern in self.scale_patterns)


NAMES: Final = frozenset(item.name for item in fields(ShopSettings))


def load(store: Store) -> ShopSettings:
    """The stored settings over the defaults; a key this version doesn't know is left alone."""
    stored: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in table.load_settings(store).items()
        if key in NAMES
    }
    return ShopSettings(**stored)
