"""Numbers that documents already have, whatever pattern they were made from."""

import re
from collections.abc import Mapping
from typing import Any, Final

from oms_desktop.database.connection import Store
from oms_desktop.database.invoices import Invoice
from oms_desktop.database.money_receipts import MoneyReceipt
from oms_desktop.database.orders import Order
from oms_desktop.database.receipts import GoodsReceipt
from oms_desktop.database.returns import CreditNote
from oms_desktop.database.shifts import Shift
from oms_desktop.database.shipments import Shipment
from oms_desktop.database.statements import Statement, slot
from oms_desktop.database.stock_counts import StockCount

_TABLES: Final[Mapping[str, Any]] = {
    "order": Order,
    "shipment": Shipment,
    "invoice": Invoice,
    "shift": Shift,
    "receipt": GoodsReceipt,
    "count": StockCount,
    "return": CreditNote,
    "money": MoneyReceipt,
}
_TAKEN: Final = {
    series: Statement(table.select(table.number).where(table.number == slot("number")))
    for series, table in _TABLES.items()
}
_BEGINNING: Final = {
    series: Statement(
        table.select(table.number).where(
            (table.number >= slot("first")) & (table.number < slot("end"))
        )
    )
    for series, table in _TABLES.items()
}


def is_taken(store: Store, series: str, number: str) -> bool:
    """Whether a document of this series has the number already."""
    return _TAKEN[series].row(store, number=number) is not None


def highest_sequence(store: Store, series: str, before: str, after: str) -> int:
    """The highest sequence between these two parts in the numbers of a series; 0 if there is none."""
    shape = re.compile(f"{re.escape(before)}([0-9]+){re.escape(after)}")
    # Numbers are ASCII: all that begin alike lie below the one that goes on with its last character.
    rows = _BEGINNING[series].rows(store, first=before, end=f"{before}\x7f")
    found = (shape.fullmatch(number) for (number,) in rows)
    return max((int(each[1]) for each in found if each), default=0)
