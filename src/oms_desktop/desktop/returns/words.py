"""What is said after goods came back."""

from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_money
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services.changes import Changes


def done_words(changes: Changes) -> str:
    """The credit note's number, and the money to hand out."""
    facts = changes.facts
    number, refund = str(facts["number"]), facts.get("refund") or []
    if facts.get("exchange"):
        words = translate("Returns", "{number}: {amount} pays for the cart now.")
        return words.format(number=number, amount=format_money(facts["freed"]))
    if "freed" not in facts:
        # Without a receipt the money is cash out of the drawer.
        refund = [[PaymentMethod.CASH.value, facts["total"]]]
    if not refund:
        return translate("Returns", "{number}: the goods are back.").format(number=number)
    money = ", ".join(f"{method_word(way)} {format_money(abs(sum_))}" for way, sum_ in refund)
    return translate("Returns", "{number}: give back {money}.").format(number=number, money=money)
