"""What a person may ask of the shop: no more advertising, to be forgotten; and what stays of them."""

from collections.abc import Callable
from dataclasses import replace

import apsw
import pytest

from oms_desktop.domain import errors
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_crediting import BalanceNeedsCustomer
from oms_desktop.domain.errors_customers import CustomerChanged
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.errors_privacy import (
    CustomerAnonymous,
    CustomerBusy,
    CustomerHasMoney,
    CustomerOwes,
)
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.returns import Settlement
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    bookcheck,
    cart_lines,
    customer_exporting,
    customer_importing,
    customer_money,
    customers,
    joining,
    order_copies,
    ordering,
    paying,
    printing,
    privacy,
    returning,
    selling,
    voiding,
    writing_off,
)
from oms_desktop.services.cart import cart
from oms_desktop.services.order_changes import OrderTerms, set_order_terms
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from tests.helpers.private_person import PRIVATE, RINA, keep
from tests.helpers.shop import Shop

CREDIT = Terms(on_credit=True)
CASH = Tender(PaymentMethod.CASH, 5_000)


def find_plan(shop: Shop, *rows: str) -> customer_importing.CustomerPlan:
    path = shop.session.store.path.with_name("daftar.csv")
    path.write_text("\n".join(("kode,nama,telepon", *rows)), encoding="utf-8")
    source = customer_importing.read_source(shop.new, path)
    return customer_importing.plan_source(shop.new, source, mode=ImportMode.UPDATE)


def brought(shop: Shop, invoice_id: int) -> int:
    return returning.open_return(shop.new, invoice_id).id_of("return")


# ------------------------------------------------------------------ forgotten


def test_nothing_of_somebody_forgotten_is_left_in_the_file(shop: Shop) -> None:
    rina = keep(shop)
    customers.change(shop.new, rina, replace(RINA, note="suka nawar sekali"))
    held = shop.cart("GULA", customer="R77")
    terms = OrderTerms(DeliveryMethod.DELIVERY, None, "Joko Rahardian", "0813-9988-7766", "Blok Z")
    set_order_terms(shop.new, held, terms)
    ordering.hold(shop.new, held, "Bu Kusumawati")
    privacy.withdraw_consent(shop.new, rina, "surat pameran")
    changes = privacy.anonymise(shop.new, rina)
    assert changes.facts == {"code": "R77", "orders": 0, "invoices": 0, "carts": 1}
    assert changes.touched == {"customer": (rina,), "order": (held,)}
    told = str(shop.dump())
    for private in PRIVATE:
        assert private not in told, private
    assert shop.journalled("customer.anonymised") == [
        ("R77", {"joined": [], "orders": 0, "invoices": 0, "carts": 1})
    ]
    assert shop.sql("SELECT customer_id, label, recipient FROM orders WHERE id = ?", held) == [
        (None, "", "")
    ]
    path = shop.session.store.path
    shop.session.store.close()
    for file in (path, path.with_name(f"{path.name}-wal")):
        raw = file.read_bytes() if file.exists() else b""
        for private in PRIVATE:
            assert private.encode() not in raw, private
            # Words of the search index are in small letters, and shortened.
            assert private.casefold().encode() not in raw, private


