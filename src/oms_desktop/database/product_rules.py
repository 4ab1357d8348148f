"""Price rules of a product, by the names of its units."""

from collections.abc import Mapping, Sequence

import peewee

from oms_desktop.database.connection import Store
from oms_desktop.database.price_rules import PriceRule as Row
from oms_desktop.database.products import ProductUnit
from oms_desktop.database.statements import Statement, insert_into, slot
from oms_desktop.domain.price_rules import PriceRule

_RULES = Statement(
    Row.select(
        Row.price,
        peewee.fn.COALESCE(ProductUnit.name, ""),
        Row.level,
        Row.minimum,
        Row.starts,
        Row.ends,
    )
    .join(ProductUnit, peewee.JOIN.LEFT_OUTER, on=ProductUnit.id == Row.unit_id)
    .where(Row.product_id == slot("product_id"))
    .order_by(Row.id)
)
_ADD = insert_into(Row, "product_id", "unit_id", "level", "minimum", "price", "starts", "ends")
_DROP = Statement(Row.delete().where(Row.product_id == slot("product_id")))
_LEVELS = Statement(Row.select(Row.level).where(Row.level != "").distinct().order_by(Row.level))


def rules_of(store: Store, product_id: int) -> tuple[PriceRule, ...]:
    """All price rules of a product, in the order they were written."""
    return tuple(PriceRule(*row) for row in _RULES.rows(store, product_id=product_id))


def add_rules(
    store: Store, product_id: int, rules: Sequence[PriceRule], units: Mapping[str, int]
) -> None:
    """Write rules; `units` holds the id of each further unit by its name in small letters."""
    rows = [
        {
            "product_id": product_id,
            "unit_id": units[rule.unit.casefold()] if rule.unit else None,
            "level": rule.level,
            "minimum": rule.minimum,
            "price": rule.price,
            "starts": rule.starts,
            "ends": rule.ends,
        }
        for rule in rules
    ]
    _ADD.run_many(store, rows)


def drop_rules(store: Store, product_id: int) -> None:
    """Take all rules from a product, to be written anew."""
    _DROP.run(store, product_id=product_id)


def levels(store: Store) -> list[str]:
    """Customer levels that some product has a price for."""
    return [row[0] for row in _LEVELS.rows(store)]
