"""What papers that go with goods say equals the database."""

import pytest

from oms_desktop.documents.layout import Party
from oms_desktop.documents.order_layout import (
    DeliveryPaper,
    LabelPaper,
    PickingPaper,
)
from oms_desktop.domain.errors import QuantityOutOfRange
from oms_desktop.domain.products import BundlePart, ProductDraft
from oms_desktop.services import catalogue
from oms_desktop.services.order_papers import (
    PaperKind,
    draw_values,
    order_paper,
)
from oms_desktop.services.printing import Paper
from tests.helpers import paper_rows
from tests.helpers.paper_rows import all_of, ordered, sent, values_of, words
from tests.helpers.shop import Shop

K = PaperKind


def test_a_delivery_note_says_what_is_in_the_shipment(shop: Shop) -> None:
    order_id = ordered(shop)
    shop.sql(
        "UPDATE order_line SET note = 'Yang baru' WHERE order_id = ? AND position = 2", order_id
    )
    lines = all_of(shop, order_id)
    first = paper_rows.shipment(shop, order_id, (lines[0][0], 2000))
    paper_rows.shipment(shop, order_id, (lines[0][0], 1000), state="cancelled")
    last = paper_rows.shipment(
        shop,
        order_id,
        (lines[0][0], 1000),
        lines[1],
        lines[2],
        driver="Pak Ujang",
        vehicle="N 1 AB",
        parcels=3,
        weight=4_500,
        tracking="JP1",
    )
    paper = values_of(shop, K.DELIVERY_NOTE, last)
    assert isinstance(paper, DeliveryPaper)
    assert [(line.name, line.quantity, line.note) for line in paper.lines] == [
        ("Gula Pasir 1 kg", 1000, ""),
        ("Kopi Bubuk", 2000, "Yang baru"),
        ("Buku Tulis", 1000, ""),
    ]
    assert (paper.place, paper.places, paper.parcels, paper.weight) == (2, 2, 3, 4_500)
    assert paper.recipient == Party("Budi Santoso", "Jl. Mawar 9, Batu", "0812 3456 7890")
    assert (paper.number, paper.order_number) == ("SJ/2026/11/0003", "SO/2026/11/0001")
    text = words(draw_values(paper, Paper.A5))
    assert "2 dari 2" in text
    assert "17.500" not in text
    assert not paper.rest_follows
    before = values_of(shop, K.DELIVERY_NOTE, first)
    assert isinstance(before, DeliveryPaper)
    assert (before.place, before.places) == (1, 2)


def test_a_part_says_that_the_rest_follows(shop: Shop) -> None:
    """Nobody knows yet how many shipments there will be: `1 of 1` would be wrong."""
    order_id = ordered(shop)
    lines = all_of(shop, order_id)
    part = paper_rows.shipment(shop, order_id, (lines[0][0], 1000))
    paper = values_of(shop, K.DELIVERY_NOTE, part)
    assert isinstance(paper, DeliveryPaper)
    assert paper.rest_follows
    assert "1, sisanya menyusul" in words(draw_values(paper, Paper.A5))


def test_the_shipment_names_its_own_receiver_before_the_orders(shop: Shop) -> None:
    shipment = sent(shop, recipient="Pak RT", phone="0811", address="Jl. Pos 1", collect=1)
    paper = values_of(shop, K.DELIVERY_NOTE, shipment)
    assert isinstance(paper, DeliveryPaper)
    assert paper.recipient == Party("Pak RT", "Jl. Pos 1", "0811")
    [[total]] = shop.sql("SELECT total FROM orders")
    assert paper.collect == total


@pytest.mark.parametrize(
    ("state", "mark"), [("cancelled", "BATAL"), ("returned_to_shop", "KEMBALI KE TOKO")]
)
def test_goods_that_never_arrived_are_marked(shop: Shop, state: str, mark: str) -> None:
    text = words(order_paper(shop.new, K.DELIVERY_NOTE, sent(shop, state=state), Paper.A4))
    assert "".join(mark.split()) in "".join(text.split())


