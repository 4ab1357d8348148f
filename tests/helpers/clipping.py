"""Texts that don't fit their widgets."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from oms_desktop.desktop.widgets.labels import FittingLabel


def cut_off(inside: QWidget) -> list[str]:
    """Visible labels and buttons that are narrower or lower than their words."""
    return [
        f"{type(widget).__name__} {widget.objectName()}: {text}"
        for widget, text in _texts(inside)
        if _is_cut(widget)
    ]


def _texts(inside: QWidget) -> list[tuple[QWidget, str]]:
    labels = [(each, each.text()) for each in inside.findChildren(QLabel)]
    buttons = [(each, each.text()) for each in inside.findChildren(QAbstractButton)]
    return [(each, text) for each, text in (*labels, *buttons) if text and each.isVisible()]


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, FittingLabel):
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height()
        return widget.sizeHint().width() > widget.width()
    return widget.minimumSizeHint().width() > widget.width()
