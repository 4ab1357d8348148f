"""Why is it 7: balances, documents, people, who waits, and what expires."""

import pytest

from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.expiry import Batch
from oms_desktop.services import receiving, selling, stock_card
from tests.helpers.shop import Shop
from tests.services.receiving_cases import line_of, received


def test_every_movement_has_its_document_and_what_was_left(shop: Shop) -> None:
    shop.sell("3*GULA")
    receiving.post(shop.new, received(shop, "5*GULA"))
    found = stock_card.card(shop.new, shop.product("GULA"))
    moves = [(move.kind, move.quantity, move.balance) for move in found.moves]
    assert moves == [
        ("receipt", 5_000, 102_000),
        ("sale", -3_000, 97_000),
        ("opening", 100_000, 100_000),
    ]
    assert found.moves[0].document == "GR/2026/11/0001"
    assert found.moves[0].person == "Pemilik"
    assert found.moves[0].balance == found.figures.on_hand
    assert found.figures.value == 102 * 15_000


def test_a_short_card_still_ends_with_what_is_there(shop: Shop) -> None:
    for _ in range(3):
        shop.sell("GULA")
    found = stock_card.card(shop.new, shop.product("GULA"), 2)
    assert [move.balance for move in found.moves] == [97_000, 98_000]


def test_who_waits_for_the_goods_is_named(shop: Shop) -> None:
    order_id = shop.cart("2*GULA", "KOPI", customer="BUDI")
    number = selling.confirm(shop.new, order_id).facts["number"]
    done = shop.cart("GULA")
    selling.confirm(shop.new, done)
    selling.cancel(shop.new, done, "batal")
    found = stock_card.card(shop.new, shop.product("GULA"))
    assert (found.figures.on_hand, found.figures.reserved) == (100_000, 2_000)
    assert [(each.number, each.customer, each.quantity) for each in found.holders] == [
        (number, "Budi Santoso", 2_000)
    ]
    assert stock_card.card(shop.new, shop.product("BUKU")).holders == ()
    # Part of an order may have left already: it waits for nothing more of this product.
    shop.sql(
        "INSERT INTO reservation (order_line_id, product_id, quantity, kind, at) VALUES (?, ?, ?, ?, 0)",
        shop.line(order_id, 2),
        shop.product("KOPI"),
        -1_000,
        "release",
    )
    shop.sql("UPDATE stock_total SET reserved = 1 WHERE product_id = ?", shop.product("KOPI"))
    assert stock_card.card(shop.new, shop.product("KOPI")).holders == []


def test_a_product_that_is_not_there_is_refused(shop: Shop) -> None:
    with pytest.raises(NotFound):
        stock_card.card(shop.new, 999)


def test_what_expires_soon_is_listed_by_what_is_left_of_it(shop: Shop) -> None:
    shop.sql("UPDATE product SET expires = 1 WHERE code IN ('KOPI', 'GULA')")
    for code, batch, day in (
        ("KOPI", "A", "2026-12-01"),
        ("KOPI", "B", "2027-12-01"),
        ("GULA", "C", "2026-11-20"),
    ):
        receipt_id = received(shop, f"10*{code}")
        line_id = line_of(shop, receipt_id)
        receiving.change_line(shop.new, receipt_id, line_id, batch=batch, expires_on=day)
        receiving.post(shop.new, receipt_id)
    draft = received(shop, "BUKU")
    assert draft
    found = stock_card.expiring(shop.new)
    assert [(each.name, each.batch.batch, each.batch.quantity) for each in found] == [
        ("Gula Pasir 1 kg", "C", 10_000),
        ("Kopi Bubuk", "A", 10_000),
    ]
    shop.sell("57*KOPI")
    assert [each.batch for each in stock_card.expiring(shop.new, 10)] == [
        Batch("C", "2026-11-20", 10_000),
        Batch("A", "2026-12-01", 3_000),
    ]
    shop.sell("3*KOPI")
    assert [each.batch.batch for each in stock_card.expiring(shop.new)] == ["C"]
    assert stock_card.card(shop.new, shop.product("KOPI")).batches == [
        Batch("B", "2027-12-01", 10_000)
    ]
    assert stock_card.expiring(shop.new, -10) == []


def test_a_draft_expires_nothing(shop: Shop) -> None:
    shop.sql("UPDATE product SET expires = 1 WHERE code = 'KOPI'")
    receipt_id = received(shop, "KOPI")
    line_id = line_of(shop, receipt_id)
    receiving.change_line(shop.new, receipt_id, line_id, expires_on="2026-12-01")
    assert stock_card.expiring(shop.new) == []
