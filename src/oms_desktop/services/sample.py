"""The made-up shop: its goods and customers put into a store that is still empty."""

from oms_desktop.domain.customers import CustomerDraft, checked
from oms_desktop.domain.errors import StateForbids
from oms_desktop.domain.money import parse_money
from oms_desktop.domain.users import Right
from oms_desktop.paths import resource
from oms_desktop.services import catalogue
from oms_desktop.services import customers as customer_service
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command
from oms_desktop.services.customer_values import keep_new
from oms_desktop.services.importing import plan_products
from oms_desktop.services.session import Session
from oms_desktop.services.tabular import read_table


@command(Right.EDIT_PRODUCTS)
def load_sample(session: Session) -> Changes:
    """Keep the sample's products, with their opening stock, and its customers.

    Returns:
        Facts `products` and `customers` (numbers added).

    Raises:
        StateForbids: the shop has products or customers already.
    """
    if not _is_empty(session):
        raise StateForbids("shop", "used", "sample")
    plan = plan_products(session, resource("sample", "products.csv"))
    for _, refused in plan.bad:
        raise refused
    for _, draft in plan.good:
        catalogue.insert(session, draft)
    drafts = sample_customers()
    for customer in drafts:
        keep_new(session, customer)
    facts = {"products": len(plan.good), "customers": len(drafts)}
    session.journal("sample.loaded", "", facts)
    return Changes({"product": (), "customer": ()}, facts)


def sample_customers() -> list[CustomerDraft]:
    """The made-up customers as their file describes them."""
    table = read_table(resource("sample", "customers.csv"))
    found = []
    for row in table.rows:
        cells = dict(zip(table.header, row.cells, strict=True))
        draft = CustomerDraft(
            name=cells["name"],
            code=cells["code"],
            phone=cells["phone"],
            address=cells["address"],
            city=cells["city"],
            level=cells["level"],
            credit_limit=parse_money(cells["credit_limit"]),
            term_days=int(cells["term_days"]),
        )
        found.append(checked(draft))
    return found


def _is_empty(session: Session) -> bool:
    shown = ("active", "retired")
    goods = sum(catalogue.product_listing(session, show=show).count() for show in shown)
    people = sum(customer_service.customer_listing(session, show=show).count() for show in shown)
    return goods + people == 0
