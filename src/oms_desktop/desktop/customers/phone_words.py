"""What is said about phones that may be wrong, and about customers who may be one person."""

from collections.abc import Sequence

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.services.joining import Twin


def doubt_words(phones: Sequence[str]) -> str:
    """Which phones are doubtful; '' for none."""
    if not phones:
        return ""
    text = translate("Customers", "{phones}: no such phone is known. Ask for it once more.")
    return text.format(phones=", ".join(phones))


def twin_words(found: Sequence[Twin]) -> str:
    """Who may be the same person, and how many more there are."""
    first = found[0]
    if first.phone:
        text = translate("Customers", "Same phone as {name}").format(name=first.row.name)
    else:
        where = first.row.phone or first.row.full_address or first.row.code
        text = translate("Customers", "A name like this: {name}, {where}")
        text = text.format(name=first.row.name, where=where)
    if len(found) == 1:
        return text
    more = translate("Customers", "and {count} more").format(count=format_number(len(found) - 1))
    return f"{text} {more}"
