"""What is said about somebody's data."""

from datetime import date

from oms_desktop.database.consents import Answer
from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.customers import AGREED, DECLINED
from oms_desktop.domain.money import format_money
from oms_desktop.domain.privacy import Obstacles
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Moment, Session

_NAMED = 3


def answer_words(answer: Answer) -> str:
    """One answer about advertising in a line."""
    heads = {
        AGREED: translate("Privacy", "Agreed"),
        DECLINED: translate("Privacy", "Declined"),
    }
    parts = [heads.get(answer.answer, translate("Privacy", "Taken back"))]
    if answer.given_on:
        parts.append(f"{date.fromisoformat(answer.given_on):%d/%m/%Y}")
    parts += [part for part in (answer.source, answer.person) if part]
    return " \u00b7 ".join(parts)


def obstacle_words(found: Obstacles) -> str:
    """What has to be settled first; empty if nothing has."""
    said = []
    if found.owed:
        text = translate("Privacy", "{amount} is still owed.")
        said.append(text.format(amount=format_money(found.owed)))
    if found.kept:
        text = translate("Privacy", "{amount} of theirs is with the shop.")
        said.append(text.format(amount=format_money(found.kept)))
    for numbers, text in (
        (found.orders, translate("Privacy", "Open orders: {numbers}.")),
        (found.shipments, translate("Privacy", "Shipments under way: {numbers}.")),
        (found.returns, translate("Privacy", "Returns that aren't settled, of: {numbers}.")),
    ):
        if numbers:
            more = f" +{len(numbers) - _NAMED}" if len(numbers) > _NAMED else ""
            said.append(text.format(numbers=", ".join(numbers[:_NAMED]) + more))
    return " ".join(said)


def anonymous_words(session: Session, row: CustomerRow) -> str:
    """That nobody stands behind a record any more."""
    text = translate("Privacy", "Made anonymous on {day}; only issued papers know who it was.")
    day = Moment(row.anonymised_at or 0, session.moment().offset).local
    return text.format(day=f"{day:%d/%m/%Y}")


def forgotten_words(changes: Changes) -> str:
    """What was done, and what stays."""
    text = translate("Privacy", "{code} is anonymous now. Invoices that stay: {invoices}.")
    return text.format(code=changes.facts["code"], invoices=changes.facts["invoices"])
