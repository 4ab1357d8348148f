"""What holds in every shop after anything whatever (domain.md), derived again from the rows alone."""

import json
from collections import defaultdict
from typing import Any

from oms_desktop.database import invoices, journal
from oms_desktop.database.connection import Store
from oms_desktop.domain.money import half_up
from tests.helpers.order_invariants import OrderBooks

SERIES = {
    "invoice": "SELECT number FROM invoice ORDER BY id",
    "order": "SELECT number FROM orders WHERE number IS NOT NULL",
    "shipment": "SELECT number FROM shipment ORDER BY id",
    "shift": "SELECT number FROM shift ORDER BY id",
    "receipt": "SELECT number FROM goods_receipt WHERE number IS NOT NULL",
    "count": "SELECT number FROM stock_count WHERE number IS NOT NULL",
    "return": "SELECT number FROM credit_note",
    "money": "SELECT number FROM money_receipt",
}


_MOVES_MONEY = {"payment", "deposit.taken", "return.settled", "invoice.credited"}
_FROZEN = (
    *("invoice", "invoice_line", "payment", "allocation", "journal", "shop_head"),
    "write_off",
    *("order_payment", "money_receipt", "credit_note", "credit_note_line"),
)


class Bookkeeping:
    """Checks a store, and remembers what was issued to see that it stays as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._issued: dict[str, list[Any]] = {}

    def check(self) -> None:
        """Fail on the first promise that is broken."""
        self.check_stock()
        OrderBooks(self._sql).check()
        self.check_frozen()
        self.check_totals()
        self.check_numbers()
        self.check_money()
        self.check_journal()
        assert self._sql("PRAGMA foreign_key_check") == []

    def _sql(self, text: str, *values: Any) -> list[Any]:
        return self._store.connection.execute(text, values).fetchall()

    def _named(self, table: str) -> list[dict[str, Any]]:
        names = [row[1] for row in self._sql(f"PRAGMA table_xinfo({table})")]
        return [dict(zip(names, row, strict=True)) for row in self._sql(f"SELECT * FROM {table}")]

    def check_stock(self) -> None:
        """1. On hand is what moved, reserved is what confirmed orders wait for."""
        moved = dict(self._sql("SELECT product_id, sum(quantity) FROM stock_movement GROUP BY 1"))
        held = dict(self._sql("SELECT product_id, sum(quantity) FROM reservation GROUP BY 1"))
        for product, on_hand, reserved, available in self._sql(
            "SELECT product_id, on_hand, reserved, available FROM stock_total"
        ):
            assert on_hand == moved.get(product, 0), product
            assert reserved == held.get(product, 0), product
            assert available == on_hand - reserved, product

    def check_frozen(self) -> None:
        """3. What was issued stays as it was; rows are only added."""
        for table in _FROZEN:
            rows = self._sql(f"SELECT * FROM {table}")
            before = self._issued.get(table, [])
            # Money that is freed may wait for an order long after it was taken.
            kept = table == "order_payment" and set(before) <= set(rows)
            assert kept or rows[: len(before)] == before, table
            self._issued[table] = rows

    def check_totals(self) -> None:
        """4. Each invoice is the sum of its lines, to the rupiah."""
        lines: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for line in self._named("invoice_line"):
            lines[line["invoice_id"]].append(line)
        for invoice in self._named("invoice"):
            own = lines[invoice["id"]]
            gross = [half_up(line["quantity"] * line["unit_price"], 1000) for line in own]
            for line, whole in zip(own, gross, strict=True):
                assert line["amount"] == whole - line["discount"]
                assert 0 <= line["order_discount_share"] <= line["amount"]
            assert [line["position"] for line in own] == list(range(1, len(own) + 1))
            assert invoice["gross"] == sum(gross)
            assert invoice["line_discount"] == sum(line["discount"] for line in own)
            assert invoice["subtotal"] == sum(line["amount"] for line in own)
            assert invoice["order_discount"] == sum(line["order_discount_share"] for line in own)
            self._check_tax(invoice, own)
            added = 0 if invoice["prices_include_tax"] else invoice["tax"]
            assert invoice["total"] == (
                invoice["subtotal"]
                - invoice["order_discount"]
                + added
                + invoice["shipping"]
                + invoice["rounding"]
            )

    @staticmethod
    def _check_tax(invoice: dict[str, Any], lines: list[dict[str, Any]]) -> None:
        per = invoice["tax_denominator"]
        rate = invoice["tax_numerator"]
        if not rate:
            assert invoice["tax"] == invoice["tax_base"] == 0
            return
        taxed = sum(
            line["amount"] - line["order_discount_share"]
            for line in lines
            if line["tax_class"] == "taxed"
        )
        if invoice["prices_include_tax"]:
            assert invoice["tax"] == half_up(taxed * rate, per + rate)
            assert invoice["tax_base"] == taxed - invoice["tax"]
        else:
            assert invoice["tax"] == half_up(taxed * rate, per)
            assert invoice["tax_base"] == taxed

    def check_numbers(self) -> None:
        """5. Numbers have no gap and no twin."""
        for series, query in SERIES.items():
            taken: dict[str, list[int]] = defaultdict(list)
            for (number,) in self._sql(query):
                period, _, sequence = number.rpartition("/")
                taken[period].append(int(sequence))
            for period, sequences in taken.items():
                assert sorted(sequences) == list(range(1, len(sequences) + 1)), (series, period)
            rows = self._sql("SELECT last FROM number_series WHERE series = ?", series)
            last, counts = [row[0] for row in rows], [len(each) for each in taken.values()]
            # A pattern that was given up leaves its counter behind.
            assert set(counts) <= set(last), series
            assert max(counts, default=0) == max(last, default=0), series

    def check_money(self) -> None:
        """6. and 7. Money went where it says, in one shift, and balances are what is left."""
        paid: dict[int, int] = defaultdict(int)
        for row in self._named("allocation"):
            paid[row["invoice_id"]] += row["amount"]
        owed: dict[int, int] = defaultdict(int)
        for payment in self._payments():
            owed[payment["customer_id"]] -= payment["amount"]
        credited: dict[int, int] = defaultdict(int)
        for invoice, customer, total in self._sql(
            "SELECT invoice_id, customer_id, total FROM credit_note"
        ):
            credited[invoice] += total
            owed[customer] -= total
        written: dict[int, int] = defaultdict(int)
        for invoice, customer, amount in self._sql(
            "SELECT invoice_id, customer_id, amount FROM write_off"
        ):
            written[invoice] += amount
            owed[customer] -= amount
        void = {row[0] for row in self._sql("SELECT invoice_id FROM invoice_void")}
        received = "SELECT invoice_id FROM goods_return WHERE state = 'received'"
        unsettled = {row[0] for row in self._sql(received)}
        for invoice, total, customer in self._sql("SELECT id, total, customer_id FROM invoice"):
            assert 0 <= paid[invoice] <= total
            assert 0 <= credited[invoice] <= total
            assert paid[invoice] <= total - credited[invoice] or invoice in unsettled, invoice
            assert invoice not in void or paid[invoice] == credited[invoice] == 0
            owed[customer] += 0 if invoice in void else total
            [account] = self._sql(
                "SELECT total, paid, credited, void, balance FROM invoice_account "
                "WHERE invoice_id = ?",
                invoice,
            )
            left = (
                0
                if invoice in void
                else total - paid[invoice] - credited[invoice] - written[invoice]
            )
            assert 0 <= written[invoice] <= max(0, left + written[invoice])
            facts = (total, paid[invoice], credited[invoice], int(invoice in void), left)
            assert account == facts
        # Who was joined with somebody owes nothing; the other owes for both.
        stands = dict(self._sql("SELECT id, ifnull(merged_into, id) FROM customer"))
        whole: dict[int, int] = defaultdict(int)
        for customer, amount in owed.items():
            whole[stands.get(customer, customer)] += amount
        for customer, balance in self._sql("SELECT customer_id, balance FROM customer_account"):
            assert balance == whole[customer], customer

    def _payments(self) -> list[dict[str, Any]]:
        """All payments, found to be spent and given back no further than they go."""
        spent: dict[int, int] = defaultdict(int)
        for row in self._named("allocation"):
            spent[row["payment_id"]] += row["amount"]
        waiting = {row[0] for row in self._sql("SELECT payment_id FROM order_payment")}
        shifts = {row[0] for row in self._sql("SELECT id FROM shift")}
        rows = {row["id"]: row for row in self._named("payment")}
        free: dict[int, int] = defaultdict(int)
        kept = {id_: row["amount"] for id_, row in rows.items() if row["amount"] > 0}
        for id_, row in rows.items():
            assert row["shift_id"] in shifts
            assert row["change"] >= 0
            assert 0 <= spent[id_] <= row["amount"] or row["amount"] <= spent[id_] <= 0
            first = row["reverses"] or id_
            free[first] += row["amount"] - spent[id_]
            if row["reverses"]:
                assert row["customer_id"] == rows[first]["customer_id"]
                kept[first] += row["amount"]
        assert all(left >= 0 for left in kept.values())
        for id_, left in free.items():
            # Money that is in no invoice is a down payment, or belongs to somebody we know.
            assert left == 0 or (left > 0 and (id_ in waiting or rows[id_]["customer_id"]))
        return list(rows.values())

    def check_journal(self) -> None:
        """8. and 10. The chain is whole, and the day adds up from it alone."""
        assert journal.first_broken(self._store) is None
        totals: dict[str, int] = {}
        paid: dict[str, int] = defaultdict(int)
        void = set()
        for entry in journal.entries(self._store):
            content = json.loads(entry.content)
            if entry.kind in {"sale", "invoice.issued"}:
                totals[entry.document] = content["total"]
                paid[entry.document] += content.get("applied", 0)
            if entry.kind in {"sale", "payment"}:
                paid[entry.document] += content.get("facts", content).get("paid", 0)
            if entry.kind == "invoice.voided":
                void.add(entry.document)
                paid[entry.document] = 0
            for number, amount in content.get("into", ()) if entry.kind in _MOVES_MONEY else ():
                paid[number] += amount
            if entry.kind in _MOVES_MONEY and "freed" in content:
                paid[content["invoice"]] -= content["freed"]
        rows = self._sql(
            "SELECT number, invoice.total, paid, void FROM invoice "
            "JOIN invoice_account ON invoice_id = invoice.id"
        )
        assert totals == {row[0]: row[1] for row in rows}
        assert {number: paid[number] for number in totals} == {row[0]: row[2] for row in rows}
        assert void == {row[0] for row in rows if row[3]}


def billed(store: Store, invoice_id: int) -> dict[str, Any]:
    """An invoice as frozen, with what is paid and owed, once the books are found right."""
    Bookkeeping(store).check()
    row = invoices.find_invoice(store, invoice_id)
    assert row is not None
    return {**row.values, "paid": row.paid, "balance": row.balance}
