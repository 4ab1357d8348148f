"""The journal in words: what kinds of entries say, and what stands inside them."""

from collections.abc import Callable, Mapping
from typing import Final

from oms_desktop.desktop.shell.words import translate

Words = Callable[[], str]

KINDS: Final[Mapping[str, Words]] = {
    "sale": lambda: translate("Journal", "Sale"),
    "payment": lambda: translate("Journal", "Debt received"),
    "invoice.voided": lambda: translate("Journal", "Invoice voided"),
    "invoice.printed": lambda: translate("Journal", "Invoice printed"),
    "invoice.reprinted": lambda: translate("Journal", "Reprint"),
    "order.confirmed": lambda: translate("Journal", "Order confirmed"),
    "order.cancelled": lambda: translate("Journal", "Order cancelled"),
    "line.removed": lambda: translate("Journal", "Line removed"),
    "line.reduced": lambda: translate("Journal", "Quantity reduced"),
    "cart.copied": lambda: translate("Journal", "Sale copied into a cart"),
    "cart.cleared": lambda: translate("Journal", "Cart cleared"),
    "cart.restored": lambda: translate("Journal", "Cart restored"),
    "price.overridden": lambda: translate("Journal", "Price changed at the counter"),
    "discount.line": lambda: translate("Journal", "Discount on a line"),
    "discount.order": lambda: translate("Journal", "Discount on the order"),
    "shift.opened": lambda: translate("Journal", "Shift opened"),
    "shift.closed": lambda: translate("Journal", "Shift closed"),
    "cash.moved": lambda: translate("Journal", "Cash in or out"),
    "drawer.opened": lambda: translate("Journal", "Drawer opened without a sale"),
    "right.used": lambda: translate("Journal", "Right used"),
    "right.lent": lambda: translate("Journal", "Right lent"),
    "product.added": lambda: translate("Journal", "Product added"),
    "product.changed": lambda: translate("Journal", "Product changed"),
    "product.retired": lambda: translate("Journal", "Product retired"),
    "product.resumed": lambda: translate("Journal", "Product back in sale"),
    "prices.changed": lambda: translate("Journal", "Prices changed"),
    "receipt.posted": lambda: translate("Journal", "Goods received"),
    "receipt.dropped": lambda: translate("Journal", "Goods receipt given up"),
    "receipt.resumed": lambda: translate("Journal", "Goods receipt taken up again"),
    "supplier.added": lambda: translate("Journal", "Supplier added"),
    "supplier.changed": lambda: translate("Journal", "Supplier changed"),
    "supplier.retired": lambda: translate("Journal", "Supplier retired"),
    "supplier.resumed": lambda: translate("Journal", "Supplier back in use"),
    "stock.adjusted": lambda: translate("Journal", "Stock adjusted"),
    "stock.damaged": lambda: translate("Journal", "Goods damaged"),
    "stock.opened": lambda: translate("Journal", "Opening stock"),
    "stock.undone": lambda: translate("Journal", "Stock correction taken back"),
    "stock.exported": lambda: translate("Journal", "Stock list exported"),
    "count.started": lambda: translate("Journal", "Stock count begun"),
    "count.posted": lambda: translate("Journal", "Stock count posted"),
    "count.dropped": lambda: translate("Journal", "Stock count given up"),
    "product.picture_set": lambda: translate("Journal", "Product picture set"),
    "product.picture_removed": lambda: translate("Journal", "Product picture removed"),
    "products.barcodes_given": lambda: translate("Journal", "Shop's own barcodes given"),
    "products.barcodes_taken": lambda: translate("Journal", "Shop's own barcodes taken back"),
    "products.imported": lambda: translate("Journal", "Products imported"),
    "products.import_undone": lambda: translate("Journal", "Import taken back"),
    "products.exported": lambda: translate("Journal", "Products exported"),
    "customer.added": lambda: translate("Journal", "Customer added"),
    "customer.changed": lambda: translate("Journal", "Customer changed"),
    "person.owner_made": lambda: translate("Journal", "Owner set up"),
    "person.added": lambda: translate("Journal", "Person added"),
    "person.changed": lambda: translate("Journal", "Person changed"),
    "person.right": lambda: translate("Journal", "Right given or taken"),
    "person.pin_set": lambda: translate("Journal", "PIN set"),
    "person.pin_wrong": lambda: translate("Journal", "Wrong PIN"),
    "person.sign_in": lambda: translate("Journal", "Signed in"),
    "person.lend": lambda: translate("Journal", "Approved by PIN"),
    "person.recovered": lambda: translate("Journal", "Owner let in by the recovery code"),
    "person.recovery_renewed": lambda: translate("Journal", "New recovery code"),
    "setting.changed": lambda: translate("Journal", "Setting changed"),
    "sample.loaded": lambda: translate("Journal", "Sample data filled in"),
    "books.posted": lambda: translate("Journal", "Rows posted"),
    "books.adopted": lambda: translate("Journal", "Older rows posted"),
    "books.checked": lambda: translate("Journal", "Books checked"),
    "journal.exported": lambda: translate("Journal", "Journal exported"),
}
GROUPS: Final[Mapping[str, Words]] = {
    "void": lambda: translate("Journal", "Voids"),
    "removed": lambda: translate("Journal", "Removed lines"),
    "price": lambda: translate("Journal", "Price changes"),
    "reprint": lambda: translate("Journal", "Reprints"),
    "drawer": lambda: translate("Journal", "Drawer without sale"),
    "clock": lambda: translate("Journal", "Clock moved back"),
    "pin": lambda: translate("Journal", "Wrong PINs"),
    "right": lambda: translate("Journal", "Rights lent or used"),
}
"""Groups of exceptions."""
HEADS: Final[Mapping[str, Words]] = {
    "void": lambda: translate("Journal", "Voids"),
    "removed": lambda: translate("Journal", "Removed"),
    "price": lambda: translate("Journal", "Prices"),
    "reprint": lambda: translate("Journal", "Reprints"),
    "drawer": lambda: translate("Journal", "Drawer"),
    "clock": lambda: translate("Journal", "Clock"),
    "pin": lambda: translate("Journal", "PINs"),
    "right": lambda: translate("Journal", "Rights"),
}
"""The same, short enough for the head of a column."""
FIELDS: Final[Mapping[str, Words]] = {
    "reason": lambda: translate("Journal", "Reason"),
    "total": lambda: translate("Journal", "Total"),
    "discount": lambda: translate("Journal", "Discount"),
    "tax": lambda: translate("Journal", "Tax"),
    "shipping": lambda: translate("Journal", "Shipping"),
    "rounding": lambda: translate("Journal", "Rounding"),
    "customer": lambda: translate("Journal", "Customer"),
    "lines": lambda: translate("Journal", "Lines"),
    "payments": lambda: translate("Journal", "Payments"),
    "paid": lambda: translate("Journal", "Paid"),
    "change": lambda: translate("Journal", "Change"),
    "balance": lambda: translate("Journal", "Balance"),
    "amount": lambda: translate("Journal", "Amount"),
    "category": lambda: translate("Journal", "Category"),
    "float": lambda: translate("Journal", "Opening float"),
    "day": lambda: translate("Journal", "Business day"),
    "expected": lambda: translate("Journal", "Expected"),
    "counted": lambda: translate("Journal", "Counted"),
    "difference": lambda: translate("Journal", "Difference"),
    "deposit": lambda: translate("Journal", "Deposit"),
    "denominations": lambda: translate("Journal", "Notes and coins"),
    "sales": lambda: translate("Journal", "Sales"),
    "voids": lambda: translate("Journal", "Voids"),
    "methods": lambda: translate("Journal", "Methods"),
    "debt": lambda: translate("Journal", "Debt received"),
    "grand_total": lambda: translate("Journal", "Grand total"),
    "differences": lambda: translate("Journal", "Differences"),
    "rest": lambda: translate("Journal", "Taken to be zero"),
    "value": lambda: translate("Journal", "Value at cost"),
    "label": lambda: translate("Journal", "Label"),
    "blind": lambda: translate("Journal", "Blind"),
    "left": lambda: translate("Journal", "On hand after it"),
    "name": lambda: translate("Journal", "Name"),
    "code": lambda: translate("Journal", "Code"),
    "quantity": lambda: translate("Journal", "Quantity"),
    "price": lambda: translate("Journal", "Price"),
    "cost": lambda: translate("Journal", "Cost"),
    "from": lambda: translate("Journal", "From"),
    "to": lambda: translate("Journal", "To"),
    "right": lambda: translate("Journal", "Right"),
    "approver_name": lambda: translate("Journal", "Lent by"),
    "held": lambda: translate("Journal", "Held"),
    "failures": lambda: translate("Journal", "Wrong in a row"),
    "locked": lambda: translate("Journal", "Locked (seconds)"),
    "role": lambda: translate("Journal", "Role"),
    "copy": lambda: translate("Journal", "Copy"),
    "paper": lambda: translate("Journal", "Paper"),
    "way": lambda: translate("Journal", "Way"),
    "added": lambda: translate("Journal", "Added"),
    "refused": lambda: translate("Journal", "Refused"),
    "changed": lambda: translate("Journal", "Changed"),
    "renamed": lambda: translate("Journal", "Renamed"),
    "unchanged": lambda: translate("Journal", "Unchanged"),
    "rows": lambda: translate("Journal", "Rows"),
    "findings": lambda: translate("Journal", "Findings"),
    "ok": lambda: translate("Journal", "In order"),
    "active": lambda: translate("Journal", "Works here"),
    "owed": lambda: translate("Journal", "Owed"),
    "limit": lambda: translate("Journal", "Limit"),
    "barcodes": lambda: translate("Journal", "Barcodes"),
    "unit": lambda: translate("Journal", "Unit"),
    "units": lambda: translate("Journal", "Further units"),
    "prices": lambda: translate("Journal", "Prices with conditions"),
    "parts": lambda: translate("Journal", "Bundle of"),
    "shelf": lambda: translate("Journal", "Shelf"),
    "permit": lambda: translate("Journal", "Permit number"),
    "expires": lambda: translate("Journal", "Expiry watched"),
    "stock_policy": lambda: translate("Journal", "When stock is short"),
    "tax_class": lambda: translate("Journal", "Tax class"),
    "tracked": lambda: translate("Journal", "Stock kept"),
    "minimum_stock": lambda: translate("Journal", "Minimum stock"),
    "favourite": lambda: translate("Journal", "Favourite"),
    "clock_back": lambda: translate("Journal", "Clock moved back"),
    "posted": lambda: translate("Journal", "Rows posted"),
}
MONEY: Final = frozenset(
    {
        *("total", "tax", "shipping", "rounding", "paid", "change", "balance", "amount", "float"),
        *("expected", "counted", "difference", "deposit", "debt", "grand_total", "price", "cost"),
        *("owed", "discount", "value"),
    }
)
"""Fields whose whole numbers are rupiah."""
HIDDEN: Final = frozenset(
    {"at", "facts", "id", "approver", "service", "head", "sequence", "counts"}
)
"""Fields that say nothing to a person, or twice."""


def kind_word(kind: str) -> str:
    """What an entry says, such as `Invoice voided`; an unknown kind as it is."""
    found = KINDS.get(kind)
    return found() if found is not None else kind


def field_word(name: str) -> str:
    """A field inside an entry; an unknown one as it is."""
    found = FIELDS.get(name)
    return found() if found is not None else name.replace("_", " ")
