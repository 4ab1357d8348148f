"""One small picture a product."""

import pytest

from oms_desktop.domain.errors import FileNotPicture, NotFound
from oms_desktop.domain.pictures import BYTES_LIMIT, SIDE
from oms_desktop.services import bookcheck, pictures
from tests.helpers.pictures import noisy_file, png_file
from tests.helpers.shop import Shop


def test_a_picture_is_kept_replaced_and_taken_away(shop: Shop) -> None:
    sugar = shop.product("GULA")
    assert pictures.picture_of(shop.new, sugar) is None
    for png in (png_file(), png_file(colour="#ff0000")):
        pictures.set_picture(shop.new, sugar, png)
        assert pictures.picture_of(shop.new, sugar) == png
    assert pictures.picture_of(shop.new, shop.product("KOPI")) is None
    pictures.remove_picture(shop.new, sugar)
    assert pictures.picture_of(shop.new, sugar) is None
    kinds = shop.sql("SELECT kind FROM journal ORDER BY sequence DESC LIMIT 3")
    assert [kind for [kind] in kinds] == [
        "product.picture_removed", "product.picture_set", "product.picture_set",
    ]  # fmt: skip
    assert bookcheck.check_books(shop.new).findings == ()


@pytest.mark.parametrize(
    "png",
    [
        b"",
        b"GIF89a" + bytes(200),
        png_file()[:-1],
        png_file((SIDE + 1, 10)),
        png_file((10, SIDE + 1)),
        noisy_file((SIDE, SIDE)),
    ],
    ids=["empty", "gif", "cut off", "wide", "high", "heavy"],
)
def test_what_is_no_small_picture_is_refused(shop: Shop, png: bytes) -> None:
    sugar = shop.product("GULA")
    pictures.set_picture(shop.new, sugar, png_file())
    with pytest.raises(FileNotPicture) as refused:
        pictures.set_picture(shop.new, sugar, png)
    assert refused.value.path == "Gula Pasir 1 kg"
    assert pictures.picture_of(shop.new, sugar) == png_file()


def test_the_limits_are_those_that_are_said() -> None:
    assert len(noisy_file((SIDE, SIDE))) > BYTES_LIMIT


def test_only_a_product_has_a_picture(shop: Shop) -> None:
    with pytest.raises(NotFound):
        pictures.set_picture(shop.new, 999, png_file())
