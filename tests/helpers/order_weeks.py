"""What random weeks of orders stand on."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from hypothesis.stateful import RuleBasedStateMachine

from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Role
from oms_desktop.services import bookcheck, customers
from oms_desktop.services.changes import Changes
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import open_copy
from tests.services.test_histories import stock_up

OPEN = "state = 'confirmed'"


class OrderWeeks(RuleBasedStateMachine):
    """A shop to act in, and how to find what an act is likely to be possible for."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.shop = open_copy(self.template, self.folder / "shop.oms")
        stock_up(self.shop)
        address = CustomerDraft("Dewi", code="DEWI", address="Jl. Kenanga 2", city="Malang")
        customers.add(self.shop.new, address)
        self.books = Bookkeeping(self.shop.session.store)
        self.last: Callable[[], Changes] | None = None

    def teardown(self) -> None:
        try:
            assert bookcheck.check_books(self.shop.new).findings == ()
        finally:
            self.shop.session.store.close()
        shutil.rmtree(self.folder)

    def do(self, role: Role, command: Callable[..., Changes], *given: Any, **more: Any) -> None:
        session = self.shop.as_(role)

        def again() -> Changes:
            return command(session, *given, **more)

        before = self.shop.sql("SELECT count(*), max(sequence) FROM journal")
        money = self.money()
        try:
            again()
        except Refused:
            assert self.shop.sql("SELECT count(*), max(sequence) FROM journal") == before
            return
        # Whatever a cashier did before: nothing leaves the till without a lent right.
        assert role is not Role.CASHIER or self.money() >= money, command
        self.last = again

    def money(self) -> int:
        """All that was taken, less what was given back."""
        return int(self.shop.sql("SELECT ifnull(sum(amount), 0) FROM payment")[0][0])

    def one(self, at: int, table: str, likely: str = "1") -> int:
        """The id of a row, mostly of one that the act is possible for."""
        where = table if at % 9 == 0 else f"{table} WHERE {likely}"
        found = self.shop.sql(f"SELECT id FROM {where} ORDER BY id DESC")
        return int(found[at % len(found)][0]) if found else 0

    def order(self, at: int) -> int:
        return self.one(at, "orders", OPEN)

    def shipment(self, at: int, *states: ShipmentState) -> int:
        named = ", ".join(f"'{state.value}'" for state in states)
        return self.one(at, "shipment", f"state IN ({named})")

    def line_of(self, order: int, at: int) -> int:
        found = self.shop.sql("SELECT id FROM order_line WHERE order_id = ? ORDER BY id", order)
        return int(found[at % len(found)][0]) if found else 0

    def packed_line(self, shipment: int, at: int) -> int:
        found = self.shop.sql(
            "SELECT order_line_id FROM shipment_line WHERE shipment_id = ? ORDER BY 1", shipment
        )
        return int(found[at % len(found)][0]) if found else 0
