"""The database room keeps its doors shut: no SQL and no saving anywhere else."""

import ast
import re
from typing import Final

from tests.house.trees import Offence, Source, calls, imported_modules, last_name, texts

DATABASE: Final = "database/"
RUNS_SQL: Final = frozenset(
    {"execute", "executemany", "execute_sql", "insert_many", "delete_instance", "get_or_none"}
)
SQL: Final = re.compile(
    r"\s*(?:"
    r"(?:SELECT|WITH)\s.*\sFROM\s|select\s.*\sfrom\s|"
    r"(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO\s|insert\s+into\s|"
    r"UPDATE\s+\S+\s+SET\s|update\s+\S+\s+set\s|"
    r"DELETE\s+FROM\s|delete\s+from\s|"
    r"(?:CREATE|DROP|ALTER)\s+(?:\w+\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\s|"
    r"PRAGMA\s|pragma\s|BEGIN\s+(?:IMMEDIATE|EXCLUSIVE|DEFERRED)|SAVEPOINT\s|ATTACH\s"
    r")",
    re.DOTALL,
)


def sql_text(module: Source) -> list[Offence]:
    """SQL in a text outside the database room."""
    if module.lies_in(DATABASE):
        return []
    return [
        module.offence(node, f"SQL above the database: {text.strip()[:40]!r}")
        for node, text in texts(module.tree)
        if SQL.match(text)
    ]


def saving(module: Source) -> list[Offence]:
    """`.save()`, `.execute(` and their like outside the database room."""
    if module.lies_in(DATABASE):
        return []
    return [
        module.offence(call, f".{last_name(call.func)}( above the database")
        for call in calls(module.tree)
        if isinstance(call.func, ast.Attribute) and (_runs_sql(call.func) or _saves_a_row(call))
    ]


def _runs_sql(method: ast.Attribute) -> bool:
    return method.attr in RUNS_SQL


def _saves_a_row(call: ast.Call) -> bool:
    """A painter saves its state, and pictures and workbooks save to a place; a row takes neither."""
    method = call.func
    if not isinstance(method, ast.Attribute) or method.attr != "save":
        return False
    if last_name(method.value).lower().endswith("painter"):
        return False
    return not call.args or (
        isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, bool)
    )


def foreign_libraries(module: Source) -> list[Offence]:
    """A second SQLite anywhere, or Peewee and apsw outside the database room."""
    forbidden = {"sqlite3", "_sqlite3", "PySide6.QtSql"}
    if not module.lies_in(DATABASE):
        forbidden |= {"apsw", "peewee", "playhouse"}
    found = []
    for node, name in imported_modules(module.tree):
        if any(name == banned or name.startswith(f"{banned}.") for banned in forbidden):
            found.append(module.offence(node, f"import of {name}"))
    return found
