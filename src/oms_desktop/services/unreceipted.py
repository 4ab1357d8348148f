"""Goods that come back without a receipt: credited at today's price at most, paid from the drawer."""

from collections.abc import Sequence
from dataclasses import dataclass

from oms_desktop.database import closings, credit_notes, goods_returns, products
from oms_desktop.database.products import SaleItem
from oms_desktop.domain.errors import (
    AmountOutOfRange,
    ChoiceInvalid,
    NotFound,
    QuantityOutOfRange,
)
from oms_desktop.domain.errors_crediting import NotReturnable, ReturnEmpty
from oms_desktop.domain.payments import round_cash
from oms_desktop.domain.pricing import LinePrice, Totals, total_up
from oms_desktop.domain.quantity import QUANTITY_LIMIT, base_quantity, check_decimals
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.shifts import CashCategory
from oms_desktop.domain.tax import TaxClass
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import crediting, return_goods
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.return_goods import Back
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class LooseLine:
    """A product that comes back without a receipt.

    Attributes:
        product_id: of the product.
        quantity: in thousandths of its base unit.
        unit_price: what a unit is credited with; None is today's price, more than that is refused.
        fate: back into stock, or damaged.
    """

    product_id: int
    quantity: int
    unit_price: int | None = None
    fate: Fate = Fate.STOCK


@dataclass(frozen=True)
class _Taken:
    line: LooseLine
    item: SaleItem
    price: LinePrice


@command(Right.RETURN_WITHOUT_RECEIPT)
def return_without_receipt(session: Session, lines: Sequence[LooseLine], reason: str) -> Changes:
    """Take goods back that nobody has a receipt for, and pay them out of the drawer.

    Returns:
        Facts `number` (of the credit note) and `total`, which goes out in cash.

    Raises:
        FieldMissing: no reason.
        ReturnEmpty: no line.
        NotReturnable: a product whose stock isn't counted.
        QuantityOutOfRange, QuantityTooFine, AmountOutOfRange, NotFound, ShiftNeeded.
    """
    why = clean_text(reason, "reason", 200, required=True)
    shift_id, _ = session.shift()
    if not lines:
        raise ReturnEmpty
    taken = [_checked(session, line) for line in lines]
    settings = session.settings()
    policy = settings.tax_policy(session.today())
    totals = total_up([each.price for each in taken], policy=policy)
    cash = round_cash(totals.total, settings.rounding_step, settings.rounding)
    totals = totals.rounded(cash - totals.total)
    head = {**crediting.head_of(session, "return", why), **_sums(totals)}
    number = str(head["number"])
    note_id = credit_notes.add_note(session.store, head, _lines(taken))
    backs = [_back(at, each) for at, each in enumerate(taken)]
    fates = {at: each.line.fate for at, each in enumerate(taken)}
    return_goods.take_in(session, backs, fates, number)
    at, how = session.moment().at, Settlement.MONEY.value
    return_id = goods_returns.add_settled(session.store, note_id, how, session.person.id, at)
    for each in taken:
        goods_returns.put_line(
            session.store,
            return_id,
            None,
            each.line.product_id,
            each.line.quantity,
            each.price.unit_price,
            each.line.fate.value,
        )
    content = {
        "reason": why,
        "lines": [[each.item.code, each.line.quantity, each.price.amount] for each in taken],
        "fates": [each.line.fate.value for each in taken],
        "tax": totals.tax_amount,
        "total": totals.total,
    }
    session.journal("return.received", number, content)
    if totals.total:
        _pay_out(session, shift_id, totals.total, number)
    touched = {"return": (return_id,), "credit": (note_id,), "product": return_goods.touched(backs)}
    return Changes({**touched, "shift": (shift_id,)}, {"number": number, "total": totals.total})


def _checked(session: Session, line: LooseLine) -> _Taken:
    item = products.item_by_id(session.store, line.product_id)
    if item is None:
        raise NotFound("product", str(line.product_id))
    if not item.tracked:
        raise NotReturnable(item.name)
    if not 0 < line.quantity <= QUANTITY_LIMIT:
        raise QuantityOutOfRange(line.quantity, QUANTITY_LIMIT)
    check_decimals(line.quantity, item.unit_decimals, item.unit)
    if line.fate is Fate.NONE:
        raise ChoiceInvalid("fate", line.fate.value)
    price = item.price if line.unit_price is None else line.unit_price
    if not 0 <= price <= item.price:
        raise AmountOutOfRange(price, 0, item.price)
    return _Taken(line, item, LinePrice(line.quantity, price, tax_class=TaxClass(item.tax_class)))


def _sums(totals: Totals) -> dict[str, object]:
    tax = totals.tax
    return {
        "invoice_id": None,
        "invoice_number": "",
        "order_id": None,
        "customer_id": None,
        "customer_name": "",
        "customer_address": "",
        "customer_phone": "",
        "subtotal": totals.subtotal,
        "order_discount": 0,
        "tax_numerator": tax.rate.numerator if tax else 0,
        "tax_denominator": tax.rate.denominator if tax else 1,
        "tax": totals.tax_amount,
        "prices_include_tax": int(totals.prices_include_tax),
        "shipping": 0,
        "rounding": totals.rounding,
        "total": totals.total,
    }


def _lines(taken: Sequence[_Taken]) -> list[dict[str, object]]:
    return [
        {
            "position": at,
            "invoice_position": None,
            "order_line_id": None,
            "product_id": each.item.product_id,
            "code": each.item.code,
            "name": each.item.name,
            "unit": each.item.unit,
            "unit_content": each.item.unit_content,
            "quantity": each.line.quantity,
            "unit_price": each.price.unit_price,
            "discount": 0,
            "order_discount_share": 0,
            "amount": each.price.amount,
            "unit_cost": each.item.cost,
            "tax_class": each.item.tax_class,
            "fate": each.line.fate.value,
        }
        for at, each in enumerate(taken, start=1)
    ]


def _back(at: int, each: _Taken) -> Back:
    base = base_quantity(each.line.quantity, each.item.unit_content)
    return Back(at, each.item.product_id, base, each.item.cost)


def _pay_out(session: Session, shift_id: int, amount: int, number: str) -> None:
    """The money leaves the drawer like any other cash, naming the credit note."""
    category, at = CashCategory.OTHER.value, session.moment().at
    closings.add_move(session.store, shift_id, -amount, category, number, at, session.person.id)
    content = {"category": category, "amount": -amount, "reason": number}
    session.journal("cash.moved", number, content)
