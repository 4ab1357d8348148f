"""Which product, in which unit, a scanned or typed code stands for."""

from oms_desktop.database import products
from oms_desktop.database.connection import Store
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.barcode import ScaleReading, candidates, normalise_code, parse_scale_label
from oms_desktop.domain.errors import BarcodeUnknown
from oms_desktop.domain.money import half_up
from oms_desktop.domain.pricing import labelled
from oms_desktop.domain.quantity import ONE, base_quantity, check_decimals, split_quantity
from oms_desktop.services.shop_settings import ShopSettings


def scanned_item(store: Store, settings: ShopSettings, text: str) -> tuple[SaleItem, int]:
    """The product of a code, in the unit it stands for, and how many of it.

    `3*code` is three; a scale's label says itself how much.

    Raises:
        BarcodeUnknown: no product has this code.
        QuantityTextInvalid, QuantityOutOfRange, QuantityTooFine, BarcodeTextInvalid.
    """
    typed, rest = split_quantity(text)
    times = ONE if typed is None else typed
    item, reading = coded_item(store, settings, normalise_code(rest))
    if reading is None:
        check_decimals(times, item.unit_decimals, item.unit)
        return item, times
    if reading.quantity is not None:
        return item, half_up(reading.quantity * times, ONE)
    return item, labelled(half_up((reading.amount or 0) * times, ONE), item.price)[0]


def coded_item(
    store: Store, settings: ShopSettings, code: str
) -> tuple[SaleItem, ScaleReading | None]:
    """The product of a barcode or code, and what a scale's label said of it, if it was one.

    Raises:
        BarcodeUnknown: no product has this code.
    """
    for key in candidates(code):
        item = products.item_by_barcode(store, key)
        if item is not None:
            return item, None
    item = products.item_by_code(store, code)
    if item is not None:
        return item, None
    reading = parse_scale_label(code, settings.scale_labels)
    item = products.item_by_code(store, reading.product) if reading else None
    if reading is None or item is None or (reading.quantity is None and not item.price):
        raise BarcodeUnknown(code)
    return item, reading


def in_base(item: SaleItem, quantity: int) -> int:
    """A quantity of an item's unit in the product's base unit; thousandths."""
    return base_quantity(quantity, item.unit_content)
