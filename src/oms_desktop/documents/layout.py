"""What papers are made from: frozen values of a document that was issued.

Amounts are whole rupiah, quantities thousandths of a unit. Nothing is computed here that isn't
already fixed: paper made again tomorrow says what it said today.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Final, Literal, Self

Language = Literal["id", "en"]
PaymentMethod = Literal[
    "cash",
    "qris",
    "transfer",
    "card",
    "credit",
    "deposit",
    "exchange",
    "own_balance",
    "returned",
    "given_back",
    "written_off",
]

RECEIPT_PARTS: Final = (
    *("logo", "address", "cashier", "customer", "order"),
    *("subtotal", "line_discount", "footer"),
)
"""What a shop may leave off its receipts to save paper."""
SHEET_COLUMNS: Final = ("position", "code", "unit")
"""Columns that a shop may leave off its sheets."""


@dataclass(frozen=True)
class ShopHead:
    """Who issues the paper. `logo` is a PNG or JPEG file; `bank_accounts` are whole lines.

    `qris` is the shop's static QRIS text, `whatsapp` its number in international digits; each is empty
    if papers are to have no such code.
    """

    name: str
    address: str = ""
    phone: str = ""
    tax_id: str = ""
    logo: bytes | None = None
    footer: str = ""
    sheet_footer: tuple[str, ...] = ()
    """The last lines of invoices, if they are other than those of receipts."""
    receipt_without: tuple[str, ...] = ()
    """Of `RECEIPT_PARTS`."""
    columns_without: tuple[str, ...] = ()
    """Of `SHEET_COLUMNS`."""
    archive: bool = False
    """Whether files are made to be kept for ever: PDF/A-2b."""
    city: str = ""
    bank_accounts: tuple[str, ...] = ()
    qris: str = ""
    whatsapp: str = ""

    @classmethod
    def of(cls, content: Mapping[str, Any], logo: bytes | None, *, archive: bool = False) -> Self:
        """The head from what was kept of it; what isn't on papers is passed over."""
        known = {each.name for each in fields(cls)}
        kept: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in content.items()
            if name in known
        }
        return cls(**kept, logo=logo, archive=archive)

    @property
    def last_words(self) -> str:
        """What stands at the foot of invoices."""
        return "\n".join(self.sheet_footer) or self.footer


@dataclass(frozen=True)
class Party:
    """Whom the paper is for."""

    name: str
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class PaperLine:
    """One line as sold: `amount` = `quantity` * `unit_price` - `discount`."""

    position: int
    code: str
    name: str
    quantity: int
    unit: str
    unit_price: int
    discount: int
    amount: int
    note: str = ""


@dataclass(frozen=True)
class TaxLine:
    """The tax of one class: rate as a fraction of `base`; `other_base` is for information."""

    label: str
    rate_numerator: int
    rate_denominator: int
    base: int
    other_base: int
    amount: int


@dataclass(frozen=True)
class PaperPayment:
    """Money allocated to the sale, and what credit notes took off it.

    `returned` is a credit note; what was given back or kept for the customer is negative.
    """

    method: PaymentMethod
    amount: int
    reference: str = ""


@dataclass(frozen=True)
class SalePaper:
    """A sale or an invoice, ready to be drawn on any paper.

    `subtotal` is the sum of the lines' amounts, so `line_discount` (the sum of the lines' discounts)
    is already off; subtotal - `order_discount` + taxes (unless `prices_include_tax`) + `shipping` +
    `rounding` (signed) = `total`. `issued_at` is the shop's local time without a zone. `copy`
    counts reprints, 0 being the original. `balance` is what is still owed; `kept` was paid with it
    and stays as the customer's balance.
    """

    number: str
    issued_at: datetime
    due_on: date | None
    term_days: int | None
    order_number: str
    delivery_number: str
    cashier: str
    customer: Party | None
    lines: tuple[PaperLine, ...]
    subtotal: int
    line_discount: int
    order_discount: int
    taxes: tuple[TaxLine, ...]
    prices_include_tax: bool
    shipping: int
    rounding: int
    total: int
    payments: tuple[PaperPayment, ...]
    tendered: int | None
    change: int | None
    balance: int
    language: Language
    shop: ShopHead
    copy: int = 0
    void: bool = False
    training: bool = False
    kept: int = 0
