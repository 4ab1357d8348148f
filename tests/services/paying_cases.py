"""How a customer's debts are paid and kept money given back, and refused."""

from oms_desktop.domain import errors, errors_paying
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import customer_money, receivables, writing_off
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop
from tests.services.command_case import Case

CASH = PaymentMethod.CASH


def _debtor(s: Shop) -> int:
    for code in ("GULA", "BUKU"):
        s.sell(code, customer="SITI", terms=Terms(on_credit=True))
    return s.customer("SITI")


def _saver(s: Shop) -> int:
    s.sell("GULA", customer="SITI", terms=Terms(Tender(CASH, 50_000), keep=True))
    return s.customer("SITI")


def _owed(s: Shop) -> int:
    return s.sell("GULA", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")


def _given_up(s: Shop) -> int:
    owed = _owed(s)
    writing_off.write_off(s.new, owed, "pindah kota")
    return owed


PAYING_CASES = [
    Case(
        writing_off.write_off,
        good=lambda s: (_owed(s), "pindah kota"),
        bad=lambda s: (_given_up(s), "pindah kota"),
        error=errors_paying.NothingOwedOn,
    ),
    Case(
        writing_off.take_back,
        good=lambda s: (_given_up(s), "dibayar juga"),
        bad=lambda s: (_owed(s), "dibayar juga"),
        error=errors_paying.NotWrittenOff,
    ),
    Case(
        customer_money.pay_debts,
        good=lambda s: (_debtor(s), Money((Tender(CASH, 20_000), Tender(CASH, 5_000)))),
        bad=lambda s: (s.customer("SITI"), Money((Tender(CASH, 1),))),
        error=errors_paying.NothingOwed,
    ),
    Case(
        customer_money.return_balance,
        good=lambda s: (_saver(s), 20_000, CASH, "diminta"),
        bad=lambda s: (_saver(s), 32_501, CASH, "diminta"),
        error=errors_paying.BalanceTooSmall,
    ),
    Case(
        receivables.note_print,
        good=lambda s: (3,),
        bad=lambda s: (0,),
        error=errors.QuantityOutOfRange,
    ),
]
