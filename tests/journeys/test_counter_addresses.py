"""Which of a customer's addresses an order goes to: chosen by keys, frozen with the order, printed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from oms_desktop.desktop.sell.order_form import OrderForm
from oms_desktop.domain.addresses import LIMITS, PARTS, Address
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.services import customers, goods_papers, planning
from tests.helpers.shop import SUGAR_CODE, Shop
from tests.journeys.conftest import Counter

HOME = Address(
    "Rumah", "Pak Joko", "Jl. Melati 5", "003/005", "Lowokwaru", city="Malang", landmark="masjid"
)
STALL = Address("Warung", "Bu Tini", "Pasar Besar 9", city="Batu", landmark="kios biru")
STORE = Address("Gudang", address="Jl. Raya 1", city="Malang")
RINA = replace(
    CustomerDraft("Bu Rina", code="RINA", phone="0812-3456-1111").delivered_to(HOME),
    further_addresses=(STALL, STORE),
)


def rina(counter: Counter, draft: CustomerDraft = RINA) -> OrderForm:
    """An order for Bu Rina, to be delivered."""
    customers.add(counter.shop.new, draft)
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_F3)
    counter.type("rina")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_F6)
    counter.press(Qt.Key.Key_F6)
    return counter.tab.order_panel.form


def texts(form: OrderForm) -> tuple[str, str]:
    return form.edit("address").text(), form.edit("recipient").text()


def go_to_places(counter: Counter, form: OrderForm) -> None:
    for _ in range(40):
        if form.place.hasFocus():
            return
        counter.press(Qt.Key.Key_Tab)
    raise AssertionError("Tab never came to the addresses")


def sent_to(shop: Shop) -> list[tuple[str, str]]:
    rows = shop.sql("SELECT address, recipient FROM orders WHERE number IS NOT NULL")
    return [tuple(row) for row in rows]


def test_the_usual_address_comes_first_with_who_takes_the_goods(counter: Counter) -> None:
    form = rina(counter)
    assert texts(form) == (HOME.line, "Pak Joko")
    assert form.place.isVisible()
    assert form.place.count() == 4
    assert form.place.currentText() == "Rumah \u00b7 Jl. Melati 5, Malang"
    counter.press(Qt.Key.Key_Return)
    assert sent_to(counter.shop) == [(HOME.line, "Pak Joko")]


def test_the_second_address_by_two_keys(counter: Counter) -> None:
    form = rina(counter)
    go_to_places(counter, form)
    counter.press(Qt.Key.Key_Down)
    assert texts(form) == (STALL.line, "Bu Tini")
    counter.press(Qt.Key.Key_Down)
    assert texts(form) == (STORE.line, "Bu Rina")
    counter.press(Qt.Key.Key_Up)
    counter.press(Qt.Key.Key_Return)
    assert sent_to(counter.shop) == [(STALL.line, "Bu Tini")]


def test_what_is_typed_is_another_address_and_comes_back(counter: Counter) -> None:
    form = rina(counter)
    form.edit("address").setFocus()
    form.edit("address").selectAll()
    counter.type("Jl. Baru 7")
    assert form.place.place() is None
    go_to_places(counter, form)
    counter.press(Qt.Key.Key_Home)
    assert texts(form) == (HOME.line, "Pak Joko")
    counter.press(Qt.Key.Key_End)
    assert texts(form)[0] == "Jl. Baru 7"


def test_one_address_is_not_asked_for(counter: Counter) -> None:
    form = rina(counter, replace(RINA, further_addresses=()))
    assert not form.place.isVisible()
    assert texts(form) == (HOME.line, "Pak Joko")


def test_another_customer_takes_his_own_address(counter: Counter) -> None:
    form = rina(counter)
    go_to_places(counter, form)
    counter.press(Qt.Key.Key_Down)
    counter.tab.counter.set_customer(counter.shop.customer("BUDI"))
    counter.settle()
    assert texts(form) == ("Jl. Melati 5, Malang", "Budi Santoso")
    assert not form.place.isVisible()


def test_an_order_keeps_its_address_when_the_record_changes(counter: Counter) -> None:
    shop = counter.shop
    rina(counter)
    counter.press(Qt.Key.Key_Return)
    customers.change(shop.new, shop.customer("RINA"), RINA.delivered_to(STORE))
    assert sent_to(shop) == [(HOME.line, "Pak Joko")]


def test_the_landmark_stands_on_the_papers(counter: Counter) -> None:
    shop = counter.shop
    rina(counter)
    counter.press(Qt.Key.Key_Return)
    [[order_id]] = shop.sql("SELECT id FROM orders WHERE number IS NOT NULL")
    shipment = planning.plan(shop.new, order_id).id_of("shipment")
    note = goods_papers.delivery_note(shop.new, shipment, None)
    [label] = goods_papers.labels(shop.new, [shipment], None).labels
    for paper in (note, label):
        assert paper.recipient.name == "Pak Joko"
        assert paper.recipient.address == HOME.line
        assert "(masjid)" in paper.recipient.address


@pytest.mark.parametrize("part", ["address", "landmark"])
def test_the_longest_address_loses_nothing(counter: Counter, part: str) -> None:
    widest = Address(**{name: name[0] * LIMITS[name] for name in PARTS})
    form = rina(counter, RINA.delivered_to(widest))
    assert getattr(widest, part) in form.edit("address").text()
    counter.press(Qt.Key.Key_Return)
    [(address, recipient)] = sent_to(counter.shop)
    assert (address, recipient) == (widest.line, widest.recipient)
