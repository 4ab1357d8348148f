"""Item models: windows on Peewee queries and on carts."""
