"""What the papers of an order and its shipments are made from.

As in `layout`, amounts are whole rupiah, quantities thousandths of a unit, moments the shop's local time
without a zone, and nothing is computed here that isn't fixed already.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from oms_desktop.documents.layout import (
    Language,
    PaperLine,
    PaperPayment,
    Party,
    PaymentMethod,
    ShopHead,
    TaxLine,
)

Method = Literal["counter", "pickup", "delivery"]
Fate = Literal["stock", "damaged", "none"]
Settled = Literal["", "money", "balance", "debt", "exchange"]


@dataclass(frozen=True, kw_only=True)
class OrderDocument:
    """What all of them have; `copy` counts reprints, 0 being the original or a paper without marks."""

    number: str
    made_at: datetime
    language: Language
    shop: ShopHead
    copy: int = 0
    training: bool = False


@dataclass(frozen=True)
class GoodsLine:
    """Goods without a price."""

    position: int
    code: str
    name: str
    quantity: int
    unit: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class DeliveryPaper(OrderDocument):
    """A shipment as it goes with the goods: the `place`th of `places` of its order.

    With `rest_follows` it isn't known yet how many there will be.

    `weight` is in grams, 0 if nobody weighed it; `collect` is what the carrier is to be paid for the
    goods, None if nothing.
    """

    order_number: str
    recipient: Party
    lines: tuple[GoodsLine, ...]
    method: Method
    place: int
    places: int
    parcels: int
    rest_follows: bool = False
    weight: int = 0
    carrier: str = ""
    service: str = ""
    tracking: str = ""
    driver: str = ""
    vehicle: str = ""
    receiver: str = ""
    note: str = ""
    collect: int | None = None
    state: Literal["", "cancelled", "returned"] = ""


@dataclass(frozen=True)
class PickFor:
    """A shipment on a picking list: a letter stands for it in the lines."""

    letter: str
    number: str
    order_number: str
    customer: str
    promised: date | None = None
    note: str = ""


@dataclass(frozen=True)
class PickLine:
    """Goods to fetch for one shipment; `batches` say which to take first."""

    shelf: str
    code: str
    name: str
    quantity: int
    unit: str
    letter: str = ""
    note: str = ""
    batches: tuple["PickBatch", ...] = ()


@dataclass(frozen=True)
class PickBatch:
    """So much of the batch that expires on a day, in the product's base unit."""

    batch: str
    expires_on: date
    quantity: int
    unit: str


@dataclass(frozen=True, kw_only=True)
class PickingPaper(OrderDocument):
    """What to fetch, in the order of the shelves, for one shipment or several."""

    shipments: tuple[PickFor, ...]
    lines: tuple[PickLine, ...]


@dataclass(frozen=True)
class ParcelLabel:
    """One parcel of a shipment; `collect` is the amount to be paid on delivery, None if nothing."""

    number: str
    order_number: str
    recipient: Party
    parcel: int
    parcels: int
    carrier: str = ""
    service: str = ""
    tracking: str = ""
    weight: int = 0
    collect: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class LabelPaper(OrderDocument):
    """The labels of all parcels of one shipment or several."""

    labels: tuple[ParcelLabel, ...]


@dataclass(frozen=True, kw_only=True)
class OrderSlip(OrderDocument):
    """An order with its prices: a slip, a cancellation or a quotation.

    subtotal - order_discount + taxes (unless included) + shipping + adjustment = total. `adjustment`
    is not 0 only where what was agreed isn't what the lines come to today. `paid` are down payments
    by method, `paid_later` what was taken with invoices, `credited` what credit notes took off,
    `written_off` what the shop gave up; `balance` is what is still owed. `valid_until` makes sense
    for a quotation only, `refunded` and `kept` for a cancellation.
    """

    kind: Literal["slip", "cancelled", "quotation"]
    ordered_at: datetime | None
    customer: Party | None
    recipient: Party | None
    method: Method
    lines: tuple[PaperLine, ...]
    subtotal: int
    line_discount: int
    order_discount: int
    taxes: tuple[TaxLine, ...]
    prices_include_tax: bool
    shipping: int
    adjustment: int
    total: int
    balance: int
    cashier: str = ""
    paid: tuple[PaperPayment, ...] = ()
    paid_later: int = 0
    credited: int = 0
    written_off: int = 0
    promised: date | None = None
    valid_until: date | None = None
    note: str = ""
    refunded: int = 0
    kept: int = 0

    @property
    def rounding(self) -> int:
        """Orders aren't rounded; what is paid for them is."""
        return 0


@dataclass(frozen=True, kw_only=True)
class MoneyPaper(OrderDocument):
    """A receipt for money. `purpose` and `document` say what it was for, `owed` what was left then.

    `ways` says how it came if in several ways; `parts` which invoice got how much if there are
    several; `used` came out of the customer's balance besides, and `kept` stays in it.
    """

    received_from: str
    amount: int
    purpose: str
    document: str
    owed: int
    method: PaymentMethod
    cashier: str
    reference: str = ""
    refunded: bool = False
    ways: tuple[PaperPayment, ...] = ()
    parts: tuple[tuple[str, int], ...] = ()
    used: int = 0
    kept: int = 0


@dataclass(frozen=True)
class CreditLine:
    """Goods that came back, or never left, and where they went."""

    line: PaperLine
    fate: Fate


@dataclass(frozen=True, kw_only=True)
class CreditPaper(OrderDocument):
    """What a customer needn't pay after all, why, and how it was settled.

    The sums are those of an invoice; `refunds` is money given back, by method; `settled` is empty while
    nothing was decided.
    """

    kind: Literal["return", "undelivered"]
    invoice_number: str
    order_number: str
    customer: Party | None
    cashier: str
    lines: tuple[CreditLine, ...]
    subtotal: int
    line_discount: int
    order_discount: int
    taxes: tuple[TaxLine, ...]
    prices_include_tax: bool
    shipping: int
    rounding: int
    total: int
    reason: str
    settled: Settled = ""
    refunds: tuple[PaperPayment, ...] = ()
