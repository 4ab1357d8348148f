"""What holds of orders, shipments, returns and their money after anything whatever (domain.md)."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from oms_desktop.domain.money import half_up

Sql = Callable[..., list[Any]]
GONE = {"cancelled", "returned_to_shop"}
TERMINAL = {"delivered", *GONE}
WAITING = {"planned", "picking", "packed", "ready_for_pickup"}


class OrderBooks:
    """Everything derived again from the rows alone, order by order."""

    def __init__(self, sql: Sql) -> None:
        """Read the shop as it is now; `sql` runs one statement."""
        self._sql = sql
        self.void = {row[0] for row in sql("SELECT invoice_id FROM invoice_void")}
        self.lines = sql(
            "SELECT id, order_id, product_id, quantity, cancelled, unit_content, tracked "
            "FROM order_line"
        )
        self.shipments = sql("SELECT id, number, order_id, state, shipped_at FROM shipment")
        self.parts: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for bundle, part, quantity in sql(
            "SELECT bundle_id, part_id, p.quantity FROM product_part AS p "
            "JOIN product ON product.id = part_id WHERE tracked"
        ):
            self.parts[bundle].append((part, quantity))
        state_of = {row[0]: row[3] for row in self.shipments}
        left_at = {row[0]: row[4] for row in self.shipments}
        self.shipped: dict[int, int] = defaultdict(int)
        self.planned: dict[int, int] = defaultdict(int)
        self.content: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for shipment, line, quantity, packed in sql(
            "SELECT shipment_id, order_line_id, quantity, packed FROM shipment_line"
        ):
            state, left = state_of[shipment], left_at[shipment] is not None
            self.content[shipment].append((line, quantity))
            assert 0 <= packed <= quantity
            if left and state not in GONE:
                self.shipped[line] += quantity
            elif state in WAITING:
                self.planned[line] += quantity

    def check(self) -> None:
        """Fail on the first promise that is broken."""
        self.check_reservations()
        self.check_quantities()
        self.check_moved()
        self.check_billed()
        self.check_returns()
        self.check_states()

    def check_reservations(self) -> None:
        """1. What is reserved belongs to something open of a confirmed order, and is no more."""
        state = dict(self._sql("SELECT id, state FROM orders"))
        about = {row[0]: row for row in self.lines}
        promised: dict[tuple[int, int], int] = {
            (line, product): quantity
            for line, product, quantity in self._sql(
                "SELECT order_line_id, product_id, sum(quantity) FROM reservation "
                "WHERE kind = 'reserve' GROUP BY 1, 2"
            )
        }
        for line, product, held in self._sql(
            "SELECT order_line_id, product_id, sum(quantity) FROM reservation GROUP BY 1, 2"
        ):
            _, order, own, quantity, cancelled, content, tracked = about[line]
            assert held >= 0, line
            if not held:
                continue
            assert state[order] == "confirmed", (order, state[order])
            most = base = half_up((quantity - cancelled - self.shipped[line]) * content, 1000)
            if product != own:
                # A part of a bundle, beside so many of the bundle: made up as when it was promised.
                assert not tracked, (line, product)
                most = half_up(base * promised[line, product], promised[line, own])
            assert held <= most, (line, product, held, most)

    def check_quantities(self) -> None:
        """2. shipped ≤ ordered − cancelled, with all that is on its way to be; returned ≤ shipped."""
        returned = dict(
            self._sql(
                "SELECT order_line_id, sum(quantity) FROM credit_note_line "
                "JOIN credit_note ON credit_note.id = credit_note_id "
                "WHERE kind = 'return' AND order_line_id IS NOT NULL GROUP BY 1"
            )
        )
        for line, _, _, quantity, cancelled, _, _ in self.lines:
            assert self.shipped[line] + self.planned[line] <= quantity - cancelled, line
            assert returned.get(line, 0) <= self.shipped[line], line

    def check_moved(self) -> None:
        """1. What left a shelf is what a shipment says, and what came back what a paper says."""
        moved: dict[tuple[str, str, int], int] = defaultdict(int)
        for kind, document, product, quantity in self._sql(
            "SELECT kind, document, product_id, sum(quantity) FROM stock_movement GROUP BY 1, 2, 3"
        ):
            moved[kind, document, product] = quantity
        about = {row[0]: row for row in self.lines}
        parts: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for shipment, product, quantity in self._sql(
            "SELECT shipment_id, product_id, quantity FROM shipment_part"
        ):
            parts[shipment].append((product, quantity))
        voided = {
            row[0]
            for row in self._sql(
                # Recalled and sent again, it has an invoice that stands beside the void one.
                "SELECT shipment_id FROM invoice LEFT JOIN invoice_void ON invoice_id = id "
                "WHERE shipment_id IS NOT NULL GROUP BY 1 HAVING count(*) = count(invoice_id)"
            )
        }
        for shipment, number, _, state, left in self.shipments:
            took: dict[int, int] = defaultdict(int)
            for line, quantity in self.content[shipment]:
                _, _, product, _, _, content, tracked = about[line]
                took[product] += half_up(quantity * content, 1000) if tracked else 0
            for product, quantity in parts[shipment]:
                took[product] += quantity
            back = state == "returned_to_shop" and shipment not in voided
            for product, quantity in took.items():
                assert moved["sale", number, product] == (-quantity if left is not None else 0)
                assert moved["return", number, product] == (quantity if back else 0), number

    def check_billed(self) -> None:
        """4. A standing invoice bills what its shipment holds; the whole order is billed once."""
        billed: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for invoice, line, quantity in self._sql(
            "SELECT invoice_id, order_line_id, quantity FROM invoice_line"
        ):
            billed[invoice].append((line, quantity))
        credited: dict[int, int] = defaultdict(int)
        credited |= dict(
            self._sql(
                "SELECT order_line_id, sum(l.quantity) FROM credit_note_line AS l "
                "JOIN credit_note ON credit_note.id = credit_note_id "
                "WHERE kind = 'undelivered' GROUP BY 1"
            )
        )
        whole: dict[int, int] = defaultdict(int)
        for invoice, shipment in self._sql("SELECT id, shipment_id FROM invoice"):
            if invoice in self.void:
                continue
            if shipment is not None:
                assert sorted(billed[invoice]) == sorted(self.content[shipment]), invoice
            for line, quantity in billed[invoice]:
                whole[line] += quantity
        for line, _, _, quantity, cancelled, _, _ in self.lines:
            assert whole[line] - credited[line] <= quantity - cancelled, line
            assert whole[line] - credited[line] >= self.shipped[line], line

    def check_returns(self) -> None:
        """What came back is credited, into the stock or thrown away, and never more than was billed."""
        moved: dict[tuple[str, str, int], int] = defaultdict(int)
        for kind, document, product, quantity in self._sql(
            "SELECT kind, document, product_id, sum(quantity) FROM stock_movement "
            "WHERE kind IN ('return', 'damage') GROUP BY 1, 2, 3"
        ):
            moved[kind, document, product] = quantity
        tracked = {row[0] for row in self._sql("SELECT id FROM product WHERE tracked")}
        for note, number, kind in self._sql("SELECT id, number, kind FROM credit_note"):
            came: dict[int, int] = defaultdict(int)
            broken: dict[int, int] = defaultdict(int)
            for product, quantity, content, fate in self._sql(
                "SELECT product_id, quantity, unit_content, fate FROM credit_note_line "
                "WHERE credit_note_id = ?",
                note,
            ):
                assert (fate == "none") == (kind == "undelivered")
                if product in tracked and kind == "return":
                    base = half_up(quantity * content, 1000)
                    came[product] += base
                    broken[product] += base if fate == "damaged" else 0
            for product, quantity in came.items():
                if not any(product == part for parts in self.parts.values() for part, _ in parts):
                    assert moved["return", number, product] == quantity, number
                    assert moved["damage", number, product] == -broken[product], number
        for invoice, total, credited in self._sql(
            "SELECT id, invoice.total, ifnull((SELECT sum(total) FROM credit_note "
            "WHERE invoice_id = invoice.id), 0) FROM invoice"
        ):
            assert 0 <= credited <= total
            assert not credited or invoice not in self.void
        for state, note, settlement in self._sql(
            "SELECT state, credit_note_id, settlement FROM goods_return"
        ):
            assert (note is not None) == (state in {"received", "settled"})
            assert (settlement != "") == (state == "settled")

    def check_states(self) -> None:
        """Completed is exactly an order of which nothing is open and nothing under way."""
        lines: dict[int, list[tuple[int, ...]]] = defaultdict(list)
        for line in self.lines:
            lines[line[1]].append(line)
        under_way: dict[int, int] = defaultdict(int)
        left: dict[int, int] = defaultdict(int)
        for _, _, order, state, at in self.shipments:
            under_way[order] += state not in TERMINAL
            left[order] += at is not None and state not in GONE
        for order, number, state, done in self._sql(
            "SELECT id, number, state, completed_at FROM orders"
        ):
            assert (number is None) == (state == "draft"), order
            unshipped = sum(
                quantity - cancelled - self.shipped[line]
                for line, _, _, quantity, cancelled, _, _ in lines[order]
            )
            if state == "completed":
                assert (unshipped, under_way[order]) == (0, 0), number
                assert done is not None, number
            if state == "confirmed":
                assert unshipped or under_way[order], number
            if state in {"draft", "cancelled"}:
                assert under_way[order] == left[order] == 0, number
