"""The lines of an order on its sheet: how much, how much of it is here, and what fills a gap."""

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.processing.sheet_parts import section, with_icon, wrapped
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.order_sheet import OrderSheet, SheetLine


def amount(line: SheetLine, quantity: int) -> str:
    """A quantity with the line's unit."""
    return f"{format_quantity(quantity)} {line.facts.unit}"


def lines_section(sheet: OrderSheet) -> QWidget:
    """All lines, each with what is still to be said about it."""
    return section(translate("Processing", "Items"), *(_line(each) for each in sheet.lines))


def _line(line: SheetLine) -> QWidget:
    facts = line.facts
    quantity = plain_label(amount(line, facts.quantity - facts.cancelled), "strong")
    head = row(wrapped(facts.name), quantity)
    head.setStretch(0, 1)
    items: list[QWidget] = []
    if line.short:
        items.append(
            with_icon("alert-triangle", wrapped(short_words(line), tone="danger"), tone="danger")
        )
    below = _below(line)
    if below:
        items.append(wrapped(below, "muted"))
    if facts.note:
        items.append(with_icon("note", wrapped(facts.note, "sub")))
    return boxed(column(head, *items, spacing=2))


def short_words(line: SheetLine) -> str:
    """What is missing, and what would fill it."""
    short = amount(line, line.short)
    if line.lacking:
        text = translate("Processing", "{short} short: {parts} missing")
        return text.format(short=short, parts=", ".join(line.lacking))
    if line.fill >= line.short:
        text = translate("Processing", "{short} not reserved, enough in stock")
        return text.format(short=short)
    if line.fill:
        text = translate("Processing", "{short} short, {fill} in stock")
        return text.format(short=short, fill=amount(line, line.fill))
    if line.coming:
        text = translate("Processing", "{short} short, {coming} in a delivery not yet posted")
        return text.format(short=short, coming=amount(line, line.coming))
    return translate("Processing", "{short} short, none in stock").format(short=short)


def _below(line: SheetLine) -> str:
    facts, parts = line.facts, []
    for quantity, words in (
        (line.reserved, translate("Processing", "{quantity} reserved")),
        (line.planned, translate("Processing", "{quantity} being prepared")),
        (line.shipped, translate("Processing", "{quantity} sent")),
        (facts.returned, translate("Processing", "{quantity} returned")),
        (facts.cancelled, translate("Processing", "{quantity} given up")),
    ):
        if quantity:
            parts.append(words.format(quantity=format_quantity(quantity)))
    if facts.shelf and facts.open:
        parts.append(translate("Processing", "shelf {shelf}").format(shelf=facts.shelf))
    return "  ·  ".join(parts)
