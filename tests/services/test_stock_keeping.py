"""Correcting the stock of one product, and taking the correction back."""

from typing import TYPE_CHECKING

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.errors_counting import StockBegun, StockNotKept, StockSame
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import bookcheck, catalogue, counting, selling, stock_keeping
from tests.helpers.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Callable


def value(shop: Shop, code: str) -> int:
    [[found]] = shop.sql("SELECT value FROM stock_total WHERE product_id = ?", shop.product(code))
    return int(found)


def last(shop: Shop) -> tuple[str, int, int, str, str]:
    """Kind, quantity, unit cost, document and reason of the newest movement."""
    [row] = shop.sql(
        "SELECT kind, quantity, unit_cost, document, reason FROM stock_movement "
        "ORDER BY id DESC LIMIT 1"
    )
    return row[0], row[1], row[2], row[3], row[4]


def test_by_so_much_or_to_so_much(shop: Shop) -> None:
    gula = shop.product("GULA")
    facts = stock_keeping.adjust(shop.new, gula, -3_000, " hilang ").facts
    assert last(shop) == ("adjustment", -3_000, 15_000, "GULA", "hilang")
    assert (facts["on_hand"], facts["available"]) == (97_000, 97_000)
    shop.sell("7*GULA")
    stock_keeping.set_stock(shop.new, gula, 92_000, "dihitung ulang")
    assert last(shop) == ("adjustment", 2_000, 15_000, "GULA", "dihitung ulang")
    assert shop.stock("GULA")[0] == 92_000
    assert value(shop, "GULA") == 92 * 15_000
    [_, (document, content)] = shop.journalled("stock.adjusted")
    assert document == "GULA"
    assert (content["quantity"], content["left"]) == (2_000, 92_000)


def test_damage_takes_out_and_tells_what_is_promised(shop: Shop) -> None:
    selling.confirm(shop.new, shop.cart("9*BUKU"))
    changes = stock_keeping.damage(shop.new, shop.product("BUKU"), 3_000, "basah")
    assert last(shop) == ("damage", -3_000, 60_000, "BUKU", "basah")
    assert (changes.facts["on_hand"], changes.facts["available"]) == (7_000, -2_000)
    assert shop.journalled("stock.damaged")


def test_opening_stock_comes_first_with_its_cost(shop: Shop) -> None:
    new = catalogue.add(shop.new, ProductDraft("Teh", 2000, code="TEH")).id_of("product")
    stock_keeping.open_stock(shop.new, new, 12_000, 1_250)
    assert last(shop)[:3] == ("opening", 12_000, 1_250)
    assert value(shop, "TEH") == 15_000
    with pytest.raises(StockBegun):
        stock_keeping.open_stock(shop.new, new, 12_000, 1_250)
    with pytest.raises(errors.AmountOutOfRange):
        stock_keeping.open_stock(shop.new, new, 12_000, -1)


@pytest.mark.parametrize("kind", ["adjust", "damage", "open_stock"])
def test_taken_back_once_it_is_as_before(shop: Shop, kind: str) -> None:
    new = catalogue.add(shop.new, ProductDraft("Teh", 2000, code="TEH")).id_of("product")
    give = {"adjust": "hilang", "damage": "basah", "open_stock": 1_250}[kind]
    code = "TEH" if kind == "open_stock" else "GULA"
    product_id = new if kind == "open_stock" else shop.product("GULA")
    before, worth = shop.stock(code), value(shop, code)
    made = getattr(stock_keeping, kind)(shop.new, product_id, 4_000, give)
    assert shop.stock(code) != before
    movement = int(made.facts["movement"])
    stock_keeping.undo(shop.new, movement)
    assert (shop.stock(code), value(shop, code)) == (before, worth)
    assert last(shop)[3] == f"{code}#{movement}"
    [(document, content)] = shop.journalled("stock.undone")
    assert (document, abs(content["quantity"])) == (code, 4_000)
    with pytest.raises(errors.StateForbids):
        stock_keeping.undo(shop.new, movement)
    # Nor is the taking back taken back.
    with pytest.raises(errors.StateForbids):
        stock_keeping.undo(shop.new, movement + 1)
    assert bookcheck.check_books(shop.new).findings == ()


