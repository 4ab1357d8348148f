"""Orders that wait, written straight into a copy of the reference shop: some of every stage."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import apsw
from measure import Options
from shop import name_of, price_of

_LINES: Final = 4
_STATES: Final = (None, None, "picking", "packed", "ready_for_pickup", "shipped")


def add_open_orders(path: Path, options: Options, count: int) -> list[int]:
    """Put `count` confirmed orders into a shop; returns their ids."""
    connection = apsw.Connection(str(path))
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        writer = _Writer(connection, options)
        made = [writer.order(at) for at in range(count)]
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
    finally:
        connection.close()
    return made


class _Writer:
    """Writes one order after the other, each with what belongs to it."""

    def __init__(self, connection: apsw.Connection, options: Options) -> None:
        self.connection, self.options = connection, options
        self.chance = random.Random(7)
        self.now = datetime.now(UTC)
        [[self.shift]] = connection.execute("SELECT max(id) FROM shift").fetchall()

    def add(self, table: str, **values: Any) -> int:
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        self.connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())
        )
        return self.connection.last_insert_rowid()

    def order(self, number: int) -> int:
        at = int((self.now - timedelta(minutes=count_back(number))).timestamp() * 1000)
        day = (self.now + timedelta(days=number % 9 - 2)).date().isoformat()
        state = _STATES[number % len(_STATES)]
        pickup = state == "ready_for_pickup"
        method = "pickup" if pickup or (number % 3 == 0 and state is None) else "delivery"
        who = self.chance.randint(1, self.options.customers)
        order_id = self.add(
            "orders", number=f"SO/BENCH/{number:05}", state="confirmed", customer_id=who,
            delivery=method, address="Jl. Acuan 1", promised_on=day, person_id=1, created_at=at,
            confirmed_at=at, total=0,
        )  # fmt: skip
        lines, total = [], 0
        for place in range(1, _LINES + 1):
            product = self.chance.randint(1, self.options.products)
            quantity, price = self.chance.randint(1, 6) * 1000, price_of(product)
            total += quantity * price // 1000
            line = self.add(
                "order_line", order_id=order_id, position=place, product_id=product,
                code=f"P{product:06}", name=name_of(product), unit="pcs", unit_content=1000,
                unit_decimals=0, quantity=quantity, unit_price=price, listed_price=price,
                unit_cost=price * 8 // 10, discount_kind="none", discount_value=0,
                tax_class="taxed", tracked=1,
            )  # fmt: skip
            lines.append((line, product, quantity))
            short = number % 10 == 0 and place == 1
            held = quantity - 1000 if short else quantity
            if held:
                self.reserve(line, product, held, "reserve", at)
        self.connection.execute("UPDATE orders SET total = ? WHERE id = ?", (total, order_id))
        if state is not None:
            self.shipment(order_id, number, state, method, lines, at)
        if number % 3 == 0:
            payment = self.add(
                "payment", shift_id=self.shift, customer_id=who, method="cash", amount=total // 2,
                at=at, person_id=1,
            )  # fmt: skip
            self.add("order_payment", payment_id=payment, order_id=order_id)
        return order_id

    def reserve(self, line: int, product: int, quantity: int, kind: str, at: int) -> None:
        self.add(
            "reservation", order_line_id=line, product_id=product, quantity=quantity, kind=kind,
            at=at,
        )  # fmt: skip

    def shipment(
        self,
        order_id: int,
        number: int,
        state: str,
        method: str,
        lines: list[tuple[int, int, int]],
        at: int,
    ) -> None:
        gone = at if state == "shipped" else None
        shipment = self.add(
            "shipment", number=f"SJ/BENCH/{number:05}", order_id=order_id, state=state,
            method=method, person_id=1, created_at=at, shipped_at=gone,
        )  # fmt: skip
        for line, product, quantity in lines:
            self.add("shipment_line", shipment_id=shipment, order_line_id=line, quantity=quantity)
            if gone:
                self.reserve(line, product, -quantity, "consume", at)


def count_back(number: int) -> int:
    """Minutes before now at which an order was taken."""
    return number * 3 % 10_000
