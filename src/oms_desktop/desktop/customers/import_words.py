"""What is said about rows of a list of customers."""

from oms_desktop.desktop.shell.words import translate
from oms_desktop.services.customer_importing import CustomerWarning, Doubt


def warning_words(odd: CustomerWarning) -> str:
    """What may be wrong with the phone of a good row."""
    if odd.kind is Doubt.PHONE:
        text = translate("Import", "{phone}: no such phone is known; it is kept as it stands")
        return text.format(phone=odd.phone)
    text = translate("Import", "{phone} is the phone of {owner} too")
    return text.format(phone=odd.phone, owner=odd.owner)
