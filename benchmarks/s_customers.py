"""F3 among 50,000 customers as typed: by name, phone, code or address; and who may be the same person."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
from measure import FOLDER, Figure, Options, copies, in_turn
from shop_words import FIRST, LAST, STREETS, TOWNS

from oms_desktop.database.migrations import STEPS, migrate
from oms_desktop.services import customers, joining
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop

FRAME = 16.0
HITS = 8
_SYLLABLES = ("ba", "di", "ka", "ma", "na", "pu", "ra", "sa", "ti", "wo", "ya", "le", "ning", "ko")
Person = tuple[int, str, str, str, str, str, str]


def measure(options: Options) -> list[Figure]:
    people = list(_people(options.customers))
    figures = []
    with copies(_filled(people), "timed") as (path,):
        session = open_shop(path)
        for kind, ask in _kinds(session):
            chance = random.Random(7)
            (times,) = in_turn(
                options.rounds, lambda chance=chance, ask=ask: ask(chance.choice(people))
            )
            figures.append(Figure("S3", f"customers, {kind}", times, limit=FRAME, tail=True))
        session.store.close()
    return figures


def _kinds(session: Session) -> Iterator[tuple[str, Callable[[Person], object]]]:
    def find(text: str) -> object:
        return customers.find(session, text, HITS)

    yield "1 letter", lambda who: find(who[2][:1])
    yield "2 letters", lambda who: find(who[2][:2])
    yield "3 letters", lambda who: find(who[2][:3])
    yield "inside a name", lambda who: find(who[2].split()[-1][1:5])
    yield "two words", lambda who: find(f"{who[2].split()[1][:3]} {who[2][:2]}")
    yield "4 digits of the phone", lambda who: find(who[4][-4:])
    yield "phone beginning with 0812", lambda _: find("0812")
    yield "whole phone, +62", lambda who: find(f"+62 {who[4][1:4]}-{who[4][4:8]}-{who[4][8:]}")
    yield "code", lambda who: find(who[1])
    yield "street", lambda who: find(who[5].split()[1])
    yield "city", lambda who: find(who[6])
    yield "nothing found", lambda who: find(f"zq{who[0]}xv")
    yield "who may be the same", lambda who: joining.twins(session, who[2], [who[3]])


def _people(count: int) -> Iterator[Person]:
    chance = random.Random(50)
    for id_ in range(1, count + 1):
        middle = "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 3)))
        name = f"{chance.choice(FIRST)} {middle.capitalize()} {chance.choice(LAST)}"
        digits = f"08{chance.choice(('12', '13', '21', '57', '95'))}{chance.randrange(10**8):08}"
        phone = f"{digits[:4]}-{digits[4:8]}-{digits[8:]}"
        street = f"Jl. {chance.choice(STREETS)} {chance.randint(1, 200)}"
        yield id_, f"C{id_:05}", name, phone, digits, street, chance.choice(TOWNS)


def _filled(people: list[Person]) -> Path:
    """A shop with these customers and nothing else; made anew each time, in a second or two."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"customers-{len(people)}-{len(STEPS)}.oms"
    path.unlink(missing_ok=True)
    connection = apsw.Connection(str(path))
    migrate(connection, 0)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO customer (id, code, name, phone, phone_digits, address, city, created_at, "
        "changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1)",
        people,
    )
    connection.execute("COMMIT")
    connection.close()
    return path
