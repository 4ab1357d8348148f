"""Cases of the commands about suppliers and goods receipts."""

from dataclasses import replace
from typing import Any

from oms_desktop.domain import errors, errors_receiving
from oms_desktop.domain.suppliers import SupplierDraft
from oms_desktop.services import receiving, suppliers
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def received(s: Shop, *codes: str) -> int:
    """A draft with these codes scanned."""
    receipt_id = receiving.start(s.new).id_of("receipt")
    for code in codes:
        receiving.scan(s.new, receipt_id, code)
    return receipt_id


def line_of(s: Shop, receipt_id: int, at: int = 0) -> int:
    return receiving.receipt(s.new, receipt_id).lines[at].id


def supplied(s: Shop, name: str = "PT Makmur") -> int:
    return suppliers.add(s.new, SupplierDraft(name)).id_of("supplier")


def _lined(s: Shop) -> tuple[int, int]:
    receipt_id = received(s, "GULA", "KOPI")
    return receipt_id, line_of(s, receipt_id)


def _posted(s: Shop) -> tuple[int]:
    receipt_id = received(s, "GULA")
    receiving.post(s.new, receipt_id)
    return (receipt_id,)


def _dropped(s: Shop) -> tuple[int]:
    receipt_id = received(s, "GULA")
    receiving.drop(s.new, receipt_id)
    return (receipt_id,)


def _removed(s: Shop) -> tuple[Any, ...]:
    receipt_id, line_id = _lined(s)
    lines = receiving.receipt(s.new, receipt_id).lines
    receiving.remove_line(s.new, receipt_id, line_id)
    return receipt_id, lines


def _wrong_line(s: Shop) -> tuple[Any, ...]:
    receipt_id, (first, second) = _removed(s)
    return receipt_id, (first, replace(second, unit_cost=-1))


RECEIVING_CASES = (
    Case(
        suppliers.add,
        lambda s: (SupplierDraft("PT Makmur", phone="031 777"),),
        lambda s: (supplied(s), (SupplierDraft("pt makmur"),))[1],
        errors_receiving.SupplierKnown,
    ),
    Case(
        suppliers.change,
        lambda s: (supplied(s), SupplierDraft("PT Jaya")),
        lambda s: (supplied(s), SupplierDraft("")),
        errors.FieldMissing,
    ),
    Case(
        suppliers.retire,
        lambda s: (supplied(s),),
        lambda s: (999,),
        errors.NotFound,
    ),
    Case(
        receiving.start,
        lambda s: (),
        lambda s: ([received(s, "GULA") for _ in range(receiving.OPEN_DRAFTS)], ())[1],
        errors_receiving.TooManyDrafts,
        journals=False,
    ),
    Case(
        receiving.scan,
        lambda s: (received(s), "2*GULA"),
        lambda s: (received(s), "JASA"),
        errors_receiving.NotStocked,
        journals=False,
    ),
    Case(
        receiving.add_product,
        lambda s: (received(s), s.product("GULA"), 2000, "dus"),
        lambda s: (received(s), 999),
        errors.NotFound,
        journals=False,
    ),
    Case(
        receiving.change_line,
        _lined,
        lambda s: (received(s, "GULA"), 999),
        errors.NotFound,
        journals=False,
        more={"quantity": 7000, "unit_cost": 14_000},
    ),
    Case(
        receiving.set_unit,
        lambda s: (*_lined(s), "dus"),
        lambda s: (*_lined(s), "peti"),
        errors.NotFound,
        journals=False,
    ),
    Case(
        receiving.remove_line,
        _lined,
        lambda s: (received(s, "GULA"), 999),
        errors.NotFound,
        journals=False,
    ),
    Case(
        receiving.restore,
        _removed,
        _wrong_line,
        errors.AmountOutOfRange,
        journals=False,
    ),
    Case(
        receiving.set_head,
        lambda s: (received(s), supplied(s), "F-1"),
        lambda s: (received(s), 999, ""),
        errors.NotFound,
        journals=False,
    ),
    Case(
        receiving.drop,
        lambda s: (received(s, "GULA"),),
        _posted,
        errors.StateForbids,
    ),
    Case(
        receiving.resume,
        _dropped,
        lambda s: (received(s, "GULA"),),
        errors.StateForbids,
    ),
    Case(
        receiving.post,
        lambda s: (received(s, "GULA", "3*KOPI"),),
        lambda s: (received(s),),
        errors_receiving.ReceiptEmpty,
    ),
)
