import pytest

from tests.house import database_rules
from tests.house.trees import Rule, report, source, sources


@pytest.mark.parametrize(
    "rule", [database_rules.sql_text, database_rules.saving, database_rules.foreign_libraries]
)
def test_the_tree_keeps_the_database_room_shut(rule: Rule) -> None:
    assert not (found := [item for module in sources() for item in rule(module)]), report(found)


@pytest.mark.parametrize(
    "planted",
    [
        'Q = "SELECT id FROM orders"',
        'Q = """\n    insert into orders values (1)"""',
        'Q = f"UPDATE stock SET total = {total}"',
        'Q = "PRAGMA user_version"',
        'Q = "CREATE UNIQUE INDEX a ON b(c)"',
        'Q = "BEGIN IMMEDIATE"',
    ],
)
def test_planted_sql_is_found(planted: str) -> None:
    assert len(database_rules.sql_text(source("services/planted.py", planted))) == 1
    assert not database_rules.sql_text(source("database/planted.py", planted))


def test_words_for_people_are_no_sql() -> None:
    text = (
        '"""SELECT this FROM that."""\nA = "Select a customer from the list"\nB = "Update prices"'
    )
    assert not database_rules.sql_text(source("desktop/planted.py", text))


@pytest.mark.parametrize(
    "planted",
    [
        "row.save()",
        "row.save(force_insert=True)",
        "row.save(True)",
        "database.execute('x')",
        "self.store.executemany(q, rows)",
        "Product.insert_many(rows)",
    ],
)
def test_planted_saving_is_found(planted: str) -> None:
    assert len(database_rules.saving(source("desktop/sell/planted.py", planted))) == 1
    assert not database_rules.saving(source("database/planted.py", planted))


@pytest.mark.parametrize(
    "innocent", ["painter.save()", "picture.save(str(path), 'PNG')", "workbook.save(path)"]
)
def test_painters_and_pictures_may_save(innocent: str) -> None:
    assert not database_rules.saving(source("desktop/sell/planted.py", innocent))


@pytest.mark.parametrize(
    "planted",
    [
        "import sqlite3",
        "from sqlite3 import connect",
        "from PySide6 import QtSql",
        "from PySide6.QtSql import QSqlQuery",
        "import importlib\nimportlib.import_module('sqlite3')",
    ],
)
@pytest.mark.parametrize("place", ["database/planted.py", "desktop/planted.py"])
def test_planted_second_sqlite_is_found(planted: str, place: str) -> None:
    assert database_rules.foreign_libraries(source(place, planted))


@pytest.mark.parametrize(
    "planted", ["import apsw", "from peewee import Model", "import playhouse.apsw_ext"]
)
def test_planted_peewee_is_found_above_the_database_only(planted: str) -> None:
    assert database_rules.foreign_libraries(source("app.py", planted))
    assert not database_rules.foreign_libraries(source("database/planted.py", planted))
