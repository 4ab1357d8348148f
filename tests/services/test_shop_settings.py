"""Settings: kept over their defaults, refused if they would stop the shop."""

import base64
from typing import Any

import pytest

from oms_desktop.database import settings as table
from oms_desktop.domain import errors, refused
from oms_desktop.services import shop as shop_service
from oms_desktop.services.printing import paper_of
from oms_desktop.services.shop_settings import NAMES, ShopSettings
from tests.helpers.shop import (
    Shop,
)


def test_a_setting_is_kept_over_its_default(shop: Shop) -> None:
    assert shop.session.settings() == ShopSettings()
    shop.set(shop_name="  Toko\tBaru ", bank_accounts=["BCA 1", "BRI 2"], discount_limit=500)
    settings = shop.session.settings()
    assert settings == ShopSettings(
        shop_name="Toko Baru", bank_accounts=("BCA 1", "BRI 2"), discount_limit=500
    )
    assert shop.journalled("setting.changed")[0] == ("shop_name", {"to": "Toko Baru"})


def test_a_setting_of_another_version_is_left_alone(shop: Shop) -> None:
    with shop.session.store.transaction():
        table.put_setting(shop.session.store, "from_the_future", [1])
    assert shop.session.settings() == ShopSettings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("invoice_pattern", "INV"),
        ("rounding_direction", "sideways"),
        ("rounding_step", "many"),
        ("scale_patterns", ["??"]),
        ("scale_patterns", [["x"]]),
        ("discount_limit", -1),
        ("bank_accounts", {"BCA": 1}),
        ("shop_name", None),
    ],
)
def test_a_stored_value_that_cannot_be_used_stops_nothing(
    shop: Shop, name: str, value: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with shop.session.store.transaction():
        table.put_setting(shop.session.store, name, value)
        table.put_setting(shop.session.store, "shop_city", "Batu")
    assert shop.session.settings() == ShopSettings(shop_city="Batu")
    assert [name in record.message for record in caplog.records] == [True]
    assert shop.sell("GULA").facts["total"] == 17_500


def test_a_stored_logo_that_cannot_be_used_is_left_away(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    with shop.session.store.transaction():
        table.put_setting(shop.session.store, "shop_logo", "no base64!")
    assert shop.session.settings_with_logo() == ShopSettings()
    assert paper_of(shop.new, shop.sell("GULA").id_of("invoice")).shop.logo is None
    assert "logo" in caplog.text


def test_a_logo_is_kept_but_not_journalled(shop: Shop) -> None:
    picture = b"\x89PNG..."
    shop.set(shop_logo=base64.b64encode(picture).decode())
    # Not with every command: it may be as large as a hundred sales.
    assert shop.session.settings().logo is None
    assert shop.session.settings_with_logo().logo == picture
    head = shop.sell("GULA").id_of("invoice")
    assert paper_of(shop.new, head).shop.logo == picture
    assert shop.journalled("setting.changed") == [("shop_logo", {"to": "…"})]


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("no_such", 1, errors.NotFound),
        ("shop_name", 5, errors.ChoiceInvalid),
        ("shop_name", ["a"], errors.ChoiceInvalid),
        ("shop_name", "x" * 301, errors.TextTooLong),
        ("bank_accounts", "BCA", errors.ChoiceInvalid),
        ("bank_accounts", [5], errors.ChoiceInvalid),
        ("taxable", 1, errors.ChoiceInvalid),
        ("rounding_step", 7, errors.ChoiceInvalid),
        ("discount_limit", True, errors.ChoiceInvalid),
        ("rounding_direction", "sideways", errors.ChoiceInvalid),
        ("stock_policy", "", errors.ChoiceInvalid),
        ("document_language", "xx", errors.ChoiceInvalid),
        ("receipt_paper", "81", errors.ChoiceInvalid),
        ("invoice_paper", "B5", errors.ChoiceInvalid),
        ("reference_required", ["cash"], errors.ChoiceInvalid),
        ("discount_limit", 10_001, errors.AmountOutOfRange),
        ("discount_limit", -1, errors.AmountOutOfRange),
        ("invoice_pattern", "INV", errors.PatternInvalid),
        ("invoice_pattern", None, errors.ChoiceInvalid),
        ("scale_patterns", ["XX"], errors.PatternInvalid),
        ("shop_logo", "no base64!", errors.ChoiceInvalid),
    ],
)
def test_bad_settings(shop: Shop, name: str, value: Any, error: type[refused.Refused]) -> None:
    before = shop.dump()
    with pytest.raises(error):
        shop_service.change_setting(shop.new, name, value)
    assert shop.dump() == before


def test_every_default_is_a_good_setting(shop: Shop) -> None:
    for name in NAMES:
        shop_service.change_setting(shop.new, name, getattr(ShopSettings(), name))
    assert shop.session.settings() == ShopSettings()
