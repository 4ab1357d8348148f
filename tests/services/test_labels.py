"""Labels of products as they are now, and barcodes of the shop's own."""

import json
from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.documents.pages import page_sizes
from oms_desktop.domain.barcode import in_store_ean
from oms_desktop.domain.errors import BarcodeUnknown, NotFound, QuantityOutOfRange
from oms_desktop.domain.labels import COPIES_LIMIT, LabelPrices, form_named
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import bookcheck, catalogue, labels, ordering
from oms_desktop.services.cart import cart
from tests.documents.papers import page_texts
from tests.helpers.shop import COFFEE_UPC, SUGAR_CARTON, SUGAR_CODE, Shop


def barcodes(shop: Shop, code: str) -> tuple[str, ...]:
    return catalogue.product(shop.new, shop.product(code)).barcodes


def test_a_label_says_what_the_product_costs_now(shop: Shop) -> None:
    sugar, apples = shop.product("GULA"), shop.product("00042")
    base, box, weighed = labels.label_lines(shop.new, [(sugar, ""), (sugar, "dus"), (apples, "")])
    assert (base.name, base.price, base.unit, base.shown_code) == (
        "Gula Pasir 1 kg", 17_500, "pcs", SUGAR_CODE,
    )  # fmt: skip
    assert (box.price, box.unit, box.shown_code) == (400_000, "dus", SUGAR_CARTON)
    assert (weighed.unit, weighed.barcode, weighed.shown_code) == ("kg", "", "00042")


def test_a_further_unit_without_price_and_barcode(shop: Shop) -> None:
    draft = catalogue.product(shop.new, shop.product("GULA"))
    [box] = draft.units
    plain = type(box)("karung", 50_000)
    catalogue.change(shop.new, shop.product("GULA"), type(draft)(
        **{**vars(draft), "units": (plain,)}
    ))  # fmt: skip
    [line] = labels.label_lines(shop.new, [(shop.product("GULA"), "karung")])
    # The product's own code would find one piece of it, at another price.
    assert (line.price, line.shown_code) == (50 * 17_500, "")


def with_rules(shop: Shop, *rules: PriceRule) -> int:
    sugar = shop.product("GULA")
    draft = catalogue.product(shop.new, sugar)
    catalogue.change(shop.new, sugar, replace(draft, rules=rules))
    return sugar


def priced(shop: Shop, unit: str, **how: Any) -> tuple[int, int]:
    wanted = [(shop.product("GULA"), unit), (shop.product("KOPI"), "")]
    sugar, coffee = labels.label_lines(shop.new, wanted, LabelPrices(**how))
    assert (coffee.price, coffee.normal) == (8_550, 0)
    return sugar.price, sugar.normal


def test_a_label_says_the_price_of_today_if_it_is_asked_for(shop: Shop) -> None:
    with_rules(
        shop,
        PriceRule(16_000, starts="2026-11-20", ends="2026-11-23"),
        PriceRule(380_000, unit="dus", ends="2026-11-23"),
        PriceRule(15_500, minimum=12_000),
    )
    assert priced(shop, "") == (17_500, 0)
    assert priced(shop, "", today=True) == (16_000, 17_500)
    assert priced(shop, "dus", today=True) == (380_000, 400_000)
    # The counter's day is the one of its open shift.
    shop.clock.move(hours=24)
    assert priced(shop, "", today=True) == (16_000, 17_500)
    with_rules(shop, PriceRule(16_000, ends="2026-11-22"), PriceRule(9_000, starts="2026-11-24"))
    assert priced(shop, "", today=True) == (17_500, 0)


def test_a_label_says_what_a_level_pays_today(shop: Shop) -> None:
    with_rules(
        shop,
        PriceRule(16_900, level="Grosir"),
        PriceRule(18_000, level="Tempo"),
        PriceRule(16_500, level="Grosir", starts="2026-11-24"),
    )
    assert priced(shop, "", today=True, level="Grosir") == (16_900, 17_500)
    # Dearer than usual: nothing to strike through.
    assert priced(shop, "", today=True, level="Tempo") == (18_000, 0)
    assert priced(shop, "", today=True) == (17_500, 0)
    [scanned] = [labels.label_of_code(shop.new, SUGAR_CODE, LabelPrices(True, "Grosir"))]
    assert scanned.price == 16_900


def test_the_price_before_is_drawn_beside(shop: Shop) -> None:
    sugar = with_rules(shop, PriceRule(16_000, ends="2026-11-23"))
    for prices, said in ((LabelPrices(), False), (LabelPrices(today=True), True)):
        lines = [(line, 1) for line in labels.label_lines(shop.new, [(sugar, "")], prices)]
        order = labels.label_order(shop.new, lines, form_named("a4-24"))
        text = " ".join(page_texts(labels.draw_labels(order))).replace("\u00a0", " ")
        assert ("Rp 16.000" in text) is said
        assert "Rp 17.500" in text


