"""Rows, columns and cards: layouts written as the picture reads."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)


def row(*items: Item, spacing: int = 8, margins: Margins = _NONE) -> QHBoxLayout:
    """Things side by side; None takes the free space, a number is a gap in pixels."""
    layout = QHBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def column(*items: Item, spacing: int = 8, margins: Margins = _NONE) -> QVBoxLayout:
    """Things below each other; None takes the free space, a number is a gap in pixels."""
    layout = QVBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def boxed(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A bare widget around a layout, so that it can be hidden as one."""
    widget = QWidget(parent)
    widget.setLayout(layout)
    return widget


def card(layout: QLayout, name: str = "") -> QFrame:
    """A rounded surface around a layout; give the layout its margins."""
    frame = QFrame()
    frame.setProperty("card", "true")
    frame.setObjectName(name)
    frame.setLayout(layout)
    return frame


def _fill(layout: QBoxLayout, items: Sequence[Item], spacing: int, margins: Margins) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
