"""The tables that are written once, and the columns that make up each row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final


@dataclass(frozen=True)
class Ledger:
    """A posted table.

    Attributes:
        name: in the file.
        key: the integer column that rows are posted by; several rows may share it.
        columns: all columns that are kept, in order.
        place: what tells rows of one key apart, if several share it.
        blobs: columns of bytes, told as hexadecimal.
        in_order: rows are posted in the order of their keys.
    """

    name: str
    key: str
    columns: tuple[str, ...]
    place: str = ""
    blobs: tuple[str, ...] = ()
    in_order: bool = True

    @cached_property
    def _row(self) -> str:
        shown = (f"hex({name})" if name in self.blobs else name for name in self.columns)
        return f"{self.key}, json_array({', '.join(shown)})"

    @cached_property
    def _order(self) -> str:
        return f"ORDER BY {self.key}{', ' + self.place if self.place else ''}"

    @cached_property
    def between(self) -> str:
        """SQL for key and canonical JSON of the rows from one key to another."""
        where = f"WHERE {self.key} BETWEEN ? AND ?"
        return f"SELECT {self._row} FROM {self.name} {where} {self._order}"

    @cached_property
    def all(self) -> str:
        """SQL for key and canonical JSON of all rows, by key."""
        return f"SELECT {self._row} FROM {self.name} {self._order}"


def _ledger(name: str, columns: str, key: str = "id", **more: object) -> Ledger:
    return Ledger(name, key, tuple(columns.split()), **more)  # type: ignore[arg-type]  # passed on


_ALL: Final = (
    _ledger("shop_head", "id content logo hash", blobs=("logo",)),
    _ledger(
        "invoice",
        "id number order_id shipment_id shift_id person_id shop_head_id issued_at utc_offset "
        "business_day due_on term_days order_number shipment_number cashier customer_id "
        "customer_name customer_address customer_phone gross line_discount subtotal order_discount "
        "tax_numerator tax_denominator tax_base tax_other_base tax prices_include_tax shipping "
        "rounding total",
    ),
    _ledger(
        "invoice_line",
        "invoice_id position order_line_id product_id code name unit quantity unit_price discount "
        "order_discount_share amount unit_cost tax_class",
        key="invoice_id",
        place="position",
    ),
    _ledger(
        "invoice_void", "invoice_id at person_id shift_id reason", "invoice_id", in_order=False
    ),
    _ledger("invoice_print", "id invoice_id form copy paper at person_id"),
    _ledger(
        "payment",
        "id shift_id customer_id method amount tendered change reference reverses at person_id",
    ),
    _ledger("allocation", "id payment_id invoice_id amount"),
    _ledger("write_off", "id invoice_id customer_id amount reason at person_id"),
    _ledger("stock_movement", "id product_id kind quantity unit_cost document at person_id reason"),
    _ledger("reservation", "id order_line_id product_id quantity kind at"),
    _ledger("cash_movement", "id shift_id amount category reason at person_id"),
    _ledger("order_payment", "payment_id order_id", "payment_id", in_order=False),
    _ledger(
        "money_receipt",
        "payment_id number shop_head_id utc_offset received_from purpose document owed cashier",
        "payment_id",
        in_order=False,
    ),
    _ledger("paper_print", "id kind number copy paper at person_id"),
    _ledger(
        "credit_note",
        "id number kind invoice_id invoice_number order_id shift_id person_id shop_head_id "
        "issued_at utc_offset business_day cashier customer_id customer_name customer_address "
        "customer_phone reason subtotal order_discount tax_numerator tax_denominator tax "
        "prices_include_tax shipping rounding total",
    ),
    _ledger(
        "credit_note_line",
        "credit_note_id position invoice_position order_line_id product_id code name unit "
        "unit_content quantity unit_price discount order_discount_share amount unit_cost tax_class "
        "fate",
        key="credit_note_id",
        place="position",
    ),
    _ledger(
        "shift_closing",
        "shift_id at person_id denominations counted expected difference reason deposit report "
        "head_hash",
        key="shift_id",
        in_order=False,
    ),
)
LEDGERS: Final[Mapping[str, Ledger]] = {ledger.name: ledger for ledger in _ALL}
"""Every table whose rows are posted; the journal guards itself."""
LINES: Final = {"invoice": "invoice_line", "credit_note": "credit_note_line"}
"""Tables of lines by the document they come with."""
NOTED: Final = frozenset(LEDGERS) - frozenset(LINES.values())
"""Those whose new rows SQLite tells of."""
