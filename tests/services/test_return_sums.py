"""Any sequence of partial returns: never more credited than billed, nor given back than paid."""

import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.domain import crediting as rules
from oms_desktop.domain.crediting import BilledLine, BilledSums, Credited
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.errors_crediting import BalanceNeedsCustomer, NothingToReturn
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.pricing import LinePrice, total_up
from oms_desktop.domain.returns import Fate, Settlement
from oms_desktop.domain.tax import NO_TAX, RATES, TaxClass, TaxPolicy
from oms_desktop.services import bookcheck, cart_lines, paying, returning, selling
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.invariants import Bookkeeping
from tests.helpers.shop import Shop, open_copy

POLICIES = [
    NO_TAX,
    *(TaxPolicy(RATES[1], inside, sent) for inside in (True, False) for sent in (True, False)),
]


# ------------------------------------------------------------------ the sums alone


@given(
    goods=st.lists(
        st.tuples(st.integers(1, 5_000), st.integers(0, 50_000), st.sampled_from(TaxClass)),
        min_size=1,
        max_size=4,
    ),
    off=st.integers(0, 10_000),
    policy=st.sampled_from(POLICIES),
    shipping=st.integers(0, 20_000),
    rounding=st.integers(-500, 500),
    chance=st.randoms(use_true_random=False),
    delivered=st.booleans(),
)
def test_credits_add_up_to_the_invoice(
    goods: list[tuple[int, int, TaxClass]],
    off: int,
    policy: TaxPolicy,
    shipping: int,
    rounding: int,
    chance: random.Random,
    delivered: bool,
) -> None:
    prices = [LinePrice(many, price, tax_class=kind) for many, price, kind in goods]
    totals = total_up(prices, Discount("percent", off) if off else Discount(), policy, shipping)
    totals = totals.rounded(max(rounding, -totals.total))
    lines = [
        BilledLine(at, price.quantity, 0, share, price.amount, price.tax_class)
        for at, (price, share) in enumerate(zip(prices, totals.shares, strict=True), start=1)
    ]
    sums = BilledSums(
        total=totals.total,
        paid=totals.total,
        tax=totals.tax_amount,
        tax_base=totals.tax.base if totals.tax else 0,
        included=totals.prices_include_tax,
        shipping=shipping,
        rounding=totals.rounding,
    )
    while any(line.left for line in lines):
        wanted = {line.position: chance.randint(0, line.left) for line in lines}
        if not any(wanted.values()):
            wanted = {line.position: line.left for line in lines}
        parts = [
            rules.credit_part(line, wanted[line.position])
            for line in lines
            if wanted[line.position]
        ]
        credit = rules.credit_of(sums, lines, parts, delivered=delivered)
        added = 0 if sums.included else credit.tax
        assert credit.total == (
            credit.subtotal - credit.order_discount + added + credit.shipping + credit.rounding
        )
        assert credit.total >= 0
        assert all(0 <= part.share <= part.amount for part in parts)
        lines = [_after(line, [part for part in parts if part.line is line]) for line in lines]
        sums = BilledSums(
            **{
                **sums.__dict__,
                "credited": sums.credited + credit.total,
                "credited_tax": sums.credited_tax + credit.tax,
                "credited_shipping": sums.credited_shipping + credit.shipping,
                "credited_rounding": sums.credited_rounding + credit.rounding,
            }
        )
        assert sums.credited <= totals.total
        assert sums.credited_tax <= totals.tax_amount
    for line, price, share in zip(lines, prices, totals.shares, strict=True):
        assert (line.before.amount, line.before.share) == (price.amount, share)
    if not delivered:
        assert sums.credited == totals.total
        assert sums.credited_tax == totals.tax_amount
    elif not shipping:
        assert sums.credited == totals.total


def _after(line: BilledLine, parts: list[rules.CreditPart]) -> BilledLine:
    before = line.before
    for part in parts:
        before = Credited(
            before.quantity + part.quantity,
            before.discount + part.discount,
            before.share + part.share,
            before.amount + part.amount,
        )
    return BilledLine(**{**line.__dict__, "before": before})


# ------------------------------------------------------------------ in a shop


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(chance=st.randoms(use_true_random=False))
def test_any_returns_of_a_sale(shop_file: Path, tmp_path: Path, chance: random.Random) -> None:
    for old in tmp_path.glob("random.oms*"):
        old.unlink()
    shop = open_copy(shop_file, tmp_path / "random.oms")
    try:
        _returns(shop, chance)
    finally:
        shop.session.store.close()