def test_what_is_gone_is_left_out(shop: Shop) -> None:
    wanted = [(999, ""), (shop.product("KOPI"), ""), (shop.product("KOPI"), "dus")]
    assert [line.name for line in labels.label_lines(shop.new, wanted)] == ["Kopi Bubuk"]


def test_a_scan_finds_the_label_in_its_unit(shop: Shop) -> None:
    assert labels.label_of_code(shop.new, SUGAR_CODE).unit == "pcs"
    assert labels.label_of_code(shop.new, SUGAR_CARTON).unit == "dus"
    assert labels.label_of_code(shop.new, COFFEE_UPC[1:]).name == "Kopi Bubuk"
    assert labels.label_of_code(shop.new, "gula").name == "Gula Pasir 1 kg"
    with pytest.raises(BarcodeUnknown):
        labels.label_of_code(shop.new, "8990000000000")


def test_goods_without_barcode_get_the_next_one_of_the_shop(shop: Shop) -> None:
    wanted = [shop.product(code) for code in ("BUKU", "GULA", "00042", "BUKU")]
    changes = labels.give_barcodes(shop.new, wanted)
    assert barcodes(shop, "BUKU") == (in_store_ean(1),)
    assert barcodes(shop, "00042") == (in_store_ean(2),)
    assert barcodes(shop, "GULA") == (SUGAR_CODE,)
    assert changes.touched["product"] == (wanted[0], wanted[2])
    labels.give_barcodes(shop.new, [shop.product("JASA")])
    assert barcodes(shop, "JASA") == (in_store_ean(3),)
    order = ordering.scan(shop.new, shop.cart(), in_store_ean(1)).id_of("order")
    assert [line.row.name for line in cart(shop.new, order).lines] == ["Buku Tulis"]


def test_a_number_that_another_code_stands_in_the_way_of_is_passed_over(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Lama", 1_000, barcodes=(in_store_ean(41),)))
    catalogue.add(shop.new, ProductDraft("Kode", 1_000, code=in_store_ean(42)))
    labels.give_barcodes(shop.new, [shop.product("BUKU")])
    assert barcodes(shop, "BUKU") == (in_store_ean(43),)


def test_after_the_last_number_the_gaps_are_used(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Akhir", 1_000, barcodes=(in_store_ean(999_999_999),)))
    labels.give_barcodes(shop.new, [shop.product("BUKU")])
    assert barcodes(shop, "BUKU") == (in_store_ean(1),)


def test_giving_is_undone_and_both_are_in_the_journal(shop: Shop) -> None:
    given = labels.give_barcodes(shop.new, [shop.product("BUKU")]).facts["given"]
    labels.take_barcodes(shop.new, given)
    assert barcodes(shop, "BUKU") == ()
    rows = shop.sql("SELECT kind, document, content FROM journal ORDER BY sequence DESC LIMIT 2")
    assert [row[0] for row in rows] == ["products.barcodes_taken", "products.barcodes_given"]
    for _, document, content in rows:
        assert document == in_store_ean(1)
        assert json.loads(content) == {"barcodes": [f"{in_store_ean(1)} Buku Tulis"]}
    assert bookcheck.check_books(shop.new).findings == ()


def test_only_what_is_still_there_is_taken_back(shop: Shop) -> None:
    given = labels.give_barcodes(shop.new, [shop.product("BUKU")]).facts["given"]
    labels.take_barcodes(shop.new, given)
    with pytest.raises(NotFound):
        labels.take_barcodes(shop.new, given)


def test_nobody_needing_one_leaves_no_trace(shop: Shop) -> None:
    before = shop.sql("SELECT COUNT(*) FROM journal")
    assert labels.give_barcodes(shop.new, [shop.product("GULA")]).facts["given"] == []
    assert shop.sql("SELECT COUNT(*) FROM journal") == before


def test_the_order_is_drawn_with_its_copies(shop: Shop) -> None:
    lines = labels.label_lines(shop.new, [(shop.product("GULA"), ""), (shop.product("BUKU"), "")])
    order = labels.label_order(shop.new, [(lines[0], 3), (lines[1], 2)], form_named("roll-50"))
    pages = page_texts(labels.draw_labels(order))
    assert ["Gula" in page for page in pages] == [True, True, True, False, False]
    assert page_texts(labels.draw_labels(order.first(4))) == pages[:4]
    sheet = labels.label_order(shop.new, [(lines[0], 2)], form_named("a4-24"), 24)
    assert len(page_sizes(labels.draw_labels(sheet))) == 2


def test_too_many_labels_are_refused(shop: Shop) -> None:
    [line] = labels.label_lines(shop.new, [(shop.product("GULA"), "")])
    sheet = form_named("a4-24")
    for lines, start in (([], 1), ([(line, COPIES_LIMIT + 1)], 1), ([(line, 900)] * 3, 1)):
        with pytest.raises(QuantityOutOfRange):
            labels.label_order(shop.new, lines, sheet, start)
    with pytest.raises(QuantityOutOfRange):
        labels.label_order(shop.new, [(line, 1)], sheet, 25)
