"""Everything Peewee: tables, queries, migrations."""
