"""A reminder of what is owed, as plain text that a phone sends or that is copied into a letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from oms_desktop.documents.layout import Language
from oms_desktop.documents.message import plain
from oms_desktop.documents.words import short_date
from oms_desktop.domain.money import format_money

REMINDER_WORDS: Final[dict[str, dict[Language, str]]] = {
    "greeting": {"id": "Yth. {name},", "en": "Dear {name},"},
    "late": {
        "id": "menurut catatan kami tagihan berikut sudah jatuh tempo:",
        "en": "according to our records these invoices are past due:",
    },
    "open": {
        "id": "menurut catatan kami tagihan berikut belum lunas:",
        "en": "according to our records these invoices are still open:",
    },
    "line": {"id": "{number}, {day}: {amount}", "en": "{number}, due {day}: {amount}"},
    "more": {"id": "dan {count} faktur lagi", "en": "and {count} more invoices"},
    "total": {"id": "Jumlah: {amount}", "en": "Total: {amount}"},
    "not_due": {
        "id": "Belum jatuh tempo: {amount}",
        "en": "Not due yet: {amount}",
    },
    "kept": {"id": "Uang Anda di toko: {amount}", "en": "Your money with us: {amount}"},
    "please": {
        "id": "Mohon dibayar dalam beberapa hari ini. Bila sudah dibayar, abaikan pesan ini. "
        "Terima kasih.",
        "en": "Please pay within the next days. If you have paid already, ignore this message. "
        "Thank you.",
    },
}


@dataclass(frozen=True)
class Debt:
    """An invoice that isn't paid: its number, the day it was due, what is owed."""

    number: str
    due: date
    amount: int


@dataclass(frozen=True)
class Reminder:
    """What is said to whom.

    Attributes:
        shop: its name.
        customer: name.
        language: of the words.
        debts: those that are late, or all if none is; the oldest first.
        late: whether they are.
        not_due: what else is owed.
        kept: money of the customer's that is in no debt.
    """

    shop: str
    customer: str
    language: Language
    debts: Sequence[Debt]
    late: bool
    not_due: int = 0
    kept: int = 0


def reminder_message(reminder: Reminder, most: int) -> str:
    """A reminder in lines of text; `most` invoices are named, of the others only how many they are."""
    language, debts = reminder.language, reminder.debts

    def say(key: str, **values: object) -> str:
        return REMINDER_WORDS[key][language].format(**values)

    lines = [
        say("greeting", name=reminder.customer),
        say("late" if reminder.late else "open"),
        *(
            say(
                "line",
                number=each.number,
                day=short_date(each.due, language),
                amount=format_money(each.amount),
            )
            for each in debts[:most]
        ),
    ]
    if len(debts) > most:
        lines.append(say("more", count=len(debts) - most))
    lines.append(say("total", amount=format_money(sum(each.amount for each in debts))))
    for key, amount in (("not_due", reminder.not_due), ("kept", reminder.kept)):
        if amount:
            lines.append(say(key, amount=format_money(amount)))
    return plain("\n".join((*lines, say("please"), reminder.shop)))
