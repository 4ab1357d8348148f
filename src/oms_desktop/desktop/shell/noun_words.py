"""Screen words for the stable English names that refusals carry; an unknown name is shown as it is."""

from collections.abc import Callable, Mapping
from typing import Final

from oms_desktop.desktop.shell.words import translate

_SHOWN_TEXT: Final = 24

_Words = Mapping[str, Callable[[], str]]

_NOUNS: Final[_Words] = {
    "product": lambda: translate("Nouns", "Product"),
    "customer": lambda: translate("Nouns", "Customer"),
    "order": lambda: translate("Nouns", "Order"),
    "line": lambda: translate("Nouns", "Line"),
    "shipment": lambda: translate("Nouns", "Shipment"),
    "return": lambda: translate("Nouns", "Return"),
    "invoice": lambda: translate("Nouns", "Invoice"),
    "credit_note": lambda: translate("Nouns", "Credit note"),
    "payment": lambda: translate("Nouns", "Payment"),
    "shift": lambda: translate("Nouns", "Shift"),
    "receipt": lambda: translate("Nouns", "Goods receipt"),
    "supplier": lambda: translate("Nouns", "Supplier"),
    "count": lambda: translate("Nouns", "Stock count"),
    "movement": lambda: translate("Nouns", "Movement"),
    "person": lambda: translate("Nouns", "Person"),
    "setting": lambda: translate("Nouns", "Setting"),
    "user": lambda: translate("Nouns", "User"),
    "unit": lambda: translate("Nouns", "Unit"),
    "category": lambda: translate("Nouns", "Category"),
    "printer": lambda: translate("Nouns", "Printer"),
    "print_job": lambda: translate("Nouns", "Print"),
    "document": lambda: translate("Nouns", "Document"),
    "picture": lambda: translate("Nouns", "Picture"),
    "shop": lambda: translate("Nouns", "Shop"),
    "segment": lambda: translate("Nouns", "Segment"),
}
_FIELDS: Final[_Words] = {
    "name": lambda: translate("Nouns", "Name"),
    "code": lambda: translate("Nouns", "Code"),
    "barcode": lambda: translate("Nouns", "Barcode"),
    "price": lambda: translate("Nouns", "Price"),
    "cost": lambda: translate("Nouns", "Cost"),
    "quantity": lambda: translate("Nouns", "Quantity"),
    "stock": lambda: translate("Nouns", "Stock"),
    "phone": lambda: translate("Nouns", "Phone"),
    "address": lambda: translate("Nouns", "Address"),
    "email": lambda: translate("Nouns", "Email"),
    "note": lambda: translate("Nouns", "Note"),
    "amount": lambda: translate("Nouns", "Amount"),
    "reason": lambda: translate("Nouns", "Reason"),
    "reference": lambda: translate("Nouns", "Reference"),
    "discount": lambda: translate("Nouns", "Discount"),
    "limit": lambda: translate("Nouns", "Credit limit"),
    "due": lambda: translate("Nouns", "Due date"),
    "city": lambda: translate("Nouns", "City"),
    "postcode": lambda: translate("Nouns", "Postcode"),
    "landmark": lambda: translate("Nouns", "Landmark"),
    "level": lambda: translate("Nouns", "Group"),
    "content": lambda: translate("Nouns", "Content"),
    "item": lambda: translate("Nouns", "Item"),
    "shelf": lambda: translate("Nouns", "Shelf"),
    "permit": lambda: translate("Nouns", "Permit number"),
    "stock_policy": lambda: translate("Nouns", "Stock policy"),
    "pin": lambda: translate("Nouns", "PIN"),
    "batch": lambda: translate("Nouns", "Batch"),
    "label": lambda: translate("Nouns", "Label"),
    "recipient": lambda: translate("Nouns", "Recipient"),
    "rt_rw": lambda: translate("Nouns", "RT/RW"),
    "village": lambda: translate("Nouns", "Village"),
    "district": lambda: translate("Nouns", "District"),
    "province": lambda: translate("Nouns", "Province"),
    "alert": lambda: translate("Nouns", "Note at the counter"),
    "tags": lambda: translate("Nouns", "Tags"),
    "consent_source": lambda: translate("Nouns", "Source of the consent"),
    "dialect": lambda: translate("Nouns", "Language of the printer"),
    "paper": lambda: translate("Nouns", "Paper"),
    "columns": lambda: translate("Nouns", "Characters a line"),
    "dots": lambda: translate("Nouns", "Dots a line"),
    "code_page": lambda: translate("Nouns", "Code page"),
    "form_lines": lambda: translate("Nouns", "Lines a form"),
    "speed": lambda: translate("Nouns", "Speed"),
    "drawer": lambda: translate("Nouns", "Drawer pulse"),
    "folder": lambda: translate("Nouns", "Folder"),
}
_COLUMNS: Final[_Words] = {
    "name": lambda: translate("Nouns", "product name"),
    "price": lambda: translate("Nouns", "selling price"),
    "cost": lambda: translate("Nouns", "cost price"),
    "stock": lambda: translate("Nouns", "stock"),
    "min_stock": lambda: translate("Nouns", "minimum stock"),
    "content": lambda: translate("Nouns", "content of unit"),
    "credit_limit": lambda: translate("Nouns", "credit limit"),
    "term_days": lambda: translate("Nouns", "days to pay"),
    "birthday": lambda: translate("Nouns", "birthday"),
    "consent": lambda: translate("Nouns", "consent to marketing"),
    "consent_on": lambda: translate("Nouns", "day of the consent"),
}
_STATES: Final[_Words] = {
    "draft": lambda: translate("Nouns", "a draft"),
    "posted": lambda: translate("Nouns", "posted"),
    "dropped": lambda: translate("Nouns", "given up"),
    "new": lambda: translate("Nouns", "new"),
    "held": lambda: translate("Nouns", "on hold"),
    "confirmed": lambda: translate("Nouns", "confirmed"),
    "packed": lambda: translate("Nouns", "packed"),
    "planned": lambda: translate("Nouns", "planned"),
    "picking": lambda: translate("Nouns", "being picked"),
    "ready_for_pickup": lambda: translate("Nouns", "waiting to be fetched"),
    "failed": lambda: translate("Nouns", "not delivered"),
    "returned_to_shop": lambda: translate("Nouns", "back in the shop"),
    "ready": lambda: translate("Nouns", "ready"),
    "shipped": lambda: translate("Nouns", "shipped"),
    "delivered": lambda: translate("Nouns", "delivered"),
    "completed": lambda: translate("Nouns", "completed"),
    "done": lambda: translate("Nouns", "completed"),
    "open": lambda: translate("Nouns", "open"),
    "used": lambda: translate("Nouns", "in use already"),
    "closed": lambda: translate("Nouns", "closed"),
    "issued": lambda: translate("Nouns", "issued"),
    "partial": lambda: translate("Nouns", "partly paid"),
    "paid": lambda: translate("Nouns", "paid"),
    "void": lambda: translate("Nouns", "void"),
    "voided": lambda: translate("Nouns", "void"),
    "cancelled": lambda: translate("Nouns", "cancelled"),
    "undone": lambda: translate("Nouns", "taken back already"),
    "booked": lambda: translate("Nouns", "part of a document"),
    "waiting": lambda: translate("Nouns", "waiting to be printed"),
    "printing": lambda: translate("Nouns", "being printed"),
    "returned": lambda: translate("Nouns", "returned"),
    "received": lambda: translate("Nouns", "received"),
    "settled": lambda: translate("Nouns", "settled"),
    "signed_up": lambda: translate("Nouns", "already set up"),
    "cashier": lambda: translate("Nouns", "a cashier"),
    "manager": lambda: translate("Nouns", "a manager"),
    "owner": lambda: translate("Nouns", "an owner"),
}
_ACTS: Final[_Words] = {
    "make_owner": lambda: translate("Nouns", "setting it up again"),
    "set_right": lambda: translate("Nouns", "changing a single right"),
    "set_pin": lambda: translate("Nouns", "this PIN"),
    "recover": lambda: translate("Nouns", "recovering it"),
    "renew_recovery": lambda: translate("Nouns", "a recovery code"),
    "add": lambda: translate("Nouns", "adding"),
    "edit": lambda: translate("Nouns", "changing it"),
    "change": lambda: translate("Nouns", "changing it"),
    "remove": lambda: translate("Nouns", "removing"),
    "hold": lambda: translate("Nouns", "holding it"),
    "recall": lambda: translate("Nouns", "recalling it"),
    "confirm": lambda: translate("Nouns", "confirming it"),
    "ship": lambda: translate("Nouns", "shipping it"),
    "amend": lambda: translate("Nouns", "changing it"),
    "reserve": lambda: translate("Nouns", "reserving for it"),
    "plan": lambda: translate("Nouns", "planning it"),
    "pick": lambda: translate("Nouns", "picking it"),
    "pack": lambda: translate("Nouns", "packing it"),
    "make_ready": lambda: translate("Nouns", "putting it aside"),
    "deliver": lambda: translate("Nouns", "handing it over"),
    "fail": lambda: translate("Nouns", "marking it undelivered"),
    "resend": lambda: translate("Nouns", "sending it again"),
    "unpack": lambda: translate("Nouns", "opening it"),
    "undeliver": lambda: translate("Nouns", "taking it back"),
    "complete": lambda: translate("Nouns", "completing it"),
    "reopen": lambda: translate("Nouns", "opening it again"),
    "advance": lambda: translate("Nouns", "the next step"),
    "issue": lambda: translate("Nouns", "issuing it"),
    "pay": lambda: translate("Nouns", "paying it"),
    "sell": lambda: translate("Nouns", "selling it"),
    "void": lambda: translate("Nouns", "voiding it"),
    "start": lambda: translate("Nouns", "printing it"),
    "cancel": lambda: translate("Nouns", "cancelling it"),
    "return": lambda: translate("Nouns", "returning it"),
    "close": lambda: translate("Nouns", "closing it"),
    "count": lambda: translate("Nouns", "counting"),
    "post": lambda: translate("Nouns", "posting it"),
    "drop": lambda: translate("Nouns", "giving it up"),
    "undo": lambda: translate("Nouns", "taking it back"),
    "sample": lambda: translate("Nouns", "filling in sample data"),
}
_METHODS: Final[_Words] = {
    "cash": lambda: translate("Nouns", "Cash"),
    "qris": lambda: translate("Nouns", "QRIS"),
    "transfer": lambda: translate("Nouns", "Bank transfer"),
    "card": lambda: translate("Nouns", "Card"),
    "credit": lambda: translate("Nouns", "On credit"),
}
_DOCUMENTS: Final[_Words] = {
    "invoice": lambda: translate("Nouns", "The invoice"),
    "receipt": lambda: translate("Nouns", "The receipt"),
}
_RIGHTS: Final[_Words] = {
    "look": lambda: translate("Nouns", "look around"),
    "sell": lambda: translate("Nouns", "sell"),
    "discount_over_limit": lambda: translate("Nouns", "give larger discounts"),
    "override_price": lambda: translate("Nouns", "change prices at the counter"),
    "sell_below_cost": lambda: translate("Nouns", "sell below cost"),
    "credit_over_limit": lambda: translate("Nouns", "sell above a credit limit"),
    "write_off": lambda: translate("Nouns", "write debts off"),
    "void": lambda: translate("Nouns", "void invoices"),
    "refund": lambda: translate("Nouns", "give money back"),
    "return_without_receipt": lambda: translate("Nouns", "take goods back without a receipt"),
    "open_drawer": lambda: translate("Nouns", "open the drawer without a sale"),
    "cash_moves": lambda: translate("Nouns", "take cash out or put it in"),
    "see_expected": lambda: translate("Nouns", "see the expected cash and others' reports"),
    "see_journal": lambda: translate("Nouns", "see the journal"),
    "adjust_stock": lambda: translate("Nouns", "correct stock"),
    "see_cost": lambda: translate("Nouns", "see cost and margin"),
    "edit_products": lambda: translate("Nouns", "change products"),
    "add_customers": lambda: translate("Nouns", "add customers"),
    "edit_customers": lambda: translate("Nouns", "change customers"),
    "export_customers": lambda: translate("Nouns", "export customers"),
    "anonymise_customers": lambda: translate("Nouns", "make customers anonymous"),
    "settings": lambda: translate("Nouns", "change settings"),
    "cashier_pins": lambda: translate("Nouns", "set cashiers' PINs"),
    "users": lambda: translate("Nouns", "change people and rights"),
    "restore": lambda: translate("Nouns", "restore a backup"),
}


