"""One registry for every key: unique, shown everywhere, remapped, remembered."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.shell import keys
from oms_desktop.desktop.shell.actions import (
    GLOBAL,
    Action,
    ActionRegistry,
    DuplicateKey,
    KeyNotAllowed,
    KeyTaken,
)
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.domain.errors import CartEmpty

if TYPE_CHECKING:
    from oms_desktop.domain.refused import Refused


class Host(QWidget):
    """A page with a field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.other = QLineEdit()
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.other)
        self.done: list[str] = []

    def action(
        self, name: str, *own: str, context: str = "sell", field_keys: tuple[str, ...] = ()
    ) -> Action:
        return Action(
            name, context, lambda: f"Do {name}", lambda: self.done.append(name), own, field_keys
        )


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    page = Host()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.field.setFocus()
    qtbot.waitUntil(page.field.hasFocus)
    return page


def test_a_key_does_its_action_while_a_field_has_the_focus(
    qtbot: QtBot, host: Host, registry: ActionRegistry
) -> None:
    registry.add(host.action("pay", "F9"), host)
    QTest.keyClick(host.field, Qt.Key.Key_F9)
    assert host.done == ["pay"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_counts_on_both_parts_of_the_keyboard(
    qtbot: QtBot, host: Host, registry: ActionRegistry, key: Qt.Key
) -> None:
    registry.add(host.action("exact", "Ctrl+Enter"), host)
    QTest.keyClick(host.field, key, Qt.KeyboardModifier.ControlModifier)
    assert host.done == ["exact"]
    assert registry.key_text("exact") == "Ctrl+Enter"


@pytest.mark.parametrize(
    ("first", "second"), [("sell", "sell"), (GLOBAL, "sell"), ("sell", GLOBAL)]
)
def test_a_key_is_unique_in_its_context_and_globally(
    host: Host, registry: ActionRegistry, first: str, second: str
) -> None:
    registry.add(host.action("one", "F9", context=first), host)
    with pytest.raises(DuplicateKey):
        registry.add(host.action("two", "f9", context=second), host)


def test_two_tabs_may_use_one_key(host: Host, registry: ActionRegistry) -> None:
    registry.add(host.action("pay", "F9", context="sell"), host)
    registry.add(host.action("take", "F9", context="invoices"), host)
    assert registry.key_text("take") == "F9"


def test_one_key_twice_in_one_action_or_an_unknown_key_is_a_mistake(
    host: Host, registry: ActionRegistry
) -> None:
    with pytest.raises(DuplicateKey):
        registry.add(host.action("remove", "Del", field_keys=("Del",)), host)
    with pytest.raises(DuplicateKey):
        registry.add(host.action("strange", "Nonsense"), host)
    registry.add(host.action("ok", "F8"), host)
    with pytest.raises(DuplicateKey):
        registry.add(host.action("ok", "F7"), host)


def test_field_keys_act_only_while_the_field_is_empty(
    qtbot: QtBot, host: Host, registry: ActionRegistry
) -> None:
    registry.add(host.action("remove", field_keys=("Del",)), host)
    registry.add(host.action("more", field_keys=("+",)), host)
    registry.add(host.action("undo", field_keys=("Ctrl+Z",)), host)
    registry.serve(host.field, "sell")
    QTest.keyClick(host.field, Qt.Key.Key_Delete)
    QTest.keyClick(host.field, Qt.Key.Key_Plus)
    QTest.keyClick(host.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert host.done == ["remove", "more", "undo"]
    assert host.field.text() == ""
    host.field.setText("gula")
    host.field.setCursorPosition(0)
    QTest.keyClick(host.field, Qt.Key.Key_Delete)
    assert host.done == ["remove", "more", "undo"]
    assert host.field.text() == "ula"
    host.other.setFocus()
    QTest.keyClick(host.other, Qt.Key.Key_Plus)
    assert host.other.text() == "+"


def test_bound_buttons_show_the_key_and_follow_a_remap(
    qtbot: QtBot, host: Host, registry: ActionRegistry
) -> None:
    registry.add(host.action("pay", "F9"), host)
    button = Button()
    qtbot.addWidget(button)
    registry.bind_button(button, "pay", labelled=True, cap=True)
    assert (button.label(), button.toolTip()) == ("Do pay", "Do pay (F9)")
    assert button.accessibleDescription() == "F9"
    button.click()
    assert host.done == ["pay"]
    registry.remap("pay", ("Ctrl+B",))
    assert button.toolTip() == "Do pay (Ctrl+B)"
    assert button.accessibleDescription() == "Ctrl+B"
    QTest.keyClick(host.field, Qt.Key.Key_F9)
    assert host.done == ["pay"]
    QTest.keyClick(host.field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert host.done == ["pay", "pay"]


def test_a_taken_key_is_refused_by_its_owners_name(host: Host, registry: ActionRegistry) -> None:
    registry.add(host.action("pay", "F9"), host)
    registry.add(host.action("hold", "F7"), host)
    with pytest.raises(KeyTaken) as caught:
        registry.remap("hold", ("F9",))
    assert caught.value.owner == "Do pay"
    assert registry.key_text("hold") == "F7"


@pytest.mark.parametrize("key", ["A", "Shift+A", "Ctrl+V", "Nonsense", "7"])
def test_keys_needed_for_typing_are_refused(host: Host, registry: ActionRegistry, key: str) -> None:
    registry.add(host.action("pay", "F9"), host)
    with pytest.raises(KeyNotAllowed):
        registry.remap("pay", (key,))


def test_remapped_keys_survive_a_restart_and_can_be_reset(host: Host) -> None:
    kept: dict[str, str] = {}
    first = ActionRegistry(kept)
    first.add(host.action("pay", "F9"), host)
    first.remap("pay", ("Ctrl+B",))
    second = ActionRegistry(kept)
    second.add(host.action("pay", "F9"), host)
    assert second.key_text("pay") == "Ctrl+B"
    second.reset("pay")
    assert second.key_text("pay") == "F9"
    assert kept == {}


def test_a_remembered_key_that_clashes_now_gives_way(host: Host) -> None:
    registry = ActionRegistry({"keys/hold": "F9"})
    registry.add(host.action("pay", "F9"), host)
    registry.add(host.action("hold", "F7"), host)
    assert registry.keys_of("hold") == ()
    assert registry.key_text("pay") == "F9"


def test_reset_to_a_key_that_was_given_away_is_refused(
    host: Host, registry: ActionRegistry
) -> None:
    registry.add(host.action("pay", "F9"), host)
    registry.add(host.action("hold", "F7"), host)
    registry.remap("pay", ("F8",))
    registry.remap("hold", ("F9",))
    with pytest.raises(KeyTaken):
        registry.reset("pay")


def test_what_cannot_be_done_now_is_not_done(host: Host, registry: ActionRegistry) -> None:
    able = [False]
    action = Action(
        "pay", "sell", lambda: "Pay", lambda: host.done.append("pay"), enabled=lambda: able[0]
    )
    registry.add(action, host)
    assert not registry.trigger("pay")
    able[0] = True
    assert registry.trigger("pay")
    assert host.done == ["pay"]


def test_a_refusal_is_handed_on(host: Host, registry: ActionRegistry) -> None:
    heard: list[Refused] = []
    registry.refused.connect(heard.append)

    def refuse() -> None:
        raise CartEmpty

    registry.add(Action("pay", "sell", lambda: "Pay", refuse), host)
    assert not registry.trigger("pay")
    assert heard == [CartEmpty()]


def test_ampersands_in_words_stay_letters(
    qtbot: QtBot, host: Host, registry: ActionRegistry
) -> None:
    registry.add(Action("x", "sell", lambda: "Pay & print", lambda: None), host)
    assert registry.qt_action("x").text() == "Pay && print"
    button = Button()
    qtbot.addWidget(button)
    registry.bind_button(button, "x", labelled=True)
    assert button.text() == "Pay && print"
    assert button.accessibleName() == "Pay & print"


@pytest.mark.parametrize(
    ("given", "spelt", "printed"),
    [
        ("ctrl+enter", "Ctrl+Return", "Ctrl+Enter"),
        ("F9", "F9", "F9"),
        ("-", "-", "\u2212"),
        ("Del", "Del", "Del"),
        ("Ctrl++", "Ctrl++", "Ctrl++"),
    ],
)
def test_keys_have_one_spelling(given: str, spelt: str, printed: str) -> None:
    assert keys.canonical(given) == spelt
    assert keys.shown(spelt) == printed


def test_arrows_are_shown_as_arrows() -> None:
    assert [keys.shown(key) for key in ("Up", "Down", "Ctrl+Left", "Right")] == [
        *("\u2191", "\u2193", "Ctrl+\u2190", "\u2192")
    ]
