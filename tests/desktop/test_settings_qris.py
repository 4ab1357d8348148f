"""The shop's QRIS in the settings: pasted, read off a picture, refused, taken away."""

import builtins
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import segno
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from oms_desktop.desktop.settings.code_picture import read_code_file
from oms_desktop.desktop.settings.qris_field import QrisField
from oms_desktop.desktop.settings.specimen import specimen
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.documents.codes import pay_code
from oms_desktop.domain.errors import FileNotPicture
from oms_desktop.domain.errors_codes import CodeNotFound, CodeReaderMissing
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.users import Role
from oms_desktop.services import shop
from tests.helpers.pictures import png_file
from tests.helpers.qris import STATIC
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab


@pytest.fixture
def hands(window: MainWindow, tmp_path: Path) -> Iterator[Hands[SettingsTab]]:
    made = open_tab(window, tmp_path / "shop.oms", "settings", SettingsTab)
    made.tab.open_section("qris")
    yield made
    close_tab(made)


def field(hands: Hands[SettingsTab]) -> QrisField:
    found = hands.tab.rows["qris_text"]
    assert isinstance(found, QrisField)
    return found


def stored(hands: Hands[SettingsTab]) -> str:
    return hands.session.settings().qris_text


def paste(hands: Hands[SettingsTab], text: str) -> None:
    edit = field(hands).edit
    edit.setFocus()
    edit.setText(text)
    hands.press(Qt.Key.Key_Return)


def sticker(path: Path, text: str = STATIC) -> Path:
    segno.make(text, error="m").save(str(path), scale=5)
    return path


def test_a_pasted_code_is_stored_and_says_whom_it_pays(hands: Hands[SettingsTab]) -> None:
    paste(hands, f"  {STATIC} ")
    assert stored(hands) == STATIC
    assert field(hands).edit.text() == STATIC
    assert "TOKO CONTOH, BANDUNG" in field(hands).whom.text()
    field(hands).remove_button.click()
    hands.settle()
    assert stored(hands) == ""
    assert field(hands).edit.text() == ""
    assert "TOKO CONTOH" not in field(hands).whom.text()
    assert field(hands).remove_button.isHidden()


def test_a_wrong_code_is_refused_once_and_stays_to_be_mended(hands: Hands[SettingsTab]) -> None:
    paste(hands, STATIC)
    wrong = STATIC.replace("BANDUNG", "BENDUNG")
    paste(hands, wrong)
    assert stored(hands) == STATIC
    assert "QRIS" in field(hands).message.words()
    assert field(hands).edit.text() == wrong
    hands.press(Qt.Key.Key_Tab)
    assert hands.beeper.errors == 1
    hands.tab.reload()
    assert field(hands).edit.text() == wrong
    paste(hands, STATIC)
    assert field(hands).message.words() == ""


def test_a_picture_of_the_code_is_read(hands: Hands[SettingsTab], tmp_path: Path) -> None:
    field(hands).open_file(sticker(tmp_path / "stiker.png"))
    hands.settle()
    assert stored(hands) == STATIC


def test_a_photograph_is_read(tmp_path: Path) -> None:
    plain = Image.open(sticker(tmp_path / "plain.png")).convert("RGB")
    wall = Image.new("RGB", (901, 755), "#ccbbaa")
    wall.paste(plain.rotate(8, expand=True, fillcolor="#ffffff"), (130, 90))
    wall.save(tmp_path / "foto.jpg", quality=80)
    assert read_code_file(tmp_path / "foto.jpg") == STATIC


def test_pictures_that_are_no_qris_are_refused(hands: Hands[SettingsTab], tmp_path: Path) -> None:
    other = sticker(tmp_path / "lain.png", "https://example.com")
    blank = tmp_path / "kosong.png"
    blank.write_bytes(png_file())
    for path, words in ((blank, "kosong.png"), (other, "QRIS")):
        field(hands).open_file(path)
        hands.settle()
        assert words in field(hands).message.words()
        assert stored(hands) == ""
    with pytest.raises(CodeNotFound):
        read_code_file(blank)
    (tmp_path / "teks.png").write_text("halo")
    with pytest.raises(FileNotPicture):
        read_code_file(tmp_path / "teks.png")


def test_without_the_reader_the_text_is_asked_for(
    hands: Hands[SettingsTab], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sticker(tmp_path / "stiker.png")
    usual = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "zxingcpp":
            raise ImportError(name)
        return usual(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CodeReaderMissing):
        read_code_file(path)
    field(hands).open_file(path)
    hands.settle()
    assert "Paste the text" in field(hands).message.words()


def test_the_preview_shows_the_code_once_papers_do(hands: Hands[SettingsTab]) -> None:
    paste(hands, STATIC)
    tick = hands.tab.rows["qris_on_papers"].findChild(QCheckBox)
    assert isinstance(tick, QCheckBox)

    def shown() -> bool:
        session = hands.session
        return pay_code(specimen(session.settings(), session.moment().local, "Sari")) is not None

    assert not shown()
    tick.click()
    hands.settle()
    assert shown()


def test_who_may_not_change_settings_cannot_change_who_is_paid(
    hands: Hands[SettingsTab],
) -> None:
    person = replace(hands.session.person, role=Role.CASHIER)
    with pytest.raises(RightMissing):
        shop.change_setting(replace(hands.session, person=person).fresh(), "qris_text", STATIC)
    assert stored(hands) == ""
