"""What the paper of a stock count says, before and after it is posted."""

from dataclasses import replace

import pytest

from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services import catalogue, counting, voiding
from oms_desktop.services.count_papers import count_paper
from tests.helpers.shop import Shop


def begin(shop: Shop, *counted: tuple[str, int]) -> int:
    count_id = counting.start(shop.new, "Rak depan").id_of("count")
    for code, quantity in counted:
        counting.set_counted(shop.new, count_id, shop.product(code), quantity)
    return count_id


def figures(shop: Shop, count_id: int, **how: bool) -> dict[str, tuple[int, int | None, int, int]]:
    found = count_paper(shop.new, count_id, **how).lines
    return {line.code: (line.expected, line.counted, line.sold, line.difference) for line in found}


def test_what_was_sold_meanwhile_stands_beside_and_changes_nothing(shop: Shop) -> None:
    before = shop.sell("4*GULA").id_of("invoice")
    shop.clock.move(minutes=1)
    count_id = begin(shop, ("GULA", 95_000), ("KOPI", 50_000), ("BUKU", 9_000))
    shop.clock.move(minutes=1)
    shop.sell("3*GULA")
    voiding.void(shop.new, before, "salah")
    shop.sell("2*GULA")
    wanted = {"GULA": (96_000, 95_000, 1_000, -1_000), "BUKU": (10_000, 9_000, 0, -1_000)}
    assert figures(shop, count_id) == wanted
    shop.clock.move(minutes=1)
    counting.post(shop.new, count_id)
    assert figures(shop, count_id) == wanted


def test_a_posted_paper_says_tomorrow_what_it_said(shop: Shop) -> None:
    count_id = begin(shop, ("GULA", 95_000), ("KOPI", 53_000))
    shop.clock.move(minutes=1)
    counting.post(shop.new, count_id)
    first = count_paper(shop.new, count_id)
    assert [line.worth for line in first.lines] == [-5 * 15_000, 3 * 6_000]
    shop.clock.move(hours=20)
    shop.sell("9*GULA", "53*KOPI")
    draft = catalogue.product(shop.new, shop.product("KOPI"))
    catalogue.change(shop.new, shop.product("KOPI"), replace(draft, cost=7_777))
    assert count_paper(shop.new, count_id) == first


def test_the_rest_is_on_the_paper_before_and_after(shop: Shop) -> None:
    count_id = begin(shop, ("GULA", 99_000))
    shop.clock.move(minutes=1)
    assert list(figures(shop, count_id)) == ["GULA"]
    open_ = count_paper(shop.new, count_id, rest=True)
    said = figures(shop, count_id, rest=True)
    assert said["KOPI"] == (50_000, None, 0, -50_000)
    assert (open_.counted, open_.rest, open_.number) == (1, 3, "")
    counting.post(shop.new, count_id, rest=True)
    posted = count_paper(shop.new, count_id)
    assert figures(shop, count_id) == said
    assert (posted.counted, posted.rest, posted.number) == (1, 3, "SC/2026/11/0001")
    assert [line.worth for line in posted.lines] == [line.worth for line in open_.lines]


def test_a_category_is_named_and_kept_to(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Beras", 9_000, category="Sembako", opening_stock=1_000))
    [[category]] = shop.sql("SELECT category_id FROM product WHERE code = 'GULA'")
    count_id = counting.start(shop.new, category_id=category).id_of("count")
    paper = count_paper(shop.new, count_id, rest=True)
    assert paper.category == "Sembako"
    assert sorted(line.name for line in paper.lines) == ["Beras", "Gula Pasir 1 kg"]


def test_lines_stand_in_the_order_of_the_shelves(shop: Shop) -> None:
    for name, shelf in (("Zaitun", "A1"), ("Anggur", "B2"), ("Bayam", "A1")):
        draft = ProductDraft(name, 9_000, code=name, shelf=shelf, opening_stock=1_000)
        catalogue.add(shop.new, draft)
    count_id = begin(shop, *((name, 0) for name in ("Anggur", "Zaitun", "Bayam")))
    found = count_paper(shop.new, count_id).lines
    assert [(line.shelf, line.name) for line in found] == [
        ("A1", "Bayam"),
        ("A1", "Zaitun"),
        ("B2", "Anggur"),
    ]


def test_cost_is_only_for_those_who_may_see_it(shop: Shop) -> None:
    count_id = begin(shop, ("GULA", 99_000))
    clerk = Person(shop.session.person.id, "Ani", Role.MANAGER, taken=frozenset({Right.SEE_COST}))
    paper = count_paper(replace(shop.new, person=clerk), count_id)
    assert not paper.with_cost
    assert [line.unit_cost for line in paper.lines] == [None]


def test_there_must_be_such_a_count(shop: Shop) -> None:
    with pytest.raises(NotFound):
        count_paper(shop.new, 99)
