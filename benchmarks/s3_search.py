"""S3: search as typed, in 100,000 products: the service's part, for words typed letter by letter."""

import random
from collections.abc import Iterator

from measure import Figure, Options, copies, in_turn
from replay import raw_connection
from shop import name_of, reference_shop

from oms_desktop.services import catalogue
from oms_desktop.services.shop import open_shop

LIMIT = 5.0
HITS = 20
LENGTHS = (1, 2, 3, 5, 9)


def measure(options: Options) -> list[Figure]:
    figures = []
    with copies(reference_shop(options), "timed") as (path,):
        session = open_shop(path)
        connection = raw_connection(path)
        for kind, typed in _kinds(options):
            texts = list(typed)
            asked, floor_asked = iter(texts), iter(texts)
            times, floor = in_turn(
                options.rounds,
                lambda asked=asked: catalogue.find(session, next(asked), HITS),
                lambda asked=floor_asked: _raw(connection, next(asked)),
            )
            figures.append(Figure("S3", f"search, {kind}", times, floor, LIMIT, tail=True))
        connection.close()
        session.store.close()
    return figures


def _raw(connection, text: str) -> None:
    query = " ".join(f'"{word}"*' for word in text.split())
    sql = "SELECT rowid FROM product_words WHERE product_words MATCH ? LIMIT 200"
    connection.execute(sql, (query,)).fetchall()


def _kinds(options: Options) -> Iterator[tuple[str, Iterator[str]]]:
    for length in LENGTHS:
        plural = "s" if length > 1 else ""
        yield f"{length} letter{plural}", _beginnings(options, length)
    yield "two words", _two_words(options)
    yield "nothing found", iter(f"zq{at}xv" for at in range(10_000))


def _names(options: Options) -> Iterator[str]:
    chance = random.Random(3)
    while True:
        yield name_of(chance.randint(1, options.products)).lower()


def _take(names: Iterator[str], count: int = 1000) -> Iterator[str]:
    return (next(names) for _ in range(count))


def _beginnings(options: Options, length: int) -> Iterator[str]:
    return (name[:length].strip() for name in _take(_names(options)))


def _two_words(options: Options) -> Iterator[str]:
    for name in _take(_names(options)):
        first, second, *_ = name.split()
        yield f"{second[:3]} {first[:2]}"
