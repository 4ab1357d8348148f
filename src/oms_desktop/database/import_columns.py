"""Which column of a price list meant what, last time."""

from collections.abc import Mapping

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.fields import Table
from oms_desktop.database.statements import Statement, slot


class ImportColumn(Table):
    """A header of a file and the field it was mapped to; empty: it isn't read."""

    kind = peewee.TextField()
    header = peewee.TextField()
    field = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "import_column"
        primary_key = peewee.CompositeKey("kind", "header")


_OF_KIND = Statement(
    ImportColumn.select(ImportColumn.header, ImportColumn.field)
    .where(ImportColumn.kind == slot("kind"))
    .order_by(ImportColumn.header)
)
_KEEP = Statement(
    ImportColumn.insert(
        {
            ImportColumn.kind: slot("kind"),
            ImportColumn.header: slot("header"),
            ImportColumn.field: slot("field"),
        }
    ).on_conflict_replace()
)


def columns_of(store: Store, kind: str) -> dict[str, str]:
    """Field by header, as mapped by hand for this kind of list."""
    return dict(_OF_KIND.rows(store, kind=kind))


def keep_columns(store: Store, kind: str, columns: Mapping[str, str]) -> None:
    """Remember fields by header; what was remembered for other headers stays."""
    rows = [{"kind": kind, "header": header, "field": field} for header, field in columns.items()]
    _KEEP.run_many(store, rows)
