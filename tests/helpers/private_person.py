"""Somebody whose data is in no other place of the test shop."""

from oms_desktop.domain.addresses import Address
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.services import customers
from tests.helpers.shop import Shop

NIK = "3573012345678901"
RINA = CustomerDraft(
    "Rina Kusumawati",
    code="R77",
    phone="0813-9988-7766",
    email="rina.k@contoh.test",
    address="Gang Kenanga 41",
    village="Tlogomas",
    city="Lowokwaru",
    landmark="pagar ungu",
    note="suka nawar",
    alert="tagih ember",
    tax_id=NIK,
    birthday="1988-02-29",
    consent="yes",
    consent_on="2026-01-05",
    consent_source="formulir pameran",
    further_phones=("0341-770 880",),
    further_addresses=(Address(label="Kios", recipient="Joko Rahardian", address="Blok Z 99"),),
    tags=("arisan", "katering"),
)
PRIVATE = (
    *("Kusumawati", "9988", "99887766", "rina.k", "Kenanga", "Tlogomas", "Lowokwaru", "ungu"),
    *("nawar", "ember", NIK, "1988-02", "pameran", "770880", "770 880", "Rahardian", "Blok Z"),
    *("arisan", "katering"),
)
"""What must be nowhere any more; each part is in no other data of the shop."""


def keep(shop: Shop, draft: CustomerDraft = RINA) -> int:
    return customers.add(shop.new, draft).id_of("customer")
