"""The newest rows of money, to tell whether cash came or went since."""

import peewee

from oms_desktop.database.closings import CashMovement
from oms_desktop.database.connection import Store
from oms_desktop.database.payments import Payment
from oms_desktop.database.statements import Statement, slot

_PAYMENT = Statement(Payment.select(peewee.fn.MAX(Payment.id)))
_MOVEMENT = Statement(CashMovement.select(peewee.fn.MAX(CashMovement.id)))
_PAID = Statement(
    Payment.select(Payment.id)
    .where((Payment.id > slot("after")) & (Payment.method == "cash") & (Payment.amount != 0))
    .limit(1)
)
_MOVED = Statement(
    CashMovement.select(CashMovement.id).where(CashMovement.id > slot("after")).limit(1)
)


def newest(store: Store) -> tuple[int, int]:
    """Ids of the newest payment and the newest cash movement; 0 if there is none."""
    payment, movement = _PAYMENT.row(store), _MOVEMENT.row(store)
    return (payment[0] if payment else 0) or 0, (movement[0] if movement else 0) or 0


def cash_after(store: Store, payment_id: int, movement_id: int) -> bool:
    """Whether there are newer rows that moved cash."""
    paid = _PAID.row(store, after=payment_id)
    return paid is not None or _MOVED.row(store, after=movement_id) is not None