def noun_word(name: str) -> str:
    """Such as `Invoice`, to begin a sentence."""
    return _word(_NOUNS, name).capitalize()


def field_word(name: str) -> str:
    """A field's label, to begin a sentence."""
    return _word(_FIELDS, name).capitalize()


def column_word(name: str) -> str:
    """A column of a list, inside a sentence: `selling price`, `selling price 2`, `credit limit`."""
    field = name.rstrip("0123456789")
    return f"{_word(_COLUMNS, field)} {name.removeprefix(field)}".rstrip()


def state_word(name: str) -> str:
    """A state, such as `paid`."""
    return _word(_STATES, name)


def act_word(name: str) -> str:
    """An act as a noun, such as `voiding it`."""
    return _word(_ACTS, name)


def method_word(name: str) -> str:
    """A payment method."""
    return _word(_METHODS, name)


def document_word(name: str) -> str:
    """A paper, to begin a sentence; an invoice's number stays as it is."""
    return _word(_DOCUMENTS, name)


def has_right_word(name: str) -> bool:
    """Whether a right has words."""
    return name in _RIGHTS


def right_word(name: str) -> str:
    """What one may do, after `may not`."""
    return _word(_RIGHTS, name)


def _word(words: _Words, name: str) -> str:
    known = words.get(name.lower())
    return known() if known is not None else name


def clip(text: str) -> str:
    """Data inside a sentence: one line and short."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN_TEXT else flat[: _SHOWN_TEXT - 1] + "\u2026"