def test_somebody_forgotten_is_nobody(shop: Shop) -> None:
    rina = keep(shop)
    privacy.anonymise(shop.as_(Role.OWNER), rina)
    row = customers.customer(shop.new, rina)
    assert (row.name, row.code, row.active, row.anonymised_at) == (
        *("\u2022\u2022\u2022 R77", "R77", False, shop.new.moment().at),
    )
    assert customers.record(shop.new, rina) == CustomerDraft(row.name, code="R77")
    for text in ("rina", "R77", "9988", "kenanga", "arisan", "tlogomas", "\u2022"):
        assert customers.find(shop.new, text) == [], text
    for show in ("active", "owing", "doubtful"):
        codes = [
            each.code
            for each in customers.customer_listing(shop.new, "", show).page("name", 50).rows
        ]
        assert "R77" not in codes
    assert joining.twins(shop.new, RINA.name, RINA.phones) == []
    assert customers.tags(shop.new) == []
    for index in ("customer_words", "customer_trigrams"):
        assert shop.sql(f"SELECT rowid FROM {index} WHERE {index} MATCH 'R77'") == []
        assert len(shop.sql(f"SELECT rowid FROM {index} WHERE {index} MATCH 'Budi'")) == 1
    path = shop.session.store.path.with_name("out.csv")
    customer_exporting.export_customers(shop.new, path)
    assert "Kusumawati" not in path.read_text("utf-8-sig")
    other, budi = shop.cart("GULA"), shop.customer("BUDI")
    acts: list[Callable[[], object]] = [
        lambda: customers.change(shop.new, rina, RINA),
        lambda: privacy.anonymise(shop.new, rina),
        lambda: privacy.withdraw_consent(shop.new, rina, "x"),
        lambda: ordering.set_customer(shop.new, other, rina),
        lambda: customer_money.pay_debts(shop.new, rina, Money((CASH,), keep=True)),
        lambda: joining.join(shop.new, rina, budi),
        lambda: joining.join(shop.new, budi, rina),
    ]
    for act in acts:
        with pytest.raises(CustomerAnonymous) as refused:
            act()
        assert refused.value == CustomerAnonymous("R77")
    with pytest.raises(apsw.ConstraintError, match="anonymous for ever"):
        shop.sql("UPDATE customer SET anonymised_at = NULL")
    assert bookcheck.check_books(shop.new).ok


def test_their_papers_stay_as_they_were_written(shop: Shop) -> None:
    rina = keep(shop)
    invoice_id = shop.sell("GULA", customer="R77").id_of("invoice")
    before = printing.render(shop.new, invoice_id, Paper.A4)
    assert privacy.anonymise(shop.new, rina).facts == {
        "code": "R77",
        "orders": 1,
        "invoices": 1,
        "carts": 0,
    }
    assert shop.sql("SELECT customer_name, customer_address FROM invoice") == [
        ("Rina Kusumawati", "Gang Kenanga 41, Kel. Tlogomas, Lowokwaru (pagar ungu)")
    ]
    assert printing.render(shop.new, invoice_id, Paper.A4) == before
    assert bookcheck.check_books(shop.new).ok


def test_who_was_joined_is_forgotten_along(shop: Shop) -> None:
    rina, siti, ani = keep(shop), shop.customer("SITI"), shop.customer("ANI")
    other = keep(shop, CustomerDraft("Rina K. Kusumawati", code="R2", phone="0813-1122-3344"))
    joining.join(shop.new, other, siti)
    joining.join(shop.new, rina, other)
    # By whichever of their ids.
    privacy.anonymise(shop.new, other)
    assert shop.sql("SELECT code, name FROM customer WHERE anonymised_at ORDER BY code") == [
        ("R2", "\u2022\u2022\u2022 R2"),
        ("R77", "\u2022\u2022\u2022 R77"),
        ("SITI", "\u2022\u2022\u2022 SITI"),
    ]
    assert "Kusumawati" not in str(shop.dump())
    [(document, content)] = shop.journalled("customer.anonymised")
    assert (document, content["joined"]) == ("R77", ["SITI", "R2"])
    assert customers.customer(shop.new, ani).name == "Ani Wijaya"
    plan = find_plan(shop, "SITI,Siti Aminah,0812-1212-1212")
    assert [refused for _, refused in plan.bad] == [CustomerAnonymous("SITI")]


def test_only_the_owner_forgets_customers(shop: Shop) -> None:
    rina = keep(shop)
    acts: list[Callable[[], object]] = [
        lambda: privacy.anonymise(shop.as_(Role.MANAGER), rina),
        lambda: privacy.withdraw_consent(shop.as_(Role.CASHIER), rina, "x"),
    ]
    for act in acts:
        with pytest.raises(RightMissing):
            act()
    with pytest.raises(errors.NotFound):
        privacy.anonymise(shop.new, 999)
    assert customers.record(shop.new, rina) == RINA


