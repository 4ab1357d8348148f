"""What a sale on credit comes to for the customer: when it is due, what is owed then, what is left."""

from datetime import date, timedelta

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_money


def credit_words(customer: CustomerRow | None, total: int, today: date) -> str:
    """Said where the money would be asked for."""
    if customer is None:
        return translate("Sell", "Choose a customer first (F3): a debt needs a name.")
    owed = customer.balance + total
    day = (today + timedelta(days=customer.term_days)).strftime("%d/%m/%Y")
    words = translate("Sell", "{name} pays by {day}.\nOwed afterwards: {amount}")
    said = words.format(name=customer.name, day=day, amount=format_money(owed))
    limit = customer.credit_limit
    if limit is None:
        return said
    if owed > limit:
        over = translate("Sell", "Over the limit by {amount}")
        return f"{said}\n{over.format(amount=format_money(owed - limit))}"
    left = translate("Sell", "Left of the limit: {amount}")
    return f"{said}\n{left.format(amount=format_money(limit - owed))}"
