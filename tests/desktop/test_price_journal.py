"""The journal tells of prices and bundles in a way that people can read."""

from dataclasses import replace

from oms_desktop.database.journal_list import Filters, JournalItem
from oms_desktop.desktop.reports.journal_content import content_lines
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.services import catalogue, journal_list
from tests.helpers.shop import Shop


def newest(shop: Shop) -> dict[str, str]:
    listing = journal_list.journal_listing(shop.new, Filters())
    [item] = listing.page("time", 1, descending=True).rows
    assert isinstance(item, JournalItem)
    return dict(content_lines(item))


def test_prices_and_parts_are_told_in_words(qapp: object, shop: Shop) -> None:
    rules = (
        PriceRule(16_500, "dus", "Reseller"),
        PriceRule(17_000, minimum=12_000, ends="2026-12-31"),
    )
    draft = catalogue.product(shop.new, shop.product("GULA"))
    told = "dus Reseller Rp\u00a016.500; \u2265 12 \u201331-12-2026 Rp\u00a017.000"
    catalogue.change(shop.new, shop.product("GULA"), replace(draft, rules=rules))
    assert newest(shop)["Prices with conditions"] == f"\u2013 \u2192 {told}"
    catalogue.duplicate(shop.new, shop.product("GULA"), "Lain")
    assert newest(shop)["Prices with conditions"] == told
    parts = (BundlePart("GULA", 2_000), BundlePart("00042", 500))
    catalogue.add(shop.new, ProductDraft("Parsel", 60_000, parts=parts))
    assert newest(shop)["Bundle of"] == "2 \u00d7 GULA; 0,5 \u00d7 00042"
