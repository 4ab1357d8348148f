"""What papers with prices share: the columns of their tables, their rows, and who stands on them."""

from collections.abc import Collection, Iterable

from oms_desktop.documents.form import CODE, NAME, Column, FormRow, Text
from oms_desktop.documents.layout import Language, PaperLine, Party
from oms_desktop.documents.words import word
from oms_desktop.domain.money import NO_BREAK_SPACE, format_number
from oms_desktop.domain.quantity import format_quantity

WIDEST_CODE = 30.0
WIDEST_UNIT = 18.0
_TIMES = "\u00d7"


def priced_columns(
    lines: Iterable[PaperLine], language: Language, without: Collection[str] = ()
) -> tuple[Column, ...]:
    """No, code, item, quantity, unit, price, discount if there is any, amount; less what the shop leaves off."""
    discount = Column("discount", word("discount_short", language), right=True)
    columns = (
        Column("position", word("position", language), right=True),
        Column(CODE, word("code", language), widest=WIDEST_CODE),
        Column(NAME, word("item", language)),
        Column("quantity", word("quantity", language), right=True, gap=1.6),
        Column("unit", word("unit", language), widest=WIDEST_UNIT),
        Column("price", word("price", language), right=True),
        *((discount,) if any(line.discount for line in lines) else ()),
        Column("amount", word("amount", language), right=True),
    )
    return chosen(columns, without)


def chosen(columns: Iterable[Column], without: Collection[str]) -> tuple[Column, ...]:
    """The columns that a shop wants."""
    return tuple(column for column in columns if column.key not in without)


def quantity_cell(quantity: int, unit: str, without: Collection[str]) -> str:
    """A quantity; with its unit if that has no column of its own."""
    return count_of(quantity, unit) if "unit" in without else format_quantity(quantity)


def priced_row(line: PaperLine, language: Language, without: Collection[str] = ()) -> FormRow:
    """A line with its price and amount."""
    each = f"{count_of(line.quantity, line.unit)} {_TIMES} {format_number(line.unit_price)}"
    off = (word("discount", language), format_number(-line.discount))
    return FormRow(
        cells={
            "position": str(line.position),
            CODE: line.code,
            NAME: line.name,
            "quantity": quantity_cell(line.quantity, line.unit, without),
            "unit": line.unit,
            "price": format_number(line.unit_price),
            "discount": format_number(line.discount) if line.discount else "",
            "amount": format_number(line.amount),
        },
        note=line.note,
        amount=line.amount,
        pairs=(
            (each, format_number(line.amount + line.discount)),
            *((off,) if line.discount else ()),
        ),
    )


def count_of(quantity: int, unit: str) -> str:
    """`2 pcs`, kept together."""
    return (
        f"{format_quantity(quantity)}{NO_BREAK_SPACE}{unit}" if unit else format_quantity(quantity)
    )


def party_block(heading: str, party: Party, language: Language) -> tuple[Text, ...]:
    """Somebody's name, address and phone below a heading."""
    lines = [Text(heading, "label"), Text(party.name, "strong")]
    if party.address:
        lines.append(Text(party.address))
    if party.phone:
        lines.append(Text(f"{word('phone', language)} {party.phone}"))
    return tuple(lines)


def place_and_day(city: str, day: str) -> str:
    """`Depok, 23 November 2026`."""
    return f"{city}, {day}" if city else day
