"""What the papers of a shop must say about one order, kept by hand from step to step."""

from dataclasses import dataclass, field

from oms_desktop.services import billing, bookcheck, shifts
from oms_desktop.services.order_sheet import OrderSheet, SheetShipment, order_sheet
from tests.helpers.shop import Shop

PAPERS = """
SELECT number, invoice.total, balance FROM invoice JOIN invoice_account ON invoice_id = id
UNION ALL SELECT number, total, 0 FROM credit_note ORDER BY 1
"""


@dataclass
class Ledger:
    """Fields are changed by hand; `check` compares them with the shop of one customer, Budi."""

    shop: Shop
    order: str
    """Its number."""
    cash: int
    """In the drawer."""
    stock: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    """On hand, reserved and available, in pieces."""
    qris: int = 0
    balance: int = 0
    waiting: int = 0
    """Down payments that no invoice took yet."""
    papers: list[tuple[str, int, int]] = field(default_factory=list)
    """Number, total and balance of each invoice and credit note."""
    timeline: list[tuple[str, str]] = field(default_factory=list)

    def sheet(self) -> OrderSheet:
        [[order_id]] = self.shop.sql("SELECT id FROM orders WHERE number = ?", self.order)
        return order_sheet(self.shop.session, order_id)

    def parcel(self) -> SheetShipment:
        """The newest shipment."""
        return self.sheet().shipments[-1]

    def happened(self, *events: tuple[str, str]) -> None:
        self.timeline.extend(events)

    def check(self) -> None:
        shop = self.shop
        found = {code: shop.stock(code) for code in self.stock}
        assert found == {code: tuple(1000 * n for n in row) for code, row in self.stock.items()}
        report = shifts.x_report(shop.session)
        assert report.expected == self.cash
        assert dict(report.methods).get("qris", 0) == self.qris
        assert shop.balance("BUDI") == self.balance
        assert billing.order_due(shop.session, self.sheet().id).deposit == self.waiting
        rows = shop.sql(PAPERS)
        assert [tuple(row) for row in rows] == self.papers
        events = [(each.kind, each.document) for each in self.sheet().events]
        assert events == self.timeline, events[-4:]
        assert bookcheck.check_books(shop.session).findings == ()
