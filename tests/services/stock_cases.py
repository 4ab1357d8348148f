"""Cases of the commands that count and correct stock."""

from typing import Any

from oms_desktop.domain import errors
from oms_desktop.domain.errors_counting import CountEmpty, OutsideCount, StockBegun, StockNotKept
from oms_desktop.domain.products import ProductDraft
from oms_desktop.services import catalogue, counting, stock_keeping
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def _count(s: Shop, *codes: str, category_id: int | None = None) -> int:
    count_id = counting.start(s.new, "Rak", category_id).id_of("count")
    for code in codes:
        counting.scan(s.new, count_id, code)
    return count_id


def _posted(s: Shop) -> int:
    count_id = _count(s, "GULA")
    counting.post(s.new, count_id)
    return count_id


def _groceries(s: Shop) -> int:
    return catalogue.categories(s.new)[0][0]


def _empty(s: Shop) -> tuple[Any, ...]:
    draft = ProductDraft("Teh", 2000, code="TEH")
    return (catalogue.add(s.new, draft).id_of("product"), 5_000, 1_250)


def _movement(s: Shop) -> int:
    changes = stock_keeping.adjust(s.new, s.product("GULA"), 5_000, "ketemu")
    return int(changes.facts["movement"])


def _sold(s: Shop) -> int:
    s.sell("GULA")
    [[found]] = s.sql("SELECT max(id) FROM stock_movement")
    return int(found)


STOCK_CASES = (
    Case(
        counting.start,
        lambda s: ("Rak depan", _groceries(s)),
        lambda s: ("Rak depan", 999),
        errors.NotFound,
        more={"blind": True},
    ),
    Case(
        counting.scan,
        lambda s: (_count(s, "GULA"), "3*GULA"),
        lambda s: (_count(s, category_id=_groceries(s)), "KOPI"),
        OutsideCount,
        journals=False,
    ),
    Case(
        counting.set_counted,
        lambda s: (_count(s, "GULA"), s.product("GULA"), 2_000, "dus"),
        lambda s: (_count(s, "GULA"), s.product("JASA"), 2_000),
        StockNotKept,
        journals=False,
    ),
    Case(
        counting.take_back,
        lambda s: (_count(s, "2*GULA"), s.product("GULA"), 1_000),
        lambda s: (_count(s, "2*GULA"), s.product("GULA"), 2_001),
        errors.QuantityOutOfRange,
        journals=False,
    ),
    Case(
        counting.post,
        lambda s: (_count(s, "2*GULA", "60*KOPI", "10*BUKU"),),
        lambda s: (_count(s),),
        CountEmpty,
    ),
    Case(
        counting.post,
        lambda s: (_count(s, "2*GULA", "60*KOPI"),),
        lambda s: (_count(s),),
        CountEmpty,
        more={"rest": True},
    ),
    Case(
        counting.drop,
        lambda s: (_count(s, "GULA"),),
        lambda s: (_posted(s),),
        errors.StateForbids,
    ),
    Case(
        stock_keeping.adjust,
        lambda s: (_count(s, "GULA"), (s.product("GULA"), -2_000, "hilang"))[1],
        lambda s: (s.product("GULA"), -2_000, ""),
        errors.FieldMissing,
    ),
    Case(
        stock_keeping.set_stock,
        lambda s: (s.product("GULA"), 98_000, "dihitung"),
        lambda s: (s.product("GULA"), 98_500, "dihitung"),
        errors.QuantityTooFine,
    ),
    Case(
        stock_keeping.damage,
        lambda s: (s.product("GULA"), 2_000, "basah"),
        lambda s: (s.product("BUKU"), 11_000, "basah"),
        errors.StockShort,
    ),
    Case(
        stock_keeping.open_stock,
        _empty,
        lambda s: (s.product("GULA"), 5_000, 1_250),
        StockBegun,
    ),
    Case(
        stock_keeping.undo,
        lambda s: (_movement(s),),
        lambda s: (_sold(s),),
        errors.StateForbids,
    ),
)
