"""A reminder: what is late is named, as much of it as a phone reads off the screen."""

import pytest

from oms_desktop.domain import errors, errors_paying, whatsapp
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, reminding
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop

CREDIT = Terms(on_credit=True)


def late(shop: Shop) -> None:
    """Siti is 10 days late with 17.500, owes 8.550 more, and has 1.000 with the shop."""
    money = Money((Tender(PaymentMethod.CASH, 1_000),), keep=True)
    customer_money.pay_debts(shop.new, shop.customer("SITI"), money)
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    shop.clock.move(days=40)
    shop.sell("KOPI", customer="SITI", terms=CREDIT)


def test_what_is_late_is_named(shop: Shop) -> None:
    late(shop)
    found = reminding.reminder_text(shop.new, shop.customer("SITI"))
    assert (found.number, found.kind) == ("Siti Aminah", "reminder")
    assert found.text.splitlines() == [
        "Yth. Siti Aminah,",
        "menurut catatan kami tagihan berikut sudah jatuh tempo:",
        "INV/2026/11/0001, 23 Des 2026: Rp 17.500",
        "Jumlah: Rp 17.500",
        "Belum jatuh tempo: Rp 8.550",
        "Uang Anda di toko: Rp 1.000",
        "Mohon dibayar dalam beberapa hari ini. Bila sudah dibayar, abaikan pesan ini. Terima kasih.",
        shop.session.settings().shop_name,
    ]


def test_in_the_other_language(shop: Shop) -> None:
    late(shop)
    text = reminding.reminder_text(shop.new, shop.customer("SITI"), "en").text
    assert "INV/2026/11/0001, due 23 Dec 2026: Rp 17.500" in text
    assert "Your money with us: Rp 1.000" in text


def test_all_debts_if_none_is_late(shop: Shop) -> None:
    shop.sell("KOPI", customer="SITI", terms=CREDIT)
    text = reminding.reminder_text(shop.new, shop.customer("SITI"), "en").text
    assert "these invoices are still open" in text
    assert "Not due yet" not in text


def test_as_many_as_fit_into_the_code(shop: Shop) -> None:
    for _ in range(30):
        shop.sell("KOPI", customer="SITI", terms=CREDIT)
    found = reminding.reminder_text(shop.new, shop.customer("SITI"))
    named = sum("INV/" in line for line in found.text.splitlines())
    assert 3 <= named < 30
    assert f"dan {30 - named} faktur lagi" in found.text
    assert f"Jumlah: Rp {30 * 8_550:,}".replace(",", ".") in found.text
    assert len(whatsapp.link("6281234567890", found.text)) <= whatsapp.LINK_LIMIT


def test_who_owes_nothing_is_not_reminded(shop: Shop) -> None:
    with pytest.raises(errors_paying.NothingOwed):
        reminding.reminder_text(shop.new, shop.customer("SITI"))
    with pytest.raises(errors.NotFound):
        reminding.reminder_text(shop.new, 999)
