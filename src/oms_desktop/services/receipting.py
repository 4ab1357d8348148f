"""Numbered receipts for money that was taken, inside commands."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oms_desktop.database import money_receipts
from oms_desktop.services import numbers
from oms_desktop.services.invoicing import keep_head
from oms_desktop.services.session import Session
from oms_desktop.services.shop_settings import ShopSettings


@dataclass(frozen=True)
class Way:
    """One of the ways in which the money of a receipt came."""

    payment_id: int
    method: str
    amount: int
    reference: str


@dataclass(frozen=True)
class Split:
    """Where the money of a receipt came from and went to, frozen with it.

    Attributes:
        ways: how it came.
        into: what was put into each invoice, by number.
        used: what of that was the customer's balance.
        kept: what stays as the customer's balance.
    """

    ways: tuple[Way, ...]
    into: Mapping[str, int] = field(default_factory=dict)
    used: int = 0
    kept: int = 0

    @property
    def simple(self) -> bool:
        """One way, one invoice: no split to show."""
        return len(self.ways) == 1 and len(self.into) == 1 and not self.used and not self.kept

    def as_text(self) -> str:
        """As it is stored."""
        ways = [[each.payment_id, each.method, each.amount, each.reference] for each in self.ways]
        content = {"ways": ways, "into": list(self.into.items())}
        return json.dumps(content | {"used": self.used, "kept": self.kept}, ensure_ascii=False)


def read_split(text: str) -> Split:
    """What `Split.as_text` wrote."""
    content = json.loads(text)
    ways = tuple(Way(*each) for each in content["ways"])
    into = {str(number): int(part) for number, part in content["into"]}
    return Split(ways, into, content["used"], content["kept"])


def write(
    session: Session, settings: ShopSettings, payment_id: int, purpose: str, **values: Any
) -> str:
    """Write the receipt of a payment; returns its number.

    Args:
        session: whose command it is.
        settings: of the shop, for head and pattern.
        payment_id: the payment, or the first of several.
        purpose: `deposit`, `payment`, `split`, or words.
        values: `received_from`, `document` and `owed`.
    """
    number = numbers.take(session, "money", settings.money_pattern)
    money_receipts.add_receipt(
        session.store,
        {
            "payment_id": payment_id,
            "number": number,
            "shop_head_id": keep_head(session, settings),
            "utc_offset": session.moment().offset,
            "purpose": purpose,
            "cashier": session.person.name,
            **values,
        },
    )
    return number


def of_payment(
    session: Session, settings: ShopSettings, split: Split, name: str, owed: int
) -> dict[str, Any]:
    """Write the receipt for money that paid invoices; returns facts, none if no money moved."""
    if not split.ways:
        return {}
    number = next(iter(split.into), "")
    purpose, document = ("payment", number) if split.simple else ("split", split.as_text())
    first = split.ways[0].payment_id
    receipt = write(
        session, settings, first, purpose, received_from=name, document=document, owed=owed
    )
    return {"receipt": receipt, "payment": first}
