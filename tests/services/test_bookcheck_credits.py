"""The book check of down payments, credit notes and returns: each question finds its offence."""

import pytest

from oms_desktop.database.bookcheck_credits import CREDITS
from oms_desktop.services import bookcheck
from tests.helpers.burglar import Burglar, burglar, busy, busy_file
from tests.helpers.shop import Shop

__all__ = ["burglar", "busy", "busy_file"]

RETURN, LOOSE = "RT/2026/11/0001", "RT/2026/11/0002"
SOLD, ORDER, KW = "INV/2026/11/0006", "SO/2026/11/0007", "KW/2026/11/0002"
OFFENCES = [
    ("UPDATE credit_note SET subtotal = subtotal + 1 WHERE id = 1", "credit_sums", RETURN),
    ("UPDATE credit_note SET total = total - 1 WHERE id = 1", "credit_sums", RETURN),
    ("UPDATE credit_note SET customer_id = NULL WHERE id = 1", "credit_invoice", RETURN),
    ("UPDATE credit_note_line SET product_id = 5 WHERE credit_note_id = 1 AND position = 1",
     "credit_line", "1/1"),
    ("UPDATE credit_note_line SET quantity = 9000 WHERE credit_note_id = 1 AND position = 1",
     "over_credited", SOLD),
    (("UPDATE stock_movement SET quantity = 2000 WHERE kind = 'return' AND document = 'RT/2026/11/0001'"
     " AND product_id = 1"), "credit_moved", RETURN),
    ("DELETE FROM stock_movement WHERE kind = 'damage'", "credit_moved", RETURN),
    ("UPDATE goods_return SET settlement = '' WHERE id = 1", "return_note", "1"),
    ("DELETE FROM goods_return WHERE id = 2", "return_note", "2"),
    ("UPDATE cash_movement SET amount = -1 WHERE reason = 'RT/2026/11/0002'", "loose_paid", LOOSE),
    (("UPDATE order_line SET quantity = 1000, cancelled = 0 WHERE order_id ="
     " (SELECT order_id FROM order_payment)"), "over_billed", ORDER),
    ("UPDATE order_payment SET order_id = 1", "deposit_order", "7"),
    ("UPDATE money_receipt SET document = 'SO/1' WHERE purpose = 'deposit'",
     "deposit_receipt", KW),
]  # fmt: skip
OTHERS = [
    (("UPDATE credit_note_line SET amount = amount - 1, order_discount_share = 0"
     " WHERE credit_note_id = 1 AND position = 1"), "credit_parts", RETURN),
    ("UPDATE credit_note SET tax = tax + 1 WHERE id = 1", "credit_parts", RETURN),
    (("DELETE FROM order_payment; UPDATE payment SET customer_id = NULL;"
     " DELETE FROM allocation WHERE payment_id = 7 AND amount > 0"), "payment_idle", "7"),
    ("UPDATE payment SET customer_id = 3 WHERE reverses IS NOT NULL", "payment_reverses", "{back}"),
    ("UPDATE payment SET amount = amount - 90000 WHERE reverses = 8", "payment_spent", "8"),
    ("UPDATE payment SET amount = amount + 1 WHERE id = 7", "money_entry", "qris"),
    ("UPDATE credit_note SET total = total + 5 WHERE id = 2", "credit_entry", LOOSE),
    ("UPDATE invoice_account SET credited = 0", "invoice_account", SOLD),
    ("INSERT INTO invoice_void SELECT id, 1, 1, 2, 'x' FROM invoice WHERE id = 6", "void_paid", SOLD),
    ("UPDATE allocation SET amount = amount + 1000 WHERE invoice_id = 6 AND payment_id = 8",
     "overpaid", SOLD),
]  # fmt: skip


def found(shop: Shop) -> set[tuple[str, str]]:
    return {(each.kind, each.record) for each in bookcheck.check_books(shop.new).findings}


def test_each_question_is_asked_for() -> None:
    assert {question.kind for question in CREDITS} == {kind for _, kind, _ in OFFENCES}


@pytest.mark.parametrize(("sql", "kind", "record"), [*OFFENCES, *OTHERS])
def test_an_offence_is_named(
    busy: Shop, burglar: Burglar, sql: str, kind: str, record: str
) -> None:
    [[back]] = burglar.run("SELECT max(id) FROM payment WHERE reverses IS NOT NULL")
    burglar.run(sql)
    assert (kind, record.format(back=back)) in found(busy)