def test_every_parcel_has_its_label(shop: Shop) -> None:
    first = sent(shop, parcels=2, carrier="JNE", tracking="JP123", collect=1)
    order_id = ordered(shop, "GULA")
    second = paper_rows.shipment(shop, order_id, *all_of(shop, order_id))
    paper = values_of(shop, K.SHIPPING_LABEL, first, second)
    assert isinstance(paper, LabelPaper)
    assert [(each.number, each.parcel, each.parcels) for each in paper.labels] == [
        ("SJ/2026/11/0001", 1, 2),
        ("SJ/2026/11/0001", 2, 2),
        ("SJ/2026/11/0002", 1, 1),
    ]
    [[total]] = shop.sql("SELECT total FROM orders WHERE number = 'SO/2026/11/0001'")
    assert [each.collect for each in paper.labels] == [total, total, None]


def test_a_picking_list_goes_from_shelf_to_shelf(shop: Shop) -> None:
    for code, shelf in (("GULA", "A10"), ("KOPI", "a2"), ("BUKU", "")):
        shop.sql("UPDATE product SET shelf = ? WHERE code = ?", shelf, code)
    one, other = sent(shop), sent(shop)
    paper = values_of(shop, K.PICKING_LIST, one, other)
    assert isinstance(paper, PickingPaper)
    assert [(line.shelf, line.name, line.letter) for line in paper.lines] == [
        ("a2", "Kopi Bubuk", "A"),
        ("a2", "Kopi Bubuk", "B"),
        ("A10", "Gula Pasir 1 kg", "A"),
        ("A10", "Gula Pasir 1 kg", "B"),
        ("", "Buku Tulis", "A"),
        ("", "Buku Tulis", "B"),
    ]
    assert [each.number for each in paper.shipments] == ["SJ/2026/11/0001", "SJ/2026/11/0002"]
    text = words(draw_values(paper, Paper.ROLL_80))
    assert "BUKAN BUKTI PEMBAYARAN" in text


def test_bundles_are_fetched_in_parts_and_services_not_at_all(shop: Shop) -> None:
    parts = (BundlePart("GULA", 2_000), BundlePart("KOPI", 1_000), BundlePart("JASA", 1_000))
    draft = ProductDraft("Paket Hemat", 40_000, code="PAKET", tracked=False, parts=parts)
    catalogue.add(shop.new, draft)
    order_id = ordered(shop, "3*PAKET", "JASA")
    shipment = paper_rows.shipment(shop, order_id, *all_of(shop, order_id))
    paper = values_of(shop, K.PICKING_LIST, shipment)
    assert isinstance(paper, PickingPaper)
    assert [(line.name, line.quantity, line.note) for line in paper.lines] == [
        ("Gula Pasir 1 kg", 6_000, "Untuk paket Paket Hemat"),
        ("Kopi Bubuk", 3_000, "Untuk paket Paket Hemat"),
    ]


def test_what_expires_first_is_fetched_first_and_once(shop: Shop) -> None:
    sugar = shop.product("GULA")
    receipt = paper_rows.insert(
        shop,
        "goods_receipt",
        state="draft",
        person_id=shop.session.person.id,
        started_at=1,
    )
    for position, (batch, day, quantity) in enumerate(
        [("B2", "2027-02-01", 96_000), ("B1", "2026-12-05", 4_000)], 1
    ):
        paper_rows.insert(
            shop,
            "goods_receipt_line",
            receipt_id=receipt,
            position=position,
            product_id=sugar,
            code="GULA",
            name="Gula",
            unit="pcs",
            unit_content=1_000,
            unit_decimals=0,
            quantity=quantity,
            unit_cost=15_000,
            batch=batch,
            expires_on=day,
        )
    shop.sql("UPDATE goods_receipt SET state = 'posted', number = 'GR/1', posted_at = 2")
    paper = values_of(shop, K.PICKING_LIST, sent(shop), sent(shop))
    assert isinstance(paper, PickingPaper)
    found = [
        [(batch.batch, batch.quantity) for batch in line.batches]
        for line in paper.lines
        if line.code == "GULA"
    ]
    assert found == [[("B1", 3_000)], [("B1", 1_000), ("B2", 2_000)]]


def test_too_many_shipments_are_refused(shop: Shop) -> None:
    with pytest.raises(QuantityOutOfRange):
        values_of(shop, K.PICKING_LIST, *range(1, 42))
