"""Words and choices of the product form."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtGui import QIcon, QPixmap

from oms_desktop.desktop.products.words import margin_percent
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.tokens import TILE_COLOURS
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.form import Words
from oms_desktop.domain.money import MINUS, format_money
from oms_desktop.domain.tax import TaxClass

HEADS: Final[dict[str, Words]] = {
    "price": lambda: translate("Products", "Pricing"),
    "stock": lambda: translate("Products", "Unit and stock"),
    "more": lambda: translate("Products", "At the counter"),
    "history": lambda: translate("Products", "Stock history"),
}
FIELDS: Final[dict[str, tuple[Words, Words | None]]] = {
    "name": (
        lambda: translate("Products", "Product name"),
        lambda: translate("Products", "e.g. Rice 5 kg"),
    ),
    "code": (
        lambda: translate("Products", "Code"),
        lambda: translate("Products", "automatic"),
    ),
    "kind": (lambda: translate("Products", "Kind"), None),
    "barcodes": (
        lambda: translate("Products", "Barcodes"),
        lambda: translate("Products", "scan, or type with commas between"),
    ),
    "category": (lambda: translate("Products", "Category"), None),
    "cost": (lambda: translate("Products", "Cost"), None),
    "price": (lambda: translate("Products", "Selling price"), None),
    "unit": (lambda: translate("Products", "Unit"), None),
    "unit_decimals": (lambda: translate("Products", "Sold in"), None),
    "tracked": (lambda: translate("Products", "Count the stock"), None),
    "min_stock": (lambda: translate("Products", "Minimum stock"), None),
    "opening_stock": (lambda: translate("Products", "Opening stock"), None),
    "tax_class": (lambda: translate("Products", "VAT"), None),
    "favourite": (lambda: translate("Products", "Favourite button in Sell"), None),
    "colour": (lambda: translate("Products", "Button colour"), None),
    "units": (lambda: translate("Products", "Further units, such as 1 dus = 24 pcs"), None),
    "rules": (lambda: translate("Products", "Prices by level, quantity or days"), None),
    "parts": (lambda: translate("Products", "A bundle is sold as one, and made of"), None),
    "shelf": (lambda: translate("Products", "Shelf"), None),
    "permit": (lambda: translate("Products", "Permit number"), None),
    "expires": (lambda: translate("Products", "Watch the expiry date"), None),
    "stock_policy": (lambda: translate("Products", "When more is sold than there is"), None),
}
SECTIONS: Final[tuple[tuple[str, Words], ...]] = (
    ("main", lambda: translate("Products", "Product")),
    ("prices", lambda: translate("Products", "Prices")),
    ("bundle", lambda: translate("Products", "Bundle")),
    ("stock", lambda: translate("Products", "Stock")),
)
SECTION_OF: Final = {
    "units": "prices",
    "rules": "prices",
    "parts": "bundle",
    "shelf": "stock",
    "permit": "stock",
    "expires": "stock",
    "stock_policy": "stock",
}
"""Where a field is, if not among the first."""
_COLOURS: Final[tuple[Callable[[], str], ...]] = (
    lambda: translate("Products", "Blue"),
    lambda: translate("Products", "Brown"),
    lambda: translate("Products", "Brick"),
    lambda: translate("Products", "Yellow"),
    lambda: translate("Products", "Green"),
    lambda: translate("Products", "Purple"),
    lambda: translate("Products", "Pink"),
    lambda: translate("Products", "Grey"),
)


def kinds() -> list[tuple[Any, str]]:
    """What a product can be."""
    return [
        ("goods", translate("Products", "Goods")),
        ("service", translate("Products", "Service")),
    ]


def decimals() -> list[tuple[Any, str]]:
    """How finely it is sold."""
    return [
        (0, translate("Products", "whole units")),
        (1, translate("Products", "tenths (0,1)")),
        (2, translate("Products", "hundredths (0,01)")),
        (3, translate("Products", "thousandths (0,001)")),
    ]


def policies() -> list[tuple[Any, str]]:
    """What happens when more is sold than there is."""
    return [
        ("", translate("Products", "as the shop does")),
        ("block", translate("Products", "don't sell")),
        ("warn", translate("Products", "warn, then sell")),
        ("allow", translate("Products", "sell without a word")),
    ]


def tax_classes() -> list[tuple[Any, str]]:
    """How it is taxed in a shop that is taxable."""
    return [
        (TaxClass.TAXED, translate("Products", "Taxed")),
        (TaxClass.EXEMPT, translate("Products", "Exempt")),
        (TaxClass.NOT_TAXABLE, translate("Products", "Not taxable")),
    ]


def colours(own: str = "") -> list[tuple[Any, str]]:
    """Colours of a favourite's button; `own` is one from elsewhere, shown as it is written."""
    found: list[tuple[Any, str]] = [("", translate("Products", "automatic"))]
    found += [(code, words()) for code, words in zip(TILE_COLOURS, _COLOURS, strict=True)]
    return found if not own or own in TILE_COLOURS else [*found, (own, own)]


def colour_icons(own: str = "") -> list[QIcon]:
    """A patch for each of `colours`."""
    look = theme.current()
    found = []
    for code, _ in colours(own):
        patch = QPixmap(14, 14)
        patch.fill(look.colour(code or "surface3"))
        found.append(QIcon(patch))
    return found


def price_note(price: int | None, cost: int | None) -> tuple[str, str]:
    """What the price means against the cost: words and tone."""
    if not price or not cost:
        return "", ""
    if price < cost:
        text = translate("Products", "Below cost: {loss} lost with each one sold")
        return text.format(loss=format_money(cost - price)), "warning"
    percent = margin_percent(price, cost) or 0
    shown = f"{MINUS}{-percent}" if percent < 0 else str(percent)
    text = translate("Products", "Margin {percent} % ({amount})")
    return text.format(percent=shown, amount=format_money(price - cost)), ""
