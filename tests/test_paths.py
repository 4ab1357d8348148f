import sys
from pathlib import Path

import pytest

from oms_desktop import paths


def test_in_a_checkout_resources_lie_at_the_top() -> None:
    root = Path(__file__).resolve().parents[1]
    assert paths.resource("fonts", "a.ttf") == root / "resources" / "fonts" / "a.ttf"


def test_in_a_wheel_they_lie_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "oms_desktop"
    (package / "_resources").mkdir(parents=True)
    assert paths._resources(package) == package / "_resources"


def test_in_a_frozen_app_they_lie_where_it_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons") == tmp_path / "oms_desktop" / "_resources" / "icons"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG is Linux's")
def test_the_stores_lie_in_the_persons_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.data_folder() == tmp_path / "oms-desktop"
    assert paths.default_store().parent == paths.demo_store().parent == paths.data_folder()
    assert not paths.data_folder().exists()


def test_the_made_up_shop_is_another_file() -> None:
    assert paths.default_store() != paths.demo_store()


def test_papers_get_a_folder_of_their_own() -> None:
    folder = paths.documents_folder()
    assert folder.is_absolute()
    assert folder.name == "OMS Desktop"