def test_only_what_was_done_by_hand_is_taken_back(shop: Shop) -> None:
    shop.sell("GULA")
    [[sale]] = shop.sql("SELECT max(id) FROM stock_movement")
    with pytest.raises(errors.StateForbids):
        stock_keeping.undo(shop.new, sale)
    with pytest.raises(errors.NotFound):
        stock_keeping.undo(shop.new, 9_999)


def test_an_open_count_knows_of_an_adjustment_and_of_its_end(shop: Shop) -> None:
    gula = shop.product("GULA")
    count_id = counting.start(shop.new).id_of("count")
    counting.set_counted(shop.new, count_id, gula, 97_000)
    made = stock_keeping.set_stock(shop.new, gula, 97_000, "x")
    assert counting.sums(shop.new, count_id).differences == 0
    stock_keeping.undo(shop.new, int(made.facts["movement"]))
    assert counting.sums(shop.new, count_id).differences == 1
    counting.post(shop.new, count_id)
    assert shop.stock("GULA")[0] == 97_000


def test_what_came_in_and_is_gone_cant_be_taken_back(shop: Shop) -> None:
    buku = shop.product("BUKU")
    made = stock_keeping.adjust(shop.new, buku, 5_000, "ketemu")
    shop.sell("12*BUKU")
    with pytest.raises(errors.StockShort):
        stock_keeping.undo(shop.new, int(made.facts["movement"]))


def test_refusals(shop: Shop) -> None:
    gula, jasa = shop.product("GULA"), shop.product("JASA")
    before = shop.dump()
    refusals: list[tuple[type[Exception], Callable[[], object]]] = [
        (StockNotKept, lambda: stock_keeping.adjust(shop.new, jasa, 1_000, "x")),
        (errors.NotFound, lambda: stock_keeping.adjust(shop.new, 999, 1_000, "x")),
        (errors.QuantityOutOfRange, lambda: stock_keeping.adjust(shop.new, gula, 0, "x")),
        (errors.QuantityTooFine, lambda: stock_keeping.adjust(shop.new, gula, 500, "x")),
        (errors.FieldMissing, lambda: stock_keeping.adjust(shop.new, gula, 1_000, " ")),
        (errors.StockShort, lambda: stock_keeping.adjust(shop.new, gula, -101_000, "x")),
        (errors.TextTooLong, lambda: stock_keeping.adjust(shop.new, gula, 1_000, "x" * 201)),
        (errors.QuantityOutOfRange, lambda: stock_keeping.damage(shop.new, gula, -1_000, "x")),
        (errors.StockShort, lambda: stock_keeping.damage(shop.new, gula, 101_000, "x")),
        (StockSame, lambda: stock_keeping.set_stock(shop.new, gula, 100_000, "x")),
        (errors.QuantityTooFine, lambda: stock_keeping.set_stock(shop.new, gula, 1_500, "x")),
        (errors.QuantityOutOfRange, lambda: stock_keeping.set_stock(shop.new, gula, -1, "x")),
        (errors.QuantityOutOfRange, lambda: stock_keeping.open_stock(shop.new, gula, 0, 1)),
        (StockBegun, lambda: stock_keeping.open_stock(shop.new, gula, 1_000, 1)),
    ]
    for error, act in refusals:
        with pytest.raises(error):
            act()
    assert shop.dump() == before


def test_a_stock_below_zero_comes_up_to_what_is_there(shop: Shop) -> None:
    shop.sell("12*BUKU")
    assert shop.stock("BUKU")[0] == -2_000
    stock_keeping.set_stock(shop.new, shop.product("BUKU"), 1_000, "ketemu")
    assert shop.stock("BUKU")[0] == 1_000
    assert value(shop, "BUKU") == 60_000
