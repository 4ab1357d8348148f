"""Which column of a price list meant what, last time."""

import peewee

from oms_desktop.database.fields import Table


class ImportColumn(Table):
    """A header of a file and the field it was mapped to."""

    kind = peewee.TextField()
    header = peewee.TextField()
    field = peewee.TextField()

    class Meta:
        """Table name and key."""

        table_name = "import_column"
        primary_key = peewee.CompositeKey("kind", "header")