def _returns(shop: Shop, chance: random.Random) -> None:
    if chance.random() < 0.6:
        shop.set(taxable=True, prices_include_tax=chance.random() < 0.5)
    shop.set(
        rounding_direction=chance.choice(["down", "up", "nearest"]),
        rounding_step=chance.choice([0, 100, 500]),
    )
    customer = chance.choice(["", "SITI"])
    sold = _sale(shop, chance, customer)
    stock = {code: shop.stock(code)[0] for code in ("GULA", "KOPI", "00042", "BUKU")}
    damaged = dict.fromkeys(stock, 0)
    returned = dict.fromkeys(stock, 0)
    for _ in range(6):
        shop.clock.move(minutes=1)
        try:
            return_id = returning.open_return(shop.new, sold).id_of("return")
        except NothingToReturn:
            break
        for line in returning.returnable(shop.new, sold).lines:
            step = 10 ** (3 - line.unit_decimals)
            many = chance.randint(0, line.left // step) * step
            fate = chance.choice([Fate.STOCK, Fate.DAMAGED])
            returning.set_return_line(shop.new, return_id, line.position, many, fate)
            if line.code in stock:
                (damaged if fate is Fate.DAMAGED else returned)[line.code] += many
        sheet = returning.returnable(shop.new, sold)
        if not any(line.back for line in sheet.lines):
            continue
        _settle(shop, chance, return_id, customer)
        _invariants(shop, sold)
    for code, before in stock.items():
        assert shop.stock(code)[0] == before + returned[code]
    left = returning.returnable(shop.new, sold)
    if all(line.left == 0 for line in left.lines):
        # All that may be missing is what cash was rounded by.
        notes = shop.sql("SELECT count(*) FROM credit_note")[0][0]
        assert 0 <= left.total - left.credited <= 500 * notes
    assert bookcheck.check_books(shop.new).findings == ()


def _sale(shop: Shop, chance: random.Random, customer: str) -> int:
    codes = chance.sample(("GULA", "KOPI", "00042", "JASA", "BUKU"), chance.randint(1, 4))
    order_id = shop.cart(
        *(f"{'1,357' if code == '00042' else chance.randint(1, 5)}*{code}" for code in codes),
        customer=customer,
    )
    if chance.random() < 0.7:
        off = Discount("amount", chance.randint(1, 500))
        cart_lines.set_order_discount(shop.why, order_id, off)
    if not customer or chance.random() < 0.5:
        terms = Terms(Tender(PaymentMethod.CASH, 10_000_000))
        return selling.sell(shop.new, order_id, terms).id_of("invoice")
    sold = selling.sell(shop.new, order_id, Terms(on_credit=True)).id_of("invoice")
    for method in chance.sample(list(PaymentMethod), 2):
        shop.clock.move(minutes=1)
        [[balance]] = shop.sql("SELECT balance FROM invoice_account")
        if balance:
            paying.pay(shop.new, sold, Tender(method, chance.randint(1, balance), "R"))
    return sold


def _settle(shop: Shop, chance: random.Random, return_id: int, customer: str) -> None:
    how = chance.choice([Settlement.MONEY, Settlement.BALANCE, Settlement.DEBT])
    method = chance.choice([None, *PaymentMethod]) if how is Settlement.MONEY else None
    if not customer:
        how = Settlement.MONEY
    if chance.random() < 0.5:
        returning.finish_return(shop.new, return_id, "rusak", how, method)
        return
    facts = returning.receive_return(shop.new, return_id, "rusak").facts
    if not facts["settled"]:
        try:
            returning.settle_return(shop.new, return_id, how, method)
        except BalanceNeedsCustomer:
            returning.settle_return(shop.new, return_id, Settlement.MONEY, method)


def _invariants(shop: Shop, sold: int) -> None:
    Bookkeeping(shop.session.store).check()
    [(total, paid, credited)] = shop.sql(
        "SELECT total, paid, credited FROM invoice_account WHERE invoice_id = ?", sold
    )
    assert credited <= total
    assert 0 <= paid <= total - credited
    assert shop.sql("SELECT 1 FROM goods_return WHERE state = 'received'") == []
