"""Column types that say what is inside; below, each is an integer or a text of a STRICT table."""

from typing import Any, TypeAlias

import peewee

RawRow: TypeAlias = Any
"""A row as the driver gives it: a tuple of a statement's columns."""


def with_flags(row: RawRow, *places: int) -> list[Any]:
    """A row's values, with those at `places` turned from 0 or 1 into booleans."""
    values = list(row)
    for place in places:
        values[place] = bool(values[place])
    return values


class MoneyField(peewee.IntegerField):
    """Smallest currency units."""


class QuantityField(peewee.IntegerField):
    """Thousandths of a unit."""


class TimeField(peewee.IntegerField):
    """Milliseconds since 1970-01-01 UTC."""


class DayField(peewee.TextField):
    """A calendar day, `2026-11-23`."""


class FlagField(peewee.IntegerField):
    """0 or 1."""


class JsonField(peewee.TextField):
    """Canonical JSON text."""


_DIALECT = peewee.SqliteDatabase(None)
"""Never opened: it only tells Peewee whose SQL to write, so that several stores can be open."""


class Table(peewee.Model):
    """Base of all tables; queries are run by a `Store`."""

    class Meta:
        """Shared settings."""

        database = _DIALECT
        strict_tables = True
        legacy_table_names = False
