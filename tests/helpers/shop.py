"""A small shop in a real file, with a clock that stands still until it is moved."""

import json
import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from oms_desktop.domain.barcode import check_digit
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.domain.tax import TaxClass
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import catalogue, customers, ordering, selling, shifts, shop
from oms_desktop.services.changes import Changes
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session

WIB: Final = timezone(timedelta(hours=7))
MORNING: Final = datetime(2026, 11, 23, 9, 0, tzinfo=WIB)

SUGAR_CODE: Final = "8994834001918"
SUGAR_CARTON: Final = "8886013470120"
COFFEE_UPC: Final = "0012345678905"
"""An EAN-13 whose leading zero a spreadsheet would eat."""

PRODUCTS: Final = (
    ProductDraft(
        "Gula Pasir 1 kg",
        17_500,
        code="GULA",
        category="Sembako",
        barcodes=(SUGAR_CODE,),
        cost=15_000,
        opening_stock=100_000,
        min_stock=5_000,
        favourite=True,
        colour="#AA0000",
        units=(UnitDraft("dus", 24_000, SUGAR_CARTON, 400_000),),
    ),
    ProductDraft(
        "Kopi Bubuk", 8_550, code="KOPI", barcodes=(COFFEE_UPC,), cost=6_000, opening_stock=50_000
    ),
    ProductDraft(
        "Apel Malang",
        32_000,
        code="00042",
        unit="kg",
        unit_decimals=3,
        cost=25_000,
        opening_stock=20_000,
    ),
    ProductDraft("Jasa Antar", 5_000, code="JASA", kind="service", tracked=False),
    ProductDraft(
        "Buku Tulis",
        75_000,
        code="BUKU",
        cost=60_000,
        opening_stock=10_000,
        tax_class=TaxClass.EXEMPT,
    ),
)
CUSTOMERS: Final = (
    CustomerDraft(
        "Budi Santoso",
        code="BUDI",
        phone="0812 3456 7890",
        address="Jl. Melati 5",
        city="Malang",
        credit_limit=500_000,
        term_days=14,
    ),
    CustomerDraft("Siti Aminah", code="SITI"),
    CustomerDraft("Ani Wijaya", code="ANI", credit_limit=0),
)


class FakeClock:
    """Shows what it was set to."""

    def __init__(self, moment: datetime = MORNING) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)


@dataclass(frozen=True)
class Shop:
    """An open shop with shortcuts for what tests do again and again."""

    session: Session
    clock: FakeClock

    @property
    def new(self) -> Session:
        """The owner with another request."""
        return self.session.fresh()

    def as_(self, role: Role) -> Session:
        """Somebody with another role, known to the file, and another request."""
        person = Person(self.session.person.id, f"Si {role.value}", role)
        return replace(self.session, person=person).fresh()

    @property
    def why(self) -> Session:
        """The owner with another request and a reason."""
        return self.new.because("janji")

    def product(self, code: str) -> int:
        [[found]] = self.sql("SELECT id FROM product WHERE code = ?", code)
        return int(found)

    def customer(self, code: str) -> int:
        [[found]] = self.sql("SELECT id FROM customer WHERE code = ?", code)
        return int(found)

    def stock(self, code: str) -> tuple[int, int, int]:
        """On hand, reserved, available."""
        [row] = self.sql(
            "SELECT on_hand, reserved, available FROM stock_total WHERE product_id = ?",
            self.product(code),
        )
        return row[0], row[1], row[2]

    def balance(self, code: str) -> int:
        [[found]] = self.sql(
            "SELECT balance FROM customer_account WHERE customer_id = ?", self.customer(code)
        )
        return int(found)

    def cart(self, *codes: str, customer: str = "") -> int:
        """A cart with these codes scanned."""
        order_id = ordering.open_cart(self.new).id_of("order")
        for code in codes:
            ordering.scan(self.new, order_id, code)
        if customer:
            ordering.set_customer(self.new, order_id, self.customer(customer))
        return order_id

    def line(self, order_id: int, position: int = 1) -> int:
        """The id of a cart's line."""
        [[found]] = self.sql(
            "SELECT id FROM order_line WHERE order_id = ? AND position = ?", order_id, position
        )
        return int(found)

    def sell(self, *codes: str, customer: str = "", terms: Terms | None = None) -> Changes:
        """A finished sale, for plenty of cash unless told otherwise."""
        order_id = self.cart(*codes, customer=customer)
        return selling.sell(self.new, order_id, terms or cash(10_000_000))

    def set(self, **settings: Any) -> None:
        for name, value in settings.items():
            shop.change_setting(self.new, name, value)

    def journalled(self, kind: str) -> list[tuple[str, dict[str, Any]]]:
        """Document and content of the journal's entries of a kind, oldest first."""
        rows = self.sql(
            "SELECT document, content FROM journal WHERE kind = ? ORDER BY sequence", kind
        )
        return [(document, json.loads(content)) for document, content in rows]

    def sql(self, text: str, *values: Any) -> list[Any]:
        return self.session.store.connection.execute(text, values).fetchall()

    def dump(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        tables = self.sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        return {name: self.sql(f"SELECT * FROM {name}") for (name,) in tables}


def cash(amount: int, *, on_credit: bool = False) -> Terms:
    return Terms(Tender(PaymentMethod.CASH, amount), on_credit=on_credit)


def scale_label(code: str, digits: int) -> str:
    """What the shop's scale prints: 21, product, weight or price, check digit."""
    body = f"21{code}{digits:05}"
    return body + check_digit(body)


def build_shop(path: Path) -> None:
    """Make the shop's file with an open shift."""
    session = shop.open_shop(path, FakeClock())
    shifts.open_shift(session.fresh(), 200_000)
    for product in PRODUCTS:
        catalogue.add(session.fresh(), product)
    for customer in CUSTOMERS:
        customers.add(session.fresh(), customer)
    session.store.close()


def open_copy(template: Path, path: Path) -> Shop:
    """Open a copy of a closed shop's file."""
    shutil.copyfile(template, path)
    clock = FakeClock()
    return Shop(shop.open_shop(path, clock), clock)
