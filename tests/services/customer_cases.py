"""Commands about customers: how they are done, and how they are refused."""

from typing import Final

from oms_desktop.domain import errors
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_customers import CustomerChanged, MergedWithSelf
from oms_desktop.domain.errors_privacy import CustomerOwes
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services import customer_importing, customers, joining, privacy
from oms_desktop.services.customer_importing import CustomerPlan
from oms_desktop.services.selling import Terms
from tests.helpers.shop import Shop
from tests.services.command_case import Case

CREDIT: Final = Terms(on_credit=True)


def _plan(shop: Shop, *rows: str) -> CustomerPlan:
    path = shop.session.store.path.with_name("pelanggan.csv")
    path.write_text("\n".join(("kode,nama", *rows)), encoding="utf-8")
    source = customer_importing.read_source(shop.new, path)
    return customer_importing.plan_source(shop.new, source, mode=ImportMode.UPDATE)


def _stale_plan(shop: Shop) -> tuple[CustomerPlan]:
    plan = _plan(shop, "TINA,Tina")
    customers.add(shop.new, CustomerDraft("Lain", code="tina"))
    return (plan,)


def _changed_by_list(shop: Shop) -> tuple[CustomerPlan]:
    plan = _plan(shop, "BUDI,Budi S.")
    customer_importing.import_customers(shop.new, plan)
    return (plan,)


CUSTOMER_CASES: Final = (
    Case(
        customers.add,
        lambda s: (CustomerDraft("Joko", phone="0811 222 333"),),
        lambda s: (CustomerDraft("Joko", code="budi"),),
        errors.CodeTaken,
    ),
    Case(
        customers.change,
        lambda s: (s.customer("BUDI"), CustomerDraft("Budi", credit_limit=1)),
        lambda s: (999, CustomerDraft("Budi")),
        errors.NotFound,
    ),
    Case(
        customer_importing.import_customers,
        lambda s: (_plan(s, "TINA,Tina", "BUDI,Budi S."),),
        _stale_plan,
        errors.CodeTaken,
    ),
    Case(
        customer_importing.undo_import,
        _changed_by_list,
        lambda s: (_plan(s, "BUDI,Budi S."),),
        CustomerChanged,
    ),
    Case(
        customer_importing.remember_columns,
        lambda s: ({"Siapa": "name", "Firma": ""},),
        lambda s: ({"Siapa": "nonsense"},),
        errors.ChoiceInvalid,
        journals=False,
    ),
    Case(
        joining.join,
        lambda s: (s.sell("GULA", customer="SITI"), (s.customer("BUDI"), s.customer("SITI")))[1],
        lambda s: (s.customer("BUDI"), s.customer("BUDI")),
        MergedWithSelf,
    ),
    Case(
        privacy.withdraw_consent,
        lambda s: (s.customer("BUDI"), "telepon"),
        lambda s: (s.customer("BUDI"), "  "),
        errors.FieldMissing,
    ),
    Case(
        privacy.anonymise,
        lambda s: (s.cart("GULA", customer="BUDI"), (s.customer("BUDI"),))[1],
        lambda s: (s.sell("GULA", customer="BUDI", terms=CREDIT), (s.customer("BUDI"),))[1],
        CustomerOwes,
    ),
)