# ------------------------------------------------------------------ what is in the way


def _debt(shop: Shop) -> Refused:
    shop.sell("GULA", customer="R77", terms=CREDIT)
    return CustomerOwes(RINA.name, 17_500)


def _money(shop: Shop) -> Refused:
    invoice = shop.sell("GULA", customer="R77", terms=CREDIT).id_of("invoice")
    money = Money((Tender(PaymentMethod.TRANSFER, 20_000, "r"),), keep=True)
    paying.pay(shop.new, invoice, money)
    return CustomerHasMoney(RINA.name, 2_500)


def _order(shop: Shop) -> Refused:
    selling.confirm(shop.new, shop.cart("GULA", customer="R77"))
    return CustomerBusy(RINA.name, "order", "SO/2026/11/0001")


def _debt_of_joined(shop: Shop) -> Refused:
    shop.sell("GULA", customer="SITI", terms=CREDIT)
    joining.join(shop.new, shop.customer("R77"), shop.customer("SITI"))
    return CustomerOwes(RINA.name, 17_500)


def _return(shop: Shop) -> Refused:
    invoice = shop.sell("GULA", customer="R77").id_of("invoice")
    returning.set_return_line(shop.new, brought(shop, invoice), 1, 1000)
    [(number,)] = shop.sql("SELECT number FROM invoice WHERE id = ?", invoice)
    return CustomerBusy(RINA.name, "return", number)


@pytest.mark.parametrize("open_", [_debt, _money, _order, _debt_of_joined, _return])
def test_who_has_something_open_stays_known(shop: Shop, open_: Callable[[Shop], Refused]) -> None:
    rina = keep(shop)
    expected = open_(shop)
    assert privacy.obstacles(shop.new, rina)
    before = shop.dump()
    with pytest.raises(type(expected)) as refused:
        privacy.anonymise(shop.new, rina)
    assert refused.value == expected
    assert shop.dump() == before


def test_a_debt_that_is_paid_is_in_nobodys_way(shop: Shop) -> None:
    rina = keep(shop)
    _debt(shop)
    assert privacy.obstacles(shop.new, rina).owed == 17_500
    customer_money.pay_debts(shop.new, rina, Money((Tender(PaymentMethod.CASH, 17_500),)))
    assert not privacy.obstacles(shop.new, rina)
    privacy.anonymise(shop.new, rina)
    assert shop.balance("R77") == 0


# ------------------------------------------------------------------ what comes later


def test_a_list_never_brings_somebody_back(shop: Shop) -> None:
    rina = keep(shop)
    stale = find_plan(shop, "R77,Rina K.,0813-9988-7766")
    assert len(stale.changes) == 1
    privacy.anonymise(shop.new, rina)
    with pytest.raises(CustomerChanged):
        customer_importing.import_customers(shop.new, stale)
    plan = find_plan(
        shop, "r77 ,Rina Kusumawati,0813-9988-7766", "BARU,Rina Kusumawati,0811-22-3344"
    )
    assert [(row.number, refused) for row, refused in plan.bad] == [(2, CustomerAnonymous("r77"))]
    # Somebody of this name with another code is a new customer: nothing is known of the old one.
    assert [draft.code for _, draft in plan.good] == ["BARU"]
    customer_importing.import_customers(shop.new, plan)
    assert customers.customer(shop.new, rina).name == "\u2022\u2022\u2022 R77"
    with pytest.raises(errors.CodeTaken):
        keep(shop)


