"""Tokens, fonts and icons: contrast in both schemes, and following a change."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

import oms_desktop.desktop
from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.tokens import DARK, LIGHT, PAIRS, contrast
from oms_desktop.desktop.widgets.labels import set_tone


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "needed"), PAIRS)
def test_every_pair_has_its_contrast(
    scheme: dict[str, str], ink: str, ground: str, needed: float
) -> None:
    assert contrast(scheme[ink], scheme[ground]) >= needed


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_schemes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_a_change_of_theme_reaches_palette_delegates_and_icons(qapp: QApplication) -> None:
    look = theme.current()
    bell = icons.icon("bell", "text")
    light = _darkest(bell.pixmap(QSize(24, 24)))
    look.apply(qapp, dark=True)
    assert look.colour("surface") == QColor(DARK["surface"])
    assert qapp.palette().window().color() == QColor(DARK["bg"])
    assert _darkest(bell.pixmap(QSize(24, 24))) != light


def _darkest(pixmap: QPixmap) -> tuple[int, int, int]:
    image = pixmap.toImage()
    opaque = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    colour = min(opaque, key=QColor.lightness)
    return colour.red() // 16, colour.green() // 16, colour.blue() // 16


def test_text_size_scales_fonts_and_lengths(qapp: QApplication) -> None:
    look = theme.current()
    body, row = look.font("body").pointSizeF(), look.height("row")
    look.apply(qapp, dark=False, scale_percent=150)
    assert look.font("body").pointSizeF() == pytest.approx(body * 1.5)
    assert look.height("row") == round(row * 1.5)


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    assert theme.current().font().family() == "Inter"


def test_there_is_one_theme(qapp: QApplication) -> None:
    assert theme.current() is theme.current()


def test_icons_are_crisp_on_dense_screens(qapp: QApplication) -> None:
    assert icons.pixmap("bell", "text2", 18, 1.5).width() == 27
    dense = icons.icon("bell").pixmap(QSize(20, 20), 2.0)
    assert dense.width() == 40


def test_checked_icons_take_their_own_colour(qapp: QApplication) -> None:
    both = icons.icon("cash", "text2", on="danger")
    size = QSize(24, 24)
    off = both.pixmap(size, QIcon.Mode.Normal, QIcon.State.Off)
    on = both.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)
    assert _darkest(off) != _darkest(on)


def test_an_unknown_icon_is_said_at_once(qapp: QApplication) -> None:
    with pytest.raises(icons.IconMissing):
        icons.icon("no-such-icon")


def test_every_icon_named_in_the_desktop_exists(qapp: QApplication) -> None:
    root = Path(next(iter(oms_desktop.desktop.__path__)))
    named: set[str] = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "icon":
                if isinstance(node.value, ast.Constant) and node.value.value:
                    named.add(str(node.value.value))
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "IconView":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    named.add(str(first.value))
    assert "search" in named
    missing = {name for name in named if not _exists(name)}
    assert not missing


def _exists(name: str) -> bool:
    try:
        return icons.svg_path(name).is_file()
    except icons.IconMissing:
        return False


def test_a_field_in_error_keeps_its_height(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    before = field.sizeHint().height()
    set_tone(field, "danger")
    assert field.sizeHint().height() == before


def test_nothing_stays_in_the_temporary_folder(tmp_path: Path) -> None:
    program = (
        "import os, pathlib, sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from oms_desktop import app\n"
        "run = QApplication.exec\n"
        "def once(*_):\n"
        "    print(len(list(pathlib.Path(os.environ['TMPDIR']).glob('*/*.png'))))\n"
        "    QTimer.singleShot(0, QApplication.quit)\n"
        "    return run()\n"
        "QApplication.exec = once\n"
        "sys.exit(app.main(['--store', os.environ['STORE']]))\n"
    )
    own, home = tmp_path / "temporary", tmp_path / "home"
    own.mkdir()
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(own))
    places |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
    places |= {"STORE": str(tmp_path / "shop.oms"), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **places},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(ran.stdout) > 0
    assert list(own.iterdir()) == []
