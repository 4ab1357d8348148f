"""Receipts for a phone, and codes that papers keep."""

import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.qris import crc
from oms_desktop.domain.whatsapp import LINK_LIMIT, link
from oms_desktop.services import catalogue, customers
from oms_desktop.services.printing import Paper, paper_of, render
from oms_desktop.services.selling import Terms
from oms_desktop.services.sharing import receipt_text
from tests.helpers.qris import STATIC
from tests.helpers.shop import Shop

CREDIT = Terms(None, on_credit=True)


def sold(shop: Shop) -> int:
    return shop.sell("GULA", customer="BUDI", terms=CREDIT).id_of("invoice")


def test_a_receipt_becomes_a_message(shop: Shop) -> None:
    invoice_id = sold(shop)
    message = receipt_text(shop.session, invoice_id)
    assert (message.number, message.phone) == ("INV/2026/11/0001", "0812 3456 7890")
    assert message.text.splitlines() == [
        "Toko Saya",
        "INV/2026/11/0001, 23 Nov 2026 09.00",
        "1 pcs Gula Pasir 1 kg: 17.500",
        "TOTAL: Rp 17.500",
        "Sisa tagihan: Rp 17.500",
    ]


def test_nobody_is_written_to_without_a_customer(shop: Shop) -> None:
    assert receipt_text(shop.session, shop.sell("GULA").id_of("invoice")).phone == ""


def test_a_long_receipt_still_fits(shop: Shop) -> None:
    names = [f"Barang dengan nama panjang sekali & tanda {at}" for at in range(40)]
    codes = [f"PJG{at:02}" for at in range(40)]
    for name, code in zip(names, codes, strict=True):
        catalogue.add(shop.new, ProductDraft(name, 1_000, code=code, opening_stock=9_000))
    message = receipt_text(shop.session, shop.sell(*codes).id_of("invoice"))
    assert len(link("+123456789012345", message.text)) <= LINK_LIMIT
    named = sum(line.startswith("1 pcs Barang") for line in message.text.splitlines())
    assert named >= 3
    assert f"dan {40 - named} barang lagi" in message.text
    assert "TOTAL: Rp 40.000" in message.text


def test_a_name_of_any_length_does_not_burst_it(shop: Shop) -> None:
    shop.set(shop_name="Ж" * 300)
    customers.add(shop.new, CustomerDraft("Ж" * 120, code="LANG", phone="0812 0000 0001"))
    invoice_id = shop.sell("GULA", customer="LANG", terms=CREDIT).id_of("invoice")
    assert len(link("0" * 15, receipt_text(shop.session, invoice_id).text)) <= LINK_LIMIT


def test_there_is_no_such_receipt(shop: Shop) -> None:
    with pytest.raises(errors.NotFound):
        receipt_text(shop.session, 99)


# ------------------------------------------------------------------ settings and frozen heads


def test_a_static_qris_is_kept_to_the_letter(shop: Shop) -> None:
    shop.set(qris_text=f" {STATIC}\n")
    assert shop.session.settings().qris_text == STATIC
    with pytest.raises(errors.QrisTextInvalid):
        shop.set(qris_text=STATIC[:-1])
    assert shop.session.settings().qris_text == STATIC
    shop.set(qris_text="")
    assert shop.session.settings().qris_text == ""


def test_two_spaces_in_a_name_are_part_of_the_checksum(shop: Shop) -> None:
    body = STATIC[:-8].replace("5911TOKO CONTOH", "5912TOKO  CONTOH")
    spaced = f"{body}6304{crc(body + '6304')}"
    shop.set(qris_text=spaced)
    assert shop.session.settings().qris_text == spaced


def test_papers_show_codes_only_where_the_shop_wants_them(shop: Shop) -> None:
    shop.set(qris_text=STATIC, shop_phone="0812-1111-2222")
    before = paper_of(shop.session, sold(shop)).shop
    assert (before.qris, before.whatsapp) == ("", "")
    shop.set(qris_on_papers=True, whatsapp_on_receipts=True)
    after = paper_of(shop.session, sold(shop)).shop
    assert (after.qris, after.whatsapp) == (STATIC, "6281211112222")


def test_issued_papers_keep_their_code(shop: Shop) -> None:
    shop.set(qris_text=STATIC, qris_on_papers=True, whatsapp_on_receipts=True)
    invoice_id = sold(shop)
    made = {paper: render(shop.session, invoice_id, paper) for paper in (Paper.A4, Paper.ROLL_80)}
    shop.set(qris_text="", shop_phone="0899-0000-0000", whatsapp_on_receipts=False)
    assert paper_of(shop.session, invoice_id).shop.qris == STATIC
    for paper, pdf in made.items():
        assert render(shop.session, invoice_id, paper) == pdf


def test_a_phone_that_cannot_be_called_gives_no_code(shop: Shop) -> None:
    shop.set(shop_phone="minta di kasir", whatsapp_on_receipts=True)
    assert paper_of(shop.session, sold(shop)).shop.whatsapp == ""
