"""Columns and words of stock counts."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from oms_desktop.database.stock_count_list import CountedRow, CountSums
from oms_desktop.database.stock_counts import CountRow
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.words import DASH
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.session import Session

Act = tuple[str, Callable[[], object]]
"""A button of a message: its label and what it does."""


def signed(quantity: int) -> str:
    """A difference: `+3`, `\u22122`, `0`."""
    return f"+{format_quantity(quantity)}" if quantity > 0 else format_quantity(quantity)


def signed_money(amount: int) -> str:
    """An amount with its sign."""
    return f"+{format_money(amount)}" if amount > 0 else format_money(amount)


def line_columns(*, with_cost: bool) -> Sequence[Column]:
    """Columns of a count's products."""
    columns = (
        Column(lambda: translate("Counts", "Product"), _name, "name", 250, stretch=True),
        Column(lambda: translate("Counts", "Shelf"), lambda row: Cell(row.shelf), "", 90),
        Column(lambda: translate("Counts", "Counted"), _counted, "", 124, right=True),
        Column(lambda: translate("Counts", "In the books"), _expected, "", 108, right=True),
        Column(
            lambda: translate("Counts", "Difference"), _difference, "difference", 106, right=True
        ),
    )
    worth = Column(lambda: translate("Counts", "At cost"), _worth, "", 116, right=True)
    return (*columns, worth) if with_cost else columns


def _name(row: CountedRow) -> Cell:
    below = row.code
    if row.counted is not None and row.at is None:
        below += " \u00b7 " + translate("Counts", "not counted")
    return Cell(row.name, sub=below, tone="text" if row.active else "text3")


def _counted(row: CountedRow) -> Cell:
    if row.counted is None:
        return Cell(DASH, right=True, tone="text2")
    return Cell(f"{format_quantity(row.counted)} {row.unit}", right=True, strong=True)


def _expected(row: CountedRow) -> Cell:
    shown = DASH if row.on_hand is None else format_quantity(row.on_hand)
    return Cell(shown, right=True, tone="text2")


def _difference(row: CountedRow) -> Cell:
    found = row.difference
    if found is None:
        return Cell(DASH, right=True, tone="text2")
    tone = "text2" if not found else "success" if found > 0 else "danger"
    return Cell(signed(found), right=True, strong=bool(found), tone=tone)


def _worth(row: CountedRow) -> Cell:
    shown = DASH if not row.worth else signed_money(row.worth)
    return Cell(shown, right=True, tone="text2")


def count_columns(session: Session) -> Sequence[Column]:
    """Columns of the list of counts."""
    return (
        Column(lambda: translate("Counts", "Count"), _title, "", 240, stretch=True),
        Column(lambda: translate("Counts", "State"), _state, "", 106),
        Column(
            lambda: translate("Counts", "Begun"),
            lambda row: Cell(short_text(session, row.started_at), sub=row.person),
            "",
            132,
        ),
        Column(
            lambda: translate("Counts", "Products"),
            lambda row: Cell(format_number(row.lines), right=True),
            "",
            92,
            right=True,
        ),
    )


def title_of(row: CountRow) -> str:
    """What a count is called."""
    return row.number or row.label or scope_of(row)


def scope_of(row: CountRow) -> str:
    """What is counted."""
    return row.category or translate("Counts", "Everything")


def _title(row: CountRow) -> Cell:
    parts = [each for each in (row.label, scope_of(row)) if each != title_of(row)]
    if row.blind:
        parts.append(translate("Counts", "blind"))
    return Cell(title_of(row), sub=" \u00b7 ".join(parts), strong=True)


def state_chip(row: CountRow) -> tuple[str, str]:
    """Word and tone of a count's state."""
    if row.state == "open":
        return translate("Counts", "Open"), "info"
    if row.state == "posted":
        return translate("Counts", "Posted"), "success"
    return translate("Counts", "Given up"), "neutral"


def _state(row: CountRow) -> Cell:
    words, tone = state_chip(row)
    return Cell(words, chip=tone)


def figures(sums: CountSums, left: int | None, *, told: bool) -> str:
    """A count in one line; differences only if they are `told`."""
    parts = [
        translate("Counts", "{n} counted").format(n=format_number(sums.counted)),
    ]
    if told:
        text = translate("Counts", "{n} differ")
        parts.append(text.format(n=format_number(sums.differences)))
    if left is not None:
        text = translate("Counts", "{n} not counted yet")
        parts.append(text.format(n=format_number(left)))
    return " \u00b7 ".join(parts)


def summary(sums: CountSums, *, with_cost: bool) -> str:
    """What posting would do."""
    if not sums.differences:
        return translate("Counts", "Everything counted is as in the books.")
    if sums.differences == 1:
        text = translate("Counts", "1 difference will correct the stock.")
    else:
        text = translate("Counts", "{n} differences will correct the stock.")
        text = text.format(n=format_number(sums.differences))
    if sums.rest:
        text = f"{text} {rest_words(sums.rest)}"
    if not with_cost:
        return text
    values = translate("Counts", "Surplus {surplus}, loss {loss}.").format(
        surplus=format_money(sums.surplus), loss=format_money(-sums.loss)
    )
    return f"{text} {values}"


def rest_words(rest: int) -> str:
    """How many of the differences are products that nobody counted."""
    if rest == 1:
        return translate("Counts", "1 product was not counted and becomes 0.")
    text = translate("Counts", "{n} products were not counted and become 0.")
    return text.format(n=format_number(rest))


def posted_words(facts: Mapping[str, Any]) -> tuple[str, str]:
    """What a posted count did, and in which tone that is said."""
    text = translate(
        "Counts", "{number} is posted: {lines} products, {differences} differences."
    ).format(
        number=facts["number"],
        lines=format_number(facts["lines"]),
        differences=format_number(facts["differences"]),
    )
    if facts["value"]:
        value = translate("Counts", "Value of the stock {value}.")
        text += " " + value.format(value=signed_money(facts["value"]))
    if not facts["short"]:
        return text, "success"
    short = translate("Counts", "Of {n} products more is promised than is there.")
    return f"{text} {short.format(n=format_number(facts['short']))}", "warning"


def counted_words(facts: Mapping[str, Any]) -> tuple[str, str, list[Act]]:
    """What a scan or a typed quantity came to: words, tone, and no buttons."""
    text = translate("Counts", "{name}: {counted} counted.").format(
        name=facts["name"], counted=format_quantity(facts["counted"])
    )
    if facts["retired"]:
        text += " " + translate("Counts", "It is no longer sold.")
    if not facts["moved"]:
        return text, "warning" if facts["retired"] else "success", []
    moved = translate(
        "Counts", "{quantity} went meanwhile. If in doubt, count all of it and type it."
    )
    if facts["moved"] > 0:
        moved = translate(
            "Counts", "{quantity} came meanwhile. If in doubt, count all of it and type it."
        )
    return f"{text} {moved.format(quantity=format_quantity(abs(facts['moved'])))}", "warning", []


def empty_words(view: str, *, narrowed: bool) -> tuple[str, str]:
    """Why a view of a count is empty: a title and a line below."""
    if narrowed:
        return translate("Counts", "No product matches"), ""
    if view == "counted":
        below = translate("Counts", "Scan what is on the shelf; 3*code counts three.")
        return translate("Counts", "Nothing counted yet"), below
    if view == "differences":
        return translate("Counts", "No differences"), ""
    return translate("Counts", "Everything is counted"), ""
