"""Shifts, and the number series."""

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import DayField, MoneyField, Table, TimeField
from oms_desktop.database.statements import Statement, insert_into, slot


class Shift(Table):
    """Who held the drawer from when to when; at most one is open."""

    id = peewee.AutoField()
    number = peewee.TextField(unique=True)
    person_id = peewee.IntegerField()
    opened_at = TimeField()
    business_day = DayField()
    opening_float = MoneyField()
    closed_at = TimeField(null=True)

    class Meta:
        """Table name."""

        table_name = "shift"


class NumberSeries(Table):
    """The last number taken of a series in a period."""

    series = peewee.TextField()
    period = peewee.TextField()
    last = peewee.IntegerField()

    class Meta:
        """Table name and key."""

        table_name = "number_series"
        primary_key = peewee.CompositeKey("series", "period")


_OPEN_SHIFT = Statement(
    Shift.select(Shift.id, Shift.number, Shift.opened_at, Shift.business_day).where(
        Shift.closed_at.is_null()
    )
)
_ADD_SHIFT = insert_into(Shift, "number", "person_id", "opened_at", "business_day", "opening_float")
_NEXT_NUMBER = Statement(
    NumberSeries.insert(
        {
            NumberSeries.series: slot("series"),
            NumberSeries.period: slot("period"),
            NumberSeries.last: 1,
        }
    )
    .on_conflict(
        conflict_target=[NumberSeries.series, NumberSeries.period],
        update={NumberSeries.last: NumberSeries.last + 1},
    )
    .returning(NumberSeries.last)
)

_SKIP_NUMBERS = Statement(
    NumberSeries.update({NumberSeries.last: slot("last")}).where(
        (NumberSeries.series == slot("series")) & (NumberSeries.period == slot("period"))
    )
)


def open_shift(store: Store) -> tuple[int, str, int, str] | None:
    """Id, number, opening time and business day of the open shift, or None."""
    row: tuple[int, str, int, str] | None = _OPEN_SHIFT.row(store)
    return row


def add_shift(
    store: Store, number: str, person_id: int, at: int, business_day: str, opening_float: int
) -> int:
    """A new shift's id."""
    return _ADD_SHIFT.insert(
        store,
        number=number,
        person_id=person_id,
        opened_at=at,
        business_day=business_day,
        opening_float=opening_float,
    )


def next_number(store: Store, series: str, period: str) -> int:
    """Take the next number of a series; given back if the transaction fails."""
    row = _NEXT_NUMBER.row(store, series=series, period=period)
    return int(row[0])  # type: ignore[index]  # RETURNING always gives a row


def skip_numbers(store: Store, series: str, period: str, last: int) -> None:
    """Let a series that was begun go on after `last`."""
    _SKIP_NUMBERS.run(store, series=series, period=period, last=last)
