"""Fixtures of the small shop, for every room that needs one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.shop import Shop, build_shop, open_copy


@pytest.fixture(scope="session")
def shop_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed shop's file; copy it."""
    path = tmp_path_factory.mktemp("template") / "shop.oms"
    build_shop(path)
    return path


@pytest.fixture
def shop(shop_file: Path, tmp_path: Path) -> Iterator[Shop]:
    """The small shop, open."""
    opened = open_copy(shop_file, tmp_path / "shop.oms")
    yield opened
    opened.session.store.close()
