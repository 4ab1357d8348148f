"""Cases of the commands about down payments, returns and credit notes."""

from oms_desktop.domain import errors, errors_crediting
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.returns import Settlement
from oms_desktop.services import deposits, returning, selling, unreceipted
from oms_desktop.services.paying import Tender
from oms_desktop.services.unreceipted import LooseLine
from tests.helpers.shop import Shop
from tests.services.command_case import Case

QRIS = Tender(PaymentMethod.QRIS, 20_000, "Q")


def ordered(s: Shop, deposit: Tender | None = None) -> int:
    order_id = s.cart("2*GULA", "KOPI", customer="BUDI")
    selling.confirm(s.new, order_id, deposit=deposit)
    return order_id


def drafted(s: Shop, customer: str = "SITI") -> int:
    """A draft in which two of three come back."""
    sold = s.sell("3*GULA", "KOPI", "BUKU", customer=customer).id_of("invoice")
    return_id = returning.open_return(s.new, sold).id_of("return")
    returning.set_return_line(s.new, return_id, 1, 2_000)
    returning.set_return_line(s.new, return_id, 2, 1_000)
    return return_id


def received(s: Shop, customer: str = "SITI") -> int:
    return_id = drafted(s, customer)
    returning.receive_return(s.new, return_id, "rusak")
    return return_id


def _dropped(s: Shop) -> int:
    return_id = drafted(s)
    returning.drop_return(s.new, return_id)
    return return_id


def _nothing_left(s: Shop) -> int:
    sold = s.sell("GULA").id_of("invoice")
    return_id = returning.open_return(s.new, sold).id_of("return")
    returning.set_return_line(s.new, return_id, 1, 1_000)
    returning.finish_return(s.new, return_id, "rusak", Settlement.MONEY)
    return sold


RETURNING_CASES = (
    Case(
        deposits.take_deposit,
        lambda s: (ordered(s), QRIS),
        lambda s: (s.cart("GULA"), QRIS),
        errors.StateForbids,
    ),
    Case(
        deposits.return_deposit,
        lambda s: (ordered(s, QRIS), "salah terima"),
        lambda s: (ordered(s), "salah terima"),
        errors_crediting.NothingToGiveBack,
    ),
    Case(
        returning.open_return,
        lambda s: (s.sell("GULA").id_of("invoice"),),
        lambda s: (_nothing_left(s),),
        errors_crediting.NothingToReturn,
        journals=False,
    ),
    Case(
        returning.set_return_line,
        lambda s: (drafted(s), 1, 1_000),
        lambda s: (drafted(s), 1, 4_000),
        errors_crediting.ReturnTooMuch,
        journals=False,
    ),
    Case(
        returning.drop_return,
        lambda s: (drafted(s),),
        lambda s: (received(s),),
        errors.StateForbids,
        journals=False,
    ),
    Case(
        returning.receive_return,
        lambda s: (drafted(s), "rusak"),
        lambda s: (_dropped(s), "rusak"),
        errors.StateForbids,
    ),
    Case(
        returning.settle_return,
        lambda s: (received(s), Settlement.DEBT),
        lambda s: (received(s, ""), Settlement.BALANCE),
        errors_crediting.BalanceNeedsCustomer,
    ),
    Case(
        returning.finish_return,
        lambda s: (drafted(s), "rusak", Settlement.MONEY, PaymentMethod.CASH),
        lambda s: (drafted(s), " ", Settlement.MONEY),
        errors.FieldMissing,
    ),
    Case(
        returning.start_exchange,
        lambda s: (received(s), s.cart()),
        lambda s: (received(s), s.cart("GULA", customer="BUDI")),
        errors_crediting.ExchangeElsewhere,
        journals=False,
    ),
    Case(
        unreceipted.return_without_receipt,
        lambda s: ([LooseLine(s.product("GULA"), 2_000)], "tanpa nota"),
        lambda s: ([LooseLine(s.product("JASA"), 1_000)], "tanpa nota"),
        errors_crediting.NotReturnable,
    ),
)
