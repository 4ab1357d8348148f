"""Key sequences as text: one spelling to compare, one to show, and which are allowed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_EDITING: Final = frozenset({"Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A"})
_SHOWN: Final = {
    "Return": "Enter",
    "-": "\u2212",
    "Up": "\u2191",
    "Down": "\u2193",
    "Left": "\u2190",
    "Right": "\u2192",
}


def canonical(keys: str) -> str:
    """One spelling for the same keys: `ctrl+enter` and `Ctrl+Return` are `Ctrl+Return`.

    Returns:
        Portable text, or an empty string for something that is no key.
    """
    sequence = QKeySequence(keys)
    text = sequence.toString(_PORTABLE)
    if sequence.count() != 1:
        return ""
    return text.removesuffix("Enter") + "Return" if text.endswith("Enter") else text


def shown(keys: str) -> str:
    """Keys as printed on the keyboard: `Ctrl+Enter`, `−`, `Del`."""
    text = QKeySequence(keys).toString(_NATIVE)
    head, plus, last = text.rpartition("+") if len(text) > 1 else ("", "", text)
    return head + plus + _SHOWN.get(last, last)


def sequences(keys: str) -> list[QKeySequence]:
    """Qt's sequences for canonical keys: Enter counts on both parts of the keyboard."""
    found = [QKeySequence(keys)]
    if keys.endswith("Return"):
        found.append(QKeySequence(keys.removesuffix("Return") + "Enter"))
    return found


def pressed(event: QKeyEvent) -> set[str]:
    """Canonical keys that a key event may stand for (`+` is Shift+= on some keyboards)."""
    combination = canonical(QKeySequence(event.keyCombination()).toString(_PORTABLE))
    bare = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    plain = QKeySequence(event.key()).toString(_PORTABLE)
    found = {combination, canonical(combination.removeprefix("Num+"))}
    if not bare:
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            found.add(canonical(plain))
        # A blank is the same with Shift and without: it says nothing about the keys.
        if event.text().strip() and not event.text().isalnum():
            found.add(canonical(event.text()))
    return found - {""}


def allowed(keys: str) -> bool:
    """Whether keys may be bound: no bare or shifted letters, none of the editing keys."""
    if not keys or keys in _EDITING:
        return False
    bare = keys.removeprefix("Shift+")
    return len(bare) > 1
