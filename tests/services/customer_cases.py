"""Commands about customers: how they are done, and how they are refused."""

from typing import Final

from oms_desktop.domain import errors
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_customers import MergedWithSelf
from oms_desktop.services import customers, joining
from tests.services.command_case import Case

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
        joining.join,
        lambda s: (s.sell("GULA", customer="SITI"), (s.customer("BUDI"), s.customer("SITI")))[1],
        lambda s: (s.customer("BUDI"), s.customer("BUDI")),
        MergedWithSelf,
    ),
)
