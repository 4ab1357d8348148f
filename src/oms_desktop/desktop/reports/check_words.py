"""What the book check finds, in words."""

from collections.abc import Callable, Mapping
from typing import Final

from oms_desktop.desktop.shell.words import translate

Words = Callable[[], str]

TABLES: Final[Mapping[str, Words]] = {
    "orders": lambda: translate("Books", "Orders"),
    "order_line": lambda: translate("Books", "Order lines"),
    "invoice": lambda: translate("Books", "Invoices"),
    "invoice_line": lambda: translate("Books", "Invoice lines"),
    "invoice_account": lambda: translate("Books", "Invoice accounts"),
    "invoice_void": lambda: translate("Books", "Voids"),
    "invoice_print": lambda: translate("Books", "Prints"),
    "shop_head": lambda: translate("Books", "Shop heads"),
    "payment": lambda: translate("Books", "Payments"),
    "allocation": lambda: translate("Books", "Allocations"),
    "customer": lambda: translate("Books", "Customers"),
    "customer_account": lambda: translate("Books", "Customer accounts"),
    "product": lambda: translate("Books", "Products"),
    "product_part": lambda: translate("Books", "Bundles"),
    "price_rule": lambda: translate("Books", "Prices"),
    "stock_total": lambda: translate("Books", "Stock"),
    "stock_movement": lambda: translate("Books", "Stock movements"),
    "reservation": lambda: translate("Books", "Reservations"),
    "goods_receipt": lambda: translate("Books", "Goods receipts"),
    "stock_count": lambda: translate("Books", "Stock counts"),
    "credit_note": lambda: translate("Books", "Credit notes"),
    "credit_note_line": lambda: translate("Books", "Credit note lines"),
    "goods_return": lambda: translate("Books", "Returns"),
    "order_payment": lambda: translate("Books", "Down payments"),
    "money_receipt": lambda: translate("Books", "Money receipts"),
    "paper_print": lambda: translate("Books", "Other prints"),
    "shipment": lambda: translate("Books", "Shipments"),
    "shipment_part": lambda: translate("Books", "Parts in shipments"),
    "shift": lambda: translate("Books", "Shifts"),
    "shift_closing": lambda: translate("Books", "Shift closings"),
    "cash_movement": lambda: translate("Books", "Cash moves"),
    "number_series": lambda: translate("Books", "Number series"),
    "journal": lambda: translate("Books", "Journal entries"),
}
KINDS: Final[Mapping[str, Words]] = {
    "changed": lambda: translate("Books", "was changed after it was posted"),
    "missing": lambda: translate("Books", "was taken away"),
    "added": lambda: translate("Books", "was added without the program"),
    "journal_gap": lambda: translate("Books", "an entry before it is missing"),
    "journal_time": lambda: translate("Books", "is before the entry ahead of it"),
    "journal_chain": lambda: translate("Books", "doesn't fit the chain of hashes"),
    "journal_content": lambda: translate("Books", "can't be read"),
    "journal_cut": lambda: translate("Books", "the end of the journal was cut off"),
    "head_file": lambda: translate("Books", "the head file beside the store can't be read"),
    "closing_head": lambda: translate("Books", "its printed journal head no longer exists"),
    "stock_on_hand": lambda: translate("Books", "isn't the sum of the movements"),
    "stock_reserved": lambda: translate("Books", "isn't the sum of the reservations"),
    "reservation_left": lambda: translate("Books", "still reserves goods"),
    "reservation_negative": lambda: translate("Books", "reserves less than nothing"),
    "reservation_over": lambda: translate("Books", "reserves more than is still open"),
    "bundle_nested": lambda: translate("Books", "a bundle is part of a bundle"),
    "bundle_tracked": lambda: translate("Books", "a bundle counts stock of its own"),
    "price_unit": lambda: translate("Books", "is a price for another product's unit"),
    "movement_document": lambda: translate("Books", "its document doesn't exist"),
    "shipped_moved": lambda: translate("Books", "stock moved isn't what was shipped"),
    "void_moved": lambda: translate("Books", "stock put back isn't what was sold"),
    "receipt_moved": lambda: translate("Books", "stock moved isn't what was received"),
    "receipt_total": lambda: translate("Books", "its total isn't the sum of its lines"),
    "receipt_worth": lambda: translate("Books", "its movements are worth another amount"),
    "stock_value": lambda: translate("Books", "is worth another amount by its movements"),
    "count_moved": lambda: translate("Books", "stock moved isn't what was counted"),
    "returned_moved": lambda: translate("Books", "stock moved isn't what came back"),
    "order_state": lambda: translate("Books", "its state doesn't fit its shipments"),
    "shipment_state": lambda: translate("Books", "its state doesn't fit its days"),
    "shipment_void": lambda: translate("Books", "is under way, yet its invoice is void"),
    "shipment_packed": lambda: translate("Books", "what is packed isn't what was planned"),
    "shipment_empty": lambda: translate("Books", "nothing is in it"),
    "shipment_parts": lambda: translate("Books", "parts of a bundle that isn't in it"),
    "line_order": lambda: translate("Books", "holds lines of another order"),
    "over_returned": lambda: translate("Books", "more came back than was shipped"),
    "over_shipped": lambda: translate("Books", "more was shipped than ordered"),
    "billed_shipped": lambda: translate("Books", "bills more than was in its shipment"),
    "shipped_unbilled": lambda: translate("Books", "more was shipped than billed"),
    "invoice_order": lambda: translate("Books", "doesn't fit its order"),
    "line_amount": lambda: translate("Books", "the amount is wrong"),
    "invoice_sums": lambda: translate("Books", "sums of the lines are wrong"),
    "invoice_total": lambda: translate("Books", "the total is wrong"),
    "untaxed": lambda: translate("Books", "tax without a rate"),
    "tax": lambda: translate("Books", "the tax is wrong"),
    "discount_shares": lambda: translate("Books", "shares of the discount are wrong"),
    "invoice_account": lambda: translate("Books", "paid and owed don't fit the payments"),
    "overpaid": lambda: translate("Books", "more was paid than billed"),
    "void_paid": lambda: translate("Books", "is void, yet paid"),
    "customer_balance": lambda: translate("Books", "the balance is wrong"),
    "credit_sums": lambda: translate("Books", "sums of the credit note are wrong"),
    "credit_invoice": lambda: translate("Books", "doesn't fit its invoice"),
    "credit_line": lambda: translate("Books", "doesn't fit its invoice's line"),
    "over_credited": lambda: translate("Books", "more was credited than billed"),
    "credit_moved": lambda: translate("Books", "stock moved isn't what came back"),
    "credit_parts": lambda: translate("Books", "isn't the right part of its invoice"),
    "credit_entry": lambda: translate("Books", "the journal tells another total"),
    "return_note": lambda: translate("Books", "its state doesn't fit its credit note"),
    "loose_paid": lambda: translate("Books", "isn't what was paid out of the drawer"),
    "over_billed": lambda: translate("Books", "more was billed than ordered"),
    "deposit_order": lambda: translate("Books", "doesn't fit its order"),
    "deposit_receipt": lambda: translate("Books", "doesn't fit its order"),
    "change_cash": lambda: translate("Books", "only cash gives change"),
    "receipt_invoice": lambda: translate("Books", "doesn't fit its invoice"),
    "receipt_split": lambda: translate("Books", "its parts aren't what was paid"),
    "payment_idle": lambda: translate("Books", "is for nobody and no invoice"),
    "payment_reverses": lambda: translate("Books", "gives back what isn't there"),
    "money_entry": lambda: translate("Books", "the journal tells other payments"),
    "payment_change": lambda: translate("Books", "the change is wrong"),
    "payment_spent": lambda: translate("Books", "more was allocated than paid"),
    "payment_shift": lambda: translate("Books", "lies outside its shift"),
    "cash_shift": lambda: translate("Books", "lies outside its shift"),
    "shift_unclosed": lambda: translate("Books", "its end isn't that of its closing"),
    "shift_expected": lambda: translate("Books", "the expected cash is wrong"),
    "shift_difference": lambda: translate("Books", "the difference is wrong"),
    "shift_counted": lambda: translate("Books", "the count isn't the sum of notes and coins"),
    "shop_head": lambda: translate("Books", "doesn't fit its hash"),
    "number_odd": lambda: translate("Books", "the number fits no pattern"),
    "number_missing": lambda: translate("Books", "a number is missing"),
    "number_twice": lambda: translate("Books", "a number was given twice"),
    "number_series": lambda: translate("Books", "the counter doesn't fit the numbers"),
    "sale_entry": lambda: translate("Books", "the journal tells another total"),
    "sale_lines": lambda: translate("Books", "the journal tells other lines"),
    "sale_invoice": lambda: translate("Books", "its invoice doesn't exist"),
    "void_entry": lambda: translate("Books", "the journal tells nothing of the void"),
    "payment_entry": lambda: translate("Books", "the journal tells other payments"),
    "hidden": lambda: translate("Books", "only who may see the journal sees this"),
}


def table_word(table: str) -> str:
    """Which books; an unknown table as it is."""
    found = TABLES.get(table)
    return found() if found is not None else table


def finding_word(kind: str) -> str:
    """What is wrong with a record; an unknown kind as it is."""
    found = KINDS.get(kind)
    return found() if found is not None else kind


def checked_words() -> list[str]:
    """What a check went through."""
    return [
        translate("Books", "Stock on hand and reserved, from every movement and reservation"),
        translate("Books", "Goods receipts, and what the stock is worth, movement by movement"),
        translate("Books", "Orders, their shipments, and voids against their invoices"),
        translate("Books", "Invoices: lines, discounts, tax and totals, to the rupiah"),
        translate("Books", "Credit notes and returns, part by part, and down payments"),
        translate("Books", "Payments, balances and shifts, down to notes and coins"),
        translate("Books", "Document numbers: no gap, no twin"),
        translate("Books", "The journal's chain, and every posted row against it"),
    ]
