"""The schema and Peewee's models say the same, and the totals that triggers keep are right."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import peewee
import pytest

from oms_desktop import database
from oms_desktop.database.connection import Store
from oms_desktop.database.fields import Table
from oms_desktop.database.opening import open_store
from tests.helpers.shop import Shop


def models() -> list[type[Table]]:
    for _, name, _ in pkgutil.iter_modules(database.__path__):
        importlib.import_module(f"oms_desktop.database.{name}")
    return Table.__subclasses__()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "toko.oms")
    yield opened
    opened.close()


def tables(store: Store) -> dict[str, str]:
    """Name and type of all tables that hold our rows."""
    rows: list[Any] = store.connection.execute(
        "SELECT name, type, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert all(strict for _, kind, strict in rows if kind == "table")
    return {name: kind for name, kind, _ in rows}


def test_every_table_is_strict_and_has_a_model(store: Store) -> None:
    found = tables(store)
    ours = {name for name, kind in found.items() if kind == "table"}
    assert ours == {model._meta.table_name for model in models()}
    virtual = {name for name, kind in found.items() if kind == "virtual"}
    assert virtual == {
        *("product_words", "product_trigrams", "customer_words", "customer_trigrams"),
    }


TYPES = {"INT": "INTEGER", "AUTO": "INTEGER", "TEXT": "TEXT", "BLOB": "BLOB"}


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_a_model_equals_its_table(store: Store, model: type[Table]) -> None:
    meta = model._meta
    columns = store.connection.execute(f"PRAGMA table_xinfo({meta.table_name})").fetchall()
    stored = {name: (kind, bool(required), key) for _, name, kind, required, _, key, _ in columns}
    assert stored.keys() == meta.columns.keys()
    primary: Any = meta.primary_key
    composite = isinstance(primary, peewee.CompositeKey)
    keys = list(primary.field_names) if composite else [primary.name]
    for name, field in meta.columns.items():
        kind, required, key = stored[name]
        assert kind == TYPES[field.field_type], name
        assert key == (keys.index(name) + 1 if name in keys else 0), name
        # An INTEGER PRIMARY KEY is never NULL, whether the schema says so or not.
        assert (required or bool(key)) == (not field.null), name
        unique = {
            row[0]
            for row in store.connection.execute(
                "SELECT (SELECT name FROM pragma_index_info(l.name)) FROM pragma_index_list(?) l "
                "WHERE l.\"unique\" AND l.origin = 'u' AND "
                "(SELECT count(*) FROM pragma_index_info(l.name)) = 1",
                (meta.table_name,),
            )
        }
        assert (name in unique) == bool(field.unique and not field.primary_key), name


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO product (code, name, kind, unit, unit_decimals, price, cost, tax_class, "
        "tracked, created_at, changed_at) VALUES ('X', 'X', 'goods', 'pcs', 0, {}, 0, 'taxed', "
        "1, 0, 0)".format("'much'"),
        "INSERT INTO product_unit (product_id, name, content) VALUES (999, 'dus', 1000)",
        "UPDATE product SET price = -1",
        "UPDATE product SET price = 1.5",
        "UPDATE product SET unit_decimals = 4",
        "UPDATE product SET name = ''",
        "UPDATE product SET kind = 'thing'",
        "UPDATE orders SET state = 'lost'",
        "UPDATE orders SET number = NULL WHERE number IS NOT NULL",
        "UPDATE order_line SET quantity = 0",
        "UPDATE order_line SET cancelled = quantity + 1",
        "UPDATE shipment SET state = 'lost'",
        "UPDATE customer SET credit_limit = -1",
        "UPDATE customer SET term_days = 366",
        "UPDATE invoice_account SET paid = total + 1",
        "INSERT INTO setting VALUES ('a', 'no json')",
        "DELETE FROM product",
        "DELETE FROM customer",
        "INSERT OR REPLACE INTO product_barcode VALUES ('1', 999, NULL)",
    ],
)
def test_bad_rows_are_refused_by_the_file_itself(shop: Shop, sql: str) -> None:
    shop.sell("GULA", customer="BUDI")
    before = shop.dump()
    with pytest.raises(apsw.ConstraintError):
        shop.sql(sql)
    assert shop.dump() == before


def test_codes_do_not_differ_by_case(shop: Shop) -> None:
    with pytest.raises(apsw.ConstraintError):
        shop.sql("UPDATE product SET code = 'gula' WHERE code = 'KOPI'")


# ------------------------------------------------------------------ what triggers keep


def movement(shop: Shop, code: str, quantity: int) -> None:
    shop.sql(
        "INSERT INTO stock_movement (product_id, kind, quantity, unit_cost, document, at, person_id)"
        " VALUES (?, 'adjustment', ?, 0, '', 0, 1)",
        shop.product(code),
        quantity,
    )


def test_totals_follow_the_movements(shop: Shop) -> None:
    movement(shop, "GULA", -250_000)
    assert shop.stock("GULA") == (-150_000, 0, -150_000)
    line = shop.line(shop.cart("GULA"))
    for quantity, kind in ((7_000, "reserve"), (-3_000, "release")):
        shop.sql(
            "INSERT INTO reservation (order_line_id, product_id, quantity, kind, at) "
            "VALUES (?, ?, ?, ?, 0)",
            *(line, shop.product("GULA"), quantity, kind),
        )
    assert shop.stock("GULA") == (-150_000, 4_000, -154_000)
    assert shop.stock("KOPI") == (50_000, 0, 50_000)


def test_the_search_index_is_not_touched_by_stock(shop: Shop) -> None:
    indexes = ("product_words_data", "product_trigrams_data", "customer_words_data")
    before = shop.dump()
    shop.sell("GULA", "KOPI", customer="BUDI")
    after = shop.dump()
    assert before["stock_total"] != after["stock_total"]
    for index in indexes:
        assert before[index] == after[index], index
    shop.sql("UPDATE product SET price = 5, favourite = 3, minimum_stock = 1")
    assert shop.dump()["product_words_data"] == before["product_words_data"]
    shop.sql("UPDATE product SET name = 'Lain' WHERE code = 'GULA'")
    assert shop.dump()["product_words_data"] != before["product_words_data"]


def test_copied_columns_follow_their_source(shop: Shop) -> None:
    def copied(code: str) -> tuple[object, ...]:
        [row] = shop.sql(
            "SELECT category_name, minimum, low FROM product JOIN stock_total "
            "ON product_id = product.id WHERE code = ?",
            code,
        )
        return tuple(row)

    assert copied("GULA") == ("Sembako", 5_000, 0)
    assert copied("JASA") == ("", None, 0)
    movement(shop, "GULA", -95_000)
    assert copied("GULA") == ("Sembako", 5_000, 1)
    shop.sql("UPDATE category SET name = 'Dapur'")
    shop.sql("UPDATE product SET minimum_stock = 4999 WHERE code = 'GULA'")
    assert copied("GULA") == ("Dapur", 4_999, 0)
    shop.sql("UPDATE product SET tracked = 0, category_id = NULL WHERE code = 'GULA'")
    assert copied("GULA") == ("", None, 0)
