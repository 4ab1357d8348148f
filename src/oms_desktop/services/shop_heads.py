"""The shop as its papers show it, made from its settings."""

from collections.abc import Mapping
from typing import Any

from oms_desktop.domain.whatsapp import international
from oms_desktop.services.shop_settings import ShopSettings


def shop_head(settings: ShopSettings) -> Mapping[str, Any]:
    """The shop as its papers show it; codes only where the shop wants them."""
    codes = {}
    if settings.qris_on_papers and settings.qris_text:
        codes["qris"] = settings.qris_text
    if settings.whatsapp_on_receipts and (number := international(settings.shop_phone)):
        codes["whatsapp"] = number
    return {
        **codes,
        "name": settings.shop_name,
        "address": settings.shop_address,
        "phone": settings.shop_phone,
        "tax_id": settings.shop_tax_id if settings.taxable else "",
        "footer": settings.shop_footer,
        "city": settings.shop_city,
        "bank_accounts": list(settings.bank_accounts),
        "language": settings.document_language,
        **_choices(settings),
    }


def _choices(settings: ShopSettings) -> Mapping[str, Any]:
    """What the shop wants on its papers, where it isn't what papers have anyway."""
    choices = {
        "sheet_footer": settings.sheet_footer,
        "receipt_without": settings.receipt_without,
        "columns_without": settings.columns_without,
    }
    return {name: list(chosen) for name, chosen in choices.items() if chosen}
