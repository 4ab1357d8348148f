"""The sums on paper: what is added up there is the total."""

import pytest

from oms_desktop.documents.layout import PaperPayment, SalePaper, TaxLine
from oms_desktop.documents.sums import Sum, included_tax, sums_after_total, sums_to_total
from tests.documents.papers import cash_sale, credit_sale, line

LINES = (line(1, discount=300), line(2))


def amount(row: Sum) -> int:
    digits = row.amount.replace("Rp\u00a0", "").replace(".", "").replace("\u2212", "-")
    return int(digits)


def inclusive() -> SalePaper:
    total = sum(item.amount for item in LINES)
    taxes = (TaxLine("PPN", 11, 100, 36_039, 33_036, 3_964), TaxLine("Bebas PPN", 0, 1, 5, 5, 0))
    return cash_sale(LINES, "id", taxes=taxes, prices_include_tax=True, total=total)


@pytest.mark.parametrize("paper", [credit_sale(LINES, "id"), cash_sale(LINES, "en"), inclusive()])
def test_plain_rows_add_up_to_the_total(paper: SalePaper) -> None:
    *before, total = sums_to_total(paper)
    assert total.weight == "total"
    assert amount(total) == paper.total
    assert sum(amount(row) for row in before if row.weight == "plain") == paper.total


def test_included_tax_only_informs() -> None:
    rows = included_tax(inclusive())
    assert [row.label for row in rows] == [
        "Harga sudah termasuk pajak",
        "DPP",
        "DPP nilai lain",
        "PPN 11%",
        "Bebas PPN",
    ]
    assert {row.weight for row in rows} == {"quiet"}
    assert included_tax(credit_sale(LINES, "id")) == []


def test_shop_without_tax_shows_none() -> None:
    labels = [row.label for row in sums_to_total(cash_sale(LINES, "id", line_discount=0))]
    assert labels == ["Subtotal", "TOTAL"]


def test_payments_change_and_balance() -> None:
    rows = sums_after_total(cash_sale(LINES, "id"))
    assert [row.label for row in rows] == ["Tunai", "Uang diterima", "Kembalian"]
    rows = sums_after_total(credit_sale(LINES, "id"))
    assert [row.label for row in rows] == ["Uang muka", "Sisa tagihan"]
    assert rows[0].note == "KW/2026/11/0009"


def test_what_is_kept_of_the_money() -> None:
    rows = sums_after_total(cash_sale(LINES, "en", change=0, kept=2_500))
    assert [(row.label, row.amount) for row in rows][-1] == ("Kept as credit", "2.500")


def test_many_payments_are_added_up_by_method() -> None:
    payments = tuple(
        PaperPayment("cash" if index % 2 else "transfer", 1_000 + index) for index in range(20)
    )
    rows = sums_after_total(credit_sale(LINES, "id", payments=payments, balance=0))
    assert [row.label for row in rows] == ["Transfer bank", "Tunai"]
    assert sum(map(amount, rows)) == sum(payment.amount for payment in payments)
