"""PySide6 6.12.0 takes a reference from None and True at every call and ends in an abort."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

CALLS = 1000
TOO_MANY = 500


def lost_references(value: object, act: Callable[[], object]) -> int:
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        act()
    return before - sys.getrefcount(value)


class Bell(QObject):
    rung = Signal(bool)


def test_void_calls_keep_the_references_to_none() -> None:
    target = QObject()
    assert lost_references(None, lambda: target.setObjectName("name")) < TOO_MANY


def test_emitting_keeps_the_references_to_true() -> None:
    bell = Bell()
    heard: list[int] = []
    bell.rung.connect(lambda value: heard.append(int(value)))
    assert lost_references(True, lambda: bell.rung.emit(True)) < TOO_MANY
    assert len(heard) == CALLS


def test_the_counter_sees_lost_references() -> None:
    marker = object()
    held = [marker] * CALLS
    assert lost_references(marker, held.pop) >= TOO_MANY
