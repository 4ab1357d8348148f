"""The cart says why a price is what it is, and is silent where there is nothing to say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from oms_desktop.desktop.models.cart_model import ITEM, CartModel
from oms_desktop.desktop.models.price_words import reason_words
from oms_desktop.desktop.widgets.cells import CELL_ROLE
from oms_desktop.domain.price_rules import LIST_PRICE, UNIT_PRICE, PriceReason, PriceRule
from oms_desktop.services import cart_lines, catalogue
from oms_desktop.services.cart import cart
from tests.helpers.shop import Shop


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (LIST_PRICE, ""),
        (UNIT_PRICE, ""),
        (PriceReason("level", "Reseller"), "level Reseller"),
        (PriceReason("break", minimum=12_000), "bulk \u2265 12"),
        (PriceReason("break", "Grosir", 1_500), "bulk \u2265 1,5, level Grosir"),
        (PriceReason("promotion", ends="2026-11-30"), "promotion until 30 Nov"),
        (
            PriceReason("promotion", starts="2026-12-20", ends="2027-01-05"),
            "promotion until 5 Jan 27",
        ),
        (PriceReason("promotion", starts="2026-12-20"), "promotion"),
        (PriceReason("promotion", starts="?", ends="2026-12-20"), "promotion"),
    ],
)
def test_a_reason_in_words(qapp: object, reason: PriceReason, words: str) -> None:
    assert reason_words(reason) == words


def test_the_carts_row_says_why(qapp: object, shop: Shop) -> None:
    draft = catalogue.product(shop.new, shop.product("GULA"))
    rules = (PriceRule(17_000, minimum=12_000),)
    catalogue.change(shop.new, shop.product("GULA"), replace(draft, rules=rules))
    order_id = shop.cart("12*GULA")
    model = CartModel()

    def shown() -> tuple[str, str]:
        model.show_cart(cart(shop.new, order_id))
        at = model.index(0, ITEM)
        return at.data(CELL_ROLE).sub, at.data(Qt.ItemDataRole.AccessibleTextRole)

    assert shown()[0] == "bulk \u2265 12  \u00b7  GULA"
    assert shown()[1] == "Gula Pasir 1 kg, 12 pcs, bulk \u2265 12, Rp\u00a0204.000"
    cart_lines.set_price(shop.why, order_id, shop.line(order_id), 16_000)
    assert shown()[0] == "GULA"