def test_old_orders_bring_nobody_into_new_carts(shop: Shop) -> None:
    rina = keep(shop)
    sold = shop.sell("GULA", customer="R77")
    order_id, invoice_id = sold.id_of("order"), sold.id_of("invoice")
    shop.sql("UPDATE orders SET recipient = 'Joko', phone = '08', address = 'Blok Z', note = 'x'")
    privacy.anonymise(shop.new, rina)
    copy = order_copies.duplicate(shop.new, order_id).id_of("order")
    corrected = voiding.correct(shop.why, invoice_id, "salah").touched["order"]
    heads = shop.sql(
        "SELECT customer_id, recipient, phone, address, note FROM orders WHERE state = 'draft'"
        " AND id IN (SELECT order_id FROM order_line)"
    )
    assert heads == [(None, "", "", "", "")] * 2
    assert copy not in corrected
    # What was issued keeps its own words.
    assert shop.sql("SELECT recipient FROM orders WHERE id = ?", order_id) == [("Joko",)]
    assert bookcheck.check_books(shop.new).ok


def test_a_cart_that_is_put_back_is_nobodys(shop: Shop) -> None:
    rina = keep(shop)
    order_id = shop.cart("GULA", "KOPI", customer="R77")
    before = cart_lines.snapshot_of(cart(shop.new, order_id))
    privacy.anonymise(shop.new, rina)
    cart_lines.clear(shop.new, order_id)
    cart_lines.restore(shop.new, order_id, before)
    found = cart(shop.new, order_id)
    assert (found.customer, len(found.lines)) == (None, 2)


def test_what_is_brought_back_later_is_paid_out(shop: Shop) -> None:
    rina = keep(shop)
    invoice = shop.sell("GULA", customer="R77").id_of("invoice")
    privacy.anonymise(shop.new, rina)
    return_id = brought(shop, invoice)
    returning.set_return_line(shop.new, return_id, 1, 1000)
    returning.receive_return(shop.new, return_id, "rusak")
    for settlement in (Settlement.BALANCE, Settlement.DEBT):
        with pytest.raises(BalanceNeedsCustomer):
            returning.settle_return(shop.new, return_id, settlement)
    returning.settle_return(shop.new, return_id, Settlement.MONEY, PaymentMethod.CASH)
    assert shop.balance("R77") == 0
    assert bookcheck.check_books(shop.new).ok


def test_money_of_a_void_sale_goes_back_instead_of_being_kept_for_nobody(shop: Shop) -> None:
    rina = keep(shop)
    shop.sell("GULA", customer="R77", terms=Terms(Tender(PaymentMethod.CASH, 35_000), keep=True))
    shop.clock.move(minutes=5)
    sold = shop.sell("GULA", customer="R77", terms=Terms(from_balance=17_500)).id_of("invoice")
    privacy.anonymise(shop.new, rina)
    assert voiding.void(shop.why, sold, "salah").facts["refund"] == [["cash", 17_500]]
    assert shop.balance("R77") == 0
    assert not privacy.obstacles(shop.new, rina)
    assert bookcheck.check_books(shop.new).ok


def test_the_journal_says_that_an_address_changed_but_not_to_what(shop: Shop) -> None:
    order_id = shop.cart("GULA", customer="BUDI")
    selling.confirm(shop.new, order_id)
    terms = OrderTerms(DeliveryMethod.DELIVERY, None, "Joko Rahardian", "0899", "Blok Z 99", "pagi")
    set_order_terms(shop.new, order_id, terms)
    [(_, told)] = shop.journalled("order.amended")
    assert set(told["changed"]) == {"recipient", "phone", "address"}
    assert (told["delivery"], told["note"]) == ("delivery", "pagi")
    assert "Blok Z" not in str(shop.sql("SELECT content FROM journal"))


def test_nobody_owes_again_what_was_given_up(shop: Shop) -> None:
    rina = keep(shop)
    _debt(shop)
    [(invoice,)] = shop.sql("SELECT id FROM invoice")
    writing_off.write_off(shop.new, invoice, "pindah")
    privacy.anonymise(shop.new, rina)
    before = shop.dump()
    with pytest.raises(CustomerAnonymous):
        writing_off.take_back(shop.new, invoice, "dibayar")
    assert shop.dump() == before
    assert bookcheck.check_books(shop.new).ok
